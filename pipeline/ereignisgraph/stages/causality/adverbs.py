"""Adverbs that point back to the clause before: *deshalb, daraufhin, aus diesem Grund*, and *denn*. Rows: `adverb`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from ...lexicon.causes import Adverb
from ...syntax import antecedent, attributes, first_conjunct, genitives, is_nominal, own_subjects
from .anchors import Anchors, End
from .cues import cues, fills_first_field, is_adverbial, is_coordinator, is_subordinator, opened_clause, precedes_finite
from .fields import content_clauses, joined
from .found import Found, pairs
from .linking import linking_row
from .nominals import is_attributive


def find_by_adverbs(anchors: Anchors) -> Iterator[Found]:
    """What adverbs and main-clause connectives say, in text order."""
    for row, cue in cues(anchors.doc, anchors.causes.adverbs):
        yield from _read(anchors, row, cue)


def _read(anchors: Anchors, row: Adverb, cue: Span) -> Iterator[Found]:
    last = cue[-1]
    if is_attributive(last.head):
        yield from _before_noun(anchors, row, cue, last.head)
        return
    clause = opened_clause(last)
    if clause is None or not _fits(anchors, row, cue, clause):
        return
    here = anchors.clause(clause)
    if row.cause == "clause":
        here += tuple(end for part in joined(clause)[1:] if not own_subjects(part) for end in anchors.clause(part))
    before = anchors.before(clause)
    causes, effects = (before, here) if row.cause == "before" else (here, before)
    yield from pairs(row, causes, effects, cue[0], last, clause)


def _fits(anchors: Anchors, row: Adverb, cue: Span, clause: Token) -> bool:
    last = cue[-1]
    if row.place == "coordinator":
        return is_coordinator(last)
    if is_subordinator(last) and not precedes_finite(last) or not is_adverbial(last):
        return False
    if row.cause == "clause" and last.i and last.nbor(-1).is_punct:
        return False    # *, nämlich Köln und Mainz* names, it gives no reason
    if is_nominal(last) and (genitives(last) or attributes(last)):
        return False    # *als Folge des Brandes* names its cause itself
    if row.place == "first" and not fills_first_field(last, clause):
        return False
    if _announces(last, clause):
        return False
    return not row.linking or linking_row(clause, anchors.causes) is not None


def _announces(word: Token, clause: Token) -> bool:
    """The adverb points forward to a clause of its own (*dadurch, dass …; deshalb, weil …*)."""
    following = word.doc[word.i + 1:word.i + 3]
    if len(following) == 2 and following[0].is_punct and is_subordinator(following[1]):
        return True
    return word.lower_ == "dadurch" and bool(content_clauses(clause))


def _before_noun(anchors: Anchors, row: Adverb, cue: Span, participle: Token) -> Iterator[Found]:
    """*die Rede und das **damit** eingeläutete Ende*: the noun is the effect of what stands before it."""
    noun = antecedent(participle)
    if noun is None or row.cause != "before":
        return
    effects: tuple[End, ...] = anchors.here(noun) or anchors.here(participle)
    first = first_conjunct(noun)
    clause = opened_clause(noun)
    causes = anchors.phrase(first) if first != noun else anchors.before(clause) if clause is not None else ()
    yield from pairs(row, causes, effects, cue[0], cue[-1], clause)
