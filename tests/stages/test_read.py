"""A file to a text: what is kept, what is noted, what is not read."""

import codecs
import hashlib

import pytest
from ereignisgraph.errors import ReadError
from ereignisgraph.schema.records import Source
from ereignisgraph.stages.inputs import Input
from ereignisgraph.stages.read import Unread, decode, read_document

TEXT = "Der König floh über die Brücke nach Köln, während die Stände in Münster blieben – so heißt es.\r\n"
ENGLISH = "The king fled across the bridge, and the estates of the realm met in the old town hall to choose another ruler. " * 3


@pytest.fixture
def read(tmp_path):
    def build(content: bytes | str, name: str = "a.txt", any_language: bool = False, **said: str):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_document(Input("a", path, **said), any_language=any_language)
    return build


def test_nothing_is_stripped_and_no_newline_translated(read):
    source = read("  \r\n" + TEXT + "\r\n\n")
    assert isinstance(source, Source)
    assert (source.text, source.notes, source.id, source.language) == ("  \r\n" + TEXT + "\r\n\n", (), "a", "de")


def test_the_digest_is_that_of_the_bytes(read):
    assert read(b"Er floh.").sha256 == hashlib.sha256(b"Er floh.").hexdigest()


@pytest.mark.parametrize(("raw", "notes"), [
    (codecs.BOM_UTF8 + TEXT.encode(), ("byte-order mark dropped",)),
    (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), ("byte-order mark dropped", "decoded as UTF-16")),
    (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), ("byte-order mark dropped", "decoded as UTF-16")),
    (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), ("byte-order mark dropped", "decoded as UTF-32")),
    (TEXT.encode("cp1252"), ("decoded as Windows-1252",)),
    (TEXT.encode("mac_roman"), ("decoded as Mac Roman",)),
])
def test_encodings_in_which_german_texts_come(raw, notes):
    assert decode(raw) == (TEXT, notes)


def test_an_old_dos_text_keeps_its_umlauts():
    text = "Der König floh über die Brücke nach Köln, während die Stände in Münster blieben."
    assert decode(text.encode("cp850")) == (text, ("decoded as DOS code page 850",))


def test_one_broken_byte_does_not_spoil_the_umlauts_of_a_utf8_text():
    text, notes = decode(TEXT.encode() * 3 + b"\xfc" + TEXT.encode())
    assert text == TEXT * 3 + "\ufffd" + TEXT
    assert notes == ("1 broken place in the UTF-8",)


def test_each_illegal_control_character_is_replaced_one_for_one():
    text, notes = decode(("Er\x0cfloh\x01. " + "Und kam nie zurück. " * 10 + "\ufffe").encode())
    assert text.startswith("Er\ufffdfloh\ufffd. ") and text.endswith(" \ufffd")
    assert notes == ("3 illegal control characters replaced by U+FFFD",)


def test_a_lone_surrogate_in_utf16_is_replaced():
    assert decode(codecs.BOM_UTF16_LE + "Er ".encode("utf-16-le") + b"\x00\xd8")[0] == "Er \ufffd"


@pytest.mark.parametrize("raw", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", bytes(range(256)) * 4, b"PK\x03\x04\x14\x00\x00\x00"])
def test_a_binary_file_fails_and_says_so(raw, read):
    with pytest.raises(ReadError, match="binary file"):
        decode(raw)
    assert read(raw) == Unread("failed", "binary file", read(raw).sha256)


def test_no_text_is_empty(read):
    assert [read(raw).status for raw in (b"", b" \n\t", codecs.BOM_UTF8)] == ["empty"] * 3


@pytest.mark.parametrize(("name", "reason"), [
    ("a.pdf", "files ending in .pdf are not read, only .txt, .text, .md"),
    ("LIESMICH", "a file without an ending is not read, only .txt, .text, .md"),
])
def test_other_endings_are_skipped(name, reason, read):
    assert read(TEXT, name) == Unread("skipped", reason)


def test_endings_are_read_in_capitals_too(read):
    assert isinstance(read(TEXT, "A.TXT"), Source)


def test_what_is_known_to_be_wrong_fails_with_its_reason(tmp_path):
    assert read_document(Input("a", tmp_path / "a.txt", problem="dangling link")) == Unread("failed", "dangling link")


def test_a_file_that_has_gone_meanwhile_fails(tmp_path):
    assert read_document(Input("a", tmp_path / "a.txt")) == Unread("failed", "cannot be opened: No such file or directory")


def test_another_language_is_skipped_and_read_on_request(read):
    assert read(ENGLISH).reason == "not German but 'en'; --any-language reads it"
    assert read(ENGLISH, any_language=True).language == "en"


def test_a_short_text_counts_as_german(read):
    assert read("Rex fugit. Bellum coepit.").language == "de"


def test_what_the_corpus_says_of_the_language_holds(read):
    assert read(TEXT * 3, language="la").status == "skipped"
    assert read(ENGLISH, language="de").language == "de"


@pytest.mark.parametrize("text", [
    "Der Churfürst that seyn Möglichstes, die Theile des Heeres zu verstärcken, welche vor der Stadt campirten, allein es gebrach ihm "
    "an Gelde, und die Stände weigerten sich, auch nur einen Thaler zu bewilligen.",
    "IM JAHRE 1618 WARFEN DIE STÄNDE ZWEI STATTHALTER AUS DEM FENSTER DER BURG, UND DAMIT BEGANN EIN KRIEG, DER DREISSIG JAHRE DAUERTE "
    "UND GANZ EUROPA ERFASSTE, EHE ER ENDETE.",
    "Anno 1525 erhuben sich die Bauren in Schwaben wider ire Herren, verbrannten vil Schlösser vnd Clöster vnd wurden am End bei "
    "Böblingen jämmerlich erschlagen, also daß der Bund triumphirte.",
])
def test_old_spelling_and_capitals_stay_german(text, read):
    assert isinstance(read(text), Source)


@pytest.mark.parametrize(("text", "title"), [
    ("Der Brand von 1276\n\nIm Mai brannte die Stadt.", "Der Brand von 1276"),
    ("# Der Brand\nIm Mai brannte die ganze Stadt bis auf die Grundmauern nieder.", "Der Brand"),
    ("Der Brand.\n\nIm Mai brannte die Stadt.", ""),
    ("Im Mai brannte die Stadt bis auf die\nGrundmauern nieder, und der Rat floh.", ""),
    ("1276\n\nIm Mai brannte die Stadt.", ""),
])
def test_the_first_line_is_the_title_where_it_stands_alone(text, title, read):
    assert read(text).title == title


def test_the_title_of_the_corpus_comes_first(read):
    assert read("Der Brand\n\nEs brannte.", title="Chronik").title == "Chronik"
