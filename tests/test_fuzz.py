"""The whole chain on any text at all: no crash, and every offset leads to the words it stands for."""

from __future__ import annotations

import os

import ereignisgraph
import pytest
from ereignisgraph.schema.records import Source
from ereignisgraph.stages.graph import build_graph
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sound import assert_sound

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
    findings = chain(Source("fuzz", "fuzz.txt", text, ""))
    assert_sound(findings, text)
    build_graph([findings])
