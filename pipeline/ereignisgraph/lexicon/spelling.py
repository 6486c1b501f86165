"""How German was spelt before it is spelt as today: rows that turn an old spelling into the modern one.

Reads   spelling.toml.
Yields  Spelling, which answers what a word is in modern spelling.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from .loader import Row, read_files


@dataclass(frozen=True, slots=True, kw_only=True)
class SpellingRow(Row):
    """Letters that are written otherwise today, in some stems only; `yes` are 'old = modern', `no` words that stay."""

    old: str
    new: str
    stems: tuple[str, ...]          # regular expressions in lower case; each holds `old`, and only there it changes
    unless: tuple[str, ...] = ()    # regular expressions of words that stay as they are

    def modern(self, word: str, stems: re.Pattern[str], unless: re.Pattern[str] | None) -> str:
        return word if unless and unless.search(word) else stems.sub(lambda match: self._change(match[0]), word)

    def _change(self, stem: str) -> str:
        stem = stem.replace(self.old, self.new)
        return stem.replace(self.old.capitalize(), self.new.capitalize()) if self.old[0].isalpha() else stem


@dataclass(frozen=True, slots=True, eq=False)       # by identity: a hash over all rows would cost more than a look-up saves
class Spelling:
    """The rows, one after the other."""

    rows: tuple[SpellingRow, ...]
    patterns: tuple[tuple[re.Pattern[str], re.Pattern[str] | None], ...] = field(repr=False)

    def modern(self, word: str) -> str:
        """The word as it is spelt today; a word that no row knows stays as it is."""
        return _modern(self, word)


@lru_cache(maxsize=100_000)     # of a pure function: texts repeat their words
def _modern(spelling: Spelling, word: str) -> str:
    for row, (stems, unless) in zip(spelling.rows, spelling.patterns, strict=True):
        if row.old in word.lower():
            word = row.modern(word, stems, unless)
    return word


def load_spelling(*paths: Path) -> Spelling:
    """Read spelling.toml and further files of the same shape.

    Raises:
        LexiconError: from the loader.
    """
    rows = read_files(paths, {"spelling": SpellingRow})["spelling"]
    return Spelling(rows, tuple((_any_of(row.stems), _any_of(row.unless) if row.unless else None) for row in rows))


def _any_of(forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(forms), re.IGNORECASE)
