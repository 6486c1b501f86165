"""Lengths of time and what recurs."""

from __future__ import annotations

import pytest
from ereignisgraph.stages.times.lengths import length, period, repeat
from ereignisgraph.stages.times.story import Story


@pytest.mark.parametrize(("number", "unit", "value"), [
    ("3", "Y", "P3Y"),
    ("2", "H", "PT2H"),
    ("30", "MIN", "PT30M"),
    ("X", "MIN", "PTXM"),
    ("1.5", "Y", "P1Y6M"),
    ("0.5", "Y", "P6M"),
    ("2.5", "D", "P2DT12H"),
    ("0.25", "H", "PT15M"),
    ("1.5", "DE", "P15Y"),
    ("83.3", "Y", "P83.3Y"),
    ("4000000000", "Y", "P4000000000Y"),
])
def test_a_period_is_told_in_the_coarsest_unit_that_holds_it(number, unit, value):
    assert period(number, unit) == value


@pytest.mark.parametrize(("fields", "value"), [
    ({"number": "6", "unit": "W", "more_number": "3", "more_unit": "D"}, "P45D"),
    ({"number": "2", "unit": "Y", "more_number": "3", "more_unit": "M"}, "P2Y3M"),
    ({"number": "2", "unit": "H", "more_number": "30", "more_unit": "MIN"}, "PT2H30M"),
    ({"number": "1", "unit": "D", "more_number": "6", "more_unit": "H"}, "P1DT6H"),
    ({"number": "X", "unit": "W", "more_number": "3", "more_unit": "D"}, "PXW3D"),
])
def test_two_lengths_make_a_sum(fields, value):
    assert length(fields, Story()) == value


def test_a_compound_says_how_many_of_its_unit():
    assert length({"number": "2", "compound": "3 M"}, Story()) == "P6M"
    assert length({"number": "2", "scale": "1000000", "unit": "Y"}, Story()) == "P2000000Y"


@pytest.mark.parametrize(("fields", "value"), [
    ({"unit": "Y"}, "P1Y"),
    ({"season": "SU"}, "XXXX-SU"),
    ({"weekday": "6"}, "XXXX-WXX-7"),
    ({"weekday": "0", "part": "EV"}, "XXXX-WXX-1TEV"),
    ({"month": "2", "day": "3"}, "XXXX-02-03"),
    ({"month": "2"}, "XXXX-02"),
    ({"part": "NI"}, "XXXX-XX-XXTNI"),
])
def test_what_recurs_has_its_period_or_its_part_of_the_year(fields, value):
    assert repeat(fields, Story()) == value
