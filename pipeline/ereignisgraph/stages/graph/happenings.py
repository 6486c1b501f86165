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
from itertools import combinations
from math import floor

import networkx as nx

from ...schema.columns import Merge
from .document import TOLD, Sighting
from .joining import join

YEAR = 1.0          # an event that is dated less finely than to a year is not known again by its date
REASON = "same happening: predicate, date, {}"


@dataclass(frozen=True, slots=True)
class _Told:
    """One dated event as its document tells it, participants by their nodes."""

    sighting: Sighting
    earliest: float
    latest: float
    who: Mapping[str, frozenset[str]]       # by role, roles that are not told left out
    named: frozenset[str]                   # of these the ones with a name

    def clues(self) -> Iterator[Hashable]:
        """What two tellings of one happening have in common: a year and two participants, or a day and one."""
        facts = self.sighting.facts
        same = facts["predicate"], facts["polarity"], facts["modality"]
        parts = [(role, part) for role in TOLD for part in sorted(self.who.get(role, ()))]
        for one, other in combinations(parts, 2):
            if one[0] != other[0] and not self.named.isdisjoint((one[1], other[1])):
                yield from ((*same, year, one, other) for year in range(floor(self.earliest), floor(self.latest) + 1))
        if self.earliest == self.latest:
            yield from ((*same, self.earliest, one) for one in parts if one[1] in self.named)

    def agrees(self, other: _Told) -> bool:
        """Of two tellings with a clue in common: another document, dates that overlap, and no role that differs."""
        return (self.sighting.doc_id != other.sighting.doc_id and self.earliest <= other.latest and other.earliest <= self.latest
                and all(self.who[role] & other.who[role] for role in self.who.keys() & other.who.keys()))


def same_happenings(sightings: Iterable[Sighting], into: Mapping[str, str]) -> Iterator[Merge]:
    """The merges of all events of a run that have no name.

    Args:
        sightings: of events.
        into: the thing that each entity_id was joined into.
    """
    alike: dict[Hashable, list[_Told]] = defaultdict(list)
    for told in filter(None, (_told(sighting, into) for sighting in sightings)):
        for clue in told.clues():
            alike[clue].append(told)
    pairs = nx.Graph()
    for group in alike.values():
        pairs.add_edges_from((one.sighting.id, other.sighting.id) for one, other in combinations(group, 2) if one.agrees(other))
    by_id = {told.sighting.id: told for group in alike.values() for told in group if told.sighting.id in pairs}
    for component in nx.connected_components(pairs):
        group = [by_id[event_id] for event_id in sorted(component)]
        if pairs.subgraph(component).number_of_edges() == len(group) * (len(group) - 1) // 2:
            yield from join((told.sighting for told in group), _reason(group))


def _told(sighting: Sighting, into: Mapping[str, str]) -> _Told | None:
    """None for what has no date of a year or finer."""
    earliest, latest = sighting.earliest, sighting.latest
    if earliest is None or latest is None or latest - earliest > YEAR:
        return None
    who: dict[str, set[str]] = defaultdict(set)
    for part in sighting.told:
        who[part.role].add(into.get(part.entity_id, part.entity_id) or part.noun)
    named = frozenset(into.get(part.entity_id, part.entity_id) for part in sighting.told if part.entity_id)
    return _Told(sighting, earliest, latest, {role: frozenset(parts) for role, parts in who.items()}, named)


def _reason(group: Sequence[_Told]) -> Callable[[Sighting, Sighting], str]:
    who = {told.sighting.id: told.who for told in group}
    return lambda one, first: REASON.format(", ".join(role for role in TOLD if role in who[one.id] and role in who[first.id]))
