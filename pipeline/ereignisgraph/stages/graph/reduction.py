"""The causal links that a chain of others implies, left out on demand (transitive reduction)."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter

import networkx as nx

from ...schema.columns import Reduction
from ...spill import Tables
from .components import components


def reduce_causes(tables: Tables) -> Reduction:
    """Remove from `edges` each CAUSE edge whose effect its cause reaches by a chain of other CAUSE edges as well.

    A circle of events that cause each other counts as one event (condensation) and keeps its links; between two events or
    circles that are still joined all links stay. PREVENT is not transitive and not touched. What no chain of edges joins is
    looked at in turn.
    """
    with tables.new("chained", {"node": int, "chain": int}) as chained:
        for node, chain in components(tables.rows("SELECT source, target FROM edges WHERE kind = 'CAUSE'")).items():
            chained.add(node, chain)
    links = left_out = cycles = 0
    rows = tables.ordered("SELECT chain, edge, source, target FROM edges JOIN chained ON source = node WHERE kind = 'CAUSE' ORDER BY chain, edge")
    with tables.new("implied", {"edge": int}) as implied:
        for _, group in groupby(rows, itemgetter(0)):
            edges = [(edge, cause, effect) for _, edge, cause, effect in group]
            rings = nx.condensation(nx.DiGraph((cause, effect) for _, cause, effect in edges))
            ring_of = rings.graph["mapping"]
            kept = nx.transitive_reduction(rings)
            for edge, cause, effect in edges:
                if ring_of[cause] != ring_of[effect] and not kept.has_edge(ring_of[cause], ring_of[effect]):
                    implied.add(edge)
                    left_out += 1
            links += len(edges)
            cycles += sum(len(members) > 1 for _, members in rings.nodes(data="members"))
    tables.do("DELETE FROM edges WHERE edge IN (SELECT edge FROM implied)")
    tables.drop("chained", "implied")
    return Reduction(links, left_out, cycles)
