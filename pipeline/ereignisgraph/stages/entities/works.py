"""Ships and works, which bear names like persons and places (*Kreuzer **Emden**, Roman **Effi Briest***).

Reads   Tagged spans and the nouns before them.
Yields  the same spans, those of ships and works as MISC.
Rules   table `work` of lexicon/names.toml.
"""

from __future__ import annotations

from ...lexicon.names import Names
from ...lexicon.names_rows import Work
from ...syntax.tokens import Doc
from .spans import Tagged

BETWEEN = ("", ",", "und", "oder", "sowie")


def with_works(doc: Doc, found: list[Tagged], names: Names) -> list[Tagged]:
    """The names, those behind a noun for ships or works as MISC, with all that are joined to them or repeat a ship's name."""
    works: dict[int, Work] = {}
    for i, name in enumerate(found):
        joined = works.get(i - 1) if doc[found[i - 1].end:name.start].text in BETWEEN else None
        if (work := joined or _announced(doc, name, names)) is not None:
            works[i] = work
    repeated = {text for i, work in works.items() if work.lasting and names.known(text := doc[found[i].start:found[i].end].text) is None}
    return [Tagged(name.start, name.end, "MISC") if i in works or doc[name.start:name.end].text in repeated else name for i, name in enumerate(found)]


def _announced(doc: Doc, name: Tagged, names: Names) -> Work | None:
    """The noun of that kind before the name or at its beginning (*HMS Furious*), unless it is a genitive (*die Romane **Fontanes***)."""
    first = doc[name.start]
    if name.end - name.start > 1 and first.is_upper and (work := names.work(first.text)) is not None:
        return work
    before = doc[name.start - 1] if name.start else None
    if before is None or before.tag_ != "NN" and not before.is_upper or doc[name.end - 1].text.endswith("s"):
        return None
    return names.work(before.text)
