"""Words and white space: language models read words alone, offsets count every character.

spaCy makes tokens of line breaks and double spaces. Models are trained on sentences without them, take them for words
('\\n' as a verb) and parse a hard-wrapped paragraph badly. So a model gets the words, and the white space comes back after.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import accumulate

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from ...lexicon.spelling import Spelling

_FUSED = re.compile(r"[\d.]*\d\.|[IVXLCDM]+\.")     # '1912.', 'II.': two tokens at the end of a sentence
_ENDLESS = re.compile(r"\S{500}")                   # the tokeniser's time grows with the square of such a stretch


@dataclass(frozen=True, slots=True)
class Layout:
    """The tokens of a text, white space among them; all tuples have one item a token."""

    words: tuple[str, ...]
    spaces: tuple[bool, ...]    # is the token followed by one space
    starts: tuple[bool, ...]    # does a sentence begin here; never at white space

    def words_only(self, vocab: Vocab, spelling: Spelling) -> Doc:
        """A Doc of the words, with every token saying whether a sentence begins there; `norm_` is in modern spelling."""
        kept = self.kept()
        following = (*kept[1:], len(self.words))
        doc = Doc(
            vocab,
            words=[self.words[i] for i in kept],
            spaces=[self.spaces[i] or after > i + 1 for i, after in zip(kept, following, strict=False)],
            sent_starts=[self.starts[i] for i in kept],
        )
        for token in doc:
            if (modern := spelling.modern(token.text)) != token.text:
                token.norm_ = modern.lower()
        return doc

    def kept(self) -> tuple[int, ...]:
        return tuple(i for i, word in enumerate(self.words) if not word.isspace())

    def whole(self, parsed: Doc) -> Doc:
        """The Doc of all tokens, with what a model wrote on that of the words; white space hangs on the word before it."""
        kept = self.kept()
        place = {i: j for j, i in enumerate(kept)}
        before = [count - 1 for count in accumulate((i in place for i in range(len(self.words))), initial=0)][:-1]    # words; -1: none
        marks: dict[str, list] = {}
        for name, mark, white in (("tags", "TAG", "_SP"), ("pos", "POS", "SPACE"), ("morphs", "MORPH", ""), ("deps", "DEP", "dep")):
            if parsed.has_annotation(mark):
                values = [getattr(token, f"{mark.lower()}_") if mark != "MORPH" else str(token.morph) for token in parsed]
                marks[name] = [values[place[i]] if i in place else white for i in range(len(self.words))]
        if parsed.has_annotation("LEMMA"):
            marks["lemmas"] = [parsed[place[i]].lemma_ if i in place else word for i, word in enumerate(self.words)]
        if parsed.has_annotation("DEP"):
            first = kept[0] if kept else 0
            marks["heads"] = [kept[parsed[place[i]].head.i] if i in place else (kept[j] if j >= 0 else first) for i, j in enumerate(before)]
        else:
            marks["sent_starts"] = [i == 0 or (start and j >= 0) for i, (start, j) in enumerate(zip(self.starts, before, strict=True))]
        if parsed.has_annotation("ENT_IOB"):
            marks["ents"] = [_name(parsed, place[i]) if i in place else _bridge(parsed, j) for i, j in enumerate(before)]
        doc = Doc(parsed.vocab, words=self.words, spaces=self.spaces, **marks)
        for i, j in place.items():
            if doc[i].norm != parsed[j].norm:
                doc[i].norm_ = parsed[j].norm_
        return doc


def lay_out(text: str, nlp: Language, begin: AbstractSet[int]) -> Layout:
    """Tokens of `text` by the model's tokeniser.

    `begin` holds the offsets at which sentences begin. A number loses its full stop where that ends the sentence, whatever
    the tokeniser does; a stretch without white space of more than 500 characters is cut.
    """
    words: list[str] = []
    spaces: list[bool] = []
    cuts = [0, *(match.end() for match in _ENDLESS.finditer(text)), len(text)]
    for first, last in zip(cuts, cuts[1:], strict=False):
        for token in nlp.make_doc(text[first:last]):
            words.append(token.text)
            spaces.append(bool(token.whitespace_))
    starts, offset, waiting = [], 0, True   # waiting: the first word begins a sentence too
    for word, space in zip(words, spaces, strict=True):
        starts.append(not word.isspace() and (waiting or offset in begin))
        waiting = waiting and word.isspace()
        offset += len(word) + space
    return _without_fused(words, spaces, starts)


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


def _name(doc: Doc, j: int) -> str:
    token = doc[j]
    return f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"


def _bridge(doc: Doc, j: int) -> str:
    """White space inside a name belongs to it: 'Karl', line break, 'V.'."""
    inside = 0 <= j and j + 1 < len(doc) and doc[j].ent_type_ and doc[j + 1].ent_iob_ == "I"
    return f"I-{doc[j].ent_type_}" if inside else "O"
