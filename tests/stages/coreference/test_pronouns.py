"""Pronouns: agreement, nearness and prominence, binding, looking ahead, groups of names."""

from __future__ import annotations

import pytest
from ereignisgraph.stages.coreference import find_coreference


OTTO_FELL = """
    {name}  {name}  PROPN  2  nsubj
    siegte  siegen  VERB   0  root  VVFIN
    .       .       PUNCT  2  punct
"""


def test_a_subject_pronoun_goes_back_to_the_subject(resolved):
    lines = """
        Lindner   Lindner   PROPN  2  nsubj
        traf      treffen   VERB   0  root  VVFIN
        Ebner     Ebner     PROPN  2  obj
        .         .         PUNCT  2  punct

        Er        er        PRON   2  nsubj  PPER
        floh      fliehen   VERB   0  root   VVFIN
        .         .         PUNCT  2  punct
    """
    assert resolved(lines, "PER: Lindner; PER: Ebner") == ["Er>Lindner"]


@pytest.mark.parametrize(("pronoun", "name"), [("Sie", "Mathilde"), ("Er", "Konrad")])
def test_first_names_tell_the_gender(resolved, pronoun, name):
    lines = f"""
        Konrad    Konrad    PROPN  4  nsubj
        und       und       CCONJ  3  cc
        Mathilde  Mathilde  PROPN  1  conj
        kamen     kommen    VERB   0  root  VVFIN
        .         .         PUNCT  4  punct

        {pronoun} {pronoun} PRON   2  nsubj  PPER
        sprach    sprechen  VERB   0  root   VVFIN
    """
    assert resolved(lines, "PER: Konrad; PER: Mathilde") == [f"{pronoun}>{name}"]


def test_a_title_tells_the_gender_and_stands_for_the_name(resolved):
    lines = """
        Königin   Königin   NOUN   3  nsubj
        Wanda     Wanda     PROPN  1  appos
        starb     sterben   VERB   0  root  VVFIN
        .         .         PUNCT  3  punct

        Ihr       ihr       DET    2  det:poss  PPOSAT
        Heer      Heer      NOUN   3  nsubj
        floh      fliehen   VERB   0  root  VVFIN
    """
    assert resolved(lines, "PER: Wanda") == ["Königin>Wanda", "Ihr>Wanda"]


def test_an_object_pronoun_is_not_the_subject_of_its_own_clause(resolved):
    lines = """
        Lindner   Lindner   PROPN  2  nsubj
        kam       kommen    VERB   0  root  VVFIN
        .         .         PUNCT  2  punct

        Ebner     Ebner     PROPN  2  nsubj
        lobte     loben     VERB   0  root  VVFIN
        ihn       er        PRON   2  obj   PPER
    """
    assert resolved(lines, "PER: Lindner; PER: Ebner") == ["ihn>Lindner"]


def test_a_possessive_goes_to_the_subject_of_its_clause(resolved):
    lines = """
        Lindner   Lindner   PROPN  2  nsubj
        kam       kommen    VERB   0  root  VVFIN
        .         .         PUNCT  2  punct

        Ebner     Ebner     PROPN  2  nsubj
        verließ   verlassen VERB   0  root  VVFIN
        sein      sein      DET    4  det:poss  PPOSAT
        Haus      Haus      NOUN   2  obj
    """
    assert resolved(lines, "PER: Lindner; PER: Ebner") == ["sein>Ebner"]


def test_a_fronted_clause_looks_ahead_to_the_subject(resolved):
    lines = """
        Weil      weil      SCONJ  4  mark
        er        er        PRON   4  nsubj  PPER
        Angst     Angst     NOUN   4  obj
        hatte     haben     VERB   6  advcl  VVFIN
        ,         ,         PUNCT  4  punct
        floh      fliehen   VERB   0  root   VVFIN
        Ebner     Ebner     PROPN  6  nsubj
    """
    assert resolved(lines, "PER: Ebner") == ["er>Ebner"]


def test_a_possessive_in_front_looks_ahead_to_its_subject(resolved):
    lines = """
        In        in        ADP    3  case
        seiner    sein      DET    3  det:poss  PPOSAT
        Rede      Rede      NOUN   4  obl
        tadelte   tadeln    VERB   0  root  VVFIN
        Ebner     Ebner     PROPN  4  nsubj
        das       der       DET    7  det
        Heer      Heer      NOUN   4  obj
    """
    assert resolved(lines, "PER: Ebner") == ["seiner>Ebner"]


def test_plural_sie_stands_for_a_plural_noun_and_the_verb_tells(resolved):
    lines = """
        Die       der       DET    2  det
        Händler   Händler   NOUN   3  nsubj  NN  Number=Plur
        trafen    treffen   VERB   0  root   VVFIN
        Mathilde  Mathilde  PROPN  3  obj
        .         .         PUNCT  3  punct

        Sie       sie       PRON   2  nsubj  PPER
        {verb}    {verb}    VERB   0  root   VVFIN
    """
    assert resolved(lines.format(verb="klagten"), "PER: Mathilde") == ["Sie>Händler"]
    assert resolved(lines.format(verb="klagte"), "PER: Mathilde") == ["Sie>Mathilde"]


def test_a_pronoun_for_a_common_noun_carries_the_nouns_own_id(parsed, names, places):
    doc = parsed("""
        Die       der       DET    2  det
        Regierung Regierung NOUN   3  nsubj
        zögerte   zögern    VERB   0  root  VVFIN
        .         .         PUNCT  3  punct

        Ihr       ihr       PRON   2  obl:arg  PPER  Case=Dat
        drohte    drohen    VERB   0  root  VVFIN
        der       der       DET    4  det
        Sturz     Sturz     NOUN   2  nsubj
    """)
    noun, ihr = find_coreference(doc, "x", (), names, places)
    assert (noun.text, noun.mention, noun.mention_id) == ("Regierung", "nominal", ihr.entity_id)
    assert (ihr.text, ihr.name, ihr.entity_id, ihr.type, ihr.mention) == ("Ihr", "Regierung", "entity:x:4", "ORG", "pronoun")


@pytest.mark.parametrize("clause", ["""
        Es        es        PRON   2  expl   PPER
        regnete   regnen    VERB   0  root   VVFIN
""", """
        Es        es        PRON   2  nsubj  PPER
        freute    freuen    VERB   0  root   VVFIN
        ihn       er        PRON   2  obj    PPER
        ,         ,         PUNCT  7  punct
        dass      dass      SCONJ  7  mark
        Ebner     Ebner     PROPN  7  nsubj
        kam       kommen    VERB   2  csubj  VVFIN
"""])
def test_es_that_stands_for_nothing_is_left_alone(resolved, clause):
    land = """
        Ungarn    Ungarn    PROPN  2  nsubj
        wartete   warten    VERB   0  root  VVFIN
        .         .         PUNCT  2  punct

    """
    assert "Es>Ungarn" not in resolved(land + clause, "LOC: Ungarn")


def test_dieser_points_to_what_was_named_last(resolved):
    lines = """
        Lindner   Lindner   PROPN  2  nsubj
        traf      treffen   VERB   0  root  VVFIN
        Ebner     Ebner     PROPN  2  obj
        ,         ,         PUNCT  6  punct
        dieser    dieser    PRON   6  nsubj  PDS
        schwieg   schweigen VERB   2  parataxis  VVFIN
    """
    assert resolved(lines, "PER: Lindner; PER: Ebner") == ["dieser>Ebner"]


def test_a_relative_pronoun_stands_for_the_name_before_it(resolved):
    lines = """
        Lindner   Lindner   PROPN  2  nsubj
        traf      treffen   VERB   0  root  VVFIN
        Ebner     Ebner     PROPN  2  obj
        ,         ,         PUNCT  6  punct
        der       der       PRON   6  nsubj  PRELS  PronType=Rel
        schwieg   schweigen VERB   3  acl:relcl  VVFIN
    """
    assert resolved(lines, "PER: Lindner; PER: Ebner") == ["der>Ebner"]


def test_a_pronoun_that_fits_nobody_starts_somebody_unknown_who_is_not_reported(resolved):
    lines = """
        Damals    damals    ADV    2  advmod
        kam       kommen    VERB   0  root  VVFIN
        er        er        PRON   2  nsubj  PPER
        nach      nach      ADP    5  case
        Lemgo     Lemgo     PROPN  2  obl
        .         .         PUNCT  2  punct

        Dann      dann      ADV    2  advmod
        starb     sterben   VERB   0  root  VVFIN
        er        er        PRON   2  nsubj  PPER
    """
    assert resolved(lines, "LOC: Lemgo") == []


def test_dessen_stands_for_the_object_that_was_named_before(resolved):
    lines = """
        Ebner     Ebner     PROPN  2  nsubj
        brach     brechen   VERB   0  root  VVFIN
        den       der       DET    4  det
        Streik    Streik    NOUN   2  obj  NN  Gender=Masc|Number=Sing
        ab        ab        ADP    2  compound:prt
        ,         ,         PUNCT  10 punct
        weil      weil      SCONJ  10 mark
        dessen    der       PRON   9  det:poss  PDS
        Kosten    Kosten    NOUN   10 nsubj  NN  Number=Plur
        stiegen   steigen   VERB   2  advcl  VVFIN
    """
    assert resolved(lines, "PER: Ebner") == ["dessen>Streik"]


def test_there_is_the_place_named_last(resolved):
    lines = """
        Ebner     Ebner     PROPN  2  nsubj
        ging      gehen     VERB   0  root  VVFIN
        nach      nach      ADP    4  case
        Polen     Polen     PROPN  2  obl
        .         .         PUNCT  2  punct

        Dort      dort      ADV    2  advmod
        starb     sterben   VERB   0  root  VVFIN
        er        er        PRON   2  nsubj  PPER
    """
    assert resolved(lines, "PER: Ebner; LOC: Polen") == ["Dort>Polen", "er>Ebner"]


def test_reflexive_and_first_person_stand_for_nobody(resolved):
    lines = OTTO_FELL.format(name="Otto") + """
        Wir       wir       PRON   2  nsubj  PPER
        freuen    freuen    VERB   0  root   VVFIN
        uns       wir       PRON   2  obj    PRF
    """
    assert resolved(lines, "PER: Otto") == []


@pytest.mark.parametrize("joint", ["und", "mit"])
def test_plural_sie_stands_for_names_that_act_together(resolved, joint):
    together = {"und": "und und CCONJ 3 cc\nKonrad Konrad PROPN 1 conj", "mit": "mit mit ADP 3 case\nKonrad Konrad PROPN 4 obl"}
    lines = "Otto Otto PROPN 4 nsubj\n" + together[joint] + """
        zogen     ziehen    VERB   0  root  VVFIN
        .         .         PUNCT  4  punct

        Sie       sie       PRON   2  nsubj  PPER
        siegten   siegen    VERB   0  root   VVFIN
    """
    assert resolved(lines, "PER: Otto; PER: Konrad") == ["Sie>Otto und Konrad"]


def test_a_pronoun_takes_the_gender_of_the_noun_that_last_stood_for_the_name(resolved):
    lines = """
        Köln      Köln      PROPN  2  nsubj
        wuchs     wachsen   VERB   0  root   VVFIN
        .         .         PUNCT  2  punct

        Die       der       DET    2  det
        Stadt     Stadt     NOUN   3  nsubj  NN  Number=Sing
        kaufte    kaufen    VERB   0  root   VVFIN
        Land      Land      NOUN   3  obj
        .         .         PUNCT  3  punct

        Sie       sie       PRON   2  nsubj  PPER
        baute     bauen     VERB   0  root   VVFIN
    """
    assert resolved(lines, "LOC: Köln") == ["Stadt>Köln", "Sie>Köln"]


def test_a_possessive_in_the_second_conjunct_goes_back_to_the_first(resolved):
    lines = """
        Lindner   Lindner   PROPN  2  nsubj
        kam       kommen    VERB   0  root   VVFIN
        .         .         PUNCT  2  punct

        Ebner     Ebner     PROPN  5  nsubj
        und       und       CCONJ  4  cc
        sein      sein      DET    4  det:poss  PPOSAT
        Heer      Heer      NOUN   1  conj
        flohen    fliehen   VERB   0  root   VVFIN
    """
    assert resolved(lines, "PER: Lindner; PER: Ebner") == ["sein>Ebner"]


def test_the_successor_is_not_his_own_successor(resolved):
    lines = """
        Lindner   Lindner   PROPN  2  nsubj
        starb     sterben   VERB   0  root   VVFIN
        .         .         PUNCT  2  punct

        Sein      sein      DET    2  det:poss  PPOSAT
        Nachfolger Nachfolger NOUN 3  nsubj
        wurde     werden    VERB   0  root   VVFIN
        Ebner     Ebner     PROPN  3  nsubj
    """
    assert resolved(lines, "PER: Lindner; PER: Ebner") == ["Sein>Lindner"]


def test_who_does_something_is_not_named_in_the_same_clause_after_him(resolved):
    lines = """
        Lindner   Lindner   PROPN  2  nsubj
        kam       kommen    VERB   0  root  VVFIN
        .         .         PUNCT  2  punct

        Ebner     Ebner     PROPN  2  nsubj
        blieb     bleiben   VERB   0  root  VVFIN
        .         .         PUNCT  2  punct

        Den       der       DET    2  det
        Streit    Streit    NOUN   6  obj
        mit       mit       ADP    4  case
        Ebner     Ebner     PROPN  2  nmod
        hatte     haben     AUX    6  aux
        beendet   beenden   VERB   0  root  VVPP
        er        er        PRON   6  nsubj  PPER
    """
    assert resolved(lines, "PER: Lindner; PER: Ebner; PER: Ebner") == ["er>Lindner"]


def test_a_relative_pronoun_belongs_to_the_noun_that_agrees_whatever_the_parse_hangs_it_on(resolved):
    lines = """
        Zur       zu        ADP    2  case
        Zeit      Zeit      NOUN   5  obl   _  Gender=Fem
        kam       kommen    VERB   5  root  VVFIN
        König     König     NOUN   0  root  _  Gender=Masc
        Konrad    Konrad    PROPN  4  appos
        an        an        ADP    4  case
        ,         ,         PUNCT  9  punct
        der       der       PRON   9  nsubj  PRELS  PronType=Rel
        siegte    siegen    VERB   2  acl:relcl  VVFIN
    """
    assert "der>Konrad" in resolved(lines, "PER: Konrad")


def test_the_subject_of_a_fronted_predicate_is_the_name_that_follows_even_where_the_parse_misses_it(resolved):
    lines = """
        Erster        erst          ADJ    2  amod
        Bürgermeister Bürgermeister NOUN   0  root
        wurde         werden        AUX    2  cop  VAFIN
        im            in            ADP    5  case
        Jahr          Jahr          NOUN   3  obl
        Paul          Paul          PROPN  5  appos
        Lindner       Lindner       PROPN  6  flat
        .             .             PUNCT  2  punct

        Er            er            PRON   2  nsubj  PPER
        blieb         bleiben       VERB   0  root   VVFIN
    """
    assert "Er>Paul Lindner" in resolved(lines, "PER: Paul Lindner")


def test_a_pronoun_in_an_attribute_may_be_the_subject_of_the_clause(resolved):
    lines = """
        Ebner    Ebner    PROPN  2  nsubj
        kam      kommen   VERB   0  root  VVFIN
        .        .        PUNCT  2  punct

        Lindner  Lindner  PROPN  2  nsubj
        verkaufte verkaufen VERB 0  root  VVFIN
        das      der      DET    7  det
        von      von      ADP    5  case
        ihm      er       PRON   6  obl   PPER
        gebaute  bauen    ADJ    7  amod  ADJA
        Haus     Haus     NOUN   2  obj
    """
    assert resolved(lines, "PER: Ebner; PER: Lindner") == ["ihm>Lindner"]


def test_nobody_owns_himself(resolved):
    lines = """
        Ebner     Ebner     PROPN  2  nsubj
        trauerte  trauern   VERB   0  root  VVFIN
        .         .         PUNCT  2  punct

        Dann      dann      ADV    2  advmod
        starb     sterben   VERB   0  root  VVFIN
        sein      sein      DET    4  det:poss  PPOSAT
        Sohn      Sohn      NOUN   2  nsubj  NN  Number=Sing
        ,         ,         PUNCT  6  punct
        Kanzler   Kanzler   NOUN   4  appos
        Otto      Otto      PROPN  6  appos
    """
    assert resolved(lines, "PER: Ebner; PER: Otto") == ["sein>Ebner", "Sohn>Otto", "Kanzler>Otto"]


@pytest.mark.parametrize(("relation", "name"), [("nsubj", "Herzog"), ("obj", "Hoffnung")])
def test_dieser_is_masculine_as_a_subject(resolved, relation, name):
    lines = f"""
        Ebner     Ebner     PROPN  2  nsubj
        traf      treffen   VERB   0  root  VVFIN
        den       der       DET    4  det
        Herzog    Herzog    NOUN   2  obj   NN  Number=Sing
        in        in        ADP    7  case
        der       der       DET    7  det
        Hoffnung  Hoffnung  NOUN   2  obl   NN  Gender=Fem|Number=Sing
        ,         ,         PUNCT  11  punct
        dass      dass      SCONJ  11  mark
        dieser    dieser    PRON   11  {relation}  PDS
        helfe     helfen    VERB   2  ccomp  VVFIN
    """
    assert resolved(lines, "PER: Ebner") == [f"dieser>{name}"]


def test_an_article_far_before_its_noun_is_no_pronoun(resolved):
    lines = """
        Ebner     Ebner     PROPN  2  nsubj
        kam       kommen    VERB   0  root  VVFIN
        nach      nach      ADP    4  case
        Krain     Krain     PROPN  2  obl
        .         .         PUNCT  2  punct

        In        in        ADP    6  case
        dieser    dieser    DET    6  det   PDAT
        nach      nach      ADP    4  case
        Macht     Macht     NOUN   5  obl   NN  Gender=Fem|Number=Sing
        strebenden streben  ADJ    6  amod
        Stadt     Stadt     NOUN   7  obl   NN  Gender=Fem|Number=Sing
        schwieg   schweigen VERB   0  root  VVFIN
        er        er        PRON   7  nsubj PPER
    """
    assert resolved(lines, "PER: Ebner; LOC: Krain") == ["er>Ebner"]


def test_a_title_beside_the_name_tells_the_gender_that_a_first_name_leaves_open(resolved):
    lines = """
        Kaiserin  Kaiserin  NOUN   4  nsubj
        Auguste   Auguste   PROPN  1  appos
        Viktoria  Viktoria  PROPN  2  flat
        kam       kommen    VERB   0  root  VVFIN
        .         .         PUNCT  4  punct

        Sie       sie       PRON   2  nsubj  PPER
        schwieg   schweigen VERB   0  root   VVFIN
    """
    assert resolved(lines, "PER: Auguste Viktoria") == ["Kaiserin>Auguste Viktoria", "Sie>Auguste Viktoria"]


@pytest.mark.parametrize(("noun", "found"), [("Sparta", ["seinen>Sparta"]), ("Krieg", ["seinen>Athen"])])
def test_companions_are_those_of_the_head_of_their_phrase(resolved, noun, found):
    lines = f"""
        Athen     Athen     PROPN  2  nsubj
        fiel      fallen    VERB   0  root  VVFIN
        .         .         PUNCT  2  punct

        Bald      bald      ADV    2  advmod
        verlor    verlieren VERB   0  root  VVFIN
        {noun}    {noun}    {"PROPN" if noun == "Sparta" else "NOUN"}  2  nsubj
        mit       mit       ADP    6  case
        seinen    sein      DET    6  det:poss  PPOSAT
        Freunden  Freund    NOUN   3  nmod  NN  Number=Plur
        an        an        ADP    8  case
        Ansehen   Ansehen   NOUN   2  obl   NN  Number=Sing
    """
    assert resolved(lines, "LOC: Athen" + ("; LOC: Sparta" if noun == "Sparta" else "")) == found


def test_a_possessive_goes_to_all_that_are_its_subject_together(resolved):
    lines = """
        Die       der       DET    2  det
        Bauern    Bauer     NOUN   3  nsubj  NN  Number=Plur
        flohen    fliehen   VERB   0  root   VVFIN
        .         .         PUNCT  3  punct

        Luzern    Luzern    PROPN  4  nsubj
        und       und       CCONJ  3  cc
        Bern      Bern      PROPN  1  conj
        verloren  verlieren VERB   0  root   VVFIN
        ihre      ihr       DET    6  det:poss  PPOSAT
        Freiheit  Freiheit  NOUN   4  obj   NN  Number=Sing
    """
    assert resolved(lines, "LOC: Luzern; LOC: Bern") == ["ihre>Luzern und Bern"]


@pytest.mark.parametrize(("second", "found"), [("PER: Ebner", "dessen>Ebner"), ("", "dessen>Kloster")])
def test_dessen_is_of_the_nearest_person_that_is_no_subject(resolved, second, found):
    noun = "Ebner     Ebner     PROPN" if second else "Kloster   Kloster   NOUN"
    lines = f"""
        Lindner   Lindner   PROPN  2  nsubj
        besuchte  besuchen  VERB   0  root  VVFIN
        {noun}    2  obj  NE  Gender={"Masc" if second else "Neut"}|Number=Sing
        und       und       CCONJ  7  cc
        dessen    der       PRON   6  nmod  PDS
        Bruder    Bruder    NOUN   3  conj  NN  Number=Sing
        dort      dort      ADV    2  advmod
    """
    assert resolved(lines, f"PER: Lindner; {second}") == [found]


@pytest.mark.parametrize(("verb", "lemma", "owner"), [("verurteilte", "verurteilen", "Ebner"), ("verteidigte", "verteidigen", "Lindner")])
def test_whose_deeds_somebody_judges_is_another(resolved, verb, lemma, owner):
    lines = f"""
        Lindner   Lindner   PROPN  2  nsubj
        sprach    sprechen  VERB   0  root   VVFIN
        über      über      ADP    4  case
        Ebner     Ebner     PROPN  2  obl
        .         .         PUNCT  2  punct

        Er        er        PRON   2  nsubj  PPER
        {verb}    {lemma}   VERB   0  root   VVFIN
        seine     sein      DET    4  det:poss PPOSAT
        Taten     Tat       NOUN   2  obj    NN     Gender=Fem|Number=Plur
        .         .         PUNCT  2  punct
    """
    assert f"seine>{owner}" in resolved(lines, "PER: Lindner; PER: Ebner")
