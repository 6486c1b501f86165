"""Events and links by their trigger words, so that a test reads as a sentence about German."""

from pathlib import Path

import pytest
from ereignisgraph import lexicon
from ereignisgraph.lexicon.causes import load_causes
from ereignisgraph.schema.edtf import Day
from ereignisgraph.schema.records import Event, Supposed
from ereignisgraph.stages.causality import find_links, find_order


@pytest.fixture(scope="session")
def causes():
    return load_causes(Path(lexicon.__path__[0]) / "causes.toml")


def events_at(doc, triggers: str, days: dict[str, str] | None = None, modality: dict[str, str] | None = None, linked: str = ""):
    """An event for each word of `triggers`, in text order; `days` gives some of them a day, those of `linked` need a link."""
    found, begin = [], 0
    for word in triggers.split():
        token = next(token for token in doc[begin:] if token.text == word)
        begin = token.i + 1
        day = Day.parse(days[word]) if days and word in days else None
        found.append(Event("x", token.idx, token.idx + len(token), word, token.lemma_, "verb" if token.pos_ == "VERB" else "noun",
                           "sentence:x:0", "test", modality=(modality or {}).get(word, "asserted"), earliest=day, latest=day))
        if word in linked.split():
            found[-1] = Supposed.of(found[-1])
    return found


@pytest.fixture
def full_links(causes):
    """The Link records for events at `triggers`."""
    return lambda doc, triggers, **more: list(find_links(doc, "x", events_at(doc, triggers, **more), causes))


@pytest.fixture
def links(full_links):
    """`links(doc, "floh begann")` is the list of (cause, effect, relation, rule) that the stage finds."""
    def find(doc, triggers, **more):
        trigger = {event.event_id: event.trigger for event in events_at(doc, triggers)}
        return [(trigger[link.cause_event_id], trigger[link.effect_event_id], link.relation, link.rule)
                for link in full_links(doc, triggers, **more)]
    return find


@pytest.fixture
def certainties(full_links):
    """How certain each link is."""
    return lambda doc, triggers, **more: [link.certainty for link in full_links(doc, triggers, **more)]


@pytest.fixture
def order(causes):
    def find(doc, triggers, **more):
        events = events_at(doc, triggers, **more)
        trigger = {event.event_id: event.trigger for event in events}
        return [(trigger[link.source_event_id], trigger[link.target_event_id], link.relation, link.rule)
                for link in find_order(doc, "x", events, causes)]
    return find
