"""Descriptions: titles, kinds of places and organisations, the topic, looking ahead to a name."""

from __future__ import annotations

import pytest

KANZLER = """
    Kanzler   Kanzler   NOUN   3  nsubj
    Ebner     Ebner     PROPN  1  appos
    traf      treffen   VERB   0  root  VVFIN
    Lindner   Lindner   PROPN  3  obj
    .         .         PUNCT  3  punct

    {article} der       DET    2  det
    {noun}    {noun}    NOUN   3  nsubj  NN  Number=Sing
    schwieg   schweigen VERB   0  root   VVFIN
"""


@pytest.mark.parametrize(("article", "noun", "found"), [
    ("Der", "Reichskanzler", ["Reichskanzler>Ebner"]),
    ("Ein", "Kanzler", []),
    ("Der", "Zufall", []),
])
def test_a_definite_title_takes_up_the_person_it_was_said_of(resolved, article, noun, found):
    lines = KANZLER.format(article=article, noun=noun)
    assert resolved(lines, "PER: Ebner; PER: Lindner") == ["Kanzler>Ebner", *found]


def test_the_king_of_another_land_is_another_king(resolved):
    lines = """
        Der        der       DET    3  det
        {first}    {first}   ADJ    3  amod
        König      König     NOUN   6  nsubj
        Otto       Otto      PROPN  3  appos
        III.       III.      PROPN  4  flat
        siegte     siegen    VERB   0  root  VVFIN
        .          .         PUNCT  6  punct

        Der        der       DET    3  det
        schwedische schwedisch ADJ  3  amod
        König      König     NOUN   4  nsubj  NN  Number=Sing
        floh       fliehen   VERB   0  root   VVFIN
    """
    assert resolved(lines.format(first="schwedische"), "PER: Otto") == ["König>Otto III.", "König>Otto III."]
    assert resolved(lines.format(first="ungarische"), "PER: Otto") == ["König>Otto III."]


def test_the_town_is_the_only_town_around(resolved):
    lines = """
        In        in        ADP    2  case
        Lemgo     Lemgo     PROPN  3  obl
        brannte   brennen   VERB   0  root  VVFIN
        es        es        PRON   3  expl  PPER
        .         .         PUNCT  3  punct

        Die       der       DET    2  det
        Stadt     Stadt     NOUN   3  nsubj  NN  Number=Sing
        verfiel   verfallen VERB   0  root   VVFIN
    """
    assert resolved(lines, "LOC: Lemgo") == ["Stadt>Lemgo"]


def test_the_party_is_a_party_and_no_army(resolved):
    lines = """
        Die       der       DET    2  det
        SPD       SPD       PROPN  3  nsubj
        stritt    streiten  VERB   0  root  VVFIN
        mit       mit       ADP    6  case
        der       der       DET    6  det
        Reichswehr Reichswehr PROPN 3 obl
        .         .         PUNCT  3  punct

        Die       der       DET    2  det
        Partei    Partei    NOUN   3  nsubj  NN  Number=Sing
        zerfiel   zerfallen VERB   0  root   VVFIN
    """
    assert resolved(lines) == ["Partei>SPD"]


TWO_TOWNS = """
    {first}   {first}   PROPN  2  nsubj
    kaufte    kaufen    VERB   0  root   VVFIN
    Getreide  Getreide  NOUN   2  obj
    aus       aus       ADP    5  case
    {second}  {second}  PROPN  2  obl
    .         .         PUNCT  2  punct

    Die       der       DET    2  det
    {noun}    {noun}    NOUN   3  nsubj  NN  Number=Sing
    wuchs     wachsen   VERB   0  root   VVFIN
"""


@pytest.mark.parametrize(("first", "second", "noun", "found"), [
    ("Köln", "Danzig", "Stadt", ["Stadt>Köln"]),
    ("Köln", "Sizilien", "Insel", ["Insel>Sizilien"]),
    ("Köln", "Danzig", "Altstadt", []),
    ("Köln", "Danzig", "Hauptstadt", []),
])
def test_a_kind_takes_up_the_most_present_name_of_that_kind(resolved, first, second, noun, found):
    assert resolved(TWO_TOWNS.format(first=first, second=second, noun=noun), f"LOC: {first}; LOC: {second}") == found


AHEAD = """
    Nach      nach      ADP    3  case
    der       der       DET    3  det
    Einnahme  Einnahme  NOUN   6  obl
    {article} der       DET    5  det
    {noun}    {noun}    NOUN   3  nmod   NN  Case=Gen|Number=Sing
    {verb}    {verb}    VERB   0  root   VVFIN
    {name}    {name}    PROPN  6  {role}
    .         .         PUNCT  6  punct
"""


def test_a_description_in_front_looks_ahead_to_the_subject(resolved):
    assert resolved(AHEAD.format(article="der", noun="Stadt", verb="verfiel", name="Berlin", role="nsubj"), "LOC: Berlin") == ["Stadt>Berlin"]


def test_a_description_is_not_the_object_of_its_own_sentence(resolved):
    assert resolved(AHEAD.format(article="der", noun="Stadt", verb="räumte", name="Berlin", role="obj"), "LOC: Berlin") == []


def test_the_island_may_be_named_in_the_next_sentence(resolved):
    lines = AHEAD.format(article="der", noun="Insel", verb="siegte", name="Ebner", role="nsubj") + """
        Er        er        PRON   2  nsubj  PPER
        regierte  regieren  VERB   0  root   VVFIN
        Mauritius Mauritius PROPN  2  obj
    """
    assert "Insel>Mauritius" in resolved(lines, "PER: Ebner; LOC: Mauritius")


def test_a_place_after_auf_is_an_island(resolved):
    lines = """
        Ebner     Ebner     PROPN  2  nsubj
        lebte     leben     VERB   0  root   VVFIN
        auf       auf       ADP    4  case
        Amrum     Amrum     PROPN  2  obl
        .         .         PUNCT  2  punct

        Die       der       DET    2  det
        Insel     Insel     NOUN   3  nsubj  NN  Number=Sing
        verarmte  verarmen  VERB   0  root   VVFIN
    """
    assert resolved(lines, "PER: Ebner; LOC: Amrum") == ["Insel>Amrum"]


def test_a_noun_said_of_a_name_stands_for_it_whatever_it_means(resolved):
    lines = """
        Hansa     Hansa     PROPN  4  nsubj
        war       sein      AUX    4  cop
        eine      ein       DET    4  det
        Lesegesellschaft Lesegesellschaft NOUN 0 root NN
        .         .         PUNCT  4  punct

        Die       der       DET    2  det
        Gesellschaft Gesellschaft NOUN 3 nsubj NN Number=Sing
        zerfiel   zerfallen VERB   0  root   VVFIN
    """
    assert resolved(lines, "ORG: Hansa") == ["Gesellschaft>Hansa"]


def test_a_noun_before_a_genitive_is_no_title(resolved):
    lines = """
        Der       der       DET    2  det
        Tod       Tod       NOUN   4  nsubj
        Konrads   Konrad    PROPN  2  nmod
        schmerzte schmerzen VERB   0  root   VVFIN
    """
    assert resolved(lines, "PER: Konrads") == []


def test_a_successor_is_not_whom_he_succeeds(resolved):
    lines = """
        Otto       Otto       PROPN  2  nsubj
        starb      sterben    VERB   0  root  VVFIN
        .          .          PUNCT  2  punct

        Der        der        DET    2  det
        Nachfolger Nachfolger NOUN   4  nsubj
        Ottos      Otto       PROPN  2  appos
        kam        kommen     VERB   0  root  VVFIN
    """
    assert resolved(lines, "PER: Otto; PER: Ottos") == []


def test_a_title_behind_the_name_and_a_comma_is_the_persons_wherever_the_parse_puts_it(resolved):
    lines = """
        Lindner    Lindner    PROPN  4  nmod
        ,          ,          PUNCT  4  punct
        Ebners     Ebner      PROPN  4  nmod
        Vater      Vater      NOUN   6  nsubj
        ,          ,          PUNCT  4  punct
        starb      sterben    VERB   0  root  VVFIN
    """
    assert resolved(lines, "PER: Lindner; PER: Ebners") == ["Vater>Lindner"]


def test_a_ruler_named_after_his_land_is_its_king(resolved):
    lines = """
        König     König     NOUN   5  nsubj
        Otto      Otto      PROPN  1  appos
        von       von       ADP    4  case
        Ungarn    Ungarn    PROPN  2  nmod
        kam       kommen    VERB   0  root  VVFIN
        .         .         PUNCT  5  punct

        Der       der       DET    2  det
        König     König     NOUN   5  nsubj  NN  Number=Sing
        von       von       ADP    4  case
        {land}    {land}    PROPN  2  nmod
        floh      fliehen   VERB   0  root   VVFIN
    """
    assert resolved(lines.format(land="Ungarn"), "PER: Otto von Ungarn; LOC: Ungarn") == ["König>Otto von Ungarn", "König>Otto von Ungarn"]
    assert resolved(lines.format(land="Dänemark"), "PER: Otto von Ungarn; LOC: Dänemark") == ["König>Otto von Ungarn"]


def test_the_object_is_somebody_else_than_the_subject(resolved):
    lines = """
        Kanzler   Kanzler   NOUN   3  nsubj
        Ebner     Ebner     PROPN  1  appos
        kam       kommen    VERB   0  root  VVFIN
        .         .         PUNCT  3  punct

        Ebner     Ebner     PROPN  2  nsubj
        stürzte   stürzen   VERB   0  root  VVFIN
        den       der       DET    4  det
        Kanzler   Kanzler   NOUN   2  obj    NN  Number=Sing
    """
    assert resolved(lines, "PER: Ebner; PER: Ebner") == ["Kanzler>Ebner"]


@pytest.mark.parametrize(("case", "found"), [("durch", ["Land>Polen"]), ("auf", [])])
def test_auf_dem_land_is_no_land(resolved, case, found):
    lines = f"""
        Polen     Polen     PROPN  2  nsubj
        hungerte  hungern   VERB   0  root  VVFIN
        .         .         PUNCT  2  punct

        Ebner     Ebner     PROPN  2  nsubj
        zog       ziehen    VERB   0  root  VVFIN
        {case}    {case}    ADP    5  case
        das       der       DET    5  det
        Land      Land      NOUN   2  obl    NN  Number=Sing
    """
    assert resolved(lines, "LOC: Polen; PER: Ebner") == found


@pytest.mark.parametrize(("attribute", "found"), [("an Frankreich", ["Insel>Malta"]), ("bei Frankreich", [])])
def test_a_recipient_beside_the_noun_does_not_name_it(resolved, attribute, found):
    case, name = attribute.split()
    lines = f"""
        Malta     Malta     PROPN  2  nsubj
        fiel      fallen    VERB   0  root  VVFIN
        .         .         PUNCT  2  punct

        Genua     Genua     PROPN  2  nsubj
        verkaufte verkaufen VERB   0  root  VVFIN
        die       der       DET    4  det
        Insel     Insel     NOUN   2  obj    NN  Number=Sing
        {case}    {case}    ADP    6  case
        {name}    {name}    PROPN  4  nmod
    """
    assert resolved(lines, "LOC: Malta; LOC: Genua; LOC: Frankreich") == found


def test_a_name_in_brackets_is_not_what_the_noun_before_them_names(resolved):
    lines = """
        Das       der       DET    2  det
        Schloss   Schloss   NOUN   7  nsubj  NN  Number=Sing
        Ambras    Ambras    PROPN  2  appos
        (         (         PUNCT  5  punct
        Tirol     Tirol     PROPN  2  appos
        )         )         PUNCT  5  punct
        brannte   brennen   VERB   0  root  VVFIN
        .         .         PUNCT  7  punct

        Das       der       DET    2  det
        Schloss   Schloss   NOUN   3  nsubj  NN  Number=Sing
        verfiel   verfallen VERB   0  root   VVFIN
    """
    assert resolved(lines, "LOC: Ambras; LOC: Tirol") == ["Schloss>Ambras", "Schloss>Ambras"]
