"""A name as tokens, and the small words around names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...syntax.tokens import Token

NUMERAL = re.compile(r"[IVX]+\.?")
PARTICLES = frozenset({
    "von", "vom", "van", "zu", "zum", "zur", "de", "del", "della", "da", "di", "du", "des", "der", "den", "dem", "ter", "la",
    "le", "al", "ibn", "bin", "el", "af", "y", "e",
})  # fmt: skip
ARTICLES = frozenset({"der", "die", "das", "des", "dem", "den", "ein", "eine", "einer", "eines", "einem", "einen"})


@dataclass(frozen=True, slots=True)
class Tagged:
    """A name as tokens, half-open, with its type."""

    start: int
    end: int
    type: str


def is_small_adjective(token: Token) -> bool:
    """*das **französische** Kaiserreich*: no name begins with it, but for those that the lexicon has."""
    return token.text.islower() and token.tag_ == "ADJA"
