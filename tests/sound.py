"""What must hold of findings whatever the text: every offset leads to the words it stands for, every value is of its grammar."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain as joined

from ereignisgraph.schema.records import Findings, Time
from ereignisgraph.schema.vocabulary import TIMEX_MODS

_YEAR = r"(?:(?:BC)?\d{4,5}|XXXX)"
_CLOCK = r"T(?:MO|MI|AF|EV|NI|\d\d:\d\d(?:[+-]\d\d|Z)?)"
_DATE = rf"{_YEAR}(?:-(?:SP|SU|FA|WI|H[12X]|Q[1-4X]|W(?:\d\d|XX)(?:-WE)?|(?:\d\d|XX)(?:-(?:\d\d|XX))?))?|(?:BC)?\d{{1,3}}|X{{1,3}}"
_REF = "(?:PAST|PRESENT|FUTURE)_REF"
_LENGTH = r"P(?=T?[\dX])(?:(?:[\d.]+|X)(?:Y|M|W|D|DE|CE|MIL))*(?:T(?:(?:[\d.]+|X)[HMS])+)?|PXX"
VALUES = {type: re.compile(pattern) for type, pattern in {
    "DATE": rf"{_DATE}|{_REF}",
    "TIME": rf"{_YEAR}-(?:\d\d|XX)-(?:\d\d|XX)(?:{_CLOCK})?|{_REF}",
    "DURATION": _LENGTH,
    "SET": rf"{_LENGTH}|XXXX-(?:SP|SU|FA|WI|\d\d|\d\d-\d\d|WXX-[1-7](?:{_CLOCK})?|XX-XX{_CLOCK})",
}.items()}
"""The values of TIMEX3 that we write, by type."""

_DAY = r"(?:-?\d{4}|Y-?\d{5,})(?:-\d\d){0,2}"
EDTF = re.compile(rf"(?:\.\./)?(?:{_DAY}|-?\d+X{{1,3}})~?(?:T\d\d:\d\d:00)?(?:/(?:\.\.|{_DAY}))?")


def assert_sound(findings: Findings, text: str) -> None:
    placed = (*findings.sentences, *findings.entities, *findings.times, *(argument for event in findings.events for argument in event.arguments))
    for found in placed:
        assert 0 <= found.start < found.end <= len(text) and found.text == text[found.start:found.end]
    events = {event.event_id: event for event in findings.events}
    sentences = {sentence.sentence_id: sentence for sentence in findings.sentences}
    for event in events.values():
        sentence = sentences[event.sentence_id]
        assert sentence.start <= event.start < event.end <= sentence.end and event.trigger == text[event.start:event.end]
        assert all(0 <= argument.head_start <= len(text) - len(argument.head) for argument in event.arguments)
    for link in joined(findings.links, findings.order):
        ends = (link.cause_event_id, link.effect_event_id) if hasattr(link, "cause_event_id") else (link.source_event_id, link.target_event_id)
        assert set(ends) <= events.keys()
    assert_sound_times(findings.times, text)


def assert_sound_times(found: Sequence[Time], text: str) -> None:
    """The dates of one text, as found in it: in text order and without overlap."""
    assert all(first.end <= second.start for first, second in zip(found, found[1:]))
    for time in found:
        assert 0 <= time.start < time.end <= len(text) and text[time.start:time.end] == time.text
        assert time.mod in TIMEX_MODS and VALUES[time.type].fullmatch(time.value), (time.type, time.value)
        assert bool(time.edtf) == bool(time.earliest or time.latest)
        assert not (time.earliest and time.latest) or time.earliest <= time.latest
        assert not time.edtf or EDTF.fullmatch(time.edtf), time.edtf
