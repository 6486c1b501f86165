"""Our files in graphology, with whose readers Gephi Lite opens them."""

from __future__ import annotations

import pytest
from ereignisgraph.stages.export import read_graphml
from ereignisgraph.stages.export.characters import legal

pytestmark = pytest.mark.model


@pytest.fixture(scope="session")
def arrived(graphology, files, run):
    graphs = graphology(*(folder / f"graph.{format_}" for folder in (files, run) for format_ in ("graphml", "gexf")))
    return dict(zip([("made", "graphml"), ("made", "gexf"), ("run", "graphml"), ("run", "gexf")], graphs, strict=True))


def as_written(data):
    return {name: legal(value) if isinstance(value, str) else value for name, value in data.items()}


@pytest.fixture(params=("graphml", "gexf"))
def made(request, arrived):
    return arrived["made", request.param]


def test_nodes_arrive_with_label_and_every_attribute(made, graph):
    assert {node["id"] for node in made["nodes"]} == set(graph)
    for node in made["nodes"]:
        assert as_written(graph.nodes[node["id"]]).items() <= node.items()


def test_edges_arrive_directed_parallel_and_with_every_attribute(made, graph):
    assert (made["type"], made["multi"]) == ("directed", True)
    edges = {(edge["source"], edge["target"], edge["id"]): edge for edge in made["edges"]}
    assert edges.keys() == set(graph.edges(keys=True))
    for ids, edge in edges.items():
        assert as_written(graph.edges[ids]).items() <= edge.items()


def test_colours_sizes_and_places_come_with_the_gexf(arrived):
    nodes = {node["id"]: node for node in arrived["made", "gexf"]["nodes"]}
    assert nodes["event:rom:10"]["color"] == "rgb(0,114,178)"
    assert nodes["event:rom:60"]["size"] > nodes["event:rom:10"]["size"] == 15
    assert nodes["event:rom:10"]["x"] < nodes["event:rom:40"]["x"] < nodes["event:rom:60"]["x"]


@pytest.mark.parametrize("format_", ["graphml", "gexf"])
def test_a_whole_run_arrives(arrived, run, format_):
    graph, read = read_graphml(run / "graph.graphml"), arrived["run", format_]
    assert {node["id"] for node in read["nodes"]} == set(graph)
    assert {edge["id"] for edge in read["edges"]} == {key for _, _, key in graph.edges(keys=True)}
