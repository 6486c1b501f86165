"""Every document once, and none at the expense of the others."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
import zipfile
from functools import partial
from pathlib import Path

import pytest
from ereignisgraph.batch import Batch, Task, Trouble, in_order, work_key, work_on, work_through
from ereignisgraph.errors import ModelError, RunError
from ereignisgraph.processes import in_processes
from ereignisgraph.schema.records import Mark, Outcome, Source
from ereignisgraph.stages.inputs import Input, find_inputs
from ereignisgraph.stages.read import read_document
from ereignisgraph.store import Done, writing

TESTS = Path(__file__).parent


@pytest.fixture
def fakes(monkeypatch):
    """The stand-ins, where other processes find them too."""
    monkeypatch.syspath_prepend(str(TESTS))
    import fakes

    return fakes


@pytest.fixture
def corpus(tmp_path):
    def write(**texts: str) -> Path:
        folder = tmp_path / "korpus"
        folder.mkdir(exist_ok=True)
        for name, text in texts.items():
            (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        return folder

    return write


def outcomes(corpus: Path, out: Path, prepare, jobs: int = 1, **settings):
    with writing(out) as folder:
        task = Task(folder, partial(read_document, any_language=False), prepare, "made by a test", **settings)
        done = list(work_through(task, find_inputs([corpus]), in_processes, jobs))
    return {item.outcome.doc_id: item.outcome for item in done}


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_document_that_fails_is_a_row_and_the_others_go_on(fakes, corpus, tmp_path, jobs):
    texts = corpus(alt="Der Krieg begann.", leer=" \n", sturz="STURZ", zuletzt="Der Friede kam.")
    done = outcomes(texts, tmp_path / "out", fakes.prepare, jobs)
    assert {name: (row.status, row.reason) for name, row in done.items()} == {
        "alt": ("ok", ""),
        "leer": ("empty", "no text"),
        "sturz": ("failed", "RecursionError: zu tief verschachtelt"),
        "zuletzt": ("ok", ""),
    }
    assert done["alt"].counts == {"sentences": 1, "tokens": 3, "entities": 0, "times": 0, "events": 2, "links": 1}
    assert done["alt"].characters == len("Der Krieg begann.")


def test_what_is_done_out_of_order_waits_for_those_before_it_and_nothing_else():
    came, went = [], []

    def done():
        for doc_id in "bacfed":
            came.append(doc_id)
            yield Done(Outcome(doc_id, f"{doc_id}.txt", "", "ok"))

    for item in in_order(done(), [Input(doc_id, Path(f"{doc_id}.txt")) for doc_id in "abcdef"]):
        went.append((item.outcome.doc_id, len(came)))
    assert went == [("a", 2), ("b", 2), ("c", 3), ("d", 6), ("e", 6), ("f", 6)]
    with pytest.raises(ValueError, match="'c'"):
        list(in_order(done(), [Input(doc_id, Path(f"{doc_id}.txt")) for doc_id in "ab"]))


def test_a_document_that_kills_its_process_costs_only_itself(fakes, corpus, tmp_path):
    texts = corpus(a="Der Krieg", b="TOD", c="Der Friede", d="Die Wahl", e="Der Bund")
    done = outcomes(texts, tmp_path / "out", fakes.prepare, jobs=2)
    assert {name: row.status for name, row in done.items()} == {
        "a": "ok", "b": "failed", "c": "ok", "d": "ok", "e": "ok"}
    assert "killed" in done["b"].reason


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_document_that_stalls_or_crashes_is_named_with_the_reason_and_the_rest_goes_on(fakes, corpus, tmp_path, jobs):
    texts = corpus(a="Der Krieg", b="SCHLAF", c="Der Friede", d="SCHLINGE", e="BRUCH", f="Der Bund")
    done = outcomes(texts, tmp_path / "out", fakes.prepare, jobs, timeout=0.5)
    assert {name: (row.status, row.reason) for name, row in done.items() if row.status != "ok"} == {
        "b": ("failed", "took longer than 0.5 seconds for 100,000 characters (--timeout)"),
        "d": ("failed", "took longer than 0.5 seconds for 100,000 characters (--timeout)"),
        "e": ("failed", "its process crashed (SIGSEGV)")}
    assert {name for name, row in done.items() if row.status == "ok"} == {"a", "c", "f"}


def test_a_document_whose_process_was_killed_is_tried_once_more_alone(fakes, corpus, tmp_path):
    texts = corpus(a="Der Krieg", b=f"Die Wahl EINMAL {tmp_path / 'mark'}", c="Der Friede")
    done = outcomes(texts, tmp_path / "out", fakes.prepare)
    assert {name: (row.status, row.reason) for name, row in done.items()} == dict.fromkeys("abc", ("ok", ""))


def test_a_text_that_cannot_be_parsed_costs_those_parsed_with_it_a_second_try_and_no_more(fakes, corpus, tmp_path):
    texts = corpus(a="Der Krieg", b="UNLESBAR", c="Der Friede", d="STURZ", e="TOD", f="Die Wahl")
    done = outcomes(texts, tmp_path / "out", fakes.prepare, together=1000)
    assert {name: (row.status, row.reason) for name, row in done.items()} == {
        "a": ("ok", ""), "b": ("failed", "ValueError: unlesbar"), "c": ("ok", ""), "d": ("failed", "RecursionError: zu tief verschachtelt"),
        "e": ("failed", "its process was killed, probably for want of memory"), "f": ("ok", "")}


@pytest.mark.parametrize("jobs", [1, 2])
def test_texts_that_are_parsed_together_are_found_and_saved_as_each_by_itself(fakes, corpus, tmp_path, jobs):
    texts = corpus(**{f"t{i:02d}": "Der Krieg und der Friede" for i in range(20)}, leer="")
    assert outcomes(texts, tmp_path / "together", fakes.prepare, jobs, together=100) == outcomes(texts, tmp_path / "alone", fakes.prepare, jobs)


def test_processes_that_are_killed_before_they_can_begin_end_the_run(fakes, corpus, tmp_path):
    with pytest.raises(RunError, match="fewer --jobs"):
        outcomes(corpus(a="Der Krieg", b="Der Friede"), tmp_path / "out", fakes.prepare_and_die)


def test_a_shard_that_cannot_be_written_costs_its_documents_and_no_others(fakes, corpus, tmp_path, monkeypatch):
    texts, full = corpus(a="Der Krieg", b="Der Friede", c="Die Wahl"), iter([True, False, True, False])
    monkeypatch.setattr("ereignisgraph.batch.SHARD", 1)
    monkeypatch.setattr("ereignisgraph.shards.settle", lambda path: _full_disk() if next(full, False) else None)
    with writing(tmp_path / "out") as folder:
        task = Task(folder, partial(read_document, any_language=False), fakes.prepare, "")
        results = [result for message in work_on(task, Batch(find_inputs([texts]), {})) if isinstance(message, list) for result in message]
    assert [(type(result), getattr(result, "reason", "")) for result in results] == [
        (Trouble, "its findings cannot be saved: No space left on device"), (Done, ""), (Trouble, "its findings cannot be saved: No space left on device")]
    assert [path.name for path in (tmp_path / "out" / ".work").iterdir() if path.name != "lock"] == [f"{results[1].shard}.zip"]


def _full_disk():
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_batch_is_written_in_shards_of_bounded_size(fakes, corpus, tmp_path, monkeypatch):
    texts = find_inputs([corpus(**{f"t{i:02d}": "Der Krieg und der Friede" for i in range(20)})])
    monkeypatch.setattr("ereignisgraph.batch.SHARD", 8000)
    with writing(tmp_path / "out") as folder:
        task = Task(folder, partial(read_document, any_language=True), fakes.prepare, "")
        saved = [message for message in work_on(task, Batch(texts, {})) if isinstance(message, list)]
        assert [item.outcome.doc_id for results in saved for item in results] == [item.doc_id for item in texts]
        sizes = {len(results) for results in saved[:-1]}
        assert len(saved) > 2 and len(sizes) == 1
        kept = folder.kept()
        assert {item.outcome.doc_id: (item.shard,) for results in saved for item in results} == kept
        again = [message for message in work_on(task, Batch(texts, kept)) if isinstance(message, list)]
        assert [item for results in again for item in results] == [item for results in saved for item in results]


def test_finished_work_is_not_done_again(fakes, corpus, tmp_path):
    marks = tmp_path / "marks"
    marks.mkdir()
    texts = corpus(a="Der Krieg", b="Der Friede")
    first = outcomes(texts, tmp_path / "out", fakes.PrepareOnce(marks))
    assert len(list(marks.iterdir())) == 1
    assert outcomes(texts, tmp_path / "out", fakes.PrepareOnce(marks)) == first
    assert len(list(marks.iterdir())) == 1, "nothing was to be done, so nothing may be loaded"


def test_again_does_everything_again(fakes, corpus, tmp_path):
    texts, out = corpus(a="Der Krieg"), tmp_path / "out"
    first = outcomes(texts, out, fakes.prepare)
    [kept] = (out / ".work").glob("*.zip")
    before = kept.stat().st_mtime_ns
    assert outcomes(texts, out, fakes.prepare) == first
    assert kept.stat().st_mtime_ns == before
    assert outcomes(texts, out, fakes.prepare, again=True) == first
    assert kept.stat().st_mtime_ns > before


def test_each_process_loads_once(fakes, corpus, tmp_path):
    marks = tmp_path / "marks"
    marks.mkdir()
    outcomes(corpus(**{f"t{i}": f"Der Krieg {i}" for i in range(12)}), tmp_path / "out", fakes.PrepareOnce(marks), jobs=2)
    pids = [mark.name.split("-")[0] for mark in marks.iterdir()]
    assert len(pids) == len(set(pids)) <= 2


def test_work_without_its_text_gets_its_text_back(fakes, corpus, tmp_path):
    texts, out = corpus(a="Der Krieg"), tmp_path / "out"
    outcomes(texts, out, fakes.prepare)
    (out / "texts" / "a.txt").unlink()
    outcomes(texts, out, fakes.prepare)
    assert (out / "texts" / "a.txt").read_text(encoding="utf-8") == "Der Krieg"


def test_spoiled_work_is_done_again(fakes, corpus, tmp_path):
    texts, out = corpus(a="Der Krieg"), tmp_path / "out"
    first = outcomes(texts, out, fakes.prepare)
    [kept] = (out / ".work").glob("*.zip")
    data = kept.read_bytes()
    for spoiled in (b"", data[:len(data) // 2], data.replace(b"PK", b"KP", 1), data[:60] + b"?????" + data[65:]):
        kept.write_bytes(spoiled)
        assert outcomes(texts, out, fakes.prepare) == first
        assert kept.read_bytes() == data


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_model_that_is_missing_stops_the_run(fakes, corpus, tmp_path, jobs):
    with pytest.raises(ModelError, match="de_keines"):
        outcomes(corpus(a="Der Krieg", b="Der Friede"), tmp_path / "out", fakes.prepare_in_vain, jobs)


def test_documents_inside_files_are_worked_on_like_any_other_with_any_number_of_processes(fakes, corpus, tmp_path):
    texts = corpus(allein="Der Krieg")
    (texts / "reden.csv").write_text("id,text,title\n1,Die Wahl,Rede\n2,STURZ,\n3,,\n", encoding="utf-8")
    (texts / "seite.html").write_text("<p>Der K&ouml;nig", encoding="utf-8")
    with zipfile.ZipFile(texts / "archiv.zip", "w") as archive:
        archive.write(texts / "reden.csv", "alle/reden.csv")
        archive.write(texts / "seite.html", "seite.html")
        archive.writestr("kaputt.zip", b"PK")
    one, two = outcomes(texts, tmp_path / "one", fakes.prepare), outcomes(texts, tmp_path / "two", fakes.prepare, jobs=2)
    assert one == two
    assert {name: row.status for name, row in one.items()} == {
        "allein": "ok", "seite": "ok", "reden/1": "ok", "reden/2": "failed", "reden/3": "empty", "archiv/seite": "ok",
        "archiv/kaputt": "failed", "archiv/alle/reden/1": "ok", "archiv/alle/reden/2": "failed", "archiv/alle/reden/3": "empty"}
    assert (one["archiv/alle/reden/1"].title, one["archiv/alle/reden/1"].path) == ("Rede", f"{texts}/archiv.zip/alle/reden.csv/1")
    written = [{path.relative_to(out).as_posix(): path.read_bytes() for path in out.glob("texts/**/*.*")} for out in (tmp_path / "one", tmp_path / "two")]
    assert written[0] == written[1]
    assert set(written[0]) == {f"texts/{name}" for name in (
        "allein.txt", "reden/1.txt", "reden/1.map.csv", "seite.txt", "seite.map.csv", "archiv/seite.txt", "archiv/seite.map.csv",
        "archiv/alle/reden/1.txt", "archiv/alle/reden/1.map.csv")}


def test_the_key_knows_text_and_maker_but_not_the_place_of_the_file():
    source = Source("a", "hier/a.txt", "Der Krieg", "00")
    moved = Source("a", "dort/a.txt", "Der Krieg", "01", notes=("decoded as Windows-1252",))
    assert work_key(source, "m") == work_key(moved, "m")
    others = {work_key(source, "n"), work_key(Source("a", "", "Der Krieg.", ""), "m"), work_key(Source("b", "", "Der Krieg", ""), "m"),
              work_key(Source("a", "", "Der Krieg", "", date="1914"), "m"), work_key(Source("a", "", "Der Krieg", "", marks=(Mark(4, 9, "ORG"),)), "m"),
              work_key(source, "m")}
    assert len(others) == 6


def test_processes_end_with_the_one_that_started_them(fakes, corpus, tmp_path):
    texts, out = corpus(a="SCHLAF", b="SCHLAF"), tmp_path / "out"
    program = (
        "import sys\n"
        f"sys.path[:0] = [{str(TESTS)!r}]\n"
        "from pathlib import Path\n"
        "import fakes\n"
        "from ereignisgraph.batch import Task, work_through\n"
        "from ereignisgraph.processes import in_processes\n"
        "from ereignisgraph.stages.inputs import find_inputs\n"
        "from ereignisgraph.stages.read import read_document\n"
        "from ereignisgraph.store import Done, writing\n"
        "if __name__ == '__main__':\n"
        f"    with writing(Path({str(out)!r})) as folder:\n"
        "        task = Task(folder, read_document, fakes.PrepareOnce(Path(sys.argv[1])), '')\n"
        f"        list(work_through(task, find_inputs([Path({str(texts)!r})]), in_processes, 2))\n"
    )
    script, marks = tmp_path / "main.py", tmp_path / "marks"
    script.write_text(program, encoding="utf-8")
    marks.mkdir()
    parent = subprocess.Popen([sys.executable, script, marks], env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)})
    try:
        assert _within(30, lambda: len(list(marks.iterdir())) == 2)
    finally:
        parent.send_signal(signal.SIGKILL)
        parent.wait()
    workers = [int(mark.name.split("-")[0]) for mark in marks.iterdir()]
    assert _within(10, lambda: not any(map(_lives, workers)))


def _within(seconds: float, condition) -> bool:
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.05)
    return condition()


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return not _is_zombie(pid)


def _is_zombie(pid: int) -> bool:
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    return state.startswith("Z") or not state
