"""From which date the open ones count."""

from __future__ import annotations


def test_month_takes_the_year_of_the_story(values):
    text = "Der Rat tagte am 3. Februar 1956. Im Oktober brach der Aufstand aus."
    assert values(text)[-1] == ("Oktober", "1956-10")


def test_title_gives_the_year_before_the_first_date(values):
    assert values("Im April rief er die Republik aus.", title="Das Jahr 1848") == [("April", "1848-04")]


def test_first_line_is_a_title_too(values):
    assert values("1848: Die Barrikaden\nIm März fielen Schüsse.")[-1] == ("März", "1848-03")


def test_without_any_year_the_value_says_so(times):
    [time] = times("Im April rief er die Republik aus.")
    assert (time.value, time.edtf, time.earliest, time.latest) == ("XXXX-04", "", None, None)


def test_year_that_comes_only_later_in_the_opening_paragraph_counts(values):
    assert values("Am 3. April fiel die Stadt, und noch 1849 lag sie in Trümmern.")[0] == ("3. April", "1849-04-03")


def test_document_date_is_the_last_resort(values):
    assert values("Im April stieg der Preis.", date="1923-05-02") == [("April", "1923-04")]


def test_life_dates_in_brackets_are_passed_by(values):
    text = "1848 tagte das Parlament. Der Redner (1815–1898) sprach im Juni."
    assert values(text)[-1] == ("Juni", "1848-06")


def test_since_and_attribute_do_not_lead_back(values):
    text = "Im Mai 1890 trat er zurück. Er hatte seit 1871 regiert und achtete den Vertrag von 1839. Im Juli reiste er ab."
    assert values(text)[-1] == ("Juli", "1890-07")


def test_until_a_far_year_does_not_lead_ahead(values):
    text = "Im Mai 1862 raubten sie die Bank aus, was sie bis 1881 taten. Im Juli flohen sie."
    assert values(text)[-1] == ("Juli", "1862-07")


def test_looking_back_does_not_move_the_story(values):
    text = "Am 18. März 1848 dankten sie ihm; am Vortag hatte er nachgegeben. Am folgenden Tag zog er die Truppen ab."
    assert values(text)[1:] == [("Vortag", "1848-03-17"), ("folgenden Tag", "1848-03-19")]


def test_story_walks_on_from_day_to_day(values):
    text = "Am 30. Dezember 1847 kam er an. Zwei Tage später sprach er. Tags darauf reiste er ab."
    assert [value for _, value in values(text)] == ["1847-12-30", "1848-01-01", "1848-01-02"]


def test_mere_year_of_the_story_keeps_its_day(values):
    text = "Am 4. Dezember 1917 wählten sie. Wie überall 1917 fehlte Brot. Am selben Tag flohen sie."
    assert values(text)[-1] == ("selben Tag", "1917-12-04")


def test_until_the_morning_is_the_next_one(values):
    text = "Am 18. März 1848 kämpften sie bis zum Morgen. Am folgenden Tag war Ruhe."
    assert values(text)[1:] == [("Morgen", "1848-03-19TMO"), ("folgenden Tag", "1848-03-19")]


def test_until_january_in_december_is_the_next_year(values):
    text = "Am 13. Dezember 1919 fiel die Stadt, und bis Anfang Januar verloren sie alles."
    assert values(text)[-1] == ("Anfang Januar", "1920-01")


def test_annals_come_back_to_their_year_at_each_paragraph(values):
    text = "1861\n\nIm März 1862 endete es.\n\nIm August begann es.\n\n1863\n\nIm Mai siegten sie."
    assert [value for _, value in values(text)] == ["1861", "1862-03", "1861-08", "1863", "1863-05"]


def test_single_year_as_heading_makes_no_annals(values):
    text = "1917\n\nIm März 1918 zogen sie ab.\n\nIm Mai kehrten sie wieder."
    assert values(text)[-1] == ("Mai", "1918-05")


def test_evening_named_by_its_month_is_the_day_told_of(values):
    text = "Am 3. Dezember 1912 kam der Brief. Im Sommer war alles anders. An jenem Dezemberabend schwieg er. Am nächsten Tag reiste er."
    assert values(text)[2:] == [("Dezemberabend", "1912-12-03TEV"), ("nächsten Tag", "1912-12-04")]


def test_story_before_christ_counts_down(values):
    text = "490 v. Chr. landeten sie. Im Jahr 480 kamen sie wieder."
    assert values(text) == [("490 v. Chr.", "BC0490"), ("Jahr 480", "BC0480")]


def test_now_is_the_date_of_the_story(values):
    assert values("Am 25. Februar 1956 sprach er; erst jetzt war es vorbei.")[-1] == ("jetzt", "1956-02-25")
    assert values("Jetzt ist es vorbei.") == [("Jetzt", "PRESENT_REF")]


def test_dates_of_a_list_take_month_and_year_from_its_end(values):
    text = "Am 4., 5. und 7. Februar 1851 tagte der Rat."
    assert values(text) == [("4.", "1851-02-04"), ("5.", "1851-02-05"), ("7. Februar 1851", "1851-02-07")]


def test_winter_range_begins_in_the_year_before(values):
    assert values("Von Dezember bis Februar 1917 fror der Fluss.")[0] == ("Dezember", "1916-12")
