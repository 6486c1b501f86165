"""Turns of events that readers take for cause and effect without a word that says so. Rows: `pattern`.

Protest then suppression, invasion then flight, death then succession: what came of what is known from the world, so a row
asks for more than its two predicates: nearness, a shared participant or place, the order of the story, no contrary date.
Source: Chambers and Jurafsky 2008 on narrative chains, for the shared participant as the mark of one story.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...lexicon.causes_rows import Pattern
from ...schema.records import Event
from ...syntax import clause_head, is_core, is_nominal, is_reflexive, predicate
from ...syntax.connectives import opened_clause
from ...syntax.fields import is_pluperfect
from ...syntax.tokens import Token
from .anchors import Anchors, End
from .found import Declined, Found, Reading

LONGEST_PAUSE = 730     # days between an event and what came of it; later ones have other causes as well
SHORTEST_WORD = 5       # letters of a word that is looked for at the end of compounds


def find_by_patterns(anchors: Anchors) -> Iterator[Reading]:
    """What no cue says: for each event, in text order, the nearest one that a row calls its cause."""
    events = sorted(anchors.events.items())
    for at, (i, effect) in enumerate(events):
        rows = rows_of(anchors.doc[i], effect, anchors.causes.by_pattern_effect)
        if not rows:
            continue
        for j, cause in _before(anchors, events, at):
            for row in rows_of(anchors.doc[j], cause, anchors.causes.by_pattern_cause):
                if row in rows:
                    yield _read(anchors, row, (j, cause), (i, effect))


def rows_of(token: Token, event: Event, rows: dict[str, list[Pattern]]) -> Sequence[Pattern]:
    """The rows that name the predicate of the event, or for a noun the last part of it (*Bauern-aufstand*).

    A row that says *sich erheben* asks for the reflexive; one that says *ergeben* takes both.
    """
    found = list(rows.get(event.predicate, ()))
    if event.kind == "verb":
        return found + rows.get(f"sich {event.predicate}", []) if any(is_reflexive(child) for child in token.children) else found
    ends = (event.predicate[i:].capitalize() for i in range(1, len(event.predicate) - SHORTEST_WORD + 1))
    return found or next((rows[end] for end in ends if end in rows), [])


def _before(anchors: Anchors, events: Sequence[tuple[int, Event]], at: int) -> Iterator[tuple[int, Event]]:
    """Events of this sentence and the one before, the nearest first; later ones where they are told in the pluperfect."""
    doc, sentence = anchors.doc, anchors.doc[events[at][0]].sent
    start = sentence.start
    if start and not any("\n" in token.text for token in doc[start - 1:start + 1]):
        start = doc[start - 1].sent.start
    yield from (event for event in reversed(events[:at]) if event[0] >= start)
    for later in events[at + 1:]:
        clause = opened_clause(doc[later[0]]) if later[0] < sentence.end and not is_nominal(doc[later[0]]) else None
        if clause is not None and is_pluperfect(clause):
            yield later


def _read(anchors: Anchors, row: Pattern, cause: tuple[int, Event], effect: tuple[int, Event]) -> Reading:
    first, last = anchors.doc[cause[0]], anchors.doc[effect[0]]
    if row.within == "sentence" and first.sent != last.sent:
        reason = "the two stand in two sentences"
    elif not _is_told(last):
        reason = f"{last.text} is not what its clause tells"
    elif _is_part(first, cause[1], last, effect[1]):
        reason = "the one is a part of the other"
    else:
        reason = _unlikely(row, cause[1], effect[1])
    return Declined(row, first, first, reason) if reason else Found(row, End(cause[1]), End(effect[1]), first, first, None)


def _is_told(token: Token) -> bool:
    """A verb, or a noun that its clause is about: subject, object, *es kam zu …*; no attribute and no circumstance."""
    if not is_nominal(token):
        return True
    clause = clause_head(token)
    return clause is not None and token.head == clause and (is_core(token) or predicate(clause) == "kommen")


def _is_part(first: Token, cause: Event, last: Token, effect: Event) -> bool:
    """One is subject or object of the other, or stands in its noun phrase: *schlug den Aufstand nieder, Protest gegen Verbote*."""
    for event, other in ((cause, effect), (effect, cause)):
        if any(argument.head_start == other.start for argument in (*event.role("subject"), *event.role("object"))):
            return True
    return is_nominal(first) and first.is_ancestor(last) or is_nominal(last) and last.is_ancestor(first)


def _unlikely(row: Pattern, cause: Event, effect: Event) -> str:
    """Why the one is not said to have brought about the other, empty if nothing speaks against it."""
    if not all(event.polarity == "pos" and event.modality == "asserted" for event in (cause, effect)):
        return "one of the two did not happen, or is only planned or reported"
    if cause.earliest and effect.latest and effect.latest < cause.earliest:
        return "the dates say that the effect came first"
    if cause.latest and effect.earliest and effect.earliest > cause.latest.plus(LONGEST_PAUSE):
        return "the dates lie too far apart"
    if row.share and not any(_shared(share, cause, effect) for share in row.share):
        return f"they share no {' and no '.join(row.share)}"
    return ""


def _shared(what: str, cause: Event, effect: Event) -> bool:
    """The two have a participant or a place in common."""
    people, everything = ("subject", "object", "other"), ("subject", "object", "other", "place")
    if what == "participant":
        return bool(_names(cause, *people) & _names(effect, *people))
    return bool(_names(cause, "place") & _names(effect, *everything) or _names(effect, "place") & _names(cause, *everything))


def _names(event: Event, *roles: str) -> set[str]:
    return {argument.entity_id or argument.resolved or argument.head for role in roles for argument in event.role(role)}
