"""A run over real texts, killed in the middle and taken up again, ends like one that nobody disturbed.

EREIGNISGRAPH_SOAK says over how many documents; they are the texts of our corpora under new names.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from itertools import cycle, islice
from pathlib import Path

import pytest
from ereignisgraph.store import read_table

SIZE = int(os.environ.get("EREIGNISGRAPH_SOAK", "30"))
CORPORA = Path(__file__).parents[1] / "corpora"
PATIENCE = 60 + 2 * SIZE    # seconds

pytestmark = pytest.mark.model


def start(corpus: Path, out: Path) -> subprocess.Popen:
    program = "from ereignisgraph.cli import main; main()"
    return subprocess.Popen([sys.executable, "-c", program, "run", corpus, "--out", out, "--jobs", "2"],
                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def finish(process: subprocess.Popen) -> None:
    _, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, errors


def files(out: Path) -> dict[str, bytes]:
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def findings(out: Path) -> list[Path]:
    return list((out / ".work").glob("*.zip"))


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "korpus"
    folder.mkdir()
    texts = sorted(CORPORA.glob("*/texts/*.txt"))
    for number, path in enumerate(islice(cycle(texts), SIZE)):
        (folder / f"{number:06d}-{path.name}").write_bytes(path.read_bytes())
    return folder


def test_a_run_that_was_killed_ends_like_one_that_was_not(corpus, tmp_path):
    undisturbed, killed = tmp_path / "undisturbed", tmp_path / "killed"
    finish(start(corpus, undisturbed))
    process = start(corpus, killed)
    end = time.monotonic() + PATIENCE
    while len(findings(killed)) < SIZE // 3 and time.monotonic() < end:
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert process.returncode == -signal.SIGKILL
    kept = {path: path.stat().st_mtime_ns for path in findings(killed)}
    assert SIZE // 3 <= len(kept) < SIZE
    assert not (killed / "run.json").exists()
    finish(start(corpus, killed))
    assert files(killed) == files(undisturbed)
    assert {path: path.stat().st_mtime_ns for path in kept} == kept, "finished work is not done again"
    assert {row["status"] for row in read_table(killed, "documents")} == {"ok"}
