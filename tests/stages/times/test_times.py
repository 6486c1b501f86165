"""What a Time holds: offsets, type, EDTF, days; and what is no time."""

from __future__ import annotations

import time as clock

import pytest
from ereignisgraph.stages.times import find_times
from hypothesis import given, settings
from hypothesis import strategies as st
from sound import assert_sound_times

WORDS = ("am", "im", "Anfang", "des", "3.", "31.", "Februar", "Mai", "Jahr", "1956", "44", "v. Chr.", "zwei", "anderthalb", "Jahre", "Tage",
         "Monate", "später", "zuvor", "(", ")", "–", "/", "\n\n", "bis", "folgenden", "selben", "letzten", "Abend", "Nacht", "Ostern", "Woche",
         "Jahrhundert", "19.", "1950er", "Uhr", "Wochenende", "Montag", "Winter", ".", "700.000", "Brumaire", "VIII", "gestern", "Vierteljahr",
         "Millionen", "½", "9.999", "Jahreswechsel", "Jahrhundertwende", "vor", "nach", "jeden", "zweiten", "dreiviertel", "II.", "99", "vorigen")


def test_offsets_count_in_the_text(times):
    text = "  Am\u00a025. Februar\n1956 lud er ein.\r\n\r\nIm Oktober brach es los."
    found = times(text)
    assert [text[time.start:time.end] for time in found] == [time.text for time in found] == ["25. Februar\n1956", "Oktober"]
    assert [time.value for time in found] == ["1956-02-25", "1956-10"]
    assert found[0].time_id == f"time:probe:{text.index('25')}"


def test_range_is_two_dates(times):
    assert [(time.type, time.text, time.value) for time in times("Der Krieg von 1914–1918 war lang.")] == [
        ("DATE", "1914", "1914"), ("DATE", "1918", "1918")]


def test_day_in_the_middle_of_a_year_has_days_and_edtf(times):
    [time] = times("Am 25. Februar 1956 lud er ein.")
    assert (time.edtf, str(time.earliest), str(time.latest)) == ("1956-02-25", "1956-02-25", "1956-02-25")


def test_end_of_a_year_has_its_last_third(times):
    [time] = times("Die Brücke war Ende 1859 fertig.")
    assert (time.value, time.mod, time.edtf) == ("1859", "END", "1859")
    assert (str(time.earliest), str(time.latest)) == ("1859-09-01", "1859-12-31")


def test_year_before_christ(times):
    [time] = times("Er starb 44 v. Chr. in Rom.")
    assert (time.value, time.edtf, str(time.earliest)) == ("BC0044", "-0043", "-0043-01-01")


def test_old_style_date_is_converted_where_the_text_gives_both(times):
    first, second, _ = times("Am 25. Oktober (7. November) 1917 stürmten sie das Palais.")
    assert (first.value, first.edtf) == ("1917-10-25", "1917-11-07")
    assert first.earliest == first.latest == second.earliest


def test_impossible_day_keeps_its_value_and_has_no_days(times):
    [time] = times("Am 31. Juni 1941 kam er an.")
    assert (time.value, time.edtf, time.earliest) == ("1941-06-31", "", None)


@pytest.mark.parametrize("text", ["Er rang drei Jahre darum.", "Sie zahlten jährlich.", "Kurz darauf starb er.", "Bald kam sie."])
def test_length_set_and_vague_reference_have_no_days(times, text):
    [time] = times(text)
    assert (time.edtf, time.earliest, time.latest) == ("", None, None)


@pytest.mark.parametrize("text", [
    "Er zog mit 1200 Mann ins Feld.",
    "Der Hof kostete 1350 Gulden.",
    "Nach § 1933 und Artikel 48 war es verboten.",
    "Das steht auf Seite 1848.",
    "Die 68er sahen Kanal 5.",
    "Die Märzrevolution und der Prager Frühling scheiterten.",
    "König August und Ernst Mai trafen Herrn Sommer und Frau Winter.",
    "Die 3. Armee und das 18. Korps rückten vor.",
    "Der Dreißigjährige Krieg verwüstete das Land.",
    "Der zehnjährige Sohn erbte die Krone.",
    "Am Vorabend des Krieges herrschte Angst.",
    "Sobald er kam, schwiegen sie.",
    "Er besaß zwanzig Morgen Land.",
    "Der Graben war 1500 bis 2000 Meter lang.",
    "August Bebel, Julius Ofner und der Freiherr von Sonntag sprachen.",
    "Die St.-Johannis-Kirche und das Kloster Allerheiligen brannten.",
    "Zwischen Februar- und Oktoberrevolution regierte er.",
    "Der Akt MCZ. 1711 und das Modell 1898 fehlten.",
    "Das Spital hatte 1200 Betten und nie 1000 f. in der Kasse.",
    "Sobald der Lehrer in Jahren vorgerückt war, wurde er milde.",
])
def test_false_friends_are_no_times(times, text):
    assert times(text) == ()


def test_year_before_people_counts_them_only_if_round(values):
    assert values("Es kamen 1500 Bauern in die Stadt.") == []
    assert values("In Schwaben erhoben sich 1525 Bauern gegen ihre Herren.") == [("1525", "1525")]


@pytest.mark.xfail(strict=True, reason="whether a number counts or dates needs the sentence")
def test_odd_number_of_people_is_no_year(values):
    assert values("Es kamen 1525 Bauern in die Stadt.") == []


@settings(max_examples=300)
@given(st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=30).map(" ".join) | st.text(max_size=80))
def test_any_text_is_read_in_order_without_overlap_and_by_the_grammar(calendar, text):
    assert_sound_times(find_times(text, "probe", calendar), text)


@pytest.mark.parametrize("unit", [" ", "1", "1., ", "ein ", "(", "1956/", "drei und ", "A", "\n"])
def test_hostile_text_takes_linear_time(calendar, unit):
    begin = clock.process_time()
    find_times("a" + unit * 20_000 + "b", "probe", calendar)
    assert clock.process_time() - begin < 10
