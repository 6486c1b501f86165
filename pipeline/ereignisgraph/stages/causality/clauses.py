"""Conjunctions and relative adverbs that open a clause: *weil, sodass, um … zu, wodurch*. Rows: `subordinator`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from ...lexicon.causes import Subordinator
from ...syntax import antecedent, finite, markers, own_subjects, predicate
from .anchors import Anchors, End
from .cues import (
    begins_clause,
    cues,
    infinitive_clause,
    is_relative_adverb,
    is_subordinator,
    measures,
    opened_clause,
    opens_sentence,
    precedes_finite,
)
from .fields import copula, is_pluperfect, joined, matrix
from .found import Found, pairs

ASKING = frozenset({"fragen", "wissen", "erfahren", "erklären", "verstehen", "zeigen", "klären", "begreifen", "untersuchen", "verraten", "sagen", "erforschen", "ermitteln"})
"""After these verbs *weshalb, wodurch* open a question, not a consequence."""


def find_by_clauses(anchors: Anchors) -> Iterator[Found]:
    """What subordinate clauses say, in text order."""
    for row, cue in cues(anchors.doc, anchors.causes.subordinators):
        yield from _read(anchors, row, cue)


def _read(anchors: Anchors, row: Subordinator, cue: Span) -> Iterator[Found]:
    clause = infinitive_clause(cue[-1]) if row.form == "zu" else opened_clause(cue[-1])
    if clause is None or row.form == "zu" and measures(cue[0]):
        return
    if row.form == "finite" and (not is_subordinator(cue[-1]) or precedes_finite(cue[-1]) or not begins_clause(cue[0])):
        return
    above = matrix(clause, cue[0])
    if above is None:
        return
    if row.inferred and not _tells_what_followed(row, cue[0], clause, above):
        return
    first = _correlate(row, cue, above) if row.correlate else cue[0]
    if first is None:
        return
    fronted = above.i > clause.i
    modified = _modified(anchors, clause, above)
    if is_relative_adverb(cue[-1]) and (predicate(above) in ASKING or (finite(above) or above).i > clause.i and not modified):
        return
    parts = [part for part in joined(clause) if not (fronted and part.i >= above.i) and (part == clause or not _opened_anew(part))]
    inside = tuple(end for part in parts for end in anchors.clause(part))
    outside = modified or _governing(anchors, above, clause)
    causes, effects = (inside, outside) if row.cause == "clause" else (outside, inside)
    yield from pairs(row, causes, effects, first, cue[-1], above)


def _tells_what_followed(row: Subordinator, cue: Token, clause: Token, above: Token) -> bool:
    """*Als der König floh, stürmte das Volk …*: the clause comes first, and what follows is a deed, no state or thought."""
    if above.i < clause.i or not opens_sentence(cue) or copula(above) or predicate(above) in row.not_effects:
        return False
    return not is_pluperfect(above) and not any(child.lower_ in {"bereits", "schon", "noch", "gerade"} for child in above.children)


def _modified(anchors: Anchors, clause: Token, above: Token) -> tuple[End, ...]:
    """The event noun that a relative adverb belongs to, where its clause ends before the verb of the main clause comes."""
    noun = antecedent(clause)
    return anchors.here(noun) if noun is not None and clause.i < (finite(above) or above).i else ()


def _correlate(row: Subordinator, cue: Span, above: Token) -> Token | None:
    """The word of the governing clause that the conjunction needs (***so** gefährlich, dass*), None if it is missing."""
    for token in reversed(cue.doc[cue.sent.start:cue.start]):
        if token.lower_ in row.correlate and not precedes_finite(token) and (token.i >= cue.start - 2 or above in (token.head, token.head.head) or opened_clause(token) == above):
            return token
    return None


def _opened_anew(clause: Token) -> bool:
    return any(is_subordinator(mark) and mark.lower_ != "zu" for mark in markers(clause))


def _governing(anchors: Anchors, above: Token, clause: Token) -> tuple[End, ...]:
    """The events of the governing clause; one that comes after its fronted clause shares it with its coordinates."""
    found = anchors.clause(above)
    if clause.i > above.i or not found:
        return found
    last = found
    for part in joined(above)[1:]:
        ends = anchors.clause(part)
        if own_subjects(part) or not ends or _has_own_time(last, ends) or _has_own_cue(anchors, part):
            break
        found += ends
    return found


def _has_own_time(before: tuple[End, ...], after: tuple[End, ...]) -> bool:
    return before[0].event.time != after[0].event.time


def _has_own_cue(anchors: Anchors, clause: Token) -> bool:
    words = {word for row in anchors.causes.adverbs for word in row.words}
    return any(child.lower_ in words for child in clause.children)
