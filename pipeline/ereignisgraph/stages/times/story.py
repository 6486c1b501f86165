"""Where the narrative stands when a date leaves its day, month or year open. How it moves: narration.py."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ...schema.edtf import Day, Moment


@dataclass(slots=True)
class Story:
    """What the reader of a text knows at one place of it."""

    titled: int | None = None           # the year of the title
    expected: int | None = None         # the year before the first date, if the title has none
    point: Moment | None = None         # the last moment that the story moved to
    section: int | None = None          # the year that a heading stands for
    fresh: bool = False                 # whether the point was reached in this paragraph
    written: Moment | None = None       # the day of writing: the document's own date, or that of the last dateline
    mentioned: Moment | None = None     # the date before, if it stands in the same sentence and in no brackets
    days: list[Moment] = field(default_factory=list)    # every day told of so far

    @property
    def day(self) -> Day | None:
        """The day that the story stands at, if it stands at a day."""
        return self.point.span()[0] if self.point and self.point.unit == "day" and self.point.known else None

    @property
    def told(self) -> int | None:
        """The year that the reader knows by now."""
        return self.point.year if self.point else self.titled

    @property
    def year(self) -> int | None:
        """The year to fill in where a date has none."""
        return self.expected if self.told is None else self.told

    def at(self, moment: Moment) -> Story:
        """The same story as if it stood there."""
        return replace(self, point=moment)

    def last_day_in(self, month: int) -> Moment | None:
        """The day of that month that was told of last."""
        return next((day for day in reversed(self.days) if day.number == month), None)
