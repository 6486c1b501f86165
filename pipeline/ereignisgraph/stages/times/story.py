"""Narrative anchoring: which day, month and year the story has reached when a date leaves them open.

Reads   the resolved times one after the other, the headings of the text, its title and date.
Yields  a Story: the moment that the next open date is counted from.

How it decides. The story stands at the last date it moved to, and every date moves it, except: one in brackets (life
dates, references) once the story has begun; one that looks back by its own words (*zwei Jahre zuvor, am Vortag, im
letzten Jahr*); one behind a signal of calendar.toml: after *seit* or as an attribute (*der Vertrag von 1839*) it moves
only if that is no step back, after *bis* only within a year; a decade or a century; a mere year in which the story stands
already. Before the first date the year is that of the title, then the first year of the opening paragraph, then that of
the document's own date. Where a text has headings that are nothing but a year (annals), each opens a section: at each
paragraph the story returns to that year if it has strayed by no more than two. In other headings only the first date counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ...schema.edtf import LONG_YEARS, Day, Moment
from .recognise import Match

_YEAR = re.compile(r"(?<![\d.])1\d{3}(?!\d)|(?<![\d.])20\d\d(?!\d)")
_HEADING = re.compile(r"[^\n]{1,90}(?<![.!?:;,…»“\"])")
_DATELINE_START = re.compile(r"(?:(?:[A-ZÄÖÜ][\w.-]+[ ]?){1,3}, ?)?(?:(?:am|den|vom) )?")
_DATELINE_END = re.compile(r"[.:]?")
_DIARY = "day_with_slash"   # the row that reads the head of an entry
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SENTENCE_END = re.compile(r"(?<!\b\d)(?<!\b\d\d)[.!?][“\"«»)]*\s|\n")
_BRACKET_REACH = 120        # characters in which an opening bracket is looked for
_STRAYED = 2                # years


@dataclass(slots=True)
class Story:
    """Where the narrative stands."""

    titled: int | None = None           # the year of the title
    expected: int | None = None         # the year before the first date, if the title has none
    point: Moment | None = None
    section: int | None = None          # the year that a heading stands for
    fresh: bool = False                 # whether the point was reached in this paragraph
    written: Moment | None = None       # the day of writing: the document's own date, or that of the last dateline
    mentioned: Moment | None = None     # the date before, if it stands in the same sentence and in no brackets
    days: list[Moment] = field(default_factory=list)    # every day told of so far

    @property
    def day(self) -> Day | None:
        """The day that the story stands at, if it stands at a day."""
        return self.point.span()[0] if self.point and self.point.unit == "day" and self.point.known else None

    @property
    def told(self) -> int | None:
        """The year that the reader knows by now."""
        return self.point.year if self.point else self.titled

    @property
    def year(self) -> int | None:
        """The year to fill in where a date has none."""
        return self.expected if self.told is None else self.told

    def pass_paragraph(self) -> None:
        """Come back to the section's year."""
        self.fresh = False
        if self.section is not None and self.told is not None and 0 < abs(self.told - self.section) <= _STRAYED:
            self.point = Moment("year", self.section)

    def at(self, moment: Moment) -> Story:
        """The same story as if it stood there."""
        return replace(self, point=moment)

    def last_day_in(self, month: int) -> Moment | None:
        """The day of that month that was told of last."""
        return next((day for day in reversed(self.days) if day.number == month), None)


def begin(text: str, title: str, date: str, matches: Sequence[Match]) -> Story:
    """The story before its first date."""
    written = Moment("day", *map(int, date.split("-"))) if _ISO_DAY.fullmatch(date) else None
    if years := _YEAR.findall(title):
        return Story(titled=int(years[0]), written=written)
    if matches:
        end = text.find("\n\n", matches[0].start)
        opening = (match for match in matches if end < 0 or match.start < end)
        for match in opening:
            if "year" in match.fields and "era" not in match.fields and not in_brackets(text, match.start):
                return Story(expected=int(match.fields["year"]), written=written)
    return Story(expected=int(date[:4]) if re.match(r"\d{4}", date) else None, written=written)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the text that is not empty, without the white space at its ends."""

    start: int
    end: int
    heading: bool       # short, and without a mark at the end


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    found = []
    for line in re.finditer(r"[^\n]+", text):
        if words := line[0].strip():
            start = line.start() + line[0].index(words)
            found.append(Paragraph(start, start + len(words), heading=_HEADING.fullmatch(words) is not None))
    return tuple(found)


def is_dateline(text: str, paragraph: Paragraph, match: Match) -> bool:
    """Whether a date says when the text was written: it stands alone or behind a place, or opens an entry (*19/3 …*)."""
    alone = _DATELINE_END.fullmatch(text, match.end, paragraph.end) or match.row.id == _DIARY
    return bool(alone and _DATELINE_START.fullmatch(text, paragraph.start, match.start))


def annal_years(matches: Sequence[Match], lines: Sequence[Paragraph]) -> dict[int, int]:
    """Where the headings begin that are nothing but a year, with that year; none unless there are two such years."""
    heads = {(line.start, line.end) for line in lines if line.heading}
    years = {
        match.start: int(match.fields["year"])
        for match in matches
        if (match.start, match.end) in heads and "year" in match.fields and "era" not in match.fields
    }
    return years if len(set(years.values())) > 1 else {}


def same_sentence(text: str, start: int, end: int) -> bool:
    return _SENTENCE_END.search(text, start, end) is None


def in_brackets(text: str, start: int) -> bool:
    low = max(0, start - _BRACKET_REACH)
    return text.rfind("(", low, start) > text.rfind(")", low, start)


def moves(match: Match, moment: Moment, story: Story, text: str) -> bool:
    """Whether the story goes on from this date; one without a year only where no year is known yet."""
    if moment.year is None:
        return story.year is None and moment.unit in ("day", "month") and moment.number > 0
    if moment.unit in LONG_YEARS or _looks_back(match.fields):
        return False
    if moment.unit == "year" and story.told == moment.year:
        return False
    if in_brackets(text, match.start):
        return story.point is None and text[match.start - 1] == "(" and text[match.end:match.end + 1] == ")"
    if story.year is None:
        return True
    ahead = moment.year - story.year
    wanted = {signal.moves for signal in match.signals}
    if "never" in wanted:
        return False
    if "near" in wanted:
        return match.row.kind == "DATE" and ahead == 0
    return "onward" not in wanted or ahead >= 0


def _looks_back(fields: dict[str, str]) -> bool:
    return "day" not in fields and any(int(fields.get(slot, 0)) < 0 for slot in ("step", "year_step", "day_step"))
