"""What the graph needs of the lexicons: the gazetteer, the known dates of named events, first names."""

from __future__ import annotations

from pathlib import Path

from ..errors import LexiconError
from ..schema.background import Background, Span
from ..schema.edtf import bounds
from ..schema.naming import folded
from . import files
from .events import load_events
from .events_rows import NamedRow
from .gazetteer import load_gazetteer
from .names import load_names


def load_background(extra: Path | None = None) -> Background:
    """Read the files that the graph needs, and those of the user's folder `extra` after them.

    Raises:
        LexiconError: what the loaders refuse, or a named event whose `start` or `end` is no date.
    """
    ours = files(extra)
    gazetteer = load_gazetteer(*_of(ours, "gazetteer"))
    return Background(
        places=gazetteer.find,
        named_events={row.name: _span(row) for row in load_events(*_of(ours, "events")).named if row.start and row.end},
        first_names=frozenset(map(folded, load_names(*_of(ours, "names")).first_names)),
    )


def _of(ours: dict[str, list[Path]], kind: str) -> list[Path]:
    return [path for name, paths in ours.items() if name.startswith(kind) for path in paths]


def _span(row: NamedRow) -> Span:
    try:
        first, last = bounds(row.start)[0], bounds(row.end)[1]
    except ValueError as error:
        raise LexiconError(f"events: named {row.id!r}: {error}") from error
    return Span(first.decimal, last.decimal, row.start if row.start == row.end else f"{row.start}/{row.end}")
