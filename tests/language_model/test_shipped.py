"""The model that is shipped: it loads, has the labels that the other stages build on, and is small."""

import json
import time
from pathlib import Path

import pytest
from ereignisgraph import language_model
from ereignisgraph.language_model import SHIPPED, load_model

pytestmark = pytest.mark.model

FOLDER = Path(language_model.__file__).parent / SHIPPED


@pytest.fixture(scope="module")
def nlp():
    return load_model()


def test_it_loads_within_seconds():
    start = time.perf_counter()
    load_model()
    assert time.perf_counter() - start < 15


def test_it_speaks_universal_dependencies_and_knows_three_kinds_of_names(nlp):
    assert set(nlp.get_pipe("ner").labels) == {"PER", "LOC", "ORG"}
    assert {"nsubj", "nsubj:pass", "obj", "obl", "obl:arg", "advcl", "mark", "conj", "ROOT"} <= set(
        nlp.get_pipe("parser").labels
    )
    assert {"VVFIN", "VVPP", "KOUS", "PTKVZ"} <= set(nlp.get_pipe("tagger").labels)


def test_it_takes_no_more_than_thirty_megabytes():
    assert sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file()) < 30_000_000


def test_its_meta_names_licence_sources_and_scores():
    meta = json.loads((FOLDER / "meta.json").read_text("utf-8"))
    assert (meta["lang"], meta["name"], meta["license"]) == ("de", "history_sm", "CC BY-SA 4.0")
    assert all(source["license"] for source in meta["sources"])
    assert meta["performance"]["syntax history"]["las"] > 0.8
    assert (FOLDER.parent / "MODEL_CARD.md").is_file()


def test_a_plain_sentence_is_read_as_it_should_be(nlp):
    doc = nlp("Napoleon besiegte die Preußen 1806 bei Jena. Danach floh der König nach Memel.")
    assert [sent.root.text for sent in doc.sents] == ["besiegte", "floh"]
    assert [token.lemma_ for token in doc if token.pos_ == "VERB"] == ["besiegen", "fliehen"]
    assert [(token.text, token.dep_) for token in doc if token.dep_ == "nsubj"] == [
        ("Napoleon", "nsubj"),
        ("König", "nsubj"),
    ]
    assert {(ent.text, ent.label_) for ent in doc.ents} >= {("Napoleon", "PER"), ("Jena", "LOC"), ("Memel", "LOC")}


def test_a_year_and_its_full_stop_are_two_tokens(nlp):
    assert [token.text for token in nlp("Er starb 1912. Sie lebte.")][2:4] == ["1912", "."]
