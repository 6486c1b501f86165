"""PAGE-XML, the format of Transkribus and the OCR-D tools.

Reads   a decoded PAGE file.
Yields  a Piece: the text regions as paragraphs, in the reading order that the file gives; running heads, page numbers,
        notes and the like left out by the type of their region.
Rules   PAGE content schema, TextTypeSimpleType.
"""

from __future__ import annotations

from collections.abc import Iterator

from .decode import Decoded
from .markup import Chars, Node, trees, xml_events
from .pages import Block, Line, Page, Stretch, without_heads, write_blocks
from .piece import Piece

ROOTS = ("PcGts",)

_NO_TEXT = frozenset("header footer page-number footnote footnote-continued endnote marginalia catch-word signature-mark".split())


def read_page(decoded: Decoded) -> Piece:
    """The text of the page.

    Raises:
        ReadError: as `xml_events`.
    """
    blocks, left_out = without_heads([_page(node) for node in trees(xml_events(decoded.text), "Page")])
    text, joined = write_blocks(blocks)
    return Piece(text, decoded.encoding, decoded.notes + left_out + joined)


def _page(page: Node) -> Page:
    order = [name for group in page.children("ReadingOrder") for name in _named(group)]
    place = {name: number for number, name in reversed([*enumerate(order)])}
    regions = [*page.below("TextRegion", lambda node: node.get("type") in _NO_TEXT)]
    return [_block(region) for region in sorted(regions, key=lambda region: place.get(region.get("id"), len(order)))]


def _named(reading_order: Node) -> Iterator[str]:
    """The regions that the reading order names, groups inside groups in their place."""
    waiting = [reading_order]
    while waiting:
        node = waiting.pop()
        if region := node.get("regionRef"):
            yield region
        waiting += sorted(node.children(), key=_index, reverse=True)


def _index(node: Node) -> int:
    index = node.get("index")
    return int(index) if index.isdecimal() and len(index) < 10 else 0


def _block(region: Node) -> Block:
    lines = [_line(line) for line in region.children("TextLine")]
    return lines or [_equivalent(region)]


def _line(line: Node) -> Line:
    return _equivalent(line) or [stretch for word in line.children("Word") for stretch in _equivalent(word)]


def _equivalent(node: Node) -> Line:
    """The first of the texts that the element is given, as stretches of one line."""
    texts = sorted(node.children("TextEquiv"), key=_index)
    parts = [part for text in texts[:1] for unicode in text.children("Unicode") for part in unicode.parts if isinstance(part, Chars)]
    return [Stretch(part.text, part.start, part.end, "" if number else " ") for number, part in enumerate(parts)]
