"""Time expressions and the words of the text that they hang on.

Reads   a UD parse, its event triggers, the times found in it.
Yields  for every date the token it dates, and the answer that several dates at one event come to.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ... import syntax
from ...schema.edtf import Day
from ...schema.records import Time
from ...syntax.tokens import Doc, Token

RANGE = re.compile(r"\s*(?:bis(?: zum| zur| in(?:s| das| die)?)?|[–—-])\s*")
BOTH = re.compile(r"(?:\s*(?:und|oder|/)\s*)")          # *am 30. und 31. März*: two days, and no single one
TWO_YEARS = re.compile(r"/(\d\d(?:\d\d)?)\b")                   # *1884/85*
UNTIL = re.compile(r"\bbis(?:\s+(?:zum|zur|in|ins|an|ans))?(?:\s+(?:den|die|das))?\s*$", re.IGNORECASE)
FOLLOWING = re.compile(r"folgend|nächst|darauf|später")
REFERENCE = re.compile(r"\((?:s\.|siehe|vgl\.|vergleiche|zit\.|Quelle)(?=\W)[^()]*$", re.IGNORECASE)
LIFE = re.compile(r"(?:[\d\s.,;–—†*/-]|geb\.|gest\.|reg\.|um|v\. ?Chr\.|n\. ?Chr\.)*")     # what life dates are made of
BEYOND = frozenset({"BEFORE", "AFTER"})
FROM = frozenset({"vor", "vorm", "nach", "nachdem", "bevor", "ehe"})
BRACKET, REFERENCE_REACH = 30, 80       # characters
VAGUE = re.compile(r"FUTURE_REF|PRESENT_REF|P?X+")


@dataclass(frozen=True, slots=True)
class When:
    """The answer for one event; all empty where the text does not date it."""

    value: str = ""
    time_id: str = ""
    earliest: Day | None = None
    latest: Day | None = None
    follows: bool = False       # counted on from what was told before (*in den folgenden Jahren*)

    @property
    def is_vague(self) -> bool:
        """*bald*, *heute*, *im selben Jahr* of no year, *nach kurzer Zeit*."""
        return VAGUE.fullmatch(self.value) is not None

    @property
    def is_date(self) -> bool:
        """A calendar date, neither a length nor a vague reference."""
        return self.value[:1].isdigit() or self.value.startswith("BC")


@dataclass(frozen=True, slots=True)
class Dated:
    """A time expression and what it dates."""

    time: Time
    head: Token                 # the token that the expression hangs on
    bounds: tuple[Day | None, Day | None] | None    # first and last day of the range that it is part of; None for a single date
    governed: bool              # under a preposition of its own: *nach 1648*, but *nach dem 1648 begonnenen Krieg*

    @property
    def when(self) -> When:
        """Its value, or the bounds where it is no single time: part of a range, or what lies before or after (*nach 1952*)."""
        if self.time.type == "SET" and self.time.value.startswith("P"):
            return When("", self.time.time_id)          # *jährlich* says how often
        if self.bounds is not None:
            return When("", self.time.time_id, *self.bounds)
        if self.time.mod in BEYOND and self.governed:
            return When("", self.time.time_id, self.time.earliest, self.time.latest)
        return When(self.time.value, self.time.time_id, self.time.earliest, self.time.latest, FOLLOWING.search(self.time.text) is not None)


def token_span(doc: Doc, start: int, end: int) -> tuple[Token, ...]:
    """The tokens that overlap the characters [start, end)."""
    first = syntax.token_at(doc, start)
    if first is None:
        return ()
    last = first.i
    while last + 1 < len(doc) and doc[last + 1].idx < end:
        last += 1
    return tuple(doc[first.i:last + 1])


def anchored(doc: Doc, times: Sequence[Time], happening: Collection[int]) -> list[Dated]:
    """Each date with the token it hangs on.

    A date in brackets dates the event noun before it (*die Konferenz in Berlin (1884)*); behind any other name it tells a
    life or a reign, and dates nothing. *für den 6. Mai* says when something is to be (*setzte die **Wahl** an*), not when it was fixed.
    """
    found = []
    for position, time in enumerate(times):
        tokens = token_span(doc, time.start, time.end)
        if not tokens:
            continue
        inside = {token.i for token in tokens}
        outer = next((token for token in tokens if token.head.i not in inside), tokens[-1])
        preposition = syntax.plain_preposition(syntax.preposition(outer))
        if time.type == "DURATION" and not preposition and _is_distance(tokens[-1]) or _is_reference(doc, time, outer.head, happening):
            continue
        if (opened := _bracket(doc, time)) is not None:
            head = _named_before(doc, opened, happening)
        elif time.type == "DATE" and preposition == "für" and syntax.is_clause_head(outer.head):
            head = _set_for(outer.head, happening)
        else:
            head = outer.head
        if head is not None and any(outer.i < mark.i and mark.lower_ != "zu" for mark in syntax.markers(head)):
            head = syntax.governor(head)            # *am 4. März, nachdem er gesiegt hatte, floh er*
        bounds = _bounds(doc, times, position)
        if head is not None and preposition == "von" and bounds is None and syntax.is_clause_head(head):
            head = _noun_before(syntax.preposition(outer)) or head
        if head is not None:
            found.append(Dated(time, head, bounds, bool(preposition)))
    return found


def _is_distance(last: Token) -> bool:
    """*ein Jahr **vor** der Wahl*, *zwei Tage, **nachdem** …*: the length says how far apart, not how long or when."""
    after = next((token for token in last.doc[last.i + 1:last.sent.end] if not token.is_punct), last)
    return after.lower_ in FROM


def _is_reference(doc: Doc, time: Time, head: Token, happening: Collection[int]) -> bool:
    """The date stands in a reference in brackets, and is that of an issue unless it hangs on an event there (*(s. Vossische Zeitung, 10. April 1906)*)."""
    begin = max(0, time.start - REFERENCE_REACH)
    opened = REFERENCE.search(syntax.text_between(doc, begin, time.start))
    return opened is not None and not (head.i in happening and head.idx > begin + opened.start())


def best(dated: Sequence[Dated]) -> When | None:
    """The one that dates best: a calendar date over a vague word over a duration; the finer over the coarser."""
    def rank(item: Dated) -> tuple[int, int, int]:
        kind = {"DATE": 0, "TIME": 0, "SET": 2, "DURATION": 2}[item.time.type]
        vague = 0 if When(item.time.value).is_date else 1
        return kind, vague, -len(item.time.value)
    return min(dated, key=rank).when if dated else None


def _bracket(doc: Doc, time: Time) -> int | None:
    """Where the brackets open that hold this and other dates alone (*(1610 – 1672)*, *(† 12 v. Chr.)*)."""
    begin = max(0, time.start - BRACKET)
    before = syntax.text_between(doc, begin, time.start)
    after = syntax.text_between(doc, time.end, time.end + BRACKET)
    opened, closed = before.rfind("("), after.find(")")
    if opened < 0 or closed < 0 or ")" in before[opened:] or "(" in after[:closed]:
        return None
    return begin + opened if LIFE.fullmatch(before[opened + 1:]) and LIFE.fullmatch(after[:closed]) else None


def _noun_before(case: Token) -> Token | None:
    """The noun whose attribute the preposition opens (*nach dem Vorfall **vom** 31. März floh er*)."""
    before = case.nbor(-1) if case.i and case.nbor(-1).sent == case.sent else None
    return before if before is not None and syntax.is_nominal(before) else None


def _named_before(doc: Doc, opened: int, happening: Collection[int]) -> Token | None:
    """The event noun whose phrase ends before the bracket."""
    last = syntax.token_at(doc, opened)
    token = last.nbor(-1) if last is not None and last.i else None
    while token is not None and token.i not in happening:
        token = token.head if token.head.i < token.i and token.ent_type_ != "PER" and not syntax.is_clause_head(token) else None
    return token if token is not None and syntax.is_nominal(token) else None


def _set_for(verb: Token, happening: Collection[int]) -> Token | None:
    """The event noun that the verb fixes a date for."""
    undergone = syntax.own_subjects(verb) if syntax.is_passive(verb) else syntax.objects(verb)
    return next((noun for noun in undergone if noun.i in happening), None)


def _bounds(doc: Doc, times: Sequence[Time], position: int) -> tuple[Day | None, Day | None] | None:
    """The days between which a range lies that the time is part of."""
    time = times[position]
    for other in times[max(0, position - 1):position + 2]:
        first, second = sorted((time, other), key=lambda item: item.start)
        between = syntax.text_between(doc, first.end, second.start)
        if other is not time and "DURATION" not in (first.type, second.type) and (RANGE.fullmatch(between) or BOTH.fullmatch(between)):
            days = [day for item in (first, second) for day in (item.earliest, item.latest) if day is not None]
            return min(days, default=None), max(days, default=None)
    if UNTIL.search(syntax.text_between(doc, time.start - BRACKET, time.start)):
        return None, time.latest
    if time.latest is not None and (second_year := TWO_YEARS.match(syntax.text_between(doc, time.end, time.end + 5))):
        return time.earliest, Day.last_of(int(time.value[:-len(second_year[1])] + second_year[1]), 12)
    return None
