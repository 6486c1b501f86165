"""Where the time expressions are: the longest form of calendar.toml at each place, with what its slots held.

Reads   the text, characters only.
Yields  Matches in text order, without overlap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...lexicon.calendar import LOOK_BACK, WORD, Calendar, CompiledForm, Form, Signal

_CLAUSE_MARK = re.compile(r"[;:!?()\n–]|,(?!\d)|(?<!\b\d)(?<!\b\d\d)\.(?=\s)")
_CLAUSE_REACH = 160         # characters
_MODERN = 1100              # a year from which on a number of three digits near it counts something
_MODERN_REACH = 400         # characters
EARLY = "early_hint"        # the slot that tells a text on the first thousand years


@dataclass(frozen=True, slots=True)
class Match:
    """One expression as found, not yet understood."""

    start: int
    end: int
    row: Form
    fields: dict[str, str]          # slot to its value as the lexicon reads it
    signals: tuple[Signal, ...]     # of the words before it and in its clause


def recognise(text: str, calendar: Calendar) -> Iterator[Match]:
    """Every time expression: leftmost first, then the longest, then the earlier row."""
    early = re.search(calendar.slots[EARLY].pattern, text) is not None
    position, modern = 0, -_MODERN_REACH        # where the match before ended, and where the last late year stands
    for word in WORD.finditer(text):
        start = word.start()
        forms = calendar.openings.of(word[0]) if start >= position else ()
        if forms and (best := _longest(text, start, forms, early, start - modern < _MODERN_REACH)):
            form, found, left = best
            match = Match(start, found.end(), form.row, _fields(calendar, form, left, found), _signals(text, start, found.end(), calendar))
            yield match
            position = found.end()
            if int(match.fields.get("year", 0)) >= _MODERN and match.fields.get("era") != "-1":
                modern = position


def _longest(
    text: str, start: int, forms: Sequence[CompiledForm], early: bool, modern: bool
) -> tuple[CompiledForm, re.Match[str], re.Match[str] | None] | None:
    best, back = None, max(0, start - LOOK_BACK)
    for form in forms:
        if form.row.early and not early or form.row.lone and modern:
            continue
        found = form.pattern.match(text, start)
        if found is None or (best and found.end() <= best[1].end()):
            continue
        if form.not_before and form.not_before.search(text, back, start):
            continue
        left = form.before.search(text, back, start) if form.before else None
        if left or not form.before:
            best = form, found, left
    return best


def _fields(calendar: Calendar, form: CompiledForm, *matches: re.Match[str] | None) -> dict[str, str]:
    fields = dict(form.row.set)
    for match in filter(None, matches):
        for group, held in match.groupdict().items():
            if held is not None:
                name, slot = form.groups[group]
                fields[name] = calendar.read(slot, held)
    return fields


def _signals(text: str, start: int, end: int, calendar: Calendar) -> tuple[Signal, ...]:
    back = max(0, start - LOOK_BACK)
    clause = _clause(text, start, end)
    return tuple(
        signal.row for signal in calendar.signals
        if (signal.pattern.search(text, *clause) if signal.row.clause else signal.pattern.search(text, back, start))
    )


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the stretch between two marks begins and ends that holds the expression."""
    low = max(0, start - _CLAUSE_REACH)
    begin = max((mark.end() for mark in _CLAUSE_MARK.finditer(text, low, start)), default=low)
    mark = _CLAUSE_MARK.search(text, end, end + _CLAUSE_REACH)
    return begin, mark.start() if mark else min(len(text), end + _CLAUSE_REACH)
