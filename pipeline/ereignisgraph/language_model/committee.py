"""Trees and names of raw text on which a committee of models agrees.

Reads   raw text, and the members: pipelines trained on the treebanks, some of which read from the last word to the first
        and so err elsewhere, and others trained on the names.
Yields  Sentences with trees, tags and features, and NamedTexts; what too few members see alike is unknown.
Rules   of the members' trees that one is taken which has most arcs in common with the others (minimum Bayes risk).
Source  Zhou and Li, "Tri-training", TKDE 2005; Sagae and Lavie, "Parser combination by reparsing", NAACL 2006; Surdeanu and
        Manning, "Ensemble models for dependency parsing: cheap and good?", NAACL 2010.
"""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from spacy.language import Language
from spacy.tokens import Doc

from ereignisgraph.language_model.names import NamedText
from ereignisgraph.language_model.treebank import ROOT, Sentence

T = TypeVar("T", bound=Hashable)

KNOWN = 0.8  # share of the arcs that two members see alike in a sentence that is worth learning from


@dataclass(frozen=True, slots=True)
class Member:
    """One parser and the direction in which it reads."""

    nlp: Language
    backwards: bool

    def read(self, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
        """The sentences with this member's tags, features and trees, none of them cut into two."""
        for sentence, doc in zip(sentences, self.nlp.pipe(map(self._doc, sentences)), strict=True):
            seen = replace(
                sentence,
                words=tuple(token.text for token in doc),
                tags=tuple(token.tag_ for token in doc),
                pos=tuple(token.pos_ for token in doc),
                feats=tuple(str(token.morph) or "_" for token in doc),
                lemmas=tuple(token.lemma_ for token in doc),
                heads=tuple(token.head.i for token in doc),
                deps=tuple(token.dep_ for token in doc),
                names=(),
            )
            yield replace(turned(seen), spaces=sentence.spaces) if self.backwards else seen

    def _doc(self, sentence: Sentence) -> Doc:
        words = sentence.words[::-1] if self.backwards else sentence.words
        return Doc(self.nlp.vocab, words=words, sent_starts=[i == 0 for i in range(len(words))])


def turned(sentence: Sentence) -> Sentence:
    """The sentence from its last word to its first; every word stands apart."""
    last = len(sentence.words) - 1
    columns = {name: getattr(sentence, name)[::-1] for name in ("words", "lemmas", "tags", "pos", "feats", "deps", "names")}
    heads = tuple(last - head for head in sentence.heads[::-1])
    return replace(sentence, heads=heads, spaces=(True,) * len(sentence.words), **columns)


def agreed(sentences: Sequence[Sentence], members: Sequence[Member]) -> Iterator[Sentence]:
    """The sentences as the committee sees them; those of which it knows too little are left out."""
    for readings in zip(*(member.read(sentences) for member in members), strict=True):
        sentence = vote(readings)
        has_root = ROOT in sentence.deps        # a sentence without one would teach to read on over its ends
        if has_root and sum(map(bool, sentence.deps)) >= KNOWN * len(sentence.deps):
            yield sentence


def vote(readings: Sequence[Sentence]) -> Sentence:
    """One reading out of several of the same sentence.

    Returns:
        The tree that has most arcs in common with the others, the first of equals. The relation of an arc that no
        other member has is empty, and so are tags, UPOS with features, and lemmas that no two members share.
    """
    arcs = [tuple(zip(reading.heads, reading.deps, strict=True)) for reading in readings]
    common = [Counter(column) for column in zip(*arcs, strict=True)]
    best = max(arcs, key=lambda tree: sum(count[arc] for count, arc in zip(common, tree, strict=True)))
    tags = _majority([reading.tags for reading in readings], "")
    classes = _majority([tuple(zip(reading.pos, reading.feats, strict=True)) for reading in readings], ("", ""))
    return replace(
        readings[0],
        heads=tuple(head for head, _ in best),
        deps=tuple(dep if count[head, dep] > 1 else "" for (head, dep), count in zip(best, common, strict=True)),
        tags=tags,
        pos=tuple(pos for pos, _ in classes),
        feats=tuple(feats for _, feats in classes),
        lemmas=("",) * len(tags),
    )


def _majority(columns: Sequence[Sequence[T]], unknown: T) -> tuple[T, ...]:
    """Token by token what two columns or more have in common."""
    best = (Counter(values).most_common(1)[0] for values in zip(*columns, strict=True))
    return tuple(value if count > 1 else unknown for value, count in best)


def agreed_names(texts: Sequence[str], members: Sequence[Language]) -> Iterator[NamedText]:
    """Texts with the names that more than half of the members find; what fewer find is doubtful."""
    for text, *docs in zip(texts, *(member.pipe(texts) for member in members), strict=True):
        votes = Counter((span.start_char, span.end_char, span.label_) for doc in docs for span in doc.ents)
        names = sorted(span for span, count in votes.items() if 2 * count > len(members))
        doubtful = sorted({(start, end) for start, end, _ in votes.keys() - set(names)})
        yield NamedText(text, tuple(names), "raw", tuple(doubtful))
