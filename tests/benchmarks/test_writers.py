"""Large graphs: each writer in half of networkx's time, the layout included, nothing held in memory beside the graph (`make soak EDGES=…`)."""

from __future__ import annotations

import os
import tempfile
import tracemalloc
from pathlib import Path

import pytest
from benchmarks.writers import REFERENCE, WRITERS, cost, large_graph
from ereignisgraph.stages import export

EDGES = int(os.environ.get("EREIGNISGRAPH_SOAK_EDGES", "20000"))
OURS = [name for name in WRITERS if name != REFERENCE]
FASTER = 2          # times as fast as networkx.write_graphml
TRIES = 3           # the best of them: other programs run on the same machine
HELD = 0.2          # of what the graph itself takes: positions of nodes, a group of rows, never anything for each edge
MEASURED = 4000     # edges; counting memory is slow


@pytest.fixture(scope="module")
def graph():
    return large_graph(EDGES)


@pytest.fixture(scope="module")
def reference(graph):
    return min(cost(WRITERS[REFERENCE], graph).seconds for _ in range(TRIES))


@pytest.mark.parametrize("name", OURS)
def test_a_writer_is_several_times_as_fast_as_networkx(graph, reference, name):
    assert min(cost(WRITERS[name], graph).seconds for _ in range(TRIES)) < reference / FASTER


@pytest.mark.parametrize("name", OURS)
def test_a_writer_holds_no_second_copy_of_the_graph(monkeypatch, name):
    monkeypatch.setattr("ereignisgraph.stages.export.parquet.GROUP", MEASURED // 20)
    monkeypatch.setattr("ereignisgraph.spill.AT_ONCE", MEASURED // 20)
    cost(WRITERS[name], large_graph(10))        # what the writer imports is no copy
    tracemalloc.start()
    try:
        graph = large_graph(MEASURED)
        taken = tracemalloc.get_traced_memory()[0]
        tracemalloc.reset_peak()
        cost(WRITERS[name], graph)
        assert tracemalloc.get_traced_memory()[1] - taken < HELD * taken
    finally:
        tracemalloc.stop()


def test_reading_the_graph_back_takes_no_more_memory_than_the_graph():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "graph.graphml")
        export.write_graphml(large_graph(MEASURED), path)
        tracemalloc.start()
        try:
            graph = export.read_graphml(path)
            kept, worst = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert graph.number_of_edges() == MEASURED and worst < kept * (1 + HELD)
