"""A process that keeps its memory: what the C library and Python do less often."""

from __future__ import annotations

import ctypes
import gc
import subprocess
import sys

import pytest
from ereignisgraph.memory import YOUNG, few_collections

glibc = pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "mallopt"), reason="of glibc alone")

FAULTS = """
import resource, sys
import numpy
from ereignisgraph.memory import keep_freed_memory
if sys.argv[1] == "keep":
    keep_freed_memory()
numpy.ones(50_000_000, dtype=numpy.uint8)           # as large as it gets
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(20):
    numpy.ones(40_000_000, dtype=numpy.uint8)
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""

RESERVED = """
import sys, threading
from ereignisgraph.memory import share_one_arena
if sys.argv[1] == "share":
    share_one_arena()
def size():
    return int(next(line for line in open("/proc/self/status") if line.startswith("VmPeak")).split()[1]) // 1024
threads, gone = [], threading.Event()
before = size()
for _ in range(6):
    threads.append(threading.Thread(target=lambda: (bytearray(1000), gone.wait())))
    threads[-1].start()
print(size() - before - 6 * 8)                      # but for the stacks
gone.set()
"""


def told(program: str, argument: str) -> int:
    return int(subprocess.check_output([sys.executable, "-c", program, argument], text=True))


@glibc
def test_what_is_freed_is_not_fetched_from_the_system_again():
    assert told(FAULTS, "keep") < 100 < told(FAULTS, "")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc")
@glibc
def test_threads_reserve_nothing_of_their_own():
    assert told(RESERVED, "share") < 64 < told(RESERVED, "")


def test_fewer_collections_end_with_the_block():
    before = gc.get_threshold()
    with few_collections():
        assert gc.get_threshold() == (YOUNG, *before[1:])
    assert gc.get_threshold() == before
