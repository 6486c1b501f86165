"""What the columns of a table of texts are for, by their names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..piece import Piece
from ..traced import Traced
from ..typography import with_whole_words

TEXT_COLUMN = "text"

_NAMES = {
    "id": ("id", "doc_id"),
    "title": ("title", "titel"),
    "author": ("author", "autor", "autorin", "verfasser"),
    "date": ("date", "datum"),
    "url": ("url", "link"),
}


def columns_of(names: Sequence[str], text_column: str) -> dict[str, int] | None:
    """The places of the columns by their use: text, and as far as they are there id, title, author, date and url.

    None without a column for the text, which is called `text_column`, if that is empty `text`. Capitals make no difference.
    """
    place = {name.strip().lower(): number for number, name in reversed([*enumerate(names)])}
    text = place.get((text_column or TEXT_COLUMN).strip().lower())
    if text is None:
        return None
    others = {use: next((place[name] for name in possible if name in place), text) for use, possible in _NAMES.items()}
    return {"text": text} | {use: number for use, number in others.items() if number != text}


def no_text_column(names: Sequence[str], text_column: str) -> str:
    """The reason where `columns_of` finds none."""
    there = ", ".join(names[:12]) or "none"
    return f"no column {text_column or TEXT_COLUMN!r} (there are: {there}); --text-column NAME says where the text stands"


def piece_of(text: Traced, encoding: str, said: Mapping[str, str]) -> Piece:
    """The text of a row with what its other columns say, by their use."""
    whole, joined = with_whole_words(text)
    return Piece(whole, encoding, joined, **{use: value for use, value in said.items() if use not in ("id", "text")})
