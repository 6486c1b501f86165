"""Prepositions of cause and purpose, simple and of several words: *wegen, durch, im Zuge, auf … hin*. Rows: `preposition`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from ...lexicon.causes import Preposition
from ...syntax import antecedent, attributes, conjuncts, first_conjunct, genitives, is_clause_head, is_nominal, predicate, preposition
from .anchors import Anchors, End
from .cues import cues, governed_noun, has_article, opened_clause, opens_sentence
from .found import Found, pairs
from .linking import fillers, linking_row
from .nominals import is_attributive


def find_by_prepositions(anchors: Anchors) -> Iterator[Found]:
    """What prepositional phrases say, in text order."""
    for row, cue in cues(anchors.doc, anchors.causes.prepositions):
        yield from _read(anchors, row, cue)


def _read(anchors: Anchors, row: Preposition, cue: Span) -> Iterator[Found]:
    nouns = _governed(anchors, cue)
    if not nouns or not _fits(row, cue, nouns[0]):
        return
    host = _host(cue, nouns[0])
    if host is None or predicate(host) in row.elsewhere or row.hosts and not {predicate(host), host.lemma_} & set(row.hosts):
        return
    link = linking_row(host, anchors.causes)
    if row.linking and (link is None or link.event):
        return
    if link is not None and nouns[0] in fillers(host, link, link.cause):
        return  # the phrase is the agent of a linking verb, which says it better
    if row.kind == "purpose" and is_nominal(host):
        return  # *der Versuch zur Rettung* names what was tried
    if row.through:
        nouns = tuple(part for noun in nouns for part in (*genitives(noun), *(part for _, part in attributes(noun))))
    inside = tuple(end for noun in nouns for end in anchors.phrase(noun))
    outside = _hosted(anchors, host, cue)
    causes, effects = (inside, outside) if row.cause == "phrase" else (outside, inside)
    yield from pairs(row, causes, effects, cue[0], cue[-1], opened_clause(host))


def _governed(anchors: Anchors, cue: Span) -> tuple[Token, ...]:
    """The nouns under the cue; if it ends in a noun, that noun where it is an event, otherwise its genitives and *von* phrases."""
    last = cue[-1]
    if is_nominal(last):
        return (last,) if anchors.here(last) else (*genitives(last), *(noun for case, noun in attributes(last) if case.lower_ in {"von", "vom"}))
    noun = governed_noun(last)
    return tuple(part for part in conjuncts(noun) if part == noun or preposition(part) is None) if noun is not None else ()


def _fits(row: Preposition, cue: Span, noun: Token) -> bool:
    if row.nouns and not any(_is_or_ends_with(noun, word) for word in row.nouns):
        return False
    if row.bare and has_article(cue.doc[cue.end:noun.i]):
        return False
    if row.closing and not any(token.lower_ == row.closing for token in cue.doc[noun.i + 1:noun.right_edge.i + 2]):
        return False
    if cue[0].i and cue[0].nbor(-1).lower_ == "bis":
        return False
    return not row.first or opens_sentence(cue[0])


def _is_or_ends_with(noun: Token, word: str) -> bool:
    """The noun is `word`, in whatever form, or a compound that ends with it; short words end too many others (*Eindruck*)."""
    if word in {noun.lemma_, noun.text}:
        return True
    return len(word) > 5 and any(form.lower().endswith(word.lower()) for form in (noun.lemma_, noun.text))


def _host(cue: Span, noun: Token) -> Token | None:
    """What the phrase belongs to; words of the cue itself (*als **Reaktion** auf*) are passed over."""
    top = first_conjunct(noun)
    while top.head != top:
        top = top.head
        if not cue.start <= top.i < cue.end:
            return top
    return None


def _hosted(anchors: Anchors, host: Token, cue: Span) -> tuple[End, ...]:
    if is_attributive(host):
        noun = antecedent(host)
        return anchors.here(host) or (anchors.here(noun) if noun is not None else ())
    if is_clause_head(host) and not is_nominal(host):
        return anchors.clause(host)
    clause = opened_clause(host)
    if clause is not None and (opens_sentence(cue[0]) or host.head == clause and anchors.here(clause)):
        return anchors.clause(clause)
    return anchors.here(host) or (anchors.clause(clause) if clause is not None else ())
