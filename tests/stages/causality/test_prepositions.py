"""Prepositional phrases: the noun is an event, and what the phrase belongs to is the effect."""

import pytest


def test_each_conjunct_under_wegen_is_a_cause(parsed, links):
    doc = parsed("""
        Wegen  wegen   ADP    2  case  APPR
        Pest   Pest    NOUN   5  obl
        und    und     CCONJ  4  cc
        Krieg  Krieg   NOUN   2  conj
        flohen fliehen VERB   0  root  VVFIN
        alle   alle    PRON   5  nsubj
        .      .       PUNCT  5  punct
    """)
    assert links(doc, "Pest Krieg flohen") == [("Pest", "flohen", "CAUSE", "wegen"), ("Krieg", "flohen", "CAUSE", "wegen")]


def test_a_preposition_that_the_parse_calls_an_adverb_takes_the_noun_after_it(parsed, links):
    doc = parsed("""
        Infolge infolge ADP    5  advmod  APPR
        von     von     ADP    3  case  APPR
        Unruhen Unruhe  NOUN   1  nmod
        schlossen schließen VERB 0 root  VVFIN
        Läden   Laden   NOUN   4  nsubj
        .       .       PUNCT  4  punct
    """)
    assert links(doc, "Unruhen schlossen") == [("Unruhen", "schlossen", "CAUSE", "infolge")]


def test_durch_before_a_place_is_no_cause(parsed, links):
    doc = parsed("""
        Das   der     DET    2  det
        Heer  Heer    NOUN   3  nsubj
        zog   ziehen  VERB   0  root  VVFIN
        durch durch   ADP    6  case  APPR
        den   der     DET    6  det
        Wald  Wald    NOUN   3  obl
        .     .       PUNCT  3  punct
    """)
    assert links(doc, "zog") == []


def test_the_event_stands_in_the_genitive_of_a_noun_that_is_none(parsed, links):
    doc = parsed("""
        Im      im      ADP    2  case  APPRART
        Zuge    Zug     NOUN   5  obl
        der     der     DET    4  det
        Reform  Reform  NOUN   2  nmod
        schlossen schließen VERB 0 root  VVFIN
        Klöster Kloster NOUN   5  nsubj
        .       .       PUNCT  5  punct
    """)
    assert links(doc, "Reform schlossen") == [("Reform", "schlossen", "CAUSE", "im_zuge")]


def test_auf_befehl_has_no_article(parsed, links):
    text = """
        Er      er      PRON   2  nsubj
        {verb}  {lemma} VERB   0  root  VVFIN
        auf     auf     ADP    {case}
        {den}Befehl  Befehl  NOUN   2  obl
        .       .       PUNCT  2  punct
    """
    without = text.format(verb="ritt", lemma="reiten", case="4  case  APPR", den="")
    with_article = text.format(verb="wartete", lemma="warten", case="5  case  APPR", den="den  der  DET  5  det  ART\n        ")
    assert links(parsed(without), "ritt Befehl") == [("Befehl", "ritt", "CAUSE", "auf_befehl")]
    assert links(parsed(with_article), "wartete Befehl") == []


def test_a_short_noun_is_not_looked_for_at_the_end_of_others(parsed, links):
    doc = parsed("""
        Aus     aus     ADP    2  case  APPR
        Ausnot  Ausnot  NOUN   3  obl
        floh    fliehen VERB   0  root  VVFIN
        er      er      PRON   3  nsubj
        .       .       PUNCT  3  punct
    """)
    assert links(doc, "Ausnot floh") == []


def test_zur_verhinderung_prevents_the_genitive(parsed, links):
    doc = parsed("""
        Zur          zur          ADP    2  case  APPRART
        Verhinderung Verhinderung NOUN   5  obl
        eines        ein          DET    4  det
        Krieges      Krieg        NOUN   2  nmod
        zahlte       zahlen       VERB   0  root  VVFIN
        er           er           PRON   5  nsubj
        .            .            PUNCT  5  punct
    """)
    assert links(doc, "Krieges zahlte") == [("zahlte", "Krieges", "PREVENT", "zur_prevention")]


def test_trotz_is_a_contrast(parsed, links):
    doc = parsed("""
        Trotz   trotz   ADP    3  case  APPR
        des     der     DET    3  det
        Verbots Verbot  NOUN   4  obl
        druckte drucken VERB   0  root  VVFIN
        er      er      PRON   4  nsubj
        .       .       PUNCT  4  punct
    """)
    assert links(doc, "Verbots druckte") == [("Verbots", "druckte", "CONTRAST", "trotz")]


def test_a_phrase_that_opens_the_sentence_belongs_to_the_coordinated_verbs_as_well(parsed, links):
    doc = parsed("""
        Aufgrund aufgrund ADP   2  case  APPR
        Streits  Streit   NOUN  5  obl
        wurde    werden   AUX   5  aux:pass  VAFIN
        er       er       PRON  5  nsubj:pass
        verjagt  verjagen VERB  0  root  VVPP
        und      und      CCONJ 7  cc
        ersetzt  ersetzen VERB  5  conj  VVPP
        .        .        PUNCT 5  punct
    """)
    assert links(doc, "Streits verjagt ersetzt") == [("Streits", "verjagt", "CAUSE", "aufgrund"), ("Streits", "ersetzt", "CAUSE", "aufgrund")]


def test_a_relative_pronoun_under_a_preposition_stands_for_the_clause_above(parsed, links):
    doc = parsed("""
        Das      der      DET   2  det
        Land     Land     NOUN  3  nsubj
        nahm     nehmen   VERB  0  root  VVFIN
        Charta   Charta   NOUN  3  obj
        an       an       ADP   3  compound:prt  PTKVZ
        ,        ,        PUNCT 10 punct
        aufgrund aufgrund ADP   8  case  APPR
        derer    der      PRON  10 obl   PDS
        er       er       PRON  10 nsubj:pass
        gewählt  wählen   VERB  3  advcl VVPP
        wurde    werden   AUX   10 aux:pass VAFIN
        .        .        PUNCT 3  punct
    """)
    assert links(doc, "nahm gewählt") == [("nahm", "gewählt", "CAUSE", "aufgrund")]


def test_durch_governs_no_noun_whose_article_is_a_dative(parsed, links):
    doc = parsed("""
        Nach     nach     ADP   3  case  APPR
        dem      der      DET   3  det
        Sturm    Sturm    NOUN  10 obl
        durch    durch    ADP   5  case  APPR
        Truppen  Truppe   NOUN  3  nmod
        und      und      CCONJ 8  cc
        der      der      DET   8  det
        Flucht   Flucht   NOUN  5  conj
        wurde    werden   AUX   10 aux:pass VAFIN
        geteilt  teilen   VERB  0  root  VVPP
        .        .        PUNCT 10 punct
    """)
    assert links(doc, "Sturm Flucht geteilt") == []


MIT = """
    Er        er        PRON  6  nsubj:pass
    wurde     werden    AUX   6  aux:pass  VAFIN
    mit       mit       ADP   5  case      APPR
    {article}
    Drohung   Drohung   NOUN  6  obl
    gezwungen zwingen   VERB  0  root      VVPP
    zur       zu        ADP   8  case      APPRART
    Flucht    Flucht    NOUN  6  obl
    .         .         PUNCT 6  punct
"""


def test_mit_and_an_article_names_the_means_of_a_linking_verb(parsed, links):
    assert links(parsed(MIT.format(article="der der DET 5 det")), "Drohung Flucht") == [("Drohung", "Flucht", "CAUSE", "mit_linking")]


def test_mit_without_an_article_tells_who_agreed(parsed, links):
    assert links(parsed(MIT.format(article="kalter kalt ADJ 5 amod")), "Drohung Flucht") == []


def test_an_infinitive_after_the_opening_phrase_completes_its_noun(parsed, links):
    doc = parsed("""
        Infolge  infolge  ADP   3  case  APPR
        der      der      DET   3  det
        Aufrufe  Aufruf   NOUN  6  obl
        ,        ,        PUNCT 6  punct
        zu       zu       PART  6  mark  PTKZU
        kämpfen  kämpfen  VERB  10 advcl VVINF
        ,        ,        PUNCT 6  punct
        wurden   werden   AUX   10 aux:pass VAFIN
        sie      sie      PRON  10 nsubj:pass
        verfolgt verfolgen VERB 0  root  VVPP
        .        .        PUNCT 10 punct
    """)
    assert links(doc, "Aufrufe kämpfen verfolgt") == [("Aufrufe", "verfolgt", "CAUSE", "infolge")]


def test_what_is_begun_with_is_no_cause_of_the_beginning(parsed, links):
    doc = parsed("""
        Mit      mit      ADP   3  case  APPR
        dem      der      DET   3  det
        Aufbau   Aufbau   NOUN  5  obl
        wurde    werden   AUX   5  aux:pass VAFIN
        begonnen beginnen VERB  0  root  VVPP
        .        .        PUNCT 5  punct
    """)
    assert links(doc, "Aufbau begonnen") == []


BECOMING = """
    Das      der      DET   2  det
    Land     Land     NOUN  7  nsubj
    wurde    werden   AUX   7  cop   VAFIN
    mit      mit      ADP   6  case  APPR
    {article}
    Abzug    Abzug    NOUN  7  obl
    frei     frei     ADJ   0  root  ADJD
    .        .        PUNCT 7  punct
"""


def test_what_becomes_so_with_an_event_becomes_so_through_it(parsed, links):
    assert links(parsed(BECOMING.format(article="dem der DET 6 det")), "wurde Abzug") == [("Abzug", "wurde", "CAUSE", "mit_becoming")]


def test_mit_before_a_bare_noun_may_tell_the_time(parsed, links):
    assert links(parsed(BECOMING.format(article="vollem voll ADJ 6 amod")), "wurde Abzug") == []


def test_what_a_participle_beside_the_clause_names_moves_who_acts_in_it(parsed, links):
    doc = parsed("""
        Verärgert verärgert ADJ 4 advmod  ADJD
        über    über    ADP    3  case  APPR
        Verrat  Verrat  NOUN   1  nmod
        verließ verlassen VERB 0  root  VVFIN
        er      er      PRON   4  nsubj
        Rom     Rom     PROPN  4  obj
        .       .       PUNCT  4  punct
    """)
    assert links(doc, "Verrat verließ") == [("Verrat", "verließ", "CAUSE", "affected_by")]


def test_es_kam_zu_is_what_came_of_it_whatever_stands_before(parsed, links):
    doc = parsed("""
        Es      es      PRON   2  expl
        kam     kommen  VERB   0  root  VVFIN
        wegen   wegen   ADP    5  case  APPR
        der     der     DET    5  det
        Teuerung Teuerung NOUN 2  obl
        zum     zu      ADP    7  case  APPRART
        Aufruhr Aufruhr NOUN   2  obl
        .       .       PUNCT  2  punct
    """)
    assert links(doc, "Teuerung Aufruhr") == [("Teuerung", "Aufruhr", "CAUSE", "wegen")]


def test_a_circumstance_that_is_the_only_event_beside_a_reflexive_linking_verb_delays_its_subject(parsed, links):
    doc = parsed("""
        Wegen   wegen   ADP    3  case  APPR
        des     der     DET    3  det
        Krieges Krieg   NOUN   4  obl
        verzögerte verzögern VERB 0 root  VVFIN
        sich    sich    PRON   4  obj   PRF
        der     der     DET    7  det
        Bau     Bau     NOUN   4  nsubj
        .       .       PUNCT  4  punct
    """)
    assert links(doc, "Krieges Bau") == [("Krieges", "Bau", "CAUSE", "wegen")]


AFTER = """
    Nach    nach    ADP    3  case   APPR
    dem     der     DET    3  det    ART
    {noun}  {noun}  NOUN   4  obl    NN
    brach   abbrechen VERB 0  root   VVFIN
    der     der     DET    6  det    ART
    Rat     Rat     NOUN   4  nsubj  NN
    die     der     DET    8  det    ART
    Gespräche Gespräch NOUN 4 obj    NN
    ab      ab      ADP    4  compound:prt  PTKVZ
    .       .       PUNCT  4  punct
"""


def test_after_a_blow_that_opens_the_sentence_the_reader_infers_an_answer(parsed, full_links):
    [link] = full_links(parsed(AFTER.format(noun="Überfall")), "Überfall brach")
    assert (link.rule, link.certainty, link.cue) == ("nach_inferred", "inferred", "")


def test_after_what_is_no_blow_only_time_has_passed(parsed, full_links):
    assert full_links(parsed(AFTER.format(noun="Fest")), "Fest brach") == []


def test_durch_at_a_noun_names_who_did_it_unless_its_first_noun_happens(parsed, links):
    doc = parsed("""
        Die     der     DET    2  det    ART
        Bedrohung Bedrohung NOUN 7 nsubj NN
        durch   durch   ADP    4  case   APPR
        Feinde  Feind   NOUN   2  nmod   NN
        oder    oder    CCONJ  6  cc     KON
        Feuer   Feuer   NOUN   4  conj   NN
        wuchs   wachsen VERB   0  root   VVFIN
        .       .       PUNCT  7  punct
    """)
    assert links(doc, "Bedrohung Feuer wuchs") == []


def test_the_noun_of_the_cue_is_no_end_of_its_link(parsed, links):
    doc = parsed("""
        Als     als     ADP    2  case   KOKOM
        Antwort Antwort NOUN   0  root   NN
        auf     auf     ADP    5  case   APPR
        diesen  dieser  DET    5  det    PDAT
        Überfall Überfall NOUN 2  nmod   NN
        .       .       PUNCT  2  punct
    """)
    assert links(doc, "Antwort Überfall") == []


def test_a_phrase_in_a_sentence_without_verb_has_nothing_to_cause(parsed, links):
    doc = parsed("""
        Ida     Ida     PROPN  0  root   NE
        ,       ,       PUNCT  3  punct
        Nonne   Nonne   NOUN   1  appos  NN
        ,       ,       PUNCT  7  punct
        durch   durch   ADP    7  case   APPR
        ihre    ihr     DET    7  det:poss PPOSAT
        Heirat  Heirat  NOUN   3  conj   NN
        Gräfin  Gräfin  NOUN   3  appos  NN
        .       .       PUNCT  1  punct
    """)
    assert links(doc, "Heirat") == []


def test_before_the_finite_verb_the_phrase_belongs_to_the_noun_beside_it(parsed, links):
    doc = parsed("""
        Nach    nach    ADP    3  case   APPR
        dem     der     DET    3  det    ART
        Umzug   Umzug   NOUN   7  obl    NN
        infolge infolge ADP    6  case   APPR
        des     der     DET    6  det    ART
        Krieges Krieg   NOUN   3  nmod   NN
        wechselte wechseln VERB 0 root   VVFIN
        die     der     DET    9  det    ART
        Krone   Krone   NOUN   7  nsubj  NN
        .       .       PUNCT  7  punct
    """)
    assert links(doc, "Umzug Krieges wechselte") == [("Krieges", "Umzug", "CAUSE", "infolge")]


def test_a_conjunct_under_another_preposition_is_no_part_of_the_phrase(parsed, links):
    doc = parsed("""
        Als     als     ADP    2  case   KOKOM
        Folge   Folge   NOUN   8  obl    NN
        von     von     ADP    4  case   APPR
        Pogromen Pogrom NOUN   2  nmod   NN
        und     und     CCONJ  7  cc     KON
        unter   unter   ADP    7  case   APPR
        Berufung Berufung NOUN 4  conj   NN
        marschierte marschieren VERB 0 root VVFIN
        er      er      PRON   8  nsubj  PPER
        .       .       PUNCT  8  punct
    """)
    assert links(doc, "Pogromen Berufung marschierte") == [("Pogromen", "marschierte", "CAUSE", "als_folge")]


def test_mit_inside_the_clause_asks_whose_deed_it_was(parsed, links):
    def sentence(attribute):
        return parsed(f"""
            Das       der      DET   2  det
            Dorf      Dorf     NOUN  3  nsubj
            verlor    verlieren VERB 0  root  VVFIN
            mit       mit      ADP   6  case  APPR
            der       der      DET   6  det   ART
            Verlegung Verlegung NOUN 3  obl   NN
            {attribute}
            Gäste     Gast     NOUN  3  obj   NN
            .         .        PUNCT 3  punct
        """)
    assert links(sentence("Bernds    Bernd    PROPN 6  nmod  NE"), "verlor Verlegung") == [("Verlegung", "verlor", "CAUSE", "mit_deed")]
    assert links(sentence("viele     viel     DET   8  det   PIAT"), "verlor Verlegung") == []


def test_mit_after_a_word_that_asks_for_it_is_no_cause(parsed, links):
    doc = parsed("""
        Zusammen  zusammen ADV   4  advmod ADV
        mit       mit      ADP   4  case   APPR
        dem       der      DET   4  det    ART
        Umbau     Umbau    NOUN  5  obl    NN
        verschwand verschwinden VERB 0 root VVFIN
        die       der      DET   7  det    ART
        Mauer     Mauer    NOUN  5  nsubj  NN
        des       der      DET   9  det    ART
        Hofes     Hof      NOUN  7  nmod   NN
        .         .        PUNCT 5  punct
    """)
    assert links(doc, "Umbau verschwand") == []


def test_a_thing_made_for_a_purpose_gives_its_verb(parsed, links):
    doc = parsed("""
        Ein     ein     DET    2  det
        Graf    Graf    NOUN   3  nsubj
        gründete gründen VERB  0  root  VVFIN
        einen   ein     DET    5  det
        Verein  Verein  NOUN   3  obj   NN
        zur     zu      ADP    7  case  APPRART
        Rettung Rettung NOUN   5  nmod  NN
        des     der     DET    9  det   ART
        Waldes  Wald    NOUN   7  nmod  NN
        .       .       PUNCT  3  punct
    """)
    assert links(doc, "gründete Rettung") == [("gründete", "Rettung", "CAUSE", "zur_purpose")]
    assert links(doc, "gründete Verein Rettung") == []


def test_auf_hin_is_no_cause_where_hin_belongs_to_the_verb(parsed, links):
    doc = parsed("""
        Die     der     DET    2  det
        Funde   Fund    NOUN   3  nsubj
        weisen  weisen  VERB   0  root  VVFIN
        auf     auf     ADP    6  case  APPR
        eine    ein     DET    6  det
        Flucht  Flucht  NOUN   3  obl   NN
        hin     hin     ADP    3  compound:prt PTKVZ
        .       .       PUNCT  3  punct
    """)
    assert links(doc, "weisen Flucht") == []


def test_selbst_nach_says_that_it_made_no_difference(parsed, links):
    def sentence(first):
        return parsed(f"""
            {first}
            nach    nach    ADP    4  case   APPR
            der     der     DET    4  det    ART
            Niederlage Niederlage NOUN 5 obl NN
            verkaufte verkaufen VERB 0 root  VVFIN
            er      er      PRON   5  nsubj  PPER
            das     der     DET    8  det    ART
            Gut     Gut     NOUN   5  obj    NN
            .       .       PUNCT  5  punct
        """)
    assert links(sentence("Bald    bald    ADV    5  advmod ADV"), "Niederlage verkaufte") == [("Niederlage", "verkaufte", "CAUSE", "nach_inferred")]
    assert links(sentence("Selbst  selbst  ADV    4  advmod ADV"), "Niederlage verkaufte") == []


def test_what_its_noun_is_going_through_is_a_cause(parsed, links):
    def sentence(participle, lemma):
        return parsed(f"""
            Wegen   wegen   ADP    4  case   APPR
            der     der     DET    4  det    ART
            {participle} {lemma} ADJ 4  amod   ADJA
            Preise  Preis   NOUN   5  obl    NN
            streikten streiken VERB 0 root   VVFIN
            die     der     DET    7  det    ART
            Weber   Weber   NOUN   5  nsubj  NN
            .       .       PUNCT  5  punct
        """)
    assert links(sentence("steigenden", "steigen"), "steigenden streikten") == [("steigenden", "streikten", "CAUSE", "wegen")]
    assert links(sentence("gesenkten", "senken"), "gesenkten streikten") == []


@pytest.mark.parametrize("case, expected", [
    ("wegen", ("Unruhen", "abgebrochen", "CAUSE", "wegen")), ("durch", ("Unruhen", "Fahrt", "PREVENT", "abbrechen")),
])
def test_a_passive_stops_its_subject_where_it_says_by_what_and_is_a_deed_where_it_says_why(parsed, links, case, expected):
    doc = parsed(f"""
        Die         der         DET    2  det
        Fahrt       Fahrt       NOUN   6  nsubj:pass
        wurde       werden      AUX    6  aux:pass  VAFIN
        {case}      {case}      ADP    5  case      APPR
        Unruhen     Unruhe      NOUN   6  obl       NN  Number=Plur
        abgebrochen abbrechen   VERB   0  root      VVPP
    """)
    assert links(doc, "Fahrt Unruhen abgebrochen") == [expected]
