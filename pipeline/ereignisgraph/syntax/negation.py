"""What denies a clause or a noun phrase: the negative words in it, and how far each of them reaches.

Source: Duden-Grammatik, Negation: Satz- und Sondernegation, Negationspartikeln und negative Artikelwörter.
"""

from __future__ import annotations

from .clauses import AUXILIARIES, auxiliaries, children, clause_head, first_conjunct, is_clause_head, markers, verb_form
from .participants import ADVERBIAL, datives, inherited_subjects, objects, own_subjects
from .tokens import Token, asked_once

NEGATIONS = frozenset({"nicht", "nie", "niemals", "nirgends", "nirgendwo", "keineswegs", "keinesfalls", "mitnichten", "nimmer"})
NEGATIVE_DETERMINERS = frozenset({"kein", "keiner", "keine", "niemand", "nichts", "weder"})
TURNING = frozenset({"sondern", "aber", "doch", "jedoch"})
WITHOUT = ADVERBIAL - {"um"}
TAKING = frozenset({
    "nur", "bloß", "allein", "zuletzt", "lediglich", "erst", "immer", "stets", "überall", "selten", "oft", "häufig", "wenig", "weniger", "wenige", "weit", "lange",
    "lang", "sehr", "sonderlich", "so", "alle", "alles", "allen", "jeder", "jede", "jedes", "jeden", "jedem", "sämtliche", "unbedingt", "notwendigerweise",
})  # fmt: skip
"""Words of degree, number and frequency that take a negation before them for themselves: *nicht alle kamen*, *nicht selten siegte er*."""


@asked_once
def is_negated(token: Token) -> bool:
    """A negation holds the clause or the noun phrase headed by `token`.

    *nicht nur … sondern auch* denies nothing; *ohne … zu* and *weder … noch* deny. A negation before an adverb or a
    prepositional phrase of the clause denies the clause (*wurde nicht mehr gesehen*), unless *sondern* sets it right.
    """
    return any(_denies(child, token) for child in token.children)


def _denies(child: Token, token: Token) -> bool:
    word = child.lower_
    if word in NEGATIONS and child.dep_ in {"advmod", "neg", "dep"}:
        return _reaches(child, token)
    if (child.lemma_.lower() in NEGATIVE_DETERMINERS or word.startswith("kein")) and child.dep_ in {"det", "advmod", "cc", "nsubj", "nsubj:pass", "obj"}:
        return True
    if not is_clause_head(token):
        return False
    if child.dep_ in {"mark", "case"} and word in WITHOUT:
        return True
    return child.dep_ in {"advmod", "obl"} and child.pos_ in {"ADV", "ADJ", "NOUN", "PROPN"} and any(_reaches_out(part, token) for part in child.children)


def _reaches(negation: Token, token: Token) -> bool:
    """The negation is of the whole that the token heads, neither of the word after it alone nor set right by *sondern*."""
    following = negation.nbor(1) if negation.i + 1 < len(negation.doc) else negation
    taken = following.lower_ in TAKING or following != token and following.pos_ in {"ADJ", "ADV"} and following.lower_.startswith("un")
    return not taken and not (is_clause_head(token) and _is_set_right(negation, token))


def _reaches_out(word: Token, verb: Token) -> bool:
    """A negation or *kein* inside an adverbial denies the clause (*in keiner Weise*, but *keine zwei Tage später*)."""
    if word.lower_ in NEGATIONS and word.dep_ == "advmod":
        return _reaches(word, verb) and not (word.i and word.nbor(-1).lower_ == "und")
    return word.dep_ == "det" and word.lower_.startswith("kein") and not children(word.head, "nummod")


def _is_set_right(negation: Token, verb: Token) -> bool:
    """*siegte nicht durch Stärke, sondern durch List*: it happened, but otherwise."""
    return any(word.lower_ == "sondern" and word.i > negation.i and not is_clause_head(word.head) and clause_head(word) == verb for word in verb.subtree)


@asked_once
def is_clause_denied(verb: Token) -> bool:
    """The clause is negated: itself, through a negative subject, a shared one too, or object, or in coordination with what is."""
    if is_negated(verb) or any(helper.lower_ in NEGATIONS or is_negated(helper) for helper in auxiliaries(verb)):
        return True
    core = (*(own_subjects(verb) or inherited_subjects(verb)), *objects(verb), *datives(verb))
    if any(is_negated(noun) or noun.lemma_.lower() in NEGATIVE_DETERMINERS for noun in core):
        return True
    return _shares_denial(verb)


def _shares_denial(verb: Token) -> bool:
    """A later conjunct under *ohne*, behind *weder*, or under the negated helper of the first (*wurde nicht belagert oder gestürmt*)."""
    if any(child.lower_ == "noch" and child.dep_ == "cc" for child in verb.children):
        return True
    first = first_conjunct(verb)
    if first == verb:
        return False
    if any(word.lower_ == "weder" and word.i < verb.i and clause_head(word) in {first, verb} for word in first.subtree):
        return True
    if own_subjects(verb):
        return False
    if any(mark.lower_ in WITHOUT for mark in markers(first)):
        return True
    stands_alone = verb_form(verb) == "fin" or children(verb, *AUXILIARIES) or verb_form(verb) != verb_form(first)
    turns = any(child.lower_ in TURNING for child in children(verb, "cc", "advmod"))
    return not stands_alone and not turns and any(_denies(child, first) for child in first.children if child.i < first.i)
