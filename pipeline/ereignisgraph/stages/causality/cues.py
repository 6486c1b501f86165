"""Where the words of lexicon rows stand in a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ...lexicon.causes import Causes
from ...syntax.connectives import may_stand_within
from ...syntax.tokens import Doc, Span

GAP = 2  # articles and adjectives that may stand inside a cue of several words


def cues(doc: Doc, causes: Causes, family: type) -> Iterator[tuple[Any, Span]]:
    """Every place where one of the `words` of a row of `family` stands, in text order, at one place in the order of the rows."""
    by_first = causes.by_word[family]
    for token in doc:
        for row, words in by_first.get(token.lower_, ()):
            if (cue := _cue_at(doc, token.i, words)) is not None:
                yield row, cue


def _cue_at(doc: Doc, i: int, words: Sequence[str]) -> Span | None:
    """The cue whose first word is token `i`, articles and adjectives between its words allowed; None if it is not there."""
    last = i
    for word in words[1:]:
        for at in range(last + 1, min(last + GAP + 2, len(doc))):
            if doc[at].lower_ == word:
                last = at
                break
            if not may_stand_within(doc[at]):
                return None
        else:
            return None
    return doc[i:last + 1]
