"""From an inflected form to the infinitive."""

from pathlib import Path

import ereignisgraph.lexicon
import pytest
from ereignisgraph.lexicon.infinitive import infinitive, participle_infinitive
from ereignisgraph.lexicon.verbs import load_verbs

VERBS = load_verbs(Path(ereignisgraph.lexicon.__path__[0]) / "verbs.toml")


@pytest.mark.parametrize(("form", "lemma"), [
    ("reiste", "reisen"), ("forderten", "fordern"), ("sammelte", "sammeln"), ("arbeitete", "arbeiten"), ("rechnete", "rechnen"),
    ("öffneten", "öffnen"), ("regierte", "regieren"), ("erklärt", "erklären"), ("feierten", "feiern"), ("kniete", "knien"),
    ("spielte", "spielen"), ("bewaffneten", "bewaffnen"), ("überquerte", "überqueren"), ("handle", "handeln"), ("machst", "machen"),
])
def test_regular_verbs_by_their_endings(form, lemma):
    assert infinitive(form, VERBS, kind="fin") == lemma


@pytest.mark.parametrize(("form", "lemma"), [
    ("stand", "stehen"), ("verlor", "verlieren"), ("unterschrieb", "unterschreiben"), ("anerkannte", "anerkennen"), ("gilt", "gelten"),
    ("stürbe", "sterben"), ("seien", "sein"), ("sandte", "senden"), ("lagen", "liegen"), ("bat", "bitten"), ("bot", "bieten"),
])
def test_irregular_verbs_by_their_parts(form, lemma):
    assert infinitive(form, VERBS, kind="fin") == lemma


@pytest.mark.parametrize(("form", "lemma"), [
    ("niedergeschlagen", "niederschlagen"), ("eingeläutet", "einläuten"), ("missverstanden", "missverstehen"), ("generiert", "generieren"),
    ("beauftragt", "beauftragen"), ("gelegen", "liegen"), ("gefallen", "fallen"), ("ausgestattet", "ausstatten"), ("zugehört", "zugehören"),
    ("eingemeindet", "eingemeinden"), ("getan", "tun"), ("umbenannt", "umbenennen"),
])
def test_participles(form, lemma):
    assert infinitive(form, VERBS, kind="part") == lemma


@pytest.mark.parametrize(("form", "lemma"), [
    ("abzuwenden", "abwenden"), ("anzuzünden", "anzünden"), ("zuzugeben", "zugeben"), ("wiederaufzubauen", "wiederaufbauen"),
    ("hinzuzufügen", "hinzufügen"), ("auszuüben", "ausüben"), ("herbeizurufen", "herbeirufen"),
])
def test_infinitives_with_zu_inside(form, lemma):
    assert infinitive(form, VERBS, kind="zu") == lemma


def test_zu_that_belongs_to_the_particle_stays_unless_the_tag_says_otherwise():
    assert infinitive("hinzufügen", VERBS, kind="inf") == "hinzufügen"
    assert infinitive("hinzuweisen", VERBS, kind="zu") == "hinweisen"


@pytest.mark.parametrize(("form", "lemma"), [
    ("gieng", "gehen"), ("seyn", "sein"), ("frug", "fragen"), ("theilte", "teilen"), ("vertheidigten", "verteidigen"), ("marschirte", "marschieren"),
    ("publicirt", "publizieren"), ("mußte", "müssen"), ("gethan", "tun"), ("gefaßt", "fassen"), ("rieth", "raten"), ("befreyt", "befreien"),
    ("schoß", "schießen"), ("liess", "lassen"), ("nöthigten", "nötigen"),
])
def test_old_and_swiss_spellings(form, lemma):
    assert infinitive(form, VERBS) == lemma


@pytest.mark.parametrize("form", ["enthalten", "mithalten", "thematisieren", "entthronen"])
def test_th_that_is_no_old_spelling_stays(form):
    assert infinitive(form, VERBS, kind="inf") == form


def test_the_kind_decides_where_a_form_has_two_readings():
    assert infinitive("gehört", VERBS, kind="fin") == "gehören"
    assert infinitive("gehört", VERBS, kind="part") == "hören"


def test_a_form_that_is_listed_whole_has_no_prefix_taken_off():
    assert infinitive("bewog", VERBS, kind="fin", lemma="bewägen") == "bewegen"


def test_the_models_lemma_decides_between_irregular_verbs_only():
    assert infinitive("wog", VERBS, kind="fin", lemma="wägen") == "wägen"
    assert infinitive("wog", VERBS, kind="fin", lemma="wogen") == "wiegen"


@pytest.mark.parametrize("form", ["", "1848", "Krieg", "x", "d'Estaing"])
def test_what_is_no_verb_form_has_no_infinitive(form):
    assert infinitive(form, VERBS) is None


@pytest.mark.parametrize(("form", "lemma"), [
    ("geschaffenen", "schaffen"), ("verurteilte", "verurteilen"), ("eingeläutetes", "einläuten"), ("folgenlose", None), ("alte", None),
    ("regierenden", "regieren"), ("gesamten", None), ("organisierter", "organisieren"), ("letzte", None), ("tausend", None), ("große", None),
])
def test_participles_before_a_noun_are_told_from_adjectives(form, lemma):
    assert participle_infinitive(form, VERBS) == lemma
