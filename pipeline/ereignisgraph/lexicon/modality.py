"""Rows of modality.toml: what says that an event did not happen, or is only wanted, possible, demanded or reported."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from .loader import Row, read_files

FILE = Path(__file__).with_name("modality.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class ModalRow(Row):
    """Modal verbs over the event's verb; `passive` where the modality differs in the passive, `past` in the past tense."""

    verbs: tuple[str, ...]
    modality: str
    past: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow(Row):
    """Verbs, nouns and adjectives that say of what they govern that it is planned, demanded, reported or did not happen."""

    words: tuple[str, ...]          # verbs as predicates, nouns in the nominative singular
    modality: str = "asserted"
    polarity: str = "pos"
    nouns: bool = False             # also of an event noun that is the object (*forderte den Rücktritt*)
    preposition: str = ""           # of an event noun under this preposition (*verzichtete auf den Angriff*)


@dataclass(frozen=True, slots=True, kw_only=True)
class AdverbRow(Row):
    """Adverbs and particles beside the verb (*angeblich, vermutlich, beinahe*)."""

    words: tuple[str, ...]
    modality: str = "asserted"
    polarity: str = "pos"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseRow(Row):
    """Subordinators that leave open whether their clause comes true (*um … zu, damit, falls*)."""

    words: tuple[str, ...]
    modality: str = "asserted"
    polarity: str = "pos"
    infinitive: bool = False        # only with an infinitive


TABLES = {"modal": ModalRow, "matrix": MatrixRow, "adverb": AdverbRow, "clause": ClauseRow}


@dataclass(frozen=True)
class Modality:
    """modality.toml, indexed by word."""

    modals: tuple[ModalRow, ...]
    matrices: tuple[MatrixRow, ...]
    adverbs: tuple[AdverbRow, ...]
    clauses: tuple[ClauseRow, ...]

    @cached_property
    def modal(self) -> dict[str, ModalRow]:
        return {word: row for row in self.modals for word in row.verbs}

    @cached_property
    def matrix(self) -> dict[str, tuple[MatrixRow, ...]]:
        grouped: dict[str, tuple[MatrixRow, ...]] = {}
        for row in self.matrices:
            for word in row.words:
                grouped[word] = (*grouped.get(word, ()), row)
        return grouped

    @cached_property
    def adverb(self) -> dict[str, AdverbRow]:
        return {word: row for row in self.adverbs for word in row.words}

    @cached_property
    def clause(self) -> dict[str, ClauseRow]:
        return {word: row for row in self.clauses for word in row.words}


def load_modality(path: Path = FILE, *more: Path) -> Modality:
    """Read modality.toml and further files of the same shape, whose rows come after its own.

    Raises:
        LexiconError: what the loader refuses.
    """
    rows = read_files((path, *more), TABLES)
    return Modality(modals=rows["modal"], matrices=rows["matrix"], adverbs=rows["adverb"], clauses=rows["clause"])
