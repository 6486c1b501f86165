"""What the documents say of themselves stands at the nodes and edges that they speak of."""

from __future__ import annotations

import pytest
from by_hand import document, entity, event, link
from ereignisgraph.schema.records import Findings, Source
from ereignisgraph.stages.graph import build_graph

DOCUMENTS = {
    "a": Source("a", "a.txt", "", "", "Tagebuch", "1848-03-18", author="Emma Herwegh"),
    "b": Source("b", "b.txt", "", "", "Erinnerungen", "1849", author="Carl Schurz"),
    "c": Source("c", "c.txt", "", "", "", "1851-02-30", author="Emma Herwegh"),     # no such day
}
COLUMNS = ("doc_ids", "authors", "written_earliest", "written_latest")


def test_a_thing_of_several_documents_has_all_authors_and_the_span_in_which_they_wrote():
    graph = build_graph([document(doc_id, ("Friedrich Hecker", "PER")) for doc_id in DOCUMENTS], DOCUMENTS)
    [node] = [data for _, data in graph.nodes(data=True) if data["kind"] == "person"]
    assert [node[name] for name in COLUMNS] == ["a | b | c", "Emma Herwegh | Carl Schurz", pytest.approx(1848.21, abs=0.01), pytest.approx(1849.997, abs=0.001)]
    assert (node["title"], node["documents"]) == ("Tagebuch", 3)


def test_an_edge_has_those_of_its_own_passages():
    one, other = (event(start, word, doc="b", kind="named", label=word) for start, word in ((0, "Aufstand"), (40, "Flucht")))
    graph = build_graph([document("a", named="Aufstand"), Findings("b", events=(one, other), links=(link(one, other),))], DOCUMENTS)
    [(_, _, data)] = graph.edges(data=True)
    assert (data["title"], data["documents"], data["doc_ids"], data["authors"], data["written_earliest"]) == ("Erinnerungen", 1, "b", "Carl Schurz", 1849.0)


def test_of_a_document_that_says_nothing_there_is_nothing():
    place = entity(0, "Rastatt", "LOC")
    data = build_graph([Findings("d", entities=(place,))]).nodes[place.entity_id]
    assert data["doc_ids"] == "d"
    assert not {"authors", "written_earliest", "written_latest", "title"} & data.keys()
