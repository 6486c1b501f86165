"""The user's authority file: which person, place or organisation of the texts has which id in Wikidata and in the GND.

    name,type,wikidata,gnd,aliases
    Otto von Bismarck,PER,Q8442,11851136X,Bismarck; Fürst Bismarck
    Lemberg,LOC,Q36036,,Lwów; Lwiw

Ids are never guessed: a name gets those of the line that has exactly this name, whoever in the run bears it.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from .errors import AuthorityError
from .schema.background import Authority
from .schema.naming import folded
from .schema.vocabulary import ENTITY_TYPES

REQUIRED = ("name", "type", "wikidata", "gnd")
COLUMNS = (*REQUIRED, "aliases")
WIKIDATA = re.compile(r"Q[1-9]\d*")
GND = re.compile(r"1[0-3]?\d{7}[\dX]|[47]\d{6}-\d|[1-9]\d{0,7}-[\dX]|3\d{7}[\dX]")      # as Wikidata's property P227 has it


def read_authority(path: Path) -> dict[tuple[str, str], Authority]:
    """The entries of a CSV file (UTF-8, commas) by entity type and folded name; aliases are separated by semicolons.

    Raises:
        AuthorityError: the file cannot be read, a column is missing or unknown, an id is not one, or a name stands twice.
    """
    entries: dict[tuple[str, str], Authority] = {}
    lines: dict[tuple[str, str], int] = {}
    for number, row in _rows(path):
        where = f"--authority {path}: line {number}"
        entry = _entry(where, row)
        for name in (entry.name, *row.get("aliases", "").split(";")):
            key = row["type"], folded(name)
            if lines.setdefault(key, number) != number:
                raise AuthorityError(f"{where}: {name.strip()!r} ({row['type']}) stands in line {lines[key]} already")
            if key[1]:
                entries[key] = entry
    return entries


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows that are not empty, each with the number of its last line."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            header = [name.strip() for name in next(reader, [])]
            if missing := [name for name in REQUIRED if name not in header]:
                raise AuthorityError(f"--authority {path}: line 1: no column {missing[0]!r}, needed are {','.join(REQUIRED)} (with commas)")
            if unknown := [name for name in header if name not in COLUMNS]:
                raise AuthorityError(f"--authority {path}: line 1: unknown column {unknown[0]!r}, known are {', '.join(COLUMNS)}")
            for cells in reader:
                if len(cells) > len(header):
                    raise AuthorityError(f"--authority {path}: line {reader.line_num}: {len(cells)} cells under {len(header)} columns")
                if any(cell.strip() for cell in cells):
                    yield reader.line_num, dict.fromkeys(header, "") | {name: cell.strip() for name, cell in zip(header, cells, strict=False)}
    except OSError as error:
        raise AuthorityError(f"--authority {path}: cannot be read: {error.strerror}") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise AuthorityError(f"--authority {path}: is no CSV file in UTF-8: {error}") from error


def _entry(where: str, row: dict[str, str]) -> Authority:
    if not row["name"]:
        raise AuthorityError(f"{where}: no name")
    if row["type"] not in ENTITY_TYPES:
        raise AuthorityError(f"{where}: type {row['type']!r} is none of {', '.join(ENTITY_TYPES)}")
    if not row["wikidata"] and not row["gnd"]:
        raise AuthorityError(f"{where}: {row['name']!r} has neither a wikidata nor a gnd id")
    if row["wikidata"] and not WIKIDATA.fullmatch(row["wikidata"]):
        raise AuthorityError(f"{where}: {row['wikidata']!r} is no item of Wikidata, such as Q8442")
    if row["gnd"] and not GND.fullmatch(row["gnd"]):
        raise AuthorityError(f"{where}: {row['gnd']!r} is no record of the GND, such as 11851136X")
    return Authority(row["name"], row["wikidata"], row["gnd"])
