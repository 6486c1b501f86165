"""Old letters and divided words."""

from __future__ import annotations

import pytest
from ereignisgraph.stages.read.traced import JOIN, LINE, Traced
from ereignisgraph.stages.read.typography import in_todays_letters, with_whole_paragraphs, with_whole_words


@pytest.mark.parametrize(("old", "new"), [
    ("daſs es iſt", "dass es ist"), ("fuͤr den Koͤnig", "für den König"), ("fu\u0308r", "für"), ("die ﬂucht, ein ﬁnger", "die flucht, ein finger"),
    ("Revo\u00adlution", "Revolution"), ("Tagꝛ", "Tagr"), ("für den König", "für den König"), ("e\u0308", "e\u0308"),
])
def test_letters_are_those_of_today(old, new):
    assert in_todays_letters(Traced.verbatim(old))[0].text == new


def test_replaced_letters_are_counted():
    assert in_todays_letters(Traced.verbatim("daſs iſt Re\u00advolution"))[1] == ("letters replaced: 1 × soft hyphen, 2 × ſ",)
    assert in_todays_letters(Traced.verbatim("dass"))[1] == ()


@pytest.mark.parametrize(("printed", "whole"), [
    ("die Revo-\nlution kam", "die Revolution kam"),
    ("die Revo-\r\n  lution kam", "die Revolution kam"),
    ("die Revo¬\nlution", "die Revolution"),
    ("die Revo⸗\nlution", "die Revolution"),
    ("die Revo\u00ad\nlution", "die Revolution"),
    ("ge-\nſchehen", "geſchehen"),
])
def test_a_word_divided_at_the_end_of_a_line_is_joined(printed, whole):
    assert with_whole_words(Traced.verbatim(printed))[0].text == whole


@pytest.mark.parametrize("text", [
    "zu Land-\nund Seekrieg", "Nord-\nSüd-Gefälle", "das Heer -\nso hieß es", "das Heer–\nso hieß es", "1914-\n1918", "das U-\nboot",
    "das Heer--\nso hieß es", "ein Wort-Paar", "Ende-\n\nneuer Absatz", "Ein-\noder Ausfuhr",
])
def test_a_hyphen_that_belongs_to_the_word_stays(text):
    assert with_whole_words(Traced.verbatim(text))[0].text == text


def test_joined_words_are_counted():
    assert with_whole_words(Traced.verbatim("Revo-\nlution"))[1] == ("1 word joined that was divided at the end of a line",)
    assert with_whole_words(Traced.verbatim("Revo-\nlu-\ntion"))[1] == ("2 words joined that were divided at the end of a line",)


def test_printed_lines_become_paragraphs():
    printed = f"Die Revo-{LINE}lution kam nach Nord-{LINE}und Süddeutsch-{JOIN}Land.{LINE}Dann nicht.\n\nEnde."
    text, notes = with_whole_paragraphs(Traced.verbatim(printed))
    assert text.text == "Die Revolution kam nach Nord- und SüddeutschLand. Dann nicht.\n\nEnde."
    assert notes == ("2 words joined that were divided at the end of a line",)
