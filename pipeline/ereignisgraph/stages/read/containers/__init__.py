"""Files that hold several documents: archives, packed files, tables of texts.

Reads   an open file and its ending.
Yields  Members: what each is called, and its Places, from which any process can fetch its bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from . import csv, jsonl, parquet, tar, zip
from .packed import unpacked
from .places import Holder, Member, Place, fetch, opened

__all__ = ["ARCHIVES", "TABLES", "Holder", "Member", "Place", "Row", "fetch", "opened", "unpacked"]

Row = csv.CsvRow | jsonl.JsonRow

ARCHIVES: dict[str, Callable[[Holder, str], Iterator[Member]]] = {".zip": zip.members, ".tar": tar.members}
TABLES: dict[str, Callable[[Holder, str], Iterator[Member]]] = {
    ".csv": csv.members, ".tsv": csv.members, ".jsonl": jsonl.members, ".ndjson": jsonl.members, ".parquet": parquet.members,
}   # both are given the open file and the name of the text column
