"""corpus.toml: what a corpus says of itself and of its texts.

Reads   the file, if the folder has one.
Yields  a Corpus.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from ...errors import ReadError

CORPUS_FILE = "corpus.toml"
TEXTS = "texts"

_CORPUS_KEYS = {"title": str, "description": str, "origin": str, "licence": str, "language": str, "text_column": str, "text": list}
_TEXT_KEYS = {"file": str, "title": str, "register": str, "date": (str, date), "reference_year": int}
_ISO_DATE = re.compile(r"-?\d{4}(?:-\d\d(?:-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Corpus:
    """A folder of texts; without a corpus.toml all fields are empty."""

    language: str = ""
    origin: str = ""
    text_column: str = ""       # of the tables among its files
    texts: dict[str, dict[str, Any]] = field(default_factory=dict)    # by file name below texts/


def read_corpus(path: Path) -> Corpus:
    """The corpus of one corpus.toml.

    Raises:
        ReadError: no valid TOML, an unknown key, a text described twice.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ReadError(f"{path}: cannot be read: {error}") from error
    _check(str(path), data, _CORPUS_KEYS)
    texts = {}
    for number, text in enumerate(data.get("text", ()), 1):
        where = f"{path}: text {number}"
        if not isinstance(text, dict):
            raise ReadError(f"{where}: must be a table, [[text]]")
        _check(where, text, _TEXT_KEYS)
        if "file" not in text:
            raise ReadError(f"{where}: needs 'file', its name below {TEXTS}/")
        if "date" in text and not _ISO_DATE.fullmatch(str(text["date"])):
            raise ReadError(f"{where}: date {text['date']!r} is not an ISO date such as 1848-03-18")
        if text["file"] in texts:
            raise ReadError(f"{where}: {text['file']!r} is described twice")
        texts[text["file"]] = text
    return Corpus(data.get("language", ""), data.get("origin", ""), data.get("text_column", ""), texts)


def _check(where: str, table: dict[str, Any], known: dict[str, Any]) -> None:
    for key, value in table.items():
        if key not in known:
            raise ReadError(f"{where}: unknown key {key!r}, expected {', '.join(sorted(known))}")
        if not isinstance(value, known[key]) or isinstance(value, bool):
            raise ReadError(f"{where}: {key!r} has the wrong type ({type(value).__name__})")
