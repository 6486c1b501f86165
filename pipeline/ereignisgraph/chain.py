"""The order of the stages, from one text to everything found in it.

    Source ── parse ──> Doc ──┬── entities ──┬── coreference ──┬── events ──┬── links ──┬── order ──> Findings
                              └── times ─────┴─────────────────┘            │           │
                                         gold events, where they are given ─┘───────────┘
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from .errors import ReadError
from .gold import GoldDocument, gold_events
from .language_model import SHIPPED, load_model
from .lexicon import Lexicon, load_lexicon
from .lexicon.calendar import Calendar
from .schema.records import Findings, Source, Time
from .stages.causality import find_links, find_order
from .stages.coreference import find_coreference
from .stages.entities import find_entities
from .stages.events import find_events, find_sentences
from .stages.inputs import Input
from .stages.parse import parse
from .stages.read import Unread, read_document
from .stages.times import Context, find_times
from .stages.times.marked import with_marked_dates

TIMES = "ereignis_times"


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
    names = find_entities(doc, source.id, lexicon.names)
    found = find_times(source.text, source.id, lexicon.calendar, Context(source.title, source.date))
    times = with_marked_dates(found, source.text, source.id, source.marks)
    mentions = find_coreference(doc, source.id, names, lexicon.names, lexicon.places)
    entities = tuple(sorted(names + mentions, key=lambda entity: (entity.start, entity.end)))
    if gold:
        events = gold_events(doc, source, gold, times)
    else:
        linking = frozenset(lexicon.causes.linking_predicates)
        events = find_events(doc, source.id, lexicon.events, lexicon.modality, entities, times, linking)
    links = find_links(doc, source.id, events, lexicon.causes)
    order = find_order(doc, source.id, events, lexicon.causes)
    tokens = sum(not token.is_space for token in doc)
    return Findings(source.id, tokens, find_sentences(doc, source.id), entities, times, events, links, order)


@dataclass(frozen=True, slots=True)
class Chain:
    """A model and a lexicon, ready to take texts."""

    nlp: Language
    lexicon: Lexicon

    def __call__(self, text: str | Source, gold: GoldDocument | None = None) -> Findings:
        """Everything found in one text; a text given as a string is called `text`."""
        source = text if isinstance(text, Source) else Source("text", "", text, "")
        return extract(parse(source, self.nlp, self.lexicon), source, self.lexicon, gold)


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


def times_of(file: Path, lexicon: Path | None = None) -> tuple[Time, ...]:
    """The dates and durations of one text file; no model is needed for them.

    Raises:
        ReadError: the file cannot be read.
        LexiconError: a row is not what the loader accepts.
    """
    source = read_document(Input(file.stem, file), any_language=True)
    if isinstance(source, Unread):
        raise ReadError(f"{file}: {source.reason}")
    return find_times(source.text, source.id, load_lexicon(lexicon).calendar, Context(source.title))


@dataclass(frozen=True, slots=True)
class TimesComponent:
    """The dates as a component of any spaCy pipeline: `nlp.add_pipe("ereignis_times")`."""

    calendar: Calendar

    def __call__(self, doc: Doc) -> Doc:
        """Add `doc.spans["ereignis_times"]`: the label is the TIMEX3 type, `kb_id_` the value, the extent whole tokens."""
        doc.spans[TIMES] = [
            doc.char_span(time.start, time.end, label=time.type, kb_id=time.value, alignment_mode="expand")
            for time in find_times(doc.text, "", self.calendar)
        ]
        return doc


@Language.factory(TIMES, assigns=["doc.spans"])
def times_component(nlp: Language, name: str) -> TimesComponent:
    """Entry point of spaCy's factories (pyproject.toml): a pipeline finds it without importing this module."""
    return TimesComponent(load_lexicon().calendar)
