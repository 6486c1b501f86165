"""The shipped calendar and a short way to read a text with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from ereignisgraph.lexicon import calendar as module
from ereignisgraph.lexicon.calendar import load_calendar
from ereignisgraph.stages.times import Context, find_times


@pytest.fixture(scope="session")
def calendar():
    return load_calendar(Path(module.__file__).with_suffix(".toml"))


@pytest.fixture
def times(calendar):
    def read(text: str, **context: str):
        return find_times(text, "probe", calendar, Context(**context))

    return read


@pytest.fixture
def values(times):
    """Text and value of every time."""
    return lambda text, **context: [(time.text, time.value) for time in times(text, **context)]
