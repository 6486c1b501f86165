"""Enumerations whose members the model takes for clauses."""

from ereignisgraph.stages.parse.enumerations import mend_enumerations

DEMANDS = """
    Die       der       DET   2  det
    Bauern    Bauer     NOUN  3  nsubj
    forderten fordern   VERB  0  root
    freie     frei      ADJ   5  amod
    Jagd      Jagd      NOUN  3  obj
    ,         ,         PUNCT 8  punct
    mildere   mild      ADJ   8  amod
    Richter   Richter   NOUN  3  conj
    {cc}
    den       der       DET   {last}  det
    Abzug     Abzug     NOUN  3  conj
"""


def test_a_noun_coordinated_with_the_verb_belongs_to_the_object_before_it(parsed):
    doc = parsed(DEMANDS.format(cc="und und CCONJ 11 cc", last=11))
    mend_enumerations(doc)
    assert {token.text: token.head.text for token in doc if token.dep_ == "conj"} == {"Richter": "Jagd", "Abzug": "Jagd"}


def test_without_a_conjunction_it_may_explain(parsed):
    doc = parsed("""
        Es        es        PRON  2  expl
        verhandelte verhandeln VERB 0 root
        der       der       DET   4  det
        Reeder    Reeder    NOUN  2  nsubj
        ,         ,         PUNCT 6  punct
        Vogt      Vogt      PROPN 2  conj
    """)
    mend_enumerations(doc)
    assert doc[5].head.text == "verhandelte"


def test_a_clause_without_its_verb_stays_one(parsed):
    doc = parsed("""
        Otto      Otto      PROPN 2  nsubj
        nahm      nehmen    VERB  0  root
        Bayern    Bayern    PROPN 2  obj
        und       und       CCONJ 5  cc
        Konrad    Konrad    PROPN 2  conj
        Franken   Franken   PROPN 5  orphan
    """)
    mend_enumerations(doc)
    assert doc[4].head.text == "nahm"


def test_what_follows_und_at_once_is_of_the_kind_of_what_stands_before_it(parsed):
    doc = parsed("""
        So        so        ADV   2  advmod
        gründeten gründen   VERB  0  root
        er        er        PRON  2  nsubj
        und       und       CCONJ 6  cc
        zwei      zwei      NUM   6  nummod
        Gegner    Gegner    NOUN  2  obj
        eine      ein       DET   8  det
        Partei    Partei    NOUN  2  obj
    """)
    mend_enumerations(doc)
    assert [(token.text, token.dep_, token.head.text) for token in (doc[5], doc[7])] == [("Gegner", "conj", "er"), ("Partei", "obj", "gründeten")]


def test_names_behind_a_noun_explain_it_where_the_verb_has_its_object(parsed):
    doc = parsed("""
        So        so        ADV   2  advmod
        ergaben   ergeben   VERB  0  root
        sich      sich      PRON  2  obj   PRF
        die       der       DET   5  det
        Städte    Stadt     NOUN  2  nsubj
        Ulm       Ulm       PROPN 2  obj
        und       und       CCONJ 8  cc
        Bern      Bern      PROPN 6  conj
    """)
    mend_enumerations(doc)
    assert (doc[5].dep_, doc[5].head.text) == ("appos", "Städte")


def test_a_name_that_is_the_object_stays_one(parsed):
    doc = parsed("""
        Da        da        ADV   2  advmod
        besiegte  besiegen  VERB  0  root
        der       der       DET   4  det
        Herzog    Herzog    NOUN  2  nsubj
        Ludwig    Ludwig    PROPN 2  obj
    """)
    mend_enumerations(doc)
    assert doc[4].dep_ == "obj"
