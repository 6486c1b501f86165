"""Which events of different documents are one happening.

Rules   The same predicate, polarity and modality; dates of a year or finer that overlap; of subject, object and place at
        least two that agree, or one and the same day; none that contradicts; and at least one that agrees has a name.
        All mentions that are taken for one must agree with each other, so of a document that tells two such events none
        is joined, nor one that could belong to two. Named events are joined by their name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import combinations, groupby, islice
from math import floor
from operator import itemgetter

from ...schema.columns import Merge
from ...spill import Tables, unpacked
from .components import components
from .document import TOLD, Sighting
from .joining import join

YEAR = 1.0          # an event that is dated less finely than to a year is not known again by its date
REASON = "same happening: predicate, date, {}"

Clue = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One dated event as its document tells it, participants by their nodes."""

    sighting: Sighting
    earliest: float
    latest: float
    who: Mapping[str, frozenset[str]]       # by role, roles that are not told left out
    named: frozenset[str]                   # of these the ones with a name

    def clues(self) -> Iterator[Clue]:
        """What two tellings of one happening have in common: a year and two participants, or a day and one."""
        facts = self.sighting.facts
        same = facts["predicate"], facts["polarity"], facts["modality"]
        parts = [(role, part) for role in TOLD for part in sorted(self.who.get(role, ()))]
        for one, other in combinations(parts, 2):
            if one[0] != other[0] and not self.named.isdisjoint((one[1], other[1])):
                yield from ((*same, year, one, other) for year in range(floor(self.earliest), floor(self.latest) + 1))
        if self.earliest == self.latest:
            yield from ((*same, self.earliest, one) for one in parts if one[1] in self.named)

    def agrees(self, other: Told) -> bool:
        """Of two tellings with a clue in common: dates that overlap, and no role that differs."""
        return (self.earliest <= other.latest and other.earliest <= self.latest
                and all(self.who[role] & other.who[role] for role in self.who.keys() & other.who.keys()))

    def wording(self) -> Hashable:
        """What is equal for two that tell the same of it, so that each agrees with whatever the other agrees with."""
        facts = self.sighting.facts
        return (facts["predicate"], facts["polarity"], facts["modality"], self.earliest, self.latest,
                frozenset(self.who.items()), self.named)


def can_be_known(sighting: Sighting) -> bool:
    """An event that is told with participants and a date of a year or finer, and has no name."""
    earliest, latest = sighting.earliest, sighting.latest
    return (sighting.kind == "event" and not sighting.name and bool(sighting.told)
            and earliest is not None and latest is not None and latest - earliest <= YEAR)


def told(sighting: Sighting, into: Mapping[str, str]) -> Told:
    """The event with its participants by their nodes.

    Args:
        sighting: one that `can_be_known`.
        into: the thing that each entity_id of its document was joined into.
    """
    who: dict[str, set[str]] = defaultdict(set)
    for part in sighting.told:
        who[part.role].add(into.get(part.entity_id, part.entity_id) or part.noun)
    named = frozenset(into.get(part.entity_id, part.entity_id) for part in sighting.told if part.entity_id)
    return Told(sighting, sighting.earliest, sighting.latest, {role: frozenset(parts) for role, parts in who.items()}, named)


def same_happenings(tellings: Iterable[Told], tables: Tables) -> Iterator[Merge]:
    """The merges of all events of a run that have no name.

    Args:
        tellings: in the order of their documents.
        tables: where they stay until their likes have come.
    """
    with tables.new("tellings", {"number": int, "told": object}) as kept, tables.new("clues", {"clue": str, "number": int, "doc": str}) as clues:
        for number, one in enumerate(tellings):
            if found := {_digest(clue) for clue in one.clues()}:
                kept.add(number, one)
                for clue in found:
                    clues.add(clue, number, one.sighting.doc_id)
    into = components(_pairs(tables))
    tables.drop("clues")
    with tables.new("alike", {"number": int, "first": int}) as alike:
        for number, first in into.items():
            alike.add(number, first)
    groups = tables.ordered("SELECT first, told FROM alike JOIN tellings USING (number) ORDER BY first, number")
    for _, rows in groupby(groups, itemgetter(0)):
        group = [unpacked(one) for _, one in rows]
        if _is_one(group):
            yield from join((one.sighting for one in group), _reason(group))
    tables.drop("alike", "tellings")


def _pairs(tables: Tables) -> Iterator[tuple[int, int]]:
    """Tellings of different documents that have a clue in common and agree; at least as many as hold their group together."""
    tables.do("CREATE TABLE common AS SELECT clue FROM clues GROUP BY clue HAVING min(doc) < max(doc)")
    tables.do("CREATE TABLE clued AS SELECT clue, number FROM clues SEMI JOIN common USING (clue)")
    tables.drop("common")
    shared = tables.ordered("SELECT clue, number, told FROM clued JOIN tellings USING (number) ORDER BY clue, number")
    for _, rows in groupby(shared, itemgetter(0)):
        alike: dict[Hashable, list[tuple[int, Told]]] = defaultdict(list)
        for _, number, one in rows:
            alike[(one := unpacked(one)).wording()].append((number, one))
        for group in alike.values():
            yield from _across(group, group)
        for one, other in combinations(alike.values(), 2):
            if one[0][1].agrees(other[0][1]):
                yield from _across(one, other)
    tables.drop("clued")


def _across(group: Sequence[tuple[int, Told]], others: Sequence[tuple[int, Told]]) -> Iterator[tuple[int, int]]:
    """Of groups that agree throughout, each with the first of the other group and the first of another document: as all hang together."""
    for members, firsts in ((group, _two(others)), (others, _two(group))):
        for number, one in members:
            yield from ((number, first) for first, other in firsts if one.sighting.doc_id != other.sighting.doc_id)


def _two(group: Sequence[tuple[int, Told]]) -> list[tuple[int, Told]]:
    doc_id = group[0][1].sighting.doc_id
    return [group[0], *islice((one for one in group if one[1].sighting.doc_id != doc_id), 1)]


def _is_one(group: Sequence[Told]) -> bool:
    """Each agrees with each, has a clue in common with it, and stands in another document."""
    if len({one.sighting.doc_id for one in group}) < len(group):
        return False
    alike = list({one.wording(): one for one in group}.values())
    return all(one.agrees(other) and not set(one.clues()).isdisjoint(other.clues()) for one, other in combinations(alike, 2))


def _digest(clue: Clue) -> str:
    return blake2b(repr(clue).encode("utf-8", "backslashreplace"), digest_size=16).hexdigest()


def _reason(group: Sequence[Told]) -> Callable[[Sighting, Sighting], str]:
    who = {told.sighting.id: told.who for told in group}
    return lambda one, first: REASON.format(", ".join(role for role in TOLD if role in who[one.id] and role in who[first.id]))
