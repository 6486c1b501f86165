"""Sentences with names: BIO columns and JSON lines in, texts with PER, LOC and ORG spans out.

Reads   token TAB label files with a blank line between sentences, JSON lines {text, ents, paragraph}, and lines with the names
        marked in them (`[PER Otto Hahn] kam nach [LOC Berlin].`).
Yields  NamedText records, and from one or several of them a gold Doc.
Rules   LABELS: what each label of the sources is for us. Everything that is not in it is no name here
        (GermEval's OTH, derived and partial names, EHRI's dates, and EVENT, which belongs to the events).
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from ereignisgraph.errors import ModelError
from ereignisgraph.language_model.treebank import Sentence

LABELS = {"PER": "PER", "LOC": "LOC", "ORG": "ORG", "CAMP": "LOC", "GHETTO": "LOC"}

_MARKED = re.compile(r"\[(?P<label>[A-Z]+) (?P<name>[^\[\]]+)\]")
_NO_SPACE_BEFORE = frozenset(".,;:!?)]}%’“")
_NO_SPACE_AFTER = frozenset("([{„‚")


@dataclass(frozen=True, slots=True)
class NamedText:
    """One sentence and its names; offsets are characters, half-open."""

    text: str
    names: tuple[tuple[int, int, str], ...]
    group: str  # sentences of one group stand beside each other in their source
    doubtful: tuple[tuple[int, int], ...] = ()  # stretches that may be a name, or not; training passes over them


def read_jsonl(path: Path) -> Iterator[NamedText]:
    """Read JSON lines {text, ents: [[start, end, label]], paragraph}.

    Raises:
        ModelError: a line that is no such record, with file and line number.
    """
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                row = json.loads(line)
                names = tuple((start, end, LABELS[label]) for start, end, label in row["ents"] if label in LABELS)
                yield NamedText(row["text"], names, str(row["paragraph"]))
            except (ValueError, KeyError, TypeError) as error:
                raise ModelError(f"{path.name}, line {number}: not a record of text, ents and paragraph") from error


def read_bio(path: Path) -> Iterator[NamedText]:
    """Read `token TAB label` lines and rebuild the text around the tokens.

    Raises:
        ModelError: a line without a label, with file and line number.
    """
    words: list[str] = []
    labels: list[str] = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            line = line.rstrip("\n")
            if not line.strip():
                if words:
                    yield _from_words(words, labels, path.stem)
                words, labels = [], []
                continue
            word, tab, label = line.rpartition("\t")
            if not tab or not word:
                raise ModelError(f"{path.name}, line {number}: no label after a tabulator")
            if word != "-DOCSTART-":
                words.append(word)
                labels.append(label)
    if words:
        yield _from_words(words, labels, path.stem)


def read_marked(path: Path) -> Iterator[NamedText]:
    """Read a sentence a line, with its names marked: `[LOC Lucknow]`.

    Raises:
        ModelError: an unknown label or a bracket that marks no name, with file and line number.
    """
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            text, names, at = "", [], 0
            for mark in _MARKED.finditer(line := line.strip()):
                text += line[at:mark.start()]
                names.append((len(text), len(text) + len(mark["name"]), mark["label"]))
                text += mark["name"]
                at = mark.end()
            text += line[at:]
            if "[" in text or "]" in text or not {label for _, _, label in names} <= set(LABELS.values()):
                raise ModelError(f"{path.name}, line {number}: a bracket that does not mark a name as [PER …], [LOC …] or [ORG …]")
            if text:
                yield NamedText(text, tuple(names), f"{path.stem}-{number}")


def from_treebank(sentence: Sentence) -> NamedText:
    """The text and names of a treebank sentence whose names are annotated."""
    text, starts = "", []
    for word, space in zip(sentence.words, sentence.spaces, strict=True):
        starts.append(len(text))
        text += word + " " * space
    labels = sentence.names or ("O",) * len(starts)
    return NamedText(text.rstrip(), _spans(sentence.words, labels, starts), sentence.id)


def _from_words(words: Sequence[str], labels: Sequence[str], group: str) -> NamedText:
    text, starts, quoted = "", [], False
    for i, word in enumerate(words):
        opens = word in _NO_SPACE_AFTER or (word == '"' and not quoted)
        glued = i > 0 and (words[i - 1] in _NO_SPACE_AFTER or (words[i - 1] == '"' and quoted))
        if word == '"':
            quoted = not quoted
        closes = word in _NO_SPACE_BEFORE or (word == '"' and not opens)
        if i and not glued and not closes:
            text += " "
        starts.append(len(text))
        text += word
    return NamedText(text, _spans(words, labels, starts), group)


def _spans(words: Sequence[str], labels: Sequence[str], starts: Sequence[int]) -> tuple[tuple[int, int, str], ...]:
    """BIO labels as names with character offsets."""
    names: list[tuple[int, int, str]] = []
    for i, label in enumerate(labels):
        mark, _, kind = label.partition("-")
        name = LABELS.get(kind)
        end = starts[i] + len(words[i])
        if name and mark == "I" and i and labels[i - 1].partition("-")[2] == kind and names:
            names[-1] = (names[-1][0], end, name)
        elif name:
            names.append((starts[i], end, name))
    return tuple(names)


def gold_doc(texts: Sequence[NamedText], nlp: Language) -> Doc:
    """Join sentences into one gold Doc with the tokens of `nlp`.

    A name that begins or ends inside a token takes in the whole token.
    """
    joined = " ".join(item.text for item in texts)
    doc = nlp.make_doc(joined)
    spans, doubtful, offset = [], [], 0
    for item in texts:
        for start, end, label in item.names:
            span = doc.char_span(offset + start, offset + end, label=label, alignment_mode="expand")
            if span is not None and not (spans and spans[-1].end > span.start):
                spans.append(span)
        doubtful += [doc.char_span(offset + start, offset + end, alignment_mode="expand") for start, end in item.doubtful]
        offset += len(item.text) + 1
    taken = {token.i for span in spans for token in span}
    missing = [doc[i : i + 1] for i in sorted({token.i for span in doubtful for token in span} - taken)]
    doc.set_ents(spans, missing=missing, default="outside")
    return doc
