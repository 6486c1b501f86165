"""German numerals, written out or in Roman letters, to numbers: the composition is grammar, so it is code.

Reads   a word such as `dreiundzwanzig`, `zwölften`, `XIV`, `anderthalb`.
Yields  its number; fractions in halves and quarters.

Source: Duden-Grammatik, Zahlwörter (Kardinalia, Ordinalia, Bruchzahlen).
"""

from __future__ import annotations

import re

_ONES = {"ein": 1, "zwei": 2, "zwo": 2, "zwey": 2, "drei": 3, "drey": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9}
_LAST = {"eins": 1}         # at the end of a number
_TEENS = {
    "zehn": 10, "elf": 11, "eilf": 11, "zwölf": 12, "dreizehn": 13, "dreyzehn": 13, "vierzehn": 14, "fünfzehn": 15, "funfzehn": 15,
    "fuffzehn": 15, "sechzehn": 16, "sechszehn": 16, "siebzehn": 17, "siebenzehn": 17, "achtzehn": 18, "neunzehn": 19,
}
_TENS = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "dreyßig": 30, "vierzig": 40, "fünfzig": 50, "funfzig": 50, "sechzig": 60,
    "siebzig": 70, "siebenzig": 70,
    "achtzig": 80, "neunzig": 90,
}
_ORDINAL_STEMS = {"erst": 1, "zweit": 2, "zweyt": 2, "dritt": 3, "siebt": 7, "siebent": 7, "acht": 8}
_HALF_SHORT_OF = {"dritthalb": 2.5, "vierthalb": 3.5, "fünfthalb": 4.5, "sechsthalb": 5.5, "siebenthalb": 6.5}
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}

_one = "|".join(_ONES)
_ten = "|".join(_TENS)
_below_hundred = rf"(?:(?:(?:{_one})und)?(?:{_ten})|{'|'.join(sorted(_TEENS, key=len, reverse=True))}|{_one})"

CARDINAL = rf"(?:(?:{_one})?hundert(?:und)?(?:{_below_hundred})?|(?:{_one})?hunderttausend|{_below_hundred}(?:tausend)?|tausend)"
"""Regular expression of a cardinal without ending, `ein` among them; lower case."""

YEAR_IN_WORDS = (
    rf"(?:(?:{'|'.join(sorted(_TEENS, key=len, reverse=True))})hundert|(?:ein|zwei)?tausend(?=\w)(?:(?:{_one})hundert)?)"
    rf"(?:und)?(?:{_below_hundred}|eins)?"
)
"""Regular expression of a year from 1001 on as it is read aloud (`achtzehnhundertachtundvierzig`); lower case."""

MEASURE = (
    r"[1-9]\d{0,2}\.\d{3}|\d{1,4}(?:,\d|\s?[½¼¾]|\s[13]/[24])?|½"
    rf"|(?:{_below_hundred})(?:und)?einhalb|(?:{'|'.join(_HALF_SHORT_OF)})|anderthalb|{CARDINAL}"
)
"""Regular expression of a number of things, in figures or words, with its fraction; lower case."""

ORDINAL = (
    rf"(?:erst|zweit|dritt|siebent|siebt|acht|(?:(?:{_one})und)?(?:{_ten})st|hundertst"
    rf"|(?:{'|'.join(sorted(_TEENS, key=len, reverse=True))}|vier|fünf|sechs|neun)t)e[nrsm]?"
)
"""Regular expression of an ordinal with its ending; lower case."""


def read_cardinal(word: str) -> int:
    """The number of a cardinal below 10,000 (`dreiundzwanzig` is 23); ValueError if it is none."""
    word = word.lower()
    for name, size in (("tausend", 1000), ("hundert", 100)):
        head, found, tail = word.partition(name)
        if found:
            return (read_cardinal(head) if head else 1) * size + (read_cardinal(tail.removeprefix("und")) if tail else 0)
    for table in (_TEENS, _TENS, _ONES, _LAST):
        if word in table:
            return table[word]
    head, found, tail = word.partition("und")
    if found and head in _ONES and tail in _TENS:
        return _ONES[head] + _TENS[tail]
    raise ValueError(f"no German numeral: {word!r}")


def read_measure(text: str) -> int | float:
    """The number of figures (`14`, `1.000`, `2,5`, `2½`) or of a word (`neun`, `zweieinhalb`); ValueError if it is none."""
    word = text.lower()
    if word in _HALF_SHORT_OF:
        return _HALF_SHORT_OF[word]
    if word == "anderthalb":
        return 1.5
    if word.endswith("einhalb"):
        return read_cardinal(word.removesuffix("einhalb").removesuffix("und")) + 0.5
    for sign, size in _FRACTIONS.items():
        if text.endswith(sign):
            whole = text.removesuffix(sign).strip()
            return int(whole or 0) + size
    if not text[0].isdigit():
        return read_cardinal(text)
    return float(text.replace(",", ".")) if "," in text else int(text.replace(".", ""))


def read_ordinal(word: str) -> int:
    """The number of an ordinal (`zwanzigsten`, `20.` and `20ten` are 20); ValueError if it is none."""
    if word[0].isdigit():
        return int(re.sub(r"\D", "", word))
    stem = re.sub(r"e[nrsm]?$", "", word.lower())
    if stem in _ORDINAL_STEMS:
        return _ORDINAL_STEMS[stem]
    return read_cardinal(re.sub(r"(?<=ig)st$|(?<=hundert)st$|t$", "", stem))


def read_roman(letters: str) -> int:
    """The number of a Roman numeral (`XIV` is 14)."""
    values = [_ROMAN[letter] for letter in letters.upper()]
    return sum(-value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True))
