"""Dates as nodes: which expressions have one, and the months and years that they lie in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...schema.edtf import Day, bounds, year_text
from ...schema.records import Time

YEAR_OR_FINER = re.compile(r"(?P<bc>BC)?(?P<year>\d{4})(?P<finer>-.+)?")
MONTH_OR_DAY = re.compile(r"-\d\d(?:-\d\d)?")
PART_OF_DAY = re.compile(r"(?<=-\d\d-\d\d)T.+")


def has_node(time: Time) -> bool:
    """A date of a year or finer; decades and centuries are columns of their events only."""
    return time.type in ("DATE", "TIME") and bool(time.edtf) and YEAR_OR_FINER.fullmatch(time.value) is not None


def time_node(value: str) -> str:
    """The id of the node of a TIMEX3 value."""
    return f"time:{value}"


def wider(value: str) -> Iterator[str]:
    """The dates that a TIMEX3 value is part of, each part of the next: an hour of its day, a day of its month, all of a year.

    >>> list(wider("1848-03-18TEV")), list(wider("BC0044-W11"))
    (['1848-03-18', '1848-03', '1848'], ['BC0044'])
    """
    day = PART_OF_DAY.sub("", value)
    if day != value:
        yield day
    year, *finer = day.split("-")
    if len(finer) == 2 and MONTH_OR_DAY.fullmatch(f"-{finer[0]}-{finer[1]}"):
        yield f"{year}-{finer[0]}"
    if finer:
        yield year


def date_facts(time: Time) -> tuple[str, Day | None, Day | None]:
    """EDTF, first and last day of a date's value alone: *Anfang 1525* and *um 1525* share the node of the year with *1525*."""
    date = YEAR_OR_FINER.fullmatch(time.value)
    if not date or (date["finer"] and not MONTH_OR_DAY.fullmatch(date["finer"])):
        return time.edtf, time.earliest, time.latest        # seasons, weeks, halves, hours: as the expression has it
    return value_facts(time.value)


def value_facts(value: str) -> tuple[str, Day, Day]:
    """The same of the TIMEX3 value of a year, a month or a day."""
    date = YEAR_OR_FINER.fullmatch(value)
    year = 1 - int(date["year"]) if date["bc"] else int(date["year"])
    edtf = year_text(year) + (date["finer"] or "")
    return edtf, *bounds(edtf)
