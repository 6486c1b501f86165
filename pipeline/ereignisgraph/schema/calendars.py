"""Other reckonings than the Gregorian: the Julian calendar, the movable feasts, and the calendar of the French Republic.

Reads   years, months and days as such a calendar counts them.
Yields  Days of the proleptic Gregorian calendar (`easter` before 1583: as the days were counted then).
"""

from __future__ import annotations

from .edtf import Day

_REFORM = 1583              # the first Easter after the reform of the calendar in October 1582
_REPUBLIC = Day(1792, 9, 22)
_LEAP_YEARS = (3, 7, 11)    # of the Republic, while its calendar was in force (years I to XIV)
_LAST_YEAR = 14
_DAYS_OF_A_MONTH = 30


def easter(year: int) -> Day:
    """Easter Sunday: by the Gregorian reckoning from 1583 on, by the Julian before, as the days were counted then.

    Source: the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter on the date of Easter).
    """
    golden = year % 19
    if year < _REFORM:
        moon = (19 * golden + 15) % 30
        sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
        month, day = divmod(moon + sunday + 114, 31)
        return Day(year, month, day + 1)
    century, rest = divmod(year, 100)
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return Day(year, month, day + 1)


def first_advent(year: int) -> Day:
    """The first of the four Sundays before Christmas Day."""
    christmas = Day(year, 12, 25)
    return christmas.plus(-22 - christmas.weekday)


def julian_lag(day: Day) -> int:
    """How many days the Julian calendar is behind on a day that it counts: 10 from 1582 on, 11 from March 1700 on, and so on.

    Source: Grotefend, Zeitrechnung des deutschen Mittelalters und der Neuzeit, alter und neuer Stil.
    """
    year = day.year - (day.month < 3)       # the century's leap day is what the two do not share
    return year // 100 - year // 400 - 2


def republican_day(year: int, month: int, day: int) -> Day:
    """The Gregorian day of a date of the French Republican calendar.

    Args:
        year: 1 to 14; year I began on 22 September 1792.
        month: 1 (Vendémiaire) to 12 (Fructidor), each of thirty days; 13 for the days that complete the year.
        day: of the month.

    Raises:
        ValueError: there was no such day.

    Source: decree of 4 frimaire an II (24 November 1793); the leap years III, VII and XI as they were held.
    """
    length = _DAYS_OF_A_MONTH if month < 13 else 5 + (year in _LEAP_YEARS)
    if not (1 <= year <= _LAST_YEAR and 1 <= month <= 13 and 1 <= day <= length):
        raise ValueError(f"no day of the Republican calendar: {day}.{month}. of year {year}")
    leap_days = sum(leap < year for leap in _LEAP_YEARS)
    return _REPUBLIC.plus(365 * (year - 1) + leap_days + _DAYS_OF_A_MONTH * (month - 1) + day - 1)
