"""BIO columns and JSON lines in, names with character offsets out."""

import json

import pytest
from ereignisgraph.errors import ModelError
from ereignisgraph.language_model.names import NamedText, gold_doc, read_bio, read_jsonl
from ereignisgraph.language_model.tokens import blank_german


def bio(tmp_path, *lines):
    path = tmp_path / "some.conll"
    path.write_text("\n".join(lines), encoding="utf-8")
    return list(read_bio(path))


def spans(item):
    return [(item.text[start:end], label) for start, end, label in item.names]


def test_words_become_a_text_and_labels_become_offsets(tmp_path):
    [item] = bio(tmp_path, "Otto\tB-PER", "von\tI-PER", "Bismarck\tI-PER", "(\tO", "Berlin\tB-LOC", ")\tO", ".\tO", "")
    assert item.text == "Otto von Bismarck (Berlin)."
    assert spans(item) == [("Otto von Bismarck", "PER"), ("Berlin", "LOC")]


def test_straight_quotation_marks_open_and_close(tmp_path):
    [item] = bio(tmp_path, "Die\tO", '"\tO', "Times\tB-ORG", '"\tO', "schrieb\tO")
    assert item.text == 'Die "Times" schrieb'
    assert spans(item) == [("Times", "ORG")]


def test_two_names_side_by_side_stay_two(tmp_path):
    [item] = bio(tmp_path, "Wien\tB-LOC", "Karl\tB-PER")
    assert spans(item) == [("Wien", "LOC"), ("Karl", "PER")]


def test_camps_and_ghettos_are_places_and_other_labels_are_no_names(tmp_path):
    [item] = bio(
        tmp_path, "Dachau\tB-CAMP", "Lodz\tB-GHETTO", "1942\tB-DATE", "Kolpingwerkes\tB-OTH", "deutsch\tB-LOCderiv"
    )
    assert spans(item) == [("Dachau", "LOC"), ("Lodz", "LOC")]


def test_sentences_end_at_blank_lines_and_document_starts_are_no_words(tmp_path):
    assert [item.text for item in bio(tmp_path, "-DOCSTART-\tO", "", "Ja\tO", ".\tO", "", "Nein\tO")] == ["Ja.", "Nein"]


def test_a_line_without_a_label_is_named(tmp_path):
    with pytest.raises(ModelError, match=r"^some\.conll, line 2: no label after a tabulator$"):
        bio(tmp_path, "Ja\tO", "Nein")


def test_events_are_no_names_but_their_sentence_stays(tmp_path):
    path = tmp_path / "some.jsonl"
    row = {"text": "Die Schlacht bei Ulm.", "ents": [[4, 20, "EVENT"]], "paragraph": "1"}
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert list(read_jsonl(path)) == [NamedText("Die Schlacht bei Ulm.", (), "1")]


def test_a_row_without_names_is_named(tmp_path):
    path = tmp_path / "some.jsonl"
    path.write_text('{"text": "Ulm"}\n', encoding="utf-8")
    with pytest.raises(ModelError, match=r"^some\.jsonl, line 1: not a record"):
        list(read_jsonl(path))


def test_a_gold_doc_joins_sentences_and_marks_all_else_as_no_name():
    doc = gold_doc([NamedText("Karl kam.", ((0, 4, "PER"),), "1"), NamedText("Wien fiel.", ((0, 4, "LOC"),), "1")], blank_german())
    assert doc.text == "Karl kam. Wien fiel."
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Karl", "PER"), ("Wien", "LOC")]
    assert doc[1].ent_iob_ == "O"
