"""PDF with a text layer."""

from __future__ import annotations

from io import BytesIO

import pytest
from ereignisgraph.stages.read import Unread
from pypdf import PdfReader, PdfWriter


FIRST = ["Geschichte der Stadt 1", "Im März des Jahres 1848 kam die Revo-", "lution über den Fluss bis in die Stadt,", "und der König floh.",
         "Am andern Tage kehrte er zurück und"]
SECOND = ["Geschichte der Stadt 2", "Soldaten zogen ein, die lange vor den", "Toren gelegen hatten.", "Dann wurde es still in allen Gassen hier."]
THIRD = ["Geschichte der Stadt 3", "Niemand ging mehr aus dem Haus hinaus,", "und das Jahr war um."]


def test_lines_become_paragraphs_across_pages_without_heads_and_hyphens(read, pdf):
    source = read(pdf(FIRST, SECOND, THIRD, title="Stadtgeschichte"), "a.pdf")
    assert source.text == (
        "Im März des Jahres 1848 kam die Revolution über den Fluss bis in die Stadt, und der König floh.\n\n"
        "Am andern Tage kehrte er zurück und Soldaten zogen ein, die lange vor den Toren gelegen hatten.\n\n"
        "Dann wurde es still in allen Gassen hier. Niemand ging mehr aus dem Haus hinaus, und das Jahr war um.")
    assert (source.title, source.author, source.encoding) == ("Stadtgeschichte", "N. N.", "")
    assert source.notes == ("3 lines of running heads and page numbers left out", "1 word joined that was divided at the end of a line")


def test_the_map_counts_pages(read, pdf):
    source = read(pdf(FIRST, SECOND, THIRD), "a.pdf")
    page_of = {words: next((run.source_start, run.source_end) for run in source.runs if run.start <= source.text.index(words) < run.end)
               for words in ("März", "floh", "Soldaten", "still", "Niemand")}
    assert page_of == {"März": (0, 1), "floh": (0, 1), "Soldaten": (1, 2), "still": (1, 2), "Niemand": (2, 3)}
    assert [run.start for run in source.runs] == [0, *(run.end for run in source.runs[:-1])]


def test_page_numbers_are_left_out_but_not_a_year_at_the_end_of_a_page(read, pdf):
    pages = [["Der König floh im Jahr", "noch vor der großen Schlacht von", "1848.", f"- {number} -"] for number in (7, 8)]
    assert read(pdf(*pages), "a.pdf").text.count("1848.") == 2
    assert "7" not in read(pdf(*pages), "a.pdf").text


def test_a_scan_without_text_says_what_to_do(read, pdf):
    found = read(pdf([], []), "a.pdf")
    assert (found.status, found.reason) == ("empty", "no text layer in 2 pages: run a text recognition (OCR) over it first")


def test_an_encrypted_pdf_says_so(read, pdf):
    writer = PdfWriter(PdfReader(BytesIO(pdf(FIRST))))
    writer.encrypt("geheim", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    assert (read(out.getvalue(), "a.pdf").status, read(out.getvalue(), "a.pdf").reason) == ("failed", "encrypted: save it without a password")


@pytest.mark.parametrize("spoil", [
    lambda raw: b"", lambda raw: raw[:8], lambda raw: raw[:300], lambda raw: raw.replace(b"/Kids", b"/Kits"), lambda raw: raw.replace(b"/Length", b"/Lxngth"),
    lambda raw: raw.replace(b"xref", b"xerf"), lambda raw: raw.replace(b"BT", b"(((")])
def test_a_broken_pdf_is_read_or_says_why_not(spoil, read, pdf):
    found = read(spoil(pdf(FIRST)), "a.pdf")
    assert not isinstance(found, Unread) or (found.status in ("failed", "empty") and found.reason)
