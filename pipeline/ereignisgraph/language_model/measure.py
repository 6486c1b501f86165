"""Scores of a pipeline on held-out sentences.

Reads   a loaded pipeline, held-out Sentences and NamedTexts.
Yields  plain dictionaries of scores between 0 and 1.
Rules   a token counts by its character offsets. LAS and UAS take in punctuation and compare whole labels
        (`nsubj:pass` is not `nsubj`); with gold tokens they are accuracies, with the pipeline's own tokens F1.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from ereignisgraph.language_model.names import NamedText
from ereignisgraph.language_model.treebank import Sentence, gold_doc


def measure_syntax(nlp: Language, sentences: Sequence[Sentence], *, gold_tokens: bool = True) -> dict[str, float]:
    """Score tags, lemmas and trees of single sentences.

    Args:
        nlp: the pipeline; names are switched off for speed.
        sentences: held-out sentences with trees.
        gold_tokens: give the pipeline the tokens of the treebank instead of its own.

    Returns:
        las, uas, upos, xpos, lemma, verb_lemma, whole (sentences that were not cut) and one F1 a relation, `f1 nsubj`.
    """
    gold = [gold_doc([sentence], nlp.vocab) for sentence in sentences]
    blank = [_bare(doc) if gold_tokens else nlp.make_doc(doc.text) for doc in gold]
    read = list(nlp.pipe(blank, disable=["ner"]))
    facts = {
        "uas": _heads,
        "las": _arcs,
        "upos": lambda doc: {(t.idx, len(t), t.pos_) for t in doc},
        "xpos": lambda doc: {(t.idx, len(t), t.tag_) for t in doc},
        "lemma": lambda doc: {(t.idx, len(t), t.lemma_) for t in doc},
    }
    scores = {
        name: f1(
            (sum(len(see(g) & see(r)) for g, r in zip(gold, read, strict=True))),
            sum(len(see(g)) for g in gold),
            sum(len(see(r)) for r in read),
        )
        for name, see in facts.items()
    }
    scores["verb_lemma"] = _verb_lemmas(gold, read)
    scores["whole"] = sum(len(list(doc.sents)) == 1 for doc in read) / max(len(read), 1)
    return scores | {f"f1 {label}": score for label, score in relation_scores(gold, read).items()}


def measure_boundaries(nlp: Language, sentences: Sequence[Sentence], together: int = 8) -> float:
    """F1 of sentence starts in running text: `together` sentences at a time, own tokens, the first start not counted."""
    hits = wanted = found = 0
    for at in range(0, len(sentences), together):
        gold = gold_doc(sentences[at : at + together], nlp.vocab)
        read = nlp(gold.text, disable=["ner"])
        gold_starts = {sent.start_char for sent in gold.sents} - {0}
        read_starts = {sent.start_char for sent in read.sents} - {0}
        hits += len(gold_starts & read_starts)
        wanted += len(gold_starts)
        found += len(read_starts)
    return f1(hits, wanted, found)


def measure_names(nlp: Language, texts: Sequence[NamedText]) -> dict[str, float]:
    """Precision, recall and F1 of names, exact offsets and label, own tokens, and one F1 a label."""
    hits, wanted, found = Counter(), Counter(), Counter()
    syntax = [name for name in nlp.pipe_names if name != "ner"]
    for text, doc in zip(texts, nlp.pipe((text.text for text in texts), disable=syntax), strict=True):
        gold = set(text.names)
        read = {(span.start_char, span.end_char, span.label_) for span in doc.ents}
        for counter, spans in ((hits, gold & read), (wanted, gold), (found, read)):
            counter.update(label for _, _, label in spans)
    scores = {
        "precision": hits.total() / max(found.total(), 1),
        "recall": hits.total() / max(wanted.total(), 1),
        "f1": f1(hits.total(), wanted.total(), found.total()),
    }
    return scores | {f"f1 {label}": f1(hits[label], wanted[label], found[label]) for label in sorted(wanted)}


def relation_scores(gold: Iterable[Doc], read: Iterable[Doc]) -> dict[str, float]:
    """F1 of each relation, the most frequent first; an arc counts if token, head and relation are right."""
    hits, wanted, found = Counter(), Counter(), Counter()
    for gold_doc_, read_doc in zip(gold, read, strict=True):
        gold_arcs, read_arcs = _arcs(gold_doc_), _arcs(read_doc)
        hits.update(arc[-1] for arc in gold_arcs & read_arcs)
        wanted.update(arc[-1] for arc in gold_arcs)
        found.update(arc[-1] for arc in read_arcs)
    return {label: f1(hits[label], n, found[label]) for label, n in wanted.most_common()}


def f1(hits: int, wanted: int, found: int) -> float:
    """The harmonic mean of precision and recall; 0 where there is nothing."""
    return 2 * hits / (wanted + found) if wanted + found else 0.0


def _bare(doc: Doc) -> Doc:
    return Doc(doc.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])


def _heads(doc: Doc) -> set[tuple[int, int, int]]:
    return {(t.idx, len(t), t.head.idx) for t in doc}


def _arcs(doc: Doc) -> set[tuple[int, int, int, str]]:
    return {(t.idx, len(t), t.head.idx, t.dep_) for t in doc}


def _verb_lemmas(gold: Sequence[Doc], read: Sequence[Doc]) -> float:
    """The share of gold verbs that are tokens of the pipeline and got the right lemma."""
    right = total = 0
    for gold_doc_, read_doc in zip(gold, read, strict=True):
        lemmas = {(t.idx, len(t)): t.lemma_ for t in read_doc}
        verbs = [t for t in gold_doc_ if t.pos_ == "VERB" and t.lemma_]
        total += len(verbs)
        right += sum(lemmas.get((t.idx, len(t))) == t.lemma_ for t in verbs)
    return right / max(total, 1)
