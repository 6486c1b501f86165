"""Cause and effect without a cue: two events that a pattern names, near each other, both real, no part of one another."""

from dataclasses import replace

import pytest
from ereignisgraph.stages.causality import explain_links, find_links

from .conftest import events_at

STORY = """
    Schweden Schwede  NOUN   2  nsubj
    belagerten belagern VERB 0  root  VVFIN
    Prag     Prag     PROPN  2  obj
    .        .        PUNCT  2  punct

    Im       im       ADP    2  case  APPRART
    Mai      Mai      NOUN   3  obl
    {verb}   {lemma}  VERB   0  root  VVFIN
    die      der      DET    5  det
    Wache    Wache    NOUN   3  nsubj
    .        .        PUNCT  3  punct
"""


@pytest.fixture
def story(parsed):
    return parsed(STORY.format(verb="kapitulierte", lemma="kapitulieren"))


def test_a_pattern_joins_events_of_neighbouring_sentences_and_is_inferred(story, full_links):
    [link] = full_links(story, "belagerten kapitulierte")
    assert (link.rule, link.certainty, link.cue, link.cue_start) == ("siege_surrender", "inferred", "", None)


def test_other_predicates_make_no_pattern(parsed, links):
    assert links(parsed(STORY.format(verb="sang", lemma="singen")), "belagerten sang") == []


def test_what_is_only_planned_is_no_part_of_a_pattern(story, links):
    assert links(story, "belagerten kapitulierte", modality={"kapitulierte": "planned"}) == []


def test_a_date_that_puts_the_effect_first_speaks_against_the_pattern(story, links):
    assert links(story, "belagerten kapitulierte", days={"belagerten": "1648-05-02", "kapitulierte": "1648-05-01"}) == []
    assert len(links(story, "belagerten kapitulierte", days={"belagerten": "1648-05-01", "kapitulierte": "1648-05-02"})) == 1


def test_an_event_whose_cause_is_said_gets_no_other_by_a_pattern(parsed, links):
    doc = parsed("""
        Schweden Schwede  NOUN   2  nsubj
        belagerten belagern VERB 0  root  VVFIN
        Prag     Prag     PROPN  2  obj
        .        .        PUNCT  2  punct

        Wegen    wegen    ADP    2  case  APPR
        Hunger   Hunger   NOUN   3  obl
        kapitulierte kapitulieren VERB 0 root VVFIN
        sie      sie      PRON   3  nsubj
        .        .        PUNCT  3  punct
    """)
    assert links(doc, "belagerten Hunger kapitulierte") == [("Hunger", "kapitulierte", "CAUSE", "wegen")]


def test_an_argument_of_the_effect_is_not_its_cause(parsed, causes):
    doc = parsed("""
        Der      der      DET    2  det
        Aufstand Aufstand NOUN   4  nsubj:pass
        wurde    werden   AUX    4  aux:pass  VAFIN
        beschossen beschießen VERB 0 root  VVPP
        ,        ,        PUNCT  7  punct
        man      man      PRON   7  nsubj
        verhaftete verhaften VERB 4 conj  VVFIN
        Bürger   Bürger   NOUN   7  obj
        .        .        PUNCT  4  punct
    """)
    revolt, arrest = events_at(doc, "Aufstand verhaftete")
    assert [link.rule for link in find_links(doc, "x", [revolt, arrest], causes)] == ["protest_suppression"]
    from ereignisgraph.schema.records import Argument
    whole = Argument("object", "patient", revolt.start, revolt.end, "Aufstand", "Aufstand", revolt.start)
    assert find_links(doc, "x", [revolt, replace(arrest, arguments=(whole,))], causes) == ()


def test_a_cause_told_in_the_pluperfect_may_stand_after_its_effect(parsed, links):
    doc = parsed("""
        Die      der      DET    2  det
        Bauern   Bauer    NOUN   3  nsubj
        flohen   fliehen  VERB   0  root  VVFIN
        ;        ;        PUNCT  7  punct
        Türken   Türke    NOUN   7  nsubj
        waren    sein     AUX    7  aux  VAFIN
        eingefallen einfallen VERB 3 parataxis VVPP
        .        .        PUNCT  3  punct
    """)
    assert links(doc, "flohen eingefallen") == [("eingefallen", "flohen", "CAUSE", "invasion_flight")]


def test_explain_gives_the_reason_that_the_pattern_gave(story, causes):
    events = events_at(story, "belagerten kapitulierte", modality={"kapitulierte": "planned"})
    said = {one.rule: one.reason for one in explain_links(story, "x", events, causes)}
    assert said["siege_surrender"] == "one of the two did not happen, or is only planned or reported"
