"""The drawing: everything is in it, nothing lies on top of anything else, time runs to the right."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from itertools import combinations

import pytest
from ereignisgraph.stages.export import write_graphml, write_svg
from ereignisgraph.stages.export.drawing.columns import columns
from ereignisgraph.stages.export.drawing.text import shortened, width, wrapped
from lxml import etree

SVG = {"s": "http://www.w3.org/2000/svg"}


def drawn(graph, tmp_path, **more):
    write_svg(graph, tmp_path / "causality.svg", **more)
    return etree.parse(tmp_path / "causality.svg").getroot()


def texts(root) -> list[str]:
    return root.xpath("//s:text/text()", namespaces=SVG)


def boxes(root) -> list[tuple[float, float, float, float]]:
    """Left, top, right, bottom of every event."""
    found = []
    for rectangle in root.xpath("//s:g/s:rect[1]", namespaces=SVG):
        left, top, across, down = (float(rectangle.get(name)) for name in ("x", "y", "width", "height"))
        found.append((left, top, left + across, top + down))
    return found


@pytest.fixture
def large(build):
    """Sixty events in chains, circles and against the dates, some without a date."""
    chance = random.Random(7)
    nodes, edges = {}, {}
    for i in range(60):
        year = 1600.0 + i // 3
        dates = {"earliest": year, "latest": year + 0.9973, "edtf": str(int(year))} if chance.random() < 0.7 else {}
        label = chance.choice(["Aufstand (Gent)", "Stände: Bewilligung der Türkensteuer auf dem Reichstag verweigern", "Krieg"])
        nodes[f"event:d:{i}"] = {"label": label, "doc_id": "d", "start": i, **dates}
    for i in range(80):
        cause = i % 60
        effect = (cause + chance.choice([1, 1, 2, 5, -3])) % 60
        kind = chance.choice(["CAUSE", "CAUSE", "PREVENT"])
        edges[f"event:d:{cause}", f"event:d:{effect}", kind] = {"cue": chance.choice(["weil", "führte dazu, dass", ""])}
    return build(nodes, [(*edge, given) for edge, given in edges.items()])


def test_events_cues_dates_title_and_legend_are_drawn(graph, tmp_path):
    said = texts(drawn(graph, tmp_path, title="Der Feldherr"))
    for text in ("Der Feldherr", "Senat: zürnen", "Feldherr: fliehen", "Prozess", "weil", "verhinderte", "brought about", "prevented",
                 "did not happen, or is not asserted"):
        assert text in said
    assert any("v. Chr." in text for text in said)
    assert "Senat" not in said and "49 v. Chr." in " ".join(said)       # causal links alone; their dates as the axis


def test_no_box_lies_on_another_and_all_lie_inside(large, tmp_path):
    root = drawn(large, tmp_path)
    areas = boxes(root)
    assert len(areas) == 60
    for one, other in combinations(areas, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    assert all(0 <= left and 0 <= top and right <= float(root.get("width")) and bottom <= float(root.get("height"))
               for left, top, right, bottom in areas)


def test_time_runs_to_the_right(large):
    column, bands = columns(large, {})
    dated = [(data["earliest"], data["latest"], column[node]) for node, data in large.nodes(data=True) if "earliest" in data]
    assert all(one[2] <= other[2] for one in dated for other in dated if one[1] < other[0])
    assert [band.first for band in bands] == sorted(band.first for band in bands)


def test_what_has_no_date_stands_between_its_cause_and_its_effect(build):
    dates = {"earliest": 1500.0, "latest": 1500.5}, {}, {"earliest": 1600.0, "latest": 1600.5}
    graph = build({f"event:d:{i}": given for i, given in enumerate(dates)},
                  [("event:d:0", "event:d:1", "CAUSE", {}), ("event:d:1", "event:d:2", "CAUSE", {})])
    assert columns(graph, {})[0] == {"event:d:0": 0, "event:d:1": 1, "event:d:2": 2}


def test_what_has_neither_date_nor_dated_neighbours_stands_where_its_text_tells_of_it(build, tmp_path):
    """The shipyard closes between 1500 and 1700 by its place in the text; the links alone would put it first."""
    graph = build({
        "event:d:0": {"start": 0, "earliest": 1500.0, "latest": 1500.5}, "event:d:10": {"start": 10, "earliest": 1501.0, "latest": 1501.5},
        "event:d:50": {"start": 50, "earliest": 1600.0, "latest": 1600.5}, "event:d:52": {"label": "Werft schließen", "start": 52}, "event:d:54": {"start": 54},
        "event:d:90": {"start": 90, "earliest": 1700.0, "latest": 1700.5}, "event:d:99": {"start": 99, "earliest": 1701.0, "latest": 1701.5},
    }, [(f"event:d:{one}", f"event:d:{other}", "CAUSE", {}) for one, other in ((0, 10), (52, 54), (90, 99))])
    root = drawn(graph, tmp_path)
    left = {group.find("s:title", SVG).text.splitlines()[0]: float(group.find("s:rect", SVG).get("x"))
            for group in root.iterfind("s:g", SVG) if group.find("s:rect", SVG) is not None}
    assert left["event:d:10"] < left["Werft schließen"] < left["event:d:99"]
    assert any("without a date" in text for text in texts(root))


@pytest.mark.parametrize(("spans", "labels"), [
    ([(1848.0, 1848.9973), (1849.0, 1849.9973)], ["1848", "1849"]),
    ([(1848.1639, 1848.2459), (1848.2486, 1848.3279)], ["1848-03", "1848-04"]),
    ([(-43.8, -43.7), (-42.8, -42.7)], ["45 v. Chr.", "44 v. Chr."]),
    ([(1600.0, 1699.9973), (1750.0, 1750.9973)], ["1600 – 1699", "1750"]),
])
def test_the_axis_says_years_or_months(build, spans, labels):
    graph = build({f"event:d:{i}": {"earliest": first, "latest": last} for i, (first, last) in enumerate(spans)}, [("event:d:0", "event:d:1", "CAUSE", {})])
    assert [band.label for band in columns(graph, {})[1]] == labels


def test_of_a_large_graph_the_largest_chains_are_drawn_and_it_says_so(build, tmp_path):
    pairs = [("a", "b"), ("b", "c"), ("x", "y")]
    graph = build({f"event:{name}:0": {"label": name} for name in "abcxy"}, [(f"event:{one}:0", f"event:{other}:0", "CAUSE", {}) for one, other in pairs])
    said = texts(drawn(graph, tmp_path, most=4))
    assert "The largest chains only: 3 of 5 causally linked events, 2 of 3 links." in said and "x" not in said
    assert len(boxes(drawn(graph, tmp_path, most=2))) == 2          # one chain that is too large by itself
    assert not [text for text in texts(drawn(graph, tmp_path)) if text.startswith("The largest")]


def test_no_causal_links_are_said_to_be_none(build, tmp_path):
    assert "No causal links were found." in texts(drawn(build({"event:d:0": {}}, []), tmp_path))


def test_the_hash_seed_does_not_change_a_byte(large, tmp_path):
    write_graphml(large, tmp_path / "graph.graphml")
    code = ("import sys; from pathlib import Path; from ereignisgraph.stages.export import read_graphml, write_svg;"
            "write_svg(read_graphml(Path(sys.argv[1])), Path(sys.argv[2]), most=30)")
    for seed in "12":
        subprocess.run([sys.executable, "-c", code, tmp_path / "graph.graphml", tmp_path / seed], check=True,
                       env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)})
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()


@pytest.mark.parametrize("text", ["Donaudampfschifffahrtsgesellschaft", "Kaiser und Reich", "Elsass-Lothringen annektieren", "👩‍👩‍👧‍👦" * 40, "a", " "])
def test_lines_fit_their_room(text):
    lines = wrapped(text, 80, 13, 3)
    assert len(lines) <= 3 and all(width(line, 13) <= 80 for line in lines)
    assert width(shortened(text, 80, 13), 13) <= 80


def test_a_line_is_broken_at_a_blank_or_a_hyphen_before_it_is_broken_in_a_word():
    assert wrapped("Elsass-Lothringen annektieren", 90, 13, 3) == ["Elsass-", "Lothringen", "annektieren"]
    assert wrapped("eins zwei drei vier fünf sechs", 60, 13, 2)[-1].endswith("…")
