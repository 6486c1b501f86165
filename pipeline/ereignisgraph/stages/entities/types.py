"""Person, place or organisation: one type for one name in all the text.

Reads   Tagged spans.
Yields  Tagged spans of the same extent.
Rules   In this order: the lexicon, the noun before the name or at its head, a title, full names of persons in the text,
        and the type that most of the name's mentions have.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from ...lexicon.names import Names
from ...syntax.tokens import Doc
from .spans import PARTICLES, Tagged

MANY = 3                                # mentions of one type that outweigh the lexicon's
BODIES = frozenset({"dynasty", "party"})                # kinds of nouns whose names follow them (*die Dynastie Wernitz*)


@dataclass(frozen=True, slots=True)
class Witnesses:
    """What all names of the text say about one of them."""

    votes: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))    # types of a name without genitive -s
    persons: set[str] = field(default_factory=set)      # words of full names of persons
    surnames: set[str] = field(default_factory=set)     # the last of them, but for places (*Ernst von Wernitz*)


def one_type(doc: Doc, found: list[Tagged], names: Names) -> list[Tagged]:
    """The names, each with the type that the lexicon, its surroundings or most of its mentions give it."""
    seen = Witnesses()
    for name in found:
        behind_kind = name.type == "LOC" and name.start > 0 and names.says_kind(doc[name.start - 1].text)      # *Grafschaft Tirol*
        seen.votes[_plain(doc, name)][name.type] += MANY if behind_kind else 1
        if name.type == "PER" and name.end - name.start > 1:
            seen.persons.update(token.text for token in doc[name.start:name.end])
            if doc[name.end - 2].lower_ not in PARTICLES:
                seen.surnames.add(doc[name.end - 1].text)
    return [Tagged(name.start, name.end, _type_of(doc, name, seen, names)) for name in found]


def _type_of(doc: Doc, name: Tagged, seen: Witnesses, names: Names) -> str:
    text = doc[name.start:name.end].text
    before = doc[name.start - 1].text if name.start else ""
    if name.type != "PER" and not text.endswith("s") and (head := names.head(before)) is not None and head.kind in BODIES:
        return "ORG"
    known = names.known(text)
    if known is not None and (known.sure or name.type != "PER" or not _may_be_person(doc, name, before, seen, names)):
        return known.type
    for noun in (doc[name.end - 1], doc[name.start]):
        head = names.head(noun.text)
        if head is not None and head.decides and name.type != "PER":
            return head.type
    if _names_place(doc, name, names):
        return "LOC"
    if name.type == "PER" and name.end - name.start == 1 and _is_behind_kind(text, before, names):
        return "LOC"
    if name.type != "PER" and known is None and _is_called_person(doc, name, names):
        return "PER"
    if name.type == "LOC" and known is None and text in seen.surnames:
        return "PER"
    votes = seen.votes[_plain(doc, name)]
    most, count = votes.most_common(1)[0]
    return most if count > votes[name.type] + 1 else name.type


def _names_place(doc: Doc, name: Tagged, names: Names) -> bool:
    """A compound says so, alone or behind an adjective (*Obere Goethestraße*); a person's surname may look like one."""
    length = name.end - name.start
    compound = names.compound(doc[name.end - 1].text)
    if compound is None or not compound.is_name or length > 2 or length == 2 and doc[name.start].pos_ != "ADJ":
        return False
    return name.type != "PER" or compound.row.open and length == 1


def _is_behind_kind(text: str, before: str, names: Names) -> bool:
    """*Provinz Ninawa*, but not *Insel Roberts* or *übertrug das Land Otto*."""
    return names.says_kind(before) and not text.endswith("s") and names.first_name(text) is None


def _may_be_person(doc: Doc, name: Tagged, before: str, seen: Witnesses, names: Names) -> bool:
    """What the lexicon knows as a place can be a person as well: by a title, a full name in this text, or many mentions."""
    if name.end - name.start > 1:
        return False
    text, plain = doc[name.start].text, _plain(doc, name)
    called = names.title(before) is not None or names.first_name(text) is not None
    return called or seen.votes[plain]["PER"] >= MANY or not seen.persons.isdisjoint({text, plain})


def _is_called_person(doc: Doc, name: Tagged, names: Names) -> bool:
    """A title stands before the name (*Statthalter Slavata*), or it begins with a first name and has no common head."""
    text = doc[name.start:name.end].text
    if name.start and names.head(doc[name.end - 1].text) is None and not text.endswith("s"):
        title = names.title(doc[name.start - 1].text)
        if title is not None and title.kind not in {"kin", "address"} and doc[name.start - 1].text[:1].isupper():
            return True
    if name.type != "LOC" or name.end - name.start != 2 or names.first_name(doc[name.start].text) is None:
        return False
    last = doc[name.end - 1].text
    return last[:1].isupper() and names.head(last) is None and names.known(last) is None


def _plain(doc: Doc, name: Tagged) -> str:
    text = doc[name.start:name.end].text
    return text[:-1] if text.endswith("s") else text
