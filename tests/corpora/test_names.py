"""The names corpus of our own: every line reads, and no sentence stands twice."""

from collections import Counter
from pathlib import Path

import pytest
from ereignisgraph.language_model.names import read_marked

FOLDER = Path(__file__).parents[2] / "corpora" / "names"
FILES = sorted(FOLDER.glob("*.txt"))
TEXTS = [text for path in FILES for text in read_marked(path)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_name_is_marked_whole_and_without_white_space_at_its_ends(path):
    for text in read_marked(path):
        for start, end, _ in text.names:
            name = text.text[start:end]
            assert name == name.strip(), text.group
            assert not text.text[end:end + 1].isalpha() and not text.text[max(0, start - 1):start].isalpha(), f"{text.group}: {name}"


def test_no_sentence_stands_twice():
    assert [text for text, count in Counter(text.text for text in TEXTS).items() if count > 1] == []


def test_there_are_names_of_every_kind_and_sentences_without_any():
    labels = Counter(label for text in TEXTS for _, _, label in text.names)
    assert min(labels[label] for label in ("PER", "LOC", "ORG")) > 500
    assert sum(not text.names for text in TEXTS) > 100
