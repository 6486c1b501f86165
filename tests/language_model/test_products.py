"""A row of a product has the same bits, whatever rows stand beside it: no parse hangs on its neighbours."""

import blis.py
import numpy
import pytest
from ereignisgraph.language_model import load_model
from ereignisgraph.language_model.products import SteadyOps

ROWS = (1, 2, 3, 5, 8, 9, 15, 16, 17, 24, 31, 33, 50, 64, 100, 129, 200, 1500)


@pytest.fixture(scope="module")
def weights():
    """Those of all layers of the shipped model, one of each shape."""
    layers = [node for _, pipe in load_model().pipeline for node in pipe.model.walk() if node.has_param("W")]
    found = [layer.get_param("W") for layer in layers]
    return {matrix.shape: matrix for matrix in (values.reshape(-1, values.shape[-1]) for values in found)}.values()


def products(multiply, matrix):
    rows = numpy.random.default_rng(1848).standard_normal((max(ROWS), matrix.shape[1])).astype("float32")
    whole = multiply(rows, matrix)
    return [(multiply(numpy.ascontiguousarray(rows[:count]), matrix), whole[:count]) for count in ROWS]


def test_of_every_layer(weights):
    ops = SteadyOps()
    for matrix in weights:
        for few, whole in products(lambda x, y: ops.gemm(x, y, trans2=True), matrix):
            assert numpy.array_equal(few, whole), matrix.shape


def test_written_to_a_given_place():
    ops, rows = SteadyOps(), numpy.arange(6, dtype="float32").reshape(2, 3)
    out = numpy.zeros((2, 2), dtype="float32")
    assert ops.gemm(rows, rows, trans2=True, out=out) is out
    assert out.tolist() == (rows @ rows.T).tolist() == ops.gemm(rows, rows, trans2=True).tolist()


def test_of_the_parsers_steps_which_spacy_multiplies_with_blis(weights):
    """One row a text that is not yet at its end."""
    for matrix in weights:
        for few, whole in products(lambda x, y: blis.py.gemm(x, y, trans2=True), matrix):
            assert numpy.array_equal(few, whole), matrix.shape
