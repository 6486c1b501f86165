"""abbreviations.toml is read strictly, and each row holds its own words in its examples."""

from pathlib import Path

import ereignisgraph.lexicon
import pytest
from ereignisgraph.errors import LexiconError
from ereignisgraph.lexicon.abbreviations import load_abbreviations

FILE = Path(ereignisgraph.lexicon.__path__[0]) / "abbreviations.toml"
ABBREVIATIONS = load_abbreviations(FILE)

ROW = """
[[abbreviation]]
id = "test"
forms = [{form}]
ends = false
before = "{before}"
yes = ["x"]
no = ["x"]
from = "x"
"""


@pytest.mark.parametrize("row", ABBREVIATIONS.rows, ids=lambda row: row.id)
def test_every_example_holds_one_of_the_letters_of_its_row(row):
    for text in (*row.yes, *row.no):
        assert any(form.rstrip(".").lower() in text.lower() for form in row.forms), text


@pytest.mark.parametrize("row", ABBREVIATIONS.opener_rows, ids=lambda row: row.id)
def test_every_example_holds_one_of_the_words_of_its_row(row):
    for text in (*row.yes, *row.no):
        assert {word.lower() for word in row.words} & set(text.lower().rstrip(".").split()), text


def test_each_full_stop_of_an_abbreviation_is_found_and_only_the_last_can_end_a_sentence():
    assert ABBREVIATIONS.stops("um 300 v. Chr. und z.B. später") == {8: False, 13: True, 20: False, 22: False}


def test_some_are_abbreviations_only_before_a_number():
    assert ABBREVIATIONS.stops("Art. 48") == {3: False}
    assert ABBREVIATIONS.stops("auf ihre Art. Sie") == {}


def test_a_users_file_adds_rows(tmp_path):
    extra = tmp_path / "abbreviations.toml"
    extra.write_text(ROW.format(form='"Hptst."', before=""), encoding="utf-8")
    assert load_abbreviations(FILE, extra).stops("die Hptst. Rom") == {9: False}


@pytest.mark.parametrize(("form", "before", "reason"), [
    ('"Hptst"', "", "does not end in a full stop"), ('"Hptst."', "verb", "`before` is 'verb'"),
])
def test_a_row_that_cannot_work_is_refused(tmp_path, form, before, reason):
    path = tmp_path / "abbreviations.toml"
    path.write_text(ROW.format(form=form, before=before), encoding="utf-8")
    with pytest.raises(LexiconError, match=reason):
        load_abbreviations(path)
