"""Our files in Gephi: the Gephi Toolkit opens them as its window does, with its own settings."""

from __future__ import annotations

import networkx as nx
import pytest
from ereignisgraph.schema.columns import EDGE_COLUMNS, NODE_COLUMNS
from ereignisgraph.stages.export import read_graphml
from ereignisgraph.stages.export.characters import legal
from ereignisgraph.stages.export.colours import NODES
from ereignisgraph.stages.export.gephi import ISO_DATES

pytestmark = pytest.mark.model

JAVA = {str: "String", int: "Integer", float: "Double"}
FORMATS = ("graphml", "gexf", "csv")
OWN = {"label", "kind", "weight"}       # columns that are Gephi's own


@pytest.fixture(scope="session")
def arrived(gephi, files, run):
    """What Gephi shows of each format: of the graph made by hand, and of the graph of a run."""
    found = {}
    for name, folder in (("made", files), ("run", run)):
        read = gephi(folder / "graph.graphml", folder / "graph.gexf", f"{folder / 'nodes.csv'},{folder / 'edges.csv'}")
        found |= {(name, format_): graph for format_, graph in zip(FORMATS, read, strict=True)}
    return found


@pytest.fixture(params=FORMATS)
def made(request, arrived):
    return arrived["made", request.param]


@pytest.fixture(params=("gexf", "csv"))
def dynamic(request, arrived):
    return arrived["made", request.param]


@pytest.mark.parametrize("name", ["made", "run"])
@pytest.mark.parametrize("format_", FORMATS)
def test_the_import_report_is_empty(arrived, name, format_):
    assert arrived[name, format_]["issues"] == []


def test_every_node_arrives_with_its_label(made, graph):
    assert {node["id"]: node["label"] for node in made["nodes"]} == dict(graph.nodes(data="label"))


def test_every_edge_arrives_directed_with_label_and_weight(dynamic, graph):
    assert {edge["id"]: (edge["source"], edge["target"], edge["label"], edge["Weight"], edge["directed"]) for edge in dynamic["edges"]} == {
        key: (source, target, data["label"], data["weight"], True) for source, target, key, data in graph.edges(keys=True, data=True)}


def test_parallel_edges_stay_apart_by_their_kind(dynamic):
    between = [edge["type"] for edge in dynamic["edges"] if (edge["source"], edge["target"]) == ("event:rom:10", "event:rom:40")]
    assert sorted(between) == ["BEFORE", "CAUSE"]


def test_parallel_edges_of_graphml_stay_apart_where_gephi_is_told_not_to_merge(gephi, files, graph):
    merged, kept = gephi(files / "graph.graphml", f"unmerged:{files / 'graph.graphml'}")
    assert len(kept["edges"]) == graph.number_of_edges()
    assert len(merged["edges"]) == nx.DiGraph(graph).number_of_edges()      # GraphML has no attribute for the kind that Gephi would ask for


def test_columns_have_their_types(made):
    for table, columns in (("nodeColumns", NODE_COLUMNS), ("edgeColumns", EDGE_COLUMNS)):
        shown = {column.name: JAVA[column.type] for column in columns if column.name not in OWN}
        if table == "nodeColumns" and "edtf" not in made[table]:
            shown = {name: type_ for name, type_ in shown.items() if name not in ISO_DATES}
        assert shown.items() <= made[table].items()


def test_texts_arrive_letter_by_letter(made, graph):
    found = {node["id"]: node["sentence"] for node in made["nodes"]}
    assert found == {node: legal(sentence) for node, sentence in graph.nodes(data="sentence")}
    assert {edge["cue"] for edge in made["edges"]} >= {"+verhinderte", None}


def test_the_timeline_runs_from_the_first_to_the_last_year_that_is_known(dynamic):
    assert dynamic["dynamic"]
    assert (dynamic["timeFormat"], dynamic["timeBounds"]) == ("DOUBLE", [-48.25, 476.5])


def test_spans_before_christ_open_ends_and_no_date_arrive_as_such(dynamic):
    spans = {node["id"]: node["Interval"] for node in dynamic["nodes"]}
    assert spans["event:rom:10"] == "<[-48.25, -48.0]>"
    assert spans["event:rom:40"] == "<[-44.2, Infinity]>"
    assert spans["event:rom:60"] == "<[-Infinity, 476.5]>"
    assert spans["event:rom:90"] is None


def test_the_timeline_of_a_run_is_bounded(arrived, run):
    graph = read_graphml(run / "graph.graphml")
    years = [data[bound] for _, data in graph.nodes(data=True) for bound in ("earliest", "latest") if bound in data]
    assert len(years) > 10
    for format_ in ("gexf", "csv"):
        assert arrived["run", format_]["timeBounds"] == [min(years), max(years)]
        assert len(arrived["run", format_]["edges"]) == graph.number_of_edges()


def test_colours_sizes_and_places_come_with_the_gexf(arrived, graph):
    nodes = {node["id"]: node for node in arrived["made", "gexf"]["nodes"]}
    assert {node["colour"] for node in nodes.values()} == {NODES[kind] for _, kind in graph.nodes(data="kind")}
    assert max(nodes.values(), key=lambda node: node["size"])["id"] == "event:rom:60"
    assert len({(node["x"], node["y"]) for node in nodes.values()}) == len(nodes)
    assert nodes["event:rom:10"]["x"] < nodes["event:rom:40"]["x"] < nodes["event:rom:60"]["x"]
