"""What printing did to words: letters that are no longer used, and words divided at the ends of lines.

Reads   a Traced.
Yields  it in today's letters and with its words whole, and notes that say what was changed.
"""

from __future__ import annotations

import re
from collections import Counter

from .decode import plural
from .traced import JOIN, LINE, Traced

_LETTERS = {
    "ſ": "s", "ꝛ": "r", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u00ad": "",
    **{letter + mark: umlaut for letter, umlaut in zip("aouAOU", "äöüÄÖÜ", strict=True) for mark in "\u0308\u0364"},
}   # long s and round r, ligatures, the soft hyphen, umlauts written as a letter with two dots or a small e above it
_SHOWN = {"\u00ad": "soft hyphen"}
_LETTER = re.compile("[aouAOU][\u0308\u0364]|[ſꝛﬀ-ﬆ\u00ad]")

_HYPHENS = "-‐\u00ad¬⸗⹀="
_DIVIDED = re.compile(
    rf"(?<=[^\W\d_]{{2}})[{_HYPHENS}][ \t]*(?:\r\n|[\n\r{LINE}])[ \t]*"
    r"(?=[a-zß-öø-ÿſ])(?!(?:und|vnd|oder|sowie|bzw|beziehungsweise)\b)"     # 'Land- und Seekrieg' keeps its hyphen
)
_JOINED = re.compile(rf"[{_HYPHENS}]{{0,3}}\s{{0,3}}{JOIN}[\s{JOIN}]*")
_LINE = re.compile(LINE)


def in_todays_letters(text: Traced) -> tuple[Traced, tuple[str, ...]]:
    """Long s, ligatures, soft hyphens and the like replaced."""
    found = Counter(match[0] for match in _LETTER.finditer(text.text))
    if not found:
        return text, ()
    text, _ = text.sub(_LETTER, lambda match: _LETTERS[match[0]])
    return text, ("letters replaced: " + ", ".join(f"{count} × {_SHOWN.get(old, old)}" for old, count in sorted(found.items())),)


def with_whole_words(text: Traced) -> tuple[Traced, tuple[str, ...]]:
    """Words that are divided at the end of a line joined; the line break goes with the hyphen."""
    text, count = text.sub(_DIVIDED, "")
    return text, _said(count)


def with_whole_paragraphs(text: Traced) -> tuple[Traced, tuple[str, ...]]:
    """The same for a text written with LINE and JOIN, whose paragraphs become one line each."""
    text, certain = text.sub(_JOINED, "")
    text, likely = text.sub(_DIVIDED, "")
    return text.sub(_LINE, " ")[0], _said(certain + likely)


def _said(count: int) -> tuple[str, ...]:
    return (f"{count} {plural(count, 'word')} joined that {'was' if count == 1 else 'were'} divided at the end of a line",) if count else ()
