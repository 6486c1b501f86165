"""Files to read, and the map of what was read held against them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from ereignisgraph.schema.records import Source
from ereignisgraph.stages.inputs import find_inputs
from ereignisgraph.stages.read import read_document
from samples import make_pdf

ALIKE = str.maketrans({"\n": " ", "\r": " ", "\t": " ", "\xa0": " ", "ſ": "s"})


@pytest.fixture
def read(tmp_path):
    """Write one file and read what it holds: one Source or Unread."""
    def build(content: bytes | str, name: str = "a.txt", *, any_language: bool = False, **said: str):
        [only] = read_all(tmp_path, content, name, any_language, **said)
        return only
    return build


@pytest.fixture
def documents(tmp_path):
    """Write one file and read what it holds: Sources and Unreads by their doc_id."""
    def build(content: bytes | str, name: str, **options: str):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return {item.doc_id: read_document(item, any_language=True) for item in find_inputs([path], **options)}
    return build


def read_all(folder: Path, content: bytes | str, name: str, any_language: bool, **said: str):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return [read_document(replace(item, **said), any_language=any_language) for item in find_inputs([path])]


@pytest.fixture
def trace():
    """Check the map of a Source against its decoded file; return what stands there for a word of its text."""
    def check(source: Source, decoded: str):
        assert_leads_back(source, decoded)

        def found(words: str) -> str:
            start = source.text.index(words)
            return decoded[place(source, start)[0]:place(source, start + len(words) - 1)[1]]
        return found
    return check


def assert_leads_back(source: Source, decoded: str) -> None:
    """The runs lie end to end over the whole text, inside the file, and what is equally long is the same."""
    assert source.runs
    assert [run.start for run in source.runs] == [0, *(run.end for run in source.runs[:-1])]
    assert source.runs[-1].end == len(source.text)
    for run in source.runs:
        assert run.start < run.end and 0 <= run.source_start <= run.source_end <= len(decoded), run
        if run.even:
            there, here = decoded[run.source_start:run.source_end], source.text[run.start:run.end]
            assert there.translate(ALIKE) == here.translate(ALIKE), run


def place(source: Source, offset: int) -> tuple[int, int]:
    """What in the file stands for the character."""
    run = next(run for run in source.runs if run.start <= offset < run.end)
    at = run.source_start + offset - run.start
    return (at, at + 1) if run.even else (run.source_start, run.source_end)


@pytest.fixture(scope="session")
def pdf():
    return make_pdf
