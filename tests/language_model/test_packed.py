"""Vectors that are packed on disk and remembered in memory."""

import numpy
import pytest
from ereignisgraph.language_model import packed
from ereignisgraph.language_model.packed import STEPS, PackedFloret, pack, unpack
from ereignisgraph.language_model.tokens import blank_german
from spacy.vectors import Vectors

FLORET = {"mode": "floret", "minn": 3, "maxn": 4, "hash_count": 2, "hash_seed": 2166136261, "bow": "<", "eow": ">"}


@pytest.fixture
def nlp():
    nlp = blank_german()
    table = numpy.random.default_rng(1848).normal(size=(50, 8)).astype("float32")
    nlp.vocab.vectors = PackedFloret(strings=nlp.vocab.strings, data=unpack(*pack(table)), **FLORET)
    return nlp


def test_packing_loses_less_than_one_step_of_a_row():
    table = numpy.array([[1.27, -0.5, 0.004], [0, 0, 0], [-254, 1, 127]], dtype="float32")
    lost = numpy.abs(unpack(*pack(table)) - table)
    assert (lost <= numpy.abs(table).max(axis=1, keepdims=True) / STEPS / 2 + 1e-6).all()


def test_a_table_that_was_packed_stays_as_it_is(nlp, tmp_path):
    nlp.to_disk(tmp_path)
    again = blank_german().from_disk(tmp_path)
    assert isinstance(again.vocab.vectors, PackedFloret)
    keys = nlp.make_doc("Der König floh").to_array("ORTH")
    again.make_doc("Der König floh")
    numpy.testing.assert_allclose(again.vocab.vectors.get_batch(keys), nlp.vocab.vectors.get_batch(keys), rtol=1e-5)
    assert len(numpy.unique(again.vocab.vectors.get_batch(keys), axis=0)) == 3


def test_the_vectors_are_those_that_spacy_works_out(nlp):
    doc = nlp.make_doc("Der König floh , und der König kam zurück .")
    keys = doc.to_array("ORTH")
    plain = Vectors(strings=nlp.vocab.strings, data=nlp.vocab.vectors.data, **FLORET)
    numpy.testing.assert_array_equal(nlp.vocab.vectors.get_batch(keys), plain.get_batch(keys))
    numpy.testing.assert_array_equal(nlp.vocab.vectors.get_batch(keys), plain.get_batch(keys))     # remembered


def test_only_so_many_words_are_remembered(nlp, monkeypatch):
    monkeypatch.setattr(packed, "AT_MOST", 3)
    plain = Vectors(strings=nlp.vocab.strings, data=nlp.vocab.vectors.data, **FLORET)
    for text in ("Der König floh", "Die Stadt fiel", "Der Krieg begann im Mai"):
        keys = nlp.make_doc(text).to_array("ORTH")
        numpy.testing.assert_array_equal(nlp.vocab.vectors.get_batch(keys), plain.get_batch(keys))
