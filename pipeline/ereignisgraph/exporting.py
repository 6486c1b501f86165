"""A finished run in further formats.

Reads   the run folder; for the formats that hold the parse (conllu, xmi) also the model and lexicon of the run, since a
        parse is not kept.
Yields  the files and folders that store.DERIVED names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from .errors import RunError
from .files import whole
from .finished import DERIVED, read_facts, read_table, read_text
from .schema import tables
from .schema.records import Findings, Source, Word
from .stages import export as write
from .stages.graph import Graph, causality_graph

Row = Mapping[str, str]


class _Run:
    """A finished run; what several formats need is read once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.settings: Mapping[str, Any] = read_facts(path).get("settings", {})

    @cached_property
    def graph(self) -> Graph:
        return write.read_graphml(self.path / "graph.graphml")

    @cached_property
    def parse(self) -> Callable[[Source], tuple[tuple[Word, ...], ...]]:
        """A function from a text to the words of its sentences, with the model and lexicon that the findings came from.

        The text alone is enough: what the editor of a document has marked makes names of words, and no other words.
        """
        from .chain import load
        from .job import digests
        from .stages.parse import find_words, parse

        model, lexicon = self.settings.get("model", ""), self.settings.get("lexicon")
        own = Path(lexicon) if lexicon else None
        then, now = read_facts(self.path).get("sha256", {}), digests(model, own)
        if changed := [name for name in now if now[name] != then.get(name)]:
            raise RunError(f"{self.path}: its {changed[0].replace('_', ' ')} has changed since, so that a parse would no longer fit what was found: "
                           "give the same `run` command again, then export")
        chain = load(model, own)
        return lambda source: tuple(find_words(parse(source, chain.nlp, chain.lexicon)))

    def documents(self) -> Iterator[_Document]:
        return (_Document(self, row, findings) for row, findings in read_findings(self.path))

    def table(self, name: str) -> Iterator[Row]:
        return read_table(self.path, name)


@dataclass
class _Document:
    """One document of a run while it is being written."""

    run: _Run
    row: Row
    findings: Findings

    @cached_property
    def text(self) -> str:
        return read_text(self.run.path, self.findings.doc_id)

    @cached_property
    def sentences(self) -> tuple[tuple[Word, ...], ...]:
        return self.run.parse(Source(self.findings.doc_id, self.row["path"], self.text, self.row["sha256"]))


def _parquet(run: _Run, folder: Path) -> None:
    columns = {"documents": tables.DOCUMENTS, **tables.FINDINGS, "merges": tables.MERGES}
    write.write_parquet(run.graph, {name: (names, run.table(name)) for name, names in columns.items()}, folder)


OF_THE_RUN: dict[str, Callable[[_Run, Path], None]] = {
    "svg": lambda run, path: write.write_svg(run.graph, path),      # places undated events by the dated ones beside them
    "gexf": lambda run, path: write.write_gexf(causality_graph(run.graph), path),
    "neo4j": lambda run, path: write.write_neo4j(run.graph, path),
    "parquet": _parquet,
    "turtle": lambda run, path: write.write_turtle(run.graph, path, (row for row in run.table("documents") if row["status"] == "ok")),
    "timelinejs": lambda run, path: write.write_timelinejs(run.graph, path, excel_safe=run.settings.get("excel_safe", False)),
    "jsonl": lambda run, path: write.write_jsonl((document.findings for document in run.documents()), path),
    "webannotation": lambda run, path: write.write_webannotation(((document.findings, document.text) for document in run.documents()), path),
}
OF_EACH_DOCUMENT: dict[str, tuple[str, Callable[[_Document, Path], None]]] = {      # ending and writer
    "tei": (".xml", lambda document, path: write.write_tei(document.findings, document.text, path, title=document.row.get("title", ""))),
    "xmi": (".xmi", lambda document, path: write.write_xmi(document.findings, document.sentences, document.text, path)),
    "conllu": (".conllu", lambda document, path: write.write_conllu(document.sentences, document.text, path, doc_id=document.findings.doc_id)),
}


def export(path: Path, formats: Sequence[str]) -> tuple[Path, ...]:
    """Write a finished run in further formats (the keys of DERIVED) into its folder, and say where.

    Raises:
        RunError: no finished run, or its folder cannot be written; for conllu and xmi, its model or lexicon has changed since.
        ExportError: a format needs a library that is not installed.
    """
    run = _Run(path)
    targets = {name: path / DERIVED[name] for name in formats}
    try:
        _write_each_document(run, {name: target for name, target in targets.items() if name in OF_EACH_DOCUMENT})
        for name, target in targets.items():
            if name in OF_THE_RUN:
                with whole(target) as half:
                    OF_THE_RUN[name](run, half)
    except OSError as error:
        raise RunError(f"{path}: cannot be written: {error.strerror}") from error
    return tuple(targets.values())


def _write_each_document(run: _Run, targets: Mapping[str, Path]) -> None:
    """Write all formats of one document before the next is read, so that none is parsed twice and one alone is in memory."""
    if not targets:
        return
    with ExitStack() as stack:
        folders = {name: stack.enter_context(whole(target)) for name, target in targets.items()}
        for folder in folders.values():
            folder.mkdir()
        if "xmi" in folders:
            write.write_typesystem(folders["xmi"] / "TypeSystem.xml")
        for document in run.documents():
            for name, folder in folders.items():
                ending, write_document = OF_EACH_DOCUMENT[name]
                file = folder / f"{document.findings.doc_id}{ending}"
                file.parent.mkdir(parents=True, exist_ok=True)
                write_document(document, file)


def read_findings(run: Path) -> Iterator[tuple[Row, Findings]]:
    """For each document that was read its row of documents.csv and everything found in it; one at a time is in memory.

    Raises:
        RunError: no finished run.
    """
    take = {name: _taker(read_table(run, name)) for name in tables.FINDINGS}
    for document in read_table(run, "documents"):
        if document["status"] == "ok":
            found = {name: rows(document["doc_id"]) for name, rows in take.items()}
            yield document, tables.findings_of(document["doc_id"], int(document["tokens"]), found)


def _taker(rows: Iterable[Row]) -> Callable[[str], list[Row]]:
    """A function that takes the rows of one document off the front of a table, documents in the table's order."""
    groups = groupby(rows, itemgetter("doc_id"))
    front = next(groups, None)

    def take(doc_id: str) -> list[Row]:
        nonlocal front
        if front is None or front[0] != doc_id:
            return []
        taken = list(front[1])
        front = next(groups, None)
        return taken

    return take
