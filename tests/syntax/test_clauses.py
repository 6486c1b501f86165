"""Questions about clauses, on parses written by hand."""

import pytest
from ereignisgraph import syntax


def words(tokens):
    return [token.text for token in tokens]


def test_the_subject_of_um_zu_is_that_of_the_governing_clause(parsed):
    doc = parsed("""
        Der      der       DET   2  det
        König    König     NOUN  3  nsubj
        floh     fliehen   VERB  0  root   VVFIN
        ,        ,         PUNCT 8  punct
        um       um        SCONJ 8  mark   KOUI
        Hilfe    Hilfe     NOUN  8  obj
        zu       zu        PART  8  mark   PTKZU
        holen    holen     VERB  3  advcl  VVINF
    """)
    assert words(syntax.subjects(doc[7])) == ["König"]
    assert syntax.has_zu(doc[7])


def test_zwingen_leaves_the_doing_to_its_object(parsed):
    doc = parsed("""
        Der      der       DET   2  det
        Kaiser   Kaiser    NOUN  3  nsubj
        zwang    zwingen   VERB  0  root   VVFIN
        den      der       DET   5  det
        Herzog   Herzog    NOUN  3  obj
        abzudanken abdanken VERB 3  xcomp  VVIZU
    """)
    assert words(syntax.subjects(doc[5])) == ["Herzog"]


def test_versuchen_keeps_the_doing_for_its_subject(parsed):
    doc = parsed("""
        Die      der       DET   2  det
        Bauern   Bauer     NOUN  3  nsubj
        versuchten versuchen VERB 0 root   VVFIN
        die      der       DET   5  det
        Burg     Burg      NOUN  7  obj
        zu       zu        PART  7  mark   PTKZU
        stürmen  stürmen   VERB  3  xcomp  VVINF
    """)
    assert words(syntax.subjects(doc[6])) == ["Bauern"]
    assert syntax.is_complement(doc[6])


def test_coordinated_verbs_share_the_subject(parsed):
    doc = parsed("""
        Er         er          PRON  2  nsubj
        plünderte  plündern    VERB  0  root  VVFIN
        die        der         DET   4  det
        Stadt      Stadt       NOUN  2  obj
        und        und         CCONJ 6  cc
        zog        ziehen      VERB  2  conj  VVFIN
        ab         ab          ADP   6  compound:prt PTKVZ
    """)
    assert words(syntax.subjects(doc[5])) == ["Er"]
    assert syntax.predicate(doc[5]) == "abziehen"


def test_a_coordinated_participle_shares_its_auxiliary(parsed):
    doc = parsed("""
        Die        der        DET   2  det
        Abtei      Abtei      NOUN  5  nsubj:pass
        wurde      werden     AUX   5  aux:pass VAFIN
        1121       1121       NUM   5  obl
        gegründet  gründen    VERB  0  root  VVPP
        und        und        CCONJ 8  cc
        1803       1803       NUM   8  obl
        aufgehoben aufheben   VERB  5  conj  VVPP
    """)
    assert syntax.is_passive(doc[7])
    assert syntax.finite(doc[7]).text == "wurde"
    assert words(syntax.subjects(doc[7])) == ["Abtei"]


def test_the_agent_stands_under_von_and_each_conjunct_is_one(parsed):
    doc = parsed("""
        Rom        Rom        PROPN 7  nsubj:pass
        wurde      werden     AUX   7  aux:pass VAFIN
        von        von        ADP   4  case
        Goten      Gote       NOUN  7  obl
        und        und        CCONJ 6  cc
        Vandalen   Vandale    NOUN  4  conj
        geplündert plündern   VERB  0  root VVPP
    """)
    assert words(syntax.agents(doc[6])) == ["Goten", "Vandalen"]


def test_ohne_zu_denies_and_nicht_nur_does_not(parsed):
    denied = parsed("""
        Er      er      PRON  2  nsubj
        ging    gehen   VERB  0  root  VVFIN
        ,       ,       PUNCT 6  punct
        ohne    ohne    SCONJ 6  mark  KOUI
        zu      zu      PART  6  mark  PTKZU
        zahlen  zahlen  VERB  2  advcl VVINF
    """)
    asserted = parsed("""
        Er      er      PRON  2  nsubj
        siegte  siegen  VERB  0  root  VVFIN
        nicht   nicht   PART  5  advmod
        nur     nur     ADV   5  advmod
        dort    dort    ADV   2  advmod
    """)
    assert syntax.is_negated(denied[5])
    assert not syntax.is_negated(asserted[4])


def test_a_relative_clause_knows_its_noun(parsed):
    doc = parsed("""
        Der      der       DET   2  det
        Krieg    Krieg     NOUN  10 nsubj
        ,        ,         PUNCT 8  punct
        den      der       PRON  8  obj   PRELS
        der      der       DET   6  det
        König    König     NOUN  8  nsubj
        nie      nie       ADV   8  advmod
        wollte   wollen    VERB  2  acl:relcl VVFIN
        ,        ,         PUNCT 8  punct
        begann   beginnen  VERB  0  root  VVFIN
    """)
    assert syntax.is_relative(doc[7])
    assert syntax.antecedent(doc[7]).text == "Krieg"
    assert syntax.relative_pronoun(doc[7]).text == "den"
    assert syntax.governor(doc[7]).text == "begann"


def test_a_copula_makes_its_predicate_the_head_of_the_clause(parsed):
    doc = parsed("""
        Stalin  Stalin  PROPN 3  nsubj
        war     sein    AUX   3  cop  VAFIN
        tot     tot     ADJ   0  root
    """)
    assert syntax.is_clause_head(doc[2])
    assert not syntax.is_clause_head(doc[1])
    assert syntax.finite(doc[2]).text == "war"


def test_what_only_ends_like_a_verb_of_motion_may_have_an_object(parsed):
    doc = parsed("""
        Er         er          PRON  2  nsubj
        verurteilte verurteilen VERB 0  root  VVFIN
        ihn        er          PRON  2  obj
    """)
    moving = parsed("""
        Truppen    Truppe      NOUN  2  nsubj
        marschierten marschieren VERB 0 root  VVFIN
        ein        ein         ADP   2  compound:prt PTKVZ
    """)
    assert not syntax.is_intransitive(doc[1])
    assert syntax.is_intransitive(moving[1])


def test_a_noun_inside_the_subject_before_the_verb_makes_no_predicate_with_it(parsed):
    doc = parsed("""
        Der        der         DET   2  det
        Entschluss Entschluss  NOUN  5  nsubj
        zur        zu          ADP   4  case
        Flucht     Flucht      NOUN  2  nmod
        kam        kommen      VERB  0  root  VVFIN
        spät       spät        ADV   5  advmod
    """)
    assert list(syntax.predicate_nouns(doc[4])) == []


def test_a_finite_verb_is_no_particle_of_another(parsed):
    doc = parsed("""
        Es      es      PRON 2 expl
        gelang  gelingen VERB 0 root  VVFIN
        ihnen   sie     PRON 2 obl:arg PPER
        hatten  haben   AUX  2 compound:prt  VAFIN
    """)
    assert syntax.predicate(doc[1]) == "gelingen"
