"""Whatever bytes come under whatever ending: a Source with a true map or an Unread with a reason, never an exception.

EREIGNISGRAPH_FUZZ says how many files of each format (`make soak` reads more).
"""

from __future__ import annotations

import gzip
import io
import lzma
import os
import tarfile
import zipfile
from pathlib import Path

import pytest
from ereignisgraph.schema.records import Source
from ereignisgraph.schema.vocabulary import STATUSES
from ereignisgraph.stages.inputs import find_inputs
from ereignisgraph.stages.read import READERS, read_document
from ereignisgraph.stages.read.containers import ARCHIVES, TABLES
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

EXAMPLES = int(os.environ.get("EREIGNISGRAPH_FUZZ", "30"))
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


def _parquet() -> bytes:
    pa, pq, out = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet"), io.BytesIO()
    pq.write_table(pa.table({"id": ["a", "b"], "text": [PROSE, None]}), out)
    return out.getvalue()


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
}
BYTES = st.binary(max_size=200) | st.text("<>&;/!?[]-'\"=\n\r \x00{}\\,|ſß⸗¬\u2028\u2060\ufeffa1", max_size=200).map(str.encode)
TEXTLIKE = st.lists(st.sampled_from([
    b"<", b">", b"</", b"/>", b"<!--", b"<![CDATA[", b"]]>", b"<p>", b"<lb break='no'/>", b"<choice>", b"<TEI>", b"<text>", b"<body>", b"&amp;", b"&#0;", b"&x;", b"\n", b'"',
    b'""', b";", b",", b"{", b"}", b'"text"', b":", b"\\", b"\\u00e4", b"\\ud800", b"-\n", b"\xad", "ſ".encode(), "\u2060".encode(), b"\xff", b"\x00", b"PK\x03\x04", b"obj", b"stream",
    b"[[[[[[[[[[[[", b"Er floh. ", b"text\n"]), max_size=30).map(b"".join)
EDIT = st.tuples(st.sampled_from(("insert", "replace", "delete", "repeat", "cut")), st.floats(0, 1), st.integers(0, 40), BYTES | TEXTLIKE)


def mutated(sample: bytes, edits: list[tuple[str, float, int, bytes]]) -> bytes:
    for kind, where, length, new in edits:
        at = int(where * len(sample))
        rest = sample[at + length:]
        sample = {"insert": sample[:at] + new + sample[at:], "replace": sample[:at] + new + rest, "delete": sample[:at] + rest,
                  "repeat": sample[:at] + sample[at:at + length] * 3 + rest, "cut": sample[:at]}[kind]
    return sample


def assert_readable(folder: Path, content: bytes, ending: str) -> None:
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


fuzzed = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@pytest.mark.parametrize("ending", [*READERS, *ARCHIVES, *TABLES, ".gz", ".tgz", ".bz2", ".xz"])
@fuzzed
@given(content=BYTES | TEXTLIKE)
def test_arbitrary_bytes(tmp_path, ending, content):
    assert_readable(tmp_path, content, ending)


@pytest.fixture(params=[*SAMPLES, ".pdf", ".parquet"])
def sample(request, pdf):
    """The ending and the bytes of a good file."""
    if request.param == ".parquet":
        return request.param, _parquet()
    return request.param, pdf([PROSE.replace("ſ", "s")]) if request.param == ".pdf" else SAMPLES[request.param]


@fuzzed
@given(edits=st.lists(EDIT, max_size=4))
def test_spoiled_files(tmp_path, sample, edits):
    ending, content = sample
    assert_readable(tmp_path, mutated(content, edits), ending)


def test_the_files_that_are_spoiled_can_be_read_before(tmp_path, sample):
    ending, content = sample
    (tmp_path / f"a{ending}").write_bytes(content)
    assert isinstance(read_document(find_inputs([tmp_path / f"a{ending}"])[0]), Source)
