"""The treebank of the project: every file is sound CoNLL-U in the scheme that its README lists."""

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from ereignisgraph.language_model.treebank import ROOT, Sentence, read_conllu

TREEBANK = Path(__file__).parents[2] / "corpora" / "treebank"
FILES = sorted(TREEBANK.glob("*.conllu"))
UPOS = set("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())
LABELS = {"PER", "LOC", "ORG"}

each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def relations() -> set[str]:
    """The relations in the first column of the README's table."""
    table = (TREEBANK / "README.md").read_text(encoding="utf-8").partition("## Relations")[2].partition("\n## ")[0]
    cells = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    return {relation for cell in cells for relation in re.findall("`([^`]+)`", cell)}


def comments(path: Path, key: str) -> list[str]:
    """The values of `# key = value`, in order."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.partition(" = ")[2] for line in lines if line.startswith(f"# {key} = ")]


def text(sentence: Sentence) -> str:
    pairs = zip(sentence.words, sentence.spaces, strict=True)
    return "".join(word + " " * space for word, space in pairs).rstrip()


def runs_in_a_loop(heads: tuple[int, ...], start: int) -> bool:
    """Whether the way up from a token never comes to a root."""
    seen, at = set(), start
    while heads[at] != at and at not in seen:
        seen.add(at)
        at = heads[at]
    return heads[at] != at


def broken(labels: Sequence[str]) -> bool:
    """Whether a label is unknown or an I- does not go on with the name before it."""
    pairs = zip(["O", *labels], labels, strict=False)
    return any(
        label != "O" and (label[:2] not in {"B-", "I-"} or label[2:] not in LABELS)
        or label.startswith("I-") and before[2:] != label[2:]
        for before, label in pairs
    )


def test_the_treebank_has_at_least_six_hundred_sentences_and_none_of_them_twice():
    texts = Counter(line for path in FILES for line in comments(path, "text"))
    assert texts.total() >= 600
    assert [line for line, times in texts.items() if times > 1] == []


def test_the_treebank_is_no_corpus_to_run():
    assert not (TREEBANK / "corpus.toml").exists()


@each_file
def test_sentence_ids_are_the_file_name_and_a_count(path):
    count = len(list(read_conllu(path)))
    assert comments(path, "sent_id") == [f"{path.stem}-{number:03}" for number in range(1, count + 1)]


@each_file
def test_the_text_is_its_tokens_joined(path):
    assert [text(sentence) for sentence in read_conllu(path)] == comments(path, "text")


@each_file
def test_every_sentence_is_one_tree(path):
    for sentence in read_conllu(path):
        assert [i == head for i, head in enumerate(sentence.heads)].count(True) == 1, sentence.id
        assert all(0 <= head < len(sentence.words) for head in sentence.heads), sentence.id
        assert not any(runs_in_a_loop(sentence.heads, i) for i in range(len(sentence.words))), sentence.id


@each_file
def test_the_root_and_only_the_root_is_called_root(path):
    for sentence in read_conllu(path):
        assert [dep == ROOT for dep in sentence.deps] == [i == head for i, head in enumerate(sentence.heads)], sentence.id


@each_file
def test_relations_and_word_classes_are_those_of_the_scheme(path):
    known = relations() - {"root"} | {ROOT}
    for sentence in read_conllu(path):
        assert set(sentence.deps) <= known, sentence.id
        assert set(sentence.pos) <= UPOS, sentence.id
        assert all(sentence.tags) and all(sentence.lemmas), sentence.id


@each_file
def test_names_are_sound_bio(path):
    for sentence in read_conllu(path):
        assert not broken(sentence.names), sentence.id


@pytest.mark.parametrize(("heads", "loop"), [((1, 1, 1), False), ((1, 2, 1), True)])
def test_a_loop_in_a_tree_is_found(heads, loop):
    assert runs_in_a_loop(heads, 0) is loop


@pytest.mark.parametrize(
    ("labels", "wrong"),
    [
        (["B-PER", "I-PER", "O"], False),
        (["B-PER", "B-PER"], False),
        (["O", "I-PER"], True),
        (["B-LOC", "I-PER"], True),
        (["B-MISC"], True),
        (["PER"], True),
    ],
)
def test_a_name_that_begins_in_its_middle_or_has_another_label_is_found(labels, wrong):
    assert broken(labels) is wrong
