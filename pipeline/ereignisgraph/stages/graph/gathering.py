"""The pieces of all documents in tables, with what they will be joined by.

Reads   the findings of one document after the other.
Yields  the tables `sightings`, `evidence` (its ends are numbers of sightings) and `names`.
"""

from __future__ import annotations

from collections.abc import Iterable

from ...schema.background import Background
from ...schema.records import Findings
from ...spill import Tables
from .document import pieces
from .happenings import can_be_known
from .merging import identity
from .persons import Blocks, ruler

SIGHTINGS = {"number": int, "id": str, "doc": str, "start": int, "kind": str, "identity": str, "block": str, "known_again": int, "sighting": object}
EVIDENCE = {"source": int, "target": int, "kind": str, "doc": str, "start": int, "evidence": object}
NAMES = {"doc": str, "names": object}


def gather(findings: Iterable[Findings], background: Background, tables: Tables, *, implicit: bool) -> set[str]:
    """Put everything where it can be found again; the folded names that say nothing across documents come back."""
    block_of, vague, number = Blocks(background.authority), set(background.first_names), 0
    with tables.new("sightings", SIGHTINGS) as sightings, tables.new("evidence", EVIDENCE) as evidence, tables.new("names", NAMES) as names:
        for found in findings:
            document, numbers = pieces(found, background, implicit=implicit), {}
            for one in document.sightings:
                numbers[one.id] = number
                named = identity(one)
                block = ""
                if named and one.kind == "person":
                    block = block_of(one)
                    vague.add(ruler(one.name))
                sightings.add(number, one.id, one.doc_id, one.start, one.kind, named, block, can_be_known(one), one)
                number += 1
            for piece in document.evidence:
                evidence.add(numbers[piece.source], numbers[piece.target], piece.kind, piece.doc_id, piece.start, piece)
            names.add(found.doc_id, document.names)
    return vague - {""}
