"""Links to distrust are marked, none is dropped."""

from ereignisgraph.schema.edtf import Day
from ereignisgraph.schema.records import Event, Link, TemporalLink
from ereignisgraph.stages.causality import mark_doubtful


def event(start, day=None, happening=""):
    at = Day.parse(day) if day else None
    return Event("x", start, start + 1, "a", "a", "verb", "s", "test", earliest=at, latest=at, happening_id=happening)


def link(cause, effect, relation="CAUSE", certainty="asserted"):
    return Link("x", cause.event_id, effect.event_id, relation, "consequence", "test", certainty=certainty)


def doubts(links, order, events):
    return [one.doubtful for one in mark_doubtful(links, order, events)]


def test_a_cause_dated_after_its_effect_is_doubted():
    late, early = event(0, "1650-01-02"), event(2, "1650-01-01")
    assert doubts([link(late, early), link(early, late)], [], [late, early]) == ["time", "cycle"]


def test_a_word_of_time_against_the_cue_is_doubted():
    first, second = event(0), event(2)
    before = TemporalLink("x", second.event_id, first.event_id, "BEFORE", "bevor")
    assert doubts([link(first, second)], [before], [first, second]) == ["time"]


def test_every_link_of_a_circle_of_causes_is_doubted_and_no_other():
    a, b, c, d = (event(i) for i in range(4))
    assert doubts([link(a, b), link(b, c), link(c, a), link(c, d)], [], [a, b, c, d]) == ["cycle", "cycle", "cycle", ""]


def test_mentions_of_one_happening_close_a_circle():
    a, b = event(0), event(2)
    again = event(4, happening=a.event_id)
    assert doubts([link(a, b), link(b, again)], [], [a, b, again]) == ["cycle", "cycle"]


def test_what_ends_its_own_cause_is_no_circle():
    revolt, intervention = event(0), event(2)
    links = [link(revolt, intervention), link(intervention, revolt, "PREVENT")]
    assert doubts(links, [], [revolt, intervention]) == ["", ""]


def test_a_denied_link_is_not_doubted():
    late, early = event(0, "1650-01-02"), event(2, "1650-01-01")
    assert doubts([link(late, early, certainty="negated")], [], [late, early]) == [""]
