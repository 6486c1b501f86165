"""What there is to read: every file below the CORPUS arguments, and the name that it goes by.

Reads   paths as the user gave them; corpus.toml, where a folder has one.
Yields  one Input a file, sorted by doc_id; what cannot be opened is an Input with a problem, so that nothing is lost.
Rules   DESIGN, section 4: how a doc_id is made. Files and folders whose name begins with a dot are not read.
"""

from __future__ import annotations

import os
import re
import stat
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePath
from typing import Any

from ..errors import ReadError

CORPUS_FILE = "corpus.toml"
TEXTS = "texts"

_CORPUS_KEYS = {"title": str, "description": str, "origin": str, "licence": str, "language": str, "text": list}
_TEXT_KEYS = {"file": str, "title": str, "register": str, "date": (str, date), "reference_year": int}
_ISO_DATE = re.compile(r"-?\d{4}(?:-\d\d(?:-\d\d)?)?")
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Input:
    """One file to be read, with what its corpus says about it."""

    doc_id: str
    path: Path
    title: str = ""
    date: str = ""      # ISO; the text's date, otherwise its reference year
    language: str = ""  # empty: its corpus does not say
    origin: str = ""
    problem: str = ""   # why it cannot be opened, known before trying


@dataclass(frozen=True, slots=True)
class _Corpus:
    """corpus.toml; without one all fields are empty."""

    language: str = ""
    origin: str = ""
    texts: dict[str, dict[str, Any]] = field(default_factory=dict)    # by file name below texts/


def find_inputs(corpora: Sequence[Path]) -> tuple[Input, ...]:
    """Every file below `corpora`, sorted by doc_id.

    Args:
        corpora: files, folders of texts, corpora (folders with corpus.toml) or folders of corpora. In a corpus only
            texts/ is read, in a folder of corpora only its corpora are. A path given twice is read once.

    Returns:
        Inputs with unique ids: the path below the argument without its last ending, `/`-separated, for a file its
        name. With several arguments or a folder of corpora the corpus name stands before it; where ids would still
        be equal, all of them keep their ending. What no id can hold in a table (control characters, bytes that are
        not UTF-8) is written as %XX.

    Raises:
        ReadError: an argument does not exist, a corpus.toml is broken, two inputs cannot be told apart by their name.
    """
    several = len(corpora) > 1
    found: dict[Path, tuple[str, Input]] = {}
    for argument in corpora:
        if not argument.exists():
            kind = "dangling link" if argument.is_symlink() else "no such file or folder"
            raise ReadError(f"{argument}: {kind}; name a text, a folder of texts or a corpus")
        for name, item in _inputs_of(argument, several):
            found.setdefault(item.path, (name, item))
    return tuple(sorted(_with_ids(list(found.values())), key=lambda item: item.doc_id))


def _inputs_of(argument: Path, several: bool) -> Iterator[tuple[str, Input]]:
    """The inputs of one argument, each with its name: the doc_id with the ending still on."""
    if not argument.is_dir():
        yield argument.name, Input("", argument)
        return
    inner = [] if (argument / CORPUS_FILE).is_file() else sorted(
        folder for folder in argument.iterdir() if not folder.name.startswith(".") and (folder / CORPUS_FILE).is_file()
    )
    for folder in inner or [argument]:
        prefix = f"{folder.resolve().name}/" if several or inner else ""
        for path, name, item in _files_of(folder):
            yield prefix + name, replace(item, path=path)


def _files_of(folder: Path) -> Iterator[tuple[Path, str, Input]]:
    """The files of one folder or corpus with their names below it."""
    corpus, root = _Corpus(), folder
    if (folder / CORPUS_FILE).is_file():
        corpus, root = _read_corpus(folder / CORPUS_FILE), folder / TEXTS
        if not root.is_dir():
            raise ReadError(f"{folder}: a corpus needs a folder {TEXTS}/ beside {CORPUS_FILE}")
    files = {path.relative_to(root).as_posix(): (path, problem) for path, problem in _walk(root, ())}
    for name in corpus.texts.keys() - files.keys():
        files[name] = (root / name, f"named in {CORPUS_FILE}, but not there")
    for name, (path, problem) in files.items():
        text = corpus.texts.get(name, {})
        when = str(text.get("date") or text.get("reference_year", ""))
        yield path, name, Input("", path, text.get("title", ""), when, corpus.language, corpus.origin, problem)


def _walk(folder: Path, above: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    """Files below `folder`, each with what is known to be wrong with it; links are followed, but never in a circle."""
    here = os.path.realpath(folder)
    if here in above:
        yield folder, "link leads back to a folder above it"
        return
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield folder, f"folder cannot be listed: {error.strerror}"
        return
    for path in entries:
        if path.name.startswith("."):
            continue
        try:
            mode = path.stat().st_mode
        except OSError as error:
            yield path, "dangling link" if path.is_symlink() else f"cannot be opened: {error.strerror}"
            continue
        if stat.S_ISDIR(mode):
            yield from _walk(path, (*above, here))
        else:
            yield path, "" if stat.S_ISREG(mode) else "not a regular file"


def _with_ids(named: list[tuple[str, Input]]) -> Iterator[Input]:
    names = [_printable(name) for name, _ in named]
    ids = [_without_ending(name) for name in names]
    while True:     # an ending kept here can make an id equal to one that was alone: 'a.txt' beside 'a.txt.txt'
        count = Counter(ids)
        longer = [name if count[doc_id] > 1 else doc_id for name, doc_id in zip(names, ids, strict=True)]
        if longer == ids:
            break
        ids = longer
    for doc_id, (_, item) in zip(ids, named, strict=True):
        if count[doc_id] > 1:
            first, second = [other.path for other_id, (_, other) in zip(ids, named, strict=True) if other_id == doc_id][:2]
            raise ReadError(f"{first} and {second} would both be called {doc_id!r}: rename one or read them in two runs")
        yield replace(item, doc_id=doc_id)


def _without_ending(name: str) -> str:
    return PurePath(name).with_suffix("").as_posix()


def _printable(name: str) -> str:
    def escape(match: re.Match[str]) -> str:
        return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "surrogateescape"))

    return _UNPRINTABLE.sub(escape, name)


def _read_corpus(path: Path) -> _Corpus:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ReadError(f"{path}: cannot be read: {error}") from error
    _check(str(path), data, _CORPUS_KEYS)
    texts = {}
    for number, text in enumerate(data.get("text", ()), 1):
        where = f"{path}: text {number}"
        if not isinstance(text, dict):
            raise ReadError(f"{where}: must be a table, [[text]]")
        _check(where, text, _TEXT_KEYS)
        if "file" not in text:
            raise ReadError(f"{where}: needs 'file', its name below {TEXTS}/")
        if "date" in text and not _ISO_DATE.fullmatch(str(text["date"])):
            raise ReadError(f"{where}: date {text['date']!r} is not an ISO date such as 1848-03-18")
        if text["file"] in texts:
            raise ReadError(f"{where}: {text['file']!r} is described twice")
        texts[text["file"]] = text
    return _Corpus(data.get("language", ""), data.get("origin", ""), texts)


def _check(where: str, table: dict[str, Any], known: dict[str, Any]) -> None:
    for key, value in table.items():
        if key not in known:
            raise ReadError(f"{where}: unknown key {key!r}, expected {', '.join(sorted(known))}")
        if not isinstance(value, known[key]) or isinstance(value, bool):
            raise ReadError(f"{where}: {key!r} has the wrong type ({type(value).__name__})")
