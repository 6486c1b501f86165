"""Adverbs that point back, within the sentence and over its end."""


def test_deshalb_takes_the_sentence_before_as_cause(parsed, links):
    doc = parsed("""
        Der     der      DET    2  det
        Sold    Sold     NOUN   3  nsubj
        fehlte  fehlen   VERB   0  root  VVFIN
        .       .        PUNCT  3  punct

        Deshalb deshalb  ADV    2  advmod  PROAV
        flohen  fliehen  VERB   0  root  VVFIN
        die     der      DET    4  det
        Söldner Söldner  NOUN   2  nsubj
        .       .        PUNCT  2  punct
    """)
    assert links(doc, "fehlte flohen") == [("fehlte", "flohen", "CAUSE", "deshalb")]


def test_the_nearest_coordinate_is_the_clause_before(parsed, links):
    doc = parsed("""
        Bauern    Bauer     NOUN   2  nsubj
        murrten   murren    VERB   0  root  VVFIN
        ,         ,         PUNCT  5  punct
        Weber     Weber     NOUN   5  nsubj
        streikten streiken  VERB   2  conj  VVFIN
        ;         ;         PUNCT  8  punct
        daraufhin daraufhin ADV    8  advmod  PROAV
        kamen     kommen    VERB   2  conj  VVFIN
        Truppen   Truppe    NOUN   8  nsubj
        .         .         PUNCT  2  punct
    """)
    assert links(doc, "murrten streikten kamen") == [("streikten", "kamen", "CAUSE", "daraufhin")]


def test_a_consecutive_clause_carries_the_story_on(parsed, links):
    doc = parsed("""
        Die     der      DET    2  det
        Partei  Partei   NOUN   3  nsubj
        gewann  gewinnen VERB   0  root  VVFIN
        ,       ,        PUNCT  7  punct
        sodass  sodass   SCONJ  7  mark  KOUS
        niemand niemand  PRON   7  nsubj
        regierte regieren VERB  3  advcl  VVFIN
        .       .        PUNCT  3  punct

        Daraufhin daraufhin ADV 2  advmod  PROAV
        floh    fliehen  VERB   0  root  VVFIN
        er      er       PRON   2  nsubj
        .       .        PUNCT  2  punct
    """)
    assert ("regierte", "floh", "CAUSE", "daraufhin") in links(doc, "gewann regierte floh")


def test_a_relative_clause_carries_the_story_on_if_its_date_is_later(parsed, links):
    text = """
        Sie     sie      PRON   2  nsubj
        wählten wählen   VERB   0  root  VVFIN
        einen   ein      DET    4  det
        Grafen  Graf     NOUN   2  obj
        ,       ,        PUNCT  7  punct
        der     der      PRON   7  nsubj  PRELS
        fiel    fallen   VERB   4  acl:relcl  VVFIN
        .       .        PUNCT  2  punct

        Daraufhin daraufhin ADV 2  advmod  PROAV
        flohen  fliehen  VERB   0  root  VVFIN
        alle    alle     PRON   2  nsubj
        .       .        PUNCT  2  punct
    """
    later = {"wählten": "1619-08-26", "fiel": "1620-11-08"}
    earlier = {"wählten": "1619-08-26", "fiel": "1610-01-01"}
    assert links(parsed(text), "wählten fiel flohen", days=later) == [("fiel", "flohen", "CAUSE", "daraufhin")]
    assert links(parsed(text), "wählten fiel flohen", days=earlier) == [("wählten", "flohen", "CAUSE", "daraufhin")]


def test_damit_as_an_instrument_is_no_cue(parsed, links):
    doc = parsed("""
        Sie    sie     PRON   2  nsubj
        luden  laden   VERB   0  root  VVFIN
        Salz   Salz    NOUN   2  obj
        und    und     CCONJ  5  cc
        fuhren fahren  VERB   2  conj  VVFIN
        damit  damit   ADV    5  advmod  PROAV
        heim   heim    ADV    5  advmod
        .      .       PUNCT  2  punct
    """)
    assert links(doc, "luden fuhren") == []


def test_damit_with_beendet_stops_what_stands_in_the_subject(parsed, links):
    doc = parsed("""
        Er           er            PRON   2  nsubj
        unterschrieb unterschreiben VERB  0  root  VVFIN
        .            .             PUNCT  2  punct

        Damit        damit         ADV    5  advmod  PROAV
        war          sein          AUX    5  aux:pass  VAFIN
        der          der           DET    4  det
        Krieg        Krieg         NOUN   5  nsubj:pass
        beendet      beenden       VERB   0  root  VVPP
        .            .             PUNCT  5  punct
    """)
    assert links(doc, "unterschrieb Krieg") == [("unterschrieb", "Krieg", "PREVENT", "damit_linking")]


def test_damit_before_a_participle_joins_two_nouns(parsed, links):
    doc = parsed("""
        Die           der          DET    2  det
        Rede          Rede         NOUN   8  nsubj
        und           und          CCONJ  7  cc
        das           der          DET    7  det
        damit         damit        ADV    6  advmod  PROAV
        eingeläutete  einläuten    ADJ    7  amod  ADJA
        Ende          Ende         NOUN   2  conj
        erschütterten erschüttern  VERB   0  root  VVFIN
        alle          alle         PRON   8  obj
        .             .            PUNCT  8  punct
    """)
    assert links(doc, "Rede Ende erschütterten") == [("Rede", "Ende", "CAUSE", "damit_linking")]


def test_daraus_before_a_participle_takes_up_an_event_of_its_own_clause(parsed, links):
    doc = parsed("""
        Er            er           PRON   2  nsubj
        erlebte       erleben      VERB   0  root  VVFIN
        den           der          DET    4  det
        Sieg          Sieg         NOUN   2  obj
        mit           mit          ADP    9  case
        der           der          DET    9  det
        damit         damit        ADV    8  advmod  PROAV
        eingeläuteten einläuten    ADJ    9  amod  ADJA
        Besetzung     Besetzung    NOUN   4  nmod
        .             .            PUNCT  2  punct
    """)
    assert links(doc, "erlebte Sieg Besetzung") == [("Sieg", "Besetzung", "CAUSE", "damit_linking")]


def test_denn_gives_the_reason_for_the_clause_before_it(parsed, links):
    doc = parsed("""
        Sie     sie      PRON   2  nsubj
        flohen  fliehen  VERB   0  root  VVFIN
        ,       ,        PUNCT  7  punct
        denn    denn     CCONJ  7  cc  KON
        das     der      DET    6  det
        Dorf    Dorf     NOUN   7  nsubj
        brannte brennen  VERB   2  conj  VVFIN
        .       .        PUNCT  2  punct
    """)
    assert links(doc, "flohen brannte") == [("brannte", "flohen", "CAUSE", "denn")]


def test_dadurch_before_dass_points_forward(parsed, links):
    doc = parsed("""
        Er      er       PRON   2  nsubj
        siegte  siegen   VERB   0  root  VVFIN
        .       .        PUNCT  2  punct

        Er      er       PRON   2  nsubj
        gewann  gewinnen VERB   0  root  VVFIN
        dadurch dadurch  ADV    2  advmod  PROAV
        ,       ,        PUNCT  7  punct
        dass    dass     SCONJ  7  mark  KOUS
        er      er       PRON   7  nsubj
        wartete warten   VERB   2  advcl  VVFIN
        .       .        PUNCT  2  punct
    """)
    assert links(doc, "siegte gewann wartete") == [("wartete", "gewann", "CAUSE", "dadurch_dass")]


def test_damit_between_two_nouns_makes_the_first_the_cause_of_the_second(parsed, links):
    text = """
        Der     der     DET    2  {nk}  ART
        Krach   Krach   NOUN   3  {sb}  NN
        führte  führen  VERB   0  ROOT  VVFIN
        zur     zu      ADP    {zur}  APPRART
        Abwertung Abwertung NOUN {noun}  NN
        und     und     CCONJ  {und}  KON
        damit   damit   ADV    9  {mo}  PROAV
        zu      zu      ADP    {zu}  APPR
        Unruhen Unruhe  NOUN   {last}  NN
        .       .       PUNCT  3  punct  $.
    """
    ud = {"nk": "det", "sb": "nsubj", "zur": "5  case", "noun": "3  obl", "und": "9  cc", "mo": "advmod", "zu": "9  case", "last": "5  conj"}
    tiger = {"nk": "nk", "sb": "sb", "zur": "3  mo", "noun": "4  nk", "und": "4  cd", "mo": "mo", "zu": "6  cj", "last": "8  nk"}
    from ereignisgraph.syntax import universal
    for scheme in (ud, tiger):
        found = links(universal(parsed(text.format(**scheme))), "Abwertung Unruhen")
        assert found == [("Abwertung", "Unruhen", "CAUSE", "damit_first")] or found == [("Abwertung", "Unruhen", "CAUSE", "damit_linking")], scheme


def test_schliesslich_gives_a_reason_only_in_the_pluperfect(parsed, links):
    text = """
        Man     man     PRON   2  nsubj
        vertraute vertrauen VERB 0 root  VVFIN
        ihm     er      PRON   2  obl:arg
        .       .       PUNCT  2  punct

        Schließlich schließlich ADV {rest}
    """
    looks_back = """4  advmod  ADV
        hatte   haben   AUX    4  aux  VAFIN
        er      er      PRON   4  nsubj
        gesiegt siegen  VERB   0  root  VVPP
        .       .       PUNCT  4  punct
    """
    goes_on = """2  advmod  ADV
        siegte  siegen  VERB   0  root  VVFIN
        er      er      PRON   2  nsubj
        .       .       PUNCT  2  punct
    """
    assert links(parsed(text.format(rest=looks_back)), "vertraute gesiegt") == [("gesiegt", "vertraute", "CAUSE", "schliesslich_reason")]
    assert links(parsed(text.format(rest=goes_on)), "vertraute siegte") == []


def test_damit_beside_werden_says_through_what_it_became_so(parsed, links):
    doc = parsed("""
        Köln     Köln     PROPN 2  nsubj
        wuchs    wachsen  VERB  0  root  VVFIN
        und      und      CCONJ 6  cc
        wurde    werden   AUX   6  cop   VAFIN
        damit    damit    ADV   6  advmod  PROAV
        Großstadt Großstadt NOUN 2 conj
        .        .        PUNCT 2  punct
    """)
    assert links(doc, "wuchs wurde") == [("wuchs", "wurde", "CAUSE", "damit_becoming")]


def test_daraus_points_to_the_clause_before(parsed, links):
    doc = parsed("""
        Der     der     DET    2  det
        Graf    Graf    NOUN   3  nsubj
        starb   sterben VERB   0  root  VVFIN
        .       .       PUNCT  3  punct

        Daraus  daraus  ADV    2  advmod  PROAV
        entstand entstehen VERB 0 root  VVFIN
        ein     ein     DET    4  det
        Streit  Streit  NOUN   2  nsubj
        .       .       PUNCT  2  punct
    """)
    assert ("starb", "Streit", "CAUSE", "entstehen_aus") in links(doc, "starb Streit")


def test_damit_between_two_nouns_joins_no_clauses(parsed, links):
    doc = parsed("""
        Der     der     DET    2  det
        Plan    Plan    NOUN   3  nsubj
        scheiterte scheitern VERB 0 root  VVFIN
        .       .       PUNCT  3  punct

        Er      er      PRON   2  nsubj
        überschätzte überschätzen VERB 0 root  VVFIN
        Technik Technik NOUN   2  obj
        und     und     CCONJ  6  cc
        damit   damit   ADV    6  advmod  PROAV
        Macht   Macht   NOUN   3  conj
        .       .       PUNCT  2  punct
    """)
    assert links(doc, "scheiterte überschätzte") == []


def test_in_deren_folge_looks_at_the_noun_before(parsed, links):
    doc = parsed("""
        Es      es      PRON   2  expl
        kam     kommen  VERB   0  root  VVFIN
        zur     zu      ADP    4  case  APPRART
        Revolution Revolution NOUN 2 obl
        ,       ,       PUNCT  10 punct
        in      in      ADP    8  case  APPR
        deren   der     PRON   8  nmod  PRELAT
        Folge   Folge   NOUN   10 obl
        Karl    Karl    PROPN  10 nsubj
        abdankte abdanken VERB 4  acl:relcl  VVFIN
        .       .       PUNCT  2  punct
    """)
    assert links(doc, "kam Revolution abdankte") == [("Revolution", "abdankte", "CAUSE", "in_deren_folge")]


def test_what_it_came_to_is_what_happened(parsed, links):
    doc = parsed("""
        Es      es      PRON   2  expl   PPER
        kam     kommen  VERB   0  root   VVFIN
        zur     zu      ADP    4  case   APPRART
        Besetzung Besetzung NOUN 2 obl   NN
        .       .       PUNCT  2  punct

        Der     der     DET    2  det    ART
        Hof     Hof     NOUN   3  nsubj  NN
        floh    fliehen VERB   0  root   VVFIN
        deshalb deshalb ADV    3  advmod PAV
        .       .       PUNCT  3  punct
    """)
    assert links(doc, "kam Besetzung floh") == [("Besetzung", "floh", "CAUSE", "deshalb")]


def test_so_joins_a_clause_to_the_one_before(parsed, links):
    def sentence(conjunction):
        return parsed(f"""
            Bürger    Bürger   NOUN   2  nsubj  NN
            gruben    graben   VERB   0  root   VVFIN
            Kanäle    Kanal    NOUN   2  obj    NN
            {conjunction:9} und CCONJ 5  cc     KON
            retteten  retten   VERB   2  conj   VVFIN
            so        so       ADV    5  advmod ADV
            die       der      DET    8  det    ART
            Stadt     Stadt    NOUN   5  obj    NN
            .         .        PUNCT  2  punct
        """)
    assert links(sentence("und"), "gruben retteten") == [("gruben", "retteten", "CAUSE", "so_joined")]


def test_an_adverb_hung_on_an_adjective_belongs_to_the_clause(parsed, links):
    doc = parsed("""
        Der       der      DET    2  det    ART
        Fürst     Fürst    NOUN   3  nsubj  NN
        holte     holen    VERB   0  root   VVFIN
        die       der      DET    5  det    ART
        Mönche    Mönch    NOUN   3  obj    NN
        ,         ,        PUNCT  11 punct
        die       der      PRON   11 nsubj  PRELS
        daraufhin daraufhin ADV   9  advmod PROAV
        großen    groß     ADJ    10 amod   ADJA
        Einfluss  Einfluss NOUN   11 obj    NN
        gewannen  gewinnen VERB   5  acl:relcl VVFIN
        .         .        PUNCT  3  punct
    """)
    assert links(doc, "holte gewannen") == [("holte", "gewannen", "CAUSE", "daraufhin")]


def test_a_verb_of_being_is_an_end_only_where_the_cue_says_why(parsed, links):
    def sentence(adverb):
        return parsed(f"""
            Der     der      DET    2  det
            Vorrat  Vorrat   NOUN   3  nsubj
            reichte reichen  VERB   0  root  VVFIN
            nicht   nicht    PART   3  advmod PTKNEG
            .       .        PUNCT  3  punct

            {adverb} {adverb.lower()} ADV 2  advmod  PROAV
            flohen  fliehen  VERB   0  root  VVFIN
            die     der      DET    4  det
            Söldner Söldner  NOUN   2  nsubj
            .       .        PUNCT  2  punct
        """)
    assert links(sentence("Deshalb"), "reichte flohen", linked="reichte") == [("reichte", "flohen", "CAUSE", "deshalb")]
    assert links(sentence("Dadurch"), "reichte flohen", linked="reichte") == []


def test_a_clause_in_brackets_is_not_the_one_before(parsed, links):
    doc = parsed("""
        Der     der      DET    2  det
        Sold    Sold     NOUN   3  nsubj
        fehlte  fehlen   VERB   0  root  VVFIN
        (       (        PUNCT  5  punct
        siehe   sehen    VERB   3  parataxis  VVIMP
        Karte   Karte    NOUN   5  obj
        )       )        PUNCT  5  punct
        .       .        PUNCT  3  punct

        Deshalb deshalb  ADV    2  advmod  PROAV
        flohen  fliehen  VERB   0  root  VVFIN
        sie     sie      PRON   2  nsubj
        .       .        PUNCT  2  punct
    """)
    assert links(doc, "fehlte flohen") == [("fehlte", "flohen", "CAUSE", "deshalb")]


def test_a_sentence_in_brackets_may_be_the_one_before(parsed, links):
    doc = parsed("""
        (       (        PUNCT  4  punct
        Der     der      DET    3  det
        Sold    Sold     NOUN   4  nsubj
        fehlte  fehlen   VERB   0  root  VVFIN
        .       .        PUNCT  4  punct
        )       )        PUNCT  4  punct

        Deshalb deshalb  ADV    2  advmod  PROAV
        flohen  fliehen  VERB   0  root  VVFIN
        sie     sie      PRON   2  nsubj
        .       .        PUNCT  2  punct
    """)
    assert links(doc, "fehlte flohen") == [("fehlte", "flohen", "CAUSE", "deshalb")]


def test_dafuer_before_a_participle_rewards_nobody(parsed, links):
    doc = parsed("""
        Er          er          PRON   2  nsubj
        siegte      siegen      VERB   0  root    VVFIN
        .           .           PUNCT  2  punct

        Auf         auf         ADP    4  case
        dafür       dafür       ADV    3  advmod  PROAV
        erworbenem  erwerben    ADJ    4  amod    ADJA
        Land        Land        NOUN   5  obl
        baute       bauen       VERB   0  root    VVFIN
        er          er          PRON   5  nsubj
    """)
    assert links(doc, "siegte erworbenem baute") == []


def test_a_clause_with_so_dass_carries_the_story_on(parsed, links):
    doc = parsed("""
        Der     der      DET    2  det
        Sold    Sold     NOUN   3  nsubj
        fehlte  fehlen   VERB   0  root  VVFIN
        ,       ,        PUNCT  8  punct
        so      so       ADV    8  advmod ADV
        dass    dass     SCONJ  8  mark  KOUS
        niemand niemand  PRON   8  nsubj
        kämpfte kämpfen  VERB   3  advcl VVFIN
        .       .        PUNCT  3  punct

        Daraufhin daraufhin ADV 2  advmod  PROAV
        siegten siegen   VERB   0  root  VVFIN
        sie     sie      PRON   2  nsubj
        .       .        PUNCT  2  punct
    """)
    assert ("kämpfte", "siegten", "CAUSE", "daraufhin") in links(doc, "fehlte kämpfte siegten")


def test_daran_before_an_infinitive_of_its_own_points_forward(parsed, links):
    doc = parsed("""
        Er          er          PRON   2  nsubj
        zog         ziehen      VERB   0  root    VVFIN
        aus         aus         ADP    2  compound:prt PTKVZ
        .           .           PUNCT  2  punct

        Er          er          PRON   2  nsubj
        scheiterte  scheitern   VERB   0  root    VVFIN
        daran       daran       ADV    2  advmod  PROAV
        ,           ,           PUNCT  7  punct
        Brot        Brot        NOUN   7  obj
        zu          zu          PART   7  mark    PTKZU
        finden      finden      VERB   2  xcomp   VVINF  VerbForm=Inf
    """)
    assert links(doc, "zog scheiterte") == []
