"""Precision, recall and F1 of every layer of a run against gold annotation, summed over the documents.

Reads   the tables of a finished run, and gold documents (gold.py).
Yields  one Score a layer. What counts as found:
        a name       with its exact extent and type
        a time       by overlap (relaxed), by its exact extent, by its TIMEX3 value (the measures of TempEval-3)
        an event     by its trigger, one token; events that gold calls optional count on neither side
        an argument  by the head token, or by the name that it is resolved to; a missed event misses its arguments
        a link       between matched events, by direction and type; with a cue (explicit) and without (implicit)
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .finished import read_facts, read_table
from .gold import ROLES, Filler, GoldDocument, GoldEvent, read_gold

SCORED_TYPES = ("PER", "LOC", "ORG")
LONGEST_NAME = 6        # words; a longer `resolved` would be right by chance

Row = Mapping[str, str]
Span = tuple[int, int]
Count = tuple[str, int, int, int]       # layer, right, found, gold
Matches = Mapping[str, str]             # gold event id -> event_id


@dataclass(frozen=True, slots=True)
class Score:
    """One layer: how many were right, how many the run found, how many gold has; the measures have four places."""

    name: str
    right: int
    found: int
    gold: int

    @property
    def precision(self) -> float:
        return round(self.right / self.found, 4) if self.found else 0.0

    @property
    def recall(self) -> float:
        return round(self.right / self.gold, 4) if self.gold else 0.0

    @property
    def f1(self) -> float:
        return round(2 * self.right / (self.found + self.gold), 4) if self.right else 0.0

    def __str__(self) -> str:
        return (f"{self.name:32s} P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}   "
                f"({self.right} / {self.found} found / {self.gold} gold)")


def evaluate(run: Path, gold: Path) -> tuple[Score, ...]:
    """Every layer that has something to count, in the order of the chain; a gold document that the run lacks is all missed.

    Raises:
        RunError: `run` is no finished run.
        GoldError: `gold` holds no gold annotation.
    """
    read_facts(run)
    tables = {name: _by_document(run, name) for name in ("entities", "times", "events", "arguments", "causal")}
    sums: dict[str, list[int]] = {}
    for document in read_gold(gold):
        for layer, *counts in _count(document, {name: rows[document.id] for name, rows in tables.items()}):
            sums[layer] = [total + count for total, count in zip(sums.get(layer, (0, 0, 0)), counts, strict=True)]
    return tuple(Score(layer, *counts) for layer, counts in sums.items())


def not_in_run(run: Path, gold: Path) -> tuple[str, ...]:
    """The gold documents that the run has not read."""
    seen = {row["doc_id"] for row in read_table(run, "documents")}
    return tuple(document.id for document in read_gold(gold) if document.id not in seen)


def _by_document(run: Path, table: str) -> Mapping[str, list[Row]]:
    rows = defaultdict(list)
    for row in read_table(run, table):
        rows[row["doc_id"]].append(row)
    return rows


def _count(gold: GoldDocument, rows: Mapping[str, Sequence[Row]]) -> Iterator[Count]:
    yield from _names(gold, rows["entities"])
    yield from count_times(gold, rows["times"])
    events = {row["event_id"]: row for row in rows["events"]}
    matches = _match(gold, events)
    yield _triggers(gold, events, matches)
    required = [event for event in gold.events if not event.optional]
    for event in required:
        if event.id in matches:
            yield from _attributes(event, events[matches[event.id]])
    fillers = defaultdict(list)
    for row in rows["arguments"]:
        fillers[row["event_id"], row["role"]].append(row)
    found = {event.id: {role: fillers[matches.get(event.id, ""), role] for role in ROLES} for event in required}
    for event in required:
        yield from _arguments(event, found[event.id])
    for event in required:
        if event.roles["subject"] or event.roles["object"]:
            yield "triple exact (recall)", event.id in matches and _is_exact(event, found[event.id]), 1, 1
    yield from _links(gold, rows["causal"], matches)


def _names(gold: GoldDocument, rows: Sequence[Row]) -> Iterator[Count]:
    wanted = {(name.start, name.end, name.type): name.id for name in gold.names}
    found = {(*_span(row), row["type"]): row["entity_id"] for row in rows
             if row["type"] in SCORED_TYPES and row["mention"] == "name"}
    right = sorted(wanted.keys() & found.keys())
    yield "entity exact", len(right), len(found), len(wanted)
    pairs = [(one, other) for i, one in enumerate(right) for other in right[i + 1:]]
    same = {pair for pair in pairs if wanted[pair[0]] == wanted[pair[1]]}
    joined = {pair for pair in pairs if found[pair[0]] == found[pair[1]]}
    yield "entity linking pairs", len(same & joined), len(joined), len(same)


def count_times(gold: GoldDocument, rows: Sequence[Row]) -> Iterator[Count]:
    """The layers of the dates of one document: layer, right, found, gold. A row has `start`, `end` and `value`."""
    free = [(_span(row), row["value"]) for row in rows]
    relaxed = strict = value = 0
    for time in gold.times:
        extent = (time.start, time.end)
        near = [found for found in free if _overlap(found[0], extent)]
        if near:
            best = max(near, key=lambda found: (found[0] == extent, found[1] == time.value))
            free.remove(best)
            relaxed += 1
            strict += best[0] == extent
            value += best[1] == time.value
    for layer, right in (("time relaxed", relaxed), ("time strict", strict), ("time value", value)):
        yield layer, right, len(rows), len(gold.times)


def _match(gold: GoldDocument, events: Mapping[str, Row]) -> Matches:
    """Each gold event with the first event found at one of its triggers; required and unambiguous ones choose first."""
    free = {event_id: span for event_id, row in events.items()
            if not re.search(r"\s", gold.text[slice(*(span := _span(row)))])}
    matches = {}
    for event in sorted(gold.events, key=lambda event: (event.optional, len(event.triggers))):
        for event_id, span in free.items():
            if any(_overlap(span, trigger) for trigger in event.triggers):
                matches[event.id] = event_id
                del free[event_id]
                break
    return matches


def _triggers(gold: GoldDocument, events: Mapping[str, Row], matches: Matches) -> Count:
    required = [event.id for event in gold.events if not event.optional]
    taken_by_optional = len(matches.keys() - set(required))
    return "event trigger", sum(event in matches for event in required), len(events) - taken_by_optional, len(required)


def _attributes(event: GoldEvent, row: Row) -> Iterator[Count]:
    lemma = row["predicate"].lower().split()[-1:]
    yield "predicate lemma", lemma in [alternative.lower().split()[-1:] for alternative in event.predicate.split("|")], 1, 1
    yield "polarity", row["polarity"] == event.polarity, 1, 1
    asserted = row["modality"] == "asserted", event.modality == "asserted"
    yield "modality asserted or not", asserted[0] == asserted[1], 1, 1
    negated = row["polarity"] != "pos", event.polarity != "pos"
    yield "negated events", all(negated), *negated
    yield "not asserted events", not any(asserted), not asserted[0], not asserted[1]
    if event.time:
        yield "event time", row["time"] == event.time, 1, 1
    else:
        yield "no event time", not row["time"], 1, 1


def _arguments(event: GoldEvent, found: Mapping[str, Sequence[Row]]) -> Iterator[Count]:
    for role in ROLES:
        free, right = list(found[role]), 0
        for filler in event.roles[role]:
            row = next((row for row in free if _fills(filler, row)), None)
            if row:
                free.remove(row)
                right += 1
                if filler.referent:
                    yield "pronoun/description resolved", _last(filler.referent) in _words(row["resolved"]), 1, 1
        for layer in (f"argument {role}", "argument all"):
            yield layer, right, len(found[role]), len(event.roles[role])


def _is_exact(event: GoldEvent, found: Mapping[str, Sequence[Row]]) -> bool:
    return all(len(found[role]) == len(event.roles[role])
               and all(any(_fills(filler, row) for row in found[role]) for filler in event.roles[role])
               for role in ("subject", "object"))


def _fills(filler: Filler, row: Row) -> bool:
    wanted = {_last(head) for head in filler.heads} | ({_last(filler.referent)} if filler.referent else set())
    names = _words(row["resolved"])
    got = {_last(row["head"])} | (names if len(names) <= LONGEST_NAME else set())
    return bool(wanted & (got - {""}))


def _links(gold: GoldDocument, rows: Sequence[Row], matches: Matches) -> Iterator[Count]:
    gold_id = {event_id: name for name, event_id in matches.items()}
    optional = {event.id for event in gold.events if event.optional}
    wanted = {(link.cause, link.effect): link.type for link in gold.links}
    explicit = {(link.cause, link.effect) for link in gold.links if link.explicit}
    said, guessed, right = set(), set(), set()
    for row in rows:
        ends = tuple(gold_id.get(row[end], f"unmatched {row[end]}") for end in ("cause_event_id", "effect_event_id"))
        counts = row["relation"] in ("CAUSE", "PREVENT") and row["certainty"] != "negated"
        if not counts or ends not in wanted and optional & set(ends):
            continue
        (guessed if row["certainty"] == "inferred" else said).add(ends)
        if wanted.get(ends) == row["relation"]:
            right.add(ends)
    yield "causal explicit", len(right & explicit & said), len(said - (right - explicit)), len(explicit)
    yield "causal implicit", len((right & guessed) - explicit), len(guessed - explicit), len(wanted.keys() - explicit)
    yield "causal all", len(right), len(said | guessed), len(wanted)
    both_ways, wanted_both_ways = _undirected(said | guessed), _undirected(wanted)
    yield "causal undirected", len(both_ways & wanted_both_ways), len(both_ways), len(wanted_both_ways)


def _undirected(pairs: Collection[tuple[str, str]]) -> set[frozenset[str]]:
    return {frozenset(pair) for pair in pairs}


def _span(row: Row) -> Span:
    return int(row["start"]), int(row["end"])


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _pieces(text: str) -> list[str]:
    return re.split(r"[\s'’-]+", text.lower().strip())


def _words(text: str) -> set[str]:
    return set(_pieces(text)) - {""}


def _last(text: str) -> str:
    return _pieces(text)[-1]
