"""Floret vectors that take a quarter of the room on disk and are worked out once a word.

Reads   a floret table of 32-bit numbers (vectors.py).
Yields  the same table, on disk as one byte a number and one scale a row; in memory spaCy's own `Vectors`.
Rules   a row is rounded to 127 steps of its largest number, which is less than what one epoch of training moves it.
        spaCy adds up the pieces of a word each time that it meets the word; here they are remembered, up to AT_MOST words.
Source  Boyd and Warmerdam, "floret: lightweight, robust word vectors", Explosion 2022.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy
import srsly
from spacy.vectors import Vectors
from spacy.vocab import Vocab

NAME = "ereignisgraph.PackedFloret.v1"
AT_MOST = 100_000  # remembered words; at 96 numbers a word some 40 MB
STEPS = 127
SETTINGS, ARRAYS = "vectors.cfg", ("packed", "scales")


class PackedFloret(Vectors):
    """A floret table (`Vectors` in floret mode) that is packed on disk; both files of it are numpy arrays."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self._known: dict[int, numpy.ndarray] = {}

    def get_batch(self, keys: Sequence[int]) -> numpy.ndarray:
        """The vectors of words given by their hashes: one row a key, `(len(keys), width)`, 32-bit."""
        unique, where = numpy.unique(numpy.asarray(keys, dtype="uint64"), return_inverse=True)
        words = unique.tolist()
        if new := [word for word in words if word not in self._known]:
            if len(self._known) + len(new) > AT_MOST:
                self._known.clear()
                new = words
            self._known.update(zip(new, super().get_batch(new), strict=True))
        return numpy.stack([self._known[word] for word in words])[where]

    def to_disk(self, path: Path, *, exclude: Sequence[str] = ()) -> None:
        """Write the settings as spaCy does, the table as `packed` (int8) and `scales` (32-bit, one a row)."""
        folder = Path(path)
        srsly.write_json(folder / SETTINGS, self._get_cfg())
        for name, array in zip(ARRAYS, pack(self.data), strict=True):
            with (folder / name).open("wb") as file:
                numpy.save(file, array, allow_pickle=False)

    def from_disk(self, path: Path, *, exclude: Sequence[str] = ()) -> "PackedFloret":
        """Read what `to_disk` wrote."""
        folder = Path(path)
        self._set_cfg(srsly.read_json(folder / SETTINGS))
        self.data = unpack(*(numpy.load(folder / name, allow_pickle=False) for name in ARRAYS))
        self._known.clear()
        return self


def pack(table: numpy.ndarray) -> tuple[numpy.ndarray, numpy.ndarray]:
    """A table as whole numbers of -127 to 127 and the scale of each row."""
    scales = numpy.abs(table).max(axis=1, initial=0) / STEPS
    scales[scales == 0] = 1
    return numpy.rint(table / scales[:, None]).astype("int8"), scales.astype("float32")


def unpack(packed: numpy.ndarray, scales: numpy.ndarray) -> numpy.ndarray:
    """The table that `pack` was given, but for its rounding."""
    return packed.astype("float32") * scales[:, None]


def create_packed_floret() -> Callable[[Vocab], PackedFloret]:
    """Entry point of spaCy's registry of vectors (pyproject.toml)."""
    return lambda vocab: PackedFloret(strings=vocab.strings)

