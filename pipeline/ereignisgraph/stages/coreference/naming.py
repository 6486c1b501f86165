"""What the words around a name say of it: the titles and kinds that it is put to, and the kind of thing it is.

Rules   lexicon/names.toml: titles for persons, heads for places and organisations.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from ...lexicon.names import Names
from ...syntax import appositions, holds_article, preposition
from .agreement import determiners


def titles_of(name: Span, names: Names) -> tuple[Token, ...]:
    """The nouns that a name is put to or that are put to it: *der **König** Ludwig*, *Ebert, der **Vorsitzende** der SPD*."""
    root = name.root
    found = [root.head] if root in appositions(root.head) and root.head.i < name.start else []
    found += [noun for noun in appositions(root) if noun.i >= name.end]
    if name.start > name.sent.start:
        found.append(name.doc[name.start - 1])
    return tuple(dict.fromkeys(noun for noun in found if _is_said_of(noun, name, names)))


def _is_said_of(noun: Token, name: Span, names: Names) -> bool:
    """A title of a person, a kind of place or organisation; a noun with its genitive (*Austritt **Ungarns***) is neither."""
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.ent_type_ or not noun.text[:1].isupper():
        return False
    if name.label_ == "PER":
        if names.title(noun.text) is not None or names.is_people(noun.text):
            return True
        return noun.i == name.start - 1 and noun == name.root.head and names.head(noun.text) is None and not _is_genitive(name, names)
    is_genitive = noun.i < name.start and name.text.endswith("s") and names.known(name.text[:-1]) is not None
    return names.head(noun.text) is not None and not is_genitive


def _is_genitive(name: Span, names: Names) -> bool:
    """*die Intervention **Heinrichs** IV.*: a word of the name ends in the genitive's -s and is no first name itself."""
    return any(word.text.endswith("s") and names.first_name(word.text) is None for word in name if word.pos_ != "ADP")


def kind_of(name: Span, names: Names) -> str:
    """The kind of a thing that the lexicon does not list: of its head noun, else a city for a place without article."""
    for token in (name[-1], name[0]):
        if (head := names.head(token.text)) is not None and head.type == name.label_:
            return head.kind
    with_article = any(token.i < name.start for token in determiners(name.root)) or holds_article(preposition(name.root))
    return "city" if name.label_ == "LOC" and not with_article else ""
