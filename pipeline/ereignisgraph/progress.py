"""What a run says while it works, and when it is done.

Reads   the Outcomes of the documents one by one, the Summary at the end.
Yields  lines on stderr, a bar where that is a terminal, and the summary on stdout.
"""

from __future__ import annotations

import itertools
import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from time import monotonic
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

if TYPE_CHECKING:
    from .job import Summary
    from .schema.records import Outcome

SHOWN_FAILURES = 10
PACE = 60               # seconds over which the pace is measured
SAID_EVERY = 30         # seconds


@dataclass
class Pace:
    """How fast documents are done, over the last minute, so that those an earlier run has done do not count for long."""

    clock: Callable[[], float] = monotonic
    marks: deque[tuple[float, int, int]] = field(default_factory=deque)     # seconds, documents and words up to then

    def count(self, outcome: Outcome, total: int) -> str:
        """Words per second and time left, after one document more of `total`; empty before there is a pace."""
        now, (_, documents, words) = self.clock(), self.marks[-1] if self.marks else (0.0, 0, 0)
        self.marks.append((now, documents + 1, words + outcome.counts.get("tokens", 0)))
        while now - self.marks[0][0] > PACE:
            self.marks.popleft()
        begin, documents_then, words_then = self.marks[0]
        (now, documents, words), seconds = self.marks[-1], now - begin
        if not seconds or documents == documents_then:
            return ""
        left = timedelta(seconds=round(seconds * (total - documents) / (documents - documents_then)))
        return f"{(words - words_then) / seconds:,.0f} words/s, {left} left"


@contextmanager
def progress() -> Iterator[Callable[[Outcome, int], None]]:
    """A bar on a terminal, otherwise a line a document, and every half minute one on the pace."""
    console, pace = Console(stderr=True), Pace()
    if not console.is_terminal:
        number, said = itertools.count(1), monotonic()

        def report_line(outcome: Outcome, total: int) -> None:
            nonlocal said
            print(f"{(now := next(number))}/{total} {_line(outcome)}", file=sys.stderr)
            if (speed := pace.count(outcome, total)) and monotonic() - said > SAID_EVERY:
                print(f"{now}/{total}: {speed}", file=sys.stderr)
                said = monotonic()

        yield report_line
        return
    with Progress(BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}", markup=False), console=console) as bar:
        task = bar.add_task("", total=None)

        def report(outcome: Outcome, total: int) -> None:
            if outcome.status == "failed":
                console.print(_line(outcome), markup=False, highlight=False)
            bar.update(task, total=total, advance=1, description=f"{pace.count(outcome, total)}  {outcome.doc_id}".strip())

        yield report


def _line(outcome: Outcome) -> str:
    return f"{outcome.status} {outcome.doc_id}" + (f": {outcome.reason}" if outcome.reason else "")


def print_summary(summary: Summary) -> None:
    """What a run counted, what failed, what stands out, and where the outputs lie."""
    from .show import highlights_of

    counts = summary.counts()
    statuses = ", ".join(f"{counts[status]} {status}" for status in ("ok", "empty", "skipped", "failed") if counts[status])
    print(f"{summary.out}: {counts['documents']} documents ({statuses or 'nothing to read'})")
    print(f"{counts['sentences']} sentences, {counts['entities']} entities, {counts['times']} times, "
          f"{counts['events']} events, {counts['links']} causal links")
    for outcome in summary.failed[:SHOWN_FAILURES]:
        print(_line(outcome))
    if len(summary.failed) > SHOWN_FAILURES:
        print(f"and {len(summary.failed) - SHOWN_FAILURES} more, see {summary.out / 'documents.csv'}")
    if reduction := summary.graphs.reduction:
        print(f"--reduce: {reduction.left_out} of {reduction.links} causal links follow from chains of others and are left out of the graphs, "
              f"{reduction.cycles} {'circle' if reduction.cycles == 1 else 'circles'} of causes kept whole")
    if lacking := summary.graphs.lacking:
        print(f"the graph is too large for {', '.join(lacking)}: empty in nodes.csv and the graphs where it could not be measured")
    for line in highlights_of(summary.out):
        print(line)
    print(f"tables and graphs are in {summary.out}: documents.csv says what became of each text, graph.gexf opens in Gephi")
