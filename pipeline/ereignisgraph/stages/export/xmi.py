"""UIMA CAS as XMI, with the type system that INCEpTION (https://inception-project.github.io) reads it with.

Sentences, tokens with part of speech, lemma, morphology and dependencies, names and what else speaks of the same thing are
DKPro Core's own types, as far as they are used here, which are INCEpTION's built-in layers. Dates, events with their
participants, and causal links are types of ours, made for custom layers: `ereignisgraph.Event` has its participants as
slots, `ereignisgraph.Link` is a relation layer whose Governor is the cause and whose Dependent is the effect.
TypeSystem.xml goes with every document: import it once as layers of the project, then the documents as
`UIMA CAS XMI (XML 1.0)`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from ...errors import ExportError
from ...schema.records import Findings, Word
from .characters import legal

DKPRO = "de.tudarmstadt.ukp.dkpro.core.api"
SENTENCE, TOKEN, LEMMA = (f"{DKPRO}.segmentation.type.{name}" for name in ("Sentence", "Token", "Lemma"))
TAG, MORPHOLOGY = f"{DKPRO}.lexmorph.type.pos.POS", f"{DKPRO}.lexmorph.type.morph.MorphologicalFeatures"
DEPENDENCY, NAME = f"{DKPRO}.syntax.type.dependency.Dependency", f"{DKPRO}.ner.type.NamedEntity"
CHAIN, MENTION = f"{DKPRO}.coref.type.CoreferenceChain", f"{DKPRO}.coref.type.CoreferenceLink"
TIME, EVENT, PARTICIPANT, LINK = (f"ereignisgraph.{name}" for name in ("Time", "Event", "Participant", "Link"))
SLOT = "ereignisgraph.EventParticipantsLink"
STRING, ANNOTATION, ARRAY = "uima.cas.String", "uima.tcas.Annotation", "uima.cas.FSArray"

FEATURES = {        # of each type: the field of the record; `type` is a reserved name in most programs that read a CAS
    SENTENCE: {},
    LEMMA: {"value": "lemma"},
    TAG: {"PosValue": "xpos", "coarseValue": "upos"},
    MORPHOLOGY: {"value": "feats"},
    TOKEN: {},
    DEPENDENCY: {"DependencyType": "deprel"},
    NAME: {"value": "type"},
    MENTION: {"referenceType": "mention"},
    TIME: {"timexType": "type", "value": "value", "edtf": "edtf", "rule": "rule"},
    EVENT: {name: name for name in ("predicate", "kind", "tense", "polarity", "modality", "time", "rule")},
    PARTICIPANT: {"resolved": "resolved"},
    LINK: {name: name for name in ("relation", "kind", "cue", "certainty", "rule")},
}
REFERENCES = {      # of each type: features that are other annotations
    TOKEN: {"lemma": LEMMA, "pos": TAG, "morph": MORPHOLOGY},
    DEPENDENCY: {"Governor": TOKEN, "Dependent": TOKEN},
    MENTION: {"next": MENTION},
    CHAIN: {"first": MENTION},
    LINK: {"Governor": EVENT, "Dependent": EVENT},
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
        The order of time between events is left out. The root of a sentence depends on itself, as in DKPro Core.
    """
    types = _typesystem()
    cas = _cassis().Cas(typesystem=types)
    cas.sofa_string, cas.sofa_mime = legal(text), "text/plain"
    add = _Adder(cas, types)
    for words in sentences:
        _add_sentence(add, words)
    _add_entities(add, findings)
    for time in findings.times:
        add(TIME, time)
    _add_events(add, findings)
    cas.to_xmi(path)


class _Adder:
    """Makes annotations of one document."""

    def __init__(self, cas: Any, types: Any) -> None:
        self.cas, self.types = cas, types

    def __call__(self, type_: str, where: Any, record: Any = None, **references: Any) -> Any:
        """An annotation where `where` stands, with what FEATURES takes from `record` (or from `where`) and what it refers to."""
        named = {feature: getattr(record or where, name) for feature, name in FEATURES[type_].items()}
        features = {feature: legal(value) for feature, value in named.items() if value}
        return self.indexed(type_, begin=where.start, end=where.end, **features, **references)

    def indexed(self, type_: str, **features: Any) -> Any:
        made = self.types.get_type(type_)(**features)
        self.cas.add(made)
        return made


def _add_sentence(add: _Adder, words: Sequence[Word]) -> None:
    add.indexed(SENTENCE, begin=words[0].start, end=words[-1].end)
    tokens = [add(TOKEN, word, lemma=add(LEMMA, word), pos=add(TAG, word), morph=add(MORPHOLOGY, word)) for word in words]
    for word, token in zip(words, tokens, strict=True):
        add(DEPENDENCY, word, Governor=tokens[word.head - 1] if word.head else token, Dependent=token)


def _add_entities(add: _Adder, findings: Findings) -> None:
    """Names, and a chain of all that speaks of one thing more than once."""
    same = defaultdict(list)
    for entity in findings.entities:
        same[entity.entity_id].append(entity)
        if entity.mention == "name":
            add(NAME, entity)
    for mentions in same.values():
        if mentions[1:]:
            link = None
            for mention in reversed(mentions):
                link = add(MENTION, mention, next=link)
            add.indexed(CHAIN, first=link)


def _add_events(add: _Adder, findings: Findings) -> None:
    slot, array, added = add.types.get_type(SLOT), add.types.get_type(ARRAY), {}
    events = {event.event_id: event for event in findings.events}
    for event_id, event in events.items():
        slots = [slot(role=argument.role, target=add(PARTICIPANT, argument)) for argument in event.arguments]
        added[event_id] = add(EVENT, event, participants=array(elements=slots))
    for link in findings.links:
        add(LINK, events[link.effect_event_id], link, Governor=added[link.cause_event_id], Dependent=added[link.effect_event_id])


@cache
def _typesystem() -> Any:
    types = _cassis().TypeSystem()
    own = {name: types.create_type(name, supertypeName=ANNOTATION) for name in FEATURES}
    own[CHAIN] = types.create_type(CHAIN, supertypeName="uima.cas.AnnotationBase")
    for name, features in FEATURES.items():
        for feature in features:
            types.create_feature(own[name], feature, STRING)
    for name, references in REFERENCES.items():
        for feature, other in references.items():
            types.create_feature(own[name], feature, own[other])
    slot = types.create_type(SLOT, supertypeName="uima.cas.TOP")
    types.create_feature(slot, "role", STRING)
    types.create_feature(slot, "target", ANNOTATION)
    types.create_feature(own[EVENT], "participants", ARRAY, elementType=SLOT)
    return types


def _cassis() -> Any:
    try:
        import cassis
    except ImportError as error:
        raise ExportError("xmi needs dkpro-cassis, which is not installed: pip install 'ereignisgraph[export]'") from error
    return cassis
