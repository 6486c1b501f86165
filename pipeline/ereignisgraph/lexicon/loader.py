"""Strict reading of lexicon files: a row is a frozen dataclass, and what does not fit it is an error with file and row.

A file holds arrays of tables (`[[connective]]`), one array for each row class. Every row proves itself: it has an `id`,
examples `yes` that it must read, counterexamples `no` that it must leave alone, and `from`, the source of the knowledge.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from ..errors import LexiconError


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What every row has; `source` is the key `from`, which Python keeps for itself."""

    id: str
    yes: tuple[Any, ...]
    no: tuple[str, ...]
    source: str


AnyRow = TypeVar("AnyRow", bound=Row)


def read_rows(path: Path, tables: dict[str, type[AnyRow]]) -> dict[str, tuple[AnyRow, ...]]:
    """All rows of one file by the name of their array, in file order.

    Args:
        path: a TOML file.
        tables: the arrays that the file may have, each with the dataclass of its rows.

    Raises:
        LexiconError: unreadable or empty file, unknown array or key, missing key or example, wrong type, id used twice.
    """
    return read_files((path,), tables)


def read_files(paths: Sequence[Path], tables: dict[str, type[AnyRow]]) -> dict[str, tuple[AnyRow, ...]]:
    """`read_rows` of several files, the rows of later files after those of earlier ones; an id may stand once in all."""
    parts = [_file(path, tables) for path in paths]
    rows = {name: tuple(row for part in parts for row in part[name]) for name in tables}
    seen: set[str] = set()
    for row in (row for group in rows.values() for row in group):
        if row.id in seen:
            raise LexiconError(f"{paths[-1].name}: the id {row.id!r} is used twice")
        seen.add(row.id)
    return rows


def _file(path: Path, tables: dict[str, type[AnyRow]]) -> dict[str, tuple[AnyRow, ...]]:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"{path.name}: cannot be read: {error}") from error
    if unknown := data.keys() - tables.keys():
        raise LexiconError(f"{path.name}: unknown table {sorted(unknown)[0]!r}, expected {', '.join(sorted(tables))}")
    if not any(data.values()):
        raise LexiconError(f"{path.name}: holds no row")
    return {name: tuple(_row(path.name, name, raw, kind) for raw in data.get(name, ())) for name, kind in tables.items()}


def _row(file: str, table: str, raw: dict[str, Any], kind: type[AnyRow]) -> AnyRow:
    where = f"{file}: {table} {raw.get('id', '(without id)')!r}"
    values = {"source" if key == "from" else key: value for key, value in raw.items()}
    row = _record(where, values, kind)
    if not row.yes or not row.no:
        raise LexiconError(f"{where}: needs both `yes` and `no`")
    return row


def _record(where: str, values: dict[str, Any], kind: type[Any]) -> Any:
    """The values as an instance of the dataclass `kind`, which has all of its required fields and no others."""
    known = {field.name: field for field in fields(kind)}
    if unknown := values.keys() - known.keys():
        raise LexiconError(f"{where}: unknown key {sorted(unknown)[0]!r}")
    required = {name for name, field in known.items() if field.default is MISSING and field.default_factory is MISSING}
    if missing := required - values.keys():
        name = sorted(missing)[0]
        raise LexiconError(f"{where}: needs {'from' if name == 'source' else name!r}")
    types = _types(kind)
    return kind(**{name: _typed(f"{where}: {name}", value, types[name]) for name, value in values.items()})


@cache
def _types(kind: type[Any]) -> dict[str, Any]:
    return get_type_hints(kind)


def _typed(where: str, value: Any, kind: Any) -> Any:
    """The value as `kind` (str, int, bool, float, dict, a dataclass, tuple of one of them); TOML arrays become tuples."""
    if kind is Any:
        return value
    if get_origin(kind) is tuple:
        if not isinstance(value, list):
            raise LexiconError(f"{where}: must be a list")
        return tuple(_typed(where, item, get_args(kind)[0]) for item in value)
    if is_dataclass(kind) and isinstance(value, dict):
        return _record(f"{where}: {value.get('name', '')!r}", value, kind)
    plain = get_origin(kind) or kind
    if not isinstance(value, plain) or (plain is int and isinstance(value, bool)):
        raise LexiconError(f"{where}: must be {plain.__name__}, is {type(value).__name__}")
    return value
