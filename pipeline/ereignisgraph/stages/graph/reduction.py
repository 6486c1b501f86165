"""The causal links that a chain of others implies, left out on demand (transitive reduction)."""

from __future__ import annotations

import networkx as nx

from ...schema.columns import Reduction
from .measures import causal_digraph


def reduce_causes(graph: nx.MultiDiGraph) -> Reduction:
    """Remove from `graph` each CAUSE edge whose effect its cause reaches by a chain of other CAUSE edges as well.

    A circle of events that cause each other counts as one event (condensation) and keeps its links; between two events or
    circles that are still joined all links stay. PREVENT is not transitive and not touched.
    """
    causal = causal_digraph(graph, ("CAUSE",))
    rings = nx.condensation(causal)
    ring_of = rings.graph["mapping"]
    kept = nx.transitive_reduction(rings)
    edges = [(cause, effect, key) for cause, effect, key, kind in graph.edges(keys=True, data="kind") if kind == "CAUSE"]
    implied = [edge for edge in edges if ring_of[edge[0]] != ring_of[edge[1]] and not kept.has_edge(ring_of[edge[0]], ring_of[edge[1]])]
    graph.remove_edges_from(implied)
    return Reduction(len(edges), len(implied), sum(len(members) > 1 for _, members in rings.nodes(data="members")))
