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
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

import networkx as nx

from ...schema.columns import EDGE_COLUMNS, NODE_COLUMNS, Column
from ...schema.tables import csv_line
from .characters import legal

GEPHI_NAMES = {"label": "Label", "kind": "Kind", "weight": "Weight"}
ISO_DATES = ("time", "edtf")
LOOKED_AT = 25                              # rows from which Gephi guesses types
LETTERS = re.compile(r"[^\W\d_]{2}")        # in a cell that is neither a number nor a date

Row = tuple[tuple[str, ...], Mapping[str, Any]]     # what identifies a node or an edge, and its attributes


def write_nodes(graph: nx.MultiDiGraph, path: Path, *, excel_safe: bool = False) -> None:
    """Write one row a node; with `excel_safe`, cells that a spreadsheet would run as formulas are guarded.

    Notes:
        A column of texts that all look like numbers or days (documents named by their date, say) is taken for such by
        Gephi all the same; its import dialog lets one choose `String`.
    """
    def rows() -> Iterator[Row]:
        return (((node,), data) for node, data in graph.nodes(data=True))

    columns = [column for column in NODE_COLUMNS if column.name not in ISO_DATES]
    _write(path, ("Id",), columns, _telling_first(rows, columns), excel_safe)


def write_edges(graph: nx.MultiDiGraph, path: Path, *, excel_safe: bool = False) -> None:
    """Write one row an edge; with `excel_safe`, cells that a spreadsheet would run as formulas are guarded."""
    def rows() -> Iterator[Row]:
        return (((source, target, "Directed", key), data) for source, target, key, data in graph.edges(keys=True, data=True))

    _write(path, ("Source", "Target", "Type", "Id"), EDGE_COLUMNS, _telling_first(rows, EDGE_COLUMNS), excel_safe)


def _telling_first(rows: Callable[[], Iterator[Row]], columns: Iterable[Column]) -> Iterator[Row]:
    """All of `rows()`, those first that show the types of the columns."""
    telling = dict(islice(_telling(rows(), {column.name: column.type for column in columns}), LOOKED_AT))
    yield from telling.items()
    yield from (row for row in rows() if row[0] not in telling)


def _telling(rows: Iterable[Row], untold: dict[str, type]) -> Iterator[Row]:
    """Rows until every column has had a cell that can be taken for nothing but its type."""
    for ids, data in rows:
        told = [name for name, type_ in untold.items() if name in data and (type_ is not str or LETTERS.search(data[name]))]
        for name in told:
            del untold[name]
        if told:
            yield ids, data
        if not untold:
            return


def _write(path: Path, ids: tuple[str, ...], columns: Iterable[Column], rows: Iterable[Row], excel_safe: bool) -> None:
    names = [column.name for column in columns]
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(csv_line([*ids, *(GEPHI_NAMES.get(name, name) for name in names), "Timeset"]))
        file.writelines(legal(csv_line([*identity, *map(data.get, names), _timeset(data)], excel_safe=excel_safe)) for identity, data in rows)


def _timeset(data: Mapping[str, Any]) -> str:
    """The span as Gephi writes one; empty for what has no date, and so exists always."""
    if "earliest" not in data and "latest" not in data:
        return ""
    return f"<[{data.get('earliest', '-Infinity')}, {data.get('latest', 'Infinity')}]>"
