"""Which causal links a chain implies."""

from __future__ import annotations

import networkx as nx
from ereignisgraph.schema.columns import Reduction
from ereignisgraph.stages.graph.reduction import reduce_causes


def graph_of(*edges: tuple[str, str] | tuple[str, str, str]) -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    for source, target, *kind in edges:
        graph.add_edge(source, target, key=f"{kind}", kind=kind[0] if kind else "CAUSE")
    return graph


def left(graph: nx.MultiDiGraph) -> set[tuple[str, str]]:
    return {(source, target) for source, target, kind in graph.edges(data="kind") if kind == "CAUSE"}


def test_what_a_chain_implies_is_left_out():
    graph = graph_of(("a", "b"), ("b", "c"), ("a", "c"), ("a", "d"))
    assert reduce_causes(graph) == Reduction(links=4, left_out=1, cycles=0)
    assert left(graph) == {("a", "b"), ("b", "c"), ("a", "d")}


def test_a_circle_keeps_its_links_and_counts_as_one_event():
    graph = graph_of(("a", "b"), ("b", "c"), ("c", "b"), ("c", "d"), ("b", "d"), ("a", "d"), ("a", "c"))
    assert reduce_causes(graph) == Reduction(links=7, left_out=1, cycles=1)
    assert ("a", "d") not in left(graph) and len(left(graph)) == 6


def test_prevention_and_other_edges_stay():
    graph = graph_of(("a", "b"), ("b", "c"), ("a", "c", "PREVENT"), ("a", "c", "BEFORE"), ("c", "e", "PREVENT"), ("b", "e"), ("e", "c", "subject"))
    assert reduce_causes(graph) == Reduction(links=3, left_out=0, cycles=0)
    assert graph.number_of_edges() == 7


def test_a_graph_without_causes_has_nothing_to_reduce():
    assert reduce_causes(nx.MultiDiGraph()) == Reduction(0, 0, 0)
