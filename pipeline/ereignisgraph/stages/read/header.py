"""The teiHeader: title, author, date and address of a text. DTA's TCF files have the same elements in their metadata.

Reads   the events inside the header.
Yields  the four, as far as the editor gave them. The date is that of the text (creation, otherwise the printed source),
        never that of the electronic edition.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .markup import Chars, End, Event, Start
from .piece import iso_date


@dataclass(slots=True)
class _Element:
    name: str
    attributes: dict[str, str]
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join("".join(self.parts).split())


@dataclass(slots=True)
class Header:
    """Takes the events of a header one by one; what it has found stands in its fields at any time."""

    title: str = ""
    authors: list[str] = field(default_factory=list)
    url: str = ""
    created: str = ""       # ISO
    printed: str = ""       # ISO
    _open: list[_Element] = field(default_factory=list)
    _name: dict[str, str] = field(default_factory=dict)     # parts of an author's name

    @property
    def author(self) -> str:
        return "; ".join(self.authors)

    @property
    def date(self) -> str:
        return self.created or self.printed

    def take(self, event: Event) -> None:
        if isinstance(event, Start):
            self._open.append(_Element(event.name, event.attributes))
        elif isinstance(event, Chars):
            if self._open:
                self._open[-1].parts.append(event.text)
        elif isinstance(event, End) and self._open:
            element = self._open.pop()
            self._close(element, [above.name for above in self._open])
            if self._open:
                self._open[-1].parts += element.parts

    def _close(self, element: _Element, above: list[str]) -> None:
        in_source = "sourceDesc" in above
        if above[-1:] == ["titleStmt"] and not in_source:
            if element.name == "title" and (not self.title or element.attributes.get("type") == "main"):
                self.title = element.text
            elif element.name == "author" and element.text:
                whole = f"{self._name['forename']} {self._name['surname']}" if len(self._name) == 2 else element.text
                self.authors.append(whole)
                self._name.clear()
        elif element.name in ("surname", "forename") and "author" in above:
            self._name[element.name] = element.text
        elif element.name == "date" and "creation" in above:
            self.created = self.created or _date(element)
        elif element.name == "date" and in_source:
            self.printed = self.printed or _date(element)
        elif element.name == "idno" and element.text.startswith(("http://", "https://")) and not in_source:
            self.url = self.url or element.text


def _date(element: _Element) -> str:
    values = (element.attributes.get(name, "") for name in ("when", "notBefore", "from", "when-iso"))
    return next(filter(None, map(iso_date, values)), iso_date(element.text))
