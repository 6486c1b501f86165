"""When an event happened: the time expression that holds of it.

An expression belongs to what it hangs on in the parse: an event noun (*der Aufstand vom 17. Juni*) or a clause. An event
without one takes that of its governing clause, then of its sentence's main clause, and last what the narrative carries
over inside the same paragraph. Ranges and durations span time, they do not date (benchmark guidelines).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ... import syntax
from ...schema.edtf import Day
from ...schema.records import Time
from ...syntax.tokens import Doc, Token
from .triggers import Trigger

RANGE = re.compile(r"\s*(?:bis(?: zum| zur| in(?:s| das| die)?)?|[–—-])\s*")

LIFE = re.compile(r"(?:[\d\s.,;–—†*/-]|geb\.|gest\.|reg\.|um|v\. ?Chr\.|n\. ?Chr\.)*")     # what life dates are made of
BRACKET = 30        # characters
LENGTH = re.compile(r"PT?[\dX]")     # values of durations
AT_ONCE = frozenset({"an", "auf", "bei", "durch", "in", "mit", "unter", "während", "zu"})
ELSEWHEN = frozenset({"um", "damit", "weil", "da", "obwohl", "obgleich", "obschon", "wenngleich", "ehe", "bevor", "nachdem", "seit", "seitdem",
                      "dass", "daß", "ob"})
"""Subordinators whose clause tells of another time than the one above, or of none (Duden-Grammatik, Adverbialsätze)."""


@dataclass(frozen=True, slots=True)
class When:
    """The answer for one event; all empty where the text does not date it."""

    value: str = ""
    time_id: str = ""
    earliest: Day | None = None
    latest: Day | None = None


@dataclass(frozen=True, slots=True)
class _Dated:
    time: Time
    head: Token                 # the token that the expression hangs on
    partner: Time | None        # the other end of a range


def token_span(doc: Doc, start: int, end: int) -> tuple[Token, ...]:
    """The tokens that overlap the characters [start, end)."""
    first = syntax.token_at(doc, start)
    if first is None:
        return ()
    last = first.i
    while last + 1 < len(doc) and doc[last + 1].idx < end:
        last += 1
    return tuple(doc[first.i:last + 1])


def date_events(doc: Doc, triggers: Sequence[Trigger], times: Sequence[Time]) -> dict[int, When]:
    """For every trigger, by token index, when it happened."""
    by_token = {trigger.token.i: trigger for trigger in triggers}
    own: dict[int, list[_Dated]] = {}
    for dated in _anchored(doc, times):
        own.setdefault(dated.head.i, []).append(dated)
    lasting = {at: [item for item in items if item.time.type != "DURATION"] for at, items in own.items()}
    found: dict[int, When] = {}
    carried, paragraph = When(), -1
    paragraphs = _paragraphs(doc)
    for trigger in triggers:
        token = trigger.token
        if paragraphs[token.i] != paragraph:
            carried, paragraph = When(), paragraphs[token.i]
        when = _told(trigger, own, lasting, by_token)
        if carried.value and _moves_story(trigger) and (when is None or LENGTH.match(when.value)):
            when = carried      # *zwei Stunden lang* says less than the date that the story has reached
        found[token.i] = when or When()
        if when is not None and _is_date(when) and _on_story_line(trigger):
            carried = when
    by_verb = {trigger.verb.i: found[trigger.token.i] for trigger in triggers if trigger.verb is not None}
    return {at: when if when.time_id else _shared(by_token[at], by_verb) for at, when in found.items()}


def _is_date(when: When) -> bool:
    """A calendar date, neither a length nor a vague reference."""
    return when.value[:1].isdigit() or when.value.startswith("BC")


def _shared(trigger: Trigger, by_verb: Mapping[int, When]) -> When:
    """What the story gave the clause over an event of the same moment."""
    token = trigger.token if trigger.verb is None else trigger.verb
    while (token := _clause_of_same_time(token)) is not None:
        if token.i in by_verb:
            return by_verb[token.i]
    return When()


def _paragraphs(doc: Doc) -> list[int]:
    number, numbers = 0, []
    for token in doc:
        numbers.append(number)
        if "\n" in token.text_with_ws:
            number += 1
    return numbers


def _anchored(doc: Doc, times: Sequence[Time]) -> list[_Dated]:
    """Each date with the token it hangs on; dates in brackets after a name tell a life, not this event."""
    anchored = []
    for position, time in enumerate(times):
        tokens = token_span(doc, time.start, time.end)
        if not tokens or _in_brackets(doc, time):
            continue
        inside = {token.i for token in tokens}
        outer = next((token for token in tokens if token.head.i not in inside), tokens[-1])
        anchored.append(_Dated(time, outer.head, _partner(doc, times, position)))
    return anchored


def _in_brackets(doc: Doc, time: Time) -> bool:
    """The expression stands in brackets that hold dates alone (*(1610 – 1672)*, *(† 12 v. Chr.)*)."""
    before = syntax.text_between(doc, time.start - BRACKET, time.start)
    after = syntax.text_between(doc, time.end, time.end + BRACKET)
    opened, closed = before.rfind("("), after.find(")")
    if opened < 0 or closed < 0 or ")" in before[opened:] or "(" in after[:closed]:
        return False
    return LIFE.fullmatch(before[opened + 1:]) is not None and LIFE.fullmatch(after[:closed]) is not None


def _partner(doc: Doc, times: Sequence[Time], position: int) -> Time | None:
    time = times[position]
    for other in times[max(0, position - 1):position + 2]:
        if other is time:
            continue
        first, second = sorted((time, other), key=lambda item: item.start)
        between = syntax.text_between(doc, first.end, second.start)
        if RANGE.fullmatch(between):
            return other
        if between.strip() == "und" and syntax.text_between(doc, first.start - BRACKET, first.start).rstrip().endswith(("zwischen", "Zwischen")):
            return other
    return None


def _told(trigger: Trigger, own: Mapping[int, list[_Dated]], lasting: Mapping[int, list[_Dated]], by_token: Mapping[int, Trigger]) -> When | None:
    """What the sentence itself says: of the trigger, of its clause, then of the clauses over it that share its time.

    `lasting`: what of `own` holds of another event too: no lengths.
    """
    if trigger.verb is None:
        inside = [child for child in trigger.token.children if child.i not in by_token]
        when = _best([item for token in (trigger.token, *inside) for item in own.get(token.i, ())])
    else:
        when = _of_clause(trigger.verb, own, by_token, own.get(trigger.token.i, ()))
    token = trigger.token if trigger.verb is None else trigger.verb
    while when is None and (token := _clause_of_same_time(token)) is not None:
        when = _of_clause(token, lasting, by_token)
    return when


def _of_clause(verb: Token, own: Mapping[int, list[_Dated]], by_token: Mapping[int, Trigger], more: Sequence[_Dated] = ()) -> When | None:
    """What hangs on the verb or on a word of its clause, then what dates an event of the same moment (*in der Schlacht von 1410*)."""
    words = [word for word in verb.subtree if word != verb and word.i in own and syntax.clause_head(word) == verb]
    plain = [*more, *own.get(verb.i, ()), *(item for word in words if word.i not in by_token for item in own[word.i])]
    return _best(plain) or _best([item for word in words if word.i in by_token and _is_at_once(word, verb) for item in own[word.i]])


def _is_at_once(noun: Token, verb: Token) -> bool:
    """The event noun stands under a preposition that puts it beside the verb's event, not before or behind it."""
    first = syntax.first_conjunct(noun)
    return first.head == verb and syntax.plain_preposition(syntax.preposition(first)) in AT_ONCE


def _clause_of_same_time(token: Token) -> Token | None:
    """The clause over the event whose date holds of the event as well, None where it may be of any other time.

    A noun shares the date of its verb as subject or as means (*durch den Angriff*), not as object or cause. A clause shares
    it where it tells of the same moment or of what followed (*als, während, sodass*), not of motive, purpose or speech, and
    not in the pluperfect. (Measured on the development gold; the guidelines ask for the sentence's own time.)
    """
    above = syntax.clause_head(token)
    if above is None:
        return None
    if not syntax.is_clause_head(token):
        first = syntax.first_conjunct(token)
        is_subject = first in syntax.own_subjects(above)
        return above if is_subject or _is_at_once(first, above) else None
    first = syntax.first_conjunct(token)
    marks = {mark.lower_ for mark in syntax.markers(first)}
    apart = bool(marks & ELSEWHEN) and "ohne" not in marks
    content = syntax.is_complement(first) and syntax.has_zu(first) and first not in syntax.subject_clauses(first.head)
    return None if apart or content or syntax.is_relative(token) or is_pluperfect(token) else above


def _best(dated: Sequence[_Dated]) -> When | None:
    """The one that dates best: a calendar date over a vague word over a duration; the finer over the coarser."""
    if not dated:
        return None
    def rank(item: _Dated) -> tuple[int, int, int]:
        kind = {"DATE": 0, "TIME": 0, "SET": 2, "DURATION": 2}[item.time.type]
        vague = 0 if _is_date(When(item.time.value)) else 1
        return kind, vague, -len(item.time.value)
    best = min(dated, key=rank)
    if best.partner is not None:
        days = [day for time in (best.time, best.partner) for day in (time.earliest, time.latest) if day is not None]
        return When("", best.time.time_id, min(days, default=None), max(days, default=None))
    return When(best.time.value, best.time.time_id, best.time.earliest, best.time.latest)


def _moves_story(trigger: Trigger) -> bool:
    """A main clause that is not in the pluperfect goes on where the story stands.

    Nouns and subordinate clauses do not: they may tell of any time. (Measured on the dev gold: carrying dates to them too
    dates 8 % more of the dated events rightly, and 30 % more of the undated ones wrongly.)
    """
    verb = trigger.verb
    if verb is None or trigger.rule == "participle" or syntax.governor(verb) is not None or syntax.is_relative(verb):
        return False
    return not is_pluperfect(verb)


def is_pluperfect(verb: Token) -> bool:
    """*hatte erobert*, *war geflohen*: a step back from where the story stands."""
    finite = syntax.finite(verb)
    if finite is None or finite == verb or finite.lower_ not in {"hatte", "hatten", "war", "waren"} or syntax.verb_form(verb) != "part":
        return False
    return not syntax.is_passive(verb) or len(syntax.auxiliaries(verb)) > 1


def _on_story_line(trigger: Trigger) -> bool:
    """Main clauses and their time clauses carry the story on; relative clauses, nouns and the pluperfect tell asides.

    *Kaum hatte der Rat getagt, da …* steps back by no more than a moment (Duden-Grammatik: kaum … da, kaum dass).
    """
    verb = trigger.verb
    if verb is None or syntax.is_relative(verb):
        return False
    return not is_pluperfect(verb) or any(child.lower_ == "kaum" for child in verb.children)
