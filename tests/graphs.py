"""Small graphs made by hand, with everything that a writer must carry."""

from __future__ import annotations

import networkx as nx
from ereignisgraph.schema.columns import EDGE_COLUMNS, NODE_COLUMNS, attributes

PLACE = {"doc_id": "rom", "start": 10, "end": 20, "sentence": "Weil der Senat zürnte, floh der Feldherr <vor> „allen“ & jedem."}


def graph_of(nodes: dict, edges: list) -> nx.MultiDiGraph:
    """A graph of nodes `id: attributes` and edges `(source, target, kind, attributes)`; what is left out is filled in."""
    made = nx.MultiDiGraph()
    for node, given in nodes.items():
        event = {"event_kind": "verb", "polarity": "pos", "modality": "asserted"} if given.get("kind", "event") == "event" else {}
        made.add_node(node, **attributes(NODE_COLUMNS, {"label": node, "kind": "event", "mentions": 1, "documents": 1, **event, **PLACE, **given}))
    for source, target, kind, given in edges:
        data = {"label": given.get("cue") or kind, "kind": kind, "weight": 1, "passages": "rom:10-20", **PLACE, **given}
        made.add_edge(source, target, key=f"{kind}:{source}--{target}", **attributes(EDGE_COLUMNS, data))
    return made


def rome() -> nx.MultiDiGraph:
    """All kinds, years before Christ, missing dates, parallel edges."""
    return graph_of({
        "event:rom:10": {"label": "Senat: zürnen", "earliest": -48.25, "latest": -48.0},
        "event:rom:40": {"label": "Feldherr: fliehen", "earliest": -48.0, "mentions": 4},
        "event:rom:90": {"label": "Prozess", "event_kind": "noun", "polarity": "neg", "modality": "planned"},
        "entity:rom:15": {"label": "Senat", "kind": "organisation"},
        "time:BC0049": {"label": "49 v. Chr.", "kind": "time", "time": "BC0049", "edtf": "-0048", "earliest": -48.0, "latest": -47.0027},
    }, [
        ("event:rom:10", "event:rom:40", "CAUSE", {"cue": "weil", "certainty": "asserted", "earliest": -48.25, "latest": -48.0}),
        ("event:rom:10", "event:rom:40", "BEFORE", {}),
        ("event:rom:40", "event:rom:90", "PREVENT", {"cue": "verhinderte", "weight": 3}),
        ("event:rom:10", "entity:rom:15", "subject", {"detail": "agent"}),
        ("event:rom:10", "time:BC0049", "time", {}),
    ])
