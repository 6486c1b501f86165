"""Bytes to characters, in whatever encoding German texts come in.

Reads   the bytes of a file, and the encoding that it names itself, if it does.
Yields  Decoded: byte-order mark dropped, nothing stripped, no newline translated, each character that XML 1.0 forbids
        replaced by one U+FFFD (DESIGN, section 4).
"""

from __future__ import annotations

import codecs
import re
from typing import BinaryIO, NamedTuple

from charset_normalizer import from_bytes

from ...errors import ReadError

ILLEGAL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_NAMES = {"utf-8": "UTF-8", "cp1252": "Windows-1252", "mac_roman": "Mac Roman", "cp850": "DOS code page 850"}
_GUESSED = ("cp1252", "mac_roman", "cp850")
_DECLARED = {   # what a file may say of itself, by Python's name for it; browsers read Latin-1 as Windows-1252
    "iso8859-1": "cp1252", "cp1252": "cp1252", "ascii": "cp1252", "mac-roman": "mac_roman", "cp850": "cp850", "cp437": "cp850",
}
_MARKS = ((codecs.BOM_UTF8, "utf-8", "UTF-8"), (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
          (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"), (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
          (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"))   # UTF-32 before UTF-16, whose mark it begins with
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r") + b"\x7f"
_BINARY = 1 / 100           # share of control characters in the bytes from which a file is no text
_BINARY_UTF8 = 1 / 5        # the same where the bytes are good UTF-8, which those of a program or picture hardly ever are
_MULTIBYTE = re.compile(rb"[\xc3\xc4\xc5][\x80-\xbf]|\xe2\x80[\x80-\xbf]")   # Latin letters, quotation marks and dashes
_BLOCK = 1 << 20            # bytes looked at together


class Decoded(NamedTuple):
    """A text, the name of the encoding it was in, and what had to be changed or guessed for it."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(raw: bytes, declared: str = "") -> Decoded:
    """The text of a file's bytes.

    UTF-8, UTF-16 and UTF-32 by their byte-order mark, plain UTF-8, then the encoding that the file names, otherwise the
    likeliest of Windows-1252 (with it Latin-1), Mac Roman and code page 850. Good UTF-8 counts for more than what a file
    says of itself. A UTF-8 text with a few broken bytes stays UTF-8.

    Raises:
        ReadError: binary file, or none of these encodings.
    """
    for mark, encoding, name in _MARKS:
        if raw.startswith(mark):
            text = raw[len(mark):].decode(encoding, "surrogatepass" if _decodes(raw[len(mark):], encoding) else "replace")
            return _legal(text, name, ["byte-order mark dropped"] + [f"decoded as {name}"] * (name != "UTF-8"))
    controls = len(raw) - len(raw.translate(None, _CONTROLS))
    if controls > (_BINARY_UTF8 if _decodes(raw, "utf-8") else _BINARY) * len(raw):
        raise ReadError("binary file")
    if _decodes(raw, "utf-8"):
        return _legal(raw.decode("utf-8"), "UTF-8", [])
    if (encoding := _known(declared)) and _decodes(raw, encoding):
        return _legal(raw.decode(encoding), _NAMES[encoding], [f"decoded as {_NAMES[encoding]}"])
    broken = raw.decode("utf-8", "replace").count("\ufffd") - raw.count("\ufffd".encode())
    if len(_MULTIBYTE.findall(raw)) > broken:
        return _legal(raw.decode("utf-8", "replace"), "UTF-8", [f"{broken} broken {plural(broken, 'place')} in the UTF-8"])
    best = from_bytes(raw, cp_isolation=list(_GUESSED)).best()
    encoding = best.encoding if best else "cp1252"
    if not _decodes(raw, encoding):
        raise ReadError("encoding not recognised: save the file as UTF-8")
    return _legal(raw.decode(encoding), _NAMES[encoding], [f"decoded as {_NAMES[encoding]}"])


def encoding_of(file: BinaryIO) -> str:
    """The encoding of a whole file of lines, by Python's name, from a look at all of it; its position is 0 afterwards.

    Raises:
        ReadError: as `decode`; UTF-16 and UTF-32 too, in whose bytes a line end cannot be seen.
    """
    file.seek(0)
    first = file.read(_BLOCK)
    if first.startswith(tuple(mark for mark, encoding, _ in _MARKS if encoding != "utf-8")):
        raise ReadError("a table in UTF-16 or UTF-32: save it as UTF-8")
    decoder, block = codecs.getincrementaldecoder("utf-8")(), first
    try:
        while block:
            decoder.decode(block)
            block = file.read(_BLOCK)
    except UnicodeDecodeError:      # the guess wants a stretch with letters in it that are not ASCII
        name = decode(block[:block.rfind(b"\n") + 1] or block).encoding
        return next(encoding for encoding, known in _NAMES.items() if known == name)
    finally:
        file.seek(0)
    decode(first[:first.rfind(b"\n") + 1] or first)
    return "utf-8"


def name_of(encoding: str) -> str:
    """What documents.csv calls an encoding that `encoding_of` has found."""
    return _NAMES[encoding]


def plural(count: int, noun: str) -> str:
    return noun if count == 1 else noun + "s"


def _decodes(raw: bytes, encoding: str) -> bool:
    try:
        raw.decode(encoding, "surrogatepass" if encoding.startswith(("utf-16", "utf-32")) else "strict")
    except UnicodeDecodeError:
        return False
    return True


def _known(declared: str) -> str:
    try:
        return _DECLARED.get(codecs.lookup(declared).name, "") if declared else ""
    except (LookupError, ValueError):
        return ""


def _legal(text: str, encoding: str, notes: list[str]) -> Decoded:
    text, count = ILLEGAL.subn("\ufffd", text)
    if count:
        notes.append(f"{count} illegal control {plural(count, 'character')} replaced by U+FFFD")
    return Decoded(text, encoding, tuple(notes))
