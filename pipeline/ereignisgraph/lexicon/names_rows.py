"""What a row of names.toml and names_*.toml holds, table by table; names.py answers questions from them."""

from __future__ import annotations

from dataclasses import dataclass

from .loader import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Title(Row):
    """Nouns that stand before a person's name and are no part of it; they also describe the person alone."""

    forms: tuple[str, ...]
    gender: str
    kind: str                       # ruler, cleric, soldier, official, fighter, member, address, profession, kin
    compounds: bool = True          # *Großherzog* counts as *Herzog*


@dataclass(frozen=True, slots=True, kw_only=True)
class Head(Row):
    """Nouns that head the name of an organisation or a place (*Rote **Armee***) or describe one (*die Stadt*)."""

    forms: tuple[str, ...]
    type: str
    kind: str
    gender: str
    compounds: bool = True
    decides: bool = False           # a name with this head is of `type` whatever the model says
    inside: bool = True             # before a name it is a part of it (*Königreich Preußen*), else it only says what it is
    stands: tuple[str, ...] = ()    # nouns that take up any name of this kind (*die Hansestadt*, but not *die Altstadt*)
    of_towns: tuple[str, ...] = ()  # those before which the adjective of a town makes a name (*Prager Burg*)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compound(Row):
    """Last parts of compounds that name places (*Goethe**straße***), and what their first parts make of them."""

    forms: tuple[str, ...]
    type: str
    open: bool = False              # any first part that is in none of the lists makes a name
    named: tuple[str, ...] = ()     # makes a name
    either: tuple[str, ...] = ()    # may make one
    common: tuple[str, ...] = ()    # makes none; with a hyphen before it also as the end of a longer part


@dataclass(frozen=True, slots=True, kw_only=True)
class Patron(Row):
    """Saints and feasts as the first parts of such compounds (*Nikolai*)."""

    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Work(Row):
    """Nouns before the name of a ship or a work, which is neither person nor place nor organisation (*Kreuzer* Emden)."""

    forms: tuple[str, ...]
    lasting: bool = False           # the name alone means it too, wherever it stands; a novel's may be its hero's


@dataclass(frozen=True, slots=True, kw_only=True)
class EventHead(Row):
    """Nouns that head the name of an event, which is no entity; compounds count as their last part."""

    forms: tuple[str, ...]
    place: bool = False             # a proper noun after it and its preposition is a place (*Schlacht bei Wimpfen*)


@dataclass(frozen=True, slots=True, kw_only=True)
class Epithet(Row):
    """Bynames that follow a ruler's name and an article."""

    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation(Row):
    """Words in capitals that name no organisation (*LKW*)."""

    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(Row):
    """Kinds of people by descent, faith or opinion, which are no organisations."""

    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame(Row):
    """Nouns of time, direction and measure, which pronouns pass over."""

    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Word(Row):
    """Names of places that are ordinary nouns as well (*Essen*)."""

    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstName(Row):
    """First names of one gender."""

    forms: tuple[str, ...]
    gender: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Land(Row):
    """Lands as [name, adjective, inhabitant, further names …]."""

    things: tuple[tuple[str, ...], ...]
    gender: str
    kind: str
    sure: bool = False
    type: str = "LOC"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed(Row):
    """Places and organisations as [name, further names …]; one that several rows list is of several kinds."""

    things: tuple[tuple[str, ...], ...]
    type: str
    gender: str
    kind: str
    sure: bool = False


TABLES: dict[str, type[Row]] = {
    "title": Title,
    "head": Head,
    "compound": Compound,
    "patron": Patron,
    "work": Work,
    "event": EventHead,
    "epithet": Epithet,
    "abbreviation": Abbreviation,
    "group": Group,
    "frame": Frame,
    "word": Word,
    "first_name": FirstName,
    "land": Land,
    "place": Listed,
    "organisation": Listed,
}
