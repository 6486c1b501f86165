"""Who did it, to whom and where: deep subjects, objects and places."""

import pytest


def test_a_passive_is_turned_round(found, filled):
    event = found("""
        Der        der         DET   2  det
        Hafen      Hafen       NOUN  6  nsubj:pass
        wurde      werden      AUX   6  aux:pass  VAFIN
        von        von         ADP   5  case
        Piraten    Pirat       NOUN  6  obl
        geplündert plündern    VERB  0  root  VVPP
    """)["geplündert"]
    assert filled(event, "subject") == ["Piraten"]
    assert filled(event, "object") == ["Hafen"]


def test_coordinated_nouns_fill_a_role_one_by_one(found, filled):
    event = found("""
        Konrad     Konrad      PROPN 4  nsubj
        und        und         CCONJ 3  cc
        Mathilde   Mathilde    PROPN 1  conj
        stifteten  stiften     VERB  0  root  VVFIN
        Kelche     Kelch       NOUN  4  obj
        ,          ,           PUNCT 7  punct
        Leuchter   Leuchter    NOUN  5  conj
        und        und         CCONJ 9  cc
        Bücher     Buch        NOUN  5  conj
    """, "PER: Konrad; PER: Mathilde")["stifteten"]
    assert filled(event, "subject") == ["Konrad", "Mathilde"]
    assert filled(event, "object") == ["Kelche", "Leuchter", "Bücher"]


def test_coordinated_verbs_share_subject_and_object(found, filled):
    events = found("""
        Die         der          DET   2  det
        Söldner     Söldner      NOUN  3  nsubj
        plünderten  plündern     VERB  0  root  VVFIN
        und         und          CCONJ 5  cc
        verbrannten verbrennen   VERB  3  conj  VVFIN
        die         der          DET   7  det
        Mühle       Mühle        NOUN  5  obj
    """)
    for trigger in ("plünderten", "verbrannten"):
        assert filled(events[trigger], "subject") == ["Söldner"]
        assert filled(events[trigger], "object") == ["Mühle"]


def test_a_relative_pronoun_gives_way_to_its_antecedent(found, filled):
    event = found("""
        Der        der         DET   2  det
        Vertrag    Vertrag     NOUN  9  nsubj
        ,          ,           PUNCT 7  punct
        den        der         PRON  7  obj        PRELS
        beide      beide       DET   6  det
        Städte     Stadt       NOUN  7  nsubj
        schlossen  schließen   VERB  2  acl:relcl  VVFIN
        ,          ,           PUNCT 7  punct
        erlosch    erlöschen   VERB  0  root       VVFIN
    """)["schlossen"]
    assert filled(event, "subject") == ["Städte"]
    assert filled(event, "object") == ["Vertrag"]


CHRONICLE = """
    Die        der         DET   5  det
    von        von         ADP   3  case
    Nonnen     Nonne       NOUN  4  obl
    verfasste  verfassen   ADJ   5  amod  ADJA  {morph}
    Chronik    Chronik     NOUN  6  nsubj
    verbrannte verbrennen  VERB  0  root  VVFIN
"""


def test_an_extended_participle_has_its_noun_as_object_and_its_agent(found, filled):
    event = found(CHRONICLE.format(morph="VerbForm=Part"))["verfasste"]
    assert filled(event, "subject") == ["Nonnen"]
    assert filled(event, "object") == ["Chronik"]


def test_an_extended_participle_without_morphology_has_its_agent_too(found, filled):
    assert filled(found(CHRONICLE.format(morph=""))["verfasste"], "subject") == ["Nonnen"]


def test_an_extended_present_participle_has_its_noun_as_subject(found, filled):
    event = found("""
        Die        der         DET   5  det
        vor        vor         ADP   3  case
        Seuchen    Seuche      NOUN  4  obl
        fliehenden fliehen     ADJ   5  amod  ADJA
        Händler    Händler     NOUN  6  nsubj
        verarmten  verarmen    VERB  0  root  VVFIN
    """)["fliehenden"]
    assert filled(event, "subject") == ["Händler"]
    assert filled(event, "object") == ["Seuchen"]


def test_zwang_lets_the_object_do_it(found, filled):
    event = found("""
        Der        der         DET   2  det
        Papst      Papst       NOUN  3  nsubj
        zwang      zwingen     VERB  0  root   VVFIN
        den        der         DET   5  det
        Abt        Abt         NOUN  3  obj
        ,          ,           PUNCT 9  punct
        Ländereien Länderei    NOUN  9  obj
        zu         zu          PART  9  mark   PTKZU
        verkaufen  verkaufen   VERB  3  xcomp  VVINF
    """)["verkaufen"]
    assert filled(event, "subject") == ["Abt"]
    assert filled(event, "object") == ["Ländereien"]


def test_versprach_keeps_the_doing_for_its_subject_beside_a_recipient(found, filled):
    event = found("""
        Der        der         DET   2  det
        König      König       NOUN  3  nsubj
        versprach  versprechen VERB  0  root   VVFIN
        den        der         DET   5  det
        Ständen    Stand       NOUN  3  obl:arg
        abzudanken abdanken    VERB  3  xcomp  VVIZU
    """)["abzudanken"]
    assert filled(event, "subject") == ["König"]


def test_ließ_lets_its_object_do_what_the_infinitive_says(found, filled):
    event = found("""
        Der        der         DET   2  det
        Herzog     Herzog      NOUN  3  nsubj
        ließ       lassen      VERB  0  root   VVFIN
        den        der         DET   5  det
        Boten      Bote        NOUN  3  obj
        warten     warten      VERB  3  xcomp  VVINF
    """)["warten"]
    assert filled(event, "subject") == ["Boten"]
    assert not event.role("object")


def test_ließ_abreißen_does_not_let_the_bridge_tear_itself_down(found, filled):
    event = found("""
        Der        der         DET   2  det
        Herzog     Herzog      NOUN  3  nsubj
        ließ       lassen      VERB  0  root   VVFIN
        die        der         DET   5  det
        Brücke     Brücke      NOUN  6  obj
        abreißen   abreißen    VERB  3  xcomp  VVINF
    """)["abreißen"]
    assert filled(event, "object") == ["Brücke"]
    assert "Brücke" not in filled(event, "subject")


def test_a_genitive_is_the_subject_of_a_rede_and_the_object_of_a_vertreibung(found, filled):
    events = found("""
        Die         der          DET   2  det
        Rede        Rede         NOUN  5  nsubj
        des         der          DET   4  det
        Kanzlers    Kanzler      NOUN  2  nmod
        empörte     empören      VERB  0  root  VVFIN
        nach        nach         ADP   8  case
        der         der          DET   8  det
        Vertreibung Vertreibung  NOUN  5  obl
        der         der          DET   10 det
        Händler     Händler      NOUN  8  nmod
        das         der          DET   12 det
        Volk        Volk         NOUN  5  obj
    """)
    assert filled(events["Rede"], "subject") == ["Kanzlers"]
    assert filled(events["Vertreibung"], "object") == ["Händler"]
    assert not events["Vertreibung"].role("subject")


def test_durch_names_the_doer_beside_a_genitive_object(found, filled):
    event = found("""
        Die        der         DET   2  det
        Zerstörung Zerstörung  NOUN  7  nsubj
        der        der         DET   4  det
        Burg       Burg        NOUN  2  nmod
        durch      durch       ADP   6  case
        Bauern     Bauer       NOUN  2  nmod
        begann     beginnen    VERB  0  root  VVFIN
    """)["Zerstörung"]
    assert filled(event, "subject") == ["Bauern"]
    assert filled(event, "object") == ["Burg"]


def test_a_possessive_fills_the_role_of_a_genitive_and_is_resolved(found):
    event = found("""
        Adelheid   Adelheid    PROPN 2  nsubj
        wusste     wissen      VERB  0  root  VVFIN
        nach       nach        ADP   5  case
        ihrer      ihr         DET   5  det:poss  PPOSAT
        Abreise    Abreise     NOUN  2  obl
        alles      alles       PRON  2  obj
    """, "PER: Adelheid", stands="ihrer>Adelheid")["Abreise"]
    assert [(argument.head, argument.resolved) for argument in event.role("subject")] == [("ihrer", "Adelheid")]


def test_an_angriff_auf_has_its_object_under_auf(found, filled):
    event = found("""
        Der        der         DET   2  det
        Angriff    Angriff     NOUN  8  nsubj
        der        der         DET   4  det
        Hussiten   Hussit      NOUN  2  nmod
        auf        auf         ADP   7  case
        die        der         DET   7  det
        Burg       Burg        NOUN  2  nmod
        misslang   misslingen  VERB  0  root  VVFIN
    """)["Angriff"]
    assert filled(event, "subject") == ["Hussiten"]
    assert filled(event, "object") == ["Burg"]
    assert not event.role("place")


def test_verzichtete_auf_governs_its_object(found, filled):
    event = found("""
        Die        der         DET   2  det
        Witwe      Witwe       NOUN  3  nsubj
        verzichtete verzichten VERB  0  root  VVFIN
        auf        auf         ADP   6  case
        ihr        ihr         DET   6  det:poss
        Erbe       Erbe        NOUN  3  obl
    """)["verzichtete"]
    assert filled(event, "object") == ["Erbe"]
    assert not event.role("other")


def test_an_extended_participle_of_a_verb_without_object_has_its_noun_as_subject(found, filled):
    event = found("""
        Der      der      DET  5 det
        nach     nach     ADP  3 case
        Wien     Wien     PROPN 4 obl
        geflohene fliehen ADJ  5 amod  ADJA
        Dichter  Dichter  NOUN 6 nsubj
        starb    sterben  VERB 0 root  VVFIN
    """)["geflohene"]
    assert (filled(event, "subject"), filled(event, "object")) == (["Dichter"], [])


def test_a_participle_as_a_clause_of_its_own_is_done_to_the_subject_of_the_main_clause(found, filled):
    events = found("""
        Von      von      ADP  2 case
        Dänen    Däne     NOUN 3 obl
        besiegt  besiegen VERB 5 advcl VVPP
        ,        ,        PUNCT 3 punct
        floh     fliehen  VERB 0 root  VVFIN
        das      der      DET  7 det
        Heer     Heer     NOUN 5 nsubj
    """)
    assert (filled(events["besiegt"], "subject"), filled(events["besiegt"], "object")) == (["Dänen"], ["Heer"])


def test_who_is_from_somewhere_does_it_elsewhere_unless_he_moves(found, filled):
    lines = """
        Arbeiter Arbeiter NOUN  4 nsubj
        aus      aus      ADP   3 case
        Italien  Italien  PROPN 4 obl   NE _ B-LOC
        {verb}   {lemma}  VERB  0 root  VVFIN
    """
    assert filled(found(lines.format(verb="halfen", lemma="helfen"))["halfen"], "place") == []
    assert filled(found(lines.format(verb="flohen", lemma="fliehen"))["flohen"], "place") == ["Italien"]


def test_lernte_kennen_is_one_verb(found):
    events = found("""
        Er     er     PRON 2 nsubj
        lernte lernen VERB 0 root  VVFIN
        sie    sie    PRON 2 obj
        kennen kennen VERB 2 xcomp VVINF
    """)
    assert [event.predicate for event in events.values()] == ["kennenlernen"]


def test_the_place_of_what_he_became_is_none_of_what_he_did_before(found, filled):
    events = found("""
        Er        er        PRON  2 nsubj
        studierte studieren VERB  0 root  VVFIN
        Medizin   Medizin   NOUN  2 obj
        und       und       CCONJ 6 cc
        wurde     werden    AUX   6 cop   VAFIN
        Arzt      Arzt      NOUN  2 conj
        in        in        ADP   8 case
        Weimar    Weimar    PROPN 6 nmod
    """, "LOC: Weimar")
    assert filled(events["studierte"], "place") == []


def test_verzichtete_on_demand_on_its_object(found, filled):
    event = found("""
        Er          er         PRON  2 nsubj
        verzichtete verzichten VERB  0 root  VVFIN
        auf         auf        ADP   4 case
        Wunsch      Wunsch     NOUN  2 obl
        des         der        DET   6 det
        Rates       Rat        NOUN  4 nmod  NN  Case=Gen
        auf         auf        ADP   9 case
        die         der        DET   9 det
        Krone       Krone      NOUN  2 obl
    """)["verzichtete"]
    assert [argument.head for argument in event.arguments if argument.role == "object"] == ["Krone"]


def test_a_named_place_is_the_place_and_a_tool_is_something_else(found, filled):
    event = found("""
        Der        der         DET   2  det
        Schmied    Schmied     NOUN  3  nsubj
        starb      sterben     VERB  0  root  VVFIN
        in         in          ADP   5  case
        Lübeck     Lübeck      PROPN 3  obl
        mit        mit         ADP   8  case
        großer     groß        ADJ   8  amod
        Würde      Würde       NOUN  3  obl
    """, "LOC: Lübeck")["starb"]
    assert filled(event, "place") == ["Lübeck"]
    assert filled(event, "other") == ["Würde"]


def test_a_common_noun_of_a_place_is_the_place_too(found, filled):
    event = found("""
        Die        der         DET   2  det
        Fürsten    Fürst       NOUN  3  nsubj
        tagten     tagen       VERB  0  root  VVFIN
        im         in          ADP   5  case
        Kloster    Kloster     NOUN  3  obl
    """)["tagten"]
    assert filled(event, "place") == ["Kloster"]


def test_sich_is_no_argument(found, filled):
    event = found("""
        Die        der         DET   2  det
        Garnison   Garnison    NOUN  3  nsubj
        ergab      ergeben     VERB  0  root  VVFIN
        sich       sich        PRON  3  obj      PRF
        den        der         DET   6  det
        Belagerern Belagerer   NOUN  3  obl:arg
    """)["ergab"]
    assert filled(event, "object") == ["Belagerern"]


def test_a_recipient_is_an_object_beside_the_thing_given(found, filled):
    event = found("""
        Der        der         DET   2  det
        Kaiser     Kaiser      NOUN  3  nsubj
        schenkte   schenken    VERB  0  root  VVFIN
        dem        der         DET   5  det
        Bischof    Bischof     NOUN  3  obl:arg
        einen      ein         DET   7  det
        Wald       Wald        NOUN  3  obj
    """)["schenkte"]
    assert filled(event, "object") == ["Bischof", "Wald"]
    assert [argument.detail for argument in event.role("object")] == ["recipient", "patient"]


def test_the_head_of_a_name_is_its_last_word_and_its_text_the_whole_name(found):
    event = found("""
        Klara      Klara       PROPN 4  nsubj
        von        von         ADP   1  flat
        Hohenfels  Hohenfels   PROPN 1  flat
        floh       fliehen     VERB  0  root  VVFIN
    """, "PER: Klara von Hohenfels")["floh"]
    assert [(argument.head, argument.resolved) for argument in event.role("subject")] == [("Hohenfels", "Klara von Hohenfels")]


def test_a_time_is_no_argument(found):
    event = found("""
        Im         in          ADP   2  case
        Mai        Mai         NOUN  3  obl
        siegte     siegen      VERB  0  root  VVFIN
        der        der         DET   5  det
        Graf       Graf        NOUN  3  nsubj
    """, times="Mai=1410-05")["siegte"]
    assert [argument.head for argument in event.arguments] == ["Graf"]


def test_a_comitative_is_neither_subject_nor_object(found):
    event = found("""
        Gemeinsam  gemeinsam   ADV   4  advmod
        mit        mit         ADP   4  case
        den        der         DET   4  det
        Dänen      Däne        NOUN  5  obl
        besetzten  besetzen    VERB  0  root  VVFIN
        die        der         DET   7  det
        Holsten    Holste      NOUN  5  nsubj
        den        der         DET   9  det
        Hafen      Hafen       NOUN  5  obj
    """)["besetzten"]
    assert "Dänen" not in [argument.head for argument in event.arguments if argument.role in {"subject", "object", "place"}]


def test_of_two_subjects_the_second_is_the_object(found, filled):
    event = found("""
        Alfred     Alfred      PROPN 5  nsubj
        konnte     können      AUX   5  aux    VMFIN
        die        der         DET   4  det
        Wikinger   Wikinger    NOUN  5  nsubj
        schlagen   schlagen    VERB  0  root   VVINF
    """, "PER: Alfred")["schlagen"]
    assert (filled(event, "subject"), filled(event, "object")) == (["Alfred"], ["Wikinger"])


@pytest.mark.parametrize("noun, place", [("Basis", ["Menorca"]), ("Besuch", [])])
def test_a_named_place_at_the_object_is_where_it_is_done_unless_the_object_happens_itself(found, filled, noun, place):
    event = found(f"""
        Sie        sie         PRON  2  nsubj
        behielten  behalten    VERB  0  root   VVFIN
        den        der         DET   4  det
        {noun}     {noun}      NOUN  2  obj
        auf        auf         ADP   6  case
        Menorca    Menorca     PROPN 4  nmod
    """, "LOC: Menorca")["behielten"]
    assert filled(event, "place") == place


def test_a_title_behind_the_first_phrase_of_the_sentence_is_no_subject(found, filled):
    """Before the finite verb of a main clause stands one phrase (Duden-Grammatik, Vorfeld)."""
    event = found("""
        In       in       ADP   3 case
        der      der      DET   3 det
        Rede     Rede     NOUN  8 obl
        „        „        PUNCT 6 punct
        Der      der      DET   6 det
        Kult     Kult     NOUN  8 nsubj
        “        “        PUNCT 6 punct
        tadelte  tadeln   VERB  0 root  VVFIN
        Marek    Marek    PROPN 8 nsubj
        .        .        PUNCT 8 punct
    """)["tadelte"]
    assert filled(event, "subject") == ["Marek"]


def test_a_place_that_hangs_on_an_adjective_beside_the_verb_is_the_events(found, filled):
    event = found("""
        Verdi    Verdi    PROPN 2 nsubj
        starb    sterben  VERB  0 root  VVFIN
        verarmt  verarmt  ADJ   2 advmod ADJD
        in       in       ADP   5 case
        Wien     Wien     PROPN 3 obl
        .        .        PUNCT 2 punct
    """)["starb"]
    assert filled(event, "place") == ["Wien"]


def test_the_names_that_spell_out_a_plural_take_part_each(found, filled):
    events = found("""
        Die        der         DET   2  det
        Städte     Stadt       NOUN  6  nsubj
        Ulm        Ulm         PROPN 2  appos
        und        und         CCONJ 5  cc
        Bern       Bern        PROPN 3  conj
        schlossen  schließen   VERB  0  root  VVFIN
        ein        ein         DET   8  det
        Bündnis    Bündnis     NOUN  6  obj
    """, names="LOC: Ulm; LOC: Bern")
    assert all(filled(event, "subject") == ["Ulm", "Bern"] for event in events.values())


def test_a_clause_of_its_own_and_a_dative_are_no_subject(found, filled):
    events = found("""
        Berichten  Bericht     NOUN  3  nsubj
        zufolge    zufolge     ADP   1  case
        flohen     fliehen     VERB  0  root  VVFIN
        die        der         DET   5  det
        Bauern     Bauer       NOUN  3  nsubj
    """)
    assert filled(events["flohen"], "subject") == ["Bauern"]


@pytest.mark.parametrize("case, places", [("in", ["Schlacht"]), ("nach", [])])
def test_the_hero_of_a_battle_fell_in_it_and_died_after_it(found, filled, case, places):
    events = found(f"""
        Der        der         DET   2  det
        Graf       Graf        NOUN  3  nsubj
        fiel       fallen      VERB  0  root  VVFIN
        {case}     {case}      ADP   6  case
        der        der         DET   6  det
        Schlacht   Schlacht    NOUN  3  obl
    """)
    assert filled(events["fiel"], "place") == places


def test_how_much_later_something_was_done_is_no_object_of_it(found, filled):
    event = found("""
        Die        der         DET   2  det
        Garnisonen Garnison    NOUN  3  nsubj  NN  Gender=Fem|Number=Plur
        räumten    räumen      VERB  0  root   VVFIN
        Schlesien  Schlesien   PROPN 3  nsubj  NE
        ein        ein         DET   6  det
        Jahr       Jahr        NOUN  3  obj
        später     spät        ADJ   3  advmod
    """, "LOC: Schlesien", "ein Jahr später=1764")["räumten"]
    assert (filled(event, "subject"), filled(event, "object")) == (["Garnisonen"], ["Schlesien"])


def test_together_plural_names_are_the_antecedent_of_a_plural_clause(found, filled):
    event = found("""
        Otto      Otto      PROPN 0  root
        und       und       CCONJ 3  cc
        Konrad    Konrad    PROPN 1  conj
        ,         ,         PUNCT 6  punct
        die       der       PRON  6  nsubj  PRELS
        siegten   siegen    VERB  3  acl:relcl VVFIN
    """, "PER: Otto; PER: Konrad")["siegten"]
    assert filled(event, "subject") == ["Otto", "Konrad"]


def test_a_named_place_behind_the_verb_is_where_it_happened_and_before_it_an_attribute(found, filled):
    behind = found("""
        Später    spät      ADV   2  advmod
        tagten    tagen     VERB  0  root   VVFIN
        Zünfte    Zunft     NOUN  2  nsubj
        in        in        ADP   5  case
        Worms     Worms     PROPN 3  nmod
    """, "LOC: Worms")["tagten"]
    before = found("""
        Zünfte    Zunft     NOUN  4  nsubj
        in        in        ADP   3  case
        Worms     Worms     PROPN 1  nmod
        tagten    tagen     VERB  0  root   VVFIN
        später    spät      ADV   4  advmod
    """, "LOC: Worms")["tagten"]
    assert (filled(behind, "place"), filled(before, "place")) == (["Worms"], [])


def test_what_a_verb_governs_is_its_own_wherever_the_parse_hangs_it(found, filled):
    event = found("""
        Er        er         PRON  2  nsubj
        übertrug  übertragen VERB  0  root   VVFIN
        die       der        DET   4  det
        Krone     Krone      NOUN  2  obj
        auf       auf        ADP   7  case
        den       der        DET   7  det
        Sohn      Sohn       NOUN  4  nmod
    """)["übertrug"]
    assert filled(event, "object") == ["Krone", "Sohn"]


def test_where_something_moves_is_said_of_no_thing(found, filled):
    event = found("""
        Da        da         ADV   2  advmod
        zogen     ziehen     VERB  0  root   VVFIN
        Gaukler   Gaukler    NOUN  2  nsubj
        in        in         ADP   6  case
        die       der        DET   6  det
        Stadt     Stadt      NOUN  3  nmod
    """)["zogen"]
    assert filled(event, "place") == ["Stadt"]


def test_the_place_of_what_is_done_to_is_that_of_the_event(found, filled):
    event = found("""
        Der       der        DET   2  det
        Erwerb    Erwerb     NOUN  7  nsubj
        einer     ein        DET   4  det
        Insel     Insel      NOUN  2  nmod
        in        in         ADP   6  case
        Afrika    Afrika     PROPN 4  nmod
        misslang  misslingen VERB  0  root   VVFIN
    """, "LOC: Afrika")["Erwerb"]
    assert filled(event, "place") == ["Afrika"]


def test_a_place_in_the_dative_is_not_what_a_verb_turns_something_into(found, filled):
    event = found("""
        Er        er         PRON  2  nsubj
        verwandelte verwandeln VERB 0 root   VVFIN
        in        in         ADP   5  case
        der       der        DET   5  det
        Stadt     Stadt      NOUN  2  obl
        Höfe      Hof        NOUN  2  obj
        in        in         ADP   8  case
        Gärten    Garten     NOUN  2  obl
    """)["verwandelte"]
    assert (filled(event, "object"), filled(event, "place")) == (["Höfe", "Gärten"], ["Stadt"])


@pytest.mark.parametrize(("subject", "adverb", "objects"), [("Graf", "dann", ["Bischof"]), ("Graf", "zusammen", [])])
def test_who_does_it_as_well_is_no_object(found, filled, subject, adverb, objects):
    event = found(f"""
        {subject} x          NOUN  2  nsubj
        kämpfte   kämpfen    VERB  0  root   VVFIN
        {adverb}  {adverb}   ADV   2  advmod
        mit       mit        ADP   6  case
        dem       der        DET   6  det
        Bischof   Bischof    NOUN  2  obl
    """)["kämpfte"]
    assert filled(event, "object") == objects


def test_a_compound_cut_short_stands_for_the_one_that_completes_it(found, filled):
    event = found("""
        Sie       sie        PRON  2  nsubj
        gründeten gründen    VERB  0  root   VVFIN
        Arbeiter- Arbeiter-  NOUN  2  obj
        und       und        CCONJ 5  cc
        Bauernräte Bauernrat NOUN  3  conj
    """)["gründeten"]
    assert filled(event, "object") == ["Bauernräte"]


@pytest.mark.parametrize(("word", "tag"), [("zäh", "ADJD"), ("alle", "PIS")])
def test_how_and_how_many_are_no_objects(found, filled, word, tag):
    event = found(f"""
        Da        da         ADV   2  advmod
        kämpften  kämpfen    VERB  0  root   VVFIN
        sie       sie        PRON  2  nsubj  PPER
        {word}    {word}     PRON  2  obj    {tag}
    """)["kämpften"]
    assert filled(event, "object") == []


LET = """
    Der       der        DET   2  det
    Abt       Abt        NOUN  3  nsubj
    ließ      lassen     VERB  0  root   VVFIN
    {word}    {word}     {kind} 3 obj    {tag}
    bauen     bauen      VERB  3  xcomp  VVINF
"""


def test_who_has_it_done_is_the_subject_and_what_is_done_to_the_object(found, filled):
    event = found(LET.format(word="Mühlen", kind="NOUN", tag="NN"))["bauen"]
    assert (filled(event, "subject"), filled(event, "object")) == (["Abt"], ["Mühlen"])


def test_who_lets_himself_be_crowned_is_the_object(found, filled):
    event = found(LET.format(word="sich", kind="PRON", tag="PRF").replace("bauen ", "krönen ").replace("bauen", "krönen"))["krönen"]
    assert (filled(event, "subject"), filled(event, "object")) == ([], ["Abt"])


def test_who_has_something_proclaimed_does_it_himself(found, filled):
    event = found("""
        Der       der        DET   2  det
        Abt       Abt        NOUN  3  nsubj
        ließ      lassen     VERB  0  root   VVFIN
        verkünden verkünden  VERB  3  xcomp  VVINF
    """)["verkünden"]
    assert (filled(event, "subject"), filled(event, "object")) == (["Abt"], [])


def test_joined_passives_share_the_agent_before_the_first(found, filled):
    events = found("""
        Das       der        DET   2  det
        Archiv    Archiv     NOUN  6  nsubj:pass
        wurde     werden     AUX   6  aux:pass VAFIN
        von       von        ADP   5  case
        Bauern    Bauer      NOUN  6  obl
        gestürmt  stürmen    VERB  0  root   VVPP
        und       und        CCONJ 8  cc
        verbrannt verbrennen VERB  6  conj   VVPP
    """)
    assert filled(events["verbrannt"], "subject") == ["Bauern"]


def test_the_purpose_of_a_passive_is_that_of_its_agent(found, filled):
    events = found("""
        Von       von        ADP   3  case
        der       der        DET   3  det
        Stadt     Stadt      NOUN  7  obl
        wurde     werden     AUX   7  aux:pass VAFIN
        ein       ein        DET   6  det
        Kredit    Kredit     NOUN  7  nsubj:pass
        aufgenommen aufnehmen VERB 0  root   VVPP
        ,         ,          PUNCT 12 punct
        um        um         SCONJ 12 mark   KOUI
        Straßen   Straße     NOUN  12 obj
        zu        zu         PART  12 mark   PTKZU
        pflastern pflastern  VERB  7  advcl  VVINF
    """)
    assert filled(events["pflastern"], "subject") == ["Stadt"]


def test_what_takes_the_place_of_something_is_no_agent(found, filled):
    event = found("""
        Die       der       DET   2  det
        Brücke    Brücke    NOUN  6  nsubj:pass
        wurde     werden    AUX   6  aux:pass VAFIN
        durch     durch     ADP   5  case
        Fähren    Fähre     NOUN  6  obl
        ersetzt   ersetzen  VERB  0  root  VVPP
    """)["ersetzt"]
    assert (filled(event, "subject"), filled(event, "object")) == ([], ["Brücke", "Fähren"])


def test_what_something_is_made_into_is_no_place(found, filled):
    event = found("""
        Der       der       DET   2  det
        König     König     NOUN  3  nsubj
        erhob     erheben   VERB  0  root  VVFIN
        Altdorf   Altdorf   PROPN 3  obj
        zur       zu        ADP   6  case
        Stadt     Stadt     NOUN  3  obl
    """, "LOC: Altdorf")["erhob"]
    assert filled(event, "place") == []


@pytest.mark.parametrize(("phrase", "noun", "places"), [("im", "Zuge", []), ("im", "Zug", ["Zug"])])
def test_a_fixed_phrase_is_no_place(found, filled, phrase, noun, places):
    event = found(f"""
        Er        er        PRON  2  nsubj
        starb     sterben   VERB  0  root  VVFIN
        {phrase}  in        ADP   4  case
        {noun}    Zug       NOUN  2  obl
    """)["starb"]
    assert filled(event, "place") == places


@pytest.mark.parametrize("verb, names, subject", [
    ("empfing", "PER: Luitpold", "Luitpold"), ("empfing", "", "Gesuch"), ("traf", "PER: Luitpold", "Gesuch"), ("empfingen", "PER: Luitpold", "Gesuch"),
])
def test_of_two_subjects_the_one_that_can_want_it_is_it(found, filled, verb, names, subject):
    event = found(f"""
        Sein       sein        DET   2  det:poss
        Gesuch     Gesuch      NOUN  3  nsubj   NN      Gender=Neut
        {verb}     {"treffen" if verb == "traf" else "empfangen"}  VERB  0  root  VVFIN
        Luitpold   Luitpold    PROPN 3  nsubj   NE
    """, names)[verb]
    assert filled(event, "subject") == [subject]


def test_a_relative_pronoun_for_a_thing_is_what_a_body_did_something_to(found, filled):
    event = found("""
        eine       ein         DET   2  det
        Wahl       Wahl        NOUN  0  root
        ,          ,           PUNCT 6  punct
        welche     welcher     PRON  6  nsubj       PRELS
        Zentrum    Zentrum     PROPN 6  nsubj       NE
        gewann     gewinnen    VERB  2  acl:relcl   VVFIN
    """, "ORG: Zentrum")["gewann"]
    assert (filled(event, "subject"), filled(event, "object")) == (["Zentrum"], ["Wahl"])


@pytest.mark.parametrize("what, case, article, noun, role", [
    ("Marsch", "durch", "die", "Innenstadt", "place"), ("Marsch", "durch", "die", "Truppen", "subject"), ("Marsch", "in", "dem", "Nordosten", "place"),
    ("Enteignung", "durch", "den", "Staat", "subject"),
])
def test_where_a_march_went_is_a_place_and_who_did_it_the_subject(found, filled, what, case, article, noun, role):
    event = found(f"""
        Der        der         DET   2  det
        {what}     {what}      NOUN  6  nsubj
        {case}     {case}      ADP   5  case
        {article}  der         DET   5  det
        {noun}     {noun}      NOUN  2  nmod
        begann     beginnen    VERB  0  root   VVFIN
    """)[what]
    assert [which for which in ("subject", "object", "place") if filled(event, which) == [noun]] == [role]


@pytest.mark.parametrize("verb, lemma, is_place", [("zog", "ziehen", True), ("verlor", "verlieren", False)])
def test_what_somebody_went_through_is_a_place(found, filled, verb, lemma, is_place):
    event = found(f"""
        Er         er          PRON  2  nsubj
        {verb}     {lemma}     VERB  0  root   VVFIN
        durch      durch       ADP   5  case
        die        der         DET   5  det
        Stadt      Stadt       NOUN  2  obl
    """)[verb]
    assert filled(event, "place") == (["Stadt"] if is_place else [])


@pytest.mark.parametrize("noun, number, is_place", [("Flüsse", "Plur", True), ("Güte", "Sing", False), ("Flüche", "Plur", False)])
def test_a_plural_is_a_place_where_its_singular_is(found, filled, noun, number, is_place):
    event = found(f"""
        Er         er          PRON  2  nsubj
        siegte     siegen      VERB  0  root   VVFIN
        in         in          ADP   4  case
        {noun}     {noun}      NOUN  2  obl    NN  Number={number}
    """)["siegte"]
    assert filled(event, "place") == ([noun] if is_place else [])
