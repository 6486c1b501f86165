"""nodes.csv and edges.csv, with the column names that Gephi's spreadsheet import knows as its own.

`Kind` keeps parallel edges apart, `Weight` is read as a number, `Type` says that all edges are directed. `Timeset` is the
span in decimal years, from which Gephi builds its timeline. Latitude and longitude are columns of that name, as Gephi's
GeoLayout looks for them.

Gephi guesses the type of a column from the first 25 rows and nothing else. So the rows that show each column's type come
first, and then all others in the order of the graph; and dates stand here as decimal years alone, since ISO days would be
taken for time stamps in milliseconds, which cannot be mixed with spans of years.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from shutil import copyfileobj
from typing import Any, Self

import networkx as nx

from ...schema.columns import EDGE_COLUMNS, NODE_COLUMNS, Column
from ...schema.tables import csv_line
from .characters import legal
from .passing import write_graph

GEPHI_NAMES = {"label": "Label", "kind": "Kind", "weight": "Weight"}
ISO_DATES = ("time", "edtf")
LOOKED_AT = 25                              # rows from which Gephi guesses types
LETTERS = re.compile(r"[^\W\d_]{2}")        # in a cell that is neither a number nor a date


def write_nodes(graph: nx.MultiDiGraph, path: Path, *, excel_safe: bool = False) -> None:
    """Write one row a node; with `excel_safe`, cells that a spreadsheet would run as formulas are guarded.

    Notes:
        A column of texts that all look like numbers or days (documents named by their date, say) is taken for such by
        Gephi all the same; its import dialog lets one choose `String`.
    """
    write_graph(graph, NodesWriter(path, excel_safe=excel_safe))


def write_edges(graph: nx.MultiDiGraph, path: Path, *, excel_safe: bool = False) -> None:
    """Write one row an edge; with `excel_safe`, cells that a spreadsheet would run as formulas are guarded."""
    write_graph(graph, EdgesWriter(path, excel_safe=excel_safe))


class _Table:
    """A table while its rows come: those that show the types of the columns are held back, as they stand first."""

    def __init__(self, path: Path, ids: Iterable[str], columns: Sequence[Column], excel_safe: bool) -> None:
        self._path, self._excel_safe = path, excel_safe
        self._names = [column.name for column in columns]
        self._untold = {column.name: column.type for column in columns}
        self._first = [csv_line([*ids, *(GEPHI_NAMES.get(name, name) for name in self._names), "Timeset"])]

    def __enter__(self) -> Self:
        self._rest = self._path.with_name(f"{self._path.name}-rest").open("w+", encoding="utf-8", newline="")
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            with self._rest as rest:
                if kind is None:
                    with self._path.open("w", encoding="utf-8", newline="") as table:
                        table.writelines(self._first)
                        rest.seek(0)
                        copyfileobj(rest, table)
        finally:
            Path(self._rest.name).unlink(missing_ok=True)

    def turn(self) -> None:
        """Nodes and edges have a table each."""

    def _add(self, ids: Sequence[str], data: Mapping[str, Any]) -> None:
        row = legal(csv_line([*ids, *map(data.get, self._names), _timeset(data)], excel_safe=self._excel_safe))
        if self._untold and len(self._first) <= LOOKED_AT and self._tells(data):
            self._first.append(row)
        else:
            self._rest.write(row)

    def _tells(self, data: Mapping[str, Any]) -> bool:
        """Some column has here for the first time a cell that can be taken for nothing but its type."""
        told = [name for name, type_ in self._untold.items() if name in data and (type_ is not str or LETTERS.search(data[name]))]
        for name in told:
            del self._untold[name]
        return bool(told)


class NodesWriter(_Table):
    """A GraphWriter of nodes.csv."""

    def __init__(self, path: Path, *, excel_safe: bool = False) -> None:
        super().__init__(path, ("Id",), [column for column in NODE_COLUMNS if column.name not in ISO_DATES], excel_safe)

    def node(self, node: str, data: Mapping[str, Any]) -> None:
        self._add((node,), data)

    def edge(self, source: str, target: str, key: str, data: Mapping[str, Any]) -> None:
        """Edges have a table of their own."""


class EdgesWriter(_Table):
    """A GraphWriter of edges.csv."""

    def __init__(self, path: Path, *, excel_safe: bool = False) -> None:
        super().__init__(path, ("Source", "Target", "Type", "Id"), EDGE_COLUMNS, excel_safe)

    def node(self, node: str, data: Mapping[str, Any]) -> None:
        """Nodes have a table of their own."""

    def edge(self, source: str, target: str, key: str, data: Mapping[str, Any]) -> None:
        self._add((source, target, "Directed", key), data)


def _timeset(data: Mapping[str, Any]) -> str:
    """The span as Gephi writes one; empty for what has no date, and so exists always."""
    if "earliest" not in data and "latest" not in data:
        return ""
    return f"<[{data.get('earliest', '-Infinity')}, {data.get('latest', 'Infinity')}]>"
