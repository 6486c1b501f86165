"""Which persons of different documents are one and the same.

Rules   The same full name, if the dated events around it lie within a lifetime; *Wilhelm I.* and *Wilhelm II.* are two names.
        A surname alone: if exactly one full name of the run has it, that person, if the dates or, where one is undated,
        another name that both documents mention speak for it; if no full name has it, those whose dates lie within a
        lifetime and whose documents share another name.
        A first name alone (*Karl*), or a name that rulers of the run bear with a number (*Friedrich Wilhelm* beside
        *Friedrich Wilhelm IV.*), says nothing across documents.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from ...schema.background import Authority
from ...schema.columns import Merge
from ...schema.naming import folded
from .components import components
from .document import Sighting
from .joining import AUTHORITY, join, one_in_each_document

LIFETIME = 100.0        # years: nobody acts for longer

SAME_FULL_NAME = "same full name"
ONLY_BEARER = "surname of one person in this run"
CONTEMPORARIES = "same surname, dates within a lifetime, another name in common"

NUMBER = re.compile(r"\s+[IVXL]+\.?(?=\s|$)")
BYNAME = re.compile(r"(?<!\bvon )(?<!\bauf )(?<!\bzu )(?<!\bvan )\b(?:der|die) \S+$")      # Karl der Große, not von der Tann


Names = Callable[[str], frozenset[str]]     # all folded names of a document, by its doc_id


class Blocks:
    """Which names need to be looked at together: those of one surname, and all surnames of one entry of the authority file."""

    def __init__(self, authority: Mapping[tuple[str, str], Authority]) -> None:
        surnames: dict[Authority, list[str]] = defaultdict(list)
        for (type_, name), entry in authority.items():
            if type_ == "PER" and name:
                surnames[entry].append(name.split()[-1])
        self.first = components((names[0], name) for names in surnames.values() for name in names)

    def __call__(self, sighting: Sighting) -> str:
        """The name of the block; empty for what is bare of a surname and of a name of its own (*der Große*)."""
        if _is_surname(sighting.name) and not sighting.authority and not _surname(sighting.name):
            return ""
        word = folded(sighting.name).split()[-1]
        return self.first.get(word, word)


def ruler(name: str) -> str:
    """What a name with a number is without it, folded; empty for a name without."""
    return folded(NUMBER.split(name)[0]) if NUMBER.search(name) else ""


def same_persons(groups: Iterable[Sequence[Sighting]], vague: Collection[str], names: Names) -> Iterator[Merge]:
    """The merges of all persons of one block (`Blocks`).

    Args:
        groups: the sightings of one name, or of one entry of the authority file.
        vague: folded names that say nothing across documents: first names, and those of rulers without their number.
        names: what else the documents mention.
    """
    telling = [group for group in groups if group[0].authority or folded(group[0].name) not in vague]
    bare = [group for group in telling if not group[0].authority and _is_surname(group[0].name)]
    full = [group for group in telling if group[0].authority or not _is_surname(group[0].name)]
    bearers: dict[str, int] = Counter(surname for group in full for surname in _surnames(group))
    by_surname: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in chain.from_iterable(bare):
        by_surname[_surname(sighting.name)].append(sighting)
    alone = {surname: one_in_each_document(group) for surname, group in by_surname.items()}
    for group in full:
        yield from _full_name(group, [sighting for surname in _surnames(group) if bearers[surname] == 1
                                      for sighting in alone.get(surname, ())], names)
    for surname, group in alone.items():
        if surname not in bearers:
            for life in _contemporaries(group, names):
                yield from join(life, lambda one, first: CONTEMPORARIES)


def _full_name(group: Sequence[Sighting], by_surname: Sequence[Sighting], names: Names) -> Iterator[Merge]:
    """Those of one full name or entry, and those known by its surname that must be the same person."""
    lives = [list(group)] if group[0].authority else _lives(one_in_each_document(group))
    short: set[str] = set()
    if len(lives) == 1:
        documents = {sighting.doc_id for sighting in group}
        found = list(_spoken_for(group, (sighting for sighting in by_surname if sighting.doc_id not in documents), names))
        lives[0] += found
        short = {sighting.id for sighting in found}

    def reason(one: Sighting, first: Sighting) -> str:
        if not short.isdisjoint((one.id, first.id)):
            return ONLY_BEARER
        return SAME_FULL_NAME if folded(one.name) == folded(first.name) else AUTHORITY

    for life in lives:
        yield from join(life, reason)


def _is_surname(name: str) -> bool:
    """A surname alone, with or without its particles (*Stein*, *vom Stein*)."""
    return all(word.islower() for word in name.split()[:-1])


def _surname(name: str) -> str:
    """The folded surname; empty for rulers and saints, who have none."""
    return "" if NUMBER.search(name) or BYNAME.search(name) else folded(name.split()[-1])


def _surnames(group: Iterable[Sighting]) -> list[str]:
    return sorted({_surname(sighting.name) for sighting in group} - {""})


def _lives(group: Sequence[Sighting]) -> list[list[Sighting]]:
    """`group` cut where the dates around one name lie further apart than a life is long.

    The undated belong to the only life there is; where there are several, each of them stays alone.
    """
    lives: list[list[Sighting]] = []
    for sighting in sorted(filter(_years, group), key=_order):
        if not lives or _years(sighting)[0] - _years(lives[-1][0])[0] > LIFETIME:
            lives.append([])
        lives[-1].append(sighting)
    undated = [sighting for sighting in group if not _years(sighting)]
    if len(lives) > 1:
        return [*lives, *([sighting] for sighting in undated)]
    whole = [*chain.from_iterable(lives), *undated]
    return [whole] if whole else []


def _contemporaries(group: Sequence[Sighting], names: Names) -> list[list[Sighting]]:
    """Those of one surname that lie within a lifetime and share another name with one of their group, each in one group."""
    lives: list[list[Sighting]] = []
    sharing: dict[str, set[int]] = defaultdict(set)     # the groups whose documents mention a name
    for sighting in sorted(filter(_years, group), key=_order):
        others = _others(sighting, names)
        near = (life for name in others for life in sharing[name] if _years(sighting)[0] - _years(lives[life][0])[0] <= LIFETIME)
        if (first := min(near, default=len(lives))) == len(lives):
            lives.append([])
        lives[first].append(sighting)
        for name in others:
            sharing[name].add(first)
    return lives


def _spoken_for(group: Sequence[Sighting], short: Iterable[Sighting], names: Names) -> Iterator[Sighting]:
    """Those whose dates lie with those of the group within a lifetime, or, where one side has none, whose document shares another name."""
    years = [year for other in group for year in _years(other)]
    around: set[str] | None = None
    for sighting in short:
        if years and (own := _years(sighting)):
            speaks = max(min(years), own[0]) - min(max(years), own[1]) <= LIFETIME
        else:
            around = set().union(*(_others(other, names) for other in group)) if around is None else around
            speaks = not around.isdisjoint(_others(sighting, names))
        if speaks:
            yield sighting


def _others(sighting: Sighting, names: Names) -> frozenset[str]:
    """The names that its document mentions beside it."""
    return names(sighting.doc_id) - {folded(sighting.name)}


def _years(sighting: Sighting) -> tuple[float, ...]:
    """First and last year that are known; empty where none is."""
    known = [year for year in (sighting.earliest, sighting.latest) if year is not None]
    return (min(known), max(known)) if known else ()


def _order(sighting: Sighting) -> tuple[object, ...]:
    return _years(sighting), sighting.doc_id, sighting.start
