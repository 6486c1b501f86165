"""How wide a text is on paper, and where to break it: an SVG file cannot ask its reader's fonts.

Widths are rounded up from the metrics of common sans-serif faces, so that a box drawn for them holds the text.
"""

from __future__ import annotations

import unicodedata

NARROW, WIDE = frozenset("iíîïjlI.,:;|!'‘’()[]/ ftr-"), frozenset("mwMW@%—…→")
SOFT = ("-", "/", "–")


def width(text: str, size: float) -> float:
    """The room that `text` needs in a sans-serif face of `size`, in the same unit."""
    return size * sum(map(_em, text))


def _em(char: str) -> float:
    if unicodedata.east_asian_width(char) in "WF" or ord(char) > 0xFFFF:
        return 1.1
    if unicodedata.combining(char) or unicodedata.category(char) == "Cf":
        return 0.0
    if char in NARROW:
        return 0.36
    if char in WIDE:
        return 0.96
    return 0.72 if char.isupper() else 0.59


def shortened(text: str, room: float, size: float) -> str:
    """`text`, or as much of it as fits into `room` with an ellipsis."""
    text = " ".join(text.split())
    if width(text, size) <= room:
        return text
    return _fitting(text, room - width("…", size), size).rstrip() + "…"


def wrapped(text: str, room: float, size: float, most: int) -> list[str]:
    """`text` in at most `most` lines of `room`, broken at blanks and hyphens, in a word only where it must."""
    lines, rest = [], " ".join(text.split())
    while rest and len(lines) < most - 1:
        line = _line(rest, room, size)
        lines.append(line.rstrip())
        rest = rest[len(line):].lstrip()
    return [*lines, shortened(rest, room, size)] if rest else lines


def _line(text: str, room: float, size: float) -> str:
    fitting = _fitting(text, room, size)
    if fitting == text:
        return text
    breaks = [at + 1 for at, char in enumerate(fitting) if char == " " or char in SOFT]
    if text[len(fitting)] == " ":
        breaks.append(len(fitting))
    return text[:breaks[-1]] if breaks else fitting


def _fitting(text: str, room: float, size: float) -> str:
    """The longest beginning of `text` that fits, at least one character."""
    used = 0.0
    for at, char in enumerate(text):
        used += _em(char) * size
        if used > room and at:
            return text[:at]
    return text
