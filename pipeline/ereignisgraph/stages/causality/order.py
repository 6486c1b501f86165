"""What came before what: by the days of the events, by words of time (*nachdem, bis, während, danach*) and by tense.

Rows: `order`. Source: ISO-TimeML (ISO 24617-1) for the relations; Duden-Grammatik on temporal clauses and on the
pluperfect, which tells what came before the story's own time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...lexicon.causes import Causes
from ...lexicon.causes_rows import Order
from ...schema.edtf import Day
from ...schema.records import Event, TemporalLink
from ...syntax import conjuncts, genitives, governor, is_clause_head, is_nominal, predicate
from ...syntax.connectives import governed_noun, is_adverbial, is_subordinator, opened_clause, opens_sentence, precedes_finite
from ...syntax.fields import clause_before, is_pluperfect, joined, matrix
from ...syntax.tokens import Doc, Span
from .anchors import Anchors, End
from .cues import cues

DATES = "dates"
TENSE = "tense"


def find_order(doc: Doc, doc_id: str, events: Sequence[Event], causes: Causes) -> tuple[TemporalLink, ...]:
    """The order of time between events of `doc`, enough to sort them and no more.

    Args:
        doc: parsed text; read, never written.
        doc_id: goes into every TemporalLink.
        events: of this document.
        causes: rows of causes.toml; the `order` rows are read.

    Returns:
        TemporalLinks sorted by the place of source and target, at most one for a pair; words of time count for more than
        tense, and both for more than dates (rules `tense` and `dates`). BEFORE: the source ended first; INCLUDES: the
        target lies within the source; SIMULTANEOUS: on one day, or told as at one time. By dates, an event is linked to
        those that follow next after it and to the shortest that frames it: what follows from two such links is left out,
        so their number grows with the events and not with their square.
    """
    anchors = Anchors.of(doc, events, causes)
    place = {event.event_id: event.start for event in events}
    links: dict[frozenset[str], TemporalLink] = {}
    for source, target, relation, rule in (*_by_words(anchors), *_by_tense(anchors), *_by_dates(events)):
        if source != target:
            links.setdefault(frozenset((source.event_id, target.event_id)),
                             TemporalLink(doc_id, source.event_id, target.event_id, relation, rule))
    return tuple(sorted(links.values(), key=lambda link: (place[link.source_event_id], place[link.target_event_id])))


Ordered = tuple[Event, Event, str, str]     # source, target, relation, rule


def _by_words(anchors: Anchors) -> Iterator[Ordered]:
    sides = {"conjunction": _by_conjunction, "preposition": _by_preposition, "adverb": _by_adverb}
    for row, cue in cues(anchors.doc, anchors.causes, Order):
        own, other = sides[row.family](anchors, row, cue)
        for inside in own:
            for outside in other:
                first, second = (inside, outside) if row.clause == "before" else (outside, inside)
                yield first.event, second.event, row.relation, row.id


Sides = tuple[tuple[End, ...], tuple[End, ...]]     # of the row's own side, and of the other
NOTHING: Sides = (), ()


def _by_conjunction(anchors: Anchors, row: Order, cue: Span) -> Sides:
    last = cue[-1]
    clause = opened_clause(last) if is_subordinator(last) and not precedes_finite(last) else None
    above = matrix(clause, cue[0]) if clause is not None else None
    if clause is None or above is None or row.first and above.i < clause.i:
        return NOTHING
    parts = (part for part in joined(clause) if part.i < above.i or above.i < clause.i)
    return tuple(end for part in parts for end in anchors.clause(part)), anchors.clause(above)


def _by_preposition(anchors: Anchors, row: Order, cue: Span) -> Sides:
    last = cue[-1]
    noun = next(iter(genitives(last)), None) if is_nominal(last) else governed_noun(last)
    clause = opened_clause(noun) if noun is not None and is_nominal(noun) and not is_clause_head(noun) else None
    if noun is None or clause is None or noun.head not in {clause, *cue} or predicate(clause) in row.elsewhere or row.first and not opens_sentence(cue[0]):
        return NOTHING
    return tuple(end for part in conjuncts(noun) for end in anchors.here(part)), anchors.clause(clause)


def _by_adverb(anchors: Anchors, row: Order, cue: Span) -> Sides:
    clause = opened_clause(cue[-1])
    if clause is None or not is_adverbial(cue[-1]) or not is_nominal(cue[-1]) and cue[-1].head not in {clause, *clause.children}:
        return NOTHING
    return anchors.clause(clause), anchors.before(clause)


def _by_tense(anchors: Anchors) -> Iterator[Ordered]:
    """What is told in the pluperfect came before the clause that it hangs on, or before the clause told last."""
    for token in anchors.doc:
        if not is_clause_head(token) or not is_pluperfect(token):
            continue
        above = governor(token)
        reference = clause_before(token) if above is None else above
        if reference is None or is_pluperfect(reference):
            continue
        for earlier in anchors.here(token):
            for later in anchors.here(reference):
                yield earlier.event, later.event, "BEFORE", TENSE


def _by_dates(events: Sequence[Event]) -> Iterator[Ordered]:
    """By the days that events span, through the first event in the text for each stretch of days."""
    first: dict[tuple[Day, Day], Event] = {}
    for event in sorted(events, key=lambda event: event.start):
        if event.earliest is None or event.latest is None:
            continue
        span = event.earliest, event.latest
        if span in first and event.earliest == event.latest:
            yield first[span], event, "SIMULTANEOUS", DATES
        first.setdefault(span, event)
    ordered = sorted(first)
    for i, span in enumerate(ordered):
        following = next((later for later in ordered[i + 1:] if later[0] > span[1]), None)
        if following is not None:
            yield first[span], first[following], "BEFORE", DATES
    frames = [span for span in ordered if _lasts(first[span])]
    for span in ordered:
        around = [frame for frame in frames if frame != span and frame[0] <= span[0] and span[1] <= frame[1]]
        if around:
            shortest = min(around, key=lambda frame: (frame[1].decimal - frame[0].decimal, frame))
            yield first[shortest], first[span], "INCLUDES", DATES


def _lasts(event: Event) -> bool:
    """The days are the event's whole length, not the stretch in which it lies: a named event or a range from … to."""
    return event.kind == "named" or "/" in event.time
