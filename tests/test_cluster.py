"""The same work on a Dask cluster: a real scheduler and two processes, one of them killed half-way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
from ereignisgraph.batch import Task, work_through
from ereignisgraph.cluster import in_cluster
from ereignisgraph.errors import ModelError, RunError
from ereignisgraph.processes import in_processes
from ereignisgraph.stages.inputs import find_inputs
from ereignisgraph.stages.read import read_document
from ereignisgraph.store import writing
from runs import files

TESTS = Path(__file__).parent
PATIENCE = 120      # seconds
JOBS = 8

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")


@pytest.fixture
def fakes(monkeypatch):
    monkeypatch.syspath_prepend(str(TESTS))
    import fakes

    return fakes


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    """Address of a scheduler on this machine, and the leaders of the groups of its two processes."""
    folder = tmp_path_factory.mktemp("cluster")
    environment = os.environ | {"PYTHONPATH": str(TESTS), "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}
    started: list[subprocess.Popen] = []

    def start(program: str, *arguments: object) -> subprocess.Popen:
        command = [sys.executable, "-m", f"distributed.cli.dask_{program}", "--no-dashboard", "--host", "127.0.0.1"]
        with (folder / f"{program}{len(started)}.log").open("w") as log:
            started.append(subprocess.Popen([*command, *map(str, arguments)], env=environment, cwd=folder, stdout=log, stderr=log,
                                            start_new_session=True))
        return started[-1]

    try:
        start("scheduler", "--port", 0, "--scheduler-file", folder / "scheduler.json")
        workers = [start("worker", "--scheduler-file", folder / "scheduler.json", "--nworkers", 1, "--nthreads", 1,
                         "--local-directory", folder) for _ in range(2)]
        yield address(folder / "scheduler.json"), workers
    finally:
        for process in reversed(started):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def address(scheduler: Path) -> str:
    from distributed import Client

    end = time.monotonic() + PATIENCE
    while not scheduler.exists() and time.monotonic() < end:
        time.sleep(0.1)
    with Client(scheduler_file=str(scheduler), set_as_default=False) as client:
        client.wait_for_workers(2, timeout=PATIENCE)
        return client.scheduler.address


def outcomes(corpus: Path, out: Path, prepare, run, on_the_way=lambda number: None, **settings):
    with writing(out) as folder:
        done = []
        task = Task(folder, partial(read_document, any_language=True), prepare, "", **settings)
        for item in work_through(task, find_inputs([corpus]), run, JOBS):
            done.append(item)
            on_the_way(len(done))
        folder.publish(sorted(done, key=lambda item: item.outcome.doc_id), lambda outcomes: {})
    return {item.outcome.doc_id: item.outcome for item in done}


def write(folder: Path, *texts: str) -> Path:
    folder.mkdir()
    for number, text in enumerate(texts):
        (folder / f"{number:03d}.txt").write_text(text, encoding="utf-8")
    return folder


def test_documents_that_fail_on_a_cluster_are_rows_and_those_that_kill_its_processes_too(cluster, fakes, tmp_path):
    texts = write(tmp_path / "korpus", "Der Krieg begann.", "STURZ", "", "TOD", "Der Friede")
    done = outcomes(texts, tmp_path / "out", fakes.prepare, partial(in_cluster, cluster[0]))
    assert {name: row.status for name, row in done.items()} == {"000": "ok", "001": "failed", "002": "empty", "003": "failed", "004": "ok"}
    assert done["003"].reason.startswith("killed the processes")


def test_a_model_that_is_missing_on_the_cluster_stops_the_run(cluster, fakes, tmp_path):
    with pytest.raises(ModelError, match="de_keines"):
        outcomes(write(tmp_path / "korpus", "Der Krieg"), tmp_path / "out", fakes.prepare_in_vain, partial(in_cluster, cluster[0]))


def test_a_cluster_that_loses_a_process_half_way_writes_what_one_machine_writes(cluster, fakes, tmp_path):
    scheduler, workers = cluster
    texts = write(tmp_path / "korpus", *(f"Der Krieg {number} LANGSAM" for number in range(60)))
    alone = outcomes(texts, tmp_path / "alone", fakes.prepare, in_processes)

    def kill_one(done: int) -> None:
        if done >= 30 and workers[0].poll() is None:
            os.killpg(workers[0].pid, signal.SIGKILL)
            workers[0].wait()

    assert outcomes(texts, tmp_path / "together", fakes.prepare, partial(in_cluster, scheduler), kill_one) == alone
    assert workers[0].returncode == -signal.SIGKILL
    assert {row.status for row in alone.values()} == {"ok"}
    assert files(tmp_path / "together") == files(tmp_path / "alone")


def test_a_cluster_that_is_not_there_is_said_in_one_line(fakes, tmp_path, monkeypatch):
    monkeypatch.setattr("ereignisgraph.cluster.CONNECT", 0.5)
    with pytest.raises(RunError, match="no scheduler answers"):
        outcomes(write(tmp_path / "korpus", "Der Krieg"), tmp_path / "out", fakes.prepare, partial(in_cluster, "tcp://127.0.0.1:9"))
