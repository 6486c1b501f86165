"""How far a name goes: the model's spans without titles, articles and dates, with numerals and bynames.

Reads   doc.ents.
Yields  Tagged spans of tokens.
Rules   benchmark conventions of CoNLL-2003 and GermEval; lexicon/names.toml for titles, heads and bynames.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...lexicon.names import Names
from ...schema.records import Mark
from ...schema.vocabulary import ENTITY_TYPES
from ...syntax.tokens import Doc, Token
from .common import is_common
from .spans import ARTICLES, NUMERAL, PARTICLES, Tagged, is_small_adjective

YEAR = re.compile(r"\(?\d{3,4}\)?")


def corrected(doc: Doc, names: Names) -> list[Tagged]:
    """The model's names with the extent that the conventions ask for, in text order and without overlap."""
    found: list[Tagged] = []
    for ent in doc.ents:
        if ent.label_ not in ENTITY_TYPES:
            continue
        for start, end in _persons_apart(doc, ent.start, ent.end, ent.label_, names):
            start = _behind_people(doc, start, end, names)
            name = without_surroundings(doc, Tagged(start, _cut(doc, start, end, ent.label_, names), ent.label_), names)
            if name is not None and not is_common(doc, name, names):
                found.append(without_kind(doc, name, names))
    return _extended(doc, found, names)


def as_marked(doc: Doc, found: list[Tagged], marks: Iterable[Mark], names: Names) -> list[Tagged]:
    """The names, each that lies in one which the editor marked as far as that one goes and of its type.

    Where it goes no further but for articles and titles (*Kaiser Franz I.*), the name keeps its extent.
    """
    spans = [span for mark in marks if mark.type != "DATE" and (span := doc.char_span(mark.start, mark.end, label=mark.type, expand=True)) is not None]
    for span in sorted(spans, key=len):         # of marks inside one another the longest stays
        inside = [name for name in found if span.start <= name.start and name.end <= span.end]
        if inside:
            before = doc[span.start:inside[0].start]
            whole = inside[-1].end == span.end and all(word.lower_ in ARTICLES or names.title(word.text) is not None for word in before)
            start = inside[0].start if whole else span.start
            found = [name for name in found if name not in inside]
            found.append(Tagged(start, span.end, span.label_))
    return sorted(found, key=lambda name: name.start)


def _persons_apart(doc: Doc, start: int, end: int, label: str, names: Names) -> Iterator[tuple[int, int]]:
    """Cut at line breaks and strokes, between two persons that a passive joins (*Ebert von **Gustav** Noske*), and behind a ruler's numeral."""
    begin = start
    for i in range(start, end):
        cut = doc[i].is_space or doc[i].text == "/" and label in {"PER", "LOC"} and not names.known(doc[start:end].text)
        if label == "PER" and start < i < end - 1 and doc[i].lower_ in {"von", "durch"}:
            cut = names.first_name(doc[i + 1].text) is not None and names.first_name(doc[begin].text) is None
        if cut:
            if i > begin:
                yield begin, i
            begin = i + 1
        elif label == "PER" and i > begin and NUMERAL.fullmatch(doc[i - 1].text) and _begins_another(doc, i, end, names):
            yield begin, i
            begin = i
    if end > begin:
        yield begin, end


def _begins_another(doc: Doc, i: int, end: int, names: Names) -> bool:
    """A place, a first name with a surname, or a name that stands alone elsewhere (*ernannte Wilhelm I. **Robert Koch** zum …*)."""
    word = doc[i].text
    if names.known(word) is not None or any(ent.text == word for ent in doc.ents):
        return True
    return names.first_name(word) is not None and i + 1 < end and doc[i + 1].text[:1].isupper()


def _behind_people(doc: Doc, start: int, end: int, names: Names) -> int:
    """Where a place begins that stands behind people (*nahmen die Staufer **Ulm** ein*)."""
    people = end - start > 1 and names.is_group(doc[start].text) and not names.known(doc[start:end].text)
    return start + 1 if people and names.known(doc[start + 1:end].text) is not None else start


def _cut(doc: Doc, start: int, end: int, label: str, names: Names) -> int:
    """Where a span ends that ran on: after a byname, before a noun behind a whole name (*Karl **Landesherr***, *Pauls **Bruder***, *Ottos **Reich***)."""
    if names.known(doc[start:end].text):
        return end
    for i in range(start + 1, end):
        if label == "PER" and doc[i].text in names.epithets and doc[i - 1].lower_ in ARTICLES:
            return i + 1
        if label == "PER" and _is_genitive(doc[i - 1].text, names) and (names.title(doc[i].text) or names.head(doc[i].text)):
            return i
        if label == "PER" and i == start + 1 == end - 1 and _is_possessor(doc[start].text, doc[i], names):
            return i
        if doc[i].pos_ != "NOUN":
            continue
        if label == "PER" and names.title(doc[i].text) is not None and names.first_name(doc[i - 1].text) is not None:
            return i
        known = names.known(doc[start:i].text) if label != "PER" else None
        if known is not None and (known.sure or i - start > 1):
            return i
    return end


def _is_possessor(word: str, follower: Token, names: Names) -> bool:
    """A first name in the genitive before what is no part of its bearer's name (*Leopolds **Nachlass***)."""
    return _is_genitive(word, names) and names.first_name(word) is not None and follower.text[:1].isupper() \
        and not NUMERAL.fullmatch(follower.text) and names.first_name(follower.text) is None


def _is_genitive(word: str, names: Names) -> bool:
    return word.endswith("s") and word not in names.first_names


def without_surroundings(doc: Doc, name: Tagged, names: Names) -> Tagged | None:
    """The name without articles, titles, quotes and dates around it, None where nothing with a capital is left.

    *Kaiser Wilhelm II.* becomes *Wilhelm II.*; the place in the name of an event stands for it (*Friede von Basel*).
    """
    start, end = name.start, name.end
    if names.known(doc[start:end].text):
        return name
    while end > start and _ends_no_name(doc, start, end):
        end -= 1
    while start < end and (_begins_no_name(doc[start]) or name.type != "PER" and is_small_adjective(doc[start]) or name.type == "PER" and _is_title(doc[start], end, names)):
        start += 1
    if name.type in {"LOC", "MISC"} and names.event_head(doc[start].text if start < end else ""):
        start = next((i + 1 for i in range(start, end - 1) if doc[i].pos_ == "ADP"), start)
    if start == end or not any(token.text[:1].isupper() for token in doc[start:end]):
        return None
    return Tagged(start, end, name.type)


def without_kind(doc: Doc, name: Tagged, names: Names) -> Tagged:
    """A place's name without the noun before it that says what it is (*Grafschaft **Tirol***); whose it is is a person (*Reich **Ottos***)."""
    if name.type != "PER" and name.end - name.start == 2 and names.head(doc[name.start].text) and _is_first_name_in_genitive(doc[name.end - 1].text, names):
        return Tagged(name.start + 1, name.end, "PER")
    if name.type == "PER" or name.end - name.start < 2 or not names.says_kind(doc[name.start].text):
        return name
    return Tagged(name.start + 1, name.end, "LOC") if doc[name.start + 1].text[:1].isupper() else name


def _is_first_name_in_genitive(word: str, names: Names) -> bool:
    return names.known(word) is None and word not in names.first_names and names.first_name(word) is not None


def _ends_no_name(doc: Doc, start: int, end: int) -> bool:
    last = doc[end - 1]
    return last.is_punct and not _closes_name(doc, start, end) or YEAR.fullmatch(last.text) is not None or _is_loose(last)


def _begins_no_name(token: Token) -> bool:
    return token.is_punct and token.text != "(" or token.lower_ in ARTICLES or _is_loose(token)


def _closes_name(doc: Doc, start: int, end: int) -> bool:
    """A mark that belongs to the name: the bracket that it opened, the stop of a numeral, the apostrophe of a genitive."""
    mark = doc[end - 1].text
    if mark in {"'", "’"}:
        return doc[end - 2].text.endswith(("s", "ß", "x", "z")) and not doc[end - 2].whitespace_
    if mark == ")":
        return any(token.text == "(" for token in doc[start:end])
    return mark == "." and NUMERAL.fullmatch(doc[end - 2].text) is not None


def _is_loose(token: Token) -> bool:
    """A small word that begins or ends no name: prepositions, conjunctions, verbs, adverbs; *von* and its kin stay."""
    small = token.text.islower() and token.lower_ not in PARTICLES
    return small and token.pos_ in {"ADP", "CCONJ", "SCONJ", "VERB", "AUX", "ADV", "PRON"}


def _is_title(token: Token, end: int, names: Names) -> bool:
    """A title or lower-case attribute with a name after it; *St.* stays."""
    rest = token.doc[token.i + 1:end]
    if not any(word.text[:1].isupper() and not NUMERAL.fullmatch(word.text) for word in rest):
        return False
    return names.title(token.text) is not None or (token.text[:1].islower() and token.lower_ not in PARTICLES)


def _extended(doc: Doc, found: list[Tagged], names: Names) -> list[Tagged]:
    """Numerals, second names after them, bynames and origin drawn in (*Gustav II. Adolf*, *Karl der Kühne*)."""
    grown: list[Tagged] = []
    for name in found:
        if grown and name.start < grown[-1].end:
            continue
        if grown and grown[-1].type == "PER" and _is_origin(doc, grown[-1], name):
            grown[-1] = Tagged(grown[-1].start, name.end, "PER")
            continue
        if name.type == "PER":
            name = _with_unread(doc, name, grown[-1].end if grown else 0, names)
            name = Tagged(name.start, _end_of_person(doc, name, names), "PER")
        elif name.end < len(doc) and NUMERAL.fullmatch(doc[name.end].text) and names.first_name(doc[name.start].text):
            name = Tagged(name.start, _end_of_person(doc, name, names), "PER")
        if grown and _is_one_person(doc, grown[-1], name, names):
            grown[-1] = Tagged(grown[-1].start, name.end, "PER")
        else:
            grown.append(name)
    return grown


def _with_unread(doc: Doc, name: Tagged, earliest: int, names: Names) -> Tagged:
    """First names and surnames that the model left out and the parse joins with the others (*Cord **Ebner***)."""
    start, end = name.start, name.end
    while start > earliest and doc[start].dep_ == "flat" and doc[start].head.i == start - 1 and _is_part(doc[start - 1], names):
        start -= 1
    while end < len(doc) and doc[end].dep_ == "flat" and start <= doc[end].head.i < end and not _is_genitive(doc[end - 1].text, names) \
            and _is_part(doc[end], names, after_first_name=names.first_name(doc[end - 1].text) is not None):
        end += 1
    return Tagged(start, end, "PER")


def _is_part(token: Token, names: Names, after_first_name: bool = False) -> bool:
    free = (token.tag_ == "NE" or token.tag_ == "NN" and after_first_name) and token.text[:1].isupper() and not token.ent_type_
    return free and names.title(token.text) is None and names.known(token.text) is None


def _is_one_person(doc: Doc, first: Tagged, second: Tagged, names: Names) -> bool:
    """Two spans side by side are one person: a first name and a surname; not a ruler and somebody else's first name."""
    if not first.type == second.type == "PER" or first.end != second.start or names.first_name(doc[first.start].text) is None:
        return False
    ends = any(NUMERAL.fullmatch(doc[i].text) for i in range(first.start, first.end))
    return not ends and (second.end - second.start == 1 or names.first_name(doc[second.start].text) is None)


def _end_of_person(doc: Doc, name: Tagged, names: Names) -> int:
    end = name.end
    if end < len(doc) and NUMERAL.fullmatch(doc[end].text):
        end += 1
        if end < len(doc) and names.first_name(doc[end].text):
            end += 1
    if end < len(doc) and doc[end].text == "." and re.fullmatch(r"[IVX]+", doc[end - 1].text) and not doc[end - 1].whitespace_:
        end += 1
    if end + 1 < len(doc) and doc[end].lower_ in {"der", "die", "des", "dem", "den"} and doc[end + 1].text in names.epithets \
            and not (end + 2 < len(doc) and doc[end + 2].text[:1].isupper()):
        end += 2
    return end


def _is_origin(doc: Doc, person: Tagged, place: Tagged) -> bool:
    """*von* and a place after a ruler's name belong to it (*Maximilian I. **von Bayern***), if the parse agrees."""
    if place.type != "LOC" or place.start != person.end + 1 or doc[person.end].lower_ not in {"von", "zu"}:
        return False
    ruler = NUMERAL.fullmatch(doc[person.end - 1].text) or (person.end - person.start == 1 and not doc[person.end - 1].text.endswith("s"))
    return bool(ruler) and any(person.start <= token.head.i < person.end for token in doc[place.start:place.end])
