"""Names as the editor of a text has marked them, where a model would have to guess.

Reads   the marks of a Source.
Yields  nothing new: they take the places of the model's names in `doc.ents`.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.util import filter_spans

from ...schema.records import Mark
from ...syntax.tokens import Doc


def set_marked_names(doc: Doc, marks: Iterable[Mark]) -> None:
    """Put the names among `marks` into `doc.ents`, each as wide as its tokens; a name of the model that touches one of them goes.

    Of names inside one another the longest is kept.
    """
    spans = [doc.char_span(mark.start, mark.end, label=mark.type, expand=True) for mark in marks if mark.type != "DATE"]
    marked = filter_spans([span for span in spans if span is not None])
    if not marked:
        return
    taken = {token.i for span in marked for token in span}
    doc.set_ents([*marked, *(name for name in doc.ents if taken.isdisjoint(range(name.start, name.end)))])
