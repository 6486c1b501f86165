"""When two spellings are one name."""

from __future__ import annotations

import unicodedata

from ereignisgraph.schema.naming import folded


def test_case_white_space_and_composition_do_not_make_a_name_another():
    assert folded(" KARL \n vom  STEIN") == folded("Karl vom Stein")
    assert folded(unicodedata.normalize("NFD", "Görlitz")) == folded("Görlitz")
    assert folded("Elsaß") == folded("ELSASS")


def test_another_letter_does():
    assert folded("Müller") != folded("Mueller") and folded("Karl IV.") != folded("Karl V.")
