"""The long check: a run over many documents, bad ones among them, stopped and taken up again (`make soak SIZE=…`)."""

from __future__ import annotations

import os
import tracemalloc
from functools import partial
from itertools import islice
from pathlib import Path

import pytest
from ereignisgraph.batch import Batch, Task, work_on, work_through
from ereignisgraph.finished import read_table
from ereignisgraph.processes import in_processes
from ereignisgraph.stages.inputs import find_inputs
from ereignisgraph.stages.read import read_document
from ereignisgraph.store import RunFolder, writing
from runs import files

SIZE = int(os.environ.get("EREIGNISGRAPH_SOAK", "40"))
TEXTS = ("Der Krieg begann im Mai.", "STURZ", "", "\x00\x01\x02 Fried", "Die Wahl und die Krönung.")
REPEATED = 200      # times each of them stands in its document: some five kilobytes
KEPT = 500          # bytes that may stay of a document: its name and its path, but not its text or its findings
ONCE = 200_000      # bytes that stay whatever the number of documents: tables of the language guesser and the like


@pytest.fixture
def task(monkeypatch):
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    import fakes

    return lambda folder: Task(folder, partial(read_document, any_language=True), fakes.prepare, "")


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "korpus"
    for number in range(SIZE):
        path = folder / f"{number % 100:02d}" / f"{number:06d}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{TEXTS[number % len(TEXTS)]} " * REPEATED, encoding="utf-8")
    return find_inputs([folder])


def test_stopped_often_and_with_any_number_of_processes_a_run_ends_the_same(task, corpus, tmp_path):
    written = []
    for jobs in (1, 2):
        with writing(tmp_path / f"out{jobs}") as folder:
            for stop_after in (SIZE // 3, SIZE // 2):
                list(islice(work_through(task(folder), corpus, in_processes, jobs), stop_after))
            done = sorted(work_through(task(folder), corpus[::-1], in_processes, jobs), key=lambda item: item.outcome.doc_id)
            folder.publish(done, lambda outcomes: {})
        written.append(files(tmp_path / f"out{jobs}"))
    assert written[0] == written[1]
    statuses = [row["status"] for row in read_table(tmp_path / "out1", "documents")]
    assert len(statuses) == SIZE
    assert {status: statuses.count(status) for status in set(statuses)} == {
        "ok": SIZE // 5 * 2, "failed": SIZE // 5 * 2, "empty": SIZE // 5}


def test_memory_does_not_grow_with_the_documents(task, corpus, tmp_path):
    (tmp_path / ".work").mkdir()
    work = work_on(task(RunFolder(tmp_path)), Batch(corpus, {}))
    for _ in islice(work, SIZE // 4):
        pass
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    for _ in work:
        pass
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert after - before < KEPT * SIZE + ONCE
