"""Prepositional phrases: the noun is an event, and what the phrase belongs to is the effect."""


def test_each_conjunct_under_wegen_is_a_cause(parsed, links):
    doc = parsed("""
        Wegen  wegen   ADP    2  case  APPR
        Pest   Pest    NOUN   5  obl
        und    und     CCONJ  4  cc
        Krieg  Krieg   NOUN   2  conj
        flohen fliehen VERB   0  root  VVFIN
        alle   alle    PRON   5  nsubj
        .      .       PUNCT  5  punct
    """)
    assert links(doc, "Pest Krieg flohen") == [("Pest", "flohen", "CAUSE", "wegen"), ("Krieg", "flohen", "CAUSE", "wegen")]


def test_a_preposition_that_the_parse_calls_an_adverb_takes_the_noun_after_it(parsed, links):
    doc = parsed("""
        Infolge infolge ADP    5  advmod  APPR
        von     von     ADP    3  case  APPR
        Unruhen Unruhe  NOUN   1  nmod
        schlossen schließen VERB 0 root  VVFIN
        Läden   Laden   NOUN   4  nsubj
        .       .       PUNCT  4  punct
    """)
    assert links(doc, "Unruhen schlossen") == [("Unruhen", "schlossen", "CAUSE", "infolge")]


def test_durch_before_a_place_is_no_cause(parsed, links):
    doc = parsed("""
        Das   der     DET    2  det
        Heer  Heer    NOUN   3  nsubj
        zog   ziehen  VERB   0  root  VVFIN
        durch durch   ADP    6  case  APPR
        den   der     DET    6  det
        Wald  Wald    NOUN   3  obl
        .     .       PUNCT  3  punct
    """)
    assert links(doc, "zog") == []


def test_the_event_stands_in_the_genitive_of_a_noun_that_is_none(parsed, links):
    doc = parsed("""
        Im      im      ADP    2  case  APPRART
        Zuge    Zug     NOUN   5  obl
        der     der     DET    4  det
        Reform  Reform  NOUN   2  nmod
        schlossen schließen VERB 0 root  VVFIN
        Klöster Kloster NOUN   5  nsubj
        .       .       PUNCT  5  punct
    """)
    assert links(doc, "Reform schlossen") == [("Reform", "schlossen", "CAUSE", "im_zuge")]


def test_auf_befehl_has_no_article(parsed, links):
    text = """
        Er      er      PRON   2  nsubj
        {verb}  {lemma} VERB   0  root  VVFIN
        auf     auf     ADP    {case}
        {den}Befehl  Befehl  NOUN   2  obl
        .       .       PUNCT  2  punct
    """
    without = text.format(verb="ritt", lemma="reiten", case="4  case  APPR", den="")
    with_article = text.format(verb="wartete", lemma="warten", case="5  case  APPR", den="den  der  DET  5  det  ART\n        ")
    assert links(parsed(without), "ritt Befehl") == [("Befehl", "ritt", "CAUSE", "auf_befehl")]
    assert links(parsed(with_article), "wartete Befehl") == []


def test_a_short_noun_is_not_looked_for_at_the_end_of_others(parsed, links):
    doc = parsed("""
        Aus     aus     ADP    2  case  APPR
        Ausnot  Ausnot  NOUN   3  obl
        floh    fliehen VERB   0  root  VVFIN
        er      er      PRON   3  nsubj
        .       .       PUNCT  3  punct
    """)
    assert links(doc, "Ausnot floh") == []


def test_zur_verhinderung_prevents_the_genitive(parsed, links):
    doc = parsed("""
        Zur          zur          ADP    2  case  APPRART
        Verhinderung Verhinderung NOUN   5  obl
        eines        ein          DET    4  det
        Krieges      Krieg        NOUN   2  nmod
        zahlte       zahlen       VERB   0  root  VVFIN
        er           er           PRON   5  nsubj
        .            .            PUNCT  5  punct
    """)
    assert links(doc, "Krieges zahlte") == [("zahlte", "Krieges", "PREVENT", "zur_prevention")]


def test_trotz_is_a_contrast(parsed, links):
    doc = parsed("""
        Trotz   trotz   ADP    3  case  APPR
        des     der     DET    3  det
        Verbots Verbot  NOUN   4  obl
        druckte drucken VERB   0  root  VVFIN
        er      er      PRON   4  nsubj
        .       .       PUNCT  4  punct
    """)
    assert links(doc, "Verbots druckte") == [("Verbots", "druckte", "CONTRAST", "trotz")]
