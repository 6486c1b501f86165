"""What a reader makes of the bytes of one document, before anything is known of its corpus."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...schema.records import Mark
from .decode import ILLEGAL
from .traced import Traced

_ISO = re.compile(r"(-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)(?:$|[T ].*)")
_GERMAN = re.compile(r"(0?[1-9]|[12]\d|3[01])\. ?(0?[1-9]|1[0-2])\. ?(\d{4})")
_LONGEST = 500      # characters of a title or a name


@dataclass(frozen=True, slots=True)
class Piece:
    """A text and what the document says of itself."""

    text: Traced
    encoding: str = ""
    notes: tuple[str, ...] = ()
    title: str = ""
    author: str = ""
    date: str = ""      # ISO
    url: str = ""
    marks: tuple[Mark, ...] = ()    # their offsets are those of the source


@dataclass(frozen=True, slots=True)
class Unread:
    """An input without a Source; together with it a row of documents.csv."""

    status: str     # vocabulary.STATUSES: empty, skipped or failed
    reason: str
    sha256: str = ""    # empty where the bytes could not be had


def one_line(value: str) -> str:
    """A title or a name as it can stand in a table: white space made single, nothing that XML forbids, no more than 500 characters."""
    return " ".join(ILLEGAL.sub("\ufffd", value).split())[:_LONGEST]


def iso_date(value: str) -> str:
    """A day, month or year in ISO 8601, from that or from '18.3.1848'; empty for anything else."""
    value = value.strip()
    if match := _ISO.fullmatch(value):
        return match[1]
    if match := _GERMAN.fullmatch(value):
        day, month, year = map(int, match.groups())
        return f"{year:04d}-{month:02d}-{day:02d}"
    return ""
