"""The graphs that the writers are tried on."""

from __future__ import annotations

import networkx as nx
import pytest
from graphs import graph_of, rome


@pytest.fixture
def build():
    return graph_of


@pytest.fixture
def graph() -> nx.MultiDiGraph:
    return rome()
