"""Tar archives: each member is a slice of the file."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator

from ....errors import ReadError
from .names import contained, is_hidden
from .places import Holder, Member, Slice, said_if_broken


def members(holder: Holder, text_column: str) -> Iterator[Member]:
    """The files in the archive; folders and hidden files are none, a link is one that cannot be read.

    Raises:
        ReadError: no tar, or broken further on; the members before that have been yielded.
    """
    seen: set[str] = set()
    holder.file.seek(0)
    with said_if_broken():
        archive = tarfile.open(fileobj=holder.file, mode="r:")
    while True:
        with said_if_broken():
            info = archive.next()
        if info is None:
            break
        archive.members.clear()     # it would keep them all
        name = contained(info.name)
        if info.isdir() or is_hidden(info.name):
            continue
        problem = "" if info.isreg() and not info.issparse() else "a link or a special file inside an archive is not followed"
        mark = f".{info.offset // tarfile.BLOCKSIZE + 1}" if name in seen else ""
        yield Member(name or "%2F", (Slice(info.offset_data, info.size),), problem, mark=mark)
        seen.add(name)
    holder.file.seek(archive.offset)
    if holder.file.read(tarfile.BLOCKSIZE).strip(b"\0"):
        raise ReadError("broken: what comes after its last readable member is no tar")
