"""Dates as the editor of a text has marked and resolved them, where the story would have to be asked.

Reads   the marks of a Source, whose values are ISO dates, and the Times that were found.
Yields  the Times with those of the editor in their places; their rule is `editor`.
"""

from __future__ import annotations

from collections.abc import Iterable

from ...schema.edtf import Moment
from ...schema.records import Mark, Time

RULE = "editor"


def with_marked_dates(times: tuple[Time, ...], text: str, doc_id: str, marks: Iterable[Mark]) -> tuple[Time, ...]:
    """`times` in text order, with a Time for each date among `marks` instead of those that it touches."""
    dated = [_time(mark, text, doc_id) for mark in marks if mark.type == "DATE"]
    others = (time for time in times if not any(time.start < date.end and date.start < time.end for date in dated))
    return tuple(sorted([*others, *dated], key=lambda time: (time.start, time.end)))


def _time(mark: Mark, text: str, doc_id: str) -> Time:
    moment = _moment(mark.value)
    earliest, latest = moment.span() if moment.known else (None, None)
    return Time(doc_id, mark.start, mark.end, text[mark.start:mark.end], "DATE", moment.timex, RULE, "",
                moment.edtf() if moment.known else "", earliest, latest)


def _moment(value: str) -> Moment:
    """What `[-]YYYY[-MM[-DD]]` names; a day that no calendar has is one without days."""
    year, *rest = value.removeprefix("-").split("-")
    units = ("year", "month", "day")
    return Moment(units[len(rest)], -int(year) if value.startswith("-") else int(year), *map(int, rest))
