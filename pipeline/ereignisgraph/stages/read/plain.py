"""Plain text and Markdown: the decoded file, but for words that are divided at the end of a printed line."""

from __future__ import annotations

from .decode import decode
from .piece import Piece
from .traced import Traced
from .typography import with_whole_words


def read_markdown(raw: bytes) -> Piece:
    """Markdown as it is, its signs too.

    Raises:
        ReadError: as `decode`.
    """
    text, encoding, notes = decode(raw)
    return Piece(Traced.verbatim(text), encoding, notes)


def read_plain(raw: bytes) -> Piece:
    """Plain text, with divided words joined.

    Raises:
        ReadError: as `decode`.
    """
    text, encoding, notes = decode(raw)
    whole, joined = with_whole_words(Traced.verbatim(text))
    return Piece(whole, encoding, notes + joined)
