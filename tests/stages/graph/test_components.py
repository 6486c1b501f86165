"""What hangs together by pairs."""

from __future__ import annotations

import networkx as nx
from ereignisgraph.stages.graph.components import components
from hypothesis import given
from hypothesis import strategies as st

PAIRS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=40)


@given(PAIRS)
def test_components_are_those_of_networkx_called_by_their_first(pairs):
    expected = {thing: min(group) for group in nx.connected_components(nx.Graph(pairs)) for thing in group}
    assert components(pairs) == expected


def test_a_chain_as_long_as_one_likes():
    assert set(components((number, number - 1) for number in range(100_000, 0, -1)).values()) == {0}
