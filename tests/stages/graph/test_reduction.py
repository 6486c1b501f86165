"""Which causal links a chain implies."""

from __future__ import annotations

from pathlib import Path

import pytest
from by_hand import tables_of
from ereignisgraph.schema.columns import Reduction
from ereignisgraph.spill import Tables, text
from ereignisgraph.stages.graph.reduction import reduce_causes

KINDS = {">": "CAUSE", "|": "PREVENT", "<": "BEFORE", "-": "subject"}


def reduced(folder: Path, edges: str) -> tuple[Reduction, set[tuple[str, str, str]]]:
    """What the reduction says, and the edges that it leaves."""
    with Tables(folder) as tables:
        tables_of(tables, edges, KINDS)
        reduction = reduce_causes(tables)
        left = {tuple(map(text, edge)) for edge in tables.rows("SELECT source_id, target_id, kind FROM edges")}
    return reduction, left


def causes(*edges: str) -> set[tuple[str, str, str]]:
    return {(source, target, "CAUSE") for source, target in edges}


def test_what_a_chain_implies_is_left_out(tmp_path):
    assert reduced(tmp_path, "a>b b>c a>c a>d") == (Reduction(links=4, left_out=1, cycles=0), causes("ab", "bc", "ad"))


def test_a_circle_keeps_its_links_and_counts_as_one_event(tmp_path):
    reduction, left = reduced(tmp_path, "a>b b>c c>b c>d b>d a>d a>c")
    assert reduction == Reduction(links=7, left_out=1, cycles=1)
    assert left == causes("ab", "bc", "cb", "cd", "bd", "ac")


def test_prevention_and_other_edges_stay(tmp_path):
    reduction, left = reduced(tmp_path, "a>b b>c a|c a<c c|e b>e e-c")
    assert reduction == Reduction(links=3, left_out=0, cycles=0) and len(left) == 7


def test_what_no_cause_joins_is_reduced_apart(tmp_path):
    reduction, left = reduced(tmp_path, "a>b b>c a>c p>q q>r p>r c-p")
    assert reduction == Reduction(links=6, left_out=2, cycles=0)
    assert left == causes("ab", "bc", "pq", "qr") | {("c", "p", "subject")}


@pytest.mark.parametrize("edges", ["", "a-b"])
def test_a_graph_without_causes_has_nothing_to_reduce(tmp_path, edges):
    assert reduced(tmp_path, edges)[0] == Reduction(0, 0, 0)
