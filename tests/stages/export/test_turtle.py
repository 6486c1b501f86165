"""RDF: rdflib reads every triple, and a SPARQL query finds what caused what, and where the text says so."""

from __future__ import annotations

import pytest
from ereignisgraph.stages.export import write_turtle
from rdflib import DCTERMS, OWL, RDF, RDFS, Graph, Literal, Namespace, URIRef

EG, SEM = Namespace("urn:ereignisgraph:"), Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")

WHAT_CAUSED = """
PREFIX eg: <urn:ereignisgraph:>
PREFIX prov: <http://www.w3.org/ns/prov#>
SELECT ?cause ?cue ?passage WHERE {
  ?effect rdfs:label "Feldherr: fliehen" . ?event eg:causes ?effect ; rdfs:label ?cause .
  ?said rdf:subject ?event ; rdf:predicate eg:causes ; rdf:object ?effect ; eg:cue ?cue ; prov:wasDerivedFrom ?passage .
}"""


@pytest.fixture
def read(tmp_path):
    def written(graph, *documents) -> Graph:
        write_turtle(graph, tmp_path / "graph.ttl", documents)
        return Graph().parse(tmp_path / "graph.ttl", format="turtle", publicID="file:///run/graph.ttl")

    return written


def test_a_query_finds_what_caused_an_event_and_where_the_text_says_so(read, graph):
    [(cause, cue, passage)] = read(graph).query(WHAT_CAUSED)
    assert (str(cause), str(cue), str(passage)) == ("Senat: zürnen", "weil", "file:///run/texts/rom.txt#char=10,20")


def test_nodes_have_their_class_and_roles_are_properties_of_sem(read, graph):
    found = read(graph)
    event, senate, year = (URIRef(EG + node) for node in ("event:rom:10", "entity:rom:15", "time:BC0049"))
    assert [found.value(node, RDF.type) for node in (event, senate, year)] == [SEM.Event, SEM.Actor, SEM.Time]
    assert (event, SEM.hasActor, senate) in found and (event, SEM.hasTime, year) in found
    assert (event, RDFS.label, Literal("Senat: zürnen")) in found
    assert found.value(year, SEM.hasTimeStamp) == Literal("-0048", datatype="http://id.loc.gov/datatypes/edtf")
    assert found.value(year, EG.earliest).toPython() == -48.0


def test_every_edge_is_a_triple_and_a_statement_with_its_evidence(read, graph):
    found = read(graph)
    for source, target, key, data in graph.edges(keys=True, data=True):
        said = URIRef(EG + key)
        triple = tuple(found.value(said, term) for term in (RDF.subject, RDF.predicate, RDF.object))
        assert triple in found
        assert (triple[0], triple[2]) == (URIRef(EG + source), URIRef(EG + target))
        assert found.value(said, EG.weight).toPython() == data["weight"]


def test_a_place_has_its_coordinates_and_a_person_is_the_one_of_the_authority_file(read, graph):
    graph.nodes["entity:rom:15"].update(latitude=41.9, longitude=1e-05, wikidata="Q842606", gnd="2 x")
    found, senate = read(graph), URIRef(EG + "entity:rom:15")
    assert [found.value(senate, URIRef(f"http://www.w3.org/2003/01/geo/wgs84_pos#{name}")).toPython() for name in ("lat", "long")] == [41.9, 1e-05]
    assert set(found.objects(senate, OWL.sameAs)) == {
        URIRef("http://www.wikidata.org/entity/Q842606"), URIRef("https://d-nb.info/gnd/2%20x")}


def test_every_passage_of_an_edge_is_named(read, build):
    graph = build({"event:d:0": {}, "event:d:9": {}}, [("event:d:0", "event:d:9", "CAUSE", {"passages": "a/b: 1:10-20 | c:5-6"})])
    found = read(graph)
    passages = found.query("SELECT ?p WHERE { ?s a rdf:Statement ; <http://www.w3.org/ns/prov#wasDerivedFrom> ?p }")
    assert {str(passage) for passage, in passages} == {"file:///run/texts/a/b%3A%201.txt#char=10,20", "file:///run/texts/c.txt#char=5,6"}


def test_a_query_finds_the_events_of_one_author_and_when_he_wrote(read, graph):
    for _, data in graph.nodes(data=True):
        data["doc_ids"] = "rom | wien/brief 1"
    found = read(graph, {"doc_id": "wien/brief 1", "title": "An „Rom“", "author": "Mommsen", "date": "1857-03", "url": ""})
    rows = found.query("""
        SELECT ?label ?date WHERE {
          ?document dcterms:creator "Mommsen" ; dcterms:date ?date . ?event a sem:Event ; dcterms:source ?document ; rdfs:label ?label }""",
                       initNs={"dcterms": DCTERMS, "sem": SEM})
    assert {(str(label), str(date)) for label, date in rows} == {
        (label, "1857-03") for _, label in graph.nodes(data="label") if label in ("Senat: zürnen", "Feldherr: fliehen", "Prozess")}
    assert found.value(URIRef("file:///run/texts/wien/brief%201.txt"), DCTERMS.title) == Literal("An „Rom“")
