"""HTML: what a reader of the page would read.

Reads   a decoded HTML file, however carelessly written.
Yields  a Piece: scripts, navigation, forms and page footers left out, block elements as paragraphs. The date of a page
        is that of its publication on the web and therefore not taken for the text's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from .decode import Decoded, decode
from .markup import Chars, Event, Start, declared_encoding, html_events
from .piece import Piece
from .prose import Layout, write_prose

_LAYOUT = Layout(
    dropped=frozenset("head title script style noscript template nav footer aside form button select textarea svg math iframe object canvas "
                      "audio video".split()),
    blocks=frozenset("p div h1 h2 h3 h4 h5 h6 ul ol dl li dt dd blockquote pre table caption figure figcaption section article main "
                     "header address hr fieldset details summary center".split()),
    lines=frozenset(("br", "tr")),
    spaced=frozenset(("td", "th")),
    kept=frozenset(("pre",)),
)
_AUTHOR = frozenset(("author", "dc.creator", "dcterms.creator", "citation_author"))


def read_html(raw: bytes) -> Piece:
    """The text of a page, its title, author and address.

    Raises:
        ReadError: as `decode` and `html_events`.
    """
    return read_page_of_html(decode(raw, declared_encoding(raw)))


def read_page_of_html(decoded: Decoded) -> Piece:
    """The same for a page that is decoded already."""
    head = _Head()
    text = write_prose(_noting(html_events(decoded.text), head), _LAYOUT)
    return Piece(text, decoded.encoding, decoded.notes, "".join(head.title), head.author, "", head.url)


@dataclass(slots=True)
class _Head:
    title: list[str] = field(default_factory=list)
    author: str = ""
    url: str = ""


def _noting(events: Iterable[Event], head: _Head) -> Iterator[Event]:
    """`events` as they are; what they say of the page is noted in `head`."""
    in_title = False
    for event in events:
        if isinstance(event, Chars):
            if in_title:
                head.title.append(event.text)
        elif isinstance(event, Start):
            said = event.attributes
            in_title = event.name == "title" and not head.title
            if event.name == "meta" and said.get("name", "").lower() in _AUTHOR:
                head.author = head.author or said.get("content", "")
            elif event.name == "link" and said.get("rel", "").lower() == "canonical":
                head.url = head.url or said.get("href", "")
        else:
            in_title = False
        yield event
