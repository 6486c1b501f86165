"""Dates that an editor has marked."""

from __future__ import annotations

import pytest
from ereignisgraph.schema.edtf import Day
from ereignisgraph.schema.records import Mark, Time
from ereignisgraph.stages.times.marked import with_marked_dates

TEXT = "Im März 1848 kam er, am folgenden Tag ging er."
MARCH = Time("a", 3, 12, "März 1848", "DATE", "1848-03", "month")
NEXT_DAY = Time("a", 24, 37, "folgenden Tag", "DATE", "XXXX-XX-XX", "next_day")


def test_a_marked_date_takes_the_place_of_those_that_it_touches():
    assert with_marked_dates((MARCH, NEXT_DAY), TEXT, "a", [Mark(21, 37, "DATE", "1848-03-19"), Mark(0, 2, "PER")]) == (
        MARCH, Time("a", 21, 37, "am folgenden Tag", "DATE", "1848-03-19", "editor", "", "1848-03-19", Day(1848, 3, 19), Day(1848, 3, 19)))
    assert with_marked_dates((MARCH, NEXT_DAY), TEXT, "a", []) == (MARCH, NEXT_DAY)


@pytest.mark.parametrize(("value", "timex", "edtf", "earliest", "latest"), [
    ("1848", "1848", "1848", Day(1848, 1, 1), Day(1848, 12, 31)),
    ("1848-02", "1848-02", "1848-02", Day(1848, 2, 1), Day(1848, 2, 29)),
    ("-0043-03-15", "BC0044-03-15", "-0043-03-15", Day(-43, 3, 15), Day(-43, 3, 15)),
    ("1848-02-31", "1848-02-31", "", None, None),
])
def test_a_marked_value_is_read_as_iso_8601(value, timex, edtf, earliest, latest):
    [time] = with_marked_dates((), TEXT, "a", [Mark(3, 12, "DATE", value)])
    assert (time.value, time.edtf, time.earliest, time.latest) == (timex, edtf, earliest, latest)
