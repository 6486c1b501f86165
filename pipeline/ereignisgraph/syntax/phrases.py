"""Questions about noun phrases: their extent, their possessors and attributes, the name that heads them."""

from __future__ import annotations

from .clauses import NAME_PARTS, children, conjuncts, first_conjunct
from .participants import preposition
from .tokens import Doc, Token, asked_once


def is_nominal(token: Token) -> bool:
    return token.pos_ in {"NOUN", "PROPN"}


def case_of(token: Token) -> str:
    """`Nom`, `Acc`, `Dat`, `Gen`, or empty where parser and article do not tell."""
    for source in (token, *children(token, "det", "det:poss", "amod")):
        if found := source.morph.get("Case"):
            return found[0]
    return ""


def whole_compound(noun: Token) -> Token:
    """Of a compound cut short the noun that completes it (***Arbeiter-** und Soldatenräte*), else the noun itself."""
    if not noun.text.endswith("-"):
        return noun
    return next((part for part in conjuncts(first_conjunct(noun)) if part.i > noun.i and not part.text.endswith("-")), noun)


def is_no_filler(token: Token) -> bool:
    """The word names nobody and nothing of its own, whatever the parse calls it.

    A first part of a compound, an adverb (*verteidigten **zäh***), an article, *alle* beside what it counts (*sie **alle***), how many times.
    """
    around = [token.doc[at] for at in (token.i - 1, token.i + 1) if token.sent.start <= at < token.sent.end]
    if token.text.endswith("-") or token.tag_ == "ADJD" and token.is_lower or token.lemma_ == "Mal":
        return True
    if token.tag_ == "ART" and around and around[-1].pos_ not in {"VERB", "AUX", "PUNCT"}:
        return True
    return token.lower_ in {"alle", "allen", "beide", "beiden"} and any(word.tag_ in {"PPER", "PPOSAT", "PDAT", "PRELS"} for word in around)


def is_apposed(token: Token) -> bool:
    """The token stands beside a noun as its name or explanation."""
    return token.dep_ in NAME_PARTS or token.dep_ == "appos"


def is_accusative(noun: Token) -> bool:
    """Article, attribute or pronoun shows the accusative beyond doubt (*den Krieg*, *ihn*)."""
    words = [noun, *children(noun, "det", "det:poss")]
    return any(word.lower_ in {"den", "einen", "keinen", "ihn", "mich", "dich", "wen", "diesen", "jenen", "seinen", "ihren"}
               and "Plur" not in word.morph.get("Number") for word in words)


def has_accusative_article(noun: Token) -> bool:
    """Article or preposition shows the accusative, where a dative could stand as well (*in **die** Stadt, **ins** Dorf*)."""
    case = preposition(noun)
    if case is not None and case.lower_ in {"ins", "ans", "aufs", "übers", "unters", "vors", "hinters"}:
        return True
    article = next(iter(children(noun, "det", "det:poss")), None)
    if article is None:
        return False
    is_plural = any("Plur" in word.morph.get("Number") for word in (article, noun))
    return article.lower_ in {"die", "das", "eine", "ein", "diese", "dieses", "seine", "ihre", "sein"} \
        or article.lower_ in {"den", "einen", "diesen", "seinen", "ihren"} and not is_plural


def has_dative_article(noun: Token) -> bool:
    """Article or preposition shows the dative beyond doubt (*im Saal, in **dem** Saal, in **der** Stadt*)."""
    case = preposition(noun)
    if case is not None and case.lower_ in {"im", "am", "beim", "vom", "zum", "zur"}:
        return True
    article = next(iter(children(noun, "det", "det:poss")), None)
    return article is not None and article.lower_.endswith(("em", "er"))


def is_nominative(noun: Token) -> bool:
    """Article or pronoun shows the nominative beyond doubt: *der Krieg* is masculine, *er* and *man* are no object."""
    if noun.lower_ in {"er", "man", "wer"}:
        return True
    masculine = noun.morph.get("Gender") == ["Masc"] and noun.morph.get("Number") != ["Plur"]
    return masculine and any(word.lower_ in {"der", "dieser", "jener"} for word in children(noun, "det"))


def is_neuter(noun: Token) -> bool:
    """A neuter in the singular (*das Zögern*)."""
    return noun.morph.get("Gender") == ["Neut"] and noun.morph.get("Number") == ["Sing"]


@asked_once
def genitives(noun: Token) -> tuple[Token, ...]:
    """Attributes in the genitive (*die Rede **Chruschtschows***, *das Ende der **Monarchie***), coordination taken apart."""
    return tuple(part for child in children(noun, "nmod", "nmod:poss") if preposition(child) is None for part in conjuncts(child))


def possessors(noun: Token) -> tuple[Token, ...]:
    """Possessive determiners (*seine Rede*) and relative *dessen, deren*."""
    return tuple(child for child in noun.children if child.dep_ == "det:poss" or child.tag_ in {"PPOSAT", "PRELAT"})


@asked_once
def attributes(noun: Token) -> tuple[tuple[Token, Token], ...]:
    """Prepositional attributes, each as (preposition, head noun), coordination taken apart."""
    return tuple((case, part) for child in children(noun, "nmod", "obl") if (case := preposition(child)) is not None
                 for part in conjuncts(child))


def appositions(noun: Token) -> tuple[Token, ...]:
    return children(noun, "appos")


def name_head(token: Token) -> Token:
    """The last token of a name (*Imre **Nagy***): where the parse calls the parts flat, or an entity span covers them."""
    if token.ent_type_:
        last = token
        while last.i + 1 < len(token.doc) and token.doc[last.i + 1].ent_iob_ == "I" and token.doc[last.i + 1].ent_type_ == token.ent_type_:
            last = token.doc[last.i + 1]
        return last
    parts = children(token, *NAME_PARTS)
    return parts[-1] if parts else token


@asked_once
def name_root(token: Token) -> Token:
    """The part of a name that the sentence's syntax hangs on, mostly its first word (***Otto** von Bismarck*)."""
    while token.head != token and (token.dep_ in NAME_PARTS or token.ent_iob_ == "I" and token.head.ent_type_ and token.head.i < token.i
                                   and all(part.ent_iob_ == "I" for part in token.doc[token.head.i + 1:token.i + 1])):
        token = token.head
    return token


OUTSIDE = frozenset({"case", "punct", "conj", "cc", "acl", "acl:relcl", "appos", "advmod"})
"""What hangs on a noun and is no part of its phrase: *(auch) (in) Ungarn*; an adverb of its number hangs on that (*rund 300 Mann*)."""
OF_CLAUSES = frozenset({"mark", "cop", "nsubj", "advcl", "parataxis", "aux"})
"""What a noun has as a predicate: then other adjuncts are its clause's too (*(aus Protesten) (wurde) ein Aufstand*)."""


@asked_once
def phrase(token: Token) -> tuple[int, int]:
    """Character offsets of the noun phrase headed by `token`: without its preposition, adverbs, relative clauses and conjuncts."""
    left = right = token
    outside = OUTSIDE | OF_CLAUSES | {"obl"} if children(token, *OF_CLAUSES) else OUTSIDE
    for child in token.children:
        if child.dep_ in outside:
            continue
        if is_adjacent(child, token):
            left = min(left, child.left_edge, key=lambda item: item.i)
            right = max(right, child.right_edge, key=lambda item: item.i)
    while right.is_space:
        right = right.nbor(-1)
    return left.idx, right.idx + len(right)


def is_adjacent(child: Token, head: Token) -> bool:
    """Nothing but dependents of `head` lies between the two: a phrase of a bad parse must not swallow the sentence."""
    low, high = sorted((child.i, head.i))
    return all(head.is_ancestor(token) for token in head.doc[low + 1:high])


def token_at(doc: Doc, start: int) -> Token | None:
    """The token that begins at this character or holds it, None beyond the text and in white space between tokens."""
    token = doc.token_at(start)
    return token if token is not None and start < token.idx + len(token) else None


def text_between(doc: Doc, start: int, end: int) -> str:
    """The characters [start, end) of the text."""
    return doc.text[max(0, start):max(0, end)]
