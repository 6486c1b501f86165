"""What came before what: by the days of the events, and by conjunctions of time (*nachdem, bevor*). Rows: `order`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from ...lexicon.causes import Causes
from ...schema.records import Event, TemporalLink
from .anchors import Anchors
from .cues import cues, is_subordinator, opened_clause
from .fields import joined, matrix

DATES = "dates"


def find_order(doc: Doc, doc_id: str, events: Sequence[Event], causes: Causes) -> tuple[TemporalLink, ...]:
    """The order of time between events of `doc`, enough to sort them and no more.

    Args:
        doc: parsed text; read, never written.
        doc_id: goes into every TemporalLink.
        events: of this document.
        causes: rows of causes.toml; the `order` rows are read.

    Returns:
        TemporalLinks sorted by the place of source and target. By dates, an event is linked to those that follow next
        after it (rule `dates`): what follows from two such links is left out, so their number grows with the events and
        not with their square.
    """
    links = {(link.source_event_id, link.target_event_id): link for link in (*_by_conjunctions(doc, doc_id, events, causes), *_by_dates(doc_id, events))}
    place = {event.event_id: event.start for event in events}
    return tuple(sorted(links.values(), key=lambda link: (place[link.source_event_id], place[link.target_event_id])))


def _by_dates(doc_id: str, events: Sequence[Event]) -> Iterator[TemporalLink]:
    """Each stretch of days is linked to the one that begins next after its end, through their first events in the text."""
    spans: dict[tuple, Event] = {}
    for event in sorted(events, key=lambda event: event.start):
        if event.earliest is not None and event.latest is not None:
            spans.setdefault((event.earliest, event.latest), event)
    ordered = sorted(spans)
    for i, span in enumerate(ordered):
        following = next((later for later in ordered[i + 1:] if later[0] > span[1]), None)
        if following is not None:
            yield TemporalLink(doc_id, spans[span].event_id, spans[following].event_id, "BEFORE", DATES)


def _by_conjunctions(doc: Doc, doc_id: str, events: Sequence[Event], causes: Causes) -> Iterator[TemporalLink]:
    anchors = Anchors.of(doc, events, causes)
    for row, cue in cues(doc, causes.orders):
        clause = opened_clause(cue[-1]) if is_subordinator(cue[-1]) else None
        above = matrix(clause, cue[0]) if clause is not None else None
        if clause is None or above is None:
            continue
        for inside in (end for part in joined(clause) for end in anchors.clause(part)):
            for outside in anchors.clause(above):
                source, target = (inside.event, outside.event) if row.clause == "before" else (outside.event, inside.event)
                if source != target:
                    yield TemporalLink(doc_id, source.event_id, target.event_id, row.relation, row.id)
