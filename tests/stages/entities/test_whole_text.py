"""What the lexicon and the rest of the text add."""

from __future__ import annotations

from .conftest import words


def test_a_proper_noun_behind_a_title_is_a_person_and_behind_the_kind_of_a_place_a_place(found):
    lines = """
        {title} {title} NOUN   2  nmod  NN
        {name}  {name}  PROPN  0  root  {tag}
    """
    assert found(lines.format(title="Graf", name="Wernitz", tag="NE")) == ["Wernitz PER"]
    assert found(lines.format(title="Präsident", name="al-Sabah", tag="XY")) == ["al-Sabah PER"]
    assert found(lines.format(title="Präsident", name="Togos", tag="NE")) == ["Togos LOC"]
    assert found(lines.format(title="Sohn", name="Wernitz", tag="NE")) == []
    assert found(lines.format(title="Provinz", name="Wernitz", tag="NE")) == ["Wernitz LOC"]
    assert found(lines.format(title="Provinz", name="Wernitz", tag="NE"), "PER: Wernitz") == ["Wernitz LOC"]
    assert found(lines.format(title="Provinz", name="Albert", tag="NE")) == []


def test_the_first_word_of_an_organisation_in_brackets_is_its_short_form(found):
    lines = words("Wernitz Pacific Limited ( Wernitz )", **{"(": "PUNCT", ")": "PUNCT"})
    assert found(lines, "LOC: Wernitz Pacific Limited") == ["Wernitz Pacific Limited ORG", "Wernitz ORG"]


def test_a_place_inside_the_name_of_an_organisation_belongs_to_it(found):
    lines = """
        Partei   Partei   NOUN   0  root
        der      der      DET    3  det
        Arbeit   Arbeit   NOUN   1  nmod
        {mark}   _        {tag}  5  case
        Ungarn   Ungarn   PROPN  {head}  nmod
    """
    tagged = "ORG: Partei der Arbeit; LOC: Ungarn"
    assert found(lines.format(mark="in", tag="ADP", head=3), tagged) == ["Partei der Arbeit in Ungarn ORG"]
    assert found(lines.format(mark="in", tag="ADP", head=1), tagged) == ["Partei der Arbeit ORG", "Ungarn LOC"]
    assert found(lines.format(mark=",", tag="PUNCT", head=3), tagged) == ["Partei der Arbeit ORG", "Ungarn LOC"]


def test_sure_names_and_acronyms_are_found_without_the_model(found):
    assert found(words("Ungarn und die NATO", und="CCONJ", die="DET")) == ["Ungarn LOC", "NATO ORG"]
    assert found(words("ein LKW und die ZPK", ein="DET", und="CCONJ", die="DET", LKW="NOUN")) == ["ZPK ORG"]


def test_a_place_of_the_gazetteer_is_found_without_the_model(found):
    lines = """
        bei        bei        ADP   2  case  APPR
        {word}     {word}     PROPN 0  root  {tag}
    """
    assert found(lines.format(word="Breitenfeld", tag="NE")) == ["Breitenfeld LOC"]
    assert found(lines.format(word="Breitenfeld", tag="NN")) == ["Breitenfeld LOC"]
    assert found(lines.format(word="Essen", tag="NE")) == ["Essen LOC"]
    assert found(lines.format(word="Essen", tag="NN")) == []


def test_a_surname_that_the_parse_takes_for_a_noun_is_found_where_it_stands_bare(found):
    lines = """
        Julius     Julius     PROPN 3  nsubj NE
        Wernitz    Wernitz    PROPN 1  flat  NE
        kam        kommen     VERB  0  root  VVFIN
        ,          ,          PUNCT 6  punct
        {article}  {article}  {pos} 6  {dep}
        Wernitz    Wernitz    NOUN  7  nsubj NN
        ging       gehen      VERB  3  conj  VVFIN
    """
    bare, *others = (lines.format(article=word, pos=pos, dep=dep) for word, pos, dep in (
        ("dann", "ADV", "advmod"), ("der", "DET", "det"), ("als", "ADP", "case"), ("zum", "ADP", "case")))
    assert found(bare, "PER: Julius Wernitz") == ["Julius Wernitz PER", "Wernitz PER"]
    for other in others:
        assert found(other.replace("zum  zum  ADP 6  case", "zum zu ADP 6 case APPRART"), "PER: Julius Wernitz") == ["Julius Wernitz PER"]


def test_a_line_in_capitals_holds_no_acronyms(found):
    assert found(words("DER KRIEG IM OSTEN")) == []


def test_numbered_units_are_named_with_their_number(found):
    assert found(words("die 231 . Brigade", die="DET", **{"231": "NUM", ".": "PUNCT", "Brigade": "NOUN"})) == ["231. Brigade ORG"]
    assert found(words("die 7. bayerische Infanteriebrigade", die="DET", bayerische="ADJ", **{"7.": "ADJ", "Infanteriebrigade": "NOUN"})) == ["7. bayerische Infanteriebrigade ORG"]


def test_what_is_tagged_once_is_a_name_wherever_it_stands(found):
    lines = words("Lindner kam und Lindner ging und Lindners Heer", kam="VERB", ging="VERB", und="CCONJ", Heer="NOUN")
    assert found(lines, "PER: Lindner") == ["Lindner PER", "Lindner PER", "Lindners PER"]


def test_an_arabic_surname_is_found_with_its_article(found):
    lines = words("Omar al-Sabah kam , al-Sabah ging", kam="VERB", ging="VERB", **{",": "PUNCT", "al-Sabah": "X"})
    assert found(lines, "PER: Omar al-Sabah") == ["Omar al-Sabah PER", "al-Sabah PER"]


def test_a_surname_alone_is_found_after_the_full_name(found):
    assert found(words("Albert Lindner kam , Lindner ging", kam="VERB", ging="VERB", **{",": "PUNCT"}), "PER: Albert Lindner") == ["Albert Lindner PER", "Lindner PER"]
