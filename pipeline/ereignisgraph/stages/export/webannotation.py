"""W3C Web Annotations (https://www.w3.org/TR/annotation-model/) as JSON-LD, one AnnotationPage for the whole run.

Mentions, dates, events and causal links are annotations of `texts/<doc_id>.txt`, relative to where the file lies. A passage
is chosen twice over: by its characters (TextPositionSelector, end exclusive) and by its words with a little of what stands
around them (TextQuoteSelector), so that it is found again in an edited text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ...schema.records import Entity, Event, Findings, Link, Time
from .characters import legal

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
BASE = "urn:ereignisgraph:"
AROUND = 32         # characters of prefix and suffix

Json = dict[str, Any]


def write_webannotation(documents: Iterable[tuple[Findings, str]], path: Path) -> None:
    """Write the findings of all documents, each given with its text; no more than one document is in memory."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f'{{"@context": "{CONTEXT}", "id": "{BASE}annotations", "type": "AnnotationPage", "items": [')
        between = "\n"
        for findings, text in documents:
            for annotation in _annotations(findings, text):
                file.write(between + json.dumps(annotation, ensure_ascii=False))
                between = ",\n"
        file.write("\n]}\n")


def _annotations(findings: Findings, text: str) -> Iterator[Json]:
    passages = _Passages(findings.doc_id, text)
    for entity in findings.entities:
        yield _annotation(entity.mention_id, "identifying", _entity(entity), passages.at(entity.start, entity.end))
    for time in findings.times:
        yield _annotation(time.time_id, "tagging", _time(time), passages.at(time.start, time.end))
    triggers = {event.event_id: passages.at(event.start, event.end) for event in findings.events}
    for event in findings.events:
        yield _annotation(event.event_id, "describing", _event(event), triggers[event.event_id])
    for link in findings.links:
        ends = [triggers[link.cause_event_id], triggers[link.effect_event_id]]
        cue = [passages.at(link.cue_start, link.cue_end)] if link.cue_start is not None and link.cue_end is not None else []
        name = f"{link.relation}:{link.cause_event_id}--{link.effect_event_id}:{link.rule}"
        yield _annotation(name, "linking", _link(link), [*ends, *cue])


class _Passages:
    """Stretches of one document as targets of annotations."""

    def __init__(self, doc_id: str, text: str) -> None:
        self.source = f"texts/{quote(doc_id, safe='/', errors='replace')}.txt"
        self.text = text

    def at(self, start: int, end: int) -> Json:
        words = {"type": "TextQuoteSelector", "exact": legal(self.text[start:end]),
                 "prefix": legal(self.text[max(start - AROUND, 0):start]), "suffix": legal(self.text[end:end + AROUND])}
        return {"source": self.source, "selector": [{"type": "TextPositionSelector", "start": start, "end": end}, words]}


def _annotation(name: str, motivation: str, values: Iterable[tuple[str, str]], target: Json | list[Json]) -> Json:
    bodies = [{"type": "TextualBody", "purpose": purpose, "value": legal(value)} for purpose, value in values if value]
    return {"id": BASE + quote(name, safe=":/", errors="replace"), "type": "Annotation", "motivation": motivation, "body": bodies, "target": target}


def _entity(entity: Entity) -> Iterator[tuple[str, str]]:
    yield "tagging", entity.type
    yield "identifying", entity.name


def _time(time: Time) -> Iterator[tuple[str, str]]:
    yield "tagging", time.type
    yield "identifying", time.edtf or time.value


def _event(event: Event) -> Iterator[tuple[str, str]]:
    yield "tagging", "event"
    yield "describing", event.predicate
    for argument in event.arguments:
        yield "describing", f"{argument.role}: {argument.resolved or argument.text}"


def _link(link: Link) -> Iterator[tuple[str, str]]:
    yield "tagging", link.relation
    yield "describing", link.kind
