"""Links to distrust: a cause that comes after its effect, and a chain of causes that comes back to itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ...schema.records import Event, Link, TemporalLink


def mark_doubtful(links: Sequence[Link], order: Iterable[TemporalLink], events: Sequence[Event]) -> tuple[Link, ...]:
    """The same links in the same order, with `doubtful` set where it has to be; none is dropped.

    Args:
        links: of one document.
        order: its temporal links.
        events: its events; mentions of one happening count as one.

    Returns:
        `time` where dates or words of time put the effect before its cause, `cycle` where CAUSE links lead from the
        effect back to the cause. What is denied is not doubted, and a PREVENT back to the cause is no circle: a revolt
        brings about the intervention that ends it.
    """
    by_id = {event.event_id: event for event in events}
    earlier = {(link.source_event_id, link.target_event_id) for link in order if link.relation == "BEFORE"}
    effects = defaultdict(set)
    for link in links:
        if link.relation == "CAUSE" and link.certainty != "negated":
            effects[_happening(by_id[link.cause_event_id])].add(_happening(by_id[link.effect_event_id]))
    return tuple(replace(link, doubtful=_doubt(link, by_id, earlier, effects)) for link in links)


def _doubt(link: Link, by_id: Mapping[str, Event], earlier: set[tuple[str, str]], effects: Mapping[str, set[str]]) -> str:
    if link.certainty == "negated" or link.relation == "CONTRAST":
        return ""
    cause, effect = by_id[link.cause_event_id], by_id[link.effect_event_id]
    if (effect.event_id, cause.event_id) in earlier or effect.latest and cause.earliest and effect.latest < cause.earliest:
        return "time"
    return "cycle" if link.relation == "CAUSE" and _leads_to(_happening(effect), _happening(cause), effects) else ""


def _leads_to(start: str, goal: str, effects: Mapping[str, set[str]]) -> bool:
    """Some chain of causes goes from `start` to `goal`."""
    seen, ahead = set(), [start]
    while ahead:
        at = ahead.pop()
        if at == goal:
            return True
        if at not in seen:
            seen.add(at)
            ahead.extend(effects.get(at, ()))
    return False


def _happening(event: Event) -> str:
    return event.happening_id or event.event_id
