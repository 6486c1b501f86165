"""A file to a Source: the text in which all offsets count.

Reads   one Input (see inputs): a file, a member of an archive or a row of a table, in one of the formats of READERS.
Yields  a Source, or an Unread that says why there is none.
Rules   DESIGN, section 4, for what of a file is its text; each format's module for the rest. Whatever was changed or
        guessed stands in `Source.notes`, and where offsets no longer are those of the file, `Source.runs` lead back.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ...errors import ReadError
from ...schema.records import Mark, Source
from .containers import Row, fetch
from .decode import ILLEGAL, decode, plural
from .guess import language_of, title_of
from .html import read_html
from .pdf import read_pdf
from .piece import Piece, Unread, iso_date, one_line
from .plain import read_markdown, read_plain
from .traced import Traced
from .typography import in_todays_letters
from .xml import read_xml

if TYPE_CHECKING:
    from ..inputs import Input      # which knows this package, and not only its types

__all__ = ["READERS", "Unread", "decode", "read_document"]

READERS: dict[str, Callable[[bytes], Piece | Unread]] = {
    ".txt": read_plain, ".text": read_plain,
    ".md": read_markdown,
    ".html": read_html, ".htm": read_html, ".xhtml": read_html,
    ".xml": read_xml, ".tei": read_xml, ".tcf": read_xml,
    ".pdf": read_pdf,
}


def read_document(item: Input, *, any_language: bool = False) -> Source | Unread:
    """Read one input; whatever is wrong with it comes back as an Unread, not as an exception.

    Args:
        item: from `find_inputs`.
        any_language: read texts that are not German too.

    Returns:
        A Source, whose `language` is that of the corpus, otherwise guessed (py3langid; under 25 words: German), and
        whose title is that of the corpus, otherwise the document's own, otherwise the first line, if it stands alone
        and is no sentence. Of a member or row its own title and date count for more than those of the file around it.
        Unread `failed`: dangling link, unreadable, broken or binary file, unknown encoding; `skipped`: a format that is
        not read, not German; `empty`: white space only.
    """
    if item.problem:
        return Unread(item.status, item.problem)
    place = item.places[-1] if item.places else None
    reader = place.read if isinstance(place, Row) else READERS.get(item.ending)
    if reader is None:
        kind = f"files ending in {item.ending} are" if item.ending else "a file without an ending is"
        return Unread("skipped", f"{kind} not read; README has a list of those that are")
    sha256 = ""
    try:
        raw = fetch(item.path, item.places)
        sha256 = hashlib.sha256(raw).hexdigest()
        piece = reader(raw)
    except ReadError as error:
        return Unread("failed", str(error), sha256)
    except OSError as error:
        return Unread("failed", f"cannot be opened: {error.strerror}")
    if isinstance(piece, Unread):
        return replace(piece, sha256=sha256)
    return _source(item, piece, sha256, any_language)


def _source(item: Input, piece: Piece, sha256: str, any_language: bool) -> Source | Unread:
    text, modern = in_todays_letters(piece.text)
    text, illegal = text.sub(ILLEGAL, "\ufffd")
    if not text.text.strip("\ufffd \t\r\n") or not text.text.strip():
        return Unread("empty", "no text", sha256)
    language = item.language or language_of(text.text)
    if language != "de" and not any_language:
        return Unread("skipped", f"not German but {language!r}; --any-language reads it", sha256)
    own = one_line(piece.title), iso_date(piece.date)
    said = item.title, item.date
    title, date = (first or second for first, second in (zip(own, said) if item.places else zip(said, own)))
    notes = [*piece.notes, *modern]
    if illegal:
        notes.append(f"{illegal} illegal control {plural(illegal, 'character')} replaced by U+FFFD")
    return Source(
        item.doc_id, item.name, text.text, sha256, title or title_of(text.text), date, language, item.origin, tuple(notes),
        one_line(piece.author), one_line(piece.url), piece.encoding, () if text.is_whole_source else text.runs,
        tuple(sorted(_in_text(text, piece.marks), key=lambda mark: (mark.start, mark.end))),
    )


def _in_text(text: Traced, marks: Iterable[Mark]) -> Iterator[Mark]:
    """The marks with their offsets in the text; those of what was left out are gone."""
    for mark in marks:
        start, end = text.stretch(mark.start, mark.end)
        if start < end:
            yield replace(mark, start=start, end=end)
