"""Dates as nodes, and what they are part of."""

from __future__ import annotations

import pytest
from by_hand import date, only_edge, sentence
from ereignisgraph.schema.edtf import Day
from ereignisgraph.schema.records import Findings
from ereignisgraph.stages.graph import build_graph
from ereignisgraph.stages.graph.dates import wider


@pytest.mark.parametrize(("value", "wholes"), [
    ("1848-03-18", ["1848-03", "1848"]),
    ("1848-03", ["1848"]),
    ("1848", []),
    ("1848-SP", ["1848"]),
    ("1941-H2", ["1941"]),
    ("1989-W45-WE", ["1989"]),
    ("1989-11-09TEV", ["1989-11-09", "1989-11", "1989"]),
    ("1989-11-09T23:30", ["1989-11-09", "1989-11", "1989"]),
    ("BC0044-03-15", ["BC0044-03", "BC0044"]),
])
def test_a_date_is_part_of_the_wider_ones(value, wholes):
    assert list(wider(value)) == wholes


def test_a_day_is_part_of_its_month_and_this_of_its_year():
    text = sentence(0, "Am 18. März 1848 und im März 1848 standen Barrikaden.")
    day = date(3, "1848-03-18", Day(1848, 3, 18), Day(1848, 3, 18))
    month = date(23, "1848-03", Day(1848, 3, 1), Day(1848, 3, 31))
    graph = build_graph([Findings("d", sentences=(text,), times=(month, day))])
    assert list(graph) == ["time:1848", "time:1848-03", "time:1848-03-18"]
    assert {node: data["mentions"] for node, data in graph.nodes(data=True)} == {"time:1848": 2, "time:1848-03": 2, "time:1848-03-18": 1}
    year = graph.nodes["time:1848"]
    assert (year["label"], year["edtf"], year["earliest"], year["latest"]) == ("1848", "1848", 1848.0, Day.last_of(1848).decimal)

    part = only_edge(graph, "time:1848-03-18", "time:1848-03")
    assert (part["kind"], part["weight"], part["passages"], part["rule"], part["sentence"]) == ("PART_OF", 1.0, "d:3-13", "row", text.text)
    assert part["earliest"] < graph.nodes["time:1848-03-18"]["earliest"] < part["latest"]
    whole = only_edge(graph, "time:1848-03", "time:1848")
    assert (whole["weight"], whole["passages"]) == (1.0, "d:3-13")       # one sentence; and one passage is enough
    assert graph.number_of_edges() == 2


def test_a_year_before_christ_has_months_too():
    ides = date(0, "BC0044-03-15", Day(-43, 3, 15), Day(-43, 3, 15))
    graph = build_graph([Findings("d", times=(ides,))])
    assert [(data["label"], data["edtf"]) for _, data in sorted(graph.nodes(data=True))] == [
        ("44 v. Chr.", "-0043"), ("44-03 v. Chr.", "-0043-03"), ("44-03-15 v. Chr.", "-0043-03-15")]


def test_a_date_with_an_open_end_shares_the_node_of_its_year():
    before = date(4, "1933", None, Day(1933, 12, 31), mod="BEFORE")
    graph = build_graph([Findings("d", times=(before,))])
    assert (graph.nodes["time:1933"]["earliest"], graph.nodes["time:1933"]["edtf"]) == (1933.0, "1933")
