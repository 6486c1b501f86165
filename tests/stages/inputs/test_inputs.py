"""What there is to read, and how it is called (DESIGN, section 4)."""

import os
import pickle
from pathlib import Path

import pytest
from ereignisgraph.errors import ReadError
from ereignisgraph.stages.inputs import find_inputs


@pytest.fixture
def tree(tmp_path):
    def build(*names: str, **files: str) -> Path:
        for name in names:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(files.get(name, "Der König floh."), encoding="utf-8")
        return tmp_path
    return build


def ids(*corpora: Path) -> list[str]:
    return [item.doc_id for item in find_inputs(corpora)]


def test_the_id_is_the_path_below_the_folder_without_its_last_ending(tree):
    root = tree("b.txt", "krieg/1618.prag.txt", "krieg/ohne")
    assert ids(root) == ["b", "krieg/1618.prag", "krieg/ohne"]


def test_a_single_file_goes_by_its_name(tree):
    assert ids(tree("alt/chronik.txt") / "alt/chronik.txt") == ["chronik"]


def test_of_a_corpus_only_its_texts_are_read_and_texts_is_not_part_of_the_id(tree):
    root = tree("corpus.toml", "README.md", "texts/a.txt", "gold/a.yaml", **{"corpus.toml": 'title = "Reden"'})
    assert ids(root) == ["a"]


def test_in_a_folder_of_corpora_the_name_of_each_corpus_stands_before(tree):
    root = tree("README.md", "reden/corpus.toml", "reden/texts/a.txt", "briefe/corpus.toml", "briefe/texts/a.txt",
                **{"reden/corpus.toml": "", "briefe/corpus.toml": ""})
    assert ids(root) == ["briefe/a", "reden/a"]


def test_with_several_arguments_the_folder_name_stands_before_and_a_path_given_twice_is_read_once(tree):
    root = tree("x/a.txt", "y/a.txt")
    assert ids(root / "y", root / "x", root / "x") == ["x/a", "y/a"]


def test_files_that_differ_in_their_ending_alone_all_keep_it(tree):
    assert ids(tree("a.txt", "a.md", "b.txt")) == ["a.md", "a.txt", "b"]


def test_a_kept_ending_does_not_take_the_id_of_a_third_file(tree):
    assert ids(tree("a.txt", "a.md", "a.txt.txt")) == ["a.md", "a.txt", "a.txt.txt"]


def test_two_files_of_one_name_from_two_folders_are_refused_with_both_paths(tree):
    root = tree("x/a.txt", "y/a.txt")
    with pytest.raises(ReadError, match=r"x/a.txt and .*y/a.txt would both be called 'a.txt'"):
        find_inputs([root / "x/a.txt", root / "y/a.txt"])


def test_what_no_table_can_hold_is_written_as_percent_and_hexadecimal(tmp_path):
    path = os.fsencode(tmp_path) + b"/k\xf6nig\n.txt"
    with open(path, "w") as file:
        file.write("Er floh.")
    assert ids(tmp_path) == ["k%F6nig%0A"]


def test_hidden_files_and_folders_are_not_read(tree):
    assert ids(tree("a.txt", ".b.txt", ".git/c.txt")) == ["a"]


def test_dangling_links_circles_and_pipes_are_inputs_with_a_problem(tree):
    root = tree("sub/a.txt")
    (root / "weg.txt").symlink_to(root / "gibt-es-nicht.txt")
    (root / "sub/kreis").symlink_to(root)
    os.mkfifo(root / "rohr.txt")
    problems = {item.doc_id: item.problem for item in find_inputs([root])}
    assert problems == {
        "rohr": "not a regular file", "sub/a": "", "sub/kreis": "link leads back to a folder above it", "weg": "dangling link",
    }


@pytest.mark.parametrize(("pattern", "found"), [
    ("**/*.txt", ["a", "krieg/b", "krieg/tief/c"]), ("krieg/*", ["b"]), ("kr*/*.txt", ["krieg/b"]), ("krieg/[a-c].txt", ["b"]),
    ("*/tief", ["c"]), ("**/c.?xt", ["krieg/tief/c"]),
])
def test_a_pattern_names_files_below_the_folders_before_its_first_star(tree, pattern, found):
    root = tree("a.txt", "krieg/b.txt", "krieg/tief/c.txt", ".weg/d.txt")
    assert [doc_id.removeprefix("tief/") for doc_id in ids(root / pattern)] == found


def test_a_folder_whose_name_looks_like_a_pattern_is_a_folder(tree):
    assert ids(tree("[1848]/a.txt") / "[1848]") == ["a"]


def test_a_pattern_that_matches_nothing_says_so(tree):
    with pytest.raises(ReadError, match="no such file or folder; name a text"):
        find_inputs([tree("a.txt") / "*.xml"])


def test_an_archive_or_a_table_among_the_files_is_opened(tree):
    root = tree("corpus.toml", "texts/a.csv", "texts/b.txt", **{"corpus.toml": '''
        text_column = "Inhalt"
        [[text]]
        file = "a.csv"
        title = "Alle Reden"
        reference_year = 1848
    ''', "texts/a.csv": "Inhalt,text\nEr floh.,nein\nSie blieb.,nein\n"})
    found = find_inputs([root])
    assert [(item.doc_id, item.name.removeprefix(f"{root}/"), item.title, item.date) for item in found] == [
        ("a/1", "texts/a.csv/1", "", "1848"), ("a/2", "texts/a.csv/2", "", "1848"), ("b", "texts/b.txt", "", "")]
    assert [item.problem for item in find_inputs([root], text_column="weg")] == [
        "no column 'weg' (there are: Inhalt, text); --text-column NAME says where the text stands", ""]


def test_inputs_can_be_sent_to_another_process(tree):
    found = find_inputs([tree("a.csv", "b.txt", **{"a.csv": "text\nEr floh.\n"})])
    assert pickle.loads(pickle.dumps(found)) == found


def test_a_corpus_that_does_not_exist_says_what_to_do(tmp_path):
    with pytest.raises(ReadError, match="nirgends: no such file or folder; name a text"):
        find_inputs([tmp_path / "nirgends"])


def test_what_corpus_toml_says_comes_with_the_text(tree):
    root = tree("corpus.toml", "texts/a.txt", "texts/b.txt", "texts/c.txt", **{"corpus.toml": """
        title = "Zeitung"
        origin = "Archiv"
        language = "de"
        [[text]]
        file = "a.txt"
        title = "Der Aufruhr"
        date = 1848-03-19
        reference_year = 1848
        [[text]]
        file = "b.txt"
        reference_year = 1813
    """})
    a, b, c = find_inputs([root])
    assert (a.title, a.date, a.origin, a.language) == ("Der Aufruhr", "1848-03-19", "Archiv", "de")
    assert (b.title, b.date, c.date) == ("", "1813", "")


def test_a_text_that_corpus_toml_names_and_nobody_wrote_is_an_input_with_a_problem(tree):
    root = tree("corpus.toml", "texts/a.txt", **{"corpus.toml": '[[text]]\nfile = "b.txt"'})
    assert [(item.doc_id, item.problem) for item in find_inputs([root])] == [("a", ""), ("b", "named in corpus.toml, but not there")]


@pytest.mark.parametrize(("toml", "reason"), [
    ("title = ", "cannot be read"),
    ('titel = "x"', "unknown key 'titel'"),
    ("title = 3", "'title' has the wrong type"),
    ('[[text]]\ntitle = "x"', "text 1: needs 'file'"),
    ('[[text]]\nfile = "a.txt"\ndate = "19. März"', "is not an ISO date"),
    ('[[text]]\nfile = "a.txt"\n[[text]]\nfile = "a.txt"', "described twice"),
])
def test_a_broken_corpus_toml_is_named_with_its_reason(tree, toml, reason):
    with pytest.raises(ReadError, match=f"corpus.toml.*{reason}"):
        find_inputs([tree("corpus.toml", "texts/a.txt", **{"corpus.toml": toml})])


def test_a_corpus_without_texts_is_refused(tree):
    with pytest.raises(ReadError, match="needs a folder texts/"):
        find_inputs([tree("corpus.toml", **{"corpus.toml": ""})])
