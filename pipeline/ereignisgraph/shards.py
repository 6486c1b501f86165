"""Finished work: the findings of some documents in one file, which is there whole or not at all.

A shard is a zip archive. A member is the findings of one document as JSON, called by its doc_id; its comment is the key of
the work, a digest of all that the findings depend on. The archive is called by the digest of its keys; its comment says which
fields the records have. Its directory says what is in it, so that a run over many documents asks a shard for what it has and
reads no more than it needs.
"""

from __future__ import annotations

import hashlib
import os
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from .files import HALF, settle
from .schema.codec import from_json, shape, to_json
from .schema.records import Findings

ENDING = ".zip"
QUICKLY = 1                 # of zlib's levels: the findings shrink to a seventh, more takes longer than it saves
UNREADABLE = (OSError, ValueError, KeyError, BadZipFile, zlib.error, EOFError)


@dataclass(slots=True)
class NewShard:
    """A shard while it is being written, one document after the other; no more than one is in memory."""

    folder: Path
    keys: list[str] = field(default_factory=list)
    size: int = 0                       # of what was added, as JSON, in bytes
    _half: Path = field(init=False)
    _archive: ZipFile = field(init=False)

    def __post_init__(self) -> None:
        self._half = self.folder / f"{HALF}{uuid4().hex}{ENDING}"      # processes of one number write here from several machines
        self._archive = ZipFile(self._half, "w", ZIP_DEFLATED, compresslevel=QUICKLY)

    def add(self, key: str, findings: Findings) -> None:
        member = ZipInfo(findings.doc_id)       # without a time: the same findings are the same bytes
        member.comment, member.compress_type = key.encode("ascii"), ZIP_DEFLATED
        content = to_json(findings)
        self._archive.writestr(member, content, compresslevel=QUICKLY)
        self.keys.append(key)
        self.size += len(content)

    def close(self) -> str:
        """Give the shard its place, once the disk holds all of it; its name comes back."""
        self._archive.comment = shape(Findings)
        self._archive.close()
        settle(self._half)
        name = hashlib.sha256("".join(self.keys).encode("ascii")).hexdigest()[:32]
        os.replace(self._half, shard_path(self.folder, name))
        return name

    def discard(self) -> None:
        with suppress(OSError):                 # a full disk: the archive cannot be ended properly, and need not be
            self._archive.close()
        self._half.unlink(missing_ok=True)


class Shard:
    """A shard that is there, open for reading."""

    def __init__(self, folder: Path, name: str) -> None:
        """
        Raises:
            UNREADABLE: it is not there, or not as it was written, or the records have other fields now.
        """
        self.name = name
        self._archive = ZipFile(shard_path(folder, name))
        if self._archive.comment != shape(Findings):
            self._archive.close()
            raise ValueError("its records have other fields")

    def __enter__(self) -> Shard:
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()

    def doc_ids(self) -> tuple[str, ...]:
        return tuple(self._archive.namelist())

    def findings(self, doc_id: str, key: str = "") -> Findings | None:
        """What was found in one document; None if it was found under another key than `key`.

        Raises:
            UNREADABLE: the document is not in it, or its bytes are spoiled.
        """
        member = self._archive.getinfo(doc_id)
        if key and member.comment != key.encode("ascii"):
            return None
        return from_json(Findings, self._archive.read(member))


def shard_names(folder: Path) -> Iterator[str]:
    """The shards in a folder, in the order of their names."""
    yield from sorted(path.name.removesuffix(ENDING) for path in folder.glob(f"*{ENDING}") if not path.name.startswith(HALF))


def shard_path(folder: Path, name: str) -> Path:
    return folder / f"{name}{ENDING}"
