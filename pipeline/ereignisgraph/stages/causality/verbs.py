"""Verbs that link two events: *führte zu, löste aus, zwang, verhinderte*, active, passive and as participles. Rows: `verb`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ...lexicon.causes import Verb
from ...syntax import predicate
from .anchors import Anchors, End
from .cues import is_verbal
from .fields import is_denied
from .found import Found, pairs
from .linking import fillers, is_read_by


def find_by_verbs(anchors: Anchors) -> Iterator[Found]:
    """What linking verbs say, in text order."""
    for token in anchors.doc:
        if not is_verbal(token):
            continue
        for row in anchors.causes.verbs:
            if row.verb == predicate(token) and is_read_by(token, row):
                found = tuple(_read(anchors, row, token))
                yield from found
                if found:
                    break


def _read(anchors: Anchors, row: Verb, verb: Token) -> Iterator[Found]:
    causes: tuple[End, ...] = tuple(end for token in fillers(verb, row, row.cause) for end in anchors.filler(token))
    if causes:
        effects = tuple(end for token in fillers(verb, row, row.effect) for end in anchors.filler(token))
        yield from pairs(row, causes, effects, verb, verb, verb, is_denied(verb))
