"""How verbs and event nouns are inflected and what verbs ask of the words beside them, as far as no rule can tell.

Reads   verbs.toml: principal parts, prefixes, exceptions of the weak verbs, valency, heads of event nouns.
Yields  Verbs, whose tables lead from an inflected form to its lemma; infinitive.py asks them. Its valency goes into every parse.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import LexiconError
from ..schema.valency import Valency
from .loader import Row, read_rows

TRAITS = ("t", "ge", "ge-alone", "ge-finite", "regular", "ß", "er")     # what the rows of [[weak]] may say of a verb, see verbs.toml
VALENCIES = ("with_sein", "transitive_too", "by_itself", "steering", "judging", "willing")    # and those of [[valency]]: fields of schema.valency.Valency


@dataclass(frozen=True, slots=True, kw_only=True)
class IrregularRow(Row):
    """Verbs by their principal parts, see verbs.toml; `yes` and `no` are 'form = lemma', as in all rows but AdjectiveRow and ValencyRow."""

    verbs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrefixRow(Row):
    """First parts of verbs; what is in a separable and an inseparable row can be both."""

    forms: tuple[str, ...]
    separable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WeakRow(Row):
    """Regular verbs that share a trait by which the rules must know them."""

    verbs: tuple[str, ...]
    trait: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ValencyRow(Row):
    """Verbs that share a trait by which grammar must know them; `yes` and `no` are infinitives that have it and that lack it."""

    verbs: tuple[str, ...]
    trait: str
    particles: tuple[str, ...] = ()     # what may stand before the verbs of `with_sein`; the empty word is the bare verb


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjectiveRow(Row):
    """Words that look like participles; `yes` and `no` are forms that are none and forms that are."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NounRow(Row):
    """Nouns as 'singular plural gender'."""

    heads: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)       # by identity: answers are remembered with it
class Verbs:
    """Tables from form to infinitives, the first being the commonest verb; all forms in lower case."""

    rows: tuple[Row, ...]
    finite: dict[str, tuple[str, ...]]
    subjunctive: dict[str, tuple[str, ...]]     # Konjunktiv II alone: asked last
    participles: dict[str, tuple[str, ...]]     # with their ge-
    bare: dict[str, tuple[str, ...]]            # without it, as after an inseparable prefix
    separable: frozenset[str]
    inseparable: frozenset[str]
    weak: dict[str, frozenset[str]]             # by trait
    valency: Valency
    adjectives: frozenset[str]                  # without their endings
    nouns: dict[str, str]                       # inflected form to nominative singular
    datives: dict[str, str]                     # the old dative in -e, which looks like many other words: 'dem Kriege'


def load_verbs(path: Path, *more: Path) -> Verbs:
    """Read verbs.toml and further files of the same shape.

    Raises:
        LexiconError: from the loader; a verb without its parts, an unknown trait or gender.
    """
    rows: list[Row] = []
    tables = {"irregular": IrregularRow, "prefix": PrefixRow, "weak": WeakRow, "valency": ValencyRow, "adjective": AdjectiveRow, "noun": NounRow}
    for file in (path, *more):
        rows += (row for group in read_rows(file, tables).values() for row in group)
    for row in rows:
        table, traits = ("valency", VALENCIES) if isinstance(row, ValencyRow) else ("weak", TRAITS)
        if isinstance(row, WeakRow | ValencyRow) and row.trait not in traits:
            raise LexiconError(f"{path.name}: {table} {row.id!r}: trait {row.trait!r} is none of {', '.join(traits)}")
    weak = {trait: frozenset(verb for row in rows if isinstance(row, WeakRow) and row.trait == trait for verb in row.verbs)
            for trait in TRAITS}
    irregular = [_parts(path.name, row.id, verb) for row in rows if isinstance(row, IrregularRow) for verb in row.verbs]
    nouns = [_noun(path.name, row.id, entry) for row in rows if isinstance(row, NounRow) for entry in row.heads]
    prefixes = [row for row in rows if isinstance(row, PrefixRow)]
    return Verbs(
        rows=tuple(rows),
        finite=_table((form, verb.infinitive) for verb in irregular for form in verb.finite()),
        subjunctive=_table((form, verb.infinitive) for verb in irregular for form in verb.subjunctive()),
        participles=_table((form, verb.infinitive) for verb in irregular for form in verb.participle),
        bare=_table((form.removeprefix("ge"), verb.infinitive) for verb in irregular for form in verb.participle
                    if verb.infinitive not in weak["ge"]),
        separable=frozenset(form for row in prefixes if row.separable for form in row.forms),
        inseparable=frozenset(form for row in prefixes if not row.separable for form in row.forms),
        weak=weak,
        valency=_valency([row for row in rows if isinstance(row, ValencyRow)]),
        adjectives=frozenset(word for row in rows if isinstance(row, AdjectiveRow) for word in row.words),
        nouns=_spellings((form, noun.singular) for noun in nouns for form in noun.forms()),
        datives=_spellings((noun.singular.lower() + "e", noun.singular) for noun in nouns if noun.gender != "f"),
    )


def _valency(rows: list[ValencyRow]) -> Valency:
    verbs = {trait: tuple(verb for row in rows if row.trait == trait for verb in row.verbs) for trait in VALENCIES}
    return Valency(
        with_sein=verbs["with_sein"],
        particles=frozenset(word for row in rows for word in row.particles),
        transitive_too=verbs["transitive_too"],
        by_itself=frozenset(verbs["by_itself"]),
        steering=frozenset(verbs["steering"]),
        judging=frozenset(verbs["judging"]),
        willing=frozenset(verbs["willing"]),
    )


@dataclass(frozen=True, slots=True)
class _Irregular:
    """The principal parts of one verb, each with its alternatives."""

    infinitive: str
    present: tuple[str, ...]
    preterite: tuple[str, ...]
    participle: tuple[str, ...]
    conjunctive: tuple[str, ...]
    others: tuple[str, ...]

    def finite(self) -> Iterator[str]:
        """The indicative and the Konjunktiv I, without the second person of the strong preterite, which looks like other verbs."""
        stem = self.infinitive.removesuffix("n").removesuffix("e")
        yield from (stem + ending for ending in ("", "e", "est", "en", "et", "t"))
        yield self.infinitive
        yield from self.others
        for form in self.present:
            yield from (form, form.removesuffix("t") + "st", form + "st")
        for form in self.preterite:
            yield from (form + ending for ending in (("", "st", "n", "t") if form.endswith("e") else ("", "en")))

    def subjunctive(self) -> Iterator[str]:
        for form in self.conjunctive:
            yield from (form + ending for ending in ("", "st", "n", "t"))


def _parts(file: str, row: str, verb: str) -> _Irregular:
    columns = [tuple(filter("-".__ne__, column.split("/"))) for column in verb.split()]
    if len(columns) not in (5, 6) or len(columns[0]) != 1:
        raise LexiconError(f"{file}: irregular {row!r}: {verb!r} needs infinitive, present, preterite, participle, Konjunktiv II")
    infinitive, *parts = columns
    return _Irregular(infinitive[0], *parts, *[()] * (6 - len(columns)))


@dataclass(frozen=True, slots=True)
class _Noun:
    """One noun of [[noun]]."""

    singular: str
    plural: str
    gender: str

    def forms(self) -> Iterator[str]:
        """All forms in lower case but the old dative in -e."""
        yield self.singular.lower()
        if self.plural != "-":
            yield self.plural.lower()
            if self.plural[-1] not in "ns":
                yield self.plural.lower() + "n"
        if self.gender != "f":
            yield self.singular.lower() + "s"
            if self.singular[-1] != "e":
                yield self.singular.lower() + "es"


def _noun(file: str, row: str, entry: str) -> _Noun:
    words = entry.split()
    if len(words) != 3 or words[2] not in "mfn":
        raise LexiconError(f"{file}: noun {row!r}: {entry!r} needs singular, plural and gender m, f or n")
    return _Noun(*words)


def _table(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    table: dict[str, dict[str, None]] = defaultdict(dict)
    for form, lemma in pairs:
        for spelling in (form, form.replace("ss", "ß"), form.replace("ß", "ss")):
            table[spelling][lemma] = None
    return {form: tuple(lemmas) for form, lemmas in table.items()}


def _spellings(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {form: lemmas[0] for form, lemmas in _table(pairs).items()}
