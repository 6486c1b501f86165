"""What the two trainings see: gold Docs in the mix and the variety that history prose has.

Reads   Parts.
Yields  .spacy files (DocBin) for `spacy.Corpus.v1`.
Rules   TREEBANK_TIMES and NAMES_TIMES: how often a data set is seen an epoch. A repetition differs from the
        others: sentences stand alone or with their neighbours, here and there a final stop is missing (headings),
        quotation marks are typographic, a sentence is in capitals or in the spelling before 1996.
"""

import random
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from spacy.language import Language
from spacy.tokens import Doc, DocBin

from ereignisgraph.errors import ModelError
from ereignisgraph.language_model import names, treebank
from ereignisgraph.language_model.names import NamedText
from ereignisgraph.language_model.parts import Parts
from ereignisgraph.language_model.treebank import Sentence

T = TypeVar("T")

TREEBANK_TIMES = {"history": 3, "own": 3, "general": 2, "untreed": 1, "raw": 1, "silver": 1}
NAMES_TIMES = {"history": 3, "own": 3, "germeval": 2, "europeana-sbb": 1, "sonar": 1, "ehri": 1, "oebl-filtered": 1, "silver": 1}
AT_MOST = {"ehri": 3_000, "oebl-filtered": 1_500}  # sentences: far from the domain, or with names missing

NO_STOP, CAPITALS, OLD_SPELLING, GOLD_TOKENS, QUOTES = 0.06, 0.01, 0.04, 0.2, 0.5  # shares
OLD = {
    "dass": "daß", "Dass": "Daß", "muss": "muß", "musste": "mußte", "mussten": "mußten", "lässt": "läßt",
    "Schluss": "Schluß", "Fluss": "Fluß", "Einfluss": "Einfluß", "Beschluss": "Beschluß", "gewiss": "gewiß",
    "beschloss": "beschloß", "bewusst": "bewußt", "Kongress": "Kongreß", "Prozess": "Prozeß",
    "Schloss": "Schloß", "Abschluss": "Abschluß", "Anschluss": "Anschluß", "Russland": "Rußland",
}  # fmt: skip
QUOTE_MARKS = (("„", "“"), ("»", "«"), ("«", "»"), ("“", "”"))


def write_treebank(parts: Parts, nlp: Language, folder: Path, seed: int, *, unmarked: Collection[str]) -> tuple[Path, Path]:
    """Write what trains tags, lemmas and trees, and what chooses the best step; of `unmarked` sets only the trees count."""
    chance = random.Random(seed)
    docs: list[Doc] = []
    for name, sentences in parts.train.items():
        for turn in range(TREEBANK_TIMES[name]):
            for group in _groups(sentences, chance, alone=turn % 2 == 0):
                varied = [_varied(sentence, chance, len(group) == 1) for sentence in group]
                docs.append(
                    treebank.gold_doc(
                        varied,
                        nlp.vocab,
                        words_given=chance.random() < GOLD_TOKENS,
                        morphology=name not in unmarked,
                    )
                )
                if not varied[0].heads and docs[-1].has_annotation("DEP"):
                    raise ModelError(f"sentence {varied[0].id}: a tree where there is none")
    tune = [
        treebank.gold_doc([sentence], nlp.vocab, morphology=name not in unmarked)
        for name, sentences in parts.tune.items()
        for sentence in sentences
    ]
    return _write(docs, folder / "train.spacy"), _write(tune, folder / "tune.spacy")


def write_names(parts: Parts, nlp: Language, folder: Path, seed: int) -> tuple[Path, Path]:
    """Write what trains the names, and what chooses the best step."""
    chance = random.Random(seed)
    docs: list[Doc] = []
    for name, texts in parts.train.items():
        if name in AT_MOST:
            texts = chance.sample(texts, min(AT_MOST[name], len(texts)))
        for turn in range(NAMES_TIMES[name]):
            for group in _groups(texts, chance, alone=turn % 2 == 0):
                docs.append(names.gold_doc([_varied_text(text, chance) for text in group], nlp))
    tune = [names.gold_doc([text], nlp) for texts in parts.tune.values() for text in texts]
    return _write(docs, folder / "train.spacy"), _write(tune, folder / "tune.spacy")


def _groups(items: Sequence[T], chance: random.Random, *, alone: bool) -> Iterable[list[T]]:
    """The items one by one, or two to four neighbours at a time."""
    at = 0
    while at < len(items):
        size = 1 if alone else chance.randint(2, 4)
        yield list(items[at : at + size])
        at += size


def _varied(sentence: Sentence, chance: random.Random, alone: bool) -> Sentence:
    if alone and chance.random() < NO_STOP:
        sentence = _without_last_stop(sentence)
    if chance.random() < QUOTES:
        sentence = replace(sentence, words=tuple(_quoted(sentence.words, chance)))
    if chance.random() < OLD_SPELLING:
        sentence = replace(sentence, words=tuple(OLD.get(word, word) for word in sentence.words))
    if chance.random() < CAPITALS:
        unknown = tuple("" for _ in sentence.words)
        sentence = replace(sentence, words=tuple(word.upper() for word in sentence.words), lemmas=unknown)
    return sentence


def _without_last_stop(sentence: Sentence) -> Sentence:
    last = len(sentence.words) - 1
    if last < 1 or sentence.pos[last] != "PUNCT" or sentence.words[last] not in ".:!" or last in sentence.heads:
        return sentence
    columns = ("words", "spaces", "lemmas", "tags", "pos", "feats", "heads", "deps")
    return replace(sentence, **{name: getattr(sentence, name)[:last] for name in columns})


def _quoted(words: Iterable[str], chance: random.Random) -> Iterable[str]:
    marks = chance.choice(QUOTE_MARKS)
    closing = False
    for word in words:
        yield marks[closing] if word == '"' else word
        closing ^= word == '"'


def _varied_text(text: NamedText, chance: random.Random) -> NamedText:
    written = text.text
    if chance.random() < QUOTES:
        written = "".join(_quoted(written, chance))  # one character for one: the offsets stay
    if chance.random() < CAPITALS and len(written.upper()) == len(written):
        written = written.upper()
    if chance.random() < NO_STOP and written.endswith(".") and all(end < len(written) for _, end, _ in text.names):
        written = written[:-1]
    return replace(text, text=written)


def _write(docs: Iterable[Doc], path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    DocBin(docs=docs, store_user_data=False).to_disk(path)
    return path
