"""Our dates beside HeidelTime's, on texts with gold dates: F1 by overlap, exact extent and value, and words a second.

    .venv/bin/python tests/benchmarks/heideltime.py GOLD …          folders with gold, as `evaluate` takes them

Needs Java 17 and Maven, which fetches HeidelTime 2.2.1. TreeTagger, which HeidelTime would ask for words, sentences and tags, may
not be passed on; it is given those of the shipped model, and their making is in neither time. Processor time of one core, the best
of some rounds: HeidelTime's without compiling and garbage collection, which have threads of their own.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import process_time

import ereignisgraph
from ereignisgraph.evaluate import Score, count_times
from ereignisgraph.gold import GoldDocument, read_gold
from ereignisgraph.lexicon import load_dates
from ereignisgraph.schema.records import Source
from ereignisgraph.stages.parse import parse
from ereignisgraph.stages.times import find_times

HERE = Path(__file__).parent / "heideltime"
ROUNDS = 3

Found = Sequence[tuple[int, int, str]]      # start, end, value


def main(folders: Sequence[Path]) -> None:
    subprocess.run(["mvn", "--batch-mode", "--quiet", "compile"], cwd=HERE, check=True)
    for folder in folders:
        documents = list(read_gold(folder))
        words = sum(len(document.text.split()) for document in documents)
        print(f"{folder}: {len(documents)} texts, {words:,} words")
        for name, finder in (("ereignisgraph", ours), ("HeidelTime", heideltime)):
            seconds, found = finder(documents)
            print(f"  {name}: {words / seconds:,.0f} words/s")
            for score in scores(documents, found):
                print(f"    {score}")


def scores(documents: Sequence[GoldDocument], found: Sequence[Found]) -> Iterator[Score]:
    sums: dict[str, Counter] = {}
    for document, times in zip(documents, found, strict=True):
        rows = [{"start": str(start), "end": str(end), "value": value} for start, end, value in times]
        for layer, right, given, gold in count_times(document, rows):
            sums.setdefault(layer, Counter()).update(right=right, found=given, gold=gold)
    return (Score(layer, **counts) for layer, counts in sums.items())


def ours(documents: Sequence[GoldDocument]) -> tuple[float, list[Found]]:
    calendar, rounds = load_dates(), []
    for _ in range(ROUNDS):
        begin = process_time()
        times = [find_times(document.text, document.id, calendar) for document in documents]
        rounds.append(process_time() - begin)
    return min(rounds), [[(time.start, time.end, time.value) for time in found] for found in times]


def heideltime(documents: Sequence[GoldDocument]) -> tuple[float, list[Found]]:
    chain = ereignisgraph.load()
    with tempfile.TemporaryDirectory() as name:
        for number, document in enumerate(documents):
            doc = parse(Source(document.id, "", document.text, ""), chain.nlp, chain.lexicon)
            lines = [f"{word.idx}\t{word.idx + len(word.text)}\t{'' if i else '*'}{word.tag_}\n"
                     for sentence in doc.sents for i, word in enumerate(word for word in sentence if not word.is_space)]
            Path(name, f"{number}.words").write_text("".join(lines), encoding="utf-8")
            Path(name, f"{number}.txt").write_text(document.text, encoding="utf-8", newline="")
        classes = f"{HERE / 'target' / 'classes'}:{HERE / 'target' / 'lib'}/*"
        command = ["java", "-Dfile.encoding=UTF-8", "-cp", classes, "benchmark.FindTimes", name, str(len(documents)), str(ROUNDS)]
        rounds = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.split()
        lines = (Path(name, f"{number}.times").read_text(encoding="utf-8").splitlines() for number in range(len(documents)))
        found = [[(int(start), int(end), value) for start, end, value in (line.split("\t") for line in text)] for text in lines]
    return min(map(float, rounds)), found


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
