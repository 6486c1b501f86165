"""What was found in each text, in the formats of those who annotate: JSON Lines, Web Annotations, TEI, XMI, CoNLL-U."""

from __future__ import annotations

import json
import re
import sys

import cassis
import pytest
from ereignisgraph.errors import ExportError
from ereignisgraph.schema.records import Word
from ereignisgraph.stages.export import (
    write_conllu,
    write_jsonl,
    write_parquet,
    write_tei,
    write_typesystem,
    write_webannotation,
    write_xmi,
)
from findings import TEXT, findings, words
from lxml import etree

TEI = {"t": "http://www.tei-c.org/ns/1.0"}
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def test_json_lines_hold_every_finding_of_every_document(tmp_path):
    write_jsonl([findings("rom"), findings("wien")], tmp_path / "findings.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "findings.jsonl").read_text("utf-8").splitlines()]
    assert [line["finding"] for line in lines] == ["sentence", "entity", "time", "event", "event", "link", "order"] * 2
    assert [line["doc_id"] for line in lines] == ["rom"] * 7 + ["wien"] * 7
    event = lines[3]
    assert (event["event_id"], event["earliest"], event["arguments"][0]["text"]) == ("event:rom:7", "-0043-03-15", "Caesar")


def test_annotations_choose_their_passage_by_characters_and_by_words(tmp_path):
    write_webannotation([(findings(), TEXT)], tmp_path / "annotations.jsonld")
    page = json.loads((tmp_path / "annotations.jsonld").read_text("utf-8"))
    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    by_id = {annotation["id"]: annotation for annotation in page["items"]}
    assert len(by_id) == len(page["items"]) == 5
    for annotation in page["items"]:
        targets = annotation["target"] if isinstance(annotation["target"], list) else [annotation["target"]]
        for target in targets:
            place, words_ = target["selector"]
            assert TEXT[place["start"]:place["end"]] == words_["exact"]
            assert TEXT[:place["start"]].endswith(words_["prefix"]) and TEXT[place["end"]:].startswith(words_["suffix"])
            assert target["source"] == "texts/rom.txt"
    assert by_id["urn:ereignisgraph:entity:rom:0"]["body"][0] == {"type": "TextualBody", "purpose": "tagging", "value": "PER"}
    [link] = [annotation for annotation in page["items"] if annotation["motivation"] == "linking"]
    assert [target["selector"][1]["exact"] for target in link["target"]] == ["starb", "brach", "da"]


def test_annotations_of_nothing_are_a_page_without_items(tmp_path):
    write_webannotation([], tmp_path / "annotations.jsonld")
    assert json.loads((tmp_path / "annotations.jsonld").read_text("utf-8"))["items"] == []


def test_tei_holds_the_text_untouched_and_points_into_it(tmp_path):
    write_tei(findings(), TEXT, tmp_path / "rom.xml", title="Rom & die Iden")
    root = etree.parse(tmp_path / "rom.xml").getroot()
    [text] = root.xpath("//t:ab/text()", namespaces=TEI)
    assert text == TEXT
    assert root.xpath("string(//t:titleStmt/t:title)", namespaces=TEI) == "Rom & die Iden"
    found = {}
    for group in root.iterfind(".//t:spanGrp", TEI):
        for span in group:
            start, length = map(int, re.fullmatch(r"#string-range\(text,(\d+),(\d+)\)", span.get("target")).groups())
            found.setdefault(group.get("type"), []).append(text[start:start + length])
    assert found == {"sentences": [TEXT], "mentions": ["Caesar"], "dates": ["44 v. Chr."]}


def test_tei_lists_persons_events_and_relations_by_ids_that_exist_once(tmp_path):
    write_tei(findings(), TEXT, tmp_path / "rom.xml")
    root = etree.parse(tmp_path / "rom.xml").getroot()
    ids = root.xpath("//@xml:id")
    assert len(ids) == len(set(ids))
    assert root.xpath("string(//t:person/t:persName)", namespaces=TEI) == "Caesar"
    assert root.xpath("//t:event/@when-iso", namespaces=TEI) == ["-0043-03-15"]
    relations = [(relation.get("name"), relation.get("active"), relation.get("passive")) for relation in root.iterfind(".//t:relation", TEI)]
    assert relations == [("subject", "#event.7", "#thing.0"), ("CAUSE", "#event.7", "#event.28"), ("BEFORE", "#event.7", "#event.28")]
    assert {pointer[1:] for relation in relations for pointer in relation[1:]} <= set(ids)


def test_tei_without_findings_has_no_stand_off(tmp_path):
    write_tei(type(findings())("leer"), "Nichts.", tmp_path / "leer.xml")
    assert [etree.QName(child).localname for child in etree.parse(tmp_path / "leer.xml").getroot()] == ["teiHeader", "text"]


def test_cassis_reads_the_xmi_back(tmp_path):
    text = TEXT.replace(" ein", " 👑n")       # a letter of two UTF-16 units before nothing that is annotated, one behind it
    write_typesystem(tmp_path / "TypeSystem.xml")
    write_xmi(findings(), words(), text, tmp_path / "rom.xmi")
    with (tmp_path / "TypeSystem.xml").open("rb") as types, (tmp_path / "rom.xmi").open("rb") as file:
        cas = cassis.load_cas_from_xmi(file, cassis.load_typesystem(types))
    assert cas.sofa_string == text
    kinds = {name: [annotation.get_covered_text() for annotation in cas.select(name)] for name in (
        "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token", "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity",
        "ereignisgraph.Event", "ereignisgraph.Time")}
    assert list(kinds.values()) == [["Caesar", "starb", "44"], ["Caesar"], ["starb", "brach"], ["44 v. Chr."]]
    death, _ = cas.select("ereignisgraph.Event")
    [slot] = death.participants.elements
    assert (slot.role, slot.target.get_covered_text(), slot.target.resolved) == ("subject", "Caesar", "Caesar")
    tokens = cas.select("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token")
    assert [(token.lemma.value, token.pos.PosValue, token.pos.coarseValue, token.morph.value) for token in tokens] == [
        ("Caesar", "NE", "PROPN", "Case=Nom|Number=Sing"), ("sterben", "VVFIN", "VERB", "Tense=Past"), ("44", "CARD", "NUM", None)]
    dependencies = cas.select("de.tudarmstadt.ukp.dkpro.core.api.syntax.type.dependency.Dependency")
    assert [(arc.Governor.get_covered_text(), arc.DependencyType, arc.Dependent.get_covered_text()) for arc in dependencies] == [
        ("starb", "nsubj", "Caesar"), ("starb", "root", "starb"), ("starb", "obl", "44")]
    [link] = cas.select("ereignisgraph.Link")
    assert (link.Governor.get_covered_text(), link.Dependent.get_covered_text(), link.relation, link.cue) == ("starb", "brach", "CAUSE", "da")


def test_conllu_has_ten_fields_a_word_and_leads_back_to_the_text(tmp_path):
    write_conllu(words(), TEXT, tmp_path / "rom.conllu", doc_id="rom")
    lines = (tmp_path / "rom.conllu").read_text("utf-8").split("\n")
    assert lines[:3] == ["# newdoc id = rom", "# sent_id = rom:0", "# text = Caesar starb 44"]
    assert lines[3] == "1\tCaesar\tCaesar\tPROPN\tNE\tCase=Nom|Number=Sing\t2\tnsubj\t_\tstart_char=0|end_char=6"
    assert [len(line.split("\t")) for line in lines[3:6]] == [10, 10, 10]
    assert lines[5].split("\t")[5] == "_" and lines[6:] == ["", ""]


def test_conllu_says_where_no_space_stands(tmp_path):
    ended = [Word(0, 4, "Floh", "fliehen", "VERB", "VVFIN", "", 0, "root"), Word(4, 5, ".", ".", "PUNCT", "$.", "", 1, "punct")]
    for text, spaces in (("Floh. Er", ["SpaceAfter=No", ""]), ("Floh.", ["SpaceAfter=No", ""]), ("Floh.Er", ["SpaceAfter=No", "SpaceAfter=No"])):
        write_conllu([ended], text, tmp_path / "a.conllu", doc_id="a")
        lines = (tmp_path / "a.conllu").read_text("utf-8").splitlines()[3:5]
        assert [line.split("\t")[9].split("start_char")[0].rstrip("|") for line in lines] == spaces


@pytest.mark.parametrize(("module", "write", "message"), [
    ("pyarrow", lambda graph, path: write_parquet(graph, {}, path), r"parquet needs pyarrow.* pip install 'ereignisgraph\[export\]'"),
    ("cassis", lambda graph, path: write_xmi(findings(), words(), TEXT, path), r"xmi needs dkpro-cassis.* pip install 'ereignisgraph\[export\]'"),
])
def test_a_missing_library_is_one_line_that_says_what_to_install(graph, tmp_path, monkeypatch, module, write, message):
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ExportError, match=message):
        write(graph, tmp_path / "file")
