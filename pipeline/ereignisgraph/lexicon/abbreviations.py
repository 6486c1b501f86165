"""Abbreviations with a full stop, and the words that open a sentence after one.

Reads   abbreviations.toml.
Yields  Abbreviations, which answers what a full stop at some place belongs to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ..errors import LexiconError
from .loader import Row, read_rows

_GAP = r"[ \t\n\u00a0\u202f]{0,2}"     # 'z. B.' is also written 'z.B.'
_NUMBER = _GAP + r"(?:\d|[IVXLC]+\b)"


@dataclass(frozen=True, slots=True, kw_only=True)
class AbbreviationRow(Row):
    """Abbreviations that behave alike; `yes` are texts of one sentence, `no` texts of two that hold the same letters."""

    forms: tuple[str, ...]
    ends: bool          # can end a sentence, namely before a word that opens one
    before: str = ""    # 'number': an abbreviation only before a number ('Bd. 3', but 'nach ihrer Art.')


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenerRow(Row):
    """Words whose capital means a new sentence; `yes` are texts of two sentences, `no` texts of one with such a word."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """What abbreviations.toml says, ready to be asked."""

    rows: tuple[AbbreviationRow, ...]
    opener_rows: tuple[OpenerRow, ...]
    openers: frozenset[str]             # capitalised
    pattern: re.Pattern[str]            # every abbreviation, the longest first
    ending: frozenset[str]              # without white space: those that can end a sentence

    def stops(self, text: str) -> dict[int, bool]:
        """Offset of each full stop that belongs to an abbreviation: can it end a sentence as well?"""
        found = {}
        for match in self.pattern.finditer(text):
            for at in range(match.start(), match.end()):
                if text[at] == ".":
                    found[at] = at == match.end() - 1 and "".join(match[0].split()) in self.ending
        return found


def load_abbreviations(path: Path, *more: Path) -> Abbreviations:
    """Read abbreviations.toml and further files of the same shape.

    Raises:
        LexiconError: from the loader; a form without a full stop at its end, an unknown `before`.
    """
    rows: list[AbbreviationRow] = []
    openers: list[OpenerRow] = []
    for file in (path, *more):
        tables = read_rows(file, {"abbreviation": AbbreviationRow, "opener": OpenerRow})
        rows += tables["abbreviation"]
        openers += tables["opener"]
    for row in rows:
        if bad := [form for form in row.forms if not form.endswith(".")]:
            raise LexiconError(f"{path.name}: abbreviation {row.id!r}: {bad[0]!r} does not end in a full stop")
        if row.before not in {"", "number"}:
            raise LexiconError(f"{path.name}: abbreviation {row.id!r}: `before` is {row.before!r}, not 'number'")
    spelled = {spelling: row for row in rows for form in row.forms for spelling in (form, form[0].upper() + form[1:])}
    longest_first = sorted(spelled, key=lambda form: (-len(form), form))
    pattern = "|".join(_pattern(form, spelled[form].before) for form in longest_first)
    return Abbreviations(
        rows=tuple(rows),
        opener_rows=tuple(openers),
        openers=frozenset(word for row in openers for word in row.words),
        pattern=re.compile(rf"(?<!\w)(?:{pattern})"),
        ending=frozenset("".join(form.split()) for form, row in spelled.items() if row.ends),
    )


def _pattern(form: str, before: str) -> str:
    pattern = _GAP.join(re.escape(part) for part in form.split())
    return pattern + (f"(?={_NUMBER})" if before else "")
