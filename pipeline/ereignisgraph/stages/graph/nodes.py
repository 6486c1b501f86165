"""What is one thing becomes one node, with all that the documents together say of it.

Reads   the tables `sightings` and `merges`.
Yields  the tables `nodes`, in the order of the ids of the records that they stand for, and `drawn`: which sighting is drawn as which.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from math import inf
from operator import itemgetter
from typing import Any

from ...schema.background import Place
from ...schema.columns import NODE_COLUMNS, attributes
from ...spill import NewTable, Tables, text, unpacked
from .document import Sighting
from .sources import BETWEEN, Documents
from .spans import Span

NODES = {"node": int, "id": str, "kind": str, "earliest": float, "latest": float, "data": object}
DRAWN = {"sighting": int, "node": int}

NOT_IN_ID = re.compile(r"_(?=x[0-9A-F]+_)|[^A-Za-z0-9:._À-ÖØ-öø-ÿ-]")


def node_id(record_id: str) -> str:
    """The id of a record as GraphML allows it (xs:NMTOKEN): '/', blanks and the like become `_x002F_`, as in ISO 9075-14.

    >>> node_id("event:band 1/kapitel-2:40")
    'event:band_x0020_1_x002F_kapitel-2:40'
    """
    return NOT_IN_ID.sub(lambda match: f"_x{ord(match[0]):04X}_", record_id)


def draw_nodes(tables: Tables, documents: Documents) -> None:
    """Fill `nodes` and `drawn`."""
    sightings = tables.ordered("""
        SELECT coalesce(target, id) AS record, number, sighting
        FROM sightings LEFT JOIN merges USING (id)
        ORDER BY record, doc, start, number""")
    with tables.new("nodes", NODES) as nodes, tables.new("drawn", DRAWN) as drawn:
        for node, (record, group) in enumerate(groupby(sightings, itemgetter(0))):
            data = _node(_noting(group, node, drawn), documents)
            nodes.add(node, node_id(text(record)), data["kind"], data.get("earliest"), data.get("latest"), data)


def _noting(group: Iterable[tuple[bytes, int, bytes]], node: int, drawn: NewTable) -> Iterator[Sighting]:
    """The sightings of one node, noted as such."""
    for _, number, sighting in group:
        drawn.add(number, node)
        yield unpacked(sighting)


def _node(sightings: Iterator[Sighting], documents: Documents) -> dict[str, str | int | float]:
    """The attributes of one node from its sightings, in the order of document and place.

    Of an event what the first document that asserts it says, and the finest of its dates. Anything else is called by its
    fullest name, and its time is the span of all.
    """
    first = asserted = dated = fullest = next(sightings)
    placed, entry, span, mentions, doc_ids = first.places, None, Span(), 0, set()
    for sighting in chain([first], sightings):
        mentions += sighting.mentions
        doc_ids.add(sighting.doc_id)
        span = span.widened(sighting.earliest, sighting.latest)
        entry = entry or sighting.authority
        if len(placed) != 1 and len(sighting.places) == 1:
            placed = sighting.places
        if len(sighting.label.split()) > len(fullest.label.split()):
            fullest = sighting
        if first.kind == "event":
            if asserted.facts["modality"] != "asserted" and sighting.facts["modality"] == "asserted":
                asserted = sighting
            dated = min(dated, sighting, key=_vagueness)
    if first.kind == "event":
        agreed = {"label": asserted.label, **{name: asserted.facts[name] for name in ("polarity", "modality")},
                  "earliest": dated.earliest, "latest": dated.latest, **{name: dated.facts[name] for name in ("time", "edtf", "dating")}}
    else:
        ids = {"wikidata": entry.wikidata, "gnd": entry.gnd} if entry else {}
        agreed = {"label": fullest.label, "earliest": span.earliest, "latest": span.latest, **_where(placed), **ids}
    return attributes(NODE_COLUMNS, {
        **first.facts, **agreed, "kind": first.kind, "mentions": mentions, "documents": len(doc_ids),
        "doc_id": first.doc_id, "title": documents.title(first.doc_id), "start": first.start, "end": first.end, **documents.of(doc_ids),
    })


def _vagueness(event: Sighting) -> tuple[bool, float]:
    """How long an event may have lasted by its date; a named event lasts, so the first date that a text gives it is as good."""
    lasts = inf if event.earliest is None or event.latest is None else event.latest - event.earliest
    return event.facts["dating"] != "text", 0.0 if event.name else lasts


def _where(places: Sequence[Place]) -> dict[str, Any]:
    """Where a place lies, or where it may lie if its name does not tell."""
    if len(places) == 1:
        [place] = places
        return {"latitude": place.latitude, "longitude": place.longitude, "country": place.country, "place_kind": place.kind}
    return {"candidates": BETWEEN.join(f"{place.name}, {place.country}".removesuffix(", ") for place in places)}
