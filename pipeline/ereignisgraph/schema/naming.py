"""When two spellings are one name."""

from __future__ import annotations

import unicodedata


def folded(name: str) -> str:
    """A name without what printing varies: case, ß, kind of white space, composed or decomposed letters.

    >>> folded("PREUSSEN") == folded("Preußen")
    True
    """
    return " ".join(folded_letters(name).split())


def folded_letters(text: str) -> str:
    """`folded`, but white space stays as it is."""
    return unicodedata.normalize("NFKC", text).casefold()
