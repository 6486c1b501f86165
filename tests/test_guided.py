"""Inputs that a fuzzer makes up, led by the branches that they reach: nothing is broken by them (guided.py says what is tried).

EREIGNISGRAPH_GUIDED says how many for each target (`make guided RUNS=…`).
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from samples import SAMPLES

RUNS = int(os.environ.get("EREIGNISGRAPH_GUIDED", "200"))
SECONDS = 60 + RUNS // 20
HERE = Path(__file__).parent

pytestmark = pytest.mark.skipif(find_spec("atheris") is None, reason="needs Atheris, which has wheels for Linux alone: pip install -e .[fuzz]")


@pytest.mark.parametrize("target", [*SAMPLES, "times", "chain"])
def test_no_input_breaks(target):
    done = subprocess.run([sys.executable, HERE / "guided.py", target, str(RUNS), str(SECONDS)], capture_output=True,
                          encoding="utf-8", errors="replace", env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)})
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
