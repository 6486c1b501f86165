"""A parse as records, for whoever wants to store it.

Reads   a Doc from `parse`.
Yields  the Words of each sentence; white space is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...schema.records import Word
from ...syntax.tokens import Doc, Token


def find_words(doc: Doc) -> Iterator[tuple[Word, ...]]:
    """The words of one sentence after the other; every sentence has exactly one root."""
    for sentence in doc.sents:
        if tokens := [token for token in sentence if not token.is_space]:
            yield _words(tokens)


def _words(tokens: Sequence[Token]) -> tuple[Word, ...]:
    places = {token.i: place for place, token in enumerate(tokens, 1)}
    own = [token.i for token in tokens if token.head.i == token.i]
    loose = [token.i for token in tokens if token.head.i not in places]     # hang on white space
    root = (own or loose)[0]
    words = []
    for token in tokens:
        head, deprel = places.get(token.head.i, 0), token.dep_
        if token.i == root:
            head, deprel = 0, "root"
        elif token.i in own or token.i in loose:        # CoNLL-U allows one root
            head, deprel = places[root], "parataxis"
        words.append(Word(token.idx, token.idx + len(token), token.text, token.lemma_, token.pos_, token.tag_, str(token.morph), head, deprel))
    return tuple(words)
