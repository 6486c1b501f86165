"""The stages in their order, on one sentence."""

from __future__ import annotations

import doctest
import subprocess
import sys

import ereignisgraph
import pytest
import spacy
from ereignisgraph import chain
from ereignisgraph.errors import GoldError, ReadError
from ereignisgraph.gold import Filler, GoldDocument, GoldEvent, GoldLink
from ereignisgraph.lexicon import load_lexicon
from ereignisgraph.schema.records import Source
from ereignisgraph.stages.graph import build_graph

TEXT = "Weil der König 1701 aus Preußen floh, begann der Krieg."
PARSE = """
    Weil     weil      SCONJ  7  mark   KOUS
    der      der       DET    3  det    ART
    König    König     NOUN   7  nsubj  NN    Case=Nom|Gender=Masc|Number=Sing
    1701     1701      NUM    7  obl    CARD
    aus      aus       ADP    6  case   APPR
    Preußen  Preußen   PROPN  7  obl    NE    Case=Dat
    floh     fliehen   VERB   9  advcl  VVFIN Mood=Ind|Tense=Past|VerbForm=Fin
    ,        ,         PUNCT  7  punct  $,
    begann   beginnen  VERB   0  root   VVFIN Mood=Ind|Tense=Past|VerbForm=Fin
    der      der       DET   11  det    ART
    Krieg    Krieg     NOUN   9  nsubj  NN    Case=Nom|Gender=Masc|Number=Sing
    .        .         PUNCT  9  punct  $.
"""
OWN_ROW = """
[[form]]
id = "french_time"
kind = "DATE"
form = 'Franzosenzeit'
value = "PAST_REF"
yes = { "Es geschah in der [Franzosenzeit]." = "PAST_REF" }
no = ["Die Franzosen kamen zur Zeit."]
from = "Redensart"
"""
FLED, BEGAN, WAR = (TEXT.index(word) for word in ("floh", "begann", "Krieg"))


@pytest.fixture(scope="module")
def lexicon():
    return load_lexicon()


@pytest.fixture
def doc(parsed):
    return parsed(PARSE, names="LOC: Preußen")


@pytest.fixture
def source():
    return Source("preussen/flucht", "flucht.txt", TEXT, "")


def gold(text: str = TEXT) -> GoldDocument:
    king, nobody = (Filler(("König",), "Friedrich"),), ()
    return GoldDocument("preussen/flucht", text, (), (), (
        GoldEvent("e1", ((BEGAN, BEGAN + 6), (WAR, WAR + 5)), "beginnen|Krieg", {"subject": nobody, "object": nobody, "place": nobody}),
        GoldEvent("e2", ((BEGAN, BEGAN + 6), (WAR, WAR + 5)), "Krieg", {"subject": nobody, "object": nobody, "place": nobody}, polarity="neg"),
        GoldEvent("e3", ((FLED, FLED + 4),), "fliehen", {"subject": king, "object": nobody, "place": nobody}, time="1701"),
    ), (GoldLink("e3", "e1", "CAUSE", True),))


def test_one_sentence_goes_through_all_stages(doc, source, lexicon):
    found = chain.extract(doc, source, lexicon)
    assert found.doc_id == "preussen/flucht"
    assert found.tokens == 12
    assert [sentence.text for sentence in found.sentences] == [TEXT]
    assert [(entity.text, entity.type) for entity in found.entities] == [("Preußen", "LOC")]
    assert [time.value for time in found.times] == ["1701"]
    assert {"fliehen", "Krieg"} <= {event.predicate for event in found.events}
    [link] = found.links
    assert (link.cause_event_id, link.cue) == (f"event:preussen/flucht:{FLED}", "Weil")


def test_nothing_is_written_on_the_doc(doc, source, lexicon):
    def annotation():
        return [(t.text, t.lemma_, t.pos_, t.tag_, str(t.morph), t.dep_, t.head.i, [c.i for c in t.children], t.ent_iob_, t.ent_type_, t.sent.start) for t in doc]
    before = annotation()
    chain.extract(doc, source, lexicon)
    assert annotation() == before


def test_names_and_what_stands_for_them_come_in_the_order_of_the_text(doc, source, lexicon):
    starts = [entity.start for entity in chain.extract(doc, source, lexicon).entities]
    assert starts == sorted(starts)


def test_gold_events_take_the_place_of_our_own(doc, source, lexicon):
    found = chain.extract(doc, source, lexicon, gold())
    assert [(event.start, event.predicate, event.polarity) for event in found.events] == [
        (FLED, "fliehen", "pos"), (BEGAN, "beginnen", "pos"), (WAR, "Krieg", "neg")]
    fled = found.events[0]
    assert (fled.time, str(fled.earliest), fled.time_id) == ("1701", "1701-01-01", found.times[0].time_id)
    assert [(argument.role, argument.head, argument.start, argument.resolved) for argument in fled.arguments] == [
        ("subject", "König", TEXT.index("König"), "Friedrich")]
    assert {event.sentence_id for event in found.events} == {found.sentences[0].sentence_id}
    assert f"event:preussen/flucht:{FLED}" in {link.cause_event_id for link in found.links}


def test_gold_of_another_text_is_refused(doc, source, lexicon):
    with pytest.raises(GoldError, match="another text"):
        chain.extract(doc, source, lexicon, gold(TEXT + " "))


def test_dates_are_a_component_of_any_pipeline():
    nlp = spacy.blank("de")
    nlp.add_pipe("ereignis_times")
    doc = nlp("Am 25. Februar 1956 sprach er.")
    [span] = doc.spans["ereignis_times"]
    assert (span.text, span.label_, span.kb_id_) == ("25. Februar 1956", "DATE", "1956-02-25")


def test_the_component_does_what_its_example_says():
    [example] = doctest.DocTestFinder(recurse=False).find(chain.TimesComponent, "TimesComponent")
    assert doctest.DocTestRunner().run(example) == (0, len(example.examples))


def test_the_component_reads_rows_of_ones_own(tmp_path):
    (tmp_path / "calendar.toml").write_text(OWN_ROW, encoding="utf-8")
    nlp = spacy.blank("de")
    nlp.add_pipe("ereignis_times", config={"lexicon": str(tmp_path)})
    doc = nlp("Es geschah in der Franzosenzeit.")
    assert [(span.text, span.kb_id_) for span in doc.spans["ereignis_times"]] == [("Franzosenzeit", "PAST_REF")]


def test_times_of_a_file_that_cannot_be_read(tmp_path):
    with pytest.raises(ReadError, match="no text"):
        (tmp_path / "leer.txt").touch()
        chain.times_of(tmp_path / "leer.txt")


def test_the_public_names_are_those_of_their_modules():
    assert ereignisgraph.load is chain.load
    assert ereignisgraph.extract is chain.extract
    assert ereignisgraph.build_graph is build_graph
    with pytest.raises(AttributeError, match="no attribute 'fly'"):
        ereignisgraph.fly  # noqa: B018


def test_importing_the_package_loads_nothing():
    program = "import sys, ereignisgraph.cli; print(sorted({'spacy', 'networkx', 'numpy'} & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "[]\n"


@pytest.mark.model
def test_text_to_graph_with_the_shipped_model():
    found = ereignisgraph.load()("Weil der König floh, begann der Krieg.")
    [link] = found.links
    trigger = {event.event_id: event.trigger for event in found.events}
    assert trigger[link.cause_event_id] == "floh"
    graph = ereignisgraph.build_graph([found])
    assert "CAUSE" in {kind for _, _, kind in graph.edges(data="kind")}
