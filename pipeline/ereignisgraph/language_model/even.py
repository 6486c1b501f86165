"""Evens out the treebanks, whose lemmas and features come from several hands.

Reads   Sentences.
Yields  Sentences with the features of KEPT, in which every verb form whose kind is known has the same set of features,
        read off the form: Mood, Number, Person, Tense and VerbForm=Fin; VerbForm=Inf; VerbForm=Part.
Rules   verbs.py. The treebank's lemma stays where it is an infinitive; an undecided one (`fallen|fällen`), a missing
        one (`-`) and one that is no infinitive give way to the reading of the form. Where there is no tree,
        pronouns and determiners are not told apart reliably, so both lose their UPOS.
"""

from collections.abc import Iterable
from dataclasses import replace

from ereignisgraph.language_model.treebank import Sentence
from ereignisgraph.language_model.verbs import VerbForms

VERBS = frozenset({"VERB", "AUX"})
UNSURE_WITHOUT_TREE = frozenset({"PRON", "DET"})
KEPT = frozenset({"Case", "Definite", "Degree", "Gender", "Number", "Person", "Poss", "PronType", "Reflex"})
LEMMAS = {"er|es|sie": "sich", "Sie|sie": "sie", "sie|sie": "sie", "Ihr|ihr": "ihr", "dies": "dieser"}


def known_infinitives(sentences: Iterable[Sentence]) -> frozenset[str]:
    """The lemmas of the verbs, where they look like infinitives."""
    return frozenset(
        lemma
        for sentence in sentences
        for lemma, pos in zip(sentence.lemmas, sentence.pos, strict=True)
        if pos == "VERB" and _is_infinitive(lemma)
    )


def even_out(sentence: Sentence, forms: VerbForms) -> Sentence:
    """The sentence in one scheme; a verb of unknown kind loses its UPOS and features."""
    lemmas, pos, feats = list(sentence.lemmas), list(sentence.pos), list(sentence.feats)
    for i, (word, tag) in enumerate(zip(sentence.words, sentence.tags, strict=True)):
        lemmas[i] = LEMMAS.get(lemmas[i], lemmas[i])
        if "|" in lemmas[i] or lemmas[i] == "-" and word != "-":
            lemmas[i] = ""
        if pos[i] not in VERBS:
            feats[i] = _kept(feats[i])
            if not sentence.heads and pos[i] in UNSURE_WITHOUT_TREE:
                pos[i] = feats[i] = ""
            continue
        kind = verb_form(tag, feats[i])
        if kind == "Fin" and (reading := forms.finite(word)):
            lemma = reading.lemma
            person, number = _feature(feats[i], "Person") or "3", _feature(feats[i], "Number") or _number(word)
            feats[i] = f"Mood={reading.mood}|Number={number}|Person={person}|Tense={reading.tense}|VerbForm=Fin"
        elif kind in ("Inf", "Part"):
            lemma = forms.infinitive(word) if kind == "Inf" else forms.participle(word)
            feats[i] = f"VerbForm={kind}"
        else:
            lemma, pos[i], feats[i] = "", "", ""
        if not _is_infinitive(lemmas[i]):
            lemmas[i] = lemma or ""
    return replace(sentence, lemmas=tuple(lemmas), pos=tuple(pos), feats=tuple(feats))


def verb_form(tag: str, feats: str) -> str:
    """Fin, Inf, Part or nothing, after the STTS tag, else after the features."""
    for ending, kind in (("FIN", "Fin"), ("INF", "Inf"), ("IZU", "Inf"), ("PP", "Part")):
        if tag.startswith("V") and tag.endswith(ending):
            return kind
    return _feature(feats, "VerbForm")


def _feature(feats: str, name: str) -> str:
    return dict(pair.split("=", 1) for pair in feats.split("|") if "=" in pair).get(name, "")


def _kept(feats: str) -> str:
    return "|".join(pair for pair in feats.split("|") if pair.partition("=")[0] in KEPT) or "_"


def _number(word: str) -> str:
    return "Plur" if word.endswith(("n", "sind")) else "Sing"


def _is_infinitive(lemma: str) -> bool:
    return lemma.endswith("n") and "|" not in lemma
