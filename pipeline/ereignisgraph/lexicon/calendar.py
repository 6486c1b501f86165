"""The German of dates: forms of time expressions, the words in their slots, and the signals before them.

Reads   calendar.toml: `[[slot]]` (what may stand in {braces}), `[[form]]` (a time expression and its value) and
        `[[signal]]` (a word before an expression that shades its value or keeps it off the story line).
Yields  a Calendar with every form compiled.

A form is a regular expression in which `{month}` stands for the slot of that name; what it held is read into the field
`month`, or into another one: `{until_month:month}` fills `until_month`, `{_:month}` none. A space matches any white space within a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..errors import LexiconError
from ..schema.vocabulary import TIMEX_MODS, TIMEX_TYPES
from .loader import Row, read_files
from .numerals import CARDINAL, MEASURE, ORDINAL, YEAR_IN_WORDS, read_cardinal, read_measure, read_ordinal, read_roman
from .openings import Openings, index

OPERATIONS = ("date", "other_style", "republican", "shift", "after", "now", "spoken", "length", "repeat")
"""What a form's `value` may name; anything else is a TIMEX3 value as it stands."""

MOVES = ("always", "onward", "earlier", "near", "never")
"""When the story goes on from a date with a signal: always; if that is no step back (*earlier*: and what it names lies behind it);
if it stays in the year; never."""

WORD = re.compile(r"\w+")
"""Where an expression may begin, and what `Calendar.openings` is asked for."""

LOOK_BACK = 60      # characters before an expression in which its `before` and the signals are looked for

_READERS: dict[str, tuple[str, Callable[[str], int | str]]] = {     # name to default form and function
    "text": (r"\w+", str),
    "integer": (r"\d+", int),
    "measure": (MEASURE, read_measure),
    "cardinal": (CARDINAL, read_cardinal),
    "year": (YEAR_IN_WORDS, read_cardinal),
    "ordinal": (rf"\d{{1,2}}\.|{ORDINAL}", read_ordinal),
    "roman": (r"[IVX]+", read_roman),
}
_SLOT = re.compile(r"\{(?:(?P<field>[a-z_]+):)?(?P<slot>[a-z_]+)\}")
_SPACE = r"(?:[^\S\n]{0,3}\s[^\S\n]{0,3})"
_WORD_SPACE = re.compile(r" (?![^\[\]()]*\])")      # not within a set of characters
_BOUNDARY = r"(?<!\w)(?=\w)(?<!\d[.,:])"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot(Row):
    """What may stand in `{id}`: a table of forms with their values, or a form that is read, or both."""

    yes: Any                                        # text to value
    values: dict[str, str] = field(default_factory=dict)
    reads: str = ""                                 # what is in no table is read by: a name of _READERS
    form: str = ""                                  # narrows what `reads` would take
    any_case: bool = False

    @property
    def pattern(self) -> str:
        forms = sorted(self.values, key=len, reverse=True)
        if self.reads:
            forms.append(self.form or _READERS[self.reads][0])
        return f"(?i:{'|'.join(forms)})" if self.any_case else "|".join(forms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form(Row):
    """One kind of time expression."""

    kind: str                                       # TIMEX3 @type
    form: str
    value: str                                      # one of OPERATIONS, or a TIMEX3 value
    yes: Any                                        # text with the [extent] in brackets to value, mod behind a space
    mod: str = ""
    set: dict[str, str] = field(default_factory=dict)       # fields that the form implies: {step = "1", unit = "D"}
    before: str = ""                                # must stand immediately before; its slots are read too
    not_before: str = ""                            # must not stand immediately before
    early: bool = False                             # only in a text that tells of the first thousand years
    lone: bool = False                              # not shortly behind a later year


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal(Row):
    """Words before an expression, or in its clause: they shade its value, or say that it does not carry the story on."""

    yes: Any                                        # text with the [extent] in brackets to `mod` or "" as found
    form: str
    clause: bool = False                            # anywhere in the clause, not immediately before
    kinds: tuple[str, ...] = ("DATE", "TIME")
    mod: str = ""
    moves: str = "always"                           # one of MOVES


@dataclass(frozen=True, slots=True)
class CompiledForm:
    row: Form
    groups: dict[str, tuple[str, str]]      # group of the expressions below to field and slot
    pattern: re.Pattern[str]
    before: re.Pattern[str] | None
    not_before: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class CompiledSignal:
    row: Signal
    pattern: re.Pattern[str]        # ends where the expression begins; of a `clause` signal: lies in its clause


@dataclass(frozen=True, slots=True)
class Calendar:
    """The compiled rows; `openings` says of a word which forms may begin with it."""

    slots: dict[str, Slot]
    forms: tuple[CompiledForm, ...]
    signals: tuple[CompiledSignal, ...]
    openings: Openings[CompiledForm]
    readings: dict[str, tuple[tuple[re.Pattern[str], str], ...]]

    def read(self, slot: str, text: str) -> str:
        """The value of what stood in a slot; ValueError if it cannot stand there."""
        for pattern, value in self.readings[slot]:
            if pattern.fullmatch(text):
                return value
        if reads := self.slots[slot].reads:
            return str(_READERS[reads][1](text))
        raise ValueError(f"{text!r} is no {slot}")


def load_calendar(path: Path, *more: Path) -> Calendar:
    """Read and compile calendar.toml and further files of the same shape.

    Raises:
        LexiconError: what `read_files` refuses, a slot that is not declared, a regular expression that does not
            compile, or a kind, mod or way of reading that does not exist.
    """
    tables = read_files((path, *more), {"slot": Slot, "form": Form, "signal": Signal})
    slots = {slot.id: slot for slot in tables["slot"]}
    for slot in slots.values():
        if slot.reads not in {"", *_READERS} or not (slot.values or slot.reads):
            raise LexiconError(f"{path.name}: slot {slot.id!r}: needs `values`, or `reads` as one of {', '.join(_READERS)}")
    forms = tuple(_compiled(path.name, row, slots) for row in tables["form"])
    signals = tuple(
        CompiledSignal(row, _regex(where := f"{path.name}: signal {row.id!r}", (_expanded if row.clause else _left)(where, row.form, slots)))
        for row in tables["signal"]
    )
    if unknown := [row.id for row in tables["signal"] if row.moves not in MOVES or row.mod not in TIMEX_MODS]:
        raise LexiconError(f"{path.name}: signal {unknown[0]!r}: unknown `moves` or `mod`")
    openings = index((_expanded(path.name, form.row.form, slots, space=r"\s"), form) for form in forms)
    readings = {
        slot.id: tuple(
            (re.compile(form, re.IGNORECASE if slot.any_case else 0), value) for form, value in slot.values.items()
        )
        for slot in slots.values()
    }
    return Calendar(slots, forms, signals, openings, readings)


def _compiled(file: str, row: Form, slots: dict[str, Slot]) -> CompiledForm:
    where = f"{file}: form {row.id!r}"
    if row.kind not in TIMEX_TYPES or row.mod not in TIMEX_MODS:
        raise LexiconError(f"{where}: unknown kind {row.kind!r} or mod {row.mod!r}")
    groups: dict[str, tuple[str, str]] = {}
    return CompiledForm(
        row,
        groups,
        _regex(where, _BOUNDARY + f"(?:{_expanded(where, row.form, slots, groups)})(?!\\w)"),
        _regex(where, _left(where, row.before, slots, groups)) if row.before else None,
        _regex(where, _left(where, row.not_before, slots)) if row.not_before else None,
    )


def _left(where: str, form: str, slots: dict[str, Slot], groups: dict[str, tuple[str, str]] | None = None) -> str:
    """A pattern for what ends where an expression begins."""
    return rf"(?<!\w)(?:{_expanded(where, form, slots, groups)})\Z"


def _expanded(
    where: str, form: str, slots: dict[str, Slot], groups: dict[str, tuple[str, str]] | None = None, space: str = _SPACE
) -> str:
    """The regular expression of a form; with `groups` every slot becomes a named group that is entered there."""
    def slot(match: re.Match[str]) -> str:
        field_name, name = match["field"] or match["slot"], match["slot"]
        if name not in slots:
            raise LexiconError(f"{where}: the slot {name!r} is not declared")
        if groups is None or field_name == "_":
            return f"(?:{slots[name].pattern})"
        group = f"{field_name}__{len(groups)}"      # one field may stand in several alternatives
        groups[group] = field_name, name
        return f"(?P<{group}>{slots[name].pattern})"

    return _WORD_SPACE.sub(space.replace("\\", r"\\"), _SLOT.sub(slot, form))


def _regex(where: str, pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        raise LexiconError(f"{where}: no regular expression: {error}") from error
