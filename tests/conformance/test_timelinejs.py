"""Our table in TimelineJS, which opens it from its address and draws it: every slide on its day, before Christ too."""

from __future__ import annotations

from html import escape

import pytest
from ereignisgraph.exporting import export
from ereignisgraph.finished import read_table
from ereignisgraph.schema.edtf import Day
from ereignisgraph.stages.export import write_timelinejs
from graphs import graph_of

pytestmark = pytest.mark.model

SPANS = {       # label: first and last day, and as TimelineJS counts them, with the precision of the first
    "Varusschlacht": (Day(9, 9, 9), Day(9, 9, 11), [9, 9, 9], [9, 9, 11], "full"),
    "Iden des März": (Day(-43, 3, 15), Day(-43, 3, 15), [-44, 3, 15], None, "full"),
    "Cannae": (Day(-215, 1, 1), Day(-215, 12, 31), [-216, 1, 1], None, "year"),
    "Geheimrede": (Day(1956, 2, 1), Day(1956, 2, 29), [1956, 2, 1], None, "month"),
    "Punischer Krieg": (Day(-217, 1, 1), Day(-200, 12, 31), [-218, 1, 1], [-201, 12, 31], "full"),
    "<b>Elbe & Oder</b>": (Day(1618, 5, 23), Day(1648, 10, 24), [1618, 5, 23], [1648, 10, 24], "full"),
}
TEXT = "Zeile eins\nZeile „zwei“, \"drei\"; <script>alert(1)</script> & 👑"


@pytest.fixture(scope="session")
def arrived(timelinejs, run, tmp_path_factory):
    path = tmp_path_factory.mktemp("timelinejs") / "timelinejs.csv"
    write_timelinejs(graph_of({
        f"event:d:{number}": {"label": label, "sentence": TEXT, "title": "Chronik, \"Band 1\"", "earliest": first.decimal, "latest": last.decimal}
        for number, (label, (first, last, *_)) in enumerate(SPANS.items())
    }, []), path)
    export(run, ["timelinejs"])
    return dict(zip(("made", "run"), timelinejs(path, run / "timelinejs.csv"), strict=True))


@pytest.fixture
def slides(arrived):
    return arrived["made"]["slides"]


def test_every_slide_stands_on_its_day_in_the_precision_of_its_date(slides):
    found = {slide["headline"]: (slide["start"], slide["end"], slide["precision"]) for slide in slides}
    assert found == {escape(label): span[2:] for label, span in SPANS.items()}


def test_slides_are_drawn_in_the_order_of_time(arrived):
    assert arrived["made"]["markers"] == ["Punischer Krieg", "Cannae", "Iden des März", "Varusschlacht", "<b>Elbe & Oder</b>", "Geheimrede"]


def test_texts_arrive_letter_by_letter_and_none_is_run(slides):
    assert {(slide["text"], slide["group"]) for slide in slides} == {
        ("Zeile eins\nZeile „zwei“, \"drei\"; &lt;script&gt;alert(1)&lt;/script&gt; &amp; 👑", "Chronik, \"Band 1\"")}


@pytest.mark.parametrize("name", ["made", "run"])
def test_nothing_is_complained_of(arrived, name):
    assert arrived[name]["errors"] == []


def test_a_whole_run_arrives(arrived, run):
    rows = list(read_table(run, "timelinejs"))
    assert [slide["shown"] for slide in arrived["run"]["slides"]] == [row["Display Date"] for row in rows]
    assert len(arrived["run"]["markers"]) == len(rows) > 10
