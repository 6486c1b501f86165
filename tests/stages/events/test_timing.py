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


def test_what_someone_carries_out_is_of_the_time_of_the_verb(found):
    events = found("""
        1632       1632        NUM   2  obl
        unternahm  unternehmen VERB  0  root   VVFIN
        der        der         DET   4  det
        Rat        Rat         NOUN  2  nsubj
        eine       ein         DET   6  det
        Belagerung Belagerung  NOUN  2  obj
    """, times="1632=1632")
    assert (events["unternahm"].time, events["Belagerung"].time) == ("1632", "1632")


def test_how_long_one_event_took_says_nothing_of_what_happened_meanwhile(found):
    events = found("""
        Zwei       zwei        NUM   2  nummod
        Wochen     Woche       NOUN  3  obl
        tagte      tagen       VERB  0  root   VVFIN
        der        der         DET   5  det
        Rat        Rat         NOUN  3  nsubj
        ,          ,           PUNCT 9  punct
        während    während     SCONJ 9  mark
        Otto       Otto        PROPN 9  nsubj
        floh       fliehen     VERB  3  advcl  VVFIN
    """, times="Zwei Wochen=P2W")
    assert (events["tagte"].time, events["floh"].time) == ("P2W", "")


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


def test_a_clause_with_als_gives_its_date_to_the_one_over_it(found):
    events = found("""
        Als        als         SCONJ 5  mark
        der        der         DET   3  det
        Rat        Rat         NOUN  5  nsubj
        1669       1669        NUM   5  obl
        einlud     einladen    VERB  6  advcl  VVFIN
        erschienen erscheinen  VERB  0  root   VVFIN
        neun       neun        NUM   8  nummod
        Städte     Stadt       NOUN  6  nsubj
    """, times="1669=1669")
    assert (events["einlud"].time, events["erschienen"].time) == ("1669", "1669")


def test_a_relative_clause_takes_the_time_of_the_event_that_it_belongs_to(found):
    events = found("""
        Beim       bei         ADP   2  case
        Gefecht    Gefecht     NOUN  8  obl
        ,          ,           PUNCT 6  punct
        in         in          ADP   5  case
        dem        der         PRON  6  obl  PRELS
        starb      sterben     VERB  2  acl:relcl  VVFIN
        er         er          PRON  6  nsubj
        verlor     verlieren   VERB  0  root  VVFIN
        1632       1632        NUM   8  obl
        der        der         DET   11 det
        Herzog     Herzog      NOUN  8  nsubj
        die        der         DET   13 det
        Fahne      Fahne       NOUN  8  obj
    """, times="1632=1632")
    assert [event.time for event in events.values()] == ["1632"] * 3


@pytest.mark.parametrize("lemma, time", [("versuchen", "1632"), ("versprechen", "")])
def test_what_is_tried_is_of_the_time_of_the_trial_and_what_is_promised_of_a_later_one(found, lemma, time):
    events = found(f"""
        1632       1632        NUM   2  obl
        tat        {lemma}     VERB  0  root   VVFIN
        der        der         DET   4  det
        Herzog     Herzog      NOUN  2  nsubj
        ,          ,           PUNCT 8  punct
        Prag       Prag        PROPN 8  obj
        zu         zu          PART  8  mark   PTKZU
        befreien   befreien    VERB  2  xcomp  VVINF
    """, times="1632=1632")
    assert (events["tat"].time, events["befreien"].time) == ("1632", time)


def test_until_is_a_range_whose_begin_is_unknown(found):
    event = found("""
        Bis        bis         ADP   2  case
        1704       1704        NUM   3  obl
        baute      bauen       VERB  0  root  VVFIN
        der        der         DET   5  det
        Orden      Orden       NOUN  3  nsubj
        die        der         DET   7  det
        Brücke     Brücke      NOUN  3  obj
    """, times="1704=1704")["baute"]
    assert (event.time, event.earliest, event.latest) == ("", None, Day(1704, 12, 31))


def test_two_days_are_no_single_date(found):
    event = found("""
        Am         an          ADP   3  case
        3.         3.          ADJ   3  amod
        Mai        Mai         NOUN  6  obl
        und        und         CCONJ 5  cc
        Juni       Juni        NOUN  3  conj
        tagte      tagen       VERB  0  root  VVFIN
        der        der         DET   8  det
        Rat        Rat         NOUN  6  nsubj
    """, times="3. Mai=1848-05-03; Juni=1848-06")["tagte"]
    assert (event.time, event.earliest, event.latest) == ("", Day(1848, 5, 3), Day(1848, 6, 30))


def test_a_date_in_brackets_dates_the_event_noun_before_it(found):
    events = found("""
        Die        der         DET   2  det
        Schlacht   Schlacht    NOUN  8  nsubj
        bei        bei         ADP   4  case
        Leipzig    Leipzig     PROPN 2  nmod
        (          (           PUNCT 6  punct
        1813       1813        NUM   4  appos
        )          )           PUNCT 6  punct
        entschied  entscheiden VERB  0  root  VVFIN
        den        der         DET   10 det
        Feldzug    Feldzug     NOUN  8  obj
    """, "LOC: Leipzig", "1813=1813")
    assert (events["Schlacht"].time, events["entschied"].time) == ("1813", "")


def test_the_day_for_which_something_is_fixed_is_not_the_day_when_it_was_fixed(found):
    events = found("""
        Der        der         DET   2  det
        Rat        Rat         NOUN  3  nsubj
        setzte     setzen      VERB  0  root  VVFIN
        die        der         DET   5  det
        Wahl       Wahl        NOUN  3  obj
        für        für         ADP   7  case
        Mai        Mai         NOUN  3  obl
        an         an          ADP   3  compound:prt  PTKVZ
    """, times="Mai=1848-05")
    assert events["setzte"].time == ""


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


def test_a_date_that_something_is_set_for_is_that_of_the_thing(found):
    events = found("""
        Im         in          ADP   2  case
        Mai        Mai         NOUN  8  obl
        wurde      werden      AUX   8  aux:pass VAFIN
        die        der         DET   5  det
        Wahl       Wahl        NOUN  8  nsubj:pass
        für        für         ADP   7  case
        Juni       Juni        NOUN  8  obl
        angesetzt  ansetzen    VERB  0  root  VVPP
    """, times="Mai=1848-05; Juni=1848-06")
    assert (events["Wahl"].time, events["angesetzt"].time) == ("1848-06", "1848-05")


def test_the_course_of_a_war_may_be_what_a_clause_says(found):
    events = found("""
        Dies       dieser      PRON  4  nsubj
        war        sein        AUX   4  cop   VAFIN
        der        der         DET   4  det
        Verlauf    Verlauf     NOUN  0  root  NN
        des        der         DET   6  det
        Krieges    Krieg       NOUN  4  nmod  NN
    """)
    assert events["Krieges"].time == ""


def test_what_lies_behind_a_date_is_bounded_by_it_and_not_dated(found):
    event = found("""
        Nach       nach        ADP   2  case
        1933       1933        NUM   3  obl
        floh       fliehen     VERB  0  root  VVFIN
        der        der         DET   5  det
        Maler      Maler       NOUN  3  nsubj
    """, times="1933=>1933")["floh"]
    assert (event.time, event.time_id, event.latest) == ("", "time:text:5", None)


def test_a_date_in_an_attribute_before_a_noun_does_not_date_the_clause(found):
    event = found("""
        Er         er          PRON  2  nsubj
        verließ    verlassen   VERB  0  root  VVFIN
        die        der         DET   7  det
        seit       seit        ADP   5  case
        1806       1806        NUM   6  obl
        freie      frei        ADJ   7  amod  ADJA
        Stadt      Stadt       NOUN  2  obj
    """, times="1806=1806")["verließ"]
    assert event.time == ""


def test_a_date_under_von_belongs_to_the_noun_before_it(found):
    events = found("""
        Im         im          ADP   2  case
        April      April       NOUN  3  obl
        floh       fliehen     VERB  0  root  VVFIN
        er         er          PRON  3  nsubj
        nach       nach        ADP   7  case
        dem        der         DET   7  det
        Aufstand   Aufstand    NOUN  3  obl
        vom        vom         ADP   9  case
        März       März        NOUN  3  obl
    """, times="April=1909-04; März=1909-03-31")
    assert (events["floh"].time, events["Aufstand"].time) == ("1909-04", "1909-03-31")


NACHDEM = """
    {time}     {time}      NOUN  9  obl
    ,          ,           PUNCT 7  punct
    nachdem    nachdem     SCONJ 7  mark
    der        der         DET   5  det
    König      König       NOUN  7  nsubj
    Prag       Prag        PROPN 7  obj
    verließ    verlassen   VERB  9  advcl  VVFIN
    ,          ,           PUNCT 7  punct
    floh       fliehen     VERB  0  root   VVFIN
    er         er          PRON  9  nsubj
"""


def test_a_date_before_nachdem_is_that_of_the_main_clause_whatever_the_parse_says(found):
    events = found(NACHDEM.format(time="Mai").replace("NOUN  9  obl", "NOUN  7  obl"), times="Mai=1648-05")
    assert (events["verließ"].time, events["floh"].time) == ("", "1648-05")


def test_a_length_before_nachdem_says_how_far_apart(found):
    events = found(NACHDEM.format(time="Wochen"), times="Wochen=PXW")
    assert [event.time for event in events.values()] == ["", ""]


def test_a_noun_that_names_what_is_only_demanded_has_not_the_date_of_its_verb(found):
    events = found("""
        1632       1632        NUM   2  obl
        drängten   drängen     VERB  0  root  VVFIN
        die        der         DET   4  det
        Stände     Stand       NOUN  2  nsubj
        ihn        er          PRON  2  obj
        zum        zum         ADP   7  case
        Amtsverzicht Amtsverzicht NOUN 2 obl
    """, times="1632=1632")
    assert (events["drängten"].time, events["Amtsverzicht"].time, events["Amtsverzicht"].modality) == ("1632", "", "demanded")


def test_a_noun_that_only_grammar_tells_to_be_the_subject_has_the_date_of_its_verb(found):
    events = found("""
        1908       1908        NUM   2  obl
        brach      brechen     VERB  0  root  VVFIN
        im         im          ADP   4  case
        Land       Land        NOUN  2  obl
        ein        ein         DET   6  det
        Aufstand   Aufstand    NOUN  2  obj
        aus        aus         ADP   2  compound:prt  PTKVZ
    """, times="1908=1908")
    assert events["Aufstand"].time == "1908"


def test_a_participle_clause_tells_what_came_before(found):
    events = found("""
        Geschwächt schwächen   VERB  5  advcl  VVPP
        durch      durch       ADP   3  case
        Streit     Streit      NOUN  1  obl
        ,          ,           PUNCT 1  punct
        floh       fliehen     VERB  0  root   VVFIN
        er         er          PRON  5  nsubj
        1632       1632        NUM   5  obl
    """, times="1632=1632")
    assert (events["Geschwächt"].time, events["floh"].time) == ("", "1632")


def test_the_date_of_an_event_beside_the_verb_says_more_than_a_vague_word(found):
    events = found("""
        Bald       bald        ADV   2  advmod
        stürzte    stürzen     VERB  0  root  VVFIN
        er         er          PRON  2  nsubj
        durch      durch       ADP   6  case
        den        der         DET   6  det
        Putsch     Putsch      NOUN  2  obl
        von        von         ADP   8  case
        1963       1963        NUM   6  nmod
    """, times="Bald=FUTURE_REF; 1963=1963")
    assert events["stürzte"].time == "1963"


def test_what_somebody_succeeds_in_is_of_the_time_of_the_success(found):
    events = found("""
        1945       1945        NUM   2  obl
        gelang     gelingen    VERB  0  root  VVFIN
        es         es          PRON  2  expl
        den        der         DET   5  det
        Truppen    Truppe      NOUN  2  obl:arg
        ,          ,           PUNCT 9  punct
        die        der         DET   8  det
        Stadt      Stadt       NOUN  9  obj
        einzunehmen einnehmen  VERB  5  acl   VVIZU
    """, times="1945=1945")
    assert events["einzunehmen"].time == "1945"


@pytest.mark.parametrize("opening, time", [("s.", ""), ("Reichstag", "1906")])
def test_a_date_in_a_reference_in_brackets_dates_nothing(found, opening, time):
    event = found(f"""
        Der        der         DET   2  det
        Rat        Rat         NOUN  3  nsubj
        zahlte     zahlen      VERB  0  root   VVFIN
        (          (           PUNCT 5  punct
        {opening}  {opening}   NOUN  3  parataxis
        Zeitung    Zeitung     NOUN  5  flat
        1906       1906        NUM   3  obl
        )          )           PUNCT 5  punct
    """, times="1906=1906")["zahlte"]
    assert event.time == time
