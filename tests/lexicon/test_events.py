"""events.toml: its rows hold their own words, do not contradict each other, and answer what the events stage asks."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from ereignisgraph.errors import LexiconError
from ereignisgraph.lexicon.events import load_events
from ereignisgraph.lexicon.events_rows import same_noun
from ereignisgraph.schema.edtf import bounds
from ereignisgraph.schema.vocabulary import EVENT_TYPES

LEXICON = load_events()
NOUNS = (*LEXICON.nouns, *LEXICON.things, *LEXICON.places)
WITH_VERBS = (*LEXICON.states, *LEXICON.supports, *LEXICON.governments)
UMLAUTS = str.maketrans("äöü", "aou")


def onset(word: str) -> str:
    """The consonants before the first vowel, which every form of a verb keeps: *schließen* and *schloss* share `schl`."""
    return re.match(r"[^aeiouy]*", word.translate(UMLAUTS))[0]


def holds_noun(text: str, lemma: str) -> bool:
    return lemma.lower().translate(UMLAUTS)[:-1] in text.lower().translate(UMLAUTS)


def holds_verb(text: str, verb: str) -> bool:
    """Some word of the text could be a form of the verb, its particle set apart or not."""
    onsets = {onset(verb[cut:]) for cut in range(len(verb) - 3) if cut == 0 or verb[cut - 1] not in "aeiouäöü"} | {onset(verb)}
    return any(onset(word) in onsets for word in re.findall(r"\w+", text.lower()))


def words_of(row) -> tuple[str, ...]:
    return getattr(row, "lemmas", ()) or getattr(row, "endings", ())


@pytest.mark.parametrize("row", (*NOUNS, *LEXICON.suffixes), ids=lambda row: row.id)
def test_every_example_holds_a_word_of_its_row(row):
    for text in (*(example["text"] for example in row.yes), *row.no):
        assert any(holds_noun(text, word) for word in words_of(row)), text


@pytest.mark.parametrize("row", WITH_VERBS, ids=lambda row: row.id)
def test_every_example_holds_a_verb_or_noun_of_its_row(row):
    nouns = getattr(row, "nouns", ())
    for text in (*(example["text"] for example in row.yes), *row.no):
        assert any(holds_verb(text, verb) for verb in row.verbs) or any(holds_noun(text, noun) for noun in nouns), text


@pytest.mark.parametrize("row", LEXICON.named, ids=lambda row: row.id)
def test_a_named_event_stands_in_its_examples_and_its_counterexample_shares_a_word(row):
    pattern = r"\b" + r"\w{0,3} ".join(map(re.escape, row.forms)) + r"\w{0,3}\b"
    for example in row.yes:
        assert re.search(pattern, example["text"]), example["text"]
    for text in row.no:
        assert not re.search(pattern, text)
        assert any(holds_noun(text, part) for form in row.forms for part in (form, form[:5], form[-5:])), text


@pytest.mark.parametrize("row", (*LEXICON.nouns, *LEXICON.suffixes, *LEXICON.supports, *LEXICON.governments, *LEXICON.places, *LEXICON.circumstances, *LEXICON.named),
                         ids=lambda row: row.id)
def test_an_example_names_words_that_stand_in_its_sentence(row):
    for example in row.yes:
        words = re.findall(r"[\w-]+", example["text"])
        assert all(example[key] in words for key in ("trigger", "object", "place", "other") if key in example), example


@pytest.mark.parametrize("words", ["verbs", "nouns"])
def test_no_word_tells_of_two_types_of_event(words):
    counts = Counter(word for row in LEXICON.types for word in getattr(row, words))
    assert [word for word, count in counts.items() if count > 1] == []


def test_every_type_of_event_but_other_has_a_row():
    assert {row.type for row in LEXICON.types} == set(EVENT_TYPES) - {"other"}


@pytest.mark.parametrize("predicate, kind", [
    ("erobern", "conflict"), ("Eroberung", "conflict"), ("unter Beschuss nehmen", "conflict"), ("Verhaftung", "politics"), ("Volksaufstand", "protest"),
    ("an die Macht kommen", "politics"), ("Friedensverhandlung", "diplomacy"), ("Scheitern", "change"), ("ums Leben kommen", "life"), ("zwitschern", "other"),
    ("Bürgerkrieg", "conflict"), ("Regierungsbildung", "politics"),
])
def test_a_predicate_tells_of_a_type_of_event(predicate, kind):
    assert LEXICON.type_of(predicate) == kind


def test_a_predicate_that_a_model_without_lemmas_leaves_empty_is_of_no_known_type():
    assert LEXICON.type_of("") == "other"


@pytest.mark.parametrize("row", (*LEXICON.things, *LEXICON.states), ids=lambda row: row.id)
def test_what_must_be_absent_stands_in_the_sentence(row):
    assert all(example["absent"] in re.findall(r"\w+", example["text"]) for example in row.yes)


@pytest.mark.parametrize("kind", ["nouns", "things", "places"])
def test_no_word_stands_in_two_rows_of_its_kind(kind):
    counts = Counter(lemma for row in getattr(LEXICON, kind) for lemma in row.lemmas)
    assert [lemma for lemma, count in counts.items() if count > 1] == []


def test_no_word_is_an_event_and_a_thing():
    things = {lemma for row in LEXICON.things for lemma in row.lemmas}
    assert {lemma for row in LEXICON.nouns for lemma in row.lemmas} & things == set()


def test_nouns_are_capitalised_and_verbs_are_infinitives():
    assert all(lemma[0].isupper() for row in NOUNS for lemma in row.lemmas)
    assert all(re.fullmatch(r"[a-zäöüß]+(?:n|tun)", verb) for row in WITH_VERBS for verb in row.verbs)


def test_a_genitive_fills_subject_or_object():
    assert {row.genitive for row in (*LEXICON.nouns, *LEXICON.suffixes)} == {"subject", "object"}


def test_a_support_row_has_a_predicate_exactly_where_its_verb_is_the_trigger():
    for row in LEXICON.supports:
        assert row.trigger in {"noun", "verb"}
        assert (row.trigger == "verb") == bool(row.predicate), row.id
        assert row.subject in {"subject", "object", "none"}, row.id
        if row.predicate:
            assert row.predicate.split()[-1] in row.verbs, row.id


@pytest.mark.parametrize("row", LEXICON.named, ids=lambda row: row.id)
def test_a_named_event_ends_after_it_began(row):
    assert bool(row.start) == bool(row.end)
    if row.start:
        assert bounds(row.start)[0] <= bounds(row.end)[1]


@pytest.mark.parametrize("noun, row", [
    ("Volksaufstand", "aufstand"), ("Reichstagswahl", "wahl"), ("Unterhauswahl", "wahl"), ("Friedensverhandlung", "konferenz"),
    ("Verhaftung", "-ung"), ("Machtübernahme", "rücktritt"), ("Festnahme", "-nahme"), ("Einführung", "einführung"),
    ("Stimmenverlust", "verlust"), ("Staatsstreich", "aufstand"), ("Rückzug", "einmarsch"), ("Schlachtung", "einführung"),
])
def test_a_noun_happens_by_the_longest_row_that_it_ends_in(noun, row):
    assert LEXICON.event_noun(noun).id == row


@pytest.mark.parametrize("noun", [
    "Regierung", "Landesregierung", "Parteiführung", "Festung", "Zeitung", "Auswahl", "Ausnahme", "Gesichtszug", "Zustand", "Fraktion",
    "Legende", "Vorsitzende", "Beruf", "Ausschuss", "Ursprung", "Vorurteil", "Buchdruck", "Thüringen", "Haus",
])
def test_a_thing_does_not_happen(noun):
    assert LEXICON.event_noun(noun) is None


@pytest.mark.parametrize("noun, role", [
    ("Tod", "subject"), ("Rede", "subject"), ("Rückkehr", "subject"), ("Landung", "subject"),
    ("Ermordung", "object"), ("Eroberung", "object"), ("Wahl", "object"), ("Bau", "object"), ("Sturz", "object"),
])
def test_the_genitive_of_an_event_noun_is_who_did_it_or_whom_it_befell(noun, role):
    assert LEXICON.event_noun(noun).genitive == role


def test_a_state_with_a_preposition_is_one_only_beside_it():
    assert LEXICON.is_state("liegen")
    assert LEXICON.is_state("bestehen", ["aus"])
    assert not LEXICON.is_state("bestehen", ["auf"])
    assert not LEXICON.is_state("bestehen")
    assert not LEXICON.is_state("unterliegen")


def test_government_joins_the_rows_of_a_verb():
    assert LEXICON.governed("verhandeln") == {"mit", "über"}
    assert LEXICON.governed("abrechnen") == {"mit"}
    assert LEXICON.governed("ziehen") == {"gegen"}
    assert LEXICON.governed("wohnen") == frozenset()


def test_support_verbs_and_idioms_are_told_apart():
    assert {row.trigger for row in LEXICON.supports_of("leisten") if "Hilfe" in row.nouns} == {"noun"}
    assert {row.predicate for row in LEXICON.supports_of("stecken") if "Brand" in row.nouns} == {"in Brand stecken"}
    assert LEXICON.supports_of("erobern") == ()


def test_a_place_noun_is_one_in_compounds_too():
    assert LEXICON.is_place("Stadt") and LEXICON.is_place("Hafenstadt") and LEXICON.is_place("Exil")
    assert LEXICON.is_place("Tor") and not LEXICON.is_place("Senator")
    assert not LEXICON.is_place("Antwort")
    assert LEXICON.is_place("Stadtrand") and not LEXICON.is_place("Stadtbrand") and not LEXICON.is_place("Ansiedlung")
    assert LEXICON.is_place("Gasthof") and not LEXICON.is_place("Erzbischof")


def test_a_compound_needs_three_letters_before_the_noun():
    assert same_noun("Geheimrede", "Rede") and same_noun("Rede", "Rede")
    assert not same_noun("Brede", "Rede")


def test_a_misspelt_key_is_an_error(tmp_path):
    (tmp_path / "events.toml").write_text('[[thing]]\nid = "a"\nlemma = ["A"]\nyes = [{}]\nno = ["A"]\nfrom = "A"\n', encoding="utf-8")
    with pytest.raises(LexiconError, match="events.toml: thing 'a': unknown key 'lemma'"):
        load_events(tmp_path / "events.toml")
