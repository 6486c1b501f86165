"""Cutting a long text."""

import pytest
from ereignisgraph.stages.parse.pieces import Piece, describe_pieces, pieces
from hypothesis import given
from hypothesis import strategies as st


def test_a_short_text_is_one_piece_and_nothing_is_said():
    assert pieces("Er floh.") == (Piece(0, 8),)
    assert describe_pieces(pieces("Er floh.")) == ""


@pytest.mark.parametrize(("text", "cut", "first"), [
    ("Der Rat floh. Er kam\n\nnie zurück, und", "paragraphs", "Der Rat floh. Er kam\n\n"),
    ("Der Rat floh sehr.\nEr kam nie zurück, und", "line ends", "Der Rat floh sehr.\n"),
    ("Der Rat siegte. Er kam nie mehr zurück", "sentence ends", "Der Rat siegte. "),
    ("ein sehr alter Rat ohne jedes Ende", "white space", "ein sehr alter Rat ohne "),
    ("Donaudampfschifffahrtsgesellschaft", "no white space", "Donaudampfschifffahrtsges"),
])
def test_the_best_place_before_the_limit_is_taken(text, cut, first):
    piece, *_ = pieces(text, 25)
    assert (text[piece.start:piece.end], piece.cut) == (first, cut)


def test_the_reason_says_where_it_was_cut():
    assert describe_pieces(pieces("Der Rat floh.\n\n" * 4 + "Er kam nie zurück.", 20)) == ""
    assert describe_pieces(pieces("Der Rat floh.\n\n" * 4 + "Er kam nicht mehr zurück.", 20)) == "split into 6 pieces at paragraphs and white space"


def test_a_piece_ends_with_the_paragraph_in_which_it_is_long_enough():
    long, short = "Der Rat floh und kam nie zurück. " * 200, "Er kam nie zurück.\n\n"
    text = f"{short}{long}\n\n{short}{long}\n\n{long}\n"
    assert [text[piece.start:piece.end] for piece in pieces(text)] == [f"{short}{long}\n\n", f"{short}{long}\n\n", f"{long}\n"]
    assert pieces(long) == (Piece(0, len(long)),)


@given(st.text(max_size=300), st.integers(1, 50))
def test_the_pieces_are_the_text(text, limit):
    parts = pieces(text, limit)
    assert "".join(text[part.start:part.end] for part in parts) == text
    assert all(part.end - part.start <= limit for part in parts)
