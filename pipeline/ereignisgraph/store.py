"""The run folder: where everything lies, and that a file is there whole or not at all.

    RUN/texts/<doc_id>.txt      the text in which all offsets count
    RUN/texts/<doc_id>.map.csv  where its characters stand in the file that it was read from, if not in the same places
    RUN/*.csv, *.graphml, …     the tables and graphs of DESIGN's contract
    RUN/run.json                what made them; written last, so that a folder without it is not finished
    RUN/.work/<key>.json        the findings of one document, kept so that a later run need not find them again
    RUN/.work/lock              held by the one run that writes here
"""

from __future__ import annotations

import csv
import errno
import fcntl
import hashlib
import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any, TextIO

import pandas

from .errors import RunError
from .schema import tables
from .schema.background import NOTHING, Background
from .schema.codec import decode, encode
from .schema.columns import Reduction
from .schema.records import Findings, Outcome, Run
from .stages.export import write_edges, write_gexf, write_graphml, write_nodes
from .stages.graph import Assembled, assemble, causality_graph

RUN_FILE = "run.json"
WORK = ".work"
HALF = ".half-"
DERIVED = {         # what `export` makes of a finished run, by format: files and folders, out of date once the run is rewritten
    "svg": "causality.svg", "gexf": "causality.gexf", "neo4j": "neo4j", "parquet": "parquet", "turtle": "graph.ttl",
    "timelinejs": "timelinejs.csv", "jsonl": "findings.jsonl", "webannotation": "annotations.jsonld", "tei": "tei", "xmi": "xmi",
    "conllu": "conllu",
}


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one document, and the key that its findings are kept under (empty unless its status is ok)."""

    outcome: Outcome
    key: str = ""


@dataclass(frozen=True, slots=True)
class RunFolder:
    """One run's folder while it is being written."""

    path: Path

    def save_findings(self, key: str, findings: Findings) -> None:
        """Keep the findings of one document for later runs."""
        with whole(self._work(key)) as half:
            half.write_text(json.dumps(encode(findings), ensure_ascii=False), encoding="utf-8")

    def save_text(self, doc_id: str, text: str, runs: Sequence[Run] = ()) -> None:
        """Write the text in which the document's offsets count and its map, if it has runs, unless they are there already."""
        self._save(_text_path(self.path, doc_id), text)
        if runs:
            row = attrgetter(*tables.MAP)
            self._save(_map_path(self.path, doc_id), "".join(map(tables.csv_line, (tables.MAP, *map(row, runs)))))
        else:
            _map_path(self.path, doc_id).unlink(missing_ok=True)

    def _save(self, path: Path, content: str) -> None:
        data = content.encode("utf-8")
        if not (path.is_file() and path.read_bytes() == data):
            (self.path / RUN_FILE).unlink(missing_ok=True)      # the tables of an earlier run no longer fit the texts
            with whole(path) as half:
                half.write_bytes(data)

    def findings(self, key: str) -> Findings | None:
        """What is kept under `key`; None if nothing is, or it was written for records that have changed since."""
        try:
            return decode(Findings, json.loads(self._work(key).read_text(encoding="utf-8")))
        except (FileNotFoundError, ValueError):
            return None

    def publish(self, done: Sequence[Done], facts: Mapping[str, Any], background: Background = NOTHING, *, implicit: bool = False,
                reduce: bool = False, excel_safe: bool = False) -> Reduction | None:
        """Write every table and graph of a run whose documents are all worked on, and forget what earlier runs left.

        Args:
            done: one entry a document, in the order of doc_id, which becomes that of the tables.
            facts: what run.json says of the run.
            background: general knowledge for the graphs.
            implicit: let causal links without a cue into the graphs.
            reduce: leave causal links that follow from chains of others out of the graphs.
            excel_safe: guard cells that a spreadsheet would run as formulas.

        Returns:
            What `reduce` did, None without it.
        """
        kept = [item for item in done if item.key]
        try:
            titles = {item.outcome.doc_id: item.outcome.title for item in kept}
            assembled = assemble(self._all(kept), titles, background, implicit=implicit, reduce=reduce)
            self._publish(done, kept, facts, assembled, excel_safe)
            self._clean(kept)
        except OSError as error:
            raise RunError(f"{self.path}: cannot be written: {error.strerror}") from error
        return assembled.reduction

    def _publish(self, done: Sequence[Done], kept: Sequence[Done], facts: Mapping[str, Any], assembled: Assembled, excel_safe: bool) -> None:
        with self._next_version() as folder:
            _write_table(folder / "documents.csv", tables.DOCUMENTS, (tables.document_row(item.outcome) for item in done), excel_safe)
            _write_findings(folder, self._all(kept), excel_safe)
            _write_graphs(folder, assembled, excel_safe)
            (folder / RUN_FILE).write_text(json.dumps(facts, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")

    def _work(self, key: str) -> Path:
        return self.path / WORK / f"{key}.json"

    def _all(self, kept: Iterable[Done]) -> Iterator[Findings]:
        for item in kept:
            if (findings := self.findings(item.key)) is None:
                raise RunError(f"{self.path}: finished work has vanished from {WORK} during the run: run it again")
            yield findings

    @contextmanager
    def _next_version(self) -> Iterator[Path]:
        """A folder whose files take the places of the old ones, run.json last, when the block ends well."""
        folder = self.path / WORK / "next"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        yield folder
        files = sorted(folder.iterdir(), key=lambda path: (path.name == RUN_FILE, path.name))
        for path in files:
            _settle(path)
        (self.path / RUN_FILE).unlink(missing_ok=True)
        for path in files:
            os.replace(path, self.path / path.name)
        folder.rmdir()

    def _clean(self, kept: Iterable[Done]) -> None:
        keep = {self.path / WORK / "lock"}
        for item in kept:
            keep |= {self._work(item.key), _text_path(self.path, item.outcome.doc_id), _map_path(self.path, item.outcome.doc_id)}
        for top in (self.path / WORK, self.path / "texts"):
            for folder, _, names in os.walk(top, topdown=False):
                for path in {Path(folder, name) for name in names} - keep:
                    path.unlink()
                if folder != str(top) and not os.listdir(folder):
                    os.rmdir(folder)
        for path in [*(self.path / name for name in DERIVED.values()), *self.path.glob(f"{HALF}*")]:
            _remove(path)


@contextmanager
def writing(path: Path) -> Iterator[RunFolder]:
    """A run folder for one writer: made if it is not there, taken up if it is one of ours.

    Raises:
        RunError: the folder holds something else, cannot be written, or another run is writing into it.
    """
    try:
        if path.exists() and not (path.is_dir() and (_is_run(path) or not any(path.iterdir()))):
            raise RunError(f"--out {path}: holds something that is not a run: choose a new or an empty folder")
        (path / WORK).mkdir(parents=True, exist_ok=True)
        lock = (path / WORK / "lock").open("w")
    except OSError as error:
        raise RunError(f"--out {path}: cannot be written: {error.strerror}") from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)     # the system lets go of it when the process ends, however it ends
        except OSError as error:
            busy = error.errno in (errno.EAGAIN, errno.EACCES)
            why = "another run is writing there: wait for it or choose another folder" if busy else f"cannot be locked: {error.strerror}"
            raise RunError(f"--out {path}: {why}") from error
        yield RunFolder(path)


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A path to write a file or a folder to, which becomes `path` when the block ends well and is gone when it does not."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f"{HALF}{os.getpid()}-{hashlib.sha256(path.name.encode()).hexdigest()[:12]}")
    try:
        yield half
        for file in half.rglob("*") if half.is_dir() else [half]:
            if file.is_file():
                _settle(file)
        if path.is_dir():               # a folder takes no other's place
            shutil.rmtree(path)
        os.replace(half, path)
    finally:
        _remove(half)


def _remove(path: Path) -> None:
    """Remove a file, or a folder with all in it, if it is there."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def frames(run: Path) -> dict[str, pandas.DataFrame]:
    """The tables of a finished run by their name, for an analyst's notebook; empty cells are missing values.

    Raises:
        RunError: no finished run.
    """
    read_facts(run)
    paths = [path for path in sorted(run.glob("*.csv")) if path.name not in DERIVED.values()]
    return {path.stem: pandas.read_csv(path, keep_default_na=False, na_values=[""]) for path in paths}


def _write_table(path: Path, columns: Sequence[str], rows: Iterable[Sequence[Any]], excel_safe: bool) -> None:
    with _table(path, columns) as table:
        table.writelines(tables.csv_line(row, excel_safe=excel_safe) for row in rows)


def _write_findings(folder: Path, found: Iterable[Findings], excel_safe: bool) -> None:
    """All tables of findings at once, one document after the other, so that no more than one is in memory."""
    with ExitStack() as stack:
        files = {name: stack.enter_context(_table(folder / f"{name}.csv", columns)) for name, columns in tables.FINDINGS.items()}
        for findings in found:
            for name, table in files.items():
                table.writelines(tables.csv_line(row, excel_safe=excel_safe) for row in tables.rows(name, findings))


def _write_graphs(folder: Path, assembled: Assembled, excel_safe: bool) -> None:
    graph, merges, _ = assembled
    _write_table(folder / "merges.csv", tables.MERGES, map(attrgetter(*tables.MERGES), merges), excel_safe)
    write_nodes(graph, folder / "nodes.csv", excel_safe=excel_safe)
    write_edges(graph, folder / "edges.csv", excel_safe=excel_safe)
    write_graphml(graph, folder / "graph.graphml")
    write_graphml(causality_graph(graph), folder / "causality.graphml")
    write_gexf(graph, folder / "graph.gexf")


def _table(path: Path, columns: Sequence[str]) -> TextIO:
    """A new table with its header; a path that is not UTF-8 is written with backslashes."""
    table = path.open("w", encoding="utf-8", errors="backslashreplace", newline="")
    table.write(tables.csv_line(columns))
    return table


def _settle(path: Path) -> None:
    """Have the disk hold the file's bytes before its name is given to it."""
    with path.open("rb+") as handle:
        os.fsync(handle.fileno())


def read_facts(run: Path) -> dict[str, Any]:
    """run.json of a finished run.

    Raises:
        RunError: no such folder, not a run, or a run that was stopped before its end.
    """
    try:
        facts = json.loads((run / RUN_FILE).read_text(encoding="utf-8"))
        if not isinstance(facts, dict):
            raise ValueError("holds no table")
        return facts
    except FileNotFoundError as error:
        if (run / WORK).is_dir():
            raise RunError(f"{run}: the run is not finished: give the same `run` command again, it goes on from there") from error
        raise RunError(f"{run}: not the folder of a run") from error
    except (OSError, ValueError) as error:
        raise RunError(f"{run / RUN_FILE}: cannot be read: {error}") from error


def read_table(run: Path, name: str) -> Iterator[dict[str, str]]:
    """The rows of one table of a finished run by their columns, in the table's order; guards of `--excel-safe` are taken off.

    Raises:
        RunError: no finished run, or no such table.
    """
    guarded = read_facts(run).get("settings", {}).get("excel_safe", False)
    csv.field_size_limit(sys.maxsize)       # a sentence may be longer than what the module takes for a mistake
    try:
        with (run / f"{name}.csv").open(encoding="utf-8", newline="") as handle:
            for row in csv.DictReader(handle):
                yield {column: tables.unguarded(cell) for column, cell in row.items()} if guarded else row
    except OSError as error:
        raise RunError(f"{run / f'{name}.csv'}: cannot be read: {error.strerror}") from error


def read_text(run: Path, doc_id: str) -> str:
    """The text of one document of a finished run."""
    try:
        return _text_path(run, doc_id).read_bytes().decode("utf-8")
    except OSError as error:
        raise RunError(f"{run}: the text of {doc_id} cannot be read: {error.strerror}") from error


def _text_path(run: Path, doc_id: str) -> Path:
    return run / "texts" / f"{doc_id}.txt"


def _map_path(run: Path, doc_id: str) -> Path:
    return run / "texts" / f"{doc_id}.map.csv"


def _is_run(path: Path) -> bool:
    return (path / WORK / "lock").is_file() or (path / RUN_FILE).is_file() and "ereignisgraph" in read_facts(path).get("versions", ())
