"""How far a name goes."""

from __future__ import annotations

from .conftest import words


def test_titles_and_articles_are_no_part_of_a_name(found):
    lines = """
        Damals    damals   ADV    2  advmod
        floh      fliehen  VERB   0  root
        der       der      DET    4  det
        Kurfürst  Kurfürst NOUN   2  nsubj
        Moritz    Moritz   PROPN  4  appos
        II.       II.      PROPN  5  flat
        .         .        PUNCT  2  punct
    """
    assert found(lines, "PER: der Kurfürst Moritz") == ["Moritz II. PER"]


def test_numeral_and_second_name_belong_to_a_ruler(found):
    assert found(words("Franz II. Joseph kam", kam="VERB"), "PER: Franz") == ["Franz II. Joseph PER"]


def test_a_rulers_numeral_ends_the_name_before_another_persons(found):
    lines = words("Franz II. Albert Lindner ernannte", ernannte="VERB")
    assert found(lines, "PER: Franz II.; PER: Albert Lindner") == ["Franz II. PER", "Albert Lindner PER"]


def test_what_the_parse_joins_with_a_persons_name_belongs_to_it_unless_it_is_a_place(found):
    lines = """
        dort    dort    ADV    5  advmod  ADV
        sah     sehen   VERB   0  root    VVFIN
        Cord    Cord    PROPN  2  nsubj   NE
        Ebner   Ebner   PROPN  3  flat    NE
        {last}  {last}  PROPN  3  flat    NE
    """
    assert found(lines.format(last="Wernitz"), "PER: Ebner") == ["Cord Ebner Wernitz PER"]
    assert found(lines.format(last="Breitenfeld"), "PER: Ebner") == ["Cord Ebner PER", "Breitenfeld LOC"]


def test_a_noun_behind_a_genitive_is_no_part_of_the_name(found):
    assert found(words("Lindners Halbbruder Albert Ebner", Halbbruder="NOUN"), "PER: Lindners Halbbruder; PER: Albert Ebner") == ["Lindners PER", "Albert Ebner PER"]


def test_a_byname_ends_the_name(found):
    lines = words("Konrad der Kühne Regensburg", der="DET", Kühne="ADJ")
    assert found(lines, "PER: Konrad der Kühne Regensburg") == ["Konrad der Kühne PER"]


def test_origin_belongs_to_a_ruler_if_the_parse_says_so(found):
    lines = """
        Otto    Otto    PROPN  5  nsubj
        III.    III.    PROPN  1  flat
        von     von     ADP    4  case
        {place} {place} PROPN  {head}  nmod
        fiel    fallen  VERB   0  root
    """
    assert found(lines.format(place="Kärnten", head=1), "PER: Otto III.; LOC: Kärnten") == ["Otto III. von Kärnten PER"]
    assert found(lines.format(place="Kärnten", head=5), "PER: Otto III.; LOC: Kärnten") == ["Otto III. PER", "Kärnten LOC"]


def test_agent_of_a_passive_is_a_person_of_its_own(found):
    lines = words("Ebner von Gustav Lindner", von="ADP")
    assert found(lines, "PER: Ebner von Gustav Lindner") == ["Ebner PER", "Gustav Lindner PER"]


def test_a_stroke_stands_between_two_places(found):
    assert found(words("Ecke Ahornweg / Ulmenweg", Ecke="NOUN", **{"/": "PUNCT"}), "LOC: Ahornweg / Ulmenweg") == ["Ahornweg LOC", "Ulmenweg LOC"]


def test_what_somebody_owns_is_no_part_of_the_name(found):
    assert found(words("Leopolds Nachlass"), "PER: Leopolds Nachlass") == ["Leopolds PER"]


def test_people_before_a_place_are_no_part_of_its_name(found):
    assert found(words("die Staufer Ulm", die="DET"), "ORG: Staufer Ulm") == ["Ulm LOC"]
