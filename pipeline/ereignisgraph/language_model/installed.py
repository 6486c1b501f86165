"""The models at hand: where one lies, and what each can do.

Reads   the shipped model and the German pipelines installed beside it; nothing is loaded.
Yields  folders and Installed records.
Rules   spaCy's meta.json says what a pipeline holds.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.util import get_installed_models, get_package_path, is_package

from ereignisgraph.errors import ModelError
from ereignisgraph.language_model import SHIPPED, load_model


@dataclass(frozen=True, slots=True)
class Installed:
    """One pipeline, as its meta.json describes it."""

    name: str
    version: str
    scheme: str             # of the parser's labels: UD, TIGER, or empty without a parser
    labels: tuple[str, ...] # of the parser
    names: tuple[str, ...]  # types of names
    megabytes: float
    scores: dict[str, float]    # as its makers measured them: LAS and F1 of names, by what they were measured on


def model_folder(name: str | Path) -> Path:
    """The folder of the model that `load_model` would load.

    Raises:
        ModelError: there is none; the message says what to do.
    """
    folder = Path(__file__).parent / SHIPPED if name == SHIPPED else Path(name)
    if folder.is_dir():
        return folder
    if is_package(str(name)):
        return get_package_path(str(name))
    load_model(name)        # raises, and knows best what to say
    raise ModelError(f"spaCy model {str(name)!r} has no folder: give {SHIPPED} or a folder")


def installed_models() -> Iterator[Installed]:
    """The shipped model first, then every installed German pipeline by its name."""
    shipped = Path(__file__).parent / SHIPPED
    if shipped.is_dir():
        yield _described(SHIPPED, shipped)
    for name in sorted(get_installed_models()):
        if name.startswith("de_"):
            yield _described(name, get_package_path(name))


def _described(name: str, folder: Path) -> Installed:
    files = [path for path in folder.rglob("*") if path.is_file()]
    meta = json.loads(min((path for path in files if path.name == "meta.json"), key=lambda path: len(path.parts)).read_text("utf-8"))
    labels = tuple(meta["labels"].get("parser", ()))
    scheme = "UD" if "nsubj" in labels else "TIGER" if "sb" in labels else ""
    size = sum(path.stat().st_size for path in files) / 1e6
    return Installed(name, meta["version"], scheme, labels, tuple(meta["labels"].get("ner", ())), round(size, 1), _scores(meta.get("performance", {})))


def _scores(performance: dict) -> dict[str, float]:
    """Ours are kept by layer and data set, spaCy's own by `dep_las` and `ents_f`."""
    spacys = {"LAS": performance.get("dep_las"), "names": performance.get("ents_f")}
    ours = {f"{'LAS' if layer == 'syntax' else layer} {data}": row["las" if layer == "syntax" else "f1"]
            for (layer, _, data), row in ((key.partition(" "), row) for key, row in performance.items() if isinstance(row, dict))
            if layer in ("syntax", "names") and "," not in data}
    return ours or {name: score for name, score in spacys.items() if score is not None}
