"""GraphML 1.0 (http://graphml.graphdrawing.org), written and read back.

Every attribute is declared once as a key with its type; ids are xs:NMTOKEN (`graph.node_id`). Gephi and Gephi Lite take
`label` and `weight` as their own. A GraphML file has no timeline in Gephi: that is what the GEXF file is for.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import networkx as nx
from lxml import etree

from ...errors import RunError
from ...schema.columns import EDGE_COLUMNS, NODE_COLUMNS, Column
from .xml import element, leaf

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
SCHEMA = f"{NAMESPACE} {NAMESPACE}/1.0/graphml.xsd"
TYPES = {str: "string", int: "int", float: "double"}


def write_graphml(graph: nx.MultiDiGraph, path: Path) -> None:
    """Write nodes, edges and their attributes, in the order of the graph, as UTF-8.

    Raises:
        KeyError: an attribute that schema/columns.py does not declare.
    """
    with etree.xmlfile(str(path), encoding="utf-8") as file:
        file.write_declaration()
        with element(file, 0, _tag("graphml"), {f"{{{XSI}}}schemaLocation": SCHEMA}, nsmap={None: NAMESPACE, "xsi": XSI}):
            for owner, columns in (("node", NODE_COLUMNS), ("edge", EDGE_COLUMNS)):
                for column in columns:
                    leaf(file, 1, _tag("key"), {"id": f"{owner}-{column.name}", "for": owner, "attr.name": column.name,
                                                "attr.type": TYPES[column.type]})
            with element(file, 1, _tag("graph"), {"id": "G", "edgedefault": "directed"}):
                for node, data in graph.nodes(data=True):
                    _write(file, "node", {"id": node}, data, NODE_COLUMNS)
                for source, target, key, data in graph.edges(keys=True, data=True):
                    _write(file, "edge", {"id": key, "source": source, "target": target}, data, EDGE_COLUMNS)


def read_graphml(path: Path) -> nx.MultiDiGraph:
    """The graph that `write_graphml` wrote, edge ids as keys.

    Raises:
        RunError: there is no such file, or it is no GraphML.
    """
    try:
        return nx.read_graphml(path, edge_key_type=str, force_multigraph=True)
    except OSError as error:
        raise RunError(f"{path}: cannot be read: {error.strerror}") from error
    except (SyntaxError, nx.NetworkXError, IndexError) as error:       # ElementTree's ParseError is a SyntaxError
        raise RunError(f"{path}: not a GraphML file: {error}") from error


def _write(file: Any, owner: str, ids: Mapping[str, str], data: Mapping[str, object], columns: tuple[Column, ...]) -> None:
    names = [column.name for column in columns]
    if unknown := data.keys() - set(names):
        raise KeyError(f"{owner} attributes without a column: {', '.join(sorted(unknown))}")
    with element(file, 2, _tag(owner), ids):
        for name in names:
            if name in data:
                leaf(file, 3, _tag("data"), {"key": f"{owner}-{name}"}, data[name])


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
