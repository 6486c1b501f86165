"""A text that knows where its characters stood."""

from __future__ import annotations

import re

import pytest
from ereignisgraph.schema.records import Run
from ereignisgraph.stages.read.traced import JOIN, LINE, Traced, Writer
from hypothesis import given
from hypothesis import strategies as st


def test_stretches_that_lie_end_to_end_are_one_run():
    writer = Writer()
    writer.add("Der ", 10, 14)
    writer.add("König", 14, 19)
    writer.add("ü", 19, 25)
    assert writer.traced() == Traced("Der Königü", (Run(0, 9, 10, 19), Run(9, 10, 19, 25)))


def test_the_strongest_gap_counts_and_stands_for_what_is_between():
    writer = Writer()
    writer.gap("\n\n")
    writer.add("A", 3, 4)
    for kind in (" ", "\n\n", "\n"):
        writer.gap(kind)
    writer.add("B", 11, 12)
    writer.gap("\n")
    assert writer.traced() == Traced("A\n\nB", (Run(0, 1, 3, 4), Run(1, 3, 4, 11), Run(3, 4, 11, 12)))


def test_a_gap_before_what_stands_earlier_in_the_source_stands_for_nothing():
    writer = Writer()
    writer.add("B", 11, 12)
    writer.gap("\n\n")
    writer.add("A", 3, 4)
    assert writer.traced().runs[1] == Run(1, 3, 12, 12)


@pytest.mark.parametrize(("white", "line", "text"), [(" \n ", " ", "a b"), (" \n ", LINE, f"a{LINE}b"), ("\t", LINE, "a b"), ("\xa0", JOIN, "a b")])
def test_white_space_between_words_is_one_gap(white, line, text):
    writer = Writer()
    writer.words(f" a{white}b ", 0, 3 + len(white) + 1, line)
    assert writer.traced().text == text


def test_what_is_replaced_points_at_all_that_it_stands_for():
    text, count = Traced.verbatim("Revo-\nlution", 100).sub(re.compile("-\n"), "")
    assert (text, count) == (Traced("Revolution", (Run(0, 4, 100, 104), Run(4, 10, 106, 112))), 1)
    text, _ = Traced.verbatim("fuͤr", 100).sub(re.compile("uͤ"), "ü")
    assert text.runs == (Run(0, 1, 100, 101), Run(1, 2, 101, 103), Run(2, 3, 103, 104))


def test_a_replacement_of_the_same_length_needs_no_run_of_its_own():
    text, _ = Traced.verbatim("iſt").sub(re.compile("ſ"), "s")
    assert text == Traced("ist", (Run(0, 3, 0, 3),))
    assert text.is_whole_source


def test_a_text_from_the_middle_of_its_source_is_not_the_whole_source():
    assert not Traced.verbatim("a", 1).is_whole_source
    assert Traced.verbatim("").is_whole_source


@given(st.text("ab-\n ſ", max_size=30), st.lists(st.sampled_from(["a", "-\n", "ſ", "b ", "ab", " ", "x*", ""]), max_size=3), st.sampled_from(["", "s", "ss", "\n\n"]))
def test_whatever_is_replaced_the_runs_lie_end_to_end_and_inside_the_source(text, patterns, new):
    traced = Traced.verbatim(text, 7)
    for pattern in patterns:
        expected = re.sub(pattern, lambda match: new if match[0] else "", traced.text)
        traced, _ = traced.sub(re.compile(pattern), new)
        assert traced.text == expected
    ends = [run.end for run in traced.runs]
    assert [run.start for run in traced.runs] == [0, *ends][:len(ends)]
    assert ends[-1:] == [len(traced.text)][:len(ends)]
    assert all(7 <= run.source_start <= run.source_end <= 7 + len(text) for run in traced.runs)
    places = [run.source_start for run in traced.runs]
    assert places == sorted(places)
