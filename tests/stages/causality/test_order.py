"""What came before what."""

SENTENCE = """
    {word}  {lemma}  SCONJ  3  mark  KOUS
    er      er       PRON   3  nsubj
    starb   sterben  VERB   5  advcl  VVFIN
    ,       ,        PUNCT  3  punct
    floh    fliehen  VERB   0  root  VVFIN
    sie     sie      PRON   5  nsubj
    .       .        PUNCT  5  punct
"""


def test_nachdem_opens_what_came_first(parsed, order):
    assert order(parsed(SENTENCE.format(word="Nachdem", lemma="nachdem")), "starb floh") == [("starb", "floh", "BEFORE", "nachdem")]


def test_bevor_opens_what_came_later(parsed, order):
    assert order(parsed(SENTENCE.format(word="Bevor", lemma="bevor")), "starb floh") == [("floh", "starb", "BEFORE", "bevor")]


def test_dates_order_neighbours_only(parsed, order):
    doc = parsed("""
        Er     er      PRON   2  nsubj
        kam    kommen  VERB   0  root  VVFIN
        ,      ,       PUNCT  4  punct
        sah    sehen   VERB   2  conj  VVFIN
        und    und     CCONJ  6  cc
        siegte siegen  VERB   2  conj  VVFIN
        .      .       PUNCT  2  punct
    """)
    days = {"kam": "-0046-08-01", "sah": "-0046-08-02", "siegte": "-0046-08-03"}
    assert order(doc, "kam sah siegte", days=days) == [("kam", "sah", "BEFORE", "dates"), ("sah", "siegte", "BEFORE", "dates")]


def test_events_without_dates_are_not_ordered(parsed, order):
    assert order(parsed(SENTENCE.format(word="Weil", lemma="weil")), "starb floh") == []


def test_the_number_of_links_grows_with_the_events_not_with_their_square(causes, parsed):
    from ereignisgraph.schema.edtf import Day
    from ereignisgraph.schema.records import Event
    from ereignisgraph.stages.causality import find_order
    doc = parsed("Es es PRON 0 root\n. . PUNCT 1 punct")
    first = Day.first_of(1500)
    events = [Event("x", i, i + 1, "a", "a", "verb", "s", "test", earliest=first.plus(i % 50), latest=first.plus(i % 50)) for i in range(500)]
    assert len(find_order(doc, "x", events, causes)) < 2 * len(events)


def test_bis_puts_the_governing_clause_first(parsed, order):
    doc = parsed("""
        Er     er      PRON   2  nsubj
        kämpfte kämpfen VERB  0  root  VVFIN
        ,      ,       PUNCT  6  punct
        bis    bis     SCONJ  6  mark  KOUS
        er     er      PRON   6  nsubj
        starb  sterben VERB   2  advcl  VVFIN
        .      .       PUNCT  2  punct
    """)
    assert order(doc, "kämpfte starb") == [("kämpfte", "starb", "BEFORE", "bis")]


def test_waehrend_at_the_head_of_a_sentence_is_at_the_same_time(parsed, order):
    assert order(parsed(SENTENCE.format(word="Während", lemma="während")), "starb floh") == [("starb", "floh", "SIMULTANEOUS", "waehrend")]


def test_a_noun_under_waehrend_frames_what_happens(parsed, order):
    doc = parsed("""
        Während während ADP    3  case  APPR
        der     der     DET    3  det
        Belagerung Belagerung NOUN 4 obl
        starb   sterben VERB   0  root  VVFIN
        er      er      PRON   4  nsubj
        .       .       PUNCT  4  punct
    """)
    assert order(doc, "Belagerung starb") == [("Belagerung", "starb", "INCLUDES", "waehrend_noun")]


def test_nach_before_a_place_orders_nothing(parsed, order):
    doc = parsed("""
        Nach    nach    ADP    2  case  APPR
        Prag    Prag    PROPN  3  obl
        floh    fliehen VERB   0  root  VVFIN
        er      er      PRON   3  nsubj
        .       .       PUNCT  3  punct
    """)
    assert order(doc, "floh") == []


def test_the_pluperfect_tells_what_came_before_the_sentence_before(parsed, order):
    doc = parsed("""
        Er      er      PRON   2  nsubj
        floh    fliehen VERB   0  root  VVFIN
        .       .       PUNCT  2  punct

        Man     man     PRON   4  nsubj
        hatte   haben   AUX    4  aux  VAFIN
        ihn     er      PRON   4  obj
        verraten verraten VERB 0  root  VVPP
        .       .       PUNCT  4  punct
    """)
    assert order(doc, "floh verraten") == [("verraten", "floh", "BEFORE", "tense")]


def test_two_events_of_one_day_are_simultaneous(parsed, order):
    doc = parsed(SENTENCE.format(word="Weil", lemma="weil"))
    days = {"starb": "1410-07-15", "floh": "1410-07-15"}
    assert order(doc, "starb floh", days=days) == [("starb", "floh", "SIMULTANEOUS", "dates")]


def test_a_named_event_includes_what_is_dated_within_it(parsed, causes):
    from ereignisgraph.schema.edtf import Day
    from ereignisgraph.schema.records import Event
    from ereignisgraph.stages.causality import find_order
    doc = parsed("Es es PRON 0 root\n. . PUNCT 1 punct")
    war = Event("x", 0, 2, "Krieg", "Krieg", "named", "s", "test", earliest=Day.first_of(1618), latest=Day.last_of(1648))
    battle = Event("x", 2, 3, "Schlacht", "Schlacht", "noun", "s", "test", earliest=Day(1632, 11, 16), latest=Day(1632, 11, 16))
    [link] = find_order(doc, "x", [war, battle], causes)
    assert (link.source_event_id, link.target_event_id, link.relation) == (war.event_id, battle.event_id, "INCLUDES")


def test_a_state_in_which_something_was_left_did_not_come_before(parsed, order):
    doc = parsed("""
        Das          der           DET   2  det
        Heer         Heer          NOUN  3  nsubj
        siegte       siegen        VERB  0  root        VVFIN
        .            .             PUNCT 3  punct

        Damit        damit         ADV   5  advmod
        war          sein          AUX   5  aux:pass    VAFIN
        die          der           DET   4  det
        Belagerung   Belagerung    NOUN  5  nsubj:pass
        abgebrochen  abbrechen     VERB  0  root        VVPP
        .            .             PUNCT 5  punct
    """)
    assert order(doc, "siegte abgebrochen") == []


def test_what_had_been_done_to_somebody_came_before(parsed, order):
    doc = parsed("""
        Das          der           DET   2  det
        Heer         Heer          NOUN  3  nsubj
        siegte       siegen        VERB  0  root        VVFIN
        .            .             PUNCT 3  punct

        Der          der           DET   2  det
        König        König         NOUN  4  nsubj:pass
        war          sein          AUX   4  aux         VAFIN
        gestürzt     stürzen       VERB  0  root        VVPP
        worden       werden        AUX   4  aux:pass    VAPP
        .            .             PUNCT 4  punct
    """)
    assert order(doc, "siegte gestürzt") == [("gestürzt", "siegte", "BEFORE", "tense")]
