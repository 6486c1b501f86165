"""TIGER parses, written by hand as spaCy's own German models write them, must turn into the UD parse of the same sentence."""

import pytest
from ereignisgraph import syntax


def arcs(doc):
    """`dependent label head` for every token, with the token's own text, the root under itself."""
    return {token.text: (token.dep_, token.head.text) for token in syntax.universal(doc)}


def test_a_passive_is_turned_round_its_participle(parsed):
    doc = parsed("""
        Die            der              DET   2  nk   ART
        Unruhen        Unruhe           NOUN  3  sb   NN
        wurden         werden           AUX   0  ROOT VAFIN
        von            von              ADP   3  sbp  APPR
        der            der              DET   6  nk   ART
        Regierung      Regierung        NOUN  4  nk   NN
        niedergeschlagen niederschlagen VERB  3  oc   VVPP
        .              .                PUNCT 3  punct $.
    """)
    assert arcs(doc) == {
        "Die": ("det", "Unruhen"), "Unruhen": ("nsubj:pass", "niedergeschlagen"), "wurden": ("aux:pass", "niedergeschlagen"),
        "von": ("case", "Regierung"), "der": ("det", "Regierung"), "Regierung": ("obl", "niedergeschlagen"),
        "niedergeschlagen": ("ROOT", "niedergeschlagen"), ".": ("punct", "niedergeschlagen"),
    }
    turned = syntax.universal(doc)
    assert [token.text for token in syntax.agents(turned[6])] == ["Regierung"]
    assert syntax.is_passive(turned[6])


def test_perfect_with_sein_is_no_passive(parsed):
    doc = parsed("""
        Der    der      DET   2  nk   ART
        König  König    NOUN  3  sb   NN
        ist    sein     AUX   0  ROOT VAFIN
        nach   nach     ADP   6  mo   APPR
        Wien   Wien     PROPN 4  nk   NE
        geflohen fliehen VERB 3  oc   VVPP
    """)
    turned = syntax.universal(doc)
    assert arcs(doc)["König"] == ("nsubj", "geflohen")
    assert arcs(doc)["Wien"] == ("obl", "geflohen")
    assert not syntax.is_passive(turned[5])


def test_modal_and_passive_auxiliary_both_hang_on_the_participle(parsed):
    doc = parsed("""
        Die      der       DET   2  nk   ART
        Stadt    Stadt     NOUN  3  sb   NN
        sollte   sollen    AUX   0  ROOT VMFIN
        zerstört zerstören VERB  5  oc   VVPP
        werden   werden    AUX   3  oc   VAINF
    """)
    assert arcs(doc) == {
        "Die": ("det", "Stadt"), "Stadt": ("nsubj:pass", "zerstört"), "sollte": ("aux", "zerstört"),
        "zerstört": ("ROOT", "zerstört"), "werden": ("aux:pass", "zerstört"),
    }


def test_separated_particle_and_prepositional_object(parsed):
    doc = parsed("""
        Er      er      PRON  2  sb   PPER
        rechnete rechnen VERB 0  ROOT VVFIN
        mit     mit     ADP   2  op   APPR
        Stalin  Stalin  PROPN 3  nk   NE
        ab      ab      ADP   2  svp  PTKVZ
    """)
    turned = syntax.universal(doc)
    assert syntax.predicate(turned[1]) == "abrechnen"
    assert [(case.text, noun.text) for case, noun in syntax.obliques(turned[1])] == [("mit", "Stalin")]


def test_coordination_hangs_on_its_first_part(parsed):
    doc = parsed("""
        Polen   Polen   PROPN 5  sb  NE
        ,       ,       PUNCT 1  punct $,
        Ungarn  Ungarn  PROPN 1  cj  NE
        und     und     CCONJ 3  cd  KON
        litten  leiden  VERB  0  ROOT VVFIN
        Böhmen  Böhmen  PROPN 4  cj  NE
    """)
    turned = arcs(doc)
    assert turned["Ungarn"] == ("conj", "Polen")
    assert turned["Böhmen"] == ("conj", "Polen")
    assert turned["und"] == ("cc", "Böhmen")


def test_the_copula_gives_way_to_its_predicate(parsed):
    doc = parsed("""
        Stalin  Stalin  PROPN 2  sb   NE
        war     sein    AUX   0  ROOT VAFIN
        tot     tot     ADJ   2  pd   ADJD
    """)
    assert arcs(doc) == {"Stalin": ("nsubj", "tot"), "war": ("cop", "tot"), "tot": ("ROOT", "tot")}


def test_a_name_is_headed_by_its_first_word_and_keeps_its_entity(parsed):
    doc = parsed("""
        Imre       Imre       PROPN 2  pnc  NE
        Nagy       Nagy       PROPN 3  sb   NE
        verkündete verkünden  VERB  0  ROOT VVFIN
        den        der        DET   5  nk   ART
        Austritt   Austritt   NOUN  3  oa   NN
        Ungarns    Ungarn     PROPN 5  ag   NE
    """, names="PER: Imre Nagy; LOC: Ungarns")
    turned = syntax.universal(doc)
    assert arcs(doc)["Nagy"] == ("flat", "Imre")
    assert arcs(doc)["Imre"] == ("nsubj", "verkündete")
    assert arcs(doc)["Ungarns"] == ("nmod", "Austritt")
    assert [(span.text, span.label_) for span in turned.ents] == [("Imre Nagy", "PER"), ("Ungarns", "LOC")]


def test_subordinate_clause_with_weil(parsed):
    doc = parsed("""
        Er      er      PRON  2  sb   PPER
        floh    fliehen VERB  0  ROOT VVFIN
        ,       ,       PUNCT 2  punct $,
        weil    weil    SCONJ 8  cp   KOUS
        die     der     DET   6  nk   ART
        Stadt   Stadt   NOUN  8  sb   NN
        belagert belagern VERB 8 oc   VVPP
        wurde   werden  AUX   2  mo   VAFIN
    """)
    turned = syntax.universal(doc)
    assert arcs(doc)["belagert"] == ("advcl", "floh")
    assert arcs(doc)["weil"] == ("mark", "belagert")
    assert syntax.governor(turned[6]).text == "floh"


def test_universal_dependencies_stay_as_they_are(parsed):
    doc = parsed("""
        Der    der      DET   2  det
        König  König    NOUN  3  nsubj
        floh   fliehen  VERB  0  root
    """)
    assert syntax.universal(doc) is doc


@pytest.mark.parametrize("word", ["um", "ohne"])
def test_infinitive_clause_keeps_its_marker(parsed, word):
    doc = parsed(f"""
        Er      er      PRON  2  sb   PPER
        floh    fliehen VERB  0  ROOT VVFIN
        ,       ,       PUNCT 2  punct $,
        {word}  {word}  SCONJ 6  cp   KOUI
        zu      zu      PART  6  pm   PTKZU
        kämpfen kämpfen VERB  2  mo   VVINF
    """)
    assert arcs(doc)["kämpfen"] == ("advcl", "floh")
    assert arcs(doc)[word] == ("mark", "kämpfen")
    assert [token.text for token in syntax.subjects(syntax.universal(doc)[5])] == ["Er"]
