"""CoNLL-U in, gold Docs out."""

import pytest
import spacy
from ereignisgraph.errors import ModelError
from ereignisgraph.language_model.treebank import Sentence, gold_doc, read_conllu
from spacy.training import Example

FLED = """\
# sent_id = s1
# text = Der König floh im Jahr 1848.
1	Der	der	DET	ART	Case=Nom	2	det	_	_
2	König	König	NOUN	NN	Case=Nom	3	nsubj	_	_
3	floh	fliehen	VERB	VVFIN	VerbForm=Fin	0	root	_	_
4-5	im	_	_	_	_	_	_	_	_
4	im	in	ADP	APPRART	_	5	case	_	_
5	Jahr	Jahr	NOUN	NN	_	3	obl	_	_
6	1848.	1848.	NUM	CARD	_	5	nmod	_	_

"""

WITHOUT_TREE = """\
# sent_id = s2
1	Er	er	PRON	PPER	_	_	_	_	_
2	kam	kommen	VERB	VVFIN	_	_	_	_	SpaceAfter=No
3	.	_	PUNCT	_	_	_	_	_	_

"""


@pytest.fixture
def vocab():
    return spacy.blank("de").vocab


def read(tmp_path, text):
    path = tmp_path / "some.conllu"
    path.write_text(text, encoding="utf-8")
    return list(read_conllu(path))


def test_a_sentence_keeps_its_columns_and_its_root_points_to_itself(tmp_path):
    [sentence] = read(tmp_path, FLED)
    assert sentence.id == "s1"
    assert sentence.words[:3] == ("Der", "König", "floh")
    assert sentence.heads[:3] == (1, 2, 2)
    assert sentence.deps[:3] == ("det", "nsubj", "ROOT")


def test_a_full_stop_after_a_year_is_a_token_of_its_own_under_the_root(tmp_path):
    [sentence] = read(tmp_path, FLED)
    assert sentence.words[-2:] == ("1848", ".")
    assert sentence.spaces[-2] is False
    assert (sentence.heads[-1], sentence.deps[-1], sentence.pos[-1]) == (2, "punct", "PUNCT")


def test_a_last_sentence_without_a_blank_line_is_read(tmp_path):
    assert len(read(tmp_path, FLED + WITHOUT_TREE.rstrip("\n"))) == 2


def test_a_line_with_too_few_columns_is_named(tmp_path):
    with pytest.raises(ModelError, match=r"^some\.conllu, line 2: 3 columns instead of 10$"):
        read(tmp_path, "# sent_id = x\n1\tDer\tder\n\n")


def test_a_sentence_without_heads_gives_a_doc_without_tree_or_sentence_starts(tmp_path, vocab):
    [sentence] = read(tmp_path, WITHOUT_TREE)
    doc = gold_doc([sentence], vocab)
    assert not doc.has_annotation("DEP")
    assert not doc.has_annotation("SENT_START")
    assert [t.pos_ for t in doc] == ["PRON", "VERB", "PUNCT"]
    assert doc.text == "Er kam. "


def test_joined_sentences_are_two_sentences_with_a_space_between_them(tmp_path, vocab):
    [sentence] = read(tmp_path, FLED)
    doc = gold_doc([sentence, sentence], vocab)
    assert [sent.text for sent in doc.sents] == ["Der König floh im Jahr 1848."] * 2
    assert [sent.root.text for sent in doc.sents] == ["floh", "floh"]


def test_without_morphology_only_the_tree_is_gold(tmp_path, vocab):
    [sentence] = read(tmp_path, FLED)
    doc = gold_doc([sentence], vocab, morphology=False)
    assert doc.has_annotation("DEP")
    assert not any(doc.has_annotation(layer) for layer in ("TAG", "POS", "MORPH", "LEMMA"))


def test_given_words_leave_the_spaces_unknown(tmp_path, vocab):
    [sentence] = read(tmp_path, FLED)
    assert gold_doc([sentence], vocab, words_given=True).has_unknown_spaces


def test_unknown_features_stay_unknown_and_are_not_the_same_as_none(vocab):
    sentence = Sentence("s", ("Er", "."), (False, False), ("", "."), ("", "$."), ("", "PUNCT"), ("", "_"))
    gold = gold_doc([sentence], vocab)
    aligned = Example(gold.copy(), gold).get_aligned("MORPH", as_string=True)
    assert aligned == ["", "_"]
