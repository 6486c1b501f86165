"""Treebank sentences: CoNLL-U in, spaCy Docs for training and measuring out.

Reads   CoNLL-U files (UD v2 relations, STTS in XPOS, names as `NER=` in MISC), see universaldependencies.org/format.
Yields  Sentence records, and from one or several of them a gold Doc.
Rules   a head of `_` means that the sentence has no tree: its Doc carries no heads, relations or sentence starts.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

from ereignisgraph.errors import ModelError

_NAME = re.compile(r"\bNER=([^|]+)")
_YEAR_WITH_STOP = re.compile(r"[\d.]*\d{3}\.")

ROOT = "ROOT"  # spaCy's name for UD's `root`


@dataclass(frozen=True, slots=True)
class Sentence:
    """One annotated sentence; all tuples have one item a token, an empty string is an unknown value."""

    id: str
    words: tuple[str, ...]
    spaces: tuple[bool, ...]  # is the token followed by a space
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]  # STTS
    pos: tuple[str, ...]  # UPOS
    feats: tuple[str, ...]  # `_`: none, empty: unknown
    heads: tuple[int, ...] = ()  # index in the sentence, the root's is its own; empty without a tree
    deps: tuple[str, ...] = ()
    names: tuple[str, ...] = ()  # BIO labels, from `NER=` in MISC; empty where the file has none


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Read the sentences of a CoNLL-U file in order.

    Raises:
        ModelError: a line that is not CoNLL-U, with file and line number.
    """
    sent_id, rows = "", []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            line = line.rstrip("\n")
            if line.startswith("# sent_id ="):
                sent_id = line.split("=", 1)[1].strip()
            elif line and not line.startswith("#"):
                row = line.split("\t")
                if len(row) != 10:
                    raise ModelError(f"{path.name}, line {number}: {len(row)} columns instead of 10")
                if row[0].isdigit():  # neither a contraction (3-4) nor an empty node (5.1)
                    rows.append(row)
            elif not line and rows:
                yield _sentence(sent_id or f"{path.stem}-{number}", rows)
                sent_id, rows = "", []
    if rows:
        yield _sentence(sent_id or path.stem, rows)


def _sentence(sent_id: str, rows: list[list[str]]) -> Sentence:
    if _YEAR_WITH_STOP.fullmatch(rows[-1][1]):
        rows = _without_stop(rows)
    has_tree = all(row[6].isdigit() for row in rows)
    names = tuple(_NAME.search(row[9])[1] if _NAME.search(row[9]) else "O" for row in rows)
    return Sentence(
        id=sent_id,
        words=tuple(row[1] for row in rows),
        spaces=tuple("SpaceAfter=No" not in row[9] for row in rows),
        lemmas=tuple("" if row[2] == "_" and row[1] != "_" else row[2] for row in rows),
        tags=tuple("" if row[4] == "_" else row[4] for row in rows),
        pos=tuple("" if row[3] == "_" else row[3] for row in rows),
        feats=tuple(row[5] for row in rows),
        heads=tuple(int(row[6]) - 1 if row[6] != "0" else i for i, row in enumerate(rows)) if has_tree else (),
        deps=tuple(ROOT if row[7] == "root" else row[7] for row in rows) if has_tree else (),
        names=names if set(names) != {"O"} else (),
    )


def _without_stop(rows: list[list[str]]) -> list[list[str]]:
    """Split the full stop from a year at the end, as our tokeniser does."""
    *before, year = rows
    root = next((row[0] for row in rows if row[6] == "0"), "_")
    stop = [str(len(rows) + 1), ".", ".", "PUNCT", "$.", "_", root, "punct", "_", "_"]
    number = [year[0], year[1][:-1], year[2].removesuffix("."), *year[3:9], "SpaceAfter=No"]
    return [*before, number, stop]


def gold_doc(
    sentences: Sequence[Sentence], vocab: Vocab, *, words_given: bool = False, morphology: bool = True
) -> Doc:
    """Join annotated sentences into one gold Doc.

    Args:
        sentences: in text order; all have a tree or none has.
        vocab: the vocabulary of the pipeline in training.
        words_given: leave the spaces unknown, which makes spaCy train on these words instead of on its own tokens.
        morphology: whether tags, features and lemmas of these sentences can be trusted.

    Returns:
        A Doc whose sentence starts are set where the sentences have trees.
    """
    heads: list[int] = []
    starts: list[bool] = []
    for sentence in sentences:
        offset = len(heads)
        heads.extend(offset + head for head in sentence.heads)
        starts.extend(i == 0 for i in range(len(sentence.heads)))

    def column(name: str) -> list:
        return [value for sentence in sentences for value in getattr(sentence, name)]

    spaces = column("spaces")
    for sentence, end in zip(sentences[:-1], _ends(sentences), strict=False):
        spaces[end - 1] = True
    marks = {"tags": column("tags"), "pos": column("pos"), "morphs": column("feats"), "lemmas": column("lemmas")}
    tree = {"heads": heads, "deps": column("deps"), "sent_starts": starts} if heads else {}
    doc = Doc(
        vocab,
        words=column("words"),
        spaces=None if words_given else spaces,
        **(marks if morphology else {}),
        **tree,
    )
    if morphology:
        for token, feats in zip(doc, marks["morphs"], strict=True):
            if not feats:
                token.set_morph(None)  # unknown; Doc takes an empty string for "no features"
    return doc


def _ends(sentences: Sequence[Sentence]) -> Iterator[int]:
    end = 0
    for sentence in sentences:
        end += len(sentence.words)
        yield end
