"""Where a story stands: which main clauses take the date of the sentence before."""

import pytest


def test_a_clause_in_the_pluperfect_steps_back_from_the_time_of_its_main_clause_and_from_the_story(found):
    events = found("""
        Im         im          ADP   2  case
        Mai        Mai         NOUN  7  obl
        hatte      haben       AUX   7  aux    VAFIN
        der        der         DET   5  det
        König      König       NOUN  7  nsubj
        Prag       Prag        PROPN 7  obj
        erobert    erobern     VERB  0  root   VVPP

        Dann       dann        ADV   2  advmod
        floh       fliehen     VERB  0  root   VVFIN
        er         er          PRON  2  nsubj
    """, times="Mai=1648-05")
    assert (events["erobert"].time, events["floh"].time) == ("1648-05", "")


def test_what_had_hardly_happened_is_of_the_moment_that_the_story_goes_on_from(found):
    events = found("""
        Kaum       kaum        ADV   7  advmod
        hatte      haben       AUX   7  aux    VAFIN
        der        der         DET   4  det
        König      König       NOUN  7  nsubj
        im         im          ADP   6  case
        Mai        Mai         NOUN  7  obl
        gesiegt    siegen      VERB  0  root   VVPP

        Da         da          ADV   2  advmod
        floh       fliehen     VERB  0  root   VVFIN
        er         er          PRON  2  nsubj
    """, times="Mai=1648-05")
    assert (events["gesiegt"].time, events["floh"].time) == ("1648-05", "1648-05")


def test_a_length_says_less_than_the_date_that_the_story_has_reached(found):
    events = found("""
        Mai        Mai         NOUN  2  obl
        tagte      tagen       VERB  0  root   VVFIN
        der        der         DET   4  det
        Rat        Rat         NOUN  2  nsubj
        .          .           PUNCT 2  punct

        Er         er          PRON  2  nsubj
        stritt     streiten    VERB  0  root   VVFIN
        zwei       zwei        NUM   4  nummod
        Tage       Tag         NOUN  2  obl
    """, times="Mai=1632-05; zwei Tage=P2D")
    assert events["stritt"].time == "1632-05"


CARRIED = """
    Mai        Mai         NOUN  2  obl
    siegte     siegen      VERB  0  root   VVFIN
    der        der         DET   4  det
    Herzog     Herzog      NOUN  2  nsubj
    .          .           PUNCT 2  punct
    {mark}

    {word}     {word}      ADV   2  advmod
    ritt       reiten      VERB  0  root   VVFIN
    er         er          PRON  2  nsubj
    heim       heim        ADV   2  compound:prt  PTKVZ
    .          .           PUNCT 2  punct

    Die        der         DET   2  det
    Bürger     Bürger      NOUN  3  nsubj
    jubelten   jubeln      VERB  0  root   VVFIN
"""


@pytest.mark.parametrize("word, time", [("Da", "1809-05"), ("Danach", ""), ("Früher", ""), ("Oft", "")])
def test_the_story_carries_a_date_over_until_an_adverb_leaves_it(found, word, time):
    assert found(CARRIED.format(mark="", word=word), times="Mai=1809-05")["ritt"].time == time


@pytest.mark.parametrize("date, time", [("1809-05-03", "1809-05-03"), ("1809-05", "1809-05"), ("1809", ""), ("18", "")])
def test_a_year_is_too_wide_to_hold_of_the_next_sentence(found, date, time):
    assert found(CARRIED.format(mark="", word="Da"), times=f"Mai={date}")["ritt"].time == time


def test_what_took_its_date_from_the_story_hands_it_on_to_no_further_sentence(found):
    assert found(CARRIED.format(mark="", word="Da"), times="Mai=1809-05")["jubelten"].time == ""


def test_a_new_paragraph_carries_nothing_over(found):
    assert found(CARRIED.format(mark="¶ _ SPACE 5 dep", word="Da"), times="Mai=1809-05")["ritt"].time == ""


def test_what_is_only_planned_takes_no_date_from_the_story(found):
    events = found("""
        Mai        Mai         NOUN  2  obl
        siegte     siegen      VERB  0  root   VVFIN
        der        der         DET   4  det
        Herzog     Herzog      NOUN  2  nsubj
        .          .           PUNCT 2  punct

        Er         er          PRON  4  nsubj
        wollte     wollen      AUX   4  aux    VMFIN  Tense=Past
        Wien       Wien        PROPN 4  obj
        befreien   befreien    VERB  0  root   VVINF
    """, times="Mai=1809-05")
    assert (events["siegte"].time, events["befreien"].time) == ("1809-05", "")


def test_a_clause_with_another_date_inside_leaves_the_date_of_the_story(found):
    events = found("""
        Mai        Mai         NOUN  2  obl
        siegte     siegen      VERB  0  root   VVFIN
        der        der         DET   4  det
        Herzog     Herzog      NOUN  2  nsubj
        .          .           PUNCT 2  punct

        Nach       nach        ADP   3  case
        dem        der         DET   3  det
        Brand      Brand       NOUN  6  obl
        von        von         ADP   5  case
        1812       1812        NUM   3  nmod
        baute      bauen       VERB  0  root   VVFIN
        er         er          PRON  6  nsubj
        ein        ein         DET   9  det
        Schloss    Schloss     NOUN  6  obj
    """, times="Mai=1809-05; 1812=1812")
    assert (events["Brand"].time, events["baute"].time) == ("1812", "")


def test_the_pluperfect_looks_back_and_takes_no_date_from_the_story(found):
    events = found("""
        Mai        Mai         NOUN  2  obl
        siegte     siegen      VERB  0  root   VVFIN
        der        der         DET   4  det
        Herzog     Herzog      NOUN  2  nsubj
        .          .           PUNCT 2  punct

        Sein       sein        DET   2  det:poss
        Bruder     Bruder      NOUN  5  nsubj
        hatte      haben       AUX   5  aux    VAFIN  Tense=Past
        früher     früh        ADV   5  advmod
        verloren   verlieren   VERB  0  root   VVPP   VerbForm=Part
        .          .           PUNCT 5  punct
    """, times="Mai=1809-05")
    assert events["siegte"].time == "1809-05"
    assert (events["verloren"].time, events["verloren"].tense) == ("", "pluperfect")


@pytest.mark.parametrize("case, noun, time", [("nach", "Sieg", ""), ("bis", "Sieg", ""), ("in", "Schlacht", "1809-05")])
def test_what_is_told_after_another_event_has_left_the_date_of_the_story(found, case, noun, time):
    events = found(f"""
        Mai        Mai         NOUN  2  obl
        siegte     siegen      VERB  0  root   VVFIN
        der        der         DET   4  det
        Herzog     Herzog      NOUN  2  nsubj
        .          .           PUNCT 2  punct

        Er         er          PRON  2  nsubj
        ritt       reiten      VERB  0  root   VVFIN
        {case}     {case}      ADP   5  case
        dem        der         DET   5  det
        {noun}     {noun}      NOUN  2  obl
        heim       heim        ADV   2  compound:prt  PTKVZ
    """, times="Mai=1809-05")
    assert events["ritt"].time == time


@pytest.mark.parametrize("helper, lemma, label, time", [("wurde", "werden", "aux:pass", "1809-05"), ("war", "sein", "aux:pass", "")])
def test_a_state_takes_no_date_from_the_story(found, helper, lemma, label, time):
    events = found(f"""
        Mai        Mai         NOUN  2  obl
        siegte     siegen      VERB  0  root   VVFIN
        der        der         DET   4  det
        Herzog     Herzog      NOUN  2  nsubj
        .          .           PUNCT 2  punct

        Die        der         DET   2  det
        Stadt      Stadt       NOUN  4  nsubj:pass
        {helper}   {lemma}     AUX   4  {label}  VAFIN  Tense=Past
        zerstört   zerstören   VERB  0  root   VVPP
    """, times="Mai=1809-05")
    assert events["zerstört"].time == time


def test_a_participle_before_a_noun_moves_no_story(found):
    events = found("""
        Der        der         DET   4  det
        im         im          ADP   3  case
        Mai        Mai         NOUN  4  obl
        gewählte   wählen      ADJ   5  amod   ADJA
        Abt        Abt         NOUN  6  nsubj
        predigte   predigen    VERB  0  root   VVFIN
        .          .           PUNCT 6  punct

        Das        der         DET   2  det
        Volk       Volk        NOUN  3  nsubj
        jubelte    jubeln      VERB  0  root   VVFIN
    """, times="Mai=1809-05")
    assert (events["gewählte"].time, events["jubelte"].time) == ("1809-05", "")
