"""The causality graph as a drawing: time runs from left to right, what causes what along the arrows.

Plain SVG without scripts, fonts or anything fetched; on a white ground, so that it reads on a dark page too. The package
drawing says where things go. A browser shows the sentence of a box or an edge when the pointer rests on it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import networkx as nx
from lxml import etree

from ...schema.columns import CAUSAL_KINDS, date_text
from .characters import legal
from .colours import EDGES, EVENTS
from .drawing.columns import Span
from .drawing.layout import Edge, place
from .drawing.routes import BOX, Area, Curve, Routes, best_place
from .drawing.text import shortened, width, wrapped
from .drawing.told import told_near

NAMESPACE = "http://www.w3.org/2000/svg"
FONT = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"
MOST_EVENTS = 60

PAD, LINE, SIZE, SMALL, MOST_LINES = 12.0, 17.0, 13.5, 11.5, 3
MARGIN, HEAD, AXIS, LEGEND, LEAST_WIDTH = 30.0, 46.0, 44.0, 66.0, 900.0
ROOM, LONGEST_CUE = 44.0, 118.0     # in a gap beside the longest cue; the width at which a cue is cut
INK, GREY, GROUND, BAND = "#1f2933", "#66727f", "#ffffff", "#f3f5f7"

LEGEND_NAMES = {"verb": "verb", "support": "verb with noun", "noun": "event noun", "named": "named event"}
LINK_NAMES = {"CAUSE": "brought about", "PREVENT": "prevented"}


def write_svg(graph: nx.MultiDiGraph, path: Path, title: str = "", *, most: int = MOST_EVENTS) -> None:
    """Draw the causal links of `graph` and the events that they join.

    Args:
        graph: the whole graph or its causality graph.
        path: the file to write.
        title: above the drawing; empty for none.
        most: how many events may be drawn. Of a larger graph the largest chains are, and a caption says so.
    """
    causal = graph.edge_subgraph([edge for edge in graph.edges(keys=True) if graph.edges[edge]["kind"] in CAUSAL_KINDS])
    chosen = _chosen(causal, most)
    drawn = nx.MultiDiGraph()       # a copy in a fixed order: a view of networkx goes through its nodes in the order of their hashes
    drawn.add_nodes_from((node, causal.nodes[node]) for node in sorted(chosen))
    drawn.add_edges_from((*edge, causal.edges[edge]) for edge in sorted(causal.edges(keys=True)) if chosen.issuperset(edge[:2]))
    _Drawing(drawn, title, _caption(drawn, causal), told_near(graph)).write(path)


def _chosen(graph: nx.MultiDiGraph, most: int) -> set[str]:
    """The largest chains that fit; of a chain that is too large by itself what lies around its best connected event."""
    chosen: set[str] = set()
    for nodes in sorted(nx.weakly_connected_components(graph), key=lambda nodes: (-len(nodes), min(nodes))):
        if len(chosen) + len(nodes) <= most:
            chosen |= nodes
        elif not chosen:
            centre = min(nodes, key=lambda node: (-graph.degree(node), node))
            reach = nx.single_source_shortest_path_length(graph.to_undirected(as_view=True), centre)
            chosen |= set(sorted(nodes, key=lambda node: (reach[node], node))[:most])
    return chosen


def _caption(drawn: nx.MultiDiGraph, causal: nx.MultiDiGraph) -> str:
    if not causal:
        return "No causal links were found."
    said = []
    if len(drawn) < len(causal):
        said.append(f"The largest chains only: {len(drawn)} of {len(causal)} causally linked events, "
                    f"{drawn.number_of_edges()} of {causal.number_of_edges()} links.")
    dated = sum(_dated(data) for _, data in drawn.nodes(data=True))
    if 0 < dated < len(drawn):
        said.append("Events without a date stand beside their causes and effects, about where their text tells of them.")
    return " ".join(said)


class _Drawing:
    """One drawing in the making."""

    def __init__(self, graph: nx.MultiDiGraph, title: str, caption: str, near: Mapping[str, Span]) -> None:
        self.graph, self.title, self.caption = graph, title, caption
        self.lines = {node: wrapped(data["label"], BOX - 2 * PAD, SIZE, MOST_LINES) for node, data in graph.nodes(data=True)}
        heights = {node: LINE * (len(self.lines[node]) + bool(_date(data))) + 2 * PAD - 6 for node, data in graph.nodes(data=True)}
        self.layout = place(graph, heights, near)
        self.edges: list[Edge] = sorted(graph.edges(keys=True))
        self.cues = {edge: shortened(graph.edges[edge].get("cue", ""), LONGEST_CUE, SMALL) for edge in self.edges}
        gap = ROOM + max((width(cue, SMALL) for cue in self.cues.values()), default=0.0)
        columns = max(self.layout.column.values(), default=0) + 1
        self.dated = any(band.label for band in self.layout.bands)
        top = MARGIN + (HEAD if title else 0.0) + (AXIS if self.dated else 0.0)
        self.routes = Routes(self.layout, heights, gap, (MARGIN + 12, top))
        self.curves = self.routes.curves(self.edges)
        self.places = self._places()
        rightmost = [self.routes.left(columns) - gap + 12, *(area[2] for area in self.places.values()),
                     *(x for curve in self.curves for step in curve for x, _ in step)]
        self.width = max(LEAST_WIDTH, max(rightmost) + MARGIN)
        self.bottom = top + self.layout.height
        self.height = self.bottom + LEGEND + (LINE if caption else 0.0)

    def write(self, path: Path) -> None:
        root = etree.Element(f"{{{NAMESPACE}}}svg", nsmap={None: NAMESPACE}, attrib={
            "width": f"{self.width:.0f}", "height": f"{self.height:.0f}", "viewBox": f"0 0 {self.width:.0f} {self.height:.0f}",
            "font-family": FONT, "role": "img",
        })
        _add(root, "title", self.title or "What brought what about")
        _add(root, "rect", width="100%", height="100%", fill=GROUND)
        self._arrows(root)
        if self.title:
            _add(root, "text", shortened(self.title, self.width - 2 * MARGIN, 20), x=MARGIN, y=MARGIN + 16, font_size=20,
                 font_weight="bold", fill=INK)
        if self.dated:
            self._axis(root)
        self._links(root)
        for node in self.graph:
            self._box(root, node)
        self._legend(root)
        etree.ElementTree(root).write(str(path), encoding="utf-8", xml_declaration=True, pretty_print=True)

    def _arrows(self, root: etree._Element) -> None:
        """CAUSE ends in an arrow, PREVENT in a bar."""
        shapes = {"CAUSE": "M 0 0.5 L 10 5 L 0 9.5 z", "PREVENT": "M 7 0 L 10 0 L 10 10 L 7 10 z"}
        defs = _add(root, "defs")
        for kind, shape in shapes.items():
            marker = _add(defs, "marker", id=f"end-{kind}", viewBox="0 0 10 10", refX=10, refY=5, markerWidth=9, markerHeight=9,
                          markerUnits="userSpaceOnUse", orient="auto")
            _add(marker, "path", d=shape, fill=EDGES[kind])

    def _axis(self, root: etree._Element) -> None:
        top = self.routes.origin[1] - AXIS + 6
        for band in self.layout.bands:
            if band.label:
                left, right = self.routes.left(band.first) - 12, self.routes.left(band.last) + BOX + 12
                _add(root, "rect", x=left, y=top, width=right - left, height=self.bottom + 12 - top, rx=8, fill=BAND)
                _add(root, "text", shortened(band.label, right - left - 24, SIZE), x=left + 12, y=top + 20, font_size=SIZE,
                     font_weight="bold", fill=GREY)

    def _box(self, root: etree._Element, node: str) -> None:
        data = self.graph.nodes[node]
        left, top, right, bottom = self.routes.area(node)
        colour, happened = EVENTS[data["event_kind"]], _happened(data)
        group = _add(root, "g")
        _add(group, "title", _hover(data))
        _add(group, "rect", x=left, y=top, width=right - left, height=bottom - top, rx=6, fill=GROUND, stroke=colour,
             stroke_width=1.4, **_dashes("" if happened else "5 3"))
        _add(group, "rect", x=left, y=top, width=5.0, height=bottom - top, rx=2.5, fill=colour)
        y = top + PAD + SIZE - 4
        for line in self.lines[node]:
            _add(group, "text", line, x=left + PAD + 2, y=y, font_size=SIZE, fill=INK if happened else GREY)
            y += LINE
        if date := _date(data):
            _add(group, "text", shortened(date, BOX - 2 * PAD, SMALL), x=left + PAD + 2, y=y, font_size=SMALL, fill=GREY)

    def _links(self, root: etree._Element) -> None:
        for edge, curve in zip(self.edges, self.curves, strict=True):
            data = self.graph.edges[edge]
            dashes = "2 4" if data.get("certainty") == "inferred" else "7 4" if data["kind"] == "PREVENT" else ""
            group = _add(root, "g")
            _add(group, "title", _hover(data))
            _add(group, "path", d=_path(curve), fill="none", stroke=EDGES[data["kind"]], stroke_width=1.6,
                 marker_end=f"url(#end-{data['kind']})", **_dashes(dashes))
        for edge, area in self.places.items():
            _cue(root, self.cues[edge], EDGES[self.graph.edges[edge]["kind"]], area)

    def _places(self) -> dict[Edge, Area]:
        """Where the cue of each edge is written."""
        taken = [self.routes.area(node) for node in self.graph]
        places = {}
        for edge, curve in zip(self.edges, self.curves, strict=True):
            if cue := self.cues[edge]:
                places[edge] = best_place(curve, (width(cue, SMALL) / 2 + 3, SMALL / 2 + 3), taken)
                taken.append(places[edge])
        return places

    def _legend(self, root: etree._Element) -> None:
        x, y = MARGIN, self.bottom + LEGEND - 22
        for kind in EVENTS:
            if any(data["event_kind"] == kind for _, data in self.graph.nodes(data=True)):
                _add(root, "rect", x=x, y=y - 10, width=5.0, height=13.0, rx=2.5, fill=EVENTS[kind])
                x = _word(root, LEGEND_NAMES[kind], x + 12, y)
        if not all(_happened(data) for _, data in self.graph.nodes(data=True)):
            _add(root, "rect", x=x, y=y - 10, width=24.0, height=13.0, rx=3, fill=GROUND, stroke=GREY, **_dashes("5 3"))
            x = _word(root, "did not happen, or is not asserted", x + 32, y)
        for kind in CAUSAL_KINDS:
            if any(self.graph.edges[edge]["kind"] == kind for edge in self.edges):
                _add(root, "path", d=f"M {x:.1f} {y - 4:.1f} h 34", stroke=EDGES[kind], stroke_width=1.6,
                     marker_end=f"url(#end-{kind})", **_dashes("7 4" if kind == "PREVENT" else ""))
                x = _word(root, LINK_NAMES[kind], x + 42, y)
        if any(self.graph.edges[edge].get("certainty") == "inferred" for edge in self.edges):
            _add(root, "path", d=f"M {x:.1f} {y - 4:.1f} h 34", stroke=GREY, stroke_width=1.6, **_dashes("2 4"))
            _word(root, "inferred, not said", x + 42, y)
        if self.caption:
            _add(root, "text", self.caption, x=MARGIN, y=y + LINE * 1.3, font_size=SMALL, fill=GREY)


def _cue(root: etree._Element, cue: str, colour: str, area: Area) -> None:
    left, top, right, bottom = area
    _add(root, "rect", x=left, y=top, width=right - left, height=bottom - top, rx=4, fill=GROUND, fill_opacity=0.92)
    _add(root, "text", cue, x=(left + right) / 2, y=bottom - (bottom - top) * 0.28, font_size=SMALL, font_style="italic",
         fill=colour, text_anchor="middle")


def _word(root: etree._Element, word: str, x: float, y: float) -> float:
    _add(root, "text", word, x=x, y=y, font_size=SMALL, fill=GREY)
    return x + width(word, SMALL) + 20


def _happened(data: Mapping[str, Any]) -> bool:
    return data["polarity"] != "neg" and data["modality"] == "asserted"


def _date(data: Mapping[str, Any]) -> str:
    """Empty for what only stands in time by its words (*später*)."""
    return date_text(data) if _dated(data) else ""


def _dated(data: Mapping[str, Any]) -> bool:
    return "earliest" in data or "latest" in data


def _hover(data: Mapping[str, Any]) -> str:
    return f"{data['label']}\n{data.get('sentence', '')}\n({data['doc_id']})"


def _dashes(pattern: str) -> dict[str, str]:
    return {"stroke_dasharray": pattern} if pattern else {}


def _path(curve: Curve) -> str:
    start = curve[0][0]
    steps = (" ".join(f"{x:.1f} {y:.1f}" for x, y in step[1:]) for step in curve)
    return f"M {start[0]:.1f} {start[1]:.1f} C {' C '.join(steps)}"


def _add(parent: etree._Element, name: str, text: str = "", **attributes: object) -> etree._Element:
    """A new element: `font_size=13` becomes `font-size="13"`, a measure has one decimal place."""
    element = etree.SubElement(parent, f"{{{NAMESPACE}}}{name}", {
        key.replace("_", "-"): f"{value:.1f}" if isinstance(value, float) else str(value) for key, value in attributes.items()
    })
    if text:
        element.text = legal(text)
    return element
