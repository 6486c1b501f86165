"""What an analyst would compute first: how central a node is, where it stands among causes and effects, what it belongs to.

Reads   the tables `nodes` and `edges`.
Yields  the table `measured`: of each node, in their order, degree, betweenness, causal_depth, causal_position, causal_component and
        community (schema/columns.py says what).

All of it depends on the graph alone: nodes and edges are taken in their order, and what is drawn at random has a fixed seed.
What is joined by causes is measured component by component, so that one of them is in memory at a time. What cannot be measured
in parts is left empty where the graph is too large for memory: the chains of a component of more than LARGEST events, and
the communities of a graph of more than TIES edges.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

import networkx as nx
from graspologic_native import leiden

from ...spill import Tables
from .components import components

SEED = 0
SAMPLED = 2000          # events of one component above which betweenness is estimated
SAMPLE = 500            # from the shortest chains of so many of them (Brandes and Pich 2007)
ROUNDS = 3              # each begins with the communities of the one before
DIGITS = 6              # that count
LARGEST = 100_000       # events
TIES = 500_000          # edges

MEASURES = ("degree", "betweenness", "causal_depth", "causal_position", "causal_component", "community")
CHAINS = ("betweenness", "causal_depth")

CAUSAL_EDGES = "(SELECT * FROM edges WHERE kind IN ('CAUSE', 'PREVENT'))"


def measure(tables: Tables) -> tuple[str, ...]:
    """Fill `measured`; the names of measures that some nodes lack because the graph is too large come back."""
    lacking = (*_measure_causes(tables), *_measure_communities(tables))
    tables.do("""
        CREATE TABLE degrees AS SELECT node, count(*) AS degree
        FROM (SELECT source AS node FROM edges UNION ALL SELECT target FROM edges) GROUP BY node""")
    tables.do(f"""
        CREATE TABLE positions AS SELECT node, CASE WHEN NOT bool_or(is_effect) THEN 'root' WHEN bool_and(is_effect) THEN 'leaf' ELSE 'link' END AS causal_position
        FROM (SELECT source AS node, false AS is_effect FROM {CAUSAL_EDGES} UNION ALL SELECT target, true FROM {CAUSAL_EDGES}) GROUP BY node""")
    tables.do(f"""
        CREATE TABLE measured AS SELECT node, {", ".join(MEASURES)}
        FROM (SELECT node, coalesce(degree, 0) AS degree FROM nodes LEFT JOIN degrees USING (node))
             LEFT JOIN (SELECT node, number AS causal_component FROM caused JOIN parts USING (part)) USING (node)
             LEFT JOIN positions USING (node)
             LEFT JOIN chains USING (node)
             LEFT JOIN communities USING (node)
        ORDER BY node""")
    tables.drop("degrees", "caused", "parts", "positions", "chains", "communities")
    return lacking


def _measure_causes(tables: Tables) -> tuple[str, ...]:
    """Fill `caused`, `parts` (the largest is number 1, among equals that whose first edge comes first) and `chains`."""
    into = components(tables.rows(f"SELECT source, target FROM {CAUSAL_EDGES}"))
    with tables.new("caused", {"node": int, "part": int}) as caused:
        for node, part in into.items():
            caused.add(node, part)
    tables.do(f"""
        CREATE TABLE parts AS SELECT part, size, row_number() OVER (ORDER BY size DESC, edge) AS number
        FROM (SELECT part, count(*) AS size FROM caused GROUP BY part)
             JOIN (SELECT part, min(edge) AS edge FROM {CAUSAL_EDGES} JOIN caused ON source = node GROUP BY part) USING (part)""")
    links = tables.ordered(f"""
        SELECT part, source, target
        FROM {CAUSAL_EDGES} JOIN caused ON source = caused.node JOIN parts USING (part)
        WHERE size <= {LARGEST}
        ORDER BY part, source, target""")
    pairs = (len(into) - 1) * (len(into) - 2)
    with tables.new("chains", {"node": int, "betweenness": float, "causal_depth": int}) as chains:
        for _, links_of_part in groupby(links, itemgetter(0)):
            causal = nx.DiGraph((cause, effect) for _, cause, effect in links_of_part)
            through, depth = betweenness(causal), causal_depth(causal)
            for event in causal:
                chains.add(event, float(f"{through[event] / max(pairs, 1):.{DIGITS}g}"), depth[event])
    (too_large,) = tables.one(f"SELECT count(*) FROM parts WHERE size > {LARGEST}")
    return CHAINS if too_large else ()


def betweenness(causal: nx.DiGraph) -> dict[int, float]:
    """How many shortest chains of causes lead through each event of one component; of more than SAMPLED events an estimate."""
    return nx.betweenness_centrality(causal, k=SAMPLE if len(causal) > SAMPLED else None, normalized=False, seed=SEED)


def causal_depth(causal: nx.DiGraph) -> dict[int, int]:
    """How many steps the longest chain of causes before each event has; events that cause each other stand side by side."""
    rings = nx.condensation(causal)
    depth: dict[int, int] = {}
    for ring in nx.topological_sort(rings):
        depth[ring] = max((depth[cause] + 1 for cause in rings.predecessors(ring)), default=0)
    return {event: depth[ring] for event, ring in rings.graph["mapping"].items()}


def _measure_communities(tables: Tables) -> tuple[str, ...]:
    """Fill `communities`: the largest is number 1, among equals that whose first node comes first."""
    dates = "(SELECT node FROM nodes WHERE kind = 'time')"
    (number,) = tables.one(f"SELECT count(*) FROM edges WHERE source NOT IN {dates} AND target NOT IN {dates}")
    with tables.new("communities", {"node": int, "community": int}) as found:
        if number > TIES:
            return ("community",)
        nodes = [node for node, in tables.rows("SELECT node FROM nodes WHERE kind <> 'time'")]
        place = {node: at for at, node in enumerate(nodes)}
        ties = ((place[source], place[target], weight) for source, target, weight in tables.rows("SELECT source, target, weight FROM edges")
                if source in place and target in place)
        for community, group in enumerate(sorted(communities(ties), key=lambda group: (-len(group), min(group))), start=1):
            for at in sorted(group):
                found.add(nodes[at], community)
    return ()


def communities(ties: Iterable[tuple[int, int, float]]) -> list[set[int]]:
    """Groups of events and of who and what takes part in them, by the Leiden method (Traag and others 2019).

    Dates are left out: a year joins what has nothing else to do with each other.
    """
    joined: dict[tuple[int, int], float] = defaultdict(float)
    for one, other, weight in ties:
        joined[min(one, other), max(one, other)] += weight
    if not joined:
        return []
    _, group_of = leiden([(str(one), str(other), weight) for (one, other), weight in joined.items()], seed=SEED, iterations=ROUNDS)
    groups: dict[int, set[int]] = defaultdict(set)
    for thing, group in group_of.items():
        groups[group].add(int(thing))
    return list(groups.values())
