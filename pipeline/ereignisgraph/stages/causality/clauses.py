"""Conjunctions and relative adverbs that open a clause: *weil, sodass, um … zu, wodurch*. Rows: `subordinator`."""

from __future__ import annotations

from collections.abc import Iterator

from ...lexicon.causes_rows import Subordinator
from ...syntax import antecedent, finite, first_conjunct, is_complement, is_nominal, is_passive, markers, own_subjects, predicate
from ...syntax.connectives import (
    acts_on_something,
    begins_clause,
    infinitive_clause,
    is_relative_adverb,
    is_subordinator,
    is_zu_infinitive,
    measures,
    opened_clause,
    opens_sentence,
    precedes_finite,
)
from ...syntax.fields import clause_before, content_after, copula, is_denied, is_pluperfect, joined, matrix
from ...syntax.tokens import Span, Token
from .anchors import IMPLICATIVES, Anchors, End
from .cues import cues
from .found import Declined, Reading, pairs
from .linking import linking_row

ASKING = frozenset({"fragen", "wissen", "erfahren", "erklären", "verstehen", "zeigen", "klären", "begreifen", "untersuchen", "verraten", "sagen", "erforschen", "ermitteln"})
"""After these verbs *weshalb, wodurch* open a question, not a consequence."""


def find_by_clauses(anchors: Anchors) -> Iterator[Reading]:
    """What subordinate clauses say, in text order."""
    for row, cue in cues(anchors.doc, anchors.causes, Subordinator):
        yield from _read(anchors, row, cue)


def _read(anchors: Anchors, row: Subordinator, cue: Span) -> Iterator[Reading]:
    clause = _opened(row, cue)
    if clause is None:
        yield Declined(row, cue[0], cue[-1], "opens no clause of its kind")
        return
    above = _above(row, cue, clause)
    if above is None:
        yield Declined(row, cue[0], cue[-1], "its clause hangs on no other")
        return
    if row.form == "resuming" and linking_row(clause, anchors.causes) is not None:
        yield Declined(row, cue[0], cue[-1], f"is the subject of {predicate(clause)}, whose row says it better")
        return
    modified = _modified(anchors, clause, above) if row.form == "finite" else ()
    if reason := _misfit(row, cue, clause, above, bool(modified)):
        yield Declined(row, cue[0], cue[-1], reason)
        return
    fronted = above.i > clause.i
    parts = [part for part in joined(clause) if not (fronted and part.i >= above.i) and (part == clause or not _opened_anew(part))]
    inside = tuple(end for part in parts for end in anchors.clause(part))
    outside = modified or _governing(anchors, above, clause)
    if not clause.is_ancestor(above):       # a clause above that has no event of its own looks below itself, as far as here
        within = range(clause.left_edge.idx, clause.right_edge.idx + 1)
        outside = tuple(end for end in outside if end.event.start not in within)
    causes, effects = (inside, outside) if row.cause == "clause" else (outside, inside)
    first = _correlate(row, cue, above) or cue[0]
    yield from pairs(row, causes, effects, first, cue[-1], above)


def _opened(row: Subordinator, cue: Span) -> Token | None:
    """The head of the clause that the cue opens; of several infinitives or content clauses the first."""
    match row.form:
        case "zu":
            return infinitive_clause(cue[-1])
        case "content":
            return content_after(cue[-1])
        case _:
            return opened_clause(cue[-1])


def _above(row: Subordinator, cue: Span, clause: Token) -> Token | None:
    """The clause that the opened one belongs to; a content clause belongs where its noun does."""
    if row.form == "resuming":
        return clause_before(clause)
    if row.form != "content":
        above = matrix(clause, cue[0])
        return above.head if row.form == "finite" and above is not None and _is_promised(above) and above.i < cue[0].i else above
    top = first_conjunct(cue[-1])
    while top.head != top and (top == clause or cue.start <= top.i < cue.end or clause.is_ancestor(top)):
        top = top.head
    return matrix(clause, cue[0]) if top == clause or clause.is_ancestor(top) else opened_clause(top)


def _is_promised(infinitive: Token) -> bool:
    """An infinitive that only says what was refused or begun; a clause after it belongs to that: *weigerte sich zu zahlen, weil …*."""
    return is_complement(infinitive) and is_zu_infinitive(infinitive) and predicate(infinitive.head) not in IMPLICATIVES


def _misfit(row: Subordinator, cue: Span, clause: Token, above: Token, modifies: bool) -> str:
    """Why the words are no such conjunction here, empty if they are."""
    last = cue[-1]
    if row.form == "zu" and measures(cue[0]):
        return "says how much, not what for"
    if predicate(clause) in row.elsewhere:
        return f"means something else with {predicate(clause)}"
    if row.form == "resuming":
        if opens_sentence(last):
            return "opens a clause that is itself what the sentence is about"       # ***Was** er sah, erschreckte ihn*
        return "" if acts_on_something(last, clause) else "does nothing to anybody"
    if row.form == "finite":
        if not is_subordinator(last) and not row.always:
            return "no conjunction here"
        if precedes_finite(last):
            return "fills the first field of a main clause"
        if not begins_clause(cue[0]):
            return "does not stand where a clause begins"
    if row.inferred and not _tells_what_followed(row, cue[0], clause, above):
        return "tells the time only"
    if row.correlate and (found := _correlate(row, cue, above)) is None:
        return f"needs {' or '.join(row.correlate[:3])} in the clause above"
    if row.correlate and row.cause == "governor" and opens_sentence(found) and is_complement(clause):
        return "is what the clause above says"      # *Solche Boten meldeten, dass …*
    if is_relative_adverb(last) and (predicate(above) in ASKING or (finite(above) or above).i > clause.i and not modifies):
        return "opens a question"
    return ""


def _tells_what_followed(row: Subordinator, cue: Token, clause: Token, above: Token) -> bool:
    """*Als der König floh, stürmte das Volk …*: the clause comes first, and what follows is a deed, no state or thought.

    One that comes last, after its comma, adds what had happened and so why (*er legte sein Amt nieder, nachdem man ihn verbannt hatte*).
    """
    if row.behind and above.i < clause.i and cue.i and cue.nbor(-1).is_punct:
        return is_pluperfect(clause) and not copula(above) and predicate(above) not in row.not_effects and not is_denied(above)
    opening = cue.nbor(-1) if cue.i and cue.nbor(-1).lower_ == "erst" else cue      # ***Erst** als …, konnte er …*
    if above.i < clause.i or not opens_sentence(opening) or copula(above) or predicate(above) in row.not_effects:
        return False
    if row.answered and not _acts_in_turn(clause, above):
        return False
    return not is_pluperfect(above) and not any(child.lower_ in {"bereits", "schon", "noch", "gerade"} for child in above.children)


def _acts_in_turn(clause: Token, above: Token) -> bool:
    """Both clauses name who does it, and not the same one: pronouns mostly take up the subject of the other clause."""
    first, second = (own_subjects(verb) for verb in (clause, above))
    if not first or not second or is_passive(above):
        return False
    return all(is_nominal(noun) for noun in (*first, *second)) and first[0].lemma_ != second[0].lemma_


def _modified(anchors: Anchors, clause: Token, above: Token) -> tuple[End, ...]:
    """The event noun that a relative adverb belongs to, where its clause ends before the verb of the main clause comes."""
    noun = antecedent(clause)
    return anchors.here(noun) if noun is not None and clause.i < (finite(above) or above).i else ()


def _correlate(row: Subordinator, cue: Span, above: Token) -> Token | None:
    """The word of the governing clause that the conjunction needs (***so** gefährlich, dass*), None if it is missing."""
    if not row.correlate:
        return None
    for token in reversed(cue.doc[cue.sent.start:cue.start]):
        if token.lower_ in row.correlate and not precedes_finite(token) and not (token.i and token.nbor(-1).lower_ == "wie") and (token.i >= cue.start - 2 or above in (token.head, token.head.head) or opened_clause(token) == above):
            return token
    return None


def _opened_anew(clause: Token) -> bool:
    return any(is_subordinator(mark) and mark.lower_ != "zu" for mark in markers(clause))


def _governing(anchors: Anchors, above: Token, clause: Token) -> tuple[End, ...]:
    """The event of the governing clause, the nearest of several; one that comes after its fronted clause shares it with its coordinates."""
    return anchors.clause(above)[-1:] if clause.i > above.i else anchors.shared(above)
