"""Rows that outgrow memory: written once, then sorted, joined and counted by DuckDB, which moves to disk what finds no room.

Rows come back as they were written, but for texts: these are keys here, held as UTF-8, so that they sort by code point as in
Python and a file name that is no text does no harm. What is only carried along is pickled: nothing outlives the process.
"""

from __future__ import annotations

import errno
import pickle
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from .memory import share_one_arena

MEMORY = "1200MB"   # what DuckDB may take before it goes to disk; what it needs to sort grows with the root of how much it sorts
AT_ONCE = 5_000     # rows in Python's hands

SQL_TYPES = {str: "BLOB", object: "BLOB", int: "BIGINT", float: "DOUBLE"}

unpacked = pickle.loads


def key(text: str) -> bytes:
    """A text as it stands in a table."""
    return text.encode("utf-8", "surrogatepass")


def text(cell: bytes) -> str:
    """What `key` made a cell of."""
    return cell.decode("utf-8", "surrogatepass")


class NewTable:
    """A table while it is being filled; at the end of the `with` block it is complete."""

    def __init__(self, connection: Any, name: str, columns: Mapping[str, type]) -> None:
        self._connection, self._name, self._columns = connection, name, columns
        self._rows: list[tuple[Any, ...]] = []

    def __enter__(self) -> NewTable:
        return self

    def __exit__(self, *_: object) -> None:
        self._flush()

    def add(self, *row: Any) -> None:
        """One value a column: a text or anything (never None), a whole number, or a number or None."""
        self._rows.append(row)
        if len(self._rows) == AT_ONCE:
            self._flush()

    def _flush(self) -> None:
        if self._rows:
            arriving = {name: _array(type_, cells) for (name, type_), cells in zip(self._columns.items(), zip(*self._rows, strict=True), strict=True)}
            with _disk():
                self._connection.register("arriving", arriving)
                self._connection.execute(f"INSERT INTO {self._name} SELECT * FROM arriving")
                self._connection.unregister("arriving")
            self._rows.clear()


class Tables:
    """A database of one process, gone when it is closed.

    Args:
        folder: where to put what has no room in memory; is made when that happens.
        memory: what may be taken before, with its unit; MEMORY without.
    """

    def __init__(self, folder: Path, memory: str = "") -> None:
        share_one_arena()
        import duckdb       # by the process that builds the graph alone

        self._numbers = count()
        self._connection = duckdb.connect(":memory:", config={
            "memory_limit": memory or MEMORY, "threads": 1, "temp_directory": str(folder),
            "autoinstall_known_extensions": False, "autoload_known_extensions": False,      # from the network
        })

    def __enter__(self) -> Tables:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def new(self, name: str, columns: Mapping[str, type]) -> NewTable:
        """Make a table, or go on with it, and fill it; `str` and `object` columns come back as bytes (`key`, `unpacked`)."""
        declared = ", ".join(f"{column} {SQL_TYPES[type_]}" for column, type_ in columns.items())
        connection = self._connection.cursor()
        connection.execute(f"CREATE TABLE IF NOT EXISTS {name}({declared})")
        return NewTable(connection, name, columns)

    def do(self, sql: str) -> None:
        """Have a statement carried out that finds no rows.

        Raises:
            OSError: the disk is full, as everywhere else here.
        """
        with _disk():
            self._connection.execute(sql)

    def drop(self, *names: str) -> None:
        """Make room: of these tables all is read."""
        for name in names:
            self.do(f"DROP TABLE {name}")

    def rows(self, sql: str, *values: Any) -> Iterator[tuple[Any, ...]]:
        """What a query finds, a few rows at a time; tables may be filled meanwhile.

        Without ORDER BY the rows of one table come in the order in which they were written.
        """
        with _disk():
            found = self._connection.cursor().execute(sql, values or None)
            rows = found.fetchmany(AT_ONCE)
        while rows:
            yield from rows
            with _disk():
                rows = found.fetchmany(AT_ONCE)

    def ordered(self, sql: str) -> Iterator[tuple[Any, ...]]:
        """What a query with ORDER BY finds, sorted as a whole before the first row is given.

        Tables may be filled while `rows` gives what it sorts, but the sort holds on to its memory as long; here it has ended by then.
        """
        name = f"ordered{next(self._numbers)}"
        self.do(f"CREATE TABLE {name} AS {sql}")
        yield from self.rows(f"SELECT * FROM {name}")
        self.drop(name)

    def one(self, sql: str, *values: Any) -> tuple[Any, ...]:
        """The only row that a query finds."""
        [row] = self.rows(sql, *values)
        return row


@contextmanager
def _disk() -> Iterator[None]:
    """What DuckDB says of a disk that is full or broken, as the system itself says it."""
    import duckdb

    try:
        yield
    except (duckdb.IOException, duckdb.OutOfMemoryException) as error:
        raise OSError(errno.EIO, " ".join(str(error).split())) from error


def _array(type_: type, cells: Sequence[Any]) -> Any:
    import numpy

    if type_ in (int, float):
        return numpy.array(cells, dtype=type_)
    pack = key if type_ is str else lambda cell: pickle.dumps(cell, pickle.HIGHEST_PROTOCOL)
    packed = numpy.empty(len(cells), dtype=object)
    packed[:] = [pack(cell) for cell in cells]
    return packed
