"""Nouns that call their bearer cause or effect: *X war die Ursache für Y, Folge des Krieges war Y*. Rows: `noun`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...lexicon.causes_rows import Noun
from ...syntax import clause_head, conjuncts, genitives, is_clause_head, is_nominal, own_subjects, plain_preposition, predicate, preposition, subject_clauses, subjects
from ...syntax.connectives import governed_noun, is_copula, opened_clause, opens_sentence, parts_clauses
from ...syntax.fields import content_clauses, copula, infinitives, is_denied
from ...syntax.nominals import is_subject
from ...syntax.tokens import Token
from .anchors import Anchors
from .found import Declined, Reading, pairs
from .linking import CORRELATES, slot_fillers

PREFIXES = ("Haupt", "Mit", "Neben", "Kriegs", "Todes", "Spät")
"""First parts of compounds that say which cause or effect it was and leave the noun what it is: *Haupt-ursache*."""
CARRIERS = frozenset({"sein", "werden", "bilden", "darstellen", "bleiben", "gelten", "dienen", "liefern", "geben", "bieten"})
BELONGING = frozenset({"zählen", "gehören"})
"""Carriers with *zu*: *zählt **zu** den Ursachen*."""

VIEWING = frozenset({"sehen", "betrachten", "ansehen", "nennen", "anführen", "bezeichnen"})
"""Carriers whose subject only says so; their object, or the clause after them, is the bearer."""


def find_by_nouns(anchors: Anchors) -> Iterator[Reading]:
    """What nouns of cause and effect say as predicates or subjects of a linking sentence, in text order."""
    for token in anchors.doc:
        for row in _rows(token, anchors):
            yield from _read(anchors, row, token)


def _rows(noun: Token, anchors: Anchors) -> Sequence[Noun]:
    """The rows of the noun, or of the last part of a compound with one of PREFIXES, plurals that the tagger left as they are included."""
    rows = anchors.causes.by_noun
    forms = [noun.lemma_, noun.text]
    forms += [form.removeprefix(prefix).capitalize() for prefix in PREFIXES for form in forms if form.startswith(prefix)]
    return next((rows[form] for form in (*forms, *(form.removesuffix("n") for form in forms)) if form in rows), ())


def _read(anchors: Anchors, row: Noun, noun: Token) -> Iterator[Reading]:
    clause = noun if copula(noun) or noun.head == noun else clause_head(noun)
    bearers = () if clause is None else tuple(
        end for token in (_identified(noun) or _bearers(noun, clause)) for end in anchors.filler(token) if end.event.start != noun.idx)
    if clause is None or not bearers:
        yield Declined(row, noun, noun, f"nothing that happened is called {noun.text} here")
        return
    named = _others(noun, clause, row)
    others = tuple(end for token in named for end in anchors.phrase(token))
    if not named and (is_nominal(noun) or any(child.lower_ in CORRELATES for child in clause.children)):
        others = anchors.sentence_before(noun.sent) if opens_sentence(noun.left_edge) else anchors.before(clause)
    causes, effects = (bearers, others) if row.names == "cause" else (others, bearers)
    yield from pairs(row, causes, effects, noun, noun, clause, is_denied(clause))


def _identified(noun: Token) -> tuple[Token, ...]:
    """What stands on the other side of a form of *sein* (*Folge war, dass …; Grund dafür war die Furcht*), by word order."""
    for token in noun.doc[noun.i + 1:noun.sent.end]:
        if is_copula(token):
            after = noun.doc[token.i + 1:noun.sent.end]
            if len(after) > 1 and after[0].is_punct and after[1].lower_ in {"dass", "daß", "weil"}:
                clause = opened_clause(after[1])
                return (clause,) if clause is not None else ()
            found = governed_noun(token)
            return tuple(conjuncts(found)) if found is not None else ()
        if parts_clauses(token):
            return ()
    return ()


def _bearers(noun: Token, clause: Token) -> tuple[Token, ...]:
    """What the noun says something about."""
    if noun in genitives(clause) and copula(clause):
        return own_subjects(clause)                     # *war **eine** der Ursachen*
    if clause == noun:
        return (*own_subjects(noun), *subject_clauses(noun), *content_clauses(noun), *(() if own_subjects(noun) else infinitives(noun)))
    if is_subject(noun) and noun.head == clause and (copula(clause) or predicate(clause) in CARRIERS):
        return (*content_clauses(clause), *conjuncts(clause)) if copula(clause) else (*content_clauses(clause), *slot_fillers(clause, "in"))
    if noun.head == clause and predicate(clause) in CARRIERS:
        return subjects(clause)
    if noun.head == clause and predicate(clause) in BELONGING and plain_preposition(preposition(noun)) == "zu":
        return subjects(clause)
    if noun.head == clause and predicate(clause) in VIEWING:
        return tuple(token for token in slot_fillers(clause, "object") if token != noun)
    return ()


def _others(noun: Token, clause: Token, row: Noun) -> tuple[Token, ...]:
    """The other side of the link, where it stands with the noun."""
    hosts = [noun] if clause != noun and is_subject(noun) else [noun, clause]
    return tuple(token for host in hosts for slot in row.of for token in slot_fillers(host, slot) if not is_clause_head(token))
