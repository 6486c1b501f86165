"""The findings of all documents as one graph.

Reads   Findings, document after document.
Yields  a graph on disk, or a networkx.MultiDiGraph: events, what takes part in them and when, what brought what about. Node
        and edge attributes are those of schema/columns.py.
Rules   merging.py says what is joined across documents, labels.py how an event is called, measures.py what is computed.

A node is an event (all mentions of one happening together), a person, organisation, place or other name, or a date. An
edge runs from an event to whatever fills a role, to its date, and to the event that it causes, prevents, precedes or
includes; and from a day to its month, from a month to its year. Between two nodes there is one edge of each kind; its
weight counts the sentences that say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import networkx as nx

from ...schema.background import NOTHING, Background
from ...schema.columns import CAUSAL_KINDS, Merge, Reduction
from ...schema.records import Findings
from ...spill import Tables
from .drawn import Drawn
from .edges import draw_edges
from .gathering import gather
from .measures import measure
from .merging import find_merges
from .nodes import draw_nodes, node_id
from .reduction import reduce_causes
from .sources import Document, Documents

__all__ = ["Assembled", "Drawn", "Graph", "assemble", "build_graph", "causal_circles", "causality_graph", "drawing", "node_id"]

Graph = nx.MultiDiGraph      # the name for it where networkx itself is not wanted


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
    """The graph of `drawing` in memory, and what was joined across the documents."""
    with TemporaryDirectory() as folder, \
            drawing(findings, Path(folder), documents, background, implicit=implicit, reduce=reduce) as drawn:
        graph = nx.MultiDiGraph()
        graph.add_nodes_from(drawn.nodes(data=True))
        graph.add_edges_from(drawn.edges(keys=True, data=True))
        return Assembled(graph, tuple(drawn.merges()), drawn.reduction)


@contextmanager
def drawing(findings: Iterable[Findings], folder: Path, documents: Mapping[str, Document] | None = None, background: Background = NOTHING, *,
            implicit: bool = False, reduce: bool = False) -> Iterator[Drawn]:
    """All documents as one graph, and what was joined across them, on disk until the block ends.

    Args:
        findings: one for each document, in any order; read once, so a generator will do.
        folder: for what has no room in memory.
        documents: what they say of themselves, by doc_id: an Outcome or Source has their title, author and date. Looked at
            when all findings are read, so it may be filled meanwhile.
        background: where places lie, when named events were, which names are first names, the user's authority file
            (`lexicon.background.load_background`); without it places have no coordinates.
        implicit: let causal links without a cue in as well. CONTRAST and denied links never are.
        reduce: leave out CAUSE edges that follow from chains of others (reduction.py).

    Yields:
        Nodes and edges in the order of their ids, whatever the order of `findings`. A node's id is the event_id or
        entity_id of its first mention, or `time:` with a TIMEX3 value, made fit for XML by `node_id`. Absent
        attributes are unknown.
    """
    with Tables(folder) as tables:
        find_merges(tables, gather(findings, background, tables, implicit=implicit))
        known = Documents(documents or {})
        draw_nodes(tables, known)
        tables.drop("sightings", "names")
        draw_edges(tables, known)
        reduction = reduce_causes(tables) if reduce else None
        lacking = measure(tables)
        yield Drawn(tables, reduction, lacking)


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
