"""Every row of calendar.toml reads its own examples and leaves its counterexamples alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from ereignisgraph.lexicon import calendar as module
from ereignisgraph.lexicon.calendar import load_calendar

CALENDAR = load_calendar(Path(module.__file__).with_suffix(".toml"))


def unmark(example: str) -> tuple[str, int, int]:
    """A text without the brackets around its extent, and where the extent lies."""
    before, inside, after = example.partition("[")[0], *example.partition("[")[2].split("]", 1)
    return before + inside + after, len(before), len(before) + len(inside)


@pytest.mark.parametrize("row", [form.row for form in CALENDAR.forms], ids=lambda row: row.id)
def test_form_finds_what_it_promises(row, times):
    for example, value in row.yes.items():
        text, start, end = unmark(example)
        found = [f"{time.value} {time.mod}".strip() for time in times(text)
                 if (time.rule, time.start, time.end) == (row.id, start, end)]
        assert found == [value], example
    for text in row.no:
        assert row.id not in {time.rule for time in times(text)}, text


@pytest.mark.parametrize("row", [signal.row for signal in CALENDAR.signals], ids=lambda row: row.id)
def test_signal_shades_what_follows(row, times):
    for example, mod in row.yes.items():
        text, start, end = unmark(example)
        assert [time.mod for time in times(text) if (time.start, time.end) == (start, end)] == [mod], example
    for text in row.no:
        assert not row.mod or row.mod not in {time.mod for time in times(text)}, text
