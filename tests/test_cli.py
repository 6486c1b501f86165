"""The command line: exit status, one line for a mistake, a row for every input however bad it is."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from ereignisgraph import cli, job, language_model
from ereignisgraph.cli import INTERRUPTED, app, main
from ereignisgraph.finished import read_facts, read_table, read_text
from ereignisgraph.processes import in_processes
from runs import files

COMMANDS = ("run", "merge", "show", "evaluate", "export", "times", "lexicon", "models", "train")


@pytest.fixture
def call(capsys):
    """Run the command line; gives exit status, stdout and stderr."""
    def run(*arguments: str | Path) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as end:
            main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return end.value.code, out, err

    return run


@pytest.fixture
def fakes(monkeypatch):
    """The stand-ins, where other processes find them too."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    import fakes

    return fakes


@pytest.fixture
def model(tmp_path, monkeypatch, fakes):
    """A folder that passes for a model; what it finds is that of the stand-in."""
    monkeypatch.setattr(job, "Prepare", lambda *_: fakes.prepare)
    folder = tmp_path / "model"
    folder.mkdir()
    return folder


@pytest.fixture
def corpus(tmp_path):
    def write(**files: bytes) -> Path:
        folder = tmp_path / "korpus"
        folder.mkdir()
        for name, data in files.items():
            (folder / name.replace("__", ".")).write_bytes(data)
        return folder

    return write


def rows(out: Path) -> dict[str, dict[str, str]]:
    return {row["doc_id"]: row for row in read_table(out, "documents")}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example(call, command):
    status, out, _ = call(command, "--help")
    assert status == 0
    assert re.search(rf"Examples?:\n +ereignisgraph {command}", out)


def test_the_default_model_is_the_shipped_one():
    assert cli.SHIPPED == language_model.SHIPPED


def test_no_command_is_missing_here():
    assert {command.name or command.callback.__name__ for command in app.registered_commands} == set(COMMANDS)


def test_a_run_says_what_it_did(call, corpus, model, tmp_path):
    texts = corpus(a__txt="Der Krieg".encode(), b__md="Der Friede kam".encode())
    status, out, err = call("run", texts, "--out", tmp_path / "out", "--model", model)
    assert (status, err) == (0, "1/2 ok a\n2/2 ok b\n")
    assert out.startswith(f"{tmp_path / 'out'}: 2 documents (2 ok)\n2 sentences, 0 entities, 0 times, 4 events, 2 causal links\n")
    assert "Most connected events" in out
    assert f"tables and graphs are in {tmp_path / 'out'}" in out


def test_every_bad_input_is_a_row_with_a_reason(call, corpus, model, tmp_path):
    texts = corpus(
        leer__txt=b"", weiss__txt=b" \n\t\n", binaer__txt=bytes(range(256)) * 40, latin__txt="Der König floh über die Brücke".encode("latin-1"),
        marke__txt="\ufeffDer König".encode(), steuer__txt="Der\x00 König\x1b floh".encode(), bild__png=b"\x89PNG", gut__txt="Der König".encode(),
        englisch__txt=b"The king fled from the city because his army had been beaten and nobody was left to defend the walls against the enemy "
                      b"that stood before them in the cold winter of that year.",
    )
    (texts / "lose.txt").symlink_to(texts / "nirgends.txt")
    status, out, _ = call("run", texts, "--out", tmp_path / "out", "--model", model)
    assert status == 1
    found = {name: (row["status"], row["reason"]) for name, row in rows(tmp_path / "out").items()}
    assert found == {
        "leer": ("empty", "no text"),
        "weiss": ("empty", "no text"),
        "binaer": ("failed", "binary file"),
        "latin": ("ok", "decoded as Windows-1252"),
        "marke": ("ok", "byte-order mark dropped"),
        "steuer": ("ok", "2 illegal control characters replaced by U+FFFD"),
        "bild": ("skipped", "files ending in .png are not read; README has a list of those that are"),
        "gut": ("ok", ""),
        "englisch": ("skipped", "not German but 'en'; --any-language reads it"),
        "lose": ("failed", "dangling link"),
    }
    assert "10 documents (4 ok, 2 empty, 2 skipped, 2 failed)" in out
    assert "failed lose: dangling link" in out


def test_documents_say_where_they_came_from_and_what_they_are(call, corpus, model, tmp_path):
    texts = corpus(reden__csv="Nr;Inhalt;Titel;Datum;Autor\n1;Der König;Rede;1848;N. N.\n".encode("cp1252"), seite__html=b"<p>Der K&ouml;nig</p>")
    out = tmp_path / "out"
    assert call("run", texts / "*.csv", texts / "seite.html", "--out", out, "--model", model, "--text-column", "Inhalt")[0] == 0
    found = rows(out)
    assert {name: found["korpus/reden/1"][name] for name in ("path", "status", "title", "author", "date", "encoding")} == {
        "path": f"{texts}/reden.csv/1", "status": "ok", "title": "Rede", "author": "N. N.", "date": "1848", "encoding": "Windows-1252"}
    assert read_text(out, "seite") == "Der König"
    assert (out / "texts" / "seite.map.csv").read_text(encoding="utf-8") == "start,end,source_start,source_end\n0,5,3,8\n5,6,8,14\n6,9,14,17\n"


def test_a_line_of_five_megabytes_is_read_whole_and_said_to_be_split(call, corpus, model, tmp_path):
    line = "Der König floh, " * 330_000
    call("run", corpus(lang__txt=line.encode()), "--out", tmp_path / "out", "--model", model)
    [row] = read_table(tmp_path / "out", "documents")
    assert (row["status"], row["characters"]) == ("ok", str(len(line)))
    assert re.search(r"split into \d+ pieces at white space", row["reason"])
    assert read_text(tmp_path / "out", "lang") == line


def test_a_few_control_characters_are_replaced_one_by_one(call, corpus, model, tmp_path):
    text = "Der König\x0c floh" + " und floh" * 50
    call("run", corpus(a__txt=text.encode()), "--out", tmp_path / "out", "--model", model)
    assert rows(tmp_path / "out")["a"]["reason"] == "1 illegal control character replaced by U+FFFD"
    assert read_text(tmp_path / "out", "a") == text.replace("\x0c", "\ufffd")


def test_a_name_that_is_not_utf_8_is_a_row_like_any_other(call, corpus, model, tmp_path):
    texts = corpus()
    try:
        (texts / os.fsdecode(b"k\xf6nig.txt")).write_text("Der König", encoding="utf-8")
    except OSError:
        pytest.skip("this file system knows only names in UTF-8")
    assert call("run", texts, "--out", tmp_path / "out", "--model", model)[0] == 0
    assert rows(tmp_path / "out")["k%F6nig"]["status"] == "ok"


def test_any_language_reads_what_is_not_german(call, corpus, model, tmp_path):
    texts = corpus(a__txt=b"The King fled from the City because his Army had been beaten and nobody was left to defend it against the enemy that stood "
                          b"before the walls")
    assert call("run", texts, "--out", tmp_path / "out", "--model", model, "--any-language")[0] == 0
    assert rows(tmp_path / "out")["a"]["status"] == "ok"


def test_a_second_run_does_nothing_and_writes_the_same(call, corpus, model, fakes, tmp_path, monkeypatch):
    texts, out = corpus(a__txt="Der Krieg".encode(), b__txt=b""), tmp_path / "out"
    call("run", texts, "--out", out, "--model", model)
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    monkeypatch.setattr(job, "Prepare", lambda *_: fakes.prepare_in_vain)
    assert call("run", texts, "--out", out, "--model", model)[0] == 0
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before


def test_a_document_that_is_gone_leaves_no_trace(call, corpus, model, tmp_path):
    texts, out = corpus(a__txt="Der Krieg".encode(), b__txt="Der Friede".encode()), tmp_path / "out"
    call("run", texts, "--out", out, "--model", model)
    (texts / "b.txt").unlink()
    call("run", texts, "--out", out, "--model", model)
    assert [path.name for path in (out / "texts").iterdir()] == ["a.txt"]
    assert len(list((out / ".work").glob("*.zip"))) == 1


@pytest.mark.parametrize(("change", "redone"), [
    (lambda paths: (paths["model"] / "weights").write_text("new"), True),
    (lambda paths: (paths["texts"] / "a.txt").write_text("Die Wahl"), True),
    (lambda paths: (paths["texts"] / "a.txt").touch(), False),
    (lambda paths: (paths["texts"] / "b.txt").write_text("Die Wahl"), False),
])
def test_what_a_document_depends_on_decides_whether_it_is_redone(call, corpus, model, tmp_path, change, redone):
    texts, out = corpus(a__txt="Der Krieg".encode()), tmp_path / "out"
    call("run", texts, "--out", out, "--model", model)
    before = {path.name for path in (out / ".work").glob("*.zip")}
    change({"model": model, "texts": texts})
    call("run", texts, "--out", out, "--model", model)
    assert before.isdisjoint(path.name for path in (out / ".work").glob("*.zip")) == redone


def test_a_stopped_run_goes_on_where_it_was(call, corpus, model, tmp_path, monkeypatch):
    texts, out = corpus(a__txt="Der Krieg".encode(), b__txt="Der Friede".encode()), tmp_path / "out"

    def stop_after_one(task, batches, jobs):
        yield next(in_processes(task, batches, jobs))
        raise KeyboardInterrupt

    monkeypatch.setattr(job, "in_processes", stop_after_one)
    status, _, err = call("run", texts, "--out", out, "--model", model)
    assert (status, err.splitlines()[-1]) == (INTERRUPTED, "stopped; what is finished is kept, and the same command goes on from there")
    assert call("show", out)[0] == 2, "a run that is not finished is not shown"
    other = tmp_path / "model2"
    model.rename(other)                         # the same bytes under another name: the same model
    monkeypatch.setattr(job, "in_processes", in_processes)
    status, _, err = call("run", texts, "--out", out, "--model", other)
    assert (status, err) == (0, "1/2 ok a\n2/2 ok b\n")


@pytest.mark.parametrize(("arguments", "message"), [
    (["run", "{tmp}/nirgends", "--out", "{tmp}/out"], "no such file or folder"),
    (["run", "{tmp}/korpus", "--out", "{tmp}/voll"], "not a run"),
    (["run", "{tmp}/korpus", "--out", "{tmp}/korpus/out"], "lies inside"),
    (["run", "{tmp}/korpus/**/*.txt", "--out", "{tmp}/korpus/out"], "lies inside"),
    (["run", "{tmp}/korpus/*.xml", "--out", "{tmp}/out"], "no such file or folder"),
    (["run", "{tmp}/korpus", "--out", "{tmp}/out", "--model", "de_core_news_sm_nicht_da"], "neither installed nor a folder"),
    (["run", "{tmp}/korpus", "--out", "{tmp}/out", "--model", "{tmp}/model", "--gold-events", "{tmp}/nirgends"], "no gold annotation"),
    (["run", "{tmp}/korpus", "--out", "{tmp}/out", "--model", "{tmp}/model", "--authority", "{tmp}/nirgends"], "--authority"),
    (["run", "{tmp}/korpus", "--out", "{tmp}/out", "--model", "{tmp}/model", "--lexicon", "{tmp}/nirgends"], "is no folder"),
    (["show", "{tmp}/nirgends"], "not the folder of a run"),
    (["evaluate", "{tmp}/nirgends", "{tmp}"], "not the folder of a run"),
    (["export", "{tmp}/nirgends"], "not the folder of a run"),
    (["times", "{tmp}/nirgends.txt"], "cannot be opened"),
    (["lexicon", "--lexicon", "{tmp}/korpus"], "holds no lexicon"),
])
def test_a_mistake_of_the_user_is_one_line_and_status_2(call, corpus, model, tmp_path, arguments, message):
    corpus(a__txt="Der Krieg".encode())
    (tmp_path / "voll").mkdir()
    (tmp_path / "voll" / "brief.txt").touch()
    status, out, err = call(*(argument.format(tmp=tmp_path) for argument in arguments))
    assert (status, out) == (2, "")
    assert re.fullmatch(r"ereignisgraph: [^\n]+\n", err)
    assert message in err


@pytest.mark.parametrize("arguments", [
    ["run", "korpus"], ["run", "--out", "out"], ["run", "korpus", "--out", "out", "--jobs", "0"], ["export", "out", "--to", "pdf"], ["fliegen"]])
def test_wrong_use_is_explained_with_status_2(call, arguments):
    status, _, err = call(*arguments)
    assert status == 2
    assert "Error" in err


def test_many_failures_are_counted_not_listed(call, corpus, model, tmp_path):
    texts = corpus(**{f"t{number:02d}__txt": f"STURZ {number}".encode() for number in range(12)})
    _, out, _ = call("run", texts, "--out", tmp_path / "out", "--model", model)
    assert out.count("failed t") == 10
    assert f"and 2 more, see {tmp_path / 'out' / 'documents.csv'}" in out


def test_a_place_gets_its_coordinates_and_the_ids_of_the_authority_file(call, corpus, model, fakes, tmp_path, monkeypatch):
    monkeypatch.setattr(job, "Prepare", lambda *_: fakes.prepare_danzig)
    (tmp_path / "ids.csv").write_text("name,type,wikidata,gnd\nDanzig,LOC,Q1792,\n", encoding="utf-8")
    call("run", corpus(a__txt=b"Danzig"), "--out", tmp_path / "out", "--model", model, "--authority", tmp_path / "ids.csv")
    [place] = read_table(tmp_path / "out", "nodes")
    assert (place["latitude"], place["longitude"], place["country"], place["wikidata"]) == ("54.35", "18.65", "PL", "Q1792")
    facts = read_facts(tmp_path / "out")
    assert facts["settings"]["authority"] == str(tmp_path / "ids.csv") and len(facts["sha256"]["authority"]) == 64


def test_an_authority_file_redoes_no_document(call, corpus, model, fakes, tmp_path, monkeypatch):
    arguments = ("run", corpus(a__txt="Der König".encode()), "--out", tmp_path / "out", "--model", model)
    call(*arguments)
    monkeypatch.setattr(job, "Prepare", lambda *_: fakes.prepare_in_vain)
    (tmp_path / "ids.csv").write_text("name,type,wikidata,gnd\nDanzig,LOC,Q1792,\n", encoding="utf-8")
    assert call(*arguments, "--authority", tmp_path / "ids.csv")[0] == 0


def test_a_reduced_run_says_what_it_left_out(call, corpus, model, tmp_path):
    _, out, _ = call("run", corpus(a__txt="Der König".encode()), "--out", tmp_path / "out", "--model", model, "--reduce")
    assert "--reduce: 0 of 1 causal links follow from chains of others and are left out of the graphs, 0 circles of causes kept whole" in out


def test_export_draws_a_finished_run(call, corpus, model, tmp_path):
    out = tmp_path / "out"
    call("run", corpus(a__txt="Der Krieg und die Not".encode()), "--out", out, "--model", model)
    status, printed, _ = call("export", out, "--to", "svg, gexf")
    assert (status, printed) == (0, f"{out / 'causality.svg'}\n{out / 'causality.gexf'}\n")
    assert (out / "causality.svg").read_text(encoding="utf-8").rstrip().endswith("</svg>")


def test_times_of_one_file(call, tmp_path):
    (tmp_path / "chronik.txt").write_text("Am 25. Februar 1956 sprach er.", encoding="utf-8")
    assert call("times", tmp_path / "chronik.txt")[:2] == (0, "3-19\tDATE\t1956-02-25\t1956-02-25\t25. Februar 1956\n")


def test_times_as_timeml(call, tmp_path):
    (tmp_path / "brief.txt").write_text("Gestern fielen Schüsse.", encoding="utf-8")
    status, out, _ = call("times", tmp_path / "brief.txt", "--format", "timeml", "--date", "1848-05-03")
    assert status == 0
    assert out.startswith("<?xml version='1.0' encoding='utf-8'?>\n<TimeML ")
    assert out.endswith('functionInDocument="CREATION_TIME"/><TIMEX3 tid="t1" type="DATE" value="1848-05-02">Gestern</TIMEX3> fielen Schüsse.</TimeML>\n')


@pytest.mark.parametrize(("option", "value", "message"), [
    ("--format", "xml", "'xml' is not one of table, timeml"),
    ("--date", "gestern", "'gestern' is no day such as 1923-05-02"),
])
def test_times_in_a_way_that_does_not_exist(call, tmp_path, option, value, message):
    status, _, err = call("times", tmp_path / "chronik.txt", option, value)
    assert status == 2
    assert message in err


def test_the_lexicons_are_counted(call):
    status, out, _ = call("lexicon")
    assert status == 0
    assert re.search(r"^ *\d+  calendar\.toml  form$", out, re.MULTILINE)
    assert sum(map(int, re.findall(r"^ *(\d+)  gazetteer_\w+\.toml  places$", out, re.MULTILINE))) >= 600, "places, not tables of them"


@pytest.mark.model
def test_a_sentence_is_explained_by_the_rows_that_fired_and_those_that_did_not(call):
    status, out, _ = call("lexicon", "--explain", "Da die Ernte verdarb, flohen die Bauern. Da kamen Reiter.")
    lines = out.splitlines()
    assert status == 0
    assert "+ da\tDa\tverdarb -> flohen (CAUSE, motivation, asserted)" in lines
    assert any(line.startswith("- da\tDa\t") for line in lines)


@pytest.mark.model
def test_a_sentence_without_cue_is_said_to_have_none(call):
    assert call("lexicon", "--explain", "Karl schlief.")[1].splitlines()[-1] == "no causal row has its cue in this text"


@pytest.mark.model
def test_the_shipped_model_is_listed_first(call):
    status, out, _ = call("models")
    assert status == 0
    assert out.startswith("de_history_sm ")


@pytest.mark.model
def test_the_number_of_processes_changes_no_byte(call, corpus, tmp_path):
    texts = corpus(a__txt="Weil der König 1701 floh, begann der Krieg.".encode(), b__txt="Am 3. Mai 1848 erklärte Preußen den Frieden.".encode(),
                   c__txt="Der Aufstand führte zum Sturz der Regierung.".encode(), d__txt=b"")
    written = []
    for jobs in ("1", "2"):
        out = tmp_path / jobs
        assert call("run", texts, "--out", out, "--jobs", jobs)[0] == 0
        written.append(files(out))
    assert written[0] == written[1]
    assert len(list(read_table(tmp_path / "1", "causal"))) == 2
