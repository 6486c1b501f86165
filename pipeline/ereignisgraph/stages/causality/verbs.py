"""Verbs that link two events: *führte zu, löste aus, zwang, verhinderte*, active, passive and as participles. Rows: `verb`."""

from __future__ import annotations

from collections.abc import Iterator

from ...lexicon.causes_rows import Verb
from ...syntax import is_core, is_negated, is_passive, predicate, relative_pronoun
from ...syntax.connectives import is_verbal
from ...syntax.fields import carries_on, is_denied
from ...syntax.nominals import is_attributive
from ...syntax.tokens import Token
from .anchors import Anchors, End
from .found import Declined, Found, Reading, pairs
from .linking import fillers, part_of, unmet


def find_by_verbs(anchors: Anchors) -> Iterator[Reading]:
    """What linking verbs say, in text order; of the rows of one verb the first that finds something counts."""
    for token in anchors.doc:
        if not is_verbal(token):
            continue
        for row in anchors.causes.by_predicate.get(predicate(token), ()):
            if reason := unmet(token, row):
                yield Declined(row, token, token, reason)
                continue
            found = tuple(_read(anchors, row, token))
            yield from found
            if any(isinstance(reading, Found) for reading in found):
                break


def _read(anchors: Anchors, row: Verb, verb: Token) -> Iterator[Reading]:
    # a thing serves other purposes than its making did, and the other deeds of a person who does it are not meant
    find = anchors.here if row.kind == "purpose" else anchors.filler if row.event else anchors.cause
    causes = tuple(end for token in fillers(verb, row, row.cause) for end in find(token))
    if not causes and not row.event and row.kind != "purpose":
        causes = _passed_over(anchors, row, verb)
    slots = (tuple(end for token in fillers(verb, row, [slot]) for end in anchors.filler(token)) for slot in row.effect)
    effects = next(filter(None, slots), ())     # *ermöglichte **Italien**, Anleihen **abzulösen***: the object is to whom
    if not effects:
        # an idiom: *in Krieg stürzen*; a thing that came of it: *aus dem Streit **ging** eine neue Stadt **hervor***
        emerges = row.event and "aus" in row.cause and not any(is_attributive(trigger) for end in causes if (trigger := anchors.trigger(end)) is not None)
        effects = tuple(end for end in anchors.here(verb) if " " in end.event.predicate or emerges)
    part = part_of(verb, row) if row.part else None
    yield from pairs(row, causes, effects, verb, verb, verb, is_denied(verb) or part is not None and is_negated(part))


def _passed_over(anchors: Anchors, row: Verb, verb: Token) -> tuple[End, ...]:
    """The cause where what the parse calls its subject is none."""
    if carries_on(verb):
        return anchors.before(verb)         # *entdeckte das Grab und löste Begeisterung aus*: the deed told before did
    pronoun = relative_pronoun(verb)
    if pronoun is None or "subject" not in row.cause or is_passive(verb) or not is_core(pronoun):
        return ()
    return anchors.filler(pronoun)          # *eine Krise, **die** König Karl zwang, …*: two cases that look alike
