"""What an analyst would compute first: how central a node is, where it stands among causes and effects, what it belongs to.

All of it depends on the graph alone: nodes and edges are taken in their order, and what is drawn at random has a fixed seed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

from ...schema.columns import CAUSAL_KINDS

SEED = 0
SAMPLED = 2000          # events of one component above which betweenness is estimated
SAMPLE = 500            # from the shortest chains of so many of them (Brandes and Pich 2007)
DIGITS = 6              # that count


def measure(graph: nx.MultiDiGraph) -> None:
    """Give the nodes degree, betweenness, causal_depth, causal_position, causal_component and community (columns.py says what)."""
    causal = causal_digraph(graph)
    known: dict[str, Mapping[str, Any]] = {
        "degree": dict(graph.degree()),
        "betweenness": betweenness(causal),
        "causal_depth": causal_depth(causal),
        "causal_position": {event: _position(causal, event) for event in causal},
        "causal_component": _numbered(nx.weakly_connected_components(causal), causal),
        "community": _numbered(communities(graph), graph),
    }
    for name, values in known.items():
        nx.set_node_attributes(graph, values, name)


def causal_digraph(graph: nx.MultiDiGraph, kinds: Iterable[str] = CAUSAL_KINDS) -> nx.DiGraph:
    """The events that are joined by edges of `kinds`, one edge for each two of them."""
    kinds = frozenset(kinds)
    return nx.DiGraph((cause, effect) for cause, effect, kind in graph.edges(data="kind") if kind in kinds)


def betweenness(causal: nx.DiGraph) -> dict[str, float]:
    """The part of all shortest chains of causes that leads through each event, between 0 and 1.

    As `networkx.betweenness_centrality`, but one component after the other, so that the time does not grow with the square
    of their number; of a component of more than SAMPLED events an estimate.
    """
    found = dict.fromkeys(causal, 0.0)
    pairs = (len(causal) - 1) * (len(causal) - 2)
    for component in nx.weakly_connected_components(causal):
        if len(component) > 2:
            part = nx.DiGraph((cause, effect) for cause in sorted(component) for effect in causal[cause])
            sample = SAMPLE if len(part) > SAMPLED else None
            through = nx.betweenness_centrality(part, k=sample, normalized=False, seed=SEED)
            found |= {event: float(f"{chains / pairs:.{DIGITS}g}") for event, chains in through.items()}
    return found


def causal_depth(causal: nx.DiGraph) -> dict[str, int]:
    """How many steps the longest chain of causes before each event has; events that cause each other stand side by side."""
    rings = nx.condensation(causal)
    depth: dict[int, int] = {}
    for ring in nx.topological_sort(rings):
        depth[ring] = max((depth[cause] + 1 for cause in rings.predecessors(ring)), default=0)
    return {event: depth[ring] for event, ring in rings.graph["mapping"].items()}


def communities(graph: nx.MultiDiGraph) -> list[set[str]]:
    """Groups of events and of who and what takes part in them, by the Louvain method (Blondel and others 2008).

    Dates are left out: a year joins what has nothing else to do with each other.
    """
    nodes = [node for node, kind in graph.nodes(data="kind") if kind != "time"]
    number = {node: place for place, node in enumerate(nodes)}
    ties = nx.Graph()
    for one, other, weight in graph.edges(data="weight"):
        if one in number and other in number:
            one, other = number[one], number[other]
            ties.add_edge(one, other, weight=weight + ties.get_edge_data(one, other, {"weight": 0.0})["weight"])
    return [{nodes[place] for place in group} for group in nx.community.louvain_communities(ties, seed=SEED)] if ties else []


def _position(causal: nx.DiGraph, event: str) -> str:
    if causal.in_degree(event) == 0:
        return "root"
    return "leaf" if causal.out_degree(event) == 0 else "link"


def _numbered(groups: Iterable[Iterable[str]], order: Iterable[str]) -> dict[str, int]:
    """The number of each node's group: the largest is 1, among equals the one whose first node comes first in `order`."""
    place = {node: at for at, node in enumerate(order)}
    ranked = sorted((sorted(group, key=place.__getitem__) for group in groups), key=lambda group: (-len(group), place[group[0]]))
    return {node: number for number, group in enumerate(ranked, start=1) for node in group}
