"""Files that are there whole or not at all, whenever the program or the machine stops."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HALF = ".half-"             # before the name of what is still being written


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A path to write a file or a folder to, which becomes `path` when the block ends well and is gone when it does not."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f"{HALF}{os.getpid()}-{hashlib.sha256(path.name.encode()).hexdigest()[:12]}")
    try:
        yield half
        for file in half.rglob("*") if half.is_dir() else [half]:
            if file.is_file():
                settle(file)
        if path.is_dir():               # a folder takes no other's place
            shutil.rmtree(path)
        os.replace(half, path)
    finally:
        remove(half)


def remove(path: Path) -> None:
    """Remove a file, or a folder with all in it, if it is there."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def settle(path: Path) -> None:
    """Have the disk hold the file's bytes before its name is given to it."""
    with path.open("rb+") as handle:
        os.fsync(handle.fileno())
