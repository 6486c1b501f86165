"""A small good file of every format that is read, and what must hold of any file, however spoiled."""

from __future__ import annotations

import gzip
import io
import lzma
import tarfile
import zipfile
from pathlib import Path

from ereignisgraph.schema.records import Source
from ereignisgraph.schema.vocabulary import STATUSES
from ereignisgraph.stages.inputs import find_inputs
from ereignisgraph.stages.read import read_document

PROSE = "Im März 1848 kam die Revo-\nlution nach Köln &amp; Bonn, und der König floh über die Brücke; es iſt vorbei."


def _archive(kind: str) -> bytes:
    out, content = io.BytesIO(), PROSE.encode()
    if kind == "zip":
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("a.txt", content)
            archive.writestr("b/c.csv", f'text\n"{PROSE}"\n')
    else:
        with tarfile.open(fileobj=out, mode="w") as archive:
            info = tarfile.TarInfo("a.txt")
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def make_pdf(*pages: list[str], title: str = "") -> bytes:
    """A PDF with these lines on its pages, as simple as one can be."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"]
    kids = []
    for lines in pages:
        shown = b"".join(b"(%s) Tj 0 -14 Td " % line.encode("cp1252").replace(b"(", rb"\(").replace(b")", rb"\)") for line in lines)
        stream = b"BT /F1 12 Tf 72 720 Td " + shown + b"ET"
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
        objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>>>>>" % len(objects))
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    objects.append(b"<</Title(%s)/Author(N. N.)>>" % title.encode("cp1252"))
    out, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1, table, len(objects) + 1, len(objects), len(out))


SAMPLES = {
    ".txt": PROSE.encode(),
    ".md": PROSE.encode("cp1252", "replace"),
    ".html": f"<!doctype html><meta charset=utf-8><title>T</title><nav>x</nav><p class='a'>{PROSE}<ul><li>eins<li>zwei</ul><pre>a\n b</pre><!-- c -->".encode(),
    ".tei": f'<?xml version="1.0"?><!DOCTYPE TEI SYSTEM "x.dtd"><TEI><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc></teiHeader><text><body>'
            f"<p>{PROSE}<lb break='no'/>x<choice><orig>a</orig><reg>b</reg></choice>&uuml;<![CDATA[<]]></p></body></text></TEI>".encode(),
    ".tcf": f"<D-Spin><MetaData/><TextCorpus><text>{PROSE}</text></TextCorpus></D-Spin>".encode(),
    ".alto.xml": ('<alto><Tags><OtherTag ID="T" LABEL="header"/></Tags><Layout><Page><PrintSpace><TextBlock TAGREFS="U"><TextLine>'
                  '<String CONTENT="Revo" SUBS_TYPE="HypPart1"/><HYP CONTENT="-"/></TextLine><TextLine><String CONTENT="lution" SUBS_TYPE="HypPart2"/>'
                  '<SP/><String CONTENT="&amp;"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>').encode(),
    ".page.xml": (f'<PcGts><Page><ReadingOrder><OrderedGroup><RegionRefIndexed index="0" regionRef="a"/></OrderedGroup></ReadingOrder><TextRegion id="a">'
                  f"<TextLine><TextEquiv><Unicode>{PROSE}</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>").encode(),
    ".csv": f'id;text;titel\n1;"{PROSE}";T\n2;Er floh.;"a ""b"""\n'.encode("cp1252", "replace"),
    ".tsv": f"text\tid\n{PROSE.replace(chr(10), ' ')}\tb\n".encode(),
    ".jsonl": '{"id": "a", "text": "Der K\\u00f6nig\\nfloh \\ud83d\\ude80.", "title": null}\n{"text": "Aus."}\n'.encode(),
    ".zip": _archive("zip"),
    ".tar": _archive("tar"),
    ".tar.gz": gzip.compress(_archive("tar")),
    ".txt.xz": lzma.compress(PROSE.encode()),
    ".pdf": make_pdf([PROSE.replace("ſ", "s")]),
}


def assert_readable(folder: Path, content: bytes, ending: str) -> None:
    """The bytes under this ending are a Source with a true map or an Unread with a reason; every file in them likewise."""
    path = folder / f"a{ending}"
    path.write_bytes(content)
    inputs = find_inputs([path])
    assert inputs and len({item.doc_id for item in inputs}) == len(inputs)
    for item in inputs:
        assert not item.doc_id.startswith("/") and not {"", ".", ".."} & set(item.doc_id.split("/"))
        found = read_document(item, any_language=True)
        if not isinstance(found, Source):
            assert found.status in STATUSES and found.status != "ok" and found.reason and "\n" not in found.reason
            continue
        found.text.encode("utf-8")
        assert found.text.strip()
        if found.runs:
            assert [run.start for run in found.runs] == [0, *(run.end for run in found.runs[:-1])]
            assert found.runs[-1].end == len(found.text)
            assert all(run.start < run.end and 0 <= run.source_start <= run.source_end for run in found.runs)
            if not item.places:
                assert max(run.source_end for run in found.runs) <= len(content)
