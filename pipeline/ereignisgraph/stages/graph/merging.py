"""Which things of different documents are one and the same.

Reads   the sightings of all documents, those of one name at a time.
Yields  one Merge for each sighting that is drawn as the node of another one: the rows of merges.csv.
Rules   An entry of the authority file: all that it names. Places: the names of one place of our gazetteer, in one document
        too; otherwise the same name, like organisations and named events. Persons: persons.py. Other events: happenings.py.
        What is doubtful stays apart: names that stand for two things in one document, names of no known type.
Dates of one value share a node without being listed, since a date is its value.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import chain, groupby
from operator import itemgetter

from ...schema.columns import Merge
from ...schema.naming import folded
from ...spill import Tables, key, text, unpacked
from .document import Sighting
from .happenings import Told, same_happenings, told
from .joining import AUTHORITY, join, one_in_each_document
from .persons import same_persons

SAME_NAME = "same name"
AMBIGUOUS = "same name, of one of several places"
GAZETTEER = "two names of one place in the gazetteer"

MERGES = {"id": str, "target": str, "merge": object}
DOCUMENTS = 1000        # whose names are in memory


def find_merges(tables: Tables, vague: Collection[str]) -> None:
    """Everything that is one thing, into the table `merges`.

    Args:
        tables: with the `sightings` and `names` of all documents (gathering.py).
        vague: folded; a person known by one of these names alone is joined with nobody.
    """
    with tables.new("merges", MERGES) as merges:
        for merge in chain(_same_things(tables), _same_persons(tables, vague)):
            merges.add(merge.id, merge.into, merge)
    with tables.new("merges", MERGES) as merges:
        for merge in same_happenings(_tellings(tables), tables):
            merges.add(merge.id, merge.into, merge)


def merges_of(tables: Tables) -> Iterator[Merge]:
    """All that was found, sorted by `into` and `id`."""
    return (unpacked(merge) for merge, in tables.rows("SELECT merge FROM merges ORDER BY target, id"))


def identity(sighting: Sighting) -> str:
    """What two sightings share if they may be one thing: an entry, a place or a name; empty for what has no name."""
    if sighting.authority is not None:
        return repr((sighting.kind, sighting.authority))
    if _is_sure(sighting):
        return repr((sighting.kind, sighting.places[0]))
    return repr((sighting.kind, folded(sighting.name))) if sighting.name and sighting.kind != "other" else ""


def _same_things(tables: Tables) -> Iterator[Merge]:
    tables.do("CREATE TABLE shared AS SELECT identity FROM sightings WHERE identity <> '' AND kind <> 'person' GROUP BY identity HAVING count(*) > 1")
    groups = tables.ordered("SELECT identity, sighting FROM sightings SEMI JOIN shared USING (identity) ORDER BY identity, doc, start, number")
    for _, group in groupby(groups, itemgetter(0)):
        yield from _same_thing([unpacked(sighting) for _, sighting in group])
    tables.drop("shared")


def _same_persons(tables: Tables, vague: Collection[str]) -> Iterator[Merge]:
    tables.do("CREATE INDEX names_of ON names(doc)")

    @lru_cache(DOCUMENTS)
    def names(doc_id: str) -> frozenset[str]:
        [found, *_] = tables.rows("SELECT names FROM names WHERE doc = ?", key(doc_id))
        return unpacked(found[0])

    tables.do("CREATE TABLE shared AS SELECT block FROM sightings WHERE identity <> '' AND kind = 'person' GROUP BY block HAVING count(*) > 1")
    persons = tables.ordered("""
        SELECT block, identity, sighting FROM sightings SEMI JOIN shared USING (block)
        WHERE identity <> '' AND kind = 'person'
        ORDER BY block, identity, doc, start, number""")
    for _, block in groupby(persons, itemgetter(0)):
        groups = [[unpacked(sighting) for *_, sighting in group] for _, group in groupby(block, itemgetter(1))]
        yield from same_persons(groups, vague, names)
    tables.drop("shared")


def _tellings(tables: Tables) -> Iterator[Told]:
    """The events that may be known again, with their participants as far as these are joined by now."""
    joined = groupby(tables.ordered("SELECT doc, id, target FROM merges JOIN sightings USING (id) ORDER BY doc"), itemgetter(0))
    front = next(joined, None)
    for doc, events in groupby(tables.ordered("SELECT doc, sighting FROM sightings WHERE known_again ORDER BY doc, start, number"), itemgetter(0)):
        while front and front[0] < doc:
            front = next(joined, None)
        into = {text(id_): text(target) for _, id_, target in front[1]} if front and front[0] == doc else {}
        yield from (told(unpacked(sighting), into) for _, sighting in events)
    deque(joined, maxlen=0)         # what is sorted lies on disk until all of it is read


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
