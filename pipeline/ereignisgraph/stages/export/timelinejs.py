"""The table that TimelineJS (Knight Lab) takes, column for column its spreadsheet template.

Headline and text are HTML there; from group and display date it takes all markup out itself, so they stand as they are.
Years before Christ count backwards from -1, as TimelineJS shows them: 44 BC is -44. A span of a whole year or month is one
date of that precision.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any

import networkx as nx

from ...schema.columns import date_text
from ...schema.edtf import Day
from ...schema.tables import csv_line
from .characters import legal

HEADER = ("Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline", "Text",
          "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type", "Group", "Background")

Date = tuple[int, int | None, int | None]       # year, month, day as TimelineJS counts


def write_timelinejs(graph: nx.MultiDiGraph, path: Path, *, excel_safe: bool = False) -> None:
    """Write one slide for each dated event that the texts assert, in the order of time; documents are the groups.

    Notes:
        What did not happen, is only planned or reported, and what has no date or an open end has no slide.
    """
    told = [data for _, data in graph.nodes(data=True) if _is_told(data)]
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(csv_line(HEADER))
        for data in sorted(told, key=lambda data: (data["earliest"], data["latest"], data["doc_id"], data["start"])):
            file.write(legal(csv_line(_slide(data), excel_safe=excel_safe)))


def _is_told(data: Mapping[str, Any]) -> bool:
    return (data["kind"] == "event" and data["polarity"] == "pos" and data["modality"] == "asserted"
            and "earliest" in data and "latest" in data)


def _slide(data: Mapping[str, Any]) -> Iterator[object]:
    begin, end = _dates(Day.of_decimal(data["earliest"]), Day.of_decimal(data["latest"]))
    yield from (*begin, None, *end, None, date_text(data))
    yield from (_html(data["label"]), _html(data.get("sentence", "")))
    yield from (None, None, None, None, None, legal(data.get("title", data["doc_id"])), None)


def _dates(first: Day, last: Day) -> tuple[Date, Date | tuple[None, None, None]]:
    """When a slide begins and ends; nothing for the end of a single date, however long it is."""
    years = first.year - (first.year < 1), last.year - (last.year < 1)
    if first == Day.first_of(last.year) and last == Day.last_of(first.year):
        return (years[0], None, None), (None, None, None)
    if first == Day.first_of(last.year, last.month) and last == Day.last_of(first.year, first.month):
        return (years[0], first.month, None), (None, None, None)
    begin = years[0], first.month, first.day
    return begin, (None, None, None) if first == last else (years[1], last.month, last.day)


def _html(text: str) -> str:
    """`text` for a cell that TimelineJS takes for HTML."""
    return escape(legal(text), quote=False)
