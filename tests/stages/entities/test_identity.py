"""Which mentions name the same thing."""

from __future__ import annotations

import pytest


def test_surname_genitive_and_full_name_are_one_person(things):
    assert things("Lindners , Albert Lindner , Lindner", "PER: Lindners; PER: Albert Lindner; PER: Lindner") == [["Albert Lindner", "Lindners", "Albert Lindner", "Lindner"]]


def test_a_surname_that_looks_like_the_genitive_of_a_first_name_stays_a_surname(things):
    text, tagged = "William Ebner , Albert Williams , Williams", "PER: William Ebner; PER: Albert Williams; PER: Williams"
    assert things(text, tagged) == [["William Ebner", "William Ebner"], ["Albert Williams", "Albert Williams", "Williams"]]


def test_brothers_stay_apart_and_the_surname_goes_to_the_nearer_one(things):
    text, tagged = "Paul Ebner , Georg Ebner , Ebner", "PER: Paul Ebner; PER: Georg Ebner; PER: Ebner"
    assert things(text, tagged) == [["Paul Ebner", "Paul Ebner"], ["Georg Ebner", "Georg Ebner", "Ebner"]]


def test_rulers_are_told_apart_by_their_numerals(things):
    text, tagged = "Otto II. , Otto III. , Otto III. von Kärnten", "PER: Otto II.; PER: Otto III.; PER: Otto III. von Kärnten"
    assert things(text, tagged) == [["Otto II.", "Otto II."], ["Otto III. von Kärnten", "Otto III.", "Otto III. von Kärnten"]]


def test_a_first_name_alone_is_the_ruler_of_that_name(things):
    assert things("Konrad II. , Konrad", "PER: Konrad II.; PER: Konrad") == [["Konrad II.", "Konrad II.", "Konrad"]]


def test_an_acronym_in_brackets_is_the_name_before_it(things):
    assert things("Freie Arbeiterunion ( FAU ) , FAU", "ORG: Freie Arbeiterunion") == [["Freie Arbeiterunion", "Freie Arbeiterunion", "FAU", "FAU"]]


def test_variants_of_the_lexicon_are_one_thing(things):
    assert things("UdSSR , Sowjetunion", "LOC: UdSSR; LOC: Sowjetunion") == [["UdSSR", "UdSSR", "Sowjetunion"]]


def test_a_kingdom_is_its_land(things):
    assert things("Königreich Pommern , Pommern", "LOC: Königreich Pommern") == [["Königreich Pommern", "Königreich Pommern", "Pommern"]]


@pytest.mark.parametrize(("text", "name"), [("Rheinischen Handelsbundes", "Rheinischer Handelsbund"), ("Blauen Brigade", "Blaue Brigade"), ("Lindner Bank", "Lindner Bank")])
def test_the_name_of_an_organisation_is_given_in_the_nominative(things, text, name):
    assert things(text, f"ORG: {text}") == [[name, text]]


def test_two_of_one_first_name_stay_two(things):
    text, tagged = "Olaf Lindner , Olaf , Olaf II.", "PER: Olaf Lindner; PER: Olaf; PER: Olaf II."
    assert things(text, tagged) == [["Olaf Lindner", "Olaf Lindner", "Olaf"], ["Olaf II.", "Olaf II."]]


def test_a_first_name_that_two_rulers_bear_is_not_the_one_who_comes_next(things):
    text, tagged = "Heinrich , Heinrich IV. , Heinrich III.", "PER: Heinrich; PER: Heinrich IV.; PER: Heinrich III."
    assert things(text, tagged) == [["Heinrich", "Heinrich"], ["Heinrich IV.", "Heinrich IV."], ["Heinrich III.", "Heinrich III."]]


def test_a_diocese_has_two_words_and_is_one_thing(things):
    assert things("Bistum Meißen , Diözese Meißen", "ORG: Bistum Meißen; ORG: Diözese Meißen") == [["Bistum Meißen", "Bistum Meißen", "Diözese Meißen"]]


def test_a_district_is_not_its_town(things):
    assert things("Kreis Worms , Worms", "LOC: Kreis Worms; LOC: Worms") == [["Kreis Worms", "Kreis Worms"], ["Worms", "Worms"]]
