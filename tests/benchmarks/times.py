"""How fast the dates are found: words a second from raw text with a blank pipeline, and their share of the whole chain.

    .venv/bin/python tests/benchmarks/times.py [FILE …]         default: the texts in corpora/

Processor time of one core, the calendar loaded before; `first` is a process that has met none of the words yet.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

import ereignisgraph
import spacy
from ereignisgraph.lexicon import load_dates
from ereignisgraph.schema.records import Source
from ereignisgraph.stages.times import find_times

CORPORA = Path(__file__).parents[2] / "corpora"
ROUNDS = 3


def main(files: list[Path]) -> None:
    texts = [file.read_text(encoding="utf-8") for file in files]
    words = sum(len(text.split()) for text in texts)
    print(f"{len(texts)} texts, {words:,} words")

    nlp = spacy.blank("de")
    nlp.add_pipe("ereignis_times")
    first = seconds(lambda: [nlp(text) for text in texts])
    again = min(seconds(lambda: [nlp(text) for text in texts]) for _ in range(ROUNDS))
    print(f"spacy.blank('de') and ereignis_times: {words / first:,.0f} words/s at first, {words / again:,.0f} again")

    calendar = load_dates()
    alone = seconds(lambda: [find_times(text, "", calendar) for text in texts])
    chain = ereignisgraph.load()
    whole = seconds(lambda: [chain(Source("text", "", text, "")) for text in texts])
    print(f"the chain with the shipped model: {words / whole:,.0f} words/s, of which the dates take {alone / whole:.1%}")


def seconds(work: Callable[[], object]) -> float:
    begin = process_time()
    work()
    return process_time() - begin


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or sorted(CORPORA.glob("*/texts/*.txt")))
