"""Turns of events that readers take for cause and effect without a word that says so. Rows: `pattern`.

Protest then suppression, invasion then flight, death then succession: what came of what is known from the world, so a row
asks for more than its two predicates: nearness, a shared participant or place, the order of the story, no contrary date.
Source: Chambers and Jurafsky 2008 on narrative chains, for the shared participant as the mark of one story.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...lexicon.causes import Pattern
from ...schema.records import Event
from ...syntax import is_nominal
from ...syntax.connectives import opened_clause
from ...syntax.fields import is_pluperfect
from .anchors import Anchors, End
from .found import Declined, Found, Reading

LONGEST_PAUSE = 730     # days between an event and what came of it; later ones have other causes as well
SHORTEST_WORD = 5       # letters of a word that is looked for at the end of compounds


def find_by_patterns(anchors: Anchors) -> Iterator[Reading]:
    """What no cue says: for each event the nearest one that a row calls its effect."""
    events = sorted(anchors.events.items())
    for at, (_, cause) in enumerate(events):
        for row in rows_of(cause, anchors.causes.by_pattern_cause):
            yield from _read(anchors, row, events, at)


def rows_of(event: Event, rows: dict[str, list[Pattern]]) -> Sequence[Pattern]:
    """The rows that name the predicate of the event, or for a noun the last part of it (*Bauern-aufstand*)."""
    if found := rows.get(event.predicate):
        return found
    if event.kind == "verb":
        return ()
    ends = (event.predicate[i:].capitalize() for i in range(1, len(event.predicate) - SHORTEST_WORD + 1))
    return next((rows[end] for end in ends if end in rows), ())


def _read(anchors: Anchors, row: Pattern, events: Sequence[tuple[int, Event]], at: int) -> Iterator[Reading]:
    i, cause = events[at]
    token = anchors.doc[i]
    reason = ""
    for j, effect in _candidates(anchors, row, events, at):
        if row not in rows_of(effect, anchors.causes.by_pattern_effect):
            continue
        reason = _unlikely(row, cause, effect)
        if not reason:
            yield Found(row, End(cause), End(effect), token, token, None)
            return
    if reason:
        yield Declined(row, token, token, reason)


def _candidates(anchors: Anchors, row: Pattern, events: Sequence[tuple[int, Event]], at: int) -> Iterator[tuple[int, Event]]:
    """Later events near enough, the nearest first; earlier ones of the sentence where the cause is told in the pluperfect."""
    doc, (i, _) = anchors.doc, events[at]
    sentence = doc[i].sent
    end = sentence.end
    if row.within == "next" and end < len(doc) and not any("\n" in token.text for token in doc[sentence.end - 1:sentence.end + 1]):
        end = doc[end].sent.end
    clause = None if is_nominal(doc[i]) else opened_clause(doc[i])
    if clause is not None and is_pluperfect(clause):
        yield from (event for event in reversed(events[:at]) if event[0] >= sentence.start)
    yield from (event for event in events[at + 1:] if event[0] < end)


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
    """The two have a participant or a place in common, or one is a participant of the other."""
    if what == "place":
        return bool(_names(cause, "place") & _names(effect, "place"))
    roles = ("subject", "object", "other")
    return bool(_names(cause, *roles) & _names(effect, *roles)) or any(
        argument.head_start == other.start for event, other in ((cause, effect), (effect, cause)) for argument in event.arguments)


def _names(event: Event, *roles: str) -> set[str]:
    return {argument.entity_id or argument.resolved or argument.head for role in roles for argument in event.role(role)}
