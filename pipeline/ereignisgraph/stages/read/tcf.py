"""TCF, the Text Corpus Format of D-SPIN and WebLicht, as the Deutsches Textarchiv exports it: its text layer.

Reads   a decoded TCF file.
Yields  a Piece with the characters of the text layer; tokens and annotation are left to our own stages.
"""

from __future__ import annotations

from .decode import Decoded
from .header import Header
from .markup import Chars, End, Start, xml_events
from .piece import Piece
from .traced import Writer
from .typography import with_whole_words

ROOTS = ("D-Spin",)


def read_tcf(decoded: Decoded) -> Piece:
    """The text layer, and what the metadata say of it.

    Raises:
        ReadError: as `xml_events`.
    """
    writer, header, path = Writer(), Header(), []
    for event in xml_events(decoded.text):
        if "MetaData" in path:
            header.take(event)
        if isinstance(event, Start):
            path.append(event.name)
        elif isinstance(event, End):
            path.pop()
        elif isinstance(event, Chars) and path[-2:] == ["TextCorpus", "text"]:
            writer.add(event.text, event.start, event.end)
    text, joined = with_whole_words(writer.traced())
    return Piece(text, decoded.encoding, decoded.notes + joined, header.title, header.author, header.date, header.url)
