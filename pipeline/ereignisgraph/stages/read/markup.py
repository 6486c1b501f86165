"""XML and HTML as one stream of events that say where they stand, whatever is wrong with the markup.

Reads   a decoded file.
Yields  Start, End and Chars; every Start has its End, and Chars that are references are resolved.
Rules   XML by expat, HTML by the standard library: unlike lxml, both tell the offset of what they read. Nothing is ever
        fetched. A document that declares entities of its own is refused, and with it every bomb that is made of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from html.entities import html5
from html.parser import HTMLParser
from itertools import accumulate
from xml.parsers import expat

from ...errors import ReadError

DEEPEST = 1_000             # elements one inside the other
_STEP = 1 << 16             # bytes or characters parsed together
_DECLARED = (
    re.compile(rb"\A\s*<\?xml[^>]{,200}?encoding\s*=\s*[\"']([\w.:-]+)"),
    re.compile(rb"<meta[^>]{,500}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I),
)
_HEAD = 4_096               # bytes in which a file names its encoding
_VOID = frozenset("area base br col embed frame hr img input link meta param source track wbr".split())
_ENDED_BY_THE_NEXT = frozenset("p li dt dd td th tr option".split())


@dataclass(frozen=True, slots=True)
class Start:
    """An element begins; its name and those of its attributes have no prefix."""

    name: str
    attributes: dict[str, str]
    at: int         # offset of its '<'


@dataclass(frozen=True, slots=True)
class End:
    """An element ends."""

    name: str


@dataclass(frozen=True, slots=True)
class Chars:
    """Text, and the offsets of what stands for it; for all but a reference both are equally long."""

    text: str
    start: int
    end: int


Event = Start | End | Chars


@dataclass(frozen=True, slots=True)
class Node:
    """An element with all that is in it."""

    start: Start
    parts: list[Node | Chars] = field(default_factory=list)

    def get(self, attribute: str) -> str:
        return self.start.attributes.get(attribute, "")

    def children(self, *names: str) -> Iterator[Node]:
        """The elements directly in it, those of these names where any are given."""
        return (part for part in self.parts if isinstance(part, Node) and (not names or part.start.name in names))

    def below(self, name: str, unwanted: Callable[[Node], bool] = lambda node: False) -> Iterator[Node]:
        """The elements of that name at any depth, in document order; none that is unwanted or lies in one that is."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            if node is not self and node.start.name == name:
                yield node
            waiting += [child for child in reversed([*node.children()]) if not unwanted(child)]


def trees(events: Iterable[Event], *names: str) -> Iterator[Node]:
    """The outermost elements of these names, whole; what is outside them is passed over."""
    path: list[Node] = []
    for event in events:
        if isinstance(event, Start):
            if path or event.name in names:
                path.append(Node(event))
        elif path and isinstance(event, Chars):
            path[-1].parts.append(event)
        elif path:
            node = path.pop()
            if path:
                path[-1].parts.append(node)
            else:
                yield node


def declared_encoding(raw: bytes) -> str:
    """What the XML declaration or a meta element says; empty where neither is there."""
    head = raw[:_HEAD]
    return next((match[1].decode("ascii", "replace") for pattern in _DECLARED if (match := pattern.search(head))), "")


def xml_events(text: str) -> Iterator[Event]:
    """The events of an XML document.

    Raises:
        ReadError: not well-formed (line and column are said), deeper than DEEPEST, or it declares an entity.
    """
    parser, found = expat.ParserCreate("utf-8"), []
    parser.buffer_text = False
    place, depth, literal = _Places(text), 0, False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise ReadError(f"elements lie deeper than {DEEPEST}")
        found.append(Start(_local(name), {_local(key): value for key, value in attributes.items()}, place(parser.CurrentByteIndex)))

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        found.append(End(_local(name)))

    def chars(data: str) -> None:
        at = place(parser.CurrentByteIndex)
        if not literal and text[at] == "&":
            found.append(Chars(data, at, text.index(";", at) + 1))
        else:       # a line end is one character here, whatever the file has
            found.append(Chars(data, at, at + len(data) + text.startswith("\r\n", at)))

    def skipped(name: str, is_parameter: bool) -> None:
        if not is_parameter:
            at = place(parser.CurrentByteIndex)
            found.append(Chars(html5.get(f"{name};", "\ufffd"), at, at + len(name) + 2))

    def cdata(begins: bool) -> None:
        nonlocal literal
        literal = begins

    def declared(name: str, is_parameter: bool, *_: object) -> None:
        if not is_parameter:
            raise ReadError(f"declares the entity {name!r}: write what it stands for into the text and leave the declaration out")

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, chars
    parser.StartCdataSectionHandler, parser.EndCdataSectionHandler = (lambda: cdata(True)), (lambda: cdata(False))
    parser.SkippedEntityHandler, parser.EntityDeclHandler = skipped, declared
    try:
        for at in range(0, len(text), _STEP):
            parser.Parse(text[at:at + _STEP], False)
            yield from found
            found.clear()
        parser.Parse("", True)
    except expat.ExpatError as error:
        raise ReadError(f"no well-formed XML: line {error.lineno}, column {error.offset + 1}: {expat.ErrorString(error.code)}") from error
    yield from found


def html_events(text: str) -> Iterator[Event]:
    """The events of an HTML document; end tags that are missing are supplied, those that end nothing are left out.

    Raises:
        ReadError: markup that the parser cannot get past.
    """
    parser = _Html(text)
    try:
        for at in range(0, len(text), _STEP):
            parser.feed(text[at:at + _STEP])
            yield from parser.found
            parser.found.clear()
        parser.close()
    except AssertionError as error:     # how the standard library says that a declaration is beyond it
        raise ReadError(f"no readable HTML: line {parser.getpos()[0]}: {error}") from error
    yield from parser.found
    yield from (End(name) for name in reversed(parser.open))


class _Html(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[Event] = []
        self.open: list[str] = []
        self._text = text
        self._searched = self._endless_comment = ""     # what is left to parse, when it was looked at last
        self._last_end = -1
        self._lines = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]

    @property
    def _place(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    # What begins and does not end is looked up by the library to the end of the text, for each beginning anew: that takes time in the
    # square of the length. So: nothing that begins behind the last '>' ends; where one comment does not end, no later one does.

    def parse_starttag(self, i: int) -> int:
        return super().parse_starttag(i) if self._may_end(i) else -1

    def parse_endtag(self, i: int) -> int:
        return super().parse_endtag(i) if self._may_end(i) else -1

    def parse_pi(self, i: int) -> int:
        return super().parse_pi(i) if self._may_end(i) else -1

    def parse_comment(self, i: int, report: bool = True) -> int:
        if self._endless_comment is self.rawdata:
            return -1
        end = super().parse_comment(i, report)
        if end < 0:
            self._endless_comment = self.rawdata
        return end

    def _may_end(self, i: int) -> bool:
        if self._searched is not self.rawdata:
            self._searched, self._last_end = self.rawdata, self.rawdata.rfind(">")
        return i < self._last_end

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _ENDED_BY_THE_NEXT and self.open[-1:] == [tag]:
            self._end()
        self.found.append(Start(tag, {name: value or "" for name, value in attrs}, self._place))
        if tag in _VOID or len(self.open) == DEEPEST:
            self.found.append(End(tag))
        else:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)        # '<p/>' begins a paragraph, as in any browser

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open[-1] != tag:
                self._end()
            self._end()

    def handle_data(self, data: str) -> None:
        self.found.append(Chars(data, self._place, self._place + len(data)))

    def handle_charref(self, name: str) -> None:
        self.handle_entityref(f"#{name}")

    def handle_entityref(self, name: str) -> None:
        start = self._place
        end = start + 1 + len(name)
        end += self._text.startswith(";", end)
        self.found.append(Chars(unescape(self._text[start:end]), start, end))

    def _end(self) -> None:
        self.found.append(End(self.open.pop()))


class _Places:
    """Characters for bytes of UTF-8, asked for in growing order."""

    def __init__(self, text: str) -> None:
        self._raw = text.encode("utf-8")
        self._ascii = len(self._raw) == len(text)
        self._byte = self._character = 0

    def __call__(self, byte: int) -> int:
        if self._ascii:
            return byte
        self._character += len(self._raw[self._byte:byte].decode("utf-8"))
        self._byte = byte
        return self._character


def _local(name: str) -> str:
    return name.rpartition(":")[2]
