"""Products of matrices that are fast, and the same for a row whatever rows stand beside it.

Reads   the inputs of a layer, one row a token.
Yields  its outputs.
Rules   numpy multiplies, as thinc's own way, BLIS, takes two to five times as long on current processors. Libraries have a
        way of their own for few rows, which adds up in another order: the last bits of a short text's vectors would hang on
        whether it is read alone or with others. So few rows are made more.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from thinc.api import NumpyOps, get_current_ops, set_current_ops

FEW = 32  # rows


class SteadyOps(NumpyOps):
    """numpy's operations; `gemm` gives a row of `x` the same bits in every company."""

    def __init__(self, device_type="cpu", device_id=-1) -> None:
        super().__init__(device_type, device_id, use_blis=False)

    def gemm(self, x, y, *, out=None, trans1=False, trans2=False):
        rows = len(x)
        if trans1 or rows >= FEW:
            return super().gemm(x, y, out=out, trans1=trans1, trans2=trans2)
        padded = self.alloc2f(FEW, x.shape[1])
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
