"""The model card: what the model is made of, what it scores, what it cannot do.

Reads   the scores of the held-out parts and the settings of the training.
Yields  MODEL_CARD.md as text.
"""

from collections.abc import Mapping

LICENCE = "CC BY-SA 4.0"
DESCRIPTION = (
    "German for history prose: tags, features, lemmas, Universal Dependencies and names (PER, LOC, ORG), "
    "small enough to be shipped with ereignisgraph."
)
SOURCES = (
    {
        "name": "UD German GSD: dev and parts of train",
        "url": "https://github.com/UniversalDependencies/UD_German-GSD",
        "license": "CC BY-SA 4.0",
        "author": "UD German GSD contributors",
    },
    {
        "name": "UD German PUD: news half",
        "url": "https://github.com/UniversalDependencies/UD_German-PUD",
        "license": "CC BY-SA 3.0",
        "author": "UD German PUD contributors",
    },
    {
        "name": "UD German HDT: sentences of its bug lists, and the examples of the UD documentation",
        "url": "https://github.com/UniversalDependencies/UD_German-HDT",
        "license": "CC BY-SA 4.0",
        "author": "UD German HDT contributors",
    },
    {
        "name": "History trees and history names: sentences of German Wikipedia on history, annotated for this project",
        "url": "https://de.wikipedia.org",
        "license": "CC BY-SA 4.0",
        "author": "authors of the German Wikipedia",
    },
    {
        "name": "Own sentences of history, encyclopedic, news and web prose: 3,200 with trees and names, some 8,900 with names",
        "url": "corpora/treebank and corpora/names of ereignisgraph",
        "license": "CC0",
        "author": "the ereignisgraph project",
    },
    {
        "name": "GermEval 2014 named entities: test part",
        "url": "https://sites.google.com/site/germeval2014ner/data",
        "license": "CC BY 4.0",
        "author": "Benikova, Biemann, Kisselew, Padó",
    },
    {
        "name": "EHRI named entities: Holocaust-era document editions, German part",
        "url": "https://www.ehri-project.eu",
        "license": "EUPL 1.2",
        "author": "European Holocaust Research Infrastructure",
    },
    {
        "name": "Österreichisches Biographisches Lexikon, named entities",
        "url": "https://www.biographien.ac.at",
        "license": "MIT",
        "author": "Austrian Academy of Sciences",
    },
    {
        "name": "Europeana newspapers, Staatsbibliothek zu Berlin, named entities",
        "url": "https://github.com/EuropeanaNewspapers/ner-corpora",
        "license": "CC0",
        "author": "Neudecker",
    },
    {
        "name": "SoNAR (IDH) historic newspapers, named entities",
        "url": "https://sonar.fh-potsdam.de",
        "license": "CC BY 4.0",
        "author": "SoNAR (IDH) project",
    },
    {
        "name": "Raw text: Klexikon and German Wikipedia articles",
        "url": "https://github.com/dennlinger/klexikon",
        "license": "CC BY-SA 4.0",
        "author": "Aumiller and Gertz; authors of Klexikon and Wikipedia",
    },
    {
        "name": "Raw text: Die Ministerratsprotokolle Österreichs und der österreichisch-ungarischen Monarchie",
        "url": "https://mrp.oeaw.ac.at",
        "license": "CC BY 4.0",
        "author": "Austrian Academy of Sciences",
    },
    {
        "name": "Raw text: ELTeC, German novels of 1840 to 1920 (their old spelling)",
        "url": "https://github.com/COST-ELTeC/ELTeC-deu",
        "license": "public domain",
        "author": "COST Action Distant Reading",
    },
)

_LAYERS = ("las", "uas", "upos", "xpos", "lemma", "verb_lemma")


def model_card(scores: Mapping[str, Mapping[str, float]], settings: object) -> str:
    """The card as Markdown.

    Args:
        scores: by layer and data set, as `train.measure` returns them.
        settings: what the model was trained with.
    """
    return "\n\n".join(
        (
            "# de_history_sm",
            DESCRIPTION,
            f"Weights: {LICENCE}. The code that trains and uses them is under the licence of ereignisgraph.",
            "## How it was made",
            _MADE,
            f"Settings: `{settings}`",
            "## What it scores",
            _MEASURED,
            _syntax_table(scores),
            "Own tokens (F1), with the F1 of sentence starts in running text:",
            _syntax_table(scores, own_tokens=True),
            "By relation (F1, gold tokens):",
            _relation_table(scores),
            "Names (exact offsets and label, own tokens):",
            _names_table(scores),
            "## What remains weak",
            _WEAK,
            "## Sources",
            "\n".join(f"- {s['name']} ({s['author']}), {s['license']}, {s['url']}" for s in SOURCES),
        )
    ) + "\n"


_MADE = """\
`ereignisgraph.language_model.train.train(data, out)` makes it in one call from a folder with raw text, treebanks and
sentences with names. Floret vectors are trained on the raw text; on disk they are packed to one byte a number. An encoder
(CNN) then learns to guess the letters of hidden words in some nine million words of raw text. From
there two encoders start: one carries tags, features, lemmas and the parser, the other the names. Lemmas and features of verbs
are evened out by rule before training (`even.py`, `verbs.tsv`). A teacher, trained for a short while on the treebanks,
completes the history trees, whose heads, relations and UPOS were corrected by hand and whose tags, features and lemmas
were not, gives the own treebank its features, and tags raw sentences in which the lemmas of verbs are then set by rule.

Raw text teaches too: a committee of parsers, some of which read from the last word to the first, parses raw sentences, and the
model learns the trees with those arcs, tags and features that at least two of them share (`committee.py`); likewise the
names that most of several name models find, while it passes over what fewer find. The best step is chosen on sentences of the
training files that neither train nor measure."""

_MEASURED = """\
On sentences that neither trained the model nor chose its best step. `history` are sentences of German Wikipedia articles
on history, `pud` Wikipedia sentences of UD German PUD, `gsd` web and news sentences of UD German GSD, `germeval` news and
Wikipedia. The trees of `history` are every tenth sentence of articles whose other sentences were trained on, so they are
easier than an unseen article; its names are whole held-out paragraphs. One sentence at a time. LAS and UAS count
punctuation and compare whole labels. Lemmas and STTS tags of the history trees are not gold, so they are not scored
there. Lemmas are compared with the treebanks as they are; some of theirs are undecided (`er|es|sie`), which no model can
match. `tests/benchmarks/models.py` measures all this for any German pipeline, and the speed beside it."""

_WEAK = """\
- Attachment of clauses (`advcl`, `acl:relcl`), coordination, apposition and datives (`obl:arg`): see the table.
- Names of organisations are harder than places and persons; other registers than history prose, such as the news of
  GermEval, are read clearly worse.
- A separated verb keeps the lemma of its stem (`griff … an`: `greifen`); the particle is `compound:prt`.
- Tense and mood of verbs are those of the form: `sagten` is always indicative.
- Verse, drama, tables and badly recognised print were not trained on, apart from some newspapers for the names."""


def _syntax_table(scores: Mapping[str, Mapping[str, float]], *, own_tokens: bool = False) -> str:
    suffix = ", own tokens" if own_tokens else ""
    layers = (*_LAYERS, "boundaries") if own_tokens else _LAYERS
    rows = {
        name: [
            "–" if name == "history" and layer in ("xpos", "lemma", "verb_lemma") else f"{100 * row[layer]:.1f}"
            for layer in layers
        ]
        for name, row in _sets(scores, "syntax", suffix).items()
    }
    return _table(["", *layers], rows)


def _relation_table(scores: Mapping[str, Mapping[str, float]]) -> str:
    sets = _sets(scores, "syntax", "")
    relations = [key for key in sets["history"] if key.startswith("f1 ")]
    rows = {key.removeprefix("f1 "): [f"{100 * row.get(key, 0):.0f}" for row in sets.values()] for key in relations}
    return _table(["relation", *sets], rows)


def _names_table(scores: Mapping[str, Mapping[str, float]]) -> str:
    columns = ["precision", "recall", "f1", "f1 PER", "f1 LOC", "f1 ORG"]
    rows = {
        name: [f"{100 * row.get(column, 0):.1f}" for column in columns]
        for name, row in _sets(scores, "names", "").items()
    }
    return _table(["", *columns], rows)


def _sets(scores: Mapping[str, Mapping[str, float]], layer: str, suffix: str) -> dict[str, Mapping[str, float]]:
    return {
        key.removeprefix(f"{layer} ").removesuffix(suffix): row
        for key, row in scores.items()
        if key.startswith(f"{layer} ") and key.endswith(", own tokens") == bool(suffix)
    }


def _table(header: list[str], rows: Mapping[str, list[str]]) -> str:
    lines = [header, ["---"] * len(header), *([name, *cells] for name, cells in rows.items())]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
