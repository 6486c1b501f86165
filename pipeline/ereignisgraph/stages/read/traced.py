"""A text that knows where in its source each of its characters stood, and the hand that writes it.

A source is a decoded file: its offsets count characters, byte-order mark left out. Every reader whose text is not the
decoded file itself writes it with a Writer, and whatever is changed later is changed by `Traced.sub`, so that no reader
counts offsets of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from operator import attrgetter

from ...schema.records import Run

LINE = "\u2028"         # between two printed lines of one paragraph, until words divided there are joined
JOIN = "\u2060"         # between the two halves of one word
GAPS = (" ", LINE, JOIN, "\n", "\n\n")     # what can stand between two stretches, each stronger than the one before

_STRETCH = re.compile(r"\S+(?: \S+)*")


@dataclass(frozen=True, slots=True)
class Traced:
    """A text and its runs, which lie end to end from its first character to its last."""

    text: str
    runs: tuple[Run, ...]

    @classmethod
    def verbatim(cls, text: str, at: int = 0) -> Traced:
        """A text that stands in its source as it is, from offset `at` on."""
        return cls(text, (Run(0, len(text), at, at + len(text)),) if text else ())

    @property
    def is_whole_source(self) -> bool:
        """Does every offset in the text hold in the source as well?"""
        return all(run.start == run.source_start and run.even for run in self.runs)

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """Where in the text stands what stands from `start` to `end` in the source, white space at its ends not counted.

        Both offsets are equal where nothing of it is in the text. The runs must be in the order of the source.
        """
        first = bisect_right(self.runs, start, key=attrgetter("source_end"))
        last = bisect_left(self.runs, end, key=attrgetter("source_start")) - 1
        if first > last:
            return 0, 0
        before, behind = self.runs[first], self.runs[last]
        begin = before.start + (max(0, start - before.source_start) if before.even else 0)
        stop = behind.end - (max(0, behind.source_end - end) if behind.even else 0)
        words = self.text[begin:stop]
        begin += len(words) - len(words.lstrip())
        return begin, max(begin, stop - len(words) + len(words.rstrip()))

    def sub(self, pattern: re.Pattern[str], replacement: str | Callable[[re.Match[str]], str]) -> tuple[Traced, int]:
        """The text with each match replaced, and how many there were; what stands for a match points at all of its source."""
        writer, reader, last, count = Writer(), _Reader(self.runs), 0, 0
        for match in pattern.finditer(self.text):
            _copy(writer, self.text, reader, last, match.start())
            new = replacement if isinstance(replacement, str) else replacement(match)
            if new and match.end() > match.start():
                pieces = list(reader.between(match.start(), match.end()))
                writer.add(new, pieces[0].source_start, max(piece.source_end for piece in pieces))
            last, count = match.end(), count + 1
        if not count:
            return self, 0
        _copy(writer, self.text, reader, last, len(self.text))
        return writer.traced(), count


@dataclass(slots=True)
class Writer:
    """Writes a Traced from the beginning to the end."""

    _parts: list[str] = field(default_factory=list)
    _runs: list[Run] = field(default_factory=list)
    _length: int = 0
    _gap: int = -1      # index in GAPS of what is owed before the next stretch

    def add(self, text: str, start: int, end: int) -> None:
        """Write `text`, which stands for the characters from `start` to `end` of the source."""
        if not text:
            return
        if self._gap >= 0 and self._runs:
            before = self._runs[-1].source_end
            self._write(GAPS[self._gap], before, max(before, start))
        self._gap = -1
        self._write(text, start, end)

    def gap(self, kind: str) -> None:
        """Owe one of GAPS before whatever is written next; of several the strongest counts, none at the two ends."""
        self._gap = max(self._gap, GAPS.index(kind))

    def words(self, text: str, start: int, end: int, line: str = " ") -> None:
        """Write the same with each stretch of white space as one gap: `line` where it breaks a line, otherwise a space."""
        if len(text) != end - start and not text.isspace():
            self.add(text, start, end)
            return
        last = 0
        for match in _STRETCH.finditer(text):
            self._space(text[last:match.start()], line)
            self.add(match[0], start + match.start(), start + match.end())
            last = match.end()
        self._space(text[last:], line)

    def traced(self) -> Traced:
        return Traced("".join(self._parts), tuple(self._runs))

    def _space(self, white: str, line: str) -> None:
        if white:
            self.gap(line if "\n" in white else " ")

    def _write(self, text: str, start: int, end: int) -> None:
        run = Run(self._length, self._length + len(text), start, end)
        self._parts.append(text)
        self._length = run.end
        before = self._runs[-1] if self._runs else None
        if before and before.even and run.even and before.source_end == start:
            self._runs[-1] = Run(before.start, run.end, before.source_start, end)
        else:
            self._runs.append(run)


@dataclass(slots=True)
class _Reader:
    """Finds runs by offsets of the text that only ever grow."""

    runs: tuple[Run, ...]
    _at: int = 0

    def between(self, start: int, end: int) -> Iterator[Run]:
        """The runs from `start` to `end`, cut to that; a run that is not even keeps its whole source."""
        while self._at < len(self.runs) and self.runs[self._at].end <= start:
            self._at += 1
        for i in range(self._at, len(self.runs)):
            run = self.runs[i]
            if run.start >= end:
                return
            first, last = max(run.start, start), min(run.end, end)
            if run.even:
                shift = run.source_start - run.start
                yield Run(first, last, first + shift, last + shift)
            else:
                yield Run(first, last, run.source_start, run.source_end)


def _copy(writer: Writer, text: str, reader: _Reader, start: int, end: int) -> None:
    for run in reader.between(start, end):
        writer.add(text[run.start:run.end], run.source_start, run.source_end)
