"""Words and white space: language models read words alone, offsets count every character.

spaCy makes tokens of line breaks and double spaces. Models are trained on sentences without them, take them for words
('\\n' as a verb) and parse a hard-wrapped paragraph badly. So a model gets the words, and the white space comes back after.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, takewhile

import spacy
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, POS, TAG
from spacy.language import Language
from spacy.vocab import Vocab

from ...lexicon.spelling import Spelling
from ...syntax.tokens import Doc

_FUSED = re.compile(r"[\d.]*\d\.|[IVXLCDM]+\.")     # '1912.', 'II.': two tokens at the end of a sentence
MOST = 100_000           # stretches of text whose tokens are remembered
_IOB = " IOB"            # by the numbers that spaCy gives them
_STRETCH = re.compile(r"(\S+)( ?)|(\s+)")           # one space belongs to the word before it, all other white space is a token
_BREAK = "\n"            # a token of its own between stretches
_ENDLESS = re.compile(r"\S{500}")                   # the tokeniser's time grows with the square of such a stretch


@dataclass(frozen=True, slots=True)
class Layout:
    """The tokens of a text, white space among them; all tuples have one item a token."""

    words: tuple[str, ...]
    spaces: tuple[bool, ...]    # is the token followed by one space
    starts: tuple[bool, ...]    # does a sentence begin here; never at white space

    def words_only(self, vocab: Vocab, spelling: Spelling) -> spacy.tokens.Doc:
        """A Doc of the words, with every token saying whether a sentence begins there; `norm_` is in modern spelling."""
        kept = self.kept()
        following = (*kept[1:], len(self.words))
        words = [self.words[i] for i in kept]
        doc = spacy.tokens.Doc(
            vocab,
            words=words,
            spaces=[self.spaces[i] or after > i + 1 for i, after in zip(kept, following, strict=False)],
            sent_starts=[self.starts[i] for i in kept],
        )
        for j, word in enumerate(words):
            if (modern := spelling.modern(word)) != word:
                doc[j].norm_ = modern.lower()
        return doc

    def characters(self) -> int:
        return sum(map(len, self.words))

    def kept(self) -> tuple[int, ...]:
        return tuple(i for i, word in enumerate(self.words) if not word.isspace())

    def whole(self, parsed: spacy.tokens.Doc) -> Doc:
        """All tokens, with what a model wrote on the words; white space hangs on the word before it."""
        kept = self.kept()
        columns = _columns(parsed)
        starts = [start and i != kept[0] for i, start in enumerate(self.starts)]    # white space before the first word is of its sentence
        if len(kept) < len(self.words):
            columns = self._with_white_space(columns, kept)
        return Doc(self.words, self.spaces, sent_starts=starts, **columns)

    def _with_white_space(self, columns: Mapping[str, Sequence], kept: Sequence[int]) -> dict[str, list]:
        """What stands in the columns for the words, each in its place, and what is to be said of the white space between."""
        before = [count - 1 for count in accumulate((not word.isspace() for word in self.words), initial=0)][:-1]    # words; -1: none
        white: dict[str, Callable[[int], str | int]] = {
            "tags": lambda i: "_SP", "pos": lambda i: "SPACE", "morphs": lambda i: "", "deps": lambda i: "dep", "lemmas": lambda i: self.words[i],
            "heads": lambda i: kept[max(before[i], 0)] if kept else 0, "ents": lambda i: _bridge(columns["ents"], before[i]),
        }
        places = [i for i, word in enumerate(self.words) if word.isspace()]
        wide: dict[str, list] = {}
        for name, values in columns.items():
            wide[name] = [kept[head] for head in values] if name == "heads" else list(values)
            for i in places:
                wide[name].insert(i, white[name](i))
        return wide


def lay_out(text: str, nlp: Language, begin: AbstractSet[int]) -> Layout:
    """Tokens of `text` by the model's tokeniser.

    `begin` holds the offsets at which sentences begin. A number loses its full stop where that ends the sentence, whatever
    the tokeniser does; a stretch without white space of more than 500 characters is cut.
    """
    words: list[str] = []
    spaces: list[bool] = []
    cuts = [0, *(match.end() for match in _ENDLESS.finditer(text)), len(text)]
    for first, last in zip(cuts, cuts[1:], strict=False):
        stretches = _STRETCH.findall(text, first, last)
        tokens = _tokens(nlp, dict.fromkeys(stretch for stretch, _, _ in stretches if stretch))
        for stretch, space, white in stretches:
            parts = tokens[stretch] if stretch else (white,)
            words += parts
            spaces += [False] * (len(parts) - 1)
            spaces.append(bool(space))
    starts, offset, waiting = [], 0, True   # waiting: the first word begins a sentence too
    for word, space in zip(words, spaces, strict=True):
        starts.append(not word.isspace() and (waiting or offset in begin))
        waiting = waiting and word.isspace()
        offset += len(word) + space
    return _without_fused(words, spaces, starts)


def _tokens(nlp: Language, stretches: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """What the tokeniser makes of stretches without white space, each of which it takes by itself."""
    known = _known(nlp)
    if len(known) > MOST:
        known.clear()
    if unknown := [stretch for stretch in stretches if stretch not in known]:
        words = iter([token.text for token in nlp.make_doc(_BREAK.join(unknown))])
        known.update((stretch, tuple(takewhile(_BREAK.__ne__, words))) for stretch in unknown)
    return known


@lru_cache(maxsize=1)
def _known(nlp: Language) -> dict[str, tuple[str, ...]]:
    """What was asked of the tokeniser of a model, since texts repeat their words; spaCy's own memory is off in a memory zone."""
    return {}


def _without_fused(words: Sequence[str], spaces: Sequence[bool], starts: Sequence[bool]) -> Layout:
    tokens: list[tuple[str, bool, bool]] = []
    ends = True     # going backwards: does the sentence end after this word
    for word, space, start in zip(reversed(words), reversed(spaces), reversed(starts), strict=True):
        if ends and _FUSED.fullmatch(word):
            tokens += [(".", space, False), (word[:-1], False, start)]
        else:
            tokens.append((word, space, start))
        ends = start or (ends and word.isspace())
    return Layout(*(tuple(column) for column in zip(*reversed(tokens), strict=True))) if tokens else Layout((), (), ())


def _columns(parsed: spacy.tokens.Doc) -> dict[str, list]:
    """What a model wrote on its tokens, as our Doc takes it, without what it does not write; all columns in one look."""
    names = {"tags": TAG, "pos": POS, "morphs": MORPH, "lemmas": LEMMA, "deps": DEP, "heads": HEAD, "ents": ENT_TYPE}
    written = {name: mark for name, mark in names.items() if parsed.has_annotation(ENT_IOB if mark == ENT_TYPE else mark)}
    table = parsed.to_array([*written.values(), ENT_IOB]).reshape(len(parsed), len(written) + 1).T
    columns: dict[str, list] = {}
    for name, numbers in zip(written, table, strict=False):
        if name == "heads":
            columns[name] = (numbers.astype("int64") + range(len(parsed))).tolist()
        else:
            strings = {number: parsed.vocab.strings[number] for number in set(numbers.tolist())}
            columns[name] = [strings[number] for number in numbers.tolist()]
    if "ents" in columns:
        columns["ents"] = [f"{_IOB[place]}-{label}" if label else "O" for place, label in zip(table[-1].tolist(), columns["ents"], strict=True)]
    return columns


def _bridge(names: Sequence[str], j: int) -> str:
    """White space inside a name belongs to it: 'Karl', line break, 'V.'."""
    inside = 0 <= j and j + 1 < len(names) and names[j] != "O" and names[j + 1].startswith("I")
    return f"I{names[j][1:]}" if inside else "O"
