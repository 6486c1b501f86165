"""The run folder: where everything lies, and that a file is there whole or not at all.

    RUN/texts/<doc_id>.txt      the text in which all offsets count
    RUN/texts/<doc_id>.map.csv  where its characters stand in the file that it was read from, if not in the same places
    RUN/*.csv, *.graphml, …     the tables and graphs of DESIGN's contract
    RUN/run.json                what made them; written last, so that a folder without it is not finished
    RUN/.work/<digest>.zip      a shard: the findings of some documents, kept so that a later run need not find them again
    RUN/.work/index.csv         which shard holds the findings of which document of the finished run
    RUN/.work/.half-graph/      what of the graph has no room in memory while it is put together
    RUN/.work/.half-next/       the tables and graphs while they are written, as the work goes on
    RUN/.work/lock              held by the one run that writes here
"""

from __future__ import annotations

import errno
import fcntl
import json
import os
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Any, TextIO, TypeVar

from .errors import RunError
from .files import HALF, remove, settle, whole
from .finished import DERIVED, RUN_FILE, WORK, is_run, read_table, rows_of, text_path
from .schema import tables
from .schema.background import NOTHING, Background
from .schema.columns import Reduction
from .schema.records import Findings, Outcome, Run
from .shards import UNREADABLE, NewShard, Shard, shard_names, shard_path
from .stages.export import Causal, EdgesWriter, GexfWriter, GraphMLWriter, NodesWriter, positions, write_graph
from .stages.graph import Drawn, drawing

Read = TypeVar("Read")

INDEX = "index.csv"
IN_INDEX = ("doc_id", "shard")
SPILL = f"{HALF}graph"
NEXT = f"{HALF}next"


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one document, and the shard that its findings are kept in (empty unless its status is ok)."""

    outcome: Outcome
    shard: str = ""


@dataclass(frozen=True, slots=True)
class Published:
    """What there is to say of what was written."""

    outcomes: tuple[Outcome, ...]       # in the order of doc_id
    reduction: Reduction | None         # what `reduce` left out
    lacking: tuple[str, ...]            # measures that some nodes have not, since the graph is too large


@dataclass(slots=True)
class _Noted:
    """What is remembered of the documents of a run."""

    outcomes: list[Outcome] = field(default_factory=list)
    kept: list[Done] = field(default_factory=list)                  # those that have findings
    documents: dict[str, Outcome] = field(default_factory=dict)     # the same, by doc_id

    def as_they_come(self, done: Iterable[Done], table: Path, excel_safe: bool) -> Iterator[Done]:
        """Write a row of each, and hand on those that have findings."""
        with _table(table, tables.DOCUMENTS) as rows:
            for item in _arriving(done):
                rows.write(tables.csv_line(tables.document_row(item.outcome), excel_safe=excel_safe))
                self.outcomes.append(item.outcome)
                if item.shard:
                    self.kept.append(item)
                    self.documents[item.outcome.doc_id] = item.outcome
                    yield item


@dataclass(frozen=True, slots=True)
class RunFolder:
    """One run's folder while it is being written."""

    path: Path

    def new_shard(self) -> NewShard:
        return NewShard(self.path / WORK)

    def kept(self) -> dict[str, tuple[str, ...]]:
        """For each document that earlier runs worked on the shards that may hold its findings; what is spoiled is passed over."""
        shards: dict[str, tuple[str, ...]] = defaultdict(tuple)
        for name in shard_names(self.path / WORK):
            with suppress(*UNREADABLE), Shard(self.path / WORK, name) as shard:
                for doc_id in shard.doc_ids():
                    shards[doc_id] += (name,)
        return shards

    def findings(self, shard: str, doc_id: str, key: str) -> Findings | None:
        """What a shard holds of a document under `key`; None if nothing, or if it is spoiled."""
        try:
            with Shard(self.path / WORK, shard) as opened:
                return opened.findings(doc_id, key)
        except UNREADABLE:
            return None

    def save_text(self, doc_id: str, text: str, runs: Sequence[Run] = ()) -> None:
        """Write the text in which the document's offsets count and its map, if it has runs, unless they are there already."""
        self._save(text_path(self.path, doc_id), text)
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

    def take_over(self, run: Path) -> list[Done]:
        """The texts and shards of another, finished run, and what became of its documents.

        Raises:
            RunError: no finished run, or without its work; this folder cannot be written.
        """
        shards = {row["doc_id"]: row["shard"] for row in rows_of(run / WORK / INDEX)}
        done = [Done(outcome, shards.get(outcome.doc_id, "")) for outcome in map(tables.outcome_of, read_table(run, "documents"))]
        files = {shard_path(Path(WORK), name) for name in shards.values()}
        files.update(path(Path(), doc_id) for doc_id in shards for path in (text_path, _map_path) if path(run, doc_id).is_file())
        try:
            (self.path / RUN_FILE).unlink(missing_ok=True)
            for file in sorted(files):
                with whole(self.path / file) as half:
                    shutil.copyfile(run / file, half)
        except OSError as error:
            raise RunError(f"{self.path}: cannot be written: {error.strerror}") from error
        return done

    def publish(self, done: Iterable[Done], facts: Callable[[Sequence[Outcome]], Mapping[str, Any]], background: Background = NOTHING, *,
                implicit: bool = False, reduce: bool = False, excel_safe: bool = False) -> Published:
        """Write every table and graph of a run, and forget what earlier runs left.

        Args:
            done: one entry a document, in the order of doc_id, which becomes that of the tables. They may come while the work
                goes on: what can be written of a document is written when it comes.
            facts: what run.json says of the run, given what became of the documents.
            background: general knowledge for the graphs.
            implicit: let causal links without a cue into the graphs.
            reduce: leave causal links that follow from chains of others out of the graphs.
            excel_safe: guard cells that a spreadsheet would run as formulas.

        Memory does not grow with what was found, but for a few numbers an event and what is known of each document.

        Raises:
            RunError: the folder cannot be written, or finished work has vanished from it.
        """
        noted = _Noted()
        try:
            with self._next_version() as folder:
                found = _writing_findings(folder, self._all(noted.as_they_come(done, folder / "documents.csv", excel_safe)), excel_safe)
                with drawing(found, self.path / WORK / SPILL, noted.documents, background, implicit=implicit, reduce=reduce) as graph:
                    _write_graphs(folder, graph, excel_safe)
                (folder / RUN_FILE).write_text(json.dumps(facts(noted.outcomes), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
            with whole(self.path / WORK / INDEX) as half:
                _write_table(half, IN_INDEX, ((item.outcome.doc_id, item.shard) for item in noted.kept), excel_safe=False)
            self._clean(noted.kept)
        except OSError as error:
            raise RunError(f"{self.path}: cannot be written: {error.strerror or error}; what is finished is kept, "
                           "and the same command goes on from there") from error
        return Published(tuple(noted.outcomes), graph.reduction, graph.lacking)

    def _all(self, kept: Iterable[Done]) -> Iterator[Findings]:
        """The findings of all documents; as these follow each other in the shards too, each shard is opened about once."""
        for name, items in groupby(kept, attrgetter("shard")):
            with self._still_there(partial(Shard, self.path / WORK, name)) as shard:
                for item in items:
                    yield self._still_there(partial(shard.findings, item.outcome.doc_id))

    def _still_there(self, read: Callable[[], Read]) -> Read:
        try:
            return read()
        except UNREADABLE as error:
            raise RunError(f"{self.path}: finished work has vanished from {WORK} during the run: run it again") from error

    @contextmanager
    def _next_version(self) -> Iterator[Path]:
        """A folder whose files take the places of the old ones, run.json last, when the block ends well."""
        folder = self.path / WORK / NEXT
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        yield folder
        files = sorted(folder.iterdir(), key=lambda path: (path.name == RUN_FILE, path.name))
        for path in files:
            settle(path)
        (self.path / RUN_FILE).unlink(missing_ok=True)
        for path in files:
            os.replace(path, self.path / path.name)
        folder.rmdir()

    def _clean(self, kept: Iterable[Done]) -> None:
        keep = {self.path / WORK / name for name in ("lock", INDEX)}
        for item in kept:
            keep |= {shard_path(self.path / WORK, item.shard), text_path(self.path, item.outcome.doc_id), _map_path(self.path, item.outcome.doc_id)}
        for top in (self.path / WORK, self.path / "texts"):
            for folder, _, names in os.walk(top, topdown=False):
                for path in {Path(folder, name) for name in names} - keep:
                    path.unlink()
                if folder != str(top) and not os.listdir(folder):
                    os.rmdir(folder)
        for path in [*(self.path / name for name in DERIVED.values()), *self.path.glob(f"{HALF}*")]:
            remove(path)


def _arriving(done: Iterable[Done]) -> Iterator[Done]:
    """What comes from the work; its troubles with the system are none of this folder's."""
    try:
        yield from done
    except OSError as error:
        raise RunError(f"the work on the documents broke off: {error.strerror or error}; what is finished is kept, "
                       "and the same command goes on from there") from error


@contextmanager
def writing(path: Path) -> Iterator[RunFolder]:
    """A run folder for one writer: made if it is not there, taken up if it is one of ours.

    Raises:
        RunError: the folder holds something else, cannot be written, or another run is writing into it.
    """
    try:
        if path.exists() and not (path.is_dir() and (is_run(path) or not any(path.iterdir()))):
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
        _sweep(path)            # after a run that was killed
        try:
            yield RunFolder(path)
        finally:
            _sweep(path)        # after this one, if it is stopped


def _sweep(path: Path) -> None:
    """Remove what was being written."""
    for half in (path / WORK).glob(f"{HALF}*"):
        remove(half)


def _write_table(path: Path, columns: Sequence[str], rows: Iterable[Sequence[Any]], excel_safe: bool) -> None:
    with _table(path, columns) as table:
        table.writelines(tables.csv_line(row, excel_safe=excel_safe) for row in rows)


def _writing_findings(folder: Path, found: Iterable[Findings], excel_safe: bool) -> Iterator[Findings]:
    """Hand on the findings, and write all their tables meanwhile, so that each is read once and no more than one is in memory."""
    with ExitStack() as stack:
        files = {name: stack.enter_context(_table(folder / f"{name}.csv", columns)) for name, columns in tables.FINDINGS.items()}
        for findings in found:
            for name, table in files.items():
                table.writelines(tables.csv_line(row, excel_safe=excel_safe) for row in tables.rows(name, findings))
            yield findings


def _write_graphs(folder: Path, graph: Drawn, excel_safe: bool) -> None:
    _write_table(folder / "merges.csv", tables.MERGES, map(attrgetter(*tables.MERGES), graph.merges()), excel_safe)
    write_graph(
        graph,
        NodesWriter(folder / "nodes.csv", excel_safe=excel_safe), EdgesWriter(folder / "edges.csv", excel_safe=excel_safe),
        GraphMLWriter(folder / "graph.graphml"), Causal(GraphMLWriter(folder / "causality.graphml")),
        GexfWriter(folder / "graph.gexf", positions(graph, folder / "layout")),
    )


def _table(path: Path, columns: Sequence[str]) -> TextIO:
    """A new table with its header; a path that is not UTF-8 is written with backslashes."""
    table = path.open("w", encoding="utf-8", errors="backslashreplace", newline="")
    table.write(tables.csv_line(columns))
    return table


def _map_path(run: Path, doc_id: str) -> Path:
    return run / "texts" / f"{doc_id}.map.csv"
