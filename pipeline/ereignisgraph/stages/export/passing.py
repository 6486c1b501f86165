"""Several files of one graph, written while it is gone through once: nodes, then edges."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

import networkx as nx

from ...schema.columns import CAUSAL_KINDS

Data = Mapping[str, Any]


class GraphWriter(Protocol):
    """Writes one file of a graph within a `with` block: all nodes come first, then all edges, each in the order of the graph.

    A block that ends in an error leaves a file that is not whole, and shows it.
    """

    def __enter__(self) -> Self: ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None: ...

    def node(self, node: str, data: Data) -> None: ...

    def turn(self) -> None:
        """All nodes have come."""

    def edge(self, source: str, target: str, key: str, data: Data) -> None: ...


class TextFile:
    """The file of a GraphWriter, with what stands before and behind its nodes and edges."""

    def __init__(self, path: Path, head: Iterable[str], tail: str) -> None:
        self._path, self._head, self._tail = path, head, tail

    def __enter__(self) -> Self:
        self._file = self._path.open("w", encoding="utf-8", newline="\n")
        self._file.writelines(self._head)
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        with self._file:
            if kind is None:
                self._file.write(self._tail)


class Causal:
    """Hands on to a writer the causal edges and the events that they join alone; `measures` has noted on the events which these are."""

    def __init__(self, writer: GraphWriter) -> None:
        self._writer = writer

    def __enter__(self) -> Self:
        self._writer.__enter__()
        return self

    def __exit__(self, *error: Any) -> None:
        self._writer.__exit__(*error)

    def node(self, node: str, data: Data) -> None:
        if "causal_component" in data:
            self._writer.node(node, data)

    def turn(self) -> None:
        self._writer.turn()

    def edge(self, source: str, target: str, key: str, data: Data) -> None:
        if data["kind"] in CAUSAL_KINDS:
            self._writer.edge(source, target, key, data)


def write_graph(graph: nx.MultiDiGraph, *writers: GraphWriter) -> None:
    """Have all files written; what a writer raises ends them all."""
    with ExitStack() as stack:
        for writer in writers:
            stack.enter_context(writer)
        for node, data in graph.nodes(data=True):
            for writer in writers:
                writer.node(node, data)
        for writer in writers:
            writer.turn()
        for source, target, key, data in graph.edges(keys=True, data=True):
            for writer in writers:
                writer.edge(source, target, key, data)
