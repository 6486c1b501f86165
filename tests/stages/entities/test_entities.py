"""Records: offsets, ids, marks of the editor."""

from __future__ import annotations

import pytest
from ereignisgraph.schema.records import Mark
from ereignisgraph.stages.entities import find_entities

from .conftest import words


def test_offsets_count_characters_and_ids_come_from_the_first_mention(parsed, names):
    doc = parsed(words("Lindner , Lindner", **{",": "PUNCT"}), "PER: Lindner")
    first, second = find_entities(doc, "a/b", names)
    assert (second.start, second.end, second.entity_id) == (9, 16, first.mention_id)
    assert first.mention_id == "entity:a/b:0"
    assert doc.text[second.start:second.end] == second.text


def test_a_text_without_names_has_none(parsed, names):
    assert find_entities(parsed(words("es regnete", es="PRON", regnete="VERB")), "x", names) == ()


@pytest.mark.parametrize(("mark", "name"), [
    ("Graf v. d. Goltz", "Graf v. d. Goltz"),       # more than a title was left out
    ("Graf", None),                                 # no name of ours lies in it
])
def test_a_name_goes_as_far_as_its_editor_marked_it(parsed, names, mark, name):
    doc = parsed(words("Gestern kam Graf v. d. Goltz an", kam="VERB", an="ADP", Gestern="ADV"), "PER: Goltz")
    start = doc.text.index(mark)
    marks = [Mark(start, start + len(mark), "PER")]
    assert [entity.text for entity in find_entities(doc, "x", names, marks)] == [name or "Goltz"]


def test_a_marked_title_is_no_part_of_the_name(parsed, names):
    doc = parsed(words("der Kaiser Franz I. kam", der="DET", Kaiser="NOUN", kam="VERB"), "PER: Franz I.")
    assert [entity.text for entity in find_entities(doc, "x", names, [Mark(0, 19, "PER")])] == ["Franz I."]
