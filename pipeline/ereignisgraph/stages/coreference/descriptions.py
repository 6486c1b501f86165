"""Nouns that stand for a name: titles and kinds said of a named thing (*der Kanzler*, *die Stadt*).

Reads   definite noun phrases and the referents so far.
Rules   lexicon/names.toml: titles for persons, heads and their kinds for places and organisations. Of the names that a noun
        fits, preferred in this order: one that the noun was said of or is a part of; the more present one (nearer, and
        subject rather than object or attribute); the one that the passage is about; the one that comes next.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection
from functools import lru_cache

from ...lexicon.names import Names
from ...syntax import attributes, genitives, holds_article, is_nominal, possessors, preposition
from ...syntax.tokens import Token
from .agreement import adjectives, determiners, is_name, is_possessive, is_predicative, of_noun
from .referents import Referent, Scene

DEFINITE = frozenset({"der", "die", "das", "des", "dem", "den"})
POINTING = frozenset({"dieser", "diese", "dieses", "diesem", "diesen", "jener", "jene", "jenes", "jenem", "jenen"})
OTHERS = frozenset({"erst", "zweit", "dritt", "viert", "letzt", "beid", "ander", "neu", "älter", "jünger", "künftig", "folgend", "nächst", "jeweilig", "damalig"})     # stems
POSTS = frozenset({"ruler", "soldier", "official", "cleric"})    # titles that one person bears at a time
SURE = 1.0                              # fit that lets a noun look ahead to a name
LEAST = 12.0                            # presence below which a title is not taken for anybody
FADING = 0.7                            # of presence with every sentence: a title reaches further back than a pronoun
MEMORY = 5                              # sentences back to which a post reaches that was not yet said of the person
TOPIC = 40.0                            # what speaks for the place or organisation that the text is about
CHIEF = 2.0                             # times that the text speaks of its topic for each time that it speaks of another
SAID = 4.0                              # weight of a noun that was said of the name before, or is a part of it
WHERE = frozenset({"von", "vom", "in", "im", "bei", "beim", "auf", "am", "zu", "zum", "zur"})      # before a name that says which place is meant
NUMERAL = re.compile(r"[IVX]+\.?")


def is_definite(noun: Token) -> bool:
    """The noun has a definite, pointing or possessive article, or one that its preposition has swallowed (*vom Kaiser*)."""
    if any(child.lower_ in DEFINITE | POINTING or is_possessive(child) for child in (*determiners(noun), *possessors(noun))):
        return True
    return holds_article(preposition(noun))


def described(noun: Token, sentence: int, scene: Scene, names: Names, owner: Referent | None = None,
              beside: Collection[Referent] = ()) -> Referent | None:
    """The named referent that the noun stands for, None where it is nobody's description or nobody is present.

    The most present one that the noun fits is taken; where none is in sight, the one that the text is about, or that it
    names next (*Nach der Einnahme der Stadt wurde Berlin …*).
    `owner` is whom a possessive before the noun stands for: nobody is his own king. `beside` are those named in the other
    places of its clause: in *Assad ließ den Präsidenten verhaften* these are two.
    """
    if not is_definite(noun) or _is_counted(noun) or _has_name(noun) or is_predicative(noun, names) or _is_countryside(noun):
        return None
    genders = of_noun(noun, names)
    is_person = names.title(noun.text) is not None or names.is_people(noun.text)
    if is_person and "p" in genders or not is_person and (owner is not None or any(is_nominal(word) for word in genitives(noun))):
        return None
    fit_of_thing = _fit_of_thing(noun, genders, names)

    def fit(referent: Referent) -> float:
        if not is_person:
            return fit_of_thing(referent)
        agrees = referent is not owner and referent.comes_by(sentence + 1) and (not referent.genders or referent.genders & genders)
        return _fit_of_person(noun, sentence, referent, names) if agrees else 0.0

    named = (referent for referent in scene.around(sentence) if referent.is_name and referent.is_person == is_person and referent not in beside)
    fitting = {referent: worth for referent in named if (worth := fit(referent))}
    topic = _topic(fitting, sentence)
    best, best_score = None, LEAST
    for referent, worth in fitting.items():
        score = referent.presence(sentence, noun.i, FADING) * worth + (TOPIC if referent is topic and not is_person else 0.0)
        if score > best_score:
            best, best_score = referent, score
    coming = (referent for referent, worth in fitting.items() if worth >= SURE and referent.comes_by(sentence))
    meant = best or (topic if topic is not None and topic.comes_by(sentence + 1) else None) or next(coming, None)
    return meant if meant is not None and meant.is_known(sentence, noun.i) else None


def _topic(fitting: dict[Referent, float], sentence: int) -> Referent | None:
    """What the passage is about: of those that fit best, the one that it speaks of far more than of any other."""
    most = max(fitting.values(), default=0.0)
    weights = {referent: referent.weight_around(sentence) for referent, worth in fitting.items() if worth == most}
    chief = max(weights, key=weights.__getitem__, default=None)
    rival = max((weight for referent, weight in weights.items() if referent is not chief), default=0.0)
    return chief if chief is not None and weights[chief] >= CHIEF * rival else None


def _is_counted(noun: Token) -> bool:
    """*der dritte König*, *beide Städte*: one of several, not the one that was spoken of."""
    before = [child for child in noun.children if child.i < noun.i]
    return any(child.pos_ == "NUM" or child.lower_.rstrip("nrms").removesuffix("e") in OTHERS for child in before)


def _is_countryside(noun: Token) -> bool:
    """*aufs Land*, *auf dem Land*: where there is no town."""
    case = preposition(noun)
    return noun.text in {"Land", "Lande"} and case is not None and case.lower_ in {"auf", "aufs"}


def _has_name(noun: Token) -> bool:
    """*die Provinz **Belland***: a proper noun behind it says which one, even where the model saw no name."""
    return noun.i + 1 < len(noun.doc) and is_name(noun.nbor(1)) and noun.nbor(1).head == noun


def _fit_of_person(noun: Token, sentence: int, person: Referent, names: Names) -> float:
    """How well a title fits: it was said of the person, or it is a post that this person may hold."""
    title, lands = names.title(noun.text), lands_at(noun, names)
    if title is None:
        return SAID if names.land_of(noun.text) in person.lands else 0.0
    if title.kind == "ruler" and not lands & person.lands and (lands or _is_of_another(noun, names)):
        return 0.0
    if says_again(noun.text, person, names):
        return SAID
    if title.kind not in POSTS or _is_of_another(noun, names) or _distance(person, noun, sentence) > MEMORY:
        return 0.0
    return _likeliness(title.kind, person, names)


def _distance(referent: Referent, noun: Token, sentence: int) -> float:
    """Sentences since its last mention."""
    last = referent.last(sentence, noun.i)
    return last[1] if last is not None else math.inf


def _likeliness(kind: str, person: Referent, names: Names) -> float:
    """How well a title fits of whom it was not yet said: a ruler by numeral or bare first name, else best one without other post."""
    titles = {found.kind for word in person.descriptions if (found := names.title(word)) is not None}
    if kind == "ruler":
        words = person.name.split()
        is_ruler = any(NUMERAL.fullmatch(word) for word in words)
        return 0.0 if titles else 1.5 if is_ruler else 1.0 if all(names.first_name(word) for word in words) else 0.0
    return 1.0 if not titles else 0.5 if kind in titles else 0.0 if titles & POSTS else 0.25


def _is_of_another(noun: Token, names: Names) -> bool:
    """*der König von Polen*, *der Bischof von Lüttich*, *der Kaiser der Franzosen*: the one of a place that is named with it."""
    title = names.title(noun.text)
    return title is not None and title.kind in {"ruler", "cleric"} and any(word.ent_type_ or names.land_of(word.text) for word in _owners(noun))


def _owners(noun: Token) -> tuple[Token, ...]:
    """What stands behind the noun as genitive or with a preposition."""
    return (*genitives(noun), *(word for _, word in attributes(noun)))


def _fit_of_thing(noun: Token, genders: frozenset[str], names: Names) -> Callable[[Referent], float]:
    """How well a noun fits a place or organisation: it is in its name or was said of it, or takes up any name of the kind."""
    kind, of_one = names.stands_for(noun.text), genders != {"p"}
    is_named_with = any(word.ent_type_ for case, word in attributes(noun) if case.lower_ in WHERE)

    def fit(thing: Referent) -> float:
        if of_one != (thing.genders != {"p"}) and not (of_one and kind == "country"):       # *die USA … das Land*
            return 0.0
        if says_again(noun.text, thing, names):
            return SAID
        return 0.0 if is_named_with else thing.kinds.get(kind, 0.0)

    return fit


def says_again(noun: str, referent: Referent, names: Names) -> bool:
    """The noun was said of the referent before, or is a part of its name."""
    if referent.is_person:
        return any(fits(noun, word) for word in referent.descriptions)
    return _is_in_name(noun, referent.name, names) or any(_repeats(noun, word, names) for word in referent.descriptions)


def _is_in_name(noun: str, name: str, names: Names) -> bool:
    """*das Korps* takes up *12. Korps*, *das Reich* the *Inkareich*; *Frankreich* and *Ingolstadt* are names of their own."""
    words = name.split()
    if not (_is_part(noun, words[-1]) or _is_part(noun, words[0])):
        return False
    return len(words) > 1 or names.known(name) is None and names.stands_for(noun) != "city"


def _repeats(noun: str, description: str, names: Names) -> bool:
    """*Flotte* takes up *Ostseeflotte*, but *Nordfriedhof* not *Friedhof*, nor *Stadt* the *Altstadt*, which is a head of its own."""
    if not _is_part(noun, description):
        return False
    word, other = names.head_word(noun), names.head_word(description)
    return word == other or not word or not other


def fits(noun: str, description: str) -> bool:
    """One is the other, inflected or as the last part of a compound (*Kanzler*, *Reichskanzlers*)."""
    return _is_part(noun, description) or _is_part(description, noun)


def _is_part(noun: str, word: str) -> bool:
    """The noun is the word, inflected, or its last part."""
    short = stem(noun)
    return len(short) > 2 and stem(word).endswith(short)


@lru_cache(maxsize=50_000)      # of a pure function: texts repeat their words
def stem(word: str) -> str:
    """The word in small letters without an ending of case or number."""
    word = word.lower()
    for ending in ("es", "en", "er", "s", "n", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word[:-len(ending)]
    return word


def lands_at(noun: Token, names: Names) -> set[str]:
    """The lands of a noun, by adjective or behind it (*der **preußische** König*, *der König von **Preußen***)."""
    named = (names.known(word.text) for word in _owners(noun) if word.ent_type_)
    return {land for child in adjectives(noun) if (land := names.land_of(child.text))} | {thing.name for thing in named if thing is not None}


def lands_in(name: str, names: Names) -> set[str]:
    """The land that a ruler is named after (*Matthias Corvinus von **Ungarn***)."""
    _, of, land = name.rpartition(" von ")
    return {known.name} if of and (known := names.known(land)) is not None else set()
