"""Our tables in Neo4j: its own `neo4j-admin` imports them, and questions in Cypher are answered from them."""

from __future__ import annotations

import pytest
from ereignisgraph.schema.columns import EDGE_COLUMNS, NODE_COLUMNS
from ereignisgraph.stages.export import write_neo4j
from ereignisgraph.stages.export.characters import legal

pytestmark = pytest.mark.model

CYPHER = {str: "STRING NOT NULL", int: "INTEGER NOT NULL", float: "FLOAT NOT NULL"}
QUESTIONS = {
    "nodes": "MATCH (node) RETURN labels(node) AS labels, properties(node) AS properties",
    "edges": "MATCH (source)-[edge]->(target) RETURN source.id AS source, target.id AS target, type(edge) AS type, properties(edge) AS properties",
    "types of nodes": "MATCH (node {id: 'entity:rom:200'}) UNWIND keys(node) AS name RETURN name, valueType(node[name]) AS type",
    "types of edges": "MATCH ()-[edge:PREVENT]->() UNWIND keys(edge) AS name RETURN name, valueType(edge[name]) AS type",
    "what came of it": "MATCH (:Event {label: 'Senat: zürnen'})-[chain:CAUSE|PREVENT*1..2]->(effect:Event) "
                       "WHERE effect.label <> 'Senat: zürnen' RETURN effect.label AS effect, [link IN chain | link.cue] AS cues",
}


@pytest.fixture(scope="session")
def arrived(neo4j, graph, tmp_path_factory):
    folder = tmp_path_factory.mktemp("neo4j")
    write_neo4j(graph, folder / "tables")
    (folder / "home").mkdir()
    return dict(zip(QUESTIONS, neo4j(folder / "home", folder / "tables", *QUESTIONS.values()), strict=True))


def as_written(data):
    return {name: legal(value) if isinstance(value, str) else value for name, value in data.items()}


def test_every_node_arrives_with_its_label_and_properties(arrived, graph):
    found = {row["properties"]["id"]: row for row in arrived["nodes"]}
    assert found == {node: {"labels": [data["kind"].capitalize()], "properties": {"id": node, **as_written(data)}}
                     for node, data in graph.nodes(data=True)}


def test_every_relationship_arrives_with_its_type_and_properties(arrived, graph):
    found = {row["properties"]["id"]: row for row in arrived["edges"]}
    assert found == {key: {"source": source, "target": target, "type": data["kind"].upper(), "properties": {"id": key, **as_written(data)}}
                     for source, target, key, data in graph.edges(keys=True, data=True)}


@pytest.mark.parametrize(("question", "columns"), [("types of nodes", NODE_COLUMNS), ("types of edges", EDGE_COLUMNS)])
def test_a_property_has_the_type_that_is_declared(arrived, question, columns):
    types = {row["name"]: row["type"] for row in arrived[question]}
    assert types == {"id": CYPHER[str]} | {column.name: CYPHER[column.type] for column in columns}


def test_a_question_finds_what_came_of_an_event(arrived):
    found = sorted((row["effect"], row["cues"]) for row in arrived["what came of it"])
    assert found == [("Feldherr: fliehen", ["weil"]), ("Reich: 'enden' & <fallen>", ["weil", "+verhinderte"])]
