"""What the words around a name say of it: the titles and kinds that it is put to, and the kind of thing it is.

Rules   lexicon/names.toml: titles for persons, heads for places and organisations; the kinds of the gazetteer's rows.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from ...lexicon.gazetteer import Gazetteer
from ...lexicon.names import Names
from ...syntax import appositions, holds_article, is_nominal, preposition
from ...syntax.tokens import Span, Token
from .agreement import determiners

GUESSED = 0.5       # how well a noun fits a name whose kind is only guessed
KINDS = {"state": "country", "region": "country", "river": "water"}     # the gazetteer's word for what names.toml calls so


def titles_of(span: Span, name: str, names: Names, named: Container[int] = ()) -> tuple[Token, ...]:
    """The nouns that a mention of `name` is put to or that are put to it: *der **König** Ludwig*, *Ebert, der **Vorsitzende** der SPD*.

    `named` are the places of the tokens that belong to names themselves.
    """
    root, doc, found = span.root, span.doc, []
    while (above := (found or [root])[-1].head).i < span.start and (found or [root])[-1] in appositions(above):
        found.append(above)
    after = [root.head] if _is_before(span, root.head) else []
    after += (noun for noun in appositions(root) if noun.i >= span.end)
    found += [noun for noun in after if not any(between.pos_ == "CCONJ" for between in doc[span.end:noun.i])]
    if span.start > span.sent.start:
        found.append(doc[span.start - 1])
    return tuple(dict.fromkeys(noun for noun in found if noun.i not in named and not _opens_bracket(noun, span) and _is_said_of(noun, span, name, names)))


def _opens_bracket(noun: Token, span: Span) -> bool:
    """A bracket stands between the noun and the name: *Schloss Ambras (**Tirol**)*."""
    return any(between.text == "(" for between in span.doc[noun.i:span.start])


def _is_before(span: Span, noun: Token) -> bool:
    """A noun over the name, behind it and a comma, is put to it: *Lindner, Ebners **Vater**, starb*."""
    return noun.i > span.end and span.doc[span.end].text == "," and is_nominal(noun)


def _is_said_of(noun: Token, span: Span, name: str, names: Names) -> bool:
    """A title of a person, a kind of place or organisation; a noun with its genitive (*Austritt **Ungarns***) is neither."""
    if noun.pos_ not in {"NOUN", "PROPN"} or not noun.text[:1].isupper() or names.is_frame(noun.text):
        return False
    if span.label_ == "PER":
        if names.title(noun.text) is not None or names.is_people(noun.text):
            return noun.i > span.start or not determiners(noun) or not _is_in_genitive(span, name)
        return noun.i == span.start - 1 and noun == span.root.head and names.head(noun.text) is None and not _is_genitive(span, names)
    is_genitive = noun.i < span.start and span.text.endswith("s") and names.known(span.text[:-1]) is not None
    head = names.head(noun.text)
    return head is not None and (head.type == span.label_ or noun == span.root.head) and not is_genitive


def _is_in_genitive(span: Span, name: str) -> bool:
    """*der Nachfolger **Ottos***: the last word has an ending that the name itself is without."""
    return span[-1].text.endswith("s") and span[-1].text not in name.split()


def _is_genitive(name: Span, names: Names) -> bool:
    """*die Intervention **Heinrichs** IV.*: a word of the name ends in the genitive's -s and is no first name with it."""
    return any(word.text.endswith("s") and word.text not in names.first_names for word in name if word.pos_ != "ADP")


def kinds_of(name: Span, titles: Sequence[Token], names: Names, places: Gazetteer) -> dict[str, float]:
    """The kinds of thing that a name can be, by what is said of it, its own head noun and the lexicons: each with its sureness.

    A place of which nothing is known is an island after *auf*, and likely a city without article (Duden-Grammatik, Eigennamen).
    """
    nouns = (name[-1], name[0], *titles)
    said = {head.kind for token in nouns if (head := names.head(token.text)) is not None and head.type == name.label_}
    known = names.known(name.text)
    listed = (known.kinds if known is not None else frozenset()) | {KINDS.get(kind, kind) for kind in places.kinds(name.text)}
    if said or listed or name.label_ != "LOC":
        return dict.fromkeys(listed | said, 1.0)
    case = preposition(name.root)
    if any(token.i < name.start for token in determiners(name.root)) or holds_article(case):
        return {}
    return {"island": 1.0} if case is not None and case.lower_ == "auf" else {"city": GUESSED}
