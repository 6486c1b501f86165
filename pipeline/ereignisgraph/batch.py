"""Every document once: in this process or in several, resumable, and no document stops another.

Reads   the inputs, one at a time.
Yields  one Done a document, as it is finished; texts and findings go straight into the run folder, so that memory does
        not grow with the corpus.
"""

from __future__ import annotations

import hashlib
import json
import os
import signal
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection
from threading import Thread

from .errors import LexiconError, ModelError
from .schema.codec import encode
from .schema.records import Findings, Outcome, Source
from .stages.inputs import Input
from .stages.read import Unread
from .store import Done, RunFolder

Find = Callable[[Source], Findings]
AHEAD = 2       # inputs handed out per process: enough that none waits, few enough that a killed one takes little with it


@dataclass(frozen=True, slots=True)
class Task:
    """How a document is worked on, wherever that happens: all of it can be sent to another process."""

    folder: RunFolder
    read: Callable[[Input], Source | Unread]
    prepare: Callable[[], Find]         # loads model and lexicon; called once a process, when a document first needs it;
                                        # two copies of it are equal
    made_by: str                        # digest of what the findings depend on besides the document
    again: bool = False                 # redo what is up to date


def work_through(task: Task, inputs: Iterable[Input], jobs: int = 1) -> Iterator[Done]:
    """Work on every input; each yields exactly one Done, in the order in which they are finished.

    Raises:
        ModelError, LexiconError: `task.prepare` failed, so that no document can be worked on.
    """
    if jobs == 1:
        yield from (work_on(task, item) for item in inputs)
        return
    waiting = iter(inputs)
    while lost := (yield from _until_one_is_killed(task, waiting, jobs)):
        for item in lost:               # one of them is to blame: each alone shows which
            if (yield from _until_one_is_killed(task, iter([item]), 1)):
                yield _without_findings(item, "failed", "its process was killed, probably for want of memory")


def work_on(task: Task, item: Input) -> Done:
    """Read one input and find what it holds, unless an earlier run has; save both."""
    try:
        source = task.read(item)
        if isinstance(source, Unread):
            return _without_findings(item, source.status, source.reason, source.sha256)
        key = work_key(source, task.made_by)
        findings = None if task.again else task.folder.findings(key)
        if findings is None:
            findings = _prepared(task.prepare)(source)
            task.folder.save_findings(key, findings)
        task.folder.save_text(source.id, source.text, source.runs)
    except (ModelError, LexiconError):
        raise
    except Exception as error:
        # The one broad except of the project: whatever goes wrong in a document, foreseen or not, is that document's
        # reason in documents.csv and must not cost the others their night. What no document can do without is above.
        return _without_findings(item, "failed", " ".join(f"{type(error).__name__}: {error}".split()))
    notes = [*source.notes, *([] if findings.events else ["no event found"])]
    counts = {name: len(getattr(findings, name)) for name in ("sentences", "entities", "times", "events", "links")}
    outcome = Outcome(source.id, source.path, source.sha256, "ok", "; ".join(notes), len(source.text),
                      counts | {"tokens": findings.tokens}, source.title, source.author, source.date, source.url, source.encoding)
    return Done(outcome, key)


def work_key(source: Source, made_by: str) -> str:
    """The name under which a document's findings are kept: a digest of all that they depend on."""
    facts = [source.id, source.text, source.title, source.date, source.language, encode(source.marks), made_by]
    return hashlib.sha256(json.dumps(facts).encode("ascii")).hexdigest()


def _without_findings(item: Input, status: str, reason: str, sha256: str = "") -> Done:
    return Done(Outcome(item.doc_id, item.name, sha256, status, reason))


@lru_cache(maxsize=1)
def _prepared(prepare: Callable[[], Find]) -> Find:
    return prepare()


def _until_one_is_killed(task: Task, waiting: Iterator[Input], jobs: int) -> Generator[Done, None, list[Input]]:
    """Work on inputs in `jobs` processes until there are no more, or one process is killed; return what was in hand then."""
    lost: list[Input] = []
    running: dict[Future[Done], Input] = {}
    with _processes(jobs) as pool:
        while not lost:
            for item in islice(waiting, AHEAD * jobs - len(running)):
                try:
                    running[pool.submit(work_on, task, item)] = item
                except BrokenProcessPool:
                    lost.append(item)
            if not running:
                break
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                item = running.pop(future)
                try:
                    yield future.result()
                except BrokenProcessPool:
                    lost.append(item)
    return lost + list(running.values())


@contextmanager
def _processes(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Processes that stop at once when the block is left by an error or Ctrl-C, or when this process is killed."""
    context = get_context("spawn")
    ear, mouth = context.Pipe(duplex=False)
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_listen, initargs=(ear,))
    try:
        yield pool
    except BaseException:
        mouth.close()
        raise
    finally:
        pool.shutdown(cancel_futures=True)
        mouth.close()
        ear.close()


def _listen(ear: Connection) -> None:
    """Runs first in every process: leave Ctrl-C to the parent, and end with it, even if it is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def wait_for_the_end() -> None:
        ear.poll(None)      # nothing is ever said: it returns when the other end is closed
        os._exit(1)

    Thread(target=wait_for_the_end, daemon=True).start()
