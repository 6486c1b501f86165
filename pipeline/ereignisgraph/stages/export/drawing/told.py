"""What a text tells near each other happened near each other: a guess for where to draw what has no date."""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeVar

import networkx as nx

from .columns import Span

Node = TypeVar("Node")


def told_near(graph: nx.MultiDiGraph) -> dict[str, Span]:
    """For each event the span of the dated event nearest to it in its text, its own if it has one.

    Events of a text without any date are left out.
    """
    told: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for node, data in graph.nodes(data=True):
        if data["kind"] == "event":
            told[data["doc_id"]].append((data["start"], node))
    spans = {node: span_of(data.get("earliest"), data.get("latest")) for node, data in graph.nodes(data=True)}
    return dict(near for events in told.values() for near in nearest([(start, node, spans[node]) for start, node in sorted(events)]))


def nearest(events: Sequence[tuple[int, Node, Span | None]]) -> Iterator[tuple[Node, Span]]:
    """The same for the events of one text, given by their place, in its order, and their own span if both bounds are known."""
    dated = [(start, span) for start, _, span in events if span]
    starts = [start for start, _ in dated]
    for start, node, _ in events if dated else ():
        after = bisect(starts, start)
        yield node, min(dated[max(after - 1, 0):after + 1], key=lambda event: abs(event[0] - start))[1]


def span_of(earliest: float | None, latest: float | None) -> Span | None:
    """None where a bound is not known."""
    return None if earliest is None or latest is None else (earliest, latest)
