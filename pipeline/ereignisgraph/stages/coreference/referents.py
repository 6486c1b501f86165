"""Who is in the story: names and nouns as they come up, how present each one is, and what it has been called.

A referent is as present as its mentions are near and prominent: subjects more than objects, these more than the rest,
halved with every sentence that passes (Lappin and Leass 1994, An Algorithm for Pronominal Anaphora Resolution).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from ...syntax import agents, clause_head, datives, governor, name_root, objects, own_subjects
from ...syntax.tokens import Token

WEIGHTS = {"subject": 80.0, "subordinate": 60.0, "object": 50.0, "agent": 50.0, "dative": 45.0, "oblique": 30.0, "inner": 20.0}
PRESENCE = 20.0                         # what any mention adds
AGENCY = {"person": 1.0, "body": 0.8, "unknown": 0.8, "place": 0.6, "thing": 0.45}
IDLE = 0.35                             # of a place or thing that was mentioned only as a circumstance
# kinds that act like persons
BODIES = frozenset({"army", "party", "parliament", "alliance", "company", "paper", "dynasty", "diocese", "church_district"})
WINDOW = 10                             # sentences that are kept in sight
PASSAGE = 50                            # sentences back to which a passage speaks of one thing
FADING = 0.5                            # of a mention's weight with every sentence


@dataclass(slots=True, eq=False)
class Referent:
    """A thing or person that later words can stand for."""

    entity_id: str                      # empty: somebody unknown, or a group that no pronoun has stood for yet (*Otto und Konrad*)
    name: str
    type: str
    genders: frozenset[str]             # empty: a person of unknown sex
    is_name: bool
    agency: float                       # how likely it is to act: persons 1
    kinds: dict[str, float] = field(default_factory=dict)   # the lexicon's kinds (city, country, party …), each with its sureness
    mentions: dict[int, list[tuple[Token, str]]] = field(default_factory=dict)   # by sentence: token and its role
    begins: float = math.inf            # the first sentence that mentions it
    descriptions: set[str] = field(default_factory=set)     # nouns said of it
    lands: set[str] = field(default_factory=set)            # lands that adjectives put it to
    called: tuple[int, frozenset[str]] = (-WINDOW, frozenset())     # the last sentence that did not name it, and the gender there

    def add(self, token: Token, sentence: int) -> None:
        """Count a mention."""
        self.mentions.setdefault(sentence, []).append((token, role_of(token)))
        self.begins = min(self.begins, sentence)

    def presence(self, sentence: int, before: int, fading: float = FADING) -> float:
        """How present it is at token `before` in `sentence`: of each sentence its most prominent mention counts."""
        total = 0.0
        for distance in range(WINDOW + 1):
            if mentions := self.mentions.get(sentence - distance):
                weights = [WEIGHTS[role] + PRESENCE for token, role in mentions if token.i < before]
                total += max(weights, default=0.0) * fading ** distance
        return total

    def last(self, sentence: int, before: int) -> tuple[Token, int, str] | None:
        """Its last mention before this token: token, sentences between, role; None where it is out of sight."""
        for distance in range(WINDOW + 1):
            if found := [(token, distance, role) for token, role in self.mentions.get(sentence - distance, ()) if token.i < before]:
                return max(found, key=lambda mention: mention[0].i) if len(found) > 1 else found[0]
        return None

    def roles(self, sentence: int, before: int) -> frozenset[str]:
        """The roles in which it was mentioned in this sentence and the one before it."""
        near = (mention for distance in (0, 1) for mention in self.mentions.get(sentence - distance, ()))
        return frozenset(role for token, role in near if token.i < before)

    def agency_at(self, sentence: int, before: int) -> float:
        """How likely it is to be spoken of as acting: less, while a place or thing was not subject or object."""
        if self.agency >= AGENCY["body"]:
            return self.agency
        return self.agency if self.is_active(sentence, before) else self.agency * IDLE

    def is_active(self, sentence: int, before: int) -> bool:
        """It was subject, object or agent, not only a circumstance."""
        return any(token.i < before and role not in {"oblique", "inner"}
                   for distance in range(WINDOW + 1) for token, role in self.mentions.get(sentence - distance, ()))

    def genders_at(self, sentence: int) -> frozenset[str]:
        """What a pronoun for it can agree with: the name, or what it was just called (*Köln … die Stadt … sie*)."""
        when, genders = self.called
        return self.genders | genders if self.genders and sentence - when <= 1 else self.genders

    def weight_around(self, sentence: int) -> float:
        """How much the passage speaks of it: all its mentions, each by its role."""
        near = range(sentence - PASSAGE, sentence + WINDOW + 1)
        numbers = near if len(self.mentions) > len(near) else (number for number in self.mentions if number in near)
        return sum(WEIGHTS[role] for number in numbers for _, role in self.mentions.get(number, ()))

    def is_known(self, sentence: int, at: int) -> bool:
        """A word may stand for it: it was mentioned, comes as subject of this sentence, or after this sentence."""
        return self.begins != sentence or any(token.i < at or role == "subject" for token, role in self.mentions[sentence])

    def comes_by(self, sentence: int) -> bool:
        """It is mentioned in this sentence or before."""
        return self.begins <= sentence

    def is_before(self, other: Referent) -> bool:
        """It was there in an earlier sentence than the other."""
        return self.begins < other.begins

    @property
    def first(self) -> Token:
        """Its first mention."""
        return self.mentions[self.begins][0][0]

    @property
    def is_person(self) -> bool:
        return self.agency == AGENCY["person"]


class Scene:
    """The referents that are in sight: those with a mention in the last sentences, in the order of their first one."""

    def __init__(self) -> None:
        self._by_sentence: dict[int, dict[Referent, None]] = {}

    def add(self, referent: Referent, token: Token, sentence: int) -> None:
        """Count a mention of the referent, new or known."""
        referent.add(token, sentence)
        self._by_sentence.setdefault(sentence, {})[referent] = None

    def drop(self, referent: Referent, sentence: int) -> None:
        """Forget a noun that turned out to stand for another referent."""
        self._by_sentence.get(sentence, {}).pop(referent, None)

    def at(self, sentence: int) -> tuple[Referent, ...]:
        """What is in sight in a sentence."""
        return self._between(sentence - WINDOW, sentence)

    def around(self, sentence: int) -> tuple[Referent, ...]:
        """All that the passage has mentioned or will mention soon."""
        return self._between(sentence - PASSAGE, sentence + WINDOW)

    def _between(self, first: int, last: int) -> tuple[Referent, ...]:
        seen: dict[Referent, None] = {}
        for number in range(first, last + 1):
            if referents := self._by_sentence.get(number):
                seen |= referents
        return tuple(seen)


def role_of(token: Token) -> str:
    """What the token is to its clause: a key of WEIGHTS."""
    token = name_root(token)
    verb = clause_head(token)
    if verb is None:
        return "object"                 # the head of a heading, or of a sentence whose verb the parse missed
    if token in own_subjects(verb):
        return "subject" if governor(verb) is None else "subordinate"
    if token in objects(verb):
        return "object"
    if token in datives(verb):
        return "dative"
    if token in agents(verb):
        return "agent"
    return "oblique" if token.head == verb else "inner"
