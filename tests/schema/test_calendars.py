"""Other calendars: Julian, movable feasts, the French Republic."""

from __future__ import annotations

import pytest
from ereignisgraph.schema.calendars import easter, first_advent, julian_lag, republican_day
from ereignisgraph.schema.edtf import Day


def test_easter_by_the_calendar_of_its_time():
    assert easter(1916) == Day(1916, 4, 23)
    assert easter(2024) == Day(2024, 3, 31)
    assert easter(1522) == Day(1522, 4, 20)
    assert easter(774) == Day(774, 4, 3)


@pytest.mark.parametrize(("year", "month", "day"), [(1917, 12, 2), (1922, 12, 3), (1939, 12, 3), (2022, 11, 27)])
def test_first_advent_is_the_fourth_sunday_before_christmas(year, month, day):
    assert first_advent(year) == Day(year, month, day)
    assert first_advent(year).weekday == 6


@pytest.mark.parametrize(("told", "days"), [
    (Day(1582, 10, 5), 10), (Day(1648, 10, 14), 10), (Day(1700, 2, 18), 10), (Day(1700, 3, 1), 11), (Day(1812, 10, 7), 12),
    (Day(1917, 10, 25), 13), (Day(325, 3, 21), 1), (Day(250, 1, 1), 0),
])
def test_julian_calendar_falls_behind_by_a_day_in_each_century_without_leap_day(told, days):
    assert julian_lag(told) == days


@pytest.mark.parametrize(("date", "day"), [
    ((1, 1, 1), Day(1792, 9, 22)),          # the first day of the Republic
    ((2, 11, 9), Day(1794, 7, 27)),         # Robespierre falls
    ((3, 7, 12), Day(1795, 4, 1)),
    ((8, 2, 18), Day(1799, 11, 9)),         # Bonaparte's coup
    ((13, 3, 11), Day(1804, 12, 2)),        # he is crowned
    ((14, 4, 10), Day(1805, 12, 31)),       # the last day of the calendar
    ((3, 13, 6), Day(1795, 9, 22)),
])
def test_republican_date_is_a_day_of_ours(date, day):
    assert republican_day(*date) == day


@pytest.mark.parametrize("date", [(0, 1, 1), (15, 1, 1), (2, 13, 6), (2, 1, 31), (2, 14, 1)])
def test_day_that_the_republic_did_not_have_is_refused(date):
    with pytest.raises(ValueError, match="no day of the Republican calendar"):
        republican_day(*date)
