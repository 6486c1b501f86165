"""How a group of sightings becomes one node, and which sightings of a name can be told apart at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from ...schema.columns import Merge
from .document import Sighting

AUTHORITY = "two names of one entry of the authority file"


def join(group: Iterable[Sighting], reason: Callable[[Sighting, Sighting], str]) -> Iterator[Merge]:
    """All of `group` into the first of them by document and place; `reason` is asked of each and of that first one."""
    ordered = sorted(group, key=lambda sighting: (sighting.doc_id, sighting.start))
    for sighting in ordered[1:]:
        yield Merge(sighting.id, ordered[0].id, sighting.kind, sighting.name or sighting.label, reason(sighting, ordered[0]))


def one_in_each_document(group: Iterable[Sighting]) -> list[Sighting]:
    """Those that are the only bearer of their name in their document: where there are two, nobody can tell which is meant."""
    group = list(group)
    bearers = Counter(sighting.doc_id for sighting in group)
    return [sighting for sighting in group if bearers[sighting.doc_id] == 1]
