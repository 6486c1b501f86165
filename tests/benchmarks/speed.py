"""Words per second of the whole job beside the bare spaCy pipeline (`nlp.pipe` alone), on the same texts in the same run.

    python tests/benchmarks/speed.py 1000000

The texts are those of our corpora under new names. Start-up (imports, loading the model) is in neither: of the job it is
what a run over one short text takes. `cost` is in seconds of the processor, all processes together, and does not depend on
what else the machine does; `times` compares it with the cost of nlp.pipe. `wall` is in seconds of the clock.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

CORPORA = Path(__file__).parents[2] / "corpora"
BARE = "nlp.pipe alone"


def write_texts(folder: Path, words: int) -> int:
    """Fill a folder with texts of at least `words` words in all; how many they are."""
    folder.mkdir()
    written = 0
    for number, path in enumerate(cycle(sorted(CORPORA.glob("*/texts/*.txt")))):
        if written >= words:
            return written
        text = path.read_text(encoding="utf-8")
        (folder / f"{number:06d}.txt").write_text(text, encoding="utf-8")
        written += len(text.split())
    raise AssertionError("no texts")


class Cost(NamedTuple):
    wall: float     # seconds
    cost: float     # seconds of the processor, in this process and those it started

    def __sub__(self, start: Cost) -> Cost:
        return Cost(self.wall - start.wall, self.cost - start.cost)


def now() -> Cost:
    return Cost(time.perf_counter(), sum(os.times()[:4]))


def bare(folder: Path) -> Cost:
    """What spaCy takes for all texts, one after the other in one process."""
    from ereignisgraph.language_model import load_model

    nlp = load_model()
    begin = now()
    for _ in nlp.pipe(path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())):
        pass
    return now() - begin


def job(folder: Path, out: Path, jobs: int) -> Cost:
    """What a run takes, from the texts to the last graph."""
    from ereignisgraph.job import Settings, run

    begin = now()
    summary = run(Settings((folder,), "de_history_sm"), out, jobs=jobs)
    assert {outcome.status for outcome in summary.outcomes} == {"ok"}
    return now() - begin


def row(words: int, what: str, took: Cost, reference: Cost) -> str:
    return (f"{words:>10,} words  {what:16}  wall {took.wall:7.1f} s  {words / took.wall:7,.0f} words/s"
            f"  cost {took.cost:7.1f} s  {1e6 * took.cost / words:6,.0f} µs a word  {took.cost / reference.cost:5.2f} times")


def main(words: int) -> None:
    with tempfile.TemporaryDirectory() as top:
        write_texts(Path(top, "one"), 1)
        start = {jobs: job(Path(top, "one"), Path(top, f"one{jobs}"), jobs) for jobs in (1, 2)}
        size = 10_000
        while size <= words:
            folder = Path(top, str(size))
            count = write_texts(folder, size)
            reference = bare(folder)
            print(row(count, BARE, reference, reference), flush=True)
            for jobs in (1, 2):
                took = job(folder, Path(top, f"{size}-{jobs}"), jobs) - start[jobs]
                print(row(count, f"the job, {jobs} at once", took, reference), flush=True)
            size *= 10


if __name__ == "__main__":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")      # before numpy is imported
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
