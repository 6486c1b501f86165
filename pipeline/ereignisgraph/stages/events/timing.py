"""When an event happened: the time expression that holds of it.

An expression belongs to what it hangs on in the parse: an event noun (*der Aufstand vom 17. Juni*) or a clause. An event
without one takes that of the clause or noun of the same moment over it, and a main clause last what the story carries over
from the sentence before (`story.py`). Ranges and durations span time, they do not date (benchmark guidelines).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from ... import syntax
from ...lexicon.events import EventLexicon
from ...schema.records import Time
from ...syntax.connectives import is_beside_clause
from ...syntax.fields import is_pluperfect
from ...syntax.nominals import is_attributive
from ...syntax.tokens import Doc, Token
from .anchors import Dated, When, anchored, best
from .core import told_apart
from .story import Story, leaves_date, moves_on, numbered, tells
from .triggers import Trigger

LENGTH = re.compile(r"PT?[\dX]")     # values of durations
AT_ONCE = frozenset({"an", "auf", "bei", "durch", "in", "inmitten", "mit", "unter", "während", "zu"})
ELSEWHEN = frozenset({"um", "damit", "weil", "da", "obwohl", "obgleich", "obschon", "wenngleich", "ehe", "bevor", "nachdem", "seit", "seitdem",
                      "dass", "daß", "ob"})
"""Subordinators whose clause tells of another time than the one above, or of none (Duden-Grammatik, Adverbialsätze)."""
AT_WHICH = frozenset({"als", "während", "sobald", "indem", "wobei", "wo"})
"""Words by which a clause gives the moment of the one that it hangs on."""


def date_events(doc: Doc, triggers: Sequence[Trigger], times: Sequence[Time], lexicon: EventLexicon, asserted: Collection[int]) -> dict[int, When]:
    """For every trigger, by token index, when it happened.

    Args:
        lexicon: knows the adverbs by which a story leaves its date (*später*), and the words whose complement shares it (*versuchte zu …*).
        asserted: the triggers that the text vouches for, by token index; a story consists of these alone.
    """
    by_token = {trigger.token.i: trigger for trigger in triggers}
    own: dict[int, list[Dated]] = {}
    for dated in anchored(doc, times, by_token):
        own.setdefault(dated.head.i, []).append(dated)
    lasting = {at: [item for item in items if item.time.type != "DURATION"] for at, items in own.items()}
    found: dict[int, When] = {}
    paragraphs, sentences = numbered(doc)
    story = Story()
    for trigger in triggers:
        at = trigger.token.i
        carried = story.at(paragraphs[at], sentences[at])
        when = told = _told(trigger, own, lasting, by_token, lexicon, _has_come(trigger, asserted))
        if when is None or LENGTH.match(when.value) and not when.follows:       # *zwei Stunden lang* says less than the story's date
            if leaves_date(trigger, own, lexicon):
                story = Story()
            elif carried.value and at in asserted and moves_on(trigger):
                when = carried
        found[at] = replace(when, value="") if when is not None and when.is_vague else when or When()
        if told is not None and told.is_date and tells(trigger):
            story = Story(told, paragraphs[at], sentences[at])
    by_verb = {trigger.verb.i: found[trigger.token.i] for trigger in triggers if trigger.verb is not None}
    waiting = [trigger for trigger in triggers if not found[trigger.token.i].time_id and _has_come(trigger, asserted)]
    return found | {trigger.token.i: _shared(trigger, by_token, lexicon, by_verb) for trigger in waiting}


def _has_come(trigger: Trigger, asserted: Collection[int]) -> bool:
    """The event is of the time of what is told around it: a noun that names what is only demanded, feared or planned is not."""
    return trigger.verb is not None or trigger.token.i in asserted


def _shared(trigger: Trigger, by_token: Mapping[int, Trigger], lexicon: EventLexicon, by_verb: Mapping[int, When]) -> When:
    """What the story gave the clause over an event of the same moment; how long that one took is its own."""
    token = trigger.verb or trigger.token
    while (token := _at_same_time(token, by_token, lexicon)) is not None:
        if token.i in by_verb and by_verb[token.i].time_id and not LENGTH.match(by_verb[token.i].value):
            return by_verb[token.i]
    return When()


def _told(
    trigger: Trigger, own: Mapping[int, list[Dated]], lasting: Mapping[int, list[Dated]], by_token: Mapping[int, Trigger], lexicon: EventLexicon, shares: bool,
) -> When | None:
    """What the sentence itself says: of the trigger, of its clause, then, if it `shares` them, of the clauses beside and over it.

    `lasting` are the dates without lengths, which the clauses over it do not share.
    """
    when = _of_trigger(trigger, own, by_token, lexicon)
    if when is None and trigger.verb is not None:
        when = _of_clauses_below(trigger.verb, own, by_token, lexicon)
    token = trigger.verb or trigger.token
    while when is None and shares and (token := _at_same_time(token, by_token, lexicon)) is not None:
        when = _of_trigger(by_token[token.i], lasting, by_token, lexicon) if token.i in by_token else _of_clause(token, lasting, by_token, lexicon)
    return when


def _of_trigger(trigger: Trigger, own: Mapping[int, list[Dated]], by_token: Mapping[int, Trigger], lexicon: EventLexicon) -> When | None:
    """What hangs on the event noun and its attributes, or on the verb and its clause."""
    more = own.get(trigger.token.i, ())
    if trigger.verb is not None:
        return _of_clause(trigger.verb, own, by_token, lexicon, more)
    attributes = [child.i for child in trigger.token.children if child.i not in by_token or by_token[child.i].rule == "participle"]
    return best([*more, *(item for child in attributes for item in own.get(child, ()))])


def _of_clauses_below(verb: Token, own: Mapping[int, list[Dated]], by_token: Mapping[int, Trigger], lexicon: EventLexicon) -> When | None:
    """What dates a clause that tells when or where this one happened (*als er 1669 einlud, erschienen …*)."""
    for clause in verb.subtree:
        if syntax.clause_head(clause) == verb and syntax.is_clause_head(clause) and not is_pluperfect(clause) \
                and any(child.lower_ in AT_WHICH for child in clause.children) and (when := _of_clause(clause, own, by_token, lexicon)):
            return when
    return None


def _of_clause(verb: Token, own: Mapping[int, list[Dated]], by_token: Mapping[int, Trigger], lexicon: EventLexicon, more: Sequence[Dated] = ()) -> When | None:
    """What hangs on the verb or on a word of its clause, then what dates an event of the same moment (*in der Schlacht von 1410*)."""
    words = [word for word in verb.subtree if word != verb and word.i in own and _stands_in(word, verb)]
    when = best([*more, *own.get(verb.i, ()), *(item for word in words if word.i not in by_token for item in own[word.i])])
    if when is not None and not when.is_vague:
        return when
    return best([item for word in words if word.i in by_token and _is_at_once(word, verb, lexicon) for item in own[word.i]]) or when


def _stands_in(word: Token, verb: Token) -> bool:
    """The word is part of the verb's own clause, neither head of another nor of an attribute before a noun (*die seit 1806 bestehende Stadt*)."""
    while word != verb:
        if syntax.is_clause_head(word) or is_attributive(word):
            return False
        word = word.head
    return True


def _is_at_once(noun: Token, verb: Token, lexicon: EventLexicon) -> bool:
    """The noun stands under a preposition that puts it beside the verb's event, not before or behind it (*im Zuge der Flucht* too)."""
    first = syntax.first_conjunct(noun)
    if first.head != first and syntax.is_nominal(first.head) and lexicon.goes_along(first.head.lemma_):
        return _is_at_once(first.head, verb, lexicon)
    return first.head == verb and syntax.plain_preposition(syntax.preposition(first)) in AT_ONCE


def _at_same_time(token: Token, by_token: Mapping[int, Trigger], lexicon: EventLexicon) -> Token | None:
    """What stands over the event and is of the same moment, None where it may be of any other time.

    A noun shares the date of its verb as subject, as means (*durch den Angriff*) or as what is carried out (*unternahm einen
    Angriff*), not as another object or cause; a relative clause that of the event it belongs to (*ein Gefecht, in dem er
    fiel*). Other clauses share it where they tell of the same moment or of what followed (*als, während, sodass*), or of what
    was tried and done (*versuchte zu …*), not of motive, purpose or speech. The pluperfect shares none. (Measured on annotated
    text; the guidelines ask for the sentence's own time.)
    """
    above = syntax.clause_head(token)
    if not syntax.is_clause_head(token):
        first = syntax.first_conjunct(token)
        shares = above is not None and (first in (*syntax.own_subjects(above), *told_apart(above)[0]) or _is_at_once(first, above, lexicon)
                                        or first in syntax.objects(above) and lexicon.goes_along(syntax.predicate(above)))
        return above if shares else None
    if is_pluperfect(token) or is_beside_clause(token) and not syntax.is_complement(token) and not syntax.auxiliaries(token):
        return None
    first = syntax.first_conjunct(token)
    marks = {mark.lower_ for mark in syntax.markers(first)}
    if syntax.is_relative(token) and not marks:
        noun = syntax.antecedent(token)
        return noun if noun is not None and noun.i in by_token else None
    if above is None or marks & ELSEWHEN and "ohne" not in marks:
        return None
    content = syntax.is_complement(first) and syntax.has_zu(first) and first not in syntax.subject_clauses(first.head)
    asks = (first.head, above) if syntax.is_core(first.head) and first.head.head == above else (first.head,)       # *gelang es den Bauern, … zu …*
    return None if content and not any(lexicon.goes_along(syntax.predicate(word)) for word in asks) else above
