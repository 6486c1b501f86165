"""Parse: tokens, sentences, lemmas, dependencies and names of a text.

Reads   a Source and a spaCy pipeline for German.
Yields  one Doc for the whole text, read-only from here on; its labels are those of Universal Dependencies.
Rules   sentences.py for where a sentence begins, lexicon/spelling.toml for norms, lexicon/verbs.toml for lemmas, syntax
        for TIGER parses.
"""

from __future__ import annotations

from typing import Protocol

from spacy.language import Language

from ...lexicon.abbreviations import Abbreviations
from ...lexicon.spelling import Spelling
from ...lexicon.verbs import Verbs
from ...schema.records import Source
from ...syntax import universal
from ...syntax.tokens import Doc
from .clauses import mend_bare_attributes, mend_infinitive_clauses, mend_relative_clauses, mend_time_clauses, mend_word_classes, mend_zu_infinitives
from .enumerations import mend_enumerations
from .layout import Layout, lay_out
from .lemmas import mend_lemmas
from .marked import set_marked_names
from .pieces import LIMIT, Piece, describe_pieces, pieces
from .sentences import sentence_starts
from .words import find_words

__all__ = ["Piece", "describe_pieces", "find_words", "parse", "pieces", "sentence_starts"]


class ParseLexicon(Protocol):
    """What the stage needs of the Lexicon."""

    @property
    def abbreviations(self) -> Abbreviations: ...

    @property
    def spelling(self) -> Spelling: ...

    @property
    def verbs(self) -> Verbs: ...


def parse(source: Source, nlp: Language, lexicon: ParseLexicon) -> Doc:
    """Parse one document.

    Args:
        source: the text; `doc.text` is exactly `source.text`.
        nlp: a German pipeline, with UD or TIGER labels; components that it lacks leave their attributes empty.
        lexicon: abbreviations for the sentences, old spellings, verbs for the lemmas.

    Returns:
        One Doc. Every token says whether it begins a sentence, by our own rules, which the parser followed; tokens of
        white space belong to the sentence before them. A text longer than `LIMIT` or `nlp.max_length` was parsed in
        pieces; a sentence never goes across a cut. Names that the editor of the text has marked take the place of the model's.

    Raises:
        ValueError: a component of `nlp` fails; what it says is spaCy's.
    """
    starts = set(sentence_starts(source.text, lexicon.abbreviations))
    layouts = (_lay_out(source.text, part, nlp, starts) for part in pieces(source.text, min(LIMIT, nlp.max_length)))
    words = ((layout.words_only(nlp.vocab, lexicon.spelling), layout) for layout in layouts)
    docs = [layout.whole(doc) for doc, layout in nlp.pipe(words, as_tuples=True, batch_size=1)]
    doc = docs[0] if len(docs) == 1 else Doc.joined(docs)
    mend_word_classes(doc)
    mend_lemmas(doc, lexicon.verbs, lexicon.spelling)
    mend_zu_infinitives(doc)
    doc = universal(doc)
    mend_time_clauses(doc)
    mend_infinitive_clauses(doc)
    mend_bare_attributes(doc)
    mend_relative_clauses(doc)
    mend_enumerations(doc)
    set_marked_names(doc, source.marks)
    return doc.finished()


def _lay_out(text: str, part: Piece, nlp: Language, starts: set[int]) -> Layout:
    return lay_out(text[part.start:part.end], nlp, {at - part.start for at in range(part.start, part.end) if at in starts})
