"""From an inflected verb form to its infinitive.

Irregular verbs are looked up by their principal parts, with prefixes and particles taken off; of regular ones the endings
are taken off. The data is that of verbs.toml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from .verbs import Verbs

_SYLLABIC = re.compile(r"(?:[^aeiouäöü]|ei|au|eu|äu)(?:el|er)$")     # sammel-n, forder-n, feier-n, but spiel-en, regier-en
_SQUEEZED = re.compile(r"([bdfgkpstz]|au|eu)([lr])$")                # handl-e: handeln; bedaur-e: bedauern
_FOREIGN = re.compile(r"[aeiouäöü].*ier$")                           # generier-t: no ge- before -ieren
_OLD_IR = re.compile(r"(?<![aeiouäöü])ir$")                          # marschir-te
_OLD_TH = re.compile(r"(?<=[aoäöüe])th(?=[ei]|$)")                   # rathen, nöthigen, rieth
_GREEK_TH = re.compile(r"thron|th.*ier")                             # entthronen, thematisieren
_DIPHTHONG = re.compile(r"(?:ei|au|eu|äu|ie)ß$")
_SECOND_PERSON = re.compile(r"(?<=[bdfghklmnprt])st$")               # mach-st
_AGREEMENT = re.compile(r"e[mnrs]?$")
_INFINITIVE = re.compile(r".*[aeiouyäöü].*(?:en|ern|eln)|.*(?:tun|sein)|.{2,}ien")


@lru_cache(maxsize=50_000)      # of a pure function, as the next one: texts repeat their words
def infinitive(form: str, verbs: Verbs, *, kind: str = "", lemma: str = "") -> str | None:
    """The infinitive of one verb token, a particle that is written together with it included.

    Args:
        form: as it stands in the text: 'lud', 'niedergeschlagen', 'abzuwenden', 'geschaffenen'.
        verbs: from `load_verbs`.
        kind: 'fin', 'inf', 'zu' (infinitive with zu inside) or 'part' (attributive ones too); empty where unknown. It
            decides between readings; a form that cannot be of this kind is read as another, for taggers confuse them.
        lemma: what the model says; chosen where the form belongs to several irregular verbs.

    Returns:
        The infinitive in today's spelling, None for what is no verb form (no ending of a verb, or no letters).
    """
    word = _modern(form.lower().rstrip("."), verbs)
    if len(word) < 2 or not word.isalpha():
        return None
    regular = _regular(word, verbs)
    if regular and _has_trait(regular, "regular", verbs):
        return regular
    if kind in ("inf", "zu") and word == regular and any(_has_trait(word, trait, verbs) for trait in verbs.weak):
        return word
    if found := list(dict.fromkeys(_irregular(word, verbs, kind))):
        return lemma if lemma in found else found[0]
    if word == regular and _has_trait(word, "t", verbs):    # 'gestalten' is no participle of 'stalen'
        return word
    return _regular_participle(word, verbs, kind) or (_attribute(word, verbs) if kind == "part" else None) or regular


@lru_cache(maxsize=50_000)
def participle_infinitive(form: str, verbs: Verbs) -> str | None:
    """The infinitive of a word that is surely a participle: 'geschaffenen', 'verurteilte', 'regierende'; else None.

    For adjectives, most of which are none: 'alte', 'gesamte', 'bekannte'.
    """
    word = _modern(form.lower(), verbs)
    stripped = _AGREEMENT.sub("", word)
    if not word.isalpha() or not {word, stripped}.isdisjoint(verbs.adjectives):
        return None
    if found := next(_participles(word, verbs), None) or _regular_participle(word, verbs, "part"):
        return found
    prefixed = any(prefix and len(rest) > 3 and not separable for prefix, rest, separable in _splits(stripped, verbs))
    if stripped.endswith("iert") or (stripped.endswith("t") and prefixed) or re.fullmatch(r".{4,}nd", stripped):
        return _attribute(word, verbs)
    return None


def _splits(word: str, verbs: Verbs) -> Iterator[tuple[str, str, bool]]:
    """Ways to take prefixes off: prefix, rest, and whether a ge- may follow; the shortest prefix first."""
    yield "", word, True
    for end in range(2, len(word) - 1):
        prefix, rest = word[:end], word[end:]
        if prefix in verbs.inseparable:
            yield prefix, rest, False
        if prefix in verbs.separable:
            yield prefix, rest, True
        if prefix in verbs.separable or prefix in verbs.inseparable:
            for inner in range(2, len(rest) - 1):
                if rest[:inner] in verbs.inseparable:
                    yield prefix + rest[:inner], rest[inner:], False


def _irregular(word: str, verbs: Verbs, kind: str) -> Iterator[str]:
    yield from _with_zu(word, verbs, kind)
    for read in (_finite, _participles) if kind == "fin" else (_participles, _finite):
        yield from read(word, verbs)


def _with_zu(word: str, verbs: Verbs, kind: str) -> Iterator[str]:
    """Infinitives with zu inside: 'anzuprangern', but 'hinzufügen' only where the tag says so."""
    if _INFINITIVE.fullmatch(word):
        for prefix, rest, separable in _splits(word, verbs):
            known = prefix + "zu" in verbs.separable and kind != "zu"
            if prefix and separable and not known and rest.startswith("zu") and _INFINITIVE.fullmatch(rest[2:]):
                yield prefix + rest[2:]


def _finite(word: str, verbs: Verbs) -> Iterator[str]:
    """Of a form that is listed whole no prefix is taken off: *bewog* is no form of *wägen*."""
    tables = verbs.finite, verbs.subjunctive
    splits = [("", word, True)] if any(word in table for table in tables) else list(_splits(word, verbs))
    for table in tables:
        for prefix, rest, _ in splits:
            yield from (prefix + base for base in table.get(rest, ()))


def _participles(word: str, verbs: Verbs) -> Iterator[str]:
    for form in dict.fromkeys((word, _AGREEMENT.sub("", word))):
        for prefix, rest, separable in _splits(form, verbs):
            table = verbs.participles if separable else verbs.bare
            yield from (prefix + base for base in table.get(rest, ()))


def _regular_participle(word: str, verbs: Verbs, kind: str) -> str | None:
    """ge…t, with what stands before it; verbs whose ge- belongs to the stem come first."""
    for form in dict.fromkeys((word, word if kind == "fin" else _AGREEMENT.sub("", word))):
        if not form.endswith("t"):
            continue
        splits = list(_splits(_without_e(form[:-1]), verbs))
        for prefix, rest, _ in splits:
            if _ge_belongs(prefix, _from_stem(rest, verbs), verbs, kind):
                return prefix + _from_stem(rest, verbs)
        for prefix, rest, separable in reversed(splits):
            if separable and rest.startswith("ge") and len(rest) > 3 and not _FOREIGN.search(rest[2:]):
                return prefix + _from_stem(rest[2:], verbs)
    return None


def _ge_belongs(prefix: str, base: str, verbs: Verbs, kind: str) -> bool:
    return (
        base in verbs.weak["ge"]
        or (not prefix and base in verbs.weak["ge-alone"])
        or (not prefix and kind == "fin" and base in verbs.weak["ge-finite"])
    )


def _attribute(word: str, verbs: Verbs) -> str | None:
    """Participles before a noun, without ge-: 'verurteilten', 'folgenden'."""
    stripped = _AGREEMENT.sub("", word)
    for form in (word, stripped):
        if form.endswith("nd") and _INFINITIVE.fullmatch(form[:-1]):
            return form[:-1]
    return _from_stem(_without_e(stripped[:-1]), verbs) if stripped.endswith("t") else None


def _regular(word: str, verbs: Verbs) -> str | None:
    """By the ending alone. That of -ten depends on the stem: 'retten', but 'machten' whatever the tag says."""
    if match := re.search(r"te(n?)$", word):
        present = _from_stem(word[:-1 - len(match[1])], verbs)
        return present if _has_trait(present, "t", verbs) else _from_stem(_without_e(word[:match.start()]), verbs)
    if _SECOND_PERSON.search(word):
        return _from_stem(word[:-2], verbs)
    if word.endswith("t"):
        return _from_stem(_without_e(word[:-1]), verbs)
    if word.endswith("e"):
        return _from_stem(_SQUEEZED.sub(r"\1e\2", word[:-1]), verbs)
    return word if _INFINITIVE.fullmatch(word) else None


def _without_e(stem: str) -> str:
    """The stem without the e before an ending: 'leite-t', 'rechne-te', but 'knie-te'."""
    return stem[:-1] if stem.endswith("e") and not stem.endswith("ie") else stem


def _from_stem(stem: str, verbs: Verbs) -> str:
    if len(stem) > 4 and _OLD_IR.search(stem):
        stem = re.sub(r"c(?![hk])", "k", re.sub(r"c(?=i)", "z", _OLD_IR.sub("ier", stem)))     # publicir-t, campir-t
    if stem.endswith("ß") and not _DIPHTHONG.search(stem) and not _has_trait(stem + "en", "ß", verbs):
        stem = stem[:-1] + "ss"
    if stem.endswith("ie") or (_SYLLABIC.search(stem) and not _has_trait(stem + "en", "er", verbs)):
        return stem + "n"
    return stem + "en"


def _has_trait(verb: str, trait: str, verbs: Verbs) -> bool:
    return any(rest in verbs.weak[trait] for _, rest, _ in _splits(verb, verbs))


def _modern(word: str, verbs: Verbs) -> str:
    """Today's spelling of 'seyn', 'theilte', 'nöthigte'."""
    word = word.replace("ey", "ei")
    if "th" in word and not _GREEK_TH.search(word):
        word = _OLD_TH.sub("t", word)
        for prefix, rest, _ in _splits(word, verbs):
            if rest.startswith("th"):
                return prefix + "t" + rest[2:]
    return word
