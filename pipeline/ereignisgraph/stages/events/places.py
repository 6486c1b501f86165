"""Where something happens: phrases and adverbs that say a place.

Reads   a UD parse, the mentions of places, the `place` rows of the lexicon.
Yields  answers for one word; arguments.py asks them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ... import syntax
from ...lexicon.events import EventLexicon
from ...lexicon.events_rows import unmarked
from ...schema.records import Entity
from ...syntax.tokens import Token

LOCAL = frozenset({
    "nördlich", "südlich", "östlich", "westlich", "nordöstlich", "nordwestlich", "südöstlich", "südwestlich", "oberhalb", "unterhalb", "unweit",
})  # fmt: skip
"""Prepositions that say nothing but where."""
LOCATIONS = LOCAL | {
    "in", "an", "auf", "bei", "nach", "vor", "zwischen", "hinter", "unter", "über", "nahe", "gegenüber", "außerhalb",
    "innerhalb", "entlang", "durch", "zu", "aus", "von", "bis", "neben", "inmitten", "jenseits", "diesseits",
}
AT = frozenset({"in", "bei", "nach", "aus", "nahe", "unweit", "nördlich", "südlich", "östlich", "westlich"})
"""Prepositions under which a proper noun is a place, where nobody knows the name (*bei Sirmium*)."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the arguments are looked up in: mentions by token, and the tokens of time expressions and of named places."""

    mentions: dict[int, Entity]         # token index → the mention that the token is part of
    timed: frozenset[int]               # token indices inside time expressions
    places: frozenset[int]              # token indices inside names of places


def is_place(noun: Token, preposition: str, lexicon: EventLexicon, around: Surroundings) -> bool:
    """The phrase says where: a named place, or a common noun that a `place` row knows; *von* and *durch* need a name."""
    mention = around.mentions.get(noun.i)
    if mention is not None and mention.type == "LOC":
        return preposition not in {"zu"} or noun.pos_ == "PROPN"
    if mention is not None and mention.mention == "name":       # *studierte an der **Universität** Jena, sprach im **Reichstag***
        return mention.type == "ORG" and preposition in {"in", "an", "auf"} and lexicon.is_place(noun.lemma_, preposition)
    if mention is None and noun.pos_ == "PROPN" and preposition in AT and not syntax.children(noun, "det"):
        return True
    if preposition in LOCAL:
        return True
    case = syntax.preposition(syntax.first_conjunct(noun))
    phrase = f"{case.lower_} {noun.text}" if case is not None else noun.text
    return preposition not in {"von", "durch"} and any(lexicon.is_place(form, preposition, phrase) for form in _singulars(noun))


def _singulars(noun: Token) -> Iterator[str]:
    """The lemma, and what a plural may be of that the model gave for its lemma (*Flüsse, Holztürme*)."""
    yield noun.lemma_
    if noun.morph.get("Number") == ["Plur"] and noun.lemma_.endswith("e"):
        yield from (noun.lemma_[:-1], unmarked(noun.lemma_[:-1]))


def at_adverbs(verb: Token) -> Iterator[tuple[str, Token]]:
    """Named places that the parse hangs on an adjective beside the verb (*starb verarmt **in Wien***), each with its plain preposition."""
    for word in syntax.children(verb, "advmod"):
        for case, noun in syntax.obliques(word):
            plain = syntax.plain_preposition(case)
            if word.pos_ == "ADJ" and noun.pos_ == "PROPN" and plain in AT:
                yield plain, noun


def where(verb: Token) -> tuple[Token, ...]:
    """The place that a relative clause with *wo* belongs to (*in Polen und Ungarn, wo …*)."""
    noun = syntax.antecedent(verb)
    if noun is None or not any(child.lower_ in {"wo", "wohin"} for child in verb.children):
        return ()
    return syntax.conjuncts(syntax.first_conjunct(noun))


def names_place(adverb: Token, around: Surroundings) -> bool:
    """*dort*, *hier*: an adverb that stands for a place."""
    mention = around.mentions.get(adverb.i)
    return mention is not None and mention.type == "LOC" and mention.mention == "pronoun"
