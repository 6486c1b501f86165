"""Where everything of the drawing goes: boxes in columns, and where edges pass between them.

The method is the layered one of Sugiyama, Tagawa and Toda (1981): columns first (columns.py), then an order in each
column with few crossings (barycentres), then heights that keep neighbours level. Within a column what is earlier stands
above what is later, and causes above their effects. Each chain of causes is laid out by itself and moved up under those
above it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import networkx as nx

from .columns import Band, Span, columns, earlier

SWEEPS = 12
APART, LINKED, STRIPS = 20.0, 44.0, 34.0        # between boxes, between a cause and the effect below it, between strips
LANE = 16.0         # height that an edge needs where it passes a column

Edge = tuple[str, str, str]
Stop = str | tuple[Edge, int]       # a node, or the place where an edge passes a column


@dataclass(slots=True)
class Layout:
    """Columns and heights; `passes` are the heights at which an edge crosses the columns between its ends."""

    column: dict[str, int]
    bands: list[Band]
    middle: dict[str, float] = field(default_factory=dict)      # of each event's box
    below: dict[str, str] = field(default_factory=dict)         # event → the event next below it in its column and strip
    passes: dict[Edge, dict[int, float]] = field(default_factory=lambda: defaultdict(dict))
    height: float = 0.0


def place(graph: nx.MultiDiGraph, heights: Mapping[str, float], near: Mapping[str, Span]) -> Layout:
    """Lay out every event of `graph`; `heights` are those of their boxes, `near` is as in `columns`."""
    layout = Layout(*columns(graph, near))
    bottom: dict[int, float] = defaultdict(lambda: -STRIPS)         # of what stands in a column so far
    for nodes in sorted(nx.weakly_connected_components(graph), key=lambda nodes: (-len(nodes), min(nodes))):
        strip = _Strip(graph.subgraph(nodes), layout.column, heights)
        top = STRIPS + max(bottom[at] for at in range(min(strip.layers) - 1, max(strip.layers) + 2))
        for at, layer in strip.layers.items():
            for stop in layer:
                middle = strip.middle[stop] - strip.top + top
                bottom[at] = max(bottom[at], middle + strip.tall[stop] / 2)
                if isinstance(stop, str):
                    layout.middle[stop] = middle
                else:
                    layout.passes[stop[0]][stop[1]] = middle
            layout.below.update((one, other) for one, other in zip(layer, layer[1:], strict=False)
                                if isinstance(one, str) and isinstance(other, str))
    layout.height = max(bottom.values(), default=0.0)
    return layout


class _Strip:
    """One connected part of the graph while it is being laid out."""

    def __init__(self, graph: nx.MultiDiGraph, column: Mapping[str, int], heights: Mapping[str, float]) -> None:
        self.layers: dict[int, list[Stop]] = defaultdict(list)              # what stands in or passes each column, from above
        self.beside: dict[Stop, list[Stop]] = defaultdict(list)             # joined to it in the columns on both sides
        self.under: dict[int, list[tuple[str, str]]] = defaultdict(list)    # cause and effect in one column
        self._fill(graph, column)
        self.above = {at: self._downwards(graph, at) for at in self.layers}
        self.where = {stop: (at, float(i)) for at, layer in self.layers.items() for i, stop in enumerate(layer)}
        self._order()
        self.tall = {stop: heights[stop] if isinstance(stop, str) else LANE for stop in self.where}
        self.middle = self._level()
        self.top = min(self.middle[stop] - self.tall[stop] / 2 for stop in self.where)

    def _fill(self, graph: nx.MultiDiGraph, column: Mapping[str, int]) -> None:
        for node in sorted(graph, key=lambda node: (graph.nodes[node].get("earliest", 0.0), node)):
            self.layers[column[node]].append(node)
        for edge in sorted(graph.edges(keys=True)):
            left, right = sorted(edge[:2], key=lambda node: column[node])
            if column[left] == column[right]:
                self.under[column[left]].append(edge[:2])
                continue
            passes: list[Stop] = [(edge, at) for at in range(column[left] + 1, column[right])]
            for stop, at in zip(passes, range(column[left] + 1, column[right]), strict=True):
                self.layers[at].append(stop)
            for one, other in zip([left, *passes], [*passes, right], strict=True):
                self.beside[one].append(other)
                self.beside[other].append(one)

    def _downwards(self, graph: nx.MultiDiGraph, at: int) -> nx.DiGraph:
        """Who must stand above whom in one column."""
        above: nx.DiGraph = nx.DiGraph()
        above.add_nodes_from(self.layers[at])
        above.add_edges_from(earlier(graph, [stop for stop in self.layers[at] if isinstance(stop, str)]))
        for cause, effect in self.under[at]:
            if cause != effect and not nx.has_path(above, effect, cause):
                above.add_edge(cause, effect)
        return above

    def _order(self) -> None:
        """Sort every layer so that few edges cross: the best of some sweeps from left to right and back."""
        best, fewest = None, 0
        for sweep in range(SWEEPS):
            step = -1 if sweep % 2 else 1
            for at in sorted(self.layers, reverse=step < 0):
                self.layers[at] = self._sorted(at, at - step)
                self.where.update((stop, (at, float(i))) for i, stop in enumerate(self.layers[at]))
            crossings = self._crossings()
            if best is None or crossings < fewest:
                best, fewest = {at: list(layer) for at, layer in self.layers.items()}, crossings
        self.layers.update(best or {})

    def _sorted(self, at: int, neighbour: int) -> list[Stop]:
        """A layer in the order of what it is joined to in the `neighbour` column, as far as `above` allows."""
        wish = {stop: _mean([self.where[other][1] for other in self.beside[stop] if self.where[other][0] == neighbour],
                            self.where[stop][1]) for stop in self.layers[at]}
        above = self.above[at]
        for node in reversed(list(nx.topological_sort(above))):     # a cause is drawn up to where its effect wishes to be
            wish[node] = min([wish[node], *(wish[effect] for effect in above.successors(node))])
        return list(nx.lexicographical_topological_sort(above, key=lambda stop: (wish[stop], self.where[stop][1])))

    def _crossings(self) -> int:
        crossings = 0
        for at, layer in self.layers.items():
            lines = [(self.where[stop][1], self.where[other][1]) for stop in layer for other in self.beside[stop]
                     if self.where[other][0] == at + 1]
            crossings += sum((a - c) * (b - d) < 0 for i, (a, b) in enumerate(lines) for c, d in lines[:i])
        return crossings

    def _level(self) -> dict[Stop, float]:
        """Heights that bring every stop as near to its neighbours' as the others in its column allow.

        Neighbours are those in the columns beside it; what has none keeps near to its causes and effects above and below.
        """
        middle = {stop: i * 60.0 for layer in self.layers.values() for i, stop in enumerate(layer)}
        linked = [pair for pairs in self.under.values() for pair in pairs]
        near = {stop: self.beside[stop] or [other for pair in linked if stop in pair for other in pair if other != stop]
                for stop in middle}
        for sweep in range(SWEEPS):
            for at in sorted(self.layers, reverse=bool(sweep % 2)):
                layer = self.layers[at]
                wanted = [_mean([middle[other] for other in near[stop]], middle[stop]) for stop in layer]
                steps = [(self.tall[one] + self.tall[other]) / 2 + (LINKED if (one, other) in linked else APART)
                         for one, other in zip(layer, layer[1:], strict=False)]
                middle.update(zip(layer, _apart(wanted, steps), strict=True))
        return middle


def _apart(wanted: Sequence[float], steps: Sequence[float]) -> list[float]:
    """The heights nearest to `wanted` that keep their order and at least `steps` between them.

    Isotonic regression of what is left after the steps are taken off, by pooling neighbours that would overlap.
    """
    offsets = [0.0]
    for step in steps:
        offsets.append(offsets[-1] + step)
    pools: list[tuple[float, int]] = []         # mean and number of those that touch
    for want, offset in zip(wanted, offsets, strict=True):
        mean, size = want - offset, 1
        while pools and pools[-1][0] > mean:
            before, many = pools.pop()
            mean, size = (before * many + mean * size) / (many + size), many + size
        pools.append((mean, size))
    level = [mean for mean, size in pools for _ in range(size)]
    return [mean + offset for mean, offset in zip(level, offsets, strict=True)]


def _mean(values: Iterable[float], otherwise: float) -> float:
    values = list(values)
    return sum(values) / len(values) if values else otherwise
