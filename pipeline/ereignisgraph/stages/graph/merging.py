"""Which things of different documents are one and the same.

Reads   the sightings of all documents.
Yields  one Merge for each sighting that is drawn as the node of another one: the rows of merges.csv.
Rules   organisations, places: the same name. Named events: the same name.
        Persons: the same full name, dated events around them no further apart than a life. A person known by the
        surname alone: if exactly one full name of the run has it, that person; if none has, those whose dated events
        lie within a life of each other.
        What is doubtful stays apart: names that stand for two things in one document, names of no known type.
Dates of one value share a node without being listed, since a date is its value.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ...schema.columns import Merge
from .document import Sighting

LIFETIME = 100.0        # years: nobody acts for longer

SAME_NAME = "same name"
SAME_FULL_NAME = "same full name"
ONLY_BEARER = "surname of one person in this run"
CONTEMPORARIES = "same surname, dates within a lifetime"


def find_merges(sightings: Iterable[Sighting]) -> tuple[Merge, ...]:
    """Everything that one run calls by the same name and means as the same, sorted by `into` and `id`.

    The order of `sightings` does not matter.
    """
    by_name: dict[tuple[str, str], list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        if sighting.kind != "other" and (name := folded(sighting.name)):
            by_name[sighting.kind, name].append(sighting)
    merges: list[Merge] = []
    persons: dict[str, list[Sighting]] = {}
    for (kind, name), group in by_name.items():
        if kind == "person":
            persons[name] = group
        else:
            merges += _merges(group if kind == "event" else _one_in_each_document(group), SAME_NAME)
    merges += _same_persons(persons)
    return tuple(sorted(merges, key=lambda merge: (merge.into, merge.id)))


def folded(name: str) -> str:
    """A name without what printing varies: case, kind of white space, composed or decomposed letters."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _same_persons(persons: dict[str, list[Sighting]]) -> Iterator[Merge]:
    full = {name: group for name, group in persons.items() if not _is_surname(group)}
    bearers: dict[str, list[str]] = defaultdict(list)
    for name in full:
        bearers[_surname(name)].append(name)
    surnames: dict[str, list[Sighting]] = defaultdict(list)
    for name in persons.keys() - full.keys():
        surnames[_surname(name)] += persons[name]
    for name, group in full.items():
        lives = _lives(_one_in_each_document(group))
        short = surnames[_surname(name)] if len(lives) == 1 and len(bearers[_surname(name)]) == 1 else []
        documents, years = {sighting.doc_id for sighting in group}, _years(group)
        short = [sighting for sighting in _one_in_each_document(short)
                 if sighting.doc_id not in documents and _within_a_lifetime(years, _years([sighting]))]
        for life in lives:
            yield from _merges(life, SAME_FULL_NAME, short)
    for surname, group in surnames.items():
        if not bearers[surname]:
            for life in _lives(_one_in_each_document(group), undated_too=False):
                yield from _merges(life, CONTEMPORARIES)


def _is_surname(group: Sequence[Sighting]) -> bool:
    """Whether a name is a surname alone, with or without its particles (*Stein*, *vom Stein*)."""
    return any(all(word.islower() for word in sighting.name.split()[:-1]) for sighting in group)


def _surname(name: str) -> str:
    return name.split()[-1]


def _one_in_each_document(group: list[Sighting]) -> list[Sighting]:
    """Those that are the only bearer of their name in their document: where there are two, nobody can tell which is meant."""
    bearers = Counter(sighting.doc_id for sighting in group)
    return [sighting for sighting in group if bearers[sighting.doc_id] == 1]


def _lives(group: Sequence[Sighting], *, undated_too: bool = True) -> list[list[Sighting]]:
    """`group` cut where the dates around one name leave more than a lifetime empty.

    The undated belong to the only life there is; where there are several, each of them stays alone.
    """
    dated = sorted((sighting for sighting in group if _years([sighting])),
                   key=lambda sighting: (_years([sighting]), _place(sighting)))
    undated = [sighting for sighting in group if not _years([sighting])] if undated_too else []
    lives: list[list[Sighting]] = []
    life: tuple[float, ...] = ()
    for sighting in dated:
        years = _years([sighting])
        if not _within_a_lifetime(life, years) or not lives:
            lives.append([])
            life = years
        lives[-1].append(sighting)
        life = (life[0], max(life[1], years[1]))
    if len(lives) > 1:
        return [*lives, *([sighting] for sighting in undated)]
    whole = [*(lives[0] if lives else ()), *undated]
    return [whole] if whole else []


def _years(group: Iterable[Sighting]) -> tuple[float, ...]:
    """First and last year that are known of any of them; empty where none is."""
    known = [year for sighting in group for year in (sighting.earliest, sighting.latest) if year is not None]
    return (min(known), max(known)) if known else ()


def _within_a_lifetime(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Whether two spans may belong to one person; of what has no date nothing speaks against it."""
    return not one or not other or max(one[0], other[0]) - min(one[1], other[1]) <= LIFETIME


def _place(sighting: Sighting) -> tuple[str, int]:
    return sighting.doc_id, sighting.start


def _merges(group: Sequence[Sighting], reason: str, short: Sequence[Sighting] = ()) -> Iterator[Merge]:
    """All of `group`, and those of `short` that have the surname only, into the first of them."""
    if not group:
        return
    surnames = {sighting.id for sighting in short}
    first, *others = sorted([*group, *short], key=_place)
    for sighting in others:
        by_surname = not surnames.isdisjoint((sighting.id, first.id))
        yield Merge(sighting.id, first.id, sighting.kind, sighting.name, ONLY_BEARER if by_surname else reason)
