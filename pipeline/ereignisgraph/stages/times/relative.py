"""Expressions that count from the story: *zwei Jahre später, am folgenden Tag, im selben Monat, jetzt, gestern*.

Reads   the fields of one expression and the Story so far.
Yields  a Moment, or a TIMEX3 value where nothing is fixed (`PAST_REF`, `PXY`).
"""

from __future__ import annotations

from dataclasses import replace

from ...schema.edtf import Moment, iso_week
from .dates import Fields, clock, moved
from .lengths import length, measured
from .story import Story

_OLDEST = -9998     # the first year that four digits can write
_SPANS = {"DE": 10, "CE": 100, "MIL": 1000}
_LONG_UNITS = {"DE": "decade", "CE": "century", "MIL": "millennium"}
_VAGUE = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}


def shift(fields: Fields, story: Story) -> Moment | str:
    """So many units before or after the moment that the story stands at; step 0 is the unit that it stands in."""
    (number, unit), step = measured(fields), int(fields["step"])
    vague = "PAST_REF" if step < 0 else "FUTURE_REF"
    if number == "X":
        return vague
    count = step * float(number)
    if unit in _LONG_UNITS or unit == "Y" and count % 1 == 0:
        return _years_on(unit, int(count), story.told)
    if unit in ("Y", "M"):
        return _months_on(round(count * (12 if unit == "Y" else 1)), story)
    here = story.point if story.point and story.point.unit == "day" and story.point.day else None
    if unit in ("H", "MIN", "S"):
        return vague if step or here is None else here
    if unit == "W" and "number" not in fields:      # in der folgenden Woche
        return Moment("week", *iso_week(story.day.plus(7 * step))) if story.day else Moment("week", story.told)
    if here is None:
        return Moment("day", story.told, story.point.month if story.point and step == 0 else 0, 0, clock(fields))
    return replace(moved(here, round(count * (7 if unit == "W" else 1))), clock=clock(fields))


def after(fields: Fields, story: Story) -> Moment | str:
    """*nach drei Tagen*: the moment, or where it cannot be told the length."""
    shifted = shift(fields, story)
    return shifted if isinstance(shifted, Moment) and shifted.known else length(fields, story)


def now(fields: Fields, story: Story) -> Moment | str:
    """The moment of the story itself: *jetzt*."""
    return replace(story.point, clock="") if story.point and story.point.known else "PRESENT_REF"


def spoken(fields: Fields, story: Story) -> Moment | str:
    """*gestern, heute Abend*: counted from the day of writing, in a text that tells of its own time; else vague."""
    step = int(fields["day_step"])
    if story.written is None or story.told not in (None, story.written.year):
        return _VAGUE[(step > 0) - (step < 0)]
    return replace(moved(story.written, step), clock=clock(fields))


def _years_on(unit: str, count: int, year: int | None) -> Moment:
    if unit == "Y":
        return Moment("year", None if year is None or year + count < _OLDEST else year + count)
    size = _SPANS[unit]
    if year is None:
        return Moment(_LONG_UNITS[unit], None)
    there = max(year + count * size, _OLDEST)
    return Moment(_LONG_UNITS[unit], there - (there - (unit != "DE")) % size)


def _months_on(count: int, story: Story) -> Moment:
    point = story.point
    if point is None or not point.month:
        return Moment("month", story.told if not count else None)
    years, month = divmod(point.month - 1 + count, 12)
    return Moment("month", None if point.year is None else point.year + years, month + 1)
