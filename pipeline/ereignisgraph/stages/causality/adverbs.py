"""Adverbs that point back to the clause before: *deshalb, daraufhin, aus diesem Grund*, and *denn*. Rows: `adverb`."""

from __future__ import annotations

from collections.abc import Iterator

from ...lexicon.causes_rows import Adverb
from ...syntax import antecedent, attributes, clause_head, conjuncts, first_conjunct, genitives, is_nominal, own_subjects, predicate
from ...syntax.connectives import acts_on_something, fills_first_field, governed_noun, is_adverbial, is_conjunction, is_coordinator, is_subordinator, opened_clause, opens_sentence, precedes_finite
from ...syntax.fields import content_after, content_clauses, copula, is_pluperfect, joined
from ...syntax.nominals import is_attributive, is_participial
from ...syntax.tokens import Span, Token
from .anchors import Anchors, End
from .cues import cues
from .found import Declined, Reading, pairs
from .linking import CORRELATES, linking_row

EXAMPLES = frozenset({"etwa", "zum", "in", "im", "auch", "bei", "beispielsweise"})
CAUSE_CASES = frozenset({"von", "vom", "auf", "für", "an", "gegen", "über"})
"""Prepositions by which the noun of an adverbial phrase names its own cause: *als Reaktion **auf***."""


def find_by_adverbs(anchors: Anchors) -> Iterator[Reading]:
    """What adverbs and main-clause connectives say, in text order."""
    for row, cue in cues(anchors.doc, anchors.causes, Adverb):
        yield from _read(anchors, row, cue)


def _read(anchors: Anchors, row: Adverb, cue: Span) -> Iterator[Reading]:
    last = cue[-1]
    if is_attributive(last.head) and last.lower_ == "so":
        yield Declined(row, cue[0], last, "says how much")       # *ein so durchschlagender Erfolg*
        return
    if is_attributive(last.head) and is_participial(last.head):
        yield from _before_noun(anchors, row, cue, last.head)
        return
    if (noun := _joined_noun(cue)) is not None:
        yield from _between_nouns(anchors, row, cue, noun)
        return
    clause = opened_clause(last)
    if clause is None:
        yield Declined(row, cue[0], last, "it stands in no clause")
        return
    if reason := _misfit(anchors, row, cue, clause):
        yield Declined(row, cue[0], last, reason)
        return
    here = anchors.clause(clause)
    if row.cause == "clause":
        here += tuple(end for part in joined(clause)[1:] if not own_subjects(part) for end in anchors.clause(part))
    noun = antecedent(clause) if any(token.lower_ in {"deren", "dessen"} for token in cue) else None
    before = noun is not None and anchors.phrase(noun) or anchors.before(clause)    # *zur Revolution, in **deren** Folge …*
    causes, effects = (before, here) if row.cause == "before" else (here, before)
    yield from pairs(row, causes, effects, cue[0], last, clause)


def _misfit(anchors: Anchors, row: Adverb, cue: Span, clause: Token) -> str:
    """Why the words are no such adverb here, empty if they are."""
    last = cue[-1]
    if row.place == "coordinator":
        return "" if is_coordinator(last) else "joins no main clauses here"
    if is_subordinator(last) and not precedes_finite(last):
        return "a conjunction here, no adverb"
    if last.lower_ == "so" and last.i + 1 < len(last.doc) and last.nbor(1).lower_ in EXAMPLES:
        return "introduces an example"                              # *mehrere Städte, so etwa Ulm*
    if not is_adverbial(last):
        return "a separated particle or preposition here, no adverb"
    if row.cause == "clause" and not opens_sentence(last) and last.nbor(-1).is_punct:
        return "names what was said before, gives no reason"       # *, nämlich Köln und Mainz*
    if is_nominal(last) and any(noun.i > last.i for noun in (*genitives(last), *(noun for case, noun in attributes(last) if case.lower_ in CAUSE_CASES))):
        return "names its cause itself"                             # *als Folge des Brandes*
    if row.place in {"first", "opening"} and not fills_first_field(last, clause):
        return "does not stand alone before the finite verb"
    if row.place == "joined" and not _joins_by_und(last, clause):
        return "does not belong to a clause that is joined to the one before"
    if row.place == "opening" and not opens_sentence(cue[0]):
        return "does not open the sentence"
    if predicate(clause) in row.elsewhere or row.hosts and not {predicate(clause), *(verb.lemma_ for verb in copula(clause))} & set(row.hosts):
        return f"means something else with {predicate(clause)}"
    if not last.head == clause and cue[0].i and is_conjunction(cue[0].nbor(-1)) and not precedes_finite(last):
        return "joins two nouns"                                    # *die Technik und **damit** die Möglichkeit*
    if row.acting and not (acts_on_something(last, clause) and linking_row(clause, anchors.causes) is None):
        return "does nothing to anybody, or its verb's own row says it better"
    if row.looks_back and not is_pluperfect(clause):
        return "its clause is not in the pluperfect"
    if _announces(last, clause):
        return "points forward to a clause of its own"
    link = linking_row(clause, anchors.causes)
    return "stands with no verb whose subject brings something about" if row.linking and (link is None or "subject" not in link.cause) else ""


def _joins_by_und(word: Token, clause: Token) -> bool:
    """The word belongs to the verb of a clause that goes on from the one before: *und rettete **so** die Stadt*."""
    if word.head != clause or first_conjunct(clause) == clause or is_subordinator(word):
        return False
    before = word.nbor(-1).lower_
    return before != "oder" and (before == "und" or not precedes_finite(word))


def _announces(word: Token, clause: Token) -> bool:
    """The adverb points forward to a clause of its own (*dadurch, dass …; deshalb, weil …; daran, … zu finden*)."""
    following = word.doc[word.i + 1:word.i + 3]
    if len(following) == 2 and following[0].is_punct and is_subordinator(following[1]):
        return True
    return word.lower_ == "dadurch" and bool(content_clauses(clause)) or word.lower_ in CORRELATES and content_after(word) is not None


def _joined_noun(cue: Span) -> Token | None:
    """The noun that *und* joins to one before it, the cue between them (*zur Abwertung und **damit** zu Unruhen*)."""
    doc, after = cue.doc, cue.end
    if not cue[0].i or not is_conjunction(doc[cue[0].i - 1]) or after >= len(doc):
        return None
    noun = governed_noun(doc[after]) or (cue[-1].head if is_nominal(cue[-1].head) else None)
    return noun if noun is not None and noun.i > cue[-1].i and first_conjunct(noun).i < cue[0].i else None


def _between_nouns(anchors: Anchors, row: Adverb, cue: Span, noun: Token) -> Iterator[Reading]:
    """Of two nouns joined with the cue between them the first is the cause of the second."""
    before = [part for part in conjuncts(first_conjunct(noun)) if part.i < cue[0].i]
    if row.cause != "before" or not before or not is_nominal(before[-1]):
        yield Declined(row, cue[0], cue[-1], "belongs to a noun here")
        return
    yield from pairs(row, anchors.phrase(before[-1]), anchors.phrase(noun), cue[0], cue[-1], opened_clause(noun))


def _before_noun(anchors: Anchors, row: Adverb, cue: Span, participle: Token) -> Iterator[Reading]:
    """*die Rede und das **damit** eingeläutete Ende*: the noun is the effect of what stands before it.

    That is the noun it is joined to, another one of its clause (*den Sieg mit der **daraus** folgenden Besetzung*), or the clause before.
    """
    noun = antecedent(participle)
    if noun is None or row.cause != "before" or row.place == "opening":
        yield Declined(row, cue[0], cue[-1], "belongs to a participle before a noun")
        return
    effects: tuple[End, ...] = anchors.here(noun) or anchors.here(participle)
    first = first_conjunct(noun)
    clause = opened_clause(noun)
    if first != noun:
        causes = anchors.phrase(first)
    elif clause is not None:
        nouns = (token for token in reversed(cue.doc[clause.left_edge.i:cue.start]) if is_nominal(token) and clause_head(token) == clause)
        causes = next(filter(None, map(anchors.here, nouns)), ()) or anchors.before(clause)
    else:
        causes = ()
    yield from pairs(row, causes, effects, cue[0], cue[-1], clause)
