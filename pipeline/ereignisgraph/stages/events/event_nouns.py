"""Whether a noun of a text tells of something that happens."""

from __future__ import annotations

from ... import syntax
from ...lexicon.events import EventLexicon
from ...lexicon.events_rows import NounRow, SuffixRow
from ...syntax.tokens import Token


def happens(noun: Token, lexicon: EventLexicon) -> NounRow | SuffixRow | None:
    """The row by which the noun happens where it stands: some do under a preposition alone (*nach der **Stiftung***)."""
    case = syntax.plain_preposition(syntax.preposition(syntax.first_conjunct(noun)))
    attributed = any(True for _ in syntax.genitives(noun)) or any(syntax.plain_preposition(form) == "von" for form, _ in syntax.attributes(noun))
    return lexicon.event_noun(noun.lemma_, case, attributed=attributed)
