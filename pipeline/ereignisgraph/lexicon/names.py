"""The rows of names.toml and names_*.toml: what words around names mean, and the names of general history.

Titles, heads of organisations and places, heads of events, bynames, first names, lands with their adjectives and
inhabitants, places and organisations; the gazetteer's places too, after them. `Names` answers questions about a word
or a name; inflection is taken off here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from ..errors import LexiconError
from ..schema.vocabulary import ENTITY_TYPES
from .compounds import Compounds, Reading
from .gazetteer import PlaceRow
from .loader import Row, read_rows
from .names_rows import TABLES, EventHead, FirstName, Head, Land, Title, Work

GENDERS = ("m", "f", "n", "p", "")      # p: plural; empty: not known
_ENDING = re.compile(r"(?<=\w\w\w)e[nmrs]?$")
SHORTEST_TAIL = 4                       # letters of a last part that a compound is read by
# the gazetteer's kinds of places -> the kinds that heads have; the others are the same
PLACE_KINDS = {"state": "country", "river": "water", "site": "building", "battlefield": "city", "landscape": "mountain"}


@dataclass(frozen=True, slots=True)
class Known:
    """One thing that the lexicon knows by name."""

    name: str                       # its citation form
    type: str                       # vocabulary.ENTITY_TYPES
    kinds: frozenset[str]           # of all rows that list it: Malta is a country and an island
    gender: str
    sure: bool                      # a name wherever it stands with a capital
    row: str                        # id of the lexicon row


@dataclass(frozen=True, slots=True, eq=False)       # by identity: a hash over all rows would cost more than a look-up saves
class Names:
    """The rows, by the word or name that asks for them."""

    titles: dict[str, Title]
    heads: dict[str, Head]
    standing: dict[str, str]        # a noun that takes up any name of a kind -> that kind
    event_heads: dict[str, EventHead]
    epithets: frozenset[str]
    abbreviations: frozenset[str]
    groups: frozenset[str]
    frames: frozenset[str]
    words: frozenset[str]
    works: dict[str, Work]
    first_names: dict[str, FirstName]
    things: dict[str, Known]        # by name_key
    adjectives: dict[str, str]      # stem of the adjective -> the land's name
    inhabitants: dict[str, str]     # any form of the inhabitants -> the land's name
    listed: frozenset[str]          # whatever a noun is looked up by, of all rows
    compounds: Compounds
    openings: frozenset[str]        # first words of the keys of names of several words

    def title(self, word: str) -> Title | None:
        """The title that the word is, in any case and number, alone or as the last part of a compound."""
        return next((row for form, whole in self._readings(word) if (row := self.titles.get(form)) and (whole or row.compounds)), None)

    def head(self, word: str) -> Head | None:
        """The head of organisations or places that the word is, as for `title`."""
        return next((row for form, whole in self._readings(word) if (row := self.heads.get(form)) and (whole or row.compounds)), None)

    def head_word(self, word: str) -> str:
        """The lexicon's own form of that head (*Republik* of *Teilrepublik*), or empty."""
        return next((form for form, whole in self._readings(word) if (row := self.heads.get(form)) and (whole or row.compounds)), "")

    def is_bare_head(self, word: str) -> bool:
        """The word is such a head itself, not a compound of it (*Partei*, but not *Zentrumspartei*)."""
        return any(whole and form in self.heads for form, whole in self._readings(word))

    def says_kind(self, word: str) -> bool:
        """The word says of a place what it is and stands outside its name (*Herzogtum* Krain); so do all compounds."""
        head = self.head(word)
        return head is not None and head.type == "LOC" and not (head.inside and self.is_bare_head(word))

    def stands_for(self, word: str) -> str:
        """The kind of which the noun can take up any name (*die Stadt*, *die Partei*), or empty (*die Zentrumspartei*)."""
        return next((self.standing[form] for form, whole in self._readings(word) if whole and form in self.standing), "")

    def place_of_town(self, adjective: str, noun: str) -> Head | None:
        """The head of a name that the adjective of a town makes with the noun (*Prager Burg*), None where it makes none."""
        stem = adjective.removesuffix("er")
        head = self.head(noun) if stem != adjective else None
        if head is None or not any(form in head.of_towns for form, whole in self._readings(noun) if whole):
            return None
        return head if any(self.is_first_name_or_place(town) for town in (stem, stem + "en", stem[:-1] + "en")) else None

    def event_head(self, word: str) -> EventHead | None:
        """The head of named events that the word is, as for `title`."""
        return next((row for form, _ in self._readings(word) if (row := self.event_heads.get(form))), None)

    def first_name(self, word: str) -> FirstName | None:
        """The first name that the word is, genitive included."""
        plain = word.rstrip("'’")
        return self.first_names.get(plain) or (self.first_names.get(plain[:-1]) if plain.endswith("s") else None)

    def known(self, name: str) -> Known | None:
        """The thing that the name is a name of, in any case."""
        return _known(self, name)

    def opens_name(self, word: str) -> bool:
        """Names of several words begin with this one."""
        return _bare(word) in self.openings

    def compound(self, word: str) -> Reading | None:
        """The word as a compound whose last part names places (*Goethestraße*), in any case of the singular."""
        return _compound(self, word)

    def land_of(self, word: str) -> str:
        """The land that an adjective (*preußischen*) or the name of inhabitants (*Franzosen*) is made from, or empty."""
        if found := self.inhabitants.get(word):
            return found
        stem = re.sub(r"(?:e[nmrs]?)?$", "", word.lower(), count=1)
        return self.adjectives.get(stem, "")

    def work(self, word: str) -> Work | None:
        """The noun for a ship or a work that the word is, as for `event_head` (*Hilfskreuzer, Roman*)."""
        return next((row for form, _ in self._readings(word) if (row := self.works.get(form))), None)

    def is_group(self, word: str) -> bool:
        """The word means people by descent, faith or opinion (*Welfen, Konservativen*)."""
        return any(whole and form in self.groups for form, whole in self._readings(word))

    def is_first_name_or_place(self, word: str) -> bool:
        """The word is a first name, or the name of a place that is no ordinary noun; in the nominative."""
        place = self.things.get(word)
        return word in self.first_names or place is not None and place.type == "LOC" and not self.is_word(word)

    def is_frame(self, word: str) -> bool:
        """The word is a noun of time, direction or measure (*November*, *Osten*)."""
        return any(whole and form in self.frames for form, whole in self._readings(word))

    def is_word(self, word: str) -> bool:
        """The name of a place is an ordinary noun as well (*Essen*)."""
        return any(whole and form in self.words for form, whole in self._readings(word))

    def is_people(self, word: str) -> bool:
        """The word can mean inhabitants; some such words are names of lands as well (*Polen*)."""
        return word in self.inhabitants

    def _readings(self, word: str) -> tuple[tuple[str, bool], ...]:
        return _listed_readings(self, word)


@lru_cache(maxsize=50_000)      # of a pure function, as the next one: texts repeat their words
def _listed_readings(names: Names, word: str) -> tuple[tuple[str, bool], ...]:
    """Those of the word's readings that some row lists: for most words none."""
    return tuple((form, whole) for form, whole in _readings(word) if form in names.listed)


@lru_cache(maxsize=50_000)
def _compound(names: Names, word: str) -> Reading | None:
    return names.compounds.read(word, names.is_first_name_or_place)


@lru_cache(maxsize=50_000)
def _known(names: Names, name: str) -> Known | None:
    return next((known for key in name_keys(name) if (known := names.things.get(key))), None)


def load_names(*paths: Path, places: Iterable[PlaceRow] = ()) -> Names:
    """Read the files names.toml and names_*.toml, later ones over earlier ones; `places`, the gazetteer's rows, come after them.

    Raises:
        LexiconError: a row that the loader refuses, an unknown type or gender, an entry without a name.
    """
    rows: dict[str, list[Row]] = {table: [] for table in TABLES}
    for path in paths:
        for table, found in read_rows(path, TABLES).items():
            for row in found:
                _check(path.name, row)
            rows[table] += found
    things: dict[str, Known] = {}
    adjectives: dict[str, str] = {}
    inhabitants: dict[str, str] = {}
    for row in (*rows["land"], *rows["place"], *rows["organisation"]):
        for entry in row.things:
            names = (entry[0], *entry[3:]) if isinstance(row, Land) else entry
            for name in names:
                key = name_keys(name)[0]
                known = things.get(key) or Known(entry[0], row.type, frozenset(), row.gender, row.sure, row.id)
                things[key] = replace(known, kinds=known.kinds | {row.kind})
            if isinstance(row, Land):
                if entry[1]:
                    adjectives.setdefault(entry[1], entry[0])
                inhabitants |= {form: entry[0] for form in _people_forms(entry[2]) if form not in inhabitants}
    for row in places:
        for entry in row.entries:
            kind = PLACE_KINDS.get(row.kind, row.kind)
            for name in (entry.name, *entry.also, *entry.shared):
                citation = name if name in entry.shared else entry.name
                things.setdefault(name_keys(name)[0], Known(citation, "LOC", frozenset({kind}), "", False, row.id))
    forms = {table: {form: row for row in rows[table] for form in row.forms} for table in ("title", "head", "event", "frame", "word", "work", "group")}
    standing = {form: row.kind for row in rows["head"] for form in row.stands}
    return Names(
        titles=forms["title"],
        heads=forms["head"],
        standing=standing,
        event_heads=forms["event"],
        epithets=frozenset(form for row in rows["epithet"] for form in row.forms),
        abbreviations=frozenset(form for row in rows["abbreviation"] for form in row.forms),
        frames=frozenset(forms["frame"]),
        words=frozenset(forms["word"]),
        works=forms["work"],
        groups=frozenset(forms["group"]),
        first_names={form: row for row in rows["first_name"] for form in row.forms},
        things=things,
        adjectives=adjectives,
        inhabitants=inhabitants,
        listed=frozenset(standing).union(*forms.values()),
        compounds=Compounds(rows["compound"], rows["patron"]),
        openings=frozenset(key.split()[0] for key in things if " " in key),
    )


def name_keys(name: str) -> tuple[str, ...]:
    """What a name is looked up by: its exact last word first, then the last word without an ending of case.

    Endings of adjectives come off the words before it: *Roten Armee* and *Rote Armee* share a key.
    """
    *front, last = name.split()
    stem = " ".join([*(_bare(word) for word in front), ""])
    lasts = dict.fromkeys([last, *(last.removesuffix(ending) for ending in ("s", "es", "'", "’", "n", "en"))])
    return tuple(stem + form for form in lasts if len(form) > 1 or form == last)


def _bare(word: str) -> str:
    """The word without an ending of adjectives."""
    return _ENDING.sub("", word)


def _readings(word: str) -> Iterator[tuple[str, bool]]:
    """Base forms that the word may be an inflection of, each with whether it is the whole word; longest parts first."""
    stems = [word, *(word.removesuffix(ending) for ending in ("s", "es", "n", "en", "e", "ns") if word.endswith(ending))]
    yield from ((stem, True) for stem in stems)
    for begin in range(2, len(word) - SHORTEST_TAIL + 1):
        for stem in stems:
            if len(stem) - begin >= SHORTEST_TAIL:
                yield stem[begin:].lstrip("-").capitalize(), False


def _people_forms(word: str) -> tuple[str, ...]:
    """All forms of the name of inhabitants: weak nouns (*Pole, Polen*), those on -er (*Belgier, Belgiern*), adjectives."""
    if not word:
        return ()
    if word.endswith("e"):
        return word, word + "n", word + "r"
    if word.endswith("er"):
        return word, word + "n", word + "s"
    return word, word + "en", word + "n", word + "s"


def _check(file: str, row: Row) -> None:
    where = f"{file}: {row.id!r}"
    if (gender := getattr(row, "gender", "")) not in GENDERS:
        raise LexiconError(f"{where}: gender {gender!r} is none of {', '.join(filter(None, GENDERS))}")
    if (kind := getattr(row, "type", "LOC")) not in ENTITY_TYPES:
        raise LexiconError(f"{where}: type {kind!r} is none of {', '.join(ENTITY_TYPES)}")
    for entry in getattr(row, "things", ()):
        if not entry or not entry[0] or (isinstance(row, Land) and len(entry) < 3):
            more = ", an adjective and an inhabitant" if isinstance(row, Land) else ""
            raise LexiconError(f"{where}: {list(entry)!r} needs a name{more}")
