"""Conjunctions and relative adverbs: which clause is the cause."""

import pytest


def test_weil_points_from_its_clause_to_the_governing_clause(parsed, links):
    doc = parsed("""
        Weil    weil      SCONJ  4  mark  KOUS
        der     der       DET    3  det
        König   König     NOUN   4  nsubj
        floh    fliehen   VERB   6  advcl  VVFIN
        ,       ,         PUNCT  4  punct
        begann  beginnen  VERB   0  root  VVFIN
        der     der       DET    8  det
        Krieg   Krieg     NOUN   6  nsubj
        .       .         PUNCT  6  punct
    """)
    assert links(doc, "floh begann") == [("floh", "begann", "CAUSE", "weil")]


def test_two_clauses_under_one_weil_are_two_causes(parsed, links):
    doc = parsed("""
        Er       er        PRON   2  nsubj
        floh     fliehen   VERB   0  root  VVFIN
        ,        ,         PUNCT  6  punct
        weil     weil      SCONJ  6  mark  KOUS
        Schulden Schuld    NOUN   6  nsubj
        drückten drücken   VERB   2  advcl  VVFIN
        und      und       CCONJ  9  cc
        Gläubiger Gläubiger NOUN  9  nsubj
        klagten  klagen    VERB   6  conj  VVFIN
        .        .         PUNCT  2  punct
    """)
    assert links(doc, "floh drückten klagten") == [("drückten", "floh", "CAUSE", "weil"), ("klagten", "floh", "CAUSE", "weil")]


def test_da_before_the_finite_verb_is_an_adverb_of_time(parsed, links):
    doc = parsed("""
        Die    der       DET    2  det
        Wache  Wache     NOUN   3  nsubj
        schlief schlafen VERB   0  root  VVFIN
        .      .         PUNCT  3  punct

        Da     da        ADV    2  advmod  ADV
        kamen  kommen    VERB   0  root  VVFIN
        Reiter Reiter    NOUN   2  nsubj
        .      .         PUNCT  2  punct
    """)
    assert links(doc, "schlief kamen") == []


def test_da_inside_a_name_opens_nothing(parsed, links):
    doc = parsed("""
        Die    der       DET    2  det
        Reise  Reise     NOUN   5  nsubj
        da     da        SCONJ  4  mark  KOUS
        Gamas  Gama      PROPN  2  nmod
        begann beginnen  VERB   0  root  VVFIN
        .      .         PUNCT  5  punct
    """)
    assert links(doc, "Reise begann") == []


def test_purpose_runs_from_the_deed_to_what_it_is_meant_to_bring_about(parsed, links):
    doc = parsed("""
        Er      er       PRON   2  nsubj
        reiste  reisen   VERB   0  root  VVFIN
        ,       ,        PUNCT  7  punct
        um      um       SCONJ  7  mark  KOUI
        Hilfe   Hilfe    NOUN   7  obj
        zu      zu       PART   7  mark  PTKZU
        holen   holen    VERB   2  advcl  VVINF
        .       .        PUNCT  2  punct
    """)
    assert links(doc, "reiste holen") == [("reiste", "holen", "CAUSE", "um_zu")]


def test_um_before_a_noun_is_a_preposition(parsed, links):
    doc = parsed("""
        Sie     sie      PRON   2  nsubj
        baten   bitten   VERB   0  root  VVFIN
        um      um       ADP    4  case  APPR
        Frieden Friede   NOUN   2  obl
        .       .        PUNCT  2  punct
    """)
    assert links(doc, "baten Frieden") == []


def test_um_zu_after_genug_measures(parsed, links):
    doc = parsed("""
        Er      er       PRON   2  nsubj
        glaubte glauben  VERB   0  root  VVFIN
        sich    er       PRON   4  obj  PRF
        stark   stark    ADJ    2  xcomp  ADJD
        genug   genug    ADV    4  advmod  ADV
        ,       ,        PUNCT  9  punct
        um      um       SCONJ  9  mark  KOUI
        zu      zu       PART   9  mark  PTKZU
        siegen  siegen   VERB   2  advcl  VVINF
        .       .        PUNCT  2  punct
    """)
    assert links(doc, "glaubte siegen") == []


def test_um_zu_verhindern_prevents_the_object(parsed, links):
    doc = parsed("""
        Er          er          PRON   2  nsubj
        zahlte      zahlen      VERB   0  root  VVFIN
        ,           ,           PUNCT  8  punct
        um          um          SCONJ  8  mark  KOUI
        einen       ein         DET    6  det
        Krieg       Krieg       NOUN   8  obj
        zu          zu          PART   8  mark  PTKZU
        verhindern  verhindern  VERB   2  advcl  VVINF
        .           .           PUNCT  2  punct
    """)
    assert links(doc, "zahlte Krieg") == [("zahlte", "Krieg", "PREVENT", "um_zu")]


def test_word_order_finds_the_main_clause_where_the_parse_lost_it(parsed, links):
    doc = parsed("""
        Da      da       SCONJ  3  mark  KOUS
        Geld    Geld     NOUN   3  nsubj
        fehlte  fehlen   VERB   0  root  VVFIN
        ,       ,        PUNCT  5  punct
        ruhte   ruhen    VERB   7  acl:relcl  VVFIN
        der     der      DET    7  det
        Bau     Bau      NOUN   3  nsubj
        .       .        PUNCT  3  punct
    """)
    assert links(doc, "fehlte ruhte") == [("fehlte", "ruhte", "CAUSE", "da")]


def test_so_dass_needs_a_so_of_degree(parsed, links):
    text = """
        {so}      so        ADV    {head}  advmod
        meldete   melden    VERB   0  root  VVFIN
        er        er        PRON   2  nsubj
        {laut}    laut      ADV    2  advmod
        ,         ,         PUNCT  8  punct
        dass      dass      SCONJ  8  mark  KOUS
        alle      alle      PRON   8  nsubj
        flohen    fliehen   VERB   2  advcl  VVFIN
        .         .         PUNCT  2  punct
    """
    assert links(parsed(text.format(so="So", head=2, laut="laut")), "meldete flohen") == []
    assert links(parsed(text.format(so="Laut", head=2, laut="so")), "meldete flohen") == [("meldete", "flohen", "CAUSE", "so_dass_degree")]


def test_weshalb_after_a_verb_of_asking_is_a_question(parsed, links):
    text = """
        Er       er        PRON   2  nsubj
        {verb}   {lemma}   VERB   0  root  VVFIN
        ,        ,         PUNCT  6  punct
        weshalb  weshalb   ADV    6  advmod  PWAV
        sie      sie       PRON   6  nsubj
        flohen   fliehen   VERB   2  advcl  VVFIN
        .        .         PUNCT  2  punct
    """
    assert links(parsed(text.format(verb="drohte", lemma="drohen")), "drohte flohen") == [("drohte", "flohen", "CAUSE", "weshalb")]
    assert links(parsed(text.format(verb="fragte", lemma="fragen")), "fragte flohen") == []


def test_als_at_the_head_of_a_sentence_is_inferred_and_has_no_cue(parsed, full_links):
    doc = parsed("""
        Als      als       SCONJ  4  mark  KOUS
        der      der       DET    3  det
        Graf     Graf      NOUN   4  nsubj
        starb    sterben   VERB   6  advcl  VVFIN
        ,        ,         PUNCT  4  punct
        stürmten stürmen   VERB   0  root  VVFIN
        Bauern   Bauer     NOUN   6  nsubj
        das      der       DET    9  det
        Schloss  Schloss   NOUN   6  obj
        .        .         PUNCT  6  punct
    """)
    [link] = full_links(doc, "starb stürmten")
    assert (link.certainty, link.cue, link.cue_start, link.rule) == ("inferred", "", None, "als_inferred")


HOPE = """
    Er      er      PRON   2  {sb}  PPER
    floh    fliehen VERB   0  ROOT  VVFIN
    in      in      ADP    {case}  APPR
    der     der     DET    5  {det}  ART
    Hoffnung Hoffnung NOUN {hope}  NN
    ,       ,       PUNCT  9  punct  $,
    Hilfe   Hilfe   NOUN   9  {oa}  NN
    zu      zu      PART   9  {pm}  PTKZU
    finden  finden  VERB   5  {inf}  VVINF
    .       .       PUNCT  2  punct  $.
"""
UD = {"sb": "nsubj", "case": "5  case", "det": "det", "hope": "2  obl", "oa": "obj", "pm": "mark", "inf": "acl"}
TIGER = {"sb": "sb", "case": "2  mo", "det": "nk", "hope": "3  nk", "oa": "oa", "pm": "pm", "inf": "oc"}


def test_a_noun_of_hope_opens_its_infinitive_in_both_schemes(parsed, links):
    from ereignisgraph.syntax import universal
    for scheme in (UD, TIGER):
        doc = universal(parsed(HOPE.format(**scheme)))
        assert links(doc, "floh finden") == [("floh", "finden", "CAUSE", "in_der_hoffnung")], scheme


def test_a_noun_of_hope_without_a_clause_opens_nothing(parsed, links):
    doc = parsed("""
        In      in      ADP    2  case  APPR
        Hoffnung Hoffnung NOUN 3  obl
        floh    fliehen VERB   0  root  VVFIN
        er      er      PRON   3  nsubj
        .       .       PUNCT  3  punct
    """)
    assert links(doc, "floh") == []


def test_nachdem_is_read_as_a_cause_only_where_somebody_else_acts(parsed, links):
    text = """
        Nachdem nachdem SCONJ  4  mark  KOUS
        Soldaten Soldat NOUN   4  nsubj
        Korn    Korn    NOUN   4  obj
        raubten rauben  VERB   6  advcl  VVFIN
        ,       ,       PUNCT  4  punct
        flohen  fliehen VERB   0  root  VVFIN
        {who}   6  nsubj
        .       .       PUNCT  6  punct
    """
    assert links(parsed(text.format(who="Bauern Bauer NOUN")), "raubten flohen") == [("raubten", "flohen", "CAUSE", "nachdem_inferred")]
    assert links(parsed(text.format(who="sie sie PRON")), "raubten flohen") == []


def test_was_takes_up_the_clause_and_does_something(parsed, links):
    doc = parsed("""
        Man     man     PRON   2  nsubj
        senkte  senken  VERB   0  root  VVFIN
        Zölle   Zoll    NOUN   2  obj
        ,       ,       PUNCT  7  punct
        was     was     PRON   7  nsubj  PRELS
        Händler Händler NOUN   7  obj
        anzog   anziehen VERB  3  acl:relcl  VVFIN
        .       .       PUNCT  2  punct
    """)
    assert links(doc, "senkte anzog") == [("senkte", "anzog", "CAUSE", "was_resuming")]


def test_was_that_somebody_did_something_to_is_no_cause(parsed, links):
    doc = parsed("""
        Man     man     PRON   2  nsubj
        senkte  senken  VERB   0  root  VVFIN
        Zölle   Zoll    NOUN   2  obj
        ,       ,       PUNCT  8  punct
        was     was     PRON   8  obj  PRELS
        der     der     DET    7  det
        Papst   Papst   NOUN   8  nsubj
        billigte billigen VERB 3  acl:relcl  VVFIN
        .       .       PUNCT  2  punct
    """)
    assert links(doc, "senkte billigte") == []


def test_woraufhin_opens_a_clause_whatever_its_tag(parsed, links):
    doc = parsed("""
        Er      er      PRON   2  nsubj
        floh    fliehen VERB   0  root  VVFIN
        ,       ,       PUNCT  7  punct
        woraufhin woraufhin ADV 7 advmod  ADV
        das     der     DET    6  det
        Volk    Volk    NOUN   7  nsubj
        jubelte jubeln  VERB   2  advcl  VVFIN
        .       .       PUNCT  2  punct
    """)
    assert links(doc, "floh jubelte") == [("floh", "jubelte", "CAUSE", "woraufhin")]


def test_dies_geschah_stands_for_the_clause_before(parsed, links):
    doc = parsed("""
        Die     der     DET    2  det
        Stadt   Stadt   NOUN   3  nsubj
        fiel    fallen  VERB   0  root  VVFIN
        .       .       PUNCT  3  punct

        Dies    dies    PRON   2  nsubj  PDS
        geschah geschehen VERB 0  root  VVFIN
        ,       ,       PUNCT  6  punct
        weil    weil    SCONJ  6  mark  KOUS
        Wachen  Wache   NOUN   6  nsubj
        schliefen schlafen VERB 2 advcl  VVFIN
        .       .       PUNCT  2  punct
    """)
    assert links(doc, "fiel geschah schliefen") == [("schliefen", "fiel", "CAUSE", "weil")]


def test_erst_als_opens_a_sentence_as_als_does(parsed, links):
    doc = parsed("""
        Erst    erst    ADV    2  advmod ADV
        als     als     SCONJ  5  mark   KOUS
        die     der     DET    4  det    ART
        Städte  Stadt   NOUN   5  nsubj  NN
        beitraten beitreten VERB 7 advcl VVFIN
        ,       ,       PUNCT  5  punct
        erlangte erlangen VERB 0  root   VVFIN
        der     der     DET    9  det    ART
        Bund    Bund    NOUN   7  nsubj  NN
        Macht   Macht   NOUN   7  obj    NN
        .       .       PUNCT  7  punct
    """)
    assert links(doc, "beitraten erlangte") == [("beitraten", "erlangte", "CAUSE", "als_inferred")]


def test_a_reason_after_an_infinitive_belongs_to_what_was_refused_or_begun(parsed, links):
    doc = parsed("""
        Er      er      PRON   2  nsubj  PPER
        weigerte weigern VERB  0  root   VVFIN
        sich    sich    PRON   2  expl:pv PRF
        ,       ,       PUNCT  6  punct
        zu      zu      PART   6  mark   PTKZU
        zahlen  zahlen  VERB   2  xcomp  VVINF
        ,       ,       PUNCT  11 punct
        weil    weil    SCONJ  11 mark   KOUS
        der     der     DET    10 det    ART
        Vogt    Vogt    NOUN   11 nsubj  NN
        drohte  drohen  VERB   6  advcl  VVFIN
        .       .       PUNCT  2  punct
    """)
    assert links(doc, "weigerte zahlen drohte") == [("drohte", "weigerte", "CAUSE", "weil")]


def test_nachdem_at_the_end_adds_why(parsed, links):
    def sentence(verb, lemma):
        return parsed(f"""
            Er       er        PRON   2  nsubj  PPER
            {verb}   {lemma}   VERB   0  root   VVFIN
            das      der       DET    4  det    ART
            Amt      Amt       NOUN   2  obj    NN
            ,        ,         PUNCT  8  punct
            nachdem  nachdem   SCONJ  8  mark   KOUS
            man      man       PRON   8  nsubj  PIS
            verbannt verbannen VERB   2  advcl  VVPP
            hatte    haben     AUX    8  aux    VAFIN
            .        .         PUNCT  2  punct
        """)
    assert links(sentence("verlor", "verlieren"), "verlor verbannt") == [("verbannt", "verlor", "CAUSE", "nachdem_inferred")]
    assert links(sentence("besuchte", "besuchen"), "besuchte verbannt") == []


@pytest.mark.parametrize("tag", ["PWAV", "ADV"])
def test_wodurch_opens_a_clause_whatever_its_tag(parsed, links, tag):
    doc = parsed(f"""
        Der     der     DET   2  det
        Kanal   Kanal   NOUN  4  nsubj:pass
        wurde   werden  AUX   4  aux:pass VAFIN
        gebaut  bauen   VERB  0  root     VVPP
        ,       ,       PUNCT 9  punct
        wodurch wodurch ADV   9  advmod   {tag}
        die     der     DET   8  det
        Stadt   Stadt   NOUN  9  nsubj
        wuchs   wachsen VERB  4  advcl    VVFIN
    """)
    assert links(doc, "gebaut wuchs") == [("gebaut", "wuchs", "CAUSE", "wodurch")]
