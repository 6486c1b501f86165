"""Tables of texts as CSV, with commas, semicolons, tabs or bars between their columns.

Reads   the table, once from the beginning to the end, to know where its rows lie; later single rows.
Yields  a Member a row, which goes by its id, otherwise by its number from 1 on; a Piece for the bytes of a row.
Rules   RFC 4180. The standard library says where a row ends; a pattern finds the cells of what it has taken for one.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ....errors import ReadError
from ..decode import name_of
from ..piece import Piece
from ..traced import Traced
from .columns import columns_of, no_text_column, piece_of
from .lines import Lines
from .names import as_component
from .places import LARGEST, Holder, Member, Slice

_CELLS = {
    delimiter: re.compile(rf'(?:"(?P<quoted>(?:[^"]++|"")*+)"|(?P<bare>[^{delimiter}\r\n]*+))(?:[{delimiter}]|\r?\n?\Z)') for delimiter in ",;\t|"
}
_QUOTE = re.compile('""')


@dataclass(frozen=True, slots=True)
class Table:
    """What must be known of a table to read one of its rows."""

    encoding: str
    delimiter: str
    columns: tuple[tuple[str, int], ...]    # use and place, as `columns_of` has them


@dataclass(frozen=True, slots=True)
class CsvRow(Slice):
    """A row, and the character of the file at which it begins."""

    at: int
    table: Table

    def read(self, raw: bytes) -> Piece:
        """The text of the row and what its other columns say."""
        line = raw.decode(self.table.encoding, "replace")
        cells = [*_CELLS[self.table.delimiter].finditer(line)]
        found = {use: self._cell(cells[place]) for use, place in self.table.columns if place < len(cells)}
        text = found.pop("text", Traced.verbatim(""))
        return piece_of(text, name_of(self.table.encoding), {use: cell.text for use, cell in found.items()})

    def _cell(self, match: re.Match[str]) -> Traced:
        cell = Traced.verbatim(match[match.lastgroup], self.at + match.start(match.lastgroup))
        return cell.sub(_QUOTE, '"')[0] if match.lastgroup == "quoted" else cell


def members(holder: Holder, text_column: str) -> Iterator[Member]:
    """The rows of the table below its header; empty lines are none.

    Raises:
        ReadError: as `decode`.
    """
    lines = Lines(holder.file)
    delimiter, header = _header(lines, text_column)
    columns = columns_of(header, text_column)
    if columns is None:
        yield Member("", problem=no_text_column(header, text_column), status="skipped")
        return
    table = Table(lines.encoding, delimiter, tuple(columns.items()))
    csv.field_size_limit(LARGEST)       # the library's own is 128 kB, less than a book
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        next(rows)
    except csv.Error as error:
        raise ReadError(f"the header is no line of a table: {error}") from error
    number = 0
    while True:
        start, at = lines.byte, lines.character
        try:
            cells = next(rows)
        except StopIteration:
            break
        except csv.Error as error:
            number += 1
            problem = f"row {number} cannot be told from the next ({error}): check its quotation marks"
            yield Member(str(number), problem=problem, mark=f".{number}")
            continue
        if cells:
            number += 1
            name = as_component(cells[columns["id"]]) if columns.get("id", len(cells)) < len(cells) else ""
            yield Member(name or str(number), (CsvRow(start, lines.byte - start, at, table),), mark=f".{number}")
    if not number:
        yield Member("", problem="no rows", status="empty")


def _header(lines: Lines, text_column: str) -> tuple[str, list[str]]:
    """The delimiter, and the names of the columns: of the delimiters with which there is one for the text, or of all, the most frequent."""
    line = lines.peek()
    headers = {delimiter: [match[match.lastgroup] for match in cells.finditer(line) if match.start() < len(line)]
               for delimiter, cells in _CELLS.items()}
    return max(headers.items(), key=lambda item: (columns_of(item[1], text_column) is not None, len(item[1])))
