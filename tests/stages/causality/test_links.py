"""What all families promise together."""

from dataclasses import replace


def test_one_pair_of_events_has_one_link_with_the_first_cue(parsed, links):
    doc = parsed("""
        Weil    weil    SCONJ  3  mark  KOUS
        Krieg   Krieg   NOUN   3  nsubj
        drohte  drohen  VERB   6  advcl  VVFIN
        ,       ,       PUNCT  3  punct
        deshalb deshalb ADV    6  advmod  PROAV
        floh    fliehen VERB   0  root  VVFIN
        er      er      PRON   6  nsubj
        .       .       PUNCT  6  punct
    """)
    assert links(doc, "drohte floh") == [("drohte", "floh", "CAUSE", "weil")]


def test_a_clause_without_a_verb_event_stands_for_its_support_noun(parsed, links):
    doc = parsed("""
        Sie     sie     PRON   2  nsubj
        leisteten leisten VERB 0  root  VVFIN
        Widerstand Widerstand NOUN 2 obj
        ,       ,       PUNCT  7  punct
        weil    weil    SCONJ  7  mark  KOUS
        Hunger  Hunger  NOUN   7  nsubj
        drohte  drohen  VERB   2  advcl  VVFIN
        .       .       PUNCT  2  punct
    """)
    assert links(doc, "Widerstand drohte") == [("drohte", "Widerstand", "CAUSE", "weil")]


def test_lassen_leaves_the_event_to_its_infinitive(parsed, links):
    doc = parsed("""
        Aus     aus     ADP    2  case  APPR
        Rache   Rache   NOUN   3  obl
        ließ    lassen  VERB   0  root  VVFIN
        er      er      PRON   3  nsubj
        Dörfer  Dorf    NOUN   6  obj
        brennen brennen VERB   3  xcomp  VVINF
        .       .       PUNCT  3  punct
    """)
    assert links(doc, "Rache ließ brennen") == [("Rache", "brennen", "CAUSE", "aus_rache")]


def test_the_cue_has_its_place_in_the_text(parsed, full_links):
    doc = parsed("""
        Er      er      PRON   2  nsubj
        floh    fliehen VERB   0  root  VVFIN
        als     als     ADP    5  case  KOKOM
        direkte direkt  ADJ    5  amod  ADJA
        Reaktion Reaktion NOUN 2  obl
        auf     auf     ADP    7  case  APPR
        Drohungen Drohung NOUN 5  nmod
        .       .       PUNCT  2  punct
    """)
    [link] = full_links(doc, "floh Drohungen")
    assert (link.cue, doc.text[link.cue_start:link.cue_end]) == ("als direkte Reaktion auf",) * 2


def test_links_are_sorted_and_do_not_depend_on_the_order_of_the_events(parsed, causes, full_links):
    from ereignisgraph.stages.causality import find_links
    doc = parsed("""
        Pest    Pest    NOUN   4  nsubj
        und     und     CCONJ  3  cc
        Hunger  Hunger  NOUN   1  conj
        bewirkten bewirken VERB 0 root  VVFIN
        Flucht  Flucht  NOUN   4  obj
        .       .       PUNCT  4  punct
    """)
    found = full_links(doc, "Pest Hunger Flucht")
    from_ids = [link.cause_event_id for link in found]
    assert from_ids == ["event:x:0", "event:x:9"]
    events = [replace(event) for event in reversed(_events(doc))]
    assert list(find_links(doc, "x", events, causes)) == found


def _events(doc):
    from ereignisgraph.schema.records import Event
    return [Event("x", token.idx, token.idx + len(token), token.text, token.lemma_, "noun", "s", "test") for token in doc if token.pos_ == "NOUN"]


def test_a_parse_that_goes_in_circles_of_reference_ends(parsed, links):
    doc = parsed("""
        Dies    dieser  PRON   2  nsubj  PDS
        führte  führen  VERB   0  root  VVFIN
        dazu    dazu    ADV    2  advmod  PROAV
        ,       ,       PUNCT  7  punct
        dass    dass    SCONJ  7  mark  KOUS
        dies    dieser  PRON   7  nsubj  PDS
        führte  führen  VERB   2  ccomp  VVFIN
        dazu    dazu    ADV    7  advmod  PROAV
        .       .       PUNCT  2  punct
    """)
    assert links(doc, "") == []
