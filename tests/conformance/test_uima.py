"""Our CAS files in UIMA and the types of DKPro Core, with which INCEpTION opens them."""

from __future__ import annotations

import pytest
from ereignisgraph.exporting import export
from ereignisgraph.finished import read_table, read_text
from ereignisgraph.stages.export import write_typesystem, write_xmi
from findings import TEXT, findings, words

pytestmark = pytest.mark.model

DKPRO = "de.tudarmstadt.ukp.dkpro.core.api"


def test_every_annotation_stands_on_its_words(uima, tmp_path):
    write_typesystem(tmp_path / "TypeSystem.xml")
    write_xmi(findings(), words(), TEXT, tmp_path / "rom.xmi")
    [cas] = uima(tmp_path / "TypeSystem.xml", tmp_path / "rom.xmi")
    assert cas["text"] == TEXT
    assert cas["covered"] | {f"{DKPRO}.segmentation.type.Token": ["Caesar", "starb", "44"], f"{DKPRO}.ner.type.NamedEntity": ["Caesar"],
                             f"{DKPRO}.syntax.type.dependency.Dependency": ["Caesar", "starb", "44"], "ereignisgraph.Event": ["starb", "brach"],
                             "ereignisgraph.Time": ["44 v. Chr."], "ereignisgraph.Link": ["brach"]} == cas["covered"]
    assert cas["slots"] == ["starb subject Caesar"]


def test_the_files_of_a_run_are_read_with_all_that_was_found(uima, run):
    export(run, ["xmi"])
    paths = sorted(path for path in (run / "xmi").rglob("*.xmi"))
    for path, cas in zip(paths, uima(run / "xmi" / "TypeSystem.xml", *paths), strict=True):
        doc_id = path.relative_to(run / "xmi").with_suffix("").as_posix()
        assert cas["text"] == read_text(run, doc_id)
        triggers = [row["trigger"] for row in read_table(run, "events") if row["doc_id"] == doc_id]
        assert cas["covered"]["ereignisgraph.Event"] == triggers
        arguments = [row for row in read_table(run, "arguments") if row["doc_id"] == doc_id]
        assert len(cas["slots"]) == len(arguments)
