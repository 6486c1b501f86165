"""Questions about noun phrases, on parses written by hand."""

from ereignisgraph import syntax


def test_a_phrase_leaves_out_its_preposition_and_relative_clause(parsed):
    doc = parsed("""
        Er       er        PRON  2  nsubj
        kämpfte  kämpfen   VERB  0  root  VVFIN
        gegen    gegen     ADP   6  case
        die      der       DET   6  det
        starke   stark     ADJ   6  amod
        Armee    Armee     NOUN  2  obl
        der      der       DET   8  det
        Schweden Schwede   NOUN  6  nmod
        ,        ,         PUNCT 11 punct
        die      der       PRON  11 nsubj PRELS
        siegte   siegen    VERB  6  acl:relcl VVFIN
    """)
    start, end = syntax.phrase(doc[5])
    assert doc.text[start:end] == "die starke Armee der Schweden"


def test_adverbs_before_a_phrase_are_none_of_it_but_those_of_its_number_are(parsed):
    doc = parsed("""
        Nur       nur       ADV   5  advmod
        rund      rund      ADV   3  advmod
        300       300       NUM   5  nummod
        müde      müde      ADJ   5  amod
        Männer    Mann      NOUN  6  nsubj
        kehrten   kehren    VERB  0  root  VVFIN
        heim      heim      ADP   6  compound:prt
    """)
    start, end = syntax.phrase(doc[4])
    assert doc.text[start:end] == "rund 300 müde Männer"


def test_a_noun_as_predicate_is_not_its_clause(parsed):
    doc = parsed("""
        Aus       aus       ADP   2  case
        Protesten Protest   NOUN  5  obl
        wurde     werden    AUX   5  cop
        ein       ein       DET   5  det
        Aufstand  Aufstand  NOUN  0  root
    """)
    start, end = syntax.phrase(doc[4])
    assert doc.text[start:end] == "ein Aufstand"


def test_the_head_of_a_name_is_its_last_word(parsed):
    doc = parsed("""
        Otto      Otto      PROPN 4  nsubj
        von       von       ADP   1  flat
        Bismarck  Bismarck  PROPN 1  flat
        siegte    siegen    VERB  0  root
    """, names="PER: Otto von Bismarck")
    assert syntax.name_head(doc[0]).text == "Bismarck"


def test_genitives_come_one_by_one(parsed):
    doc = parsed("""
        der      der       DET   2  det
        Tod      Tod       NOUN  0  root
        des      der       DET   4  det
        Königs   König     NOUN  2  nmod
        und      und       CCONJ 7  cc
        der      der       DET   7  det
        Königin  Königin   NOUN  4  conj
        im       in        ADP   9  case
        Exil     Exil      NOUN  2  nmod
    """)
    assert [token.text for token in syntax.genitives(doc[1])] == ["Königs", "Königin"]
    assert [(case.text, noun.text) for case, noun in syntax.attributes(doc[1])] == [("im", "Exil")]


def test_token_at_finds_the_token_that_holds_a_character(parsed):
    doc = parsed("""
        Der   der   DET   2  det
        Krieg Krieg NOUN  0  root
        .     .     PUNCT 2  punct
    """)
    assert syntax.token_at(doc, 0).text == "Der"
    assert syntax.token_at(doc, 6).text == "Krieg"
    assert syntax.token_at(doc, 3) is None
    assert syntax.token_at(doc, 99) is None


def test_a_wrong_arc_does_not_stretch_a_phrase_over_the_sentence(parsed):
    doc = parsed("""
        Bald     bald     ADV   4  advmod
        siegte   siegen   VERB  0  root
        der      der      DET   4  det
        König    König    NOUN  2  nsubj
    """)
    start, end = syntax.phrase(doc[3])
    assert doc.text[start:end] == "der König"


def test_text_between_is_that_of_the_document(parsed):
    doc = parsed("""
        Der   der   DET   2  det
        Krieg Krieg NOUN  0  root
        .     .     PUNCT 2  punct
    """)
    text = doc.text
    for start in range(len(text) + 1):
        for end in range(start, len(text) + 2):
            assert syntax.text_between(doc, start, end) == text[start:end]
    assert syntax.text_between(doc, -5, 3) == text[:3]
