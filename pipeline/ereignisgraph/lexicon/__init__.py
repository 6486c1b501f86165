"""What the chain knows of German: TOML files beside this module, each with the class that answers questions from it.

A folder of the user's adds rows: its files have the names of ours, and their rows come after ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..errors import LexiconError
from .abbreviations import Abbreviations, load_abbreviations
from .calendar import Calendar, load_calendar
from .causes import Causes, load_causes
from .events import EventLexicon, load_events
from .gazetteer import Gazetteer, load_gazetteer
from .modality import Modality, load_modality
from .names import Names, load_names
from .spelling import Spelling, load_spelling
from .verbs import Verbs, load_verbs

__all__ = ["FOLDER", "Lexicon", "files", "load_dates", "load_lexicon"]

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All rules of the chain."""

    abbreviations: Abbreviations
    spelling: Spelling
    verbs: Verbs
    calendar: Calendar
    names: Names
    places: Gazetteer
    events: EventLexicon
    modality: Modality
    causes: Causes


def files(extra: Path | None = None) -> dict[str, list[Path]]:
    """Our files by name, each with the user's file of that name after it.

    Raises:
        LexiconError: `extra` is no folder, or holds a file whose name is none of ours.
    """
    ours = {path.name: [path] for path in sorted(FOLDER.glob("*.toml"))}
    if extra is not None:
        if not extra.is_dir():
            raise LexiconError(f"--lexicon {extra}: is no folder")
        for path in sorted(extra.glob("*.toml")):
            if path.name not in ours:
                raise LexiconError(f"--lexicon {extra}: {path.name} is none of {', '.join(ours)}")
            ours[path.name].append(path)
    return ours


def load_lexicon(extra: Path | None = None) -> Lexicon:
    """Read all files that the extractors need, and those of the user's folder `extra` after them.

    Raises:
        LexiconError: what `files` or the loader refuses.
    """
    ours = files(extra)
    names, places, events = (
        [path for name, paths in ours.items() if name.startswith(stem) for path in paths] for stem in ("names", "gazetteer", "events"))
    gazetteer = load_gazetteer(*places)
    return Lexicon(
        load_abbreviations(*ours["abbreviations.toml"]),
        load_spelling(*ours["spelling.toml"]),
        load_verbs(*ours["verbs.toml"]),
        load_calendar(*ours["calendar.toml"]),
        load_names(*names, places=gazetteer.rows),
        gazetteer,
        load_events(*events),
        load_modality(*ours["modality.toml"]),
        load_causes(*ours["causes.toml"]),
    )


def load_dates(extra: Path | None = None) -> Calendar:
    """`load_lexicon` of the dates alone, for those who want nothing else."""
    return load_calendar(*files(extra)["calendar.toml"])
