"""Everything from a data folder to a model and its card, on a handful of sentences written for this test."""

import json
import lzma

import pytest
import spacy
from ereignisgraph.errors import ModelError
from ereignisgraph.language_model.parts import every, names_parts, own_names, treebank_parts
from ereignisgraph.language_model.train import Settings, train
from ereignisgraph.language_model.vectors import VectorSettings

SUBJECTS = ("Karl", "Maria", "Otto", "Anna")
PLACES = ("Wien", "Ulm", "Köln", "Prag")


def conllu(name, count, tree=True):
    """Sentences such as `Karl kam nach Wien .`"""
    blocks = []
    for i in range(count):
        rows = [
            (SUBJECTS[i % 4], SUBJECTS[i % 4], "PROPN", "NE", "Case=Nom|Number=Sing", 2, "nsubj"),
            ("kam", "kommen", "VERB", "VVFIN", "VerbForm=Fin", 0, "root"),
            ("nach", "nach", "ADP", "APPR", "_", 4, "case"),
            (PLACES[i % 3], PLACES[i % 3], "PROPN", "NE", "Case=Dat|Number=Sing", 2, "obl"),
            (".", ".", "PUNCT", "$.", "_", 2, "punct"),
        ]
        lines = [f"# sent_id = {name}{i}"]
        for at, (word, lemma, pos, tag, feats, head, dep) in enumerate(rows, 1):
            arc = (str(head), dep) if tree else ("_", "_")
            lines.append("\t".join((str(at), word, lemma, pos, tag, feats, *arc, "_", "_")))
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n\n"


@pytest.fixture
def own(tmp_path):
    """A treebank of our own with names."""
    folder = tmp_path / "own"
    (folder / "treebank").mkdir(parents=True)
    (folder / "names").mkdir()
    (folder / "names" / "own.txt").write_text("[PER Ida] sah [LOC Bad Ems].\nDer Rat schwieg.\n", encoding="utf-8")
    named = conllu("own-", 5).replace("\tnsubj\t_\t_", "\tnsubj\t_\tNER=B-PER").replace("\tobl\t_\t_", "\tobl\t_\tNER=B-LOC")
    (folder / "treebank" / "own.conllu").write_text(named, encoding="utf-8")
    return folder


@pytest.fixture
def data(tmp_path):
    for folder in ("raw", "treebank", "ner"):
        (tmp_path / "data" / folder).mkdir(parents=True)
    data = tmp_path / "data"
    for name in ("klexikon-dewiki-01", "mrp-einleitungen-01"):
        with lzma.open(data / "raw" / f"{name}.txt.xz", "wt", encoding="utf-8") as out:
            out.write("Karl kam nach Wien und Maria ging nach Ulm.\n" * 60)
    for name, text in {
        "train": conllu("dev-s", 40),
        "dev": conllu("w", 4),
        "history-trees": conllu("hist-", 30),
        "morph-only": conllu("c", 12, tree=False),
    }.items():
        (data / "treebank" / f"{name}.conllu").write_text(text, encoding="utf-8")
    words = (("Karl", "B-PER"), ("sah", "O"), ("Wien", "B-LOC"), (".", "O"))
    block = "".join(f"{word}\t{label}\n" for word, label in words) + "\n"
    for name in ("germeval-test", "ehri", "oebl-filtered", "europeana-sbb", "sonar"):
        (data / "ner" / f"{name}.conll").write_text(block * 24, encoding="utf-8")
    row = {"text": "Der Bund sah Karl in Wien.", "ents": [[4, 8, "ORG"], [13, 17, "PER"], [21, 25, "LOC"]]}
    rows = [json.dumps(row | {"paragraph": str(i)}) for i in range(40)]
    (data / "ner" / "history-names.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return data


def test_one_call_makes_a_model_that_parses_and_finds_names(data, own, tmp_path):
    pytest.importorskip("floret")
    settings = Settings(
        vectors=VectorSettings(rows=200, width=16, epochs=1, threads=1),
        pretrained_on={"klexikon-dewiki": 3},
        teacher_steps=4,
        syntax_steps=6,
        backwards=(False, True),
        member_steps=4,
        name_readers=2,
        names_steps=6,
        paragraphs={"klexikon-dewiki": 5},
    )
    scores = train(data, tmp_path / "de_history_sm", settings, own=own)
    nlp = spacy.load(tmp_path / "de_history_sm")
    assert nlp.pipe_names == ["tok2vec", "tagger", "morphologizer", "trainable_lemmatizer", "parser", "ner"]
    assert nlp.meta["license"] == "CC BY-SA 4.0"
    assert set(nlp.get_pipe("ner").labels) == {"PER", "LOC", "ORG"}
    assert [t.text for t in nlp("Er starb 1912.")][-2:] == ["1912", "."]
    assert {"syntax history", "syntax pud, own tokens", "names germeval"} <= scores.keys()
    assert all(0 <= value <= 1 for row in scores.values() for value in row.values())
    card = (tmp_path / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert "| history |" in card and "CC BY-SA 4.0" in card


def test_the_parts_are_disjoint_and_hold_out_what_is_held_out_for_everybody(data):
    parts = treebank_parts(data)
    assert [s.id for s in parts.held_out["gsd"]] == [f"dev-s{i}" for i in range(4, 40, 5)]
    assert [s.id for s in parts.held_out["history"]] == ["hist-9", "hist-19", "hist-29"]
    assert len(parts.held_out["pud"]) == 4
    ids = [s.id for part in (parts.train, parts.tune, parts.held_out) for group in part.values() for s in group]
    assert len(ids) == len(set(ids)) == 40 + 4 + 30 + 12


def test_our_own_sentences_only_train(data, own):
    trees, texts = treebank_parts(data, own), names_parts(data, own)
    assert (len(trees.train["own"]), len(texts.train["own"])) == (5, 7)
    assert [(text.text, text.names) for text in texts.train["own"][5:]] == [
        ("Ida sah Bad Ems.", ((0, 3, "PER"), (8, 15, "LOC"))), ("Der Rat schwieg.", ()),
    ]
    assert texts.train["own"][0].names == ((0, 4, "PER"), (14, 18, "LOC"))
    assert "own" not in trees.tune.keys() | trees.held_out.keys() | texts.tune.keys() | texts.held_out.keys()


@pytest.mark.parametrize("line", ["[PER Ida sah Ems.", "[GPE Ems] brannte.", "Ida [sic] schwieg."])
def test_a_bracket_that_marks_no_name_is_named_with_its_line(own, line):
    (own / "names" / "own.txt").write_text(f"Der Rat schwieg.\n{line}\n", encoding="utf-8")
    with pytest.raises(ModelError, match=r"own\.txt, line 2: a bracket"):
        own_names(own)


def test_every_third_is_counted_from_one():
    assert every(3, "abcdefg") == (["c", "f"], ["a", "b", "d", "e", "g"])


def test_a_missing_file_is_named(data):
    (data / "treebank" / "dev.conllu").unlink()
    with pytest.raises(ModelError, match=r"training data is incomplete: .*dev\.conllu is missing"):
        treebank_parts(data)
