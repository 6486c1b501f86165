"""Where the nodes stand when Gephi opens the graph: time runs from left to right.

Each node stands a little further right than the one before it in time. From the left, as many as fill a column share one,
and within it actors stand above events and events above places and dates. A step is a node, not a year: the order of time
is kept, its length is not, so that one early date does not push all others together.
"""

from __future__ import annotations

from math import ceil, sqrt
from statistics import fmean

import networkx as nx

from .drawing.told import told_near

BANDS = ("person", "organisation", "other", "event", "place", "time")       # from above
ACROSS, DOWN = 160.0, 60.0      # between columns, between the nodes of one
SHAPE = 0.75                    # columns to rows: the whole is twice as wide as it is high

Position = tuple[float, float]


def positions(graph: nx.MultiDiGraph) -> dict[str, Position]:
    """x and y of every node, y upwards; the same for the same graph."""
    when = _times(graph)
    order = sorted(graph, key=lambda node: (when[node], node))
    rows = ceil(sqrt(len(order) / SHAPE))
    places = {}
    for first in range(0, len(order), max(rows, 1)):
        column = {node: ACROSS * rank / rows for rank, node in enumerate(order[first:first + rows], first)}
        for row, node in enumerate(sorted(column, key=lambda node: (BANDS.index(graph.nodes[node]["kind"]), column[node]))):
            places[node] = (column[node], DOWN * ((len(column) - 1) / 2 - row))
    return places


def _times(graph: nx.MultiDiGraph) -> dict[str, float]:
    """A decimal year for each node: its own, of what is told near it, of what it is joined to; before all others if none."""
    own = {node: fmean(known) for node, data in graph.nodes(data=True)
           if (known := [data[bound] for bound in ("earliest", "latest") if bound in data])}
    times = {node: fmean(span) for node, span in told_near(graph).items()} | own
    joined = {node: [times[other] for other in (*graph.predecessors(node), *graph.successors(node)) if other in times]
              for node in graph if node not in times}
    return times | {node: fmean(others) if others else float("-inf") for node, others in joined.items()}
