"""Relative clauses on the nouns that they agree with, on parses written by hand as the model gets them wrong."""

import pytest

from ereignisgraph import syntax
from ereignisgraph.stages.parse.relatives import mend_relative_clauses


@pytest.mark.parametrize(("pronoun", "noun"), [("der", "Otto"), ("die", "Rede")])
def test_a_relative_pronoun_agrees_with_its_antecedent_whatever_the_parse_hangs_it_on(parsed, pronoun, noun):
    doc = parsed(f"""
        die       der        DET    2  det
        Rede      Rede       NOUN   0  root      NN     Gender=Fem|Number=Sing
        von       von        ADP    4  case
        Otto      Otto       PROPN  2  nmod      NE     Gender=Masc|Number=Sing
        ,         ,          PUNCT  8  punct
        {pronoun} der        PRON   8  nsubj     PRELS
        lange     lange      ADV    8  advmod
        wirkte    wirken     VERB   2  acl:relcl VVFIN
    """)
    mend_relative_clauses(doc)
    assert syntax.antecedent(doc[7]).text == noun


def test_a_relative_clause_behind_the_verb_belongs_to_the_noun_and_not_to_sich(parsed):
    doc = parsed("""
        Sie       sie         PRON  2  nsubj     PPER
        schlossen schließen   VERB  0  root      VVFIN
        sich      er          PRON  2  obj       PRF
        den       der         DET   5  det       ART    Number=Plur
        Bauern    Bauer       NOUN  2  obl:arg   NN     Gender=Masc|Number=Plur
        an        an          ADP   2  compound:prt PTKVZ
        ,         ,           PUNCT 9  punct
        die       der         PRON  9  nsubj     PRELS
        siegten   siegen      VERB  3  acl:relcl VVFIN
    """)
    mend_relative_clauses(doc)
    assert syntax.antecedent(doc[8]).text == "Bauern"


def test_a_relative_clause_belongs_to_no_year(parsed):
    doc = parsed("""
        1356      1356        NUM   2  obl       CARD
        verlieh   verleihen   VERB  0  root      VVFIN
        er        er          PRON  2  nsubj     PPER
        das       der         DET   5  det       ART    Gender=Neut|Number=Sing
        Recht     Recht       NOUN  2  obj       NN     Gender=Neut|Number=Sing
        ,         ,           PUNCT 9  punct
        das       der         PRON  9  nsubj:pass PRELS
        1402      1402        NUM   9  obl       CARD
        bestätigt bestätigen  VERB  1  acl:relcl VVPP
        wurde     werden      AUX   9  aux:pass  VAFIN
    """)
    mend_relative_clauses(doc)
    assert syntax.antecedent(doc[8]).text == "Recht"


def test_the_verb_tells_that_a_relative_pronoun_is_plural(parsed):
    doc = parsed("""
        In        in          ADP   2  case
        Schlacht  Schlacht    NOUN  5  obl       NN     Gender=Fem|Number=Sing
        und       und         CCONJ 4  cc
        Streit    Streit      NOUN  2  conj      NN     Gender=Masc|Number=Sing
        halfen    helfen      VERB  0  root      VVFIN
        Städte    Stadt       NOUN  5  nsubj     NN     Gender=Fem|Number=Plur
        ,         ,           PUNCT 10 punct
        die       der         PRON  10 nsubj     PRELS
        reich     reich       ADJ   10 xcomp
        wurden    werden      VERB  4  acl:relcl VVFIN
    """)
    mend_relative_clauses(doc)
    assert syntax.antecedent(doc[9]).text == "Städte"


def test_a_relative_clause_stays_on_a_coordination_whose_nouns_are_singular(parsed):
    doc = parsed("""
        Otto      Otto        PROPN 2  nsubj
        liebte    lieben      VERB  0  root      VVFIN
        Hund      Hund        NOUN  2  obj       NN     Gender=Masc|Number=Sing
        und       und         CCONJ 5  cc
        Katze     Katze       NOUN  3  conj      NN     Gender=Fem|Number=Sing
        ,         ,           PUNCT 8  punct
        die       der         PRON  8  nsubj     PRELS
        starben   sterben     VERB  3  acl:relcl VVFIN
    """)
    mend_relative_clauses(doc)
    assert syntax.antecedent(doc[7]).text == "Hund"


def test_the_article_tells_the_gender_where_the_noun_s_is_a_guess(parsed):
    doc = parsed("""
        Das       der         DET   2  det       ART    Gender=Neut|Number=Sing
        Edikt     Edikt       NOUN  9  nsubj     NN     Gender=Fem|Number=Sing
        des       der         DET   4  det       ART    Gender=Neut|Number=Sing
        Reichs    Reich       NOUN  2  nmod      NN     Gender=Neut|Number=Sing
        ,         ,           PUNCT 7  punct
        das       der         PRON  7  nsubj     PRELS
        zwang     zwingen     VERB  2  acl:relcl VVFIN
        ,         ,           PUNCT 7  punct
        galt      gelten      VERB  0  root      VVFIN
    """)
    mend_relative_clauses(doc)
    assert syntax.antecedent(doc[6]).text == "Edikt"


def test_a_clause_with_wo_hangs_on_the_noun_before_its_comma(parsed):
    doc = parsed("""
        Es      es      PRON  2 nsubj     PPER
        gärte   gären   VERB  0 root      VVFIN
        in      in      ADP   4 case      APPR
        Ungarn  Ungarn  PROPN 2 obl       NE
        ,       ,       PUNCT 9 punct     $,
        wo      wo      ADV   9 advmod    PWAV
        der     der     DET   8 det       ART
        Thron   Thron   NOUN  9 nsubj     NN
        wankte  wanken  VERB  2 acl:relcl VVFIN
    """)
    mend_relative_clauses(doc)
    assert syntax.antecedent(doc[8]).text == "Ungarn"


def test_a_clause_with_was_takes_up_the_whole_clause_before_it(parsed):
    doc = parsed("""
        Otto    Otto    PROPN 2 nsubj     NE
        verlor  verlieren VERB 0 root     VVFIN
        Ungarn  Ungarn  PROPN 2 obj       NE
        ,       ,       PUNCT 7 punct     $,
        was     was     PRON  7 nsubj     PRELS
        ihn     er      PRON  7 obj       PPER
        schmerzte schmerzen VERB 2 acl:relcl VVFIN
    """)
    mend_relative_clauses(doc)
    assert doc[6].head.text == "verlor"


def test_a_clause_opened_by_a_relative_pronoun_is_a_relative_clause_whatever_its_label(parsed):
    doc = parsed("""
        Ein       ein         DET   2  det       ART    Gender=Masc|Number=Sing
        Krieg     Krieg       NOUN  3  nsubj     NN     Gender=Masc|Number=Sing
        drohte    drohen      VERB  0  root      VVFIN
        ,         ,           PUNCT 9  punct
        für       für         ADP   6  case      APPR
        den       der         PRON  9  obl       PRELS
        niemand   niemand     PRON  9  nsubj     PIS
        gerüstet  gerüstet    ADJ   9  xcomp     ADJD
        schien    scheinen    VERB  3  ccomp     VVFIN
    """)
    mend_relative_clauses(doc)
    assert (doc[8].dep_, syntax.antecedent(doc[8]).text) == ("acl:relcl", "Krieg")


def test_an_infinitive_with_zu_and_without_a_pronoun_is_no_relative_clause(parsed):
    doc = parsed("""
        Der       der         DET   2  det       ART
        Befehl    Befehl      NOUN  8  nsubj     NN     Gender=Masc|Number=Sing
        ,         ,           PUNCT 6  punct
        die       der         DET   5  det       ART
        Stadt     Stadt       NOUN  6  obj       NN
        anzugreifen angreifen VERB  2  acl:relcl VVIZU
        ,         ,           PUNCT 6  punct
        kam       kommen      VERB  0  root      VVFIN
    """)
    mend_relative_clauses(doc)
    assert doc[5].dep_ == "acl"


def test_a_relative_clause_on_a_place_without_article_looks_for_a_masculine_or_feminine(parsed):
    doc = parsed("""
        Aus       aus         ADP   2  case
        Prag      Prag        PROPN 3  obl       NE
        floh      fliehen     VERB  0  root      VVFIN
        der       der         DET   5  det       ART    Gender=Masc|Number=Sing
        Bischof   Bischof     NOUN  3  nsubj     NN     Gender=Masc|Number=Sing
        ,         ,           PUNCT 9  punct
        der       der         PRON  9  nsubj     PRELS
        später    spät        ADJ   9  advmod
        widerrief widerrufen  VERB  2  acl:relcl VVFIN
    """, "LOC: Prag")
    mend_relative_clauses(doc)
    assert syntax.antecedent(doc[8]).text == "Bischof"


def test_a_relative_pronoun_that_agrees_with_no_noun_as_a_subject_is_the_object(parsed):
    doc = parsed("""
        Die       der         DET   2  det       ART    Gender=Fem|Number=Sing
        Kammer    Kammer      NOUN  3  nsubj     NN     Gender=Fem|Number=Sing
        billigte  billigen    VERB  0  root      VVFIN
        eine      ein         DET   5  det       ART    Gender=Fem|Number=Sing
        Ordnung   Ordnung     NOUN  3  obj       NN     Gender=Fem|Number=Sing
        ,         ,           PUNCT 10 punct
        die       der         PRON  10 nsubj     PRELS
        zwei      zwei        NUM   9  nummod
        Räte      Rat         NOUN  10 obj       NN     Gender=Masc|Number=Plur
        entwarfen entwerfen   VERB  2  acl:relcl VVFIN
    """)
    mend_relative_clauses(doc)
    assert syntax.antecedent(doc[9]).text == "Ordnung"
    assert [token.text for token in syntax.own_subjects(doc[9])] == ["Räte"]
    assert [token.text for token in syntax.objects(doc[9])] == ["die"]
