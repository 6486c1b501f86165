"""The command line: each command takes its arguments, calls one function and prints what comes back.

Exit status 0: done; 1: done, but some documents failed; 2: wrong use, said in one line. What takes long to import stands
inside the command that needs it, so that `--help` answers at once.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from .errors import PipelineError
from .progress import print_summary, progress

SHIPPED = "de_history_sm"
FORMATS = ("svg", "gexf", "neo4j", "parquet", "turtle", "timelinejs", "jsonl", "webannotation", "tei", "xmi", "conllu")
INTERRUPTED = 130       # as a shell counts Ctrl-C

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None,
                  help="Read German history prose, write an event graph: who did what to whom, when, where, and why.")

Model = Annotated[str, typer.Option(metavar="NAME", help="An installed German spaCy pipeline, or a folder that holds one.")]
Lexicon = Annotated[Path | None, typer.Option(metavar="DIR", help="Folder with lexicon rows of your own (*.toml).")]
Authority = Annotated[Path | None, typer.Option(metavar="FILE", help="CSV with Wikidata and GND ids of persons and places.")]
Gold = Annotated[Path | None, typer.Option(metavar="GOLD", help="Take the events from gold JSON, find the links only.")]
Run = Annotated[Path, typer.Argument(metavar="RUN", help="The folder of a finished run.")]


def main(arguments: Sequence[str] | None = None) -> None:
    """The entry point: a mistake of the user is one line on stderr and exit status 2, never a traceback."""
    try:
        app(arguments)
    except PipelineError as error:
        print(f"ereignisgraph: {error}", file=sys.stderr)
        raise SystemExit(2) from None


@app.command()
def run(
    corpora: Annotated[list[Path], typer.Argument(metavar="CORPUS", help="Texts, archives, tables of texts, folders of these, or corpora.")],
    out: Annotated[Path, typer.Option(metavar="DIR", help="The run folder; an earlier run there is brought up to date.")],
    model: Model = SHIPPED,
    jobs: Annotated[int, typer.Option(min=1, metavar="N", help="Documents worked on at the same time, each in its process.")] = 1,
    again: Annotated[bool, typer.Option("--again", help="Redo documents that are up to date.")] = False,
    any_language: Annotated[bool, typer.Option("--any-language", help="Read texts that are not German too.")] = False,
    lexicon: Lexicon = None,
    implicit: Annotated[bool, typer.Option("--implicit", help="Let causal links without a cue into the graphs.")] = False,
    excel_safe: Annotated[bool, typer.Option("--excel-safe", help="Guard cells that a spreadsheet would run.")] = False,
    text_column: Annotated[str, typer.Option(metavar="NAME", help="Where tables of texts (CSV, JSONL, Parquet) have them.")] = "",
    authority: Authority = None,
    reduce: Annotated[bool, typer.Option("--reduce", help="Leave causal links that a chain of others implies out of the graphs.")] = False,
    gold_events: Gold = None,
    timeout: Annotated[float, typer.Option(min=0.1, metavar="SECONDS", help="What a document of up to 100,000 characters may take.")] = 600.0,
    cluster: Annotated[str, typer.Option(metavar="ADDRESS", help="Work on the Dask cluster of this scheduler (tcp://host:8786).")] = "",
    shard: Annotated[str, typer.Option(metavar="I/N", help="Only the I-th of N parts of all texts; `merge` joins them.")] = "",
) -> None:
    """Take every text of CORPUS through all stages and write tables and graphs; what is up to date is not redone.

    \b
    Examples:
      ereignisgraph run corpora --out outputs/corpora
      ereignisgraph run briefe.txt chroniken/ --out outputs/stadt --jobs 4
      ereignisgraph run reden.csv 'archiv/**/*.xml' --out outputs/reden --text-column Inhalt
      ereignisgraph run archiv --out teile/1 --shard 1/3
    """
    from .job import Settings
    from .job import run as run_job

    settings = Settings(tuple(corpora), model, lexicon, gold_events, any_language, implicit, excel_safe, text_column, authority, reduce, shard)
    try:
        with progress() as report:
            summary = run_job(settings, out, jobs=jobs, again=again, timeout=timeout, cluster=cluster, report=report)
    except KeyboardInterrupt:
        print("stopped; what is finished is kept, and the same command goes on from there", file=sys.stderr)
        raise typer.Exit(INTERRUPTED) from None
    print_summary(summary)
    raise typer.Exit(1 if summary.failed else 0)


@app.command()
def merge(
    folders: Annotated[list[Path], typer.Argument(metavar="RUN…", help="Folders of finished runs, such as those of all parts (--shard).")],
    out: Annotated[Path, typer.Option(metavar="DIR", help="The folder of the run that they make together.")],
) -> None:
    """Make one run of several: their tables joined, one graph of all; no text is worked on again.

    \b
    Example:
      ereignisgraph merge teile/1 teile/2 teile/3 --out outputs/archiv
    """
    from .job import merge as merge_runs

    print_summary(merge_runs(folders, out))


@app.command()
def show(folder: Run) -> None:
    """Print the timeline and the causal chains of a run.

    \b
    Example:
      ereignisgraph show outputs/corpora
    """
    from .show import show as show_run

    show_run(folder, Console())


@app.command()
def evaluate(folder: Run, gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Folder of gold annotation (*.json).")]) -> None:
    """Print precision, recall and F1 of every layer of a run against gold annotation.

    \b
    Example:
      ereignisgraph evaluate outputs/corpora gold
    """
    from .evaluate import evaluate as evaluate_run
    from .evaluate import not_in_run

    scores = evaluate_run(folder, gold)
    if missing := not_in_run(folder, gold):
        print(f"not in the run (counted as missed): {', '.join(missing)}", file=sys.stderr)
    for score in scores:
        print(score)


@app.command()
def export(
    folder: Run,
    to: Annotated[str, typer.Option(metavar="FORMATS", help="One or several with commas: " + ", ".join(FORMATS) + ".")] = "svg",
) -> None:
    """Write a finished run in further formats, into its folder; svg and gexf are the causal graph.

    The parse of a text is not kept: conllu and xmi parse all texts again, with the model of the run.

    \b
    Examples:
      ereignisgraph export outputs/corpora --to svg
      ereignisgraph export outputs/corpora --to turtle,neo4j,tei
    """
    from .exporting import export as export_run

    formats = list(dict.fromkeys(name.strip() for name in to.split(",")))
    if unknown := [name for name in formats if name not in FORMATS]:
        raise typer.BadParameter(f"{unknown[0]!r} is not one of {', '.join(FORMATS)}; the run itself writes graphml, gexf and csv",
                                 param_hint="--to")
    for path in export_run(folder, formats):
        print(path)


@app.command()
def times(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="One text.")],
    to: Annotated[str, typer.Option("--format", metavar="FORMAT", help="table, or timeml: the text with TIMEX3 tags.")] = "table",
    date: Annotated[str, typer.Option(metavar="DAY", help="When the text was written (1923-05-02), if it tells of its own time.")] = "",
    lexicon: Lexicon = None,
) -> None:
    """Print the dates and durations of one text: offsets, TIMEX3 type and value, EDTF, words.

    \b
    Examples:
      ereignisgraph times chronik.txt
      ereignisgraph times brief.txt --date 1923-05-02 --format timeml
    """
    from .chain import times_of
    from .schema.edtf import Day
    from .stages.export.timeml import timeml

    if to not in ("table", "timeml"):
        raise typer.BadParameter(f"{to!r} is not one of table, timeml", param_hint="--format")
    try:
        written = str(Day.parse(date)) if date else ""
    except ValueError:
        raise typer.BadParameter(f"{date!r} is no day such as 1923-05-02", param_hint="--date") from None
    source, found = times_of(file, lexicon, written)
    if to == "timeml":
        sys.stdout.buffer.write(timeml(source.text, found, source.date))
        return
    for time in found:
        print(f"{time.start}-{time.end}", time.type, time.value, time.edtf or "-", " ".join(time.text.split()), sep="\t")


@app.command()
def lexicon(
    folder: Annotated[Path | None, typer.Option("--lexicon", metavar="DIR", help="Rows of your own to check too.")] = None,
    check: Annotated[bool, typer.Option("--check", help="Also read every example with the model, and list those not read as the row says.")] = False,
    explain: Annotated[str, typer.Option(metavar="SATZ", help="Say of one text which causal rows fired, and why not the others.")] = "",
    model: Model = SHIPPED,
) -> None:
    """Check every row of the lexicons and count them; prove them by their examples; explain what they make of a sentence.

    \b
    Examples:
      ereignisgraph lexicon --lexicon my_rows --check
      ereignisgraph lexicon --explain "Weil der König floh, begann ein Bürgerkrieg."
    """
    from .lexicon.overview import count_rows

    if explain:
        _print_explanation(explain, model, folder)
        return
    for count in list(count_rows(folder)):      # nothing is printed of a lexicon with a mistake
        print(f"{count.rows:6d}  {count.file}  {count.table}")
    if check:
        _print_failures(model, folder)


@app.command()
def models() -> None:
    """List the German spaCy pipelines that are installed: version, size, labels, and the scores that their makers measured.

    \b
    Example:
      ereignisgraph models
    """
    from .language_model.installed import installed_models

    for model in installed_models():
        print(f"{model.name} {model.version}  {model.megabytes:.1f} MB")
        print(f"  parser: {model.scheme or 'none'}, {len(model.labels)} labels; names: {', '.join(model.names) or 'none'}")
        if model.scores:
            print("  measured:", ", ".join(f"{name} {100 * score:.1f}" for name, score in model.scores.items()))


@app.command()
def train(
    data: Annotated[Path, typer.Argument(metavar="DATA", help="Folder with raw/, treebank/ and ner/.")],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where the pipeline is written.")] = Path(SHIPPED),
    own: Annotated[Path | None, typer.Option(metavar="DIR", help="Folder with treebank/*.conllu and names/*.txt of your own, which only train.")] = None,
    work: Annotated[Path | None, typer.Option(metavar="DIR", help="Keep vectors and logs here, and go on from what lies there.")] = None,
) -> None:
    """Train the German model anew and print its scores on held-out text; hours, on one processor.

    \b
    Example:
      ereignisgraph train data --own corpora --out de_history_sm
    """
    from .language_model.train import train as train_model

    for layer, scores in train_model(data, out, work=work, own=own).items():
        print(layer, *(f"{name} {score:.3f}" for name, score in scores.items()), sep="  ")


def _print_explanation(text: str, model: str, folder: Path | None) -> None:
    """Each event, then a line a row: the row, its cue, what it linked or the reason why not; links first."""
    from .chain import load

    findings, explanations = load(model, folder).explain(text)
    words = {event.event_id: event.trigger for event in findings.events}
    print(f"events: {', '.join(words.values()) or 'none'}")
    for one in sorted(explanations, key=lambda one: one.link is None):
        said = one.reason if one.link is None else (
            f"{words[one.link.cause_event_id]} -> {words[one.link.effect_event_id]} ({one.link.relation}, {one.link.kind}, {one.link.certainty})")
        print(f"{'-' if one.link is None else '+'} {one.rule}", one.cue, said, sep="\t")
    if not explanations:
        print("no causal row has its cue in this text")


def _print_failures(model: str, folder: Path | None) -> None:
    from .chain import load
    from .proof import failures, rows_of

    chain = load(model, folder)
    rows = [row for group in rows_of(chain.lexicon).values() for row in group]
    examples, number = sum(len(row.yes) + len(row.no) for row in rows), 0
    for number, failure in enumerate(failures(rows, chain), 1):
        print(f"{failure.row}\t{failure.text}\t{failure.said}")
    print(f"{examples} examples of {len(rows)} rows: {examples - number} are read as the row says, {number} are not by {model}")


if __name__ == "__main__":
    main()
