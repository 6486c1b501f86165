"""What a family of cues hands over: two ends, the row that joined them, and where its cue stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from ...lexicon.causes import CauseRow
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


def pairs(row: CauseRow, causes: Iterable[End], effects: Iterable[End], first: Token, last: Token, clause: Token | None,
          denied: bool = False) -> Iterator[Found]:
    """Every cause with every effect; an event is not the cause of itself."""
    effects = tuple(effects)
    for cause in causes:
        for effect in effects:
            if cause.event != effect.event:
                yield Found(row, cause, effect, first, last, clause, denied)
