"""A file to a Source: the text in which all offsets count.

Reads   one Input (see inputs.py): plain text or Markdown, in whatever encoding German texts come in.
Yields  a Source, or an Unread that says why there is none.
Rules   DESIGN, section 4: byte-order mark dropped, nothing stripped, no newline translated, each character that XML 1.0
        forbids replaced by one U+FFFD. Whatever was changed or guessed stands in `Source.notes`.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes
from py3langid import classify

from ..errors import ReadError
from ..schema.records import Source
from .inputs import Input

ENDINGS = (".txt", ".text", ".md")

_ENCODINGS = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman", "cp850": "DOS code page 850"}
_MARKS = ((codecs.BOM_UTF8, "utf-8", "UTF-8"), (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
          (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"), (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
          (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"))   # UTF-32 before UTF-16, whose mark it begins with
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r") + b"\x7f"
_BINARY = 1 / 100           # share of control characters in the bytes from which a file is no text
_BINARY_UTF8 = 1 / 5        # the same where the bytes are good UTF-8, which those of a program or picture hardly ever are
_ILLEGAL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MULTIBYTE = re.compile(rb"[\xc3\xc4\xc5][\x80-\xbf]|\xe2\x80[\x80-\xbf]")   # Latin letters, quotation marks and dashes
_WORD = re.compile(r"[^\W\d_]{2,}")
_SHORT = 25                 # words; below that every text counts as German
_SAMPLE = 5_000             # characters at the beginning, in the middle and at the end, by which the language is told
_LONGEST_TITLE = 120        # characters


@dataclass(frozen=True, slots=True)
class Unread:
    """An input without a Source; together with it a row of documents.csv."""

    status: str     # vocabulary.STATUSES: empty, skipped or failed
    reason: str
    sha256: str = ""    # empty where the bytes could not be had


def read_document(item: Input, *, any_language: bool = False) -> Source | Unread:
    """Read one input; whatever is wrong with it comes back as an Unread, not as an exception.

    Args:
        item: from `find_inputs`.
        any_language: read texts that are not German too.

    Returns:
        A Source, whose `language` is that of the corpus, otherwise guessed (py3langid; under 25 words: German), and
        whose title is that of the corpus, otherwise the first line, if it stands alone and is no sentence.
        Unread `failed`: dangling link, unreadable or binary file, unknown encoding; `skipped`: an ending that is
        not read, not German; `empty`: white space only.
    """
    if item.problem:
        return Unread("failed", item.problem)
    ending = item.path.suffix.lower()
    if ending not in ENDINGS:
        kind = f"files ending in {ending} are" if ending else "a file without an ending is"
        return Unread("skipped", f"{kind} not read, only {', '.join(ENDINGS)}")
    try:
        raw = item.path.read_bytes()
    except OSError as error:
        return Unread("failed", f"cannot be opened: {error.strerror}")
    sha256 = hashlib.sha256(raw).hexdigest()
    try:
        text, notes = decode(raw)
    except ReadError as error:
        return Unread("failed", str(error), sha256)
    if not text.strip("\ufffd \t\r\n") or not text.strip():
        return Unread("empty", "no text", sha256)
    language = item.language or _language(text)
    if language != "de" and not any_language:
        return Unread("skipped", f"not German but {language!r}; --any-language reads it", sha256)
    title = item.title or _title(text)
    return Source(item.doc_id, str(item.path), text, sha256, title, item.date, language, item.origin, notes)


def decode(raw: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of a file's bytes, and what had to be changed or guessed for it.

    UTF-8, UTF-16 and UTF-32 by their byte-order mark, plain UTF-8, otherwise the likeliest of Windows-1252 (with it
    Latin-1), Mac Roman and code page 850. A UTF-8 text with a few broken bytes stays UTF-8.

    Raises:
        ReadError: binary file, or none of these encodings.
    """
    for mark, encoding, name in _MARKS:
        if raw.startswith(mark):
            text = raw[len(mark):].decode(encoding, "surrogatepass" if _decodes(raw[len(mark):], encoding) else "replace")
            notes = ["byte-order mark dropped"] + [f"decoded as {name}"] * (name != "UTF-8")
            return _legal(text, notes)
    controls = len(raw) - len(raw.translate(None, _CONTROLS))
    if controls > (_BINARY_UTF8 if _decodes(raw, "utf-8") else _BINARY) * len(raw):
        raise ReadError("binary file")
    if _decodes(raw, "utf-8"):
        return _legal(raw.decode("utf-8"), [])
    broken = raw.decode("utf-8", "replace").count("\ufffd") - raw.count("\ufffd".encode())
    if len(_MULTIBYTE.findall(raw)) > broken:
        return _legal(raw.decode("utf-8", "replace"), [f"{broken} broken {_plural(broken, 'place')} in the UTF-8"])
    best = from_bytes(raw, cp_isolation=list(_ENCODINGS)).best()
    encoding = best.encoding if best else "cp1252"
    if not _decodes(raw, encoding):
        raise ReadError("encoding not recognised: save the file as UTF-8")
    return _legal(raw.decode(encoding), [f"decoded as {_ENCODINGS[encoding]}"])


def _decodes(raw: bytes, encoding: str) -> bool:
    try:
        raw.decode(encoding, "surrogatepass" if encoding.startswith(("utf-16", "utf-32")) else "strict")
    except UnicodeDecodeError:
        return False
    return True


def _legal(text: str, notes: list[str]) -> tuple[str, tuple[str, ...]]:
    text, count = _ILLEGAL.subn("\ufffd", text)
    if count:
        notes.append(f"{count} illegal control {_plural(count, 'character')} replaced by U+FFFD")
    return text, tuple(notes)


def _plural(count: int, noun: str) -> str:
    return noun if count == 1 else noun + "s"


def _language(text: str) -> str:
    """ISO 639-1 code by the letters of three samples; the likeliest of all languages that the classifier knows."""
    middle = max(0, len(text) // 2 - _SAMPLE // 2)
    parts = {start: text[start:start + _SAMPLE] for start in (0, middle, max(0, len(text) - _SAMPLE))}
    words = _WORD.findall("\n".join(parts.values()))
    return "de" if len(words) < _SHORT else classify(" ".join(words))[0]


def _title(text: str) -> str:
    """The first line, where it stands alone (a blank line, a longer line or nothing follows) and does not end as a sentence."""
    first, _, rest = text.lstrip("\ufffd \t\r\n").partition("\n")
    first = first.strip("# \t\r\ufffd")
    following = rest.partition("\n")[0].strip()
    alone = not following or (len(following) > 2 * len(first) and not following[0].islower())
    if alone and len(first) <= _LONGEST_TITLE and first and first[-1] not in ".!?:;," and _WORD.search(first):
        return first
    return ""
