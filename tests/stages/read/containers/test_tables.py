"""CSV, JSON Lines and Parquet: one row, one document."""

from __future__ import annotations

import csv
import io
import json

import pytest
from ereignisgraph.schema.records import Source
from ereignisgraph.stages.read import Unread
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

CSV = 'id;Titel;Text;Datum;Autor;URL\r\n7;"Brief ""A""";"Der König\r\nsagte: ""Nein"".";18.3.1848;N. N.;https://example.org/7\r\n\r\nx/8;B;Er floh.;1849;;\r\n'


def texts(found) -> dict[str, str]:
    return {doc_id: source.text if isinstance(source, Source) else source.reason for doc_id, source in found.items()}


def test_each_row_of_a_csv_file_is_a_document_with_what_its_columns_say(documents):
    first, second = documents(CSV, "reden.csv").values()
    assert (first.id, first.text, first.title, first.date, first.author, first.url) == (
        "reden/7", 'Der König\r\nsagte: "Nein".', 'Brief "A"', "1848-03-18", "N. N.", "https://example.org/7")
    assert (second.id, second.text, second.title, second.date, second.path[-14:]) == ("reden/x%2F8", "Er floh.", "B", "1849", "/reden.csv/x%2F8"[-14:])


def test_the_map_of_a_row_leads_into_the_whole_file(documents, trace):
    for source in documents("\ufeff" + CSV, "a.csv").values():
        found = trace(source, CSV)
        assert found(source.text[:3]) == source.text[:3]
    assert trace(documents(CSV, "a.csv")["a/7"], CSV)('sagte: "Nein"') == 'sagte: ""Nein""'


@pytest.mark.parametrize(("content", "name"), [
    ("text,id\nEr floh.,a\n", "a.csv"), ("id\ttext\na\tEr floh.\n", "a.tsv"), ("id|TEXT\na|Er floh.", "a.csv"), ('"id","text"\n"a","Er floh."\n', "a.csv"),
    ('{"id": "a", "text": "Er floh."}\n', "a.jsonl"), ('\n{"text": "Er floh.", "doc_id": "a"}', "a.ndjson"),
    ("id;text\na;Er floh.\n".encode("cp1252"), "a.csv"),
])
def test_tables_as_users_have_them(content, name, documents):
    assert texts(documents(content, name)) == {"a/a": "Er floh."}


def test_rows_without_an_id_go_by_their_number_and_rows_of_one_id_by_both(documents):
    assert texts(documents("id,text\n,Eins.\nb,Zwei.\nb,Drei.\nb.3,Vier.\n", "a.csv")) == {
        "a/1": "Eins.", "a.csv/b.2": "Zwei.", "a.csv/b.3": "Drei.", "a/b.3": "Vier."}
    assert texts(documents("text\nEins.\nZwei.\n", "b.csv")) == {"b/1": "Eins.", "b/2": "Zwei."}


def test_another_column_can_hold_the_text(documents):
    assert texts(documents("Inhalt,text\nEr floh.,nein\n", "a.csv", text_column="inhalt")) == {"a/1": "Er floh."}
    assert texts(documents('{"Inhalt": "Er floh."}', "a.jsonl", text_column="Inhalt")) == {"a/1": "Er floh."}


@pytest.mark.parametrize(("content", "name", "found"), [
    ("name,jahr\nAnna,1848\n", "a.csv", {"a": Unread("skipped", "no column 'text' (there are: name, jahr); --text-column NAME says where the text stands")}),
    ('{"name": "Anna"}\n{"text": "Er floh."}', "a.jsonl", {"a": Unread("skipped", "no column 'text' (there are: name); --text-column NAME says where the text stands")}),
    ("", "a.csv", {"a": Unread("skipped", "no column 'text' (there are: none); --text-column NAME says where the text stands")}),
    ("text\n", "a.csv", {"a": Unread("empty", "no rows")}),
    ("\n \n", "a.jsonl", {"a": Unread("empty", "no rows")}),
    ("text\nEr floh.\n".encode("utf-16"), "a.csv", {"a": Unread("failed", "a table in UTF-16 or UTF-32: save it as UTF-8")}),
    (bytes(range(256)) * 9, "a.csv", {"a": Unread("failed", "binary file")}),
])
def test_a_table_without_texts_is_one_row_with_a_reason(content, name, found, documents):
    assert documents(content, name) == found


def test_a_broken_row_stops_no_other(documents):
    assert texts(documents('text\nEins.\n"Zwei" .\nDrei.\n"Vier.\nEnde', "a.csv")) == {
        "a/1": "Eins.", "a/2": "row 2 cannot be told from the next (',' expected after '\"'): check its quotation marks", "a/3": "Drei.",
        "a/4": "row 4 cannot be told from the next (unexpected end of data): check its quotation marks"}
    found = texts(documents('{"text": "Eins."}\n{"text": \n[1]\n{"name": "x"}\n{"text": null}\n' + "[" * 99_999 + '\n{"text": "Sechs."}\n', "a.jsonl"))
    assert found.pop("a/2").startswith("row 2 is no JSON: ") and found.pop("a/6").startswith("row 6 is no JSON")
    assert found == {"a/1": "Eins.", "a/3": "row 3 is no JSON object", "a/4": "no column 'text' (there are: name); --text-column NAME says where the text stands",
                     "a/5": "no text", "a/7": "Sechs."}


def test_a_row_that_is_too_short_has_no_text(documents):
    assert texts(documents("id,text\na\nb,Er floh.\n", "a.csv")) == {"a/a": "no text", "a/b": "Er floh."}


def test_a_cell_may_be_longer_than_a_book(documents):
    long = "Er floh. " * 50_000
    assert texts(documents(f"text\n{long}\n", "a.csv"))["a/1"] == long


def test_json_says_its_characters_in_many_ways(documents, trace):
    line = r'{"text": "falsch", "meta": {"text": "x\"}"}, "n": [1, {}], "text" : "Der K\u00f6nig\nfloh \ud83d\ude80 \"heim\".", "title": null, "id": 5, "date": 1848}'
    [source] = documents(line + "\n", "a.jsonl").values()
    assert (source.text, source.id, source.title, source.date) == ('Der König\nfloh 🚀 "heim".', "a/5", "", "1848")
    found = trace(source, line)
    assert [found(words) for words in ("König", "floh", "🚀", '"heim"')] == [r"K\u00f6nig", "floh", r"\ud83d\ude80", r"\"heim\""]


def test_an_id_of_any_characters_is_part_of_a_doc_id(documents):
    found = documents(r'{"id": "\u0000/..\ud800", "text": "Er floh."}' + '\n{"id": "..", "text": "Aus."}', "a.jsonl")
    assert {doc_id: source.path.rpartition("/")[2] for doc_id, source in found.items()} == {
        "a/%00%2F..%ED%A0%80": "%00%2F..%ED%A0%80", "a/%2E%2E": "%2E%2E"}


def test_what_no_text_can_hold_is_replaced(documents):
    [source] = documents(r'{"text": "Er\u0000 floh\ud800."}', "a.jsonl").values()
    assert source.text == "Er\ufffd floh\ufffd."
    assert source.notes == ("2 illegal control characters replaced by U+FFFD",)


def test_divided_words_in_a_cell_are_joined(documents, trace):
    content = 'text\n"die Revo-\nlution"\n'
    [source] = documents(content, "a.csv").values()
    assert (source.text, trace(source, content)("Revolution")) == ("die Revolution", "Revo-\nlution")


@given(st.lists(st.lists(st.text("a;,\"'\n\r\t| ſ", max_size=8), min_size=2, max_size=2), max_size=5), st.sampled_from(",;\t|"), st.booleans())
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_the_pattern_finds_the_cells_that_the_library_has_written(documents, rows, delimiter, everything):
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL if everything else csv.QUOTE_MINIMAL)
    writer.writerow(["text", "title"])
    writer.writerows([f"x{text}", f"y{title}"] for text, title in rows)
    found = documents(out.getvalue(), "a.csv")
    assert [(source.text, source.title) for source in found.values() if isinstance(source, Source)] == [
        (f"x{text}".replace("ſ", "s"), " ".join(f"y{title}".split())) for text, title in rows]


@pytest.fixture
def parquet():
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")

    def build(**columns: list) -> bytes:
        out = io.BytesIO()
        pq.write_table(pa.table(columns), out, row_group_size=2)
        return out.getvalue()
    return build


def test_each_row_of_a_parquet_file_is_a_document(documents, parquet):
    content = parquet(id=[3, 1, 2], text=["Der König\nfloh.", "die Revo-\nlution", None], titel=["A", None, "C"], rest=[{"a": 1}] * 3)
    found = documents(content, "a.parquet")
    assert texts(found) == {"a/1": "die Revolution", "a/2": "no text", "a/3": "Der König\nfloh."}
    assert (found["a/3"].title, found["a/3"].runs, found["a/3"].encoding) == ("A", (), "")
    assert [(run.source_start, run.source_end) for run in found["a/1"].runs] == [(0, 8), (10, 16)]


def test_a_parquet_file_that_is_none_says_so(documents, parquet):
    assert documents(b"PAR1", "a.parquet")["a"].reason.startswith("broken: ")
    assert documents(parquet(name=["x"]), "b.parquet")["b"].status == "skipped"
    assert documents(parquet(text=[]), "c.parquet")["c"] == Unread("empty", "no rows")


def test_a_line_of_json_is_one_that_the_library_would_read(documents):
    record = {"a": [True, None, -1.5e3, {"text": "x"}], "text": "Er sagte: \\ / \b \f \t", "b": "\u2028"}
    for ascii_only in (True, False):
        [source] = documents(json.dumps(record, ensure_ascii=ascii_only), "a.jsonl").values()
        assert source.text == "Er sagte: \\ / \ufffd \ufffd \t"
