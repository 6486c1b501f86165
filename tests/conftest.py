"""A parse written by hand, as every extractor's tests use it."""

from __future__ import annotations

from pathlib import Path

import ereignisgraph.lexicon
import pytest
from ereignisgraph.lexicon.verbs import load_verbs
from ereignisgraph.syntax.tokens import Doc

VALENCY = load_verbs(Path(ereignisgraph.lexicon.__path__[0]) / "verbs.toml").valency


@pytest.fixture
def parsed():
    """Build a Doc from lines `word lemma UPOS head deprel [STTS] [Morph=Value|…]`, one token a line.

    Heads count from 1, 0 is the root, as in CoNLL-U; a blank line ends a sentence and heads count anew. `_` leaves a
    field empty. No space stands before punctuation and after an opening bracket or quotation mark.
    """
    def build(lines: str, names: str = "") -> Doc:
        """`names`: entities as `PER: Imre Nagy; LOC: Ungarn`, each its first occurrence that is not taken yet."""
        rows, offset, sentence = [], 0, []
        for line in [*lines.splitlines(), ""]:
            if fields := line.split():
                sentence.append(fields)
            elif sentence:
                rows += [(fields, offset) for fields in sentence]
                offset += len(sentence)
                sentence = []
        words = [fields[0] for fields, _ in rows]
        spaces = [True] * len(words)
        for i, word in enumerate(words):
            if i and word in {".", ",", ";", ":", "!", "?", ")", "“", "…"}:
                spaces[i - 1] = False
            if word in {"(", "„"}:
                spaces[i] = False
        spaces[-1] = False
        doc = Doc(
            words=words,
            spaces=spaces,
            lemmas=["" if fields[1] == "_" else fields[1] for fields, _ in rows],
            pos=[fields[2] for fields, _ in rows],
            heads=[first + int(fields[3]) - 1 if int(fields[3]) else i for i, (fields, first) in enumerate(rows)],
            deps=["ROOT" if fields[4].lower() == "root" else fields[4] for fields, _ in rows],
            tags=[fields[5] if len(fields) > 5 and fields[5] != "_" else "" for fields, _ in rows],
            morphs=[fields[6] if len(fields) > 6 else "" for fields, _ in rows],
            valency=VALENCY,
        )
        _set_names(doc, names)
        return doc

    return build


def _set_names(doc: Doc, names: str) -> None:
    spans, begin = [], 0
    for entry in filter(None, (part.strip() for part in names.split(";"))):
        kind, _, text = entry.partition(": ")
        at = doc.text.find(text, begin if text in doc.text[begin:] else 0)
        span = doc.char_span(at, at + len(text), label=kind)
        assert span is not None, f"no such name in the parse: {entry!r}"
        spans.append(span)
        begin = at + len(text)
    doc.set_ents(spans)
