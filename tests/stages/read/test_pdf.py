"""PDF with a text layer."""

from __future__ import annotations

import pytest
from ereignisgraph.stages.read import Unread


def pdf(*pages: list[str], title: str = "") -> bytes:
    """A PDF with these lines on its pages, as simple as one can be."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"]
    kids = []
    for lines in pages:
        shown = b"".join(b"(%s) Tj 0 -14 Td " % line.encode("cp1252").replace(b"(", rb"\(").replace(b")", rb"\)") for line in lines)
        stream = b"BT /F1 12 Tf 72 720 Td " + shown + b"ET"
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
        objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>>>>>" % len(objects))
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    objects.append(b"<</Title(%s)/Author(N. N.)>>" % title.encode("cp1252"))
    out, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1, table, len(objects) + 1, len(objects), len(out))


FIRST = ["Geschichte der Stadt 1", "Im März des Jahres 1848 kam die Revo-", "lution über den Fluss bis in die Stadt,", "und der König floh.",
         "Am andern Tage kehrte er zurück und"]
SECOND = ["Geschichte der Stadt 2", "Soldaten zogen ein, die lange vor den", "Toren gelegen hatten.", "Dann wurde es still in allen Gassen hier."]
THIRD = ["Geschichte der Stadt 3", "Niemand ging mehr aus dem Haus hinaus,", "und das Jahr war um."]


def test_lines_become_paragraphs_across_pages_without_heads_and_hyphens(read):
    source = read(pdf(FIRST, SECOND, THIRD, title="Stadtgeschichte"), "a.pdf")
    assert source.text == (
        "Im März des Jahres 1848 kam die Revolution über den Fluss bis in die Stadt, und der König floh.\n\n"
        "Am andern Tage kehrte er zurück und Soldaten zogen ein, die lange vor den Toren gelegen hatten.\n\n"
        "Dann wurde es still in allen Gassen hier. Niemand ging mehr aus dem Haus hinaus, und das Jahr war um.")
    assert (source.title, source.author, source.encoding) == ("Stadtgeschichte", "N. N.", "")
    assert source.notes == ("3 lines of running heads and page numbers left out", "1 word joined that was divided at the end of a line")


def test_the_map_counts_pages(read):
    source = read(pdf(FIRST, SECOND, THIRD), "a.pdf")
    page_of = {words: next((run.source_start, run.source_end) for run in source.runs if run.start <= source.text.index(words) < run.end)
               for words in ("März", "floh", "Soldaten", "still", "Niemand")}
    assert page_of == {"März": (0, 1), "floh": (0, 1), "Soldaten": (1, 2), "still": (1, 2), "Niemand": (2, 3)}
    assert [run.start for run in source.runs] == [0, *(run.end for run in source.runs[:-1])]


def test_page_numbers_are_left_out_but_not_a_year_at_the_end_of_a_page(read):
    pages = [["Der König floh im Jahr", "noch vor der großen Schlacht von", "1848.", f"- {number} -"] for number in (7, 8)]
    assert read(pdf(*pages), "a.pdf").text.count("1848.") == 2
    assert "7" not in read(pdf(*pages), "a.pdf").text


def test_a_scan_without_text_says_what_to_do(read):
    found = read(pdf([], []), "a.pdf")
    assert (found.status, found.reason) == ("empty", "no text layer in 2 pages: run a text recognition (OCR) over it first")


def test_an_encrypted_pdf_says_so(read):
    from io import BytesIO

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(PdfReader(BytesIO(pdf(FIRST))))
    writer.encrypt("geheim", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    assert (read(out.getvalue(), "a.pdf").status, read(out.getvalue(), "a.pdf").reason) == ("failed", "encrypted: save it without a password")


@pytest.mark.parametrize("raw", [b"", b"%PDF-1.4", b"kein PDF", pdf(FIRST)[:300], pdf(FIRST).replace(b"/Kids", b"/Kits"), pdf(FIRST).replace(b"/Length", b"/Lxngth")])
def test_a_broken_pdf_is_read_or_says_why_not(raw, read):
    found = read(raw, "a.pdf")
    assert not isinstance(found, Unread) or (found.status in ("failed", "empty") and found.reason)
