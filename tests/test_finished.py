"""A finished run, read back."""

from __future__ import annotations

import pytest
from ereignisgraph.errors import RunError
from ereignisgraph.finished import read_facts, read_text


@pytest.mark.parametrize(("prepare", "words"), [
    (lambda run: None, "not the folder of a run"),
    (lambda run: (run / ".work").mkdir(parents=True), "not finished"),
    (lambda run: (run.mkdir(), (run / "run.json").write_text("{")), "cannot be read"),
])
def test_what_is_no_finished_run_is_named(tmp_path, prepare, words):
    prepare(tmp_path / "run")
    with pytest.raises(RunError, match=words):
        read_facts(tmp_path / "run")


def test_a_text_that_is_not_there_is_named(tmp_path):
    with pytest.raises(RunError, match="the text of rom cannot be read"):
        read_text(tmp_path, "rom")
