"""From findings written by hand to the graph: what becomes a node, what an edge, what is joined."""

from __future__ import annotations

import pytest
from by_hand import argument, date, entity, event, link, only_edge, sentence
from ereignisgraph.schema.background import Authority, Background, Place, Span
from ereignisgraph.schema.columns import EDGE_COLUMNS, NODE_COLUMNS, Reduction
from ereignisgraph.schema.edtf import Day
from ereignisgraph.schema.records import Findings, Source, TemporalLink, Time
from ereignisgraph.stages.graph import assemble, build_graph, causality_graph, node_id


def test_der_könig_verhaftet_den_bischof_im_mai_1076():
    text = sentence(0, "Im Mai 1076 verhaftete der König Bischof Adalbero.")
    may = date(3, "1076-05", Day(1076, 5, 1), Day(1076, 5, 31))
    bishop = entity(41, "Adalbero")
    arrest = event(12, "verhaften", argument("subject", 27, "König"), argument("object", 41, "Adalbero", bishop.entity_id, "Adalbero", "patient"),
                   time="1076-05", time_id=may.time_id, earliest=may.earliest, latest=may.latest)
    graph = build_graph([Findings("d", 9, (text,), (bishop,), (may,), (arrest,))], {"d": Source("d", "d.txt", text.text, "", "Chronik")})

    node = graph.nodes["event:d:12"]
    assert node["label"] == "König: Adalbero verhaften"
    assert (node["subject"], node["object"], node["time"], node["edtf"]) == ("König", "Adalbero", "1076-05", "1076-05")
    assert (node["sentence"], node["title"], node["start"], node["end"]) == (text.text, "Chronik", 12, 21)
    assert 1076.3 < node["earliest"] < node["latest"] < 1076.42
    assert graph.nodes["time:1076-05"]["label"] == "1076-05"
    assert (graph.nodes["entity:d:41"]["kind"], graph.nodes["entity:d:41"]["earliest"]) == ("person", node["earliest"])
    assert set(graph) == {"event:d:12", "entity:d:41", "time:1076-05", "time:1076"}     # the king is only described: no node

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


@pytest.mark.parametrize(("record_id", "expected"), [
    ("event:1848:12", "event:1848:12"),
    ("event:köln/Gründung der Universität:7", "event:köln_x002F_Gründung_x0020_der_x0020_Universität:7"),
    ("event:a_x002F_b:7", "event:a_x005F_x002F_b:7"),       # a name that looks escaped stays a different one
])
def test_ids_are_fit_for_graphml_and_stay_different(record_id, expected):
    assert node_id(record_id) == expected


def test_no_documents_give_an_empty_graph():
    assert assemble([]).merges == () and len(build_graph([])) == 0


BACKGROUND = Background(
    places=lambda name, earliest, latest: {
        "Breslau": (Place("Breslau", "city", 51.1, 17.03, "PL", own=True),),
        "Moldau": (Place("Moldau (Fluss)", "river", 49.5, 14.2, "", own=True), Place("Republik Moldau", "state", 47.01, 28.86, "MD", own=True)),
    }.get(name, ()),
    named_events={"Krimkrieg": Span(1853.0, 1856.9973, "1853/1856")},
    authority={("LOC", "breslau"): Authority("Breslau", "Q1799", "4008216-9"), ("PER", "breslau"): Authority("Breslau, Harry", "Q1")},
)


def test_a_place_has_coordinates_and_ids_and_a_doubtful_one_its_candidates():
    names = (entity(0, "Breslau", "LOC"), entity(20, "Moldau", "LOC"), entity(40, "Gent", "LOC"), entity(60, "Moldau", "ORG"))
    graph = build_graph([Findings("d", entities=names)], background=BACKGROUND)
    breslau, moldau, ghent, body = (graph.nodes[name.entity_id] for name in names)
    assert (breslau["latitude"], breslau["longitude"], breslau["country"], breslau["place_kind"]) == (51.1, 17.03, "PL", "city")
    assert (breslau["wikidata"], breslau["gnd"]) == ("Q1799", "4008216-9")
    assert moldau["candidates"] == "Moldau (Fluss) | Republik Moldau, MD" and "latitude" not in moldau
    assert not {"latitude", "candidates", "wikidata"} & (ghent.keys() | body.keys())


def test_the_gazetteer_is_asked_for_the_years_around_a_place():
    asked = []
    place = entity(9, "Kongo", "LOC")
    day = {"earliest": Day(1890, 1, 1), "latest": Day(1890, 12, 31)}
    found = event(0, "landen", argument("place", 9, "Kongo", place.entity_id), **day)
    build_graph([Findings("d", entities=(place,), events=(found,))], background=Background(places=lambda *question: asked.append(question) or ()))
    assert asked == [("Kongo", 1890.0, Day(1890, 12, 31).decimal)]


def test_a_named_event_that_the_text_does_not_date_has_the_time_that_is_known_of_it():
    war = event(0, "Krieg", kind="named", label="Krimkrieg")
    node = build_graph([Findings("d", events=(war,))], background=BACKGROUND).nodes["event:d:0"]
    assert (node["earliest"], node["latest"], node["edtf"], node["dating"]) == (1853.0, 1856.9973, "1853/1856", "lexicon")
    assert "time" not in node


def test_the_date_of_the_text_comes_before_what_is_known():
    year = date(30, "1854", Day(1854, 1, 1), Day(1854, 12, 31), "b")
    undated = event(0, "Krieg", kind="named", label="Krimkrieg", doc="a")
    dated = event(0, "Krieg", kind="named", label="Krimkrieg", doc="b", time="1854", time_id=year.time_id, earliest=year.earliest, latest=year.latest)
    graph = build_graph([Findings("a", events=(undated,)), Findings("b", times=(year,), events=(dated,))], background=BACKGROUND)
    node = graph.nodes["event:a:0"]
    assert (node["documents"], node["time"], node["edtf"], node["dating"]) == (2, "1854", "1854", "text")


def test_a_sentence_that_two_documents_share_is_one_piece_of_evidence():
    def chronicle(doc: str, text: str) -> Findings:
        crop, dear = (event(start, word, doc=doc, kind="named", label=word) for start, word in ((0, "Missernte"), (40, "Teuerung")))
        return Findings(doc, sentences=(sentence(0, text, doc),), events=(crop, dear), links=(link(crop, dear, cue_start=20),))

    same = "Der Missernte wegen kam die Teuerung."
    graph = build_graph([chronicle("a", same), chronicle("b", same.replace(" ", "\n", 1)), chronicle("c", "Die Teuerung kam infolge der Missernte.")])
    data = only_edge(graph, "event:a:0", "event:a:40")
    assert (data["weight"], data["passages"]) == (2.0, "a:20-24 | b:20-24 | c:20-24")


def test_reduction_is_done_on_demand():
    events = [event(start, word) for start, word in ((0, "hungern"), (20, "murren"), (40, "plündern"))]
    links = tuple(link(events[cause], events[effect], cue_start=100 + cause) for cause, effect in ((0, 1), (1, 2), (0, 2)))
    findings = Findings("d", events=tuple(events), links=links)
    assert (assemble([findings]).graph.number_of_edges(), assemble([findings]).reduction) == (3, None)
    graph, _, reduction = assemble([findings], reduce=True)
    assert (graph.number_of_edges(), reduction) == (2, Reduction(links=3, left_out=1, cycles=0))
    assert [graph.nodes[node]["causal_depth"] for node in graph] == [0, 1, 2]


def test_every_attribute_has_a_column_and_its_type():
    place = entity(9, "Breslau", "LOC")
    graph = build_graph([Findings("d", entities=(place,), events=(event(0, "fliehen", argument("place", 9, "Breslau", place.entity_id)),))], background=BACKGROUND)
    for columns, things in ((NODE_COLUMNS, [data for _, data in graph.nodes(data=True)]), (EDGE_COLUMNS, [data for *_, data in graph.edges(data=True)])):
        types = {column.name: column.type for column in columns}
        assert all(type(value) is types[name] for data in things for name, value in data.items())
