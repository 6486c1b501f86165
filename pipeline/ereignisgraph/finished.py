"""What lies in the folder of a finished run, read back. `store` writes it."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import RunError
from .schema import tables

if TYPE_CHECKING:
    import pandas

RUN_FILE = "run.json"
WORK = ".work"
DERIVED = {         # what `export` makes of a finished run, by format: files and folders, out of date once the run is rewritten
    "svg": "causality.svg", "gexf": "causality.gexf", "neo4j": "neo4j", "parquet": "parquet", "turtle": "graph.ttl",
    "timelinejs": "timelinejs.csv", "jsonl": "findings.jsonl", "webannotation": "annotations.jsonld", "tei": "tei", "xmi": "xmi",
    "conllu": "conllu",
}


def read_facts(run: Path) -> dict[str, Any]:
    """run.json of a finished run.

    Raises:
        RunError: no such folder, not a run, or a run that was stopped before its end.
    """
    try:
        facts = json.loads((run / RUN_FILE).read_text(encoding="utf-8"))
        if not isinstance(facts, dict):
            raise ValueError("holds no table")
        return facts
    except FileNotFoundError as error:
        if (run / WORK).is_dir():
            raise RunError(f"{run}: the run is not finished: give the same `run` command again, it goes on from there") from error
        raise RunError(f"{run}: not the folder of a run") from error
    except (OSError, ValueError) as error:
        raise RunError(f"{run / RUN_FILE}: cannot be read: {error}") from error


def read_table(run: Path, name: str) -> Iterator[dict[str, str]]:
    """The rows of one table of a finished run by their columns, in the table's order; guards of `--excel-safe` are taken off.

    Raises:
        RunError: no finished run, or no such table.
    """
    guarded = read_facts(run).get("settings", {}).get("excel_safe", False)
    for row in rows_of(run / f"{name}.csv"):
        yield {column: tables.unguarded(cell) for column, cell in row.items()} if guarded else row


def rows_of(table: Path) -> Iterator[dict[str, str]]:
    """The rows of a table as they stand in its file.

    Raises:
        RunError: it cannot be read.
    """
    csv.field_size_limit(sys.maxsize)       # a sentence may be longer than what the module takes for a mistake
    try:
        with table.open(encoding="utf-8", newline="") as handle:
            yield from csv.DictReader(handle)
    except OSError as error:
        raise RunError(f"{table}: cannot be read: {error.strerror}") from error


def read_text(run: Path, doc_id: str) -> str:
    """The text of one document of a finished run."""
    try:
        return text_path(run, doc_id).read_bytes().decode("utf-8")
    except OSError as error:
        raise RunError(f"{run}: the text of {doc_id} cannot be read: {error.strerror}") from error


def frames(run: Path) -> dict[str, pandas.DataFrame]:
    """The tables of a finished run by their name, for an analyst's notebook; empty cells are missing values.

    Raises:
        RunError: no finished run.
    """
    import pandas  # for this alone: the processes that work on texts do without

    read_facts(run)
    paths = [path for path in sorted(run.glob("*.csv")) if path.name not in DERIVED.values()]
    return {path.stem: pandas.read_csv(path, keep_default_na=False, na_values=[""]) for path in paths}


def text_path(run: Path, doc_id: str) -> Path:
    return run / "texts" / f"{doc_id}.txt"


def is_run(path: Path) -> bool:
    return (path / WORK / "lock").is_file() or (path / RUN_FILE).is_file() and "ereignisgraph" in read_facts(path).get("versions", ())
