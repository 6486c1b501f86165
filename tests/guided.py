"""Inputs that a fuzzer makes up, led by the branches of our code that they reach (Atheris): readers, dates, and the whole chain.

    python tests/guided.py TARGET RUNS SECONDS          with pip install -e .[fuzz]

TARGET is an ending such as `.tei`, whose reader is tried; `times`; or `chain`: every stage from the tokeniser to the written
graph, on tokens of corpora/treebank that hang on each other anyhow. It ends after RUNS inputs or SECONDS seconds; at the first
input that breaks something it stops, prints it and exits with a status other than 0.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["ereignisgraph"]):
    import spacy
    from ereignisgraph.chain import Chain
    from ereignisgraph.lexicon import load_dates, load_lexicon
    from ereignisgraph.schema.records import Source
    from ereignisgraph.stages.export import read_graphml, write_graphml
    from ereignisgraph.stages.graph import build_graph
    from ereignisgraph.stages.times import Context, find_times
    from samples import SAMPLES, assert_readable
    from sound import assert_sound, assert_sound_times
    from spacy.language import Language

TREEBANK = Path(__file__).parents[1] / "corpora" / "treebank"
WORDS = 60              # of the longest text for the chain
PATIENCE = 120          # seconds for one input, on a machine that has much else to do
MEMORY = 2000           # megabytes
DATES = ("Am 3. März 1848 floh er; zwei Tage später, im selben Jahr, kam er wieder.", "Vom 5. bis 7. Mai 44 v. Chr.", "Ende der 1920er Jahre, 1914/15",
         "im 19. Jahrhundert; am 18. Brumaire VIII", "jeden zweiten Montag um 17:30 Uhr", "Ostern 1916, Weihnachten", "gegen Mitte des folgenden Monats")

Target = Callable[[bytes], None]


def reader(ending: str) -> Target:
    folder = Path(tempfile.mkdtemp(dir="."))
    return lambda content: assert_readable(folder, content, ending)


def times() -> Target:
    calendar = load_dates()

    def find(content: bytes) -> None:
        date, _, text = content.decode("utf-8", "replace").rpartition("\n\n\n")
        assert_sound_times(find_times(text, "fuzz", calendar, Context(date)), text)

    return find


def chain() -> Target:
    rows = [line.split("\t") for path in sorted(TREEBANK.glob("*.conllu")) for line in path.read_text("utf-8").splitlines() if line[:1].isdigit()]
    nlp = spacy.blank("de")
    nlp.add_pipe(ANYHOW)
    whole = Chain(nlp, load_lexicon())
    graph = Path("graph.graphml")

    def read(content: bytes) -> None:
        choice = atheris.FuzzedDataProvider(content)
        chosen = [rows[choice.ConsumeIntInRange(0, len(rows) - 1)] for _ in range(choice.ConsumeIntInRange(0, WORDS))]
        said = {row[1]: row for row in chosen}
        nlp.get_pipe(ANYHOW).take(choice, said)
        text = "".join(row[1] + choice.PickValueInList([" ", " ", " ", "", "\n", "\n\n"]) for row in chosen) + choice.ConsumeUnicodeNoSurrogates(20)
        findings = whole(Source("fuzz", "", text, ""))
        assert_sound(findings, text)
        write_graphml(build_graph([findings]), graph)
        read_graphml(graph)

    return read


ANYHOW = "anyhow"


@Language.factory(ANYHOW)
class Anyhow:
    """Says of each word what the treebank says, and hangs it on any word of its sentence."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.take(atheris.FuzzedDataProvider(b""), {})

    def take(self, choice: atheris.FuzzedDataProvider, said: dict[str, list[str]]) -> None:
        self._choice, self._said = choice, said

    def __call__(self, doc: spacy.tokens.Doc) -> spacy.tokens.Doc:
        pick = self._choice.ConsumeIntInRange
        labels = [row[7] for row in self._said.values()] or ["dep"]
        kinds = ["O", "B-PER", "I-PER", "B-LOC", "B-ORG"]
        words = [self._said.get(token.text, ["", token.text, token.text, "X", "", "_", "", "dep"]) for token in doc]
        heads = [head for sentence in doc.sents for head in self._tree(sentence.start, sentence.end)]
        parsed = spacy.tokens.Doc(
            doc.vocab, [token.text for token in doc], [bool(token.whitespace_) for token in doc], heads=heads,
            deps=["ROOT" if head == i else row[7] if pick(0, 3) else labels[pick(0, len(labels) - 1)] for i, (head, row) in enumerate(zip(heads, words))],
            lemmas=[row[2] for row in words], pos=[row[3] for row in words], tags=[row[4] for row in words],
            morphs=["" if row[5] == "_" else row[5] for row in words], ents=[kinds[pick(0, 20) % 5 if pick(0, 3) == 0 else 0] for _ in words])
        parsed._context = doc._context      # by which nlp.pipe finds what belongs to the text
        return parsed

    def _tree(self, start: int, end: int) -> list[int]:
        """The heads of the words of a sentence; its root is its own."""
        root = start + self._choice.ConsumeIntInRange(0, end - start - 1)
        heads = dict.fromkeys(range(start, end), root)
        for i in range(start, end):
            head = above = start + self._choice.ConsumeIntInRange(0, end - start - 1)
            while above not in (root, i):
                above = heads[above]
            if above != i != root:
                heads[i] = head
        return [heads[i] for i in range(start, end)]


def main(target: str, runs: str, seconds: str) -> None:
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        seeds = Path("seeds")
        seeds.mkdir()
        given = {"times": [text.encode() for text in DATES], "chain": [bytes(range(256)) * 4]}.get(target) or [SAMPLES[target]]
        for number, seed in enumerate(given):
            Path(seeds, str(number)).write_bytes(seed)
        words = {word for seed in given for word in re.findall(rb"<[^>]{,60}>|[\w\x80-\xff]{1,60}|[^\w\s]", seed)}
        Path("words").write_text("".join('"{}"\n'.format("".join(f"\\x{byte:02X}" for byte in word)) for word in sorted(words)))
        try_input = {"times": times, "chain": chain}[target]() if target in ("times", "chain") else reader(target)
        atheris.Setup([sys.argv[0], str(seeds), "-dict=words", f"-runs={runs}", f"-max_total_time={seconds}", "-max_len=4096", f"-timeout={PATIENCE}",
                       f"-rss_limit_mb={MEMORY}", "-print_final_stats=1"], try_input)
        atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
