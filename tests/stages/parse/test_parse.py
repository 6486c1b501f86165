"""One Doc for the whole text: its text, its sentences, its white space."""

from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import ereignisgraph.lexicon
import pytest
import spacy
from ereignisgraph.language_model import SHIPPED, load_model
from ereignisgraph.lexicon.abbreviations import load_abbreviations
from ereignisgraph.lexicon.spelling import load_spelling
from ereignisgraph.lexicon.verbs import load_verbs
from ereignisgraph.schema.records import Source
from ereignisgraph.stages.parse import parse, parse_all
from ereignisgraph.stages.parse.layout import lay_out
from ereignisgraph.syntax.tokens import Doc
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

FOLDER = Path(ereignisgraph.lexicon.__path__[0])
LEXICON = SimpleNamespace(
    abbreviations=load_abbreviations(FOLDER / "abbreviations.toml"),
    spelling=load_spelling(FOLDER / "spelling.toml"),
    verbs=load_verbs(FOLDER / "verbs.toml"),
)


@pytest.fixture(scope="module")
def blank():
    return spacy.blank("de")


@pytest.fixture(scope="module")
def model():
    return load_model(SHIPPED)


def parsed_text(text: str, nlp: Language) -> Doc:
    return parse(Source("a", "a.txt", text, ""), nlp, LEXICON)


def words(doc: Doc) -> list[list[str]]:
    return [[token.text for token in sentence if not token.is_space] for sentence in doc.sents]


def test_a_number_at_the_end_of_a_sentence_loses_its_full_stop_and_an_ordinal_keeps_it(blank):
    doc = parsed_text("Karl V. starb 1558. Ihm folgte Philipp II. Er starb 1598.", blank)
    assert words(doc) == [
        ["Karl", "V.", "starb", "1558", "."], ["Ihm", "folgte", "Philipp", "II", "."], ["Er", "starb", "1598", "."],
    ]


def test_every_token_says_whether_it_begins_a_sentence(blank):
    doc = parsed_text(" \nEr floh.\n\nSie blieb.\n", blank)
    assert [sentence.text for sentence in doc.sents] == [" \nEr floh.\n\n", "Sie blieb.\n"]


def test_a_text_in_pieces_has_the_same_sentences_and_offsets(blank):
    text = "Der Rat floh am 3. Mai. Er kam nie zurück.\n\n" * 40
    whole, limit = parsed_text(text, blank), blank.max_length
    try:
        blank.max_length = 100
        pieced = parsed_text(text, blank)
    finally:
        blank.max_length = limit
    assert pieced.text == text
    assert [(s.start_char, s.end_char) for s in pieced.sents] == [(s.start_char, s.end_char) for s in whole.sents]


def test_texts_are_parsed_together_as_each_by_itself(model, monkeypatch):
    monkeypatch.setattr(import_module("ereignisgraph.stages.parse.pieces"), "TOGETHER", 120)
    texts = ["", " \n", "Er floh.", "Der König floh nach Varennes.\n\nDort erkannte man ihn.", "Die Weber zerstörten in Peterswaldau die Fabrik " * 5, "Friede!"]
    sources = [Source(str(i), "", text, "") for i, text in enumerate(texts)]
    together = parse_all(sources, model, LEXICON)
    assert [doc.text for doc in together] == texts
    for doc, source in zip(together, sources, strict=True):
        assert everything(doc) == everything(parse(source, model, LEXICON))


def everything(doc: Doc) -> list[tuple]:
    return [(t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i, t.ent_iob_, t.ent_type_, t.is_sent_start) for t in doc]


def test_a_model_sees_words_alone_and_white_space_comes_back_behind_the_word(blank):
    layout = lay_out("Der alte\nKönig  floh.", blank, {0})
    seen = layout.words_only(blank.vocab, LEXICON.spelling)
    assert seen.text == "Der alte König floh."
    parsed = spacy.tokens.Doc(
        blank.vocab, words=[t.text for t in seen], heads=[2, 2, 3, 3, 3], deps=["det", "amod", "nsubj", "ROOT", "punct"],
        pos=["DET", "ADJ", "NOUN", "VERB", "PUNCT"], ents=["O", "B-PER", "I-PER", "O", "O"],
    )
    doc = layout.whole(parsed)
    assert doc.text == "Der alte\nKönig  floh."
    assert [(t.text, t.pos_, t.head.text) for t in doc] == [
        ("Der", "DET", "König"), ("alte", "ADJ", "König"), ("\n", "SPACE", "alte"), ("König", "NOUN", "floh"), (" ", "SPACE", "König"),
        ("floh", "VERB", "floh"), (".", "PUNCT", "floh"),
    ]
    assert [name.text for name in doc.ents] == ["alte\nKönig"]


def test_a_stretch_without_white_space_is_cut_before_it_stops_the_tokeniser(blank):
    doc = parsed_text("Er " + "“" * 20_000 + " floh", blank)
    assert doc[-1].text == "floh"


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=80))
def test_no_text_is_changed(text):
    nlp = spacy.blank("de")
    doc = parsed_text(text, nlp)
    assert doc.text == text
    assert all(doc.text[token.idx:token.idx + len(token)] == token.text for token in doc)
    if len(doc):
        assert doc[0].is_sent_start
        assert sum(len(sentence) for sentence in doc.sents) == len(doc)


@pytest.mark.model
def test_line_breaks_inside_a_paragraph_change_nothing_in_the_parse(model):
    text = "Im Mai des Jahres 1276 brannte die alte Stadt nieder, weil ein Knecht das Feuer vergessen hatte. Der Rat floh nach Köln."
    plain, wrapped = parsed_text(text, model), parsed_text(text.replace("brannte ", "brannte\n").replace("das ", "das  \n"), model)
    marks = [[(t.text, t.pos_, t.dep_, t.lemma_, t.head.text) for t in doc if not t.is_space] for doc in (plain, wrapped)]
    assert marks[0] == marks[1]


@pytest.mark.model
def test_the_parser_follows_our_sentences(model):
    doc = parsed_text("1848: Aufruhr\nAm 18. März schoss das Heer auf die Menge in der Stadt. „Verrat!“ rief man. Er floh", model)
    assert [sentence.text.strip() for sentence in doc.sents] == [
        "1848: Aufruhr", "Am 18. März schoss das Heer auf die Menge in der Stadt.", "„Verrat!“ rief man.", "Er floh",
    ]


def test_a_model_sees_old_words_with_the_norm_of_today_and_the_text_stays(blank):
    text = "Daß die Theile\nfrey seyn sollten."
    seen = lay_out(text, blank, {0}).words_only(blank.vocab, LEXICON.spelling)
    assert [(t.text, t.norm_) for t in seen if t.norm_ != t.lower_] == [("Daß", "dass"), ("Theile", "teile"), ("frey", "frei"), ("seyn", "sein")]
    assert parsed_text(text, blank).text == text
