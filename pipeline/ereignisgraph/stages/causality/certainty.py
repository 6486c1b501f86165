"""How certain a text says a link is: asserted, negated, hedged or reported. Rows: `hedge`."""

from __future__ import annotations

from ...lexicon.causes import Causes
from ...lexicon.causes_rows import Pattern, Preposition, Subordinator
from ...syntax import is_nominal
from ...syntax.tokens import Token
from .found import Found

DENYING = frozenset({"nicht", "weder", "keineswegs", "kaum", "keinesfalls"})
LIMITING = frozenset({"nur", "allein", "bloß", "zuletzt", "etwa", "zuerst"})


def certainty(found: Found, causes: Causes) -> str:
    """One of vocabulary.CERTAINTIES."""
    if isinstance(found.row, Pattern) or isinstance(found.row, (Subordinator, Preposition)) and found.row.inferred:
        return "inferred"
    if found.denied or found.effect.denied or _is_cue_denied(found.first):
        return "negated"
    near = [found.first.nbor(-1)] if found.first.i else []
    if found.clause is not None:
        near += [found.clause, *found.clause.children]
    for token in near:
        if token.lower_ in causes.certainty_of and not is_nominal(token):
            return causes.certainty_of[token.lower_]
    if "reported" in (found.cause.event.modality, found.effect.event.modality):
        return "reported"
    return "asserted"


def _is_cue_denied(cue: Token) -> bool:
    """*nicht wegen …, sondern*; *nicht nur wegen* denies nothing."""
    if cue.i == cue.sent.start:
        return False
    before = cue.nbor(-1)
    if before.lower_ == "etwa" and before.i > cue.sent.start:
        before = before.nbor(-1)
    return before.lower_ in DENYING and not before.nbor(1).lower_ in LIMITING - {"etwa"}
