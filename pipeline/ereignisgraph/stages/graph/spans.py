"""The span of several dates: from the first day that is known to the last."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """In decimal years; None where no day is known."""

    earliest: float | None = None
    latest: float | None = None

    def widened(self, earliest: float | None, latest: float | None) -> Span:
        """The span of this one and another."""
        return Span(min(_known(self.earliest, earliest), default=None), max(_known(self.latest, latest), default=None))


def _known(*days: float | None) -> list[float]:
    return [day for day in days if day is not None]
