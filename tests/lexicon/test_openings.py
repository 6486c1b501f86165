"""Which words can open a form."""

from __future__ import annotations

from pathlib import Path

import pytest
from ereignisgraph.lexicon import calendar as module
from ereignisgraph.lexicon.calendar import load_calendar
from ereignisgraph.lexicon.openings import index

CALENDAR = load_calendar(Path(module.__file__).with_suffix(".toml"))


@pytest.mark.parametrize(("pattern", "opens", "others"), [
    (r"im\sMai", ["im"], ["i", "imm", "Mai"]),
    (r"Jahr(?:e[ns]?|s)?", ["Jahr", "Jahre", "Jahres"], ["Jahrgang", "Jah"]),
    (r"(?:Anfang\s(?:des\s)?)?Mai\.?,?\s19", ["Anfang", "Mai"], ["des", "19"]),
    (r"(?:\d\d|zwei)er\sJahre", ["50er", "zweier"], ["50", "er"]),
    (r"v\.\sChr|n\.\sChr", ["v", "n"], ["vn", "Chr"]),
    (r"(?=\d)\d{1,2}(?:\.|ten)(?! Mann)", ["3", "12", "3ten"], ["3te", "Mann", "123"]),
    (r"(?P<day>[1-9])[-–](?P<month>Mai)", ["3"], ["Mai", "33"]),
    (r"(?i:ein)-?jährig", ["einjährig", "Ein"], ["ei", "jährig"]),
])
def test_a_word_opens_a_pattern_that_can_go_on_behind_it(pattern, opens, others):
    openings = index([(pattern, "here")])
    assert [word for word in opens if openings.of(word) != ("here",)] == []
    assert [word for word in others if openings.of(word)] == []


def test_items_come_in_their_order():
    openings = index([(r"zwei\sTage", 1), (r"drei\sTage", 2), (r"zwei\sJahre", 3)])
    assert openings.of("zwei") == (1, 3)


@pytest.mark.parametrize("form", CALENDAR.forms, ids=lambda form: form.row.id)
def test_every_example_begins_with_a_word_that_opens_its_form(form):
    for example in form.row.yes:
        word = module.WORD.match(example.partition("[")[2])[0]
        assert form in CALENDAR.openings.of(word)


def test_most_words_open_nothing():
    words = "Der König floh aus der Stadt und sein Heer zog über die Berge nach Süden".split()
    assert [word for word in words if CALENDAR.openings.of(word)] == ["über"]
