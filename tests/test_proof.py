"""A lexicon is proved by its examples."""

from pathlib import Path

from ereignisgraph import lexicon
from ereignisgraph.lexicon.causes import load_causes
from ereignisgraph.proof import failures
from ereignisgraph.schema.records import Event, Findings, Link

WEIL = next(row for row in load_causes(Path(lexicon.__path__[0]) / "causes.toml") if row.id == "weil")


def read(text: str) -> Findings:
    """Everything with a *weil* is read as this row's first example."""
    events = tuple(Event("x", i, i + 1, word, word, "verb", "s", "test") for i, word in enumerate(("floh", "begann")))
    link = Link("x", events[0].event_id, events[1].event_id, "CAUSE", "motivation", "weil", "weil", 0, 4)
    return Findings("x", events=events, links=(link,))


def test_an_example_read_otherwise_and_a_counterexample_read_at_all_are_failures():
    found = list(failures([WEIL], read))
    assert [failure.text for failure in found] == [WEIL.yes[1]["text"], *WEIL.no]
    assert {failure.row for failure in found} == {"weil"}
    assert "('floh', 'begann', 'CAUSE')" in found[0].said
