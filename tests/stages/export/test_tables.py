"""nodes.csv and edges.csv as Gephi and pandas read them."""

from __future__ import annotations

import csv

import pandas as pd
from ereignisgraph.stages.export import write_edges, write_nodes


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_gephi_knows_the_columns_of_both_tables(graph, tmp_path):
    write_nodes(graph, tmp_path / "nodes.csv")
    write_edges(graph, tmp_path / "edges.csv")
    nodes, edges = rows(tmp_path / "nodes.csv"), rows(tmp_path / "edges.csv")
    assert list(nodes[0])[:3] == ["Id", "Label", "Kind"]
    assert list(edges[0])[:7] == ["Source", "Target", "Type", "Id", "Label", "Kind", "Weight"]
    assert not {"Source", "Target"} & nodes[0].keys()               # or Gephi takes it for an edge table
    reserved = ("interval", "timestamp", "timeset")                 # Gephi turns such columns into time
    assert not [name for name in (*nodes[0], *edges[0]) if any(word in name.lower() for word in reserved)]
    assert len({name.lower() for name in nodes[0]}) == len(nodes[0]) and len({name.lower() for name in edges[0]}) == len(edges[0])
    assert {row["Type"] for row in edges} == {"Directed"}
    assert {row["Source"] for row in edges} | {row["Target"] for row in edges} <= {row["Id"] for row in nodes}
    parallel = [row["Kind"] for row in edges if (row["Source"], row["Target"]) == ("event:rom:10", "event:rom:40")]
    assert sorted(parallel) == ["BEFORE", "CAUSE"]


def test_dates_are_numbers_on_one_scale_and_unknown_ones_empty(graph, tmp_path):
    write_nodes(graph, tmp_path / "nodes.csv")
    table = pd.read_csv(tmp_path / "nodes.csv")
    assert table["earliest"].dtype == table["latest"].dtype == float
    assert table.set_index("Id")["earliest"]["event:rom:10"] == -48.25
    assert rows(tmp_path / "nodes.csv")[2]["earliest"] == ""


def test_cells_hold_commas_quotes_and_line_breaks(build, tmp_path):
    label = 'Er rief: "Halt,\nwer da?"\r'
    write_nodes(build({"event:d:0": {"label": label}}, []), tmp_path / "nodes.csv")
    assert rows(tmp_path / "nodes.csv")[0]["Label"] == label


def test_a_formula_is_guarded_on_demand(build, tmp_path):
    graph = build({"event:d:0": {"label": "=HYPERLINK(A1)", "earliest": -5.0}, "event:d:9": {}}, [("event:d:0", "event:d:9", "CAUSE", {"cue": "+da"})])
    write_nodes(graph, tmp_path / "nodes.csv", excel_safe=True)
    write_edges(graph, tmp_path / "edges.csv", excel_safe=True)
    assert (rows(tmp_path / "nodes.csv")[0]["Label"], rows(tmp_path / "nodes.csv")[0]["earliest"]) == ("'=HYPERLINK(A1)", "-5.0")
    assert rows(tmp_path / "edges.csv")[0]["cue"] == "'+da"
    write_nodes(graph, tmp_path / "nodes.csv")
    assert rows(tmp_path / "nodes.csv")[0]["Label"] == "=HYPERLINK(A1)"
