"""What the graph gets of the lexicons."""

from __future__ import annotations

import pytest
from ereignisgraph.errors import LexiconError
from ereignisgraph.lexicon.background import load_background
from ereignisgraph.schema.background import Span

NAMED = '[[named]]\nid = "fehde"\nname = "Soester Fehde"\nforms = ["Soest", "Fehde"]\nstart = "{start}"\nend = "1449"\n' \
        'yes = [{{ text = "Die Soester Fehde endete.", trigger = "Fehde" }}]\nno = ["Die Fehde endete."]\nfrom = "x"\n'


def test_the_known_time_of_a_named_event_comes_in_decimal_years_and_edtf():
    named = load_background().named_events
    assert named["Zweiter Weltkrieg"] == Span(1939.6658, 1945.6685, "1939-09-01/1945-09-02")
    assert named["Mauerfall"].edtf == "1989-11-09" and named["Mauerfall"].earliest == named["Mauerfall"].latest
    assert named["Erster Punischer Krieg"].earliest == -263.0
    assert "Februarrevolution" not in named         # of two years


def test_first_names_are_folded():
    assert {"wilhelm", "friedrich"} <= load_background().first_names


def test_rows_of_the_users_come_after_ours(tmp_path):
    (tmp_path / "events.toml").write_text(NAMED.format(start="1444-06"), encoding="utf-8")
    background = load_background(tmp_path)
    assert background.named_events["Soester Fehde"].edtf == "1444-06/1449"
    assert "Mauerfall" in background.named_events


def test_a_date_that_is_none_is_said(tmp_path):
    (tmp_path / "events.toml").write_text(NAMED.format(start="Sommer 1444"), encoding="utf-8")
    with pytest.raises(LexiconError, match="'fehde': 'Sommer 1444' is no year, month or day"):
        load_background(tmp_path)
