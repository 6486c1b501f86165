"""What a row of causes.toml holds, family by family; causes.py looks the rows up.

A row names its cue, which side of the cue is the cause and which the effect, and what kind of link it is.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..schema.vocabulary import CERTAINTIES, LINK_KINDS, RELATIONS, TEMPORAL_RELATIONS
from .loader import Row

ORDER_SIDES = ("before", "after")
"""With INCLUDES, `before` makes the side of the row the frame and `after` what lies in it."""
ORDER_FAMILIES = ("conjunction", "preposition", "adverb")
PATTERN_REACH = ("sentence", "next")
"""Two events of one sentence, or also of two sentences that follow each other in one paragraph."""
PATTERN_SHARES = ("participant", "place")
CLAUSE_SIDES = ("clause", "governor")
ADVERB_SIDES = ("before", "clause")
ADVERB_PLACES = ("any", "first", "opening", "joined", "coordinator")
"""first: alone before the finite verb; opening: so at the head of a sentence; joined: in a clause that is coordinated with the
one before; coordinator: joining two main clauses."""
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
    states: bool = False            # the cue says so plainly why that verbs of being are ends too: der Vorrat reichte nicht, deshalb …


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
    behind: bool = False            # inferred too where the clause comes last: what it adds is why
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
    attributed: bool = False        # read only where the noun has an attribute that says whose or of what: mit dem Tod des Fürsten
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


def problem(row: Row) -> str:
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
