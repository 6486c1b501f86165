"""How much memory and time it takes to make tables and graphs of very many events, in a process that gets no more than 4 GB.

    python tests/benchmarks/merging.py 100000 1000000

The events are made up, but told as texts tell them: twenty a document, with participants that come up again in others, dates,
causes, and here and there one that another document tells too. They are kept in shards, as `run` keeps them, and published.
Time is that of the processor.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from ereignisgraph.schema.edtf import Day
from ereignisgraph.schema.records import Argument, Entity, Event, Findings, Link, Outcome, Sentence, TemporalLink, Time
from ereignisgraph.store import Done, RunFolder, writing

MEMORY = 4 << 30        # bytes
TOLD = 20               # events of a document
LONG = 100              # characters of its sentences, one for each event
SHARED = 0.05           # of the events are told in other documents too
SYLLABLES = ("bar", "del", "fen", "gol", "hau", "ker", "lin", "mos", "nau", "rit")
PREDICATES = ("angreifen", "belagern", "gründen", "krönen", "verhaften", "fordern", "fliehen", "siegen", "verbieten", "ernennen")
FIRST_NAMES = ("Anna", "Bernhard", "Clara", "Dietrich", "Elise", "Friedrich")


def name(number: int) -> str:
    return "".join(SYLLABLES[int(digit)] for digit in f"{number:03}").capitalize()


def document(number: int, documents: int) -> Findings:
    """The same for the same numbers."""
    draw, doc_id = random.Random(number), f"band-{number // 100:06}/{number:08}"
    entities: list[Entity] = []
    times: list[Time] = []
    events: list[Event] = []
    sentences = [Sentence(doc_id, LONG * at, LONG * at + LONG - 1, f"{doc_id} {at}: ".ljust(LONG - 1, "x")) for at in range(TOLD)]

    def mention(start: int, text: str, type_: str) -> Entity:
        first = next((entity.entity_id for entity in entities if entity.name == text), f"entity:{doc_id}:{start}")
        entities.append(Entity(doc_id, start, start + len(text), text, type_, "name", first, text))
        return entities[-1]

    for at, sentence in enumerate(sentences):
        which = draw.randrange(documents)
        again = random.Random(which) if draw.random() < SHARED else draw        # another document's, or its own
        start, person, place = LONG * at, again.randrange(2 * documents), again.randrange(2000)
        who = mention(start, f"{FIRST_NAMES[person % 6]} {name(person)}", "PER")
        where = mention(start + 40, f"{name(place)}stadt", "LOC")
        arguments = (Argument("subject", "agent", who.start, who.end, who.text, who.text.split()[-1], start, who.name, who.entity_id),
                     Argument("place", "location", where.start, where.end, where.text, where.text, where.start, where.name, where.entity_id))
        day, predicate = Day(1500 + again.randrange(450), 1 + again.randrange(12), 1 + again.randrange(28)), again.choice(PREDICATES)
        dated = {}
        if again is not draw or draw.random() < 0.5:
            times.append(Time(doc_id, start + 70, start + 80, str(day), "DATE", str(day), "day", edtf=str(day), earliest=day, latest=day))
            dated = {"time": str(day), "time_id": times[-1].time_id, "earliest": day, "latest": day}
        events.append(Event(doc_id, start + 30, start + 30 + len(predicate), predicate, predicate, "verb", sentence.sentence_id, "verb",
                            happening_id=f"event:{doc_id}:{start + 30}", arguments=arguments, **dated))
    links = [Link(doc_id, one.event_id, other.event_id, "CAUSE", "consequence", "weil", "weil", other.start - 5, other.start - 1)
             for one, other in pairwise(events) if draw.random() < 0.15]
    order = [TemporalLink(doc_id, one.event_id, other.event_id, "BEFORE", "bevor") for one, other in pairwise(events) if draw.random() < 0.3]
    return Findings(doc_id, 15 * TOLD, tuple(sentences), tuple(entities), tuple(times), tuple(events), tuple(links), tuple(order))


def corpus(events: int) -> Iterator[Findings]:
    """All documents, in the order of their ids."""
    documents = events // TOLD
    return (document(number, documents) for number in range(documents))


def keep(folder: RunFolder, events: int) -> list[Done]:
    """The documents in shards of a hundred."""
    done: list[Done] = []
    documents = corpus(events)
    while first := next(documents, None):
        shard, outcomes = folder.new_shard(), []
        for found in (first, *(found for _, found in zip(range(99), documents))):
            shard.add(found.doc_id.encode().hex(), found)
            outcomes.append(Outcome(found.doc_id, f"{found.doc_id}.txt", "", "ok", title="Chronik", author="N. N.", date="1850"))
        kept = shard.close()
        done += [Done(outcome, kept) for outcome in outcomes]
    return done


def published(events: int, out: Path) -> dict[str, float]:
    """Publish a run in this process; the seconds that took, and the megabytes that the process had in memory at most."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    with writing(out) as folder:
        done = keep(folder, events)
        start = time.process_time()
        folder.publish(done, lambda outcomes: {})
    return {"events": events, "seconds": time.process_time() - start, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def in_a_process(events: int, out: Path) -> dict[str, float]:
    """The same in a process of its own, whose memory is that of this run alone.

    Raises:
        CalledProcessError: it did not do with its memory.
    """
    ended = subprocess.run([sys.executable, __file__, "--publish", str(events), str(out)], stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(ended.stdout)


def main(*sizes: str) -> None:
    for size in sizes or ("100000",):
        with tempfile.TemporaryDirectory() as folder:
            took = in_a_process(int(size), Path(folder) / "run")
        print(f"{took['events']:>12,} events {took['seconds']:10.1f} s {1e3 * took['seconds'] / took['events']:8.3f} ms an event "
              f"{took['megabytes']:8.0f} MB", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--publish"]:
        print(json.dumps(published(int(sys.argv[2]), Path(sys.argv[3]))))
    else:
        main(*sys.argv[1:])
