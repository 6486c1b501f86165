"""The whole chain on any text at all: no crash, and every offset leads to the words it stands for."""

from __future__ import annotations

import os
from itertools import chain as joined

import ereignisgraph
import pytest
from ereignisgraph.schema.records import Findings, Source
from ereignisgraph.stages.graph import build_graph
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

EXAMPLES = int(os.environ.get("EREIGNISGRAPH_FUZZ", "60"))
WORDS = ("Weil", "der", "König", "floh", ",", "begann", "1848", "Krieg", ".", "»", "am", "3.", "März", "v. Chr.", "führte zu", "Er", "die Stadt",
         "\n\n", "\t", "\ufffd", "\u2028", "\u00ad", "ſ", "e\u0301", "🏰", "wurde", "von", "Karl V.", "nachdem", "deshalb", "(", "nicht")

pytestmark = pytest.mark.model

anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
nearly_german = st.lists(st.sampled_from(WORDS) | st.text(max_size=3).filter(lambda text: text.isprintable()), max_size=40).map(" ".join)


@pytest.fixture(scope="module")
def chain():
    return ereignisgraph.load()


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=anything | nearly_german | st.tuples(anything, nearly_german).map("".join))
def test_any_text_goes_through_the_chain_with_offsets_that_lead_back(chain, text):
    findings: Findings = chain(Source("fuzz", "fuzz.txt", text, ""))
    placed = (*findings.sentences, *findings.entities, *findings.times, *(argument for event in findings.events for argument in event.arguments))
    for found in placed:
        assert 0 <= found.start < found.end <= len(text) and found.text == text[found.start:found.end]
    events = {event.event_id: event for event in findings.events}
    sentences = {sentence.sentence_id: sentence for sentence in findings.sentences}
    for event in events.values():
        sentence = sentences[event.sentence_id]
        assert sentence.start <= event.start < event.end <= sentence.end and event.trigger == text[event.start:event.end]
        assert all(0 <= argument.head_start <= len(text) - len(argument.head) for argument in event.arguments)
    for link in joined(findings.links, findings.order):
        ends = (link.cause_event_id, link.effect_event_id) if hasattr(link, "cause_event_id") else (link.source_event_id, link.target_event_id)
        assert set(ends) <= events.keys()
    build_graph([findings])
