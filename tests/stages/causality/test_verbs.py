"""Verbs that link: deep slots, active, passive and before nouns."""

import pytest
from ereignisgraph.syntax.connectives import is_corrected


def test_fuehren_zu_joins_its_subject_to_the_noun_under_zu(parsed, links):
    doc = parsed("""
        Der     der     DET    2  det
        Verrat  Verrat  NOUN   3  nsubj
        führte  führen  VERB   0  root  VVFIN
        zum     zu      ADP    5  case  APPRART
        Krieg   Krieg   NOUN   3  obl
        .       .       PUNCT  3  punct
    """)
    assert links(doc, "Verrat Krieg") == [("Verrat", "Krieg", "CAUSE", "fuehren_zu")]


def test_fuehren_dazu_dass_joins_its_subject_to_the_clause(parsed, links):
    doc = parsed("""
        Der     der     DET    2  det
        Verrat  Verrat  NOUN   3  nsubj
        führte  führen  VERB   0  root  VVFIN
        dazu    dazu    ADV    3  advmod  PROAV
        ,       ,       PUNCT  8  punct
        dass    dass    SCONJ  8  mark  KOUS
        alle    alle    PRON   8  nsubj
        flohen  fliehen VERB   3  ccomp  VVFIN
        .       .       PUNCT  3  punct
    """)
    assert links(doc, "Verrat flohen") == [("Verrat", "flohen", "CAUSE", "fuehren_zu")]


def test_einen_krieg_fuehren_links_nothing(parsed, links):
    doc = parsed("""
        Die     der     DET    2  det
        Allianz Allianz NOUN   3  nsubj
        führte  führen  VERB   0  root  VVFIN
        Krieg   Krieg   NOUN   3  obj
        .       .       PUNCT  3  punct
    """)
    assert links(doc, "Allianz Krieg") == []


def test_coordinated_subjects_are_two_causes(parsed, links):
    doc = parsed("""
        Pest        Pest       NOUN   4  nsubj
        und         und        CCONJ  3  cc
        Hunger      Hunger     NOUN   1  conj
        verursachten verursachen VERB 0  root  VVFIN
        eine        ein        DET    6  det
        Flucht      Flucht     NOUN   4  obj
        .           .          PUNCT  4  punct
    """)
    assert links(doc, "Pest Hunger Flucht") == [("Pest", "Flucht", "CAUSE", "verursachen"), ("Hunger", "Flucht", "CAUSE", "verursachen")]


def test_the_passive_turns_the_slots_round(parsed, links):
    doc = parsed("""
        Der       der      DET    2  det
        Streik    Streik   NOUN   6  nsubj:pass
        wurde     werden   AUX    6  aux:pass  VAFIN
        durch     durch    ADP    5  case  APPR
        Entlassungen Entlassung NOUN 6 obl
        ausgelöst auslösen VERB   0  root  VVPP
        .         .        PUNCT  6  punct
    """)
    assert links(doc, "Streik Entlassungen") == [("Entlassungen", "Streik", "CAUSE", "ausloesen")]


def test_a_particle_verb_is_read_with_its_particle(parsed, links):
    doc = parsed("""
        Das     der     DET    2  det
        Urteil  Urteil  NOUN   3  nsubj
        löste   lösen   VERB   0  root  VVFIN
        Unruhen Unruhe  NOUN   3  obj
        aus     aus     ADP    3  compound:prt  PTKVZ
        .       .       PUNCT  3  punct
    """)
    assert links(doc, "Urteil Unruhen") == [("Urteil", "Unruhen", "CAUSE", "ausloesen")]


def test_two_nouns_that_the_parse_calls_objects_are_subject_and_object(parsed, links):
    doc = parsed("""
        Gestern      gestern     ADV   2  advmod
        ermöglichte  ermöglichen VERB  0  root  VVFIN
        die          der         DET   4  det
        Reform       Reform      NOUN  2  obj
        die          der         DET   6  det
        Rückkehr     Rückkehr    NOUN  2  obj
        .            .           PUNCT 2  punct
    """)
    assert links(doc, "Reform Rückkehr") == [("Reform", "Rückkehr", "CAUSE", "ermoeglichen")]


def test_a_person_who_prevents_is_no_event(parsed, links):
    doc = parsed("""
        Der         der        DET   2  det
        Bischof     Bischof    NOUN  3  nsubj
        verhinderte verhindern VERB  0  root  VVFIN
        die         der        DET   5  det
        Wahl        Wahl       NOUN  3  obj
        .           .          PUNCT 3  punct
    """)
    assert links(doc, "Wahl") == []


def test_was_stands_for_the_clause_before_it(parsed, links):
    doc = parsed("""
        Er          er         PRON  2  nsubj
        starb       sterben    VERB  0  root  VVFIN
        ,           ,          PUNCT 7  punct
        was         was        PRON  7  nsubj  PRELS
        die         der        DET   6  det
        Wahl        Wahl       NOUN  7  obj
        verhinderte verhindern VERB  2  acl:relcl  VVFIN
        .           .          PUNCT 2  punct
    """)
    assert links(doc, "starb Wahl") == [("starb", "Wahl", "PREVENT", "verhindern")]


def test_dies_stands_for_the_sentence_before(parsed, links):
    doc = parsed("""
        Die         der        DET   2  det
        Mauer       Mauer      NOUN  3  nsubj
        fiel        fallen     VERB  0  root  VVFIN
        .           .          PUNCT 3  punct

        Dies        dieser     PRON  2  nsubj  PDS
        ermöglichte ermöglichen VERB 0  root  VVFIN
        eine        ein        DET   4  det
        Flucht      Flucht     NOUN  2  obj
        .           .          PUNCT 2  punct
    """)
    assert links(doc, "fiel Flucht") == [("fiel", "Flucht", "CAUSE", "ermoeglichen")]


def test_a_reflexive_verb_brings_nothing_about(parsed, links):
    doc = parsed("""
        Seit        seit       ADP   3  case
        dem         der        DET   3  det
        Streik      Streik     NOUN  4  obl
        verschärfte verschärfen VERB 0  root  VVFIN
        sich        er         PRON  4  obj  PRF
        die         der        DET   7  det
        Krise       Krise      NOUN  4  nsubj
        .           .          PUNCT 4  punct
    """)
    assert links(doc, "Streik Krise") == []


@pytest.mark.parametrize(("verb", "lemma", "rule"), [("beruhte", "beruhen", "beruhen_auf")])
def test_verbs_that_look_back_have_the_effect_as_subject(parsed, links, verb, lemma, rule):
    doc = parsed(f"""
        Der      der      DET   2  det
        Aufstieg Aufstieg NOUN  3  nsubj
        {verb}   {lemma}  VERB  0  root  VVFIN
        auf      auf      ADP   6  case  APPR
        dem      der      DET   6  det
        Handel   Handel   NOUN  3  obl
        .        .        PUNCT 3  punct
    """)
    assert links(doc, "Aufstieg Handel") == [("Handel", "Aufstieg", "CAUSE", rule)]


def test_zur_folge_is_found_where_the_parse_hangs_it_on_the_object_and_that_on_a_place(parsed, links):
    doc = parsed("""
        Der            der            DET   2  det
        Bankrott       Bankrott       NOUN  3  nsubj
        hatte          haben          VERB  0  root  VAFIN
        im             in             ADP   5  case
        Punjab         Punjab         PROPN 3  obl
        Ausschreitungen Ausschreitung NOUN  5  appos
        zur            zu             ADP   8  case
        Folge          Folge          NOUN  6  nmod
    """)
    assert links(doc, "Bankrott Ausschreitungen") == [("Bankrott", "Ausschreitungen", "CAUSE", "zur_folge_haben")]


def test_zur_folge_haben_is_one_cue(parsed, links):
    doc = parsed("""
        Der      der      DET   2  det
        Bankrott Bankrott NOUN  3  nsubj
        hatte    haben    VERB  0  root  VAFIN
        eine     ein      DET   5  det
        Flucht   Flucht   NOUN  3  obj
        zur      zu       ADP   7  case  APPRART
        Folge    Folge    NOUN  3  obl
        .        .        PUNCT 3  punct
    """)
    assert links(doc, "Bankrott Flucht") == [("Bankrott", "Flucht", "CAUSE", "zur_folge_haben")]


def test_a_linking_verb_that_carries_on_brings_about_what_the_deed_before_it_did(parsed, links):
    doc = parsed("""
        Er       er       PRON  2  nsubj
        schickte schicken VERB  0  root  VVFIN
        Truppen  Truppe   NOUN  2  obj
        und      und      CCONJ 5  cc
        löste    lösen    VERB  2  conj  VVFIN
        Proteste Protest  NOUN  5  obj
        aus      aus      ADP   5  compound:prt  PTKVZ
        .        .        PUNCT 2  punct
    """)
    assert links(doc, "schickte Proteste") == [("schickte", "Proteste", "CAUSE", "ausloesen")]


def test_a_deed_of_its_own_that_carries_on_has_no_cause_in_the_one_before(parsed, links):
    doc = parsed("""
        Er       er       PRON  2  nsubj
        siegte   siegen   VERB  0  root  VVFIN
        und      und      CCONJ 4  cc
        beendete beenden  VERB  2  conj  VVFIN
        Streit   Streit   NOUN  4  obj
        .        .        PUNCT 2  punct
    """)
    assert links(doc, "siegte beendete Streit") == []


def test_an_infinitive_that_dazu_announces_is_found_wherever_it_hangs(parsed, links):
    doc = parsed("""
        Aufruhr Aufruhr NOUN   2  nsubj
        zwang   zwingen VERB   0  root  VVFIN
        ihn     er      PRON   2  obj   PPER
        dazu    dazu    ADV    2  advmod  PROAV
        ,       ,       PUNCT  6  punct
        abzudanken abdanken VERB 2 conj  VVIZU
        .       .       PUNCT  2  punct
    """)
    assert links(doc, "Aufruhr abzudanken") == [("Aufruhr", "abzudanken", "CAUSE", "zwingen")]


def test_who_saw_himself_forced_did_what_he_was_forced_to(parsed, links):
    doc = parsed("""
        Wegen   wegen   ADP    2  case  APPR
        Aufruhr Aufruhr NOUN   3  obl
        sah     sehen   VERB   0  root  VVFIN
        er      er      PRON   3  nsubj
        sich    sich    PRON   3  obj   PRF
        gezwungen zwingen VERB 3  xcomp  VVPP
        ,       ,       PUNCT  8  punct
        abzudanken abdanken VERB 6 xcomp  VVIZU
        .       .       PUNCT  3  punct
    """)
    assert links(doc, "Aufruhr sah abzudanken") == [("Aufruhr", "abzudanken", "CAUSE", "wegen")]


def test_keine_rolle_denies(parsed, certainties):
    doc = parsed("""
        Die     der     DET    2  det
        Steuer  Steuer  NOUN   3  nsubj
        spielte spielen VERB   0  root  VVFIN
        beim    bei     ADP    5  case  APPRART
        Aufruhr Aufruhr NOUN   3  obl
        keine   kein    DET    7  det
        Rolle   Rolle   NOUN   3  obj
        .       .       PUNCT  3  punct
    """)
    assert certainties(doc, "Steuer Aufruhr") == ["negated"]


LED_TO = """
    Die     der     DET    2  det
    Politik Politik NOUN   5  nsubj  NN
    der     der     DET    4  det
    {noun}  {noun}  NOUN   2  nmod  NN
    führte  führen  VERB   0  root  VVFIN
    zum     zu      ADP    7  case  APPRART
    Krieg   Krieg   NOUN   5  obl   NN
    .       .       PUNCT  5  punct
"""


def test_a_noun_that_happens_only_as_the_end_of_a_link_stands_for_itself(parsed, links):
    assert links(parsed(LED_TO.format(noun="Partei")), "Politik Krieg", linked="Politik") == [("Politik", "Krieg", "CAUSE", "fuehren_zu")]


def test_what_happens_in_the_genitive_of_such_a_noun_goes_before(parsed, links):
    found = links(parsed(LED_TO.format(noun="Vertreibung")), "Politik Vertreibung Krieg", linked="Politik")
    assert found == [("Vertreibung", "Krieg", "CAUSE", "fuehren_zu")]


TAKEN_UP = """
    Der     der     DET    2  det    ART
    Rat     Rat     NOUN   3  nsubj  NN  Gender=Masc|Number=Sing
    beriet  beraten VERB   0  root   VVFIN
    die     der     DET    5  det    ART
    Reform  Reform  NOUN   3  obj    NN  Gender=Fem|Number=Sing
    .       .       PUNCT  3  punct

    {he}    {he}    PRON   2  nsubj  PPER
    führte  führen  VERB   0  root   VVFIN  Number=Sing
    zum     zu      ADP    4  case   APPRART
    Krieg   Krieg   NOUN   2  obl    NN  Gender=Masc|Number=Sing
    .       .       PUNCT  2  punct
"""


def test_a_pronoun_takes_up_the_event_that_it_agrees_with(parsed, links):
    assert links(parsed(TAKEN_UP.format(he="Sie")), "Reform Krieg") == [("Reform", "Krieg", "CAUSE", "fuehren_zu")]


def test_a_pronoun_that_agrees_with_a_subject_that_is_no_event_takes_up_none(parsed, links):
    assert links(parsed(TAKEN_UP.format(he="Er")), "Reform Krieg") == []


def test_what_sondern_sets_right_is_no_effect(parsed, links):
    def sentence(first, second):
        return parsed(f"""
            Dies     dieser  PRON   2  nsubj  PDS
            führte   führen  VERB   0  root   VVFIN
            nicht    nicht   PART   2  advmod PTKNEG
            {first:8} {first.lower()} ADV 2  advmod ADV
            zu       zu      ADP    6  case   APPR
            Reformen Reform  NOUN   2  obl    NN
            ,        ,       PUNCT  11 punct
            sondern  sondern CCONJ  11 cc     KON
            {second:8} {second.lower()} ADV 11 advmod ADV
            zu       zu      ADP    11 case   APPR
            Unruhen  Unruhe  NOUN   6  conj   NN
            .        .       PUNCT  2  punct
        """)
    def effects(doc):
        return [trigger.text for trigger in doc if trigger.text in {"Reformen", "Unruhen"} and not is_corrected(trigger)]
    assert effects(sentence("etwa", "bald")) == ["Unruhen"]
    assert effects(sentence("nur", "auch")) == ["Reformen", "Unruhen"]


def test_what_is_made_possible_is_looked_for_behind_the_one_who_may_do_it(parsed, links):
    doc = parsed("""
        Der         der         DET    2  det
        Vertrag     Vertrag     NOUN   3  nsubj
        ermöglichte ermöglichen VERB   0  root   VVFIN
        Ungarn      Ungarn      PROPN  3  obj    NE
        ,           ,           PUNCT  7  punct
        zu          zu          PART   7  mark   PTKZU
        siegen      siegen      VERB   3  xcomp  VVINF  VerbForm=Inf
    """)
    assert links(doc, "Vertrag siegen") == [("Vertrag", "siegen", "CAUSE", "ermoeglichen")]


def test_so_dass_after_a_linking_verb_follows_from_what_that_brought_about(parsed, links):
    doc = parsed("""
        Die         der         DET    2  det
        Rede        Rede        NOUN   4  nsubj
        ihm         er          PRON   4  obl:arg
        einbrachte  einbringen  VERB   0  root   VVFIN
        Kritik      Kritik      NOUN   4  obj
        ,           ,           PUNCT  10 punct
        so          so          ADV    10 advmod
        dass        dass        SCONJ  10 mark   KOUS
        er          er          PRON   10 nsubj
        floh        fliehen     VERB   4  ccomp  VVFIN
    """)
    assert links(doc, "Rede Kritik floh") == [("Rede", "Kritik", "CAUSE", "einbringen"), ("Kritik", "floh", "CAUSE", "sodass")]
