"""Rows whose example the shipped model reads wrongly: the same sentences, parsed by hand."""


def test_dadurch_dass(parsed, links):
    doc = parsed("""
        Dadurch dadurch ADV    8  advmod  PROAV
        ,       ,       PUNCT  6  punct
        dass    dass    SCONJ  6  mark  KOUS
        die     der     DET    5  det
        Brücke  Brücke  NOUN   6  nsubj
        einstürzte einstürzen VERB 1 acl  VVFIN
        ,       ,       PUNCT  6  punct
        verlor  verlieren VERB 0  root  VVFIN
        die     der     DET    10 det
        Stadt   Stadt   NOUN   8  nsubj
        ihren   ihr     DET    12 det:poss
        Handel  Handel  NOUN   8  obj
        .       .       PUNCT  8  punct
    """)
    assert links(doc, "einstürzte verlor") == [("einstürzte", "verlor", "CAUSE", "dadurch_dass")]


def test_halber(parsed, links):
    doc = parsed("""
        Des     der     DET    2  det
        Friedens Frieden NOUN  4  obl
        halber  halber  ADP    2  case  APPO
        gab     geben   VERB   0  root  VVFIN
        der     der     DET    6  det
        Abt     Abt     NOUN   4  nsubj
        den     der     DET    8  det
        Wald    Wald    NOUN   4  obj
        zurück  zurück  ADV    4  compound:prt  PTKVZ
        .       .       PUNCT  4  punct
    """)
    assert links(doc, "Friedens gab") == [("Friedens", "gab", "CAUSE", "halber")]


def test_lassen_with_an_event_as_its_subject(parsed, links):
    doc = parsed("""
        Die     der     DET    2  det
        Missernte Missernte NOUN 3 nsubj
        ließ    lassen  VERB   0  root  VVFIN
        die     der     DET    5  det
        Preise  Preis   NOUN   3  obj
        steigen steigen VERB   3  xcomp  VVINF
        .       .       PUNCT  3  punct
    """)
    assert links(doc, "Missernte steigen") == [("Missernte", "steigen", "CAUSE", "lassen_cause")]


def test_mangels(parsed, links):
    doc = parsed("""
        Mangels mangels ADP    2  case  APPR
        Unterstützung Unterstützung NOUN 3 obl
        scheiterte scheitern VERB 0  root  VVFIN
        der     der     DET    5  det
        Aufstand Aufstand NOUN  3  nsubj
        .       .       PUNCT  3  punct
    """)
    assert links(doc, "Unterstützung scheiterte") == [("Unterstützung", "scheiterte", "CAUSE", "mangels")]


def test_noetigen(parsed, links):
    doc = parsed("""
        Der     der     DET    2  det
        Einmarsch Einmarsch NOUN 5 nsubj
        der     der     DET    4  det
        Preußen Preuße  NOUN   2  nmod
        nötigte nötigen VERB   0  root  VVFIN
        den     der     DET    7  det
        Herzog  Herzog  NOUN   5  obj
        zum     zum     ADP    9  case  APPRART
        Rückzug Rückzug NOUN   5  obl
        .       .       PUNCT  5  punct
    """)
    assert links(doc, "Einmarsch Rückzug") == [("Einmarsch", "Rückzug", "CAUSE", "noetigen")]


def test_verdanken(parsed, links):
    doc = parsed("""
        Seinen  sein    DET    2  det:poss
        Aufstieg Aufstieg NOUN 3  obj
        verdankte verdanken VERB 0 root  VVFIN
        der     der     DET    5  det
        Ort     Ort     NOUN   3  nsubj
        der     der     DET    7  det  ART  Case=Dat
        Eröffnung Eröffnung NOUN 3 obl:arg  NN  Case=Dat
        des     der     DET    9  det
        Bergwerks Bergwerk NOUN 7 nmod
        .       .       PUNCT  3  punct
    """)
    assert links(doc, "Aufstieg Eröffnung") == [("Eröffnung", "Aufstieg", "CAUSE", "verdanken")]
