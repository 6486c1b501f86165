"""A file to a Source: what is kept, what is noted, what is not read."""

from __future__ import annotations

import codecs
import hashlib

import pytest
from ereignisgraph.schema.records import Source
from ereignisgraph.stages.inputs import Input
from ereignisgraph.stages.read import READERS, Unread, read_document

TEXT = "Der König floh über die Brücke nach Köln, während die Stände in Münster blieben – so heißt es.\r\n"
ENGLISH = "The king fled across the bridge, and the estates of the realm met in the old town hall to choose another ruler. " * 3


def test_nothing_is_stripped_and_no_newline_translated(read):
    source = read("  \r\n" + TEXT + "\r\n\n")
    assert isinstance(source, Source)
    assert (source.text, source.notes, source.id, source.language) == ("  \r\n" + TEXT + "\r\n\n", (), "a", "de")


def test_the_digest_is_that_of_the_bytes(read):
    assert read(b"Er floh.").sha256 == hashlib.sha256(b"Er floh.").hexdigest()


def test_the_encoding_is_recorded(read):
    assert [read(TEXT.encode(encoding)).encoding for encoding in ("utf-8", "cp1252", "utf-16")] == ["UTF-8", "Windows-1252", "UTF-16"]


def test_a_text_that_is_its_file_has_no_map(read):
    assert read(codecs.BOM_UTF8 + TEXT.encode()).runs == ()


@pytest.mark.parametrize("raw", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", bytes(range(256)) * 4, b"PK\x03\x04\x14\x00\x00\x00"])
def test_a_binary_file_fails_and_says_so(raw, read):
    assert read(raw) == Unread("failed", "binary file", hashlib.sha256(raw).hexdigest())


def test_no_text_is_empty(read):
    assert [read(raw).status for raw in (b"", b" \n\t", codecs.BOM_UTF8)] == ["empty"] * 3


@pytest.mark.parametrize(("name", "reason"), [
    ("a.docx", "files ending in .docx are not read; README has a list of those that are"),
    ("LIESMICH", "a file without an ending is not read; README has a list of those that are"),
])
def test_other_endings_are_skipped(name, reason, read):
    assert read(TEXT, name) == Unread("skipped", reason)


def test_endings_are_read_in_capitals_too(read):
    assert isinstance(read(TEXT, "A.TXT"), Source)


@pytest.mark.parametrize("ending", READERS)
def test_no_bytes_at_all_are_no_text_in_any_format(ending, read):
    assert read(b"", f"a{ending}").status in ("empty", "failed")


def test_what_is_known_to_be_wrong_has_its_status_and_reason(tmp_path):
    assert read_document(Input("a", tmp_path / "a.txt", problem="dangling link")) == Unread("failed", "dangling link")
    assert read_document(Input("a", tmp_path / "a.csv", problem="no rows", status="empty")) == Unread("empty", "no rows")


def test_a_file_that_has_gone_meanwhile_fails(tmp_path):
    assert read_document(Input("a", tmp_path / "a.txt")) == Unread("failed", "cannot be opened: No such file or directory")


def test_a_document_that_no_machine_could_hold_fails(tmp_path):
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(300 << 20)        # a hole: it takes no room on the disk
    assert read_document(Input("a", tmp_path / "a.txt")) == Unread("failed", "larger than 256 MB: divide it")


def test_another_language_is_skipped_and_read_on_request(read):
    assert read(ENGLISH).reason == "not German but 'en'; --any-language reads it"
    assert read(ENGLISH, any_language=True).language == "en"


def test_what_the_corpus_says_of_the_language_holds(read):
    assert read(TEXT * 3, language="la").status == "skipped"
    assert read(ENGLISH, language="de").language == "de"


def test_the_title_of_the_corpus_comes_first_then_that_of_the_document_then_the_first_line(read):
    page = "<title>Der Brand von 1276</title><h1>Der Brand</h1><p>Es brannte."
    assert read(page, "a.html", title="Chronik").title == "Chronik"
    assert read(page, "a.html").title == "Der Brand von 1276"
    assert read(page.partition("</title>")[2], "a.html").title == "Der Brand"
