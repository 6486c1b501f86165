"""Where history prose is cut otherwise than by spaCy's German rules."""

import pytest
import spacy
from ereignisgraph.language_model.tokens import blank_german


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Er starb 1912.", ["Er", "starb", "1912", "."]),
        ("Am 3. Mai", ["Am", "3.", "Mai"]),
        ("Ludwig XIV. siegte.", ["Ludwig", "XIV.", "siegte", "."]),
        ("der XX. Parteitag", ["der", "XX.", "Parteitag"]),
        ("in der DDR.", ["in", "der", "DDR", "."]),
    ],
)
def test_full_stops(text, tokens):
    assert [token.text for token in blank_german()(text)] == tokens


def test_the_rules_are_saved_with_the_pipeline(tmp_path):
    blank_german().to_disk(tmp_path)
    assert [token.text for token in spacy.load(tmp_path)("Pius IX. floh 1848.")] == ["Pius", "IX.", "floh", "1848", "."]
