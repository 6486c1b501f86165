"""What the stages find: frozen records, in the words of the output tables (DESIGN: the contract).

All offsets are character offsets into the document's text, half-open. Ids are made of the place, not of a counter, so
that a new rule does not rename everything after it and two runs can be compared line by line.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any

from .edtf import Day


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a text and the stretch of its source that it stands for, both in characters; a row of the map."""

    start: int
    end: int
    source_start: int
    source_end: int             # equal to source_start where the reader added the stretch

    @property
    def even(self) -> bool:
        """Does it lead back character by character?"""
        return self.end - self.start == self.source_end - self.source_start


@dataclass(frozen=True, slots=True)
class Mark:
    """What the editor of a document says that a stretch of it is."""

    start: int
    end: int
    type: str                   # one of vocabulary.MARKS
    value: str = ""             # of a date: ISO


@dataclass(frozen=True, slots=True)
class Source:
    """One document as read: its text is what all offsets count in."""

    id: str                     # path below the corpus, without its ending, '/'-separated
    path: str                   # as the user named it; of a member of an archive or a row of a table with its name behind
    text: str
    sha256: str                 # of the file's bytes; of a member or row: of its own
    title: str = ""
    date: str = ""              # the document's own date (ISO), where its corpus or the document itself says so
    language: str = "de"
    origin: str = ""
    notes: tuple[str, ...] = () # what reading changed or guessed: 'decoded as Latin-1'
    author: str = ""
    url: str = ""
    encoding: str = ""          # of the file, empty where the format leaves no choice
    runs: tuple[Run, ...] = ()  # lead from the text back to the file; empty where every offset holds in both
    marks: tuple[Mark, ...] = ()    # in the order of their beginnings


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, white space at its ends not counted."""

    doc_id: str
    start: int
    end: int
    text: str

    @property
    def sentence_id(self) -> str:
        return f"sentence:{self.doc_id}:{self.start}"


@dataclass(frozen=True, slots=True)
class Word:
    """One token of a parsed sentence, in the terms of CoNLL-U."""

    start: int
    end: int
    form: str
    lemma: str
    upos: str
    xpos: str                   # STTS
    feats: str                  # UD morphology: 'Case=Nom|Number=Sing'
    head: int                   # place of its head in the sentence, counted from 1; 0 for the root
    deprel: str                 # Universal Dependencies


@dataclass(frozen=True, slots=True)
class Entity:
    """One mention of a person, place or organisation, and the thing it stands for."""

    doc_id: str
    start: int
    end: int
    text: str
    type: str                   # vocabulary.ENTITY_TYPES
    mention: str                # vocabulary.MENTIONS
    entity_id: str              # the mention_id of the first mention of the same thing in this document
    name: str                   # the thing's fullest name in this document, nominative where it can be told

    @property
    def mention_id(self) -> str:
        return mention_id(self.doc_id, self.start)


def mention_id(doc_id: str, start: int) -> str:
    return f"entity:{doc_id}:{start}"


@dataclass(frozen=True, slots=True)
class Time:
    """One time expression (TIMEX3, ISO 24617-1) with its EDTF value (ISO 8601-2) and the days it spans.

    `edtf`, `earliest` and `latest` are empty for SET, for a DURATION without anchor and for PAST_REF and its like.
    """

    doc_id: str
    start: int
    end: int
    text: str
    type: str                   # vocabulary.TIMEX_TYPES
    value: str                  # TIMEX3 @value
    rule: str                   # id of the lexicon row
    mod: str = ""               # vocabulary.TIMEX_MODS
    edtf: str = ""
    earliest: Day | None = None
    latest: Day | None = None

    @property
    def time_id(self) -> str:
        return f"time:{self.doc_id}:{self.start}"


@dataclass(frozen=True, slots=True)
class Argument:
    """One filler of one role: the whole phrase by its offsets, the one token that heads it, what it stands for."""

    role: str                   # vocabulary.ROLES
    detail: str                 # vocabulary.DETAILS
    start: int
    end: int
    text: str
    head: str                   # the head token's text (last token of a name)
    head_start: int             # where the head token begins
    resolved: str = ""          # the name it stands for, or empty
    entity_id: str = ""         # of that thing, or empty


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, was done, decided or said; `start` and `end` are the trigger token alone."""

    doc_id: str
    start: int
    end: int
    trigger: str
    predicate: str              # lemma of the trigger; particle verbs joined, support verbs with their noun
    kind: str                   # vocabulary.EVENT_KINDS
    sentence_id: str
    rule: str                   # id of the lexicon row or of the grammar rule that found it
    tense: str = ""             # vocabulary.TENSES
    polarity: str = "pos"
    modality: str = "asserted"
    time: str = ""              # TIMEX3 value
    time_id: str = ""
    earliest: Day | None = None
    latest: Day | None = None
    happening_id: str = ""      # event_id of the first mention of the same happening; its own at first mention
    label: str = ""             # for a named event its name ('Zweiter Weltkrieg'), otherwise empty
    type: str = "other"         # vocabulary.EVENT_TYPES
    arguments: tuple[Argument, ...] = ()

    @property
    def event_id(self) -> str:
        return f"event:{self.doc_id}:{self.start}"

    def role(self, name: str) -> tuple[Argument, ...]:
        return tuple(argument for argument in self.arguments if argument.role == name)


@dataclass(frozen=True, slots=True)
class Supposed(Event):
    """What is an event only if a causal link names it (*die Lage führte zu einem Machtvakuum*); no finding as it stands."""

    @classmethod
    def of(cls, event: Event) -> Supposed:
        return cls(**_values(event))

    def named(self) -> Event:
        """The event that it is once a link names it."""
        return Event(**_values(self))


def _values(event: Event) -> dict[str, Any]:
    return {one.name: getattr(event, one.name) for one in fields(Event)}


@dataclass(frozen=True, slots=True)
class Link:
    """One causal link between two events of one document, with the words that say so."""

    doc_id: str
    cause_event_id: str
    effect_event_id: str
    relation: str               # vocabulary.RELATIONS
    kind: str                   # vocabulary.LINK_KINDS
    rule: str                   # id of the lexicon row
    cue: str = ""               # empty for an implicit link
    cue_start: int | None = None
    cue_end: int | None = None
    certainty: str = "asserted" # vocabulary.CERTAINTIES
    doubtful: str = ""          # vocabulary.DOUBTS


@dataclass(frozen=True, slots=True)
class TemporalLink:
    """One order of time between two events of one document."""

    doc_id: str
    source_event_id: str
    target_event_id: str
    relation: str               # vocabulary.TEMPORAL_RELATIONS
    rule: str                   # id of the lexicon row, or `dates`


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything found in one document."""

    doc_id: str
    tokens: int = 0             # words and punctuation, white space not counted
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()       # names, and the pronouns and descriptions that stand for them; text order
    times: tuple[Time, ...] = ()
    events: tuple[Event, ...] = ()
    links: tuple[Link, ...] = ()
    order: tuple[TemporalLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """One row of documents.csv: what became of one input."""

    doc_id: str
    path: str
    sha256: str
    status: str                 # vocabulary.STATUSES
    reason: str = ""
    characters: int = 0
    counts: dict[str, int] = field(default_factory=dict)    # sentences, tokens, entities, times, events, links
    title: str = ""
    author: str = ""
    date: str = ""
    url: str = ""
    encoding: str = ""
