"""A finished run in further formats: every one of them, the same bytes each time, and nothing half written."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from ereignisgraph import exporting, job
from ereignisgraph.cli import FORMATS
from ereignisgraph.errors import RunError
from ereignisgraph.exporting import export, read_findings
from ereignisgraph.finished import DERIVED, frames
from ereignisgraph.language_model import SHIPPED
from ereignisgraph.schema.records import Outcome
from ereignisgraph.stages import export as writers
from ereignisgraph.store import Done, writing
from findings import TEXT, findings, saved, words

DOC_IDS = ("antike/rom", "rom")


@pytest.fixture
def run(tmp_path):
    """The folder of a run over two documents, made without a model."""
    return published(tmp_path / "run")


def published(out: Path, **settings) -> Path:
    with writing(out) as folder:
        for doc_id in DOC_IDS:
            folder.save_text(doc_id, TEXT)
        shard = saved(folder, *map(findings, DOC_IDS))
        done = [Done(Outcome(doc_id, f"{doc_id}.txt", "00", "ok", counts={"tokens": 11}), shard) for doc_id in DOC_IDS]
        folder.publish(done, lambda outcomes: {"settings": {"model": "none", **settings}}, **settings)
    return out


@pytest.fixture
def parsed(monkeypatch):
    monkeypatch.setattr(exporting._Run, "parse", staticmethod(lambda source: words()))


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("excel_safe", [False, True])
def test_the_tables_give_the_findings_back(tmp_path, excel_safe):
    found = list(read_findings(published(tmp_path / "run", excel_safe=excel_safe)))
    assert [kept for _, kept in found] == [findings(doc_id) for doc_id in DOC_IDS]
    assert [row["doc_id"] for row, _ in found] == list(DOC_IDS)


def test_every_format_of_the_command_line_has_a_place_and_a_writer():
    assert set(FORMATS) == DERIVED.keys() == exporting.OF_THE_RUN.keys() | exporting.OF_EACH_DOCUMENT.keys()


def test_every_format_is_written_where_the_run_lies(run, parsed):
    before = set(files(run))
    assert export(run, FORMATS) == tuple(run / DERIVED[name] for name in FORMATS)
    added = set(files(run)) - before
    assert {path.split("/")[0] for path in added} == set(DERIVED.values())
    assert {path for path in added if path.startswith(("tei", "xmi", "conllu"))} == {
        "tei/rom.xml", "tei/antike/rom.xml", "xmi/rom.xmi", "xmi/antike/rom.xmi", "xmi/TypeSystem.xml", "conllu/rom.conllu", "conllu/antike/rom.conllu"}


def test_a_format_takes_the_place_of_what_it_was_before(run, parsed):
    export(run, FORMATS)
    before = files(run)
    (run / "tei" / "alt.xml").touch()
    export(run, FORMATS)
    assert files(run) == before


def test_a_derived_table_is_none_of_the_run(run):
    names = frames(run).keys()
    export(run, ["timelinejs"])
    assert frames(run).keys() == names


def test_a_document_is_parsed_once_for_all_formats(run, monkeypatch):
    asked = []
    monkeypatch.setattr(exporting._Run, "parse", staticmethod(lambda source: asked.append(source.id) or words()))
    export(run, ["xmi", "conllu", "tei"])
    assert asked == list(DOC_IDS)


def test_what_breaks_leaves_nothing_half_written(run, monkeypatch):
    before = files(run)

    def broken(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(writers, "write_tei", broken)
    with pytest.raises(RunError, match="cannot be written: No space left"):
        export(run, ["tei"])
    assert files(run) == before


def test_a_parse_with_another_model_than_that_of_the_run_is_refused(run):
    facts = (run / "run.json").read_text("utf-8")
    (run / "run.json").write_text(facts.replace('"none"', f'"{SHIPPED}"'), "utf-8")
    with pytest.raises(RunError, match=r"its model has changed since.*give the same `run` command again"):
        export(run, ["conllu"])
    assert not (run / "conllu").exists()


PROGRAM = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from findings import TEXT, findings, saved, words
from ereignisgraph import exporting
exporting._Run.parse = staticmethod(lambda source: words())
exporting.export(Path(sys.argv[2]), sys.argv[3].split(","))
"""


def test_no_hash_seed_changes_a_byte(run):
    written = []
    for seed in ("1", "2"):
        subprocess.run([sys.executable, "-c", PROGRAM, str(Path(__file__).parent), str(run), ",".join(FORMATS)], check=True,
                       env={**os.environ, "PYTHONHASHSEED": seed})
        written.append(files(run))
    assert written[0] == written[1]


@pytest.mark.model
def test_the_parse_is_that_of_the_runs_model(tmp_path):
    text = "Weil der König 1701 floh, begann der Krieg.\n\nDas Volk hungerte."
    (tmp_path / "a.txt").write_text(text, "utf-8")
    out = tmp_path / "run"
    job.run(job.Settings((tmp_path / "a.txt",), SHIPPED), out)
    export(out, ["conllu", "xmi"])
    lines = (out / "conllu" / "a.conllu").read_text("utf-8").splitlines()
    assert [line for line in lines if line.startswith("# text")] == [
        "# text = Weil der König 1701 floh, begann der Krieg.", "# text = Das Volk hungerte."]
    fields = [line.split("\t") for line in lines if line and not line.startswith("#")]
    assert [row[1] for row in fields][:3] == ["Weil", "der", "König"]
    assert [row[7] for row in fields if row[6] == "0"] == ["root", "root"]


@pytest.mark.model
def test_the_parse_has_the_sentences_and_tokens_of_the_run_where_an_editor_marked_names_too(tmp_path):
    (tmp_path / "brief.xml").write_text(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><head>An <persName>Fr. Müller-Hof</persName></head>'
        '<p>Am <date when="1848-03-18">18. d. M.</date> floh <persName>Graf v. d. Goltz</persName> nach <placeName>St. Gallen</placeName>. '
        "Die Bauern folgten ihm.</p></body></text></TEI>", "utf-8")
    out = tmp_path / "run"
    job.run(job.Settings((tmp_path / "brief.xml",), SHIPPED), out)
    export(out, ["conllu"])
    lines = (out / "conllu" / "brief.conllu").read_text("utf-8").splitlines()
    [(document, found)] = read_findings(out)
    assert "Fr. Müller-Hof" in {entity.text for entity in found.entities}
    assert [line for line in lines if line.startswith("# sent_id")] == [f"# sent_id = brief:{sentence.start}" for sentence in found.sentences]
    assert sum(line[:1].isdigit() for line in lines) == int(document["tokens"])
