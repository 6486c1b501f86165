"""Parse: tokens, sentences, lemmas, dependencies and names of a text.

Reads   a Source and a spaCy pipeline for German.
Yields  one Doc for the whole text, read-only from here on; its labels are those of Universal Dependencies.
Rules   sentences.py for where a sentence begins, lexicon/spelling.toml for norms, lexicon/verbs.toml for lemmas, syntax
        for TIGER parses.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Protocol

from spacy.language import Language

from ...lexicon.abbreviations import Abbreviations
from ...lexicon.spelling import Spelling
from ...lexicon.verbs import Verbs
from ...schema.records import Source
from ...syntax import universal
from ...syntax.tokens import Doc
from .clauses import (
    mend_bare_attributes,
    mend_infinitive_clauses,
    mend_purpose_clauses,
    mend_subjects,
    mend_time_clauses,
    mend_voice,
    mend_word_classes,
    mend_zu_infinitives,
)
from .enumerations import mend_enumerations
from .layout import Layout, lay_out
from .lemmas import mend_lemmas
from .marked import set_marked_names
from .pieces import LIMIT, TOGETHER, Piece, describe_pieces, grouped, pieces
from .raising import mend_auxiliaries, mend_first_fields, mend_raised_subjects, mend_recipient_passives, mend_roles
from .relatives import mend_relative_clauses
from .sentences import sentence_starts
from .words import find_words

__all__ = ["TOGETHER", "Piece", "describe_pieces", "find_words", "parse", "parse_all", "pieces", "sentence_starts"]

MANY = 128              # texts of one batch of spaCy's; of these its parser takes a quarter at once


class ParseLexicon(Protocol):
    """What the stage needs of the Lexicon."""

    @property
    def abbreviations(self) -> Abbreviations: ...

    @property
    def spelling(self) -> Spelling: ...

    @property
    def verbs(self) -> Verbs: ...


def parse(source: Source, nlp: Language, lexicon: ParseLexicon) -> Doc:
    """Parse one document; `parse_all` takes many in less time."""
    [doc] = parse_all([source], nlp, lexicon)
    return doc


def parse_all(sources: Sequence[Source], nlp: Language, lexicon: ParseLexicon) -> list[Doc]:
    """Parse documents, several at once, which takes a model a good third less time; no parse depends on which others are there.

    Args:
        sources: the texts; `doc.text` is exactly `source.text`.
        nlp: a German pipeline, with UD or TIGER labels; components that it lacks leave their attributes empty.
        lexicon: abbreviations for the sentences, old spellings, verbs for the lemmas.

    Returns:
        One Doc each. Every token says whether it begins a sentence, by our own rules, which the parser followed; tokens of
        white space belong to the sentence before them. A long text was parsed in pieces (`pieces`, of at most
        `nlp.max_length`); a sentence never goes across a cut. Names that the editor of the text has marked take the place of the model's.

    Raises:
        ValueError: a component of `nlp` fails; what it says is spaCy's.
    """
    layouts = [_lay_out(source.text, nlp, lexicon.abbreviations) for source in sources]
    parts = _read(chain.from_iterable(layouts), nlp, lexicon.spelling)
    return [_mended(list(islice(parts, len(own))), source, lexicon) for source, own in zip(sources, layouts, strict=True)]


def _lay_out(text: str, nlp: Language, abbreviations: Abbreviations) -> list[Layout]:
    """The pieces of one text."""
    starts = sentence_starts(text, abbreviations)
    layouts = []
    for part in pieces(text, min(LIMIT, nlp.max_length)):
        inside = starts[bisect_left(starts, part.start):bisect_left(starts, part.end)]
        layouts.append(lay_out(text[part.start:part.end], nlp, {at - part.start for at in inside}))
    return layouts


def _read(layouts: Iterable[Layout], nlp: Language, spelling: Spelling) -> Iterator[Doc]:
    """What the model makes of the pieces, TOGETHER characters at once; a transformer fills texts up to one length, which changes a parse."""
    at_once = 1 if "transformer" in nlp.pipe_names else MANY
    for group in grouped(layouts, Layout.characters):
        words = [layout.words_only(nlp.vocab, spelling) for layout in group]
        for parsed, layout in zip(nlp.pipe(words, batch_size=at_once), group, strict=True):
            yield layout.whole(parsed)


def _mended(parts: Sequence[Doc], source: Source, lexicon: ParseLexicon) -> Doc:
    """One Doc of its pieces, with what grammar and the editor of the text know better than the model."""
    doc = parts[0] if len(parts) == 1 else Doc.joined(parts)
    doc.valency = lexicon.verbs.valency
    mend_word_classes(doc)
    mend_lemmas(doc, lexicon.verbs, lexicon.spelling)
    mend_zu_infinitives(doc)
    doc = universal(doc)
    mend_auxiliaries(doc)
    mend_recipient_passives(doc)
    mend_voice(doc)
    mend_time_clauses(doc)
    mend_infinitive_clauses(doc)
    mend_purpose_clauses(doc)
    mend_bare_attributes(doc)
    mend_relative_clauses(doc)
    mend_subjects(doc)
    mend_raised_subjects(doc)
    mend_first_fields(doc)
    mend_roles(doc)
    mend_enumerations(doc)
    set_marked_names(doc, source.marks)
    return doc.finished()
