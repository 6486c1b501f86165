"""What a text says of itself without saying so: its language and its title."""

from __future__ import annotations

import re

from py3langid import classify

_WORD = re.compile(r"[^\W\d_]{2,}")
_SHORT = 25                 # words; below that every text counts as German
_SAMPLE = 5_000             # characters at the beginning, in the middle and at the end, by which the language is told
_LONGEST_TITLE = 120        # characters


def language_of(text: str) -> str:
    """ISO 639-1 code by the letters of three samples; the likeliest of all languages that the classifier knows."""
    middle = max(0, len(text) // 2 - _SAMPLE // 2)
    parts = {start: text[start:start + _SAMPLE] for start in (0, middle, max(0, len(text) - _SAMPLE))}
    words = _WORD.findall("\n".join(parts.values()))
    return "de" if len(words) < _SHORT else classify(" ".join(words))[0]


def title_of(text: str) -> str:
    """The first line, where it stands alone (a blank line, a longer line or nothing follows) and does not end as a sentence."""
    first, _, rest = text.lstrip("\ufffd \t\r\n").partition("\n")
    first = first.strip("# \t\r\ufffd")
    following = rest.partition("\n")[0].strip()
    alone = not following or (len(following) > 2 * len(first) and not following[0].islower())
    if alone and len(first) <= _LONGEST_TITLE and first and first[-1] not in ".!?:;," and _WORD.search(first):
        return first
    return ""
