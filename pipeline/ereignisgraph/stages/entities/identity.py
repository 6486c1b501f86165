"""Which mentions name the same thing, and what its fullest name is.

Reads   Tagged spans in text order.
Yields  for every span the index of the first mention of its thing, and that thing's name.
Rules   names of persons are joined by surname and first name, of places and organisations by lexicon and acronym.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ...lexicon.names import Names, name_keys
from ...syntax.tokens import Doc
from .spans import NUMERAL, PARTICLES, Tagged

STRONG = {"m": "er", "f": "e", "n": "es", "p": "e"}     # nominative endings of an adjective without article


@dataclass(slots=True, eq=False)
class Thing:
    """One person, place or organisation while its mentions are being gathered."""

    type: str
    mentions: list[int] = field(default_factory=list)
    forms: dict[tuple[str, ...], None] = field(default_factory=dict)    # the words of its mentions, nominative, first one first


class Things:
    """The things so far, found by the words of their names; the one mentioned last comes first."""

    def __init__(self) -> None:
        self._by_word: dict[tuple[str, str], dict[Thing, None]] = {}
        self._by_citation: dict[tuple[str, str], Thing] = {}

    def add(self, thing: Thing, i: int, words: tuple[str, ...], citation: str) -> None:
        """Count mention number `i`."""
        thing.mentions.append(i)
        thing.forms.setdefault(words)
        for word in words if len(words) == 1 else (word for word in words if word not in PARTICLES):
            bearers = self._by_word.setdefault((thing.type, word), {})
            bearers.pop(thing, None)
            bearers[thing] = None
        if citation:
            self._by_citation.setdefault((thing.type, citation), thing)

    def cited(self, kind: str, citation: str) -> Thing | None:
        """The thing that the lexicon calls so."""
        return self._by_citation.get((kind, citation)) if citation else None

    def sharing(self, kind: str, words: tuple[str, ...]) -> list[Thing]:
        """Things of a type that share a word with a name."""
        found = {thing: None for word in words for thing in self._by_word.get((kind, word), ())}
        return sorted(found, key=lambda thing: -thing.mentions[-1])


def joined(doc: Doc, found: list[Tagged], names: Names) -> list[tuple[int, str]]:
    """For each name the index of the first mention of the same thing, and the thing's fullest name."""
    attested = {form for name in found for form in (doc[name.start:name.end].text, doc[name.end - 1].text)}
    things, of_mention, shared = Things(), [], _several_rulers(doc, found)
    for i, name in enumerate(found):
        words = _nominative(doc, name, attested, names)
        known = names.known(doc[name.start:name.end].text)
        citation = known.name if known is not None and known.type == name.type else ""
        thing = _before_bracket(doc, found, i, words, of_mention) or _same(name.type, words, citation, things, names)
        if thing is None or _numeral(words) and words[0] in shared and all(len(form) == 1 for form in thing.forms):
            thing = Thing(name.type)
        things.add(thing, i, words, citation)
        of_mention.append(thing)
    result: list[tuple[int, str]] = [(0, "")] * len(found)
    for thing in _with_later_full_names(dict.fromkeys(of_mention), things):
        fullest = " ".join(max(thing.forms, key=len))
        for i in thing.mentions:
            result[i] = (min(thing.mentions), fullest)
    return result


def _several_rulers(doc: Doc, found: list[Tagged]) -> set[str]:
    """First names that the text gives to rulers of different numerals: alone they are not the one who comes next."""
    rulers = {(doc[name.start].text, _numeral(doc[name.start:name.end].text.split())) for name in found if name.type == "PER"}
    return {first for first, numeral in rulers if numeral and any(other == first and number not in {"", numeral} for other, number in rulers)}


def _nominative(doc: Doc, name: Tagged, attested: set[str], names: Names) -> tuple[str, ...]:
    """The words of the name without the genitive -s, where lexicon, another mention or the parse shows that it is one."""
    text = doc[name.start:name.end].text
    words = text.split()
    known = names.known(text)
    if known is not None and name.type != "PER":
        if name_keys(known.name)[0].split()[:-1] == name_keys(text)[0].split()[:-1] and known.name.split()[-1] in name_keys(words[-1]):
            return tuple(known.name.split())
    if len(words) > 1 and name.type == "PER" and names.first_names.get(words[0]) is None and names.first_name(words[0]):
        words[0] = words[0][:-1]
    if name.type != "PER" and (stem := names.head_word(words[-1])) and names.heads[stem].gender:
        return _nominative_phrase(words, stem, names)
    last = words[-1]
    if last.endswith(("'", "’")):
        words[-1] = last[:-1]
    elif last.endswith("s") and len(last) > 3 and last not in names.first_names and not (known and known.name.endswith(last)):
        shorter = " ".join([*words[:-1], last[:-1]])
        genitive = doc[name.end - 1].morph.get("Case") == ["Gen"] and not last.endswith(("ss", "us", "is", "os", "as"))
        called = names.first_names.get(last[:-1]) is not None and not any(other.endswith(f" {last}") for other in attested)
        if shorter in attested or last[:-1] in attested or called or genitive:
            words[-1] = last[:-1]
    return tuple(words)


def _nominative_phrase(words: list[str], stem: str, names: Names) -> tuple[str, ...]:
    """Adjectives and head noun of a name as a heading has them: *Rheinischen Städtebundes* is *Rheinischer Städtebund*."""
    last = words[-1]
    for ending in ("es", "s"):
        if last.lower().removesuffix(ending).endswith(stem.lower()) and not last.lower().endswith(stem.lower()):
            words[-1] = last[:-len(ending)]
            break
    strong = STRONG[names.heads[stem].gender]
    return (*(re.sub(r"(?<=[^e]{3})e[nm]$", strong, word) if word[:1].isupper() else word for word in words[:-1]), words[-1])


def _same(kind: str, words: tuple[str, ...], citation: str, things: Things, names: Names) -> Thing | None:
    """The thing that a name takes up: of this very form or citation, else by the rules for its type."""
    near = things.sharing(kind, words)
    if (exact := next((thing for thing in near if words in thing.forms), None)) or (exact := things.cited(kind, citation)):
        return exact
    fits = {"PER": _one_person, "LOC": lambda one, other: _one_land(one, other, names), "ORG": lambda one, other: _one_body(one, other, names)}.get(kind, _one_key)
    fitting = [thing for thing in near if any(fits(words, form) for form in thing.forms) and not _is_another(kind, words, thing)]
    if kind == "PER" and len(words) == 1 and all(any(form[-1:] == words for form in thing.forms) for thing in fitting):
        fitting.sort(key=lambda thing: -len(thing.mentions))     # of a family the one that the text is about
    return next(iter(fitting), None)


def _is_another(kind: str, words: tuple[str, ...], thing: Thing) -> bool:
    """A full name that is not the thing's: *Olaf II.* is not *Olaf Lindner*, though both are called *Olaf*."""
    return kind == "PER" and len(words) > 1 and any(len(form) > 1 and not _one_person(words, form) for form in thing.forms)


def _one_key(words: tuple[str, ...], form: tuple[str, ...]) -> bool:
    """The same words but for the endings of adjectives."""
    return name_keys(" ".join(words))[0] == name_keys(" ".join(form))[0]


def _before_bracket(doc: Doc, found: list[Tagged], i: int, words: tuple[str, ...], of_mention: list[Thing]) -> Thing | None:
    """*Arbeiterpartei (AP)*, *Rudolf I. (Rudolf von Habsburg)*: a bracket right after a name names it again."""
    name = found[i]
    if not i or found[i - 1].end + 1 != name.start or doc[name.start - 1].text != "(":
        return None
    if name.end >= len(doc) or doc[name.end].text not in {")", ",", ";"}:
        return None
    if found[i - 1].type != name.type:
        return None
    other = tuple(doc[found[i - 1].start:found[i - 1].end].text.split())
    if name.type == "LOC" and not _is_acronym_of(words, other) and not _is_acronym_of(other, words):
        return None
    if name.type == "PER" and words[0] != other[0]:
        return None
    return of_mention[i - 1]


def _is_acronym_of(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    if len(short) != 1 or len(full) < 2 or not re.fullmatch(r"[A-ZÄÖÜ][A-ZÄÖÜa-zäöü]*[A-ZÄÖÜ]", short[0]):
        return False
    return short[0][0].lower() == full[0][0].lower()


def _one_person(words: tuple[str, ...], form: tuple[str, ...]) -> bool:
    """Two names of persons fit one person: surname of a full name, its first name alone, initials, a shorter form."""
    if len(words) > len(form):
        words, form = form, words
    if NUMERAL.fullmatch(form[-1]) or len(words) == 1 and any(NUMERAL.fullmatch(word) for word in form):
        return form[:len(words)] == words and _numeral(words) in {"", _numeral(form)}
    if len(words) == 1:
        return len(form) > 1 and words[0] in {form[0], form[-1]} and form[0].rstrip(".") not in PARTICLES or form[-1:] == words
    if _numeral(words) != _numeral(form):
        return False
    if form[:len(words)] == words:
        return len(words) > 1 and (len(form) == len(words) or form[len(words)] in PARTICLES | {"der"})
    if words[0] in PARTICLES:
        return form[-len(words):] == words
    initials = words[0].endswith(".") and form[0].startswith(words[0][:-1]) or form[0].endswith(".") and words[0].startswith(form[0][:-1])
    return words[-1] == form[-1] and (words[0] == form[0] or initials)


def _numeral(words: Sequence[str]) -> str:
    return next((word.rstrip(".") for word in words if NUMERAL.fullmatch(word)), "")


def _one_land(words: tuple[str, ...], form: tuple[str, ...], names: Names) -> bool:
    """*Königreich Preußen* is *Preußen*, a land with and without its kind, but *Kreis Worms* is not *Worms*; and inflected adjectives."""
    short, full = sorted((words, form), key=len)
    if len(full) == len(short) + 1 and full[1:] == short:
        head = names.head(full[0])
        return head is not None and head.type == "LOC" and head.kind != "district"
    return _one_key(short, full)


def _one_body(words: tuple[str, ...], form: tuple[str, ...], names: Names) -> bool:
    """The same words, or one diocese by both of its words (*Bistum Meißen, Diözese Meißen*)."""
    dioceses = all(len(name) > 1 and (head := names.head(name[0])) is not None and head.kind == "diocese" for name in (words, form))
    return dioceses and words[1:] == form[1:] or _one_key(words, form)


def _with_later_full_names(order: Iterable[Thing], things: Things) -> list[Thing]:
    """A first name or surname that came before the only full name that it fits belongs to that one."""
    kept: list[Thing] = []
    for thing in order:
        first = next(iter(thing.forms))
        short = thing.type == "PER" and all(len(form) == 1 for form in thing.forms)
        fuller = [other for other in things.sharing("PER", first) if other is not thing and any(
            len(form) > 1 and _one_person(first, form) for form in other.forms)] if short else []
        if len(fuller) == 1:
            fuller[0].mentions += thing.mentions
            fuller[0].forms |= thing.forms
        else:
            kept.append(thing)
    return kept
