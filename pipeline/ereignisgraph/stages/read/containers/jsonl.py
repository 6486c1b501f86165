"""Texts as JSON Lines: one object a line, the text under one key.

Reads   the file, once from the beginning to the end, to know where its lines lie; later single lines.
Yields  a Member a line, which goes by its id, otherwise by its number from 1 on; a Piece for the bytes of a line.
Rules   RFC 8259; control characters inside a string are let pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from json import JSONDecoder, loads
from typing import Any

from ..decode import name_of
from ..piece import Piece
from ..traced import Traced
from .columns import columns_of, no_text_column, piece_of
from .lines import Lines
from .names import as_component
from .places import Holder, Member, Slice

_JSON = JSONDecoder(strict=False)
_SPACE = re.compile(r"[ \t\r\n]*")
_ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")


@dataclass(frozen=True, slots=True)
class JsonRow(Slice):
    """A line, and the character of the file at which it begins; None where the file is of our own making."""

    at: int | None
    encoding: str
    text_column: str

    def read(self, raw: bytes) -> Piece:
        """The text of the line and what its other keys say."""
        line = raw.decode(self.encoding, "replace")
        record = loads(line, strict=False)
        names = [*record]
        columns = columns_of(names, self.text_column)
        said = {use: _shown(record[names[place]]) for use, place in columns.items()}
        if self.at is None:
            return piece_of(Traced.verbatim(said["text"]), "", said)
        start, end = _literal(line, names[columns["text"]])
        text, _ = Traced.verbatim(line[start:end], self.at + start).sub(_ESCAPE, lambda match: loads(f'"{match[0]}"'))
        return piece_of(text, name_of(self.encoding), said)


def members(holder: Holder, text_column: str) -> Iterator[Member]:
    """The lines of the file; empty ones are none.

    Raises:
        ReadError: as `decode`.
    """
    lines = Lines(holder.file)
    number = 0
    start, at = lines.byte, lines.character
    for line in lines:
        if line.strip():
            number += 1
            member = _member(line, number, JsonRow(start, lines.byte - start, at, lines.encoding, text_column))
            if number == 1 and member.problem and member.status == "skipped":
                yield Member("", problem=member.problem, status="skipped")
                return
            yield member
        start, at = lines.byte, lines.character
    if not number:
        yield Member("", problem="no rows", status="empty")


def _member(line: str, number: int, row: JsonRow) -> Member:
    mark = f".{number}"
    try:
        record = loads(line, strict=False)
    except (ValueError, RecursionError) as error:
        return Member(str(number), problem=f"row {number} is no JSON: {error}", mark=mark)
    if not isinstance(record, dict):
        return Member(str(number), problem=f"row {number} is no JSON object", mark=mark)
    names = [*record]
    columns = columns_of(names, row.text_column)
    name = as_component(_shown(record[names[columns["id"]]])) if columns and "id" in columns else ""
    problem = "" if columns else no_text_column(names, row.text_column)
    return Member(name or str(number), (row,), problem, "skipped", mark)


def _shown(value: Any) -> str:
    """A value as a text; empty for null and for what has parts."""
    return "" if value is None or isinstance(value, dict | list) else str(value)


def _literal(line: str, name: str) -> tuple[int, int]:
    """Where in the line the string is whose key is `name`, without its quotation marks; of several the last, as for the library."""
    found = 0, 0
    at = _after_space(line, line.index("{") + 1)
    while line[at] == '"':
        key, at = _JSON.raw_decode(line, at)
        start = _after_space(line, line.index(":", at) + 1)
        _, at = _JSON.raw_decode(line, start)
        if key == name:
            found = (start + 1, at - 1) if line[start] == '"' else (0, 0)
        at = _after_space(line, at)
        if line[at] != ",":
            break
        at = _after_space(line, at + 1)
    return found


def _after_space(line: str, at: int) -> int:
    return _SPACE.match(line, at).end()
