"""The programs that read our files: they are built once a session, where EREIGNISGRAPH_CONFORMANCE=1 asks for them.

Without it these tests are skipped, since they need Java, Maven and Node and fetch what they test with; with it nothing is
skipped and a missing program is a failure.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from ereignisgraph import job
from ereignisgraph.language_model import SHIPPED
from ereignisgraph.schema.columns import EDGE_COLUMNS, NODE_COLUMNS, Column
from ereignisgraph.stages.export import write_edges, write_gexf, write_graphml, write_nodes
from graphs import graph_of

HERE = Path(__file__).parent
CORPUS = HERE.parents[1] / "corpora" / "stimmen"
ASKED_FOR = os.environ.get("EREIGNISGRAPH_CONFORMANCE") == "1"
TRIES = 2           # a registry may be out of reach for a moment
PATIENCE = 300      # seconds for each
MAVEN = ["mvn", "--batch-mode", "--quiet", "compile"]
NPM = ["npm", "ci", "--silent", "--no-audit", "--no-fund"]

SOME = {str: "Wort", int: 7, float: 12.5}

Reader = Callable[..., list[Any]]


def _built(command: list[str], folder: Path) -> Path:
    """`folder`, once `command` has built what lies there."""
    if not ASKED_FOR:
        pytest.skip(f"needs {command[0]} and what it fetches: make conformance")
    if not shutil.which(command[0]):
        pytest.fail(f"{command[0]} is not installed")
    for _ in range(TRIES):
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=PATIENCE)
        if done.returncode == 0:
            return folder
    pytest.fail(f"{' '.join(command)} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


def _reader(*command: str) -> Reader:
    def read(*arguments: Path | str) -> list[Any]:
        done = subprocess.run([*command, *map(str, arguments)], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return read


@pytest.fixture(scope="session")
def java() -> Path:
    """The folder with the Gephi Toolkit, UIMA and JGraphT as jars, and our programs that use them."""
    return _built(MAVEN, HERE / "java") / "target"


@pytest.fixture(scope="session")
def gephi(java) -> Reader:
    """Opens GraphML, GEXF and pairs `nodes.csv,edges.csv` in Gephi."""
    return _program(java, "ReadGraphs")


@pytest.fixture(scope="session")
def uima(java) -> Reader:
    """Opens a type system and the CAS files that follow it."""
    return _program(java, "ReadCas")


@pytest.fixture(scope="session")
def neo4j() -> Reader:
    """Imports the tables of a folder into an empty home of Neo4j, and answers questions in Cypher."""
    return _program(_built(MAVEN, HERE / "neo4j") / "target", "ImportGraph")


def _program(java: Path, name: str) -> Reader:
    return _reader("java", "-Djava.awt.headless=true", "-cp", f"{java / 'classes'}{os.pathsep}{java / 'lib' / '*'}", f"conformance.{name}")


@pytest.fixture(scope="session")
def graphology() -> Reader:
    """Opens GraphML and GEXF in graphology."""
    return _reader("node", str(_built(NPM, HERE / "graphology") / "read_graphs.js"))


@pytest.fixture(scope="session")
def timelinejs() -> Reader:
    """Opens tables in TimelineJS, drawn where there is no browser."""
    return _reader("node", str(_built(NPM, HERE / "timelinejs") / "read_timelines.js"))


def filled(columns: tuple[Column, ...]) -> dict[str, Any]:
    """Some value for each column."""
    return {column.name: SOME[column.type] for column in columns}


@pytest.fixture(scope="session")
def graph() -> nx.MultiDiGraph:
    """What other programs stumble over: years before Christ, open ends, no dates, parallel edges, texts like numbers and formulas,
    marks of direction, a very long name, characters that no file can hold. One place and one edge have a value in every column.

    The first thirty nodes have no dates and no coordinates, so that whoever guesses types from the first rows is misled.
    """
    return graph_of({
        **{f"entity:rom:{number}": {"kind": "person", "label": f"Senator {number}"} for number in range(100, 130)},
        "entity:rom:200": {**filled(NODE_COLUMNS), "kind": "place", "label": "Rom", "earliest": -48.25, "latest": 476.0, "mentions": 1},
        "entity:rom:201": {"kind": "other", "label": "=SUMME(A1)"},
        "event:rom:10": {"label": "Senat: zürnen", "earliest": -48.25, "latest": -48.0, "time": "BC0049", "edtf": "-0048"},
        "event:rom:40": {"label": "Feldherr: fliehen", "earliest": -44.2, "time": "1848-03-18", "edtf": "1848-03-18"},
        "event:rom:60": {"label": "Reich: 'enden' & <fallen>", "latest": 476.5, "mentions": 9},
        "event:rom:90": {"label": "1848", "sentence": "Zeile eins\nZeile „zwei“\tmit 👑 und שלום"},
        "event:rom:91": {"label": "Ä" * 10_000, "sentence": "\u202eesrever\u202c ]]> \"\" \\ 👩\u200d👩\u200d👧 \x85 \u2028 \x0b \ud83d;\ufeff"},
        "time:BC0049": {"label": "49 v. Chr.", "kind": "time", "time": "BC0049", "edtf": "-0048", "earliest": -48.0, "latest": -47.0027},
    }, [
        *(("event:rom:90", f"entity:rom:{number}", "subject", {"detail": "agent"}) for number in range(100, 130)),
        ("event:rom:10", "event:rom:40", "CAUSE", {"cue": "weil", "certainty": "asserted", "earliest": -48.25, "latest": -48.0}),
        ("event:rom:10", "event:rom:40", "BEFORE", {}),
        ("event:rom:40", "event:rom:10", "CAUSE", {"cue": "daher", "certainty": "hedged"}),
        ("event:rom:40", "event:rom:60", "PREVENT", {**filled(EDGE_COLUMNS), "cue": "+verhinderte", "label": "+verhinderte", "kind": "PREVENT",
                                                     "weight": 3, "earliest": -44.2, "latest": 476.5, "passages": "rom:10-20"}),
        ("event:rom:10", "time:BC0049", "time", {}),
    ])


@pytest.fixture(scope="session")
def files(graph, tmp_path_factory) -> Path:
    """A folder with the graph in the formats that graph programs open."""
    folder = tmp_path_factory.mktemp("files")
    write_graphml(graph, folder / "graph.graphml")
    write_gexf(graph, folder / "graph.gexf")
    write_nodes(graph, folder / "nodes.csv")
    write_edges(graph, folder / "edges.csv")
    return folder


@pytest.fixture(scope="session")
def run(tmp_path_factory) -> Path:
    """The folder of a run of the shipped model over texts of ours."""
    out = tmp_path_factory.mktemp("run") / "run"
    job.run(job.Settings((CORPUS,), SHIPPED), out)
    return out
