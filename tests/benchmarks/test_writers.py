"""Large graphs: faster than networkx by what its checks cost, and nothing held in memory beside the graph (`make soak EDGES=…`)."""

from __future__ import annotations

import os
import tracemalloc

import pytest
from benchmarks.writers import REFERENCE, WRITERS, large_graph, seconds

EDGES = int(os.environ.get("EREIGNISGRAPH_SOAK_EDGES", "10000"))
FASTER = 3          # times as fast as networkx.write_graphml
TRIES = 3           # the best of them: other programs run on the same machine
HELD = 0.15         # of what the graph itself takes: positions of nodes, never anything for each edge
MEASURED = 4000     # edges; counting memory is slow


@pytest.fixture(scope="module")
def graph():
    return large_graph(EDGES)


@pytest.fixture(scope="module")
def reference(graph, tmp_path_factory):
    path = tmp_path_factory.mktemp("reference") / "file"
    return min(seconds(WRITERS[REFERENCE], graph, path) for _ in range(TRIES))


@pytest.mark.parametrize("name", sorted(WRITERS.keys() - {REFERENCE}))
def test_a_writer_is_several_times_as_fast_as_networkx(graph, reference, tmp_path, name):
    assert min(seconds(WRITERS[name], graph, tmp_path / "file") for _ in range(TRIES)) < reference / FASTER


@pytest.mark.parametrize("name", sorted(WRITERS.keys() - {REFERENCE}))
def test_a_writer_holds_no_second_copy_of_the_graph(tmp_path, name):
    tracemalloc.start()
    try:
        graph = large_graph(MEASURED)
        taken = tracemalloc.get_traced_memory()[0]
        tracemalloc.reset_peak()
        WRITERS[name](graph, tmp_path / "file")
        assert tracemalloc.get_traced_memory()[1] - taken < HELD * taken
    finally:
        tracemalloc.stop()
