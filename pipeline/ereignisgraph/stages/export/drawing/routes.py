"""From heights and columns to points: the areas of the boxes, the curves of the edges, the places of the cues."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from .layout import Edge, Layout

BOX = 186.0             # width of a box
BULGE = 46.0            # how far an edge between two boxes of one column stands out
PORTS = 16.0            # between the ends of edges on one side of a box

Point = tuple[float, float]
Curve = list[tuple[Point, Point, Point, Point]]     # cubic Bézier steps: start, two control points, end
Area = tuple[float, float, float, float]            # left, top, right, bottom


class Routes:
    """Points of one layout.

    Args:
        layout: columns and heights.
        heights: of the boxes.
        gap: between two columns.
        origin: where the upper left corner of the first column lies.
    """

    def __init__(self, layout: Layout, heights: Mapping[str, float], gap: float, origin: Point) -> None:
        self.layout, self.heights, self.gap, self.origin = layout, heights, gap, origin

    def left(self, column: int) -> float:
        return self.origin[0] + column * (BOX + self.gap)

    def area(self, node: str) -> Area:
        left, middle, half = self.left(self.layout.column[node]), self.origin[1] + self.layout.middle[node], self.heights[node] / 2
        return left, middle - half, left + BOX, middle + half

    def curves(self, edges: Sequence[Edge]) -> list[Curve]:
        """One curve for each edge, from the side of its source to the side of its target."""
        ports = self._ports([edge for edge in edges if not self._straight_down(edge)])
        beside: dict[tuple[str, str], int] = defaultdict(int)
        curves = []
        for edge in edges:
            if self._straight_down(edge):
                curves.append(self._down(edge, beside[edge[:2]]))
                beside[edge[:2]] += 1
            else:
                curves.append(self._across(edge, ports))
        return curves

    def _straight_down(self, edge: Edge) -> bool:
        return self.layout.below.get(edge[0]) == edge[1]

    def _down(self, edge: Edge, others: int) -> Curve:
        x = self.left(self.layout.column[edge[0]]) + BOX / 2 + 40 * others
        start, end = (x, self.area(edge[0])[3]), (x, self.area(edge[1])[1])
        return [(start, start, end, end)]

    def _across(self, edge: Edge, ports: Mapping[tuple[Edge, str], float]) -> Curve:
        source, target, _ = edge
        forward = self.layout.column[target] >= self.layout.column[source]
        points = [(self._side(source, target), ports[edge, source])]
        passes = self.layout.passes.get(edge, {})
        for column in sorted(passes, reverse=not forward):
            left, height = self.left(column), self.origin[1] + passes[column]
            points += [(left, height), (left + BOX, height)] if forward else [(left + BOX, height), (left, height)]
        points.append((self._side(target, source), ports[edge, target]))
        return [_step(start, end) for start, end in zip(points, points[1:], strict=False)]

    def _ports(self, edges: Sequence[Edge]) -> dict[tuple[Edge, str], float]:
        """Where on the side of its box each edge begins and ends: spread in the order in which the edges come in."""
        sides: dict[tuple[str, bool], list[tuple[float, Edge]]] = defaultdict(list)
        for edge in edges:
            for node, other in (edge[:2], edge[1::-1]):
                here, there = self.layout.column[node], self.layout.column[other]
                next_column = here + (there > here) - (there < here)
                height = self.layout.passes.get(edge, {}).get(next_column, self.layout.middle[other])
                sides[node, there >= here].append((height, edge))
        ports = {}
        for (node, _), ends in sides.items():
            room = min(PORTS, (self.heights[node] - PORTS) / max(len(ends) - 1, 1))
            for i, (_, edge) in enumerate(sorted(ends)):
                ports[edge, node] = self.origin[1] + self.layout.middle[node] + (i - (len(ends) - 1) / 2) * room
        return ports

    def _side(self, node: str, other: str) -> float:
        """Right where the other end stands to the right or in the same column, otherwise left."""
        here, there = self.layout.column[node], self.layout.column[other]
        return self.left(here) + (BOX if there >= here else 0.0)


def _step(start: Point, end: Point) -> tuple[Point, Point, Point, Point]:
    """Level at both ends; between two boxes of one column it stands out to the right."""
    if start[0] == end[0]:
        return start, (start[0] + BULGE, start[1]), (end[0] + BULGE, end[1]), end
    reach = (end[0] - start[0]) / 2
    return start, (start[0] + reach, start[1]), (end[0] - reach, end[1]), end


def best_place(curve: Curve, size: Point, taken: Sequence[Area]) -> Area:
    """Where words of `size` (half their width and height) on a curve cover the least of what is `taken`."""
    half, tall = size
    points = [_between(step, share) for share in (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8) for step in (curve[0], *curve[:0:-1])]
    areas = [(x - half, y - tall + shift, x + half, y + tall + shift) for shift in (0, -12, 12, -24, 24) for x, y in points]
    return min(areas, key=lambda area: sum(_overlap(area, other) for other in taken))


def _between(step: tuple[Point, Point, Point, Point], share: float) -> Point:
    """The point of a step at `share` of its way (Bernstein form of the cubic)."""
    weights = ((1 - share) ** 3, 3 * share * (1 - share) ** 2, 3 * share ** 2 * (1 - share), share ** 3)
    return sum(w * x for w, (x, _) in zip(weights, step, strict=True)), sum(w * y for w, (_, y) in zip(weights, step, strict=True))


def _overlap(one: Area, other: Area) -> float:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across * down if across > 0 and down > 0 else 0.0
