"""CoNLL-U (https://universaldependencies.org/format.html) of the parse of one document.

MISC holds `SpaceAfter=No` where the text has no space and the characters of the word in texts/<doc_id>.txt, as Stanza
writes them: `start_char=10|end_char=16`, end exclusive.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ...schema.records import Word
from .characters import legal

NOT_IN_FIELD = re.compile(r"\s+")


def write_conllu(sentences: Iterable[Sequence[Word]], text: str, path: Path, *, doc_id: str) -> None:
    """Write the words of all sentences.

    Args:
        sentences: in the order of the text; heads count within their sentence.
        text: in which the words' offsets count.
        path: the file to write.
        doc_id: for `newdoc id` and the ids of the sentences.

    Notes:
        No multi-word tokens and no enhanced dependencies.
    """
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f"# newdoc id = {_field(doc_id)}\n")
        for words in sentences:
            file.writelines(_lines(words, text, doc_id))


def _lines(words: Sequence[Word], text: str, doc_id: str) -> Iterator[str]:
    yield f"# sent_id = {_field(doc_id)}:{words[0].start}\n"
    yield f"# text = {_field(text[words[0].start:words[-1].end])}\n"
    for place, word in enumerate(words, 1):
        glued = word.end < len(text) and not text[word.end].isspace()
        misc = f"{'SpaceAfter=No|' if glued else ''}start_char={word.start}|end_char={word.end}"
        yield "\t".join([str(place), *map(_field, (word.form, word.lemma, word.upos, word.xpos, word.feats)),
                         str(word.head), _field(word.deprel), "_", misc]) + "\n"
    yield "\n"


def _field(value: str) -> str:
    return NOT_IN_FIELD.sub(" ", legal(value)).strip() or "_"
