"""Time expressions and their values.

Reads   the text, character by character; no parse is needed.
Yields  one Time per expression: TIMEX3 type and value (ISO 24617-1), EDTF (ISO 8601-2:2019, level 1), first and last day.
Rules   lexicon/calendar.toml: the longest match wins, the earlier row breaks ties.

In this order: recognise (where they are), values (what each one means), story (from which moment open dates count).
"""

from __future__ import annotations

from dataclasses import dataclass

from ...lexicon.calendar import Calendar
from ...schema.records import Time
from .recognise import Match, recognise
from .story import annal_years, begin, in_brackets, is_dateline, moves, paragraphs, same_sentence
from .values import Reading, resolve


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
        context: title and date of the document; the title's year counts before the first date of the text.

    Returns:
        Times in text order without overlap. The extent has no preposition and no article; a range is two Times. A date
        whose year cannot be told has X in its value and no days. A year without era is of the common era.

    Source: ISO 24617-1 (TIMEX3); Strötgen and Gertz, HeidelTime, German resources, for the inventory of forms.
    """
    matches = tuple(recognise(text, calendar))
    story = begin(text, context.title, context.date, matches)
    lines = paragraphs(text)
    annals = annal_years(matches, lines)
    ahead = list(reversed(lines))
    times, here, opened, last = [], None, False, 0
    for match in matches:
        while ahead and ahead[-1].start <= match.start:
            here, opened = ahead.pop(), False
            story.pass_paragraph()
        if not same_sentence(text, last, match.start):
            story.mentioned = None
        reading = resolve(match, story)
        times.append(_time(text, doc_id, match, reading))
        moment = reading.moment
        if moment is None:
            continue
        if moment.unit == "day" and not opened and is_dateline(text, here, match):
            story.written = moment
        story.section = annals.get(match.start, story.section)
        if moves(match, moment, story, text) and not (here.heading and opened):
            story.point, story.fresh = moment, True
        opened = opened or moment.year is not None
        if not in_brackets(text, match.start):
            story.mentioned, last = moment, match.end
        if moment.unit == "day" and moment.known:
            story.days.append(moment)
    return tuple(times)


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
