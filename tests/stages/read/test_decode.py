"""Bytes to characters: the encodings in which German texts come, and what no text holds."""

from __future__ import annotations

import codecs
from io import BytesIO

import pytest
from ereignisgraph.errors import ReadError
from ereignisgraph.stages.read.decode import decode, encoding_of

TEXT = "Der König floh über die Brücke nach Köln, während die Stände in Münster blieben – so heißt es.\r\n"


@pytest.mark.parametrize(("raw", "encoding", "notes"), [
    (TEXT.encode(), "UTF-8", ()),
    (codecs.BOM_UTF8 + TEXT.encode(), "UTF-8", ("byte-order mark dropped",)),
    (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "UTF-16", ("byte-order mark dropped", "decoded as UTF-16")),
    (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "UTF-16", ("byte-order mark dropped", "decoded as UTF-16")),
    (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "UTF-32", ("byte-order mark dropped", "decoded as UTF-32")),
    (TEXT.encode("cp1252"), "Windows-1252", ("decoded as Windows-1252",)),
    (TEXT.encode("mac_roman"), "Mac Roman", ("decoded as Mac Roman",)),
])
def test_encodings_in_which_german_texts_come(raw, encoding, notes):
    assert decode(raw) == (TEXT, encoding, notes)


def test_an_old_dos_text_keeps_its_umlauts():
    text = "Der König floh über die Brücke nach Köln, während die Stände in Münster blieben."
    assert decode(text.encode("cp850")) == (text, "DOS code page 850", ("decoded as DOS code page 850",))


@pytest.mark.parametrize(("declared", "text"), [
    ("macintosh", "Köln"), ("ISO-8859-1", "Kšln"), ("utf-8", "Kšln"), ("base64", "Kšln"), ("so etwas", "Kšln"), ("\0", "Kšln"), ("", "Kšln")])
def test_what_a_file_says_of_itself_counts_where_it_can_be_true(declared, text):
    assert decode("Köln".encode("mac_roman"), declared).text == text


def test_good_utf_8_counts_for_more_than_what_a_file_says():
    assert decode(TEXT.encode(), "iso-8859-1").text == TEXT


def test_one_broken_byte_does_not_spoil_the_umlauts_of_a_utf8_text():
    text, encoding, notes = decode(TEXT.encode() * 3 + b"\xfc" + TEXT.encode())
    assert text == TEXT * 3 + "\ufffd" + TEXT
    assert (encoding, notes) == ("UTF-8", ("1 broken place in the UTF-8",))


def test_each_illegal_control_character_is_replaced_one_for_one():
    text, _, notes = decode(("Er\x0cfloh\x01. " + "Und kam nie zurück. " * 10 + "\ufffe").encode())
    assert text.startswith("Er\ufffdfloh\ufffd. ") and text.endswith(" \ufffd")
    assert notes == ("3 illegal control characters replaced by U+FFFD",)


def test_a_lone_surrogate_in_utf16_is_replaced():
    assert decode(codecs.BOM_UTF16_LE + "Er ".encode("utf-16-le") + b"\x00\xd8").text == "Er \ufffd"


@pytest.mark.parametrize("raw", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", bytes(range(256)) * 4, b"PK\x03\x04\x14\x00\x00\x00"])
def test_a_binary_file_is_no_text(raw):
    with pytest.raises(ReadError, match="binary file"):
        decode(raw)


@pytest.mark.parametrize(("raw", "encoding"), [
    (b"", "utf-8"), (b"Er floh.\n" * 300_000, "utf-8"), (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
    (b"Er floh.\n" * 300_000 + TEXT.encode(), "utf-8"), (b"Er floh.\n" * 300_000 + TEXT.encode("cp1252") * 20, "cp1252"),
])
def test_the_encoding_of_a_long_file_is_told_by_all_of_it(raw, encoding):
    file = BytesIO(raw)
    assert (encoding_of(file), file.tell()) == (encoding, 0)


@pytest.mark.parametrize(("raw", "reason"), [("Köln\n".encode("utf-16"), "UTF-16"), (bytes(range(256)) * 4, "binary")])
def test_a_file_whose_lines_cannot_be_seen_is_refused(raw, reason):
    with pytest.raises(ReadError, match=reason):
        encoding_of(BytesIO(raw))
