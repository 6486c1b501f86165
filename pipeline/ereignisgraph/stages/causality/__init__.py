"""Causal links between events, and the order of time that dates and conjunctions give.

Reads   a parsed text and its events.
Yields  Link: cause, effect, relation, the cue's offsets and its row; TemporalLink: what came before what.
Rules   lexicon/causes.toml, one table and one module for each family of cues: clauses, adverbs, prepositions, verbs,
        nouns. Which event a clause or phrase stands for is decided in one place, `anchors`.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from ...lexicon.causes import Causes
from ...schema.records import Event, Link
from ...syntax import text_between
from .adverbs import find_by_adverbs
from .anchors import Anchors
from .certainty import certainty
from .clauses import find_by_clauses
from .found import Found
from .nouns import find_by_nouns
from .order import find_order
from .prepositions import find_by_prepositions
from .verbs import find_by_verbs

__all__ = ["find_links", "find_order"]

LONGEST = 5     # words of a cue that stands together: 'in der unmittelbaren Folge'
FAMILIES = (find_by_clauses, find_by_adverbs, find_by_prepositions, find_by_verbs, find_by_nouns)
"""In the order of trust: of two cues for one pair of events the first is kept."""


def find_links(doc: Doc, doc_id: str, events: Sequence[Event], causes: Causes) -> tuple[Link, ...]:
    """Every causal link that a cue of `doc` states between two of `events`, and every contrast.

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
    anchors = Anchors.of(doc, events, causes)
    kept: dict[tuple[str, str], Link] = {}
    for find in FAMILIES:
        for found in find(anchors):
            link = _link(found, doc_id, causes)
            pair = link.cause_event_id, link.effect_event_id
            if pair[::-1] not in kept:
                kept.setdefault(pair, link)
    place = {event.event_id: event.start for event in events}
    return tuple(sorted(kept.values(), key=lambda link: (place[link.cause_event_id], place[link.effect_event_id])))


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


def _place(found: Found) -> tuple[int, int]:
    """Character offsets of the cue; of its first word where the others stand apart (*so … dass*)."""
    tokens = found.first.doc[found.first.i:found.last.i + 1]
    last = found.first if len(tokens) > LONGEST or any(token.is_punct for token in tokens) else found.last
    return found.first.idx, last.idx + len(last)
