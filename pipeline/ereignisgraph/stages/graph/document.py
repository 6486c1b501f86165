"""One document's findings as the pieces of a graph: what is a node, and what speaks for an edge.

Reads   Findings.
Yields  one Sighting for each happening, named thing and date of the document, one Evidence for each passage that joins two
        of them, and all names. Ids are those of the findings; joining across documents comes later (merging.py).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from ...schema.background import Authority, Background, Place
from ...schema.columns import CAUSAL_KINDS, date_text
from ...schema.edtf import Day
from ...schema.naming import folded
from ...schema.records import Argument, Entity, Event, Findings, Sentence, Time
from ...schema.vocabulary import ROLES
from .dates import date_facts, has_node, time_node, value_facts, wider
from .labels import event_label, readable

THINGS = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "other"}
TOLD = ("subject", "object", "place")       # the roles by which a happening is known again


class Participant(NamedTuple):
    """Who or what took part in an event, by its entity or, where it has none, by the noun that describes it."""

    role: str
    entity_id: str
    noun: str           # folded


class Sighting(NamedTuple):
    """One node as one document knows it."""

    id: str
    kind: str                       # columns.NODE_KINDS
    label: str
    doc_id: str
    start: int
    end: int
    mentions: int
    name: str                       # what another document may call the same thing by; empty for what has no name
    earliest: float | None
    latest: float | None
    facts: Mapping[str, Any]        # further columns
    places: tuple[Place, ...] = ()                          # of a place: what the gazetteer says it may be
    authority: Authority | None = None                      # its entry in the user's authority file
    told: tuple[Participant, ...] = ()                      # of an event, in the roles of TOLD


class When(NamedTuple):
    """The time of an event, in the columns of its node."""

    earliest: float | None
    latest: float | None
    time: str
    edtf: str
    dating: str


class Evidence(NamedTuple):
    """One passage that speaks for one edge; offsets are characters of the document."""

    source: str
    target: str
    kind: str
    detail: str
    cue: str
    rule: str
    certainty: str
    doubtful: str
    doc_id: str
    start: int
    end: int
    sentence: str


class Pieces(NamedTuple):
    """What one document has for the graph."""

    sightings: list[Sighting]
    evidence: list[Evidence]
    names: frozenset[str]       # of everything that it calls by one, folded


def pieces(findings: Findings, background: Background, *, implicit: bool) -> Pieces:
    """All nodes of one document, what joins them, and its names.

    Args:
        findings: of one document.
        background: where places lie, when named events were, who has which id.
        implicit: let causal links without a cue (`inferred`) in too; denied ones (`negated`) never are.
    """
    document = _Document(findings, background)
    sightings = [*document.happenings(), *document.things(), *document.dates()]
    evidence = [*document.roles(), *document.datings(), *document.calendar(), *document.causes(implicit), *document.order()]
    return Pieces(sightings, [piece for piece in evidence if piece.source != piece.target], document.names())


class _Document:
    """The findings of one document by their ids and places."""

    def __init__(self, findings: Findings, background: Background) -> None:
        self.doc_id = findings.doc_id
        self.background = background
        self.findings = findings
        self.sentences: Sequence[Sentence] = sorted(findings.sentences, key=lambda sentence: sentence.start)
        self.starts = [sentence.start for sentence in self.sentences]
        self.times = {time.time_id: time for time in findings.times}
        self.events = {event.event_id: event for event in sorted(findings.events, key=lambda event: event.start)}
        self.at = {event.start: event for event in self.events.values()}
        self.mentions: dict[str, list[Entity]] = defaultdict(list)
        for entity in sorted(findings.entities, key=lambda entity: entity.start):
            self.mentions[entity.entity_id].append(entity)

    def sentence(self, start: int) -> str:
        """The text of the sentence that holds the character `start`."""
        at = bisect_right(self.starts, start) - 1
        return self.sentences[at].text if at >= 0 else ""

    def happenings(self) -> Iterator[Sighting]:
        mentions: dict[str, list[Event]] = defaultdict(list)
        for event in self.events.values():
            mentions[_happening(event)].append(event)
        for happening_id, events in mentions.items():
            yield self._happening(happening_id, events)

    def _happening(self, happening_id: str, events: list[Event]) -> Sighting:
        """The first mention stands for all; a later one fills in what it leaves open.

        What one mention asserts has happened, whatever others planned or demanded before.
        """
        first = events[0]
        asserted = next((event for event in events if event.modality == "asserted"), first)
        dated = next((event for event in events if event.earliest or event.latest), first)
        roles = {role: next(filter(None, (event.role(role) for event in events)), ()) for role in ROLES}
        name = next((event.label for event in events if event.kind == "named"), "")
        when = self._when(dated, name)
        return Sighting(
            happening_id, "event", event_label(asserted, name, roles), self.doc_id, first.start, first.end, len(events), name,
            when.earliest, when.latest, told=tuple(self._told(roles)),
            facts={
                "predicate": first.predicate, "trigger": first.trigger, "event_kind": first.kind, "event_type": first.type, "tense": first.tense,
                "polarity": asserted.polarity, "modality": asserted.modality, "rule": first.rule,
                "time": when.time, "edtf": when.edtf, "dating": when.dating, "sentence": self.sentence(first.start),
                **{role: readable(roles[role]) for role in ("subject", "object", "place")},
            },
        )

    def _when(self, event: Event, name: str) -> When:
        """The time that the text gives, or what is known of the name where the text gives none."""
        if event.earliest or event.latest:
            time = self.times.get(event.time_id)
            return When(_decimal(event.earliest), _decimal(event.latest), event.time, time.edtf if time else "", "text")
        if known := self.background.named_events.get(name):
            return When(known.earliest, known.latest, "", known.edtf, "lexicon")
        return When(None, None, event.time, "", "")

    def _told(self, roles: Mapping[str, Sequence[Argument]]) -> Iterator[Participant]:
        """Who took part, to know the happening again; what is no noun (*es*) tells nothing."""
        for role in TOLD:
            for argument in roles[role]:
                if argument.entity_id in self.mentions:
                    yield Participant(role, argument.entity_id, "")
                elif argument.head[:1].isupper():
                    yield Participant(role, "", folded(argument.head))

    def names(self) -> frozenset[str]:
        return frozenset(folded(mentions[0].name) for mentions in self.mentions.values() if _is_named(mentions))

    def things(self) -> Iterator[Sighting]:
        days: dict[str, list[Event]] = defaultdict(list)
        for event in self.events.values():
            for entity_id in {argument.entity_id for argument in event.arguments if argument.entity_id}:
                days[entity_id].append(event)
        for entity_id, mentions in self.mentions.items():
            first, around = mentions[0], days[entity_id]
            earliest = min((event.earliest.decimal for event in around if event.earliest), default=None)
            latest = max((event.latest.decimal for event in around if event.latest), default=None)
            name = first.name if _is_named(mentions) else ""
            yield Sighting(
                entity_id, THINGS[first.type], first.name, self.doc_id, first.start, first.end, len(mentions), name,
                earliest=earliest, latest=latest, facts={"sentence": self.sentence(first.start)},
                places=self.background.places(name, earliest, latest) if first.type == "LOC" and name else (),
                authority=self.background.authority.get((first.type, folded(name))),
            )

    def dates(self) -> Iterator[Sighting]:
        """Every date, and the months and years that they lie in: who speaks of a day speaks of its year."""
        same: dict[str, list[Time]] = defaultdict(list)
        for time in self._dates():
            for value in (time.value, *wider(time.value)):
                same[value].append(time)
        for value, times in same.items():
            first = times[0]
            edtf, earliest, latest = date_facts(first) if first.value == value else value_facts(value)
            yield Sighting(
                time_node(value), "time", date_text({"time": value}), self.doc_id, first.start, first.end, len(times), name="",
                earliest=_decimal(earliest), latest=_decimal(latest),
                facts={"time": value, "edtf": edtf, "sentence": self.sentence(first.start)},
            )

    def calendar(self) -> Iterator[Evidence]:
        """Which date is part of which; the date itself is the passage."""
        for time in self._dates():
            for part, whole in pairwise((time.value, *wider(time.value))):
                yield Evidence(time_node(part), time_node(whole), "PART_OF", "", time.text, time.rule, "", "",
                               self.doc_id, time.start, time.end, self.sentence(time.start))

    def _dates(self) -> list[Time]:
        return sorted(filter(has_node, self.findings.times), key=lambda time: time.start)

    def roles(self) -> Iterator[Evidence]:
        for event in self.events.values():
            for argument in event.arguments:
                if target := self._participant(argument):
                    yield Evidence(_happening(event), target, argument.role, argument.detail, argument.text, event.rule, "", "",
                                   self.doc_id, argument.start, argument.end, self.sentence(event.start))

    def _participant(self, argument: Argument) -> str:
        """The node that fills a role; empty for what is only described (*die Bauern*): that stays a column of the event."""
        if argument.entity_id in self.mentions:
            return argument.entity_id
        event = self.at.get(argument.head_start)
        return _happening(event) if event else ""

    def datings(self) -> Iterator[Evidence]:
        for event in self.events.values():
            time = self.times.get(event.time_id)
            if time and has_node(time):
                yield Evidence(_happening(event), time_node(time.value), "time", "", time.text, time.rule, "", "",
                               self.doc_id, event.start, event.end, self.sentence(event.start))

    def causes(self, implicit: bool) -> Iterator[Evidence]:
        for link in self.findings.links:
            if link.relation not in CAUSAL_KINDS or link.certainty == "negated" or (link.certainty == "inferred" and not implicit):
                continue
            cause, effect = self.events[link.cause_event_id], self.events[link.effect_event_id]
            start, end = link.cue_start, link.cue_end
            if start is None or end is None:        # no cue: both events together are the passage
                start, end = min(cause.start, effect.start), max(cause.end, effect.end)
            yield Evidence(_happening(cause), _happening(effect), link.relation, link.kind, link.cue, link.rule,
                           link.certainty, link.doubtful, self.doc_id, start, end, self.sentence(start))

    def order(self) -> Iterator[Evidence]:
        for link in self.findings.order:
            first, second = self.events[link.source_event_id], self.events[link.target_event_id]
            start, end = min(first.start, second.start), max(first.end, second.end)
            yield Evidence(_happening(first), _happening(second), link.relation, "", "", link.rule, "", "",
                           self.doc_id, start, end, self.sentence(first.start))


def _happening(event: Event) -> str:
    return event.happening_id or event.event_id


def _is_named(mentions: Sequence[Entity]) -> bool:
    """The text calls it by a name: what it only describes (*die Firma*) has the description in place of one."""
    return any(mention.mention == "name" for mention in mentions)


def _decimal(day: Day | None) -> float | None:
    return day.decimal if day else None
