"""A row of a product has the same bits, whatever rows stand beside it and wherever it stands: no parse hangs on its neighbours."""

import numpy
import pytest
from ereignisgraph.language_model import load_model
from ereignisgraph.language_model.products import SteadyOps, by_blis, by_columns, by_rows, is_steady, one_thread, steady_way, threads

COUNTS = (1, 2, 3, 5, 8, 9, 13, 16, 17, 24, 33, 50, 64, 100, 129, 200, 305)
PLACES = (0, 1, 5, 6, 7, 12, 100, 299, 1000)


@pytest.fixture(scope="module")
def weights():
    """Those of all layers of the shipped model, one of each shape."""
    layers = [node for _, pipe in load_model().pipeline for node in pipe.model.walk() if node.has_param("W")]
    found = [layer.get_param("W") for layer in layers]
    return {matrix.shape: matrix for matrix in (values.reshape(-1, values.shape[-1]) for values in found)}.values()


def products(multiply, matrix):
    rows = numpy.random.default_rng(1848).standard_normal((1500, matrix.shape[1])).astype("float32")
    whole = multiply(rows, matrix)
    for place in PLACES:
        for count in COUNTS:
            yield multiply(numpy.ascontiguousarray(rows[place:place + count]), matrix), whole[place:place + count]


def test_of_every_layer(weights):
    ops = SteadyOps()
    for matrix in weights:
        for few, whole in products(lambda x, y: ops.gemm(x, y, trans2=True), matrix):
            assert numpy.array_equal(few, whole), matrix.shape


@pytest.mark.parametrize("way", [by_rows, by_columns, by_blis])
def test_every_way_multiplies(way, weights):
    for matrix in weights:
        for few, whole in products(way, matrix):
            assert numpy.allclose(few, whole, atol=1e-4)
        rows = numpy.random.default_rng(9).standard_normal((30, matrix.shape[1])).astype("float32")
        assert numpy.allclose(way(rows, matrix), rows @ matrix.T, atol=1e-4)


def test_a_way_that_hangs_on_place_or_company_is_not_steady():
    assert is_steady(by_blis) and is_steady(steady_way())
    assert not is_steady(lambda x, y: by_blis(x, y) + numpy.arange(len(x), dtype="float32")[:, None] % 7)
    assert not is_steady(lambda x, y: by_blis(x, y) + numpy.float32(len(x) > 100))


def test_written_to_a_given_place():
    ops, rows = SteadyOps(), numpy.arange(6, dtype="float32").reshape(2, 3)
    out = numpy.zeros((2, 2), dtype="float32")
    assert ops.gemm(rows, rows, trans2=True, out=out) is out
    assert out.tolist() == (rows @ rows.T).tolist() == ops.gemm(rows, rows, trans2=True).tolist()


def test_of_the_parsers_steps_which_spacy_multiplies_with_blis(weights):
    """One row a text that is not yet at its end."""
    for matrix in weights:
        for few, whole in products(by_blis, matrix):
            assert numpy.array_equal(few, whole), matrix.shape


def test_by_one_thread_of_however_many():
    with one_thread():
        assert {library["num_threads"] for library in threads().info() if library["user_api"] == "blas"} <= {1}
