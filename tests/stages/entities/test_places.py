"""Names of places made of words."""

from __future__ import annotations

import pytest

from .conftest import words


def test_what_a_battle_or_a_treaty_is_named_after_is_a_place(found):
    lines = """
        {event}  {event}  NOUN   0  root  NN
        von      von      ADP    3  case  APPR
        Fomena   Fomena   PROPN  1  nmod  NE
    """
    assert found(lines.format(event="Schlacht")) == ["Fomena LOC"]
    assert found(lines.format(event="Friedensvertrag")) == ["Fomena LOC"]
    assert found(lines.format(event="Wahl")) == []


@pytest.mark.parametrize(("text", "name"), [
    ("Cheops-Pyramide", ["Cheops-Pyramide LOC"]), ("Wafd-Partei", ["Wafd-Partei ORG"]), ("Wafd-Parteien", []), ("UN-Brücke", []), ("Wafd-Chef", []),
])
def test_a_hyphen_before_a_noun_that_heads_names_makes_one(found, text, name):
    assert found(words(text, **{text: "NOUN"})) == name


@pytest.mark.parametrize(("lines", "name"), [
    ("in in ADP 2 case APPR\nWagnerstraße Wagnerstraße NOUN 0 root NN", ["Wagnerstraße LOC"]),
    ("in in ADP 2 case APPR\nGeschäftsstraße Geschäftsstraße NOUN 0 root NN", []),
    ("am an ADP 3 case APPRART\nPotsdamer potsdamer ADJ 3 amod ADJA\nPlatz Platz NOUN 0 root NN", ["Potsdamer Platz LOC"]),
    ("die die DET 3 det ART\nDresdner dresdner ADJ 3 amod ADJA\nAltstadt Altstadt NOUN 0 root NN", ["Dresdner Altstadt LOC"]),
    ("die die DET 3 det ART\nPrager prager ADJ 3 amod ADJA\nBotschaft Botschaft NOUN 0 root NN", []),
    ("ein ein DET 3 det ART\nAlter alt ADJ 3 amod ADJA\nPlatz Platz NOUN 0 root NN", []),
])
def test_compounds_and_adjectives_of_towns_name_places_without_the_model(found, lines, name):
    assert found(lines) == name


def test_a_street_is_called_after_a_day(found):
    lines = words("die Straße des 4. Juli", die="DET", des="DET", Straße="NOUN", Juli="NOUN", **{"4.": "ADJ"})
    assert found(lines) == ["Straße des 4. Juli LOC"]


@pytest.mark.parametrize(("text", "name"), [
    ("Grafschaft Glatz", "Glatz"), ("Erzherzogtum Krain", "Krain"), ("Jagdschloss Falkenlust", "Falkenlust"), ("Großherzogtum Posen", "Großherzogtum Posen"),
    ("Republik Venedig", "Republik Venedig"), ("Königreich Navarra", "Königreich Navarra"), ("Teilrepublik Karelien", "Karelien"),
    ("Land der Mitte", "Land der Mitte"),
])
def test_the_noun_that_says_what_a_place_is_stands_outside_its_name_but_for_realms_and_republics(found, text, name):
    assert found(words(text, der="DET"), f"LOC: {text}") == [f"{name} LOC"]
