"""What grammar mends in a parse, on parses written by hand as the model gets them wrong."""

import pytest
from ereignisgraph import syntax
from ereignisgraph.stages.parse.clauses import (
    mend_bare_attributes,
    mend_infinitive_clauses,
    mend_purpose_clauses,
    mend_subjects,
    mend_time_clauses,
    mend_voice,
    mend_word_classes,
    mend_zu_infinitives,
)


def test_als_with_the_verb_before_the_comma_opens_a_clause(parsed):
    doc = parsed("""
        Als     als     ADP   3  case  KOKOM
        der     der     DET   3  det   ART
        König   König   NOUN  7  obl   NN
        kam     kommen  VERB  3  acl:relcl VVFIN
        ,       ,       PUNCT 7  punct $,
        war     sein    AUX   7  cop   VAFIN
        Otto    Otto    PROPN 0  root  NE
    """)
    mend_time_clauses(doc)
    assert [token.text for token in syntax.subjects(doc[3])] == ["König"]
    assert syntax.governor(doc[3]).text == "Otto"
    assert [token.text for token in syntax.markers(doc[3])] == ["Als"]


def test_als_beside_a_noun_without_a_verb_stays_a_comparison(parsed):
    doc = parsed("""
        Als     als     ADP   2  case  KOKOM
        König   König   NOUN  3  obl   NN
        siegte  siegen  VERB  0  root  VVFIN
        Otto    Otto    PROPN 3  nsubj NE
        ,       ,       PUNCT 3  punct $,
        dann    dann    ADV   7  advmod ADV
        starb   sterben VERB  3  parataxis VVFIN
    """)
    mend_time_clauses(doc)
    assert doc[0].dep_ == "case"


def test_ohne_before_the_object_opens_the_infinitive(parsed):
    doc = parsed("""
        Er        er        PRON  2  nsubj PPER
        siegte    siegen    VERB  0  root  VVFIN
        ,         ,         PUNCT 7  punct $,
        ohne      ohne      ADP   6  case  APPR
        die       der       DET   6  det   ART
        Macht     Macht     NOUN  7  obl   NN
        anzutasten antasten VERB  2  advcl VVIZU
    """)
    mend_infinitive_clauses(doc)
    assert syntax.is_negated(doc[6])
    assert [token.text for token in syntax.objects(doc[6])] == ["Macht"]


def test_ohne_with_a_noun_alone_stays_a_preposition(parsed):
    doc = parsed("""
        Er      er      PRON  2  nsubj PPER
        siegte  siegen  VERB  0  root  VVFIN
        ,       ,       PUNCT 5  punct $,
        ohne    ohne    ADP   5  case  APPR
        Heer    Heer    NOUN  2  obl   NN
    """)
    mend_infinitive_clauses(doc)
    assert doc[3].dep_ == "case"


def test_a_token_without_a_word_class_takes_that_of_its_tag(parsed):
    doc = parsed("""
        Rom     Rom     PROPN 2  nsubj NE
        fiel    fallen  X     0  root  VVFIN
    """)
    doc[1].pos_ = ""
    mend_word_classes(doc)
    assert [token.pos_ for token in doc] == ["PROPN", "VERB"]


def test_a_particle_belongs_to_its_verb(parsed):
    doc = parsed("""
        Er      er      PRON  2  nsubj PPER
        führte  führen  VERB  0  root  VVFIN
        Frieden Frieden NOUN  2  obj   NN
        herbei  herbei  ADV   2  advmod PTKVZ
    """)
    mend_word_classes(doc)
    assert syntax.predicate(doc[1]) == "herbeiführen"


def test_an_infinitive_with_zu_inside_is_one_whatever_its_tag(parsed):
    doc = parsed("""
        ohne       ohne     ADP   2  case  APPR
        Macht      Macht    NOUN  3  obl   NN
        anzutasten antasten VERB  0  root  VVFIN
    """)
    mend_zu_infinitives(doc)
    assert syntax.has_zu(doc[2])
    assert syntax.verb_form(doc[2]) == "inf"


def test_a_day_before_a_bare_participle_is_that_of_the_clause(parsed):
    doc = parsed("""
        Er           er         PRON 2 nsubj PPER
        lud          laden      VERB 0 root  VVFIN
        am           an         ADP  4 case  APPRART
        Montag       Montag     NOUN 5 obl   NN
        ausgewählte  auswählen  ADJ  6 amod  ADJA
        Delegierte   Delegierter NOUN 2 obj  NN
        ein          ein        ADP  2 compound:prt PTKVZ
    """)
    mend_bare_attributes(doc)
    assert doc[3].head.text == "lud"


def test_a_day_behind_the_article_is_that_of_the_participle(parsed):
    doc = parsed("""
        Er           er         PRON 2 nsubj PPER
        lud          laden      VERB 0 root  VVFIN
        die          der        DET  7 det   ART
        am           an         ADP  5 case  APPRART
        Montag       Montag     NOUN 6 obl   NN
        gewählten    wählen     ADJ  7 amod  ADJA
        Delegierten  Delegierter NOUN 2 obj  NN
    """)
    mend_bare_attributes(doc)
    assert doc[4].head.text == "gewählten"


def test_a_day_that_opens_its_clause_with_the_participle_stays_there(parsed):
    doc = parsed("""
        Am           an         ADP  2 case  APPRART
        Montag       Montag     NOUN 3 obl   NN
        gewählte     wählen     ADJ  4 amod  ADJA
        Abgeordnete  Abgeordneter NOUN 5 nsubj NN
        kamen        kommen     VERB 0 root  VVFIN
    """)
    mend_bare_attributes(doc)
    assert doc[1].head.text == "gewählte"


def test_a_root_with_a_subject_and_no_other_verb_is_the_finite_verb(parsed):
    doc = parsed("""
        Die        der         DET   2  det    ART
        Bauern     Bauer       NOUN  3  nsubj  NN
        leisteten  leisten     ADJ   0  root   ADJD
        Widerstand Widerstand  NOUN  3  obj    NN
    """)
    mend_word_classes(doc)
    assert (doc[2].pos_, doc[2].tag_) == ("VERB", "VVFIN")


def test_an_adjective_with_a_copula_stays_one(parsed):
    doc = parsed("""
        Die        der         DET   2  det    ART
        Bauern     Bauer       NOUN  4  nsubj  NN
        waren      sein        AUX   4  cop    VAFIN
        arm        arm         ADJ   0  root   ADJD
    """)
    mend_word_classes(doc)
    assert doc[3].pos_ == "ADJ"


def test_a_participle_that_is_the_only_verb_beside_its_subject_is_finite(parsed):
    doc = parsed("""
        Damals    damals    ADV   2  advmod ADV
        verloren  verlieren ADP   0  root   VVPP
        die       der       DET   4  det    ART
        Jesuiten  Jesuit    NOUN  2  nsubj  NN
        Einfluss  Einfluss  NOUN  2  obj    NN
    """)
    mend_word_classes(doc)
    assert (doc[1].pos_, syntax.verb_form(doc[1])) == ("VERB", "fin")


def test_what_someone_is_let_do_is_an_infinitive(parsed):
    doc = parsed("""
        Sie       sie       PRON  2  nsubj  PPER
        ließen    lassen    VERB  0  root   VVFIN
        Berija    Berija    PROPN 4  obj    NE
        verhaften verhaften VERB  2  xcomp  VVFIN
    """)
    mend_word_classes(doc)
    assert syntax.verb_form(doc[3]) == "inf"


def test_a_name_that_names_nothing_and_has_an_article_is_a_common_noun(parsed):
    doc = parsed("""
        Die       der       DET   2  det    ART
        Fehde     Fehde     PROPN 3  nsubj  NE
        endete    enden     VERB  0  root   VVFIN
    """)
    mend_word_classes(doc)
    assert doc[1].pos_ == "NOUN"


def test_a_perfect_with_haben_has_no_subject_of_a_passive(parsed):
    doc = parsed("""
        Streit     Streit    NOUN  4  nsubj:pass NN
        soll       sollen    AUX   4  aux        VMFIN
        Duelle     Duell     NOUN  4  obj        NN
        ausgelöst  auslösen  VERB  0  root       VVPP
        haben      haben     AUX   4  aux        VAINF
    """)
    mend_voice(doc)
    assert [token.text for token in syntax.subjects(doc[3])] == ["Streit"]
    assert not syntax.is_passive(doc[3])


def test_a_passive_with_worden_keeps_its_subject(parsed):
    doc = parsed("""
        Duelle     Duell     NOUN  3  nsubj:pass NN
        sollen     sollen    AUX   3  aux        VMFIN
        ausgelöst  auslösen  VERB  0  root       VVPP
        worden     werden    AUX   3  aux:pass   VAPP
        sein       sein      AUX   3  aux        VAINF
    """)
    mend_voice(doc)
    assert doc[0].dep_ == "nsubj:pass"


def test_sein_beside_a_participle_of_motion_is_no_copula(parsed):
    doc = parsed("""
        Er        er        PRON  3  nsubj PPER
        soll      sollen    AUX   3  aux   VMFIN
        gestorben sterben   VERB  0  root  VVPP
        sein      sein      AUX   3  cop   VAINF
    """)
    mend_voice(doc)
    assert doc[3].dep_ == "aux"


def test_damit_opens_the_adverbial_clause_that_it_begins(parsed):
    doc = parsed("""
        Damit     damit     ADV   4  advmod PAV
        kein      kein      DET   3  det    PIAT
        Blut      Blut      NOUN  4  nsubj  NN
        floss     fließen   VERB  6  advcl  VVFIN
        ,         ,         PUNCT 4  punct  $,
        wich      weichen   VERB  0  root   VVFIN
        er        er        PRON  6  nsubj  PPER
    """)
    mend_purpose_clauses(doc)
    assert [mark.text for mark in syntax.markers(doc[3])] == ["Damit"]


def test_damit_in_a_main_clause_stays_an_adverb(parsed):
    doc = parsed("""
        Damit     damit     ADV   2  advmod PAV
        endete    enden     VERB  0  root   VVFIN
        er        er        PRON  2  nsubj  PPER
    """)
    mend_purpose_clauses(doc)
    assert doc[0].dep_ == "advmod"


def test_a_verb_coordinated_under_haben_has_an_object_and_no_subject_of_a_passive(parsed):
    doc = parsed("""
        Die       der        DET   2  det   ART
        Goten     Gote       NOUN  4  nsubj NN
        hatten    haben      AUX   4  aux   VAFIN
        gesiegt   siegen     VERB  0  root  VVPP
        und       und        CCONJ 8  cc    KON
        das       der        DET   7  det   ART
        Land      Land       NOUN  8  nsubj:pass NN
        besetzt   besetzen   VERB  4  conj  VVPP
    """)
    mend_voice(doc)
    assert [token.text for token in syntax.objects(doc[7])] == ["Land"]
    assert [token.text for token in syntax.subjects(doc[7])] == ["Goten"]


def test_a_verb_without_passive_has_its_perfect_with_sein(parsed):
    doc = parsed("""
        Die       der        DET   2  det   ART
        Mauer     Mauer      NOUN  4  nsubj:pass NN
        war       sein       AUX   4  aux:pass VAFIN
        zerfallen zerfallen  VERB  0  root  VVPP
    """)
    mend_voice(doc)
    assert not syntax.is_passive(doc[3])


def test_what_is_to_be_done_is_done_to_the_subject(parsed):
    doc = parsed("""
        Die       der        DET   2  det   ART
        Brücke    Brücke     NOUN  5  nsubj NN
        war       sein       AUX   5  aux   VAFIN
        zu        zu         PART  5  mark  PTKZU
        erneuern  erneuern   VERB  0  root  VVINF
    """)
    mend_voice(doc)
    assert syntax.is_passive(doc[4])


NUMBER = """
    {first}   x          NOUN  2  nsubj NN  Gender={genders[0]}|Number={numbers[0]}
    {verb}    liefern    VERB  0  root  VVFIN
    der       der        DET   4  det   ART Gender=Masc|Number=Sing
    {second}  x          NOUN  2  obj   NN  Gender={genders[1]}|Number={numbers[1]}
"""


@pytest.mark.parametrize(("first", "verb", "second", "numbers", "subject"), [
    ("Geräte", "lieferte", "Schmied", ("Plur", "Sing"), "Schmied"),         # einer liefert viele
    ("Geräte", "lieferten", "Schmied", ("Plur", "Sing"), "Geräte"),
])
def test_the_noun_with_the_number_of_the_verb_is_its_subject(parsed, first, verb, second, numbers, subject):
    doc = parsed(NUMBER.format(first=first, verb=verb, second=second, numbers=numbers, genders=("Neut", "Masc")))
    mend_subjects(doc)
    assert [token.text for token in syntax.own_subjects(doc[1])] == [subject]


def test_several_together_are_the_subject_of_a_verb_in_the_plural(parsed):
    doc = parsed("""
        Ihre        ihr          DET   2  det:poss PPOSAT
        Erforschung Erforschung  NOUN  3  nsubj NN   Gender=Fem|Number=Sing
        schlossen   schließen    VERB  0  root  VVFIN
        {name}      {name}       PROPN 3  obj   NE
        und         und          CCONJ 7  cc    KON
        seine       sein         DET   7  det:poss PPOSAT
        Schüler     Schüler      NOUN  4  conj  NN
        ab          ab           ADP   3  compound:prt PTKVZ
    """.format(name="Wernitz"))
    mend_subjects(doc)
    assert [token.text for token in syntax.own_subjects(doc[2])] == ["Wernitz", "Schüler"]


def test_a_plural_in_er_that_a_model_takes_for_a_singular_stays_the_subject(parsed):
    doc = parsed("""
        Die       der        DET   2  det   ART  Number=Plur
        Pilger    Pilger     NOUN  3  nsubj NN   Gender=Fem|Number=Sing
        besuchten besuchen   VERB  0  root  VVFIN
        Gräber    Grab       NOUN  3  obj   NN   Gender=Neut|Number=Plur
    """)
    mend_subjects(doc)
    assert [token.text for token in syntax.own_subjects(doc[2])] == ["Pilger"]


def test_the_only_verb_of_a_relative_clause_is_finite(parsed):
    doc = parsed("""
        Säle      Saal      NOUN  0  root      NN
        ,         ,         PUNCT 6  punct
        in        in        ADP   4  case
        denen     der       PRON  6  obl       PRELS
        Chöre     Chor      NOUN  6  obj       NN
        auftreten auftreten VERB  1  acl:relcl VVINF
    """)
    mend_word_classes(doc)
    assert syntax.verb_form(doc[5]) == "fin"
