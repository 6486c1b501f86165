"""TEI P5 (https://tei-c.org/guidelines/p5/) with everything found in a standOff element, beside the untouched text.

The text is one <ab> that holds it character by character. What was found points into it by the TEI's own pointer scheme,
`#string-range(text,10,6)`: the element, the characters before the passage, and how many the passage has. Persons, places
and organisations, events with their dates, and relations between events are the TEI's own lists.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter
from pathlib import Path

from ...schema.edtf import Day
from ...schema.records import Entity, Event, Findings
from .xml import DECLARATION, attributes, escaped

NAMESPACE = "http://www.tei-c.org/ns/1.0"
TEXT = "text"
LISTS = {
    "PER": ("listPerson", "person", "persName"), "LOC": ("listPlace", "place", "placeName"), "ORG": ("listOrg", "org", "orgName"),
    "MISC": ("listObject", "object", "objectName"),
}


def write_tei(findings: Findings, text: str, path: Path, *, title: str = "") -> None:
    """Write one document.

    Args:
        findings: everything found in it.
        text: in which all offsets count.
        path: the file to write.
        title: of the document; its doc_id if it has none.

    Notes:
        Characters that XML cannot hold stand as U+FFFD, one for one. A day before year 1 is ISO 8601 with a year 0.
    """
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(_lines(findings, text, title or findings.doc_id))


def _lines(findings: Findings, text: str, title: str) -> Iterator[str]:
    yield f'{DECLARATION}<TEI{attributes({"xmlns": NAMESPACE})}>\n'
    yield f" <teiHeader>\n  <fileDesc>\n   <titleStmt><title>{escaped(title)}</title></titleStmt>\n"
    yield "   <publicationStmt><p>Written by ereignisgraph; not published.</p></publicationStmt>\n"
    yield f"   <sourceDesc><p>{escaped(findings.doc_id)}</p></sourceDesc>\n  </fileDesc>\n </teiHeader>\n"
    if found := "".join(_found(findings)):
        yield f" <standOff>\n{found} </standOff>\n"
    yield f' <text>\n  <body>\n   <ab xml:id="{TEXT}" xml:space="preserve">{escaped(text)}</ab>\n  </body>\n </text>\n</TEI>\n'


def _found(findings: Findings) -> Iterator[str]:
    first = {entity.entity_id: entity for entity in reversed(findings.entities)}
    things = {entity_id: f"thing.{entity.start}" for entity_id, entity in first.items()}
    in_order = sorted(first.values(), key=attrgetter("start"))
    for type_, names in LISTS.items():
        yield from _things([entity for entity in in_order if entity.type == type_], names, things)
    yield from _events(findings, things)
    yield from _spans("sentences", ((sentence.start, sentence.end, {}, "") for sentence in findings.sentences))
    yield from _spans("mentions", ((entity.start, entity.end, {"ana": f"#{things[entity.entity_id]}"}, "") for entity in findings.entities))
    yield from _spans("dates", ((time.start, time.end, {"type": time.type}, time.edtf or time.value) for time in findings.times))


def _things(entities: list[Entity], names: tuple[str, str, str], things: dict[str, str]) -> Iterator[str]:
    list_, element, name = names
    if entities:
        yield f"  <{list_}>\n"
        for entity in entities:
            yield f'   <{element} xml:id="{things[entity.entity_id]}">{_named(name, entity.name)}</{element}>\n'
        yield f"  </{list_}>\n"


def _named(element: str, name: str) -> str:
    named = f"<{element}>{escaped(name)}</{element}>"
    return f"<objectIdentifier>{named}</objectIdentifier>" if element == "objectName" else named


def _events(findings: Findings, things: dict[str, str]) -> Iterator[str]:
    if not findings.events:
        return
    ids = {event.event_id: f"event.{event.start}" for event in findings.events}
    yield "  <listEvent>\n"
    for event in findings.events:
        place = {"target": _range(event.start, event.end), "type": event.kind, "subtype": event.modality}
        yield f'   <event{attributes({"xml:id": ids[event.event_id], **_dating(event)})}>\n    <label>{escaped(event.label or event.predicate)}</label>\n'
        yield f'    <desc><ref{attributes(place)}>{escaped(event.trigger)}</ref></desc>\n   </event>\n'
    yield "  </listEvent>\n"
    relations = [*_participations(findings.events, ids, things), *(
        (link.relation, ids[link.cause_event_id], ids[link.effect_event_id], link.certainty) for link in findings.links), *(
        (link.relation, ids[link.source_event_id], ids[link.target_event_id], "") for link in findings.order)]
    if relations:
        yield "  <listRelation>\n"
        for name, active, passive, type_ in relations:
            known = {"type": type_} if type_ else {}
            yield f'   <relation{attributes({"name": name, "active": f"#{active}", "passive": f"#{passive}", **known})}/>\n'
        yield "  </listRelation>\n"


def _participations(events: Iterable[Event], ids: dict[str, str], things: dict[str, str]) -> Iterator[tuple[str, str, str, str]]:
    for event in events:
        for argument in event.arguments:
            if argument.entity_id in things:
                yield argument.role, ids[event.event_id], things[argument.entity_id], argument.detail


def _dating(event: Event) -> dict[str, str]:
    """The days of an event as TEI's ISO attributes."""
    days: dict[str, Day | None] = {"notBefore-iso": event.earliest, "notAfter-iso": event.latest}
    if event.earliest and event.earliest == event.latest:
        days = {"when-iso": event.earliest}
    return {name: str(day) for name, day in days.items() if day}


def _spans(type_: str, found: Iterable[tuple[int, int, dict[str, str], str]]) -> Iterator[str]:
    spans = [f'   <span{attributes({"target": _range(start, end), **more})}>{escaped(value)}</span>\n' for start, end, more, value in found]
    if spans:
        yield f'  <spanGrp type="{type_}">\n'
        yield from spans
        yield "  </spanGrp>\n"


def _range(start: int, end: int) -> str:
    return f"#string-range({TEXT},{start},{end - start})"
