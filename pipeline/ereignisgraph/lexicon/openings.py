"""Which forms a word can open, so that most words of a text are passed by without trying a single form.

Reads   the regular expressions of calendar.toml, their slots filled in.
Yields  Openings: from a word to the forms of which a match can begin with it, and perhaps a few others.

The way: a word is tried with a mark behind it that says "the word has ended here". The mark may stand where a pattern
goes on with something that belongs to no word (a space, a full stop); behind it everything may be left out. What only
looks around is dropped: it narrows what matches, never what can begin a match.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

_END = "\0"         # the mark; no word holds it
_KNOWN_WORDS = 1 << 16

_QUANTIFIER = r"(?:[?*+]|\{\d*,?\d*\})?\??"
_PIECE = re.compile(
    rf"(?P<look>\(\?<?[=!])|(?P<group>\((?:\?(?:[a-z]*:|P<\w+>))?)|(?P<close>\){_QUANTIFIER})|(?P<choice>\|)|(?P<anchor>\\[bBAZ]|[$^])"
    rf"|(?P<letters>(?:\w(?![?*+{{]))+|(?:\w|\\[dw]|\[(?:\w|\\[dw]|(?<=\w)-(?=\w))+\]){_QUANTIFIER})"
    rf"|(?P<other>(?:\\.|\[\^?(?:\\.|[^\]\\])+\]|.){_QUANTIFIER})"
)
_BREAKS = (r"\s", r"\.", "-")       # where these stand outside all groups, every word has ended

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Openings(Generic[Item]):
    """What each word can open; made by `index`."""

    all: re.Pattern[str]
    each: tuple[tuple[re.Pattern[str], Item], ...]
    known: dict[str, tuple[Item, ...]] = field(default_factory=dict, repr=False, compare=False)     # words met so far

    def of(self, word: str) -> tuple[Item, ...]:
        """The items that `word`, a run of word characters, can open; in their order, empty for most words."""
        found = self.known.get(word)
        if found is None:
            if len(self.known) >= _KNOWN_WORDS:
                self.known.clear()
            ended = word + _END
            tried = self.each if self.all.fullmatch(ended) else ()
            found = self.known[word] = tuple(item for pattern, item in tried if pattern.fullmatch(ended))
        return found


def index(patterns: Iterable[tuple[str, Item]]) -> Openings[Item]:
    """Openings of items by their patterns."""
    openings = [(opening(pattern), item) for pattern, item in patterns]
    every = "|".join(dict.fromkeys(pattern for pattern, _ in openings))
    return Openings(re.compile(every), tuple((re.compile(pattern), item) for pattern, item in openings))


def opening(pattern: str) -> str:
    """The regular expression of the words, each with the mark behind it, that can open a match of `pattern`."""
    pieces: list[str] = []
    passed = 0                      # open brackets of what is passed over: a lookaround, or the rest of a choice
    settled = False                 # whether every word has ended in this choice, one outside all groups
    ended = False                   # whether the word may have ended before this piece; if not, the piece needs no way out
    outer: list[list[bool]] = []    # of each open group: `ended` where it begins, and behind one of its choices so far
    for piece in _PIECE.finditer(pattern):
        kind, text = piece.lastgroup, piece[0]
        if passed or kind == "look" or (settled and kind != "choice"):
            passed += (kind in ("look", "group")) - (kind == "close")
            continue
        if kind == "group":
            outer.append([ended, False])
            text = "(?:" if text.startswith("(?P") else text
        elif kind == "choice" and outer:
            outer[-1][1] |= ended
            ended = outer[-1][0]
        elif kind == "choice":
            ended = settled = False
        elif kind == "close":
            ended |= outer.pop()[1]
        elif kind == "other":
            settled = not outer and text in _BREAKS
            text, ended = f"(?:{'' if settled else f'{text}|'}{_END}" + (f"|(?<={_END}))" if ended else ")"), True
        elif kind == "letters" and ended:
            text = f"(?:{text}|(?<={_END}))"
        pieces.append("" if kind == "anchor" else text)
    return f"(?:{''.join(pieces)}){_END}?"
