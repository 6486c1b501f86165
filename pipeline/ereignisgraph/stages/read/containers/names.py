"""Names from inside a file, made fit to be part of a doc_id, which is a path below the run folder."""

from __future__ import annotations

import hashlib

_LONGEST = 200      # bytes of UTF-8; a file system takes 255, and endings come behind


def contained(name: str) -> str:
    """A path in an archive, `/`-separated, that leads nowhere but down: '..' is written '%2E%2E', an absolute path loses its root.

    >>> contained("/briefe/../../a.txt")
    'briefe/%2E%2E/%2E%2E/a.txt'
    """
    return "/".join(_component(part) for part in name.replace("\\", "/").split("/") if part not in ("", "."))


def as_component(name: str) -> str:
    """A name, of a row say, as one component of a path; empty stays empty.

    >>> as_component("Bd. 1/2")
    'Bd. 1%2F2'
    """
    return _component(name.strip().replace("/", "%2F"))


def is_hidden(name: str) -> bool:
    """Does the name, or that of a folder above it, begin with a dot, or is it what a Mac puts beside files?"""
    return any(part.startswith(".") and part != ".." or part == "__MACOSX" for part in name.replace("\\", "/").split("/"))


def _component(part: str) -> str:
    if part in (".", ".."):
        return part.replace(".", "%2E")
    raw = part.encode("utf-8", "surrogateescape")
    if len(raw) <= _LONGEST:
        return part
    return raw[:_LONGEST - 17].decode("utf-8", "ignore") + "~" + hashlib.sha256(raw).hexdigest()[:16]
