"""What is no name though it looks like one."""

from __future__ import annotations

import pytest

from .conftest import words


@pytest.mark.parametrize("text", ["Franzosen", "Welfen", "Konservativen"])
def test_people_are_no_names(found, text):
    assert found(words(f"die {text} siegten", die="DET", siegten="VERB"), f"ORG: {text}") == []


def test_a_land_that_is_also_a_people_is_a_name_without_article_only(found):
    assert found(words("in Schweden", **{"in": "ADP"}), "LOC: Schweden") == ["Schweden LOC"]
    assert found(words("die Schweden", die="DET"), "LOC: Schweden") == []
    lines = """
        Siege     Sieg      NOUN   0  root
        die       der       DET    3  det
        Schweden  Schweden  PROPN  4  nsubj
        {verb}    erringen  VERB   1  acl  _  Number={number}
    """
    assert found(lines.format(verb="errang", number="Sing")) == ["Schweden LOC"]
    assert found(lines.format(verb="errangen", number="Plur")) == []
    assert found(words("Niederlage , die Schweden erlitt", die="PRON", erlitt="VERB", Niederlage="NOUN", **{",": "PUNCT"})) == ["Schweden LOC"]


def test_the_name_of_an_event_is_none_but_a_place_in_it_is(found):
    assert found(words("Wormser Konkordat"), "MISC: Wormser Konkordat") == []
    assert found(words("Friede von Passau", von="ADP"), "LOC: Friede von Passau") == ["Passau LOC"]


def test_an_adjective_before_its_noun_is_no_place(found):
    lines = """
        die     der     DET   3  det
        Wiener  Wiener  ADJ   3  amod  ADJA
        Bürger  Bürger  NOUN  0  root
    """
    assert found(lines, "LOC: Wiener") == []


def test_a_kind_with_article_is_no_organisation_but_a_compound_can_be(found):
    assert found(words("die Partei", die="DET"), "ORG: Partei") == []
    assert found(words("die Bauernpartei", die="DET"), "ORG: Bauernpartei") == ["Bauernpartei ORG"]


def test_a_preposition_begins_no_person(found):
    assert found("Per per ADP 2 case APPR\nDekret Dekret PROPN 0 root NE", "PER: Per Dekret") == []


def test_a_post_is_no_organisation(found):
    lines = """
        vom          von          ADP   2  case  APPRART
        Großwesir    Großwesir    NOUN  0  root  NN
    """
    assert found(lines, "ORG: Großwesir") == []


def test_a_compound_that_names_a_place_is_no_organisation_and_one_that_names_none_is_nothing(found):
    assert found(words("die Paulskirche", die="DET"), "ORG: Paulskirche") == ["Paulskirche LOC"]
    assert found(words("die Landeskirche", die="DET"), "LOC: Landeskirche") == []


def test_a_title_alone_is_no_person_unless_somebody_is_called_so(found):
    assert found(words("Graf ( Conte )", **{"(": "PUNCT", ")": "PUNCT"}), "PER: Graf") == []
    assert found(words("Ernst Richter kam , Richter ging", kam="VERB", ging="VERB", **{",": "PUNCT"}), "PER: Ernst Richter; PER: Richter")[-1] == "Richter PER"


@pytest.mark.parametrize(("before", "expected"), [("mit", []), ("in", ["Wölfen LOC"]), ("den", ["Wölfen LOC"])])
def test_a_plural_without_article_is_no_place_but_behind_in_it_may_be_a_town(found, before, expected):
    lines = f"{before} {before} ADP 2 case\nWölfen Wolf NOUN 0 root NN Number=Plur"
    assert found(lines, "LOC: Wölfen") == expected


def test_a_number_makes_no_name_of_a_kind(found):
    lines = "der der DET 2 det ART\nRat Rat NOUN 0 root NN\n3 3 NUM 2 nummod CARD"
    assert found(lines, "ORG: Rat 3") == []


def test_a_small_adjective_begins_no_name_and_a_kind_behind_it_is_none(found):
    lines = """
        das         der         DET   3  det    ART
        {adjective} {adjective} ADJ   3  amod   ADJA
        {noun}      {noun}      NOUN  4  nsubj  NN
        zerfiel     zerfallen   VERB  0  root   VVFIN
    """
    assert found(lines.format(adjective="ganze", noun="Kaiserreich"), "LOC: ganze Kaiserreich") == []
    assert found(lines.format(adjective="ganze", noun="Ebnau"), "LOC: ganze Ebnau") == ["Ebnau LOC"]


@pytest.mark.parametrize(("noun", "expected"), [("Operation", []), ("Siedlung", ["Ebnau LOC"])])
def test_what_is_behind_an_operation_is_the_name_of_an_event(found, noun, expected):
    lines = f"""
        Die       der       DET    2  det
        {noun}    {noun}    NOUN   4  nsubj  NN
        Ebnau     Ebnau     PROPN  2  appos  NE
        begann    beginnen  VERB   0  root   VVFIN
    """
    assert found(lines, "LOC: Ebnau") == expected


@pytest.mark.parametrize(("name", "expected"), [("Göttingern", []), ("Bayern", ["Bayern LOC"])])
def test_the_dative_plural_on_ern_is_of_people(found, name, expected):
    lines = f"""
        Das       das       PRON   2  nsubj  PDS
        fiel      fallen    VERB   0  root   VVFIN
        {"den" if not expected else "in"}  _  {"DET" if not expected else "ADP"}  4  {"det" if not expected else "case"}
        {name}    {name}    PROPN  2  obl    NE
        schwer    schwer    ADJ    2  advmod ADJD
    """
    assert found(lines, f"LOC: {name}") == expected
