"""German numerals, the words and the letters."""

from __future__ import annotations

import re

import pytest
from ereignisgraph.lexicon.numerals import CARDINAL, MEASURE, ORDINAL, YEAR_IN_WORDS, read_cardinal, read_measure, read_ordinal, read_roman


@pytest.mark.parametrize(("word", "number"), [
    ("drei", 3), ("zwölf", 12), ("siebzehn", 17), ("dreiundzwanzig", 23), ("dreißig", 30), ("hundert", 100),
    ("hundertfünfzig", 150), ("zweihundertundzehn", 210), ("tausend", 1000), ("zehntausend", 10_000), ("eilf", 11), ("siebenzehn", 17),
])
def test_cardinal_is_composed(word, number):
    assert re.fullmatch(CARDINAL, word)
    assert read_cardinal(word) == number


@pytest.mark.parametrize(("word", "number"), [
    ("ersten", 1), ("dritte", 3), ("siebten", 7), ("siebenten", 7), ("achtes", 8), ("zwanzigsten", 20), ("einundzwanzigsten", 21),
    ("hundertste", 100),
])
def test_ordinal_loses_its_ending(word, number):
    assert re.fullmatch(ORDINAL, word)
    assert read_ordinal(word) == number


def test_ordinal_in_figures():
    assert [read_ordinal(text) for text in ("20.", "3ten")] == [20, 3]


def test_measure_with_point_and_comma():
    assert [read_measure(text) for text in ("1.000", "2,5", "14", "neun")] == [1000, 2.5, 14, 9]


@pytest.mark.parametrize(("text", "number"), [
    ("anderthalb", 1.5), ("zweieinhalb", 2.5), ("siebenundeinhalb", 7.5), ("dritthalb", 2.5), ("2½", 2.5), ("½", 0.5), ("3 1/4", 3.25),
])
def test_measure_with_a_fraction(text, number):
    assert re.fullmatch(MEASURE, text)
    assert read_measure(text) == number


@pytest.mark.parametrize(("word", "year"), [
    ("achtzehnhundertachtundvierzig", 1848), ("siebzehnhundertneunzig", 1790), ("tausendfünfhundert", 1500), ("zweitausendundeins", 2001),
    ("fünfzehnhundertundfünfundzwanzig", 1525),
])
def test_year_as_it_is_read_aloud(word, year):
    assert re.fullmatch(YEAR_IN_WORDS, word)
    assert read_cardinal(word) == year


def test_roman_numeral_subtracts():
    assert [read_roman(text) for text in ("IV", "IX", "XII", "MDCCCXLVIII")] == [4, 9, 12, 1848]


def test_other_words_are_no_numerals():
    with pytest.raises(ValueError, match="gulden"):
        read_cardinal("Gulden")
