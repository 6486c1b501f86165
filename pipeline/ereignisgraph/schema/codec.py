"""Records as JSON and back, so that finished work outlives the process that did it.

Decoding is led by the fields' types, and what was written for other fields shows by its `shape`.
"""

from __future__ import annotations

import hashlib
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, get_args, get_type_hints

import msgspec

from .edtf import Day

Record = TypeVar("Record")


def to_json(record: Any) -> bytes:
    """A record as JSON, in UTF-8."""
    return msgspec.json.encode(record)


def from_json(kind: type[Record], data: bytes) -> Record:
    """The record of class `kind` that `to_json` wrote.

    Raises:
        ValueError: no JSON, or not that of such a record.
    """
    try:
        return _decoder(kind).decode(data)
    except msgspec.MsgspecError as error:
        raise ValueError(f"not a record of {kind.__name__}: {error}") from error


@cache
def shape(kind: type) -> bytes:
    """A digest of the fields of a record, and of the records in it: another one where they have other names or types."""
    return hashlib.sha256("; ".join(sorted(_shapes(kind))).encode()).hexdigest().encode()


def _shapes(kind: Any) -> set[str]:
    """The fields of a record and of those in its fields, each record as one text."""
    inner = {shape for part in get_args(kind) for shape in _shapes(part)}
    if not is_dataclass(kind):
        return inner
    types = field_types(kind)
    own = f"{kind.__name__}: {', '.join(f'{name} {type_}' for name, type_ in types.items())}"
    return inner | {own} | {shape for type_ in types.values() for shape in _shapes(type_)}


@cache
def _decoder(kind: type[Record]) -> msgspec.json.Decoder[Record]:
    return msgspec.json.Decoder(kind)


def readable(record: Any) -> Any:
    """A record, or a value of one, of strings, numbers, lists and dicts alone; a day is its text."""
    kind = type(record)
    if kind is Day:
        return str(record)
    if kind is tuple:
        return [readable(item) for item in record]
    return {name: readable(getattr(record, name)) for name in field_types(kind)} if is_dataclass(kind) else record


@cache
def field_types(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}
