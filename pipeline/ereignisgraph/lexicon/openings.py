"""Which forms a word can open, so that most words of a text are passed by without trying a single form.

Reads   the regular expressions of calendar.toml, their slots filled in.
Yields  Openings: from a word to the forms of which a match can begin with it, and perhaps a few others.

The way: a pattern is cut wherever it goes on with something that belongs to no word (a space, a full stop), and what
stands before the cut is a pattern of first words. What only looks around is dropped: it narrows what matches, never what
can begin a match.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

_KNOWN_WORDS = 1 << 16

_QUANTIFIER = r"(?:[?*+]|\{\d*,?\d*\})?\??"
_PIECE = re.compile(
    rf"(?P<look>\(\?<?[=!])|(?P<group>\((?:\?(?:[a-z]*:|P<\w+>))?)|\)(?P<close>{_QUANTIFIER})|(?P<choice>\|)|(?P<anchor>\\[bBAZ]|[$^])"
    rf"|(?P<letters>(?:\w(?![?*+{{]))+|(?:\w|\\[dw]|\[(?:\w|\\[dw]|(?<=\w)-(?=\w))+\]){_QUANTIFIER})"
    rf"|(?P<other>(?P<sign>\\.|\[\^?(?:\\.|[^\]\\])+\]|.){_QUANTIFIER})"
)
_NO_LETTER = re.compile(r"\\s|\\?[^\w\\.]|\\\.|\[(?:\\s|\\?[^\w\\^])+\]")       # signs that match no character of a word
_MAY_LACK = ("?", "*", "{0", "{,")

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Openings(Generic[Item]):
    """What each word can open; made by `index`."""

    every: re.Pattern[str]
    each: tuple[tuple[re.Pattern[str], tuple[int, ...]], ...]       # first words, and the places of their items
    items: tuple[Item, ...]
    known: dict[str, tuple[Item, ...]] = field(default_factory=dict, repr=False, compare=False)     # words met so far

    def of(self, word: str) -> tuple[Item, ...]:
        """The items that `word`, a run of word characters, can open; in their order, empty for most words."""
        found = self.known.get(word)
        if found is None:
            if len(self.known) >= _KNOWN_WORDS:
                self.known.clear()
            places = {place for pattern, places in self.each if pattern.fullmatch(word) for place in places} if self.every.fullmatch(word) else ()
            found = self.known[word] = tuple(self.items[place] for place in sorted(places))
        return found


def index(patterns: Iterable[tuple[str, Item]]) -> Openings[Item]:
    """Openings of items by their patterns."""
    places: dict[str, list[int]] = {}
    items = []
    for place, (pattern, item) in enumerate(patterns):
        items.append(item)
        for first in sorted(first_words(pattern)):
            places.setdefault(first, []).append(place)
    each = tuple((re.compile(first), tuple(held)) for first, held in places.items())
    return Openings(re.compile(_joined(places)), each, tuple(items))


def _joined(patterns: Iterable[str]) -> str:
    """One pattern for all; a group that several choices begin with is tried once (measured: a third of the time)."""
    tails: dict[str, list[str]] = {}
    for choice in dict.fromkeys(choice for pattern in patterns for choice in _choices(pattern)):
        head = _first_group(choice)
        tails.setdefault(head, []).append(choice.removeprefix(head))
    return "|".join(f"{head}(?:{'|'.join(rest)})" for head, rest in tails.items())


def _choices(pattern: str) -> Iterator[str]:
    """What stands between the `|` outside all brackets."""
    depth = begin = 0
    for piece in _PIECE.finditer(pattern):
        depth += (piece.lastgroup == "group") - (piece.lastgroup == "close")
        if piece.lastgroup == "choice" and not depth:
            yield pattern[begin:piece.start()]
            begin = piece.end()
    yield pattern[begin:]


def _first_group(pattern: str) -> str:
    """The group that a pattern begins with, its quantifier included; empty if it begins with none."""
    depth = 0
    for piece in _PIECE.finditer(pattern):
        depth += (piece.lastgroup == "group") - (piece.lastgroup == "close")
        if not depth:
            return pattern[:piece.end()] if piece.lastgroup == "close" else ""
    return ""


def first_words(pattern: str) -> set[str]:
    """Regular expressions; every first word of a match of `pattern` is matched by one of them as a whole."""
    group = _read(_PIECE.finditer(pattern))
    return {first for first in (*group.ended, group.open) if first}


@dataclass(frozen=True, slots=True)
class _Group:
    """A part of a pattern between two brackets, or all of it."""

    raw: str                # as it stands, without lookarounds
    open: str | None        # what may stand in it with the word still going on; None where every word ends in it
    ended: set[str]         # what may stand in it before the word ends
    quantifier: str

    @property
    def may_lack(self) -> bool:
        return self.quantifier.startswith(_MAY_LACK)


def _read(pieces: Iterator[re.Match[str]]) -> _Group:
    raw, quantifier = "", ""
    here: str | None = ""           # what has been read of this choice, None once every word has ended in it
    choices: list[str | None] = []
    ended: set[str] = set()
    for piece in pieces:
        kind, text = piece.lastgroup, piece[0]
        if kind == "close":
            quantifier = piece["close"]
            break
        if kind == "look":
            _read(pieces)
            continue
        if kind == "anchor":
            continue
        if kind == "group":
            inner = _read(pieces)
            flags = "(?:" if text == "(" or text.startswith("(?P") else text
            text = f"{flags}{inner.raw}){inner.quantifier}"
            if here is not None and inner.ended:
                ended |= {f"{here}{flags}{first})" for first in inner.ended}
                going_on = "" if inner.open is None else f"{flags}{inner.open})" + ("?" if inner.may_lack else "")
                here = None if inner.open is None and not inner.may_lack else here + going_on
            elif here is not None:
                here += text
        elif kind == "choice":
            choices.append(here)
            here = ""
        elif here is not None and kind == "letters":
            here += text
        elif here is not None:
            ended.add(here)
            if not _NO_LETTER.fullmatch(piece["sign"]):
                here += text
            elif not text.removeprefix(piece["sign"]).startswith(_MAY_LACK):
                here = None
        raw += text
    going = [choice for choice in (*choices, here) if choice is not None]
    return _Group(raw, "|".join(going) if going else None, ended, quantifier)
