"""Dates from what is said of them, the rest from the story."""

from __future__ import annotations

import pytest
from ereignisgraph.schema.edtf import Moment
from ereignisgraph.stages.times.dates import clock, date, moved, other_style, republican
from ereignisgraph.stages.times.story import Story

IN_1916 = Story(point=Moment("year", 1916))
NOWHEN = Story()


@pytest.mark.parametrize(("feast", "day"), [("12-25", "1916-12-25"), ("+49", "1916-06-11"), ("-2", "1916-04-21"), ("A-11", "1916-11-22")])
def test_a_feast_falls_on_its_day_of_the_year(feast, day):
    assert date({"feast": feast}, IN_1916).timex == day


def test_a_movable_feast_without_a_year_has_no_day():
    assert date({"feast": "+49"}, NOWHEN).timex == "XXXX-XX-XX"
    assert date({"feast": "12-25"}, NOWHEN).timex == "XXXX-12-25"


def test_a_decade_of_two_figures_lies_in_the_century_of_the_story():
    assert date({"decade": "50"}, IN_1916).timex == "195"
    assert date({"decade": "50"}, Story(point=Moment("year", 1789))).timex == "175"


OCTOBER = {"year": "1917", "month": "10", "day": "25"}


def test_a_day_of_both_calendars_is_the_gregorian_one():
    assert other_style({**OCTOBER, "new_month": "11", "new_day": "7"}, NOWHEN) == Moment("day", 1917, 11, 7)


def test_days_that_lie_apart_as_the_calendars_do_not_are_two():
    assert other_style({**OCTOBER, "new_day": "26"}, NOWHEN) is None


def test_a_republican_day_without_its_year_is_that_of_the_story():
    assert republican({"republican_month": "2", "day": "18"}, Story(point=Moment("year", 1799))) == Moment("day", 1799, 11, 9)
    assert republican({"republican_month": "2", "day": "18"}, NOWHEN) == Moment("day", None)


def test_a_republican_day_that_never_was_has_no_date():
    assert republican({"republican_month": "13", "day": "6", "republican_year": "1"}, NOWHEN) == Moment("day", None)


@pytest.mark.parametrize(("fields", "value"), [
    ({"part": "EV"}, "TEV"),
    ({"hour": "8", "part": "EV"}, "T20:00"),
    ({"hour": "12", "part": "NI"}, "T24:00"),
    ({"hour": "2", "part": "NI"}, "T02:00"),
    ({"hour": "3", "offset": "-30"}, "T02:30"),
    ({"hour": "23", "minute": "5", "zone": "+01"}, "T23:05+01"),
    ({}, ""),
])
def test_the_hour_is_told_by_the_clock_of_a_day(fields, value):
    assert clock(fields) == value


def test_a_day_moves_over_the_end_of_its_month_and_in_a_year_unknown_too():
    assert moved(Moment("day", 1847, 12, 30), 2) == Moment("day", 1848, 1, 1)
    assert moved(Moment("day", None, 5, 31), 1) == Moment("day", None, 6, 1)
    assert moved(Moment("day", 1941, 6, 31), 1) == Moment("day", 1941, 6, 31)
