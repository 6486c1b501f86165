"""A parse as records: heads count within the sentence, white space is no word, every sentence has one root."""

from __future__ import annotations

from ereignisgraph.stages.parse import find_words
from ereignisgraph.syntax.tokens import Doc

LINES = """
    Der     der     DET    2  det    ART    Case=Nom|Gender=Masc
    König   König   NOUN   3  nsubj  NN
    floh    fliehen VERB   0  root   VVFIN
    .       .       PUNCT  3  punct  $.

    Es      es      PRON   2  nsubj
    regnete regnen  VERB   0  root
"""


def test_each_sentence_counts_its_words_anew(parsed):
    first, second = find_words(parsed(LINES))
    assert [(word.form, word.head, word.deprel) for word in first] == [
        ("Der", 2, "det"), ("König", 3, "nsubj"), ("floh", 0, "root"), (".", 3, "punct")]
    assert [(word.form, word.head) for word in second] == [("Es", 2), ("regnete", 0)]


def test_a_word_carries_its_place_and_morphology(parsed):
    [[der, *_], [es, _]] = find_words(parsed(LINES))
    assert (der.start, der.end, der.lemma, der.upos, der.xpos, der.feats) == (0, 3, "der", "DET", "ART", "Case=Nom|Gender=Masc")
    assert (es.start, es.end) == (16, 18)


def test_white_space_is_no_word():
    doc = Doc(words=["Er", "\n\n", "floh"], spaces=[False, False, False], heads=[2, 0, 2], deps=["nsubj", "dep", "ROOT"],
              sent_starts=[True, False, False])
    assert [(word.form, word.head, word.start) for sentence in find_words(doc) for word in sentence] == [("Er", 2, 0), ("floh", 0, 4)]


def test_a_sentence_of_white_space_alone_is_left_out():
    doc = Doc(words=["Er", "\n\n"], spaces=[False, False], heads=[0, 1], deps=["ROOT", "ROOT"], sent_starts=[True, True])
    assert [[word.form for word in sentence] for sentence in find_words(doc)] == [["Er"]]


def test_a_word_that_hangs_on_white_space_hangs_on_the_root_instead():
    doc = Doc(words=["Ach", "\n\n", "Krieg", "begann"], heads=[1, 3, 3, 3], deps=["discourse", "dep", "nsubj", "ROOT"])
    [sentence] = find_words(doc)
    assert [(word.head, word.deprel) for word in sentence] == [(3, "parataxis"), (3, "nsubj"), (0, "root")]


def test_where_white_space_is_the_root_the_first_word_below_it_is():
    doc = Doc(words=["Krieg", "\n\n", "Frieden"], heads=[1, 1, 1], deps=["dep", "ROOT", "dep"])
    [sentence] = find_words(doc)
    assert [(word.head, word.deprel) for word in sentence] == [(0, "root"), (1, "parataxis")]
