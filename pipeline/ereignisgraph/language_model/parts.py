"""Which sentences train the model, which choose the best step, and which only measure it.

Reads   the data folder: treebank/ and ner/, see MODEL_CARD.md for what is in it; and a folder of our
        own with treebank/*.conllu and names/*.txt.
Yields  Parts: training and tuning sentences by data set, held-out sentences by data set.
Rules   held out are every fifth `dev-s` sentence of train.conllu, all of dev.conllu, every tenth sentence of
        history-trees.conllu and of germeval-test.conll, and every tenth paragraph of history-names.jsonl, counted
        from one. Of the rest, every eleventh sentence (paragraph) chooses the best step; our own sentences only train.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from ereignisgraph.errors import ModelError
from ereignisgraph.language_model.names import NamedText, from_treebank, read_bio, read_jsonl, read_marked
from ereignisgraph.language_model.treebank import Sentence, read_conllu

T = TypeVar("T")

TUNED_ON = 11  # every how many-th item of what is not held out chooses the best step


@dataclass(frozen=True, slots=True)
class Parts:
    """Three disjoint parts; the keys are the data sets."""

    train: dict[str, list]
    tune: dict[str, list]
    held_out: dict[str, list]


def own_sentences(own: Path | None) -> list[Sentence]:
    """The Sentences of treebank/*.conllu below a folder of our own, by file name; none without a folder."""
    return [sentence for path in sorted(own.glob("treebank/*.conllu")) for sentence in read_conllu(path)] if own else []


def own_names(own: Path | None) -> list[NamedText]:
    """The NamedTexts of the same trees, and of names/*.txt."""
    marked = [text for path in sorted(own.glob("names/*.txt")) for text in read_marked(path)] if own else []
    return [from_treebank(sentence) for sentence in own_sentences(own)] + marked


def treebank_parts(data: Path, own: Path | None = None) -> Parts:
    """Divide the treebanks' Sentences into the sets `history`, `own`, `general`, `untreed`, `pud` and `gsd`."""
    general = list(read_conllu(_file(data, "treebank/train.conllu")))
    gsd_like = [sentence for sentence in general if sentence.id.startswith("dev-s")]
    held_gsd = {id(sentence) for sentence in every(5, gsd_like)[0]}
    history_held, history = every(10, list(read_conllu(_file(data, "treebank/history-trees.conllu"))))
    history_tune, history_train = every(TUNED_ON, history)
    general_tune, general_train = every(TUNED_ON, [s for s in general if id(s) not in held_gsd])
    return Parts(
        train={
            "history": history_train,
            "own": own_sentences(own),
            "general": general_train,
            "untreed": list(read_conllu(_file(data, "treebank/morph-only.conllu"))),
        },
        tune={"history": history_tune, "general": general_tune},
        held_out={
            "history": history_held,
            "pud": list(read_conllu(_file(data, "treebank/dev.conllu"))),
            "gsd": [s for s in gsd_like if id(s) in held_gsd],
        },
    )


def names_parts(data: Path, own: Path | None = None) -> Parts:
    """Divide the NamedTexts into the sets `history`, `own`, `germeval` and one for each other file of ner/."""
    paragraphs: dict[str, list[NamedText]] = {}
    for item in read_jsonl(_file(data, "ner/history-names.jsonl")):
        paragraphs.setdefault(item.group, []).append(item)
    history_held, history = every(10, list(paragraphs.values()))
    history_tune, history_train = every(TUNED_ON, history)
    germeval_held, germeval = every(10, list(read_bio(_file(data, "ner/germeval-test.conll"))))
    germeval_tune, germeval_train = every(TUNED_ON, germeval)
    others = ("ehri", "oebl-filtered", "europeana-sbb", "sonar")
    return Parts(
        train={
            "history": _flat(history_train),
            "own": own_names(own),
            "germeval": germeval_train,
            **{name: list(read_bio(_file(data, f"ner/{name}.conll"))) for name in others},
        },
        tune={"history": _flat(history_tune), "germeval": germeval_tune},
        held_out={"history": _flat(history_held), "germeval": germeval_held},
    )


def every(n: int, items: Sequence[T]) -> tuple[list[T], list[T]]:
    """Every n-th item, counted from one, and the others."""
    return list(items[n - 1 :: n]), [item for i, item in enumerate(items, 1) if i % n]


def _flat(groups: Sequence[list[NamedText]]) -> list[NamedText]:
    return [item for group in groups for item in group]


def _file(data: Path, name: str) -> Path:
    path = data / name
    if not path.is_file():
        raise ModelError(f"training data is incomplete: {path} is missing")
    return path
