"""Which column of the drawing an event stands in, and which span of time each column shows.

Time runs from left to right, and downwards within a column. Dates decide where they are known: an event never stands in
a column right of a later one. What has no date stands after its causes and before its effects, and near the time of which
its text speaks there. A link that runs against the dates, or closes a circle, gives way.
"""

from __future__ import annotations

from calendar import isleap
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import groupby
from math import floor, sqrt

import networkx as nx

from ....schema.edtf import Day, year_text

FEWEST_COLUMNS, MOST_COLUMNS = 5, 8
PRECISE = 1.0           # years: what is vaguer does not stretch the label of its column
MONTHLY = 0.086         # years: a month; in a short story (SHORT years) the labels say months where all dates do
SHORT = 10.0

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Band:
    """A span of time above the columns `first` to `last`; without a label where no event is dated."""

    first: int
    last: int
    label: str


def columns(graph: nx.MultiDiGraph, near: Mapping[str, Span]) -> tuple[dict[str, int], list[Band]]:
    """The column of every event, from 0 without gaps, and the bands of the time axis from left to right.

    Args:
        graph: events and their causal links.
        near: for events without a date the time that their text speaks of around them, where there is one.
    """
    spans = {node: (data["earliest"], data["latest"]) for node, data in graph.nodes(data=True)
             if "earliest" in data and "latest" in data}
    near = {node: near[node] for node in graph if node in near and node not in spans}
    rank = _longest_paths(_constraints(graph, spans, near), spans.keys() | near.keys())
    ranks: dict[int, list[str]] = defaultdict(list)
    for node in graph:
        ranks[rank[node]].append(node)
    groups = _grouped([ranks[at] for at in sorted(ranks)], {**spans, **near})
    short = bool(spans) and max(last for _, last in spans.values()) - min(first for first, _ in spans.values()) <= SHORT
    labels = [_label([spans[node] for node in group if node in spans], short) for group in groups]
    bands = [[at for at, _ in same] for _, same in groupby(enumerate(labels), key=lambda pair: pair[1])]
    return ({node: at for at, group in enumerate(groups) for node in group},
            [Band(band[0], band[-1], labels[band[0]]) for band in bands])


def earlier(graph: nx.MultiDiGraph, nodes: Iterable[str]) -> list[tuple[str, str]]:
    """All pairs of `nodes` of which the first was over, by its date, before the second began."""
    spans = [(node, graph.nodes[node]["earliest"], graph.nodes[node]["latest"]) for node in nodes
             if "earliest" in graph.nodes[node] and "latest" in graph.nodes[node]]
    return [(one, other) for one, _, last in spans for other, first, _ in spans if last < first]


def _label(spans: Sequence[Span], short: bool) -> str:
    if not spans:
        return ""
    spans = [span for span in spans if span[1] - span[0] <= PRECISE] or spans
    monthly = short and all(last - first <= MONTHLY for first, last in spans)
    first, last = (_moment(date, monthly) for date in (min(span[0] for span in spans), max(span[1] for span in spans)))
    return first if first == last else f"{first} – {last}"


def _moment(date: float, monthly: bool) -> str:
    """Year or month of a decimal year, whose four places tell every day."""
    year = floor(date)
    if year <= 0:
        return f"{1 - year} v. Chr."
    day = Day.first_of(year).plus(round((date - year) * (366 if isleap(year) else 365)))
    return f"{year_text(year)}-{day.month:02d}" if monthly else str(year)


def _constraints(graph: nx.MultiDiGraph, spans: Mapping[str, Span], near: Mapping[str, Span]) -> nx.DiGraph:
    """Who must stand after whom: the dates first, then the links, then the guesses, as far as they do not contradict."""
    order: nx.DiGraph = nx.DiGraph()
    order.add_nodes_from(graph)
    order.add_edges_from(earlier(graph, spans))
    guessed = [(one, other) for one, (_, last) in near.items() for other, (first, _) in {**spans, **near}.items() if last < first]
    guessed += [(one, other) for one, (_, last) in spans.items() for other, (first, _) in near.items() if last < first]
    for source, target in [*sorted({edge[:2] for edge in graph.edges}), *sorted(guessed)]:
        if source != target and not order.has_edge(source, target) and not nx.has_path(order, target, source):
            order.add_edge(source, target)
    return order


def _longest_paths(order: nx.DiGraph, placed: Set[str]) -> dict[str, int]:
    """How many come before each; those that follow nothing `placed` in time move up to what follows them."""
    rank: dict[str, int] = {}
    anchored: set[str] = set()
    ranked = list(nx.lexicographical_topological_sort(order))
    for node in ranked:
        before = list(order.predecessors(node))
        rank[node] = max((rank[other] + 1 for other in before), default=0)
        if not anchored.isdisjoint(before) or not placed.isdisjoint(before):
            anchored.add(node)
    for node in reversed(ranked):
        if node not in anchored and order.out_degree(node):
            rank[node] = min(rank[later] for later in order.successors(node)) - 1
    return rank


def _grouped(ranks: Sequence[Sequence[str]], spans: Mapping[str, Span]) -> list[list[str]]:
    """Ranks that follow each other, together in as few columns as read well.

    Of all ways to cut, the one with the most even columns, each of few years (dynamic programming).
    """
    events = sum(map(len, ranks))
    most = max(FEWEST_COLUMNS, min(MOST_COLUMNS, round(sqrt(events))))
    if len(ranks) <= most:
        return [list(rank) for rank in ranks]
    best: dict[tuple[int, int], tuple[float, tuple[int, ...]]] = {(0, 0): (0.0, ())}       # (ranks used, columns) → cost, cuts
    for column in range(1, most + 1):
        for end in range(column, len(ranks) + 1):
            ways = [(best[start, column - 1][0] + _cost(ranks[start:end], spans), (*best[start, column - 1][1], start))
                    for start in range(column - 1, end) if (start, column - 1) in best]
            best[end, column] = min(ways)
    cuts = (*best[len(ranks), most][1], len(ranks))
    return [[node for rank in ranks[start:end] for node in rank] for start, end in zip(cuts, cuts[1:], strict=False)]


def _cost(ranks: Sequence[Sequence[str]], spans: Mapping[str, Span]) -> float:
    nodes = [node for rank in ranks for node in rank]
    return len(nodes) ** 2 + 2.0 * len({floor(spans[node][0]) for node in nodes if node in spans})
