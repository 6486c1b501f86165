"""The findings of one short text, with a row in every table."""

from __future__ import annotations

from ereignisgraph.schema.edtf import Day
from ereignisgraph.schema.records import Argument, Entity, Event, Findings, Link, Sentence, TemporalLink, Time, Word
from ereignisgraph.store import RunFolder

TEXT = "Caesar starb 44 v. Chr., da brach\rein Krieg aus."


def findings(doc_id: str = "rom") -> Findings:
    died, broke = (TEXT.index(word) for word in ("starb", "brach"))
    day = Day(-43, 3, 15)
    sentence = Sentence(doc_id, 0, len(TEXT), TEXT)
    caesar = Entity(doc_id, 0, 6, "Caesar", "PER", "name", f"entity:{doc_id}:0", "Caesar")
    when = Time(doc_id, 13, 23, "44 v. Chr.", "DATE", "BC0044", "year", edtf="-0043", earliest=Day(-43, 1, 1), latest=Day(-43, 12, 31))
    subject = Argument("subject", "agent", 0, 6, "Caesar", "Caesar", 0, "Caesar", caesar.entity_id)
    death = Event(doc_id, died, died + 5, "starb", "sterben", "verb", sentence.sentence_id, "verb", time="BC0044",
                  time_id=when.time_id, earliest=day, latest=day, happening_id=f"event:{doc_id}:{died}", arguments=(subject,))
    war = Event(doc_id, broke, broke + 5, "brach", "=ausbrechen", "verb", sentence.sentence_id, "verb",
                happening_id=f"event:{doc_id}:{broke}")
    link = Link(doc_id, death.event_id, war.event_id, "CAUSE", "consequence", "da", "da", 25, 27)
    order = TemporalLink(doc_id, death.event_id, war.event_id, "BEFORE", "da")
    return Findings(doc_id, 11, (sentence,), (caesar,), (when,), (death, war), (link,), (order,))


def words() -> tuple[tuple[Word, ...], ...]:
    """A parse of the text's beginning."""
    return ((
        Word(0, 6, "Caesar", "Caesar", "PROPN", "NE", "Case=Nom|Number=Sing", 2, "nsubj"),
        Word(7, 12, "starb", "sterben", "VERB", "VVFIN", "Tense=Past", 0, "root"),
        Word(13, 15, "44", "44", "NUM", "CARD", "", 2, "obl"),
    ),)


def saved(folder: RunFolder, *found: Findings) -> str:
    """Keep findings in one shard of a run; its name comes back."""
    shard = folder.new_shard()
    for one in found:
        shard.add(f"key of {one.doc_id}".encode().hex(), one)
    return shard.close()
