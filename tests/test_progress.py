from ereignisgraph.progress import Pace
from ereignisgraph.schema.records import Outcome


def test_the_pace_is_that_of_the_last_minute():
    seconds = iter([0.0, 1.0, 2.0, 100.0, 102.0, 104.0])
    pace = Pace(lambda: next(seconds))
    outcome = Outcome("a", "a.txt", "", "ok", counts={"tokens": 1000})
    assert [pace.count(outcome, 16) for _ in range(6)] == [
        "", "1,000 words/s, 0:00:14 left", "1,000 words/s, 0:00:13 left", "", "500 words/s, 0:00:22 left", "500 words/s, 0:00:20 left"]
