"""Every document once, in several processes or on a cluster, resumable, and no document stops another.

Reads   the inputs, in batches of consecutive ones.
Yields  one Done a document, as its shard is finished; texts and findings go straight into the run folder, so that memory
        does not grow with the corpus.

A batch is what one process takes at a time; it parses some documents together, which changes nothing but the time it takes,
and writes what it finds in shards of bounded size, so that a run that is killed loses one shard a process. A document that
fails, or that was parsed together with one that cannot be parsed, is tried a second time, alone, when all others are done.
"""

from __future__ import annotations

import faulthandler
import hashlib
import json
import os
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import Protocol, TypeVar

from .errors import LexiconError, ModelError
from .schema.codec import readable
from .schema.records import Findings, Outcome, Source
from .shards import NewShard
from .stages.inputs import Input
from .stages.read import Unread
from .store import Done, RunFolder

Find = Callable[[], Findings]
Parse = Callable[[Sequence[Source]], Sequence[Find]]         # of several texts at once; then each is worked on by itself
Made = TypeVar("Made")

LARGEST_BATCH = 32                  # documents
SMALLEST_BATCH = 4                  # where there are as many documents for each process: fewer gain little from being parsed together
BATCHES_LEFT = 4                    # per process at any time, so that all end at about the same time
SHARD = 2_000_000                   # bytes of findings: some ten seconds of work
TIMEOUT = 600.0                     # seconds
TIMED = 100_000                     # characters of text that may take so long; a longer text may take longer in proportion


@dataclass(frozen=True, slots=True)
class Task:
    """How a document is worked on, wherever that happens: all of it can be sent to another process."""

    folder: RunFolder
    read: Callable[[Input], Source | Unread]
    prepare: Callable[[], Parse]        # loads model and lexicon; called once a process, when a document first needs it;
                                        # two copies of it are equal
    made_by: str                        # digest of what the findings depend on besides the document
    again: bool = False                 # redo what is up to date
    timeout: float = TIMEOUT            # seconds for a document of at most TIMED characters
    together: int = 0                   # characters of texts that are worth parsing at once


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
    """What a process is about to do: work on these documents of its batch, or, without any, load model and lexicon."""

    items: tuple[Input, ...]


@dataclass(frozen=True, slots=True)
class _Read:
    """A document that has been read and is to be parsed."""

    item: Input
    source: Source
    key: str                            # of the work


Result = Done | Trouble


@dataclass(slots=True)
class _Unsaved:
    """What has been found and is not yet on disk as a whole."""

    folder: RunFolder
    shard: NewShard | None = None
    waiting: list[tuple[Input, Outcome]] = field(default_factory=list)      # their findings are in the shard

    @property
    def size(self) -> int:
        return self.shard.size if self.shard else 0

    def add(self, read: _Read, findings: Findings) -> None:
        self.shard = self.shard or self.folder.new_shard()
        self.folder.save_text(read.source.id, read.source.text, read.source.runs)
        self.shard.add(read.key, findings)
        self.waiting.append((read.item, _outcome(read.source, findings)))

    def save(self) -> list[Result]:
        shard, waiting = self.shard, self.waiting
        self.shard, self.waiting = None, []
        try:
            name = shard.close()
        except OSError as error:
            shard.discard()
            return [Trouble(item, f"its findings cannot be saved: {error.strerror}") for item, _ in waiting]
        return [Done(outcome, name) for _, outcome in waiting]

    def discard(self) -> None:
        if self.shard:
            self.shard.discard()


class Runner(Protocol):
    """Works on batches somewhere, on `jobs` at the same time: here (processes.py) or on a cluster (cluster.py)."""

    def __call__(self, task: Task, batches: Iterator[Batch], jobs: int) -> Generator[Result, None, None]: ...


def work_through(task: Task, inputs: Sequence[Input], run: Runner, jobs: int = 1) -> Generator[Done, None, None]:
    """Work on every input; each yields exactly one Done, in the order in which they are finished. Closed, it ends the work.

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
    with closing(run(task, _batches(inputs, kept, jobs), jobs)) as results:
        for result in results:
            if isinstance(result, Done):
                yield result
            else:
                troubled.append(result.item)
    with closing(run(task, (Batch((item,), {}) for item in troubled), jobs=1)) as results:
        for result in results:
            yield result if isinstance(result, Done) else result.done()


def in_order(done: Iterable[Done], inputs: Iterable[Input]) -> Iterator[Done]:
    """What `work_through` yields in the order of the inputs, each as soon as those before it are there.

    What comes behind a document that is tried a second time waits for the end.
    """
    early: dict[str, Done] = {}
    doc_ids = (item.doc_id for item in inputs)
    doc_id = next(doc_ids, "")
    for item in done:
        early[item.outcome.doc_id] = item
        while doc_id in early:
            yield early.pop(doc_id)
            doc_id = next(doc_ids, "")
    if early:
        raise ValueError(f"no input is called {next(iter(early))!r}, or one before it has not come")


def work_on(task: Task, batch: Batch) -> Iterator[At | list[Result]]:
    """Read the documents of a batch and find what they hold, unless an earlier run has; save both.

    Yields what is next before it begins, and what has become of documents when their shard is on disk.
    """
    unsaved, group = _Unsaved(task.folder), []
    try:
        for item in batch.inputs:
            yield At((item,))
            result, trouble = _tried([item], partial(_read, task, item, batch.kept.get(item.doc_id, ())))
            if isinstance(result, _Read):
                group.append(result)
                if _characters(group) >= task.together:
                    yield from _find(task, group, unsaved)
                    group = []
            else:
                yield trouble or [result]
        if group:
            yield from _find(task, group, unsaved)
        if unsaved.shard:
            yield unsaved.save()
    finally:
        unsaved.discard()


def _read(task: Task, item: Input, shards: Sequence[str]) -> _Read | Done:
    """The document as it is to be worked on, or what has become of it already."""
    with _at_most(task.timeout):
        source = task.read(item)
    if isinstance(source, Unread):
        return _without_findings(item, source.status, source.reason, source.sha256)
    key = work_key(source, task.made_by)
    name, findings = _found_before(task.folder, shards, source.id, key)
    if findings is None:
        return _Read(item, source, key)
    task.folder.save_text(source.id, source.text, source.runs)
    return Done(_outcome(source, findings), name)


def _find(task: Task, group: Sequence[_Read], unsaved: _Unsaved) -> Iterator[At | list[Result]]:
    """Parse some documents together, then find what each of them holds."""
    items = tuple(read.item for read in group)
    yield At(())
    parse, trouble = _tried(items, partial(_prepared, task.prepare))
    if parse:
        yield At(items)
        found, trouble = _tried(items, partial(_parsed, task, group, parse))
    if trouble:
        yield trouble
        return
    for read, find in zip(group, found, strict=True):
        yield At((read.item,))
        _, trouble = _tried([read.item], partial(_found, task, read, find, unsaved))
        if trouble:
            yield trouble
        if unsaved.size >= SHARD:
            yield unsaved.save()


def _parsed(task: Task, group: Sequence[_Read], parse: Parse) -> Sequence[Find]:
    with _at_most(task.timeout * max(1.0, _characters(group) / TIMED)):
        return parse([read.source for read in group])


def _found(task: Task, read: _Read, find: Find, unsaved: _Unsaved) -> None:
    with _at_most(task.timeout * max(1.0, _characters([read]) / TIMED)):
        findings = find()
    unsaved.add(read, findings)


def _tried(items: Sequence[Input], work: Callable[[], Made]) -> tuple[Made | None, list[Trouble]]:
    """What the work on some documents makes; if it fails, their trouble."""
    try:
        return work(), []
    except (ModelError, LexiconError):
        raise
    except Exception as error:
        # The one broad except of the project: whatever goes wrong in a document, foreseen or not, is that
        # document's reason in documents.csv and must not cost the others their night. What no document can do
        # without is above.
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        return None, [Trouble(item, reason) for item in items]


def _characters(group: Iterable[_Read]) -> int:
    return sum(len(read.source.text) for read in group)


def work_key(source: Source, made_by: str) -> str:
    """The name under which a document's findings are kept: a digest of all that they depend on."""
    facts = [source.id, source.text, source.title, source.date, source.language, readable(source.marks), made_by]
    return hashlib.sha256(json.dumps(facts).encode("ascii")).hexdigest()


def _batches(inputs: Sequence[Input], kept: Mapping[str, Sequence[str]], jobs: int) -> Iterator[Batch]:
    """Large batches first, small ones at the end; the same for the same number of inputs and of processes."""
    start, shares = 0, BATCHES_LEFT * jobs if jobs > 1 else 1
    while start < len(inputs):
        left = len(inputs) - start
        size = max(1, min(LARGEST_BATCH, max(left // shares, min(SMALLEST_BATCH, left // jobs))))
        part = tuple(inputs[start:start + size])
        yield Batch(part, {item.doc_id: kept[item.doc_id] for item in part if item.doc_id in kept})
        start += size


def _found_before(folder: RunFolder, shards: Sequence[str], doc_id: str, key: str) -> tuple[str, Findings | None]:
    for name in shards:
        if (findings := folder.findings(name, doc_id, key)) is not None:
            return name, findings
    return "", None


def _outcome(source: Source, findings: Findings) -> Outcome:
    notes = [*source.notes, *([] if findings.events else ["no event found"])]
    counts = {name: len(getattr(findings, name)) for name in ("sentences", "entities", "times", "events", "links")}
    return Outcome(source.id, source.path, source.sha256, "ok", "; ".join(notes), len(source.text),
                   counts | {"tokens": findings.tokens}, source.title, source.author, source.date, source.url, source.encoding)


def _without_findings(item: Input, status: str, reason: str, sha256: str = "") -> Done:
    return Done(Outcome(item.doc_id, item.name, sha256, status, reason))


@lru_cache(maxsize=1)
def _prepared(prepare: Callable[[], Parse]) -> Parse:
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
