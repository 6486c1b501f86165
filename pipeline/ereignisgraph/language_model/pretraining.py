"""The encoder's first lesson: the letters at both ends of hidden words, in raw German.

Reads   .txt.xz files, one paragraph a line, and the encoder of syntax.cfg.
Yields  weights from which both encoders, that of the syntax and that of the names, start.
Source  spaCy, `pretrain` with the objective PretrainCharacters, a cloze task (a share of the words is hidden).
"""

import json
import random
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

import spacy
from spacy.training.pretrain import pretrain
from spacy.util import load_config
from thinc.api import Config

from ereignisgraph.language_model.products import steady_products
from ereignisgraph.language_model.raw import paragraphs_of

HERE = Path(__file__).parent
AT_MOST = 2_500  # characters of a paragraph
WEIGHTS = "model0.bin"  # spaCy writes it when the first epoch, the only one, is through; `model-last.bin` also when it is not


def pretrain_encoder(raw: Path, vectors: Path, work: Path, every: Mapping[str, int], seed: int) -> Path:
    """Train the encoder on raw text and return the file with its weights.

    Args:
        raw: folder of .txt.xz files.
        vectors: a pipeline folder with the vectors.
        work: where the text and the weights are written.
        every: of the files whose names begin so, every how many-th paragraph is read.
        seed: of the order of the paragraphs and of the weights.
    """
    work.mkdir(parents=True, exist_ok=True)
    texts = [text[:AT_MOST] for name, step in every.items() for text in islice(paragraphs_of(raw, name), 0, None, step)]
    random.Random(seed).shuffle(texts)
    file = work / "raw.jsonl"
    file.write_text("".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in texts), encoding="utf-8")
    with steady_products():
        pretrain(_config(file, vectors, seed), work, skip_last=True)
    return work / WEIGHTS


def _config(texts: Path, vectors: Path, seed: int) -> Config:
    syntax = load_config(HERE / "syntax.cfg", overrides={"paths.vectors": str(vectors), "system.seed": seed}, interpolate=False)
    syntax["nlp"]["pipeline"], syntax["components"] = ["tok2vec"], {"tok2vec": syntax["components"]["tok2vec"]}
    syntax["initialize"]["before_init"] = None
    ours = load_config(HERE / "pretraining.cfg", overrides={"paths.raw_text": str(texts)}, interpolate=False)
    return Config(spacy.blank("de").config).merge(syntax).merge(ours).interpolate()
