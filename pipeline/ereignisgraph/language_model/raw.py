"""Raw text for the training: .txt.xz files, one paragraph a line."""

import lzma
from collections.abc import Iterator
from pathlib import Path


def paragraphs_of(raw: Path, name: str) -> Iterator[str]:
    """The paragraphs of the files of a folder whose names begin with `name`, in order."""
    for path in sorted(raw.glob(f"{name}*.txt.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            yield from (line.strip() for line in lines)
