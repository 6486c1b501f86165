"""Nouns of cause and effect as subject or predicate."""


def test_the_subject_of_ursache_is_the_cause(parsed, links):
    doc = parsed("""
        Der     der     DET    2  det
        Mord    Mord    NOUN   5  nsubj
        war     sein    AUX    5  cop  VAFIN
        die     der     DET    5  det
        Ursache Ursache NOUN   0  root
        des     der     DET    7  det
        Krieges Krieg   NOUN   5  nmod
        .       .       PUNCT  5  punct
    """)
    assert links(doc, "Mord Krieges") == [("Mord", "Krieges", "CAUSE", "ursache")]


def test_folge_with_genitive_names_its_cause(parsed, links):
    doc = parsed("""
        Eine    ein     DET    2  det
        Folge   Folge   NOUN   6  nsubj
        des     der     DET    4  det
        Krieges Krieg   NOUN   2  nmod
        war     sein    AUX    6  cop  VAFIN
        Armut   Armut   NOUN   0  root
        .       .       PUNCT  6  punct
    """)
    assert links(doc, "Krieges Armut") == [("Krieges", "Armut", "CAUSE", "folge")]


def test_folge_without_genitive_looks_at_the_sentence_before(parsed, links):
    doc = parsed("""
        Die     der     DET    2  det
        Ernte   Ernte   NOUN   3  nsubj
        verdarb verderben VERB 0  root  VVFIN
        .       .       PUNCT  3  punct

        Die     der     DET    2  det
        Folge   Folge   NOUN   0  root
        war     sein    AUX    2  cop  VAFIN
        ,       ,       PUNCT  7  punct
        dass    dass    SCONJ  7  mark  KOUS
        viele   viel    PRON   7  nsubj
        klagten klagen  VERB   2  csubj  VVFIN
        .       .       PUNCT  2  punct
    """)
    assert links(doc, "verdarb klagten") == [("verdarb", "klagten", "CAUSE", "folge")]


def test_a_noun_of_cause_without_a_linking_verb_says_nothing(parsed, links):
    doc = parsed("""
        Die     der     DET    2  det
        Ursache Ursache NOUN   5  obj
        des     der     DET    4  det
        Brandes Brand   NOUN   2  nmod
        suchte  suchen  VERB   0  root  VVFIN
        man     man     PRON   5  nsubj
        .       .       PUNCT  5  punct
    """)
    assert links(doc, "Brandes suchte") == []


def test_reaktion_auf_names_the_effect(parsed, links):
    doc = parsed("""
        Der      der      DET    2  det
        Streik   Streik   NOUN   5  nsubj
        war      sein     AUX    5  cop  VAFIN
        eine     ein      DET    5  det
        Reaktion Reaktion NOUN   0  root
        auf      auf      ADP    8  case  APPR
        den      der      DET    8  det
        Mord     Mord     NOUN   5  nmod
        .        .        PUNCT  5  punct
    """)
    assert links(doc, "Streik Mord") == [("Mord", "Streik", "CAUSE", "reaktion")]


def test_who_sees_a_cause_names_it_in_the_clause_after(parsed, links):
    doc = parsed("""
        Die     der     DET    2  det    ART
        Flucht  Flucht  NOUN   3  nsubj  NN
        begann  beginnen VERB  0  root   VVFIN
        .       .       PUNCT  3  punct

        Viele   viel    PRON   2  nsubj  PIS
        sahen   sehen   VERB   0  root   VVFIN
        als     als     ADP    4  case   KOKOM
        Ursache Ursache NOUN   2  obl    NN
        ,       ,       PUNCT  9  punct
        dass    dass    SCONJ  9  mark   KOUS
        der     der     DET    8  det    ART
        Vogt    Vogt    NOUN   9  nsubj  NN
        drohte  drohen  VERB   2  ccomp  VVFIN
        .       .       PUNCT  2  punct
    """)
    assert links(doc, "Flucht begann sahen drohte") == [("drohte", "begann", "CAUSE", "ursache")]


def test_one_of_the_main_causes_is_a_cause(parsed, links):
    doc = parsed("""
        Der     der      DET    2  det
        Streik  Streik   NOUN   4  nsubj
        war     sein     AUX    4  cop   VAFIN
        eine    ein      PRON   0  root  PIS
        der     der      DET    6  det
        Hauptursachen Hauptursachen NOUN 4 nmod NN
        für     für      ADP    9  case
        den     der      DET    9  det
        Zerfall Zerfall  NOUN   6  nmod
        .       .        PUNCT  4  punct
    """)
    assert links(doc, "Streik Zerfall") == [("Streik", "Zerfall", "CAUSE", "ursache")]


def test_a_compound_that_only_ends_like_a_noun_of_cause_is_none(parsed, links):
    doc = parsed("""
        Der     der      DET    2  det
        Streik  Streik   NOUN   4  nsubj
        war     sein     AUX    4  cop   VAFIN
        Erbfolge Erbfolge NOUN  0  root  NN
        des     der      DET    6  det
        Krieges Krieg    NOUN   4  nmod
        .       .        PUNCT  4  punct
    """)
    assert links(doc, "Streik Krieges") == []
