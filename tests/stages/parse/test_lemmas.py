"""Lemmas of verbs, participles and event nouns."""

from pathlib import Path

import ereignisgraph.lexicon
import pytest
from ereignisgraph.lexicon.spelling import load_spelling
from ereignisgraph.lexicon.verbs import load_verbs
from ereignisgraph.stages.parse.lemmas import mend_lemmas

FOLDER = Path(ereignisgraph.lexicon.__path__[0])
VERBS, SPELLING = load_verbs(FOLDER / "verbs.toml"), load_spelling(FOLDER / "spelling.toml")


@pytest.fixture
def lemmas(parsed):
    def mend(lines: str) -> list[str]:
        doc = parsed(lines)
        mend_lemmas(doc, VERBS, SPELLING)
        return [token.lemma_ for token in doc]
    return mend


def test_verbs_get_their_infinitive_whatever_the_model_said(lemmas):
    assert lemmas("""
        Er        er          PRON  2 nsubj  PPER
        rechnete  rechneten   VERB  0 root   VVFIN
        ab        ab          ADP   2 compound:prt PTKVZ
        ,         ,           PUNCT 5 punct  $,
        wollte    wollen      AUX   6 aux    VMFIN
        anprangern anprangern VERB  2 conj   VVINF
        und       und         CCONJ 8 cc     KON
        lud       luden       VERB  2 conj   VVFIN
    """) == ["er", "rechnen", "ab", ",", "wollen", "anprangern", "und", "laden"]


def test_a_finite_verb_tagged_as_an_infinitive_is_read_as_what_it_is(lemmas):
    assert lemmas("""
        zögerten zögerten VERB 0 root VVINF
        gestohlen gestohlen VERB 1 conj VVINF
        Verbform=Fin _ X 1 dep
    """)[:2] == ["zögern", "stehlen"]


def test_without_stts_tags_the_morphology_is_asked(lemmas):
    assert lemmas("""
        Es  es  PRON 2 nsubj
        gehörte  gehörte VERB 0 root _ VerbForm=Fin
    """) == ["es", "gehören"]


def test_participles_before_a_noun_get_their_infinitive_and_adjectives_keep_their_lemma(lemmas):
    assert lemmas("""
        geschaffene geschaffen ADJ 5 amod ADJA
        alte        alt        ADJ 5 amod ADJA
        bekannte    bekannt    ADJ 5 amod ADJA
        rückenden   rückend    ADJ 5 amod ADJA
        Heere       Heer       NOUN 0 root NN
    """) == ["schaffen", "alt", "bekannt", "rücken", "Heer"]


def test_event_nouns_get_their_nominative_singular(lemmas):
    assert lemmas("""
        Kämpfe        Kämpfe        NOUN 0 root NN
        Bauernkrieges Bauernkrieges NOUN 1 nmod NN
        Verhandlungen Verhandlungen NOUN 1 nmod NN
        Wagnisse      Wagnisse      NOUN 1 nmod NN
        Zeitvertreibs Zeitvertreibs NOUN 1 nmod NN Case=Gen|Gender=Masc|Number=Sing
        Kongress      Kongress      NOUN 1 nmod NN Case=Gen|Gender=Masc|Number=Sing
        Gefälle       Gefälle       NOUN 1 nmod NN
    """) == ["Kampf", "Bauernkrieg", "Verhandlung", "Wagnis", "Zeitvertreib", "Kongress", "Gefälle"]


def test_the_old_dative_counts_in_compounds_only_where_the_morphology_says_so(lemmas):
    assert lemmas("""
        Feldraube  Feldraube NOUN 0 root NN Case=Dat|Gender=Masc|Number=Sing
        Schraube   Schraube  NOUN 1 nmod NN Case=Nom|Gender=Fem|Number=Sing
        Kriege     Kriege    NOUN 1 nmod NN
    """) == ["Feldraub", "Schraube", "Krieg"]


def test_a_name_keeps_its_lemma_but_for_the_head_of_a_named_event(lemmas):
    assert lemmas("""
        Sitzungen Sitzungen PROPN 0 root NE
        Weltkriegs Weltkriegs PROPN 1 nmod NE
    """) == ["Sitzungen", "Weltkrieg"]


def test_a_lemma_in_old_spelling_is_that_of_the_word(lemmas):
    assert lemmas("""
        Schloss  Schloß  NOUN  0  root  NN
        und      und     CCONJ 3  cc    KON
        Flüsse   Fluß    NOUN  1  conj  NN
        Strassen Straße  NOUN  1  conj  NN
    """) == ["Schloss", "und", "Fluss", "Straße"]


def test_words_in_old_spelling_get_the_lemma_of_today(lemmas):
    assert lemmas("""
        Die         der      DET  2 det   ART
        Theile      Theil    NOUN 3 nsubj NN
        giengen     giengen  VERB 0 root  VVFIN
        unter       unter    ADP  3 compound:prt PTKVZ
        und         und      CCONJ 7 cc   KON
        Goethe      Goethe   PROPN 7 nsubj NE
        proklamirte proklamiren VERB 3 conj VVFIN
    """) == ["der", "Teil", "gehen", "unter", "und", "Goethe", "proklamieren"]


@pytest.mark.parametrize("word, said, features, lemma", [
    ("Erlöschen", "Erlösche", "Gender=Neut|Number=Sing", "Erlöschen"), ("Strafverfahren", "Strafverfahr", "Gender=Neut|Number=Sing", "Strafverfahren"),
    ("Erlöschen", "Erlösche", "Gender=Fem|Number=Plur", "Erlösche"), ("Inneren", "Innere", "Gender=Neut|Number=Sing", "Innere"), ("Herzen", "Herz", "Gender=Neut|Number=Sing", "Herz"),
])
def test_a_neuter_in_the_singular_keeps_its_ending(lemmas, word, said, features, lemma):
    assert lemmas(f"""
        dem        der         DET   2  det   ART
        {word}     {said}      NOUN  0  root  NN  {features}
    """)[1] == lemma
