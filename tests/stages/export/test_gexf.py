"""GEXF 1.3 with time spans, typed attributes, colours and sizes."""

from __future__ import annotations

import networkx as nx
from ereignisgraph.schema.columns import EDGE_COLUMNS, NODE_COLUMNS
from ereignisgraph.stages.export import write_gexf
from lxml import etree

NS = {"g": "http://gexf.net/1.3", "viz": "http://gexf.net/1.3/viz"}


def written(graph, tmp_path):
    write_gexf(graph, tmp_path / "graph.gexf")
    return etree.parse(tmp_path / "graph.gexf").getroot()


def test_spans_are_decimal_years_and_unknown_ends_are_open(graph, tmp_path):
    root = written(graph, tmp_path)
    settings = root.find("g:graph", NS).attrib
    assert (settings["mode"], settings["timeformat"], settings["defaultedgetype"]) == ("dynamic", "double", "directed")
    nodes = {node.get("id"): node for node in root.iterfind(".//g:node", NS)}
    assert (nodes["event:rom:10"].get("start"), nodes["event:rom:10"].get("end")) == ("-48.25", "-48.0")
    assert (nodes["event:rom:40"].get("start"), nodes["event:rom:40"].get("end")) == ("-48.0", None)
    assert "start" not in nodes["event:rom:90"].attrib and "end" not in nodes["event:rom:90"].attrib
    cause = root.xpath("//g:edge[@kind='CAUSE']", namespaces=NS)[0]
    assert (cause.get("start"), cause.get("end"), cause.get("label"), cause.get("weight")) == ("-48.25", "-48.0", "weil", "1.0")


def test_attributes_are_declared_with_their_types(graph, tmp_path):
    root = written(graph, tmp_path)
    for owner, columns in (("node", NODE_COLUMNS), ("edge", EDGE_COLUMNS)):
        declared = root.xpath(f"//g:attributes[@class='{owner}']/g:attribute", namespaces=NS)
        types = {attribute.get("id"): attribute.get("type") for attribute in declared}
        assert len(types) == len(declared) and types.keys() < {column.name for column in columns}
        used = root.xpath(f"//g:{owner}//g:attvalue", namespaces=NS)
        assert {value.get("for") for value in used} <= types.keys()
        for value in used:
            {"string": str, "integer": int, "double": float}[types[value.get("for")]](value.get("value"))


def test_a_size_follows_the_mentions_and_a_colour_the_kind(graph, tmp_path):
    root = written(graph, tmp_path)
    sizes = {node.get("id"): node.find("viz:size", NS).get("value") for node in root.iterfind(".//g:node", NS)}
    assert (sizes["event:rom:10"], sizes["event:rom:40"]) == ("15.00", "30.00")
    colours = {tuple(node.find("viz:color", NS).attrib.values()) for node in root.iterfind(".//g:node", NS)}
    assert len(colours) == 3


def test_networkx_reads_it_back(graph, tmp_path):
    written(graph, tmp_path)
    back = nx.read_gexf(tmp_path / "graph.gexf")
    assert set(back) == set(graph) and back.number_of_edges() == graph.number_of_edges()
    for node, data in graph.nodes(data=True):
        assert data.items() <= {**back.nodes[node], "start": data["start"], "end": data["end"]}.items()
