"""What did not happen, and what is only planned, demanded, possible or told."""

import pytest


def real(event):
    return event.polarity, event.modality


def test_um_zu_is_planned_and_done_by_the_subject_of_the_governing_clause(found, filled):
    events = found("""
        Die        der         DET   2  det
        Äbtissin   Äbtissin    NOUN  3  nsubj
        reiste     reisen      VERB  0  root   VVFIN
        ab         ab          ADP   3  compound:prt  PTKVZ
        ,          ,           PUNCT 10 punct
        um         um          SCONJ 10 mark   KOUI
        den        der         DET   8  det
        Kaiser     Kaiser      NOUN  10 obj
        zu         zu          PART  10 mark   PTKZU
        warnen     warnen      VERB  3  advcl  VVINF
    """)
    assert filled(events["warnen"], "subject") == ["Äbtissin"]
    assert real(events["warnen"]) == ("pos", "planned")
    assert real(events["reiste"]) == ("pos", "asserted")


def test_ohne_zu_did_not_happen(found, filled):
    events = found("""
        Der        der         DET   2  det
        Bote       Bote        NOUN  3  nsubj
        ging       gehen       VERB  0  root   VVFIN
        ,          ,           PUNCT 7  punct
        ohne       ohne        SCONJ 7  mark   KOUI
        zu         zu          PART  7  mark   PTKZU
        antworten  antworten   VERB  3  advcl  VVINF
    """)
    assert filled(events["antworten"], "subject") == ["Bote"]
    assert [real(event) for event in events.values()] == [("pos", "asserted"), ("neg", "asserted")]


def test_forderte_demands_its_object(found):
    events = found("""
        Der        der         DET   2  det
        Stadtrat   Stadtrat    NOUN  3  nsubj
        forderte   fordern     VERB  0  root  VVFIN
        den        der         DET   5  det
        Rücktritt  Rücktritt   NOUN  3  obj
        des        der         DET   7  det
        Vogts      Vogt        NOUN  5  nmod
    """)
    assert real(events["Rücktritt"]) == ("pos", "demanded")
    assert real(events["forderte"]) == ("pos", "asserted")


VERHINDERTE = """
    Ein        ein         DET   2  det
    Gewitter   Gewitter    NOUN  3  nsubj
    verhinderte verhindern VERB  0  root  VVFIN{denial}
    den        der         DET   {noun}  det
    Einmarsch  Einmarsch   NOUN  3  obj
"""


def test_what_is_verhindert_did_not_happen(found):
    assert real(found(VERHINDERTE.format(denial="", noun=5))["Einmarsch"]) == ("neg", "asserted")


def test_what_is_not_verhindert_did_happen(found):
    events = found(VERHINDERTE.format(denial="\nnicht nicht PART 3 advmod", noun=6))
    assert real(events["Einmarsch"]) == ("pos", "asserted")
    assert real(events["verhinderte"]) == ("neg", "asserted")


@pytest.mark.parametrize("word", ["nicht", "nie", "keineswegs"])
def test_nicht_and_its_like_deny_the_verb(found, word):
    assert found(f"""
        Die        der         DET   2  det
        Flotte     Flotte      NOUN  3  nsubj
        landete    landen      VERB  0  root  VVFIN
        {word}     {word}      PART  3  advmod
    """)["landete"].polarity == "neg"


def test_kein_before_the_object_denies_the_verb(found):
    assert found("""
        Die        der         DET   2  det
        Zünfte     Zunft       NOUN  3  nsubj
        schickten  schicken    VERB  0  root  VVFIN
        keine      kein        DET   5  det
        Gesandten  Gesandter   NOUN  3  obj
    """)["schickten"].polarity == "neg"


def test_nicht_nur_denies_nothing(found):
    assert found("""
        Der        der         DET   2  det
        Abt        Abt         NOUN  3  nsubj
        verkaufte  verkaufen   VERB  0  root  VVFIN
        nicht      nicht       PART  7  advmod
        nur        nur         ADV   7  advmod
        die        der         DET   7  det
        Pferde     Pferd       NOUN  3  obj
        ,          ,           PUNCT 12 punct
        sondern    sondern     CCONJ 12 cc
        auch       auch        ADV   12 advmod
        die        der         DET   12 det
        Wagen      Wagen       NOUN  7  conj
    """)["verkaufte"].polarity == "pos"


def test_the_konjunktiv_of_indirect_speech_is_reported(found):
    events = found("""
        Der        der         DET   2  det
        Bote       Bote        NOUN  3  nsubj
        rief       rufen       VERB  0  root   VVFIN
        ,          ,           PUNCT 8  punct
        die        der         DET   6  det
        Festung    Festung     NOUN  8  nsubj
        sei        sein        AUX   8  aux    VAFIN  Mood=Sub|Tense=Pres
        gefallen   fallen      VERB  3  ccomp  VVPP
    """)
    assert real(events["gefallen"]) == ("pos", "reported")
    assert real(events["rief"]) == ("pos", "asserted")


def test_angeblich_reports_what_it_stands_beside(found):
    assert real(found("""
        Angeblich  angeblich   ADV   2  advmod
        vergiftete vergiften   VERB  0  root  VVFIN
        der        der         DET   4  det
        Koch       Koch        NOUN  2  nsubj
        den        der         DET   6  det
        Bischof    Bischof     NOUN  2  obj
    """)["vergiftete"]) == ("pos", "reported")


@pytest.mark.parametrize(("word", "lemma", "modality"), [
    ("wollte", "wollen", "planned"), ("sollte", "sollen", "planned"), ("konnte", "können", "asserted"),
    ("musste", "müssen", "asserted"), ("kann", "können", "possible"), ("muss", "müssen", "demanded"),
])
def test_modal_verbs_plan_and_demand_but_konnte_and_musste_tell(found, word, lemma, modality):
    assert found(f"""
        Der        der         DET   2  det
        Graf       Graf        NOUN  6  nsubj
        {word}     {lemma}     AUX   6  aux   VMFIN
        die        der         DET   5  det
        Mühle      Mühle       NOUN  6  obj
        verkaufen  verkaufen   VERB  0  root  VVINF
    """)["verkaufen"].modality == modality


def test_versuchte_plans_its_infinitive(found):
    events = found("""
        Der        der         DET   2  det
        Mönch      Mönch       NOUN  3  nsubj
        versuchte  versuchen   VERB  0  root   VVFIN
        zu         zu          PART  5  mark   PTKZU
        fliehen    fliehen     VERB  3  xcomp  VVINF
    """)
    assert real(events["fliehen"]) == ("pos", "planned")


def test_weigerte_sich_denies_its_infinitive(found):
    assert found("""
        Die        der         DET   2  det
        Bauern     Bauer       NOUN  3  nsubj
        weigerten  weigern     VERB  0  root   VVFIN
        sich       sich        PRON  3  obj    PRF
        zu         zu          PART  6  mark   PTKZU
        zahlen     zahlen      VERB  3  xcomp  VVINF
    """)["zahlen"].polarity == "neg"


def test_the_unreal_past_did_not_happen(found):
    assert found("""
        Beinahe    beinahe     ADV   5  advmod
        hätte      haben       AUX   5  aux   VAFIN  Mood=Sub|Tense=Past
        der        der         DET   4  det
        Feind      Feind       NOUN  5  nsubj
        gesiegt    siegen      VERB  0  root  VVPP
    """)["gesiegt"].polarity == "neg"


def test_a_denied_main_clause_does_not_deny_its_nachdem_clause(found):
    events = found("""
        Nachdem    nachdem     SCONJ 4  mark
        der        der         DET   3  det
        Vogt       Vogt        NOUN  4  nsubj
        drohte     drohen      VERB  6  advcl  VVFIN
        ,          ,           PUNCT 4  punct
        kam        kommen      VERB  0  root   VVFIN
        niemand    niemand     PRON  6  nsubj
    """)
    assert [event.polarity for event in events.values()] == ["pos", "neg"]


VERHINDERN = """
    Der        der         DET   2  det
    Angriff    Angriff     NOUN  3  nsubj
    verhinderte verhindern VERB  0  root  VVFIN
    die        der         DET   5  det
    Wahl       Wahl        NOUN  3  obj
"""


def test_what_prevents_did_happen_and_what_is_prevented_did_not(found):
    events = found(VERHINDERN)
    assert (events["Angriff"].polarity, events["Wahl"].polarity) == ("pos", "neg")


@pytest.mark.parametrize("verb, lemma, modality", [("erzwingen", "erzwingen", "planned"), ("beenden", "beenden", "asserted")])
def test_what_is_to_be_brought_about_is_no_more_real_than_the_purpose(found, verb, lemma, modality):
    events = found(f"""
        Er         er          PRON  2  nsubj
        kam        kommen      VERB  0  root  VVFIN
        ,          ,           PUNCT 8  punct
        um         um          SCONJ 8  mark
        den        der         DET   6  det
        Streik     Streik      NOUN  8  obj
        zu         zu          PART  8  mark  PTKZU
        {verb}     {lemma}     VERB  2  advcl VVINF
    """)
    assert events["Streik"].modality == modality


@pytest.mark.parametrize("helper, modality", [("konnten", "asserted"), ("könnten", "possible"), ("mussten", "asserted"), ("müssten", "possible")])
def test_the_umlaut_of_a_modal_verb_makes_it_unreal(found, helper, modality):
    lemma = "können" if "nn" in helper else "müssen"
    events = found(f"""
        Sie        sie         PRON  3  nsubj
        {helper}   {lemma}     AUX   3  aux   VMFIN
        fliehen    fliehen     VERB  0  root  VVINF
    """)
    assert events["fliehen"].modality == modality


def test_weder_noch_denies_both(found):
    events = found("""
        Er         er          PRON  3  nsubj
        weder      weder       CCONJ 3  advmod
        floh       fliehen     VERB  0  root  VVFIN
        noch       noch        CCONJ 5  cc    KON
        kämpfte    kämpfen     VERB  3  conj  VVFIN
    """)
    assert [event.polarity for event in events.values()] == ["neg", "neg"]


def test_a_negative_subject_denies_the_second_verb_too(found):
    events = found("""
        Kein       kein        DET   2  det
        Bauer      Bauer       NOUN  3  nsubj
        floh       fliehen     VERB  0  root  VVFIN
        und        und         CCONJ 5  cc    KON
        klagte     klagen      VERB  3  conj  VVFIN
    """)
    assert [event.polarity for event in events.values()] == ["neg", "neg"]


def test_the_genitive_of_a_danger_is_only_possible(found):
    events = found("""
        Die        der         DET   2  det
        Gefahr     Gefahr      NOUN  5  nsubj
        eines      ein         DET   4  det
        Krieges    Krieg       NOUN  2  nmod
        wuchs      wachsen     VERB  0  root  VVFIN
    """)
    assert events["Krieges"].modality == "possible"


def test_what_somebody_s_aim_was_is_planned(found):
    events = found("""
        Sein       sein        DET   2  det:poss
        Plan       Plan        NOUN  3  nsubj
        klar       klar        ADJ   0  root
        war        sein        AUX   3  cop   VAFIN
        ,          ,           PUNCT 8  punct
        Prag       Prag        PROPN 8  obj
        zu         zu          PART  8  mark  PTKZU
        erobern    erobern     VERB  3  xcomp VVINF
    """)
    assert events["erobern"].modality == "planned"


@pytest.mark.parametrize("word, reality", [("kaum", ("neg", "asserted")), ("bald", ("pos", "asserted"))])
def test_kaum_within_its_clause_denies_it(found, word, reality):
    events = found(f"""
        Die        der         DET   2  det
        Stadt      Stadt       NOUN  3  nsubj
        wuchs      wachsen     VERB  0  root   VVFIN
        {word}     {word}      ADV   3  advmod
    """)
    assert real(events["wuchs"]) == reality


def test_kaum_that_opens_its_clause_says_when(found):
    events = found("""
        Kaum       kaum        ADV   2  advmod
        nahte      nahen       VERB  0  root   VVFIN
        das        der         DET   4  det
        Heer       Heer        NOUN  2  nsubj
    """)
    assert real(events["nahte"]) == ("pos", "asserted")


BEVOR = """
    Man        man         PRON  2  nsubj
    fing       fangen      VERB  0  root   VVFIN
    ihn        er          PRON  2  obj
    ,          ,           PUNCT 7  punct
    bevor      bevor       SCONJ 7  mark   KOUS
    er         er          PRON  7  nsubj
    fliehen    fliehen     VERB  2  advcl  VVINF
    konnte     können      AUX   7  aux    VMFIN  Tense=Past
"""


def test_what_somebody_could_not_do_before_he_was_stopped_did_not_happen(found):
    assert real(found(BEVOR)["fliehen"]) == ("neg", "possible")


def test_before_one_could_build_one_had_to_clear(found):
    events = found("""
        Bevor      bevor       SCONJ 3  mark   KOUS
        sie        sie         PRON  3  nsubj
        bauen      bauen       VERB  6  advcl  VVINF
        konnten    können      AUX   3  aux    VMFIN  Tense=Past
        ,          ,           PUNCT 3  punct
        rodeten    roden       VERB  0  root   VVFIN
        sie        sie         PRON  6  nsubj
    """)
    assert real(events["bauen"]) == ("pos", "asserted")


def test_too_weak_for_a_purpose_does_not_reach_it(found):
    events = found("""
        Er         er          PRON  4  nsubj
        war        sein        AUX   4  cop    VAFIN
        zu         zu          ADV   4  advmod PTKA
        schwach    schwach     ADJ   0  root   ADJD
        ,          ,           PUNCT 8  punct
        um         um          SCONJ 8  mark   KOUI
        zu         zu          PART  8  mark   PTKZU
        siegen     siegen      VERB  4  advcl  VVINF
    """)
    assert real(events["siegen"]) == ("neg", "planned")


@pytest.mark.parametrize("verb, lemma, modality", [("anzufertigen", "anfertigen", "demanded"), ("festzustellen", "feststellen", "asserted")])
def test_what_is_to_be_done_is_demanded_and_what_is_to_be_seen_is_there(found, verb, lemma, modality):
    events = found(f"""
        Teile      Teil        NOUN  3  nsubj
        waren      sein        AUX   3  aux    VAFIN
        {verb}     {lemma}     VERB  0  root   VVIZU
    """)
    assert events[verb].modality == modality


def test_a_bare_participle_tells_what_a_declaration_did(found):
    events = found("""
        Er         er          PRON  2  nsubj
        erklärte   erklären    VERB  0  root   VVFIN
        die        der         DET   4  det
        Partei     Partei      NOUN  2  obj
        für        für         ADP   6  case
        aufgelöst  auflösen    VERB  2  xcomp  VVPP
    """)
    assert real(events["aufgelöst"]) == ("pos", "asserted")


def test_the_stem_with_e_beside_a_third_person_is_the_konjunktiv(found):
    events = found("""
        Er         er          PRON  2  nsubj
        sagte      sagen       VERB  0  root   VVFIN
        ,          ,           PUNCT 6  punct
        das        der         DET   5  det
        Gesetz     Gesetz      NOUN  6  nsubj
        trete      treten      VERB  2  parataxis  VVFIN
        in         in          ADP   8  case
        Kraft      Kraft       NOUN  6  obl
    """)
    assert events["trete"].modality == "reported"
