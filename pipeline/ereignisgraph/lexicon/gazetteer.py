"""The rows of gazetteer_*.toml: places and states of history by their German, former and foreign names.

A name that the rows have is theirs, whatever else bears it; all others are looked up in GeoNames. `Gazetteer.find` takes
genitives and inflected adjectives off; adjectives and the names of inhabitants are no places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import LexiconError
from ..schema.background import Place
from .geonames import GeoNames, far_apart, plain
from .loader import Row, read_rows

KINDS = ("continent", "state", "region", "city", "site", "battlefield", "river", "water", "landscape")
ALWAYS = (-9999, 9999)
ARTICLES = ("der ", "die ", "das ", "den ", "dem ", "des ")
ENDING = re.compile(r"(?<=\w\w\w)(?:e[nmrs]?|s)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One place; years are astronomical."""

    name: str                       # its German name, unlike that of any other place
    at: tuple[float, ...]           # latitude, longitude (schema.background.Place says of what)
    country: str = ""
    also: tuple[str, ...] = ()      # other names of this place and no other
    shared: tuple[str, ...] = ()    # names that several places bear: each says so
    start: int = ALWAYS[0]          # of a state that has come and gone
    end: int = ALWAYS[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow(Row):
    """Places of one kind; `yes`: a name as a text has it, with the place that it means; `no`: no name of any of them."""

    kind: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The rows by every form of their names, and GeoNames behind them."""

    entries: dict[str, tuple[tuple[Entry, Place], ...]]
    geonames: GeoNames
    rows: tuple[PlaceRow, ...] = ()     # as they were read

    def find(self, name: str, earliest: float | None = None, latest: float | None = None) -> tuple[Place, ...]:
        """The place that a name means.

        Args:
            name: in any case, with or without its article.
            earliest, latest: decimal years in which it is spoken of; they choose among places that have come and gone.

        Returns:
            Nothing for an unknown name, one place for a sure one, several places that lie far apart for one that may mean
            any of them, the likeliest first.
        """
        for form in _forms(name):
            if found := self.entries.get(form):
                there = [place for entry, place in found if _exists(entry, earliest, latest)]
                return far_apart(there or [place for _, place in found])
        return next(filter(None, map(self.geonames.find, dict.fromkeys((name, name.rstrip("'’").removesuffix("s"))))), ())

    def kinds(self, name: str) -> frozenset[str]:
        """The kinds of the places that our own rows have by that name: Luxemburg is a state and a city."""
        return frozenset(place.kind for form in _forms(name) for _, place in self.entries.get(form, ()))


def load_gazetteer(*paths: Path) -> Gazetteer:
    """Read the files gazetteer_*.toml; a row of a later file takes a name over.

    Raises:
        LexiconError: what the loader refuses, an unknown kind, a point that is none, years in the wrong order.
    """
    own: dict[str, tuple[Entry, Place]] = {}
    shared: dict[str, tuple[tuple[Entry, Place], ...]] = {}
    rows: list[PlaceRow] = []
    for path in paths:
        rows += (read := read_rows(path, {"places": PlaceRow})["places"])
        for row in read:
            if row.kind not in KINDS:
                raise LexiconError(f"{path.name}: {row.id!r}: kind {row.kind!r} is none of {', '.join(KINDS)}")
            for entry in row.entries:
                item = entry, _place(path.name, row, entry)
                own |= {_key(name): item for name in (entry.name, *entry.also)}
                for name in entry.shared:
                    shared[_key(name)] = (*shared.get(_key(name), ()), item)
    return Gazetteer(shared | {key: (item,) for key, item in own.items()}, GeoNames(), tuple(rows))


def _place(file: str, row: PlaceRow, entry: Entry) -> Place:
    where = f"{file}: {row.id!r}: {entry.name!r}"
    if len(entry.at) != 2 or abs(entry.at[0]) > 90 or abs(entry.at[1]) > 180:
        raise LexiconError(f"{where}: `at` needs latitude and longitude in degrees, has {list(entry.at)}")
    if entry.start > entry.end:
        raise LexiconError(f"{where}: ends in {entry.end}, before it starts")
    return Place(entry.name, row.kind, *entry.at, entry.country, own=True)


def _key(name: str) -> str:
    return next(_forms(name))


def _forms(name: str) -> Iterator[str]:
    """What a name is looked up by: its exact last word first, then that without an ending of case.

    Endings come off the words before it: *Königreichs Bayern*, *Heiligen Römischen Reiches*.
    """
    text = plain(name)
    for article in ARTICLES:
        text = text.removeprefix(article)
    if not text:
        return
    *front, last = text.split()
    stem = "".join(ENDING.sub("", word) + " " for word in front)
    yield stem + last
    for ending in ("s", "es", "'"):
        if last.endswith(ending) and len(last) > len(ending) + 1:
            yield stem + last.removesuffix(ending)
    if last.endswith("en"):         # a plural in the dative: den Niederlanden
        yield stem + last.removesuffix("n")


def _exists(entry: Entry, earliest: float | None, latest: float | None) -> bool:
    """Nothing known speaks against it."""
    return (latest is None or latest >= entry.start) and (earliest is None or earliest < entry.end + 1)
