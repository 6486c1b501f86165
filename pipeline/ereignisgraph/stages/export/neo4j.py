"""CSV for Neo4j's bulk import (Neo4j Operations Manual, `neo4j-admin database import`): nodes.csv and relationships.csv.

    neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv --multiline-fields=true neo4j

Each property is declared with its type in the header. A node's label is its kind (`Event`, `Person`), a relationship's
type its kind in capitals (`CAUSE`, `SUBJECT`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import networkx as nx

from ...schema.columns import EDGE_COLUMNS, NODE_COLUMNS, Column
from ...schema.tables import csv_line
from .characters import legal

TYPES = {str: "string", int: "long", float: "double"}


def write_neo4j(graph: nx.MultiDiGraph, folder: Path) -> None:
    """Write both files into `folder`, which is made.

    Notes:
        Unknown values are empty cells, which Neo4j leaves out. Texts may have line breaks: hence --multiline-fields.
    """
    folder.mkdir()
    nodes = ([node, data["kind"].capitalize(), *_cells(data, NODE_COLUMNS)] for node, data in graph.nodes(data=True))
    _write(folder / "nodes.csv", ["id:ID", ":LABEL", *_header(NODE_COLUMNS)], nodes)
    edges = ([source, target, data["kind"].upper(), key, *_cells(data, EDGE_COLUMNS)]
             for source, target, key, data in graph.edges(keys=True, data=True))
    _write(folder / "relationships.csv", [":START_ID", ":END_ID", ":TYPE", "id:string", *_header(EDGE_COLUMNS)], edges)


def _header(columns: Iterable[Column]) -> list[str]:
    return [f"{column.name}:{TYPES[column.type]}" for column in columns]


def _cells(data: Mapping[str, object], columns: Iterable[Column]) -> Iterator[object]:
    return (legal(value) if isinstance(value := data.get(column.name), str) else value for column in columns)


def _write(path: Path, header: list[str], rows: Iterable[list[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(csv_line(header))
        file.writelines(map(csv_line, rows))
