"""Where sentences begin."""

from pathlib import Path

import ereignisgraph.lexicon
import pytest
from ereignisgraph.lexicon.abbreviations import load_abbreviations
from ereignisgraph.stages.parse.sentences import sentence_starts
from hypothesis import given
from hypothesis import strategies as st

ABBREVIATIONS = load_abbreviations(Path(ereignisgraph.lexicon.__path__[0]) / "abbreviations.toml")


def sentences(text: str) -> list[str]:
    starts = [*sentence_starts(text, ABBREVIATIONS), len(text)]
    return [text[start:end].strip() for start, end in zip(starts, starts[1:], strict=False)]


@pytest.mark.parametrize("row", ABBREVIATIONS.rows, ids=lambda row: row.id)
def test_abbreviation_rows_prove_themselves(row):
    for text in row.yes:
        assert sentences(text) == [text]
    for text in row.no:
        assert len(sentences(text)) == 2


@pytest.mark.parametrize("row", ABBREVIATIONS.opener_rows, ids=lambda row: row.id)
def test_opener_rows_prove_themselves(row):
    for text in row.yes:
        assert len(sentences(text)) == 2
    for text in row.no:
        assert sentences(text) == [text]


@pytest.mark.parametrize("text", [
    "Am 25. Februar sprach er auf dem XX. Parteitag.",
    "Karl V. starb, ehe Philipp II. Spanien verließ.",
    "Das Drama schrieb J. W. Müller für die k. k. Bühne.",
    "Die Elle maß 0.57 m und kostete 3,50 Mark.",
    "„Ich gehe.“ sagte der Graf.",
    "„Wer da?“ rief die Wache.",
    "Der Bischof (?) Heinrich siegelte die Urkunde.",
    "Er kam, sah ... und ging.",
    "Er forderte dreierlei: Die Steuer sollte fallen; Der Rat sollte gehen.",
    "Der Rat tagte am 18./19. März und im II./III. Quartal.",
    "Der Streit um die Slg. Brenner dauerte Jahre.",
    "Die Nachricht kam am\n1. Mai 1890 nach Ber-\nlin, wo die\nVersammlung tagte.",
    "Als der König starb und\nKarl ihm folgte, da freuten\nsich die Stände sehr.",
])
def test_one_sentence(text):
    assert sentences(text) == [text]


@pytest.mark.parametrize("parts", [
    ["Die Stadt fiel 1912.", "Friedrich floh."],
    ["Er diente unter Wilhelm II.", "Danach trat er ab."],
    ["Er floh.[3]", "Sie blieb."],
    ["„Ich gehe.“", "Der Graf schwieg."],
    ["Er floh.", "– Die Stadt fiel."],
    ["Er fiel im Krieg 1914–18.", "Franz überlebte."],
    ["Das Haus maß 12 m.", "Konrad erbte es."],
    ["Die Sender gehörten der DDR.", "Nachrichten kamen um acht."],
    ["Er gewann!", "Sie verlor?", "Niemand wusste es."],
    ["Er floh.", "(Das Heer blieb.)", "Sie kam."],
    ["\"Wir gehen.\"", "\"Wohin?\"", "Niemand sprach."],
])
def test_sentences_on_one_line(parts):
    assert sentences(" ".join(parts)) == parts


@pytest.mark.parametrize("parts", [
    ["Der Brand der Stadt", "Im Mai des Jahres 1276 brannte Lübeck bis auf die Grundmauern nieder."],
    ["# Titel", "Ein Satz."],
    ["1914 Kriegsbeginn", "1917 Revolution", "1918 Kriegsende"],
    ["Es gab zwei Gründe:", "- der Hunger,", "- die Steuer."],
    ["Er floh.", "Sie blieb."],
])
def test_a_line_of_its_own_is_a_sentence(parts):
    assert sentences("\n".join(parts)) == parts


def test_a_blank_line_ends_a_sentence_but_not_at_a_page_break():
    assert sentences("Der Rat\r\n\r\nDie Zünfte") == ["Der Rat", "Die Zünfte"]
    assert len(sentences("Der Rat schickte einen Boten\n\nnach Köln.")) == 1


def test_a_missing_space_after_the_full_stop_is_forgiven():
    assert sentences("Er floh.Dann kam er zurück.") == ["Er floh.", "Dann kam er zurück."]


@pytest.mark.xfail(reason="a noun after the ordinal of a ruler: only meaning tells that a new sentence begins")
def test_a_noun_after_the_number_of_a_ruler():
    assert len(sentences("Es siegte Franz II. Kaiser war er seit 1792.")) == 2


@given(st.text(alphabet=st.sampled_from("aBI1 .!?:„“\n\u00a0…)(-–z"), max_size=60))
def test_starts_are_ascending_and_never_at_white_space(text):
    starts = sentence_starts(text, ABBREVIATIONS)
    assert list(starts) == sorted(set(starts))
    assert not any(text[start].isspace() for start in starts)
    assert bool(starts) == bool(text.strip())


def test_pages_without_a_full_stop_are_cut_at_white_space():
    text = "der König floh, " * 1_000
    starts = sentence_starts(text, ABBREVIATIONS)
    assert len(starts) > 5
    assert all(text[start - 1].isspace() for start in starts[1:])
    assert max(after - before for before, after in zip(starts, starts[1:], strict=False)) < 2_100
