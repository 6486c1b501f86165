"""How much memory a run takes while the documents go by: a curve, in megabytes, of the run itself and of the processes it started.

    python tests/benchmarks/memory.py [DOCUMENTS] [JOBS]

Every document is a paragraph of our corpora with names that no other has, so that whatever keeps words or names would grow.
The last lines have the peaks, that of the run with the writing of the graph, and the time of the processor, of all processes
together.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import cycle, islice, product
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

from ereignisgraph.job import Settings, run

CORPORA = Path(__file__).parents[2] / "corpora"
POINTS, SAMPLES = 20, 10     # of the curve; looked at for the peak, between two of them
UNIT = 1024 * (1024 if sys.platform == "darwin" else 1)     # of ru_maxrss, in a megabyte


def write_texts(folder: Path, count: int) -> int:
    """Fill a folder with so many short texts; how many words they have."""
    paragraphs = [part.strip() for path in sorted(CORPORA.glob("*/texts/*.txt")) for part in path.read_text("utf-8").split("\n\n") if len(part) > 300]
    words = 0
    for number, (paragraph, name) in enumerate(islice(zip(cycle(paragraphs), names()), count)):
        path = folder / f"{number % 1000:03d}" / f"{number:06d}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = f"{paragraph}\n\nIm Jahr {1500 + number % 400} zog {name} nach {name}burg, weil der Rat von {name}stadt ihn rief.\n"
        path.write_text(text, encoding="utf-8")
        words += len(text.split())
    return words


def names() -> Iterator[str]:
    first, second = ("Bar Del Gor Hil Kar Lam Mor Nor Ras Tor Ul Wen".split(), "ba de fi go ha ju lo mi ne pu ro su".split())
    return (f"{one}{''.join(rest)}" for one, *rest in product(first, second, second, second, second))


def resident(process: int) -> dict[int, float]:
    """The megabytes of a process, and of its children that work on documents."""
    table = [line.split(None, 3) for line in subprocess.check_output(["ps", "-A", "-ww", "-o", "pid=,ppid=,rss=,args="], text=True).splitlines()]
    return {int(pid): int(kilobytes) / 1024 for pid, parent, kilobytes, command in table
            if int(pid) == process or int(parent) == process and "spawn_main" in command}


def main(count: int, jobs: int) -> None:
    with tempfile.TemporaryDirectory() as top:
        words = write_texts(Path(top, "korpus"), count)
        print(f"{count:,} documents, {words:,} words, {jobs} at once")
        done, largest = 0, 0.0

        def report(outcome: object, total: int) -> None:
            nonlocal done, largest
            done += 1
            if done % max(1, count // (POINTS * SAMPLES)) == 0:
                sizes = resident(os.getpid())
                own = sizes.pop(os.getpid())
                largest = max([largest, *sizes.values()])
            if done % max(1, count // POINTS) == 0:
                print(f"{done:>8,} documents  the run {own:6.0f} MB  its processes", *(f"{size:6.0f} MB" for size in sizes.values()), flush=True)

        start = os.times()
        summary = run(Settings((Path(top, "korpus"),), "de_history_sm"), Path(top, "out"), jobs=jobs, report=report)
        assert {outcome.status for outcome in summary.outcomes} == {"ok"}
    peak, cost = getrusage(RUSAGE_SELF).ru_maxrss / UNIT, sum(os.times()[:4]) - sum(start[:4])
    print(f"   peaks            the run {peak:6.0f} MB  the largest of its processes {largest:6.0f} MB")
    print(f"   {1e6 * cost / words:.0f} µs a word")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3000, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
