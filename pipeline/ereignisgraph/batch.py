"""Every document once, in several processes or on a cluster, resumable, and no document stops another.

Reads   the inputs, in batches of consecutive ones.
Yields  one Done a document, as its shard is finished; texts and findings go straight into the run folder, so that memory
        does not grow with the corpus.

A batch is what one process takes at a time; it writes what it finds in shards of bounded size, so that a run that is
killed loses one shard a process. A document that fails is tried a second time, alone, when all others are done.
"""

from __future__ import annotations

import faulthandler
import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from .errors import LexiconError, ModelError
from .schema.codec import encode
from .schema.records import Findings, Outcome, Source
from .shards import NewShard
from .stages.inputs import Input
from .stages.read import Unread
from .store import Done, RunFolder

Find = Callable[[Source], Findings]

LARGEST_BATCH = 32                  # documents
BATCHES_LEFT = 4                    # per process at any time, so that all end at about the same time
SHARD = 2_000_000                   # characters of findings: some ten seconds of work
TIMEOUT = 600.0                     # seconds
TIMED = 100_000                     # characters of text that may take so long; a longer text may take longer in proportion


@dataclass(frozen=True, slots=True)
class Task:
    """How a document is worked on, wherever that happens: all of it can be sent to another process."""

    folder: RunFolder
    read: Callable[[Input], Source | Unread]
    prepare: Callable[[], Find]         # loads model and lexicon; called once a process, when a document first needs it;
                                        # two copies of it are equal
    made_by: str                        # digest of what the findings depend on besides the document
    again: bool = False                 # redo what is up to date
    timeout: float = TIMEOUT            # seconds for a document of at most TIMED characters


@dataclass(frozen=True, slots=True)
class Batch:
    """Consecutive inputs for one process, and the shards in which each may have its findings already."""

    inputs: tuple[Input, ...]
    kept: Mapping[str, Sequence[str]]   # by doc_id


@dataclass(frozen=True, slots=True)
class Trouble:
    """A document that has no findings yet, and why; perhaps it was not its fault."""

    item: Input
    reason: str

    def done(self) -> Done:
        return _without_findings(self.item, "failed", self.reason)


@dataclass(frozen=True, slots=True)
class At:
    """What a process is about to do: work on this document of its batch, or, without one, load model and lexicon."""

    item: Input | None


Result = Done | Trouble


class Runner(Protocol):
    """Works on batches somewhere, on `jobs` at the same time: here (processes.py) or on a cluster (cluster.py)."""

    def __call__(self, task: Task, batches: Iterator[Batch], jobs: int) -> Iterator[Result]: ...


def work_through(task: Task, inputs: Sequence[Input], run: Runner, jobs: int = 1) -> Iterator[Done]:
    """Work on every input; each yields exactly one Done, in the order in which they are finished.

    Args:
        task: how.
        inputs: of unique doc_id.
        run: where.
        jobs: how many batches `run` works on at the same time.

    Raises:
        ModelError, LexiconError: `task.prepare` failed, so that no document can be worked on.
        RunError: the processes, or the cluster, cannot work.
    """
    kept = {} if task.again else task.folder.kept()
    troubled = []
    for result in run(task, _batches(inputs, kept, jobs), jobs):
        if isinstance(result, Done):
            yield result
        else:
            troubled.append(result.item)
    for result in run(task, (Batch((item,), {}) for item in troubled), jobs=1):
        yield result if isinstance(result, Done) else result.done()


def work_on(task: Task, batch: Batch) -> Iterator[At | list[Result]]:
    """Read the documents of a batch and find what they hold, unless an earlier run has; save both.

    Yields what is next before it begins, and what has become of documents when their shard is on disk.
    """
    shard: NewShard | None = None
    waiting: list[tuple[Input, Outcome]] = []       # their findings are in the shard that is being written
    try:
        for item in batch.inputs:
            yield At(item)
            try:
                with _at_most(task.timeout):
                    source = task.read(item)
                if isinstance(source, Unread):
                    yield [_without_findings(item, source.status, source.reason, source.sha256)]
                    continue
                key = work_key(source, task.made_by)
                name, findings = _found_before(task.folder, batch.kept.get(item.doc_id, ()), source.id, key)
                if findings is not None:
                    task.folder.save_text(source.id, source.text, source.runs)
                    yield [Done(_outcome(source, findings), name)]
                    continue
                yield At(None)
                find = _prepared(task.prepare)
                yield At(item)
                with _at_most(task.timeout * max(1.0, len(source.text) / TIMED)):
                    findings = find(source)
                shard = shard or task.folder.new_shard()
                task.folder.save_text(source.id, source.text, source.runs)
                shard.add(key, findings)
                waiting.append((item, _outcome(source, findings)))
            except (ModelError, LexiconError):
                raise
            except Exception as error:
                # The one broad except of the project: whatever goes wrong in a document, foreseen or not, is that
                # document's reason in documents.csv and must not cost the others their night. What no document can do
                # without is above.
                yield [Trouble(item, _reason(error))]
            if shard and shard.characters >= SHARD:
                yield _saved(shard, waiting)
                shard, waiting = None, []
        if shard:
            yield _saved(shard, waiting)
            shard = None
    finally:
        if shard:
            shard.discard()


def work_key(source: Source, made_by: str) -> str:
    """The name under which a document's findings are kept: a digest of all that they depend on."""
    facts = [source.id, source.text, source.title, source.date, source.language, encode(source.marks), made_by]
    return hashlib.sha256(json.dumps(facts).encode("ascii")).hexdigest()


def _batches(inputs: Sequence[Input], kept: Mapping[str, Sequence[str]], jobs: int) -> Iterator[Batch]:
    """Large batches first, small ones at the end; the same for the same number of inputs and of processes."""
    start = 0
    while start < len(inputs):
        size = max(1, min(LARGEST_BATCH, (len(inputs) - start) // (BATCHES_LEFT * jobs)))
        part = tuple(inputs[start:start + size])
        yield Batch(part, {item.doc_id: kept[item.doc_id] for item in part if item.doc_id in kept})
        start += size


def _found_before(folder: RunFolder, shards: Sequence[str], doc_id: str, key: str) -> tuple[str, Findings | None]:
    for name in shards:
        if (findings := folder.findings(name, doc_id, key)) is not None:
            return name, findings
    return "", None


def _saved(shard: NewShard, waiting: Sequence[tuple[Input, Outcome]]) -> list[Result]:
    try:
        name = shard.close()
    except OSError as error:
        shard.discard()
        return [Trouble(item, f"its findings cannot be saved: {error.strerror}") for item, _ in waiting]
    return [Done(outcome, name) for _, outcome in waiting]


def _outcome(source: Source, findings: Findings) -> Outcome:
    notes = [*source.notes, *([] if findings.events else ["no event found"])]
    counts = {name: len(getattr(findings, name)) for name in ("sentences", "entities", "times", "events", "links")}
    return Outcome(source.id, source.path, source.sha256, "ok", "; ".join(notes), len(source.text),
                   counts | {"tokens": findings.tokens}, source.title, source.author, source.date, source.url, source.encoding)


def _without_findings(item: Input, status: str, reason: str, sha256: str = "") -> Done:
    return Done(Outcome(item.doc_id, item.name, sha256, status, reason))


def _reason(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())


@lru_cache(maxsize=1)
def _prepared(prepare: Callable[[], Find]) -> Find:
    return prepare()


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """End the process if the block takes longer.

    An exception would not do: it waits until C code, of the parser or of a regular expression, returns to the interpreter.
    """
    with open(os.devnull, "w") as nowhere:
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()
