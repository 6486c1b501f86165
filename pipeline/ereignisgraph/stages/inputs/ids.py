"""How a document is called: the path below the CORPUS argument, made unique and fit for a table (DESIGN, section 4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath
from typing import NamedTuple

from ..read.containers.names import printable


class Name(NamedTuple):
    """What a document is called, and what it is called where others are called the same: with all endings kept."""

    short: str
    long: str

    @classmethod
    def of_file(cls, path: str) -> Name:
        return cls(without_ending(path), path)

    def unpacked(self, inner: str) -> Name:
        """The name of a packed file that holds one called `inner`: 'a/b.tar' for 'a/b.tar.gz'."""
        folder = self.short[:self.short.rfind("/") + 1]
        return Name(folder + without_ending(inner), self.long)

    def inside(self, name: str, mark: str = "") -> Name:
        """The name of a row that is called `name` in a table of this name."""
        return Name(f"{self.short}/{name}", f"{self.long}/{name}{mark}")

    def below(self, path: str, mark: str = "") -> Name:
        """The name of a file that has this path in an archive of this name."""
        return Name(f"{self.short}/{without_ending(path)}", f"{self.long}/{path}{mark}")


def without_ending(path: str) -> str:
    return PurePath(path).with_suffix("").as_posix()


def unique_ids(names: Sequence[Name]) -> list[str]:
    """An id for each name, in their order: the short name, where that is not enough the long one.

    Ids are still equal only where long names are. What no id can hold in a table (control characters, bytes that are
    not UTF-8) is written as %XX.
    """
    short, long = ([printable(name) for name in kind] for kind in zip(*names, strict=True)) if names else ([], [])
    ids = short
    while True:     # an ending kept here can make an id equal to one that was alone: 'a.txt' beside 'a.txt.txt'
        count = Counter(ids)
        longer = [name if count[doc_id] > 1 else doc_id for name, doc_id in zip(long, ids, strict=True)]
        if longer == ids:
            return ids
        ids = longer
