"""What a family of cues hands over: a reading with two ends, or the reason why a row whose cue stands there is not read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...lexicon.causes_rows import CauseRow
from ...syntax.tokens import Token
from .anchors import End


@dataclass(frozen=True, slots=True)
class Found:
    """One reading of one cue."""

    row: CauseRow
    cause: End
    effect: End
    first: Token                # of the cue
    last: Token
    clause: Token | None        # whose words may deny or hedge the cue
    denied: bool = False

    @property
    def relation(self) -> str:
        """PREVENT where the cue, or a verb between it and the effect, stops the effect; CONTRAST stays what it is."""
        return self.effect.relation if self.row.relation == "CAUSE" else self.row.relation


@dataclass(frozen=True, slots=True)
class Declined:
    """A cue of a row that is none here, and why."""

    row: CauseRow
    first: Token
    last: Token
    reason: str                 # half a sentence, for `lexicon --explain`


Reading = Found | Declined


def pairs(row: CauseRow, causes: Iterable[End], effects: Iterable[End], first: Token, last: Token, clause: Token | None,
          denied: bool = False) -> Iterator[Reading]:
    """Every cause with every effect; an event is not the cause of itself."""
    causes, effects = tuple(causes), tuple(effects)
    if not row.states:
        causes, effects = (tuple(end for end in ends if not end.is_state) for ends in (causes, effects))
    for side, ends in (("cause", causes), ("effect", effects)):
        if not ends:
            yield Declined(row, first, last, f"no event stands where its {side} should be")
            return
    found = [(cause, effect) for cause in causes for effect in effects if cause.event != effect.event]
    if not found:
        yield Declined(row, first, last, "cause and effect would be one event")
    for cause, effect in found:
        yield Found(row, cause, effect, first, last, clause, denied)
