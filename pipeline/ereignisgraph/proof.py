"""The proof of a lexicon: every example of its rows, read by a model through the whole chain.

Reads   the rows of causes.toml, events.toml and modality.toml, and a Chain.
Yields  one Failure for each example `yes` that is not read as the row says, and each counterexample `no` that it reads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from .lexicon import Lexicon
from .lexicon.causes_rows import CauseRow, Hedge, Order
from .lexicon.events_rows import (
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
from .lexicon.loader import Row
from .schema.records import Findings, Link
from .syntax.participants import CONTRACTIONS

DEFAULT = ("pos", "asserted")


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that is not read as its row says."""

    row: str                    # id
    text: str
    said: str                   # what was found in place of it


def rows_of(lexicon: Lexicon) -> dict[str, tuple[Row, ...]]:
    """The rows whose examples are sentences, by the file they stand in."""
    causes, events, modality = lexicon.causes, lexicon.events, lexicon.modality
    return {
        "causes": (*causes, *causes.hedges, *causes.orders),
        "events": (*events.nouns, *events.suffixes, *events.things, *events.states, *events.supports, *events.governments,
                   *events.places, *events.results, *events.circumstances, *events.named, *events.onward, *events.along, *events.types),
        "modality": (*modality.modals, *modality.matrices, *modality.adverbs, *modality.attributes, *modality.failures, *modality.measures,
                     *modality.prepositions, *modality.sources, *modality.clauses),
    }


def failures(rows: Iterable[Row], read: Callable[[str], Findings]) -> Iterator[Failure]:
    """Read every example of `rows` with `read`, which gives the findings of one text."""
    for row in rows:
        for example in row.yes:
            if said := missing(row, example, read(example["text"])):
                yield Failure(row.id, example["text"], said)
        for text in row.no:
            if said := surplus(row, text, read(text)):
                yield Failure(row.id, text, said)


def missing(row: Row, example: dict[str, str], found: Findings) -> str:
    """What stands in the place of the finding that the example asks for; empty if it is there."""
    triggers = [event for event in found.events if event.trigger == example.get("trigger")]
    match row:
        case Hedge():
            got = {(cause, effect, link.certainty) for cause, effect, link in _links(found)}
            return _unless(got == {(example["cause"], example["effect"], row.certainty)}, got)
        case Order():
            names = _triggers(found)
            got = {(names[link.source_event_id], names[link.target_event_id], link.relation)
                   for link in found.order if link.rule == row.id}
            return _unless(got == {(example["cause"], example["effect"], row.relation)}, got)
        case CauseRow():
            got = {(cause, effect, link.relation) for cause, effect, link in _links(found) if link.rule == row.id}
            want = (example["cause"], example["effect"], example.get("relation", row.relation))
            return _unless(got == {want}, got or [(cause, effect, link.rule) for cause, effect, link in _links(found)] or _seen(found))
        case ThingRow() | StateRow():
            return _unless(example["absent"] not in _seen(found), _seen(found))
        case NounRow() | SuffixRow() | SupportRow():
            got = {(event.predicate, event.rule) for event in triggers}
            return _unless(got == {(example["predicate"], row.id)}, got or _seen(found))
        case TypeRow():
            got = {event.type for event in triggers}
            return _unless(got == {row.type}, got or _seen(found))
        case NamedRow():
            got = {(event.label, event.rule) for event in triggers}
            return _unless(got == {(row.name, row.id)}, got or _seen(found))
        case OnwardRow():
            got = [event.time for event in triggers]
            return _unless(got == [""], got or _seen(found))
        case AlongRow():
            got = [event.time for event in triggers]
            return _unless(got == [example["time"]], got or _seen(found))
        case GovernmentRow() | PlaceRow() | ResultRow() | CircumstanceRow():
            role = {GovernmentRow: "object", PlaceRow: "place"}.get(type(row), "other")
            got = [(argument.role, argument.head) for event in triggers for argument in event.arguments]
            return _unless((role, example[role]) in got, got or _seen(found))
        case _:
            got = {(event.polarity, event.modality) for event in triggers}
            return _unless(got == {(example["polarity"], example["modality"])}, got or _seen(found))


def surplus(row: Row, text: str, found: Findings) -> str:
    """What the row found in a text that it must leave alone; empty if nothing."""
    match row:
        case Hedge():
            got = [(cause, effect) for cause, effect, link in _links(found) if link.certainty == row.certainty]
        case Order():
            got = [link.rule for link in found.order if link.rule == row.id]
        case CauseRow():
            got = [(cause, effect) for cause, effect, link in _links(found) if link.rule == row.id]
        case ThingRow():        # a noun of the sentence happens after all
            return _unless(any(event.kind == "noun" for event in found.events), _seen(found))
        case StateRow():        # and here a verb
            return _unless(any(event.kind == "verb" for event in found.events), _seen(found))
        case NounRow() | SuffixRow() | SupportRow() | NamedRow():
            got = [event.trigger for event in found.events if event.rule == row.id]
        case TypeRow():
            got = [event.trigger for event in found.events if event.type == row.type]
        case OnwardRow():       # and here each event has its date
            got = [event.trigger for event in found.events if not event.time]
        case AlongRow():        # and here an event has none
            got = [] if any(not event.time for event in found.events) else _seen(found)
        case GovernmentRow():
            words = (row.preposition, *(short for short, whole in CONTRACTIONS.items() if whole == row.preposition))
            got = [argument.text for event in found.events if event.predicate in row.verbs for argument in event.role("object")
                   if text[:argument.start].lower().endswith(tuple(f"{word} " for word in words))]
        case ResultRow():
            got = [argument.head for event in found.events if event.predicate in row.verbs for argument in event.role("other")]
        case CircumstanceRow():
            got = [argument.head for event in found.events for argument in event.role("other")]
        case PlaceRow():
            got = [argument.head for event in found.events for argument in event.role("place")
                   if any(same_noun(argument.head, lemma) for lemma in row.lemmas)]
        case _:
            says = {(getattr(row, "polarity", "pos"), value) for value in (row.modality, getattr(row, "past", "")) if value} - {DEFAULT}
            got = [(event.trigger, event.polarity, event.modality) for event in found.events
                   if (event.polarity, event.modality) in says or (not says and (event.polarity, event.modality) != DEFAULT)]
    return _unless(not got, got)


def _links(found: Findings) -> list[tuple[str, str, Link]]:
    names = _triggers(found)
    return [(names[link.cause_event_id], names[link.effect_event_id], link) for link in found.links]


def _triggers(found: Findings) -> dict[str, str]:
    return {event.event_id: event.trigger for event in found.events}


def _seen(found: Findings) -> list[str]:
    return [event.trigger for event in found.events]


def _unless(right: bool, got: object) -> str:
    return "" if right else f"got {got}"
