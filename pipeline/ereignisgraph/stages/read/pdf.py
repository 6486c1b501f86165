"""PDF with a text layer.

Reads   the bytes of a PDF.
Yields  a Piece. A character of a PDF has no place in its file, so the map counts pages: [4, 5) is the fifth.
Rules   pypdf for the lines of a page; paragraphs by the length of their last line.
"""

from __future__ import annotations

import logging
import struct
import zlib
from collections.abc import Sequence
from io import BytesIO
from statistics import median

from ...errors import ReadError
from .pages import Block, Line, Page, Stretch, ends_a_sentence, text_of, without_heads, write_blocks
from .piece import Piece, Unread

_SHORT = 0.8        # share of the usual length of a line below which it is the last of its paragraph
_HEADING = 0.6      # the same for a line that ends without a stop


def read_pdf(raw: bytes) -> Piece | Unread:
    """The text layer; Unread `empty` where there is none, as in a scan without OCR.

    Raises:
        ReadError: encrypted, or broken beyond what pypdf can mend.
    """
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)       # what it mends on its way is no news to the user
    try:
        reader = PdfReader(BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ReadError("encrypted: save it without a password")
        texts = [page.extract_text() for page in reader.pages]
        said = reader.metadata
        title, author = (said.title or "", said.author or "") if said else ("", "")
    except (PyPdfError, ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, OSError, RuntimeError, TypeError,
            ValueError, struct.error, zlib.error) as error:     # pypdf lets through whatever a broken file makes of its reading
        raise ReadError(f"no readable PDF: {type(error).__name__}: {error}") from error
    if not any(text.strip() for text in texts):
        return Unread("empty", f"no text layer in {len(texts)} pages: run a text recognition (OCR) over it first")
    blocks, left_out = without_heads([_page(text, number) for number, text in enumerate(texts)])
    text, joined = write_blocks(_paragraphs([line for block in blocks for line in block]))
    return Piece(text, "", left_out + joined, str(title), str(author))


def _page(text: str, number: int) -> Page:
    """The lines of a page as one block; paragraphs are told apart when the pages are joined."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return [[[Stretch(line, number, number + 1)] for line in lines if line]]


def _paragraphs(lines: Sequence[Line]) -> list[Block]:
    """The lines cut after each that is shorter than lines usually are."""
    usual = median([len(text_of(line)) for line in lines] or [0])
    blocks: list[Block] = [[]]
    for line in lines:
        text = text_of(line)
        blocks[-1].append(line)
        if len(text) < (_SHORT if ends_a_sentence(text) else _HEADING) * usual and not text.endswith(("-", "¬")):
            blocks.append([])
    return blocks
