"""Time expressions and their values.

Reads   the text, character by character; no parse is needed.
Yields  one Time per expression: TIMEX3 type and value (ISO 24617-1), EDTF (ISO 8601-2:2019, level 1), first and last day.
Rules   lexicon/calendar.toml: the longest match wins, the earlier row breaks ties.

In this order: recognise (where they are), values (what each one means: dates, relative, lengths), narration (from which
moment the open ones count, and how that is decided).
"""

from __future__ import annotations

from dataclasses import dataclass

from ...lexicon.calendar import Calendar
from ...schema.records import Time
from .narration import Narration
from .recognise import Match, recognise
from .values import Reading, apposed, resolve


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of a document besides its text."""

    title: str = ""
    date: str = ""      # of the document itself, ISO


def find_times(text: str, doc_id: str, calendar: Calendar, context: Context = Context()) -> tuple[Time, ...]:
    """Find every time expression of `text` and resolve it as the narrative stands there.

    Args:
        text: the document; offsets count in it.
        doc_id: goes into every Time.
        calendar: compiled rows of calendar.toml.
        context: title and date of the document: what dates count from before the first one of the text.

    Returns:
        Times in text order without overlap. The extent has no preposition and no article; a range is two Times. A date
        whose year cannot be told has X in its value and no days. A year without era is of the common era. What lies
        before or after a date has one day only.

    Source: ISO 24617-1 (TIMEX3); Strötgen and Gertz, HeidelTime, German resources, for the inventory of forms.
    """
    matches = tuple(recognise(text, calendar))
    narration = Narration(text, context.title, context.date, matches)
    readings = []
    for match in matches:
        readings.append(reading := resolve(match, narration.reach(match)))
        if reading.moment is not None:
            narration.take(match, reading.moment)
    return tuple(_time(text, doc_id, match, reading) for match, reading in zip(matches, apposed(text, matches, readings)))


def _time(text: str, doc_id: str, match: Match, reading: Reading) -> Time:
    fixed = reading.moment if reading.moment and reading.moment.known else None
    earliest, latest = fixed.days(reading.mod) if fixed else (None, None)
    return Time(
        doc_id=doc_id,
        start=match.start,
        end=match.end,
        text=text[match.start:match.end],
        type=reading.kind or match.row.kind,
        value=reading.value,
        rule=match.row.id,
        mod=reading.mod,
        edtf=fixed.edtf(reading.mod) if fixed else "",
        earliest=earliest,
        latest=latest,
    )
