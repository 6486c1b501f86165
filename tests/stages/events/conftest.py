"""Events by their trigger words, so that a test reads as a sentence about German."""

from __future__ import annotations

import pytest
from ereignisgraph import syntax
from ereignisgraph.lexicon.events import load_events
from ereignisgraph.lexicon.modality import load_modality
from ereignisgraph.schema.edtf import Day
from ereignisgraph.schema.records import Entity, Event, Supposed, Time
from ereignisgraph.stages.events import confirmed, find_events
from ereignisgraph.syntax.tokens import Doc

MODS = {"<": "BEFORE", ">": "AFTER"}


@pytest.fixture(scope="session")
def lexicons():
    return load_events(), load_modality()


@pytest.fixture
def found(parsed, lexicons):
    """`found(lines, names, times)`: the events of a parse by their trigger, in text order.

    `names`: `PER: Otto; LOC: Ungarn`, each a mention of its own; `stands`: `er>Otto`, a pronoun for a name.
    `times`: `Mai 1848=1848-05; drei Jahre=P3Y; bald=FUTURE_REF; 1933=<1933` (what lies before it). A token `¶` ends a paragraph.
    """
    def find(lines: str, names: str = "", times: str = "", stands: str = "", linking=frozenset()) -> dict[str, Event]:
        doc = _with_paragraphs(syntax.universal(parsed(lines, names)))
        events = confirmed(find_events(doc, "text", *lexicons, _mentions(doc, stands), _times(doc, times), linking), ())
        triggers = [event.trigger for event in events]
        assert len(triggers) == len(set(triggers)), f"choose other words, a trigger stands twice: {triggers}"
        return dict(zip(triggers, events, strict=True))
    return find


@pytest.fixture
def only_linked(parsed, lexicons):
    """The nouns of a parse that are events only if a causal link names them."""
    return lambda lines: [event.trigger for event in find_events(parsed(lines), "text", *lexicons, (), ()) if isinstance(event, Supposed)]


@pytest.fixture
def filled():
    """The heads that fill one role of an event: `filled(event, "subject")` is `["König"]`."""
    return lambda event, role: [argument.head for argument in event.role(role)]


@pytest.fixture
def read_as(found, filled):
    """`read_as(said, block, scheme)`: the events of a parse, and those that `said` names, in one notation to compare."""
    def read(said: str, block: str, scheme: int) -> tuple[dict, dict]:
        events = found(_lines(block, scheme))
        return {trigger: (event.predicate, set(filled(event, "subject")), set(filled(event, "object")),
                          ("" if event.polarity == "pos" else "neg") + ("" if event.modality == "asserted" else event.modality))
                for trigger, event in events.items()}, _expected(said)
    return read


def _lines(block: str, scheme: int) -> str:
    """The parse in the notation of `parsed`; `scheme` 0 is UD, 1 TIGER."""
    words, lemmas, classes, tags, *parses = (row.strip() for row in block.strip().splitlines())
    heads, labels = (part.split() for part in parses[scheme].split("|"))
    columns = (words.split(), lemmas.split(), classes.split(), heads, labels, tags.split())
    morph = ["Mood=Sub" if word == "sei" else "" for word in columns[0]]
    return "\n".join(" ".join(row) for row in zip(*columns, morph, strict=True))


def _expected(text: str) -> dict[str, tuple[str, set[str], set[str], str]]:
    """`trigger = predicate | subjects | objects | mark; …` by trigger; empty fields at the end are left out."""
    found = {}
    for event in text.split(";"):
        trigger, _, said = event.partition("=")
        predicate, subjects, objects, mark = (*(field.strip() for field in said.split("|")), "", "", "")[:4]
        found[trigger.strip()] = (predicate, set(subjects.split()), set(objects.split()), mark)
    return found


def _with_paragraphs(doc: Doc) -> Doc:
    """The same parse with a line break for every `¶`."""
    if all(token.text != "¶" for token in doc):
        return doc
    turned = Doc(
        words=["\n\n" if token.text == "¶" else token.text for token in doc],
        spaces=[bool(token.whitespace_) and token.text != "¶" for token in doc],
        lemmas=[token.lemma_ for token in doc],
        pos=[token.pos_ for token in doc],
        tags=[token.tag_ for token in doc],
        heads=[token.head.i for token in doc],
        deps=[token.dep_ for token in doc],
        morphs=[str(token.morph) for token in doc],
        valency=doc.valency,
    )
    turned.set_ents([turned.char_span(span.start_char, span.end_char, label=span.label_) for span in doc.ents])
    return turned


def _mentions(doc: Doc, stands: str) -> tuple[Entity, ...]:
    first: dict[str, Entity] = {}
    mentions = []
    for span in doc.ents:
        known = first.get(span.text)
        entity_id = known.entity_id if known else f"entity:text:{span.start_char}"
        entity = Entity("text", span.start_char, span.end_char, span.text, span.label_, "name", entity_id, span.text)
        first.setdefault(span.text, entity)
        mentions.append(entity)
    for entry in filter(None, (part.strip() for part in stands.split(";"))):
        word, _, name = entry.partition(">")
        token = next(token for token in doc if token.text == word)
        thing = first[name]
        mentions.append(Entity("text", token.idx, token.idx + len(word), word, thing.type, "pronoun", thing.entity_id, name))
    return tuple(sorted(mentions, key=lambda mention: mention.start))


def _times(doc: Doc, times: str) -> tuple[Time, ...]:
    records, begin = [], 0
    for entry in filter(None, (part.strip() for part in times.split(";"))):
        text, _, value = entry.partition("=")
        at = doc.text.index(text, begin)
        begin = at + len(text)
        if value.startswith("P") or value.endswith("REF"):
            records.append(Time("text", at, begin, text, "DATE" if value.endswith("REF") else "DURATION", value, "by-hand"))
        else:
            first, last = _days(value.strip("<>"))
            days = None if value[0] == "<" else first, None if value[0] == ">" else last
            records.append(Time("text", at, begin, text, "DATE", value.strip("<>"), "by-hand", MODS.get(value[0], ""), value, *days))
    return tuple(records)


def _days(value: str) -> tuple[Day, Day]:
    year, month, day = (*(int(part) for part in value.split("-")), 0, 0)[:3]
    if day:
        return Day(year, month, day), Day(year, month, day)
    return Day.first_of(year, month or 1), Day.last_of(year, month or 12)
