"""Apache Parquet (https://parquet.apache.org): nodes, edges and every table of the run, with declared types.

Offsets and counts are 64-bit integers, decimal years, weights and measures doubles, all else UTF-8 strings; days stay text
(`-0043-03-15`), since the day types of most readers end before year 1. What is not known is null.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import networkx as nx

from ...errors import ExportError
from ...schema.columns import EDGE_COLUMNS, NODE_COLUMNS
from ...schema.tables import INTEGERS
from .characters import legal

GROUP = 50_000      # rows in memory at a time, and in one row group of a file

Columns = Mapping[str, type]
Row = Mapping[str, Any]


def write_parquet(graph: nx.MultiDiGraph, tables: Mapping[str, tuple[Sequence[str], Iterable[Row]]], folder: Path) -> None:
    """Write one file a table into `folder`, which is made.

    Args:
        graph: becomes nodes.parquet and edges.parquet.
        tables: name → columns and rows, whose cells are text as a CSV file has it.
        folder: where the files go.

    Raises:
        ExportError: pyarrow is not installed.
    """
    folder.mkdir()
    nodes = ({"id": node, **data} for node, data in graph.nodes(data=True))
    _write(folder / "nodes.parquet", {"id": str, **{column.name: column.type for column in NODE_COLUMNS}}, nodes)
    edges = ({"id": key, "source": source, "target": target, **data} for source, target, key, data in graph.edges(keys=True, data=True))
    ids = dict.fromkeys(("id", "source", "target"), str)
    _write(folder / "edges.parquet", ids | {column.name: column.type for column in EDGE_COLUMNS}, edges)
    for name, (columns, rows) in tables.items():
        types = {column: int if column in INTEGERS else str for column in columns}
        _write(folder / f"{name}.parquet", types, _typed(rows, types))


def _typed(rows: Iterable[Row], types: Columns) -> Iterator[Row]:
    for row in rows:
        yield {name: type_(row[name]) if row[name] else None for name, type_ in types.items()}


def _write(path: Path, columns: Columns, rows: Iterable[Row]) -> None:
    arrow, parquet = _pyarrow()
    types = {str: arrow.string(), int: arrow.int64(), float: arrow.float64()}
    schema = arrow.schema([(name, types[type_]) for name, type_ in columns.items()])
    with parquet.ParquetWriter(path, schema) as file:
        rows = iter(rows)
        while group := list(islice(rows, GROUP)):
            file.write_table(arrow.Table.from_pydict({name: _cells(group, name, type_) for name, type_ in columns.items()}, schema))


def _cells(group: Iterable[Row], name: str, type_: type) -> list[Any]:
    cells = [row.get(name) for row in group]
    return [value if value is None else legal(value) for value in cells] if type_ is str else cells


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise ExportError("parquet needs pyarrow, which is not installed: pip install 'ereignisgraph[export]'") from error
    return pyarrow, pyarrow.parquet
