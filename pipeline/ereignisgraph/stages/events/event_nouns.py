"""Whether a noun of a text tells of something that happens."""

from __future__ import annotations

from typing import TypeVar

from ... import syntax
from ...lexicon.events import EventLexicon
from ...lexicon.events_rows import NounRow, SuffixRow, ThingRow
from ...syntax.tokens import Token

Found = TypeVar("Found")


def happens(noun: Token, lexicon: EventLexicon) -> NounRow | SuffixRow | None:
    """The row by which the noun happens where it stands: some do under a preposition alone (*nach der **Stiftung***)."""
    case = syntax.plain_preposition(syntax.preposition(syntax.first_conjunct(noun)))
    return _fitting(noun, lexicon.event_noun(noun.lemma_, case, attributed=has_genitive(noun)))


def happens_under(noun: Token, preposition: str, lexicon: EventLexicon) -> NounRow | SuffixRow | None:
    """The row by which the noun happens where a verb says so (*die Wahl fand statt, es kam **zum** Streit*)."""
    return _fitting(noun, lexicon.event_noun(noun.lemma_, preposition, attributed=True))


def happens_linked(noun: Token, lexicon: EventLexicon) -> NounRow | SuffixRow | ThingRow | None:
    """The row by which the noun happens as the end of a causal link alone (*die **Lage** führte zu …*)."""
    return _fitting(noun, lexicon.linked_noun(noun.lemma_))


def _fitting(noun: Token, row: Found | None) -> Found | None:
    return None if isinstance(row, SuffixRow) and row.neuter and not syntax.is_neuter(noun) else row


def genitive_role(noun: Token, row: object) -> str:
    """Whether a genitive does it or undergoes it; with an infinitive as its verb has it (*das Verbrennen **der Bücher***, *das Erlöschen **der Grafen***)."""
    if isinstance(row, SuffixRow) and row.is_deed(noun.lemma_):
        return "subject" if noun.doc.valency.is_intransitive(noun.lemma_.lower()) else "object"
    return row.genitive if isinstance(row, (NounRow, SuffixRow)) else "subject"


def has_genitive(noun: Token) -> bool:
    """A genitive, or *von* in its place, says whose or of what (*die Bildung **eines Heeres***, *auf Wunsch **von Otto***)."""
    return bool(syntax.genitives(noun)) or any(syntax.plain_preposition(case) == "von" for case, _ in syntax.attributes(noun))
