"""Words per second of the whole job beside the bare spaCy pipeline (`nlp.pipe` alone), on the same texts in the same run.

    python tests/benchmarks/speed.py 1000000

The texts are those of our corpora under new names. Start-up (imports, loading the model) is in neither: of the job it is
what a run over a text for each process takes, and these texts do not count. `cost` is in seconds of the processor, all
processes together, and does not depend on what else the machine does; `times` compares it with the cost of nlp.pipe a
word. `wall` is in seconds of the clock. Of the cost the last part, `alone`, is that of the main process after the last
document: the rest the processes share. By that a run on as many free cores is faster than one with a single process, `quicker`.
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
FEW = 500       # words: at least two texts


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
    own: float      # seconds of the processor in this process
    others: float   # in those that it started, once they have ended
    alone: float = 0.0      # of `own`, after the last document

    def __sub__(self, start: Cost) -> Cost:
        return Cost(*(end - begin for end, begin in zip(self, start, strict=True)))

    @property
    def cost(self) -> float:
        return self.own + self.others

    def shared(self, jobs: int) -> float:
        """Seconds of the clock with as many free cores as processes."""
        return (self.cost - self.alone) / jobs + self.alone


def now() -> Cost:
    times = os.times()
    return Cost(time.perf_counter(), times.user + times.system, times.children_user + times.children_system)


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

    begin = last = now()

    def note(outcome: object, total: int) -> None:
        nonlocal last
        last = now()

    summary = run(Settings((folder,), "de_history_sm"), out, jobs=jobs, report=note)
    assert {outcome.status for outcome in summary.outcomes} == {"ok"}
    return (now() - begin)._replace(alone=now().own - last.own)


def row(words: int, what: str, took: Cost, bare_word: float) -> str:
    return (f"{words:>10,} words  {what:16}  wall {took.wall:7.1f} s  {words / took.wall:7,.0f} words/s  cost {took.cost:7.1f} s"
            f"  {1e6 * took.cost / words:6,.0f} µs a word, {1e6 * took.alone / words:4,.0f} alone  {took.cost / words / bare_word:5.2f} times")


def main(words: int) -> None:
    with tempfile.TemporaryDirectory() as top:
        few = write_texts(Path(top, "few"), FEW)
        start = {jobs: job(Path(top, "few"), Path(top, f"few{jobs}"), jobs) for jobs in (1, 2)}
        size = 10_000
        while size <= words:
            folder = Path(top, str(size))
            count = write_texts(folder, size)
            reference = bare(folder)
            print(row(count, BARE, reference, reference.cost / count), flush=True)
            one, two = (job(folder, Path(top, f"{size}-{jobs}"), jobs) - start[jobs] for jobs in (1, 2))
            print(row(count - few, "the job, 1 at once", one, reference.cost / count), flush=True)
            print(row(count - few, "the job, 2 at once", two, reference.cost / count) + f"  {one.cost / two.shared(2):4.2f} times quicker", flush=True)
            size *= 10


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
