"""A run in the terminal."""

from __future__ import annotations

import networkx as nx
import pytest
from ereignisgraph.errors import RunError
from ereignisgraph.schema.columns import EDGE_COLUMNS, NODE_COLUMNS, attributes
from ereignisgraph.schema.records import Outcome
from ereignisgraph.show import causal_chains, highlights, highlights_of, printable, show, summary, timeline
from ereignisgraph.stages.export import read_graphml, write_graphml
from ereignisgraph.store import Done, writing
from findings import findings, saved
from rich.console import Console


@pytest.fixture
def graph() -> nx.MultiDiGraph:
    made = nx.MultiDiGraph()

    def event(node: str, label: str, start: int, **more) -> None:
        made.add_node(node, **attributes(NODE_COLUMNS, {"label": label, "kind": "event", "doc_id": "brand", "start": start, **more}))

    def edge(source: str, target: str, kind: str, **more) -> None:
        made.add_edge(source, target, **attributes(EDGE_COLUMNS, {"kind": kind, "label": kind, **more}))

    event("feuer", "Feuer (Hamburg)", 10, time="1842-05-05", edtf="1842-05-05", earliest=1842.3397, latest=1842.3397)
    event("regen", "Regen", 5, time="1842", edtf="1842", earliest=1842.0, latest=1842.9973)
    event("flucht", "Bürger: fliehen", 30)
    event("aufbau", "Stadt aufbauen", 40, time="1843", edtf="1843", earliest=1843.0, latest=1843.9973)
    made.add_node("hh", label="Hamburg", kind="place", doc_id="brand", start=20)
    made.add_node("lindley", label="William Lindley", kind="person", doc_id="brand", start=20)
    edge("feuer", "flucht", "CAUSE", cue="weil", certainty="asserted")
    edge("feuer", "aufbau", "CAUSE", certainty="inferred")
    edge("regen", "feuer", "PREVENT", cue="verhinderte", certainty="hedged", doubtful="time")
    edge("feuer", "hh", "place")
    edge("aufbau", "lindley", "subject")
    return made


def test_the_timeline_is_in_the_order_of_time(graph):
    assert timeline(graph) == [
        "1842        Regen  (brand)",
        "1842-05-05  Feuer (Hamburg)  (brand)",
        "1843        Stadt aufbauen  (brand)",
        "and 1 event without a date",
    ]
    assert timeline(nx.MultiDiGraph()) == ["No events."]


def test_causes_are_trees_with_cue_and_certainty(graph):
    assert causal_chains(graph) == [
        "Regen  1842",
        "   —verhinderte (hedged, time)↛ Feuer (Hamburg)  1842-05-05",
        "      —weil→ Bürger: fliehen",
        "      — (inferred)→ Stadt aufbauen  1843",
    ]
    assert causal_chains(nx.MultiDiGraph()) == ["No causal links."]


def test_a_circle_ends(graph):
    graph.remove_node("regen")
    graph.add_edge("aufbau", "feuer", kind="CAUSE", cue="damit")
    assert causal_chains(graph) == [
        "Feuer (Hamburg)  1842-05-05",
        "   —weil→ Bürger: fliehen",
        "   — (inferred)→ Stadt aufbauen  1843",
        "      —damit→ Feuer (Hamburg)  1842-05-05  …",
    ]


def test_the_summary_says_what_was_read_what_failed_and_who_matters(graph, tmp_path):
    documents = [{"status": "ok", "path": "brand.txt", "reason": ""}, {"status": "failed", "path": "alt.doc", "reason": "not a text"}]
    lines = summary(documents, graph, [tmp_path / "graph.gexf"])
    assert lines[:2] == ["Documents      1 read, 0 empty, 0 skipped, 1 failed", "               failed: alt.doc: not a text"]
    assert "Events         4, linked as cause 2 times, as prevention 1 times" in lines
    assert lines.index("Most connected events") + 1 == lines.index("      4  Feuer (Hamburg)")
    assert "      1  William Lindley" in lines
    assert lines[-1] == f"   {tmp_path / 'graph.gexf'}"


def test_a_finished_run_is_shown_with_its_brackets_and_colons_as_they_are(graph, tmp_path, capsys):
    graph.nodes["flucht"]["label"] = "Bürger [bold]: fliehen :smile:"
    keyed = nx.MultiDiGraph()
    keyed.add_nodes_from(graph.nodes(data=True))
    keyed.add_edges_from((source, target, f"e{i}", data) for i, (source, target, data) in enumerate(graph.edges(data=True)))
    write_graphml(keyed, tmp_path / "graph.graphml")
    (tmp_path / "documents.csv").write_text("status,path,reason\nok,brand.txt,\n", "utf-8")
    (tmp_path / "run.json").write_text("{}", "utf-8")
    show(tmp_path, Console(width=40))
    shown = capsys.readouterr().out
    assert "      —weil→ Bürger [bold]: fliehen :smile:" in shown and "1 read" in shown
    assert f"   {tmp_path / 'documents.csv'}" in shown


def test_a_folder_that_is_no_run_is_an_error(tmp_path):
    with pytest.raises(RunError, match="not the folder of a run"):
        show(tmp_path, Console())


@pytest.mark.parametrize(("text", "shown"), [
    ("Auf\x1b[2Jstand", "Auf\ufffd[2Jstand"), ("zwei\nZeilen", "zwei Zeilen"), ("\u202eabc", "\ufffdabc"), ("Köln 👑", "Köln 👑"),
])
def test_nothing_in_a_text_acts_on_the_terminal(text, shown):
    assert printable(text) == shown


def test_the_summary_names_doubtful_links_and_circles(graph):
    assert highlights(graph)[-2:] == ["Doubtful: the effect comes before its cause (1)", "   Regen → Feuer (Hamburg)"]
    graph.add_edge("flucht", "feuer", **attributes(EDGE_COLUMNS, {"kind": "CAUSE", "label": "CAUSE"}))
    assert highlights(graph)[-2:] == ["Circles of causes (1)", "   Feuer (Hamburg) → Bürger: fliehen"]


def test_after_a_run_the_same_is_said_from_its_files(tmp_path):
    with writing(tmp_path / "run") as folder:
        folder.publish([Done(Outcome("rom", "rom.txt", "", "ok"), saved(folder, findings()))], lambda outcomes: {})
    graph = read_graphml(tmp_path / "run" / "graph.graphml")
    assert highlights_of(tmp_path / "run") == highlights(graph)
    assert highlights(graph)[0] == "Most connected events"
