"""The language model: `load_model` for whoever needs one, and the code that trains and measures the shipped one.

Reads   the name of an installed spaCy pipeline, a folder, or nothing for the shipped `de_history_sm`.
Yields  a loaded German pipeline that parses and finds names.
Rules   what the shipped model is made of and how good it is stands in MODEL_CARD.md.
"""

import re
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.util import is_package

from ereignisgraph.errors import ModelError
from ereignisgraph.language_model.products import steady_products

__all__ = ["SHIPPED", "load_model"]

SHIPPED = "de_history_sm"

_DOWNLOADABLE = re.compile(r"de_(core|dep)_news_(sm|md|lg|trf)")
_NEEDED = {"parser": "a parser", "ner": "names (ner)"}


def load_model(name: str | Path = SHIPPED) -> Language:
    """Load a German pipeline.

    Args:
        name: `de_history_sm` for the shipped model, the name of an installed pipeline, or a folder written by
            spaCy's `to_disk`.

    Returns:
        The pipeline; it has a parser and names.

    Raises:
        ModelError: it is not installed, cannot be loaded, is not German, or lacks a parser or names. The message is one
            line and says what to do.
    """
    nlp = _load(name)
    if nlp.lang != "de":
        raise ModelError(f"spaCy model {str(name)!r} is for language {nlp.lang!r}: choose a German one, such as {SHIPPED}")
    factories = {nlp.get_pipe_meta(component).factory for component in nlp.pipe_names}
    missing = [words for factory, words in _NEEDED.items() if factory not in factories]
    if missing:
        raise ModelError(f"spaCy model {str(name)!r} lacks {' and '.join(missing)}: choose another one, such as {SHIPPED}")
    return nlp


def _load(name: str | Path) -> Language:
    folder = Path(__file__).parent / SHIPPED if name == SHIPPED else Path(name)
    if not folder.is_dir():
        if name == SHIPPED:
            raise ModelError(f"the shipped model {SHIPPED} is missing from this installation: install ereignisgraph again")
        if not is_package(str(name)):
            raise ModelError(_not_installed(str(name)))
    try:
        with steady_products():
            return spacy.load(folder if folder.is_dir() else str(name))
    except (OSError, ValueError, KeyError, ImportError) as error:
        reason = " ".join(str(error).split())
        raise ModelError(f"spaCy model {str(name)!r} cannot be loaded: {reason}") from error


def _not_installed(name: str) -> str:
    if _DOWNLOADABLE.fullmatch(name):
        return f"spaCy model {name!r} is not installed: python -m spacy download {name}"
    return f"spaCy model {name!r} is neither installed nor a folder: give {SHIPPED}, an installed pipeline or a folder"
