"""Names of persons, places and organisations, and which of them are the same thing.

Reads   the model's names (doc.ents).
Yields  one Entity for each mention of a name (mention "name"), in text order and without overlap.
Rules   extent.py for how far a name goes, common.py for what is none, types.py for what it names, works.py for ships and works,
        whole_text.py for what other mentions and the lexicon say, places.py for places made of words, identity.py for what is
        the same; their words are rows of lexicon/names.toml and names_*.toml.
"""

from __future__ import annotations

from collections.abc import Iterable

from ...lexicon.names import Names
from ...schema.records import Entity, Mark, mention_id
from ...syntax.tokens import Doc
from .extent import as_marked, corrected
from .identity import joined
from .whole_text import completed

__all__ = ["find_entities"]


def find_entities(doc: Doc, doc_id: str, names: Names, marks: Iterable[Mark] = ()) -> tuple[Entity, ...]:
    """Find every mention of a named person, place or organisation, and of ships and works with a name (MISC).

    Args:
        doc: parsed text with names in `doc.ents` (labels PER, LOC, ORG, MISC; others are passed over); only read.
        doc_id: goes into every record.
        names: the lexicon of names.
        marks: what the editor of the text marked; `parse` has put these names into `doc.ents`. Where a name is found in one
            of them, it goes as far as the mark (*Graf v. d. Goltz*) and is of its type.

    Returns:
        Entities with character offsets, half-open. `entity_id` is the mention_id of the first mention of the same
        thing, `name` the fullest name that the text gives it, without the -s of the genitive where that can be told.

    Source: extent and types as in CoNLL-2003 and GermEval 2014 (PER, LOC, ORG without titles, adjectives and inhabitants).
    """
    found = as_marked(doc, completed(doc, corrected(doc, names), names), marks, names)
    entities = []
    for name, (first, fullest) in zip(found, joined(doc, found, names), strict=True):
        span = doc[name.start:name.end]
        entity_id = mention_id(doc_id, doc[found[first].start].idx)
        entities.append(Entity(doc_id, span.start_char, span.end_char, span.text, name.type, "name", entity_id, fullest))
    return tuple(entities)
