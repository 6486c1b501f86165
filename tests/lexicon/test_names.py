"""Every row of names.toml and names_*.toml proves itself, and the questions that stages ask of `Names`."""

from __future__ import annotations

from pathlib import Path

import ereignisgraph.lexicon
import pytest
from ereignisgraph.errors import LexiconError
from ereignisgraph.lexicon.loader import read_rows
from ereignisgraph.lexicon.names import TABLES, load_names, name_keys

FILES = sorted(Path(ereignisgraph.lexicon.__path__[0]).glob("names*.toml"))
ROWS = [(table, row) for path in FILES for table, rows in read_rows(path, TABLES).items() for row in rows]


@pytest.fixture(scope="module")
def names():
    return load_names(*FILES)


def read_by(names, table, example):
    """The id of the row that reads the example: titles and first names at its beginning, heads at its end."""
    first, last = example.split()[0], example.split()[-1]
    found = {
        "title": lambda: names.title(first),
        "first_name": lambda: names.first_name(first),
        "head": lambda: names.head(last) or names.head(first),
        "work": lambda: names.work(last),
        "event": lambda: names.event_head(last) or names.event_head(example),
    }
    return getattr(found[table](), "id", "") if table in found else getattr(names.known(example), "row", "")


def holds(names, table, row, example):
    """The row holds the example, for the tables whose words are asked for yes or no."""
    last = example.split()[-1]
    asked = {
        "compound": lambda: (read := names.compound(last)) is not None and read.row == row and read.is_name is True,
        "patron": lambda: last in row.forms,
        "epithet": lambda: last in names.epithets,
        "abbreviation": lambda: last in names.abbreviations,
        "group": lambda: names.is_group(last),
        "frame": lambda: names.is_frame(last),
        "word": lambda: names.is_word(last),
        "land": lambda: names.land_of(last) in {entry[0] for entry in row.things},
    }
    return asked[table]() if table in asked else read_by(names, table, example) == row.id


@pytest.mark.parametrize(("table", "row"), ROWS, ids=[f"{table}-{row.id}" for table, row in ROWS])
def test_every_row_reads_its_examples_and_none_of_its_counterexamples(names, table, row):
    for example in row.yes:
        if isinstance(example, dict):
            assert names.land_of(example["text"]) == example["land"]
        else:
            assert holds(names, table, row, example), example
    for example in row.no:
        assert not holds(names, table, row, example), example


@pytest.mark.parametrize(("word", "gender"), [("Großherzogin", "f"), ("Reichskanzlers", "m"), ("Parteivorsitzenden", "m"), ("Fürstinnen", None)])
def test_a_title_is_read_in_any_case_and_as_last_part_of_a_compound(names, word, gender):
    title = names.title(word)
    assert (title.gender if title else None) == gender


def test_a_town_that_ends_like_a_castle_is_no_castle(names):
    assert names.head("Magdeburg") is None
    assert names.head("Burg").kind == "building"


@pytest.mark.parametrize(("name", "citation"), [("Vereinigten Staaten", "Vereinigte Staaten"), ("UdSSR", "Sowjetunion"), ("Norddeutschen Bundes", "Norddeutscher Bund"), ("Frankreichs", "Frankreich")])
def test_a_name_is_known_in_any_case_and_by_its_short_form(names, name, citation):
    assert names.known(name).name == citation


@pytest.mark.parametrize(("word", "is_name"), [
    ("Goethestraße", True), ("Humboldtparks", True), ("Fernhandelsstraße", False), ("Hauptstraße", None), ("Katharinentor", True), ("Karlsturmes", True), ("Maria-Theresien-Platz", True),
    ("Waldplatz", None), ("ICE-Bahnhof", None), ("Frauen-Halbinsel", None),
])
def test_the_first_part_of_a_compound_says_whether_it_names_a_place(names, word, is_name):
    assert names.compound(word).is_name is is_name


@pytest.mark.parametrize("word", ["Goethestraßen", "straße", "Direktion", "Platz"])
def test_plurals_and_words_of_one_part_are_no_such_compounds(names, word):
    assert names.compound(word) is None


def test_a_name_that_is_also_a_people_is_both(names):
    assert names.is_people("Polen")
    assert names.known("Polen").type == "LOC"
    assert names.is_people("Belgiern") and names.known("Belgiern") is None


def test_adjectives_lead_to_their_land(names):
    assert names.land_of("schwedischer") == "Schweden"
    assert names.land_of("stürmischer") == ""


def test_the_key_of_a_name_forgets_the_endings_of_its_adjectives():
    assert name_keys("Roten Garde")[0] == name_keys("Rote Garde")[0]
    assert name_keys("Paris")[0] == "Paris"


@pytest.mark.parametrize(("text", "message"), [
    ('[[title]]\nid = "a"\nforms = ["Rat"]\ngender = "x"\nkind = "official"\nyes = ["Rat A"]\nno = ["B"]\nfrom = "c"', "gender 'x'"),
    ('[[place]]\nid = "a"\ntype = "EVENT"\ngender = "n"\nkind = "city"\nthings = [["A"]]\nyes = ["A"]\nno = ["B"]\nfrom = "c"', "type 'EVENT'"),
    ('[[land]]\nid = "a"\ngender = "n"\nkind = "country"\nthings = [["A"]]\nyes = ["A"]\nno = ["B"]\nfrom = "c"', "needs a name, an adjective"),
])
def test_a_row_with_a_wrong_value_is_an_error_that_names_it(tmp_path, text, message):
    path = tmp_path / "names.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=message):
        load_names(path)
