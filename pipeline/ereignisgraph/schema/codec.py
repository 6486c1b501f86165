"""Records to plain JSON values and back, so that finished work outlives the process that did it.

A day is written as its text; everything else in the records is a string, a number, a tuple or another record. Decoding is
led by the fields' types and strict: a missing or unknown field is an error, never a default.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache, partial
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from .edtf import Day

Record = TypeVar("Record")


def encode(record: Any) -> Any:
    """A record, or a value of one, as JSON can hold it."""
    kind = type(record)
    if kind is str or kind is int:
        return record
    if kind is tuple:
        return [encode(item) for item in record]
    if kind is Day:
        return str(record)
    return {name: encode(getattr(record, name)) for name in field_types(kind)} if is_dataclass(kind) else record


def decode(kind: type[Record], value: Any) -> Record:
    """The record of class `kind` that `encode` wrote.

    Raises:
        ValueError: the value was written for other fields than the class has now.
    """
    readers = _readers(kind)
    if not isinstance(value, dict) or value.keys() != readers.keys():
        raise ValueError(f"not the fields of {kind.__name__}: {sorted(value)}")
    return kind(**{name: item if (read := readers[name]) is None else read(item) for name, item in value.items()})


@cache
def field_types(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


@cache
def _readers(kind: type) -> dict[str, Callable[[Any], Any] | None]:
    """What makes the value of each field; None where it is taken as it is."""
    return {name: _reader(hint) for name, hint in field_types(kind).items()}


def _reader(hint: Any) -> Callable[[Any], Any] | None:
    if get_origin(hint) is tuple:
        inner = _reader(get_args(hint)[0])
        return tuple if inner is None else lambda items: tuple([inner(item) for item in items])
    if Day in (hint, *get_args(hint)):
        return lambda day: None if day is None else Day.parse(day)
    return partial(decode, hint) if is_dataclass(hint) else None
