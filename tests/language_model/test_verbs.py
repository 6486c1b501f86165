"""Verb forms are read right, and treebank verbs come out in one scheme."""

import pytest
from ereignisgraph.language_model.even import even_out, known_infinitives
from ereignisgraph.language_model.treebank import Sentence
from ereignisgraph.language_model.verbs import Reading, VerbForms

KNOWN = ("leiten", "gründen", "führen", "feiern", "regieren", "gefährden", "machen", "fassen", "schalten", "segeln", "öffnen")


@pytest.fixture(scope="module")
def forms():
    return VerbForms(KNOWN)


@pytest.mark.parametrize(
    ("form", "lemma", "tense", "mood"),
    [
        ("fiel", "fallen", "Past", "Ind"),
        ("überfielen", "überfallen", "Past", "Ind"),
        ("anerkannte", "anerkennen", "Past", "Ind"),
        ("schloß", "schließen", "Past", "Ind"),
        ("wird", "werden", "Pres", "Ind"),
        ("würden", "werden", "Past", "Sub"),
        ("sei", "sein", "Pres", "Sub"),
        ("sind", "sein", "Pres", "Ind"),
        ("führen", "führen", "Pres", "Ind"),
        ("schalten", "schalten", "Pres", "Ind"),
        ("leiten", "leiten", "Pres", "Ind"),
        ("leitet", "leiten", "Pres", "Ind"),
        ("leitete", "leiten", "Past", "Ind"),
        ("machten", "machen", "Past", "Ind"),
        ("gründete", "gründen", "Past", "Ind"),
        ("öffneten", "öffnen", "Past", "Ind"),
        ("feierte", "feiern", "Past", "Ind"),
        ("regierte", "regieren", "Past", "Ind"),
        ("segelten", "segeln", "Past", "Ind"),
    ],
)
def test_a_finite_form_tells_infinitive_tense_and_mood(forms, form, lemma, tense, mood):
    assert forms.finite(form) == Reading(lemma, tense, mood)


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("angegriffen", "angreifen"),
        ("verloren", "verlieren"),
        ("anerkannt", "anerkennen"),
        ("gegründet", "gründen"),
        ("ausgeführt", "ausführen"),
        ("gefährdet", "gefährden"),
        ("gefaßt", "fassen"),
        ("worden", "werden"),
        ("regiert", "regieren"),
    ],
)
def test_a_participle_tells_its_infinitive(forms, form, lemma):
    assert forms.participle(form) == lemma


def test_an_infinitive_loses_its_zu(forms):
    assert forms.infinitive("anzugreifen") == "angreifen"
    assert forms.infinitive("zuführen") == "zuführen"


def sentence(word, lemma, pos, tag, feats, heads=(0,), deps=("ROOT",)):
    return Sentence("s", (word,), (True,), (lemma,), (tag,), (pos,), (feats,), heads, deps)


def test_a_finite_verb_gets_the_whole_set_of_features(forms):
    even = even_out(sentence("kamen", "kommen", "VERB", "VVFIN", "VerbForm=Fin"), forms)
    assert even.feats == ("Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin",)


def test_an_undecided_lemma_gives_way_to_the_reading(forms):
    assert even_out(sentence("fällt", "fallen|fällen", "VERB", "VVFIN", "_"), forms).lemmas == ("fallen",)


def test_a_noun_with_an_undecided_lemma_has_none(forms):
    assert even_out(sentence("Gründen", "Grund|Gründen", "NOUN", "NN", "Case=Dat"), forms).lemmas == ("",)


def test_a_pronoun_without_a_tree_loses_its_upos(forms):
    even = even_out(sentence("diese", "dies", "PRON", "", "Case=Nom", heads=(), deps=()), forms)
    assert (even.pos, even.feats, even.lemmas) == (("",), ("",), ("dieser",))


def test_only_infinitives_are_known():
    verbs = [sentence("kam", "kommen", "VERB", "", "_"), sentence("geht", "geht", "VERB", "", "_")]
    assert known_infinitives(verbs) == {"kommen"}
