"""The lexicon of dates proves its slots and refuses what it cannot compile; its forms are proved in stages/times."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from ereignisgraph.errors import LexiconError
from ereignisgraph.lexicon import calendar as module
from ereignisgraph.lexicon.calendar import load_calendar

SHIPPED = Path(module.__file__).with_suffix(".toml")
CALENDAR = load_calendar(SHIPPED)

SLOT = """
[[slot]]
id = "year"
reads = "integer"
form = '1\\d{3}'
yes = { "1956" = "1956" }
no = ["956"]
from = "ISO 8601"
"""
FORM = """
[[form]]
id = "in_year"
kind = "DATE"
form = 'Jahr {year}'
value = "date"
yes = { "Im [Jahr 1956] war Ruhe." = "1956" }
no = ["Das Jahr war lang."]
from = "Duden-Grammatik, Jahreszahlen"
"""


@pytest.mark.parametrize("slot", CALENDAR.slots.values(), ids=lambda slot: slot.id)
def test_slot_reads_its_examples_and_no_others(slot):
    pattern = re.compile(slot.pattern)
    for text, value in slot.yes.items():
        assert pattern.fullmatch(text), text
        assert CALENDAR.read(slot.id, text) == value
    for text in slot.no:
        assert not pattern.fullmatch(text), text


def test_small_calendar_compiles(tmp_path):
    path = tmp_path / "calendar.toml"
    path.write_text(SLOT + FORM, encoding="utf-8")
    [form] = load_calendar(path).forms
    assert form.pattern.match("Jahr\n1956")
    assert not form.pattern.match("Jahr\n\n1956"), "a form does not cross a paragraph"


@pytest.mark.parametrize(("old", "new", "message"), [
    ("{year}", "{jahr}", "slot 'jahr' is not declared"),
    ("'Jahr {year}'", "'(Jahr {year}'", "no regular expression"),
    ('kind = "DATE"', 'kind = "DATUM"', "unknown kind"),
    ('value = "date"', 'value = "date"\nmod = "VAGUE"', "unknown kind 'DATE' or mod 'VAGUE'"),
    ('reads = "integer"', 'reads = "numeral"', "slot 'year'"),
    ('no = ["956"]', "no = []", "needs both"),
    ("[[form]]", '[[signal]]\nid = "seit"\nform = "seit "\nmoves = "seldom"\nyes = { "Seit [1956]." = "" }\n'
     'no = ["seit langem"]\nfrom = "Duden-Grammatik, Präpositionen"\n[[form]]', "signal 'seit'"),
])
def test_faulty_calendar_is_refused_with_its_row(tmp_path, old, new, message):
    path = tmp_path / "calendar.toml"
    path.write_text((SLOT + FORM).replace(old, new, 1), encoding="utf-8")
    with pytest.raises(LexiconError, match=message):
        load_calendar(path)


def test_space_in_a_form_is_any_white_space_but_not_in_a_set_of_characters(tmp_path):
    path = tmp_path / "calendar.toml"
    path.write_text(SLOT + FORM.replace("'Jahr {year}'", "'Jahr[ -]{year}'"), encoding="utf-8")
    [form] = load_calendar(path).forms
    assert form.pattern.match("Jahr-1956")
    assert not form.pattern.match("Jahr\u00a01956")
