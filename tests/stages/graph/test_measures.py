"""Measures on graphs small enough to be checked by hand, and on one too large for that."""

from __future__ import annotations

import os
import random
import subprocess
import sys

from pathlib import Path

import by_hand
import networkx as nx
import pytest
from by_hand import tables_of
from ereignisgraph.spill import Tables
from ereignisgraph.stages.graph import measures
from ereignisgraph.stages.graph.drawn import Drawn
from ereignisgraph.stages.graph.measures import causal_depth, communities, measure

KINDS = {">": "CAUSE", "|": "PREVENT", "-": "subject"}


@pytest.fixture
def measured(tmp_path):
    """The measures of each node of a graph given by its edges (`tables_of`), and what could not be measured."""
    def measures_of(edges: str, *alone: str) -> tuple[dict[str, dict], tuple[str, ...]]:
        with Tables(tmp_path) as tables:
            tables_of(tables, edges, KINDS, *alone)
            lacking = measure(tables)
            return dict(Drawn(tables, None, lacking).nodes(data=True)), lacking

    return measures_of


def column(nodes: dict[str, dict], name: str) -> dict[str, object]:
    return {node: data.get(name) for node, data in nodes.items()}


def test_a_chain_of_three_causes(measured):
    nodes, lacking = measured("a>b b>c c>d d-x")
    assert column(nodes, "degree") == {"a": 1, "b": 2, "c": 2, "d": 2, "x": 1}
    assert column(nodes, "causal_depth") == {"a": 0, "b": 1, "c": 2, "d": 3, "x": None}
    assert column(nodes, "causal_position") == {"a": "root", "b": "link", "c": "link", "d": "leaf", "x": None}
    # two of the six ordered pairs of the other three are joined through b (a-c, a-d), two through c
    assert column(nodes, "betweenness") \
        == {"a": 0.0, "b": pytest.approx(2 / 6, abs=1e-6), "c": pytest.approx(2 / 6, abs=1e-6), "d": 0.0, "x": None}
    assert lacking == ()


def test_depth_is_the_longest_chain_and_prevention_counts(measured):
    assert column(measured("a>d a>b b|c c>d")[0], "causal_depth") == {"a": 0, "b": 1, "c": 2, "d": 3}


def test_a_circle_is_one_step():
    assert causal_depth(nx.DiGraph(["ab", "bc", "cb", "cd"])) == {"a": 0, "b": 1, "c": 1, "d": 2}


def test_components_are_numbered_from_the_largest_and_equal_ones_in_their_order(measured):
    nodes, _ = measured("x>y a>b p>q q>r b-p")
    assert column(nodes, "causal_component") == {"a": 2, "b": 2, "p": 1, "q": 1, "r": 1, "x": 3, "y": 3}


def test_two_cliques_and_a_bridge_are_two_communities_and_a_date_joins_none(measured):
    cliques = [f"{one}-{other}" for group in ("abcd", "wxyz") for one in group for other in group if one < other]
    nodes, _ = measured(" ".join([*cliques, "a-w", *(f"{node}-time:1848" for node in "abcdwxyz")]))
    assert column(nodes, "community") == {**dict.fromkeys("abcd", 1), **dict.fromkeys("wxyz", 2), "time:1848": None}


def test_what_is_joined_with_nothing_has_a_degree_and_no_more(measured):
    assert measured("", "a") == ({"a": {"degree": 0}}, ())
    assert communities([]) == []


def random_causes(events: int, links: int, seed: int) -> set[tuple[str, str]]:
    draw = random.Random(seed)
    drawn = {(f"e{draw.randrange(events):04}", f"e{draw.randrange(events):04}") for _ in range(links)}
    return {(cause, effect) for cause, effect in drawn if cause != effect}


def written(causes: set[tuple[str, str]]) -> str:
    return " ".join(f"{cause}>{effect}" for cause, effect in causes)


def test_betweenness_is_that_of_networkx(measured):
    causes = random_causes(120, 110, seed=1)
    assert nx.number_weakly_connected_components(nx.DiGraph(causes)) > 3
    assert column(measured(written(causes))[0], "betweenness") == pytest.approx(nx.betweenness_centrality(nx.DiGraph(causes)), abs=1e-6)


def test_betweenness_of_a_large_component_is_a_good_estimate_that_repeats_itself(measured, monkeypatch):
    edges = written(random_causes(400, 900, seed=2))
    exact = column(measured(edges)[0], "betweenness")
    monkeypatch.setattr(measures, "SAMPLED", 50)
    monkeypatch.setattr(measures, "SAMPLE", 200)
    estimate = column(measured(edges)[0], "betweenness")
    assert estimate == column(measured(edges)[0], "betweenness") and estimate != exact
    central = sorted(exact, key=exact.get)[-20:]
    assert sum(estimate[event] for event in central) == pytest.approx(sum(exact[event] for event in central), rel=0.2)


def test_chains_of_too_many_events_are_left_open_and_those_of_few_are_not(measured, monkeypatch):
    monkeypatch.setattr(measures, "LARGEST", 2)
    nodes, lacking = measured("a>b b>c p>q")
    assert lacking == ("betweenness", "causal_depth")
    assert column(nodes, "causal_depth") == {"a": None, "b": None, "c": None, "p": 0, "q": 1}
    assert column(nodes, "causal_component") == {"a": 1, "b": 1, "c": 1, "p": 2, "q": 2}
    assert column(nodes, "causal_position") == {"a": "root", "b": "link", "c": "leaf", "p": "root", "q": "leaf"}


def test_communities_of_too_many_edges_are_left_open_and_dates_do_not_count(measured, monkeypatch):
    monkeypatch.setattr(measures, "TIES", 2)
    assert measured("a-b b-c a-time:1848")[1] == ()
    nodes, lacking = measured("a-b b-c a-c")
    assert lacking == ("community",) and set(column(nodes, "community").values()) == {None}


SCRIPT = """
import random
from pathlib import Path
from by_hand import tables_of
from ereignisgraph.spill import Tables
from ereignisgraph.stages.graph.measures import MEASURES, measure
draw = random.Random(3)
with Tables(Path("unused")) as tables:
    pairs = {tuple(draw.sample(range(300), 2)) for _ in range(900)}
    tables_of(tables, " ".join(f"n{one:03}{draw.choice('>-')}n{other:03}" for one, other in sorted(pairs)), {">": "CAUSE", "-": "subject"})
    measure(tables)
    print(MEASURES, list(tables.rows(f"SELECT id, {', '.join(MEASURES)} FROM measured JOIN nodes USING (node) ORDER BY node")))
"""


def test_measures_do_not_hang_on_the_hash_seed():
    environment = {"PYTHONPATH": os.pathsep.join([str(Path(by_hand.__file__).parent), *sys.path])}
    outputs = {subprocess.run([sys.executable, "-c", SCRIPT], env={**environment, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True).stdout
               for seed in ("1", "2")}
    assert len(outputs) == 1 and "community" in outputs.pop()
