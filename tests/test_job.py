"""The main job on several machines: parts of the texts, and one run of the parts."""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from resource import RLIMIT_FSIZE, getrlimit, setrlimit

import pytest
from ereignisgraph import job
from ereignisgraph.errors import RunError
from ereignisgraph.finished import read_facts, read_table
from ereignisgraph.job import Settings, merge
from ereignisgraph.language_model import SHIPPED
from ereignisgraph.schema.records import Outcome
from ereignisgraph.store import Done
from runs import files


@pytest.fixture
def run(monkeypatch, tmp_path):
    """Run the job with a stand-in for the model: run(out, corpus, **settings)."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    import fakes

    monkeypatch.setattr(job, "Prepare", lambda *_: fakes.prepare)
    (tmp_path / "model").mkdir()

    def start(out: str, corpus: Path, **settings) -> Path:
        job.run(Settings((corpus,), str(tmp_path / "model"), any_language=True, **settings), tmp_path / out)
        return tmp_path / out

    return start


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "korpus"
    folder.mkdir()
    for number, text in enumerate(["Der Krieg begann.", "STURZ", "", "Der Friede", "Die Wahl"]):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    (folder / "reden.csv").write_text("id,text,title\n1,Die Krönung,Rede\n2,Der Bund,\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("parts", [1, 3, 9])
def test_all_parts_merged_are_the_run_over_the_whole(run, corpus, tmp_path, parts):
    whole = run("whole", corpus)
    done = [run(f"part{part}", corpus, shard=f"{part}/{parts}") for part in range(1, parts + 1)]
    assert sum(len(list(read_table(part, "documents"))) for part in done) == 7
    summary = merge(done[::-1], tmp_path / "merged")
    assert summary.counts() == read_facts(whole)["counts"]
    assert files(tmp_path / "merged") == files(whole)


def test_a_merged_run_is_a_run_like_any_other(run, corpus, tmp_path):
    parts = [run(f"part{part}", corpus, shard=f"{part}/2") for part in (1, 2)]
    merge(parts, tmp_path / "merged")
    for part in parts:
        shutil.rmtree(part)
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "merged" / ".work").glob("*.zip")}
    content = files(tmp_path / "merged")
    run("merged", corpus)
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "merged" / ".work").glob("*.zip")} == before
    assert files(tmp_path / "merged") == content


def test_runs_over_different_texts_become_one(run, corpus, tmp_path):
    other = tmp_path / "anderes"
    other.mkdir()
    (other / "brief.txt").write_text("Der König", encoding="utf-8")
    merge([run("one", corpus), run("two", other)], tmp_path / "merged")
    assert {row["doc_id"] for row in read_table(tmp_path / "merged", "documents")} == {"0", "1", "2", "3", "4", "brief", "reden/1", "reden/2"}
    assert read_facts(tmp_path / "merged")["settings"]["corpora"] == [str(corpus), str(other)]


def test_what_does_not_belong_together_is_not_merged(run, corpus, tmp_path):
    whole, part, other = run("whole", corpus), run("part", corpus, shard="1/2"), run("other", corpus, implicit=True)
    for runs, out, words in (([part], "m", "--shard 2/2 is not among"), ([whole, other], "m", "other implicit than"),
                             ([whole, part, run("last", corpus, shard="2/2")], "m", "a document in two of the runs"),
                             ([whole, tmp_path], "m", "not the folder of a run"), ([whole], "whole", "is one of the runs")):
        with pytest.raises(RunError, match=words):
            merge(runs, tmp_path / out)


def test_runs_of_another_version_are_not_merged(run, corpus, tmp_path, monkeypatch):
    whole = run("whole", corpus)
    monkeypatch.setattr(job, "_versions", dict)
    with pytest.raises(RunError, match="another version"):
        merge([whole], tmp_path / "merged")


@pytest.mark.parametrize("shard", ["0/2", "3/2", "x", "1/0", "1", "-1/2"])
def test_a_part_that_cannot_be_is_refused(run, corpus, shard):
    with pytest.raises(RunError, match="i from 1 to n"):
        run("out", corpus, shard=shard)


def test_the_processes_have_ended_when_the_folder_is_let_go(tmp_path, monkeypatch):
    (tmp_path / "korpus").mkdir()
    (tmp_path / "korpus" / "rom.txt").write_text("Rom brannte.", encoding="utf-8")
    ended = []

    def in_none(task, batches, jobs):
        try:
            for batch in batches:
                yield from (Done(Outcome(item.doc_id, item.name, "", "empty")) for item in batch.inputs)
        finally:
            with (task.folder.path / ".work" / "lock").open("w") as lock:
                try:
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    ended.append("free")
                except OSError:
                    ended.append("held")

    def stop(outcome, total):
        raise RuntimeError("stopped")

    monkeypatch.setattr("ereignisgraph.job.in_processes", in_none)
    with pytest.raises(RuntimeError, match="stopped") as caught:       # its traceback keeps every frame alive
        job.run(Settings((tmp_path / "korpus",), SHIPPED), tmp_path / "run", report=stop)
    assert (ended, caught.type) == (["held"], RuntimeError)


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """No process can write more bytes than that into one file."""
    before = getrlimit(RLIMIT_FSIZE)
    setrlimit(RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        setrlimit(RLIMIT_FSIZE, before)


@pytest.mark.parametrize("room, works_on", [(40_000, True), (400_000, False)], ids=["a table while the work goes on", "a graph at the end"])
def test_a_disk_that_fills_costs_nothing_that_is_finished(run, tmp_path, room, works_on):
    texts = tmp_path / "viele"
    texts.mkdir()
    for number in range(300):
        (texts / f"{number:03d}.txt").write_text(f"Der Krieg, der Friede und die Wahl im Land {number}.", encoding="utf-8")
    whole = run("whole", texts)
    with room_for(room), pytest.raises(RunError, match="cannot be written: File too large; what is finished is kept, and the same command goes on from there"):
        run("full", texts)
    shards = {path: path.stat().st_mtime_ns for path in (tmp_path / "full" / ".work").glob("*.zip")}
    assert 0 < len(shards) and (len(shards) < len(list((whole / ".work").glob("*.zip")))) == works_on
    with pytest.raises(RunError, match="not finished"):
        read_facts(tmp_path / "full")
    run("full", texts)
    assert shards.items() <= {path: path.stat().st_mtime_ns for path in (tmp_path / "full" / ".work").glob("*.zip")}.items()
    assert files(tmp_path / "full") == files(whole)
