"""GraphML 1.0 (http://graphml.graphdrawing.org), written and read back.

Every attribute is declared once as a key with its type; ids are xs:NMTOKEN (`graph.node_id`). Gephi and Gephi Lite take
`label` and `weight` as their own. Two things Gephi knows from a GEXF file alone, since GraphML has no attribute for them:
the timeline, and what keeps parallel edges apart (it adds them up, unless its import dialog says "Don't merge").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import networkx as nx
from lxml import etree

from ...errors import RunError
from ...schema.columns import EDGE_COLUMNS, NODE_COLUMNS, Column
from .passing import TextFile, write_graph
from .xml import DECLARATION, Frame, Frames, attributes, escaped

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
SCHEMA = f"{NAMESPACE} {NAMESPACE}/1.0/graphml.xsd"
TYPES = {str: "string", int: "int", float: "double"}
READ = {name: type_ for type_, name in TYPES.items()}

NODE_NAMES = {column.name for column in NODE_COLUMNS}
EDGE_NAMES = {column.name for column in EDGE_COLUMNS}


def write_graphml(graph: nx.MultiDiGraph, path: Path) -> None:
    """Write nodes, edges and their attributes, in the order of the graph, as UTF-8.

    Raises:
        KeyError: an attribute that schema/columns.py does not declare.
    """
    write_graph(graph, GraphMLWriter(path))


class GraphMLWriter(TextFile):
    """A GraphWriter."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, _head(), " </graph>\n</graphml>\n")
        self._node_frames, self._edge_frames = _frames("node", NODE_COLUMNS), _frames("edge", EDGE_COLUMNS)

    def node(self, node: str, data: Mapping[str, Any]) -> None:
        _check("node", data, NODE_NAMES)
        self._file.write(f'  <node id="{escaped(node)}">{self._node_frames.around(data)}\n  </node>\n')

    def turn(self) -> None:
        """Nodes and edges stand in one element."""

    def edge(self, source: str, target: str, key: str, data: Mapping[str, Any]) -> None:
        _check("edge", data, EDGE_NAMES)
        ends = f'source="{escaped(source)}" target="{escaped(target)}"'
        self._file.write(f'  <edge id="{escaped(key)}" {ends}>{self._edge_frames.around(data)}\n  </edge>\n')


def _head() -> Iterator[str]:
    yield DECLARATION
    yield f'<graphml{attributes({"xmlns": NAMESPACE, "xmlns:xsi": XSI, "xsi:schemaLocation": SCHEMA})}>\n'
    for owner, columns in (("node", NODE_COLUMNS), ("edge", EDGE_COLUMNS)):
        for column in columns:
            key = {"id": f"{owner}-{column.name}", "for": owner, "attr.name": column.name, "attr.type": TYPES[column.type]}
            yield f" <key{attributes(key)}/>\n"
    yield ' <graph id="G" edgedefault="directed">\n'


def _frames(owner: str, columns: tuple[Column, ...]) -> Frames:
    return Frames(Frame(column.name, f'\n   <data key="{owner}-{column.name}">', "</data>") for column in columns)


def _check(owner: str, data: Mapping[str, object], known: set[str]) -> None:
    if unknown := data.keys() - known:
        raise KeyError(f"{owner} attributes without a column: {', '.join(sorted(unknown))}")


def read_graphml(path: Path) -> nx.MultiDiGraph:
    """The graph that `write_graphml` wrote, edge ids as keys; no more than the graph itself is held in memory.

    Raises:
        RunError: there is no such file, or it is no GraphML of ours.
    """
    graph = nx.MultiDiGraph()
    for element, data in _elements(path):
        if etree.QName(element).localname == "node":
            graph.add_node(element.attrib["id"], **data)
        else:
            graph.add_edge(element.attrib["source"], element.attrib["target"], key=element.attrib["id"], **data)
    return graph


@dataclass(frozen=True, slots=True)
class GraphFile:
    """The same graph, read from its file anew each time and never in memory: as much of networkx as looking through it takes."""

    path: Path

    def nodes(self, data: Literal[True]) -> Iterator[tuple[str, Mapping[str, Any]]]:
        return ((element.attrib["id"], known) for element, known in _elements(self.path, "node"))

    def edges(self, data: Literal[True]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
        return ((element.attrib["source"], element.attrib["target"], known) for element, known in _elements(self.path, "edge"))


def _elements(path: Path, *wanted: str) -> Iterator[tuple[Any, dict[str, str | int | float]]]:
    """The nodes and edges of a file, or one of both, with their attributes."""
    keys: dict[str, tuple[str, type]] = {}
    try:
        with path.open("rb") as file:
            elements = etree.iterparse(file, tag=[f"{{{NAMESPACE}}}{name}" for name in ("key", "node", "edge")],
                                       resolve_entities=False, no_network=True, huge_tree=True)
            for _, element in elements:
                name = etree.QName(element).localname
                if name == "key":
                    keys[element.attrib["id"]] = element.attrib["attr.name"], READ[element.attrib["attr.type"]]
                elif name in (wanted or ("node", "edge")):
                    yield element, _data(element, keys)
                while element.getprevious() is not None:        # what is read is let go
                    del element.getparent()[0]
            if elements.root.tag != f"{{{NAMESPACE}}}graphml":
                raise ValueError(f"begins with <{elements.root.tag}>")
    except OSError as error:
        raise RunError(f"{path}: cannot be read: {error.strerror}") from error
    except (etree.XMLSyntaxError, KeyError, ValueError) as error:
        raise RunError(f"{path}: not a GraphML file: {error}") from error


def _data(element: Any, keys: Mapping[str, tuple[str, type]]) -> dict[str, str | int | float]:
    named = ((keys[child.get("key")], child.text or "") for child in element)
    return {name: type_(text) for (name, type_), text in named}
