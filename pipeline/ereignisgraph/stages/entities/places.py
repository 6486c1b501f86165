"""Names of places that German makes out of words: compounds, adjectives of towns before nouns, days that streets are called after.

Reads   the tokens.
Yields  Tagged spans.
Rules   lexicon/names_compounds.toml; heads and nouns of the calendar in names.toml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...lexicon.names import Names
from ...syntax.tokens import Doc
from .common import CODE_NAMED
from .spans import Tagged

NAMING = frozenset({"army", "building", "island", "party", "water"})   # kinds of heads whose hyphenated compounds are names
ORDINAL = re.compile(r"\d{1,2}\.?")


def compounds(doc: Doc, names: Names) -> Iterator[Tagged]:
    """Compounds that the lexicon takes for names of places (*Goethestraße*).

    A hyphen before a noun that heads names makes one too (*Cheops-Pyramide*); not one with a name after it (*Frauen-Stift Essen*).
    """
    for token in doc:
        compound = names.compound(token.text) if token.tag_ in {"NN", "NE"} else None
        if compound is not None and compound.is_name:
            if not (token.i and token.nbor(-1).text in CODE_NAMED):
                yield Tagged(token.i, token.i + 1, compound.row.type)
            continue
        first, _, last = token.text.rpartition("-")
        if not first[:1].isupper() or first.isupper() or last.removesuffix("s") not in names.heads:
            continue
        head = names.heads[last.removesuffix("s")]
        if head.decides and head.kind in NAMING and not (token.i + 1 < len(doc) and token.nbor(1).tag_ == "NE"):
            yield Tagged(token.i, token.i + 1, head.type)


def phrases(doc: Doc, names: Names) -> Iterator[Tagged]:
    """The adjective of a town before a noun that heads the names of places (*Potsdamer Platz*)."""
    for token in doc[:-1]:
        noun = token.nbor(1)
        if token.tag_ != "ADJA" or noun.morph.get("Number") == ["Plur"] or (head := names.place_of_town(token.text, noun.text)) is None:
            continue
        yield Tagged(token.i, noun.i + 1, head.type)


def days(doc: Doc, names: Names) -> Iterator[Tagged]:
    """A street or square and the day that it is called after (*Straße des 4. Juli*)."""
    for token in doc[1:-2]:
        if token.text != "des" or not ORDINAL.fullmatch(token.nbor(1).text):
            continue
        month = token.i + 2 + (token.nbor(2).text == ".")       # the stop may be a token of its own
        head = names.head(token.nbor(-1).text)
        if head is not None and head.kind == "building" and month < len(doc) and names.is_frame(doc[month].text):
            yield Tagged(token.i - 1, month + 1, head.type)
