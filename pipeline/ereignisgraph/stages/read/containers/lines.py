"""The lines of a file that is too long for memory, counted as they are read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from ..decode import encoding_of
from .places import LARGEST

_MARK = b"\xef\xbb\xbf"


class Lines:
    """Decoded lines, each with its line end; `byte` and `character` say how far they have been read.

    A line longer than LARGEST comes in several parts.
    """

    def __init__(self, file: BinaryIO) -> None:
        """Raises ReadError: as `encoding_of`."""
        self.encoding = encoding_of(file)
        self.byte = self.character = 0
        self._file = file
        if file.read(len(_MARK)) == _MARK:
            self.byte = len(_MARK)
        file.seek(self.byte)

    def peek(self) -> str:
        """The next line, which is still to come; empty at the end."""
        here = self.byte, self.character
        line = next(self, "")
        self.byte, self.character = here
        return line

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        self._file.seek(self.byte)      # others may have read from it meanwhile
        raw = self._file.readline(LARGEST)
        if not raw:
            raise StopIteration
        line = raw.decode(self.encoding, "replace")
        self.byte += len(raw)
        self.character += len(line)
        return line
