"""Compounds whose last part names places: whether one is a name (*Goethestraße*), none (*Handelsstraße*), or may be either.

Rules   the tables `compound` and `patron` of names_compounds.toml.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from .names_rows import Compound, Patron

CASES = ("", "s", "es")
LINKS = ("s", "es", "n", "en", "ens")       # between the parts, of which the first is a name (*Marien-, Karls-*)
SHORTEST = 3                                # letters of a first part


@dataclass(frozen=True, slots=True)
class Reading:
    """A compound as a row reads it; `is_name` is None where it depends on the text."""

    row: Compound
    is_name: bool | None


class Compounds:
    """The rows by their last parts."""

    def __init__(self, rows: Iterable[Compound], patrons: Iterable[Patron]) -> None:
        self._rows = {form: row for row in rows for form in row.forms}
        self._patrons = frozenset(form for row in patrons for form in row.forms)

    def read(self, word: str, names_something: Callable[[str], bool]) -> Reading | None:
        """The word in the singular as a compound of one of the last parts, None if it is none.

        Args:
            word: in any case.
            names_something: whether a word is the name of a person or place.
        """
        for first, row in self._divided(word):
            if first in row.named or first in self._patrons:
                return Reading(row, True)
            if _is_among(first, row.common):
                return Reading(row, None if "-" in first else False)        # *Frauen-Halbinsel*
            if first in row.either:
                return Reading(row, None)
            hyphen = word[len(first)] == "-" and not first.isupper()       # *Taksim-Platz*, but not *ICE-Bahnhof*
            named = row.open or hyphen or any(map(names_something, _stems(first)))
            return Reading(row, True if named else None)
        return None

    def _divided(self, word: str) -> Iterator[tuple[str, Compound]]:
        """The word's first part without a hyphen, and the row of its last part; the longest last part first."""
        if not word[:1].isupper():
            return
        for begin in range(SHORTEST, len(word) - SHORTEST + 1):
            for case in CASES:
                row = self._rows.get(word[begin:].removesuffix(case).lstrip("-").lower()) if word.endswith(case) else None
                if row is not None and word[begin - 1] != "-":
                    yield word[:begin], row


def _is_among(first: str, parts: tuple[str, ...]) -> bool:
    low = first.lower()
    return any(first == part or part[0] == "-" and low.endswith(part[1:]) for part in parts)


def _stems(first: str) -> Iterator[str]:
    """What the first part may be without the link: *Karls* Karl, *Katharinen* Katharina, *Luisen* Luise."""
    yield first
    for link in LINKS:
        stem = first.removesuffix(link)
        if stem != first and len(stem) >= SHORTEST:
            yield stem
    if first.endswith("n"):
        yield from (first.removesuffix("en") + "a", first.removesuffix("en") + "e")
