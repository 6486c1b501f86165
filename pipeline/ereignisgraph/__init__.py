"""German history prose to an event graph: who did what to whom, when, where, and what brought it about.

    import ereignisgraph

    chain = ereignisgraph.load()                                            # the shipped model and lexicon
    findings = chain("Weil der König floh, begann der Krieg.")              # frozen records with character offsets
    graph = ereignisgraph.build_graph([findings])                           # a networkx.MultiDiGraph

`extract` is the chain for a text that is parsed already. `build_graph(…, background=load_background())` knows where places
lie and when named events were.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .chain import extract, load
    from .finished import frames
    from .lexicon.background import load_background
    from .stages.graph import build_graph

__all__ = ["build_graph", "extract", "frames", "load", "load_background"]

HOMES = {"load": ".chain", "extract": ".chain", "build_graph": ".stages.graph", "load_background": ".lexicon.background",
         "frames": ".finished"}


def __getattr__(name: str) -> Any:
    """Fetch a public function when it is first asked for: spaCy takes its time, and `--help` has no use for it."""
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(HOMES[name], __name__), name)
