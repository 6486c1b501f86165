"""A run over real texts, killed at any moment and taken up again, ends like one that nobody disturbed.

EREIGNISGRAPH_SOAK says over how many documents; they are the texts of our corpora under new names.
EREIGNISGRAPH_KILLS says at how many moments, half of them of the run itself, half of one of its processes.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import cycle, islice
from pathlib import Path

import pytest
from ereignisgraph.finished import read_table
from runs import files

SIZE = int(os.environ.get("EREIGNISGRAPH_SOAK", "12"))
KILLS = int(os.environ.get("EREIGNISGRAPH_KILLS", "2"))
CORPORA = Path(__file__).parents[1] / "corpora"
PATIENCE = 600 + 60 * SIZE    # seconds: a run that hangs is to be told from a machine that has much else to do

pytestmark = pytest.mark.model


def start(corpus: Path, out: Path) -> subprocess.Popen:
    # a shell that starts these tests in the background lets all that they start ignore Ctrl-C
    program = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from ereignisgraph.cli import main; main()"
    return subprocess.Popen([sys.executable, "-c", program, "run", corpus, "--out", out, "--jobs", "2"],
                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def finish(process: subprocess.Popen) -> None:
    try:
        _, errors = process.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        raise
    assert process.returncode == 0, errors


def shards(out: Path) -> dict[Path, int]:
    """The finished shards, with the time when they were written."""
    return {path: path.stat().st_mtime_ns for path in (out / ".work").glob("*.zip") if not path.name.startswith(".")}


def processes_of(process: subprocess.Popen) -> list[int]:
    lines = subprocess.run(["ps", "-A", "-ww", "-o", "ppid=,pid=,args="], capture_output=True, text=True, check=True).stdout.splitlines()
    return [int(line.split()[1]) for line in lines if line.split()[0] == str(process.pid) and "spawn_main" in line]


def moments(seconds: float) -> Iterator[float]:
    """Times after the start at which to strike, the same in every test run but for the machine's speed."""
    draw = random.Random(9)
    while True:
        yield draw.uniform(0, seconds)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    folder = tmp_path_factory.mktemp("killed") / "korpus"
    folder.mkdir()
    texts = sorted(CORPORA.glob("*/texts/*.txt"))
    for number, path in enumerate(islice(cycle(texts), SIZE)):
        (folder / f"{number:06d}-{path.name}").write_bytes(path.read_bytes())
    return folder


@pytest.fixture(scope="module")
def undisturbed(corpus, tmp_path_factory):
    """A run that nobody disturbed, and the seconds it took."""
    out, begin = tmp_path_factory.mktemp("undisturbed") / "run", time.monotonic()
    finish(start(corpus, out))
    return out, time.monotonic() - begin


def test_a_run_that_is_killed_again_and_again_ends_like_one_that_was_not(corpus, undisturbed, tmp_path):
    (reference, seconds), kills, number = undisturbed, 0, 0
    strike = moments(seconds)
    while kills < KILLS // 2:
        number += 1
        out, kept, process = tmp_path / f"run{number}", {}, None
        while process is None or process.returncode:
            process = start(corpus, out)
            try:
                process.communicate(timeout=next(strike) if kills < KILLS // 2 else PATIENCE)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.communicate()
                kills += 1
            assert process.returncode in (0, -signal.SIGKILL)
            assert kept.items() <= (kept := shards(out)).items(), "finished work is not done again"
        assert files(out, work=True) == files(reference, work=True)


def test_a_run_whose_processes_are_killed_loses_nothing_by_it(corpus, undisturbed, tmp_path):
    (reference, seconds), kills, number = undisturbed, 0, 0
    strike = moments(seconds)
    while kills < KILLS - KILLS // 2:
        number += 1
        assert number <= 10 * KILLS, "no process of a run is ever seen"
        process = start(corpus, out := tmp_path / f"run{number}")
        with suppress(subprocess.TimeoutExpired):
            process.wait(next(strike))
        for worker in processes_of(process)[number % 2:][:1]:       # only one: a document that is in hand at two deaths would have failed, and rightly
            os.kill(worker, signal.SIGKILL)
            kills += 1
        finish(process)
        assert {row["status"] for row in read_table(out, "documents")} == {"ok"}
        assert files(out) == files(reference)


def test_ctrl_c_ends_a_run_cleanly_and_the_same_command_goes_on(corpus, undisturbed, tmp_path):
    out = tmp_path / "run"
    process = start(corpus, out)
    end = time.monotonic() + PATIENCE
    while not processes_of(process) and time.monotonic() < end:
        time.sleep(0.02)
    time.sleep(0.5)     # its processes load the model, and no document is done
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130 and "goes on from there" in errors and "Traceback" not in errors
    assert not list((out / ".work").glob(".half-*"))
    kept = shards(out)
    finish(start(corpus, out))
    assert kept.items() <= shards(out).items()
    assert files(out, work=True) == files(undisturbed[0], work=True)
