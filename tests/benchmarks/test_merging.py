"""Very many events: tables and graphs of them are made in 4 GB, and what Python holds hardly grows (`make soak EVENTS=…`)."""

from __future__ import annotations

import csv
import gc
import os
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from benchmarks.merging import TOLD, corpus, in_a_process
from ereignisgraph.stages.export import read_graphml
from ereignisgraph.stages.graph import drawing

EVENTS = int(os.environ.get("EREIGNISGRAPH_SOAK_EVENTS", "400"))
READ_BACK = 100_000     # events up to which the graphs are read back too, which takes memory for all of them
HELD = 150              # bytes of Python that may stay of an event: its number where it causes or is caused
MEASURED = (1600, 2400)     # events: with fewer, what is in hand at a time still grows
IN_HAND = 100           # rows


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    out = tmp_path_factory.mktemp("many") / "run"
    print(in_a_process(EVENTS, out))
    return out


def rows(table: Path) -> Iterator[dict[str, str]]:
    with table.open(encoding="utf-8", newline="") as handle:
        yield from csv.DictReader(handle)


def test_every_event_is_in_the_tables_and_is_a_node_or_joined_with_one(run):
    documents = sum(1 for _ in rows(run / "documents.csv"))
    assert documents == EVENTS // TOLD
    assert sum(1 for _ in rows(run / "events.csv")) == EVENTS
    joined = sum(row["kind"] == "event" for row in rows(run / "merges.csv"))
    kinds = [row["Kind"] for row in rows(run / "nodes.csv") if row["Kind"] in ("event", "person")]
    assert kinds.count("event") + joined == EVENTS
    assert 0 < joined < EVENTS / 10 and kinds.count("person") < EVENTS


def test_every_edge_joins_nodes_and_their_degrees_add_up(run):
    edges = sum(1 for _ in rows(run / "edges.csv"))
    assert edges > 3 * EVENTS
    assert sum(int(row["degree"]) for row in rows(run / "nodes.csv")) == 2 * edges


@pytest.mark.skipif(EVENTS > READ_BACK, reason="the whole graph does not fit into memory")
def test_the_graphs_are_those_of_the_tables(run):
    graph, causal = read_graphml(run / "graph.graphml"), read_graphml(run / "causality.graphml")
    assert sorted(graph) == sorted(row["Id"] for row in rows(run / "nodes.csv"))
    assert sorted(key for *_, key in graph.edges(keys=True)) == sorted(row["Id"] for row in rows(run / "edges.csv"))
    assert set(causal) == {node for node, data in graph.nodes(data=True) if "causal_component" in data}
    assert causal.number_of_edges() == sum(kind == "CAUSE" for *_, kind in graph.edges(data="kind"))


def test_what_python_holds_of_an_event_is_a_number(monkeypatch, tmp_path):
    monkeypatch.setattr("ereignisgraph.spill.AT_ONCE", IN_HAND)
    monkeypatch.setattr("ereignisgraph.stages.graph.measures.TIES", 0)      # communities alone are found in the whole graph
    peak(TOLD, tmp_path)        # what is imported on the way is of no event
    few, many = (peak(events, tmp_path) for events in MEASURED)
    assert many - few < HELD * (MEASURED[1] - MEASURED[0])


def peak(events: int, folder: Path) -> int:
    """The most that Python held while a graph was made and read from its first node to its last edge."""
    gc.collect()
    tracemalloc.start()
    try:
        with drawing(corpus(events), folder) as graph:
            for _ in graph.nodes(data=True):
                pass
            for _ in graph.edges(keys=True, data=True):
                pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
