"""The tokeniser of the model: spaCy's German one, with what history prose needs on top.

A year before a full stop (`1912.`) is two tokens: only days, months and small ordinals keep their dot.
A Roman ordinal (`Ludwig XIV.`, `XX. Parteitag`) is one token; spaCy itself knows those up to V. and X. only.
"""

from itertools import product

import spacy
from spacy.language import Language
from spacy.util import compile_suffix_regex

from ereignisgraph.language_model.packed import NAME

YEAR_AND_STOP = r"(?<=\d\d\d)\."
ROMAN_ORDINALS = tuple(  # I. to XXXIX.
    f"{tens}{ones}."
    for tens, ones in product(("", "X", "XX", "XXX"), ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"))
    if tens or ones
)


def blank_german() -> Language:
    """An empty German pipeline with our tokeniser and our kind of vectors; the rules are saved with the pipeline."""
    nlp = spacy.blank("de", config={"nlp": {"vectors": {"@vectors": NAME}}})
    suffixes = [*nlp.Defaults.suffixes, YEAR_AND_STOP]
    nlp.tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    for ordinal in ROMAN_ORDINALS:
        nlp.tokenizer.add_special_case(ordinal, [{"ORTH": ordinal}])
    return nlp
