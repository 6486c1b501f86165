"""TEI-XML: the text of the bodies, as the editor would have it read.

Reads   a decoded TEI file, P4 or P5.
Yields  a Piece with the names and dates that the editor has marked. What is printed outside the running text (notes,
        running heads, page numbers) is left out, of several readings one is kept, printed lines are joined to paragraphs.
Rules   TEI P5 Guidelines, chapters 3 (elements of all texts), 4 (text structure), 11 (choice), 12 (app).
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from ...schema.records import Mark
from .decode import Decoded
from .header import Header
from .markup import End, Event, Start, xml_events
from .piece import Piece, iso_date
from .prose import Layout, write_prose
from .typography import with_whole_paragraphs

ROOTS = ("TEI", "TEI.2", "teiCorpus", "teiCorpus.2")

_LAYOUT = Layout(
    dropped=frozenset("note fw del surplus figDesc graphic formula notatedMusic index listBibl".split()),
    blocks=frozenset("p ab head lg list item sp stage opener closer dateline salute signed byline docTitle titlePart trailer table figure "
                     "epigraph argument postscript div div1 div2 div3 div4 div5 div6 div7".split()),
    lines=frozenset("l row speaker addrLine".split()),
    spaced=frozenset("cell label".split()),
    breaks=frozenset("lb pb cb gb".split()),
    printed=True,
)
_MARKS = {
    "persName": "PER", "orgName": "ORG", "date": "DATE", **dict.fromkeys(("placeName", "geogName", "settlement", "region", "country"), "LOC"),
}
_TYPES = {"person": "PER", "place": "LOC", "org": "ORG"}     # of the element `name`
_CHOICES = frozenset(("choice", "app"))
_PREFERRED = {"reg": 0, "corr": 0, "expan": 0, "lem": 0, "orig": 2, "sic": 2, "abbr": 2, "rdg": 2}


def read_tei(decoded: Decoded) -> Piece:
    """The text of every body, and what the header says of it.

    Raises:
        ReadError: as `xml_events`.
    """
    header, marks = Header(), []
    events = _marking(_one_reading(_bodies(xml_events(decoded.text), header)), marks)
    text, joined = with_whole_paragraphs(write_prose(events, _LAYOUT))
    return Piece(text, decoded.encoding, decoded.notes + joined, header.title, header.author, header.date, header.url, tuple(marks))


def _bodies(events: Iterable[Event], header: Header) -> Iterator[Event]:
    """The events inside the bodies; those inside a header go to `header`."""
    in_header = in_body = 0
    for event in events:
        if not isinstance(event, Start | End):
            if in_body:
                yield event
            elif in_header:
                header.take(event)
            continue
        step = 1 if isinstance(event, Start) else -1
        if event.name == "teiHeader" and not in_body:
            in_header += step
        elif in_header:
            header.take(event)
        elif event.name == "body":
            in_body += step
        elif in_body:
            yield event


def _marking(events: Iterable[Event], marks: list[Mark]) -> Iterator[Event]:
    """`events` as they are; what they mark as a name or a date is added to `marks`, with offsets in the file."""
    path: list[Mark | None] = []
    for event in events:
        if isinstance(event, Start):
            path.append(_mark(event))
        elif isinstance(event, End):
            if (mark := path.pop()) and mark.end:
                marks.append(mark)
        else:
            path[:] = [mark and replace(mark, start=min(mark.start, event.start), end=event.end) for mark in path]
        yield event


def _mark(element: Start) -> Mark | None:
    """A mark that is still without a place."""
    said = element.attributes
    kind = _TYPES.get(said.get("type", "")) if element.name == "name" else _MARKS.get(element.name)
    value = iso_date(said.get("when", "")) if kind == "DATE" else ""
    return Mark(sys.maxsize, 0, kind, value) if kind and (value or kind != "DATE") else None


@dataclass(slots=True)
class _Choice:
    readings: list[tuple[int, list[Event]]] = field(default_factory=list)
    depth: int = 0      # elements open inside the choice

    def add(self, *events: Event) -> None:
        self.readings[-1][1].extend(events)

    def best(self) -> list[Event]:
        return min(self.readings, key=lambda reading: reading[0], default=(0, []))[1]


def _one_reading(events: Iterable[Event]) -> Iterator[Event]:
    """`events` with each choice reduced to one of its readings: the regular, corrected, expanded one, the lemma."""
    choices: list[_Choice] = []
    for event in events:
        is_choice = isinstance(event, Start | End) and event.name in _CHOICES
        if is_choice and isinstance(event, Start):
            if choices and not choices[-1].depth:
                choices[-1].readings.append((1, []))
            choices.append(_Choice())
        elif not choices:
            yield event
        elif is_choice and not choices[-1].depth:
            best = choices.pop().best()
            if choices:
                choices[-1].add(*best)
            else:
                yield from best
        else:
            choice = choices[-1]
            if isinstance(event, Start):
                if not choice.depth:
                    choice.readings.append((_PREFERRED.get(event.name, 1), []))
                choice.depth += 1
            if choice.depth:
                choice.add(event)
            if isinstance(event, End):
                choice.depth -= 1
