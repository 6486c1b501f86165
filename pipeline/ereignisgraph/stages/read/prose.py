"""Running text from markup: paragraphs, lines, and what is left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .markup import Chars, Event, Start
from .traced import JOIN, LINE, Traced, Writer


@dataclass(frozen=True, slots=True)
class Layout:
    """What elements do to the text around them, by name; any other does nothing."""

    dropped: frozenset[str]                     # left out with all that is in them
    blocks: frozenset[str]                      # stand as paragraphs of their own
    lines: frozenset[str]                       # begin a line that counts: of verse, of an address
    spaced: frozenset[str]                      # stand apart within a line
    breaks: frozenset[str] = frozenset()        # mark where a printed line ended
    kept: frozenset[str] = frozenset()          # white space in them counts
    printed: bool = False                       # are the line ends in the file those of a print?


def write_prose(events: Iterable[Event], layout: Layout) -> Traced:
    """The text of `events`: white space made single, a blank line between paragraphs.

    A break is a LINE, or a JOIN where it stands inside a word (`break="no"`).
    """
    writer, dropped, kept = Writer(), 0, 0
    line = LINE if layout.printed else " "
    for event in events:
        if isinstance(event, Chars):
            if kept and not dropped:
                writer.add(event.text, event.start, event.end)
            elif not dropped:
                writer.words(event.text, event.start, event.end, line)
            continue
        begins = 1 if isinstance(event, Start) else -1
        if event.name in layout.dropped:
            dropped += begins
        elif event.name in layout.blocks:
            writer.gap("\n\n")
        elif event.name in layout.lines:
            writer.gap("\n")
        elif event.name in layout.spaced:
            writer.gap(" ")
        elif isinstance(event, Start) and event.name in layout.breaks and not dropped:
            writer.gap(JOIN if event.attributes.get("break") == "no" else LINE)
        if event.name in layout.kept:
            kept += begins
    return writer.traced()
