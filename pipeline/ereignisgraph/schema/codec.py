"""Records to plain JSON values and back, so that finished work outlives the process that did it.

A day is written as its text; everything else in the records is a string, a number, a tuple or another record. Decoding is
led by the fields' types and strict: a missing or unknown field is an error, never a default.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from .edtf import Day

Record = TypeVar("Record")


def encode(record: Any) -> Any:
    """A record, or a value of one, as JSON can hold it."""
    if isinstance(record, Day):
        return str(record)
    if is_dataclass(record):
        return {field.name: encode(getattr(record, field.name)) for field in fields(record)}
    if isinstance(record, tuple):
        return [encode(item) for item in record]
    return record


def decode(kind: type[Record], value: Any) -> Record:
    """The record of class `kind` that `encode` wrote.

    Raises:
        ValueError: the value was written for other fields than the class has now.
    """
    types = field_types(kind)
    if not isinstance(value, dict) or value.keys() != types.keys():
        raise ValueError(f"not the fields of {kind.__name__}: {sorted(value)}")
    return kind(**{name: _field(types[name], item) for name, item in value.items()})


@cache
def field_types(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def _field(kind: Any, value: Any) -> Any:
    if get_origin(kind) is tuple:
        return tuple(_field(get_args(kind)[0], item) for item in value)
    if Day in (kind, *get_args(kind)):
        return None if value is None else Day.parse(value)
    return decode(kind, value) if is_dataclass(kind) else value
