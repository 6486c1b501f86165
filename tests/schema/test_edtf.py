"""Days and moments of the calendar, before Christ too."""

from __future__ import annotations

import pytest
from ereignisgraph.schema.edtf import Day, Moment, bounds, iso_monday, iso_week, timex_year, year_text
from hypothesis import given
from hypothesis import strategies as st


def test_day_is_written_and_read_back():
    for day in (Day(1956, 2, 25), Day(9, 1, 1), Day(-43, 3, 15), Day(0, 2, 29)):
        assert Day.parse(str(day)) == day


def test_day_before_christ_is_astronomical():
    assert str(Day(-43, 3, 15)) == "-0043-03-15"
    assert (year_text(-43), timex_year(-43)) == ("-0043", "BC0044")
    assert (year_text(9), timex_year(9)) == ("0009", "0009")


def test_a_year_a_month_and_a_day_have_bounds():
    assert bounds("1848") == (Day(1848, 1, 1), Day(1848, 12, 31))
    assert bounds("-0043-02") == (Day(-43, 2, 1), Day(-43, 2, 28))
    assert bounds("1956-02-29") == (Day(1956, 2, 29), Day(1956, 2, 29))


@pytest.mark.parametrize("text", ["18XX", "1848/1849", "1848-13", "1900-02-29", "1848~", ""])
def test_what_is_no_year_month_or_day_has_no_bounds(text):
    with pytest.raises(ValueError):
        bounds(text)


def test_days_count_across_the_year_zero():
    assert Day(0, 12, 31).plus(1) == Day(1, 1, 1)
    assert Day(1, 1, 1).plus(-366) == Day(0, 1, 1)


def test_day_that_does_not_exist_is_refused():
    with pytest.raises(ValueError):
        Day(1900, 2, 29)


@given(st.integers(-9999, 9999), st.integers(0, 364))
def test_a_day_comes_back_from_its_decimal_year(year, days):
    day = Day.first_of(year).plus(days)
    assert Day.of_decimal(day.decimal) == day


def test_decimal_year_of_the_middle_of_a_leap_year():
    assert Day(1956, 7, 1).decimal == pytest.approx(1956.4973)
    assert Day(-43, 1, 1).decimal == -43.0


@pytest.mark.parametrize(("moment", "timex", "edtf", "first", "last"), [
    (Moment("day", 1956, 2, 25), "1956-02-25", "1956-02-25", "1956-02-25", "1956-02-25"),
    (Moment("day", 1989, 11, 9, "TEV"), "1989-11-09TEV", "1989-11-09", "1989-11-09", "1989-11-09"),
    (Moment("day", 1989, 11, 9, "T23:30"), "1989-11-09T23:30", "1989-11-09T23:30:00", "1989-11-09", "1989-11-09"),
    (Moment("month", 1956, 2), "1956-02", "1956-02", "1956-02-01", "1956-02-29"),
    (Moment("year", -43), "BC0044", "-0043", "-0043-01-01", "-0043-12-31"),
    (Moment("season", 1956, 3), "1956-FA", "1956-23", "1956-09-01", "1956-11-30"),
    (Moment("season", 1916, 4), "1916-WI", "1916-24", "1916-12-01", "1917-02-28"),
    (Moment("half", 1941, 2), "1941-H2", "1941-07/1941-12", "1941-07-01", "1941-12-31"),
    (Moment("quarter", 1923, 3), "1923-Q3", "1923-07/1923-09", "1923-07-01", "1923-09-30"),
    (Moment("week", 1956, 8), "1956-W08", "1956-02-20/1956-02-26", "1956-02-20", "1956-02-26"),
    (Moment("weekend", 1989, 45), "1989-W45-WE", "1989-11-11/1989-11-12", "1989-11-11", "1989-11-12"),
    (Moment("decade", 1950), "195", "195X", "1950-01-01", "1959-12-31"),
    (Moment("decade", -498), "BC049", "-0498/-0489", "-0498-01-01", "-0489-12-31"),
    (Moment("century", 1801), "18", "18XX", "1801-01-01", "1900-12-31"),
    (Moment("century", -399), "BC03", "-03XX", "-0399-01-01", "-0300-12-31"),
    (Moment("year", -9999), "BC10000", "-9999", "-9999-01-01", "-9999-12-31"),
    (Moment("year", -11999), "BC12000", "Y-11999", "-11999-01-01", "-11999-12-31"),
    (Moment("day", 1945, 5, 8, "T23:01+01"), "1945-05-08T23:01+01", "1945-05-08T23:01:00", "1945-05-08", "1945-05-08"),
    (Moment("millennium", -2999), "BC2", "-2XXX", "-2999-01-01", "-2000-12-31"),
    (Moment("millennium", 11001), "11", "Y11001/Y12000", "11001-01-01", "12000-12-31"),
])
def test_moment_has_its_value_and_its_days(moment, timex, edtf, first, last):
    assert (moment.timex, moment.edtf(), *map(str, moment.span())) == (timex, edtf, first, last)


@pytest.mark.parametrize(("moment", "timex"), [
    (Moment("month", None, 10), "XXXX-10"),
    (Moment("year", None), "XXXX"),
    (Moment("day", 1940, 0, 3), "1940-XX-03"),
    (Moment("day", 1941, 6, 31), "1941-06-31"),
    (Moment("decade", None), "XXX"),
])
def test_open_or_impossible_moment_has_a_value_but_no_days(moment, timex):
    assert not moment.known
    assert (moment.timex, moment.edtf()) == (timex, "")
    with pytest.raises(ValueError, match="not fixed"):
        moment.span()


@pytest.mark.parametrize(("moment", "mod", "first", "last"), [
    (Moment("year", 1859), "START", "1859-01-01", "1859-04-30"),
    (Moment("year", 1859), "MID", "1859-05-01", "1859-08-31"),
    (Moment("year", 1859), "END", "1859-09-01", "1859-12-31"),
    (Moment("month", 1945, 4), "START", "1945-04-01", "1945-04-10"),
    (Moment("month", 1945, 4), "END", "1945-04-21", "1945-04-30"),
    (Moment("century", 1801), "START", "1801-01-01", "1833-12-31"),
    (Moment("century", 1801), "END", "1867-01-01", "1900-12-31"),
])
def test_beginning_middle_and_end_are_thirds(moment, mod, first, last):
    assert tuple(map(str, moment.span(mod))) == (first, last)


def test_mod_shows_in_edtf_where_level_1_can_say_it():
    year = Moment("year", 1350)
    assert [year.edtf(mod) for mod in ("APPROX", "BEFORE", "AFTER", "END")] == ["1350~", "../1350", "1350/..", "1350"]


def test_before_and_after_leave_an_end_open():
    year = Moment("year", -43)
    assert [tuple(map(str, year.days(mod))) for mod in ("BEFORE", "AFTER", "")] == [
        ("None", "-0043-12-31"), ("-0043-01-01", "None"), ("-0043-01-01", "-0043-12-31")]


def test_iso_weeks_go_there_and_back():
    assert iso_week(Day(1989, 11, 10)) == (1989, 45)
    assert iso_week(Day(1977, 1, 1)) == (1976, 53)
    assert iso_monday(1976, 53) == Day(1976, 12, 27)
