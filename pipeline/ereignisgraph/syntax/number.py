"""Singular and plural of nouns and finite verbs, as far as they show it.

Sources: Duden-Grammatik, Kongruenz von Subjekt und Finitum.
"""

from __future__ import annotations

from .clauses import antecedent, auxiliaries, children, clause_head, conjuncts, ends_in_plural, finite, verb_form
from .participants import preposition
from .tokens import Token

SINGULAR_PRONOUNS = frozenset({"er", "es", "man", "wer", "jemand", "niemand", "nichts", "etwas", "dies", "dieses", "das", "was", "ich"})
SINGULAR_ARTICLES = frozenset({"das", "des", "dem", "ein", "eine", "einen", "einem", "einer", "eines", "kein", "sein", "ihr", "dieses", "diesem", "jeder", "jede", "jedes"})
PLURAL_ENDINGS = ("en", "er", "ern", "eln", "rn", "s")      # of nouns that a model may take for feminine singulars (*die Preußen, Pilger*)
EITHER = frozenset("sp")


def numbers(noun: Token) -> frozenset[str]:
    """`s` or `p` where a noun or pronoun shows beyond doubt which verb it takes; both where it does not, or counts others (*eine Reihe Städte*).

    A relative pronoun takes the verb of what it stands for.
    """
    if noun.tag_ == "PRELS" and (clause := clause_head(noun)) is not None and (named := antecedent(clause)) is not None and named != noun:
        return numbers(named)
    if noun.pos_ == "PRON":
        return frozenset("s") if noun.lower_ in SINGULAR_PRONOUNS else EITHER
    if len(conjuncts(noun)) > 1 or noun.pos_ not in {"NOUN", "PROPN"}:
        return EITHER
    articles = {child.lower_ for child in children(noun, "det", "det:poss")}
    if noun.pos_ == "PROPN":
        return frozenset("s") if noun.ent_type_ in {"PER", "LOC"} and not articles else EITHER
    if any(child.dep_ in {"nmod", "appos", "nummod"} and preposition(child) is None for child in noun.children):
        return EITHER
    number, gender = noun.morph.get("Number"), noun.morph.get("Gender")
    if number == ["Plur"] and not articles & SINGULAR_ARTICLES:
        return frozenset("p")
    if articles & SINGULAR_ARTICLES or "der" in articles and gender == ["Masc"] and number == ["Sing"]:
        return frozenset("s")
    looks_plural = any(child.lower_.endswith("en") for child in children(noun, "amod")) \
        or any(child.morph.get("Number") == ["Plur"] for child in children(noun, "det", "det:poss"))     # *die europäischen Mächte*
    is_feminine = articles and not looks_plural and number == ["Sing"] and gender == ["Fem"] and not noun.lower_.endswith(PLURAL_ENDINGS)
    return frozenset("s") if is_feminine else EITHER


def may_be_subject(noun: Token, verb: Token) -> bool:
    """The noun has the number of the finite verb of the clause, or one of them does not say it."""
    return bool(numbers(noun) & _number_of_verb(verb))


def may_be_one_subject(noun: Token, verb: Token) -> bool:
    """Taken without the nouns that it is joined to, the noun can be the subject."""
    number = noun.morph.get("Number") or (["Sing"] if noun.ent_type_ in {"PER", "LOC"} and not children(noun, "det") else [])
    return number != ["Sing"] or "s" in _number_of_verb(verb)


def has_number_of(noun: Token, verb: Token) -> bool:
    """Noun and finite verb are of one number beyond doubt."""
    return numbers(noun) == _number_of_verb(verb) != EITHER


def _number_of_verb(verb: Token) -> frozenset[str]:
    form = next((helper for helper in auxiliaries(verb) if verb_form(helper) == "fin"), None) or finite(verb)
    if form is None or verb_form(form) != "fin":
        return EITHER
    return frozenset("p") if ends_in_plural(form) else frozenset("s")
