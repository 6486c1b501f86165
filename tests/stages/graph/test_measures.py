"""Measures on graphs small enough to be checked by hand, and on one too large for that."""

from __future__ import annotations

import random
import subprocess
import sys

import networkx as nx
import pytest
from ereignisgraph.stages.graph import measures
from ereignisgraph.stages.graph.measures import betweenness, causal_depth, causal_digraph, communities, measure


def graph_of(*edges: str) -> nx.MultiDiGraph:
    """Events joined by edges `a>b` (CAUSE), `a|b` (PREVENT), `a-b` (subject); a node `time…` is a date."""
    graph = nx.MultiDiGraph()
    for edge in edges:
        source, sign, target = next(edge.partition(sign) for sign in ">|-" if sign in edge)
        kind = {">": "CAUSE", "|": "PREVENT", "-": "subject"}[sign]
        for node in (source, target):
            graph.add_node(node, kind="time" if node.startswith("time") else "event")
        graph.add_edge(source, target, key=f"{kind}:{edge}", kind=kind, weight=1.0)
    return graph


def measured(*edges: str) -> nx.MultiDiGraph:
    graph = graph_of(*edges)
    measure(graph)
    return graph


def test_a_chain_of_three_causes():
    graph = measured("a>b", "b>c", "c>d", "d-x")
    assert dict(graph.nodes(data="degree")) == {"a": 1, "b": 2, "c": 2, "d": 2, "x": 1}
    assert {node: graph.nodes[node].get("causal_depth") for node in graph} == {"a": 0, "b": 1, "c": 2, "d": 3, "x": None}
    assert {node: graph.nodes[node].get("causal_position") for node in graph} == {"a": "root", "b": "link", "c": "link", "d": "leaf", "x": None}
    # two of the six ordered pairs of the other three are joined through b (a-c, a-d), two through c
    assert {node: graph.nodes[node].get("betweenness") for node in graph} \
        == {"a": 0.0, "b": pytest.approx(2 / 6, abs=1e-6), "c": pytest.approx(2 / 6, abs=1e-6), "d": 0.0, "x": None}


def test_depth_is_the_longest_chain_and_prevention_counts():
    assert causal_depth(causal_digraph(graph_of("a>d", "a>b", "b|c", "c>d"))) == {"a": 0, "b": 1, "c": 2, "d": 3}


def test_a_circle_is_one_step():
    assert causal_depth(causal_digraph(graph_of("a>b", "b>c", "c>b", "c>d"))) == {"a": 0, "b": 1, "c": 1, "d": 2}


def test_components_are_numbered_from_the_largest():
    graph = measured("a>b", "p>q", "q>r", "x>y")
    assert {node: number for node, number in graph.nodes(data="causal_component")} \
        == {"a": 2, "b": 2, "p": 1, "q": 1, "r": 1, "x": 3, "y": 3}


def test_two_cliques_and_a_bridge_are_two_communities_and_a_date_joins_none():
    cliques = [f"{one}-{other}" for group in ("abcd", "wxyz") for one in group for other in group if one < other]
    graph = measured(*cliques, "a-w", *(f"{node}-time:1848" for node in "abcdwxyz"))
    assert dict(graph.nodes(data="community")) == {**dict.fromkeys("abcd", 1), **dict.fromkeys("wxyz", 2), "time:1848": None}


def test_what_is_joined_with_nothing_has_a_degree_and_no_more():
    graph = nx.MultiDiGraph()
    graph.add_node("a", kind="event")
    measure(graph)
    assert graph.nodes["a"] == {"kind": "event", "degree": 0}
    assert communities(graph) == []


def random_causes(events: int, links: int, seed: int) -> nx.DiGraph:
    draw = random.Random(seed)
    return nx.DiGraph((f"e{draw.randrange(events):04}", f"e{draw.randrange(events):04}") for _ in range(links))


def test_betweenness_is_that_of_networkx():
    causal = random_causes(120, 110, seed=1)
    assert nx.number_weakly_connected_components(causal) > 3
    assert betweenness(causal) == pytest.approx(nx.betweenness_centrality(causal), abs=1e-6)


def test_betweenness_of_a_large_component_is_a_good_estimate_that_repeats_itself(monkeypatch):
    causal = random_causes(400, 900, seed=2)
    exact = betweenness(causal)
    monkeypatch.setattr(measures, "SAMPLED", 50)
    monkeypatch.setattr(measures, "SAMPLE", 200)
    estimate = betweenness(causal)
    assert estimate == betweenness(causal) and estimate != exact
    central = sorted(exact, key=exact.get)[-20:]
    assert sum(estimate[event] for event in central) == pytest.approx(sum(exact[event] for event in central), rel=0.2)


SCRIPT = """
import networkx as nx, random
from ereignisgraph.stages.graph.measures import measure
draw = random.Random(3)
graph = nx.MultiDiGraph()
for number in range(900):
    one, other = (f"n{draw.randrange(300):03}" for _ in range(2))
    graph.add_edge(one, other, key=str(number), kind=draw.choice(("CAUSE", "subject")), weight=1.0)
nx.set_node_attributes(graph, "event", "kind")
measure(graph)
print(list(graph.nodes(data=True)))
"""


def test_measures_do_not_hang_on_the_hash_seed():
    outputs = {subprocess.run([sys.executable, "-c", SCRIPT], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True).stdout
               for seed in ("1", "2")}
    assert len(outputs) == 1 and "community" in outputs.pop()
