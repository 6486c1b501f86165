"""Which nouns a finite verb can have as its subject, by number."""

import pytest
from ereignisgraph import syntax


@pytest.mark.parametrize(("article", "noun", "morph", "verb", "fits"), [
    ("der", "Rat", "Gender=Masc|Number=Sing", "beschloss", True),
    ("der", "Rat", "Gender=Masc|Number=Sing", "beschlossen", False),
    ("die", "Räte", "Gender=Masc|Number=Plur", "beschloss", False),
    ("die", "Kammer", "Gender=Fem|Number=Sing", "beschlossen", True),       # ends as plurals do: undecided
    ("die", "Kirche", "Gender=Fem|Number=Sing", "beschlossen", False),
])
def test_a_noun_that_shows_its_number_needs_a_verb_of_that_number(parsed, article, noun, morph, verb, fits):
    doc = parsed(f"""
        {article} der       DET   2  det
        {noun}    x         NOUN  3  nsubj NN {morph}
        {verb}    beschließen VERB 0 root  VVFIN
    """)
    assert syntax.may_be_subject(doc[1], doc[2]) == fits


def test_joined_nouns_and_what_counts_others_take_either_number(parsed):
    joined = parsed("""
        Not       Not       NOUN  4  nsubj NN Gender=Fem|Number=Sing
        und       und       CCONJ 3  cc
        Elend     Elend     NOUN  1  conj  NN Gender=Neut|Number=Sing
        herrschte herrschen VERB  0  root  VVFIN
    """)
    counted = parsed("""
        eine      ein       DET   2  det
        Reihe     Reihe     NOUN  4  nsubj NN Gender=Fem|Number=Sing
        Städte    Stadt     NOUN  2  nmod
        fielen    fallen    VERB  0  root  VVFIN
    """)
    assert syntax.may_be_subject(joined[0], joined[3])
    assert syntax.may_be_subject(counted[1], counted[3])


@pytest.mark.parametrize(("number", "fits"), [("Plur", False), ("Sing", True)])
def test_a_relative_pronoun_has_the_number_of_what_it_stands_for(parsed, number, fits):
    doc = parsed(f"""
        Maßnahmen  Maßnahme   NOUN  0  root  NN  Gender=Fem|Number={number}
        ,          ,          PUNCT 5  punct
        die        der        PRON  5  obj   PRELS
        Koch       Koch       PROPN 5  obj   NE
        anordnete  anordnen   VERB  1  acl:relcl  VVFIN
    """)
    assert syntax.may_be_subject(doc[2], doc[4]) == fits
