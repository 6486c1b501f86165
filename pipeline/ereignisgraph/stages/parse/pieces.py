"""A long text in pieces that a language model can take, cut where a reader would cut it, and short ones together.

Reads   the text of a document; what is to be read.
Yields  Pieces whose texts, joined, are the text; groups of what is read at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

LIMIT = 100_000         # characters of one piece
ENOUGH = 5_000          # characters after which a piece ends with its paragraph: a model reads some at once
TOGETHER = 60_000       # characters that a model reads at once: more makes it no faster, but takes more memory

Item = TypeVar("Item")

_CUTS = (
    ("paragraphs", re.compile(r"\n[ \t\r\ufffd]*\n\s*")),
    ("line ends", re.compile(r"(?<=[.!?:…“”«»\"\r])\n\s*")),
    ("sentence ends", re.compile(r"(?<=[a-zäöüß]{4}[.!?])[“”«»\")]?\s+(?=[A-ZÄÖÜ„»])")),
    ("white space", re.compile(r"\s+")),
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text; `cut` says where it was cut off from the next one, empty for the last."""

    start: int
    end: int
    cut: str = ""


def pieces(text: str, limit: int = LIMIT) -> tuple[Piece, ...]:
    """Divide `text` into pieces of at most `limit` characters, in text order; what has no more than ENOUGH is one piece.

    A piece ends with the paragraph in which it has ENOUGH characters. If that is longer than the limit, it is cut at the
    last place possible: between paragraphs, otherwise between lines that end as sentences do, sentences, words, and in a
    word only where a single word is longer than the limit. The white space at a cut belongs to the piece before it.
    """
    found, start = [], 0
    while cut := _cut(text, start, start + limit):
        found.append(Piece(start, *cut))
        start = found[-1].end
    return (*found, Piece(start, len(text)))


def grouped(items: Iterable[Item], characters: Callable[[Item], int]) -> Iterator[list[Item]]:
    """Items that follow each other, together until they have TOGETHER characters."""
    group, size = [], 0
    for item in items:
        group.append(item)
        size += characters(item)
        if size >= TOGETHER:
            yield group
            group, size = [], 0
    if group:
        yield group


def describe_pieces(parts: tuple[Piece, ...]) -> str:
    """For the reason in documents.csv: 'split into 52 pieces at paragraphs and white space', empty where only paragraphs were parted."""
    kinds = dict.fromkeys(piece.cut for piece in parts[:-1])
    return f"split into {len(parts)} pieces at {' and '.join(kinds)}" if kinds.keys() - {"paragraphs"} else ""


def _cut(text: str, start: int, limit: int) -> tuple[int, str] | None:
    """Where the piece ends and what ends there; None where it is the last one."""
    name, pattern = _CUTS[0]
    paragraph = pattern.search(text, start + ENOUGH, limit)
    if paragraph and paragraph.end() < min(limit, len(text)):
        return paragraph.end(), name
    return _last_cut(text, start, limit) if len(text) > limit else None


def _last_cut(text: str, start: int, limit: int) -> tuple[int, str]:
    for name, pattern in _CUTS:
        ends = [match.end() for match in pattern.finditer(text, start + 1, limit + 1)]
        if fitting := [end for end in ends if end <= limit]:
            return fitting[-1], name
    return limit, "no white space"
