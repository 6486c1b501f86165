"""The finished graph on disk, read like a networkx.MultiDiGraph, from its first node to its last edge, as often as one likes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from ...schema.columns import Merge, Reduction
from ...spill import Tables, text, unpacked
from .measures import MEASURES
from .merging import merges_of

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Drawn:
    """All nodes and edges of a run, in their order."""

    tables: Tables
    reduction: Reduction | None         # what `reduce` left out
    lacking: tuple[str, ...]            # measures that some nodes have not, since the graph is too large

    def merges(self) -> Iterator[Merge]:
        """What was joined across documents, sorted by `into` and `id`."""
        return merges_of(self.tables)

    def nodes(self, data: Literal[True]) -> Iterator[tuple[str, Data]]:
        nodes = self.tables.rows("SELECT id, data FROM nodes")
        for (id_, known), measures in zip(nodes, self.tables.rows(f"SELECT {', '.join(MEASURES)} FROM measured"), strict=True):
            measured = zip(MEASURES, measures, strict=True)
            yield text(id_), unpacked(known) | {name: value for name, value in measured if value is not None}

    def edges(self, keys: bool = False, data: bool = False) -> Iterator[tuple[Any, ...]]:
        """Source, target, key and attributes; the last two on demand."""
        if not (keys or data):
            for ends in self.tables.rows("SELECT source_id, target_id FROM edges"):
                yield *map(text, ends),
            return
        for one, other, drawn in self.tables.rows("SELECT source_id, target_id, drawn FROM edges"):
            key, known = unpacked(drawn)
            yield text(one), text(other), *([key] if keys else ()), *([known] if data else ())
