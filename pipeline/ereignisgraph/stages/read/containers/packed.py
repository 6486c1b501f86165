"""Single files packed by gzip, bzip2 or xz, tar archives mostly."""

from __future__ import annotations

import bz2
import gzip
import lzma
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import BinaryIO

from ....errors import ReadError
from .places import Holder, is_bomb

_BLOCK = 1 << 20        # bytes
_OPEN: dict[str, Callable[..., BinaryIO]] = {".gz": gzip.open, ".bz2": bz2.open, ".xz": lzma.open}
_SHORT = {".tgz": ".gz", ".tbz2": ".bz2", ".txz": ".xz"}       # short for .tar.gz and so on


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The whole file, unpacked; its kind is the ending of that kind of packing."""

    kind: str

    def blocks(self, holder: Holder) -> Iterator[bytes]:
        packed, unpacked = holder.size, 0
        holder.file.seek(0)
        with _OPEN[self.kind](holder.file) as file:
            while block := file.read(_BLOCK):
                unpacked += len(block)
                if is_bomb(unpacked, packed):
                    raise ReadError("unpacks to far more than texts do: refused")
                yield block


def unpacked(name: str) -> tuple[str, Unpacked] | None:
    """What a packed file called `name` is called once it is unpacked, and where that lies; None for a file that is not packed.

    >>> unpacked("chronik.tgz")
    ('chronik.tar', Unpacked(kind='.gz'))
    """
    path = PurePath(name)
    ending = path.suffix.lower()
    kind = _SHORT.get(ending, ending)
    if kind not in _OPEN:
        return None
    return path.with_suffix(".tar" if ending in _SHORT else "").as_posix(), Unpacked(kind)
