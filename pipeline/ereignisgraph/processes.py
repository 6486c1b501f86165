"""Batches in processes of this machine: watched, replaced when one dies, ended with the one that started them.

Reads   batches, one for each process at a time.
Yields  the results, as they come. What a process had in hand when it died is in trouble: one document, or those that it
        was parsing together; the rest of its batch goes to another process.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import chain
from multiprocessing import connection, get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from queue import SimpleQueue
from threading import Thread

from .batch import At, Batch, Done, Result, Task, Trouble, work_on
from .errors import PipelineError, RunError
from .stages.inputs import Input

DEATHS = 5              # of processes one after the other, none of which had a document in hand: more is no accident
FAREWELL = 10.0         # seconds for a process to end by itself


@dataclass(slots=True, eq=False)
class _Worker:
    """One process, and what it has in hand."""

    process: BaseProcess
    line: Connection
    batch: Batch | None = None
    items: tuple[Input, ...] = ()       # of the batch, being worked on
    reported: set[str] = field(default_factory=set)     # doc_id

    def take(self, batch: Batch) -> None:
        self.batch, self.items, self.reported = batch, (), set()
        with suppress(BrokenPipeError):     # it is dead: whoever listens to it next will notice
            self.line.send(batch)

    def left(self) -> tuple[Input, ...]:
        """What of its batch has not been reported on and cannot be to blame for its death."""
        inputs = self.batch.inputs if self.batch else ()
        known = self.reported.union(item.doc_id for item in self.items)
        return tuple(item for item in inputs if item.doc_id not in known)


def in_processes(task: Task, batches: Iterator[Batch], jobs: int) -> Generator[Result, None, None]:
    """Work on batches in `jobs` processes; every document of them gives one result.

    Raises:
        PipelineError: what a process raised, so that no document can be worked on.
        RunError: one process after the other is killed before it can begin.
    """
    workers: list[_Worker] = []
    deaths = 0
    try:
        while True:
            for worker in [worker for worker in workers if not worker.batch]:
                if (batch := next(batches, None)) is None:
                    break
                worker.take(batch)
            while len(workers) < jobs and (batch := next(batches, None)) is not None:
                workers.append(_hired(task))
                workers[-1].take(batch)
            busy = {worker.line: worker for worker in workers if worker.batch}
            if not busy:
                break
            for line in connection.wait(list(busy)):
                worker = busy[line]
                try:
                    message = line.recv()
                except (EOFError, OSError):
                    workers.remove(worker)
                    left, troubles = _dismissed(worker, task.timeout)
                    deaths = 0 if troubles else deaths + 1
                    if deaths > DEATHS:
                        raise RunError("the processes are killed as soon as they load the language model, probably for want of memory: "
                                       "give fewer --jobs, and the same command goes on from here") from None
                    yield from troubles
                    batches = chain([replace(worker.batch, inputs=left)] if left else [], batches)
                    continue
                if isinstance(message, PipelineError):
                    raise message
                if isinstance(message, At):
                    worker.items = message.items
                elif message is None:
                    worker.batch, deaths = None, 0
                else:
                    for result in message:
                        worker.reported.add(result.outcome.doc_id if isinstance(result, Done) else result.item.doc_id)
                        yield result
        for worker in workers:
            with suppress(BrokenPipeError):
                worker.line.send(None)
            worker.process.join(FAREWELL)
    finally:
        for worker in workers:
            worker.line.close()         # those that are still at work end at once, and lose their shard
        for worker in workers:
            worker.process.join(FAREWELL)
            worker.process.kill()


def _hired(task: Task) -> _Worker:
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(task, theirs), daemon=True)
    with ThreadPoolExecutor(1, initializer=_deaf) as hiring:    # Ctrl-C interrupts this thread alone: a half-started process would complain
        hiring.submit(process.start).result()
    theirs.close()
    return _Worker(process, ours)


def _deaf() -> None:
    """This thread, and what it starts, does not hear Ctrl-C, which is for the one who started the run."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


def _dismissed(worker: _Worker, timeout: float) -> tuple[tuple[Input, ...], list[Trouble]]:
    """What a dead process leaves to others, and the documents of which it may have died."""
    worker.line.close()
    worker.process.join(FAREWELL)
    cause = _cause(worker.process.exitcode, timeout)
    return worker.left(), [Trouble(item, cause) for item in worker.items if item.doc_id not in worker.reported]


def _cause(exitcode: int | None, timeout: float) -> str:
    if exitcode == -signal.SIGKILL:
        return "its process was killed, probably for want of memory"
    if exitcode is not None and exitcode < 0:
        return f"its process crashed ({signal.Signals(-exitcode).name})"
    return f"took longer than {timeout:g} seconds for 100,000 characters (--timeout)"


def _serve(task: Task, line: Connection) -> None:
    """The life of a process: batch after batch, until there are no more."""
    batches: SimpleQueue[Batch | None] = SimpleQueue()
    Thread(target=_listen, args=(line, batches), daemon=True).start()
    for batch in iter(batches.get, None):
        try:
            for message in work_on(task, batch):
                line.send(message)
            line.send(None)
        except PipelineError as error:
            line.send(error)
        except BrokenPipeError:     # the other end is gone
            return


def _listen(line: Connection, batches: SimpleQueue[Batch | None]) -> None:
    """Hand on what comes down the line, and end the process when the line is cut, even if the other end was killed."""
    batch: Batch | None = None
    try:
        while (batch := line.recv()) is not None:
            batches.put(batch)
        batches.put(None)
    except (EOFError, OSError):
        os._exit(1)
