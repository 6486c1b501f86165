"""Gold annotation: what annotators say a text holds, as JSON with character offsets, one file a document.

Reads   GOLD/<id>.json with id, text, entities, times, events and causal.
Yields  GoldDocuments; and their events as the chain's own records, so that the links can be found and measured alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


from .errors import GoldError
from .schema.records import Argument, Event, Source, Time
from .syntax.tokens import Doc, Span

DETAILS = {"subject": "agent", "object": "patient", "place": "location"}    # gold tells the coarse roles only
ROLES = tuple(DETAILS)
GOLD_RULE = "gold"


@dataclass(frozen=True, slots=True)
class GoldName:
    start: int
    end: int
    type: str
    id: str                     # the same for all mentions of one thing


@dataclass(frozen=True, slots=True)
class GoldTime:
    start: int
    end: int
    type: str
    value: str                  # TIMEX3 @value


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a role: the head tokens that are right, and the name that a pronoun or description stands for."""

    heads: tuple[str, ...]
    referent: str = ""


@dataclass(frozen=True, slots=True)
class GoldEvent:
    id: str
    triggers: tuple[tuple[int, int], ...]     # any one of them is right
    predicate: str              # alternatives with '|'
    roles: dict[str, tuple[Filler, ...]]    # subject, object, place
    time: str = ""              # TIMEX3 value
    polarity: str = "pos"
    modality: str = "asserted"
    optional: bool = False      # neither rewarded nor punished


@dataclass(frozen=True, slots=True)
class GoldLink:
    cause: str
    effect: str
    type: str                   # CAUSE or PREVENT
    explicit: bool              # a cue in the text says so


@dataclass(frozen=True, slots=True)
class GoldDocument:
    id: str
    text: str
    names: tuple[GoldName, ...]
    times: tuple[GoldTime, ...]
    events: tuple[GoldEvent, ...]
    links: tuple[GoldLink, ...]


def read_gold(folder: Path) -> Iterator[GoldDocument]:
    """Every gold document of a folder, in the order of the file names.

    Raises:
        GoldError: no such folder, no JSON in it, or a file that is not gold.
    """
    files = sorted(folder.glob("*.json"))
    if not files:
        raise GoldError(f"{folder}: holds no gold annotation (*.json)")
    for path in files:
        try:
            yield _document(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise GoldError(f"{path}: is not gold annotation: {type(error).__name__}: {error}") from error


def _document(raw: dict[str, Any]) -> GoldDocument:
    return GoldDocument(
        raw["id"], raw["text"],
        tuple(GoldName(name["start"], name["end"], name["type"], name["id"]) for name in raw["entities"]),
        tuple(GoldTime(time["start"], time["end"], time["type"], time["value"]) for time in raw["times"]),
        tuple(_event(event) for event in raw["events"]),
        tuple(GoldLink(link["cause"], link["effect"], link["type"], bool(link["cue"])) for link in raw["causal"]),
    )


def _event(raw: dict[str, Any]) -> GoldEvent:
    return GoldEvent(
        raw["id"], tuple((start, end) for start, end in raw["triggers"]), raw["predicate"],
        {role: tuple(Filler(tuple(filler["heads"]), filler["referent"] or "") for filler in raw[role]) for role in ROLES},
        raw["time"] or "", raw["polarity"], raw["modality"], raw["optional"],
    )


def gold_events(doc: Doc, source: Source, gold: GoldDocument, times: Sequence[Time] = ()) -> tuple[Event, ...]:
    """The gold events of a text as the chain would have found them, in text order, one at most for a token.

    Args:
        doc: the parsed text; read, never written.
        source: the text.
        gold: its annotation. The first alternative of a trigger, a predicate and an argument's head is taken.
        times: found in the text; they give the days to an event whose gold value they have.

    Returns:
        Events with the triggers, predicates, arguments, time values, polarity and modality of gold. An argument is
        its head alone, the one nearest to the trigger.

    Raises:
        GoldError: `gold` annotates another text.
    """
    if gold.text != source.text:
        raise GoldError(f"{source.id}: the gold annotation is of another text")
    dated = {time.value: time for time in reversed(times)}
    events: dict[int, Event] = {}
    for event in gold.events:
        token = next((token for trigger in event.triggers if (token := _span(doc, *trigger)).start_char not in events), None)
        if token is not None:
            events[token.start_char] = _as_record(event, token, source, dated.get(event.time))
    return tuple(events[start] for start in sorted(events))


def _as_record(event: GoldEvent, token: Span, source: Source, time: Time | None) -> Event:
    doc_id = source.id
    predicate = event.predicate.split("|")[0]
    sentence = token.sent.text
    sentence_start = token.sent.start_char + len(sentence) - len(sentence.lstrip())
    return Event(
        doc_id, token.start_char, token.end_char, token.text, predicate, "noun" if predicate[:1].isupper() else "verb",
        f"sentence:{doc_id}:{sentence_start}", GOLD_RULE, "", event.polarity, event.modality, event.time,
        time.time_id if time else "", time.earliest if time else None, time.latest if time else None,
        f"event:{doc_id}:{token.start_char}",
        arguments=tuple(argument for role, fillers in event.roles.items() for filler in fillers
                        if (argument := _argument(source.text, token.start_char, role, filler))),
    )


def _argument(text: str, trigger: int, role: str, filler: Filler) -> Argument | None:
    """The filler's first head where it stands nearest to the trigger, which begins at `trigger`."""
    head = filler.heads[0]
    places = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(head)}(?!\w)", text)]
    if not places:
        return None
    start, end = min(places, key=lambda place: abs(place[0] - trigger))
    return Argument(role, DETAILS[role], start, end, head, head, start, filler.referent)


def _span(doc: Doc, start: int, end: int) -> Span:
    """The token at these offsets; of several the one that the others hang on."""
    root = doc.char_span(start, end, expand=True).root
    return doc[root.i:root.i + 1]
