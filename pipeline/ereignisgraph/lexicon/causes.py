"""The rows of causes.toml: which German words say that one event brought about, allowed or prevented another.

One table for each family of cue grammar; the order of the tables is the order of trust when two cues join the same pair of
events. What a row holds is said in causes_rows.py.
Rows are looked up by the first word of their cue (verbs by predicate, nouns by lemma), so that their number costs no time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol, TypeVar

from ..errors import LexiconError
from .causes_rows import DEEP_SLOTS, TABLES, Adverb, CauseRow, Hedge, Noun, Order, Pattern, Preposition, Subordinator, Verb, problem
from .loader import Row, read_rows


class Worded(Protocol):
    """A row that names its cue by `words`."""

    @property
    def words(self) -> tuple[str, ...]: ...


AnyRow = TypeVar("AnyRow")
AnyWorded = TypeVar("AnyWorded", bound=Worded)


@dataclass(frozen=True)
class Causes:
    """All rows by family, in file order, and the ways to look them up."""

    subordinators: tuple[Subordinator, ...]
    adverbs: tuple[Adverb, ...]
    prepositions: tuple[Preposition, ...]
    verbs: tuple[Verb, ...]
    nouns: tuple[Noun, ...]
    patterns: tuple[Pattern, ...]
    hedges: tuple[Hedge, ...]
    orders: tuple[Order, ...]

    def __iter__(self) -> Iterator[CauseRow]:
        """The causal rows in the order of trust."""
        yield from (*self.subordinators, *self.adverbs, *self.prepositions, *self.verbs, *self.nouns, *self.patterns)

    @cached_property
    def by_word(self) -> dict[type[Row], dict[str, list[tuple[Worded, list[str]]]]]:
        """For each family with `words`: the rows and their words by the first of them."""
        families: tuple[tuple[type[Row], tuple[Worded, ...]], ...] = (
            (Subordinator, self.subordinators), (Adverb, self.adverbs), (Preposition, self.prepositions), (Order, self.orders))
        return {family: _by_first_word(rows) for family, rows in families}

    @cached_property
    def by_predicate(self) -> dict[str, list[Verb]]:
        """The verb rows by their predicate; idioms, which ask for more than the verb, come first."""
        return _grouped((row.verb, row) for row in sorted(self.verbs, key=lambda row: not row.part))

    @cached_property
    def by_noun(self) -> dict[str, list[Noun]]:
        """The noun rows by each of their lemmas."""
        return _grouped((noun, row) for row in self.nouns for noun in row.nouns)

    @cached_property
    def by_pattern_cause(self) -> dict[str, list[Pattern]]:
        """The patterns by each predicate of their causes."""
        return _grouped((word, row) for row in self.patterns for word in row.cause)

    @cached_property
    def by_pattern_effect(self) -> dict[str, list[Pattern]]:
        """The patterns by each predicate of their effects."""
        return _grouped((word, row) for row in self.patterns for word in row.effect)

    @cached_property
    def certainty_of(self) -> dict[str, str]:
        """What each hedging word makes of a link."""
        return {word: row.certainty for row in self.hedges for word in row.words}

    @cached_property
    def adverb_words(self) -> frozenset[str]:
        """All words of the adverb rows."""
        return frozenset(word for row in self.adverbs for word in row.words)

    @cached_property
    def linking_predicates(self) -> tuple[tuple[str, str], ...]:
        """Verbs that only link and are no events: (predicate, word that must stand with it or empty), sorted.

        The word is a preposition (*führen*, `zu`) or the noun or adjective of an idiom (*haben*, `Folge`).
        """
        return tuple(sorted({(row.verb, row.part or required_preposition(row)) for row in self.verbs if not row.event}))


def _grouped(pairs: Iterable[tuple[str, AnyRow]]) -> dict[str, list[AnyRow]]:
    groups: dict[str, list[AnyRow]] = {}
    for key, row in pairs:
        groups.setdefault(key, []).append(row)
    return groups


def _by_first_word(rows: Iterable[AnyWorded]) -> dict[str, list[tuple[AnyWorded, list[str]]]]:
    entries = ((row, entry.split()) for row in rows for entry in row.words)
    longest_first = sorted(entries, key=lambda entry: -len(entry[1]))
    return _grouped((words[0], (row, words)) for row, words in longest_first)


def required_preposition(row: Verb) -> str:
    """The preposition without which the verb means something else (*führen zu*), empty where a deep slot will do."""
    for slots in (row.effect, row.cause):
        if not set(slots) & set(DEEP_SLOTS):
            return slots[0]
    return ""


def load_causes(path: Path, *more: Path) -> Causes:
    """Read causes.toml and further files of the same shape, whose rows come after its own.

    Raises:
        LexiconError: what `read_rows` refuses, and a side, slot, kind or certainty that is not of its closed set.
    """
    rows: dict[str, list[Row]] = {name: [] for name in TABLES}
    for file in (path, *more):
        for name, group in read_rows(file, TABLES).items():
            for row in group:
                if said := problem(row):
                    raise LexiconError(f"{file.name}: {row.id!r}: {said}")
            rows[name] += group
    return Causes(*(tuple(rows[name]) for name in TABLES))
