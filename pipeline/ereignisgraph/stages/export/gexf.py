"""GEXF 1.3 (https://gexf.net): the dynamic graph for Gephi's timeline.

Nodes and edges exist from `start` to `end`, in decimal years with the years before Christ below 1; an end that is not
known is left open, and what has no date at all exists always. `kind` keeps parallel edges apart, as Gephi asks for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from math import sqrt
from pathlib import Path
from typing import Any

import networkx as nx

from ...schema.columns import EDGE_COLUMNS, NODE_COLUMNS, Column
from .colours import EDGES, NODES, red_green_blue
from .passing import TextFile, write_graph
from .placing import Position, positions
from .xml import DECLARATION, Frame, Frames, attributes, escaped

NAMESPACE = "http://gexf.net/1.3"
ROOT = {
    "xmlns": NAMESPACE, "xmlns:viz": f"{NAMESPACE}/viz", "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": f"{NAMESPACE} {NAMESPACE}/gexf.xsd", "version": "1.3",
}
GRAPH = {"defaultedgetype": "directed", "mode": "dynamic", "timeformat": "double", "timerepresentation": "interval", "idtype": "string"}
TYPES = {str: "string", int: "integer", float: "double"}

OWN = {"node": ("label",), "edge": ("label", "weight")}     # attributes of GEXF itself, no attvalue
SPAN = (Frame("earliest", ' start="', '"'), Frame("latest", ' end="', '"'))
NODE_TAG = (Frame("label", ' label="', '"'), *SPAN)
EDGE_TAG = (Frame("kind", ' kind="', '"'), Frame("label", ' label="', '"'), Frame("weight", ' weight="', '"'), *SPAN)
SMALLEST = 15.0     # size of a node that is mentioned once, a quarter of the way to the next; its area grows with the mentions


def write_gexf(graph: nx.MultiDiGraph, path: Path) -> None:
    """Write the graph with its time spans, colours by kind, sizes by mentions and a layout in time, as UTF-8.

    Notes:
        No dynamic attributes and no hierarchy: a value holds for as long as its node or edge exists.
    """
    write_graph(graph, GexfWriter(path, positions(graph, path.with_name(f"{path.name}-layout"))))


class GexfWriter(TextFile):
    """A GraphWriter; `places` are those of the nodes, in their order."""

    def __init__(self, path: Path, places: Iterator[Position]) -> None:
        super().__init__(path, _head(), "  </edges>\n </graph>\n</gexf>\n")
        self._places = places
        self._node_tag, self._node_values = Frames(NODE_TAG), _frames("node", NODE_COLUMNS)
        self._edge_tag, self._edge_values = Frames(EDGE_TAG), _frames("edge", EDGE_COLUMNS)

    def node(self, node: str, data: Mapping[str, Any]) -> None:
        self._file.write(f'   <node id="{escaped(node)}"{self._node_tag.around(data)}>\n    <attvalues>{self._node_values.around(data)}\n    </attvalues>'
                         f"{_looks(data, next(self._places))}\n   </node>\n")

    def turn(self) -> None:
        if next(self._places, None) is not None:        # which also lets go of what they were computed with
            raise ValueError("more places than nodes")
        self._file.write("  </nodes>\n  <edges>\n")

    def edge(self, source: str, target: str, key: str, data: Mapping[str, Any]) -> None:
        ends = f'id="{escaped(key)}" source="{escaped(source)}" target="{escaped(target)}" type="directed"'
        self._file.write(f"   <edge {ends}{self._edge_tag.around(data)}>\n    <attvalues>{self._edge_values.around(data)}\n    </attvalues>"
                         f'{_edge_colour(data["kind"])}\n   </edge>\n')


def _head() -> Iterator[str]:
    yield f"{DECLARATION}<gexf{attributes(ROOT)}>\n"
    yield " <meta>\n  <creator>ereignisgraph</creator>\n"
    yield "  <description>Events, who took part in them, and what brought them about</description>\n </meta>\n"
    yield f" <graph{attributes(GRAPH)}>\n"
    yield from _declarations("node", NODE_COLUMNS)
    yield from _declarations("edge", EDGE_COLUMNS)
    yield "  <nodes>\n"


def _declarations(owner: str, columns: tuple[Column, ...]) -> Iterator[str]:
    yield f'  <attributes class="{owner}" mode="static">\n'
    for column in _attvalues(owner, columns):
        yield f'   <attribute{attributes({"id": column.name, "title": column.name, "type": TYPES[column.type]})}/>\n'
    yield "  </attributes>\n"


def _frames(owner: str, columns: tuple[Column, ...]) -> Frames:
    return Frames(Frame(column.name, f'\n     <attvalue for="{column.name}" value="', '"/>') for column in _attvalues(owner, columns))


def _attvalues(owner: str, columns: tuple[Column, ...]) -> list[Column]:
    return [column for column in columns if column.name not in OWN[owner]]


def _looks(data: Mapping[str, Any], position: Position) -> str:
    x, y = position
    return (f'{_colour(NODES[data["kind"]])}\n    <viz:size value="{SMALLEST * sqrt(data["mentions"]):.2f}"/>'
            f'\n    <viz:position x="{x:.1f}" y="{y:.1f}" z="0.0"/>')


def _edge_colour(kind: str) -> str:
    return _colour(EDGES[kind]) if kind in EDGES else ""


@cache
def _colour(colour: str) -> str:
    red, green, blue = red_green_blue(colour)
    return f'\n    <viz:color r="{red}" g="{green}" b="{blue}"/>'
