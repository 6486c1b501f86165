"""JSON Lines (https://jsonlines.org): every finding as one object on one line, document after document.

`finding` says what it is: sentence, entity, time, event (with its arguments inside), link or order. The other names are
those of the records (schema/records.py) and so of the tables; offsets are characters of texts/<doc_id>.txt, end exclusive.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from ...schema.codec import readable
from ...schema.records import Findings
from .characters import legal

IDS = {"sentence": "sentence_id", "entity": "mention_id", "time": "time_id", "event": "event_id"}


def write_jsonl(documents: Iterable[Findings], path: Path) -> None:
    """Write the findings of all documents, as UTF-8; no more than one document is in memory."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for findings in documents:
            file.writelines(_lines(findings))


def _lines(findings: Findings) -> Iterator[str]:
    found = {"sentence": findings.sentences, "entity": findings.entities, "time": findings.times, "event": findings.events,
             "link": findings.links, "order": findings.order}
    for kind, records in found.items():
        for record in records:
            own = {IDS[kind]: getattr(record, IDS[kind])} if kind in IDS else {}
            yield legal(json.dumps({"finding": kind, **own, **readable(record)}, ensure_ascii=False)) + "\n"
