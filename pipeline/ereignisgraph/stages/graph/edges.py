"""All passages that say one thing of two nodes become one edge.

Reads   the tables `evidence`, `nodes` and `drawn`.
Yields  the table `edges`, in the order of networkx: by the place of the source among the nodes, then by the id of the target,
        then by kind.
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
    """Fill `edges`."""
    evidence = tables.rows("""
        SELECT one.node, other.node, evidence.kind, one.id, one.kind, one.earliest, one.latest, other.id, other.kind, other.earliest, other.latest,
               doc, start, evidence
        FROM evidence
             JOIN drawn AS source ON evidence.source = source.id JOIN nodes AS one ON source.node = one.node
             JOIN drawn AS target ON evidence.target = target.id JOIN nodes AS other ON target.node = other.node
        WHERE one.node <> other.node
        ORDER BY one.node, other.id, evidence.kind, doc, start""")
    with tables.new("edges", EDGES) as edges:
        for number, ((source, target, kind, *ends), group) in enumerate(groupby(evidence, lambda row: row[:11])):
            kind, ends = text(kind), [(text(id_), text(what), Span(*days)) for id_, what, *days in (ends[:4], ends[4:])]
            (one, *_), (other, *_) = ends
            data = _edge(kind, _in_order(group), _time(ends), documents)
            edges.add(number, source, target, kind, data["weight"], one, other, (f"{kind}:{one}--{other}", data))


def _in_order(rows: Iterable[tuple]) -> Iterator[Evidence]:
    """Each piece of evidence once, by document and place."""
    for _, same_place in groupby(rows, itemgetter(11, 12)):
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
