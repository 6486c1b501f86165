"""The columns of every CSV table of a run, declared once (DESIGN: the contract), how a record becomes a row and a row a record.

A column is the name of a field or property of its record, so that table and record cannot drift apart: a column that the
record lacks fails at the first row. The graph's own nodes.csv and edges.csv are declared beside the graph.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter
from typing import Any, TypeVar, get_args

from .codec import field_types
from .edtf import Day
from .records import Argument, Entity, Event, Findings, Link, Outcome, Sentence, TemporalLink, Time

Record = TypeVar("Record")
Row = Mapping[str, str]

COUNTS = ("sentences", "tokens", "entities", "times", "events", "links")

DOCUMENTS = ("doc_id", "path", "sha256", "status", "reason", "characters", *COUNTS, "title", "author", "date", "url", "encoding")
MAP = ("start", "end", "source_start", "source_end")
ENTITIES = ("doc_id", "mention_id", "start", "end", "text", "type", "mention", "entity_id", "name")
TIMES = ("doc_id", "time_id", "start", "end", "text", "type", "value", "mod", "edtf", "earliest", "latest", "rule")
EVENTS = ("doc_id", "event_id", "start", "end", "trigger", "predicate", "kind", "tense", "polarity", "modality", "time",
          "time_id", "earliest", "latest", "happening_id", "sentence_id", "label", "rule", "type")
SENTENCES = ("doc_id", "sentence_id", "start", "end", "text")
ARGUMENTS = ("doc_id", "event_id", "role", "detail", "start", "end", "text", "head", "resolved", "entity_id", "head_start")
CAUSAL = ("doc_id", "cause_event_id", "effect_event_id", "relation", "kind", "cue", "cue_start", "cue_end", "rule",
          "certainty", "doubtful")
TEMPORAL = ("doc_id", "source_event_id", "target_event_id", "relation", "rule")

MERGES = ("id", "into", "kind", "name", "reason")

FINDINGS = {
    "entities": ENTITIES, "times": TIMES, "events": EVENTS, "sentences": SENTENCES, "arguments": ARGUMENTS,
    "causal": CAUSAL, "temporal": TEMPORAL,
}

INTEGERS = frozenset({"start", "end", "cue_start", "cue_end", "head_start", "characters", *COUNTS})     # every other column is text

FORMULA = re.compile("'*[=+@\t\r-]")      # with the apostrophes before it, so that a guarded cell can be told from one that was so


def rows(table: str, findings: Findings) -> Iterator[tuple[Any, ...]]:
    """The rows of one table of FINDINGS for one document, sorted by start, end, id."""
    if table == "arguments":
        yield from _arguments(findings)
    elif table in ("causal", "temporal"):
        yield from _pairs(table, findings)
    else:
        id_column = next(name for name in FINDINGS[table] if name.endswith("_id") and name != "doc_id")
        found = sorted(getattr(findings, table), key=attrgetter("start", "end", id_column))
        yield from map(attrgetter(*FINDINGS[table]), found)


def _arguments(findings: Findings) -> Iterator[tuple[Any, ...]]:
    own = attrgetter(*ARGUMENTS[2:])
    found = [(findings.doc_id, event.event_id, *own(argument)) for event in findings.events for argument in event.arguments]
    yield from sorted(found, key=lambda row: (row[4], row[5], row[1], row[2], row[3]))


def _pairs(table: str, findings: Findings) -> Iterator[tuple[Any, ...]]:
    """Links have no place of their own: they stand in the order of the events that they join."""
    links, first, second = (
        (findings.links, "cause_event_id", "effect_event_id") if table == "causal"
        else (findings.order, "source_event_id", "target_event_id")
    )
    place = {event.event_id: (event.start, event.end) for event in findings.events}
    found = sorted(links, key=lambda link: (place[getattr(link, first)], place[getattr(link, second)], link.relation, link.rule))
    yield from map(attrgetter(*FINDINGS[table]), found)


def document_row(outcome: Outcome) -> tuple[Any, ...]:
    """The row of documents.csv; a document without findings has zeros."""
    return (outcome.doc_id, outcome.path, outcome.sha256, outcome.status, outcome.reason, outcome.characters,
            *(outcome.counts.get(name, 0) for name in COUNTS),
            outcome.title, outcome.author, outcome.date, outcome.url, outcome.encoding)


def outcome_of(row: Row) -> Outcome:
    """The outcome that `document_row` wrote."""
    own = {name: row[name] for name in DOCUMENTS if name not in COUNTS}
    return Outcome(**own | {"characters": int(row["characters"])}, counts={name: int(row[name]) for name in COUNTS})


class _Line:
    r"""What a writer of the standard library writes a row to: it comes back with `\n` for `\r\n`.

    A writer that is told to end lines with `\n` leaves a lone `\r` unquoted, and pandas then breaks the row there.
    """

    def write(self, line: str) -> str:
        return line[:-2] + "\n"


WRITER = csv.writer(_Line(), lineterminator="\r\n")


def csv_line(cells: Iterable[Any], *, excel_safe: bool = False) -> str:
    r"""One line of an RFC 4180 table, ended by `\n`; None is an empty cell.

    With `excel_safe` a text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    return WRITER.writerow(map(_guarded, cells) if excel_safe else cells)


def _guarded(value: Any) -> Any:
    is_text = value is not None and not isinstance(value, int | float)
    return f"'{value}" if is_text and FORMULA.match(str(value)) else value


def unguarded(cell: str) -> str:
    """The text of a cell that `csv_line` wrote with `excel_safe`.

    >>> unguarded("'=SUM(A1)"), unguarded("'s war")
    ('=SUM(A1)', "'s war")
    """
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell


def findings_of(doc_id: str, tokens: int, found: Mapping[str, Iterable[Row]]) -> Findings:
    """The findings that `rows` wrote, one document's rows of each table of FINDINGS; all in the order of their rows."""
    arguments: dict[str, list[Argument]] = defaultdict(list)
    for row in found["arguments"]:
        arguments[row["event_id"]].append(_record(Argument, row))
    return Findings(
        doc_id, tokens,
        sentences=tuple(_record(Sentence, row) for row in found["sentences"]),
        entities=tuple(_record(Entity, row) for row in found["entities"]),
        times=tuple(_record(Time, row) for row in found["times"]),
        events=tuple(_record(Event, row, arguments=tuple(arguments[row["event_id"]])) for row in found["events"]),
        links=tuple(_record(Link, row) for row in found["causal"]),
        order=tuple(_record(TemporalLink, row) for row in found["temporal"]),
    )


def _record(kind: type[Record], row: Row, **given: Any) -> Record:
    """The record whose fields are columns of `row`; what is no column is in `given`."""
    return kind(**{name: _value(type_, row[name]) for name, type_ in field_types(kind).items() if name not in given}, **given)


def _value(type_: Any, cell: str) -> Any:
    if not cell and type(None) in get_args(type_):
        return None
    if Day in get_args(type_):
        return Day.parse(cell)
    return int(cell) if int in (type_, *get_args(type_)) else cell
