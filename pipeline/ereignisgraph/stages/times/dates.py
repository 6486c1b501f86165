"""Dates of the calendar: what is said of year, month, day and hour, the rest from the story.

Reads   the fields of one expression and the Story so far.
Yields  a Moment; one that is not `known` where neither text nor story settle it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ...schema.calendars import easter, first_advent, julian_lag, republican_day
from ...schema.edtf import SEASONS, Day, Moment, iso_week
from .story import Story

Fields = Mapping[str, str]

_AHEAD = 25         # years that a text on the time before Christ may look back by a number without era
_LEAP = 600         # years that it does not leap by a number of four digits
_MODERN = 1900      # the century of short years and decades in a text without any year
_WEEK = 7


def date(fields: Fields, story: Story) -> Moment:
    """A date of any size, from a millennium down to a minute."""
    if "decade" in fields or "decade_place" in fields:
        return _decade(fields, story)
    if "turn" in fields:
        return Moment("year", _turn_of_centuries(fields, story))
    for slot, size in (("millennium", 1000), ("century", 100)):
        if slot in fields:
            number = int(fields[slot])
            return Moment(slot, 1 - size * number if fields.get("era") == "-1" else size * (number - 1) + 1)
    year = _year(fields, story)
    if "feast" in fields:
        return replace(_feast(fields["feast"], year), clock=clock(fields))
    for slot in ("half", "quarter"):
        if slot in fields:
            return Moment(slot, year, int(fields[slot]))
    if "season" in fields:
        return Moment("season", year, _season(fields["season"]))
    if "weekend" in fields:
        day = story.day
        return Moment("weekend", *iso_week(day)) if day else Moment("weekend", story.year)
    if fields.keys() & {"day", "part", "hour", "weekday"}:
        return _day(fields, story, year)
    return Moment("month", year, int(fields["month"])) if "month" in fields else Moment("year", year)


def other_style(fields: Fields, story: Story) -> Moment | None:
    """The Gregorian day of a date that the text gives in both calendars (*25. Oktober (7. November) 1917*).

    None where the two do not lie apart as the calendars do, so that they are two dates and not one.
    """
    told = date(fields, story)
    other = replace(told, number=int(fields.get("new_month", told.number)), day=int(fields["new_day"]))
    if not (told.known and other.known):
        return None
    day = told.span()[0]
    if (new := day.plus(julian_lag(day))) == other.span()[0]:
        return moment_of(new)
    if "old_after" in fields and other.span()[0].plus(julian_lag(other.span()[0])) == day:
        return told
    return None


def republican(fields: Fields, story: Story) -> Moment:
    """A date of the French Republican calendar (*18. Brumaire VIII*); without its year, that of the story."""
    month, day = int(fields["republican_month"]), int(fields["day"])
    if "republican_year" in fields:
        years = [int(fields["republican_year"])]
    else:
        years = [story.year - 1791, story.year - 1792] if story.year else []     # the Republic's year began in September
    for year in years:
        try:
            found = republican_day(year, month, day)
        except ValueError:
            continue
        if "republican_year" in fields or found.year == story.year:
            return moment_of(found)
    return Moment("day", None)


def moment_of(day: Day, clock: str = "") -> Moment:
    return Moment("day", day.year, day.month, day.day, clock)


def clock(fields: Fields) -> str:
    """TIMEX3 behind a day: `TEV`, `T23:30`, `T23:00+01`; empty where no part of the day is said."""
    if "hour" not in fields:
        return f"T{fields['part']}" if "part" in fields else ""
    minutes = 60 * int(fields["hour"]) + int(fields.get("minute", 0)) + int(fields.get("offset", 0))
    part = fields.get("part")
    if part in ("AF", "EV") and minutes < 720 or part == "NI" and 360 <= minutes <= 720:
        minutes += 720
    return f"T{minutes // 60:02d}:{minutes % 60:02d}{fields.get('zone', '')}"


def _year(fields: Fields, story: Story) -> int | None:
    if "year" in fields:
        return _said_year(fields, story)
    if "next_year" in fields:
        return int(fields["first_year"]) + int(fields["next_year"])
    if "short_year" in fields:
        short, first = int(fields["short_year"]), int(fields["first_year"])
        if fields.get("era") == "-1":
            return 1 - (first - first % 100 + short)
        return first - first % 100 + short + (100 if short < first % 100 else 0)
    if "brief_year" in fields:
        around = _MODERN if story.year is None else story.year
        return around - around % 100 + int(fields["brief_year"])
    if story.year is None:
        return None
    month = _month_said(fields)
    if "step" in fields and month:
        return _next_year(story, month, int(fields["step"]))
    return story.year + int(fields.get("year_step", 0))


def _turn_of_centuries(fields: Fields, story: Story) -> int:
    """*Wende zum 19. Jahrhundert*: 1800; without a century the turn that lies nearest."""
    if "century" in fields:
        return 100 * (int(fields["century"]) - 1)
    return round((_MODERN if story.year is None else story.year) / 100) * 100


def _said_year(fields: Fields, story: Story) -> int:
    year = int(fields["year"])
    if fields.get("era") == "-1" or "era" not in fields and _counts_down(year, story.year):
        return 1 - year
    begin, end = _month_said(fields), _month_said({name.removeprefix("until_"): value for name, value in fields.items() if name.startswith("until_")})
    return year - 1 if 0 < end < begin else year            # Dezember bis Februar 1917


def _counts_down(year: int, told: int | None) -> bool:
    """Whether a number without era is one before Christ, as the story is: not far behind it, and of four digits not far ahead."""
    return told is not None and told <= 0 and year < _AHEAD - told and (year < 1000 or -told - year < _LEAP)


def _month_said(fields: Fields) -> int:
    """The month that is said, of a season its first one; 0 where neither is."""
    return _first_month(fields["season"]) if "season" in fields else int(fields.get("month", 0))


def _season(code: str) -> int:
    return 1 + SEASONS.index(code)


def _first_month(season: str) -> int:
    return 3 * _season(season)


def _next_year(story: Story, month: int, step: int) -> int:
    """The year of the first such month after the story's moment, or of the last one before it; step 0: the story's own."""
    first, last = story.point.span() if story.point and story.point.known else (Day.first_of(story.year), Day.last_of(story.year))
    if step > 0:
        return last.year if month > last.month else last.year + 1
    return story.year if step == 0 else first.year if month < first.month else first.year - 1


def _decade(fields: Fields, story: Story) -> Moment:
    number = int(fields.get("decade", fields.get("decade_place", 0)))
    era = story.mentioned.year if story.mentioned and story.mentioned.year is not None else story.year
    if fields.get("era") == "-1" or era is not None and era <= 0 and 100 <= number < 1000:
        return Moment("decade", -number - 8)
    if "century" in fields:
        return Moment("decade", 100 * (int(fields["century"]) - 1) + number)
    if number < 100:
        around = story.year if story.year is not None and story.year > 1000 else _MODERN
        number += around - around % 100
    return Moment("decade", number)


def _feast(rule: str, year: int | None) -> Moment:
    """`12-25`; days from Easter as `+49`; days from the first Sunday in Advent as `A-11`."""
    if rule[0] not in "+-A":
        month, day = rule.split("-")
        return Moment("day", year, int(month), int(day))
    if year is None or year < 1:
        return Moment("day", year)
    if rule[0] != "A":
        return moment_of(easter(year).plus(int(rule)))
    return moment_of(first_advent(year).plus(int(rule[1:])))


def _day(fields: Fields, story: Story, year: int | None) -> Moment:
    when = clock(fields)
    if "day" in fields:
        return _said_day(fields, story, year, when)
    if "month" in fields:                                       # Novemberabend
        last = story.last_day_in(int(fields["month"]))
        return replace(last, clock=when) if last else Moment("day", year, int(fields["month"]), 0, when)
    here = story.point
    if here is None or here.unit != "day" or not here.day:
        return Moment("day", year, here.month if here else 0, 0, when)
    step = int(fields.get("day_step", 0))
    told = story.day
    if "weekday" in fields and told:
        direction = int(fields.get("step", 0))
        ahead = (int(fields["weekday"]) - told.weekday) % _WEEK
        step += (ahead or _WEEK) if direction > 0 else ahead - _WEEK if direction < 0 else ahead
    elif "weekday" in fields:
        return Moment("day", year, here.month, 0, when)
    return replace(moved(here, step), clock=when)


def _said_day(fields: Fields, story: Story, year: int | None, when: str) -> Moment:
    told = story.point.month if story.point else 0
    month = int(fields.get("month", fields.get("until_month", told)))
    if "month_step" in fields and month:                        # 28. vorigen Monats
        years, month = divmod(month - 1 + int(fields["month_step"]), 12)
        year, month = None if year is None else year + years, month + 1
    if 0 < int(fields.get("until_day", 0)) < int(fields["day"]) and "until_month" not in fields and month > 1:
        month -= 1                                              # 30. und 1. Mai
    said = Moment("day", year, month, int(fields["day"]), when)
    step = int(fields.get("day_step", 0))
    return replace(moved(said, step), clock=when) if step else said


def moved(moment: Moment, days: int) -> Moment:
    """The day that lies so many days later, in an unknown year too; the moment itself if it is no day of the calendar."""
    anywhere = replace(moment, year=_MODERN if moment.year is None else moment.year)
    if moment.unit != "day" or not anywhere.known:
        return moment
    there = moment_of(anywhere.span()[0].plus(days), moment.clock)
    return replace(there, year=None) if moment.year is None else there
