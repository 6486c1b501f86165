"""What the lexicons hold: how many rows of each kind, file by file.

Reads   the TOML files beside this module and those of the user's own folder, all of them strictly.
Yields  one Count a table.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import LexiconError
from . import load_lexicon
from .background import load_background


@dataclass(frozen=True, slots=True)
class Count:
    """The rows of one table of one file; of the gazetteer, the places in them."""

    file: str
    table: str
    rows: int


def count_rows(extra: Path | None = None) -> Iterator[Count]:
    """Every table of every file, in the order of file names, the user's own after ours.

    Raises:
        LexiconError: a row, in a file of ours or of `extra`, is not what the loader accepts.
    """
    load_lexicon(extra)
    load_background(extra)
    for folder in filter(None, (Path(__file__).parent, extra)):
        files = sorted(folder.glob("*.toml"))
        if not files:
            raise LexiconError(f"{folder}: holds no lexicon (*.toml)")
        for path in files:
            for table, rows in tomllib.loads(path.read_text(encoding="utf-8")).items():
                yield Count(path.name, table, sum(len(row.get("entries", [row])) for row in rows))
