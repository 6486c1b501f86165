"""ALTO, the format in which libraries keep the text of digitised newspapers and books.

Reads   a decoded ALTO file, version 1 to 4: one page or several.
Yields  a Piece: the text blocks as paragraphs; margins, and blocks whose tag calls them running head, page number,
        marginal note and the like, left out.
Rules   ALTO schema; SegmOnto for the tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from html import unescape

from .decode import Decoded
from .markup import Node, trees, xml_events
from .pages import Block, Line, Page, Stretch, without_heads, write_blocks
from .piece import Piece
from .traced import JOIN

ROOTS = ("alto",)

_MARGINS = frozenset(("TopMargin", "BottomMargin", "LeftMargin", "RightMargin"))
_NO_TEXT = re.compile(r"running|page.?number|numbering|header|footer|margin|quire|signature.?mark|catch.?word", re.I)
_CONTENT = re.compile(r"<[^<]*?\sCONTENT\s*=\s*(?:\"(?P<double>[^\"<]*)\"|'(?P<single>[^'<]*)')")
_ENDS_IN_HYPHEN = re.compile(r"[-‐\u00ad¬⸗⹀=]$")


def read_alto(decoded: Decoded) -> Piece:
    """The text of all pages; a word that the file itself divides in two (HypPart1, HypPart2) is joined.

    Raises:
        ReadError: as `xml_events`.
    """
    blocks, left_out = without_heads([*_pages(decoded.text)])
    text, joined = write_blocks(blocks)
    return Piece(text, decoded.encoding, decoded.notes + left_out + joined)


def _pages(source: str) -> Iterator[Page]:
    tags: set[str] = set()      # of what is no running text
    for node in trees(xml_events(source), "Tags", "Page"):
        if node.start.name == "Tags":
            tags |= {tag.get("ID") for tag in node.children() if _NO_TEXT.search(tag.get("LABEL"))}
        else:
            yield [_block(source, block) for block in node.below("TextBlock", partial(_is_no_text, tags=tags))]


def _is_no_text(node: Node, tags: set[str]) -> bool:
    if node.start.name == "TextBlock" and _NO_TEXT.search(node.get("TYPE")):
        return True
    return node.start.name in _MARGINS or not tags.isdisjoint(node.get("TAGREFS").split())


def _block(source: str, block: Node) -> Block:
    return [_line(source, line) for line in block.below("TextLine")]


def _line(source: str, line: Node) -> Line:
    stretches: list[Stretch] = []
    for part in line.children("String", "HYP"):
        match = _CONTENT.match(source, part.start.at)
        if match is None:
            continue
        start, end = match.span(match.lastgroup)
        text = unescape(match[match.lastgroup])
        if part.start.name == "String":
            stretches.append(Stretch(text, start, end, JOIN if part.get("SUBS_TYPE") == "HypPart2" else " "))
        elif stretches and not _ENDS_IN_HYPHEN.search(stretches[-1].text):
            stretches.append(Stretch(text, start, end, ""))
    return stretches
