"""Rows of events.toml and events_*.toml: which words happen, which only seem to, and what stands beside them as an argument."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from ..errors import LexiconError
from ..schema.vocabulary import EVENT_TYPES
from .events_rows import (
    TABLES,
    AlongRow,
    CircumstanceRow,
    GovernmentRow,
    NamedRow,
    NounRow,
    OnwardRow,
    PlaceRow,
    ResultRow,
    StateRow,
    SuffixRow,
    SupportRow,
    ThingRow,
    TypeRow,
    same_noun,
)
from .loader import read_files

FILES = tuple(sorted(Path(__file__).parent.glob("events*.toml")))
SHORT_PARTS = frozenset({"ab", "an", "um", "zu", "un", "ur", "ei", "öl", "u-", "er", "be"})      # first parts of two letters


@dataclass(frozen=True, eq=False)      # by identity: answers are remembered with it
class EventLexicon:
    """events.toml and events_*.toml, indexed by the words it is asked for."""

    nouns: tuple[NounRow, ...]
    suffixes: tuple[SuffixRow, ...]
    things: tuple[ThingRow, ...]
    states: tuple[StateRow, ...]
    supports: tuple[SupportRow, ...]
    governments: tuple[GovernmentRow, ...]
    places: tuple[PlaceRow, ...]
    results: tuple[ResultRow, ...]
    circumstances: tuple[CircumstanceRow, ...]
    named: tuple[NamedRow, ...]
    onward: tuple[OnwardRow, ...]
    along: tuple[AlongRow, ...]
    types: tuple[TypeRow, ...]

    @cached_property
    def _nouns(self) -> dict[str, NounRow]:
        return {lemma.lower(): row for row in self.nouns for lemma in row.lemmas}

    @cached_property
    def _things(self) -> dict[str, ThingRow]:
        return {lemma.lower(): row for row in self.things for lemma in row.lemmas}

    @cached_property
    def _places(self) -> dict[str, PlaceRow]:
        return {lemma.lower(): row for row in self.places for lemma in row.lemmas}

    @cached_property
    def _verb_types(self) -> dict[str, str]:
        return {verb: row.type for row in self.types for verb in row.verbs}

    @cached_property
    def _noun_types(self) -> dict[str, TypeRow]:
        return {noun.lower(): row for row in self.types for noun in row.nouns}

    @cached_property
    def _states(self) -> dict[str, tuple[StateRow, ...]]:
        return _by_word((verb, row) for row in self.states for verb in row.verbs)

    @cached_property
    def _circumstances(self) -> frozenset[str]:
        return frozenset(phrase for row in self.circumstances for phrase in row.phrases)

    @cached_property
    def _onward(self) -> frozenset[str]:
        return frozenset(word for row in self.onward for word in row.words)

    @cached_property
    def _along(self) -> frozenset[str]:
        return frozenset(word for row in self.along for word in row.words)

    @cached_property
    def _supports(self) -> dict[str, tuple[SupportRow, ...]]:
        return _by_word((verb, row) for row in self.supports for verb in row.verbs)

    @cached_property
    def _governments(self) -> dict[str, frozenset[str]]:
        pairs = _by_word((verb, row.preposition) for row in self.governments for verb in row.verbs)
        return {verb: frozenset(prepositions) for verb, prepositions in pairs.items()}

    def event_noun(self, lemma: str, preposition: str = "", *, attributed: bool = False) -> NounRow | SuffixRow | None:
        """The row by which a noun happens under a preposition: the longest of all rows that the word ends in, things included.

        `attributed`: a genitive or *von* says of what.
        """
        row = self._noun(lemma)
        if row is None or isinstance(row, ThingRow) or row.linked and not (attributed and isinstance(row, SuffixRow) and row.is_deed(lemma)):
            return None
        needs = isinstance(row, NounRow) and bool(row.under)
        return None if needs and preposition not in row.under and not (attributed and preposition in row.of) else row

    def linked_noun(self, lemma: str) -> NounRow | SuffixRow | ThingRow | None:
        """The row by which a noun happens as the end of a causal link, though not everywhere."""
        row = self._noun(lemma)
        return row if row is not None and (row.linked or isinstance(row, NounRow) and row.under) else None

    @lru_cache(maxsize=50_000)      # of a pure function, as the next one: texts repeat their words
    def _noun(self, lemma: str) -> NounRow | SuffixRow | ThingRow | None:
        word = lemma.lower()
        event, event_length = _longest(word, self._nouns)
        thing, thing_length = _longest(word, self._things)
        if event is not None and event_length >= thing_length:
            return event
        if thing is not None:
            return thing
        return next((row for row in self.suffixes if word.endswith(row.endings) and len(word) > 5), None)

    @lru_cache(maxsize=50_000)
    def is_noun_of(self, noun: str, entry: str) -> bool:
        """The noun is the entry or a compound of it, and not a longer word that the lexicon knows (*Aufstand* is no kind of *Stand*).

        An entry in small letters is an ending (*-ung*).
        """
        if not same_noun(noun, entry):
            return False
        known = max(_longest(noun.lower(), rows)[1] for rows in (self._nouns, self._things))
        return entry.islower() or known <= len(entry) or len(noun) == len(entry)

    def type_of(self, predicate: str) -> str:
        """The kind of event that a predicate tells of (vocabulary.EVENT_TYPES): *unter Beschuss nehmen* by its noun, *Verhaftung* by its verb."""
        if predicate in self._verb_types:
            return self._verb_types[predicate]
        for word in (word.lower() for word in predicate.split() if word[0].isupper()):
            row, _ = _longest(word, self._noun_types)
            verbs = (word, word.removesuffix("ung") + "en", word.removesuffix("ung") + "n")
            if found := row.type if row is not None else next((self._verb_types[verb] for verb in verbs if verb in self._verb_types), ""):
                return found
        return self._verb_types.get(predicate.rpartition(" ")[2], "other")

    def is_place(self, lemma: str, preposition: str = "", phrase: str = "") -> bool:
        """The common noun names a place, under this preposition and where it stands in this phrase of two words."""
        row = self._place(lemma)
        return row is not None and (not row.under or preposition in row.under) and phrase not in row.phrases

    @lru_cache(maxsize=50_000)
    def _place(self, lemma: str) -> PlaceRow | None:
        """The row of a word, unless it is a longer one of those that happen (*Wald**brand*** is no *Rand*)."""
        word = lemma.lower()
        row, length = _longest(word, self._places)
        return row if _longest(word, self._nouns)[1] <= length else None

    def makes(self, predicate: str, preposition: str) -> bool:
        """Under this preposition stands what the verb makes of its object."""
        return any(row.preposition == preposition and predicate in row.verbs for row in self.results)

    def is_circumstance(self, phrase: str) -> bool:
        """Preposition and noun, as they stand there, say how it came about (*auf Wunsch*)."""
        return phrase[:1].lower() + phrase[1:] in self._circumstances

    def is_state(self, predicate: str, prepositions: Iterable[str] = (), *, impersonal: bool = False) -> bool:
        """The verb only says how something is, here with these prepositions beside it, and with *es* for a subject if `impersonal`."""
        beside = frozenset(prepositions)
        rows = (row for row in self._states.get(predicate, ()) if impersonal or not row.impersonal)
        return any(not row.prepositions or beside.intersection(row.prepositions) for row in rows)

    def leaves_date(self, word: str) -> bool:
        """What the adverb or noun stands beside is of another time than what was told before it (*später, in der Folge, oft*)."""
        return word in self._onward or word.lower() in self._onward

    def goes_along(self, word: str) -> bool:
        """What completes the verb or noun is of its moment."""
        return word in self._along

    def supports_of(self, predicate: str) -> tuple[SupportRow, ...]:
        return self._supports.get(predicate, ())

    def governed(self, predicate: str) -> frozenset[str]:
        """The prepositions whose noun is an object of the verb."""
        return self._governments.get(predicate, frozenset())


def _by_word(pairs: Iterable[tuple[str, object]]) -> dict[str, tuple]:
    grouped: dict[str, list] = {}
    for word, item in pairs:
        grouped.setdefault(word, []).append(item)
    return {word: tuple(items) for word, items in grouped.items()}


def _longest(word: str, rows: dict[str, NounRow] | dict[str, ThingRow] | dict[str, PlaceRow] | dict[str, TypeRow]):
    """The row of the longest entry that `word` is, or ends in where compounds are meant, and that entry's length."""
    for cut in range(len(word) - 2):
        row = rows.get(word[cut:])
        if row is not None and (cut == 0 or (row.compounds and (cut >= 3 or word[:cut] in SHORT_PARTS))):
            return row, len(word) - cut
    return None, 0


def load_events(*paths: Path) -> EventLexicon:
    """Read files of the shape of events.toml, the rows of later ones after those of earlier ones; without any, our own.

    Raises:
        LexiconError: what the loader refuses; a type that is none of the closed set.
    """
    rows = read_files(paths or FILES, TABLES)
    for row in rows["type"]:
        if row.type not in EVENT_TYPES:
            raise LexiconError(f"events: type {row.id!r}: type {row.type!r} is none of {', '.join(EVENT_TYPES)}")
    return EventLexicon(
        nouns=rows["noun"], suffixes=rows["suffix"], things=rows["thing"], states=rows["state"], supports=rows["support"],
        governments=rows["government"], places=rows["place"], results=rows["result"],
        circumstances=rows["circumstance"], named=rows["named"], onward=rows["onward"], along=rows["along"], types=rows["type"],
    )
