"""Lemma, tense and mood of German verb forms, read off the form itself.

Reads   verbs.tsv (principal parts), the infinitives that the training data knows, a word form.
Yields  a Reading: infinitive, tense and mood; used to even out and enlarge the training data, not at run time.
Rules   prefixes are stripped, strong and mixed verbs are looked up, all others are conjugated weakly; of several
        readings the one with a known infinitive wins (`leiten` is no past of `leien`).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PARTS = Path(__file__).parent / "verbs.tsv"

INSEPARABLE = ("be", "emp", "ent", "er", "ge", "hinter", "miss", "ver", "wider", "zer", "über", "unter", "um", "durch",
               "voll", "wieder")  # fmt: skip
SEPARABLE = ("ab", "an", "aufrecht", "bekannt", "fertig", "klar", "sicher", "wiederher", "auf", "aus", "bei",
             "dar", "durch", "ein", "empor", "entgegen", "entlang", "fern", "fest", "fort", "frei", "gefangen",
             "gegenüber", "gleich", "heim", "her", "herab", "heran", "heraus", "herbei", "herein", "hervor",
             "herum", "herunter", "hin", "hinab", "hinaus", "hinein", "hinweg", "hinzu", "hoch", "inne",
             "kennen", "los", "mit", "nach", "nahe", "nieder", "preis", "stand", "statt", "still", "teil",
             "tot", "über", "überein", "um", "unter", "vor", "voran", "voraus", "vorbei", "vorüber", "weg",
             "weiter", "wahr", "wieder", "zu", "zurecht", "zurück", "zusammen", "zuvor")  # fmt: skip
_PREFIXES = sorted({*INSEPARABLE, *SEPARABLE}, key=len, reverse=True)

_ODD_PRESENT = {"bin": "sein", "bist": "sein", "sind": "sein", "seid": "sein", "hast": "haben", "habt": "haben",
                "wirst": "werden", "werdet": "werden", "weißt": "wissen"}  # fmt: skip
_ODD_SUBJUNCTIVE = {"sei": "sein", "seien": "sein", "seiest": "sein", "werde": "werden", "könne": "können",
                    "müsse": "müssen", "wolle": "wollen", "solle": "sollen", "dürfe": "dürfen", "möge": "mögen",
                    "wisse": "wissen", "habe": "haben", "mögen": "mögen"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a verb form; tense and mood as in UD's features."""

    lemma: str
    tense: str  # Pres, Past
    mood: str  # Ind, Sub


@dataclass(frozen=True, slots=True)
class _Tables:
    finite: dict[str, Reading]
    participles: dict[str, str]
    infinitives: frozenset[str]


@cache
def _tables() -> _Tables:
    finite = {form: Reading(lemma, "Pres", "Ind") for form, lemma in _ODD_PRESENT.items()}
    finite |= {form: Reading(lemma, "Pres", "Sub") for form, lemma in _ODD_SUBJUNCTIVE.items()}
    participles, infinitives = {"worden": "werden"}, set()
    for line in PARTS.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        infinitive, present, past, participle, subjunctive = line.split("\t")
        infinitives.add(infinitive)
        for spelling in (participle, _old_spelling(participle)):
            participles.setdefault(spelling, infinitive)
        for form, tense, mood in (
            (past, "Past", "Ind"),
            (past.removesuffix("e") + "en", "Past", "Ind"),
            (subjunctive, "Past", "Sub"),
            (subjunctive + "n", "Past", "Sub"),
            (present, "Pres", "Ind"),
            (infinitive, "Pres", "Ind"),
        ):
            for spelling in (form, _old_spelling(form)):
                finite.setdefault(spelling, Reading(infinitive, tense, mood))
    return _Tables(finite, participles, frozenset(infinitives))


def _old_spelling(form: str) -> str:
    """The spelling before 1996: `floss` was written `floß`."""
    return re.sub(r"ss(?=t|$)", "ß", form)


class VerbForms:
    """Reads verb forms, given the infinitives that are known to exist."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = _tables().infinitives | {lemma for lemma in known if lemma.endswith("n")}

    def participle(self, form: str) -> str | None:
        """The infinitive of a past participle: `angegriffen` to `angreifen`, `gegründet` to `gründen`."""
        word = form.lower()
        strong = _tables().participles
        for prefix, rest in _splits(word):
            if rest in strong and (not prefix or prefix in SEPARABLE):
                return prefix + strong[rest]
            if prefix in INSEPARABLE and "ge" + rest in strong:
                return prefix + strong["ge" + rest]
        for prefix, rest in _double_splits(word):
            if "ge" + rest in strong:
                return prefix + strong["ge" + rest]
        if not word.endswith("t"):
            return None
        stripped = [
            prefix + _weak(rest[2:-1])
            for prefix, rest in _splits(word)
            if rest.startswith("ge") and len(rest) > 4 and (not prefix or prefix in SEPARABLE)
        ]
        whole = _weak(word[:-1])
        return next((lemma for lemma in stripped if self.knows(lemma)), self._best([whole, *stripped]))

    def infinitive(self, form: str) -> str:
        """The plain infinitive: `anzugreifen` to `angreifen`."""
        word = form.lower()
        for prefix, rest in _splits(word):
            if prefix in SEPARABLE and rest.startswith("zu") and rest.endswith("n") and len(rest) > 5:
                return prefix + rest[2:]
        return word

    def finite(self, form: str) -> Reading | None:
        """Infinitive, tense and mood of a finite form: `fiel` to fallen, past, indicative."""
        word = form.lower()
        strong = self._strong(word)
        present = Reading(word, "Pres", "Ind")
        if strong and strong.lemma != word and self.knows(word) and (strong.mood == "Sub" or strong.tense == "Past"):
            return present  # `führen` is no subjunctive of `fahren`
        if strong:
            return strong
        if word.endswith("en") and not word.endswith("ten") or re.search(r"e[lr]n$", word):
            return present
        if past := re.fullmatch(r"(.{2,})ten?", word):
            infinitive = self._best([_weak(past[1]), word if word.endswith("n") else word + "n"])
            return Reading(infinitive, "Pres", "Ind") if infinitive.startswith(word) else Reading(infinitive, "Past", "Ind")
        if word.endswith("t") and len(word) > 3:
            return Reading(self._best([_weak(word[:-1])]), "Pres", "Ind")
        if word.endswith("e") and len(word) > 3:
            return Reading(word + "n", "Pres", "Sub")
        return None

    def _strong(self, word: str) -> Reading | None:
        finite = _tables().finite
        for prefix, rest in (*_splits(word), *_double_splits(word)):
            if rest in finite:
                found = finite[rest]
                return Reading(prefix + found.lemma, found.tense, found.mood)
        return None

    def knows(self, infinitive: str) -> bool:
        """Whether the verb exists, as it is or as a prefixed form of one that does."""
        return any(rest in self._known for _, rest in _splits(infinitive))

    def _best(self, infinitives: list[str]) -> str:
        """The first that is known as it is, else with a prefix, else the first; `faßen` is tried as `fassen`."""
        modern = [*infinitives, *(lemma.replace("ß", "ss") for lemma in infinitives if "ß" in lemma)]
        for lemma in modern:
            if lemma in self._known:
                return lemma
        return next((lemma for lemma in modern if self.knows(lemma)), infinitives[0])


def _weak(stem: str) -> str:
    """The infinitive of a weak stem: `feier` to feiern, `segel` to segeln, `regier` to regieren, `gründe` to gründen."""
    if stem.endswith("e"):
        return stem + "n"
    if re.search(r"(?<![ie])el$|(?:(?<![ie])|(?<=[eä]i))er$", stem) and not re.search(r"(?:schw|sch|qu)er$", stem):
        return stem + "n"
    return stem + "en"


def _splits(word: str) -> Iterator[tuple[str, str]]:
    """The word with nothing split off, then with each prefix that it may begin with, the longest first."""
    yield "", word
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) > len(prefix) + 2:
            yield prefix, word[len(prefix) :]


def _double_splits(word: str) -> Iterator[tuple[str, str]]:
    """The word without a separable and an inseparable prefix: `an-er-kannt`, `vor-be-halten`."""
    for prefix, rest in _splits(word):
        if prefix in SEPARABLE:
            yield from ((prefix + inner, end) for inner, end in _splits(rest) if inner in INSEPARABLE)
