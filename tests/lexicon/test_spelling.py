"""Each row of spelling.toml is needed for its own examples, and no row changes its counterexamples."""

from dataclasses import replace

import pytest
from ereignisgraph.lexicon import FOLDER
from ereignisgraph.lexicon.spelling import load_spelling

SPELLING = load_spelling(FOLDER / "spelling.toml")
IDS = [row.id for row in SPELLING.rows]


def without(at):
    """The other rows."""
    return replace(SPELLING, rows=SPELLING.rows[:at] + SPELLING.rows[at + 1:], patterns=SPELLING.patterns[:at] + SPELLING.patterns[at + 1:])


@pytest.mark.parametrize("at", range(len(IDS)), ids=IDS)
def test_old_words_are_spelt_as_today_thanks_to_the_row(at):
    for old, new in (text.split(" = ") for text in SPELLING.rows[at].yes):
        assert SPELLING.modern(old) == new
        assert without(at).modern(old) != new


@pytest.mark.parametrize("at", range(len(IDS)), ids=IDS)
def test_words_that_only_look_old_stay(at):
    assert [SPELLING.modern(word) for word in SPELLING.rows[at].no] == list(SPELLING.rows[at].no)
