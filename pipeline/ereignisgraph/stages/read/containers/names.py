"""Names from inside a file, made fit to be part of a doc_id, which is a path below the run folder."""

from __future__ import annotations

import hashlib
import re

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LONGEST = 200      # bytes of UTF-8; a file system takes 255, and endings come behind


def contained(name: str) -> str:
    """A path in an archive, `/`-separated, that leads nowhere but down: '..' is written '%2E%2E', an absolute path loses its root.

    >>> contained("/briefe/../../a.txt")
    'briefe/%2E%2E/%2E%2E/a.txt'
    """
    return "/".join(_component(part) for part in _parts(name) if part not in ("", "."))


def as_component(name: str) -> str:
    """A name, of a row say, as one component of a path; empty stays empty.

    >>> as_component("Bd. 1/2")
    'Bd. 1%2F2'
    """
    return _component(name.strip().replace("/", "%2F"))


def is_hidden(name: str) -> bool:
    """Does the name, or that of a folder above it, begin with a dot, or is it what a Mac puts beside files?"""
    return any(part == "__MACOSX" or part.startswith(".") and part not in (".", "..") for part in _parts(name))


def printable(name: str) -> str:
    """A name with what no id can hold in a table (control characters, bytes that are not UTF-8) written as %XX."""
    def escape(match: re.Match[str]) -> str:
        is_byte = "\udc80" <= match[0] <= "\udcff"       # how Python reads one that is not UTF-8 in a file's name
        return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "surrogateescape" if is_byte else "surrogatepass"))

    return _UNPRINTABLE.sub(escape, name)


def _parts(name: str) -> list[str]:
    return name.replace("\\", "/").split("/")


def _component(part: str) -> str:
    if part in (".", ".."):
        return part.replace(".", "%2E")
    part = printable(part)
    raw = part.encode("utf-8")
    if len(raw) <= _LONGEST:
        return part
    return raw[:_LONGEST - 17].decode("utf-8", "ignore") + "~" + hashlib.sha256(raw).hexdigest()[:16]
