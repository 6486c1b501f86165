"""Which things of different documents are one and the same.

Reads   the sightings of all documents.
Yields  one Merge for each sighting that is drawn as the node of another one: the rows of merges.csv.
Rules   An entry of the authority file: all that it names. Places: the names of one place of our gazetteer, in one document
        too; otherwise the same name, like organisations and named events. Persons: persons.py. Other events: happenings.py.
        What is doubtful stays apart: names that stand for two things in one document, names of no known type.
Dates of one value share a node without being listed, since a date is its value.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from ...schema.columns import Merge
from ...schema.naming import folded
from .document import Sighting
from .happenings import same_happenings
from .joining import AUTHORITY, join, one_in_each_document
from .persons import same_persons

SAME_NAME = "same name"
AMBIGUOUS = "same name, of one of several places"
GAZETTEER = "two names of one place in the gazetteer"


def find_merges(sightings: Sequence[Sighting], first_names: frozenset[str] = frozenset()) -> tuple[Merge, ...]:
    """Everything that is one thing, sorted by `into` and `id`.

    Args:
        sightings: of all documents; their order does not matter.
        first_names: folded; a person known by one of them alone is joined with nobody.
    """
    persons: dict[Hashable, list[Sighting]] = defaultdict(list)
    others: dict[Hashable, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        if identity := _identity(sighting):
            (persons if sighting.kind == "person" else others)[identity].append(sighting)
    merges = [*same_persons(persons.values(), first_names), *(merge for group in others.values() for merge in _same_thing(group))]
    happenings = [sighting for sighting in sightings if sighting.kind == "event" and not sighting.name]
    merges += same_happenings(happenings, {merge.id: merge.into for merge in merges})
    return tuple(sorted(merges, key=lambda merge: (merge.into, merge.id)))


def _identity(sighting: Sighting) -> Hashable:
    """What two sightings share if they may be one thing: an entry, a place or a name; None for what has no name."""
    if sighting.authority is not None:
        return sighting.kind, sighting.authority
    if _is_sure(sighting):
        return sighting.kind, sighting.places[0]
    return (sighting.kind, folded(sighting.name)) if sighting.name and sighting.kind != "other" else None


def _is_sure(sighting: Sighting) -> bool:
    """A place that our gazetteer knows, with all of its names."""
    return len(sighting.places) == 1 and sighting.places[0].own


def _same_thing(group: Sequence[Sighting]) -> Iterator[Merge]:
    """The merges of one identity: what is listed as one thing is, what only shares a name must be alone in its document."""
    sighting = group[0]
    listed = AUTHORITY if sighting.authority is not None else GAZETTEER if _is_sure(sighting) else ""
    same_name = AMBIGUOUS if sighting.places[1:] else SAME_NAME
    return join(group if listed else one_in_each_document(group),
                lambda one, first: same_name if folded(one.name) == folded(first.name) else listed)
