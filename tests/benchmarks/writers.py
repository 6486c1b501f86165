"""How long each writer takes over one large graph.

    python tests/benchmarks/writers.py 1000000

All writers write the same graph in one run, beside networkx.write_graphml; times are those of the processor.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import networkx as nx
from ereignisgraph.stages import export

NODES_PER_EDGE = 0.25
SENTENCE = "Da ihre Forderungen abgelehnt wurden, stürmten sie das Gebäude & zerschlugen die Einrichtung."
REFERENCE = "networkx.write_graphml"

Write = Callable[[nx.MultiDiGraph, Path], None]
WRITERS: dict[str, Write] = {
    REFERENCE: nx.write_graphml,
    "write_graphml": export.write_graphml,
    "write_gexf": export.write_gexf,
    "write_nodes and write_edges": lambda graph, path: (export.write_nodes(graph, path), export.write_edges(graph, path)),
}


def large_graph(edges: int) -> nx.MultiDiGraph:
    """Events with all that a run knows of them, joined at random; the same for the same number."""
    draw, graph, nodes = random.Random(edges), nx.MultiDiGraph(), max(2, int(edges * NODES_PER_EDGE))
    place = {"doc_id": "chronik", "sentence": SENTENCE}
    for number in range(nodes):
        year = 1800 + number % 200 / 2
        graph.add_node(
            f"event:chronik:{number}", label=f"Weber: Gebäude stürmen ({number})", kind="event", predicate="stürmen", trigger="stürmten",
            event_kind="verb", subject="Weber", object="das Gebäude", time="1844", edtf="1844", earliest=year, latest=year + 0.9973,
            polarity="pos", modality="asserted", tense="past", mentions=1, documents=1, title="Chronik", start=number, end=number + 8,
            rule="verb", **place)
    for number in range(edges):
        source, target = draw.randrange(nodes), draw.randrange(nodes)
        graph.add_edge(
            f"event:chronik:{source}", f"event:chronik:{target}", key=f"CAUSE:{source}--{target}:{number}", label="weil", kind="CAUSE",
            weight=1.0, detail="consequence", cue="weil", rule="weil", certainty="asserted", earliest=1844.0, latest=1844.9973,
            start=number, end=number + 4, passages=f"chronik:{number}-{number + 4}", **place)
    return graph


def seconds(write: Write, graph: nx.MultiDiGraph, path: Path) -> float:
    start = time.process_time()
    write(graph, path)
    return time.process_time() - start


def main(edges: int) -> None:
    graph = large_graph(edges)
    print(f"{graph.number_of_nodes():,} nodes, {graph.number_of_edges():,} edges")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "file")
        reference = 0.0
        for name, write in WRITERS.items():
            took = seconds(write, graph, path)
            reference = reference or took
            print(f"{name:30} {took:8.2f} s  {reference / took:5.1f} times as fast  {path.stat().st_size / 1e6:8.1f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
