"""What a time expression means: its fields, and the story around it, to a TIMEX3 value and a Moment of the calendar.

Reads   one Match and the Story so far.
Yields  a Reading; its `moment` is None where nothing is fixed (durations, sets, vague references).

Each operation that a row of calendar.toml can name is one function here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from ...schema.edtf import SEASONS, Day, Moment, easter, iso_week
from .recognise import Match
from .story import Story

_MODS = ("edge", "tinge", "quantity")       # the slots that say a mod
_AHEAD = 25         # years that a text on the time before Christ may look back by a number without era
_LOOKS_BACK = 6     # months that *bis* may lie behind the story's month before it means the next year
_OLDEST = -9998     # the first year that four digits can write
_SPANS = {"DE": 10, "CE": 100, "MIL": 1000}
_LETTERS = {"MIN": "M"}
_FINER = {
    "MIL": ("CE", 10), "CE": ("DE", 10), "DE": ("Y", 10), "Y": ("M", 12), "M": ("D", 30), "W": ("D", 7), "D": ("H", 24),
    "H": ("MIN", 60), "MIN": ("S", 60),
}
_LONG_UNITS = {"DE": "decade", "CE": "century", "MIL": "millennium"}


@dataclass(frozen=True, slots=True)
class Reading:
    value: str
    mod: str = ""
    moment: Moment | None = None
    kind: str = ""          # TIMEX3 @type where it is not that of the row


def resolve(match: Match, story: Story) -> Reading:
    """The value of one expression as the story stands."""
    operation = _OPERATIONS.get(match.row.value)
    if operation is None:
        return Reading(match.row.value, match.row.mod)
    if operation is _old_style:
        return Reading(_date(match.fields, story).timex, "", _old_style(match.fields, story))
    found = operation(match.fields, story)
    mod = match.row.mod or next((match.fields[slot] for slot in _MODS if slot in match.fields), "")
    if operation is _date and not mod:
        mod = next((signal.mod for signal in match.signals if signal.mod and match.row.kind in signal.kinds), "")
    if isinstance(found, Moment):
        if "near" in {signal.moves for signal in match.signals}:
            found = _ahead(found, match.fields, story)
        return Reading(found.timex, mod, found)
    return Reading(found, mod, kind="DURATION" if operation is _after else "")


def _ahead(moment: Moment, fields: dict[str, str], story: Story) -> Moment:
    """What the story runs up to lies ahead: in December, *bis Anfang Januar* is the next year's."""
    point = story.point
    if "year" in fields or "year_step" in fields or not (point and point.month and moment.month):
        return moment
    early = moment.year == point.year and moment.month < point.month - _LOOKS_BACK
    return replace(moment, year=moment.year + 1) if early else moment


def _old_style(fields: dict[str, str], story: Story) -> Moment:
    """The Gregorian day of a date that the text gives in both calendars."""
    told = _date(fields, story)
    return replace(told, number=int(fields["new_month"]), day=int(fields["new_day"]))


def _date(fields: dict[str, str], story: Story) -> Moment:
    """A date from what is said, the rest from the story."""
    if "decade" in fields:
        return _decade(fields, story)
    for slot, unit, size in (("millennium", "millennium", 1000), ("century", "century", 100)):
        if slot in fields:
            number = int(fields[slot])
            return Moment(unit, 1 - size * number if fields.get("era") == "-1" else size * (number - 1) + 1)
    year = _year(fields, story)
    if "feast" in fields:
        return replace(_feast(fields["feast"], year), clock=_clock(fields))
    for slot in ("half", "quarter"):
        if slot in fields:
            return Moment(slot, year, int(fields[slot]))
    if "season" in fields:
        return Moment("season", year, 1 + SEASONS.index(fields["season"]))
    if "weekend" in fields:
        return _weekend(story)
    if fields.keys() & {"day", "part", "hour", "weekday"}:
        return _day(fields, story, year)
    return Moment("month", year, int(fields["month"])) if "month" in fields else Moment("year", year)


def _year(fields: dict[str, str], story: Story) -> int | None:
    if "year" in fields:
        year = int(fields["year"])
        early_story = story.year is not None and story.year <= 0
        if fields.get("era") == "-1" or ("era" not in fields and early_story and year < _AHEAD - story.year):
            return 1 - year
        if 0 < _month(fields.get("until_month")) < _month(fields.get("month")):     # Dezember bis Februar 1917
            return year - 1
        return year
    if "short_year" in fields:
        short, first = int(fields["short_year"]), int(fields["first_year"])
        return first - first % 100 + short + (100 if short < first % 100 else 0)
    if "brief_year" in fields:
        around = 1900 if story.year is None else story.year
        return around - around % 100 + int(fields["brief_year"])
    if story.year is None:
        return None
    return story.year + int(fields.get("year_step", 0))


def _month(text: str | None) -> int:
    return int(text or 0)


def _decade(fields: dict[str, str], story: Story) -> Moment:
    number = int(fields["decade"])
    if fields.get("era") == "-1" or (story.year is not None and story.year <= 0 and 100 <= number < 1000):
        return Moment("decade", -number - 8)
    if "century" in fields:
        return Moment("decade", 100 * (int(fields["century"]) - 1) + number)
    if number < 100:
        around = story.year if story.year is not None and story.year > 1000 else 1900
        number += around - around % 100
    return Moment("decade", number)


def _feast(rule: str, year: int | None) -> Moment:
    """`12-25`, or days from Easter as `+49`."""
    if rule[0] not in "+-":
        month, day = rule.split("-")
        return Moment("day", year, int(month), int(day))
    if year is None or year < 1:
        return Moment("day", year)
    return _moment(easter(year).plus(int(rule)))


def _moment(day: Day, clock: str = "") -> Moment:
    return Moment("day", day.year, day.month, day.day, clock)


def _told_day(story: Story) -> Day | None:
    """The day that the story stands at, if it stands at a day."""
    point = story.point
    return Day(point.year, point.number, point.day) if point and point.unit == "day" and point.known else None


def _weekend(story: Story) -> Moment:
    if day := _told_day(story):
        return Moment("weekend", *iso_week(day))
    return Moment("weekend", story.year)


def _day(fields: dict[str, str], story: Story, year: int | None) -> Moment:
    clock = _clock(fields)
    told = _told_day(story)
    if "day" in fields:
        month = int(fields["month"]) if "month" in fields else story.point.month if story.point else 0
        if 0 < _month(fields.get("until_day")) < int(fields["day"]) and "until_month" not in fields and month > 1:
            month -= 1                                          # 30. und 1. Mai
        said = Moment("day", year, month, int(fields["day"]), clock)
        step = int(fields.get("day_step", 0))
        return _moment(said.span()[0].plus(step), clock) if step and said.known else said
    if "month" in fields:                                       # Novemberabend
        last = story.last_day_in(int(fields["month"]))
        return replace(last, clock=clock) if last else Moment("day", year, int(fields["month"]), 0, clock)
    if told is None:
        return Moment("day", year, story.point.month if story.point else 0, 0, clock)
    if "weekday" in fields:
        step = int(fields.get("step", 0))
        ahead = (int(fields["weekday"]) - told.weekday) % 7
        if step > 0 and ahead == 0:
            ahead = 7
        told = told.plus(ahead - 7 if step < 0 else ahead)
    return _moment(told.plus(int(fields.get("day_step", 0))), clock)


def _clock(fields: dict[str, str]) -> str:
    if "hour" not in fields:
        return f"T{fields['part']}" if "part" in fields else ""
    hour, minute = int(fields["hour"]), int(fields.get("minute", 0))
    if "half_past" in fields:
        hour, minute = hour - 1, 30
    if fields.get("part") in ("AF", "EV", "NI") and (5 if fields["part"] == "NI" else 0) < hour < 12:
        hour += 12
    return f"T{hour:02d}:{minute:02d}"


def _shift(fields: dict[str, str], story: Story) -> Moment | str:
    """So many units before or after the moment that the story stands at; step 0 is the unit that it stands in."""
    unit, step, number = fields["unit"], int(fields["step"]), fields.get("number", "1")
    vague = "PAST_REF" if step < 0 else "FUTURE_REF"
    if number == "X":
        return vague
    count = step * float(number)
    point, year = story.point, story.told
    if unit in _LONG_UNITS or unit == "Y" and count % 1 == 0:
        return _years_on(unit, int(count), year)
    if unit in ("Y", "M"):
        return _months_on(round(count * (12 if unit == "Y" else 1)), point, year)
    told = _told_day(story)
    if unit in ("H", "MIN", "S"):
        return vague if step or told is None else _moment(told, point.clock)
    if unit == "W" and "number" not in fields and told:         # in der folgenden Woche
        return Moment("week", *iso_week(told.plus(7 * step)))
    if told is None:
        return Moment("day", year, point.month if point and step == 0 else 0)
    day = _moment(told.plus(round(count * (7 if unit == "W" else 1))))
    return replace(day, clock=f"T{fields['part']}") if "part" in fields else day


def _after(fields: dict[str, str], story: Story) -> Moment | str:
    """*nach drei Tagen*: the day, or where it cannot be told the length."""
    shifted = _shift(fields, story)
    return shifted if isinstance(shifted, Moment) and shifted.known else _length(fields, story)


def _years_on(unit: str, count: int, year: int | None) -> Moment:
    if unit == "Y":
        return Moment("year", None if year is None or year + count < _OLDEST else year + count)
    size = _SPANS[unit]
    if year is None:
        return Moment(_LONG_UNITS[unit], None)
    there = max(year + count * size, _OLDEST)
    return Moment(_LONG_UNITS[unit], there - (there - (unit != "DE")) % size)


def _months_on(count: int, point: Moment | None, year: int | None) -> Moment:
    if year is None or point is None or not point.month:
        return Moment("month", year if abs(count) < 1 else None)
    years, month = divmod(point.month - 1 + count, 12)
    return Moment("month", point.year + years, month + 1)


def _story(fields: dict[str, str], story: Story) -> Moment | str:
    """The moment of the story itself: *jetzt*."""
    return replace(story.point, clock="") if story.point and story.point.known else "PRESENT_REF"


def _length(fields: dict[str, str], story: Story) -> str:
    """A length of time: `P3Y`, `P1Y6M`, `PT2H`, `P3DE`, `PXM`."""
    return _period(fields.get("number", "1"), fields["unit"])


def _period(number: str, unit: str) -> str:
    if number == "X":
        return f"PX{unit}"
    whole, rest = divmod(float(number), 1)
    if not rest or unit not in _FINER:
        return f"P{_time_mark(unit)}{int(whole)}{_LETTERS.get(unit, unit)}"
    finer, size = _FINER[unit]
    part = round(rest * size)
    if unit not in ("Y", "M", "D") or not whole:
        return _period(str(int(whole) * size + part), finer)
    return f"P{int(whole)}{unit}{_time_mark(finer)}{part}{finer}"


def _time_mark(unit: str) -> str:
    return "T" if unit in ("H", "MIN", "S") else ""


def _repeat(fields: dict[str, str], story: Story) -> str:
    """What recurs: `P1Y`, `XXXX-SU`, `XXXX-10`, `XXXX-WXX-7`, `XXXX-XX-XXTEV`."""
    if "unit" in fields:
        return _period(fields.get("number", "1"), fields["unit"])
    if "season" in fields:
        return f"XXXX-{fields['season']}"
    if "weekday" in fields:
        return f"XXXX-WXX-{int(fields['weekday']) + 1}"
    if "day" in fields:
        return Moment("day", None, int(fields["month"]), int(fields["day"])).timex
    if "month" in fields:
        return Moment("month", None, int(fields["month"])).timex
    return f"XXXX-XX-XXT{fields['part']}"


_OPERATIONS: dict[str, Callable[[dict[str, str], Story], Moment | str]] = {
    "date": _date, "old_style": _old_style, "shift": _shift, "after": _after, "story": _story, "length": _length, "repeat": _repeat,
}
