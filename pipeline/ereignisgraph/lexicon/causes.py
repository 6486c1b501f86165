"""The rows of causes.toml: which German words say that one event brought about, allowed or prevented another.

A row names its cue, which side of the cue is the cause and which the effect, and what kind of link it is. One table for
each family of cue grammar; the order of the tables is the order of trust when two cues join the same pair of events.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import LexiconError
from ..schema.vocabulary import CERTAINTIES, LINK_KINDS, RELATIONS, TEMPORAL_RELATIONS
from .loader import Row, read_rows

CLAUSE_SIDES = ("clause", "governor")
ADVERB_SIDES = ("before", "clause")
PHRASE_SIDES = ("phrase", "host")
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
    form: str = "finite"            # finite, or zu: the clause is an infinitive with zu
    inferred: bool = False          # the word tells the time only, the reader infers the cause; read where it opens the sentence
    not_effects: tuple[str, ...] = ()   # predicates of the governing clause with which no reader infers it


@dataclass(frozen=True, slots=True, kw_only=True)
class Adverb(CauseRow):
    """An adverb or fixed phrase that points back; the sides are the clause before and the clause it stands in."""

    words: tuple[str, ...]          # any of them; several words may have articles and adjectives between them
    cause: str = "before"           # ADVERB_SIDES
    effect: str = "clause"
    place: str = "any"              # any; first: alone before the finite verb; coordinator: joins two main clauses
    linking: bool = False           # read only where it belongs to a linking verb or to a participle before a noun


@dataclass(frozen=True, slots=True, kw_only=True)
class Preposition(CauseRow):
    """A preposition, or one that is made of several words; the sides are its noun phrase and what that belongs to."""

    words: tuple[str, ...]          # as for adverbs
    cause: str = "phrase"           # PHRASE_SIDES
    effect: str = "host"
    nouns: tuple[str, ...] = ()     # if given, the lemma of the noun, or the last part of the compound
    hosts: tuple[str, ...] = ()     # if given, the predicate that the phrase belongs to
    elsewhere: tuple[str, ...] = () # predicates with which the phrase means something else: unter Druck setzen
    bare: bool = False              # read only without an article: auf Befehl, not auf den Befehl
    closing: str = ""               # second half of a circumposition: auf … hin
    linking: bool = False           # read only where it belongs to a linking verb
    first: bool = False             # read only where the phrase opens the sentence
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
    """A noun that calls its bearer cause or effect of something (*X war die Ursache für Y*)."""

    nouns: tuple[str, ...]          # lemmas
    names: str                      # cause or effect: what the bearer is
    of: tuple[str, ...]             # prepositions of the other side, `genitive` among them


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge(Row):
    """Words that take certainty from a link whose cue they stand with."""

    words: tuple[str, ...]
    certainty: str                  # vocabulary.CERTAINTIES


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(Row):
    """A conjunction of time: the clause it opens comes `before` or `after` the clause it hangs on."""

    words: tuple[str, ...]
    clause: str
    relation: str = "BEFORE"        # vocabulary.TEMPORAL_RELATIONS


TABLES: dict[str, type[Row]] = {
    "subordinator": Subordinator,
    "adverb": Adverb,
    "preposition": Preposition,
    "verb": Verb,
    "noun": Noun,
    "hedge": Hedge,
    "order": Order,
}


@dataclass(frozen=True, slots=True)
class Causes:
    """All rows by family, in file order."""

    subordinators: tuple[Subordinator, ...]
    adverbs: tuple[Adverb, ...]
    prepositions: tuple[Preposition, ...]
    verbs: tuple[Verb, ...]
    nouns: tuple[Noun, ...]
    hedges: tuple[Hedge, ...]
    orders: tuple[Order, ...]

    def __iter__(self) -> Iterator[CauseRow]:
        """The causal rows in the order of trust."""
        yield from (*self.subordinators, *self.adverbs, *self.prepositions, *self.verbs, *self.nouns)

    @property
    def linking_predicates(self) -> tuple[tuple[str, str], ...]:
        """Verbs that only link and are no events: (predicate, word that must stand with it or empty), sorted.

        The word is a preposition (*führen*, `zu`) or the noun or adjective of an idiom (*haben*, `Folge`).
        """
        return tuple(sorted({(row.verb, row.part or required_preposition(row)) for row in self.verbs if not row.event}))

    @property
    def linking_nouns(self) -> frozenset[str]:
        """Nouns that only name a side of a link (*Folge, Ursache*) and are no events."""
        return frozenset(noun for row in self.nouns for noun in row.nouns)


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
            checks = [(row.cause, CLAUSE_SIDES), (row.effect, CLAUSE_SIDES), (row.form, ("finite", "zu"))]
        case Adverb():
            checks = [(row.cause, ADVERB_SIDES), (row.effect, ADVERB_SIDES), (row.place, ("any", "first", "coordinator"))]
        case Preposition():
            checks = [(row.cause, PHRASE_SIDES), (row.effect, PHRASE_SIDES)]
        case Noun():
            checks = [(row.names, ("cause", "effect"))]
        case Hedge():
            checks = [(row.certainty, CERTAINTIES)]
        case Order():
            checks = [(row.clause, ("before", "after")), (row.relation, TEMPORAL_RELATIONS)]
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
