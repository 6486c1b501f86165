"""Ships and works."""

from __future__ import annotations

import pytest

from .conftest import words


@pytest.mark.parametrize(("text", "tagged", "expected"), [
    ("Kreuzer Adler", "PER: Adler", ["Adler MISC"]),
    ("Kreuzer Adler und Falke sanken , Falke zuerst", "PER: Adler; LOC: Falke", ["Adler MISC", "Falke MISC", "Falke MISC"]),
    ("Roman Lindner ; Lindner schrieb", "PER: Lindner; PER: Lindner", ["Lindner MISC", "Lindner PER"]),
    ("Romane Lindners", "PER: Lindners", ["Lindners PER"]),
    ("HMS Adler", "ORG: HMS Adler", ["HMS Adler MISC"]),
])
def test_a_ship_or_a_work_is_neither_person_nor_place(found, text, tagged, expected):
    tags = {"Kreuzer": "NOUN", "Roman": "NOUN", "Romane": "NOUN", "und": "CCONJ", "sanken": "VERB", "zuerst": "ADV", ",": "PUNCT", ";": "PUNCT", "schrieb": "VERB"}
    lines = "\n".join(f"{line} NN" if line.split()[2] == "NOUN" else line for line in words(text, **tags).splitlines())
    assert found(lines, tagged) == expected
