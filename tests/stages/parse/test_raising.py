"""Subjects that a verb lends to what stands under it."""

from __future__ import annotations

import pytest
from ereignisgraph import syntax
from ereignisgraph.stages.parse.raising import mend_auxiliaries, mend_first_fields, mend_raised_subjects, mend_recipient_passives, mend_roles


@pytest.mark.parametrize(("below", "role"), [("sich", "nsubj"), ("sich", "obj"), ("dann", "nsubj")])
def test_begann_has_the_subject_that_the_parse_hangs_on_its_infinitive(parsed, below, role):
    doc = parsed(f"""
        begann   beginnen VERB 0 root  VVFIN
        {below}  {below}  PRON 1 {"obj" if below == "sich" else "advmod"}
        die      der      DET  4 det   ART
        Stadt    Stadt    NOUN 6 {role} NN Gender=Fem|Number=Sing
        zu       zu       PART 6 mark  PTKZU
        wehren   wehren   VERB 1 xcomp VVINF
    """)
    mend_raised_subjects(doc)
    assert [token.text for token in syntax.own_subjects(doc[0])] == ["Stadt"]


def test_behind_a_comma_stands_no_subject_of_the_clause_before_it(parsed):
    doc = parsed("""
        gelang   gelingen VERB 0 root  VVFIN
        ,        ,        PUNCT 5 punct
        die      der      DET  4 det   ART
        Krone    Krone    NOUN 6 obj   NN Gender=Fem|Number=Sing
        zu       zu       PART 6 mark  PTKZU
        fliehen  fliehen  VERB 1 xcomp VVINF
    """)
    mend_raised_subjects(doc)
    assert syntax.own_subjects(doc[0]) == ()


@pytest.mark.parametrize(("first", "role"), [("er", "nsubj"), ("dann", "advmod")])
def test_an_object_of_the_infinitive_stays_one(parsed, first, role):
    doc = parsed(f"""
        {first}  {first}  PRON 2 {role} PPER
        begann   beginnen VERB 0 root  VVFIN
        die      der      DET  4 det   ART
        Stadt    Stadt    NOUN 6 obj   NN Gender=Fem|Number=Sing
        zu       zu       PART 6 mark  PTKZU
        bauen    bauen    VERB 2 xcomp VVINF
    """)
    mend_raised_subjects(doc)
    assert [token.text for token in syntax.objects(doc[5])] == ["Stadt"]


def test_who_got_something_granted_is_the_recipient(parsed):
    doc = parsed("""
        Er        er        PRON 2 nsubj PPER
        erhielt   erhalten  VERB 0 root  VVFIN
        vom       von       ADP  4 case  APPRART
        Kaiser    Kaiser    NOUN 7 obl   NN
        den       der       DET  6 det   ART
        Titel     Titel     NOUN 7 obj   NN
        verliehen verleihen VERB 2 xcomp VVPP
    """)
    mend_recipient_passives(doc)
    granted = doc[6]
    assert granted.head is granted and doc[1].head is granted and syntax.is_passive(granted)
    assert [token.text for token in (*syntax.subjects(granted), *syntax.agents(granted), *syntax.objects(granted))] == ["Er", "Kaiser", "Titel"]


@pytest.mark.parametrize(("helper", "label", "subject"), [("hatte", "aux", "nsubj"), ("wurde", "aux:pass", "nsubj:pass")])
def test_what_hangs_on_an_auxiliary_belongs_to_its_verb(parsed, helper, label, subject):
    doc = parsed(f"""
        denn      denn      CCONJ 5 cc
        sie       sie       PRON  3 nsubj PPER
        {helper}  {helper}  AUX   5 {label} VAFIN
        gestern   gestern   ADV   3 advmod
        gewählt   wählen    VERB  0 root  VVPP
    """)
    mend_auxiliaries(doc)
    assert [(child.text, child.dep_) for child in doc[4].children] == [("denn", "cc"), ("sie", subject), (helper, label), ("gestern", "advmod")]
    assert doc[2].children == []


def test_erhielt_with_a_noun_alone_is_a_full_verb(parsed):
    doc = parsed("""
        Er      er       PRON 2 nsubj PPER
        erhielt erhalten VERB 0 root  VVFIN
        Geld    Geld     NOUN 2 obj   NN
    """)
    mend_recipient_passives(doc)
    assert [token.text for token in syntax.own_subjects(doc[1])] == ["Er"] and not syntax.is_passive(doc[1])


FIRST_FIELD = """
    {opening}
    Seuche     Seuche      NOUN  6  nsubj  NN
    in         in          ADP   5  case   APPR
    der        der         DET   5  det    ART
    {noun}     {noun}      PROPN 6  obl    {tag}
    brachte    bringen     VERB  0  root   VVFIN
    Not        Not         NOUN  6  obj    NN
"""


@pytest.mark.parametrize("opening, noun, tag, above", [
    ("Eine ein DET 2 det ART", "Türkei", "NE", "Seuche"), ("dass dass SCONJ 6 mark KOUS", "Türkei", "NE", "brachte"),
    ("Eine ein DET 2 det ART", "1848", "CARD", "brachte"), ("Damals damals NOUN 6 obl NN", "Türkei", "NE", "brachte"),
])
def test_before_the_finite_verb_of_a_main_clause_stands_one_phrase(parsed, opening, noun, tag, above):
    doc = parsed(FIRST_FIELD.format(opening=opening, noun=noun, tag=tag))
    mend_first_fields(doc)
    assert doc[4].head.text == above


@pytest.mark.parametrize("word, above", [("weil", "flohen"), ("dann", "Bürger")])
def test_what_is_joined_to_a_subordinate_clause_has_no_first_field(parsed, word, above):
    doc = parsed(f"""
        {word}     {word}     SCONJ 3  {"mark KOUS" if word == "weil" else "advmod ADV"}
        sie        sie        PRON  3  nsubj  PPER
        brannte    brennen    VERB  0  root   VVFIN
        und        und        CCONJ 8  cc     KON
        Bürger     Bürger     NOUN  8  nsubj  NN
        in         in         ADP   7  case   APPR
        Berge      Berg       NOUN  8  obl    NN
        flohen     fliehen    VERB  3  conj   VVFIN
        barfuß     barfuß     ADV   8  advmod ADJD
    """)
    mend_first_fields(doc)
    assert doc[6].head.text == above


def test_a_verb_alone_has_no_first_field(parsed):
    doc = parsed("Geht gehen VERB 0 root VVFIN")
    mend_first_fields(doc)
    assert doc[0].dep_ == "ROOT"


@pytest.mark.parametrize("first, last, role", [("zwang", ".", "obl"), (".", "drohte", "nsubj")])
def test_what_stands_under_als_before_an_infinitive_is_no_subject_unless_als_opens_the_clause(parsed, first, last, role):
    doc = parsed(f"""
        {first}        x             {"VERB 0 root VVFIN" if first == "zwang" else "PUNCT 5 punct $."}
        als            als           SCONJ 4  mark   KOKOM
        Minister       Minister      NOUN  4  nsubj  NN
        zurückzutreten zurücktreten  VERB  {1 if first == "zwang" else 5}  xcomp  VVIZU  VerbForm=Inf
        {last}         x             {"VERB 0 root VVFIN" if last == "drohte" else "PUNCT 1 punct $."}
    """)
    mend_roles(doc)
    assert doc[2].dep_ == role
