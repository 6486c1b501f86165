"""Gender and number: of pronouns by their form, of nouns by article and lexicon, of names by first name and kind.

Yields  sets of m, f, n and p (plural); a set of several says that the form leaves it open.
"""

from __future__ import annotations

import re
from itertools import islice

from ...lexicon.names import Names
from ...syntax import (
    GENDERS,
    appositions,
    attributes,
    children,
    clause_head,
    ends_in_plural,
    finite,
    first_conjunct,
    genitives,
    has_copula,
    is_clause_head,
    is_nominal,
    is_relative,
    objects,
    obliques,
    own_subjects,
    preposition,
    relative_pronoun,
    subjects,
    verb_form,
)
from ...syntax.tokens import Span, Token

PERSONAL = {"er": "m", "ihn": "m", "ihm": "mn", "es": "n", "sie": "fp", "ihr": "f", "ihnen": "p"}
DEMONSTRATIVE = {stem + ending: genders for stem in ("dies", "jen", "letzter")
                 for ending, genders in (("er", "mf"), ("e", "fp"), ("es", "n"), ("em", "mn"), ("en", "mp"))}
RELATIVE = {"den": "m", "dem": "mn", "die": "fp", "das": "n", "dessen": "mn", "deren": "fp", "denen": "p"}
SINGULAR = frozenset({"das", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "kein", "dieses", "diesem", "jedes", "jeder"})
PLURAL_OF_MASCULINES = frozenset({"die", "diese", "jene", "seine", "ihre"})
PLURAL = frozenset(stem + ending for stem in ("all", "mehrer", "viel", "einig", "beid") for ending in ("e", "en", "er"))
PLURAL_ENDINGS = ("e", "n", "er", "el", "s")      # in which a plural can end
POSSESSIVE = re.compile(r"(?P<male>sein(?:e[mnrs]?)?)|ihr(?:e[mnrs]?)?")
ENDINGS = (
    (re.compile(r"(?:ung|heit|keit|schaft|tion|sion|tät|enz|anz|ei|ik|ur|in)$"), "f"),
    (re.compile(r"(?:chen|lein|ment|tum|um|nis)$"), "n"),
    (re.compile(r"(?:ismus|ling|ist|ant|ent|eur|or)$"), "m"),
)


def of_pronoun(token: Token) -> frozenset[str]:
    """What a personal, possessive or demonstrative pronoun agrees with; empty for every other word."""
    word = token.lower_
    if word in PERSONAL and (word != "ihr" or token.pos_ == "PRON"):
        return _by_verb(token, frozenset(PERSONAL[word]))
    if token.pos_ in {"PRON", "DET"} and word in DEMONSTRATIVE and not _stands_before_noun(token):
        if word.endswith("er"):         # *dieser* is masculine as a subject, else feminine
            return frozenset("m" if _is_subject(token) else "f")
        return _by_verb(token, frozenset(DEMONSTRATIVE[word]))
    if is_pointing_genitive(token):
        return frozenset("mn" if word == "dessen" else "fp")
    if is_possessive(token):
        match = POSSESSIVE.fullmatch(word)
        return frozenset("mn" if match and match["male"] else "fp")
    return frozenset()


def is_pointing_genitive(token: Token) -> bool:
    """*dessen* or *deren* outside a relative clause: what was named last but as subject."""
    if token.lower_ not in {"dessen", "deren"}:
        return False
    verb = clause_head(token)
    return verb is None or not is_relative(verb) or relative_pronoun(verb) not in {token, None}


def of_relative(token: Token) -> frozenset[str]:
    """What a relative pronoun agrees with: *der* is masculine as a subject, else feminine or a genitive plural."""
    if token.lower_ == "der":
        return frozenset("m" if token in own_subjects(token.head) else "f")
    return _by_verb(token, frozenset(RELATIVE.get(token.lower_, "mfnp")))


def agrees(genders: frozenset[str], pronoun: frozenset[str]) -> bool:
    """A thing of these genders and the pronoun's fit; a person of unknown sex fits where the pronoun can be of one person."""
    return bool(genders & pronoun if genders else pronoun & {"m", "f"})


def _is_subject(token: Token) -> bool:
    verb = clause_head(token)
    return verb is not None and token in own_subjects(verb)


def _stands_before_noun(token: Token) -> bool:
    """The word is the article of a noun that follows, whatever the tagger says (*diese alte Stadt*)."""
    if token.head.i > token.i and token in determiners(token.head) and is_nominal(token.head):
        return True
    following = next((other for other in token.doc[token.i + 1:token.sent.end] if other.pos_ not in {"ADJ", "ADV", "NUM"}), None)
    return following is not None and is_nominal(following)


def is_possessive(token: Token) -> bool:
    """*sein* or *ihr* before its noun."""
    return token.pos_ in {"DET", "PRON"} and POSSESSIVE.fullmatch(token.lower_) is not None and token.head.i > token.i \
        and (token.pos_ == "DET" or token in determiners(token.head))


def _by_verb(token: Token, genders: frozenset[str]) -> frozenset[str]:
    """The verb tells singular from plural where the pronoun is its subject."""
    if not {"p"} < genders:
        return genders
    if not _is_subject(token):
        return genders
    verb_number = _number(finite(clause_head(token)))
    return genders & {"p"} if verb_number == "p" else genders - {"p"} if verb_number == "s" else genders


def _number(verb: Token | None) -> str:
    """`s` or `p` by the ending; empty without a finite verb."""
    if verb is None or verb_form(verb) not in {"fin", ""}:
        return ""
    return "p" if ends_in_plural(verb) else "s"


def of_noun(noun: Token, names: Names) -> frozenset[str]:
    """Gender and number of a common noun: plural by its article and morphology, gender by lexicon, article and ending."""
    articles = determiners(noun)
    title, listed = names.title(noun.text), _listed_gender(noun, names)
    if listed in {"m", "n"} and any(token.lower_ in PLURAL_OF_MASCULINES for token in articles) or _is_plural(noun, articles):
        return frozenset("p")
    if listed == "m" and noun in genitives(noun.head) and noun.lower_.endswith(PLURAL_ENDINGS) and any(token.lower_ == "der" for token in articles):
        return frozenset("p")           # *das Urteil der Richter*
    if listed == "f" and noun.lower_.endswith("n") and not names.head_word(noun.text).endswith("n") and title is None:
        return frozenset("p")           # feminine nouns take no -n in the singular: *Truppen*
    if listed:
        return frozenset(listed)
    seen = [found for token in (*articles, noun) if (found := _genders(token))]
    shown = frozenset.intersection(*seen) if seen else frozenset("mfn")
    shown = shown or seen[0]
    for pattern, gender in ENDINGS:
        if pattern.search(noun.lower_) and len(noun) > 5 and gender in shown:
            return frozenset(gender)
    return shown


def _listed_gender(noun: Token, names: Names) -> str:
    """The lexicon's gender of a title, of the head of an organisation or place, or of inhabitants; empty for other nouns."""
    if (title := names.title(noun.text)) is not None:
        return title.gender
    if (head := names.head(noun.text)) is not None:
        return head.gender
    return "m" if names.is_people(noun.text) or names.is_group(noun.text) else ""


def _is_plural(noun: Token, articles: tuple[Token, ...]) -> bool:
    """By article and number word, by the verb where the noun is its only subject, else by the morphology."""
    words = {token.lower_ for token in articles}
    if words & SINGULAR:
        return False
    numbers = {child.lower_ for child in noun.children if child.i < noun.i and child.pos_ == "NUM"}
    if words & PLURAL or numbers - {"1", "ein", "eine"}:
        return True
    verb = clause_head(noun)
    if verb is not None and own_subjects(verb) == (noun,) and (verb_number := _number(finite(verb))):
        return verb_number == "p"
    if number := noun.morph.get("Number"):
        return number == ["Plur"]
    return any(token.morph.get("Number") == ["Plur"] for token in articles)


def _genders(token: Token) -> frozenset[str]:
    return frozenset(GENDERS[value] for value in token.morph.get("Gender") if value in GENDERS)


def of_name(span: Span, kind: str, titles: tuple[Token, ...], names: Names) -> frozenset[str]:
    """Gender of a named thing by first name, title, lexicon, head noun and article; empty for a person of unknown sex."""
    known = names.known(span.text)
    if kind == "PER":
        first = names.first_name(span[0].text)
        if span.start and span.doc[span.start - 1] in titles and (title := names.title(span.doc[span.start - 1].text)) and title.gender == "f":
            return frozenset("f")           # *Kaiserin Auguste*: some first names are a man's in other languages
        if first is not None and (len(span) > 1 or not titles):
            return frozenset(first.gender)
        for noun in (*titles, span[0]):
            if (title := names.title(noun.text)) is not None:
                return frozenset(title.gender)
        return frozenset(first.gender) if first is not None else frozenset()
    if known is not None and known.gender:
        return frozenset(known.gender)
    for token in (span.root, span[-1], span[0]):        # *der Stadtkreis Halle* is no hall
        if (head := names.head(token.text)) is not None:
            return frozenset(head.gender)
    articles = [token for token in determiners(span.root) if token.i < span.start]
    if articles and (found := _genders(articles[0])):
        return found
    return frozenset("n") if kind == "LOC" else frozenset("mfn")


def has_clause_between(low: Token, high: Token) -> bool:
    """A clause, a further conjunct or an apposition opens on the way up to `high` (*Otto und **seine** Frau*, *Otto, **sein** Sohn*)."""
    while low.head != low and low != high:
        if first_conjunct(low) != low or low.i > high.i and low in appositions(low.head):
            return True
        low = low.head
        if low != high and is_clause_head(low):
            return True
    return False


def determiners(noun: Token) -> tuple[Token, ...]:
    """Articles, pointing and possessive words of the noun."""
    return children(noun, "det", "det:poss")


def adjectives(noun: Token) -> tuple[Token, ...]:
    """Adjectives, ordinals and participles of the noun."""
    return children(noun, "amod")


def is_attribute(token: Token) -> bool:
    """An adjective before its noun, one on -er with its capital among them (*die **Prager** Regierung*)."""
    return token in adjectives(token.head) and token.i < token.head.i


def is_in_attribute(token: Token) -> bool:
    """The word stands inside an attribute before a noun (*die von **ihm** geführte Truppe*)."""
    verb = clause_head(token)
    return any(is_attribute(above) and above.i > token.i for above in token.ancestors if verb is None or verb.is_ancestor(above))


def is_called(name: Token) -> bool:
    """The name says what somebody is called (*wurde als **Otto I.** gekrönt*)."""
    case = preposition(name)
    return case is not None and case.lower_ == "als"


def is_name(token: Token) -> bool:
    """A proper noun without article: somebody, even where the model saw no name."""
    return token.pos_ == "PROPN" and not determiners(token)


def is_name_of_its_own(noun: Token) -> bool:
    """A proper noun, with or without its article."""
    return noun.pos_ == "PROPN" or bool(noun.ent_type_)


def is_predicative(noun: Token, names: Names) -> bool:
    """The noun says what somebody is or becomes (*war König*, *zum König gewählt*) and stands for nobody."""
    case = preposition(noun)
    if has_copula(noun):
        return bool(own_subjects(noun))
    if names.title(noun.text) is not None and becomes(noun) and not determiners(noun):
        return True
    return case is not None and (case.lower_ == "als" or case.lower_ in {"zum", "zur"} and names.title(noun.text) is not None)


def becomes(noun: Token) -> bool:
    """The noun stands beside *werden* or *bleiben*, as who becomes something or as what he becomes."""
    return noun.head.lemma_ in {"werden", "bleiben"} and noun.head.pos_ in {"VERB", "AUX"} and preposition(noun) is None


def companions(subject: Token) -> tuple[Token, ...]:
    """Who does it with the subject: *Otto zog **mit Konrad** nach Rom; sie …* is both of them."""
    verb = clause_head(subject)
    if verb is None or subject not in own_subjects(verb):
        return ()
    return tuple(noun for case, noun in (*obliques(verb), *attributes(subject)) if case is not None and case.lower_ == "mit")


def bearers(noun: Token) -> tuple[Token, ...]:
    """Of whom a noun is said as predicate: *X war **König***, *als **König***, *zum **König** gewählt*, ***Sitz** war X*.

    Where the parse misses the subject of a fronted predicate, it is the name that follows (***Erster Bürgermeister** wurde 1834 X*).
    """
    if has_copula(noun):
        return own_subjects(noun) or tuple(islice((word for word in noun.doc[noun.i + 1:noun.sent.end] if is_name(word) and preposition(word) is None), 1))
    if has_copula(noun.head) and noun in own_subjects(noun.head) and not determiners(noun) and is_name_of_its_own(noun.head):
        return (noun.head,)
    case = preposition(noun)
    if case is None or case.lower_ not in {"als", "zum", "zur"} or (verb := clause_head(noun)) is None or noun.head != verb:
        return ()
    return objects(verb) or subjects(verb)
