"""What hangs together by pairs, however long the chain (union-find): one number a thing is all that is in memory."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

Thing = TypeVar("Thing", int, str)


def components(pairs: Iterable[tuple[Thing, Thing]]) -> dict[Thing, Thing]:
    """For each thing of a pair the first thing, in its own order, of all that it hangs together with.

    >>> components([(1, 2), (5, 4), (2, 3)])
    {1: 1, 2: 1, 5: 4, 4: 4, 3: 1}
    """
    into: dict[Thing, Thing] = {}
    for one, other in pairs:
        one, other = _first(into, one), _first(into, other)
        into[max(one, other)] = min(one, other)
    for thing in into:
        into[thing] = _first(into, thing)
    return into


def _first(into: dict[Thing, Thing], thing: Thing) -> Thing:
    above = into.setdefault(thing, thing)
    while above != into[above]:
        into[thing] = into[above]
        thing, above = above, into[above]
    return above
