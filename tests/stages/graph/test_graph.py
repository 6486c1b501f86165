"""From findings written by hand to the graph: what becomes a node, what an edge, what is joined."""

from __future__ import annotations

import random

import networkx as nx
import pytest
from ereignisgraph.schema.edtf import Day
from ereignisgraph.schema.records import Argument, Entity, Event, Findings, Link, Sentence, TemporalLink, Time
from ereignisgraph.stages.graph import assemble, build_graph, causality_graph, node_id


def sentence(start: int, text: str, doc: str = "d") -> Sentence:
    return Sentence(doc, start, start + len(text), text)


def entity(start: int, name: str, kind: str = "PER", doc: str = "d", of: int | None = None, mention: str = "name") -> Entity:
    first = start if of is None else of
    return Entity(doc, start, start + len(name), name, kind, mention, f"entity:{doc}:{first}", name)


def event(start: int, predicate: str, *arguments: Argument, doc: str = "d", kind: str = "verb", **more) -> Event:
    return Event(doc, start, start + len(predicate), predicate, predicate, kind, f"sentence:{doc}:0", "finite", arguments=arguments, **more)


def argument(role: str, start: int, head: str, entity_id: str = "", resolved: str = "", detail: str = "agent") -> Argument:
    return Argument(role, detail, start, start + len(head), head, head, start, resolved, entity_id)


def date(start: int, value: str, first: Day, last: Day, doc: str = "d", **more) -> Time:
    return Time(doc, start, start + len(value), value, "DATE", value, "row", edtf=value, earliest=first, latest=last, **more)


def link(cause: Event, effect: Event, relation: str = "CAUSE", cue: str = "weil", cue_start: int | None = 90, **more) -> Link:
    return Link(cause.doc_id, cause.event_id, effect.event_id, relation, "consequence", "weil", cue, cue_start,
                cue_start + len(cue) if cue_start is not None else None, **more)


def only_edge(graph: nx.MultiDiGraph, source: str, target: str) -> dict:
    [data] = graph.get_edge_data(source, target).values()
    return data


def test_der_könig_verhaftet_den_bischof_im_mai_1076():
    text = sentence(0, "Im Mai 1076 verhaftete der König Bischof Adalbero.")
    may = date(3, "1076-05", Day(1076, 5, 1), Day(1076, 5, 31))
    bishop = entity(41, "Adalbero")
    arrest = event(12, "verhaften", argument("subject", 27, "König"), argument("object", 41, "Adalbero", bishop.entity_id, "Adalbero", "patient"),
                   time="1076-05", time_id=may.time_id, earliest=may.earliest, latest=may.latest)
    graph = build_graph([Findings("d", 9, (text,), (bishop,), (may,), (arrest,))], {"d": "Chronik"})

    node = graph.nodes["event:d:12"]
    assert node["label"] == "König: Adalbero verhaften"
    assert (node["subject"], node["object"], node["time"], node["edtf"]) == ("König", "Adalbero", "1076-05", "1076-05")
    assert (node["sentence"], node["title"], node["start"], node["end"]) == (text.text, "Chronik", 12, 21)
    assert 1076.3 < node["earliest"] < node["latest"] < 1076.42
    assert graph.nodes["time:1076-05"]["label"] == "1076-05"
    assert (graph.nodes["entity:d:41"]["kind"], graph.nodes["entity:d:41"]["earliest"]) == ("person", node["earliest"])
    assert set(graph) == {"event:d:12", "entity:d:41", "time:1076-05"}      # the king is only described: no node

    role = only_edge(graph, "event:d:12", "entity:d:41")
    assert (role["kind"], role["detail"], role["cue"], role["passages"]) == ("object", "patient", "Adalbero", "d:41-49")
    assert only_edge(graph, "event:d:12", "time:1076-05")["kind"] == "time"


def test_what_is_not_known_is_absent():
    graph = build_graph([Findings("d", events=(event(0, "fliehen"),))])
    assert not {"earliest", "latest", "time", "edtf", "title", "sentence", "tense"} & graph.nodes["event:d:0"].keys()
    assert None not in graph.nodes["event:d:0"].values()


@pytest.mark.parametrize(("found", "label"), [
    (event(0, "abdanken", argument("subject", 9, "Kaiser")), "Kaiser: abdanken"),
    (event(0, "abdanken", argument("subject", 9, "Kaiser"), polarity="neg"), "Kaiser: nicht abdanken"),
    (event(0, "belagern", argument("object", 9, "Stadt"), modality="planned"), "Stadt belagern (geplant)"),
    (event(0, "landen", argument("place", 9, "Rügen")), "landen (Rügen)"),
    (event(0, "Frieden schließen", argument("subject", 9, "er", resolved="Karl V."), kind="support"), "Karl V.: Frieden schließen"),
    (event(0, "Verhaftung", argument("object", 9, "Nagy"), kind="noun"), "Verhaftung (Nagy)"),
    (event(0, "Überfall", argument("subject", 9, "Ritter"), argument("object", 19, "Kaufleute"), kind="noun"), "Überfall (Ritter → Kaufleute)"),
    (event(0, "Aufstand", argument("place", 9, "Gent"), kind="noun", polarity="neg"), "nicht: Aufstand (Gent)"),
    (event(0, "Krieg", argument("place", 9, "Böhmen"), kind="named", label="Dreißigjähriger Krieg"), "Dreißigjähriger Krieg"),
    (event(0, "fordern", *(argument("object", at, f"O{at}") for at in (1, 2, 3))), "O1, O2 u. a. fordern"),
])
def test_a_label_reads_like_a_chronicle(found, label):
    assert build_graph([Findings("d", events=(found,))]).nodes["event:d:0"]["label"] == label


def test_an_argument_that_is_itself_an_event_is_an_edge_between_events():
    strike = event(4, "Streik", kind="noun")
    end = event(20, "beenden", argument("object", 4, "Streik", detail="patient"))
    assert only_edge(build_graph([Findings("d", events=(strike, end))]), end.event_id, strike.event_id)["kind"] == "object"


def test_one_happening_is_one_node_and_a_later_mention_fills_in_its_date():
    day = date(60, "1519-06-28", Day(1519, 6, 28), Day(1519, 6, 28))
    planned = event(5, "Wahl", kind="noun", modality="planned")
    held = event(50, "wählen", argument("object", 70, "Karl"), happening_id=planned.event_id, time=day.value, time_id=day.time_id,
                 earliest=day.earliest, latest=day.latest)
    graph = build_graph([Findings("d", times=(day,), events=(held, planned))])
    node = graph.nodes[planned.event_id]
    assert (node["mentions"], node["trigger"], node["object"], node["modality"]) == (2, "Wahl", "Karl", "asserted")
    assert node["earliest"] == node["latest"] == day.earliest.decimal
    assert held.event_id not in graph


def test_every_link_keeps_its_cue_row_and_sentence_and_repeated_ones_add_up():
    crop, dear, again = event(0, "Missernte", kind="noun"), event(40, "steigen"), event(80, "Missernte", kind="noun", happening_id="event:d:0")
    texts = (sentence(0, "Erster Satz über die Ernte und den Preis."), sentence(85, "Zweiter Satz, der dasselbe sagt."))
    links = (link(crop, dear, cue="infolge", cue_start=10), link(again, dear, cue="weil", cue_start=90), link(again, dear, cue="weil", cue_start=90))
    [(source, target, key, data)] = build_graph([Findings("d", sentences=texts, events=(crop, dear, again), links=links)]).edges(keys=True, data=True)
    assert (source, target, key) == ("event:d:0", "event:d:40", "CAUSE:event:d:0--event:d:40")
    assert (data["weight"], data["cue"], data["passages"]) == (2.0, "infolge | weil", "d:10-17 | d:90-94")
    assert (data["doc_id"], data["start"], data["end"]) == ("d", 10, 17)
    assert data["sentence"] == f"{texts[0].text} | {texts[1].text}"


def test_the_certainty_of_an_edge_is_that_of_its_strongest_evidence():
    one, other = event(0, "drohen"), event(40, "fliehen")
    links = (link(one, other, cue_start=10, certainty="reported", doubtful="time"), link(one, other, cue_start=20, certainty="hedged"))
    data = only_edge(build_graph([Findings("d", events=(one, other), links=links)]), one.event_id, other.event_id)
    assert data["certainty"] == "hedged" and "doubtful" not in data


def test_implicit_links_come_on_demand_denied_ones_and_contrasts_never():
    one, other = event(0, "siegen"), event(40, "feiern")
    links = (link(one, other, cue="", cue_start=None, certainty="inferred"), link(other, one, certainty="negated"), link(other, one, "CONTRAST", "aber"))
    findings = Findings("d", events=(one, other), links=links)
    assert build_graph([findings]).number_of_edges() == 0
    [(source, _, data)] = build_graph([findings], implicit=True).edges(data=True)
    assert (source, data["label"], data["passages"]) == (one.event_id, "CAUSE", "d:0-46")


def test_cause_and_prevention_between_the_same_events_stay_two_edges():
    one, other = event(0, "Verbot", kind="noun"), event(40, "demonstrieren")
    graph = build_graph([Findings("d", events=(one, other), links=(link(one, other), link(one, other, "PREVENT", "verhinderte")))])
    assert {data["kind"] for data in graph.get_edge_data(one.event_id, other.event_id).values()} == {"CAUSE", "PREVENT"}


def test_a_happening_does_not_cause_itself():
    one, again = event(0, "abbrechen"), event(40, "Abbruch", kind="noun", happening_id="event:d:0")
    assert build_graph([Findings("d", events=(one, again), links=(link(one, again),))]).number_of_edges() == 0


def test_order_in_time_is_an_edge():
    one, other = event(0, "krönen"), event(40, "sterben")
    order = (TemporalLink("d", one.event_id, other.event_id, "BEFORE", "bevor"),)
    data = only_edge(build_graph([Findings("d", events=(one, other), order=order)]), one.event_id, other.event_id)
    assert (data["kind"], data["rule"]) == ("BEFORE", "bevor")


def test_anfang_1525_shares_the_node_of_1525_and_does_not_narrow_it():
    start = date(0, "1525", Day(1525, 1, 1), Day(1525, 4, 30), mod="START")
    century = Time("d", 30, 45, "16. Jahrhundert", "DATE", "15", "row", edtf="15XX", earliest=Day(1500, 1, 1), latest=Day(1599, 12, 31))
    graph = build_graph([Findings("d", times=(start, century))])
    assert list(graph) == ["time:1525"]         # a century is no date to meet at
    assert (graph.nodes["time:1525"]["earliest"], graph.nodes["time:1525"]["latest"]) == (1525.0, Day.last_of(1525).decimal)


def test_a_year_before_christ_is_negative_and_reads_as_one():
    ides = date(0, "BC0044-03-15", Day(-43, 3, 15), Day(-43, 3, 15))
    node = build_graph([Findings("d", times=(ides,))]).nodes["time:BC0044-03-15"]
    assert (node["label"], node["edtf"]) == ("44-03-15 v. Chr.", "-0043-03-15")
    assert -43 < node["earliest"] < -42


def test_the_causality_graph_has_linked_events_alone():
    one, other, third = event(0, "hungern", argument("place", 9, "Gent", "entity:d:9")), event(40, "plündern"), event(70, "tanzen")
    graph = build_graph([Findings("d", entities=(entity(9, "Gent", "LOC"),), events=(one, other, third), links=(link(one, other),))])
    assert set(causality_graph(graph)) == {one.event_id, other.event_id}
    assert len(graph) == 4


def corpus() -> list[Findings]:
    def document(doc: str, *names: tuple[str, str], year: int | None = None, named: str = "") -> Findings:
        entities = tuple(entity(100 * i, name, kind, doc) for i, (name, kind) in enumerate(names))
        days = {"earliest": Day(year, 1, 1), "latest": Day(year, 12, 31)} if year else {}
        events = tuple(event(100 * i + 50, "handeln", argument("subject", found.start, found.text, found.entity_id, found.name), doc=doc, **days)
                       for i, found in enumerate(entities))
        if named:
            events = (*events, event(990, "Krieg", doc=doc, kind="named", label=named, **days))
        return Findings(doc, entities=entities, events=events)

    return [
        document("a", ("Stein", "PER"), ("Lübeck", "LOC"), year=1807, named="Vierter Koalitionskrieg"),
        document("b", ("Karl vom Stein", "PER"), ("LÜBECK", "LOC"), year=1808, named="Vierter  Koalitionskrieg"),
        document("c", ("Heinrich IV.", "PER"), ("Lübeck", "ORG"), year=1077),
        document("e", ("Heinrich IV.", "PER"), year=1600),
        document("f", ("Karl vom Stein", "PER"), ("Hardenberg", "PER")),
        document("g", ("Hardenberg", "PER"), year=1810),
        document("h", ("Hardenberg", "PER"), year=1812),
        document("i", ("Anna Müller", "PER"), ("Müller", "PER")),
        document("j", ("Otto Müller", "PER"),),
        document("k", ("Müller", "PER"),),
    ]


def test_the_same_name_is_joined_across_documents_and_listed():
    graph, merges = assemble(corpus())
    joined = {(merge.id, merge.into): merge.reason for merge in merges}
    assert joined == {
        ("entity:b:0", "entity:a:0"): "surname of one person in this run",
        ("entity:f:0", "entity:a:0"): "surname of one person in this run",
        ("entity:b:100", "entity:a:100"): "same name",
        ("event:b:990", "event:a:990"): "same name",
        ("entity:h:0", "entity:g:0"): "same surname, dates within a lifetime",
    }
    stein = graph.nodes["entity:a:0"]
    assert (stein["label"], stein["mentions"], stein["documents"]) == ("Karl vom Stein", 3, 3)
    assert (stein["earliest"], stein["latest"]) == (1807.0, Day.last_of(1808).decimal)
    assert {data["kind"] for _, _, data in graph.in_edges("entity:a:0", data=True)} == {"subject"}


@pytest.mark.parametrize("apart", [
    ("entity:c:0", "entity:e:0"),           # two kings of one name, five hundred years apart
    ("entity:a:100", "entity:c:100"),       # the town and its council
    ("entity:f:100", "entity:g:0"),         # a surname without a date
    ("entity:i:100", "entity:j:0"),         # two people of that surname
    ("entity:k:0", "entity:i:0"),
])
def test_what_is_doubtful_stays_apart(apart):
    graph = build_graph(corpus())
    assert set(apart) <= set(graph)


def test_the_graph_does_not_depend_on_the_order_of_the_documents():
    expected, merges = assemble(corpus())
    for seed in range(5):
        shuffled = corpus()
        random.Random(seed).shuffle(shuffled)
        graph, same = assemble(shuffled)
        assert list(graph.nodes(data=True)) == list(expected.nodes(data=True))
        assert list(graph.edges(keys=True, data=True)) == list(expected.edges(keys=True, data=True))
        assert same == merges


@pytest.mark.parametrize(("record_id", "expected"), [
    ("event:1848:12", "event:1848:12"),
    ("event:köln/Gründung der Universität:7", "event:köln_x002F_Gründung_x0020_der_x0020_Universität:7"),
    ("event:a_x002F_b:7", "event:a_x005F_x002F_b:7"),       # a name that looks escaped stays a different one
])
def test_ids_are_fit_for_graphml_and_stay_different(record_id, expected):
    assert node_id(record_id) == expected


def test_no_documents_give_an_empty_graph():
    assert assemble([]).merges == () and len(build_graph([])) == 0
