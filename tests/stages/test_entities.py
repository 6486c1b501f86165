"""Names: how far they go, what is none, what the rest of the text adds, and which are the same thing."""

from __future__ import annotations

from pathlib import Path

import ereignisgraph.lexicon
import pytest
from ereignisgraph.lexicon.gazetteer import load_gazetteer
from ereignisgraph.lexicon.names import load_names
from ereignisgraph.schema.records import Mark
from ereignisgraph.stages.entities import find_entities


@pytest.fixture(scope="module")
def names():
    folder = Path(ereignisgraph.lexicon.__path__[0])
    return load_names(*sorted(folder.glob("names*.toml")), places=load_gazetteer(*sorted(folder.glob("gazetteer*.toml"))).rows)


@pytest.fixture
def found(parsed, names):
    """Find the names of a parse; each as `text TYPE`."""
    def find(lines: str, tagged: str = "") -> list[str]:
        return [f"{entity.text} {entity.type}" for entity in find_entities(parsed(lines, tagged), "x", names)]
    return find


def words(text: str, **tags: str) -> str:
    """A flat parse of proper nouns; `tags` gives other words their part of speech."""
    split = text.split()
    return "\n".join(f"{word} {word} {tags.get(word, 'PROPN')} {0 if i == 0 else 1} {'root' if i == 0 else 'flat'}" for i, word in enumerate(split))


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


def test_what_a_battle_or_a_treaty_is_named_after_is_a_place(found):
    lines = """
        {event}  {event}  NOUN   0  root  NN
        von      von      ADP    3  case  APPR
        Fomena   Fomena   PROPN  1  nmod  NE
    """
    assert found(lines.format(event="Schlacht")) == ["Fomena LOC"]
    assert found(lines.format(event="Friedensvertrag")) == ["Fomena LOC"]
    assert found(lines.format(event="Wahl")) == []


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


def test_the_lexicon_settles_the_type(found):
    assert found(words("im Rheinbund", im="ADP"), "LOC: Rheinbund") == ["Rheinbund ORG"]
    assert found(words("Statthalter Wernitz"), "LOC: Wernitz") == ["Wernitz PER"]


def test_a_place_of_the_lexicon_is_no_person_unless_the_text_says_so(found):
    assert found(words("gegen Pisa", gegen="ADP"), "PER: Pisa") == ["Pisa LOC"]
    assert found(words("Albert Pisa gegen Pisa", gegen="ADP"), "PER: Albert Pisa; PER: Pisa") == ["Albert Pisa PER", "Pisa PER"]
    assert found(words("Minister Pisa", Minister="NOUN"), "PER: Pisa") == ["Pisa PER"]


def test_behind_the_noun_that_says_its_kind_a_name_is_a_place_in_all_the_text(found):
    lines = words("Wernitz lag in der Grafschaft Wernitz", lag="VERB", der="DET", Grafschaft="NOUN", **{"in": "ADP"})
    assert found(lines, "PER: Wernitz; LOC: Grafschaft Wernitz") == ["Wernitz LOC", "Wernitz LOC"]


def test_the_first_word_of_an_organisation_in_brackets_is_its_short_form(found):
    lines = words("Wernitz Pacific Limited ( Wernitz )", **{"(": "PUNCT", ")": "PUNCT"})
    assert found(lines, "LOC: Wernitz Pacific Limited") == ["Wernitz Pacific Limited ORG", "Wernitz ORG"]


def test_a_preposition_begins_no_person(found):
    assert found("Per per ADP 2 case APPR\nDekret Dekret PROPN 0 root NE", "PER: Per Dekret") == []


def test_the_surname_of_a_person_in_the_text_is_no_place(found):
    lines = words("Albert Wernitz und Wernitz", und="CCONJ")
    assert found(lines, "PER: Albert Wernitz; LOC: Wernitz") == ["Albert Wernitz PER", "Wernitz PER"]
    lines = words("Albert von Wernitz und Wernitz", von="ADP", und="CCONJ")
    assert found(lines, "PER: Albert von Wernitz; LOC: Wernitz") == ["Albert von Wernitz PER", "Wernitz LOC"]


def test_behind_dynasty_or_party_stands_an_organisation(found):
    assert found(words("die Dynastie Wernitz", die="DET", Dynastie="NOUN"), "LOC: Wernitz") == ["Wernitz ORG"]


def test_a_post_is_no_organisation(found):
    lines = """
        vom          von          ADP   2  case  APPRART
        Großwesir    Großwesir    NOUN  0  root  NN
    """
    assert found(lines, "ORG: Großwesir") == []


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


def test_a_compound_that_names_a_place_is_no_organisation_and_one_that_names_none_is_nothing(found):
    assert found(words("die Paulskirche", die="DET"), "ORG: Paulskirche") == ["Paulskirche LOC"]
    assert found(words("die Landeskirche", die="DET"), "LOC: Landeskirche") == []


def test_a_stroke_stands_between_two_places(found):
    assert found(words("Ecke Ahornweg / Ulmenweg", Ecke="NOUN", **{"/": "PUNCT"}), "LOC: Ahornweg / Ulmenweg") == ["Ahornweg LOC", "Ulmenweg LOC"]


@pytest.mark.parametrize(("text", "tagged", "expected"), [
    ("Kreuzer Adler", "PER: Adler", ["Adler MISC"]),
    ("Kreuzer Adler und Falke sanken , Falke zuerst", "PER: Adler; LOC: Falke", ["Adler MISC", "Falke MISC", "Falke MISC"]),
    ("Roman Lindner ; Lindner schrieb", "PER: Lindner; PER: Lindner", ["Lindner MISC", "Lindner PER"]),
    ("Romane Lindners", "PER: Lindners", ["Lindners PER"]),
    ("HMS Adler", "ORG: HMS Adler", ["HMS Adler MISC"]),
])
def test_a_ship_or_a_work_is_neither_person_nor_place(found, text, tagged, expected):
    tags = {"Kreuzer": "NOUN", "Roman": "NOUN", "Romane": "NOUN", "und": "CCONJ", "sanken": "VERB", "zuerst": "ADV", ",": "PUNCT", ";": "PUNCT", "schrieb": "VERB"}
    lines = "\n".join(f"{line} NN" if line.split()[2] == "NOUN" else line for line in words(text, **tags).splitlines())
    assert found(lines, tagged) == expected


def test_a_title_alone_is_no_person_unless_somebody_is_called_so(found):
    assert found(words("Graf ( Conte )", **{"(": "PUNCT", ")": "PUNCT"}), "PER: Graf") == []
    assert found(words("Ernst Richter kam , Richter ging", kam="VERB", ging="VERB", **{",": "PUNCT"}), "PER: Ernst Richter; PER: Richter")[-1] == "Richter PER"


def test_what_somebody_owns_is_no_part_of_the_name(found):
    assert found(words("Leopolds Nachlass"), "PER: Leopolds Nachlass") == ["Leopolds PER"]


def test_people_before_a_place_are_no_part_of_its_name(found):
    assert found(words("die Staufer Ulm", die="DET"), "ORG: Staufer Ulm") == ["Ulm LOC"]


@pytest.mark.parametrize(("before", "expected"), [("mit", []), ("in", ["Wölfen LOC"]), ("den", ["Wölfen LOC"])])
def test_a_plural_without_article_is_no_place_but_behind_in_it_may_be_a_town(found, before, expected):
    lines = f"{before} {before} ADP 2 case\nWölfen Wolf NOUN 0 root NN Number=Plur"
    assert found(lines, "LOC: Wölfen") == expected


def test_a_number_makes_no_name_of_a_kind(found):
    lines = "der der DET 2 det ART\nRat Rat NOUN 0 root NN\n3 3 NUM 2 nummod CARD"
    assert found(lines, "ORG: Rat 3") == []


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


@pytest.mark.parametrize(("text", "name"), [
    ("Grafschaft Glatz", "Glatz"), ("Erzherzogtum Krain", "Krain"), ("Jagdschloss Falkenlust", "Falkenlust"), ("Großherzogtum Posen", "Großherzogtum Posen"),
    ("Republik Venedig", "Republik Venedig"), ("Königreich Navarra", "Königreich Navarra"), ("Teilrepublik Karelien", "Karelien"),
    ("Land der Mitte", "Land der Mitte"),
])
def test_the_noun_that_says_what_a_place_is_stands_outside_its_name_but_for_realms_and_republics(found, text, name):
    assert found(words(text, der="DET"), f"LOC: {text}") == [f"{name} LOC"]


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


@pytest.fixture
def things(parsed, names):
    """The names of a text of proper nouns, grouped by the thing that they name."""
    def group(text: str, tagged: str) -> list[list[str]]:
        grouped: dict[str, list[str]] = {}
        for entity in find_entities(parsed(words(text, **{",": "PUNCT", "(": "PUNCT", ")": "PUNCT"}), tagged), "x", names):
            grouped.setdefault(entity.entity_id, [entity.name]).append(entity.text)
        return list(grouped.values())
    return group


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


def test_offsets_count_characters_and_ids_come_from_the_first_mention(parsed, names):
    doc = parsed(words("Lindner , Lindner", **{",": "PUNCT"}), "PER: Lindner")
    first, second = find_entities(doc, "a/b", names)
    assert (second.start, second.end, second.entity_id) == (9, 16, first.mention_id)
    assert first.mention_id == "entity:a/b:0"
    assert doc.text[second.start:second.end] == second.text


def test_a_text_without_names_has_none(parsed, names):
    assert find_entities(parsed(words("es regnete", es="PRON", regnete="VERB")), "x", names) == ()


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


@pytest.mark.parametrize(("mark", "name"), [
    ("Graf v. d. Goltz", "Graf v. d. Goltz"),       # more than a title was left out
    ("Graf", None),                                 # no name of ours lies in it
])
def test_a_name_goes_as_far_as_its_editor_marked_it(parsed, names, mark, name):
    doc = parsed(words("Gestern kam Graf v. d. Goltz an", kam="VERB", an="ADP", Gestern="ADV"), "PER: Goltz")
    start = doc.text.index(mark)
    marks = [Mark(start, start + len(mark), "PER")]
    assert [entity.text for entity in find_entities(doc, "x", names, marks)] == [name or "Goltz"]


def test_a_marked_title_is_no_part_of_the_name(parsed, names):
    doc = parsed(words("der Kaiser Franz I. kam", der="DET", Kaiser="NOUN", kam="VERB"), "PER: Franz I.")
    assert [entity.text for entity in find_entities(doc, "x", names, [Mark(0, 19, "PER")])] == ["Franz I."]


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
