"""The two files of Neo4j's bulk import: typed headers, ids that fit, labels and types."""

from __future__ import annotations

import csv

from ereignisgraph.stages.export import write_neo4j


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_headers_declare_ids_labels_and_types(graph, tmp_path):
    write_neo4j(graph, tmp_path / "neo4j")
    nodes, edges = rows(tmp_path / "neo4j" / "nodes.csv"), rows(tmp_path / "neo4j" / "relationships.csv")
    assert list(nodes[0])[:3] == ["id:ID", ":LABEL", "label:string"]
    assert list(edges[0])[:4] == [":START_ID", ":END_ID", ":TYPE", "id:string"]
    assert {"earliest:double", "mentions:long"} <= nodes[0].keys() and {"weight:double", "start:long"} <= edges[0].keys()


def test_nodes_and_relationships_fit_together(graph, tmp_path):
    write_neo4j(graph, tmp_path / "neo4j")
    nodes, edges = rows(tmp_path / "neo4j" / "nodes.csv"), rows(tmp_path / "neo4j" / "relationships.csv")
    assert {row["id:ID"]: row[":LABEL"] for row in nodes} == {node: kind.capitalize() for node, kind in graph.nodes(data="kind")}
    assert {(row[":START_ID"], row[":END_ID"], row[":TYPE"], row["id:string"]) for row in edges} == {
        (source, target, data["kind"].upper(), key) for source, target, key, data in graph.edges(keys=True, data=True)}
