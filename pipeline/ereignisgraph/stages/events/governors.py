"""What stands over a clause and says of it whether it comes true: the words that it completes, and *lassen*.

Reads   a UD parse.
Yields  tokens, the one that the parse says first, then those that word order says: parses hang content clauses on the verb of the
        main clause where they belong to a noun before the comma (*reagierte auf den Vorschlag, … zu …*).
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import syntax
from ...syntax.fields import content_after
from ...syntax.tokens import Token

APART = syntax.ADVERBIAL | {"so", "als"}
"""What opens an infinitive that completes nothing."""

DEGREES = frozenset({"so", "derart", "dermaßen", "solch", "solche", "solcher", "solches", "solchen", "solchem"})
"""What a clause with *dass* measures (*so laut, dass …*)."""


def causer(verb: Token) -> Token | None:
    """*lassen* over a bare infinitive: what is let be done is as real as the letting (*wollte ihn verhaften **lassen***)."""
    above = syntax.governor(verb)
    bare = syntax.verb_form(verb) == "inf" and not syntax.has_zu(verb)
    return above if above is not None and bare and verb != above and syntax.predicate(above) == "lassen" else None


def governors(verb: Token) -> Iterator[Token]:
    """The words that the clause may complete, the likeliest first; none for adverbial and relative clauses."""
    if syntax.is_complement(verb):
        yield from _by_parse(verb.head)
    elif not _may_complete(verb):
        return
    yield from (noun for noun in reversed(verb.doc[verb.sent.start:verb.i]) if syntax.is_nominal(noun) and content_after(noun) == verb)
    before = clause_before_infinitive(verb)
    if before is not None and before != verb.head and syntax.has_zu(verb):
        yield before


def _by_parse(head: Token) -> Iterator[Token]:
    """What the clause hangs on, then what this is an attribute or object of (*der **Aufruf** an die Bauern, … zu …*; ***bat** den Rat, … zu …*)."""
    yield head
    if syntax.is_nominal(head) and (syntax.is_nominal(head.head) or syntax.is_core(head)):
        yield head.head


def _may_complete(verb: Token) -> bool:
    """The parse calls the clause adverbial; but an infinitive with a mere *zu*, or *dass* without *so*, completes something."""
    marks = {mark.lower_ for mark in syntax.markers(verb)}
    if verb.dep_ != "advcl" or marks & APART:
        return False
    measured = any(word.lower_ in DEGREES for word in verb.doc[verb.sent.start:verb.left_edge.i])
    return syntax.has_zu(verb) or bool(marks & {"dass", "daß"}) and not measured


def clause_before_infinitive(verb: Token) -> Token | None:
    """The clause that ends with the comma before an infinitive (*weil er ihm **vorwarf**, an der Stadt festzuhalten*)."""
    comma = next((token for token in reversed(verb.doc[verb.sent.start:verb.i]) if token.text == ","), None)
    if comma is None or comma.i == verb.sent.start:
        return None
    last = comma.nbor(-1)
    return last if syntax.is_clause_head(last) else syntax.clause_head(last)
