"""How certain a link is said to be."""

import pytest

SENTENCE = """
    Der     der     DET    2  det
    Verrat  Verrat  NOUN   3  nsubj
    führte  führen  VERB   0  root  VVFIN
    {word}  {word}  {pos}    3  advmod
    zum     zu      ADP    6  case  APPRART
    Krieg   Krieg   NOUN   3  obl
    .       .       PUNCT  3  punct
"""


@pytest.mark.parametrize(("word", "pos", "expected"), [
    ("gleich", "ADV", "asserted"), ("nicht", "PART", "negated"), ("vermutlich", "ADV", "hedged"), ("angeblich", "ADV", "reported"),
])
def test_an_adverb_beside_the_linking_verb(parsed, certainties, word, pos, expected):
    assert certainties(parsed(SENTENCE.format(word=word, pos=pos)), "Verrat Krieg") == [expected]


@pytest.mark.parametrize(("words", "expected"), [("nicht", "negated"), ("nicht nur", "asserted"), ("gerade", "asserted")])
def test_what_stands_before_the_preposition(parsed, certainties, words, expected):
    rows = "\n".join(f"{word} {word} {'PART' if word == 'nicht' else 'ADV'} {len(words.split()) + 4} advmod" for word in words.split())
    n = len(words.split())
    doc = parsed(f"""
        Er      er      PRON   2  nsubj
        floh    fliehen VERB   0  root  VVFIN
        {rows}
        wegen   wegen   ADP    {n + 4}  case  APPR
        Mordes  Mord    NOUN   2  obl
        .       .       PUNCT  2  punct
    """)
    assert certainties(doc, "floh Mordes") == [expected]


def test_a_reported_event_makes_the_link_reported(parsed, certainties):
    doc = parsed(SENTENCE.format(word="gleich", pos="ADV"))
    assert certainties(doc, "Verrat Krieg", modality={"Krieg": "reported"}) == ["reported"]


def test_nicht_before_an_adjective_in_un_affirms(parsed, certainties):
    doc = parsed("""
        Der     der     DET    2  det
        Verrat  Verrat  NOUN   3  nsubj
        trug    tragen  VERB   0  root  VVFIN
        nicht   nicht   PART   3  advmod
        unwesentlich unwesentlich ADJ 3 advmod
        zum     zu      ADP    7  case  APPRART
        Krieg   Krieg   NOUN   3  obl
        bei     bei     ADP    3  compound:prt  PTKVZ
        .       .       PUNCT  3  punct
    """)
    assert certainties(doc, "Verrat Krieg") == ["asserted"]
