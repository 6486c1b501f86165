"""The findings of all documents as one graph.

Reads   Findings, document after document.
Yields  a networkx.MultiDiGraph: events, what takes part in them and when, what brought what about. Node and edge
        attributes are those of schema/columns.py.
Rules   merging.py says what is joined across documents, labels.py how an event is called, measures.py what is computed.

A node is an event (all mentions of one happening together), a person, organisation, place or other name, or a date. An
edge runs from an event to whatever fills a role, to its date, and to the event that it causes, prevents, precedes or
includes; and from a day to its month, from a month to its year. Between two nodes there is one edge of each kind; its
weight counts the sentences that say so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import inf
from typing import Any, NamedTuple

import networkx as nx

from ...schema.background import NOTHING, Background
from ...schema.columns import CAUSAL_KINDS, EDGE_COLUMNS, NODE_COLUMNS, Merge, Reduction, attributes
from ...schema.naming import folded
from ...schema.records import Findings
from ...schema.vocabulary import CERTAINTIES
from .document import Evidence, Sighting, pieces
from .measures import measure
from .merging import find_merges
from .reduction import reduce_causes
from .sources import BETWEEN, Document, Documents, joined

__all__ = ["Assembled", "Graph", "assemble", "build_graph", "causal_circles", "causality_graph", "node_id"]

Graph = nx.MultiDiGraph      # the name for it where networkx itself is not wanted

NOT_IN_ID = re.compile(r"_(?=x[0-9A-F]+_)|[^A-Za-z0-9:._À-ÖØ-öø-ÿ-]")


class Assembled(NamedTuple):
    graph: nx.MultiDiGraph
    merges: tuple[Merge, ...]       # the rows of merges.csv
    reduction: Reduction | None     # what `reduce` left out


def build_graph(findings: Iterable[Findings], documents: Mapping[str, Document] | None = None, background: Background = NOTHING, *,
                implicit: bool = False, reduce: bool = False) -> nx.MultiDiGraph:
    """The graph of `assemble`, for those who need no list of what was joined.

    >>> build_graph([]).number_of_nodes()
    0
    """
    return assemble(findings, documents, background, implicit=implicit, reduce=reduce).graph


def assemble(findings: Iterable[Findings], documents: Mapping[str, Document] | None = None, background: Background = NOTHING, *,
             implicit: bool = False, reduce: bool = False) -> Assembled:
    """All documents as one graph, and what was joined across them.

    Args:
        findings: one for each document, in any order; read once, so a generator will do.
        documents: what they say of themselves, by doc_id: an Outcome or Source has their title, author and date.
        background: where places lie, when named events were, which names are first names, the user's authority file
            (`lexicon.background.load_background`); without it places have no coordinates.
        implicit: let causal links without a cue in as well. CONTRAST and denied links never are.
        reduce: leave out CAUSE edges that follow from chains of others (reduction.py).

    Returns:
        Nodes and edges in the order of their ids, whatever the order of `findings`. A node's id is the event_id or
        entity_id of its first mention, or `time:` with a TIMEX3 value, made fit for XML by `node_id`. Absent
        attributes are unknown.
    """
    known = Documents(documents or {})
    sightings: list[Sighting] = []
    evidence: list[Evidence] = []
    for found in findings:
        nodes, edges = pieces(found, background, implicit=implicit)
        sightings += nodes
        evidence += edges
    merges = find_merges(sightings, background.first_names)
    into = {merge.id: merge.into for merge in merges}
    graph = nx.MultiDiGraph()
    _add_nodes(graph, sightings, into, known)
    _add_edges(graph, evidence, into, known)
    reduction = reduce_causes(graph) if reduce else None
    measure(graph)
    return Assembled(graph, merges, reduction)


def causality_graph(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """Causal edges and the events that they join, alone; a copy."""
    causal = nx.MultiDiGraph()
    edges = [(source, target, key, data) for source, target, key, data in graph.edges(keys=True, data=True)
             if data["kind"] in CAUSAL_KINDS]
    joined = {node for edge in edges for node in edge[:2]}
    causal.add_nodes_from((node, dict(data)) for node, data in graph.nodes(data=True) if node in joined)
    causal.add_edges_from((source, target, key, dict(data)) for source, target, key, data in edges)
    return causal


def causal_circles(graph: nx.MultiDiGraph) -> list[list[str]]:
    """Events that bring one another about in a circle, in one document or across several: the nodes of each such group.

    Groups (strongly connected by CAUSE edges) and the nodes in them are sorted, the largest group first.
    """
    causes = nx.DiGraph((source, target) for source, target, data in graph.edges(data=True) if data["kind"] == "CAUSE")
    return sorted((sorted(group) for group in nx.strongly_connected_components(causes) if len(group) > 1), key=lambda group: (-len(group), group))


def node_id(record_id: str) -> str:
    """The id of a record as GraphML allows it (xs:NMTOKEN): '/', blanks and the like become `_x002F_`, as in ISO 9075-14.

    >>> node_id("event:band 1/kapitel-2:40")
    'event:band_x0020_1_x002F_kapitel-2:40'
    """
    return NOT_IN_ID.sub(lambda match: f"_x{ord(match[0]):04X}_", record_id)


def _add_nodes(graph: nx.MultiDiGraph, sightings: Iterable[Sighting], into: Mapping[str, str], documents: Documents) -> None:
    same: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        same[into.get(sighting.id, sighting.id)].append(sighting)
    for record_id in sorted(same):
        seen = sorted(same[record_id], key=lambda sighting: (sighting.doc_id, sighting.start))
        first, doc_ids = seen[0], {sighting.doc_id for sighting in seen}
        graph.add_node(node_id(record_id), **attributes(NODE_COLUMNS, {
            **first.facts, **_agreed(seen), "kind": first.kind,
            "mentions": sum(sighting.mentions for sighting in seen), "documents": len(doc_ids),
            "doc_id": first.doc_id, "title": documents.title(first.doc_id), "start": first.start, "end": first.end, **documents.of(doc_ids),
        }))


def _agreed(seen: Sequence[Sighting]) -> dict[str, Any]:
    """What the documents together say: of an event what the first one that asserts it says, and the finest of its dates.

    Anything else is called by its fullest name, and its time is the span of all.
    """
    if seen[0].kind == "event":
        asserted = next((sighting for sighting in seen if sighting.facts["modality"] == "asserted"), seen[0])
        dated = min(seen, key=_vagueness)
        return {"label": asserted.label, **{name: asserted.facts[name] for name in ("polarity", "modality")},
                "earliest": dated.earliest, "latest": dated.latest, **{name: dated.facts[name] for name in ("time", "edtf", "dating")}}
    fullest = max((sighting.label for sighting in seen), key=lambda label: len(label.split()))
    return {"label": fullest, **_span((sighting.earliest, sighting.latest) for sighting in seen), **_where(seen), **_ids(seen)}


def _vagueness(event: Sighting) -> tuple[bool, float]:
    """How long an event may have lasted by its date; a named event lasts, so the first date that a text gives it is as good."""
    lasts = inf if event.earliest is None or event.latest is None else event.latest - event.earliest
    return event.facts["dating"] != "text", 0.0 if event.name else lasts


def _where(seen: Sequence[Sighting]) -> dict[str, Any]:
    """Where a place lies, or where it may lie if its name does not tell."""
    places = next((sighting.places for sighting in seen if len(sighting.places) == 1), seen[0].places)
    if len(places) == 1:
        [place] = places
        return {"latitude": place.latitude, "longitude": place.longitude, "country": place.country, "place_kind": place.kind}
    return {"candidates": BETWEEN.join(f"{place.name}, {place.country}".removesuffix(", ") for place in places)}


def _ids(seen: Sequence[Sighting]) -> dict[str, str]:
    entry = next((sighting.authority for sighting in seen if sighting.authority), None)
    return {"wikidata": entry.wikidata, "gnd": entry.gnd} if entry else {}


def _span(days: Iterable[tuple[float | None, float | None]]) -> dict[str, float | None]:
    days = list(days)
    return {"earliest": min((first for first, _ in days if first is not None), default=None),
            "latest": max((last for _, last in days if last is not None), default=None)}


def _add_edges(graph: nx.MultiDiGraph, evidence: Iterable[Evidence], into: Mapping[str, str], documents: Documents) -> None:
    same: dict[tuple[str, str, str], set[Evidence]] = defaultdict(set)
    for piece in evidence:
        source, target = into.get(piece.source, piece.source), into.get(piece.target, piece.target)
        if source != target:
            same[node_id(source), node_id(target), piece.kind].add(piece)
    for (source, target, kind), found in sorted(same.items()):
        ends = [graph.nodes[node] for node in (source, target)]
        timed = [data for data in ends if data["kind"] == "event"] or ends
        span = _span((data.get("earliest"), data.get("latest")) for data in timed)
        graph.add_edge(source, target, key=f"{kind}:{source}--{target}", **_edge(kind, found, span, documents))


def _edge(kind: str, pieces: Iterable[Evidence], span: Mapping[str, float | None], documents: Documents) -> dict[str, str | int | float]:
    found = sorted(pieces, key=lambda piece: (piece.doc_id, piece.start, piece.end, *piece))
    first = found[0]
    weight = len({folded(piece.sentence) or (piece.doc_id, piece.start) for piece in found})
    shown = found[:1] if kind == "PART_OF" else found       # of what the calendar says one passage is enough
    doc_ids = {piece.doc_id for piece in shown}
    cues = joined(piece.cue for piece in shown)
    return attributes(EDGE_COLUMNS, {
        "label": cues if kind in CAUSAL_KINDS and cues else kind, "kind": kind, "weight": weight,
        "detail": joined(piece.detail for piece in shown), "cue": cues, "rule": joined(piece.rule for piece in shown),
        "certainty": min((piece.certainty for piece in found if piece.certainty), key=CERTAINTIES.index, default=""),
        "doubtful": "" if any(not piece.doubtful for piece in found) else first.doubtful, **span,
        "doc_id": first.doc_id, "start": first.start, "end": first.end, "sentence": joined(piece.sentence for piece in shown),
        "passages": joined(f"{piece.doc_id}:{piece.start}-{piece.end}" for piece in shown),
        "title": documents.title(first.doc_id), "documents": len(doc_ids), **documents.of(doc_ids),
    })
