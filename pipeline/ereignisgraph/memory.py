"""How a process handles its memory: set so that the work on many texts loses no time to it."""

from __future__ import annotations

import ctypes
import gc
from collections.abc import Iterator
from contextlib import contextmanager

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD, M_ARENA_MAX = -1, -3, -8        # malloc.h
KEPT = 1 << 30          # bytes
YOUNG = 50_000          # objects: Python looks for circles after each 700


def keep_freed_memory() -> None:
    """What is freed stays with the process, which needs as much for the next text.

    The matrices of a parse are large and short-lived: the C library would give them back to the system each time, and to
    get them anew takes a tenth of the whole work. Where the library is not glibc nothing happens.
    """
    _mallopt(M_MMAP_THRESHOLD, KEPT)
    _mallopt(M_TRIM_THRESHOLD, KEPT)


def share_one_arena() -> None:
    """Threads that a library starts allocate from the same memory: each arena of its own would reserve 64 MB or more that nobody uses."""
    _mallopt(M_ARENA_MAX, 1)


def _mallopt(option: int, value: int) -> None:
    if mallopt := getattr(ctypes.CDLL(None), "mallopt", None):
        mallopt(option, value)


@contextmanager
def few_collections() -> Iterator[None]:
    """In the block Python looks for circles of objects less often: where there are many objects and hardly a circle."""
    before = gc.get_threshold()
    gc.set_threshold(YOUNG, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
