"""One document's findings as the pieces of a graph: what is a node, and what speaks for an edge.

Reads   Findings.
Yields  one Sighting for each happening, named thing and date of the document, and one Evidence for each passage that
        joins two of them. Ids are those of the findings; joining across documents comes later (merging.py).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ...schema.columns import CAUSAL_KINDS, date_text
from ...schema.edtf import Day, year_text
from ...schema.records import Argument, Entity, Event, Findings, Sentence, Time
from ...schema.vocabulary import ROLES
from .labels import event_label, readable

THINGS = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "other"}
YEAR_OR_FINER = re.compile(r"(?P<bc>BC)?(?P<year>\d{4})(?P<finer>-.+)?")
MONTH_OR_DAY = re.compile(r"-(?P<month>\d\d)(?:-(?P<day>\d\d))?")


@dataclass(frozen=True, slots=True)
class Sighting:
    """One node as one document knows it."""

    id: str
    kind: str                       # columns.NODE_KINDS
    label: str
    doc_id: str
    start: int
    end: int
    mentions: int
    name: str                       # what another document may call the same thing by; empty for what has no name
    earliest: float | None = None
    latest: float | None = None
    facts: dict[str, Any] = field(default_factory=dict)     # further columns


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


def pieces(findings: Findings, *, implicit: bool) -> tuple[list[Sighting], list[Evidence]]:
    """All nodes of one document and what joins them.

    Args:
        findings: of one document.
        implicit: let causal links without a cue (`inferred`) in too; denied ones (`negated`) never are.
    """
    document = _Document(findings)
    sightings = [*document.happenings(), *document.things(), *document.dates()]
    evidence = [*document.roles(), *document.datings(), *document.causes(implicit), *document.order()]
    return sightings, [piece for piece in evidence if piece.source != piece.target]


class _Document:
    """The findings of one document by their ids and places."""

    def __init__(self, findings: Findings) -> None:
        self.doc_id = findings.doc_id
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
        time = self.times.get(dated.time_id)
        name = next((event.label for event in events if event.kind == "named"), "")
        return Sighting(
            happening_id, "event", event_label(asserted, name, roles), self.doc_id, first.start, first.end, len(events), name,
            earliest=_decimal(dated.earliest), latest=_decimal(dated.latest),
            facts={
                "predicate": first.predicate, "trigger": first.trigger, "event_kind": first.kind, "event_type": first.type, "tense": first.tense,
                "polarity": asserted.polarity, "modality": asserted.modality, "rule": first.rule,
                "time": dated.time, "edtf": time.edtf if time else "", "sentence": self.sentence(first.start),
                **{role: readable(roles[role]) for role in ("subject", "object", "place")},
            },
        )

    def things(self) -> Iterator[Sighting]:
        days: dict[str, list[Event]] = defaultdict(list)
        for event in self.events.values():
            for entity_id in {argument.entity_id for argument in event.arguments if argument.entity_id}:
                days[entity_id].append(event)
        for entity_id, mentions in self.mentions.items():
            first = mentions[0]
            around = days[entity_id]
            yield Sighting(
                entity_id, THINGS[first.type], first.name, self.doc_id, first.start, first.end, len(mentions), first.name,
                earliest=min((event.earliest.decimal for event in around if event.earliest), default=None),
                latest=max((event.latest.decimal for event in around if event.latest), default=None),
                facts={"sentence": self.sentence(first.start)},
            )

    def dates(self) -> Iterator[Sighting]:
        same: dict[str, list[Time]] = defaultdict(list)
        for time in sorted(self.findings.times, key=lambda time: time.start):
            if _has_node(time):
                same[time.value].append(time)
        for value, times in same.items():
            first = times[0]
            edtf, earliest, latest = _date_facts(first)
            yield Sighting(
                _time_node(value), "time", date_text({"time": value}), self.doc_id, first.start, first.end, len(times), name="",
                earliest=_decimal(earliest), latest=_decimal(latest),
                facts={"time": value, "edtf": edtf, "sentence": self.sentence(first.start)},
            )

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
            if time and _has_node(time):
                yield Evidence(_happening(event), _time_node(time.value), "time", "", time.text, time.rule, "", "",
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


def _decimal(day: Day | None) -> float | None:
    return day.decimal if day else None


def _has_node(time: Time) -> bool:
    """A date of a year or finer; decades and centuries are columns of their events only."""
    return time.type in ("DATE", "TIME") and time.earliest is not None and YEAR_OR_FINER.fullmatch(time.value) is not None


def _time_node(value: str) -> str:
    return f"time:{value}"


def _date_facts(time: Time) -> tuple[str, Day | None, Day | None]:
    """EDTF and days of a date's value alone: *Anfang 1525* and *um 1525* share the node of the year with *1525*."""
    date = YEAR_OR_FINER.fullmatch(time.value)
    finer = MONTH_OR_DAY.fullmatch(date["finer"] or "") if date else None
    if not date or (date["finer"] and not finer):       # seasons, weeks, halves, hours: as the expression has it
        return time.edtf, time.earliest, time.latest
    year = 1 - int(date["year"]) if date["bc"] else int(date["year"])
    edtf = year_text(year) + (date["finer"] or "")
    if not finer:
        return edtf, Day.first_of(year), Day.last_of(year)
    month = int(finer["month"])
    if not finer["day"]:
        return edtf, Day.first_of(year, month), Day.last_of(year, month)
    day = Day(year, month, int(finer["day"]))
    return edtf, day, day
