"""Which mentions tell of one happening: repeated nouns, the last part of a compound, named events."""


def joined(events, first, second):
    return events[second].happening_id == events[first].event_id


TWO_SENTENCES = """
    Der        der         DET   2  det
    {subject}  {subject}   NOUN  3  nsubj
    hielt      halten      VERB  0  root  VVFIN
    eine       ein         DET   5  det
    {first}    {first}     NOUN  3  obj
    .          .           PUNCT 3  punct

    {det}      {lemma}     DET   2  det
    {second}   {second}    NOUN  3  nsubj
    empörte    empören     VERB  0  root  VVFIN
    den        der         DET   5  det
    Adel       Adel        NOUN  3  obj
    .          .           PUNCT 3  punct
"""


def test_diese_rede_is_the_geheimrede_told_before(found):
    events = found(TWO_SENTENCES.format(subject="Minister", first="Geheimrede", det="Diese", lemma="dieser", second="Rede"))
    assert joined(events, "Geheimrede", "Rede")
    assert events["Geheimrede"].happening_id == events["Geheimrede"].event_id


def test_eine_rede_is_another_one(found):
    events = found(TWO_SENTENCES.format(subject="Minister", first="Geheimrede", det="Eine", lemma="ein", second="Rede"))
    assert not joined(events, "Geheimrede", "Rede")


def test_the_definite_noun_does_not_join_another_kind_of_happening(found):
    events = found(TWO_SENTENCES.format(subject="Abt", first="Predigt", det="Die", lemma="der", second="Krönung"))
    assert not joined(events, "Predigt", "Krönung")


def test_a_longer_word_does_not_repeat_a_shorter_one(found):
    events = found(TWO_SENTENCES.format(subject="Abt", first="Rede", det="Die", lemma="der", second="Trauerrede"))
    assert not joined(events, "Rede", "Trauerrede")


def test_other_participants_make_another_happening(found):
    events = found("""
        Die         der          DET   2  det
        Ermordung   Ermordung    NOUN  5  nsubj
        des         der          DET   4  det
        Vogts       Vogt         NOUN  2  nmod
        folgte      folgen       VERB  0  root  VVFIN
        auf         auf          ADP   8  case
        die         der          DET   8  det
        Hinrichtung Hinrichtung  NOUN  5  obl
        .           .            PUNCT 5  punct

        Die         der          DET   2  det
        Massenhinrichtung Massenhinrichtung NOUN 5 nsubj
        der         der          DET   4  det
        Bauern      Bauer        NOUN  2  nmod
        kam         kommen       VERB  0  root  VVFIN
        vor         vor          ADP   8  case
        der         der          DET   8  det
        Taufe       Taufe        NOUN  5  obl
        .           .            PUNCT 5  punct
    """)
    assert not joined(events, "Hinrichtung", "Massenhinrichtung")


def test_the_same_noun_with_another_participant_is_another_happening(found):
    events = found("""
        Die         der          DET   2  det
        Königskrönung Krönung    NOUN  5  nsubj
        des         der          DET   4  det
        Konrad      Konrad       PROPN 2  nmod
        misslang    misslingen   VERB  0  root  VVFIN
        .           .            PUNCT 5  punct

        Die         der          DET   2  det
        Krönung     Krönung      NOUN  5  nsubj
        der         der          DET   4  det
        Mathilde    Mathilde     PROPN 2  nmod
        gelang      gelingen     VERB  0  root  VVFIN
        .           .            PUNCT 5  punct
    """, "PER: Konrad; PER: Mathilde")
    assert not joined(events, "Königskrönung", "Krönung")


def test_another_year_makes_another_happening(found):
    events = found("""
        Die         der          DET   2  det
        Hungerrevolte Hungerrevolte NOUN 5 nsubj
        von         von          ADP   4  case
        1771        1771         NUM   2  nmod
        scheiterte  scheitern    VERB  0  root  VVFIN
        .           .            PUNCT 5  punct

        Die         der          DET   2  det
        Revolte     Revolte      NOUN  5  nsubj
        von         von          ADP   4  case
        1790        1790         NUM   2  nmod
        siegte      siegen       VERB  0  root  VVFIN
        .           .            PUNCT 5  punct
    """, times="1771=1771; 1790=1790")
    assert not joined(events, "Hungerrevolte", "Revolte")


def test_a_named_event_is_one_happening_in_every_inflection(found):
    events = found("""
        Der         der          DET   3  det
        Hundertjährige hundertjährig ADJ 3 amod
        Krieg       Krieg        NOUN  4  nsubj
        begann      beginnen     VERB  0  root  VVFIN
        .           .            PUNCT 4  punct

        Das         der          DET   2  det
        Elend       Elend        NOUN  6  nsubj
        des         der          DET   5  det
        Hundertjährigen hundertjährig ADJ 5 amod
        Krieges     Krieg        NOUN  2  nmod
        wuchs       wachsen      VERB  0  root  VVFIN
        .           .            PUNCT 6  punct
    """)
    assert events["Krieg"].label == events["Krieges"].label == "Hundertjähriger Krieg"
    assert joined(events, "Krieg", "Krieges")


def test_verbs_are_happenings_of_their_own(found):
    events = found("""
        Der         der          DET   2  det
        König       König        NOUN  3  nsubj
        floh        fliehen      VERB  0  root  VVFIN
        .           .            PUNCT 3  punct

        Er          er           PRON  2  nsubj
        fliehe      fliehen      VERB  0  root  VVFIN
        .           .            PUNCT 2  punct
    """)
    assert not joined(events, "floh", "fliehe")
