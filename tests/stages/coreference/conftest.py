"""What stands for what in a hand-written parse."""

from __future__ import annotations

import pytest
from ereignisgraph.lexicon import FOLDER
from ereignisgraph.lexicon.gazetteer import load_gazetteer
from ereignisgraph.lexicon.names import load_names
from ereignisgraph.stages.coreference import find_coreference
from ereignisgraph.stages.entities import find_entities


@pytest.fixture(scope="module")
def names():
    return load_names(*sorted(FOLDER.glob("names*.toml")))


@pytest.fixture(scope="module")
def places():
    return load_gazetteer(*sorted(FOLDER.glob("gazetteer*.toml")))


@pytest.fixture
def resolved(parsed, names, places):
    """What stands for what in a parse, as `word>name`; a noun's row for itself is left out."""
    def resolve(lines: str, tagged: str = "") -> list[str]:
        doc = parsed(lines, tagged)
        mentions = find_coreference(doc, "x", find_entities(doc, "x", names), names, places)
        return [f"{mention.text}>{mention.name}" for mention in mentions if mention.mention == "pronoun" or mention.mention_id != mention.entity_id]
    return resolve
