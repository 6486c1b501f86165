"""The order of the stages, from one text to everything found in it.

    Source ── parse ──> Doc ──┬── entities ──┬── coreference ──┬── events ──┬── links ──┬── order ──> Findings
                              └── times ─────┴─────────────────┘            │           │
                                         gold events, where they are given ─┘───────────┘
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import spacy.tokens
from spacy.language import Language

from .errors import ReadError
from .gold import GoldDocument, gold_events
from .language_model import SHIPPED, load_model
from .lexicon import Lexicon, load_dates, load_lexicon
from .lexicon.calendar import Calendar
from .schema.records import Findings, Source, Time
from .stages.causality import Explanation, explain_links, find_links, find_order, mark_doubtful
from .stages.coreference import find_coreference
from .stages.entities import find_entities
from .stages.events import confirmed, find_events, find_sentences
from .stages.inputs import Input
from .stages.parse import parse, parse_all
from .stages.read import Unread, read_document
from .stages.times import Context, find_times
from .stages.times.marked import with_marked_dates
from .syntax.tokens import Doc

TIMES = "ereignis_times"
REMEMBERED = 1_000_000      # characters of texts whose words a model remembers


def extract(doc: Doc, source: Source, lexicon: Lexicon, gold: GoldDocument | None = None) -> Findings:
    """One parsed text to everything found in it.

    Args:
        doc: from `parse`: Universal Dependencies, sentence starts set; read, never written.
        source: the text that was parsed.
        lexicon: all rules.
        gold: annotation of this text; its events then take the place of those that the chain would find, so that the
            links can be judged alone.

    Raises:
        GoldError: `gold` belongs to another text.
    """
    names = find_entities(doc, source.id, lexicon.names, source.marks)
    times = _times(source, lexicon.calendar)
    mentions = find_coreference(doc, source.id, names, lexicon.names, lexicon.places)
    entities = tuple(sorted(names + mentions, key=lambda entity: (entity.start, entity.end)))
    if gold:
        events = gold_events(doc, source, gold, times)
    else:
        linking = frozenset(lexicon.causes.linking_predicates)
        events = find_events(doc, source.id, lexicon.events, lexicon.modality, entities, times, linking)
    links = find_links(doc, source.id, events, lexicon.causes)
    events = confirmed(events, links)
    order = find_order(doc, source.id, events, lexicon.causes)
    tokens = sum(not token.is_space for token in doc)
    links = mark_doubtful(links, order, events)
    return Findings(source.id, tokens, find_sentences(doc, source.id), entities, times, events, links, order)


def _times(source: Source, calendar: Calendar) -> tuple[Time, ...]:
    found = find_times(source.text, source.id, calendar, Context(source.title, source.date))
    return with_marked_dates(found, source.text, source.id, source.marks)


@dataclass(frozen=True, slots=True)
class Chain:
    """A model and a lexicon, ready to take texts."""

    nlp: Language
    lexicon: Lexicon

    def __call__(self, text: str | Source, gold: GoldDocument | None = None) -> Findings:
        """Everything found in one text; a text given as a string is called `text`."""
        source = text if isinstance(text, Source) else Source("text", "", text, "")
        with self.nlp.memory_zone():        # the model forgets the words of this text; the findings hold strings of their own
            return self.find(self.parse([source])[0], source, gold)

    def parse(self, sources: Sequence[Source]) -> list[Doc]:
        """The first half of the call, for many texts in less time; the model remembers their words until somebody makes it forget (`Words`)."""
        return parse_all(sources, self.nlp, self.lexicon)

    def find(self, doc: Doc, source: Source, gold: GoldDocument | None = None) -> Findings:
        """The second half: everything found in a text that `parse` has parsed."""
        return extract(doc, source, self.lexicon, gold)

    def explain(self, text: str) -> tuple[Findings, tuple[Explanation, ...]]:
        """What is found in the text, and for every causal row whose cue stands there what it linked or why it did not."""
        source = Source("text", "", text, "")
        doc = parse(source, self.nlp, self.lexicon)
        findings = extract(doc, source, self.lexicon)
        return findings, explain_links(doc, source.id, findings.events, self.lexicon.causes)


class Words:
    """The words that a model has met, so that it need not make them anew for each text, but forgets them before they are too many."""

    def __init__(self, nlp: Language) -> None:
        self._nlp, self._zone, self._left = nlp, ExitStack(), 0

    def make_room(self, characters: int) -> None:
        """Before the model reads texts of so many characters; no Doc that it made for earlier ones may still be in use."""
        if self._left < characters:
            self._zone.close()
            self._zone.enter_context(self._nlp.memory_zone())
            self._left = REMEMBERED
        self._left -= characters


def load(model: str | Path = SHIPPED, lexicon: Path | None = None) -> Chain:
    """The chain with its model and its lexicon.

    Args:
        model: the shipped one, an installed German spaCy pipeline or a folder that holds one.
        lexicon: a folder with rows of the user's own.

    Raises:
        ModelError: the model is missing or does not fit.
        LexiconError: a row is not what the loader accepts.

    >>> chain = load()                                                      # doctest: +SKIP
    >>> findings = chain("Weil der König floh, begann der Krieg.")          # doctest: +SKIP
    """
    return Chain(load_model(model), load_lexicon(lexicon))


def times_of(file: Path, lexicon: Path | None = None, date: str = "") -> tuple[Source, tuple[Time, ...]]:
    """One text file as read, and its dates and durations; no model is needed for them.

    Args:
        file: a text.
        lexicon: a folder with rows of the user's own.
        date: of the text itself, ISO, where its corpus does not say it.

    Raises:
        ReadError: the file cannot be read.
        LexiconError: a row is not what the loader accepts.
    """
    source = read_document(Input(file.stem, file), any_language=True)
    if isinstance(source, Unread):
        raise ReadError(f"{file}: {source.reason}")
    source = replace(source, date=date or source.date)
    return source, _times(source, load_dates(lexicon))


@dataclass(frozen=True, slots=True)
class TimesComponent:
    """The dates as a component of any German spaCy pipeline, a blank one too.

    It writes `doc.spans["ereignis_times"]`: the label is the TIMEX3 type, `kb_id_` the value, the extent whole tokens.
    `times` gives the records themselves, with exact character offsets, mod, EDTF, first and last day.

    >>> import spacy
    >>> nlp = spacy.blank("de")
    >>> component = nlp.add_pipe("ereignis_times")
    >>> doc = nlp("Am 25. Februar 1956 sprach er; im Oktober brach der Aufstand los.")
    >>> [(span.text, span.label_, span.kb_id_) for span in doc.spans["ereignis_times"]]
    [('25. Februar 1956', 'DATE', '1956-02-25'), ('Oktober', 'DATE', '1956-10')]
    >>> time = component.times("Schon vor 1933 war er bekannt.")[0]
    >>> (time.start, time.end, time.value, time.mod, time.edtf, time.earliest, str(time.latest))
    (10, 14, '1933', 'BEFORE', '../1933', None, '1933-12-31')

    Settings: `lexicon`, a folder with rows of your own (`nlp.add_pipe("ereignis_times", config={"lexicon": "rows"})`).
    """

    calendar: Calendar

    def __call__(self, doc: spacy.tokens.Doc) -> spacy.tokens.Doc:
        doc.spans[TIMES] = [
            doc.char_span(time.start, time.end, label=time.type, kb_id=time.value, alignment_mode="expand")
            for time in self.times(doc.text)
        ]
        return doc

    def times(self, text: str) -> tuple[Time, ...]:
        """The records, in text order."""
        return find_times(text, "", self.calendar)


@Language.factory(TIMES, assigns=["doc.spans"], default_config={"lexicon": None})
def times_component(nlp: Language, name: str, lexicon: str | None) -> TimesComponent:
    """Entry point of spaCy's factories (pyproject.toml): a pipeline finds it without importing this module."""
    return TimesComponent(load_dates(Path(lexicon) if lexicon else None))
