"""Products of matrices that are fast, and the same for a row whatever rows stand beside it.

Reads   the inputs of a layer, one row a token.
Yields  its outputs.
Rules   numpy multiplies, as thinc's own way, BLIS, takes two to five times as long on current processors. Its library has a
        way of its own for small products, which adds up in another order: the last bits of a short text's vectors would
        hang on whether it is read alone or with others. So a small product gets more rows.
Source  OpenBLAS, kernel/x86_64/sgemm_small_kernel_permit_skylakex.c, for what is small.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from thinc.api import NumpyOps, get_current_ops, set_current_ops

SMALL = 1_000_000  # multiplications
FEWEST = 16  # rows


class SteadyOps(NumpyOps):
    """numpy's operations; `gemm` gives a row of `x` the same bits in every company."""

    def __init__(self, device_type="cpu", device_id=-1) -> None:
        super().__init__(device_type, device_id, use_blis=False)

    def gemm(self, x, y, *, out=None, trans1=False, trans2=False):
        rows, enough = len(x), max(FEWEST, SMALL // max(1, y.size) + 1)
        if trans1 or rows >= enough:
            return super().gemm(x, y, out=out, trans1=trans1, trans2=trans2)
        padded = self.alloc2f(enough, x.shape[1])
        padded[:rows] = x
        product = super().gemm(padded, y, trans2=trans2)[:rows]
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
