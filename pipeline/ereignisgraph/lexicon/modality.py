"""Rows of modality.toml: what says that an event did not happen, or is only wanted, possible, demanded or reported."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from .loader import AnyRow, Row, read_files

FILE = Path(__file__).with_name("modality.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class ModalRow(Row):
    """Modal verbs over the event's verb; `past` where the modality differs in the past tense, `perfect` over a perfect infinitive.

    The verbs of `but` tell what came true under it (*sollte sich als Fehler **herausstellen***).
    """

    verbs: tuple[str, ...]
    modality: str
    past: str = ""
    perfect: str = ""
    but: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow(Row):
    """Verbs, nouns and adjectives that say of what they govern that it is planned, demanded, reported or did not happen."""

    words: tuple[str, ...]          # verbs as predicates, nouns in the nominative singular
    modality: str = "asserted"
    polarity: str = "pos"
    nouns: bool = False             # also of an event noun that is the object (*forderte den Rücktritt*)
    preposition: str = ""           # of an event noun under this preposition (*verzichtete auf den Angriff*)
    under: str = ""                 # only where the word itself stands under this one (***zum** Zweck der Versöhnung*)
    case: str = ""                  # of the noun, where the text shows it: *einigten sich auf **den** Abzug*, but *auf **dem** Hoftag*
    but: tuple[str, ...] = ()       # endings of nouns that are real all the same (*lehnte den **Vorschlag** ab*)


@dataclass(frozen=True, slots=True, kw_only=True)
class WordRow(Row):
    """Words that say it by standing beside the event, whatever else is there."""

    words: tuple[str, ...]
    modality: str = "asserted"
    polarity: str = "pos"


@dataclass(frozen=True, slots=True, kw_only=True)
class AdverbRow(WordRow):
    """Adverbs and particles beside the verb (*angeblich, vermutlich, beinahe*)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributeRow(WordRow):
    """Adjectives and present participles before an event noun (*die ausbleibende Hilfe*), by their lemma."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FailureRow(WordRow):
    """Verbs, adjectives and adverbs by which a plan or an attempt fails (*der Versuch, zu …, scheiterte*; *vergeblich*)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRow(WordRow):
    """Verbs that say whether something is enough; where it is not, what it was meant for fails (*reichte nicht aus, um … zu …*)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepositionRow(WordRow):
    """Prepositions over an event noun (*ohne Kampf*)."""

    nouns: tuple[str, ...] = ()     # only over one of these, where nothing above says more (*ein Heer **zur Verteidigung***)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow(WordRow):
    """Prepositions of a phrase beside the verb that names who says so (*laut Tacitus*)."""

    nouns: tuple[str, ...] = ()     # only over one of these (*nach Angaben der Zeugen*)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseRow(Row):
    """Subordinators that leave open whether their clause comes true (*um … zu, damit, falls*)."""

    words: tuple[str, ...]
    modality: str = "asserted"
    polarity: str = "pos"
    infinitive: bool = False        # only with an infinitive
    modal: str = ""                 # only with this modal verb, and behind its main clause (*…, bevor er fliehen **konnte***)


TABLES = {
    "modal": ModalRow, "matrix": MatrixRow, "adverb": AdverbRow, "attribute": AttributeRow, "failure": FailureRow,
    "measure": MeasureRow,
    "preposition": PrepositionRow, "source": SourceRow, "clause": ClauseRow,
}  # fmt: skip


@dataclass(frozen=True)
class Modality:
    """modality.toml, indexed by word."""

    modals: tuple[ModalRow, ...]
    matrices: tuple[MatrixRow, ...]
    adverbs: tuple[AdverbRow, ...]
    attributes: tuple[AttributeRow, ...]
    failures: tuple[FailureRow, ...]
    measures: tuple[MeasureRow, ...]
    prepositions: tuple[PrepositionRow, ...]
    sources: tuple[SourceRow, ...]
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
        return _by_word(self.adverbs)

    @cached_property
    def attribute(self) -> dict[str, AttributeRow]:
        return _by_word(self.attributes)

    @cached_property
    def failure(self) -> frozenset[str]:
        return frozenset(_by_word(self.failures))

    @cached_property
    def measure(self) -> frozenset[str]:
        return frozenset(_by_word(self.measures))

    def under(self, preposition: str, noun: str) -> PrepositionRow | None:
        """The row of a preposition over an event noun."""
        return next((row for row in self.prepositions if preposition in row.words and (not row.nouns or noun in row.nouns)), None)

    @cached_property
    def clause(self) -> dict[str, ClauseRow]:
        return _by_word(self.clauses)

    def source(self, preposition: str, noun: str) -> SourceRow | None:
        """The row by which a phrase names who says it."""
        return next((row for row in self.sources if preposition in row.words and (not row.nouns or noun in row.nouns)), None)


def _by_word(rows: Iterable[AnyRow]) -> dict[str, AnyRow]:
    return {word: row for row in rows for word in row.words}


def load_modality(path: Path = FILE, *more: Path) -> Modality:
    """Read modality.toml and further files of the same shape, whose rows come after its own.

    Raises:
        LexiconError: what the loader refuses.
    """
    rows = read_files((path, *more), TABLES)
    return Modality(
        modals=rows["modal"], matrices=rows["matrix"], adverbs=rows["adverb"], attributes=rows["attribute"], failures=rows["failure"],
        measures=rows["measure"], prepositions=rows["preposition"], sources=rows["source"], clauses=rows["clause"],
    )
