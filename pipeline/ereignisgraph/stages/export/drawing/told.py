"""What a text tells near each other happened near each other: a guess for where to draw what has no date."""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict

import networkx as nx

from .columns import Span


def told_near(graph: nx.MultiDiGraph) -> dict[str, Span]:
    """For each event the span of the dated event nearest to it in its text, its own if it has one.

    Events of a text without any date are left out.
    """
    told: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for node, data in graph.nodes(data=True):
        if data["kind"] == "event":
            told[data["doc_id"]].append((data["start"], node))
    near = {}
    for events in told.values():
        events.sort()
        dated = [(start, graph.nodes[node]) for start, node in events if {"earliest", "latest"} <= graph.nodes[node].keys()]
        starts = [start for start, _ in dated]
        for start, node in events if dated else ():
            after = bisect(starts, start)
            _, nearest = min(dated[max(after - 1, 0):after + 1], key=lambda event: abs(event[0] - start))
            near[node] = (nearest["earliest"], nearest["latest"])
    return near
