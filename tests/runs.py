"""What a run has written."""

from __future__ import annotations

from pathlib import Path


def files(out: Path, *, work: bool = False) -> dict[str, bytes]:
    """The files of a run by their path in it; with `work` its shards too, of which every process writes its own."""
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*")
            if path.is_file() and (work or ".work" not in path.relative_to(out).parts)}
