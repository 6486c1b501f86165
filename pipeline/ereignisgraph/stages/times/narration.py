"""Narrative anchoring: how the story of a text moves from date to date.

Reads   the resolved times one after the other, the headings and datelines of the text, its title and date.
Yields  a Story before each of them: the moment that the next open date is counted from.

How it decides. The story stands at the last date it moved to, and every date moves it, except

- one in brackets (life dates, references) once the story has begun;
- one that looks back by its own words (*zwei Jahre zuvor, am Vortag, im letzten Jahr*);
- one with a signal of calendar.toml: behind *seit*, as an attribute (*der Vertrag von 1839*) or in the pluperfect it moves
  only if that is no step back; behind *bis* or with *sollte* only within the year; behind *vor* never;
- a decade or a century, and a mere year in which the story stands already;
- in a heading, any but the first.

Before the first date the year is that of the title, then the first year of the opening paragraph, then that of the
document's own date; in a text without any year, day and month are carried on without it. Where a text has headings that
are nothing but a year (annals), each opens a section: at each paragraph the story returns to that year if it has strayed by
no more than two. A date that stands alone in the first place of a paragraph, or behind the name of a place, is a dateline:
*gestern* and *heute* count from it, or else from the document's own date, as long as the text tells of that year. What follows from
that point (*im folgenden Jahr, am selben Tag*) counts from the date before in the same sentence, if there is one; what goes
on to an earlier month in the same paragraph (*im Dezember …, im Januar …*) is the next year's (values.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...schema.edtf import LONG_YEARS, Moment
from .recognise import Match
from .story import Story

_YEAR = re.compile(r"(?<![\d.])1\d{3}(?!\d)|(?<![\d.])20\d\d(?!\d)")
_HEADING = re.compile(r"[^\n]{1,90}(?<![.!?:;,…»“\"])")
_DATELINE_START = re.compile(r"(?:(?:[A-ZÄÖÜ][\w.-]+[ ]?){1,3}, ?)?(?:(?:am|den|vom) )?")
_DATELINE_END = re.compile(r"[.:]?")
_DIARY = "day_with_slash"   # the row that reads the head of an entry
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SENTENCE_END = re.compile(r"(?<!\b\d)(?<!\b\d\d)[.!?][“\"«»)]*\s|\n")
_LINK = re.compile(r"\s?[-–—/]\s?|\s(?:und|oder|bzw\.)\s")
_BRACKET_REACH = 120        # characters in which an opening bracket is looked for
_STRAYED = 2                # years that a paragraph of annals goes beyond the year of its heading
_AFTERMATH = 1              # years beyond the last day or month told of, behind which a mere year only says what came of it


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the text that is not empty, without the white space at its ends."""

    start: int
    end: int
    heading: bool       # short, and without a mark at the end


class Narration:
    """The way through one text, match by match: `reach` the place, resolve what stands there, `take` what it means."""

    def __init__(self, text: str, title: str, date: str, matches: Sequence[Match]) -> None:
        lines = paragraphs(text)
        self.story = begin(text, title, date, matches)
        self._text = text
        self._annals = annal_years(matches, lines)
        self._ahead = list(reversed(lines))
        self._here: Paragraph | None = None
        self._opened = False                # whether this paragraph has had a date
        self._last = 0                      # where the date before ended
        self._fine: Moment | None = None    # the last day, month or season that the story moved to in this paragraph
        self._end = 0                       # where the match before ended …
        self._wanted: frozenset[str] = frozenset()      # … and what its signals say of moving

    def reach(self, match: Match) -> Story:
        """The story as it stands before this match."""
        story = self.story
        while self._ahead and self._ahead[-1].start <= match.start:
            self._here, self._opened = self._ahead.pop(), False
            story.fresh = False
            if self._fine and story.point.unit == "year" and story.point.year > self._fine.year + _AFTERMATH:
                story.point = self._fine
            self._fine = None
            if story.section is not None and story.told is not None and 0 < abs(story.told - story.section) <= _STRAYED:
                story.point = Moment("year", story.section)
        if _SENTENCE_END.search(self._text, self._last, match.start):
            story.mentioned = None
        return story

    def take(self, match: Match, moment: Moment) -> None:
        """Let the story move to a moment, if it does."""
        story, here = self.story, self._here
        wanted = frozenset(signal.moves for signal in match.signals)
        if _LINK.fullmatch(self._text, self._end, match.start):     # der Vertrag von 1851/52
            wanted |= self._wanted
        self._end, self._wanted = match.end, wanted
        if moment.unit == "day" and not self._opened and is_dateline(self._text, here, match):
            story.written = moment
        story.section = self._annals.get(match.start, story.section)
        if moves(match, moment, story, self._text, wanted) and not (here.heading and self._opened):
            story.point, story.fresh = moment, True
            if moment.unit != "year" and moment.year is not None:
                self._fine = moment
        self._opened = self._opened or moment.year is not None
        if not in_brackets(self._text, match.start):
            story.mentioned, self._last = moment, match.end
        if moment.unit == "day" and moment.known:
            story.days.append(moment)


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


def in_brackets(text: str, start: int) -> bool:
    low = max(0, start - _BRACKET_REACH)
    return text.rfind("(", low, start) > text.rfind(")", low, start)


def moves(match: Match, moment: Moment, story: Story, text: str, wanted: frozenset[str]) -> bool:
    """Whether the story goes on from this date, with these `moves` of signals; one without a year only where none is known yet."""
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
    if "never" in wanted:
        return False
    if "near" in wanted:
        return match.row.kind == "DATE" and ahead == 0
    return wanted.isdisjoint(("onward", "earlier")) or ahead >= 0


def _looks_back(fields: dict[str, str]) -> bool:
    return "day" not in fields and any(int(fields.get(slot, 0)) < 0 for slot in ("step", "year_step", "day_step"))
