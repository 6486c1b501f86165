"""UIMA CAS as XMI, with the type system that INCEpTION (https://inception-project.github.io) reads it with.

Sentences, tokens and names are DKPro Core's own types, as far as they are used here. Dates, events with their participants, and causal links are types of
ours, made for custom layers: `ereignisgraph.Event` has its participants as slots, `ereignisgraph.Link` is a relation layer
whose Governor is the cause and whose Dependent is the effect. TypeSystem.xml goes with every document: import it once as
layers of the project, then the documents as `UIMA CAS XMI (XML 1.0)`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from ...errors import ExportError
from ...schema.records import Findings, Word
from .characters import legal

DKPRO = "de.tudarmstadt.ukp.dkpro.core.api"
SENTENCE, TOKEN = f"{DKPRO}.segmentation.type.Sentence", f"{DKPRO}.segmentation.type.Token"
NAME = f"{DKPRO}.ner.type.NamedEntity"
TIME, EVENT, PARTICIPANT, LINK = (f"ereignisgraph.{name}" for name in ("Time", "Event", "Participant", "Link"))
SLOT = "ereignisgraph.EventParticipantsLink"
STRING, ANNOTATION, ARRAY = "uima.cas.String", "uima.tcas.Annotation", "uima.cas.FSArray"

FEATURES = {        # of each type: the field of the record; `type` is a reserved name in most programs that read a CAS
    SENTENCE: {},
    TOKEN: {},
    NAME: {"value": "type"},
    TIME: {"timexType": "type", "value": "value", "edtf": "edtf", "rule": "rule"},
    EVENT: {name: name for name in ("predicate", "kind", "tense", "polarity", "modality", "time", "rule")},
    PARTICIPANT: {"resolved": "resolved"},
    LINK: {name: name for name in ("relation", "kind", "cue", "certainty", "rule")},
}


def write_typesystem(path: Path) -> None:
    """Write the type system of all documents.

    Raises:
        ExportError: dkpro-cassis is not installed.
    """
    _typesystem().to_xml(path)


def write_xmi(findings: Findings, sentences: Iterable[Sequence[Word]], text: str, path: Path) -> None:
    """Write one document.

    Args:
        findings: everything found in it.
        sentences: its parse.
        text: in which all offsets count; the file's count UTF-16 units, as UIMA's do.
        path: the file to write.

    Raises:
        ExportError: dkpro-cassis is not installed.

    Notes:
        The order of time between events is left out, and so is what a pronoun stands for.
    """
    types = _typesystem()
    cas = _cassis().Cas(typesystem=types)
    cas.sofa_string, cas.sofa_mime = legal(text), "text/plain"
    add = _Adder(cas, types)
    for words in sentences:
        add(SENTENCE, words[0].start, words[-1].end)
        for word in words:
            add(TOKEN, word.start, word.end)
    for entity in findings.entities:
        if entity.mention == "name":
            add(NAME, entity.start, entity.end, **_features(NAME, entity))
    for time in findings.times:
        add(TIME, time.start, time.end, **_features(TIME, time))
    events = {}
    for event in findings.events:
        slots = [types.get_type(SLOT)(role=argument.role, target=add(PARTICIPANT, argument.start, argument.end, **_features(PARTICIPANT, argument)))
                 for argument in event.arguments]
        participants = types.get_type(ARRAY)(elements=slots)
        events[event.event_id] = add(EVENT, event.start, event.end, participants=participants, **_features(EVENT, event))
    for link in findings.links:
        cause, effect = events[link.cause_event_id], events[link.effect_event_id]
        add(LINK, effect.begin, effect.end, Governor=cause, Dependent=effect, **_features(LINK, link))
    cas.to_xmi(path)


class _Adder:
    """Makes annotations of one document."""

    def __init__(self, cas: Any, types: Any) -> None:
        self.cas, self.types = cas, types

    def __call__(self, type_: str, begin: int, end: int, **features: Any) -> Any:
        annotation = self.types.get_type(type_)(begin=begin, end=end, **features)
        self.cas.add(annotation)
        return annotation


def _features(type_: str, record: object) -> dict[str, str]:
    return {feature: legal(getattr(record, name)) for feature, name in FEATURES[type_].items()}


@cache
def _typesystem() -> Any:
    types = _cassis().TypeSystem()
    own = {name: types.create_type(name, supertypeName=ANNOTATION) for name in FEATURES}
    for name, features in FEATURES.items():
        for feature in features:
            types.create_feature(own[name], feature, STRING)
    slot = types.create_type(SLOT, supertypeName="uima.cas.TOP")
    types.create_feature(slot, "role", STRING)
    types.create_feature(slot, "target", ANNOTATION)
    types.create_feature(own[EVENT], "participants", ARRAY, elementType=SLOT)
    for end in ("Governor", "Dependent"):
        types.create_feature(own[LINK], end, EVENT)
    return types


def _cassis() -> Any:
    try:
        import cassis
    except ImportError as error:
        raise ExportError("xmi needs dkpro-cassis, which is not installed: pip install 'ereignisgraph[export]'") from error
    return cassis
