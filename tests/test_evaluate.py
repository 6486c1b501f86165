"""What the scorer counts, on one small gold text; and that it counts as the ruler beside the project does."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from ereignisgraph.errors import GoldError, RunError
from ereignisgraph.evaluate import evaluate, not_in_run
from ereignisgraph.gold import GoldDocument, read_gold
from ereignisgraph.schema.records import Argument, Entity, Event, Findings, Link, Outcome, Time
from ereignisgraph.store import Done, writing
from findings import saved

SHARED = Path(__file__).parents[2] / "shared" / "benchmark"
TEXT = "Weil der König 1701 floh, begann in Preußen kein Krieg. Er kehrte bald zurück."
GOLD = {
    "id": "flucht", "text": TEXT,
    "entities": [{"start": 36, "end": 43, "type": "LOC", "id": "preussen"}],
    "times": [{"start": 15, "end": 19, "type": "DATE", "value": "1701"}, {"start": 66, "end": 70, "type": "DATE", "value": "FUTURE_REF"}],
    "events": [
        {"id": "e1", "triggers": [[20, 24]], "predicate": "fliehen", "subject": [{"heads": ["König"], "referent": None}], "object": [],
         "place": [], "time": "1701", "polarity": "pos", "modality": "asserted", "optional": False},
        {"id": "e2", "triggers": [[26, 32]], "predicate": "beginnen", "subject": [{"heads": ["Krieg"], "referent": None}], "object": [],
         "place": [], "time": None, "polarity": "neg", "modality": "asserted", "optional": True},
        {"id": "e3", "triggers": [[49, 54]], "predicate": "Krieg", "subject": [], "object": [], "place": [{"heads": ["Preußen"], "referent": None}],
         "time": None, "polarity": "neg", "modality": "asserted", "optional": False},
        {"id": "e4", "triggers": [[59, 65]], "predicate": "zurückkehren|kehren", "subject": [{"heads": ["Er"], "referent": "König"}],
         "object": [], "place": [], "time": "FUTURE_REF", "polarity": "pos", "modality": "asserted", "optional": False},
    ],
    "causal": [{"cause": "e1", "effect": "e3", "type": "PREVENT", "cue": [0, 4]}, {"cause": "e3", "effect": "e4", "type": "CAUSE", "cue": None}],
}


def as_found(gold: GoldDocument) -> Findings:
    """What a run would hold that makes no mistake."""
    doc = gold.id
    text = gold.text
    names: dict[str, str] = {}
    for name in gold.names:
        names.setdefault(name.id, f"entity:{doc}:{name.start}")
    events, ids = [], {}
    for event in gold.events:
        start, end = next(trigger for trigger in event.triggers if f"event:{doc}:{trigger[0]}" not in ids.values())
        ids[event.id] = f"event:{doc}:{start}"
        arguments = tuple(
            Argument(role, "other", start, end, filler.heads[0], filler.heads[0], start, filler.referent)
            for role, fillers in event.roles.items() for filler in fillers)
        events.append(Event(doc, start, end, text[start:end], event.predicate.split("|")[0], "verb", "", "", "", event.polarity,
                            event.modality, event.time, happening_id=ids[event.id], arguments=arguments))
    return Findings(
        doc,
        entities=tuple(Entity(doc, name.start, name.end, text[name.start:name.end], name.type, "name", names[name.id], name.id)
                       for name in gold.names),
        times=tuple(Time(doc, time.start, time.end, text[time.start:time.end], time.type, time.value, "") for time in gold.times),
        events=tuple(events),
        links=tuple(Link(doc, ids[link.cause], ids[link.effect], link.type, "consequence", "", certainty="asserted" if link.explicit else "inferred")
                    for link in gold.links),
    )


def write_run(out: Path, *found: Findings) -> Path:
    with writing(out) as folder:
        done = [Done(Outcome(one.doc_id, "", "", "ok"), saved(folder, one)) for one in sorted(found, key=lambda one: one.doc_id)]
        folder.publish(done, lambda outcomes: {})
    return out


@pytest.fixture
def gold(tmp_path):
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "flucht.json").write_text(json.dumps(GOLD), encoding="utf-8")
    return folder


def counts(run: Path, gold: Path) -> dict[str, tuple[int, int, int]]:
    return {score.name: (score.right, score.found, score.gold) for score in evaluate(run, gold)}


def test_a_run_without_mistakes_has_no_mistakes(tmp_path, gold):
    [document] = read_gold(gold)
    scores = evaluate(write_run(tmp_path / "run", as_found(document)), gold)
    assert all(score.right == score.found == score.gold for score in scores)
    assert {score.name: score.gold for score in scores if score.name.startswith(("event", "no event", "argument", "causal"))} == {
        "event trigger": 3, "event time": 2, "no event time": 1, "argument subject": 2, "argument object": 0, "argument place": 1,
        "argument all": 3, "causal explicit": 1, "causal implicit": 1, "causal all": 2, "causal undirected": 2}


def test_an_empty_run_finds_nothing(tmp_path, gold):
    scores = counts(write_run(tmp_path / "run", Findings("flucht")), gold)
    assert scores["event trigger"] == (0, 0, 3)
    assert scores["argument all"] == (0, 0, 3)
    assert scores["causal all"] == (0, 0, 2)
    assert "predicate lemma" not in scores, "attributes are those of matched events"


def test_optional_events_count_on_neither_side(tmp_path, gold):
    [document] = read_gold(gold)
    found = as_found(document)
    without = replace(found, events=tuple(event for event in found.events if event.start != 26))
    assert counts(write_run(tmp_path / "a", found), gold)["event trigger"] == (3, 3, 3)
    assert counts(write_run(tmp_path / "b", without), gold)["event trigger"] == (3, 3, 3)


@pytest.mark.parametrize(("change", "layer", "expected"), [
    ({"relation": "CAUSE"}, "causal explicit", (0, 1, 1)),
    ({"certainty": "negated"}, "causal explicit", (0, 0, 1)),
    ({"certainty": "inferred"}, "causal explicit", (0, 0, 1)),
    ({"cause_event_id": "event:flucht:49", "effect_event_id": "event:flucht:20"}, "causal explicit", (0, 1, 1)),
    ({"cause_event_id": "event:flucht:49", "effect_event_id": "event:flucht:20"}, "causal undirected", (2, 2, 2)),
    ({"effect_event_id": "event:flucht:26"}, "causal explicit", (0, 0, 1)),
])
def test_a_link_is_right_by_direction_type_and_cue(tmp_path, gold, change, layer, expected):
    [document] = read_gold(gold)
    found = as_found(document)
    changed = replace(found, links=(replace(found.links[0], **change), found.links[1]))
    assert counts(write_run(tmp_path / "run", changed), gold)[layer] == expected


@pytest.mark.parametrize(("head", "resolved", "right"), [
    ("Er", "", 1), ("König", "", 1), ("jener", "der alte König", 1), ("jener", "", 0),
    ("jener", "der alte und in Ehren ergraute König", 0)])
def test_an_argument_is_right_by_its_head_or_by_its_short_name(tmp_path, gold, head, resolved, right):
    [document] = read_gold(gold)
    found = as_found(document)
    last = found.events[-1]
    argument = replace(last.arguments[0], head=head, resolved=resolved)
    changed = replace(found, events=(*found.events[:-1], replace(last, arguments=(argument,))))
    assert counts(write_run(tmp_path / "run", changed), gold)["argument subject"] == (1 + right, 2, 2)


def test_times_are_matched_by_overlap_extent_and_value(tmp_path, gold):
    [document] = read_gold(gold)
    found = as_found(document)
    times = (replace(found.times[0], start=11), replace(found.times[1], value="1702"), replace(found.times[1], start=0, end=4))
    scores = counts(write_run(tmp_path / "run", replace(found, times=times)), gold)
    assert [scores[f"time {kind}"] for kind in ("relaxed", "strict", "value")] == [(2, 3, 2), (1, 3, 2), (1, 3, 2)]


def test_documents_that_the_run_lacks_are_named_and_missed(tmp_path, gold):
    run = write_run(tmp_path / "run", Findings("anderes"))
    assert not_in_run(run, gold) == ("flucht",)
    assert counts(run, gold)["event trigger"] == (0, 0, 3)


def test_scores_are_printed_as_a_table_row(tmp_path, gold):
    [document] = read_gold(gold)
    rows = [str(score) for score in evaluate(write_run(tmp_path / "run", as_found(document)), gold)]
    assert rows[0] == "entity exact                     P 1.000  R 1.000  F1 1.000   (1 / 1 found / 1 gold)"


@pytest.mark.parametrize("spoiled", ["[]", "{", '{"id": "x"}', "null"])
def test_what_is_no_gold_is_named(tmp_path, gold, spoiled):
    (gold / "kaputt.json").write_text(spoiled, encoding="utf-8")
    with pytest.raises(GoldError, match=r"kaputt\.json"):
        evaluate(write_run(tmp_path / "run", Findings("flucht")), gold)


def test_a_folder_without_gold_and_a_folder_without_run_are_named(tmp_path, gold):
    with pytest.raises(GoldError, match="no gold"):
        evaluate(write_run(tmp_path / "run", Findings("flucht")), tmp_path / "nirgends")
    with pytest.raises(RunError, match="not the folder of a run"):
        evaluate(tmp_path / "nirgends", gold)


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="the ruler does not lie beside the project")
@pytest.mark.parametrize("part", ["dev", "wiki"])
@pytest.mark.parametrize("seed", range(3))
def test_both_scorers_give_the_same_numbers(tmp_path, part, seed):
    gold = tmp_path / "gold"
    subprocess.run([sys.executable, SHARED / "compile.py", SHARED / part, gold], check=True, capture_output=True)
    chance = random.Random(seed)
    run = write_run(tmp_path / "run", *(_with_mistakes(as_found(document), chance) for document in read_gold(gold)))
    theirs = json.loads(subprocess.run([sys.executable, SHARED / "score.py", gold, run, "--json"], check=True, capture_output=True).stdout)
    ours = {score.name: {"p": score.precision, "r": score.recall, "f1": score.f1, "tp": score.right, "sys": score.found,
                         "gold": score.gold} for score in evaluate(run, gold)}
    assert ours == theirs
    assert list(ours) == list(theirs)
    assert 0 < ours["causal explicit"]["tp"] < ours["causal explicit"]["gold"]


def _with_mistakes(found: Findings, chance: random.Random) -> Findings:
    """Lose, move, rename and misjudge things, about one in four."""
    def spoil(records, *changes):
        for record in records:
            if chance.random() < 0.75:
                yield record
            elif change := chance.choice([None, *changes]):
                yield replace(record, **change(record))

    entities = spoil(found.entities, lambda it: {"end": it.end + 1}, lambda it: {"type": "MISC"}, lambda it: {"mention": "pronoun"},
                     lambda it: {"entity_id": found.entities[0].entity_id})
    times = spoil(found.times, lambda it: {"start": it.start - 1}, lambda it: {"value": "1"}, lambda it: {"end": it.end + 9})
    events = []
    for event in spoil(found.events, lambda it: {"predicate": "tun"}, lambda it: {"polarity": "neg"}, lambda it: {"modality": "planned"},
                       lambda it: {"time": "1900"}, lambda it: {"end": it.end + 12}):
        arguments = spoil(event.arguments, lambda it: {"head": "jemand"}, lambda it: {"role": "object"},
                          lambda it: {"resolved": "ein ganz anderer"})
        events.append(replace(event, arguments=tuple(arguments)))
    known = {event.event_id for event in events}
    links = [link for link in spoil(
        found.links, lambda it: {"relation": "CONTRAST"}, lambda it: {"relation": "PREVENT"}, lambda it: {"certainty": "inferred"},
        lambda it: {"certainty": "negated"}, lambda it: {"cause_event_id": it.effect_event_id, "effect_event_id": it.cause_event_id},
        lambda it: {"effect_event_id": chance.choice(events).event_id},
    ) if {link.cause_event_id, link.effect_event_id} <= known]
    return Findings(found.doc_id, 0, (), tuple(entities), tuple(times), tuple(events), tuple(links))
