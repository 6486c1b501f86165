"""Names of hand-written parses."""

from __future__ import annotations

from pathlib import Path

import ereignisgraph.lexicon
import pytest
from ereignisgraph.lexicon.gazetteer import load_gazetteer
from ereignisgraph.lexicon.names import load_names
from ereignisgraph.stages.entities import find_entities


@pytest.fixture(scope="module")
def names():
    folder = Path(ereignisgraph.lexicon.__path__[0])
    return load_names(*sorted(folder.glob("names*.toml")), places=load_gazetteer(*sorted(folder.glob("gazetteer*.toml"))).rows)


@pytest.fixture
def found(parsed, names):
    """Find the names of a parse; each as `text TYPE`."""
    def find(lines: str, tagged: str = "") -> list[str]:
        return [f"{entity.text} {entity.type}" for entity in find_entities(parsed(lines, tagged), "x", names)]
    return find


def words(text: str, **tags: str) -> str:
    """A flat parse of proper nouns; `tags` gives other words their part of speech."""
    split = text.split()
    return "\n".join(f"{word} {word} {tags.get(word, 'PROPN')} {0 if i == 0 else 1} {'root' if i == 0 else 'flat'}" for i, word in enumerate(split))


@pytest.fixture
def things(parsed, names):
    """The names of a text of proper nouns, grouped by the thing that they name."""
    def group(text: str, tagged: str) -> list[list[str]]:
        grouped: dict[str, list[str]] = {}
        for entity in find_entities(parsed(words(text, **{",": "PUNCT", "(": "PUNCT", ")": "PUNCT"}), tagged), "x", names):
            grouped.setdefault(entity.entity_id, [entity.name]).append(entity.text)
        return list(grouped.values())
    return group
