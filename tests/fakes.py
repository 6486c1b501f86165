"""Stand-ins for reading and finding that other processes can import: no model, and a text can ask for trouble."""

from __future__ import annotations

import itertools
import os
import signal
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ereignisgraph.errors import ModelError
from ereignisgraph.schema.records import Argument, Entity, Event, Findings, Link, Sentence, Source

WORDS = 50


def find_words(source: Source) -> Findings:
    """Each of the first words that begins with a capital letter is an event; each causes the next one.

    A text that says STURZ raises, one that says TOD kills its process, one that says BRUCH makes it crash, one that says
    LANGSAM takes a little while, one that says SCHLAF takes very long, and one that says SCHLINGE does so inside C code, which lets no signal and no thread through.
    EINMAL kills the process the first time only; its last word is the path of a mark.
    """
    if "STURZ" in source.text:
        raise RecursionError("zu tief\nverschachtelt")
    if "TOD" in source.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "SCHLAF" in source.text:
        time.sleep(60)
    if "LANGSAM" in source.text:
        time.sleep(0.1)
    if "BRUCH" in source.text:
        os.kill(os.getpid(), signal.SIGSEGV)
    if "SCHLINGE" in source.text:
        sum(itertools.repeat(1))
    if "EINMAL" in source.text and not (mark := Path(source.text.split()[-1])).exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    events, start = [], 0
    words = source.text.split()
    for word in words[:WORDS]:
        start = source.text.index(word, start)
        if word[0].isupper():
            events.append(_event(source.id, start, word))
        start += len(word)
    links = tuple(
        Link(source.id, one.event_id, other.event_id, "CAUSE", "consequence", "fake", "dann", 0, 4)
        for one, other in zip(events, events[1:], strict=False)
    )
    end = events[-1].end if events else 0
    sentence = Sentence(source.id, 0, end, source.text[:end])
    return Findings(source.id, len(words), (sentence,), events=tuple(events), links=links)


def _event(doc_id: str, start: int, word: str) -> Event:
    end = start + len(word)
    argument = Argument("object", "patient", start, end, word, word, start)
    return Event(doc_id, start, end, word, word.lower(), "noun", f"sentence:{doc_id}:0", "fake",
                 happening_id=f"event:{doc_id}:{start}", arguments=(argument,))


def prepare():
    return _parse


def _parse(sources: Sequence[Source]) -> list[Callable[[], Findings]]:
    """All at once; a text that says UNLESBAR raises then already."""
    if any("UNLESBAR" in source.text for source in sources):
        raise ValueError("unlesbar")
    return [partial(find_words, source) for source in sources]


@dataclass(frozen=True)
class PrepareOnce:
    """Leaves a mark for every time it is called, in whichever process."""

    marks: Path

    def __call__(self):
        (self.marks / f"{os.getpid()}-{time.monotonic_ns()}").touch()
        return _parse


def prepare_in_vain():
    raise ModelError("spaCy model 'de_keines' is not installed")


def prepare_and_die():
    os.kill(os.getpid(), signal.SIGKILL)


def prepare_danzig():
    return lambda sources: [partial(_find_danzig, source) for source in sources]


def _find_danzig(source: Source) -> Findings:
    return Findings(source.id, entities=(Entity(source.id, 0, 6, "Danzig", "LOC", "name", f"entity:{source.id}:0", "Danzig"),))
