"""Nouns beside a verb and what hangs on a noun, where the parse is asked less strictly than `syntax` asks it.

A linking verb is known to have two events beside it; so a noun whose label is wrong can still be told by its place.
Sources: UD v2 guidelines for German; Duden-Grammatik on the order of subject and object.
"""

from __future__ import annotations

from .clauses import children, finite, verb_form
from .participants import holds_article, preposition
from .phrases import case_of, is_nominal
from .tokens import Token

POINTING = frozenset({"dieser", "diese", "dieses", "diesem", "diesen", "solche", "solcher", "solches", "jener", "jene", "jenes"})


def relatives(noun: Token) -> tuple[Token, ...]:
    """The relative clauses of the noun."""
    return children(noun, "acl:relcl")


def participles(noun: Token) -> tuple[Token, ...]:
    """Adjectives and participles before the noun (*das **erlassene** Edikt*)."""
    return children(noun, "amod")


def is_under_way(participle: Token) -> bool:
    """A present participle: what its noun is doing or going through (*die **steigenden** Preise*)."""
    return participle.lower_.rstrip("ermns").endswith(("end", "ernd", "elnd"))


def points_back(noun: Token) -> bool:
    """*dieser Schritt*: the noun takes up what was said."""
    return any(determiner.lower_ in POINTING for determiner in children(noun, "det"))


def may_stand_for(pronoun: Token, noun: Token, clause: Token) -> bool:
    """*er, sie, es* as the subject of the clause agrees with the noun; whether *sie* are many, the finite verb says."""
    verb = finite(clause)
    many = verb is not None and "Plur" in verb.morph.get("Number")
    if many or "Plur" in noun.morph.get("Number"):
        return many and "Plur" in noun.morph.get("Number") and pronoun.lower_ == "sie"
    return noun.morph.get("Gender") == [{"er": "Masc", "sie": "Fem", "es": "Neut"}[pronoun.lower_]]


def is_determined(noun: Token) -> bool:
    """An article, a possessive or a genitive name stands before the noun, or its preposition has swallowed the article."""
    before = [*children(noun, "det", "det:poss"), *(part for part in children(noun, "nmod", "nmod:poss") if part.i < noun.i)]
    return bool(before) or holds_article(preposition(noun))


def is_no_accusative(noun: Token) -> bool:
    """Its article shows the dative or genitive beyond doubt: *dem, des*, and *der* before all but a masculine nominative."""
    first = next(iter(children(noun, "det", "det:poss")), None)
    return first is not None and (first.lower_ in {"der", "dem", "des"} or first.lower_.endswith(("einer", "eines", "einem")))


def is_subject(noun: Token) -> bool:
    return noun.dep_ in {"nsubj", "nsubj:pass"}


def is_attributive(token: Token) -> bool:
    """A participle before its noun (*das damit **eingeläutete** Ende*)."""
    return token.dep_ == "amod"


def is_participial(adjective: Token) -> bool:
    """A participle, or what looks like one: parses hang adverbs of the clause on the adjective after them (*die daraufhin **großen** Einfluss gewannen*)."""
    return adjective.lemma_.endswith(("en", "ern", "eln", "end", "t"))


def is_reduced(verb: Token) -> bool:
    """A participle that belongs to a noun in place of a relative clause, before it or after it."""
    return is_attributive(verb) or verb.dep_ == "acl" and verb_form(verb) in {"part", "prespart"}


def bare_nouns(verb: Token) -> list[Token]:
    """Nouns beside the verb that are neither under a preposition nor called its subject."""
    return [child for child in children(verb, "obl", "dep", "obj", "iobj") if is_nominal(child) and preposition(child) is None]


def nouns_after(verb: Token) -> list[Token]:
    """Nouns without preposition that follow the verb in its own clause."""
    return [child for child in children(verb, "obj", "iobj", "obl:arg", "obl", "nsubj") if child.i > verb.i and preposition(child) is None]


def may_be_dative(noun: Token) -> bool:
    return case_of(noun) in {"Dat", ""}
