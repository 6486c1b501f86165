"""Training of `de_history_sm`: from a data folder to a pipeline, its scores and its model card, in one call.

Reads   the data folder (raw/, treebank/, ner/) and syntax.cfg and names.cfg beside this module.
Yields  a pipeline folder and, beside it, MODEL_CARD.md.
Rules   vectors first; then the encoder learns from raw text; then the two halves, syntax and names, start from it, each
        in a process of its own; then they become one pipeline with one table of vectors. What was held out measures it at the end. Seeds are fixed; only
        floret with several threads differs from run to run.
"""

import json
import logging
import multiprocessing
import shutil
import tempfile
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as spacy_train
from spacy.util import load_config

from ereignisgraph.language_model.card import DESCRIPTION, LICENCE, SOURCES, model_card
from ereignisgraph.language_model.committee import Member, agreed, agreed_names, turned
from ereignisgraph.language_model.even import even_out, known_infinitives
from ereignisgraph.language_model.material import write_names, write_treebank
from ereignisgraph.language_model.measure import measure_boundaries, measure_names, measure_syntax
from ereignisgraph.language_model.parts import Parts, names_parts, treebank_parts
from ereignisgraph.language_model.pretraining import WEIGHTS, pretrain_encoder
from ereignisgraph.language_model.products import steady_products
from ereignisgraph.language_model.silver import raw_sentences, raw_texts, with_morphology, with_verb_lemmas
from ereignisgraph.language_model.tokens import blank_german
from ereignisgraph.language_model.vectors import VectorSettings, train_vectors, write_tokens
from ereignisgraph.language_model.verbs import VerbForms

log = logging.getLogger(__name__)

HERE = Path(__file__).parent
VERSION = "1.3.0"


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be varied; the defaults score like the shipped model, which has more steps behind it (MODEL_CARD.md)."""

    vectors: VectorSettings = field(default_factory=VectorSettings)
    pretrained_on: Mapping[str, int] = field(  # every how many-th paragraph of which raw text
        default_factory=lambda: {"klexikon-dewiki": 2, "mrp-einleitungen": 1, "mrp-protokolle": 12, "eltec": 15}
    )
    teacher_steps: int = 2_000
    backwards: tuple[bool, ...] = (True, False)  # the parsers that read raw sentences with the teacher, and their directions
    member_steps: int = 1_500
    silver_every: int = 2  # every how many-th raw sentence they read: more would outweigh the gold
    name_readers: int = 2  # models of the names that read raw text together
    syntax_steps: int = 4_500
    names_steps: int = 5_000
    paragraphs: Mapping[str, int] = field(default_factory=lambda: {"klexikon-dewiki": 8_000, "mrp-einleitungen": 2_000})
    processes: int = 2
    seed: int = 1848


def train(
    data: Path, out: Path, settings: Settings | None = None, work: Path | None = None, own: Path | None = None
) -> dict[str, dict]:
    """Train the model on a data folder and write it to `out`.

    Args:
        data: folder with raw/, treebank/ and ner/.
        out: the pipeline's folder, written anew; MODEL_CARD.md is written beside it.
        settings: sizes, steps, processes and seed.
        work: where vectors, weights, gold Docs and the logs of the trainings stay; a temporary folder if None. Vectors
            and the pretrained encoder that lie there already are not made anew.
        own: folder with treebank/*.conllu and names/*.txt of our own, which only train.

    Returns:
        The scores on the held-out parts: layer and data set, then score.

    Raises:
        ModelError: a file of the data is missing or malformed.
    """
    settings = settings or Settings()
    if work is None:
        with tempfile.TemporaryDirectory() as folder:
            return train(data, out, settings, Path(folder), own)
    work.mkdir(parents=True, exist_ok=True)
    held_out = treebank_parts(data).held_out, names_parts(data).held_out
    if not (work / "vectors").is_dir():
        log.info("vectors")
        make_vectors(data, work, settings.vectors)
    if not pretrained(work).is_file():
        log.info("encoder")
        pretrain_encoder(data / "raw", work / "vectors", pretrained(work).parent, settings.pretrained_on, settings.seed)
    log.info("syntax and names")
    with ProcessPoolExecutor(settings.processes, multiprocessing.get_context("spawn")) as pool:
        halves = [pool.submit(half, data, own, work, settings) for half in (train_syntax, train_names)]
        syntax, names = (spacy.load(half.result()) for half in halves)
    log.info("scores")
    return publish(assemble(syntax, names), out, held_out, settings)


def publish(model: Language, out: Path, held_out: tuple[dict, dict], settings: Settings) -> dict[str, dict]:
    """Write a pipeline to `out`, measure what was written, and write the scores into its meta.json and the model card."""
    write_pipeline(model, out)
    scores = measure(spacy.load(out), *held_out)
    meta = out / "meta.json"
    meta.write_text(json.dumps(json.loads(meta.read_text("utf-8")) | {"performance": scores}, indent=1), encoding="utf-8")
    (out.parent / "MODEL_CARD.md").write_text(model_card(scores, settings), encoding="utf-8")
    return scores


def make_vectors(data: Path, work: Path, settings: VectorSettings) -> None:
    """Write an empty pipeline with our tokeniser and the vectors of the raw text to `work`/vectors."""
    nlp = blank_german()
    write_tokens(data / "raw", nlp, work / "tokens.txt", settings)
    train_vectors(work / "tokens.txt", nlp, work / "vectors.floret", settings)
    nlp.to_disk(work / "vectors")


def pretrained(work: Path) -> Path:
    """Where the weights of the encoder lie once it has learnt from raw text."""
    return work / "encoder" / WEIGHTS


def train_syntax(data: Path, own: Path | None, work: Path, settings: Settings) -> Path:
    """Train a teacher on the treebanks, let it complete them, train the syntax; returns the folder of the best step."""
    parts = treebank_parts(data, own)
    gold = [*parts.train["general"], *parts.train["untreed"]]
    known = known_infinitives(gold)
    forms = VerbForms(known)
    sets = {name: [even_out(s, forms) for s in sentences] for name, sentences in parts.train.items()}
    tune = {name: [even_out(s, forms) for s in sentences] for name, sentences in parts.tune.items()}
    blank = spacy.load(work / "vectors")

    files = write_treebank(Parts(sets, tune, {}), blank, work / "teacher", settings.seed, unmarked={"history", "own"})
    teacher = spacy.load(_train("syntax", work, work / "teacher", files, settings.teacher_steps, settings.seed))
    for part, name in ((sets, "history"), (tune, "history"), (sets, "own")):
        read = with_morphology(part[name], sets["general"], teacher)
        if name == "own":  # tags and lemmas are corrected there
            read = [replace(new, tags=old.tags, lemmas=old.lemmas) for new, old in zip(read, parts.train[name], strict=True)]
        part[name] = [even_out(sentence, forms) for sentence in read]

    read = raw_sentences(raw_texts(data / "raw", settings.paragraphs), teacher)
    parts = Parts(sets, tune, {})
    members = train_members(parts, work, settings)
    silver = list(agreed(read[:: settings.silver_every], [Member(teacher, backwards=False), *members]))
    log.info("the trees of %s raw sentences", len(silver))
    parts = Parts(sets | {"raw": with_verb_lemmas(read, known), "silver": silver}, tune, {})

    files = write_treebank(parts, blank, work / "syntax", settings.seed, unmarked=())
    return _train("syntax", work, work / "syntax", files, settings.syntax_steps, settings.seed)


def train_members(parts: Parts, work: Path, settings: Settings) -> list[Member]:
    """Train the other parsers of the committee on the treebanks, each in a process of its own and with its own seed."""
    numbers = range(1, len(settings.backwards) + 1)
    with ProcessPoolExecutor(settings.processes, multiprocessing.get_context("spawn")) as pool:
        trained = [pool.submit(train_member, *member, parts, work, settings) for member in zip(numbers, settings.backwards, strict=True)]
        return [Member(spacy.load(member.result()), backwards) for member, backwards in zip(trained, settings.backwards, strict=True)]


def train_member(number: int, backwards: bool, parts: Parts, work: Path, settings: Settings) -> Path:
    """Train one of them; returns the folder of the best step."""
    if backwards:
        train, tune = ({name: [turned(s) for s in part] for name, part in side.items()} for side in (parts.train, parts.tune))
        parts = Parts(train, tune, {})
    folder, seed = work / f"member-{number}", settings.seed + number
    files = write_treebank(parts, spacy.load(work / "vectors"), folder, seed, unmarked=())
    return _train("syntax", work, folder, files, settings.member_steps, seed)


def train_names(data: Path, own: Path | None, work: Path, settings: Settings) -> Path:
    """Train several models of the names, let them read raw text together, train the names; returns the folder of the best step."""
    parts, blank = names_parts(data, own), spacy.load(work / "vectors")
    members = []
    for seed in range(settings.seed + 1, settings.seed + 1 + settings.name_readers):
        files = write_names(parts, blank, work / f"names-{seed}", seed)
        members.append(spacy.load(_train("names", work, work / f"names-{seed}", files, settings.names_steps, seed)))
    silver = list(agreed_names(raw_texts(data / "raw", settings.paragraphs), members))
    files = write_names(replace(parts, train=parts.train | {"silver": silver}), blank, work / "names", settings.seed)
    return _train("names", work, work / "names", files, settings.names_steps, settings.seed)


def _train(half: str, work: Path, folder: Path, files: tuple[Path, Path], steps: int, seed: int) -> Path:
    train_file, tune_file = files
    config = load_config(
        HERE / f"{half}.cfg",
        overrides={
            "paths.train": str(train_file),
            "paths.tune": str(tune_file),
            "paths.vectors": str(work / "vectors"),
            "training.max_steps": steps,
            "training.eval_frequency": max(min(steps // 10, 500), 1),
            "system.seed": seed,
        },
        interpolate=False,
    )
    with steady_products(), (folder / "progress.log").open("w", encoding="utf-8", buffering=1) as progress:
        nlp = init_nlp(config)
        nlp.get_pipe("tok2vec").model.from_bytes(pretrained(work).read_bytes())
        spacy_train(nlp, folder, stdout=progress, stderr=progress)
    return folder / "model-best"


def assemble(syntax: Language, names: Language) -> Language:
    """Put the names behind the syntax; both were trained on the same vectors."""
    names.replace_listeners("tok2vec", "ner", ["model.tok2vec"])
    syntax.add_pipe("ner", source=names)
    syntax.config["paths"].update(dict.fromkeys(syntax.config["paths"]))  # those of the machine that trained it
    syntax.meta.update(
        name="history_sm",
        version=VERSION,
        description=DESCRIPTION,
        license=LICENCE,
        sources=[dict(source) for source in SOURCES],
    )
    return syntax


def write_pipeline(nlp: Language, out: Path) -> None:
    """Write a pipeline without the words of its training, which would be most of its size; its own labels stay."""
    if out.exists():
        shutil.rmtree(out)
    nlp.to_disk(out)
    (out / "vocab" / "strings.json").write_text(json.dumps(sorted(_own_strings(nlp)), ensure_ascii=False), encoding="utf-8")


def _own_strings(nlp: Language) -> set[str]:
    """The strings that a pipeline refers to: those of the language, its labels, the pieces of its lemma rules."""
    strings = set(spacy.blank(nlp.lang).vocab.strings)
    for _, pipe in nlp.pipeline:
        strings.update(str(label) for label in getattr(pipe, "labels", ()))
    trees = nlp.get_pipe("trainable_lemmatizer").trees
    for rule in (trees[i] for i in range(len(trees))):
        strings.update(nlp.vocab.strings[rule[piece]] for piece in ("orig", "subst") if rule.get(piece))
    return strings - {""}


def measure(nlp: Language, treebank: Mapping[str, list], names: Mapping[str, list]) -> dict[str, dict]:
    """Score a pipeline on the held-out parts, by layer and data set."""
    scores = {}
    for name, sentences in treebank.items():
        scores[f"syntax {name}"] = measure_syntax(nlp, sentences)
        scores[f"syntax {name}, own tokens"] = measure_syntax(nlp, sentences, gold_tokens=False) | {
            "boundaries": measure_boundaries(nlp, sentences)
        }
    for name, texts in names.items():
        scores[f"names {name}"] = measure_names(nlp, texts)
    return scores
