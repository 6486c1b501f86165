"""Whatever bytes come under whatever ending: a Source with a true map or an Unread with a reason, never an exception.

EREIGNISGRAPH_FUZZ says how many files of each format (`make soak` reads more).
"""

from __future__ import annotations

import io
import os
import time

import pytest
from ereignisgraph.schema.records import Source
from ereignisgraph.stages.inputs import find_inputs
from ereignisgraph.stages.read import READERS, read_document
from ereignisgraph.stages.read.containers import ARCHIVES, TABLES
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from samples import PROSE, SAMPLES, assert_readable

EXAMPLES = int(os.environ.get("EREIGNISGRAPH_FUZZ", "30"))
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


fuzzed = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@pytest.mark.parametrize("ending", [*READERS, *ARCHIVES, *TABLES, ".gz", ".tgz", ".bz2", ".xz"])
@fuzzed
@given(content=BYTES | TEXTLIKE)
def test_arbitrary_bytes(tmp_path, ending, content):
    assert_readable(tmp_path, content, ending)


def _parquet() -> bytes:
    pa, pq, out = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet"), io.BytesIO()
    pq.write_table(pa.table({"id": ["a", "b"], "text": [PROSE, None]}), out)
    return out.getvalue()


@pytest.fixture(params=[*SAMPLES, ".parquet"])
def sample(request):
    """The ending and the bytes of a good file."""
    return request.param, SAMPLES[request.param] if request.param in SAMPLES else _parquet()


@fuzzed
@given(edits=st.lists(EDIT, max_size=4))
def test_spoiled_files(tmp_path, sample, edits):
    ending, content = sample
    assert_readable(tmp_path, mutated(content, edits), ending)


def test_the_files_that_are_spoiled_can_be_read_before(tmp_path, sample):
    ending, content = sample
    (tmp_path / f"a{ending}").write_bytes(content)
    assert isinstance(read_document(find_inputs([tmp_path / f"a{ending}"])[0]), Source)


@pytest.mark.parametrize(("ending", "unit"), [
    *((".html", unit) for unit in ("<!--", "<", "<a ", "<a b='", "</", "&", "<!", "<![", "<?", "<p>", "</p>", "<title>", "<pre>\n")),
    *((".txt", unit) for unit in ("-\n", "a", "\xad", "ſ", "\n\n", "\r")), (".tei", "<p>"), (".csv", '"'), (".csv", "a,"), (".jsonl", "{"),
])
def test_hostile_text_takes_linear_time(tmp_path, ending, unit):
    begin = time.process_time()
    assert_readable(tmp_path, b"text\n" + unit.encode() * (100_000 // len(unit)), ending)
    assert time.process_time() - begin < 10
