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
    assert {name for name in (*nodes[0], *edges[0]) if any(word in name.lower() for word in reserved)} == {"Timeset"}
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
    assert {row["Id"]: row["earliest"] for row in rows(tmp_path / "nodes.csv")}["event:rom:90"] == ""


def test_spans_are_open_where_a_bound_is_not_known_and_empty_where_none_is(graph, tmp_path):
    write_nodes(graph, tmp_path / "nodes.csv")
    spans = {row["Id"]: row["Timeset"] for row in rows(tmp_path / "nodes.csv")}
    assert spans == {"event:rom:10": "<[-48.25, -48.0]>", "event:rom:40": "<[-48.0, Infinity]>", "event:rom:90": "",
                     "entity:rom:15": "", "time:BC0049": "<[-48.0, -47.0027]>"}


def test_the_rows_that_show_the_types_of_the_columns_come_first(build, tmp_path):
    nodes = {f"entity:d:{number:02d}": {"kind": "person", "label": "1848", "title": "1848"} for number in range(40)}
    write_nodes(build({**nodes, "event:d:50": {"earliest": 1.0, "latest": 2.0, "title": "Chronik"}}, []), tmp_path / "nodes.csv")
    found = [row["Id"] for row in rows(tmp_path / "nodes.csv")]
    assert found.index("event:d:50") < 25 and sorted(found) == [*nodes, "event:d:50"]


def test_no_iso_day_stands_in_the_tables_of_gephi(graph, tmp_path):
    write_nodes(graph, tmp_path / "nodes.csv")
    assert not {"time", "edtf"} & rows(tmp_path / "nodes.csv")[0].keys()


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
