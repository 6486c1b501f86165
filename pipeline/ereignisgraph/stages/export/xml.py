"""What every XML writer here needs: text that XML 1.0 can hold, and elements written one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: object) -> str:
    """`text` with every character that XML 1.0 cannot hold replaced by one U+FFFD.

    Reading a document has done so already; this is for graphs made elsewhere.
    """
    return ILLEGAL.sub("\ufffd", str(text))


@contextmanager
def element(file: Any, indent: int, name: str, attributes: Mapping[str, str] | None = None, **settings: Any) -> Iterator[None]:
    """An element with others inside, each on a line of its own; `file` is what lxml's `xmlfile` yields."""
    if indent:
        file.write("\n" + "  " * indent)
    with file.element(name, attributes, **settings):
        yield
        file.write("\n" + "  " * indent)


def leaf(file: Any, indent: int, name: str, attributes: Mapping[str, str] | None = None, text: object = "") -> None:
    """An element that holds text or nothing."""
    file.write("\n" + "  " * indent)
    with file.element(name, attributes):
        if text != "":
            file.write(legal(text))
