"""The run folder: whole files or none, one writer, and rows that any reader takes."""

from __future__ import annotations

import csv
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pytest
from ereignisgraph.errors import RunError
from ereignisgraph.files import whole
from ereignisgraph.finished import DERIVED, read_facts, read_table, read_text
from ereignisgraph.schema.codec import from_json, shape, to_json
from ereignisgraph.schema.edtf import Day
from ereignisgraph.schema.records import Event, Findings, Outcome, Run, Sentence
from ereignisgraph.schema.tables import FINDINGS, csv_line, unguarded
from ereignisgraph.store import Done, writing
from findings import TEXT, findings, saved
from hypothesis import given
from hypothesis import strategies as st

FILES = {
    ".work", "texts", "run.json", "documents.csv", "entities.csv", "times.csv", "events.csv", "sentences.csv", "arguments.csv",
    "causal.csv", "merges.csv", "temporal.csv", "nodes.csv", "edges.csv", "graph.graphml", "causality.graphml", "graph.gexf",
}


def done(doc_id: str, shard: str) -> Done:
    return Done(Outcome(doc_id, f"{doc_id}.txt", "00", "ok", title="Titel", counts={"tokens": 11}), shard)


def publish(out: Path, *doc_ids: str, **settings) -> None:
    with writing(out) as folder:
        for doc_id in doc_ids:
            folder.save_text(doc_id, TEXT)
        shard = saved(folder, *map(findings, doc_ids))
        folder.publish([done(doc_id, shard) for doc_id in doc_ids], lambda outcomes: {"counts": {}, "settings": settings}, **settings)


def test_findings_come_back_as_they_were():
    assert from_json(Findings, to_json(findings())) == findings()


@given(st.integers(-9999, 9999), st.integers(1, 12), st.integers(1, 28))
def test_every_day_comes_back_as_it_was(year, month, day):
    event = Event("a", 0, 1, "x", "x", "verb", "s", "r", earliest=Day(year, month, day))
    assert from_json(Event, to_json(event)) == event


def test_a_shard_of_other_fields_is_refused(tmp_path, monkeypatch):
    with writing(tmp_path / "run") as folder:
        with monkeypatch.context() as older:
            older.setattr("ereignisgraph.shards.shape", lambda kind: shape(Event))
            name = saved(folder, findings())
        assert shape(Event) != shape(Findings)
        assert folder.findings(name, "rom", "") is None
        assert folder.findings(saved(folder, findings()), "rom", "") == findings()


@pytest.mark.parametrize("spoiled", ["{}", "[]", "[", '{"doc_id": 1, "tokens": 1, "sentences": []}'])
def test_findings_of_other_fields_are_refused(spoiled):
    with pytest.raises(ValueError, match="Findings"):
        from_json(Findings, spoiled.encode())


def test_a_run_writes_every_file_of_the_contract(tmp_path):
    publish(tmp_path / "run", "rom", "antike/rom")
    assert {path.name for path in (tmp_path / "run").iterdir()} == FILES
    assert read_text(tmp_path / "run", "antike/rom") == TEXT
    assert read_facts(tmp_path / "run") == {"counts": {}, "settings": {}}
    assert nx.read_graphml(tmp_path / "run" / "causality.graphml").number_of_edges() == 2


@pytest.mark.parametrize("table", [*FINDINGS, "documents"])
def test_rows_come_back_as_they_were_written(tmp_path, table):
    publish(tmp_path / "run", "rom", "ägypten")
    rows = list(read_table(tmp_path / "run", table))
    assert [row["doc_id"] for row in rows] == sorted(row["doc_id"] for row in rows)
    assert {row["doc_id"] for row in rows} == {"rom", "ägypten"}
    assert all(None not in row and None not in row.values() for row in rows)


def test_a_lone_carriage_return_stays_inside_its_cell(tmp_path):
    publish(tmp_path / "run", "rom")
    [sentence] = read_table(tmp_path / "run", "sentences")
    assert sentence["text"] == TEXT


@given(st.lists(st.text(alphabet=st.sampled_from('ab ,;"\r\n\t=')), min_size=2, max_size=4))
def test_any_text_survives_a_csv_line(cells):
    assert next(csv.reader([csv_line(cells)], strict=True)) == cells or "\r" in "".join(cells) or "\n" in "".join(cells)
    assert next(csv.reader(csv_line(cells).splitlines(keepends=True), strict=True)) == cells


@pytest.mark.parametrize(("cell", "guarded"), [
    ("=SUM(A1)", "'=SUM(A1)"), ("+49", "'+49"), ("@x", "'@x"), ("-0043-03-15", "'-0043-03-15"), ("a=b", "a=b"), (-5, "-5"), (None, "")])
def test_cells_that_a_spreadsheet_would_run_are_guarded(cell, guarded):
    assert csv_line([1, cell], excel_safe=True) == f"1,{guarded}\n"
    assert csv_line([1, cell]) == f"1,{'' if cell is None else cell}\n"


def test_excel_safe_reaches_the_tables(tmp_path):
    publish(tmp_path / "run", "rom", excel_safe=True)
    with (tmp_path / "run" / "events.csv").open(encoding="utf-8", newline="") as table:
        assert [row["predicate"] for row in csv.DictReader(table)] == ["sterben", "'=ausbrechen"]


@given(st.text(alphabet="'=+-@a\t", max_size=5))
def test_a_guarded_cell_can_be_told_from_one_that_was_so(cell):
    [written] = next(csv.reader([csv_line([cell], excel_safe=True)])) or [""]
    assert unguarded(written) == cell


def test_a_sentence_longer_than_the_csv_module_allows_is_read(tmp_path):
    long = replace(findings(), sentences=(Sentence("rom", 0, 200_000, "x" * 200_000),))
    with writing(tmp_path / "run") as folder:
        folder.publish([done("rom", saved(folder, long))], lambda outcomes: {"settings": {"excel_safe": True}})
    assert [len(row["text"]) for row in read_table(tmp_path / "run", "sentences")] == [200_000]


def test_what_a_later_run_does_not_write_is_cleaned_away(tmp_path):
    out = tmp_path / "run"
    publish(out, "rom", "antike/rom")
    for name in DERIVED.values():
        with whole(out / name) as half:
            (half.mkdir if "." not in name else half.touch)()
    publish(out, "rom")
    kept = {path.name for path in (out / ".work").glob("*.zip")}
    assert {path.name for path in out.iterdir()} == FILES
    assert {path.name for path in (out / "texts").iterdir()} == {"rom.txt"}
    assert {path.name for path in (out / ".work").iterdir()} - kept == {"lock", "index.csv"}
    [shard] = kept
    with (out / ".work" / "index.csv").open(encoding="utf-8", newline="") as index:
        assert [tuple(row.values()) for row in csv.DictReader(index)] == [("rom", shard.removesuffix(".zip"))]


def test_a_map_is_written_where_there_are_runs_and_goes_when_there_are_none(tmp_path):
    out, path = tmp_path / "run", tmp_path / "run" / "texts" / "rom.map.csv"
    with writing(out) as folder:
        folder.save_text("rom", TEXT, (Run(0, 6, 20, 26), Run(6, len(TEXT), 26, 30)))
        folder.publish([done("rom", saved(folder, findings()))], lambda outcomes: {})
    assert path.read_text(encoding="utf-8") == f"start,end,source_start,source_end\n0,6,20,26\n6,{len(TEXT)},26,30\n"
    with writing(out) as folder:
        folder.save_text("rom", TEXT)
    assert not path.exists()


def test_documents_say_what_they_are(tmp_path):
    outcome = Outcome("rom", "rom.html", "00", "ok", "", 10, {"events": 2}, "Der Tod", "N. N.", "1849", "https://example.org", "UTF-8")
    with writing(tmp_path / "run") as folder:
        folder.publish([Done(outcome, saved(folder, findings()))], lambda outcomes: {})
    [row] = read_table(tmp_path / "run", "documents")
    assert {name: row[name] for name in ("title", "author", "date", "url", "encoding", "events")} == {
        "title": "Der Tod", "author": "N. N.", "date": "1849", "url": "https://example.org", "encoding": "UTF-8", "events": "2"}
    assert nx.read_graphml(tmp_path / "run" / "graph.graphml").nodes["event:rom:7"]["title"] == "Der Tod"


def test_a_half_written_file_leaves_the_old_one(tmp_path):
    path = tmp_path / "tabelle.csv"
    path.write_text("alt", encoding="utf-8")
    with pytest.raises(RuntimeError), whole(path) as half:
        half.write_text("neu, aber", encoding="utf-8")
        raise RuntimeError
    assert [(file.name, file.read_text(encoding="utf-8")) for file in tmp_path.iterdir()] == [("tabelle.csv", "alt")]


def test_a_run_that_breaks_while_publishing_leaves_the_old_tables(tmp_path):
    out = tmp_path / "run"
    publish(out, "rom")
    before = {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()}
    with writing(out) as folder, pytest.raises(RunError, match="vanished"):
        folder.publish([done("rom", "key-of-nothing")], lambda outcomes: {})
    assert {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()} == before


def test_a_run_is_unfinished_from_the_moment_a_text_changes(tmp_path):
    out = tmp_path / "run"
    publish(out, "rom")
    with writing(out) as folder:
        folder.save_text("rom", TEXT)
        assert read_facts(out) == {"counts": {}, "settings": {}}
        folder.save_text("rom", TEXT + " Ende.")
        with pytest.raises(RunError, match="not finished"):
            read_facts(out)


def test_a_folder_of_something_else_is_refused_and_left_alone(tmp_path):
    (tmp_path / "brief.txt").write_text("Liebe Mutter", encoding="utf-8")
    with pytest.raises(RunError, match="holds something that is not a run"), writing(tmp_path):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["brief.txt"]


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "out").touch()
    with pytest.raises(RunError, match="not a run"), writing(tmp_path / "out"):
        pass


def test_a_run_whose_work_was_deleted_is_still_one_of_ours(tmp_path):
    out = tmp_path / "run"
    out.mkdir()
    (out / "run.json").write_text('{"versions": {"ereignisgraph": "0.1.0"}}', encoding="utf-8")
    publish(out, "rom")
    assert read_text(out, "rom") == TEXT


@pytest.mark.parametrize("foreign", ["[]", '{"versions": [1]}', '{"name": "another program"}'])
def test_the_run_json_of_another_program_is_not_ours(tmp_path, foreign):
    (tmp_path / "run.json").write_text(foreign, encoding="utf-8")
    with pytest.raises(RunError), writing(tmp_path):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["run.json"]


def test_a_second_writer_is_turned_away_until_the_first_one_ends(tmp_path):
    program = f"""
import time
from pathlib import Path
from ereignisgraph.store import writing
with writing(Path({str(tmp_path / 'run')!r})):
    print("writing", flush=True)
    time.sleep(60)
"""
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout.readline() == "writing\n"
        with pytest.raises(RunError, match="another run"), writing(tmp_path / "run"):
            pass
        first.kill()
    publish(tmp_path / "run", "rom")
