"""All passages that say one thing of two nodes become one edge.

Reads   the tables `evidence`, `nodes` and `drawn`.
Yields  the table `edges`, in the order of networkx: by the places of source and target among the nodes, then by kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from ...schema.columns import CAUSAL_KINDS, EDGE_COLUMNS, attributes
from ...schema.naming import folded
from ...schema.vocabulary import CERTAINTIES
from ...spill import Tables, text, unpacked
from .document import Evidence
from .sources import Documents, joined
from .spans import Span

EDGES = {"edge": int, "source": int, "target": int, "kind": str, "weight": float, "source_id": str, "target_id": str, "drawn": object}


def draw_edges(tables: Tables, documents: Documents) -> None:
    """Fill `edges`; `evidence` and `drawn` are used up.

    In steps that each hold one table in memory at most: DuckDB cannot divide several joins and a sort among what it may take.
    """
    tables.do("""
        CREATE TABLE told AS SELECT source.node AS source, target.node AS target, kind, doc, start, evidence
        FROM evidence JOIN drawn AS source ON evidence.source = source.sighting JOIN drawn AS target ON evidence.target = target.sighting
        WHERE source.node <> target.node""")
    tables.drop("evidence", "drawn")
    tables.do(f"CREATE TABLE pairs AS SELECT source, target, {_of('one')} FROM (SELECT DISTINCT source, target FROM told) JOIN nodes AS one ON source = one.node")
    tables.do(f"CREATE TABLE ends AS SELECT pairs.*, {_of('other')} FROM pairs JOIN nodes AS other ON target = other.node ORDER BY source, target")
    tables.drop("pairs")
    passages = tables.ordered("SELECT source, target, kind, doc, start, evidence FROM told ORDER BY source, target, kind, doc, start")
    known = tables.rows("SELECT * FROM ends")
    edge = 0
    with tables.new("edges", EDGES) as edges:
        for (source, target), between in groupby(passages, itemgetter(0, 1)):
            _, _, *said = next(known)
            ends = [(text(id_), text(what), Span(*days)) for id_, what, *days in (said[:4], said[4:])]
            (one, *_), (other, *_) = ends
            for kind, group in groupby(between, lambda row: text(row[2])):
                data = _edge(kind, _in_order(group), _time(ends), documents)
                edges.add(edge, source, target, kind, data["weight"], one, other, (f"{kind}:{one}--{other}", data))
                edge += 1
    tables.drop("told", "ends")


def _of(node: str) -> str:
    return ", ".join(f"{node}.{column} AS {node}_{column}" for column in ("id", "kind", "earliest", "latest"))


def _in_order(rows: Iterable[tuple]) -> Iterator[Evidence]:
    """Each piece of evidence once, by document and place."""
    for _, same_place in groupby(rows, itemgetter(3, 4)):
        yield from sorted({unpacked(row[-1]) for row in same_place}, key=lambda piece: (piece.end, *piece))


def _time(ends: list[tuple[str, str, Span]]) -> Span:
    """The span of the events that an edge joins, or of the dates if there are none."""
    span = Span()
    for *_, (earliest, latest) in [end for end in ends if end[1] == "event"] or ends:
        span = span.widened(earliest, latest)
    return span


def _edge(kind: str, pieces: Iterable[Evidence], span: Span, documents: Documents) -> dict[str, str | int | float]:
    shown: list[Evidence] = []
    sentences, certainties, undoubted = set(), set(), False
    for piece in pieces:
        if not shown or kind != "PART_OF":      # of what the calendar says one passage is enough
            shown.append(piece)
        sentences.add(folded(piece.sentence) or (piece.doc_id, piece.start))
        certainties.add(piece.certainty)
        undoubted = undoubted or not piece.doubtful
    first, doc_ids = shown[0], {piece.doc_id for piece in shown}
    cues = joined(piece.cue for piece in shown)
    return attributes(EDGE_COLUMNS, {
        "label": cues if kind in CAUSAL_KINDS and cues else kind, "kind": kind, "weight": len(sentences),
        "detail": joined(piece.detail for piece in shown), "cue": cues, "rule": joined(piece.rule for piece in shown),
        "certainty": min(certainties - {""}, key=CERTAINTIES.index, default=""), "doubtful": "" if undoubted else first.doubtful,
        "earliest": span.earliest, "latest": span.latest,
        "doc_id": first.doc_id, "start": first.start, "end": first.end, "sentence": joined(piece.sentence for piece in shown),
        "passages": joined(f"{piece.doc_id}:{piece.start}-{piece.end}" for piece in shown),
        "title": documents.title(first.doc_id), "documents": len(doc_ids), **documents.of(doc_ids),
    })
