"""Tables on disk: what goes in comes back, in the order of Python, and a full disk is an error of the system."""

from __future__ import annotations

import math

import pytest
from ereignisgraph import spill
from ereignisgraph.spill import Tables, key, text, unpacked
from hypothesis import given, settings
from hypothesis import strategies as st

ROWS = 300_000
ANY_TEXT = st.text(st.characters(codec=None))       # lone surrogates too, as in the name of a file that is no UTF-8


@pytest.fixture
def tables(tmp_path):
    with Tables(tmp_path / "spill") as tables:
        yield tables


def test_rows_come_back_as_they_were_written(tables):
    with tables.new("rows", {"name": str, "place": int, "year": float, "found": object}) as rows:
        rows.add("Öl\udc80", -3, None, ("weil", {"at": 1}))
        rows.add("", 2**40, 1848.2, None)
    one, other = tables.rows("SELECT * FROM rows")
    assert (text(one[0]), *one[1:3], unpacked(one[3])) == ("Öl\udc80", -3, None, ("weil", {"at": 1}))
    assert (text(other[0]), *other[1:3], unpacked(other[3])) == ("", 2**40, 1848.2, None)


def test_more_rows_than_are_in_hand_keep_their_order(tables, monkeypatch):
    monkeypatch.setattr(spill, "AT_ONCE", 7)
    with tables.new("rows", {"place": int}) as rows:
        for number in range(50):
            rows.add(number)
    assert [number for number, in tables.rows("SELECT place FROM rows")] == list(range(50))


def test_a_table_is_filled_while_another_is_read(tables):
    with tables.new("one", {"place": int}) as one:
        for number in range(5):
            one.add(number)
    with tables.new("other", {"place": int}) as other:
        for number, in tables.rows("SELECT place FROM one"):
            other.add(2 * number)
    with tables.new("other", {"place": int}) as other:
        other.add(-1)
    assert tables.one("SELECT count(*), sum(place) FROM other") == (6, 19)


@settings(deadline=None, max_examples=30)      # each opens tables of its own
@given(st.lists(ANY_TEXT, max_size=8))
def test_texts_sort_and_are_found_as_in_python(tmp_path_factory, words):
    with Tables(tmp_path_factory.getbasetemp() / "spill") as tables:
        with tables.new("words", {"word": str}) as table:
            for word in words:
                table.add(word)
        assert [text(word) for word, in tables.rows("SELECT word FROM words ORDER BY word")] == sorted(words)
        for word in words:
            assert tables.one("SELECT count(*) FROM words WHERE word = ?", key(word)) == (words.count(word),)


def test_what_has_no_room_goes_to_disk_and_is_gone_with_the_tables(tmp_path, monkeypatch):
    monkeypatch.setattr(spill, "MEMORY", "40MB")
    folder = tmp_path / "spill"
    with Tables(folder) as tables:
        with tables.new("rows", {"number": int, "found": object}) as rows:
            for number in range(ROWS):
                rows.add(number * 7919 % ROWS, f"{number:0200}")
        assert list(folder.iterdir())
        numbers = [number for number, _ in tables.rows("SELECT number, found FROM rows ORDER BY number")]
    assert numbers == list(range(ROWS))
    assert not folder.exists() or not list(folder.iterdir())


def test_a_disk_that_takes_nothing_is_an_error_of_the_system(tmp_path, monkeypatch):
    monkeypatch.setattr(spill, "MEMORY", "10MB")
    (tmp_path / "spill").touch()
    with pytest.raises(OSError, match="spill"), Tables(tmp_path / "spill") as tables:
        with tables.new("rows", {"number": int, "found": object}) as rows:
            for number in range(60_000):
                rows.add(number, f"{number:01000}")
        list(tables.rows("SELECT * FROM rows ORDER BY found"))


def test_an_endless_past_sorts_first(tables):
    with tables.new("rows", {"year": float}) as rows:
        for year in (3.0, -math.inf, -44.0):
            rows.add(year)
    assert [year for year, in tables.rows("SELECT year FROM rows ORDER BY year")] == [-math.inf, -44.0, 3.0]
