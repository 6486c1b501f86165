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
        if rows := by_first.get(token.lower_):
            for row, words in rows:
                if (cue := _cue_at(doc, token.i, words)) is not None:
                    yield row, cue


def _cue_at(doc: Doc, i: int, words: Sequence[str]) -> Span | None:
    """The cue whose first word is token `i`, articles and adjectives between its words allowed; None if it is not there."""
    tokens, last = doc.tokens, i
    for word in words[1:]:
        for token in tokens[last + 1:last + GAP + 2]:
            if token.lower_ == word:
                last = token.i
                break
            if not may_stand_within(token):
                return None
        else:
            return None
    return doc[i:last + 1]
