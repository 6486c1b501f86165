"""What the rest of the text says about a name: mentions that the model overlooked.

Reads   Tagged spans and the tokens between them.
Yields  Tagged spans.
Rules   lexicon/names_places.toml and names_organisations.toml for names that need no second witness.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from ...lexicon.names import Known, Names
from ...syntax.tokens import Doc, Span, Token
from .common import is_common
from .extent import without_kind
from .places import compounds, days, phrases
from .spans import NUMERAL, Tagged
from .types import one_type
from .works import with_works

ACRONYM = re.compile(r"[A-ZÄÖÜ]{2,6}|[A-ZÄÖÜ]+[a-zäöü]{1,2}[A-ZÄÖÜ]{2,}|[A-ZÄÖÜ]{2,}[a-zäöü]{1,2}[A-ZÄÖÜ]")
UNIT_NUMBER = re.compile(r"\d+\.|[IVXL]+\.")
ARABIC = re.compile(r"(?:al|el|ad|an|ar|as|at|az)-[A-ZÄÖÜ]\w+")     # a surname with its article
OF = frozenset({"am", "bei", "um", "von", "zu"})        # between an event and the place that it is named after
NEVER_AT_NAMES = frozenset({"det", "det:poss", "amod", "nummod", "cop", "appos", "flat"})      # of a surname alone
LONGEST = 6                             # tokens of a lexicon name


def completed(doc: Doc, found: list[Tagged], names: Names) -> list[Tagged]:
    """Add the mentions that the lexicon or another place of the text vouches for, and settle the types."""
    typed = one_type(doc, [_without_follower(doc, name, names) for name in found], names)
    for find in (_listed, _units, _called, _announced, _of_events):
        typed = _merged(typed, find(doc, names))
    for more in (_in_brackets(doc, typed), _elsewhere(doc, typed, names), _acronyms(doc, names), compounds(doc, names), phrases(doc, names), days(doc, names)):
        typed = _merged(typed, more)
    return with_works(doc, one_type(doc, _with_places(doc, typed), names), names)


def _without_follower(doc: Doc, name: Tagged, names: Names) -> Tagged:
    """An organisation's acronym ends the name: in *der Chef der KPdSU Chruschtschow* a second name begins after it."""
    first = doc[name.start].text
    if name.type != "ORG" or name.end - name.start < 2 or not ACRONYM.fullmatch(first) or names.known(doc[name.start:name.end].text):
        return name
    known = names.known(first)
    return Tagged(name.start, name.start + 1, "ORG") if known is not None and known.type == "ORG" else name


def _called(doc: Doc, names: Names) -> Iterator[Tagged]:
    """A first name of the lexicon and a name after it are a person (*Imre Nagy*)."""
    for token in doc[:-1]:
        last = token.nbor(1)
        if token.pos_ not in {"PROPN", "NOUN"} or token.text.endswith("s") or names.first_name(token.text) is None:
            continue
        if last.tag_ == "NE" and last.is_alpha and last.text[:1].isupper() and not last.is_upper and names.known(last.text) is None:
            yield Tagged(token.i, last.i + 1, "PER")


def _announced(doc: Doc, names: Names) -> Iterator[Tagged]:
    """A proper noun after a title is a person, after the kind of a place a place (*Präsident al-Sabah*, *Provinz Ninawa*)."""
    for token in doc[:-1]:
        name = token.nbor(1)
        if not token.text[:1].isupper() or not (name.tag_ == "NE" and name.text[:1].isupper() or ARABIC.fullmatch(name.text)):
            continue
        if names.title(name.text) is not None or names.known(name.text) is not None:
            continue
        title = names.title(token.text)
        if title is not None and title.kind not in {"kin", "address"}:
            yield Tagged(name.i, name.i + 1, "PER")
        elif title is None and names.says_kind(token.text) and names.head(name.text) is None and names.first_name(name.text) is None:
            yield Tagged(name.i, name.i + 1, "LOC")


def _merged(found: list[Tagged], more: Iterator[Tagged]) -> list[Tagged]:
    """Both in text order; what overlaps a name that is there already stays out, unless it takes it in whole."""
    at = {i: name for name in found for i in range(name.start, name.end)}
    for name in more:
        rivals = {at[i] for i in range(name.start, name.end) if i in at}
        if all(name.start <= other.start and other.end <= name.end and other.type == name.type for other in rivals):
            at |= dict.fromkeys(range(name.start, name.end), name)
    return sorted(set(at.values()), key=lambda name: name.start)


def _listed(doc: Doc, names: Names) -> Iterator[Tagged]:
    """Names of the lexicon: those of several words, acronyms, single words that are `sure` or places; the longest wins."""
    i = 0
    while i < len(doc):
        step, first = 1, doc.tokens[i]
        if first.text[:1].isupper():
            longest = 1 if first.whitespace_ and not names.opens_name(first.text) else LONGEST
            for length in range(_words_from(doc, i, longest), 0, -1):
                words = doc[i:i + length]
                known = names.known(words.text)
                if known is None or not _is_certain(words, known, names) or _inside_more(doc, i + length):
                    continue
                name = Tagged(i, i + length, known.type)
                if not is_common(doc, name, names):
                    yield without_kind(doc, name, names)
                    step = length
                break
        i += step


def _words_from(doc: Doc, start: int, longest: int) -> int:
    """How many words stand there, at most so many, before a mark or white space."""
    return next((i for i, token in enumerate(doc[start:start + longest]) if token.is_punct or token.is_space), min(longest, len(doc) - start))


def _is_certain(words: Span, known: Known, names: Names) -> bool:
    """A single word that may be something else is a place where the parse says so, or where it is no ordinary noun."""
    if len(words) > 1 or known.sure or ACRONYM.fullmatch(words.text):
        return True
    return known.type == "LOC" and (words[0].tag_ == "NE" or words[0].tag_ == "NN" and not names.is_word(words.text))


def _inside_more(doc: Doc, end: int) -> bool:
    """An adjective of a longer name: *Weimarer* before a capitalised noun is no name of its own."""
    return end < len(doc) and doc[end - 1].pos_ == "ADJ" and doc[end - 1].head.i == end


def _units(doc: Doc, names: Names) -> Iterator[Tagged]:
    """Numbered units of an army (*die **4. Armee***, *das **2. rumänische Korps***); number and attribute belong to the name."""
    for token in doc[:-1]:
        stop = token.nbor(1)
        apart = stop.text == "." and not token.whitespace_ and stop.whitespace_ != ""       # the stop is a token of its own
        if not UNIT_NUMBER.fullmatch(token.text + "." * apart):
            continue
        begin = token.i + 1 + apart
        noun = next((other for other in doc[begin:begin + 3] if not other.text[:1].islower()), None)
        head = names.head(noun.text) if noun is not None else None
        if head is not None and head.kind == "army":
            yield Tagged(token.i, noun.i + 1, "ORG")


def _of_events(doc: Doc, names: Names) -> Iterator[Tagged]:
    """A proper noun that a war or a peace is named after is a place (*Schlacht bei **Wimpfen***, *Vertrag von **Fomena***)."""
    for token in doc[2:]:
        if token.tag_ != "NE" or not token.text[:1].isupper() or token.nbor(-1).lower_ not in OF:
            continue
        event = names.event_head(token.nbor(-2).text)
        if event is not None and event.place and names.first_name(token.text) is None and names.title(token.text) is None:
            yield Tagged(token.i, token.i + 1, "LOC")


def _in_brackets(doc: Doc, found: list[Tagged]) -> Iterator[Tagged]:
    """The first word of an organisation's name right behind it is its short form (*Wernitz Pacific Limited (Wernitz)*)."""
    for name in found:
        after = [token.text for token in doc[name.end:name.end + 3]]
        if name.type == "ORG" and name.end - name.start > 1 and after == ["(", doc[name.start].text, ")"]:
            yield Tagged(name.end + 1, name.end + 2, "ORG")


def _with_places(doc: Doc, found: list[Tagged]) -> list[Tagged]:
    """A place that hangs inside the name of an organisation belongs to it (*Partei der Arbeit **Albaniens***)."""
    joined: list[Tagged] = []
    for name in found:
        if joined and name.type == "LOC" and _belongs_to(doc, joined[-1], name):
            joined[-1] = Tagged(joined[-1].start, name.end, "ORG")
        else:
            joined.append(name)
    return joined


def _belongs_to(doc: Doc, body: Tagged, place: Tagged) -> bool:
    if body.type != "ORG" or any(token.pos_ != "ADP" for token in doc[body.end:place.start]):
        return False
    return any(body.start + 1 < token.head.i < body.end for token in doc[place.start:place.end])


def _elsewhere(doc: Doc, found: list[Tagged], names: Names) -> Iterator[Tagged]:
    """The strings of names found, where they stand again: same words, same capitals, genitive -s or not."""
    taken = {i for name in found for i in range(name.start, name.end)}
    forms: dict[tuple[str, ...], str] = {}
    for name in found:
        words = tuple(token.text for token in doc[name.start:name.end])
        forms.setdefault(words, name.type)
        if name.type == "PER" and _has_surname(words, names):
            forms.setdefault(words[-1:], "PER")
    for words, kind in list(forms.items()):
        last = words[-1]
        other = last[:-1] if last.endswith("s") and len(last) > 4 else last + "s"
        forms.setdefault((*words[:-1], other), kind)
    by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in forms:
        by_first[words[0]].append(words)
    for token in doc:
        for words in sorted(by_first.get(token.text, ()), key=len, reverse=True):
            end = token.i + len(words)
            if taken.intersection(range(token.i, end)) or tuple(word.text for word in doc[token.i:end]) != words:
                continue
            name = Tagged(token.i, end, forms[words])
            proper = len(words) > 1 or token.pos_ == "PROPN" or ARABIC.fullmatch(token.text) or name.type == "PER" and _stands_bare(token)
            if proper and not is_common(doc, name, names) and not _inside_more(doc, end):
                yield name
            break


def _stands_bare(token: Token) -> bool:
    """A noun, as the parse has it, without an article or an attribute, as surnames stand (*dann kam **Streicher***).

    What stands under *zum* or *als*, is said of somebody or opens a name is no name by itself (*zum **Richter** ernannt*, ***Kaiser** Karl*).
    """
    if token.pos_ != "NOUN" or any(child.dep_ in NEVER_AT_NAMES or child.tag_ == "APPRART" for child in token.children):
        return False
    return not any(child.lower_ in {"als", "wie"} for child in token.children)


def _has_surname(words: tuple[str, ...], names: Names) -> bool:
    """A first name and a surname; rulers with a numeral or a byname have none."""
    if len(words) > 1 and ARABIC.fullmatch(words[-1]):
        return True
    if len(words) < 2 or len(words[-1]) < 4 or not words[-1][:1].isupper() or names.first_name(words[0]) is None:
        return False
    return words[-1] not in names.epithets and not any(NUMERAL.fullmatch(word) for word in words)


def _acronyms(doc: Doc, names: Names) -> Iterator[Tagged]:
    """Words of capitals alone are organisations, unless the whole line is in capitals or the word is in common use."""
    for token in doc:
        if not ACRONYM.fullmatch(token.text) or NUMERAL.fullmatch(token.text) or token.text in names.abbreviations:
            continue
        neighbours = [doc[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(doc)]
        if not any(other.is_alpha and len(other) > 1 and other.is_upper for other in neighbours):
            yield Tagged(token.i, token.i + 1, "ORG")
