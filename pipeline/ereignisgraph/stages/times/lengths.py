"""Lengths of time and what recurs: `P3Y`, `P1Y6M`, `PT2H`, `PXM`; `P1Y`, `XXXX-SU`, `XXXX-WXX-7`.

Reads   the fields of one expression.
Yields  a TIMEX3 value.
"""

from __future__ import annotations

from ...schema.edtf import Moment
from .dates import Fields
from .story import Story

_FINER = {"MIL": ("CE", 10), "CE": ("DE", 10), "DE": ("Y", 10), "Y": ("M", 12), "M": ("D", 30), "W": ("D", 7), "D": ("H", 24),
          "H": ("MIN", 60), "MIN": ("S", 60)}
_QUARTERS = 4       # a fraction is told in the finer unit if it is one of quarters (*anderthalb Jahre*), else as a decimal
_IN_A_DAY = ("H", "MIN", "S")
_LETTERS = {"MIN": "M"}


def length(fields: Fields, story: Story) -> str:
    """A length of time; of *sechs Wochen und drei Tage* the sum."""
    number, unit = measured(fields)
    if "more_number" not in fields:
        return period(number, unit)
    more, finer = fields["more_number"], fields["more_unit"]
    if unit == "W" and finer == "D" and "X" not in (number, more):
        return period(str(7 * float(number) + float(more)), "D")
    first, second = period(number, unit), period(more, finer).removeprefix("P")
    return first + (second.removeprefix("T") if "T" in first else second)


def measured(fields: Fields) -> tuple[str, str]:
    """Number and unit: of *zwei Vierteljahre* six months, of *zwei Millionen Jahre* two million; `X` is an open number."""
    number, unit, size = fields.get("number", "1"), fields.get("unit", ""), 1
    if "compound" in fields:
        text, unit = fields["compound"].split()
        size = int(text)
    size *= int(fields.get("scale", 1))
    return number if number == "X" or size == 1 else str(float(number) * size), unit


def repeat(fields: Fields, story: Story) -> str:
    """What recurs: its period, or the part of year, week or day that it falls on."""
    if "unit" in fields:
        return period(fields.get("number", "1"), fields["unit"])
    if "season" in fields:
        return f"XXXX-{fields['season']}"
    if "weekday" in fields:
        return f"XXXX-WXX-{int(fields['weekday']) + 1}" + (f"T{fields['part']}" if "part" in fields else "")
    if "day" in fields:
        return Moment("day", None, int(fields["month"]), int(fields["day"])).timex
    if "month" in fields:
        return Moment("month", None, int(fields["month"])).timex
    return f"XXXX-XX-XXT{fields['part']}"


def period(number: str, unit: str) -> str:
    """`P3Y`; a number of `X` is one that the text leaves open (`PXY`)."""
    mark = "T" if unit in _IN_A_DAY else ""
    letter = _LETTERS.get(unit, unit)
    if number == "X":
        return f"P{mark}X{letter}"
    whole, rest = divmod(float(number), 1)
    if not rest:
        return f"P{mark}{int(whole)}{letter}"
    if unit not in _FINER or rest * _QUARTERS % 1:
        return f"P{mark}{float(number):g}{letter}"
    finer, size = _FINER[unit]
    part = round(rest * size)
    if unit not in ("Y", "M", "D") or not whole:
        return period(str(int(whole) * size + part), finer)
    return f"P{int(whole)}{unit}{'T' if finer in _IN_A_DAY else ''}{part}{_LETTERS.get(finer, finer)}"
