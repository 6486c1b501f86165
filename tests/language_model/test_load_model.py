"""Which models are taken, and what is said of the others."""

import pytest
import spacy
from ereignisgraph.errors import ModelError
from ereignisgraph.language_model import load_model


def saved(folder, language="de", components=()):
    nlp = spacy.blank(language)
    for component in components:
        nlp.add_pipe(component)
    nlp.to_disk(folder)
    return folder


def said(name):
    with pytest.raises(ModelError) as caught:
        load_model(name)
    message = str(caught.value)
    assert "\n" not in message
    return message


def test_a_spacy_model_that_is_not_installed_tells_the_command():
    assert said("de_core_news_lg") == (
        "spaCy model 'de_core_news_lg' is not installed: python -m spacy download de_core_news_lg"
    )


def test_an_unknown_name_tells_what_can_be_given():
    assert said("nirgends").startswith("spaCy model 'nirgends' is neither installed nor a folder: give de_history_sm")


def test_a_model_of_another_language_is_refused(tmp_path):
    assert "is for language 'en'" in said(saved(tmp_path / "en", "en"))


def test_a_model_without_parser_and_names_is_refused(tmp_path):
    assert "lacks a parser and names (ner)" in said(saved(tmp_path / "blank"))


def test_a_model_without_names_is_refused(tmp_path):
    assert "lacks names (ner)" in said(saved(tmp_path / "parser", components=["parser"]))


def test_a_folder_that_is_no_model_is_refused(tmp_path):
    assert "cannot be loaded" in said(tmp_path)


def test_a_folder_with_parser_and_names_is_taken(tmp_path):
    nlp = load_model(saved(tmp_path / "both", components=["parser", "ner"]))
    assert nlp.pipe_names == ["parser", "ner"]
