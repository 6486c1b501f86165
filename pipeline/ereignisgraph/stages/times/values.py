"""What a time expression means: its fields, and the story around it, to a TIMEX3 value and a Moment of the calendar.

Reads   one Match and the Story so far.
Yields  a Reading; its `moment` is None where nothing is fixed (durations, sets, vague references).

Each operation that a row of calendar.toml can name is a function of dates.py, relative.py or lengths.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ...schema.edtf import LONG_YEARS, Moment
from .dates import Fields, date, other_style, republican
from .lengths import length, repeat
from .recognise import Match
from .relative import after, now, shift, spoken
from .story import Story

_MODS = ("edge", "tinge", "quantity")       # the slots that say a mod
_YEAR_SAID = ("year", "short_year", "brief_year", "next_year", "year_step", "step", "turn")
# months that lie between the story and a month of its year before another year is meant
_FAR = 6                    # behind *bis* the next, behind *seit* the one before
_TURN = 1                   # for *Jahreswechsel* the next
_GOES_ON = {"season": 5}    # in a paragraph that goes on over the turn of the year the next: for a season …
_GOES_ON_ELSE = 8           # … and for a month or day
_OF_ITS_TIME = 1            # years between the story and the day of writing

_APPOSITION = re.compile(r" ?\((?:am |im |dem |den )?|,? (?:nämlich |also |genauer )?(?:am|dem|den) |, (?:im|zu|an) ")

Operation = Callable[[Fields, Story], Moment | str]

_OPERATIONS: dict[str, Operation] = {
    "date": date, "other_style": date, "republican": republican, "shift": shift, "after": after, "now": now, "spoken": spoken,
    "length": length, "repeat": repeat,
}


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
    story = _anchor(match.fields, story)
    found, mod = operation(match.fields, story), _mod(match, operation)
    if not isinstance(found, Moment):
        return Reading(found, mod, kind="DURATION" if operation is after else "")
    found = _going_on(found, match, story)
    if match.row.value == "other_style":
        return Reading(found.timex, mod, other_style(match.fields, story) or found)
    return Reading(found.timex, mod, found)


def apposed(text: str, matches: Sequence[Match], readings: Sequence[Reading]) -> Iterator[Reading]:
    """The readings, each relative one with the date that stands beside it: *drei Monate später, am 18. Mai*; *im folgenden Jahr (778)*."""
    for number, reading in enumerate(readings):
        beside = readings[number + 1] if number + 1 < len(readings) else None
        if beside and _is_relative(matches[number], reading) and _is_date(matches[number + 1], beside) and _APPOSITION.fullmatch(
            text, matches[number].end, matches[number + 1].start
        ):
            of_a_year = matches[number].fields.get("unit") == "Y"
            moment = Moment("year", beside.moment.year) if of_a_year else beside.moment
            reading = replace(reading, value=moment.timex, moment=moment, kind="TIME" if moment.clock else "DATE")
        yield reading


def _is_relative(match: Match, reading: Reading) -> bool:
    return match.row.value in ("shift", "after") and reading.kind != "DURATION" or match.row.value in ("FUTURE_REF", "PAST_REF")


def _is_date(match: Match, reading: Reading) -> bool:
    return match.row.value == "date" and "step" not in match.fields and reading.moment is not None and reading.moment.known


def _anchor(fields: Fields, story: Story) -> Story:
    """The story as a word for what follows or is the same points back in it: to the date before in the same sentence.

    *Am selben Tag* needs a day; if the story stands at none, it is the last one told of. *Vom 3. v. M.* counts from the day
    of writing, in a text that tells of that time.
    """
    if "counts_from" in fields and story.written and (story.told is None or abs(story.told - story.written.year) <= _OF_ITS_TIME):
        return story.at(story.written)
    if "number" in fields or not fields.keys() & {"step", "year_step", "day_step", "month_step"}:
        return story
    near = story.mentioned
    if near and near.year is not None and near.unit not in LONG_YEARS and not (near.unit == "year" and near.year == story.told):
        story = story.at(near)
    if fields.get("unit") == "D" and fields["step"] == "0" and story.day is None and story.days:
        return story.at(story.days[-1])
    return story


def _mod(match: Match, operation: Operation) -> str:
    said = match.row.mod or next((match.fields[slot] for slot in _MODS if slot in match.fields), "")
    if said or operation is not date:
        return said
    return next((signal.mod for signal in match.signals if signal.mod and match.row.kind in signal.kinds), "")


def _going_on(moment: Moment, match: Match, story: Story) -> Moment:
    """The year that a month or season of the story's year belongs to after all.

    In December, *bis Anfang Januar* is the next year's, and so is *im Januar* in a paragraph that tells one thing after
    another; in January, *seit Dezember* is the year's before.
    """
    point = story.point
    if any(slot in match.fields for slot in _YEAR_SAID) or not (point and moment.year == point.year and point.known and moment.known):
        return moment
    wanted = {signal.moves for signal in match.signals}
    told, said = _month(point), _month(moment)
    if "ahead" in match.fields and "onward" not in wanted:
        step = (told or 12) - said > _TURN
    elif "near" in wanted:
        step = told - said > _FAR
    elif "earlier" in wanted:
        step = -(story.fresh and told > 0 and said - told > _FAR)
    else:
        going_on = story.fresh and story.section is None and wanted <= {"always"}
        step = going_on and told - said > _GOES_ON.get(moment.unit, _GOES_ON_ELSE)
    return replace(moment, year=moment.year + step) if said else moment


def _month(moment: Moment) -> int:
    """The month in which a part of a year begins, 0 for what is no part of one."""
    return moment.span()[0].month if moment.number else 0
