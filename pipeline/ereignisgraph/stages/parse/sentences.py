"""Where sentences begin, by characters alone, so that every language model gets the same sentences.

Reads   the text of a document.
Yields  character offsets of the first character of each sentence.
Rules   lexicon/abbreviations.toml for abbreviations and for the words that open a sentence; the rest is below.
Not ends: colon and semicolon inside a line, a single newline inside a paragraph, the full stop of an ordinal, a Roman
numeral, an initial or an abbreviation, unless a word that opens a sentence follows with a capital.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...lexicon.abbreviations import Abbreviations

_CLOSERS = "\"”“«»’'‘)\\]›‹"
_OPENERS = "„»«\"“‚‘'(\\[›‹"
_STOP = re.compile(
    rf"(?<![.!?…])(?P<stop>[.!?…]+)(?P<closers>[{_CLOSERS}]*)(?:\[\d{{1,3}}\]|[¹²³⁴-⁹])*"      # footnote marks: [3]
    r"(?=[\s\ufffd]|[–—]\s?\w)"
)
_GLUED = re.compile(r"(?<=[^\W\d_A-ZÄÖÜ]{3})[.!?](?=[A-ZÄÖÜ][a-zäöüß]{2,}[\s,])")       # 'floh.Dann'
_FOLLOWING = re.compile(rf"(?P<marks>[{_OPENERS}–—\-\s]*)(?P<word>[^\W\d_]*)")
_BLANK = re.compile(r"[\s\ufffd]*")
_DOTTED = re.compile(
    r"\d{1,2}"                                                                     # 25. Februar
    r"|(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"   # XX. Parteitag
    r"|[A-ZÄÖÜa-zäöü]"                                                              # initials
    r"|(?=\w+[a-z])[^\W\d_aeiouyäöüAEIOUYÄÖÜ]{2,4}"                                # unlisted abbreviations: Slg.
)
_NO_DOT = re.compile(r"(?:\d{4}[–/-]\d\d|\d\s?[a-z]{1,2}|[^\W\d_]-[A-Z])$")      # 1914–18, 30 m, Vitamin-C
_LAST_WORD = re.compile(r"\w*$")
_LIST_NUMBER = re.compile(r"\n[ \t]*(?:\d{1,3}|[IVXLC]+|[a-zA-Z])$")
_BULLET = re.compile(r"[*•#]|[-–] |\d{1,2}[.)] ")
_NUMBERED = re.compile(r"\d{1,4}\b")
_HEADING_END = re.compile(r"[^\s.!?…:;,\-–—]['”“«»)\]]?$")
_LONGEST_HEADING = 120      # characters
_LONGEST_SENTENCE = 2_000   # characters
_GAP = re.compile(r"\s+")
_SURELY_FITS = 0.8          # share of the paragraph's width up to which the next word would have fitted into the line


def sentence_starts(text: str, abbreviations: Abbreviations) -> tuple[int, ...]:
    """Offsets in `text` at which a sentence begins, ascending; empty for a text of white space.

    A quotation belongs to the sentence around it until a full stop inside it ends a sentence of its own. White space
    between two sentences belongs to the one before.

    Source: Duden-Rechtschreibung, Zeichensetzung: Punkt, Anführungszeichen; Ordnungszahlen und Abkürzungen.
    """
    first = _BLANK.match(text).end()
    if first == len(text):
        return ()
    return tuple(_none_too_long(text, sorted({first, *_after_stops(text, abbreviations), *_after_line_breaks(text)})))


def _none_too_long(text: str, starts: list[int]) -> Iterator[int]:
    """`starts`, and more of them at white space where a sentence would be longer than any that was ever written.

    What has no full stop for pages is a list or a table; the work on a sentence grows faster than its length.
    """
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield start
        while end - start > _LONGEST_SENTENCE:
            gap = _GAP.search(text, start + _LONGEST_SENTENCE)
            if gap is None or gap.end() >= end:
                break
            start = gap.end()
            yield start


def _after_stops(text: str, abbreviations: Abbreviations) -> Iterator[int]:
    stops = abbreviations.stops(text)
    for match in _STOP.finditer(text):
        start = _BLANK.match(text, match.end()).end()
        if start < len(text) and _ends_sentence(text, match, start, stops, abbreviations.openers):
            yield start
    for match in _GLUED.finditer(text):
        if match.start() not in stops:
            yield match.end()


def _ends_sentence(text: str, match: re.Match[str], start: int, abbreviated: dict[int, bool], openers: frozenset[str]) -> bool:
    following = _FOLLOWING.match(text, start)
    word, stop, at = following["word"], match["stop"], match.start()
    rest = text[following.end():following.end() + 1]
    if word[:1].islower() or not (word or rest.isalnum() or rest in set("[•*#")):
        return False
    if "!" in stop or "?" in stop:
        aside = text[at - 1:at] == "(" and match["closers"].startswith(")")     # '(?)', '(!)'
        return not aside
    if stop != ".":
        return word in openers
    if at in abbreviated:
        return abbreviated[at] and word in openers
    if _LIST_NUMBER.search(("\n" if at < 8 else "") + text[max(0, at - 8):at]):
        return False
    before = text[max(0, at - 20):at]
    if _DOTTED.fullmatch(_LAST_WORD.search(before)[0]) and not _NO_DOT.search(before):
        return word in openers
    return True


def _after_line_breaks(text: str) -> Iterator[int]:
    """Starts after blank lines, headings, list items and the rows of a table of years."""
    blocks = list(_blocks(text))
    for block in blocks:
        width = max(end - start for start, end in block)
        for (start, end), (next_start, next_end) in zip(block, block[1:], strict=False):
            if _breaks(text[start:end], text[next_start:next_end], width):
                yield next_start
    for before, after in zip(blocks, blocks[1:], strict=False):
        begin = after[0][0]
        if not (text[begin].islower() and _HEADING_END.search(text[before[-1][0]:before[-1][1]])):   # a page break
            yield begin


def _blocks(text: str) -> Iterator[list[tuple[int, int]]]:
    """Paragraphs between blank lines; each is the bounds of its lines without white space around them."""
    block: list[tuple[int, int]] = []
    for match in re.finditer(r"[^\n\r]*(?:\r\n|\n|\r|$)", text):
        line = match[0].strip(" \t\r\n\v\f\ufffd\u00a0\u2028\u2029\x85")
        if line:
            start = match.start() + match[0].index(line)
            block.append((start, start + len(line)))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _breaks(line: str, following: str, width: int) -> bool:
    """Does a sentence begin at `following`, although `line` does not end in a full stop?"""
    if following[0] in "#*•" or line[0] == "#":
        return True
    if _BULLET.match(following) and line[-1] in ":;.,!?":
        return True
    if following[0].islower() or line[-1] in ".!?…,;-–":
        return False
    if _NUMBERED.match(line) and _NUMBERED.match(following):
        return True
    fitted = len(line) + 1 + len(following.split(maxsplit=1)[0]) <= _SURELY_FITS * width
    return fitted and len(line) <= _LONGEST_HEADING
