"""Products of matrices that are fast, and the same for a row whatever rows stand beside it.

Reads   the inputs of a layer, one row a token.
Yields  its outputs.
Rules   numpy multiplies, as thinc's own way, BLIS, takes two to five times as long on current processors. Its library adds up
        in an order that hangs on how large a product is and where in it a row stands: the last bits of a text's vectors, and
        once in a while a parse, would hang on whether it is read alone or with others. Which orders there are differs from
        processor to processor. So there is more than one way, and the first that is steady here is taken, in one thread: several
        would part a product where it suits them, and processes (--jobs) share the cores already.
Source  OpenBLAS, kernel/x86_64/sgemm_small_kernel_permit_skylakex.c, for what is small; driver/level3/level3.c for the blocks.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cache

import blis.py
import numpy
from thinc.api import NumpyOps, get_current_ops, set_current_ops
from threadpoolctl import ThreadpoolController

SMALL = 1_000_000   # multiplications
FEWEST = 16         # rows
BLOCK, MARGIN = 304, 8      # rows

Floats = numpy.ndarray      # float32, two dimensions
Way = Callable[[Floats, Floats], Floats]


def by_rows(x: Floats, y: Floats) -> Floats:
    """`x @ y.T`; a small product gets more rows. Steady with the kernels for AVX-512."""
    enough = max(FEWEST, SMALL // max(1, y.size) + 1)
    if len(x) >= enough:
        return numpy.dot(x, y.T)
    more = numpy.zeros((enough, x.shape[1]), x.dtype)
    more[: len(x)] = x
    return numpy.dot(more, y.T)[: len(x)]


def by_columns(x: Floats, y: Floats) -> Floats:
    """`(y @ x.T).T` in blocks; what stands at a block's edges is added up otherwise, so zeros stand there. Steady with those for AVX2."""
    product = numpy.empty((len(x), len(y)), x.dtype)
    for start in range(0, len(x), BLOCK):
        some = x[start:start + BLOCK]
        block = numpy.zeros((MARGIN + -(-len(some) // MARGIN) * MARGIN + MARGIN, x.shape[1]), x.dtype)
        block[MARGIN:MARGIN + len(some)] = some
        product[start:start + len(some)] = numpy.dot(y, block.T).T[MARGIN:MARGIN + len(some)]
    return product


def by_blis(x: Floats, y: Floats) -> Floats:
    """Slow, and steady everywhere."""
    return blis.py.gemm(x, y, trans2=True)


@cache
def threads() -> ThreadpoolController:
    """Of the libraries that are loaded."""
    return ThreadpoolController()


def one_thread() -> AbstractContextManager:
    """Products inside are made by one thread."""
    return threads().limit(limits=1)


def is_steady(way: Way) -> bool:
    """Whether one row has the same product at every place among many, and among few."""
    draw = numpy.random.default_rng(1848)
    with one_thread():
        for outputs, inputs in ((128, 96), (384, 640)):     # of a small layer, and of the largest
            row, weights = (draw.standard_normal((rows, inputs), numpy.float32) for rows in (1, outputs))
            expected = way(row, weights)
            if not all((way(numpy.repeat(row, rows, axis=0), weights) == expected).all() for rows in (2, 13, 61, 500)):
                return False
    return True


@cache
def steady_way() -> Way:
    """The fastest that is steady on this machine."""
    return next((way for way in (by_rows, by_columns) if is_steady(way)), by_blis)


class SteadyOps(NumpyOps):
    """numpy's operations; `gemm` gives a row of `x` the same bits in every company."""

    def __init__(self, device_type="cpu", device_id=-1) -> None:
        super().__init__(device_type, device_id, use_blis=False)

    def gemm(self, x, y, *, out=None, trans1=False, trans2=False):
        with one_thread():
            if trans1:      # of training alone
                return super().gemm(x, y, out=out, trans1=trans1, trans2=trans2)
            product = steady_way()(x, y if trans2 else y.T)
        if out is None:
            return product
        out[:] = product
        return out


@contextmanager
def steady_products() -> Iterator[None]:
    """Layers made inside multiply so."""
    others = get_current_ops()
    set_current_ops(SteadyOps())
    try:
        yield
    finally:
        set_current_ops(others)
