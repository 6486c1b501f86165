"""A finished run in the terminal: what happened when, what brought what about, and what came of the documents.

Reads   graph.graphml and documents.csv of a finished run; no text is parsed again.
Yields  lines of plain text. They quote the documents, so whoever prints them must not read markup in them; control
        characters and changes of writing direction, which could act on the terminal, are shown as U+FFFD.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from rich.console import Console

from .finished import read_facts, read_table
from .schema.columns import date_text
from .stages.export import GraphFile, read_graphml
from .stages.graph import Graph, causal_circles, causality_graph

MOST_CONNECTED = 5
MOST_DOUBTFUL = 10
ARROWS = {"CAUSE": "→", "PREVENT": "↛"}
DIRECTIONS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def show(folder: Path, console: Console) -> None:
    """Print the summary, the timeline and the causal chains of a finished run.

    Raises:
        RunError: no such folder, or not the folder of a finished run.
    """
    read_facts(folder)
    graph = read_graphml(folder / "graph.graphml")
    files = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    parts = {"Summary": summary(read_table(folder, "documents"), graph, files), "Timeline": timeline(graph),
             "Causes and effects": causal_chains(graph)}
    for heading, lines in parts.items():
        console.print(f"\n{heading}", style="bold")
        for line in lines:
            console.print(line, markup=False, highlight=False, emoji=False, soft_wrap=True)


def timeline(graph: Graph) -> list[str]:
    """One line for each dated event, in the order of time: date, label, document; then how many have no date."""
    events = [data for _, data in graph.nodes(data=True) if data["kind"] == "event"]
    dated = sorted((data for data in events if _dated(data)), key=_when)
    if not events:
        return ["No events."]
    room = max((len(date_text(data)) for data in dated), default=0)
    lines = [printable(f"{date_text(data):<{room}}  {data['label']}  ({data['doc_id']})") for data in dated]
    if undated := len(events) - len(dated):
        lines.append(f"and {undated} {'event' if undated == 1 else 'events'} without a date")
    return lines


def causal_chains(graph: Graph) -> list[str]:
    """What brought what about, as trees: a cause, and indented under it `—weil→ effect`; `↛` prevents.

    An event that several causes share is unfolded once, later it is followed by '…'.
    """
    causal = causality_graph(graph)
    if not causal:
        return ["No causal links."]
    by_time = sorted(causal, key=lambda node: (not _dated(causal.nodes[node]), _when(causal.nodes[node])))
    first_causes = [node for node in by_time if causal.in_degree(node) == 0]
    shown: set[str] = set()
    lines = []
    for root in [*first_causes, *by_time]:      # the second time for circles, which have no first cause
        if root not in shown:
            lines += _tree(causal, root, shown)
    return lines


def _tree(causal: Graph, root: str, shown: set[str]) -> Iterator[str]:
    waiting = [(root, "", 0)]
    while waiting:
        node, link, depth = waiting.pop()
        data = causal.nodes[node]
        date = f"  {date_text(data)}" if _dated(data) else ""
        effects = sorted(causal.out_edges(node, keys=True, data=True), key=lambda edge: _when(causal.nodes[edge[1]]), reverse=True)
        again = "  …" if node in shown and effects else ""
        yield printable(f"{'   ' * depth}{link}{data['label']}{date}{again}")
        if node not in shown:
            shown.add(node)
            waiting += [(effect, _link(edge), depth + 1) for _, effect, _, edge in effects]


def _link(edge: Mapping[str, Any]) -> str:
    """`—weil→ `, with the certainty in brackets where the text does not simply say so."""
    certainty = edge.get("certainty", "asserted")
    doubts = ", ".join(filter(None, ("" if certainty == "asserted" else certainty, edge.get("doubtful", ""))))
    return f"—{edge.get('cue', '')}{f' ({doubts})' if doubts else ''}{ARROWS[edge['kind']]} "


def summary(documents: Iterable[Mapping[str, str]], graph: Graph, files: Iterable[Path] = ()) -> list[str]:
    """What came of the documents, how much was found, who and what stands in the middle, and where the files are.

    Args:
        documents: rows of documents.csv.
        graph: of the same run.
        files: to be listed at the end.
    """
    documents = list(documents)
    statuses = Counter(row["status"] for row in documents)
    kinds = Counter(data["kind"] for _, data in graph.nodes(data=True))
    links = Counter(data["kind"] for *_, data in graph.edges(data=True))
    lines = [
        f"Documents      {statuses['ok']} read, {statuses['empty']} empty, {statuses['skipped']} skipped, {statuses['failed']} failed",
        *(f"               {row['status']}: {row['path']}: {row['reason']}" for row in documents
          if row["status"] in ("failed", "skipped")),
        f"Events         {kinds['event']}, linked as cause {links['CAUSE']} times, as prevention {links['PREVENT']} times",
        f"Names          persons {kinds['person']}, organisations {kinds['organisation']}, places {kinds['place']}",
        f"Dates          {kinds['time']}",
    ]
    lines += highlights(graph)
    if files := list(files):
        lines += ["Files", *(f"   {path}" for path in files)]
    return [printable(line) for line in lines]


def highlights_of(folder: Path) -> list[str]:
    """`highlights` of a finished run, without its graph in memory."""
    nodes = ((row["Kind"], int(row["degree"]), row["Label"]) for row in read_table(folder, "nodes"))
    return _most_connected(nodes) + _doubts(GraphFile(folder / "causality.graphml"))


def highlights(graph: Graph) -> list[str]:
    """The events and the persons with the most edges; causal links to distrust, and circles of causes."""
    nodes = ((data["kind"], graph.degree(node), data["label"]) for node, data in graph.nodes(data=True))
    return _most_connected(nodes) + _doubts(graph)


def _doubts(graph: Graph | GraphFile) -> list[str]:
    """Links whose effect comes first by its date or by a word of time, and causes that come back to themselves, by name."""
    names = {node: data["label"] for node, data in graph.nodes(data=True)}
    late = sorted(f"{names[source]} → {names[target]}" for source, target, data in graph.edges(data=True) if data.get("doubtful") == "time")
    circles = [" → ".join(names[node] for node in group) for group in causal_circles(graph)]
    lines: list[str] = []
    for heading, found in (("Doubtful: the effect comes before its cause", late), ("Circles of causes", circles)):
        if found:
            lines += [f"{heading} ({len(found)})", *(printable(f"   {one}") for one in found[:MOST_DOUBTFUL])]
    return lines


def _most_connected(nodes: Iterable[tuple[str, int, str]]) -> list[str]:
    """Of nodes by their kind, degree and label those with the most edges."""
    most: dict[str, list[tuple[int, str]]] = {"event": [], "person": []}
    for kind, degree, label in nodes:
        if kind in most and degree:
            most[kind] = sorted([*most[kind], (-degree, label)])[:MOST_CONNECTED]
    headings = {"event": "Most connected events", "person": "Most connected persons"}
    return [line for kind, found in most.items() if found
            for line in (headings[kind], *(printable(f"   {-degree:>4}  {label}") for degree, label in found))]


def printable(text: str) -> str:
    """`text` on one line and without anything that a terminal would obey."""
    return "".join("\ufffd" if unicodedata.category(char) in ("Cc", "Cs") or char in DIRECTIONS else char
                   for char in text.replace("\n", " ").replace("\t", " "))


def _dated(data: Mapping[str, Any]) -> bool:
    return "earliest" in data or "latest" in data


def _when(data: Mapping[str, Any]) -> tuple[Any, ...]:
    """Sorts events by time; one that has only an end stands at its end."""
    first = data.get("earliest", data.get("latest", 0.0))
    return first, data.get("latest", first), data["doc_id"], data["start"]
