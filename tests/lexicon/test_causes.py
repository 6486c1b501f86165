"""causes.toml loads, its rows hold together, and what does not is refused with file and row."""

import re
from pathlib import Path

import pytest
from ereignisgraph import lexicon
from ereignisgraph.errors import LexiconError
from ereignisgraph.lexicon.causes import load_causes
from ereignisgraph.lexicon.causes_rows import CauseRow

FILE = Path(lexicon.__path__[0]) / "causes.toml"
ROW = """
[[verb]]
id = "bewirken"
verb = "bewirken"
cause = ["subject"]
effect = ["object"]
yes = [{ text = "Die Flut bewirkte eine Flucht.", cause = "Flut", effect = "Flucht" }]
no = ["Er bewirkte nichts."]
from = "Duden-Wörterbuch"
"""


@pytest.fixture(scope="module")
def causes():
    return load_causes(FILE)


def test_every_example_holds_the_words_of_its_links(causes):
    for row in causes:
        for example in row.yes:
            words = re.findall(r"\w+", example["text"])
            assert {example["cause"], example["effect"]} <= set(words), row.id


def test_no_example_is_used_twice(causes):
    texts = [example["text"] for row in causes for example in row.yes]
    assert len(texts) == len(set(texts))


def test_every_counterexample_holds_a_word_of_its_cue(causes):
    for row in causes:
        words = row.words if hasattr(row, "words") else row.nouns if hasattr(row, "nouns") else ()
        for text in row.no:
            assert not words or any(word in text.lower() for entry in words for word in entry.lower().split()), (row.id, text)


def test_rows_that_prevent_say_so_in_their_examples(causes):
    for row in causes:
        if row.relation == "PREVENT":
            assert all(example["relation"] == "PREVENT" for example in row.yes), row.id


def test_linking_predicates_name_the_word_without_which_the_verb_is_an_event(causes):
    assert ("führen", "zu") in causes.linking_predicates
    assert ("haben", "zu Folge") in causes.linking_predicates
    assert ("bewirken", "") in causes.linking_predicates
    assert "beenden" not in {verb for verb, _ in causes.linking_predicates}


def test_iteration_gives_the_causal_rows_only(causes):
    assert all(isinstance(row, CauseRow) for row in causes)


@pytest.mark.parametrize(("change", "message"), [
    (('relation = ""', 'relation = "LIKELY"'), "'LIKELY' is none of CAUSE"),
    (('kind = ""', 'kind = "luck"'), "'luck' is none of"),
])
def test_a_value_outside_its_closed_set_is_refused(tmp_path, change, message):
    file = tmp_path / "causes.toml"
    file.write_text(ROW + change[1] + "\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=re.escape("causes.toml: 'bewirken'") + ".*" + message):
        load_causes(file)


def test_cause_and_effect_cannot_be_the_same_slot(tmp_path):
    file = tmp_path / "causes.toml"
    file.write_text(ROW.replace('["object"]', '["subject"]'), encoding="utf-8")
    with pytest.raises(LexiconError, match="same side"):
        load_causes(file)


def test_rows_of_a_second_file_come_after_those_of_the_first(tmp_path):
    file = tmp_path / "mine.toml"
    file.write_text(ROW.replace('"bewirken"', '"erwirken"'), encoding="utf-8")
    assert load_causes(FILE, file).verbs[-1].id == "erwirken"


def test_there_are_rows_for_every_german_way_to_say_why(causes):
    assert sum(1 for _ in causes) + len(causes.hedges) + len(causes.orders) >= 350


def test_idioms_are_tried_before_the_bare_verb(causes):
    assert [bool(row.part) for row in causes.by_predicate["bringen"]] == sorted((bool(row.part) for row in causes.by_predicate["bringen"]), reverse=True)


def test_a_pattern_with_an_unknown_reach_is_refused(tmp_path):
    file = tmp_path / "causes.toml"
    file.write_text('''
[[pattern]]
id = "p"
says = "Wer sät, der erntet."
cause = ["säen"]
effect = ["ernten"]
within = "chapter"
yes = [{ text = "Er säte und erntete.", cause = "säte", effect = "erntete" }]
no = ["Er säte nicht."]
from = "Sprichwort"
''', encoding="utf-8")
    with pytest.raises(LexiconError, match="'chapter' is none of sentence, next"):
        load_causes(file)
