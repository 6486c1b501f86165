"""The layout of the GEXF: time from left to right, nothing on top of anything else, linear in the graph."""

from __future__ import annotations

import pytest
from ereignisgraph.stages.export import placing


@pytest.fixture
def positions(tmp_path):
    return lambda graph: dict(zip(graph, placing.positions(graph, tmp_path), strict=True))


def test_what_is_later_stands_further_right(build, positions):
    years = [-753.0, -44.2, 9.0, 476.0, 800.0, 1525.5, 1848.2, 1956.1, 1956.2]
    places = positions(build({f"event:d:{int(1000 + year)}{number}": {"earliest": year, "latest": year} for number, year in enumerate(years)}, []))
    by_time = sorted(places, key=lambda node: int(node[-1]))
    assert [places[node][0] for node in by_time] == sorted(place[0] for place in places.values())


def test_no_two_nodes_stand_in_one_place(build, positions):
    places = positions(build({f"event:d:{number}": {"earliest": 1.0, "latest": 1.0} for number in range(50)}, []))
    assert len(set(places.values())) == 50


def test_an_undated_event_stands_by_the_dated_one_beside_it_in_the_text(build, positions):
    places = positions(build({
        "event:d:10": {"start": 10, "earliest": 1500.0, "latest": 1500.0}, "event:d:20": {"start": 20},
        "event:d:900": {"start": 900, "earliest": 1900.0, "latest": 1900.0}, "event:d:910": {"start": 910},
    }, []))
    assert sorted(places, key=places.get) == ["event:d:10", "event:d:20", "event:d:900", "event:d:910"]


def test_what_has_no_date_stands_by_what_it_is_joined_to_and_otherwise_before_all(build, positions):
    places = positions(build({
        "entity:d:1": {"kind": "person"}, "entity:d:2": {"kind": "person"},
        "event:d:10": {"earliest": 1500.0, "latest": 1500.0}, "event:d:20": {"earliest": 1900.0, "latest": 1900.0},
    }, [("event:d:20", "entity:d:1", "subject", {})]))
    assert sorted(places, key=places.get) == ["entity:d:2", "event:d:10", "entity:d:1", "event:d:20"]


@pytest.mark.parametrize("kinds", [("person", "event"), ("event", "place"), ("place", "time")])
def test_actors_stand_above_events_and_events_above_places_and_dates(build, positions, kinds):
    above, below = kinds
    places = positions(build({"a": {"kind": below, "earliest": 1.0}, "b": {"kind": above, "earliest": 1.0}}, []))
    assert places["b"][1] > places["a"][1]


def test_an_empty_graph_has_no_places(build, positions):
    assert positions(build({}, [])) == {}
