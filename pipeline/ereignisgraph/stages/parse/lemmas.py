"""Lemmas that language models are weak on: verbs, and the nouns of events.

Reads   tags, morphology and lemmas of a Doc that is being made.
Yields  the same Doc with better lemmas; what the data does not know keeps the model's.
Rules   lexicon/verbs.toml; regular endings of nouns are below.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ...lexicon.infinitive import infinitive, participle_infinitive
from ...lexicon.spelling import Spelling
from ...lexicon.verbs import Verbs
from ...syntax import auxiliaries, is_neuter, is_passive
from ...syntax.tokens import Doc, Token

_KINDS = (("FIN", "fin"), ("IMP", "fin"), ("IZU", "zu"), ("INF", "inf"), ("PP", "part"), ("ADJA", "part"))   # STTS, ends of tags
_FORMS = {"Fin": "fin", "Inf": "inf", "Part": "part"}                                        # UD: VerbForm
_PLURAL = re.compile(r"(.{3,}(?:ung|ion|heit|keit|schaft|tät))en$")
_NIS = re.compile(r"(.{3,}nis)(?:ses?|sen)$")
_GENITIVE = re.compile(r"(.{3,}(?:[^aeiousßxz]|au|eu|ei))s$")     # Königs, Baus; not Kongress, Haus, Marxismus
_ADJECTIVE = re.compile(r"(?:isch|lich|ig|bar|sam|haft|nd|er)en$|^(?:Ganz|Frei|Weit|Gut|Bös|Neu|Groß|Klein|Alt|Hoh|Offen)en$")     # *im Inneren*
_SHORTEST_PART = 3      # letters before the head of a compound: 'Ge-fälle' is none


def mend_lemmas(doc: Doc, verbs: Verbs, spelling: Spelling) -> None:
    """Set the lemmas of a Doc that `parse` is making, in modern spelling.

    Verbs and participles before a noun get the infinitive, nouns the nominative singular.
    """
    for token in doc:
        word = token.text if token.pos_ == "PROPN" else spelling.modern(token.text)
        is_old = word != token.text or token.pos_ == "NOUN" and "ß" in token.lemma_     # treebanks have *Schloß* for *Schloss*
        lemma = spelling.modern(token.lemma_) if is_old else token.lemma_
        if token.pos_ in {"VERB", "AUX"} or token.tag_.startswith("VV"):
            lemma = _by_auxiliary(token, word, verbs) or infinitive(word, verbs, kind=verb_kind(token), lemma=lemma) or lemma
        elif token.tag_ == "ADJA" or (token.pos_ == "ADJ" and not token.tag_):
            lemma = participle_infinitive(word, verbs) or lemma
        elif token.pos_ in {"NOUN", "PROPN"}:
            lemma = nominative(token, word, lemma, verbs)
        if lemma != token.lemma_:
            token.lemma_ = lemma


def _by_auxiliary(token: Token, word: str, verbs: Verbs) -> str | None:
    """Of the verbs that share a participle, the one that fits *sein*: *war in Not geraten* is `geraten`, not `raten`."""
    forms = verbs.participles.get(word.lower(), ())
    if len(forms) < 2 or not any(helper.lemma_ == "sein" for helper in auxiliaries(token)) or is_passive(token):
        return None
    return next(filter(verbs.valency.builds_perfect_with_sein, forms), None)


def verb_kind(token: Token) -> str:
    """What `infinitive` calls `kind`, by the STTS tag, otherwise by the morphology."""
    for ending, kind in _KINDS:
        if token.tag_.endswith(ending):
            return kind
    return _FORMS.get("".join(token.morph.get("VerbForm")), "")


def nominative(token: Token, word: str, lemma: str, verbs: Verbs) -> str:
    """The nominative singular of a noun: heads of verbs.toml, also in compounds, then regular endings, then the model's.

    `word` and `lemma` are the token's and the model's, in modern spelling.
    """
    if found := _by_head(token, word, verbs):
        return found
    lemma = lemma or word
    if token.pos_ == "PROPN":
        return lemma
    if match := _PLURAL.match(word) or _NIS.match(word):
        return match[1]
    if lemma in {word[:-1], word[:-2]} and word.endswith("en") and is_neuter(token) and not _ADJECTIVE.search(word) and lemma != "Herz":
        return word         # *das Erlöschen*, *ein Strafverfahren*
    genitive = token.morph.get("Case") == ["Gen"] and token.morph.get("Number") == ["Sing"] and "Fem" not in token.morph.get("Gender")
    if genitive and lemma == word and (match := _GENITIVE.match(word)):
        return match[1]
    return lemma


def _by_head(token: Token, word: str, verbs: Verbs) -> str | None:
    old_dative = token.morph.get("Case") == ["Dat"] and token.morph.get("Number") == ["Sing"] and "Fem" not in token.morph.get("Gender")
    return _listed(word, old_dative, verbs)


@lru_cache(maxsize=50_000)      # of a pure function: texts repeat their words
def _listed(word: str, old_dative: bool, verbs: Verbs) -> str | None:
    low = word.lower()
    for cut in (0, *range(_SHORTEST_PART, len(low) - 2)):
        head = verbs.nouns.get(low[cut:]) or (verbs.datives.get(low[cut:]) if old_dative or not cut else None)
        if head:
            return head if not cut else word[:cut] + (head if word[cut - 1] == "-" else head.lower())
    return None
