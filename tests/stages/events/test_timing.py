"""When an event happened: dates at nouns and verbs, inherited and carried over; what spans time does not date."""

import pytest
from ereignisgraph.schema.edtf import Day


def test_a_date_beside_the_verb_dates_it(found):
    event = found("""
        1467       1467        NUM   2  obl
        brannte    brennen     VERB  0  root  VVFIN
        die        der         DET   4  det
        Mühle      Mühle       NOUN  2  nsubj
        ab         ab          ADP   2  compound:prt  PTKVZ
    """, times="1467=1467")["brannte"]
    assert (event.time, event.time_id, event.earliest, event.latest) == ("1467", "time:text:0", Day(1467, 1, 1), Day(1467, 12, 31))


BELAGERUNG_VON = """
    Ein        ein         DET   2  det
    Maler      Maler       NOUN  3  nsubj
    malte      malen       VERB  0  root  VVFIN
    die        der         DET   5  det
    Belagerung Belagerung  NOUN  3  obj
    von        von         ADP   7  case
    1529       1529        NUM   5  nmod
"""


def test_a_date_at_an_event_noun_dates_the_noun(found):
    assert found(BELAGERUNG_VON, times="1529=1529")["Belagerung"].time == "1529"


def test_a_date_at_an_event_noun_does_not_date_the_verb_over_it(found):
    assert found(BELAGERUNG_VON, times="1529=1529")["malte"].time == ""


@pytest.mark.parametrize("word, time", [("während", "1632"), ("sodass", "1632"), ("weil", ""), ("obwohl", ""), ("ehe", "")])
def test_a_clause_of_the_same_moment_or_of_what_followed_takes_the_time_of_its_main_clause_and_no_other(found, word, time):
    events = found(f"""
        1632       1632        NUM   2  obl
        floh       fliehen     VERB  0  root   VVFIN
        der        der         DET   4  det
        Rat        Rat         NOUN  2  nsubj
        ,          ,           PUNCT 9  punct
        {word}     {word}      SCONJ 9  mark
        die        der         DET   8  det
        Schweden   Schwede     NOUN  9  nsubj
        nahten     nahen       VERB  2  advcl  VVFIN
    """, times="1632=1632")
    assert [event.time for event in events.values()] == ["1632", time]


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


@pytest.mark.parametrize("case, time", [("durch", "1632"), ("bei", "1632"), ("nach", ""), ("wegen", ""), ("trotz", "")])
def test_a_noun_takes_the_date_of_its_verb_as_means_and_not_as_cause(found, case, time):
    events = found(f"""
        1632       1632        NUM   2  obl
        floh       fliehen     VERB  0  root   VVFIN
        der        der         DET   4  det
        Rat        Rat         NOUN  2  nsubj
        {case}     {case}      ADP   7  case
        einen      ein         DET   7  det
        Angriff    Angriff     NOUN  2  obl
    """, times="1632=1632")
    assert events["Angriff"].time == time


def test_an_event_noun_that_is_an_object_may_be_of_any_time(found):
    events = found("""
        1632       1632        NUM   2  obl
        beendete   beenden     VERB  0  root   VVFIN
        der        der         DET   4  det
        Rat        Rat         NOUN  2  nsubj
        den        der         DET   6  det
        Streit     Streit      NOUN  2  obj
    """, times="1632=1632")
    assert (events["beendete"].time, events["Streit"].time) == ("1632", "")


def test_a_relative_clause_does_not_take_the_time_of_the_clause_around_it(found):
    events = found("""
        1632       1632        NUM   2  obl
        brannte    brennen     VERB  0  root   VVFIN
        die        der         DET   4  det
        Burg       Burg        NOUN  2  nsubj
        ,          ,           PUNCT 9  punct
        die        der         PRON  9  obj        PRELS
        der        der         DET   8  det
        Herzog     Herzog      NOUN  9  nsubj
        errichtete errichten   VERB  4  acl:relcl  VVFIN
        1580       1580        NUM   9  obl
    """, times="1632=1632; 1580=1580")
    assert (events["brannte"].time, events["errichtete"].time) == ("1632", "1580")


CARRIED = """
    1809       1809        NUM   2  obl
    siegte     siegen      VERB  0  root   VVFIN
    der        der         DET   4  det
    Herzog     Herzog      NOUN  2  nsubj
    .          .           PUNCT 2  punct
    {mark}

    Danach     danach      ADV   2  advmod
    ritt       reiten      VERB  0  root   VVFIN
    er         er          PRON  2  nsubj
    heim       heim        ADV   2  compound:prt  PTKVZ
    .          .           PUNCT 2  punct
"""


def test_the_story_carries_a_date_over_inside_a_paragraph(found):
    assert found(CARRIED.format(mark=""), times="1809=1809")["ritt"].time == "1809"


def test_a_new_paragraph_carries_nothing_over(found):
    assert found(CARRIED.format(mark="¶ _ SPACE 5 dep"), times="1809=1809")["ritt"].time == ""


def test_the_pluperfect_looks_back_and_takes_no_date_from_the_story(found):
    events = found("""
        1809       1809        NUM   2  obl
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
    """, times="1809=1809")
    assert events["siegte"].time == "1809"
    assert (events["verloren"].time, events["verloren"].tense) == ("", "pluperfect")


def test_a_range_dates_nothing_but_bounds_the_event(found):
    event = found("""
        Von        von         ADP   2  case
        1701       1701        NUM   5  obl
        bis        bis         ADP   4  case
        1704       1704        NUM   5  obl
        baute      bauen       VERB  0  root  VVFIN
        der        der         DET   7  det
        Orden      Orden       NOUN  5  nsubj
        die        der         DET   9  det
        Brücke     Brücke      NOUN  5  obj
    """, times="1701=1701; 1704=1704")["baute"]
    assert (event.time, event.earliest, event.latest) == ("", Day(1701, 1, 1), Day(1704, 12, 31))


def test_zwischen_und_is_a_range_too(found):
    event = found("""
        Zwischen   zwischen    ADP   2  case
        1340       1340        NUM   5  obl
        und        und         CCONJ 4  cc
        1350       1350        NUM   2  conj
        starben    sterben     VERB  0  root  VVFIN
        viele      viele       PRON  5  nsubj
    """, times="1340=1340; 1350=1350")["starben"]
    assert (event.time, event.earliest, event.latest) == ("", Day(1340, 1, 1), Day(1350, 12, 31))


LIFE = """
    Der        der         DET   2  det
    Maler      Maler       NOUN  {verb}  nsubj
    Anton      Anton       PROPN 2  appos
    (          (           PUNCT 5  punct
    {dates}
    )          )           PUNCT 5  punct
    reiste     reisen      VERB  0  root  VVFIN
    nach       nach        ADP   {rome} case
    Rom        Rom         PROPN {verb}  obl
"""


def test_the_dates_of_a_life_in_brackets_date_no_event(found):
    dates = "1610–1672 1610–1672 NUM 3 appos"
    event = found(LIFE.format(dates=dates, verb=7, rome=9), "PER: Anton; LOC: Rom", "1610=1610; 1672=1672")["reiste"]
    assert (event.time, event.earliest, event.latest) == ("", None, None)


def test_the_year_of_a_death_in_brackets_dates_no_event(found):
    dates = "† † SYM 6 punct\n1672 1672 NUM 3 appos"
    event = found(LIFE.format(dates=dates, verb=8, rome=10), "PER: Anton; LOC: Rom", "1672=1672")["reiste"]
    assert (event.time, event.latest) == ("", None)


def test_the_dates_of_a_life_with_spaces_round_the_dash_date_no_event(found):
    dates = "1610 1610 NUM 3 appos\n– – PUNCT 7 punct\n1672 1672 NUM 5 conj"
    event = found(LIFE.format(dates=dates, verb=9, rome=11), "PER: Anton; LOC: Rom", "1610=1610; 1672=1672")["reiste"]
    assert (event.time, event.earliest, event.latest) == ("", None, None)


def test_a_date_goes_before_a_duration(found):
    event = found("""
        1806       1806        NUM   2  obl
        besetzten  besetzen    VERB  0  root  VVFIN
        die        der         DET   4  det
        Franzosen  Franzose    NOUN  2  nsubj
        zwei       zwei        NUM   6  nummod
        Wochen     Woche       NOUN  2  obl
        die        der         DET   8  det
        Stadt      Stadt       NOUN  2  obj
    """, times="1806=1806; zwei Wochen=P2W")["besetzten"]
    assert event.time == "1806"


def test_each_of_two_coordinated_clauses_keeps_its_own_date(found):
    events = found("""
        1121       1121        NUM   2  obl
        begann     beginnen    VERB  0  root  VVFIN
        der        der         DET   4  det
        Bau        Bau         NOUN  2  nsubj
        und        und         CCONJ 7  cc
        1160       1160        NUM   7  obl
        endete     enden       VERB  2  conj  VVFIN
        er         er          PRON  7  nsubj
    """, times="1121=1121; 1160=1160")
    assert (events["begann"].time, events["endete"].time) == ("1121", "1160")
