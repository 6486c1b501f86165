"""What there is to read: every document below the CORPUS arguments, and the name that it goes by.

Reads   paths as the user gave them; corpus.toml, where a folder has one; the directories of archives, tables of texts.
Yields  one Input a document, sorted by doc_id; what cannot be opened is an Input with a problem, so that nothing is lost.
Rules   DESIGN, section 4: how a doc_id is made. Files and folders whose name begins with a dot are not read.
"""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from glob import glob, has_magic
from itertools import takewhile
from pathlib import Path

from ...errors import ReadError
from .corpus import CORPUS_FILE, TEXTS, Corpus, read_corpus
from .ids import Name, unique_ids
from .members import Input, documents_in

__all__ = ["Input", "find_inputs", "folder_of"]


def find_inputs(corpora: Sequence[Path], text_column: str = "") -> tuple[Input, ...]:
    """Every document below `corpora`, sorted by doc_id.

    Args:
        corpora: files, folders of texts, corpora (folders with corpus.toml), folders of corpora, or patterns such as
            `archiv/**/*.xml`. In a corpus only texts/ is read, in a folder of corpora only its corpora are. A path
            given twice is read once.
        text_column: where tables (CSV, JSONL, Parquet) have their texts; empty: where corpus.toml says, otherwise `text`.

    Returns:
        Inputs with unique ids: the path below the argument (of a pattern: below the folders that it names) without its
        last ending, `/`-separated, for a file its name. A member of an archive has its path there behind the id of the
        archive, a row of a table its id or number. With several arguments or a folder of corpora the corpus name stands
        before it; where ids would still be equal, all of them keep their endings, rows their numbers. What no id can hold
        in a table (control characters, bytes that are not UTF-8) is written as %XX.

    Raises:
        ReadError: an argument does not exist, a corpus.toml is broken, two inputs cannot be told apart by their name.
    """
    several = len(corpora) > 1
    files: dict[Path, tuple[Name, Input]] = {}
    for argument in corpora:
        for name, item in _inputs_of(argument, several):
            item = replace(item, text_column=text_column or item.text_column)
            files.setdefault(item.path, (Name.of_file(name), item))
    documents = [document for name, item in files.values() for document in documents_in(item, name)]
    return tuple(sorted(_with_ids(documents), key=lambda item: item.doc_id))


def folder_of(argument: Path) -> Path:
    """The path itself, or of a pattern the folder that all its matches lie in."""
    return argument if argument.exists() else Path(*takewhile(lambda part: not has_magic(part), argument.parts))


def _inputs_of(argument: Path, several: bool) -> Iterator[tuple[str, Input]]:
    """The files of one argument, each with its name: the doc_id with the ending still on."""
    if not argument.exists():
        yield from _matching(argument, several)
        return
    if not argument.is_dir():
        yield argument.name, Input("", argument)
        return
    inner = [] if (argument / CORPUS_FILE).is_file() else sorted(
        folder for folder in argument.iterdir() if not folder.name.startswith(".") and (folder / CORPUS_FILE).is_file()
    )
    for folder in inner or [argument]:
        prefix = f"{folder.resolve().name}/" if several or inner else ""
        for name, item in _files_of(folder):
            yield prefix + name, item


def _matching(pattern: Path, several: bool) -> Iterator[tuple[str, Input]]:
    """The files that a pattern matches; if there are only folders, all that is in these."""
    found = sorted(map(Path, glob(str(pattern), recursive=True))) if has_magic(str(pattern)) else []
    if not found:
        kind = "dangling link" if pattern.is_symlink() else "no such file or folder"
        raise ReadError(f"{pattern}: {kind}; name a text, a folder of texts or a corpus")
    files, folder = [path for path in found if not path.is_dir()], folder_of(pattern)
    for path in files:
        yield (f"{folder.resolve().name}/" if several else "") + path.relative_to(folder).as_posix(), Input("", path)
    for path in found if not files else []:
        yield from _inputs_of(path, several=True)


def _files_of(folder: Path) -> Iterator[tuple[str, Input]]:
    """The files of one folder or corpus with their names below it."""
    corpus, root = Corpus(), folder
    if (folder / CORPUS_FILE).is_file():
        corpus, root = read_corpus(folder / CORPUS_FILE), folder / TEXTS
        if not root.is_dir():
            raise ReadError(f"{folder}: a corpus needs a folder {TEXTS}/ beside {CORPUS_FILE}")
    files = {path.relative_to(root).as_posix(): (path, problem) for path, problem in _walk(root, ())}
    for name in corpus.texts.keys() - files.keys():
        files[name] = (root / name, f"named in {CORPUS_FILE}, but not there")
    for name, (path, problem) in files.items():
        text = corpus.texts.get(name, {})
        when = str(text.get("date") or text.get("reference_year", ""))
        yield name, Input("", path, text.get("title", ""), when, corpus.language, corpus.origin, corpus.text_column, problem)


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


def _with_ids(documents: Sequence[tuple[Name, Input]]) -> Iterator[Input]:
    ids = unique_ids([name for name, _ in documents])
    count = Counter(ids)
    taken: dict[str, Input] = {}
    for doc_id, (_, item) in zip(ids, documents, strict=True):
        if doc_id in taken and not (item.places or taken[doc_id].places):
            raise ReadError(f"{taken[doc_id].path} and {item.path} would both be called {doc_id!r}: rename one or read them in two runs")
        number = 1
        while doc_id in taken or number > 1 and doc_id in count:      # only an archive made for it gets here
            number += 1
            doc_id = f"{doc_id}~{number}"
        taken[doc_id] = item
        yield replace(item, doc_id=doc_id)
