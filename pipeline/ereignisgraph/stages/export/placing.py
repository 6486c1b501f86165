"""Where the nodes stand when Gephi opens the graph: time runs from left to right.

Each node stands a little further right than the one before it in time. From the left, as many as fill a column share one,
and within it actors stand above events and events above places and dates. A step is a node, not a year: the order of time
is kept, its length is not, so that one early date does not push all others together.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, islice
from math import ceil, sqrt
from operator import itemgetter
from pathlib import Path
from statistics import fmean

import networkx as nx

from ...spill import Tables
from .drawing.told import nearest, span_of

BANDS = ("person", "organisation", "other", "event", "place", "time")       # from above
ACROSS, DOWN = 160.0, 60.0      # between columns, between the nodes of one
NARROW = "500MB"                # for what places hang on, beside the tables of the graph itself
SHAPE = 0.75                    # columns to rows: the whole is twice as wide as it is high

NODES = {"node": int, "id": str, "band": int, "earliest": float, "latest": float, "doc": str, "start": int}
TIMES = {"node": int, "time": float}

Position = tuple[float, float]


def positions(graph: nx.MultiDiGraph, folder: Path) -> Iterator[Position]:
    """x and y of every node, y upwards, in the order of the nodes; the same for the same graph.

    Args:
        graph: read from its first node to its last edge.
        folder: for what has no room in memory.
    """
    with Tables(folder, NARROW) as tables:
        number = _note(graph, tables)
        rows = ceil(sqrt(number / SHAPE))
        with tables.new("places", {"node": int, "x": float, "y": float}) as places:
            ranked = enumerate(_in_time(tables))
            while column := list(islice(ranked, rows)):
                for row, (rank, (_, node)) in enumerate(sorted(column, key=lambda ranked: ranked[1][0])):
                    places.add(node, ACROSS * rank / rows, DOWN * ((len(column) - 1) / 2 - row))
        yield from tables.rows("SELECT x, y FROM places ORDER BY node")


def _note(graph: nx.MultiDiGraph, tables: Tables) -> int:
    """Take from the graph what places hang on; the number of its nodes comes back."""
    number = 0
    with tables.new("nodes", NODES) as nodes, tables.new("edges", {"source": str, "target": str}) as edges:
        for node, data in graph.nodes(data=True):
            nodes.add(number, node, BANDS.index(data["kind"]), data.get("earliest"), data.get("latest"), data["doc_id"], data["start"])
            number += 1
        for source, target in graph.edges():
            edges.add(source, target)
    return number


def _in_time(tables: Tables) -> Iterator[tuple[int, int]]:
    """Band and number of the nodes in the order of time: their own, of what is told near it, of what it is joined to; first if none."""
    for found, times in (("own", _own(tables)), ("near", _near(tables)), ("joined", _joined(tables))):
        with tables.new(found, TIMES) as table:
            for node, time in times:
                table.add(node, time)
    yield from tables.ordered("""
        SELECT band, node FROM nodes LEFT JOIN own USING (node) LEFT JOIN near USING (node) LEFT JOIN joined USING (node)
        ORDER BY coalesce(own.time, near.time, joined.time, '-inf'::DOUBLE), id""")


def _own(tables: Tables) -> Iterator[tuple[int, float]]:
    for node, *bounds in tables.rows("SELECT node, earliest, latest FROM nodes WHERE earliest IS NOT NULL OR latest IS NOT NULL"):
        yield node, fmean(bound for bound in bounds if bound is not None)


def _near(tables: Tables) -> Iterator[tuple[int, float]]:
    events = tables.ordered(f"""
        SELECT doc, start, node, earliest, latest FROM nodes WHERE band = {BANDS.index('event')}
        ORDER BY doc, start, id""")
    for _, text in groupby(events, itemgetter(0)):
        for node, span in nearest([(start, node, span_of(earliest, latest)) for _, start, node, earliest, latest in text]):
            yield node, fmean(span)


def _joined(tables: Tables) -> Iterator[tuple[int, float]]:
    """What lies around a node that has no time by itself: each of its neighbours counts, one in both directions twice."""
    tables.do("CREATE TABLE known AS SELECT node, coalesce(own.time, near.time) AS time FROM own FULL JOIN near USING (node)")
    tables.do("""
        CREATE TABLE pairs AS SELECT DISTINCT one.node AS source, other.node AS target
        FROM edges JOIN nodes AS one ON source = one.id JOIN nodes AS other ON target = other.id""")
    around = tables.ordered("""
        SELECT node, known.time
        FROM (SELECT source AS node, target AS beside FROM pairs UNION ALL SELECT target, source FROM pairs)
             ANTI JOIN known USING (node) JOIN known ON beside = known.node
        ORDER BY node""")
    for node, others in groupby(around, itemgetter(0)):
        yield node, fmean(time for _, time in others)
