"""Characters that no file of ours may hold: reading a document has replaced them, this is for graphs made elsewhere."""

from __future__ import annotations

import re

ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")       # what XML 1.0 cannot hold


def legal(text: str) -> str:
    """`text` with every illegal character replaced by one U+FFFD, so that offsets stay true."""
    return ILLEGAL.sub("\ufffd", text)
