"""The table of TimelineJS: one slide a dated event, years before Christ, precision as the date has it."""

from __future__ import annotations

import csv

import pytest
from ereignisgraph.schema.edtf import Day
from ereignisgraph.stages.export import write_timelinejs

BEGIN, END = ("Year", "Month", "Day"), ("End Year", "End Month", "End Day")


@pytest.fixture
def slides(tmp_path):
    def written(graph, **settings):
        write_timelinejs(graph, tmp_path / "timelinejs.csv", **settings)
        with (tmp_path / "timelinejs.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    return written


@pytest.mark.parametrize(("first", "last", "begin", "end"), [
    (Day(1956, 2, 25), Day(1956, 2, 25), ("1956", "2", "25"), ("", "", "")),
    (Day(1956, 2, 1), Day(1956, 2, 29), ("1956", "2", ""), ("", "", "")),
    (Day(1956, 1, 1), Day(1956, 12, 31), ("1956", "", ""), ("", "", "")),
    (Day(1618, 5, 23), Day(1648, 10, 24), ("1618", "5", "23"), ("1648", "10", "24")),
    (Day(-43, 3, 15), Day(-43, 3, 15), ("-44", "3", "15"), ("", "", "")),
    (Day(0, 1, 1), Day(0, 12, 31), ("-1", "", ""), ("", "", "")),
    (Day(-218, 6, 1), Day(1, 1, 2), ("-219", "6", "1"), ("1", "1", "2")),
])
def test_a_slide_has_the_date_with_its_precision(slides, build, first, last, begin, end):
    [slide] = slides(build({"event:d:0": {"earliest": first.decimal, "latest": last.decimal}}, []))
    assert tuple(slide[name] for name in BEGIN) == begin
    assert tuple(slide[name] for name in END) == end


def test_only_what_happened_and_is_dated_has_a_slide(slides, build):
    when = {"earliest": 1848.0, "latest": 1848.9973}
    graph = build({
        "event:d:0": {**when, "label": "Wahl"}, "event:d:1": {**when, "polarity": "neg"}, "event:d:2": {**when, "modality": "planned"},
        "event:d:3": {"earliest": 1848.0}, "time:1848": {**when, "kind": "time"},
    }, [])
    assert [slide["Headline"] for slide in slides(graph)] == ["Wahl"]


def test_slides_stand_in_the_order_of_time(slides, build):
    graph = build({f"event:d:{year}": {"label": str(year), "earliest": float(year), "latest": float(year)} for year in (1956, -43, 1525)}, [])
    assert [slide["Headline"] for slide in slides(graph)] == ["-43", "1525", "1956"]


def test_texts_are_no_html_and_no_formulas(slides, build):
    graph = build({"event:d:0": {"label": "=1+1 <script>", "sentence": "a & b", "earliest": 1.0, "latest": 1.0}}, [])
    [slide] = slides(graph, excel_safe=True)
    assert (slide["Headline"], slide["Text"]) == ("'=1+1 &lt;script&gt;", "a &amp; b")
