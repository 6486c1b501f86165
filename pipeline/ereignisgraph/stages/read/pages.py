"""Printed pages to running text: without running heads and page numbers, paragraphs whole across columns and pages.

Reads   pages of blocks of lines, as ALTO, PAGE and PDF give them.
Yields  a Traced, one paragraph a line, and notes that say what was left out or joined.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .decode import plural
from .traced import JOIN, LINE, Traced, Writer
from .typography import with_whole_paragraphs

_NUMBER = re.compile(r"[\W_]*(?:(?:Seite|S\.)\s*)?(?:\d{1,3}|[ivxlc]{1,7}|[IVXLC]{1,7})[\W_]*")
_NO_LETTERS = re.compile(r"[\W\d_]+")
_REPEATED = 3               # pages on which a line stands at the top or at the bottom, from which it is a running head
_LONGEST_HEAD = 80          # characters
_END = re.compile(r"[.!?:…][“”«»’‘\")\]]*\s*$")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of a line, and where it stands in the source."""

    text: str
    start: int
    end: int
    gap: str = " "      # what sets it apart from what comes before: one of GAPS, or nothing


Line = Sequence[Stretch]
Block = Sequence[Line]          # a paragraph, or what the layout takes for one
Page = Sequence[Block]


def without_heads(pages: Sequence[Page]) -> tuple[list[Block], tuple[str, ...]]:
    """All blocks without running heads and page numbers: what stands alone at the top or bottom of a page and is a number,
    or is there on several pages."""
    heads = Counter(head for page in pages for head in {_without_number(line) for line in _edges(page)} - {""})
    blocks, dropped = [], 0
    for page in pages:
        edges = {id(line) for line in _edges(page) if _NUMBER.fullmatch(text_of(line)) or heads[_without_number(line)] >= _REPEATED}
        blocks += [[line for line in block if text_of(line) and id(line) not in edges] for block in page]
        dropped += len(edges)
    return blocks, (f"{dropped} {plural(dropped, 'line')} of running heads and page numbers left out",) if dropped else ()


def write_blocks(blocks: Sequence[Block]) -> tuple[Traced, tuple[str, ...]]:
    """The text of the blocks. One that begins in lower case goes on with the sentence that the one before left open."""
    writer, is_open = Writer(), False
    for block in filter(None, blocks):
        for number, line in enumerate(block):
            goes_on = number or line[0].gap == JOIN or is_open and text_of(line)[0].islower()
            writer.gap(LINE if goes_on else "\n\n")
            _write(writer, line)
        is_open = not ends_a_sentence(text_of(block[-1]))
    return with_whole_paragraphs(writer.traced())


def ends_a_sentence(line: str) -> bool:
    return _END.search(line) is not None


def _write(writer: Writer, line: Line) -> None:
    for stretch in line:
        if stretch.gap:
            writer.gap(stretch.gap)
        writer.words(stretch.text, stretch.start, stretch.end, LINE)


def _edges(page: Page) -> list[Line]:
    """The first and the last line of a page, where it has more than these."""
    lines = [line for block in page for line in block if text_of(line)]
    return [lines[0], lines[-1]] if len(lines) > 2 else []


def text_of(line: Line) -> str:
    """A line as one would read it."""
    return " ".join("".join(" " * bool(stretch.gap) + stretch.text for stretch in line).split())


def _without_number(line: Line) -> str:
    """What running heads have in common; empty for a line that is too long to be one."""
    text = text_of(line)
    return _NO_LETTERS.sub(" ", text).strip() if len(text) <= _LONGEST_HEAD else ""
