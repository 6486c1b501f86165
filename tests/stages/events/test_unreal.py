"""What did not happen or is not vouched for, each phenomenon once as Universal Dependencies and once as TIGER write it.

The notation is that of `test_phenomena`: `trigger = predicate | subjects | objects | what is not pos or asserted`.
"""

from __future__ import annotations

import pytest

PHENOMENA = {
    "unreal past": ("gesiegt = siegen | Herzog | | negpossible", """
        Der Herzog hätte gesiegt
        der Herzog haben siegen
        DET NOUN AUX VERB
        ART NN VAFIN VVPP
        2 4 4 0 | det nsubj aux root
        2 3 0 3 | nk sb ROOT oc
    """),
    "unreal past with a modal verb": ("weichen = weichen | König | | negpossible", """
        Der König hätte weichen müssen
        der König haben weichen müssen
        DET NOUN AUX VERB AUX
        ART NN VAFIN VVINF VMINF
        2 4 4 0 4 | det nsubj aux root aux
        2 3 0 5 3 | nk sb ROOT oc oc
    """),
    "hätten for haben in indirect speech": ("sagte = sagen | Bote; gesiegt = siegen | Sachsen | | reported", """
        Der Bote sagte die Sachsen hätten gesiegt
        der Bote sagen der Sachse haben siegen
        DET NOUN VERB DET NOUN AUX VERB
        ART NN VVFIN ART NN VAFIN VVPP
        2 3 0 5 7 7 3 | det nsubj root det nsubj aux ccomp
        2 3 0 5 6 3 6 | nk sb ROOT nk sb oc oc
    """),
    "nicht mehr": ("gesehen = sehen | | Flotte | neg", """
        Die Flotte wurde nicht mehr gesehen
        der Flotte werden nicht mehr sehen
        DET NOUN AUX PART ADV VERB
        ART NN VAFIN PTKNEG ADV VVPP
        2 6 6 5 6 0 | det nsubj:pass aux:pass advmod advmod root
        2 3 0 5 6 3 | nk sb ROOT ng mo oc
    """),
    "nicht immer": ("siegte = siegen | Graf", """
        Der Graf siegte nicht immer
        der Graf siegen nicht immer
        DET NOUN VERB PART ADV
        ART NN VVFIN PTKNEG ADV
        2 3 0 5 3 | det nsubj root advmod advmod
        2 3 0 5 3 | nk sb ROOT ng mo
    """),
    "kein in an adverbial": ("half = helfen | Rat | | neg", """
        Der Rat half in keiner Weise
        der Rat helfen in kein Weise
        DET NOUN VERB ADP DET NOUN
        ART NN VVFIN APPR PIAT NN
        2 3 0 6 6 3 | det nsubj root case det obl
        2 3 0 3 6 4 | nk sb ROOT mo nk nk
    """),
    "kein before a number of years": ("starb = sterben | Graf", """
        Der Graf starb nach keinen zwei Jahren
        der Graf sterben nach kein zwei Jahr
        DET NOUN VERB ADP DET NUM NOUN
        ART NN VVFIN APPR PIAT CARD NN
        2 3 0 7 7 7 3 | det nsubj root case det nummod obl
        2 3 0 3 7 7 4 | nk sb ROOT mo nk nk nk
    """),
    "set right by sondern": ("zog = ziehen | Heer", """
        Das Heer zog nicht ostwärts sondern südwärts
        der Heer ziehen nicht ostwärts sondern südwärts
        DET NOUN VERB PART ADV CCONJ ADV
        ART NN VVFIN PTKNEG ADV KON ADV
        2 3 0 3 3 7 5 | det nsubj root advmod advmod cc conj
        2 3 0 3 3 5 6 | nk sb ROOT ng mo cd cj
    """),
    "one negation over two participles": ("belagert = belagern | | Stadt | neg; geplündert = plündern | | Stadt | neg", """
        Die Stadt wurde nicht belagert oder geplündert
        der Stadt werden nicht belagern oder plündern
        DET NOUN AUX PART VERB CCONJ VERB
        ART NN VAFIN PTKNEG VVPP KON VVPP
        2 5 5 5 0 7 5 | det nsubj:pass aux:pass advmod root cc conj
        2 3 0 5 3 5 6 | nk sb ROOT ng oc cd cj
    """),
    "sondern before a second participle": ("belagert = belagern | | Stadt | neg; geplündert = plündern | | Stadt", """
        Die Stadt wurde nicht belagert sondern geplündert
        der Stadt werden nicht belagern sondern plündern
        DET NOUN AUX PART VERB CCONJ VERB
        ART NN VAFIN PTKNEG VVPP KON VVPP
        2 5 5 5 0 7 5 | det nsubj:pass aux:pass advmod root cc conj
        2 3 0 5 3 5 6 | nk sb ROOT ng oc cd cj
    """),
    "success denied": ("gelang = gelingen | | Grafen | neg; fliehen = fliehen | Grafen | | neg", """
        Nicht gelang dem Grafen zu fliehen
        nicht gelingen der Graf zu fliehen
        PART VERB DET NOUN PART VERB
        PTKNEG VVFIN ART NN PTKZU VVINF
        2 0 4 2 6 2 | advmod root det obl:arg mark xcomp
        2 0 4 2 6 2 | ng ROOT nk da pm oc
    """),
    "tried in vain": ("versuchte = versuchen | Graf; fliehen = fliehen | Graf | | negplanned", """
        Der Graf versuchte vergeblich zu fliehen
        der Graf versuchen vergeblich zu fliehen
        DET NOUN VERB ADV PART VERB
        ART NN VVFIN ADJD PTKZU VVINF
        2 3 0 3 6 3 | det nsubj root advmod mark xcomp
        2 3 0 3 6 3 | nk sb ROOT mo pm oc
    """),
    "a plan that failed": ("fliehen = fliehen | | | negplanned; scheiterte = scheitern | Plan", """
        Der Plan zu fliehen scheiterte
        der Plan zu fliehen scheitern
        DET NOUN PART VERB VERB
        ART NN PTKZU VVINF VVFIN
        2 5 4 2 0 | det nsubj mark acl root
        2 5 4 2 0 | nk sb pm oc ROOT
    """),
    "appeal to somebody": ("Aufruf = Aufruf | | Bauern; erreichte = erreichen | Aufruf | Dörfer; kämpfen = kämpfen | Bauern | | demanded", """
        Der Aufruf an die Bauern zu kämpfen erreichte die Dörfer
        der Aufruf an der Bauer zu kämpfen erreichen der Dorf
        DET NOUN ADP DET NOUN PART VERB VERB DET NOUN
        ART NN APPR ART NN PTKZU VVINF VVFIN ART NN
        2 8 5 5 2 7 5 0 10 8 | det nsubj case det nmod mark acl root det obj
        2 8 2 5 3 7 5 0 10 8 | nk sb mnr nk nk pm oc ROOT nk oa
    """),
    "kept from": ("rettete = retten | Regen | Stadt Eroberung; Eroberung = Eroberung | | | neg", """
        Der Regen rettete die Stadt vor der Eroberung
        der Regen retten der Stadt vor der Eroberung
        DET NOUN VERB DET NOUN ADP DET NOUN
        ART NN VVFIN ART NN APPR ART NN
        2 3 0 5 3 8 8 3 | det nsubj root det obj case det obl
        2 3 0 5 3 3 8 6 | nk sb ROOT nk oa op nk nk
    """),
    "planned before the noun": ("Angriff = Angriff | | | planned; überraschte = überraschen | Angriff | Wachen", """
        Der geplante Angriff überraschte die Wachen
        der planen Angriff überraschen der Wache
        DET ADJ NOUN VERB DET NOUN
        ART ADJA NN VVFIN ART NN
        3 3 4 0 6 4 | det amod nsubj root det obj
        3 3 4 0 6 4 | nk nk sb ROOT nk oa
    """),
    "without a fight": ("floh = fliehen | Graf; Kampf = Kampf | | | neg", """
        Der Graf floh ohne Kampf
        der Graf fliehen ohne Kampf
        DET NOUN VERB ADP NOUN
        ART NN VVFIN APPR NN
        2 3 0 5 3 | det nsubj root case obl
        2 3 0 3 4 | nk sb ROOT mo nk
    """),
    "who says so": ("floh = fliehen | Graf | | reported", """
        Laut Tacitus floh der Graf
        laut Tacitus fliehen der Graf
        ADP PROPN VERB DET NOUN
        APPR NE VVFIN ART NN
        2 3 0 5 3 | case obl root det nsubj
        3 1 0 5 3 | mo nk ROOT nk sb
    """),
    "what the aim was": ("Vertreibung = Vertreibung | | | planned", """
        Das Ziel war die Vertreibung
        der Ziel sein der Vertreibung
        DET NOUN AUX DET NOUN
        ART NN VAFIN ART NN
        2 5 5 5 0 | det nsubj cop det root
        2 3 0 5 3 | nk sb ROOT nk pd
    """),
    "a compound with nicht": ("Nichtanerkennung = Nichtanerkennung | | | neg; empörte = empören | Nichtanerkennung | Rat", """
        Die Nichtanerkennung empörte den Rat
        der Nichtanerkennung empören der Rat
        DET NOUN VERB DET NOUN
        ART NN VVFIN ART NN
        2 3 0 5 3 | det nsubj root det obj
        2 3 0 5 3 | nk sb ROOT nk oa
    """),
}


@pytest.mark.parametrize("scheme", [0, 1], ids=["UD", "TIGER"])
@pytest.mark.parametrize("phenomenon", PHENOMENA)
def test_both_schemes_read_the_phenomenon_alike(read_as, phenomenon, scheme):
    said, block = PHENOMENA[phenomenon]
    read, expected = read_as(said, block, scheme)
    assert read == expected


def test_weder_noch_denies_both_verbs(found):
    events = found("""
        Der       der      DET   2  det
        Abt       Abt      NOUN  5  nsubj
        weder     weder    CCONJ 4  cc
        Bücher    Buch     NOUN  5  obj
        kaufte    kaufen   VERB  0  root  VVFIN
        noch      noch     ADV   5  advmod
        Häuser    Haus     NOUN  8  obj
        baute     bauen    VERB  5  conj  VVFIN
    """)
    assert [event.polarity for event in events.values()] == ["neg", "neg"]


def test_ohne_dass_denies_and_needs_no_subjunctive(found):
    events = found("""
        Sie       sie      PRON  2  nsubj
        kämpften  kämpfen  VERB  0  root  VVFIN
        ,         ,        PUNCT 7  punct
        ohne      ohne     SCONJ 7  mark
        dass      dass     SCONJ 7  mark
        jemand    jemand   PRON  7  nsubj
        gesiegt   siegen   VERB  2  advcl VVPP
        hätte     haben    AUX   7  aux   VAFIN  Mood=Sub|Tense=Past
    """)
    assert (events["gesiegt"].polarity, events["gesiegt"].modality) == ("neg", "asserted")


def test_what_was_not_prevented_happened_and_what_was_not_held_did_not(found):
    prevented = found("""
        Keinen       kein        DET   2  det    PIAT
        Überfall     Überfall    NOUN  3  obj    NN
        verhinderten verhindern  VERB  0  root   VVFIN
        die          der         DET   5  det    ART
        Wachen       Wache       NOUN  3  nsubj  NN
    """)
    held = found("""
        Die          der         DET   2  det    ART
        Hochzeit     Hochzeit    NOUN  3  nsubj  NN
        erfolgte     erfolgen    VERB  0  root   VVFIN
        nicht        nicht       PART  3  advmod PTKNEG
    """)
    assert (prevented["Überfall"].polarity, held["Hochzeit"].polarity) == ("pos", "neg")


def test_a_rejected_proposal_was_made_all_the_same(found):
    events = found("""
        Der          der         DET   2  det    ART
        Rat          Rat         NOUN  3  nsubj  NN
        verwarf      verwerfen   VERB  0  root   VVFIN
        den          der         DET   5  det    ART
        Vorschlag    Vorschlag   NOUN  3  obj    NN
        und          und         CCONJ 8  cc     KON
        den          der         DET   8  det    ART
        Umbau        Umbau       NOUN  5  conj   NN
    """)
    assert {trigger: event.modality for trigger, event in events.items()} == {"verwarf": "asserted", "Vorschlag": "asserted", "Umbau": "planned"}
