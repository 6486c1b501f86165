"""Nouns that stand for a name: titles and kinds said of a named thing (*der Kanzler*, *die Stadt*).

Reads   definite noun phrases and the referents so far.
Rules   lexicon/names.toml: titles for persons, heads and their kinds for places and organisations.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from spacy.tokens import Token

from ...lexicon.names import Names
from ...syntax import attributes, genitives, holds_article, is_nominal, possessors, preposition
from .agreement import adjectives, determiners, is_possessive, is_predicative, of_noun
from .referents import Referent

DEFINITE = frozenset({"der", "die", "das", "des", "dem", "den"})
POINTING = frozenset({"dieser", "diese", "dieses", "diesem", "diesen", "jener", "jene", "jenes", "jenem", "jenen"})
OTHERS = frozenset({"erst", "zweit", "dritt", "viert", "letzt", "beid", "ander", "neu", "künftig", "jeweilig", "damalig"})     # stems
BY_KIND = frozenset({"city", "party", "island", "alliance", "army", "country", "water", "company"})
POSTS = frozenset({"ruler", "soldier", "official", "cleric"})    # titles that one person bears at a time
LEAST = 12.0                            # presence below which a title is not taken for anybody
FADING = 0.7                            # of presence with every sentence: a title reaches further back than a pronoun
MEMORY = 6                              # sentences back to which a kind reaches
SAID = 4.0                              # weight of a title that was said of the person before
NUMERAL = re.compile(r"[IVX]+\.?")


def is_definite(noun: Token) -> bool:
    """The noun has a definite, pointing or possessive article, or one that its preposition has swallowed (*vom Kaiser*)."""
    if any(child.lower_ in DEFINITE | POINTING or is_possessive(child) for child in (*determiners(noun), *possessors(noun))):
        return True
    return holds_article(preposition(noun))


def described(noun: Token, sentence: int, referents: Sequence[Referent], names: Names, owner: Referent | None = None) -> Referent | None:
    """The named referent that the noun stands for, None where it is nobody's description or nobody is present.

    `owner` is whom a possessive before the noun stands for: nobody is his own king.
    """
    if not is_definite(noun) or _is_counted(noun) or is_predicative(noun, names):
        return None
    genders = of_noun(noun, names)
    named = [referent for referent in referents if referent.is_name]
    if (names.title(noun.text) is not None or names.is_people(noun.text)) and "p" not in genders:
        persons = [person for person in named
                   if person.is_person and person is not owner and (not person.genders or person.genders & genders)]
        return _person(noun, sentence, persons, names)
    head = names.head(noun.text)
    if head is None or owner is not None:
        return None
    return _thing(noun, head.kind, genders, sentence, [referent for referent in named if not referent.is_person], names)


def _is_counted(noun: Token) -> bool:
    """*der dritte König*, *beide Städte*: one of several, not the one that was spoken of."""
    before = [child for child in noun.children if child.i < noun.i]
    return any(child.pos_ == "NUM" or child.lower_.rstrip("nrms").removesuffix("e") in OTHERS for child in before)


def _person(noun: Token, sentence: int, persons: Sequence[Referent], names: Names) -> Referent | None:
    title = names.title(noun.text)
    lands = lands_at(noun, names)
    best, best_score = None, LEAST
    for person in persons:
        presence = person.presence(sentence, noun.i, FADING)
        if title is None:
            score = presence * SAID if names.land_of(noun.text) in person.lands else 0.0
        elif lands and not lands & person.lands and title.kind == "ruler":
            continue
        elif any(fits(noun.text, word) for word in person.descriptions):
            score = presence * SAID
        elif title.kind not in POSTS or _is_of_another(noun, names) or _distance(person, noun, sentence) > MEMORY / 2:
            continue
        else:
            score = presence * _likeliness(title.kind, person, names)
        if score > best_score:
            best, best_score = person, score
    return best


def _distance(referent: Referent, noun: Token, sentence: int) -> float:
    """Sentences since its last mention."""
    last = referent.last(sentence, noun.i)
    return last[1] if last is not None else math.inf


def _likeliness(kind: str, person: Referent, names: Names) -> float:
    """How well a title fits a person of whom it was not yet said: a ruler by numeral, else best one without a title."""
    titles = {found.kind for word in person.descriptions if (found := names.title(word)) is not None}
    if kind == "ruler":
        return 1.5 if not titles and any(NUMERAL.fullmatch(word) for word in person.name.split()) else 0.0
    return 1.0 if not titles else 0.5 if kind in titles else 0.25


def _is_of_another(noun: Token, names: Names) -> bool:
    """*der König von Polen*, *der Kaiser der Franzosen*: the one of a place that is named with it."""
    title = names.title(noun.text)
    return title is not None and title.kind == "ruler" and any(
        word.ent_type_ or names.land_of(word.text) for word in (*genitives(noun), *(word for _, word in attributes(noun))))


def _thing(noun: Token, kind: str, genders: frozenset[str], sentence: int, things: Sequence[Referent],
           names: Names) -> Referent | None:
    """A place or organisation: one that has this very noun in its name or description, or the only one of the kind."""
    around = [thing for thing in things
              if _distance(thing, noun, sentence) <= MEMORY and (genders == {"p"}) == (thing.genders == {"p"})]
    same = [thing for thing in around if _is_in_name(noun.text, thing.name, names)
            or any(_same_kind(noun.text, word, names) for word in thing.descriptions)]
    if same and not any(is_nominal(word) for word in genitives(noun)):
        return min(same, key=lambda thing: _distance(thing, noun, sentence))
    if kind not in BY_KIND or not (kind == "city" or names.is_bare_head(noun.text)) or "p" in genders:
        return None
    if any(word.ent_type_ for word in genitives(noun)) or kind == "country" and names.head_word(noun.text) != "Land":
        return None
    of_kind = [thing for thing in around if thing.kind == kind and _distance(thing, noun, sentence) <= 3]
    if kind == "country":
        of_kind = [thing for thing in around if thing.kind == kind]
    often = [thing for thing in of_kind if len(thing.mentions) > 1 and kind != "country"]
    return of_kind[0] if len(of_kind) == 1 else often[0] if len(often) == 1 else None


def _is_in_name(noun: str, name: str, names: Names) -> bool:
    """*das Korps* takes up *12. Korps*, *das Reich* the *Inkareich*; *Frankreich* is a name of its own."""
    words = name.split()
    if len(words) == 1 and names.known(name) is not None:
        return False
    return fits(noun, words[-1]) or fits(noun, words[0])


def _same_kind(noun: str, description: str, names: Names) -> bool:
    """*Teilrepublik* takes up *Kaukasusrepublik*: the same head, whatever stands before it."""
    word = names.head_word(noun)
    return fits(noun, description) or (word != "" and word == names.head_word(description))


def fits(noun: str, description: str) -> bool:
    """One is the other, inflected or as the last part of a compound (*Kanzler*, *Reichskanzlers*)."""
    short, long = sorted((_stem(noun), _stem(description)), key=len)
    return len(short) > 2 and long.endswith(short)


def _stem(word: str) -> str:
    word = word.lower()
    for ending in ("es", "en", "er", "s", "n", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word[:-len(ending)]
    return word


def lands_at(noun: Token, names: Names) -> set[str]:
    """The lands that the adjectives of a noun are made from (*der **preußische** König*)."""
    return {land for child in adjectives(noun) if (land := names.land_of(child.text))}
