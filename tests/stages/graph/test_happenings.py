"""When events of different documents are one happening."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from by_hand import argument, entity, event
from ereignisgraph.schema.edtf import Day
from ereignisgraph.schema.records import Event, Findings
from ereignisgraph.stages.graph import assemble
from ereignisgraph.stages.graph.components import components
from ereignisgraph.stages.graph.happenings import _across
from hypothesis import given
from hypothesis import strategies as st

YEAR = (Day(1546, 1, 1), Day(1546, 12, 31))
DAY = (Day(1546, 2, 18), Day(1546, 2, 18))


def told(doc: str, *, who: str = "Martin Luther", where: str = "Eisleben", what: str = "", days: tuple[Day, Day] | None = DAY, predicate: str = "sterben",
         at: int = 50, kind: str = "verb", **more) -> Findings:
    """A text with one event: a person, a place, and an object that is only described."""
    names = [entity(at - 50, who, "PER", doc), entity(at + 50, where, "LOC", doc)] if where else [entity(at - 50, who, "PER", doc)]
    roles = [argument(role, name.start, name.text, name.entity_id, name.name) for role, name in zip(("subject", "place"), names, strict=False)]
    if what:
        roles.append(argument("object", at + 90, what, detail="patient"))
    first, last = days or (None, None)
    return Findings(doc, entities=tuple(names),
                    events=(event(at, predicate, *roles, doc=doc, kind=kind, earliest=first, latest=last, **more),))


def both(one: Findings, other: Findings) -> Findings:
    """Two tellings as one text."""
    return Findings(one.doc_id, entities=one.entities + other.entities, events=one.events + other.events)


def joined(*documents: Findings) -> dict[tuple[str, str], str]:
    return {(merge.id, merge.into): merge.reason for merge in assemble(documents).merges if merge.kind == "event"}


def test_luthers_death_told_twice_is_one_event_with_its_finest_date():
    graph, merges, _ = assemble([told("a", days=YEAR), told("b", days=DAY)])
    [merge] = [merge for merge in merges if merge.kind == "event"]
    assert (merge.id, merge.into, merge.reason) == ("event:b:50", "event:a:50", "same happening: predicate, date, subject, place")
    assert merge.name == "Martin Luther: sterben"
    node = graph.nodes["event:a:50"]
    assert (node["mentions"], node["documents"]) == (2, 2)
    assert node["earliest"] == node["latest"] == DAY[0].decimal
    [edge] = graph.get_edge_data("event:a:50", "entity:a:0").values()
    assert (edge["kind"], edge["weight"], edge["passages"]) == ("subject", 2.0, "a:0-13 | b:0-13")


@pytest.mark.parametrize("other", [
    told("b", where=""),                                # one and the same day, one participant
    told("b", what="Tod"),                              # a role that the other does not tell
    told("b", who="MARTIN LUTHER"),
])
def test_two_tellings_agree(other):
    assert joined(told("a"), other).keys() == {("event:b:50", "event:a:50")}


@pytest.mark.parametrize("other", [
    told("b", predicate="reisen"),
    told("b", who="Georg Rörer"),
    told("b", where="Mansfeld"),
    told("b", polarity="neg"),
    told("b", modality="planned"),
    told("b", days=None),
    told("b", days=(Day(1546, 3, 1), Day(1546, 3, 31))),
    told("b", days=(Day(1540, 1, 1), Day(1549, 12, 31))),       # a decade
    told("b", where="", days=YEAR),                             # the year alone and one participant
    told("b", who="Tod", where="Eisleben", what="Bote"),
])
def test_two_tellings_that_may_be_of_two_happenings_stay_apart(other):
    assert joined(told("a"), other) == {}


def test_what_is_described_alone_is_no_clue():
    one, other = (Findings(doc, events=(event(50, "plündern", argument("subject", 9, "Bauern"), argument("object", 19, "Kloster"), doc=doc,
                                              earliest=DAY[0], latest=DAY[1]),)) for doc in "ab")
    assert joined(one, other) == {}


def test_a_pronoun_contradicts_nothing():
    one, other = told("a"), told("b", where="")
    event_with_es: Event = other.events[0]
    vague = event(50, "sterben", *event_with_es.arguments, argument("object", 140, "es"), doc="b", earliest=DAY[0], latest=DAY[1])
    assert joined(one, Findings("b", entities=other.entities, events=(vague,))).keys() == {("event:b:50", "event:a:50")}


def test_a_text_that_tells_two_such_events_is_not_joined():
    assert joined(told("a"), both(told("b"), told("b", at=450))) == {}


def test_what_may_be_either_of_two_is_neither():
    first, second = told("a", days=(Day(1546, 2, 1),) * 2), told("b", days=(Day(1546, 7, 1),) * 2)
    assert joined(first, second, told("c", days=YEAR)) == {}


def test_three_tellings_that_agree_are_one():
    assert joined(told("a"), told("b"), told("c", days=YEAR)).keys() == {("event:b:50", "event:a:50"), ("event:c:50", "event:a:50")}


def test_what_very_many_texts_tell_alike_is_one_event_without_a_look_at_each_pair():
    documents = [told(f"d{number:04}") for number in range(400)]
    assert joined(*documents).keys() == {(f"event:d{number:04}:50", "event:d0000:50") for number in range(1, 400)}


@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=6), st.lists(st.sampled_from("abc"), min_size=1, max_size=6))
def test_few_pairs_hold_together_what_all_pairs_of_different_documents_would(group, others):
    one, other = ([(number, SimpleNamespace(sighting=SimpleNamespace(doc_id=doc_id))) for number, doc_id in enumerate(docs, first)]
                  for first, docs in ((0, group), (len(group), others)))
    doc_of = dict(enumerate(group + others))
    every = ((a, b) for a, _ in one for b, _ in other if doc_of[a] != doc_of[b])
    assert components(_across(one, other)) == components(every)
