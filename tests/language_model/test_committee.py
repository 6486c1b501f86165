"""A committee of parsers: what it believes of a sentence, and which sentences it passes on."""

import pytest
import spacy
from ereignisgraph.language_model import load_model
from ereignisgraph.language_model.committee import Member, agreed, agreed_names, turned, vote
from ereignisgraph.language_model.names import gold_doc
from ereignisgraph.language_model.treebank import Sentence

WORDS = ("Der", "König", "floh", "nach", "Wien", ".")


def reading(*arcs, tags=("ART", "NN", "VVFIN", "APPR", "NE", "$."), pos=("DET", "NOUN", "VERB", "ADP", "PROPN", "PUNCT")):
    heads, deps = zip(*arcs, strict=True)
    n = len(WORDS)
    return Sentence("s", WORDS, (True, True, True, True, False, False), ("x",) * n, tags, pos, ("_",) * n, heads, deps)


RIGHT = ((1, "det"), (2, "nsubj"), (2, "ROOT"), (4, "case"), (2, "obl"), (2, "punct"))
NOUN_HEAD = ((1, "det"), (2, "nsubj"), (2, "ROOT"), (4, "case"), (1, "nmod"), (2, "punct"))
OBJECT = ((1, "det"), (2, "obj"), (2, "ROOT"), (4, "case"), (2, "obl"), (2, "punct"))


class Reader:
    """A member whose readings are given."""

    def __init__(self, *readings):
        self.readings = readings

    def read(self, sentences):
        return iter(self.readings)


def test_the_tree_with_most_arcs_in_common_is_taken():
    voted = vote([reading(*NOUN_HEAD), reading(*OBJECT), reading(*RIGHT)])
    assert (voted.heads, voted.deps) == tuple(zip(*RIGHT, strict=True))


def test_an_arc_that_one_member_alone_has_is_unknown():
    voted = vote([reading(*RIGHT), reading(*NOUN_HEAD)])
    assert voted.heads == (1, 2, 2, 4, 2, 2)
    assert voted.deps == ("det", "nsubj", "ROOT", "case", "", "punct")


def test_a_tag_that_no_two_members_share_is_unknown_and_lemmas_are():
    other = reading(*RIGHT, tags=("ART", "NN", "VVFIN", "APPR", "NN", "$."), pos=("DET", "NOUN", "VERB", "ADP", "NOUN", "PUNCT"))
    voted = vote([reading(*RIGHT), other])
    assert voted.tags == ("ART", "NN", "VVFIN", "APPR", "", "$.")
    assert (voted.pos[4], voted.feats[4], voted.pos[1], voted.feats[1]) == ("", "", "NOUN", "_")
    assert set(voted.lemmas) == {""}


def test_a_sentence_of_which_too_little_is_agreed_is_left_out():
    sentence = reading(*RIGHT)
    assert [s.deps for s in agreed([sentence], [Reader(sentence), Reader(sentence)])] == [sentence.deps]
    strange = reading((2, "obj"), (2, "obl"), (2, "ROOT"), (4, "case"), (1, "nmod"), (2, "punct"))
    assert list(agreed([sentence], [Reader(sentence), Reader(strange)])) == []


def test_a_sentence_whose_root_is_unknown_is_left_out():
    one = reading((1, "det"), (2, "nsubj"), (2, "ROOT"), (4, "case"), (2, "obl"), (2, "punct"))
    other = reading((1, "det"), (2, "nsubj"), (2, "dep"), (4, "case"), (2, "obl"), (2, "punct"))
    assert list(agreed([one], [Reader(one), Reader(other)])) == []


def test_a_sentence_turned_twice_has_its_tree_again():
    there = turned(reading(*RIGHT))
    assert there.words == (".", "Wien", "nach", "floh", "König", "Der")
    assert there.heads == (3, 3, 1, 3, 3, 4)
    assert there.deps == ("punct", "obl", "case", "ROOT", "nsubj", "det")
    again = turned(there)
    assert (again.words, again.heads, again.deps) == (WORDS, reading(*RIGHT).heads, reading(*RIGHT).deps)


@pytest.mark.model
def test_members_of_both_directions_keep_a_sentence_whole():
    nlp = load_model()
    sentence = reading(*RIGHT)
    for backwards in (False, True):
        read = next(Member(nlp, backwards).read([sentence]))
        assert read.words == WORDS and read.spaces == sentence.spaces
        assert sum(dep == "ROOT" for dep in read.deps) >= 1 and len(read.heads) == len(WORDS)


class Namer:
    """A member whose names are given, as character offsets and labels."""

    def __init__(self, *names):
        self.names = names

    def pipe(self, texts):
        for text in texts:
            doc = spacy.blank("de")(text)
            doc.ents = [doc.char_span(*name) for name in self.names]
            yield doc


def test_a_name_that_one_of_three_finds_is_doubtful():
    text = "Karl sah Bad Ems."
    members = (Namer((0, 4, "PER"), (9, 16, "LOC")), Namer((0, 4, "PER"), (9, 12, "LOC")), Namer((9, 16, "LOC")))
    [named] = agreed_names([text], members)
    assert named.names == ((0, 4, "PER"), (9, 16, "LOC"))
    assert named.doubtful == ((9, 12),)
    doc = gold_doc([named], spacy.blank("de"))
    assert [token.ent_iob_ for token in doc] == ["B", "O", "B", "I", "O"]


def test_training_passes_over_what_is_doubtful():
    [named] = agreed_names(["Karl sah Ems."], (Namer((0, 4, "PER")), Namer((0, 4, "PER"), (9, 12, "LOC")), Namer((0, 4, "PER"))))
    assert [token.ent_iob_ for token in gold_doc([named], spacy.blank("de"))] == ["B", "O", "", "O"]
