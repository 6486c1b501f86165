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
    causal: bool = False                # events that are joined by causal links alone, and these links

    def causality(self) -> Drawn:
        """Causal edges and the events that they join, alone."""
        return Drawn(self.tables, self.reduction, self.lacking, causal=True)

    def merges(self) -> Iterator[Merge]:
        """What was joined across documents, sorted by `into` and `id`."""
        return merges_of(self.tables)

    def nodes(self, data: Literal[True]) -> Iterator[tuple[str, Data]]:
        where = "WHERE causal_component IS NOT NULL" if self.causal else ""
        for id_, known, *measures in self.tables.rows(f"SELECT id, data, {', '.join(MEASURES)} FROM measured {where}"):
            measured = zip(MEASURES, measures, strict=True)
            yield text(id_), unpacked(known) | {name: value for name, value in measured if value is not None}

    def edges(self, keys: bool = False, data: bool = False) -> Iterator[tuple[Any, ...]]:
        """Source, target, key and attributes; the last two on demand."""
        where = "WHERE kind IN ('CAUSE', 'PREVENT')" if self.causal else ""
        if not (keys or data):
            for ends in self.tables.rows(f"SELECT source_id, target_id FROM edges {where}"):
                yield *map(text, ends),
            return
        for one, other, drawn in self.tables.rows(f"SELECT source_id, target_id, drawn FROM edges {where}"):
            key, known = unpacked(drawn)
            yield text(one), text(other), *([key] if keys else ()), *([known] if data else ())
