"""modality.toml: its rows hold their own words, use the words of the output tables, and answer what the events stage asks."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from ereignisgraph.errors import LexiconError
from ereignisgraph.lexicon.modality import MatrixRow, load_modality
from ereignisgraph.schema.vocabulary import MODALITIES, POLARITIES

LEXICON = load_modality()
ROWS = (*LEXICON.modals, *LEXICON.matrices, *LEXICON.adverbs, *LEXICON.attributes, *LEXICON.failures, *LEXICON.measures,
        *LEXICON.prepositions, *LEXICON.sources, *LEXICON.clauses)
UMLAUTS = str.maketrans("äöü", "aou")


def onset(word: str) -> str:
    """The consonants before the first vowel, which every form of a verb keeps: *beschließen* and *beschloss*."""
    return re.match(r"[^aeiouy]*", word.lower().translate(UMLAUTS))[0]


def holds(text: str, word: str) -> bool:
    """Some word of the text could be a form of `word`, a particle set apart or not."""
    onsets = {onset(word[cut:]) for cut in range(len(word) - 3) if cut == 0 or word[cut - 1] not in "aeiouäöü"} | {onset(word)}
    return any(onset(other) in onsets for other in re.findall(r"\w+", text))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_every_example_holds_a_word_of_its_row(row):
    for text in (*(example["text"] for example in row.yes), *row.no):
        assert any(holds(text, word) for word in getattr(row, "verbs", ()) or row.words), text


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_an_example_says_what_the_row_says(row):
    for example in row.yes:
        assert example.keys() == {"text", "trigger", "polarity", "modality"}
        assert example["trigger"] in re.findall(r"\w+", example["text"])
        assert example["polarity"] == getattr(row, "polarity", "pos")
        as_real_as_the_verb = isinstance(row, MatrixRow) and (row.nouns or row.preposition) and row.modality == "asserted"
        assert as_real_as_the_verb or example["modality"] in {row.modality, getattr(row, "past", ""), getattr(row, "perfect", "")}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_the_values_are_those_of_the_output_tables(row):
    assert row.modality in MODALITIES
    assert getattr(row, "polarity", "pos") in POLARITIES
    assert {getattr(row, "past", ""), getattr(row, "perfect", "")} <= {"", *MODALITIES}


@pytest.mark.parametrize("row", ROWS[len(LEXICON.modals):], ids=lambda row: row.id)
def test_a_row_names_a_word_once(row):
    assert [word for word, count in Counter(row.words).items() if count > 1] == []


def test_no_word_says_two_things_of_the_same_slot():
    """A clause under one word, a noun as its object and a noun under one of its prepositions have one reading each."""
    slots = Counter()
    for row in LEXICON.matrices:
        slots.update((word, row.preposition or row.nouns) for word in row.words)
    assert [slot for slot, count in slots.items() if count > 1] == []


@pytest.mark.parametrize("verb, now, before", [
    ("wollen", "planned", ""), ("sollen", "demanded", "planned"), ("können", "possible", "asserted"), ("müssen", "demanded", "asserted"),
])
def test_modal_verbs_say_something_else_in_the_past(verb, now, before):
    assert (LEXICON.modal[verb].modality, LEXICON.modal[verb].past) == (now, before)


def test_was_verhindert_wird_geschieht_nicht():
    rows = LEXICON.matrix["verhindern"]
    assert {row.polarity for row in rows} == {"neg"}
    assert {row.nouns for row in rows} == {True, False}


def test_what_an_order_asks_for_is_demanded_of_clause_and_noun():
    assert {(row.modality, row.nouns) for row in LEXICON.matrix["befehlen"]} == {("demanded", True), ("demanded", False)}


def test_um_zu_needs_an_infinitive_and_damit_does_not():
    assert LEXICON.clause["um"].infinitive
    assert not LEXICON.clause["damit"].infinitive
    assert LEXICON.clause["ohne"].polarity == "neg"
    assert "weil" not in LEXICON.clause


def test_an_adverb_is_told_by_its_word():
    assert LEXICON.adverb["angeblich"].modality == "reported"
    assert LEXICON.adverb["beinahe"].polarity == "neg"
    assert "gestern" not in LEXICON.adverb


def test_a_row_without_examples_is_an_error(tmp_path):
    (tmp_path / "modality.toml").write_text('[[adverb]]\nid = "a"\nwords = ["a"]\nyes = []\nno = []\nfrom = "A"\n', encoding="utf-8")
    with pytest.raises(LexiconError, match="modality.toml: adverb 'a': needs both `yes` and `no`"):
        load_modality(tmp_path / "modality.toml")
