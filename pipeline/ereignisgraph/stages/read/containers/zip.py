"""Zip archives, read where they lie: each member by its number in the directory."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from ....errors import ReadError
from .names import contained, is_hidden
from .places import Holder, Member, is_bomb, said_if_broken

_BLOCK = 1 << 20            # bytes
_ENCRYPTED = 0x1            # bits of a member's flags (APPNOTE, 4.4.4)
_UTF8 = 0x800


@dataclass(frozen=True, slots=True)
class Entry:
    """The member with this number."""

    number: int

    def blocks(self, holder: Holder) -> Iterator[bytes]:
        with holder.zip.open(holder.zip.infolist()[self.number]) as member:
            while block := member.read(_BLOCK):
                yield block


def members(holder: Holder, text_column: str) -> Iterator[Member]:
    """The files in the archive; folders and hidden files are none.

    Raises:
        ReadError: no zip, or one that unpacks to more than any text does.
    """
    with said_if_broken():
        infos = holder.zip.infolist()
    if is_bomb(sum(info.file_size for info in infos), holder.size):
        raise ReadError("unpacks to far more than texts do: refused")
    seen: set[str] = set()
    for number, info in enumerate(infos):
        name = contained(_name(info))
        if _name(info).endswith("/") or is_hidden(_name(info)):      # `is_dir` cannot bear an empty name
            continue
        problem = ""
        if info.flag_bits & _ENCRYPTED:
            problem = "encrypted: unpack it with its password"
        elif is_bomb(info.file_size, info.compress_size):
            problem = "unpacks to far more than a text does: refused"
        yield Member(name or "%2F", (Entry(number),), problem, mark=f".{number + 1}" if name in seen else "")
        seen.add(name)


def _name(info: zipfile.ZipInfo) -> str:
    """The member's name; one that is UTF-8 without saying so, as many programs write it, is read as that."""
    if info.flag_bits & _UTF8:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename
