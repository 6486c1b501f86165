"""Training material that a first model helps to make: where the treebanks are silent, the teacher and the rules speak.

Reads   Sentences, raw text, and a teacher: a pipeline trained for a short while on the treebanks alone.
Yields  Sentences: the history trees with tags and features that fit their corrected UPOS, and raw sentences whose
        verbs have a lemma and nothing else is known of.
Rules   a tag or label is the teacher's best among those that occur with the UPOS; lemmas of verbs come from verbs.py.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy
from spacy.language import Language
from spacy.parts_of_speech import NAMES
from spacy.tokens import Doc

from ereignisgraph.language_model.even import VERBS, verb_form
from ereignisgraph.language_model.raw import paragraphs_of
from ereignisgraph.language_model.treebank import Sentence
from ereignisgraph.language_model.verbs import VerbForms

EVERY = 7  # how many-th paragraph is read
LENGTH = range(5, 45)  # tokens of a raw sentence
ENOUGH = 3  # examples of one verb form
SEEN_IN_TEXT = 3  # infinitives that the teacher saw at least so often exist


def with_morphology(sentences: Sequence[Sentence], gold: Sequence[Sentence], teacher: Language) -> list[Sentence]:
    """Give sentences whose UPOS is right the tags and features that go with it; their lemmas are unknown.

    `gold` shows which tags occur with which UPOS.
    """
    tagger, morphologizer = teacher.get_pipe("tagger"), teacher.get_pipe("morphologizer")
    docs = [Doc(teacher.vocab, words=s.words, spaces=s.spaces) for s in sentences]
    for doc in docs:
        teacher.get_pipe("tok2vec")(doc)
    upos = [NAMES[morphologizer.cfg["labels_pos"][label]] for label in morphologizer.labels]
    fitting = {pos: numpy.array([name == pos for name in upos]) for pos in set(upos)}
    together = _tags_of(teacher, gold)
    changed = []
    for sentence, doc in zip(sentences, docs, strict=True):
        label_scores, tag_scores = morphologizer.model.predict([doc])[0], tagger.model.predict([doc])[0]
        tags, feats = [], []
        for i, pos in enumerate(sentence.pos):
            label = morphologizer.labels[_best(label_scores[i], fitting.get(pos))]
            feats.append(morphologizer.cfg["labels_morph"][label] or "_")
            tags.append(tagger.labels[_best(tag_scores[i], together.get(pos))])
        changed.append(replace(sentence, tags=tuple(tags), feats=tuple(feats), lemmas=("",) * len(tags)))
    return changed


def raw_texts(raw: Path, paragraphs: Mapping[str, int]) -> list[str]:
    """Raw paragraphs.

    Args:
        raw: folder of .txt.xz files, one paragraph a line.
        paragraphs: how many to take of the files whose names begin so, every seventh.
    """
    return [text for name, count in paragraphs.items() for text in islice(paragraphs_of(raw, name), 0, EVERY * count, EVERY)]


def raw_sentences(texts: Sequence[str], teacher: Language) -> list[Sentence]:
    """The sentences of raw text as the teacher tags them, without trees."""
    return [_read(sent) for doc in teacher.pipe(texts) for sent in doc.sents if len(sent) in LENGTH]


def with_verb_lemmas(read: Sequence[Sentence], known: frozenset[str]) -> list[Sentence]:
    """Those raw sentences that between them show each verb form a few times, with the lemmas of their verbs alone.

    `known` are infinitives that are known to exist.
    """
    infinitives = Counter(
        word.lower()
        for sentence in read
        for word, tag in zip(sentence.words, sentence.tags, strict=True)
        if verb_form(tag, "") == "Inf"
    )
    forms = VerbForms(known | {form for form, count in infinitives.items() if count >= SEEN_IN_TEXT})
    seen: Counter[tuple[str, str]] = Counter()
    chosen = []
    for sentence in read:
        lemmas = [
            _verb_lemma(word, tag, forms) if pos in VERBS else ""
            for word, tag, pos in zip(sentence.words, sentence.tags, sentence.pos, strict=True)
        ]
        verbs = [(word.lower(), lemma) for word, lemma in zip(sentence.words, lemmas, strict=True) if lemma]
        if any(seen[verb] < ENOUGH for verb in verbs):
            seen.update(verbs)
            unknown = ("",) * len(lemmas)
            chosen.append(replace(sentence, lemmas=tuple(lemmas), tags=unknown, pos=unknown, feats=unknown))
    return chosen


def _read(sent) -> Sentence:
    return Sentence(
        id=f"raw-{sent.start}",
        words=tuple(t.text for t in sent),
        spaces=tuple(bool(t.whitespace_) for t in sent),
        lemmas=tuple(t.lemma_ for t in sent),
        tags=tuple(t.tag_ for t in sent),
        pos=tuple(t.pos_ for t in sent),
        feats=tuple(str(t.morph) for t in sent),
    )


def _verb_lemma(word: str, tag: str, forms: VerbForms) -> str:
    """The lemma of a verb form if its infinitive exists, else nothing."""
    kind = verb_form(tag, "")
    if kind == "Fin":
        reading = forms.finite(word)
        lemma = reading.lemma if reading else ""
    elif kind == "Part":
        lemma = forms.participle(word) or ""
    else:
        lemma = forms.infinitive(word) if kind == "Inf" else ""
    return lemma if lemma and forms.knows(lemma) else ""


def _tags_of(teacher: Language, sentences: Iterable[Sentence]) -> dict[str, numpy.ndarray]:
    """For each UPOS, which of the tagger's tags occur with it more than by chance in `sentences`."""
    labels = teacher.get_pipe("tagger").labels
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for tag, pos in zip(sentence.tags, sentence.pos, strict=True):
            counts[pos][tag] += 1
    return {
        pos: numpy.array([tags[label] > tags.total() / 200 for label in labels]) for pos, tags in counts.items() if pos
    }


def _best(scores: numpy.ndarray, allowed: numpy.ndarray | None) -> int:
    if allowed is None or not allowed.any():
        return int(scores.argmax())
    return int(numpy.where(allowed, scores, -numpy.inf).argmax())
