"""A parse as records, for whoever wants to store it.

Reads   a Doc from `parse`.
Yields  the Words of each sentence; white space is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from ...schema.records import Word


def find_words(doc: Doc) -> Iterator[tuple[Word, ...]]:
    """The words of one sentence after the other; every sentence has exactly one root."""
    for sentence in doc.sents:
        if words := _words(sentence):
            yield words


def _words(sentence: Span) -> tuple[Word, ...]:
    tokens = [token for token in sentence if not token.is_space]
    places = {token.i: place for place, token in enumerate(tokens, 1)}
    roots = [token.i for token in tokens if token.head.i == token.i or token.head.i not in places]
    words = []
    for token in tokens:
        head, deprel = places.get(token.head.i, 0), token.dep_
        if token.i in roots[:1]:
            head, deprel = 0, "root"
        elif token.i in roots:              # its head is white space: CoNLL-U allows one root
            head, deprel = places[roots[0]], "parataxis"
        words.append(Word(token.idx, token.idx + len(token), token.text, token.lemma_, token.pos_, token.tag_, str(token.morph), head, deprel))
    return tuple(words)
