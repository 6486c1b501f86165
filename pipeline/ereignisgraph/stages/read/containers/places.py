"""Where a document lies inside a file that holds several, and how its bytes come out again.

A Place can be sent to another process, which opens the file anew and reads no more of it than it must. What cannot be
read at any point (a packed file, an archive inside an archive) is unpacked into a temporary file, once a process; nothing
is ever unpacked under a name that an archive chose.
"""

from __future__ import annotations

import lzma
import struct
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import BinaryIO, Protocol

from ....errors import ReadError

LARGEST = 256 << 20         # bytes of one document
UNPACKED = 64 << 30         # bytes that one file may unpack to
BOMB = 200                  # times its packed size that no text unpacks to; prose gives 3, tables 30
HARMLESS = 16 << 20         # bytes up to which that does not matter

_BLOCK = 1 << 20            # bytes
_IN_MEMORY = 16 << 20       # bytes of an unpacked file that are not worth a file on the disk
_KEPT_OPEN = 8              # files
_BROKEN = (zipfile.BadZipFile, tarfile.TarError, lzma.LZMAError, zlib.error, struct.error, EOFError, OSError, RuntimeError, ValueError,
           LookupError, OverflowError)      # what the libraries let through; NotImplementedError is a RuntimeError


class Place(Protocol):
    """One step into a file."""

    def blocks(self, holder: Holder) -> Iterator[bytes]:
        """The bytes that lie there, in pieces of any size."""


@dataclass(frozen=True, slots=True)
class Slice:
    """Bytes of the file as they are: a member of a tar, a row of a table."""

    start: int
    size: int

    def blocks(self, holder: Holder) -> Iterator[bytes]:
        for at in range(self.start, self.start + self.size, _BLOCK):
            holder.file.seek(at)
            block = holder.file.read(min(_BLOCK, self.start + self.size - at))
            yield block
            if not block:
                raise ReadError("the file ends before what it should hold")


@dataclass(frozen=True, slots=True)
class Member:
    """One document, or one container more, inside a container."""

    name: str                           # below the container, '/'-separated; empty: what is said is said of the container
    places: tuple[Place, ...] = ()
    problem: str = ""                   # why it cannot be read
    status: str = "failed"              # what the problem makes of it: failed, skipped or empty
    mark: str = ""                      # sets it apart from another of the same name


@dataclass(frozen=True)
class Holder:
    """An open file that holds others; closed when nobody needs it any more."""

    file: BinaryIO
    path: Path
    stamp: tuple[int, int]              # time of the last change and size: a changed file is another file
    places: tuple[Place, ...]

    @cached_property
    def size(self) -> int:
        return self.file.seek(0, 2)

    @cached_property
    def zip(self) -> zipfile.ZipFile:
        return zipfile.ZipFile(self.file)

    def within(self, *places: Place) -> Holder:
        """The file that lies there."""
        return _holder(self.path, self.stamp, (*self.places, *places))

    def __del__(self) -> None:
        self.file.close()


def opened(path: Path) -> Holder:
    """The file at `path`.

    Raises:
        OSError: it cannot be opened.
    """
    state = path.stat()
    return _holder(path, (state.st_mtime_ns, state.st_size), ())


def fetch(path: Path, places: tuple[Place, ...]) -> bytes:
    """The bytes of one document.

    Raises:
        ReadError: not to be had, broken, or more than LARGEST.
        OSError: the file itself cannot be opened.
    """
    if not places:
        with path.open("rb") as file:
            return b"".join(_limited(iter(partial(file.read, _BLOCK), b""), LARGEST))
    holder = opened(path)
    with said_if_broken():
        return b"".join(_limited(places[-1].blocks(holder.within(*places[:-1])), LARGEST))


@contextmanager
def said_if_broken() -> Iterator[None]:
    """Turns whatever a library lets through on a broken file into a ReadError."""
    try:
        yield
    except ReadError:
        raise
    except _BROKEN as error:
        raise ReadError(f"broken: {' '.join(str(error).split()) or type(error).__name__}") from error


def is_bomb(unpacked: int, packed: int) -> bool:
    """Does more come out than any text packs to?"""
    return unpacked > UNPACKED or unpacked > max(HARMLESS, BOMB * packed)


@lru_cache(maxsize=_KEPT_OPEN)
def _holder(path: Path, stamp: tuple[int, int], places: tuple[Place, ...]) -> Holder:
    if not places:
        return Holder(path.open("rb"), path, stamp, places)
    holder = _holder(path, stamp, places[:-1])
    file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)
    try:
        with said_if_broken():
            for block in _limited(places[-1].blocks(holder), UNPACKED):
                file.write(block)
    except BaseException:
        file.close()
        raise
    return Holder(file, path, stamp, places)


def _limited(blocks: Iterable[bytes], limit: int) -> Iterator[bytes]:
    total = 0
    for block in blocks:
        total += len(block)
        if total > limit:
            raise ReadError(f"larger than {limit >> 20} MB: divide it")
        yield block
