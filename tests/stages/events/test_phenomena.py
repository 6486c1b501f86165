"""Each phenomenon of the verb and noun phrase, once as Universal Dependencies and once as TIGER write it: both read alike.

The expectation names every event: `trigger = predicate | subjects | objects | what is not pos or asserted`.
"""

from __future__ import annotations

import pytest

PHENOMENA = {
    "pluperfect": ("erobert = erobern | König | Stadt", """
        Der König hatte die Stadt erobert
        der König haben der Stadt erobern
        DET NOUN AUX DET NOUN VERB
        ART NN VAFIN ART NN VVPP
        2 6 6 5 6 0 | det nsubj aux det obj root
        2 3 0 5 6 3 | nk sb ROOT nk oa oc
    """),
    "werden-passive": ("erobert = erobern | Tilly | Stadt", """
        Die Stadt wurde von Tilly erobert
        der Stadt werden von Tilly erobern
        DET NOUN AUX ADP PROPN VERB
        ART NN VAFIN APPR NE VVPP
        2 6 6 5 6 0 | det nsubj:pass aux:pass case obl:agent root
        2 3 0 6 4 3 | nk sb ROOT sbp nk oc
    """),
    "passive with durch": ("zerstört = zerstören | Bomben | Brücke", """
        Die Brücke wurde durch Bomben zerstört
        der Brücke werden durch Bombe zerstören
        DET NOUN AUX ADP NOUN VERB
        ART NN VAFIN APPR NN VVPP
        2 6 6 5 6 0 | det nsubj:pass aux:pass case obl root
        2 3 0 6 4 3 | nk sb ROOT sbp nk oc
    """),
    "sein-passive": ("zerstört = zerstören | | Brücke", """
        Die Brücke war zerstört
        der Brücke sein zerstören
        DET NOUN AUX VERB
        ART NN VAFIN VVPP
        2 4 4 0 | det nsubj:pass aux:pass root
        2 3 0 3 | nk sb ROOT oc
    """),
    "bekommen-passive": ("verliehen = verleihen | | Fürst Titel", """
        Der Fürst bekam den Titel verliehen
        der Fürst bekommen der Titel verleihen
        DET NOUN AUX DET NOUN VERB
        ART NN VVFIN ART NN VVPP
        2 6 6 5 6 0 | det nsubj:pass aux:pass det obj root
        2 3 0 5 6 3 | nk sb ROOT nk oa oc
    """),
    "separated particle": ("schaffte = abschaffen | Rat | Zoll", """
        Der Rat schaffte den Zoll ab
        der Rat schaffen der Zoll ab
        DET NOUN VERB DET NOUN ADP
        ART NN VVFIN ART NN PTKVZ
        2 3 0 5 3 3 | det nsubj root det obj compound:prt
        2 3 0 5 3 3 | nk sb ROOT nk oa svp
    """),
    "reflexive": ("ergab = ergeben | Garnison", """
        Die Garnison ergab sich
        der Garnison ergeben sich
        DET NOUN VERB PRON
        ART NN VVFIN PRF
        2 3 0 3 | det nsubj root obj
        2 3 0 3 | nk sb ROOT oa
    """),
    "impersonal es": ("flohen = fliehen | Bauern", """
        Es flohen die Bauern
        es fliehen der Bauer
        PRON VERB DET NOUN
        PPER VVFIN ART NN
        2 0 4 2 | expl root det nsubj
        2 0 4 2 | ep ROOT nk sb
    """),
    "lassen": ("verhaften = verhaften | Herzog | Boten", """
        Der Herzog ließ den Boten verhaften
        der Herzog lassen der Bote verhaften
        DET NOUN VERB DET NOUN VERB
        ART NN VVFIN ART NN VVINF
        2 3 0 5 6 3 | det nsubj root det obj xcomp
        2 3 0 5 6 3 | nk sb ROOT nk oa oc
    """),
    "modal": ("erobern = erobern | König | Stadt | planned", """
        Der König wollte die Stadt erobern
        der König wollen der Stadt erobern
        DET NOUN AUX DET NOUN VERB
        ART NN VMFIN ART NN VVINF
        2 6 6 5 6 0 | det nsubj aux det obj root
        2 3 0 5 6 3 | nk sb ROOT nk oa oc
    """),
    "control": ("versuchte = versuchen | König; fliehen = fliehen | König | | planned", """
        Der König versuchte zu fliehen
        der König versuchen zu fliehen
        DET NOUN VERB PART VERB
        ART NN VVFIN PTKZU VVINF
        2 3 0 5 3 | det nsubj root mark xcomp
        2 3 0 5 3 | nk sb ROOT pm oc
    """),
    "raising": ("wanken = wanken | Thron | | possible", """
        Der Thron schien zu wanken
        der Thron scheinen zu wanken
        DET NOUN VERB PART VERB
        ART NN VVFIN PTKZU VVINF
        2 3 0 5 3 | det nsubj root mark xcomp
        2 3 0 5 3 | nk sb ROOT pm oc
    """),
    "extended participle": ("geplünderten = plündern | Söldnern | Dörfer; brannten = brennen | Dörfer", """
        Die von Söldnern geplünderten Dörfer brannten
        der von Söldner plündern Dorf brennen
        DET ADP NOUN ADJ NOUN VERB
        ART APPR NN ADJA NN VVFIN
        5 3 4 5 6 0 | det case obl amod nsubj root
        5 4 2 5 6 0 | nk sbp nk nk sb ROOT
    """),
    "coordinated objects": ("verlor = verlieren | Kaiser | Land Krone", """
        Der Kaiser verlor Land und Krone
        der Kaiser verlieren Land und Krone
        DET NOUN VERB NOUN CCONJ NOUN
        ART NN VVFIN NN KON NN
        2 3 0 3 6 4 | det nsubj root obj cc conj
        2 3 0 3 4 5 | nk sb ROOT oa cd cj
    """),
    "coordinated verbs": ("kam = kommen | Kaiser; siegte = siegen | Kaiser", """
        Der Kaiser kam und siegte
        der Kaiser kommen und siegen
        DET NOUN VERB CCONJ VERB
        ART NN VVFIN KON VVFIN
        2 3 0 5 3 | det nsubj root cc conj
        2 3 0 3 4 | nk sb ROOT cd cj
    """),
    "relative clause": ("floh = fliehen | Graf; verlor = verlieren | Graf", """
        Der Graf , der verlor , floh
        der Graf , der verlieren , fliehen
        DET NOUN PUNCT PRON VERB PUNCT VERB
        ART NN $, PRELS VVFIN $, VVFIN
        2 7 5 5 2 5 0 | det nsubj punct nsubj acl:relcl punct root
        2 7 5 5 2 5 0 | nk sb punct sb rc punct ROOT
    """),
    "reported speech": ("sagte = sagen | Bote; geflohen = fliehen | König | | reported", """
        Der Bote sagte , der König sei geflohen
        der Bote sagen , der König sein fliehen
        DET NOUN VERB PUNCT DET NOUN AUX VERB
        ART NN VVFIN $, ART NN VAFIN VVPP
        2 3 0 8 6 8 8 3 | det nsubj root punct det nsubj aux ccomp
        2 3 0 7 6 7 3 7 | nk sb ROOT punct nk sb oc oc
    """),
    "um … zu": ("kam = kommen | Heer; belagern = belagern | Heer | | planned", """
        Das Heer kam , um zu belagern
        der Heer kommen , um zu belagern
        DET NOUN VERB PUNCT SCONJ PART VERB
        ART NN VVFIN $, KOUI PTKZU VVINF
        2 3 0 7 7 7 3 | det nsubj root punct mark mark advcl
        2 3 0 7 7 7 3 | nk sb ROOT punct cp pm mo
    """),
    "ohne … zu": ("kam = kommen | Heer; plündern = plündern | Heer | | neg", """
        Das Heer kam , ohne zu plündern
        der Heer kommen , ohne zu plündern
        DET NOUN VERB PUNCT SCONJ PART VERB
        ART NN VVFIN $, KOUI PTKZU VVINF
        2 3 0 7 7 7 3 | det nsubj root punct mark mark advcl
        2 3 0 7 7 7 3 | nk sb ROOT punct cp pm mo
    """),
    "historic present": ("erobert = erobern | Tilly | Stadt", """
        Tilly erobert die Stadt
        Tilly erobern der Stadt
        PROPN VERB DET NOUN
        NE VVFIN ART NN
        2 0 4 2 | nsubj root det obj
        2 0 4 2 | sb ROOT nk oa
    """),
    "noun with genitive and durch": ("Eroberung = Eroberung | Osmanen | Stadt; erschreckte = erschrecken | Eroberung | Papst", """
        Die Eroberung der Stadt durch die Osmanen erschreckte den Papst
        der Eroberung der Stadt durch der Osmane erschrecken der Papst
        DET NOUN DET NOUN ADP DET NOUN VERB DET NOUN
        ART NN ART NN APPR ART NN VVFIN ART NN
        2 8 4 2 7 7 2 0 10 8 | det nsubj det nmod case det nmod root det obj
        2 8 4 2 2 7 5 0 10 8 | nk sb nk ag mnr nk nk ROOT nk oa
    """),
    "noun with possessive and gegen": ("Feldzug = Feldzug | Sein | Sachsen; scheiterte = scheitern | Feldzug", """
        Sein Feldzug gegen Sachsen scheiterte
        sein Feldzug gegen Sachsen scheitern
        DET NOUN ADP PROPN VERB
        PPOSAT NN APPR NE VVFIN
        2 5 4 2 0 | det:poss nsubj case nmod root
        2 5 2 3 0 | nk sb mnr nk ROOT
    """),
    "made to do it": ("Rückzug = Rückzug | Heer; zwang = zwingen | Hunger | Heer Rückzug", """
        Hunger zwang das Heer zum Rückzug
        Hunger zwingen der Heer zu Rückzug
        NOUN VERB DET NOUN ADP NOUN
        NN VVFIN ART NN APPRART NN
        2 0 4 2 6 2 | nsubj root det obj case obl
        2 0 4 2 2 5 | sb ROOT nk oa op nk
    """),
    "idiom hung on the noun before it": ("tat = in den Bann tun | Papst | König", """
        Der Papst tat den König in den Bann
        der Papst tun der König in der Bann
        DET NOUN VERB DET NOUN ADP DET NOUN
        ART NN VVFIN ART NN APPR ART NN
        2 3 0 5 3 8 8 5 | det nsubj root det obj case det nmod
        2 3 0 5 3 5 8 6 | nk sb ROOT nk oa mnr nk nk
    """),
}


@pytest.mark.parametrize("scheme", [0, 1], ids=["UD", "TIGER"])
@pytest.mark.parametrize("phenomenon", PHENOMENA)
def test_both_schemes_read_the_phenomenon_alike(read_as, phenomenon, scheme):
    said, block = PHENOMENA[phenomenon]
    read, expected = read_as(said, block, scheme)
    assert read == expected
