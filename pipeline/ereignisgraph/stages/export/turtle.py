"""RDF as Turtle: the Simple Event Model (SEM, van Hage et al. 2011) with PROV-O for the evidence.

Events, actors, places and dates are sem:Event, sem:Actor, sem:Place and sem:Time. Causes, which SEM has no property for,
are `eg:causes` and `eg:prevents`, declared in the file as properties of events. Each edge is stated twice: as a triple, and
as an rdf:Statement with its cue, rule and certainty, which prov:wasDerivedFrom the passages that say so. A passage is the
text file of its document with the characters by RFC 5147 (`texts/rom.txt#char=10,20`), relative to where the file lies.
The documents themselves, with title, author and date, are Dublin Core; each node and statement has them as dcterms:source.
Dates are EDTF literals, and decimal years for those who only compare.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

import networkx as nx

PREFIXES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "prov": "http://www.w3.org/ns/prov#",
    "dcterms": "http://purl.org/dc/terms/",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "eg": "urn:ereignisgraph:",
}
EDTF = "<http://id.loc.gov/datatypes/edtf>"

CLASSES = {"event": "sem:Event", "person": "sem:Actor", "organisation": "sem:Actor", "other": "sem:Object", "place": "sem:Place", "time": "sem:Time"}
ROLES = {"subject": "sem:hasActor", "place": "sem:hasPlace", "time": "sem:hasTime"}
OWN = {
    "CAUSE": "causes", "PREVENT": "prevents", "BEFORE": "before", "INCLUDES": "includes", "SIMULTANEOUS": "simultaneousWith",
    "PART_OF": "partOf", "object": "hasObject", "other": "hasParticipant",
}
FACTS = ("predicate", "trigger", "event_kind", "polarity", "modality", "tense", "rule", "country")
SAME = {"wikidata": "http://www.wikidata.org/entity/", "gnd": "https://d-nb.info/gnd/"}
NUMBERS = {"earliest": "eg:earliest", "latest": "eg:latest", "latitude": "geo:lat", "longitude": "geo:long"}
DOCUMENT = {"doc_id": "dcterms:identifier", "title": "dcterms:title", "author": "dcterms:creator", "url": "eg:url"}
EVIDENCE = ("detail", "cue", "rule", "certainty", "doubtful")

PASSAGE = re.compile(r"(.+?):(\d+)-(\d+)(?: \| |$)", re.DOTALL)     # of the column `passages`
NOT_IN_LITERAL = re.compile('[\x00-\x1f"\\\\\x7f\ud800-\udfff\ufffe\uffff]')
NOT_IN_IRI = re.compile("[\x00-\x20<>\"{}|^`\\\\%\ud800-\udfff\ufffe\uffff]")
ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def write_turtle(graph: nx.MultiDiGraph, path: Path, documents: Iterable[Mapping[str, str]] = ()) -> None:
    """Write every node and edge with its evidence, in the order of the graph, as UTF-8.

    Args:
        graph: all nodes and edges.
        path: the file to write.
        documents: rows of documents.csv.

    Notes:
        Derived measures of the graph (degree and the like) are left out: any reader can count for itself.
    """
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(_lines(graph, documents))


def _lines(graph: nx.MultiDiGraph, documents: Iterable[Mapping[str, str]]) -> Iterator[str]:
    for prefix, namespace in PREFIXES.items():
        yield f"@prefix {prefix}: <{namespace}> .\n"
    yield "\n"
    for name in OWN.values():
        yield f'eg:{name} rdfs:subPropertyOf sem:eventProperty ; rdfs:label "{name}"@en .\n'
    for document in documents:
        yield f"\n{_text(document['doc_id'])} a prov:Entity ;\n    {_document(document)} .\n"
    for node, data in graph.nodes(data=True):
        yield f"\n{_iri(node)} a {CLASSES[data['kind']]} ;\n    {_node(data)} .\n"
    for source, target, key, data in graph.edges(keys=True, data=True):
        triple = _iri(source), ROLES.get(data["kind"]) or f"eg:{OWN[data['kind']]}", _iri(target)
        yield f"\n{' '.join(triple)} .\n{_iri(key)} {_edge(triple, data)} .\n"


def _document(row: Mapping[str, str]) -> str:
    facts = [f"{term} {_literal(row[name])}" for name, term in DOCUMENT.items() if row[name]]
    return _joined([*facts, *([f"dcterms:date {_literal(row['date'])}^^{EDTF}"] if row["date"] else [])])


def _node(data: Mapping[str, Any]) -> str:
    facts = [f"rdfs:label {_literal(data['label'])}", f'eg:kind "{data["kind"]}"']
    facts += [f"eg:{name} {_literal(data[name])}" for name in FACTS if name in data]
    if "edtf" in data:
        facts.append(f"sem:hasTimeStamp {_literal(data['edtf'])}^^{EDTF}")
    facts += [f"{term} {_double(data[name])}" for name, term in NUMBERS.items() if name in data]
    facts += [f"owl:sameAs {_iri(data[name], namespace)}" for name, namespace in SAME.items() if name in data]
    facts += _sources(data)
    return _joined([*facts, f"eg:mentions {data['mentions']}", f"prov:wasDerivedFrom {_passage(data['doc_id'], data['start'], data['end'])}"])


def _edge(triple: tuple[str, str, str], data: Mapping[str, Any]) -> str:
    facts = [f"rdf:{name} {term}" for name, term in zip(("subject", "predicate", "object"), triple, strict=True)]
    facts += [f"eg:{name} {_literal(data[name])}" for name in EVIDENCE if name in data]
    facts += _sources(data)
    passages = [_passage(*found) for found in PASSAGE.findall(data["passages"])]
    facts += [f"eg:weight {_double(data['weight'])}", f"prov:value {_literal(data['sentence'])}", f"prov:wasDerivedFrom {', '.join(passages)}"]
    return f"a rdf:Statement ;\n    {_joined(facts)}"


def _sources(data: Mapping[str, Any]) -> list[str]:
    return [f"dcterms:source {', '.join(map(_text, data['doc_ids'].split(' | ')))}"] if "doc_ids" in data else []


def _joined(facts: list[str]) -> str:
    return " ;\n    ".join(facts)


def _text(document: str, passage: str = "") -> str:
    return f"<texts/{quote(document, safe='/', errors='replace')}.txt{passage}>"


def _passage(document: str, start: int | str, end: int | str) -> str:
    return _text(document, f"#char={start},{end}")


def _iri(name: str, namespace: str = PREFIXES["eg"]) -> str:
    return f"<{namespace}{NOT_IN_IRI.sub(lambda match: quote(match[0], errors='replace'), name)}>"


def _double(value: float) -> str:
    return f'"{value}"^^xsd:double'


def _literal(text: str) -> str:
    return f'"{NOT_IN_LITERAL.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    if match[0] in ESCAPES:
        return ESCAPES[match[0]]
    return "\ufffd" if match[0] != "\x7f" else "\\u007F"
