"""Texts in the columns of a Parquet file; needs the extra `parquet`.

Reads   the file batch by batch into a temporary file of JSON lines, since a Parquet file gives out no single rows.
Yields  the Members of that. A map of such a row counts in the characters of its own cell.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from ....errors import ReadError
from . import jsonl
from .columns import columns_of, no_text_column
from .places import Holder, Member

_BATCH = 1_000      # rows


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of some columns, as JSON lines."""

    columns: tuple[str, ...]

    def blocks(self, holder: Holder) -> Iterator[bytes]:
        with _parquet(holder) as file:
            for batch in file.iter_batches(_BATCH, columns=list(self.columns)):
                for record in batch.to_pylist():
                    yield json.dumps(record, ensure_ascii=False, default=str).encode("utf-8", "replace") + b"\n"


def members(holder: Holder, text_column: str) -> Iterator[Member]:
    """The rows of the file.

    Raises:
        ReadError: no Parquet, or pyarrow is not installed.
    """
    with _parquet(holder) as file:
        names = file.schema_arrow.names
    columns = columns_of(names, text_column)
    if columns is None:
        yield Member("", problem=no_text_column(names, text_column), status="skipped")
        return
    rows = Rows(tuple(names[place] for place in sorted(columns.values())))
    for member in jsonl.members(holder.within(rows), text_column):
        yield replace(member, places=(rows, *(replace(row, at=None) for row in member.places)))


@contextmanager
def _parquet(holder: Holder):
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        raise ReadError("Parquet needs pyarrow: pip install 'ereignisgraph[parquet]'") from error
    holder.file.seek(0)
    try:
        yield ParquetFile(holder.file)
    except ArrowException as error:
        raise ReadError(f"broken: {' '.join(str(error).split())}") from error
