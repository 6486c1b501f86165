"""Person, place or organisation."""

from __future__ import annotations

from .conftest import words


def test_the_lexicon_settles_the_type(found):
    assert found(words("im Rheinbund", im="ADP"), "LOC: Rheinbund") == ["Rheinbund ORG"]
    assert found(words("Statthalter Wernitz"), "LOC: Wernitz") == ["Wernitz PER"]


def test_a_place_of_the_lexicon_is_no_person_unless_the_text_says_so(found):
    assert found(words("gegen Pisa", gegen="ADP"), "PER: Pisa") == ["Pisa LOC"]
    assert found(words("Albert Pisa gegen Pisa", gegen="ADP"), "PER: Albert Pisa; PER: Pisa") == ["Albert Pisa PER", "Pisa PER"]
    assert found(words("Minister Pisa", Minister="NOUN"), "PER: Pisa") == ["Pisa PER"]


def test_behind_the_noun_that_says_its_kind_a_name_is_a_place_in_all_the_text(found):
    lines = words("Wernitz lag in der Grafschaft Wernitz", lag="VERB", der="DET", Grafschaft="NOUN", **{"in": "ADP"})
    assert found(lines, "PER: Wernitz; LOC: Grafschaft Wernitz") == ["Wernitz LOC", "Wernitz LOC"]


def test_the_surname_of_a_person_in_the_text_is_no_place(found):
    lines = words("Albert Wernitz und Wernitz", und="CCONJ")
    assert found(lines, "PER: Albert Wernitz; LOC: Wernitz") == ["Albert Wernitz PER", "Wernitz PER"]
    lines = words("Albert von Wernitz und Wernitz", von="ADP", und="CCONJ")
    assert found(lines, "PER: Albert von Wernitz; LOC: Wernitz") == ["Albert von Wernitz PER", "Wernitz LOC"]


def test_behind_dynasty_or_party_stands_an_organisation(found):
    assert found(words("die Dynastie Wernitz", die="DET", Dynastie="NOUN"), "LOC: Wernitz") == ["Wernitz ORG"]
