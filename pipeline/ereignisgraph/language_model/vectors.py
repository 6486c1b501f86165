"""Word vectors from raw text: floret, so that every word has a vector and the table stays small.

Reads   .txt.xz files, one paragraph a line.
Yields  a floret table in the vocabulary of a pipeline.
Source  Boyd and Warmerdam, "floret: lightweight, robust word vectors", Explosion 2022.
"""

from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.training.initialize import read_vectors

from ereignisgraph.language_model.packed import PackedFloret, pack, unpack
from ereignisgraph.language_model.raw import paragraphs_of


@dataclass(frozen=True, slots=True)
class VectorSettings:
    """How the table is trained."""

    sources: tuple[str, ...] = ("klexikon", "mrp")
    rows: int = 120_000
    width: int = 96
    shortest: int = 4  # letters of a subword
    longest: int = 5
    hashes: int = 2
    epochs: int = 6
    tokens: int | None = None  # None: all there are
    threads: int = 2  # with more than one the table is not the same to the bit in every run


def write_tokens(raw: Path, nlp: Language, target: Path, settings: VectorSettings) -> int:
    """Tokenise the raw text with `nlp`, one paragraph a line, and return the number of tokens."""
    count = 0
    with target.open("w", encoding="utf-8") as out:
        texts = (text for name in settings.sources for text in paragraphs_of(raw, name))
        for doc in nlp.tokenizer.pipe(texts):
            words = [token.text for token in doc if not token.is_space]
            count += len(words)
            out.write(" ".join(words) + "\n")
            if settings.tokens and count >= settings.tokens:
                break
    return count


def train_vectors(tokens: Path, nlp: Language, table: Path, settings: VectorSettings) -> None:
    """Train a floret table on a file of tokens, write it to `table` and put it into the vocabulary of `nlp`."""
    import floret  # only training needs it

    model = floret.train_unsupervised(
        str(tokens),
        model="cbow",
        mode="floret",
        hashCount=settings.hashes,
        bucket=settings.rows,
        dim=settings.width,
        minn=settings.shortest,
        maxn=settings.longest,
        minCount=5,
        epoch=settings.epochs,
        thread=settings.threads,
        verbose=0,
    )
    model.save_floret_vectors(str(table))
    load_vectors(table, nlp)


def load_vectors(table: Path, nlp: Language) -> None:
    """Put a floret table into the vocabulary of `nlp`, rounded as it will be when the pipeline has been on disk."""
    data, _, settings = read_vectors(table, truncate_vectors=0, mode="floret")
    nlp.vocab.vectors = PackedFloret(strings=nlp.vocab.strings, data=unpack(*pack(data)), **settings)
