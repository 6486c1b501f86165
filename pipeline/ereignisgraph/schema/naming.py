"""When two spellings are one name."""

from __future__ import annotations

import unicodedata


def folded(name: str) -> str:
    """A name without what printing varies: case, ß, kind of white space, composed or decomposed letters.

    >>> folded("PREUSSEN") == folded("Preußen")
    True
    """
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
