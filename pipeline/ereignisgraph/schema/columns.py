"""The attributes of nodes and edges, declared once with their type: they drive GraphML, GEXF, nodes.csv and edges.csv.

An attribute that is not known is absent from the graph: no None, no empty text, no number that stands for nothing. Days
are decimal years of the proleptic Gregorian calendar with a year 0 (`Day.decimal`), on nodes and edges alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Column:
    """One attribute of a node or an edge."""

    name: str
    type: type[str] | type[int] | type[float]
    meaning: str


@dataclass(frozen=True, slots=True)
class Merge:
    """One row of merges.csv: the thing `id` has no node of its own, its mentions count for `into`."""

    id: str         # entity_id or happening_id
    into: str       # of the first by doc_id and place
    kind: str       # NODE_KINDS
    name: str       # as its own document has it
    reason: str


@dataclass(frozen=True, slots=True)
class Reduction:
    """What the transitive reduction of the causal links did."""

    links: int      # CAUSE edges before it
    left_out: int   # of these, the ones that follow from a chain of others
    cycles: int     # groups of events that cause each other in a circle: their links are all kept


NODE_KINDS = ("event", "person", "organisation", "place", "other", "time")
CAUSAL_KINDS = ("CAUSE", "PREVENT")

OF_DOCUMENTS = (        # the documents that speak of a node or an edge, as far as they say it of themselves
    Column("doc_ids", str, "these documents, with '|'"),
    Column("authors", str, "who wrote them, with '|'"),
    Column("written_earliest", float, "when the earliest of them was written: decimal year of its first possible day"),
    Column("written_latest", float, "when the latest of them was written: decimal year of its last possible day"),
)

NODE_COLUMNS = (
    Column("label", str, "what to show: 'Kaiser: Frieden schließen', a full name, a date"),
    Column("kind", str, "event, person, organisation, place, other or time"),
    Column("predicate", str, "of an event: the lemma of its trigger"),
    Column("trigger", str, "of an event: the token that names it, as printed"),
    Column("event_kind", str, "verb, noun, support or named"),
    Column("event_type", str, "conflict, protest, politics, diplomacy, movement, economy, communication, founding, life, disaster, change or other"),
    Column("subject", str, "of an event: who did it, names resolved, several with ';'"),
    Column("object", str, "of an event: whom or what it befell"),
    Column("place", str, "of an event: where it happened"),
    Column("time", str, "TIMEX3 value"),
    Column("edtf", str, "the same date in EDTF"),
    Column("earliest", float, "decimal year; of a person, place or organisation: of the dated events around it"),
    Column("latest", float, "decimal year"),
    Column("dating", str, "where an event's time is from: text, or lexicon (what is known of a named event that the text does not date)"),
    Column("polarity", str, "of an event: pos, or neg where it did not happen"),
    Column("modality", str, "of an event: asserted, planned, possible, demanded or reported"),
    Column("tense", str, "of an event"),
    Column("mentions", int, "how often the texts speak of it"),
    Column("documents", int, "in how many documents"),
    Column("doc_id", str, "the document of the first mention"),
    Column("title", str, "that document's title"),
    Column("start", int, "character offset of the first mention in texts/<doc_id>.txt"),
    Column("end", int, "its end, exclusive"),
    Column("sentence", str, "the sentence of the first mention"),
    Column("rule", str, "the lexicon row or grammar rule that found the event"),
    Column("latitude", float, "of a place, in degrees: of a state its capital, of a region or a water its middle"),
    Column("longitude", float, "in degrees, east of Greenwich positive"),
    Column("country", str, "ISO 3166-1 code of the country in which the place lies today"),
    Column("place_kind", str, "of a place: state, region, city, river and so on"),
    Column("candidates", str, "of a place whose name may mean several, which then has no coordinates: name, country; several with '|'"),
    Column("wikidata", str, "the item in Wikidata, where the user's authority file says so"),
    Column("gnd", str, "the record in the GND, likewise"),
    Column("degree", int, "how many edges it has"),
    Column("betweenness", float, "of an event, in the causality graph: the part of all shortest chains that lead through it, 0 to 1"),
    Column("causal_depth", int, "how many steps the longest chain of causes before it has; a circle is one step"),
    Column("causal_position", str, "root (has effects only), leaf (has causes only) or link"),
    Column("causal_component", int, "the part of the causality graph that it belongs to, the largest is 1"),
    Column("community", int, "the group of events, persons and places that it is most connected with, the largest is 1"),
    *OF_DOCUMENTS,
)

EDGE_COLUMNS = (
    Column("label", str, "the cue of a causal link, otherwise the kind"),
    Column("kind", str, "subject, object, place, other, time, CAUSE, PREVENT, BEFORE, INCLUDES, SIMULTANEOUS or PART_OF"),
    Column("weight", float, "how many independent pieces of evidence there are: sentences, a copied one counted once"),
    Column("detail", str, "agent, patient, goal, … of a role; motivation, purpose, … of a causal link"),
    Column("cue", str, "the words that say so; several with '|'"),
    Column("rule", str, "the lexicon rows that read them"),
    Column("certainty", str, "of a causal link, the strongest: asserted, hedged, reported or inferred"),
    Column("doubtful", str, "why to distrust a causal link: time or cycle"),
    Column("earliest", float, "decimal year: the span of the events, or dates, that the edge joins"),
    Column("latest", float, "decimal year"),
    Column("doc_id", str, "the document of the first passage"),
    Column("start", int, "character offset of the first passage in texts/<doc_id>.txt"),
    Column("end", int, "its end, exclusive"),
    Column("sentence", str, "the sentences of all passages, with '|'"),
    Column("passages", str, "all passages as doc_id:start-end, with '|'"),
    Column("title", str, "the title of the document of the first passage"),
    Column("documents", int, "in how many documents the passages stand"),
    *OF_DOCUMENTS,
)


SEASONS = {"21": "Frühjahr", "22": "Sommer", "23": "Herbst", "24": "Winter"}       # EDTF, level 1


def date_text(data: Mapping[str, Any]) -> str:
    """The date of a node as a reader wants it: EDTF, or its TIMEX3 value; before Christ '44-03-15 v. Chr.'.

    >>> date_text({"time": "BC0044", "edtf": "-0043"})
    '44 v. Chr.'
    """
    time = data.get("time", "")
    if time.startswith("BC") and time[2:6].isdecimal():
        return f"{int(time[2:6])}{time[6:]} v. Chr."
    edtf = data.get("edtf", "") or time
    season = SEASONS.get(edtf[-2:]) if edtf[4:5] == "-" and len(edtf) == 7 else None
    return f"{edtf[:4]} {season}" if season else edtf


def attributes(columns: tuple[Column, ...], values: Mapping[str, Any]) -> dict[str, str | int | float]:
    """`values` in the order and types of their columns, without those that are None or empty.

    Raises:
        KeyError: a value without a column.
    """
    found = {column.name: column.type(value) for column in columns if (value := values.get(column.name)) is not None and value != ""}
    if len(found) < len(values) and (unknown := values.keys() - {column.name for column in columns}):
        raise KeyError(f"no such column: {', '.join(sorted(unknown))}")
    return found
