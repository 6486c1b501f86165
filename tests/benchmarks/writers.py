"""How long each writer takes over one large graph, beside networkx.write_graphml in the same run.

    python tests/benchmarks/writers.py 1000000

Times are those of the processor. Reading the graph back, which every `export` does once, is measured too.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import networkx as nx
from ereignisgraph.stages import export

NODES_PER_EDGE = 0.25
SENTENCE = "Da ihre Forderungen abgelehnt wurden, stürmten sie das Gebäude & zerschlugen die Einrichtung."
REFERENCE = "networkx.write_graphml"

Write = Callable[[nx.MultiDiGraph, Path], object]
WRITERS: dict[str, Write] = {       # each writes into a folder that is empty
    REFERENCE: lambda graph, folder: nx.write_graphml(graph, folder / "graph.graphml"),
    "graphml": lambda graph, folder: export.write_graphml(graph, folder / "graph.graphml"),
    "gexf": lambda graph, folder: export.write_gexf(graph, folder / "graph.gexf"),
    "csv": lambda graph, folder: (export.write_nodes(graph, folder / "nodes.csv"), export.write_edges(graph, folder / "edges.csv")),
    "neo4j": lambda graph, folder: export.write_neo4j(graph, folder / "neo4j"),
    "parquet": lambda graph, folder: export.write_parquet(graph, {}, folder / "parquet"),
    "turtle": lambda graph, folder: export.write_turtle(graph, folder / "graph.ttl"),
    "timelinejs": lambda graph, folder: export.write_timelinejs(graph, folder / "timelinejs.csv"),
}


class Cost(NamedTuple):
    """What one writer takes."""

    seconds: float      # of the processor
    megabytes: float    # on disk


def large_graph(edges: int) -> nx.MultiDiGraph:
    """Events with all that a run knows of them, joined at random; the same for the same number."""
    draw, graph, nodes = random.Random(edges), nx.MultiDiGraph(), max(2, int(edges * NODES_PER_EDGE))
    place = {"doc_id": "chronik", "sentence": SENTENCE, "title": "Chronik", "documents": 1, "doc_ids": "chronik", "authors": "N. N.",
             "written_earliest": 1850.0, "written_latest": 1850.9973}
    for number in range(nodes):
        year = 1800 + number % 200 / 2
        graph.add_node(
            f"event:chronik:{number}", label=f"Weber: Gebäude stürmen ({number})", kind="event", predicate="stürmen", trigger="stürmten",
            event_kind="verb", subject="Weber", object="das Gebäude", time="1844", edtf="1844", earliest=year, latest=year + 0.4973,
            polarity="pos", modality="asserted", tense="past", mentions=1, start=number, end=number + 8,
            rule="verb", **place)
    for number in range(edges):
        source, target = draw.randrange(nodes), draw.randrange(nodes)
        graph.add_edge(
            f"event:chronik:{source}", f"event:chronik:{target}", key=f"CAUSE:{source}--{target}:{number}", label="weil", kind="CAUSE",
            weight=1.0, detail="consequence", cue="weil", rule="weil", certainty="asserted", earliest=1844.0, latest=1844.9973,
            start=number, end=number + 4, passages=f"chronik:{number}-{number + 4}", **place)
    return graph


def cost(write: Write, graph: nx.MultiDiGraph) -> Cost:
    """Write once, into a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        start = time.process_time()
        write(graph, Path(folder))
        taken = time.process_time() - start
        return Cost(taken, sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file()) / 1e6)


def main(edges: int) -> None:
    graph = large_graph(edges)
    print(f"{graph.number_of_nodes():,} nodes, {graph.number_of_edges():,} edges")
    reference = 0.0
    for name, write in WRITERS.items():
        took = cost(write, graph)
        reference = reference or took.seconds
        print(f"{name:24} {took.seconds:8.2f} s  {reference / took.seconds:5.1f} times as fast  {took.megabytes:8.1f} MB", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "graph.graphml")
        export.write_graphml(graph, path)
        del graph
        start = time.process_time()
        export.read_graphml(path)
        print(f"{'read_graphml':24} {time.process_time() - start:8.2f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
