"""One colour for each kind of node and edge, the same in Gephi and in the drawing.

Chosen from the Okabe-Ito palette, which readers with the common colour-vision deficiencies can tell apart.
"""

from __future__ import annotations

NODES = {
    "event": "#0072b2",
    "person": "#d55e00",
    "organisation": "#cc79a7",
    "place": "#009e73",
    "time": "#8c8c8c",
    "other": "#e69f00",
}

EVENTS = {"verb": "#0072b2", "support": "#56b4e9", "noun": "#009e73", "named": "#d55e00"}      # by event_kind, in the drawing
EDGES = {"CAUSE": "#4d4d4d", "PREVENT": "#c1272d"}


def red_green_blue(colour: str) -> tuple[int, int, int]:
    """`#0072b2` as numbers from 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
