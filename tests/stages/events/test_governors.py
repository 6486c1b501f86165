"""What stands over a clause: the noun before its comma, the verb before it, lassen."""


def test_an_infinitive_completes_the_noun_before_its_comma_wherever_the_parse_hangs_it(found):
    events = found("""
        Er         er          PRON  2  nsubj
        reagierte  reagieren   VERB  0  root   VVFIN
        auf        auf         ADP   5  case
        den        der         DET   5  det
        Vorschlag  Vorschlag   NOUN  2  obl
        ,          ,           PUNCT 9  punct
        den        der         DET   8  det
        Abt        Abt         NOUN  9  obj
        abzusetzen absetzen    VERB  2  xcomp  VVIZU
    """)
    assert [events[word].modality for word in ("reagierte", "abzusetzen")] == ["asserted", "demanded"]


def test_a_dass_clause_completes_the_noun_before_its_comma(found):
    events = found("""
        Ihn        er          PRON  2  obj
        trieb      treiben     VERB  0  root   VVFIN
        die        der         DET   4  det
        Sorge      Sorge       NOUN  2  nsubj
        ,          ,           PUNCT 9  punct
        dass       dass        SCONJ 9  mark   KOUS
        der        der         DET   8  det
        Bund       Bund        NOUN  9  nsubj
        zerfällt   zerfallen   VERB  2  advcl  VVFIN
    """)
    assert events["zerfällt"].modality == "possible"


def test_so_dass_tells_what_came_of_it_whatever_noun_stands_before_the_comma(found):
    events = found("""
        Er         er          PRON  2  nsubj
        verfolgte  verfolgen   VERB  0  root   VVFIN
        so         so          ADV   4  advmod
        hart       hart        ADJ   2  advmod
        den        der         DET   6  det
        Plan       Plan        NOUN  2  obj
        ,          ,           PUNCT 11 punct
        dass       dass        SCONJ 11 mark   KOUS
        der        der         DET   10 det
        Bund       Bund        NOUN  11 nsubj
        zerfiel    zerfallen   VERB  2  advcl  VVFIN
    """)
    assert events["zerfiel"].modality == "asserted"


def test_an_infinitive_belongs_to_the_verb_right_before_its_comma(found):
    events = found("""
        Er         er          PRON  2  nsubj
        siegte     siegen      VERB  0  root   VVFIN
        ,          ,           PUNCT 5  punct
        dann       dann        ADV   5  advmod
        versuchte  versuchen   VERB  2  conj   VVFIN
        er         er          PRON  5  nsubj
        ,          ,           PUNCT 10 punct
        Prag       Prag        PROPN 10 obj
        zu         zu          PART  10 mark   PTKZU
        plündern   plündern    VERB  2  xcomp  VVINF
    """, "LOC: Prag")
    assert [events[word].modality for word in ("siegte", "plündern")] == ["asserted", "planned"]


def test_what_is_let_be_done_is_as_real_as_the_letting(found):
    events = found("""
        Er         er          PRON  5  nsubj
        wollte     wollen      AUX   5  aux    VMFIN  Tense=Past
        ihn        er          PRON  4  obj
        verhaften  verhaften   VERB  5  xcomp  VVINF
        lassen     lassen      VERB  0  root   VVINF
    """)
    assert events["verhaften"].modality == "planned"


def test_a_finite_clause_goes_on_with_no_infinitive(found):
    events = found("""
        Er         er          PRON  2  nsubj
        versprach  versprechen VERB  0  root   VVFIN
        ,          ,           PUNCT 5  punct
        zu         zu          PART  5  mark   PTKZU
        kommen     kommen      VERB  2  xcomp  VVINF
        ,          ,           PUNCT 9  punct
        und        und         CCONJ 9  cc
        dann       dann        ADV   9  advmod
        floh       fliehen     VERB  5  conj   VVFIN
    """)
    assert [events[word].modality for word in ("kommen", "floh")] == ["planned", "asserted"]


def test_two_clauses_of_a_contradictory_parse_may_each_seem_to_stand_over_the_other(found):
    events = found("""
        Er         er          PRON  2  nsubj
        versuchte  versuchen   VERB  5  ccomp  VVFIN
        ,          ,           PUNCT 5  punct
        zu         zu          PART  5  mark   PTKZU
        verhindern verhindern  VERB  7  advcl  VVINF
        ,          ,           PUNCT 7  punct
        scheiterte scheitern   VERB  0  root   VVFIN
        .          .           PUNCT 7  punct
    """)
    assert events["verhindern"].modality == "planned"
