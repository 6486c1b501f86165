"""Whatever a document says goes through every writer and comes back."""

from __future__ import annotations

import csv
import tempfile
from pathlib import Path

import networkx as nx
from ereignisgraph.schema.columns import EDGE_COLUMNS, NODE_COLUMNS, attributes
from ereignisgraph.stages.export import read_graphml, write_edges, write_gexf, write_graphml, write_nodes, write_svg
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

# what reading a document leaves: no control characters but tab and line ends, no lone surrogates, no non-characters
LEGAL = st.characters(exclude_categories=("Cs", "Cc", "Cn"), include_characters="\t\n\r")
HARD = st.sampled_from(["=1+1", "@SUM(A1)", "-5", "+49", "'", '"', '""', "<b>&amp;</b>", "]]>", "\u202eesrever\u202c", "👩‍👩‍👧‍👦🏳️‍🌈",
                        "שלום", "a\u0301", "Ä" * 10_000, "\r\n", " ", "\t", "None", "nan", "1956"])
TEXTS = st.one_of(HARD, st.text(LEGAL, min_size=1, max_size=60))


@settings(max_examples=60, deadline=None)
@given(label=TEXTS, sentence=TEXTS, cue=TEXTS)
def test_any_text_survives(label, sentence, cue):
    graph = nx.MultiDiGraph()
    for node in ("event:d:0", "event:d:9"):
        graph.add_node(node, **attributes(NODE_COLUMNS, {
            "label": label, "kind": "event", "event_kind": "noun", "polarity": "pos", "modality": "asserted", "sentence": sentence,
            "doc_id": label, "title": cue, "mentions": 1, "start": 0,
        }))
    graph.add_edge("event:d:0", "event:d:9", key="CAUSE:event:d:0--event:d:9", **attributes(EDGE_COLUMNS, {
        "label": cue, "kind": "CAUSE", "weight": 1, "cue": cue, "sentence": sentence, "doc_id": label,
    }))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "file")
        write_graphml(graph, path)
        back = read_graphml(path)
        assert list(back.nodes(data=True)) == list(graph.nodes(data=True))
        assert list(back.edges(keys=True, data=True)) == list(graph.edges(keys=True, data=True))

        write_gexf(graph, path)
        [node, _] = etree.parse(path).getroot().iterfind(".//{*}node")
        values = {value.get("for"): value.get("value") for value in node.iterfind(".//{*}attvalue")}
        assert (node.get("label"), values["sentence"], values["title"]) == (label, sentence, cue)

        write_nodes(graph, path)
        with path.open(encoding="utf-8", newline="") as file:
            row = next(csv.DictReader(file))
        assert (row["Label"], row["sentence"], row["title"]) == (label, sentence, cue)
        write_edges(graph, path)
        with path.open(encoding="utf-8", newline="") as file:
            row = next(csv.DictReader(file))
        assert (row["Label"], row["cue"], row["doc_id"]) == (cue, cue, label)

        write_svg(graph, path, title=sentence)
        assert etree.parse(path).getroot().tag.endswith("svg")
