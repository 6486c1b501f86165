"""Records written by hand, as the tests of the graph use them: ids and offsets follow from `start` and `doc`."""

from __future__ import annotations

import networkx as nx
from ereignisgraph.schema.edtf import Day
from ereignisgraph.schema.records import Argument, Entity, Event, Findings, Link, Sentence, Time
from ereignisgraph.spill import Tables
from ereignisgraph.stages.graph.edges import EDGES
from ereignisgraph.stages.graph.nodes import NODES


def sentence(start: int, text: str, doc: str = "d") -> Sentence:
    return Sentence(doc, start, start + len(text), text)


def entity(start: int, name: str, kind: str = "PER", doc: str = "d", of: int | None = None, mention: str = "name") -> Entity:
    first = start if of is None else of
    return Entity(doc, start, start + len(name), name, kind, mention, f"entity:{doc}:{first}", name)


def event(start: int, predicate: str, *arguments: Argument, doc: str = "d", kind: str = "verb", **more) -> Event:
    return Event(doc, start, start + len(predicate), predicate, predicate, kind, f"sentence:{doc}:0", "finite", arguments=arguments, **more)


def argument(role: str, start: int, head: str, entity_id: str = "", resolved: str = "", detail: str = "agent") -> Argument:
    return Argument(role, detail, start, start + len(head), head, head, start, resolved, entity_id)


def date(start: int, value: str, first: Day | None, last: Day | None, doc: str = "d", **more) -> Time:
    return Time(doc, start, start + len(value), value, "DATE", value, "row", edtf=value, earliest=first, latest=last, **more)


def link(cause: Event, effect: Event, relation: str = "CAUSE", cue: str = "weil", cue_start: int | None = 90, **more) -> Link:
    return Link(cause.doc_id, cause.event_id, effect.event_id, relation, "consequence", "weil", cue, cue_start,
                cue_start + len(cue) if cue_start is not None else None, **more)


def only_edge(graph: nx.MultiDiGraph, source: str, target: str) -> dict:
    [data] = graph.get_edge_data(source, target).values()
    return data


def document(doc: str, *names: tuple[str, str], year: int | None = None, named: str = "") -> Findings:
    """One text that speaks of `names` (name, entity type), each the subject of an event of that year, and of an event `named`."""
    entities = tuple(entity(100 * i, name, kind, doc) for i, (name, kind) in enumerate(names))
    days = {"earliest": Day(year, 1, 1), "latest": Day(year, 12, 31)} if year else {}
    events = tuple(event(100 * i + 50, "handeln", argument("subject", found.start, found.text, found.entity_id, found.name), doc=doc, **days)
                   for i, found in enumerate(entities))
    if named:
        events = (*events, event(990, "Krieg", doc=doc, kind="named", label=named, **days))
    return Findings(doc, entities=entities, events=events)


def tables_of(tables: Tables, edges: str, kinds: dict[str, str], *alone: str) -> list[str]:
    """Nodes and edges as the graph stage has them, from edges as `a>b c-d`, whose signs stand for their kinds; the nodes come back.

    What is called `time…` is a date, all else an event; `alone` has no edge.
    """
    found = [(*map(str, edge.partition(sign)[::2]), kinds[sign]) for edge in edges.split() for sign in [next(filter(edge.__contains__, kinds))]]
    names = sorted({*alone, *(name for edge in found for name in edge[:2])})
    with tables.new("nodes", NODES) as nodes:
        for number, name in enumerate(names):
            nodes.add(number, name, "time" if name.startswith("time") else "event", None, None, {})
    with tables.new("edges", EDGES) as drawn:
        for number, (source, target, kind) in enumerate(sorted(found)):
            drawn.add(number, names.index(source), names.index(target), kind, 1.0, source, target, (f"{kind}:{source}--{target}", {"kind": kind}))
    return names
