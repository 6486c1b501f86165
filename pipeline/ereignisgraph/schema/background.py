"""What is known before any text is read, as the graph asks for it: where places lie, when events with a name were.

Each part is empty unless it is given, so that a graph can be made of findings alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Place:
    """One place on earth. A state stands at its capital or its ruler's seat, a region or a water at its middle."""

    name: str
    kind: str               # gazetteer.KINDS
    latitude: float         # degrees, north and east positive
    longitude: float
    country: str            # ISO 3166-1 alpha-2 of the country that the point lies in today; empty for what lies in several
    own: bool               # a row of the lexicon's gazetteer, whose other names are names of the same place


@dataclass(frozen=True, slots=True)
class Authority:
    """One person, place or organisation of a user's authority file."""

    name: str
    wikidata: str = ""
    gnd: str = ""


Gazetteer = Callable[[str, float | None, float | None], tuple[Place, ...]]


def nowhere(name: str, earliest: float | None, latest: float | None) -> tuple[Place, ...]:
    """A gazetteer that knows no place."""
    return ()


@dataclass(frozen=True, slots=True)
class Span:
    """When a named event was."""

    earliest: float         # decimal years (`Day.decimal`)
    latest: float
    edtf: str


@dataclass(frozen=True, slots=True)
class Background:
    """General knowledge of places, events and names, and what the user's authority file adds."""

    places: Gazetteer = nowhere                                 # by name and the years it is spoken of: none, the one, or all
                                                                # that it may be, the likeliest first
    named_events: Mapping[str, Span] = field(default_factory=dict)                      # by name
    first_names: frozenset[str] = frozenset()                   # folded
    authority: Mapping[tuple[str, str], Authority] = field(default_factory=dict)        # by entity type and folded name


NOTHING = Background()
