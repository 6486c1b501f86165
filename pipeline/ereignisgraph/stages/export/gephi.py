"""nodes.csv and edges.csv, with the column names that Gephi's spreadsheet import knows as its own.

`Kind` keeps parallel edges apart, `Weight` is read as a number, `Type` says that all edges are directed. Dates are
decimal years: as plain numbers they are one scale, from which Gephi can build a timeline.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import networkx as nx

from ...schema.columns import EDGE_COLUMNS, NODE_COLUMNS, Column
from ...schema.tables import csv_line

GEPHI_NAMES = {"label": "Label", "kind": "Kind", "weight": "Weight"}


def write_nodes(graph: nx.MultiDiGraph, path: Path, *, excel_safe: bool = False) -> None:
    """Write one row a node; with `excel_safe`, cells that a spreadsheet would run as formulas are guarded."""
    rows = ([node, *_cells(data, NODE_COLUMNS)] for node, data in graph.nodes(data=True))
    _write(path, ["Id", *_header(NODE_COLUMNS)], rows, excel_safe)


def write_edges(graph: nx.MultiDiGraph, path: Path, *, excel_safe: bool = False) -> None:
    """Write one row an edge; with `excel_safe`, cells that a spreadsheet would run as formulas are guarded."""
    rows = ([source, target, "Directed", key, *_cells(data, EDGE_COLUMNS)]
            for source, target, key, data in graph.edges(keys=True, data=True))
    _write(path, ["Source", "Target", "Type", "Id", *_header(EDGE_COLUMNS)], rows, excel_safe)


def _header(columns: Iterable[Column]) -> list[str]:
    return [GEPHI_NAMES.get(column.name, column.name) for column in columns]


def _cells(data: Mapping[str, object], columns: Iterable[Column]) -> list[object]:
    return [data.get(column.name) for column in columns]


def _write(path: Path, header: list[str], rows: Iterable[list[object]], excel_safe: bool) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(csv_line(header))
        file.writelines(csv_line(row, excel_safe=excel_safe) for row in rows)
