"""Whatever a document says goes through every writer and comes back: no file is broken by it, no character is lost.

Reading a document has replaced what no file can hold; a graph made elsewhere may hold even that, and gets U+FFFD for it.
"""

from __future__ import annotations

import csv
import json
import tempfile
from pathlib import Path

import cassis
import networkx as nx
import pyarrow.parquet
from ereignisgraph.schema.columns import EDGE_COLUMNS, NODE_COLUMNS, attributes
from ereignisgraph.schema.records import Argument, Entity, Event, Findings, Link, Sentence, Time, Word
from ereignisgraph.stages.export import (
    read_graphml,
    write_conllu,
    write_edges,
    write_gexf,
    write_graphml,
    write_jsonl,
    write_neo4j,
    write_nodes,
    write_parquet,
    write_svg,
    write_tei,
    write_timelinejs,
    write_turtle,
    write_typesystem,
    write_webannotation,
    write_xmi,
)
from ereignisgraph.stages.export.characters import legal
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from rdflib import RDFS, Graph, URIRef

HARD = st.sampled_from(["=1+1", "@SUM(A1)", "-5", "+49", "'", "'=1", '"', '""', "<b>&amp;</b>", "]]>", "\u202eesrever\u202c", "👩‍👩‍👧‍👦🏳️‍🌈",
                        "שלום", "a\u0301", "Ä" * 10_000, "\r\n", " ", "\t", "None", "nan", "1956", "\x00", "\x1b[31m", "\x85", "\u2028", "\ufeff",
                        "\ud83d", "\ufffe", "\\", "\\u0000", "%00", "a | b: 1-2", "; DROP TABLE", "{{x}}"])
TEXTS = st.one_of(HARD, st.text(min_size=1, max_size=60), st.text(st.characters(), min_size=1, max_size=60))


def graph_with(label: str, sentence: str, cue: str) -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    for node in ("event:d:0", "event:d:9"):
        graph.add_node(node, **attributes(NODE_COLUMNS, {
            "label": label, "kind": "event", "event_kind": "noun", "polarity": "pos", "modality": "asserted", "sentence": sentence,
            "doc_id": label, "title": cue, "mentions": 1, "start": 0, "end": 1, "edtf": cue, "earliest": 1848.0, "latest": 1848.0,
        }))
    graph.add_edge("event:d:0", "event:d:9", key="CAUSE:event:d:0--event:d:9", **attributes(EDGE_COLUMNS, {
        "label": cue, "kind": "CAUSE", "weight": 1, "cue": cue, "sentence": sentence, "doc_id": label, "passages": f"{label}:0-1 | {cue}:2-3",
    }))
    return graph


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


@settings(max_examples=60, deadline=None)
@given(label=TEXTS, sentence=TEXTS, cue=TEXTS)
def test_xml_of_any_text_is_well_formed_and_gives_it_back(label, sentence, cue):
    graph = graph_with(label, sentence, cue)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "file")
        write_graphml(graph, path)
        back = read_graphml(path)
        assert list(back.nodes(data=True)) == [(node, _legal(data)) for node, data in graph.nodes(data=True)]
        assert list(back.edges(keys=True, data=True)) == [(*ids, _legal(data)) for *ids, data in graph.edges(keys=True, data=True)]

        write_gexf(graph, path)
        [node, _] = etree.parse(path).getroot().iterfind(".//{*}node")
        values = {value.get("for"): value.get("value") for value in node.iterfind(".//{*}attvalue")}
        assert (node.get("label"), values["sentence"], values["title"]) == (legal(label), legal(sentence), legal(cue))

        write_svg(graph, path, title=sentence)
        assert etree.parse(path).getroot().tag.endswith("svg")


@settings(max_examples=60, deadline=None)
@given(label=TEXTS, sentence=TEXTS, cue=TEXTS)
def test_tables_of_any_text_give_it_back(label, sentence, cue):
    graph = graph_with(label, sentence, cue)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "file")
        write_nodes(graph, path)
        row = rows(path)[0]
        assert (row["Label"], row["sentence"], row["title"]) == (legal(label), legal(sentence), legal(cue))
        write_edges(graph, path)
        row = rows(path)[0]
        assert (row["Label"], row["cue"], row["doc_id"]) == (legal(cue), legal(cue), legal(label))
        write_timelinejs(graph, path)
        assert [row["Group"] for row in rows(path)] == [legal(cue)] * 2

        write_neo4j(graph, Path(folder, "neo4j"))
        row = rows(Path(folder, "neo4j", "nodes.csv"))[0]
        assert (row["label:string"], row["sentence:string"]) == (legal(label), legal(sentence))
        assert rows(Path(folder, "neo4j", "relationships.csv"))[0]["cue:string"] == legal(cue)

        write_parquet(graph, {}, Path(folder, "parquet"))
        assert pyarrow.parquet.read_table(Path(folder, "parquet", "nodes.parquet"))["label"].to_pylist() == [legal(label)] * 2


@settings(max_examples=40, deadline=None)
@given(label=TEXTS, sentence=TEXTS, cue=TEXTS)
def test_turtle_of_any_text_gives_it_back(label, sentence, cue):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "graph.ttl")
        write_turtle(graph_with(label, sentence, cue), path)
        read = Graph().parse(path, format="turtle")
        assert str(read.value(URIRef("urn:ereignisgraph:event:d:0"), RDFS.label)) == legal(label)
        said = URIRef("urn:ereignisgraph:CAUSE:event:d:0--event:d:9")
        assert str(read.value(said, URIRef("urn:ereignisgraph:cue"))) == legal(cue)
        assert str(read.value(said, URIRef("http://www.w3.org/ns/prov#value"))) == legal(sentence)


def found_in(name: str, trigger: str) -> tuple[Findings, tuple[tuple[Word, ...], ...], str]:
    text = f"{name} {trigger}."
    at = len(name) + 1
    place = Argument("subject", "agent", 0, len(name), name, name, 0, name, "entity:d:0")
    event = Event("d", at, at + len(trigger), trigger, trigger, "verb", "sentence:d:0", trigger, happening_id=f"event:d:{at}", arguments=(place,))
    link = Link("d", event.event_id, event.event_id, "CAUSE", "consequence", trigger, name, 0, len(name))
    findings = Findings(
        "d", 2, (Sentence("d", 0, len(text), text),), (Entity("d", 0, len(name), name, "PER", "name", "entity:d:0", name),),
        (Time("d", at, at + len(trigger), trigger, "DATE", trigger, name),), (event,), (link,))
    words = (Word(0, len(name), name, name, "PROPN", "NE", "", 2, "nsubj"),
             Word(at, at + len(trigger), trigger, trigger, "VERB", trigger, "", 0, "root"))
    return findings, (words,), text


@settings(max_examples=40, deadline=None)
@given(name=TEXTS, trigger=TEXTS)
def test_findings_in_any_text_give_it_back(name, trigger):
    findings, words, text = found_in(name, trigger)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "file")
        write_jsonl([findings], path)
        lines = [json.loads(line) for line in path.read_text("utf-8").split("\n")[:-1]]
        assert [legal(line["name"]) for line in lines if line["finding"] == "entity"] == [legal(name)]

        write_webannotation([(findings, text)], path)
        [mention, *_] = json.loads(path.read_text("utf-8"))["items"]
        assert mention["target"]["selector"][1]["exact"] == legal(name)

        write_tei(findings, text, path, title=name)
        assert etree.parse(path).getroot().find(".//{*}ab").text == legal(text)

        write_conllu(words, text, path, doc_id=name)
        lines = path.read_text("utf-8").split("\n")
        assert [len(line.split("\t")) for line in lines if line and not line.startswith("#")] == [10, 10]
        assert [line[:2] for line in lines[:3]] == ["# "] * 3


@settings(max_examples=30, deadline=None)
@given(name=TEXTS, trigger=TEXTS)
def test_a_cas_of_any_text_gives_it_back(name, trigger):
    findings, words, text = found_in(name, trigger)
    with tempfile.TemporaryDirectory() as folder:
        types, path = Path(folder, "TypeSystem.xml"), Path(folder, "file.xmi")
        write_typesystem(types)
        write_xmi(findings, words, text, path)
        with types.open("rb") as typesystem, path.open("rb") as file:
            cas = cassis.load_cas_from_xmi(file, cassis.load_typesystem(typesystem))
        assert cas.sofa_string == legal(text)
        [event] = cas.select("ereignisgraph.Event")
        assert (event.get_covered_text(), event.predicate) == (legal(trigger), legal(trigger))


def _legal(data: dict) -> dict:
    return {name: legal(value) if isinstance(value, str) else value for name, value in data.items()}
