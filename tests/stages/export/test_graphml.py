"""GraphML: valid, the same bytes for the same graph, and everything comes back."""

from __future__ import annotations

import re

import networkx as nx
import pytest
from ereignisgraph.errors import RunError
from ereignisgraph.stages.export import read_graphml, write_graphml
from lxml import etree

NS = {"g": "http://graphml.graphdrawing.org/xmlns"}
NMTOKEN = re.compile(r"[-.:\w·]+")


def test_nodes_edges_and_attributes_come_back(graph, tmp_path):
    write_graphml(graph, tmp_path / "graph.graphml")
    back = read_graphml(tmp_path / "graph.graphml")
    assert list(back.nodes(data=True)) == list(graph.nodes(data=True))
    assert list(back.edges(keys=True, data=True)) == list(graph.edges(keys=True, data=True))
    assert type(back.nodes["event:rom:40"]["mentions"]) is int and type(back.nodes["event:rom:40"]["earliest"]) is float


def test_every_key_is_declared_once_and_every_id_is_a_name_token(graph, tmp_path):
    write_graphml(graph, tmp_path / "graph.graphml")
    root = etree.parse(tmp_path / "graph.graphml").getroot()
    keys = root.xpath("g:key/@id", namespaces=NS)
    assert len(keys) == len(set(keys))
    assert set(root.xpath("//g:data/@key", namespaces=NS)) <= set(keys)
    assert [etree.QName(child).localname for child in root] == ["key"] * len(keys) + ["graph"]
    ids = root.xpath("//@id", namespaces=NS)
    assert all(NMTOKEN.fullmatch(token) for token in ids) and len(ids) == len(set(ids))
    assert {"string", "int", "double"} == set(root.xpath("g:key/@attr.type", namespaces=NS))


def test_the_same_graph_gives_the_same_bytes(graph, tmp_path):
    for name in ("one", "other"):
        write_graphml(graph, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()


def test_an_empty_graph_is_a_valid_file(tmp_path):
    write_graphml(nx.MultiDiGraph(), tmp_path / "graph.graphml")
    assert len(read_graphml(tmp_path / "graph.graphml")) == 0


def test_a_character_that_xml_cannot_hold_is_replaced(build, tmp_path):
    write_graphml(build({"event:d:0": {"label": "Auf\x0bstand\ufffe"}}, []), tmp_path / "graph.graphml")
    assert read_graphml(tmp_path / "graph.graphml").nodes["event:d:0"]["label"] == "Auf\ufffdstand\ufffd"


def test_an_attribute_without_a_column_is_refused(graph, tmp_path):
    graph.nodes["event:rom:10"]["colour"] = "red"
    with pytest.raises(KeyError, match="colour"):
        write_graphml(graph, tmp_path / "graph.graphml")


def test_a_missing_or_broken_file_is_an_error_in_one_line(tmp_path):
    with pytest.raises(RunError, match="cannot be read"):
        read_graphml(tmp_path / "none.graphml")
    (tmp_path / "broken.graphml").write_text("<graphml", "utf-8")
    with pytest.raises(RunError, match="not a GraphML file"):
        read_graphml(tmp_path / "broken.graphml")
    (tmp_path / "other.graphml").write_text("<html/>", "utf-8")
    with pytest.raises(RunError, match="not a GraphML file"):
        read_graphml(tmp_path / "other.graphml")
