"""Batches on a Dask cluster: the same work, on whatever machines it has.

Reads   batches, a few for each process of the cluster at a time.
Yields  the results, as they come.

The machines need this program, and the texts, the model and the run folder under the same paths. A process of the cluster
that dies is the cluster's to replace; a batch that has killed several is divided, and a document that has is in trouble.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import replace
from itertools import chain, islice
from threading import Lock

from .batch import At, Batch, Result, Task, Trouble, work_on
from .errors import RunError

AHEAD = 2               # batches for each process: enough that none waits
CONNECT = 30.0          # seconds
_ONE_AT_A_TIME = Lock()     # in a process: the time limit ends all of it


def in_cluster(address: str, task: Task, batches: Iterator[Batch], jobs: int) -> Generator[Result, None, None]:
    """Work on at most `jobs` batches at a time on the cluster whose scheduler is at `address`; every document gives one result.

    Raises:
        PipelineError: what a process raised, so that no document can be worked on.
        RunError: the scheduler cannot be reached, or Dask is not installed.
    """
    try:
        from distributed import Client, KilledWorker, as_completed
    except ImportError as error:
        raise RunError("--cluster needs Dask: pip install 'ereignisgraph[cluster]'") from error
    try:
        client = Client(address, timeout=CONNECT, set_as_default=False)
    except (OSError, ValueError) as error:
        raise RunError(f"--cluster {address}: no scheduler answers there: start one with `dask scheduler`") from error
    with client:
        running = {}
        finished = as_completed(loop=client.loop)
        while True:
            slots = min(jobs, AHEAD * max(1, len(client.nthreads())))
            for batch in islice(batches, max(0, slots - len(running))):
                future = client.submit(_results, task, batch, pure=False)
                running[future] = batch
                finished.add(future)
            if not running:
                return
            future = next(finished)
            batch = running.pop(future)
            try:
                yield from future.result()
            except KilledWorker:
                if len(batch.inputs) == 1:
                    yield Trouble(batch.inputs[0], "killed the processes that worked on it, or took longer than --timeout allows")
                else:
                    batches = chain((replace(batch, inputs=(item,)) for item in batch.inputs), batches)


def _results(task: Task, batch: Batch) -> list[Result]:
    with _ONE_AT_A_TIME:
        return [result for message in work_on(task, batch) if not isinstance(message, At) for result in message]
