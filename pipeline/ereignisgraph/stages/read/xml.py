"""XML of the four kinds in which texts come, told apart by the root element."""

from __future__ import annotations

from collections.abc import Callable

from . import alto, page, tcf, tei
from .decode import Decoded, decode
from .html import read_page_of_html
from .markup import Start, declared_encoding, xml_events
from .piece import Piece, Unread

_READERS: dict[str, Callable[[Decoded], Piece]] = {
    **dict.fromkeys(tei.ROOTS, tei.read_tei),
    **dict.fromkeys(tcf.ROOTS, tcf.read_tcf),
    **dict.fromkeys(alto.ROOTS, alto.read_alto),
    **dict.fromkeys(page.ROOTS, page.read_page),
    "html": read_page_of_html,
}


def read_xml(raw: bytes) -> Piece | Unread:
    """The text of a TEI, TCF, ALTO, PAGE or XHTML file; Unread `skipped` for any other XML.

    Raises:
        ReadError: as `decode` and `xml_events`.
    """
    decoded = decode(raw, declared_encoding(raw))
    root = next(event.name for event in xml_events(decoded.text) if isinstance(event, Start))
    if root not in _READERS:
        return Unread("skipped", f"XML with the root element {root!r} is not read, only TEI, TCF, ALTO, PAGE and XHTML")
    return _READERS[root](decoded)
