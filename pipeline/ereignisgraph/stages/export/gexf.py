"""GEXF 1.3 (https://gexf.net): the dynamic graph for Gephi's timeline.

Nodes and edges exist from `start` to `end`, in decimal years with the years before Christ below 1; an end that is not
known is left open, and what has no date at all exists always. `kind` keeps parallel edges apart, as Gephi asks for.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt
from pathlib import Path
from typing import Any

import networkx as nx
from lxml import etree

from ...schema.columns import EDGE_COLUMNS, NODE_COLUMNS, Column
from .colours import EDGES, NODES, red_green_blue
from .xml import element, leaf, legal

NAMESPACE = "http://gexf.net/1.3"
VIZ = "http://gexf.net/1.3/viz"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
SCHEMA = f"{NAMESPACE} {NAMESPACE}/gexf.xsd"
TYPES = {str: "string", int: "integer", float: "double"}

OWN = {"node": ("label",), "edge": ("label", "weight")}     # attributes of GEXF itself, no attvalue
SMALLEST = 10.0     # size of a node that is mentioned once; its area grows with the mentions


def write_gexf(graph: nx.MultiDiGraph, path: Path) -> None:
    """Write the graph with its time spans, colours by kind and sizes by mentions, as UTF-8; no layout."""
    with etree.xmlfile(str(path), encoding="utf-8") as file:
        file.write_declaration()
        with element(file, 0, _tag("gexf"), {f"{{{XSI}}}schemaLocation": SCHEMA, "version": "1.3"},
                     nsmap={None: NAMESPACE, "viz": VIZ, "xsi": XSI}):
            with element(file, 1, _tag("meta")):
                leaf(file, 2, _tag("creator"), text="ereignisgraph")
                leaf(file, 2, _tag("description"), text="Events, who took part in them, and what brought them about")
            with element(file, 1, _tag("graph"), {"defaultedgetype": "directed", "mode": "dynamic", "timeformat": "double",
                                                  "timerepresentation": "interval", "idtype": "string"}):
                _declare(file, "node", NODE_COLUMNS)
                _declare(file, "edge", EDGE_COLUMNS)
                with element(file, 2, _tag("nodes")):
                    for node, data in graph.nodes(data=True):
                        _node(file, node, data)
                with element(file, 2, _tag("edges")):
                    for edge in graph.edges(keys=True, data=True):
                        _edge(file, *edge)


def _declare(file: Any, owner: str, columns: tuple[Column, ...]) -> None:
    with element(file, 2, _tag("attributes"), {"class": owner, "mode": "static"}):
        for column in _attributes(owner, columns):
            leaf(file, 3, _tag("attribute"), {"id": column.name, "title": column.name, "type": TYPES[column.type]})


def _node(file: Any, node: str, data: Mapping[str, Any]) -> None:
    with element(file, 3, _tag("node"), {"id": node, "label": legal(data["label"]), **_span(data)}):
        _values(file, "node", data, NODE_COLUMNS)
        _colour(file, NODES[data["kind"]])
        leaf(file, 4, f"{{{VIZ}}}size", {"value": f"{SMALLEST * sqrt(data['mentions']):.2f}"})


def _edge(file: Any, source: str, target: str, key: str, data: Mapping[str, Any]) -> None:
    own = {"id": key, "source": source, "target": target, "type": "directed", "kind": data["kind"], "label": legal(data["label"]),
           "weight": str(data["weight"])}
    with element(file, 3, _tag("edge"), {**own, **_span(data)}):
        _values(file, "edge", data, EDGE_COLUMNS)
        if data["kind"] in EDGES:
            _colour(file, EDGES[data["kind"]])


def _span(data: Mapping[str, Any]) -> dict[str, str]:
    return {bound: str(data[name]) for bound, name in (("start", "earliest"), ("end", "latest")) if name in data}


def _values(file: Any, owner: str, data: Mapping[str, Any], columns: tuple[Column, ...]) -> None:
    with element(file, 4, _tag("attvalues")):
        for column in _attributes(owner, columns):
            if column.name in data:
                leaf(file, 5, _tag("attvalue"), {"for": column.name, "value": legal(data[column.name])})


def _colour(file: Any, colour: str) -> None:
    leaf(file, 4, f"{{{VIZ}}}color", dict(zip("rgb", map(str, red_green_blue(colour)), strict=True)))


def _attributes(owner: str, columns: tuple[Column, ...]) -> list[Column]:
    return [column for column in columns if column.name not in OWN[owner]]


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
