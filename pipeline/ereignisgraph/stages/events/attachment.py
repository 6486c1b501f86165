"""Prepositional phrases that are the verb's, though the parse hangs them on a noun beside it.

Reads   a UD parse, the lexicon's government, the mentions of places.
Yields  (preposition, noun) pairs like the obliques of the verb.
Rules   what a verb governs is its own; a preposition of place with the accusative says where something moves, which no thing
        does; behind the finite verb a named place is rather said of the event than of a thing (Duden-Grammatik, Lokaladverbiale).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ... import syntax
from ...lexicon.events import EventLexicon
from ...syntax.tokens import Token
from .event_nouns import happens

TWO_WAY = frozenset({"in", "an", "auf", "vor", "hinter", "unter", "über", "neben"})
WITHIN = frozenset({"in", "auf", "bei", "nach"})
ATTRIBUTIVE = frozenset({"von", "für"})        # under a noun an attribute of it more often than not


def displaced(verb: Token, predicate: str, lexicon: EventLexicon, places: Collection[int]) -> Iterator[tuple[Token, Token]]:
    """The phrases under nouns of the clause that are the verb's; an event keeps its own.

    Args:
        verb: head of the clause.
        predicate: its infinitive with the particle.
        places: tokens of named places.
    """
    own = {syntax.plain_preposition(case) for case, _ in syntax.obliques(verb)}
    wanted = lexicon.governed(predicate) - own - ATTRIBUTIVE
    moves = verb.doc.valency.builds_perfect_with_sein(predicate)
    agents = syntax.agents(verb)
    for noun in verb.subtree:
        if not _is_inside(noun, verb) or noun in agents or _is_held(noun, verb, lexicon):
            continue
        for case, part in syntax.attributes(noun):
            word = syntax.plain_preposition(case)
            if word in wanted and syntax.follows_finite(noun, verb):
                yield case, part
            elif (word == "in" or moves and word in TWO_WAY) and syntax.has_accusative_article(part):
                yield case, part
            elif word in WITHIN and part.i in places and syntax.follows_finite(noun, verb):
                yield case, part


def nested_places(event: Token, lexicon: EventLexicon, places: Collection[int]) -> Iterator[tuple[Token, Token]]:
    """Named places under what an event is done to (*der Erwerb einer Kolonie **in Westafrika***): it was done there."""
    clause = syntax.clause_head(event)
    for noun in event.subtree:
        if noun != event and _is_inside(noun, clause) and not _is_held(noun, event, lexicon):
            yield from ((case, part) for case, part in syntax.attributes(noun) if syntax.plain_preposition(case) in WITHIN and part.i in places)


def _is_inside(noun: Token, clause: Token | None) -> bool:
    """The noun stands in this very clause, and is none of its own (*studierte und wurde **Arzt***)."""
    return syntax.is_nominal(noun) and syntax.clause_head(noun) == clause and not syntax.is_clause_head(noun)


def _is_held(noun: Token, head: Token, lexicon: EventLexicon) -> bool:
    """What hangs on the noun is of another event, which it is or belongs to below `head`, or of an explanation."""
    above = (noun, *(token for token in noun.ancestors if head.is_ancestor(token)))
    return any(happens(token, lexicon) is not None or syntax.is_apposed(token) for token in above)
