"""The documents that speak of a node or an edge: which, by whom, and when they were written.

Reads   what the documents say of themselves.
Yields  the columns of schema/columns.py that are the same for nodes and edges (OF_DOCUMENTS).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import Any, Protocol

from ...schema.edtf import bounds

BETWEEN = " | "
REMEMBERED = 1_000      # documents


class Document(Protocol):
    """What is known of a document: a Source or an Outcome."""

    @property
    def title(self) -> str: ...

    @property
    def author(self) -> str: ...

    @property
    def date(self) -> str: ...      # ISO: a day, a month or a year


class Documents:
    """All documents by doc_id; of one that is not among them nothing is known."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self.documents = documents
        self._of_one = lru_cache(REMEMBERED)(lambda doc_id: self._of((doc_id,)))
        self.written = {doc_id: _days(document.date) for doc_id, document in documents.items() if document.date}

    def title(self, doc_id: str) -> str:
        return self.documents[doc_id].title if doc_id in self.documents else ""

    def of(self, doc_ids: Collection[str]) -> Mapping[str, Any]:
        """The columns of what these documents speak of."""
        return self._of_one(*doc_ids) if len(doc_ids) == 1 else self._of(doc_ids)       # of most it is one

    def _of(self, doc_ids: Collection[str]) -> Mapping[str, Any]:
        in_order = sorted(doc_ids)
        written = [day for doc_id in in_order for day in self.written.get(doc_id, ())]
        return {
            "doc_ids": joined(in_order), "authors": joined(self.documents[doc_id].author for doc_id in in_order if doc_id in self.documents),
            "written_earliest": min(written, default=None), "written_latest": max(written, default=None),
        }


def joined(values: Iterable[str]) -> str:
    """All values once, in their order."""
    return BETWEEN.join(dict.fromkeys(filter(None, values)))


def _days(date: str) -> tuple[float, ...]:
    """The first and last day of a date as decimal years; nothing for one that no calendar has (30 February)."""
    try:
        return tuple(day.decimal for day in bounds(date))
    except ValueError:
        return ()
