"""Which events of a document are one happening told again (*eine Geheimrede … Diese Rede*)."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import replace

from ... import syntax
from ...schema.records import Event
from ...syntax.tokens import Doc, Token

WINDOW = 200        # event nouns that are kept in sight
DEMONSTRATIVES = ("dies", "jen", "solch")
DEFINITE = frozenset({"der", "die", "das", "des", "dem", "den", "im", "am", "zum", "zur", "vom", "beim"})


def join_happenings(doc: Doc, events: Sequence[Event]) -> tuple[Event, ...]:
    """Give each event the id of the first mention of its happening.

    A definite noun joins the nearest earlier noun, of the last `WINDOW`, that it repeats or is the last part of, when
    neither participants nor time contradict; named events join by their name. Verbs are happenings of their own.
    """
    named: dict[str, str] = {}
    nouns: deque[tuple[str, Event]] = deque(maxlen=WINDOW)      # each with its predicate in lower case, the nearest first
    joined: list[Event] = []
    for event in events:
        happening = event.event_id
        if event.label:
            happening = named.setdefault(event.label, happening)
        elif event.kind != "verb":
            last = event.predicate.lower()
            first = next((earlier for word, earlier in nouns if word.endswith(last) and _same(doc, earlier, event)), None)
            happening = first.happening_id if first is not None else happening
        joined.append(replace(event, happening_id=happening))
        if event.kind != "verb" and not event.label:
            nouns.appendleft((event.predicate.lower(), joined[-1]))
    return tuple(joined)


def _same(doc: Doc, earlier: Event, event: Event) -> bool:
    if event.polarity != earlier.polarity:
        return False
    token = syntax.token_at(doc, event.start)
    return token is not None and _is_definite(token) and _compatible(earlier, event)


def _is_definite(noun: Token) -> bool:
    words = [child.lower_ for child in noun.children if child.i < noun.i]
    return any(word in DEFINITE or word.startswith(DEMONSTRATIVES) for word in words)


def _compatible(earlier: Event, event: Event) -> bool:
    """Neither time nor a participant of the same role is another one."""
    if any(first.latest and second.earliest and first.latest < second.earliest for first, second in ((earlier, event), (event, earlier))):
        return False
    for role in ("subject", "object"):
        before = {argument.entity_id or argument.head for argument in earlier.role(role)}
        now = {argument.entity_id or argument.head for argument in event.role(role)}
        if before and now and not before & now:
            return False
    return True
