"""Names that an editor has marked."""

from __future__ import annotations

import pytest
from ereignisgraph.schema.records import Mark
from ereignisgraph.stages.parse.marked import set_marked_names

TEXT = """
    Der      der      DET    2  det
    Kaiser   Kaiser   NOUN   3  nsubj
    zog      ziehen   VERB   0  root
    nach     nach     ADP    6  case
    Neu      neu      ADJ    6  amod
    Ulm      Ulm      PROPN  3  obl
"""


@pytest.mark.parametrize(("marks", "names"), [
    ((), [("Ulm", "PER")]),
    ((Mark(20, 27, "LOC"),), [("Neu Ulm", "LOC")]),
    ((Mark(21, 23, "LOC"),), [("Neu", "LOC"), ("Ulm", "PER")]),
    ((Mark(24, 27, "LOC"), Mark(20, 27, "ORG")), [("Neu Ulm", "ORG")]),
    ((Mark(4, 10, "PER"), Mark(11, 14, "DATE", "1848")), [("Kaiser", "PER"), ("Ulm", "PER")]),
])
def test_a_marked_name_takes_the_place_of_what_the_model_found(parsed, marks, names):
    doc = parsed(TEXT, "PER: Ulm")
    set_marked_names(doc, marks)
    assert [(name.text, name.label_) for name in doc.ents] == names
