"""What is joined across documents, with which reason, and what is doubtful and stays apart."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from by_hand import document, entity
from ereignisgraph.schema.background import Authority, Background, Place
from ereignisgraph.schema.edtf import Day
from ereignisgraph.schema.records import Findings
from ereignisgraph.stages.graph import assemble, build_graph, drawing

WROCLAW = Place("Breslau", "city", 51.1, 17.03, "PL", own=True)
PLAUEN = Place("Plauen", "city", 50.5, 12.14, "DE", own=False)
THEBES = (Place("Theben (Ägypten)", "site", 25.7, 32.64, "EG", own=True), Place("Theben (Griechenland)", "site", 38.32, 23.32, "GR", own=True))
PLACES = {"Breslau": (WROCLAW,), "Wrocław": (WROCLAW,), "Plauen": (PLAUEN,), "Plawen": (PLAUEN,), "Theben": THEBES}
KNOWN = Background(places=lambda name, earliest, latest: PLACES.get(name, ()), first_names=frozenset({"karl", "wilhelm"}))


def joined(documents: list[Findings], background: Background = KNOWN) -> dict[tuple[str, str], str]:
    return {(merge.id, merge.into): merge.reason for merge in assemble(documents, background=background).merges}


def corpus() -> list[Findings]:
    return [
        document("a", ("Stein", "PER"), ("Lübeck", "LOC"), year=1807, named="Vierter Koalitionskrieg"),
        document("b", ("Karl vom Stein", "PER"), ("LÜBECK", "LOC"), year=1808, named="Vierter  Koalitionskrieg"),
        document("c", ("Heinrich IV.", "PER"), ("Lübeck", "ORG"), year=1077),
        document("e", ("Heinrich IV.", "PER"), year=1600),
        document("f", ("Karl vom Stein", "PER"), ("Hardenberg", "PER")),
        document("g", ("Hardenberg", "PER"), ("Tilsit", "LOC"), year=1810),
        document("h", ("Hardenberg", "PER"), ("Tilsit", "LOC"), year=1812),
        document("i", ("Anna Müller", "PER"), ("Müller", "PER")),
        document("j", ("Otto Müller", "PER")),
        document("k", ("Müller", "PER")),
    ]


def test_the_same_name_is_joined_across_documents_and_listed():
    graph, merges, _ = assemble(corpus())
    assert {(merge.id, merge.into): merge.reason for merge in merges} == {
        ("entity:b:0", "entity:a:0"): "surname of one person in this run",
        ("entity:f:0", "entity:a:0"): "surname of one person in this run",
        ("entity:b:100", "entity:a:100"): "same name",
        ("event:b:990", "event:a:990"): "same name",
        ("entity:h:0", "entity:g:0"): "same surname, dates within a lifetime, another name in common",
        ("entity:h:100", "entity:g:100"): "same name",
    }
    stein = graph.nodes["entity:a:0"]
    assert (stein["label"], stein["mentions"], stein["documents"]) == ("Karl vom Stein", 3, 3)
    assert (stein["earliest"], stein["latest"]) == (1807.0, Day.last_of(1808).decimal)
    assert {data["kind"] for _, _, data in graph.in_edges("entity:a:0", data=True)} == {"subject"}


@pytest.mark.parametrize("apart", [
    ("entity:c:0", "entity:e:0"),           # two kings of one name, five hundred years apart
    ("entity:a:100", "entity:c:100"),       # the town and its council
    ("entity:f:100", "entity:g:0"),         # a surname without a date
    ("entity:i:100", "entity:j:0"),         # two people of that surname
    ("entity:k:0", "entity:i:0"),
])
def test_what_is_doubtful_stays_apart(apart):
    assert set(apart) <= set(build_graph(corpus()))


@pytest.mark.parametrize("documents", [
    [document("a", ("Wilhelm I.", "PER"), year=1871), document("b", ("Wilhelm II.", "PER"), year=1890)],
    [document("a", ("Wilhelm", "PER"), ("Kiel", "MISC"), year=1871), document("b", ("Wilhelm", "PER"), ("Kiel", "MISC"), year=1880)],
    [document("a", ("Friedrich Wilhelm", "PER"), year=1845), document("b", ("Friedrich Wilhelm", "PER"), year=1846),
     document("c", ("Friedrich Wilhelm IV.", "PER"), year=1848)],
    [document("a", ("Karl der Große", "PER"), year=800), document("b", ("Große", "PER"), year=801)],
    [document("a", ("Karl IV.", "PER"), year=1350), document("b", ("IV.", "PER"), year=1351)],
    [document("a", ("Müller", "PER"), year=1848), document("b", ("Müller", "PER"), year=1849)],         # nothing but a surname in common
    [document("a", ("Otto Braun", "PER"), year=1925), document("b", ("Braun", "PER"))],                 # nor here, and no date
    [document("a", ("Otto Braun", "PER"), year=1925), document("b", ("Braun", "PER"), year=1525)],
    [document(str(year), ("Leo", "PER"), ("Leo Graf", "PER"), year=year) for year in (1500, 1650)],
])
def test_persons_that_may_be_two_stay_apart(documents):
    assert joined(documents) == {}


def test_a_chain_of_lifetimes_is_no_lifetime():
    kings = [document(str(year), ("Heinrich II.", "PER"), year=year) for year in (1004, 1090, 1170)]
    assert joined(kings) == {("entity:1090:0", "entity:1004:0"): "same full name"}


def test_a_surname_without_a_date_joins_the_full_name_whose_document_shares_another_name():
    documents = [document("a", ("Otto Braun", "PER"), ("Köln", "MISC"), year=1925), document("b", ("Braun", "PER"), ("Köln", "MISC"))]
    assert joined(documents) == {("entity:b:0", "entity:a:0"): "surname of one person in this run"}


def test_walther_von_der_vogelweide_has_a_surname():
    documents = [document("a", ("Walther von der Vogelweide", "PER"), year=1200), document("b", ("Vogelweide", "PER"), year=1201)]
    assert joined(documents) == {("entity:b:0", "entity:a:0"): "surname of one person in this run"}


def test_two_names_of_one_place_are_one_node_in_one_document_too():
    documents = [document("a", ("Wrocław", "LOC"), ("Breslau", "LOC")), document("b", ("Breslau", "LOC"))]
    assert joined(documents) == {("entity:a:100", "entity:a:0"): "two names of one place in the gazetteer",
                                 ("entity:b:0", "entity:a:0"): "two names of one place in the gazetteer"}


def test_two_names_in_geonames_alone_are_two_nodes():
    assert joined([document("a", ("Plauen", "LOC")), document("b", ("Plawen", "LOC")), document("c", ("Plauen", "LOC"))]) \
        == {("entity:c:0", "entity:a:0"): "same name"}


def test_a_name_of_several_places_is_joined_and_said_to_be_one():
    assert joined([document("a", ("Theben", "LOC")), document("b", ("Theben", "LOC"))]) \
        == {("entity:b:0", "entity:a:0"): "same name, of one of several places"}


@pytest.mark.parametrize("kind", ["PER", "LOC", "ORG"])
def test_a_name_of_two_things_in_each_document_is_joined_with_none(kind):
    assert joined([document(doc, ("Sankt Marien", kind), ("Sankt Marien", kind)) for doc in "ab"]) == {}


def test_what_is_only_described_is_not_joined_by_its_description():
    documents = [Findings(doc, entities=(entity(5, "Firma", "ORG", doc, mention="nominal"),)) for doc in "ab"]
    graph, merges, _ = assemble(documents)
    assert merges == () and len(graph) == 2


ULJANOW = Authority("Lenin", wikidata="Q1394")
WITH_FILE = replace(KNOWN, authority={("PER", "lenin"): ULJANOW, ("PER", "wladimir uljanow"): ULJANOW, ("PER", "wilhelm"): Authority("Wilhelm", gnd="1")})


def test_all_names_of_one_entry_of_the_authority_file_are_one_person_of_any_date():
    documents = [document("a", ("Lenin", "PER"), year=1917), document("b", ("Wladimir Uljanow", "PER")), document("c", ("Lenin", "PER"), year=1750)]
    assert joined(documents, WITH_FILE) == {("entity:b:0", "entity:a:0"): "two names of one entry of the authority file",
                                            ("entity:c:0", "entity:a:0"): "same full name"}


def test_the_authority_file_says_who_a_first_name_is():
    documents = [document(doc, ("Wilhelm", "PER")) for doc in "ab"]
    assert joined(documents, WITH_FILE).keys() == {("entity:b:0", "entity:a:0")}
    assert joined(documents) == {}


def test_two_entries_of_the_authority_file_stay_apart():
    background = Background(authority={("PER", "karl vom stein"): Authority("Stein", "Q1"), ("PER", "stein"): Authority("Stein", "Q2")})
    documents = [document("a", ("Karl vom Stein", "PER"), year=1807), document("b", ("Stein", "PER"), year=1808)]
    assert joined(documents, background) == {}


def test_the_graph_does_not_depend_on_the_order_of_the_documents():
    expected = assemble(corpus())
    for seed in range(5):
        shuffled = corpus()
        random.Random(seed).shuffle(shuffled)
        graph, merges, _ = assemble(shuffled)
        assert list(graph.nodes(data=True)) == list(expected.graph.nodes(data=True))
        assert list(graph.edges(keys=True, data=True)) == list(expected.graph.edges(keys=True, data=True))
        assert merges == expected.merges


@pytest.mark.parametrize("reduce", [False, True])
def test_what_has_been_read_is_dropped(tmp_path, reduce):
    last = document("z", ("Lübeck", "LOC"))         # joined with others, and tells nothing that could be known again
    with drawing([*corpus(), last], tmp_path, background=KNOWN, reduce=reduce) as graph:
        left = {name for name, in graph.tables.rows("SELECT table_name FROM duckdb_tables()")}
    assert left == {"nodes", "edges", "measured", "merges"}
