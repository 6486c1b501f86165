"""Causal links between events, and the order of time that dates and words of time give.

Reads   a parsed text and its events.
Yields  Link: cause, effect, relation, the cue's offsets and its row; TemporalLink: what came before what.
Rules   lexicon/causes.toml, one table and one module for each family of cues: clauses, adverbs, prepositions, verbs,
        nouns, and patterns without a cue. Which event a clause or phrase stands for is decided in one place, `anchors`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...lexicon.causes import Causes
from ...lexicon.causes_rows import Pattern
from ...schema.records import Event, Link
from ...syntax import text_between
from ...syntax.tokens import Doc
from .adverbs import find_by_adverbs
from .anchors import Anchors
from .certainty import certainty
from .clauses import find_by_clauses
from .doubts import mark_doubtful
from .found import Declined, Found, Reading
from .nouns import find_by_nouns
from .order import find_order
from .patterns import find_by_patterns
from .prepositions import find_by_prepositions
from .verbs import find_by_verbs

__all__ = ["Explanation", "explain_links", "find_links", "find_order", "mark_doubtful"]

LONGEST = 5     # words of a cue that stands together: 'in der unmittelbaren Folge'
FAMILIES = (find_by_clauses, find_by_adverbs, find_by_prepositions, find_by_verbs, find_by_nouns, find_by_patterns)
"""In the order of trust: of two cues for one pair of events the first is kept."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What became of one row whose cue stands in a text: the link that it gave, or the reason why it gave none."""

    rule: str                   # id of the lexicon row
    cue: str                    # as printed
    start: int                  # character offset of the cue
    link: Link | None
    reason: str                 # empty if there is a link


def find_links(doc: Doc, doc_id: str, events: Sequence[Event], causes: Causes) -> tuple[Link, ...]:
    """Every causal link that a cue of `doc` states between two of `events`, every contrast, and what patterns suggest.

    Args:
        doc: parsed text with sentence bounds and Universal Dependencies; read, never written.
        doc_id: goes into every Link.
        events: of this document; their offsets are the trigger tokens of `doc`.
        causes: rows of causes.toml.

    Returns:
        Links sorted by the place of cause and effect, one for each pair; `cue_start` and `cue_end` are character offsets
        of the cue, of its first word where it stands apart. Only direct links: nothing is concluded from two of them.

    Source: the benchmark's guidelines for direction and certainty; Duden-Grammatik for the grammar of the cues.
    """
    place = {event.event_id: event.start for event in events}
    links = (link for _, link in _readings(doc, doc_id, events, causes) if link is not None)
    return tuple(sorted(links, key=lambda link: (place[link.cause_event_id], place[link.effect_event_id])))


def explain_links(doc: Doc, doc_id: str, events: Sequence[Event], causes: Causes) -> tuple[Explanation, ...]:
    """For every row whose cue stands in `doc`, what it linked or why it did not; `find_links` by the same readings.

    Returns:
        In text order of the cues; rows whose cue does not stand in the text are not mentioned.
    """
    said = {}
    for reading, link in _readings(doc, doc_id, events, causes):
        start, end = _place(reading)
        reason = reading.reason if isinstance(reading, Declined) else ""
        said[Explanation(reading.row.id, text_between(doc, start, end), start, link, reason)] = None
    return tuple(sorted(said, key=lambda one: (one.start, one.rule)))


def _readings(doc: Doc, doc_id: str, events: Sequence[Event], causes: Causes) -> Iterator[tuple[Reading, Link | None]]:
    """Each reading of each cue with the link it gives; a pair of events that is joined already is joined once."""
    anchors = Anchors.of(doc, events, causes)
    kept: dict[tuple[str, str], Link] = {}
    explained: set[str] = set()     # events whose cause is known: no pattern looks for another
    for find in FAMILIES:
        for reading in find(anchors):
            if isinstance(reading, Declined):
                yield reading, None
                continue
            link = _link(reading, doc_id, causes)
            pair = link.cause_event_id, link.effect_event_id
            before = kept.get(pair) or kept.get(pair[::-1])
            if before is None and isinstance(reading.row, Pattern) and link.effect_event_id in explained:
                yield Declined(reading.row, reading.first, reading.last, "what brought it about is told otherwise"), None
            elif before is None:
                kept[pair] = link
                explained.add(link.effect_event_id)
                yield reading, link
            elif before.rule != link.rule:
                yield Declined(reading.row, reading.first, reading.last, f"{before.rule} joins the same two events"), None


def _link(found: Found, doc_id: str, causes: Causes) -> Link:
    relation = found.relation
    how = certainty(found, causes)
    start, end = _place(found)
    return Link(
        doc_id=doc_id,
        cause_event_id=found.cause.event.event_id,
        effect_event_id=found.effect.event.event_id,
        relation=relation,
        kind="prevention" if relation == "PREVENT" else found.row.kind,
        rule=found.row.id,
        cue="" if how == "inferred" else text_between(found.first.doc, start, end),
        cue_start=None if how == "inferred" else start,
        cue_end=None if how == "inferred" else end,
        certainty=how,
    )


def _place(reading: Reading) -> tuple[int, int]:
    """Character offsets of the cue; of its first word where the others stand apart (*so … dass*)."""
    tokens = reading.first.doc[reading.first.i:reading.last.i + 1]
    last = reading.first if len(tokens) > LONGEST or any(token.is_punct for token in tokens) else reading.last
    return reading.first.idx, last.idx + len(last)
