"""How well and how fast any German spaCy pipeline reads history prose: ours, spaCy's own, or a folder.

    python tests/benchmarks/models.py DATA MODEL [MODEL …]

DATA is the folder that the training reads; only its held-out parts are used. LAS and the F1 of each relation are given
where the parser speaks Universal Dependencies; subject, object, dative and agent for every parser, since `syntax` asks
them of UD and TIGER parses alike (F1 over pairs of verb and noun, coordination taken apart). Tokens are the gold ones,
names are counted with the pipeline's own tokens. The speed of each model is that of all its components on the
held-out texts, one core, the best of three turns; the first trial's configuration (untrained, same labels) runs beside them.
"""

import argparse
import os
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy
import spacy
from ereignisgraph.language_model import load_model
from ereignisgraph.language_model.measure import f1, measure_names, measure_syntax
from ereignisgraph.language_model.parts import names_parts, treebank_parts
from ereignisgraph.language_model.treebank import Sentence, gold_doc
from ereignisgraph.syntax import agents, datives, is_clause_head, objects, own_subjects, universal
from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from spacy.training import Example
from spacy.vectors import Vectors

ROLES: dict[str, Callable[[Token], Iterable[Token]]] = {
    "subject": own_subjects, "object": objects, "dative": datives, "agent": agents,
}  # fmt: skip
SHOWN = ("las", "uas", "upos", "lemma", "verb_lemma", "f1 nsubj", "f1 nsubj:pass", "f1 obj", "f1 obl:arg", "f1 advcl", "f1 acl:relcl", "f1 conj")
TURNS = 3
TRIAL_VECTORS = (20_000, 96)


def role_scores(nlp: Language, sentences: list[Sentence]) -> dict[str, float]:
    """F1 of each role on gold tokens, for a parser of either scheme."""
    hits, wanted, found = Counter(), Counter(), Counter()
    gold = [gold_doc([sentence], nlp.vocab) for sentence in sentences]
    bare = [Doc(nlp.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc]) for doc in gold]
    for right, read in zip(gold, nlp.pipe(bare, disable=["ner"]), strict=True):
        for role in ROLES:
            there, here = _pairs(right, role), _pairs(universal(read), role)
            hits[role] += len(there & here)
            wanted[role] += len(there)
            found[role] += len(here)
    return {role: f1(hits[role], wanted[role], found[role]) for role in ROLES}


def _pairs(doc: Doc, role: str) -> set[tuple[int, int]]:
    return {(verb.i, noun.i) for verb in doc if is_clause_head(verb) for noun in ROLES[role](verb)}


def words_per_second(nlp: Language, texts: list[str]) -> int:
    """Tokens a second of processor time, all components."""
    count = sum(len(nlp.make_doc(text)) for text in texts)
    best = float("inf")
    for _ in range(TURNS):
        start = time.process_time()
        for _ in nlp.pipe(texts):
            pass
        best = min(best, time.process_time() - start)
    return round(count / best)


def trial_configuration(sentences: list[Sentence]) -> Language:
    """The pipeline of the first trial, untrained: one CNN (128 wide, 4 deep) for the syntax, one for the names."""
    nlp = spacy.blank("de")
    floret = {"mode": "floret", "minn": 4, "maxn": 5, "hash_count": 2, "hash_seed": 2166136261, "bow": "<", "eow": ">"}
    nlp.vocab.vectors = Vectors(strings=nlp.vocab.strings, data=numpy.zeros(TRIAL_VECTORS, dtype="float32"), **floret)
    embed = {"@architectures": "spacy.MultiHashEmbed.v2", "width": 128, "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
             "rows": [5000, 1000, 2500, 2500], "include_static_vectors": True}
    encode = {"@architectures": "spacy.MaxoutWindowEncoder.v2", "width": 128, "depth": 4, "window_size": 1, "maxout_pieces": 3}
    encoder = {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 128}
    nlp.add_pipe("tok2vec", config={"model": encoder})
    for name in ("tagger", "morphologizer", "trainable_lemmatizer"):
        nlp.add_pipe(name, config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}})
    state = {"@architectures": "spacy.TransitionBasedParser.v2", "extra_state_tokens": False, "maxout_pieces": 2, "use_upper": True}
    nlp.add_pipe("parser", config={"model": {**state, "state_type": "parser", "hidden_width": 128, "tok2vec": listener}})
    nlp.add_pipe("ner", config={"model": {**state, "state_type": "ner", "hidden_width": 64, "tok2vec": encoder}})
    examples = []
    for sentence in sentences:
        gold = gold_doc([sentence], nlp.vocab)
        gold.set_ents([Span(gold, 0, 1, label=label) for label in ("PER", "LOC", "ORG")[len(examples) % 3:][:1]])
        examples.append(Example(nlp.make_doc(gold.text), gold))
    nlp.initialize(lambda: examples)
    return nlp


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("models", nargs="+")
    chosen = arguments.parse_args()
    trees, names = treebank_parts(chosen.data).held_out, names_parts(chosen.data).held_out
    texts = [" ".join(text.text for text in group[at:at + 8]) for group in names.values() for at in range(0, len(group), 8)]
    speeds = {"first trial's configuration": words_per_second(trial_configuration(trees["history"]), texts)}
    for name in chosen.models:
        nlp = load_model(name)
        print(f"\n{name}")
        for part, sentences in trees.items():
            known = measure_syntax(nlp, sentences) if "nsubj" in nlp.get_pipe("parser").labels else {}
            shown = [(key, known[key]) for key in SHOWN if key in known] + list(role_scores(nlp, sentences).items())
            print(f"  syntax {part:10}", *(f"{key} {100 * value:.1f}" for key, value in shown), sep="  ")
        for part, group in names.items():
            print(f"  names  {part:10}", *(f"{key} {100 * value:.1f}" for key, value in measure_names(nlp, group).items()), sep="  ")
        speeds[name] = words_per_second(nlp, texts)
    print("\nwords per second, one core")
    for name, speed in speeds.items():
        print(f"  {speed:7d}  {name}")


if __name__ == "__main__":
    main()
