"""The time expressions of one text as TimeML 1.2: the text itself, with a TIMEX3 element around each expression.

Without its tags the document is the text, character by character; a reader of XML 1.0 that keeps to the standard gives
back every line end. Where the text's own date is known, an empty TIMEX3 before the text holds it, as `CREATION_TIME`.

Source: Saurí et al., TimeML Annotation Guidelines 1.2.1, and the TimeML 1.2.1 DTD.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from itertools import count

from lxml import etree

from ...schema.records import Time
from .characters import legal

_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_SCHEMA = "http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd"


def timeml(text: str, times: Iterable[Time], date: str = "") -> bytes:
    """The text with its times marked, as UTF-8 with its declaration; ends with a line end behind the last tag.

    Args:
        text: what the offsets of `times` count in; a character that XML cannot hold becomes U+FFFD.
        times: in text order, without overlap.
        date: of the text itself, ISO, or empty.
    """
    out, tid, position = BytesIO(), count(1), 0
    with etree.xmlfile(out, encoding="utf-8") as file:
        file.write_declaration()
        with file.element("TimeML", {f"{{{_XSI}}}noNamespaceSchemaLocation": _SCHEMA}, nsmap={"xsi": _XSI}):
            if date:
                file.write(etree.Element("TIMEX3", tid="t0", type="DATE", value=date, functionInDocument="CREATION_TIME"))
            for time in times:
                file.write(legal(text[position:time.start]))
                with file.element("TIMEX3", _attributes(time, f"t{next(tid)}")):
                    file.write(legal(text[time.start:time.end]))
                position = time.end
            file.write(legal(text[position:]))
    return out.getvalue() + b"\n"


def _attributes(time: Time, tid: str) -> dict[str, str]:
    attributes = {"tid": tid, "type": time.type, "value": time.value}
    return {**attributes, "mod": time.mod} if time.mod else attributes
