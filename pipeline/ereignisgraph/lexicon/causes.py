"""The rows of causes.toml: which German words say that one event brought about, allowed or prevented another.

A row names its cue, which side of the cue is the cause and which the effect, and what kind of link it is. One table for
each family of cue grammar; the order of the tables is the order of trust when two cues join the same pair of events.
Rows are looked up by the first word of their cue (verbs by predicate, nouns by lemma), so that their number costs no time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol, TypeVar

from ..errors import LexiconError
from ..schema.vocabulary import CERTAINTIES, LINK_KINDS, RELATIONS, TEMPORAL_RELATIONS
from .loader import Row, read_rows

ORDER_SIDES = ("before", "after")
"""With INCLUDES, `before` makes the side of the row the frame and `after` what lies in it."""
ORDER_FAMILIES = ("conjunction", "preposition", "adverb")
PATTERN_REACH = ("sentence", "next")
"""Two events of one sentence, or also of two sentences that follow each other in one paragraph."""
PATTERN_SHARES = ("participant", "place")
CLAUSE_SIDES = ("clause", "governor")
ADVERB_SIDES = ("before", "clause")
ADVERB_PLACES = ("any", "first", "opening", "coordinator")
"""first: alone before the finite verb; opening: so at the head of a sentence; coordinator: joining two main clauses."""
PHRASE_SIDES = ("phrase", "host")
CLAUSE_FORMS = ("finite", "zu", "content", "resuming")
"""What a subordinator opens: a finite clause, an infinitive with *zu* (*um … zu*), the content clause or infinitive of a
noun that ends the cue (*in der Hoffnung, … zu; aufgrund der Tatsache, dass*), or a relative clause in which the cue, as its
subject, takes up the whole clause above and does something to somebody (*…, was den Handel belebte*)."""
DEEP_SLOTS = ("subject", "object", "dative", "infinitive")
"""Grammatical slots of a verb; every other slot is a preposition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseRow(Row):
    """What all causal rows share: `cause` and `effect` name sides or slots, see the class of the row."""

    relation: str = "CAUSE"         # vocabulary.RELATIONS
    kind: str = "consequence"       # vocabulary.LINK_KINDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Subordinator(CauseRow):
    """A conjunction or relative adverb; the sides are the clause it opens and the clause this one hangs on."""

    words: tuple[str, ...]          # any of them, lower case
    cause: str                      # CLAUSE_SIDES
    effect: str
    correlate: tuple[str, ...] = () # one of these must stand before it, in the governing clause: so … dass
    form: str = "finite"            # CLAUSE_FORMS
    always: bool = False            # the word is no other kind of word, whatever the tagger says: obgleich
    elsewhere: tuple[str, ...] = () # predicates of its clause with which it says nothing of a cause: was der Rat billigte
    inferred: bool = False          # the word tells the time only, the reader infers the cause; read where it opens the sentence
    not_effects: tuple[str, ...] = ()   # predicates of the governing clause with which no reader infers it
    answered: bool = False          # inferred only where somebody else acts in the governing clause: what one does next is no answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Adverb(CauseRow):
    """An adverb or fixed phrase that points back; the sides are the clause before and the clause it stands in."""

    words: tuple[str, ...]          # any of them; several words may have articles and adjectives between them
    cause: str = "before"           # ADVERB_SIDES
    effect: str = "clause"
    place: str = "any"              # ADVERB_PLACES
    linking: bool = False           # read only where it belongs to a linking verb or to a participle before a noun
    hosts: tuple[str, ...] = ()     # if given, the predicate or copula of its clause
    elsewhere: tuple[str, ...] = () # predicates with which it means something else: damit handeln
    acting: bool = False            # a pronoun: read only where it is a subject that does something to somebody: dies schwächte den Adel
    looks_back: bool = False        # read only where its clause stands in the pluperfect: … schließlich hatte er geschworen


@dataclass(frozen=True, slots=True, kw_only=True)
class Preposition(CauseRow):
    """A preposition, or one that is made of several words; the sides are its noun phrase and what that belongs to."""

    words: tuple[str, ...]          # as for adverbs
    cause: str = "phrase"           # PHRASE_SIDES
    effect: str = "host"
    nouns: tuple[str, ...] = ()     # if given, the lemma of the noun, or the last part of the compound
    hosts: tuple[str, ...] = ()     # if given, the predicate or copula that the phrase belongs to
    elsewhere: tuple[str, ...] = () # predicates with which the phrase means something else: unter Druck setzen
    bare: bool = False              # read only without an article: auf Befehl, not auf den Befehl
    determined: bool = False        # read only with an article or possessive: mit der Zusage, not mit Zustimmung
    closing: str = ""               # second half of a circumposition: auf … hin
    linking: bool = False           # read only where it belongs to a linking verb
    first: bool = False             # read only where the phrase opens the sentence
    beyond: bool = False            # read only at a participle beside a clause, and that clause is meant: verärgert über …, ging er
    inferred: bool = False          # the preposition tells the time only, the reader infers the cause
    through: bool = False           # the noun only links, its attribute is the event: zur Verhinderung eines Krieges


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb(CauseRow):
    """A verb that links two events; slots are DEEP_SLOTS or prepositions (`zu` also reads *zum, zur, dazu … dass*)."""

    verb: str                       # predicate: infinitive with its particle joined
    cause: tuple[str, ...]          # slots, the first one filled counts
    effect: tuple[str, ...]
    part: str = ""                  # word that belongs to the cue, its preposition before it: `zu Folge` haben
    event: bool = False             # a deed of its own where a person does it: beenden; otherwise it only links


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun(CauseRow):
    """A noun or adjective that calls its bearer cause or effect of something (*X war die Ursache für Y, schuld an Y*)."""

    nouns: tuple[str, ...]          # lemmas
    names: str                      # cause or effect: what the bearer is
    of: tuple[str, ...]             # prepositions of the other side, `genitive` among them


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern(CauseRow):
    """A turn of events that any reader takes for cause and effect though no word says so; always `inferred`.

    Read where an event of the one list is followed by one of the other in the text, both really happened, no date says
    that the effect came first, and what `share` asks for is there.
    """

    says: str                       # the pattern in words
    cause: tuple[str, ...]          # predicates; of nouns the last part of a compound will do
    effect: tuple[str, ...]
    within: str = "sentence"        # PATTERN_REACH
    share: tuple[str, ...] = ()     # PATTERN_SHARES, one of them is enough


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge(Row):
    """Words that take certainty from a link whose cue they stand with."""

    words: tuple[str, ...]
    certainty: str                  # vocabulary.CERTAINTIES


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(Row):
    """A word of time: what it opens or governs comes `before` or `after` what that hangs on, or frames it.

    A conjunction opens a clause, a preposition governs an event noun, an adverb points back to the clause before its own;
    the side that the row speaks of is the clause opened, the noun, and the adverb's own clause.
    """

    words: tuple[str, ...]
    clause: str                     # ORDER_SIDES
    relation: str = "BEFORE"        # vocabulary.TEMPORAL_RELATIONS
    family: str = "conjunction"     # ORDER_FAMILIES
    first: bool = False             # read only where it opens the sentence: *während* at its end contrasts
    elsewhere: tuple[str, ...] = () # predicates with which the preposition means something else: warnen vor


TABLES: dict[str, type[Row]] = {
    "subordinator": Subordinator,
    "adverb": Adverb,
    "preposition": Preposition,
    "verb": Verb,
    "noun": Noun,
    "pattern": Pattern,
    "hedge": Hedge,
    "order": Order,
}


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
                if problem := _problem(row):
                    raise LexiconError(f"{file.name}: {row.id!r}: {problem}")
            rows[name] += group
    return Causes(*(tuple(rows[name]) for name in TABLES))


def _problem(row: Row) -> str:
    """What is wrong with the row beyond its types, empty if nothing is."""
    match row:
        case Subordinator():
            checks = [(row.cause, CLAUSE_SIDES), (row.effect, CLAUSE_SIDES), (row.form, CLAUSE_FORMS)]
        case Adverb():
            checks = [(row.cause, ADVERB_SIDES), (row.effect, ADVERB_SIDES), (row.place, ADVERB_PLACES)]
        case Preposition():
            checks = [(row.cause, PHRASE_SIDES), (row.effect, PHRASE_SIDES)]
        case Noun():
            checks = [(row.names, ("cause", "effect"))]
        case Hedge():
            checks = [(row.certainty, CERTAINTIES)]
        case Pattern():
            checks = [(row.within, PATTERN_REACH), *((share, PATTERN_SHARES) for share in row.share)]
        case Order():
            checks = [(row.clause, ORDER_SIDES), (row.relation, TEMPORAL_RELATIONS), (row.family, ORDER_FAMILIES)]
        case _:
            checks = []
    if isinstance(row, CauseRow):
        checks += [(row.relation, RELATIONS), (row.kind, LINK_KINDS)]
        if not isinstance(row, Noun) and row.cause == row.effect:
            return "cause and effect are the same side"
    for value, allowed in checks:
        if value not in allowed:
            return f"{value!r} is none of {', '.join(allowed)}"
    return ""
