"""Days of the proleptic Gregorian calendar, before Christ too, and the decimal years that the graph files use.

Years are astronomical (year 0 is 1 BC, -43 is 44 BC), as in ISO 8601-2 (EDTF). The standard library's `date` begins
with year 1; the Gregorian calendar repeats every 400 years (146,097 days), so earlier days are counted in a later cycle.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from math import floor

CYCLE_YEARS = 400
CYCLE_DAYS = 146_097
LONGEST_YEAR = 9999     # that four digits can write


def year_text(year: int) -> str:
    """An astronomical year as EDTF writes it: `1956`, `0009`, `-0043`."""
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def timex_year(year: int) -> str:
    """An astronomical year as TIMEX3 writes it: `1956`, `0009`, `BC0044`."""
    return f"BC{1 - year:04d}" if year <= 0 else f"{year:04d}"


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """One day; days compare in the order of time."""

    year: int       # astronomical
    month: int
    day: int

    def __post_init__(self) -> None:
        date(*self._in_modern_cycle())      # ValueError for 30 February

    def _in_modern_cycle(self) -> tuple[int, int, int]:
        return 2000 + self.year % CYCLE_YEARS, self.month, self.day

    def __str__(self) -> str:
        """`[-]YYYY-MM-DD`."""
        return f"{year_text(self.year)}-{self.month:02d}-{self.day:02d}"

    @classmethod
    def parse(cls, text: str) -> Day:
        """The day that `str` wrote; ValueError for anything else."""
        year, month, day = text.rsplit("-", 2)
        return cls(int(year), int(month), int(day))

    @classmethod
    def first_of(cls, year: int, month: int = 1) -> Day:
        return cls(year, month, 1)

    @classmethod
    def last_of(cls, year: int, month: int = 12) -> Day:
        length = calendar.monthrange(2000 + year % CYCLE_YEARS, month)[1]
        return cls(year, month, length)

    @classmethod
    def of_decimal(cls, decimal: float) -> Day:
        """The day that `decimal` wrote as a fraction of its year."""
        year = floor(decimal)
        length = 366 if calendar.isleap(2000 + year % CYCLE_YEARS) else 365
        return cls.first_of(year).plus(round((decimal - year) * length))

    def plus(self, days: int) -> Day:
        """The day that lies `days` later (earlier, if negative)."""
        cycles = (self.year - 2000) // CYCLE_YEARS
        ordinal = date(*self._in_modern_cycle()).toordinal() + days
        whole, rest = divmod(ordinal - date(2000, 1, 1).toordinal(), CYCLE_DAYS)
        there = date(2000, 1, 1) + timedelta(days=rest)
        return Day(there.year + CYCLE_YEARS * (cycles + whole), there.month, there.day)

    @property
    def weekday(self) -> int:
        """Monday is 0."""
        return date(*self._in_modern_cycle()).weekday()

    @property
    def decimal(self) -> float:
        """The year with the day as its fraction, four places: 1 July 1956 is 1956.4973."""
        start = date(2000 + self.year % CYCLE_YEARS, 1, 1)
        here = date(*self._in_modern_cycle())
        length = 366 if calendar.isleap(start.year) else 365
        return round(self.year + (here - start).days / length, 4)


def bounds(date: str) -> tuple[Day, Day]:
    """First and last day of a year, a month or a day in EDTF: `1956`, `-0043-03`, `1956-02-25`.

    Raises:
        ValueError: anything else.

    >>> [str(day) for day in bounds("1848-03")]
    ['1848-03-01', '1848-03-31']
    """
    found = re.fullmatch(r"(?P<year>-?\d{4})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?", date)
    if not found:
        raise ValueError(f"{date!r} is no year, month or day")
    year, month, day = int(found["year"]), int(found["month"] or 0), int(found["day"] or 0)
    if day:
        here = Day(year, month, day)
        return here, here
    return Day.first_of(year, month or 1), Day.last_of(year, month or 12)


UNITS = ("millennium", "century", "decade", "year", "half", "quarter", "season", "month", "week", "weekend", "day")
SEASONS = ("SP", "SU", "FA", "WI")
LONG_YEARS = {"millennium": 1000, "century": 100, "decade": 10}
_MONTHS = {"half": 6, "quarter": 3, "season": 3}
_THIRDS = {"START": (0, 1), "MID": (1, 2), "END": (2, 3)}


@dataclass(frozen=True, slots=True)
class Moment:
    """A period of the calendar, from a millennium down to a day with its hour, as one text names it.

    Only the fields that the unit needs are set. A `year` of None, a `month` or `day` of 0 in a finer unit means that
    the text leaves it open; such a moment has a TIMEX3 value with X in it, and neither an EDTF value nor days.
    """

    unit: str               # one of UNITS
    year: int | None        # astronomical; of millennium, century and decade the first year
    number: int = 0         # which half, quarter, season (1 is spring), month or ISO week of the year
    day: int = 0            # of the month
    clock: str = ""         # TIMEX3 behind a day: `TEV` (a part of the day) or `T23:30`

    @property
    def known(self) -> bool:
        """Whether it lies fixed in the calendar; a 31 June does not."""
        if self.year is None:
            return False
        if self.unit == "day":
            return bool(self.number) and 0 < self.day <= Day.last_of(self.year, self.number).day
        return UNITS.index(self.unit) < UNITS.index("half") or bool(self.number)

    @property
    def month(self) -> int:
        """The month it lies in, 0 where it is longer than a month or open."""
        if self.unit in ("month", "day"):
            return self.number
        return self.span()[0].month if self.known and self.unit in ("week", "weekend") else 0

    def span(self, mod: str = "") -> tuple[Day, Day]:
        """First and last day; START, MID and END narrow a period to the third of it that they name.

        Seasons are those of the weather service: winter begins in December of its year. Centuries count from 1 (the
        19th is 1801 to 1900). ValueError where it is not known.
        """
        if not self.known:
            raise ValueError(f"{self} is not fixed in the calendar")
        first, last = self._whole()
        if mod not in _THIRDS or first == last:
            return first, last
        low, high = _THIRDS[mod]
        years, months = last.year - first.year + 1, _months_between(first, last)
        if years > 1 and self.unit in LONG_YEARS:
            cut = [Day.first_of(first.year + years * part // 3) for part in (low, high)]
        elif months >= 3:
            cut = [_month_start(first, months * part // 3) for part in (low, high)]
        else:
            days = _days_between(first, last)
            cut = [first.plus(days * part // 3) for part in (low, high)]
        return cut[0], last if mod == "END" else cut[1].plus(-1)

    def days(self, mod: str = "") -> tuple[Day | None, Day | None]:
        """First and last day as `span` has them; BEFORE has no first and AFTER no last one (`../1933`, `1945/..`).

        ValueError where it is not known.
        """
        first, last = self.span(mod)
        return None if mod == "BEFORE" else first, None if mod == "AFTER" else last

    def _whole(self) -> tuple[Day, Day]:
        year = self.year
        if self.unit in LONG_YEARS:
            return Day.first_of(year), Day.last_of(year + LONG_YEARS[self.unit] - 1)
        if self.unit == "year":
            return Day.first_of(year), Day.last_of(year)
        if self.unit in ("week", "weekend"):
            monday = iso_monday(year, self.number)
            return monday.plus(5 if self.unit == "weekend" else 0), monday.plus(6)
        if self.unit == "day":
            here = Day(year, self.number, self.day)
            return here, here
        length = _MONTHS.get(self.unit, 1)
        first = Day.first_of(year, (self.number - 1) * length + 1)
        if self.unit == "season":
            first = _month_start(first, 2)
        return first, _month_start(first, length).plus(-1)

    @property
    def timex(self) -> str:
        """TIMEX3 @value: `18`, `195`, `1956`, `1941-H2`, `1956-FA`, `1956-10`, `1989-W45-WE`, `1989-11-09TEV`, `BC0044`."""
        if self.unit in LONG_YEARS:
            return self._timex_of_many_years()
        year = "XXXX" if self.year is None else timex_year(self.year)
        number = f"{self.number:02d}" if self.number else "XX"
        if self.unit == "year":
            return year
        if self.unit in ("half", "quarter"):
            return f"{year}-{self.unit[0].upper()}{self.number or 'X'}"
        if self.unit == "season":
            return f"{year}-{SEASONS[self.number - 1]}"
        if self.unit in ("week", "weekend"):
            return f"{year}-W{number}" + ("-WE" if self.unit == "weekend" else "")
        if self.unit == "month":
            return f"{year}-{number}"
        return f"{year}-{number}-{f'{self.day:02d}' if self.day else 'XX'}{self.clock}"

    def _timex_of_many_years(self) -> str:
        size, width = LONG_YEARS[self.unit], {"millennium": 1, "century": 2, "decade": 3}[self.unit]
        if self.year is None:
            return "X" * width
        if self.year > 0 or (self.year == 0 and self.unit == "decade"):
            return f"{self.year // size:0{width}d}"
        return f"BC{(1 - self.year) // size - (self.unit != 'decade'):0{width}d}"

    def edtf(self, mod: str = "") -> str:
        """EDTF level 1: `18XX`, `195X`, `1956`, `1956-23`, `1956-10`, `1956-02-25`, `-0043`, an interval for what has no form.

        APPROX adds `~`, BEFORE and AFTER open the interval (`../1933`, `1945/..`). Empty where the moment is not known.
        A part of the day and a time zone are lost, a clock time is kept.
        """
        if not self.known:
            return ""
        year = _edtf_year(self.year)
        if self.unit in LONG_YEARS and (self.unit != "decade" or self.year >= 0) and not year.startswith("Y"):
            digits = len(str(LONG_YEARS[self.unit])) - 1
            value = year[:-digits] + "X" * digits
        elif self.unit in (*LONG_YEARS, "half", "quarter", "week", "weekend"):
            value = "/".join(_shortest(day, self.unit) for day in self.span())
        else:
            value = {
                "year": year,
                "season": f"{year}-{20 + self.number}",
                "month": f"{year}-{self.number:02d}",
                "day": f"{year}-{self.number:02d}-{self.day:02d}" + (f"{self.clock[:6]}:00" if ":" in self.clock else ""),
            }[self.unit]
        if "/" in value or "T" in value:
            return value
        return {"APPROX": f"{value}~", "BEFORE": f"../{value}", "AFTER": f"{value}/.."}.get(mod, value)


def _edtf_year(year: int) -> str:
    """A year as EDTF level 1 has it: `Y` before more than four digits (`Y-11999`)."""
    return f"Y{year}" if abs(year) > LONGEST_YEAR else year_text(year)


def _shortest(day: Day, unit: str) -> str:
    """A bound of an interval, as coarse as the unit allows."""
    parts = 1 if unit in LONG_YEARS else 2 if unit in _MONTHS else 3
    return "-".join([_edtf_year(day.year), f"{day.month:02d}", f"{day.day:02d}"][:parts])


def _month_start(day: Day, months: int) -> Day:
    """The first of the month that begins `months` after the month of `day`."""
    years, month = divmod(day.month - 1 + months, 12)
    return Day.first_of(day.year + years, month + 1)


def _months_between(first: Day, last: Day) -> int:
    """How many months two days touch."""
    return (last.year - first.year) * 12 + last.month - first.month + 1


def _days_between(first: Day, last: Day) -> int:
    """How many days a short period has, both ends counted."""
    count = 1
    while first != last:
        first, count = first.plus(1), count + 1
    return count


def iso_monday(year: int, week: int) -> Day:
    """The Monday of an ISO week (week 1 holds 4 January)."""
    fourth = Day(year, 1, 4)
    return fourth.plus(7 * (week - 1) - fourth.weekday)


def iso_week(day: Day) -> tuple[int, int]:
    """ISO year and week of a day."""
    thursday = day.plus(3 - day.weekday)
    return thursday.year, 1 + (date(*thursday._in_modern_cycle()).timetuple().tm_yday - 1) // 7
