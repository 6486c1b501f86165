"""Events: a trigger with its arguments, its time, its polarity and its modality.

Reads   a UD parse, the mentions and times found in it.
Yields  one Event per trigger token, in text order.
Rules   lexicon/events.toml (what happens, support verbs, government, places), lexicon/modality.toml (what did not).
What counts as an event, and which filler is subject or object, is said in the annotation guidelines: ISO-TimeML
events, the deep roles of a sentence, triggers of one token.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicon.events import EventLexicon
from ...lexicon.events_rows import NamedRow
from ...lexicon.modality import Modality
from ...schema.records import Entity, Event, Link, Sentence, Supposed, Time
from ...syntax.tokens import Doc
from .anchors import When, token_span
from .arguments import arguments_of
from .happenings import join_happenings
from .places import Surroundings
from .reality import reality, tense
from .timing import date_events
from .triggers import Linking, Trigger, find_linked, find_triggers

__all__ = ["confirmed", "find_events", "find_sentences"]


def find_sentences(doc: Doc, doc_id: str) -> tuple[Sentence, ...]:
    """The sentences of `doc`, white space at their ends cut off; those of white space alone are left out."""
    found = []
    for span in doc.sents:
        text = span.text
        start = span.start_char + len(text) - len(text.lstrip())
        if text := text.strip():
            found.append(Sentence(doc_id, start, start + len(text), text))
    return tuple(found)


def find_events(
    doc: Doc,
    doc_id: str,
    events: EventLexicon,
    modality: Modality,
    mentions: Sequence[Entity],
    times: Sequence[Time],
    linking: Linking = frozenset(),
) -> tuple[Event, ...]:
    """Find every event of `doc`, in text order, one at most for a token.

    Args:
        doc: a UD parse with sentence bounds; read, never written.
        doc_id: goes into every record.
        events, modality: the lexicons.
        mentions: names, and the pronouns and descriptions that stand for them, by character offsets.
        times: time expressions, by character offsets.
        linking: verbs, as (predicate, preposition or ""), that only link two events and are none themselves.

    Returns:
        Events whose offsets are those of the trigger token alone, and some that are only `Supposed`: `confirmed` takes out
        those that no link names when the links are known.

    Raises:
        ValueError: `doc` has no sentence bounds.
    """
    if not doc.has_sentences:
        raise ValueError("events need sentence bounds: parse the document first")
    mentioned = {token.i: mention for mention in mentions for token in token_span(doc, mention.start, mention.end)}
    around = Surroundings(
        mentioned,
        timed=frozenset(token.i for time in times for token in token_span(doc, time.start, time.end)),
        places=frozenset(at for at, mention in mentioned.items() if mention.type == "LOC" and mention.mention == "name"),
    )
    names = frozenset(at for at, mention in mentioned.items() if mention.mention == "name" and mention.type != "MISC")
    firm = tuple(trigger for trigger in find_triggers(doc, events, linking, names)
                 if trigger.kind != "noun" or trigger.token.i not in around.timed)     # *Ende Juni* is a date
    linked = find_linked(doc, events, linking, {trigger.token.i for trigger in firm} | names | around.timed)
    sentences = _sentence_ids(doc, doc_id)
    real = {trigger.token.i: reality(trigger, modality) for trigger in (*firm, *linked)}
    asserted = {at for at, (_, mode) in real.items() if mode == "asserted"}

    def told(triggers: Sequence[Trigger], wanted: Sequence[Trigger]) -> tuple[Event, ...]:
        dated = date_events(doc, triggers, times, events, asserted)
        return tuple(_event(trigger, doc_id, sentences, events, around, real[at], dated[at]) for trigger in wanted for at in [trigger.token.i])

    found = join_happenings(doc, told(firm, firm))
    if not linked:
        return found
    both = sorted((*firm, *linked), key=lambda trigger: trigger.token.i)
    supposed = (Supposed.of(event) for event in told(both, linked))
    return tuple(sorted((*found, *supposed), key=lambda event: event.start))


def confirmed(events: Sequence[Event], links: Sequence[Link]) -> tuple[Event, ...]:
    """The events; those that were only supposed are ones if one of `links` names them."""
    ends = {end for link in links for end in (link.cause_event_id, link.effect_event_id)}
    named = (event for event in events if not isinstance(event, Supposed) or event.event_id in ends)
    return tuple(event.named() if isinstance(event, Supposed) else event for event in named)


def _sentence_ids(doc: Doc, doc_id: str) -> dict[int, str]:
    """Sentence id by the index of the sentence's first token."""
    ids: dict[int, str] = {}
    for span in doc.sents:
        text = span.text
        ids[span.start] = f"sentence:{doc_id}:{span.start_char + len(text) - len(text.lstrip())}"
    return ids


def _event(
    trigger: Trigger, doc_id: str, sentences: dict[int, str], events: EventLexicon, around: Surroundings,
    real: tuple[str, str], when: When,
) -> Event:
    token, row, (polarity, mode) = trigger.token, trigger.row, real
    return Event(
        doc_id, token.idx, token.idx + len(token), token.text, trigger.predicate, trigger.kind, sentences[token.sent.start],
        trigger.rule, tense(trigger), polarity, mode, when.value, when.time_id, when.earliest, when.latest,
        label=row.name if isinstance(row, NamedRow) else "",
        type=events.type_of(trigger.predicate),
        arguments=arguments_of(trigger, events, around),
    )
