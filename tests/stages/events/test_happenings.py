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


CROWNED_TWICE = """
    Die           der            DET   2  det
    Königskrönung Königskrönung  NOUN  4  nsubj
    Konrads       Konrad         PROPN 2  nmod
    begann        beginnen       VERB  0  root  VVFIN
    .             .              PUNCT 4  punct

    Die           der            DET   2  det
    Krönung       Krönung        NOUN  4  nsubj
    {name}        {name}         PROPN 2  nmod
    endete        enden          VERB  0  root  VVFIN
    .             .              PUNCT 4  punct
"""


def test_the_same_noun_with_the_same_participant_is_one_happening(found):
    assert joined(found(CROWNED_TWICE.format(name="Konrads"), "PER: Konrads; PER: Konrads"), "Königskrönung", "Krönung")


def test_the_same_noun_with_another_participant_is_another_happening(found):
    assert not joined(found(CROWNED_TWICE.format(name="Mathildes"), "PER: Konrads; PER: Mathildes"), "Königskrönung", "Krönung")


REVOLTED_TWICE = """
    Die         der          DET   2  det
    Hungerrevolte Hungerrevolte NOUN 5 nsubj
    von         von          ADP   4  case
    1771        1771         NUM   2  nmod
    scheiterte  scheitern    VERB  0  root  VVFIN
    .           .            PUNCT 5  punct

    Die         der          DET   2  det
    Revolte     Revolte      NOUN  5  nsubj
    von         von          ADP   4  case
    {year}      {year}       NUM   2  nmod
    empörte     empören      VERB  0  root  VVFIN
    Wien        Wien         PROPN 5  obj
    .           .            PUNCT 5  punct
"""


def test_the_same_year_leaves_it_one_happening_and_another_year_makes_two(found):
    once = found(REVOLTED_TWICE.format(year="1771"), times="1771=1771; 1771=1771")
    twice = found(REVOLTED_TWICE.format(year="1790"), times="1771=1771; 1790=1790")
    assert joined(once, "Hungerrevolte", "Revolte")
    assert not joined(twice, "Hungerrevolte", "Revolte")


def test_what_lies_before_a_year_is_none_of_a_later_one_but_what_lies_after_it_may_be(found):
    before = found(REVOLTED_TWICE.format(year="1790"), times="1771=<1771; 1790=1790")
    after = found(REVOLTED_TWICE.format(year="1790"), times="1771=>1771; 1790=1790")
    assert not joined(before, "Hungerrevolte", "Revolte")
    assert joined(after, "Hungerrevolte", "Revolte")


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
