"""The documents inside one file: the file itself, or whatever an archive or a table of texts holds, however deep.

Reads   the file, where it is a container: its directory, or all of it.
Yields  an Input for each document, with its Name; a container that cannot be read, or holds nothing, is one itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from ...errors import ReadError
from ..read.containers import ARCHIVES, TABLES, Place, opened, unpacked
from .ids import Name

DEEPEST = 4         # archives and packed files one inside the other


@dataclass(frozen=True, slots=True)
class Input:
    """One document to be read, with what its corpus says about it."""

    doc_id: str
    path: Path          # of the file on the disk
    title: str = ""
    date: str = ""      # ISO; the text's date, otherwise its reference year
    language: str = ""  # empty: its corpus does not say
    origin: str = ""
    text_column: str = ""           # where tables have their texts; empty: `text`
    problem: str = ""   # why it cannot be read, known before trying
    status: str = "failed"          # what the problem makes of it: failed, skipped or empty
    places: tuple[Place, ...] = ()  # lead from the file to the document inside it
    inside: str = ""                # the same for the eye: path in the archive, id of the row

    @property
    def name(self) -> str:
        """Path of the file, and what leads on from there."""
        return f"{self.path}/{self.inside}" if self.inside else str(self.path)

    @property
    def ending(self) -> str:
        return PurePath(self.inside or self.path).suffix.lower()


def documents_in(item: Input, name: Name) -> Iterator[tuple[Name, Input]]:
    """The documents in the file `item`, whose own name is `name`; their `doc_id` is still to be given."""
    if item.problem:
        yield name, item
    else:
        yield from _documents(item, name, PurePath(name.long).name, 0)


def _documents(item: Input, name: Name, file_name: str, depth: int) -> Iterator[tuple[Name, Input]]:
    """`file_name` says by its ending what the file is."""
    ending = PurePath(file_name).suffix.lower()
    if packed := unpacked(file_name):
        file_name, place = packed
        inside = replace(item, places=(*item.places, place), inside=_path(item.inside, file_name))
        yield from _documents(inside, name.unpacked(file_name), file_name, depth + 1)
    elif ending not in ARCHIVES and ending not in TABLES:
        yield name, item
    elif depth >= DEEPEST:
        yield name, replace(item, problem=f"more than {DEEPEST} archives one inside the other: unpack it first")
    else:
        yield from _members(item, name, ending, depth)


def _members(item: Input, name: Name, ending: str, depth: int) -> Iterator[tuple[Name, Input]]:
    found = 0
    try:
        for member in (ARCHIVES | TABLES)[ending](opened(item.path).within(*item.places), item.text_column):
            found += 1
            inside = replace(item, title="", places=item.places + member.places, inside=_path(item.inside, member.name),
                             problem=member.problem, status=member.status)
            if not member.name:
                yield name, inside
            elif ending in TABLES:
                yield name.inside(member.name, member.mark), inside
            elif member.problem:
                yield name.below(member.name, member.mark), inside
            else:
                yield from _documents(inside, name.below(member.name, member.mark), PurePath(member.name).name, depth + 1)
    except ReadError as error:
        yield name, replace(item, problem=str(error))
    except OSError as error:
        yield name, replace(item, problem=f"cannot be opened: {error.strerror}")
    else:
        if not found:
            yield name, replace(item, problem="no files in it", status="empty")


def _path(*parts: str) -> str:
    return "/".join(filter(None, parts))
