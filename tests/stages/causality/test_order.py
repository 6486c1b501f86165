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
