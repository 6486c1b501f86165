"""A parse in plain Python: the tokens of a text, as the language model and grammar have described them.

The stages ask a token for its lemma, head and children millions of times. spaCy's own objects look each string up anew and
make a new object for every token that is touched; here everything is made once, when the parse is. The names are spaCy's,
of `Doc`, `Span` and `Token`, and so are the meanings, so that whoever knows those can read the stages.

A parse is made, mended, and then `finished`: from there on it is read-only, and what syntax is asked of a token
(`@asked_once`) is worked out once and kept with the token, for as long as the parse itself is kept.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..schema.valency import Valency
from .token import Token, asked_once, morph

UNKNOWN = Valency()

__all__ = ["Doc", "Span", "Token", "asked_once"]


class Span:
    """Tokens that stand together, half-open; a slice of a Doc."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        self.doc, self.start, self.end, self.label_ = doc, start, end, label

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start:self.end])

    def __reversed__(self) -> Iterator[Token]:
        return reversed(self.doc.tokens[self.start:self.end])

    def __getitem__(self, key: Any) -> Any:
        if isinstance(key, slice):
            start, stop, _ = key.indices(self.end - self.start)
            return Span(self.doc, self.start + start, self.start + max(start, stop))
        if not -len(self) <= key < len(self):
            raise IndexError(f"no token {key} in a span of {len(self)}")
        return self.doc.tokens[self.start + key if key >= 0 else self.end + key]

    @property
    def start_char(self) -> int:
        return self.doc.tokens[self.start].idx if self.start < len(self.doc.tokens) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        return self.doc.tokens[self.end - 1].idx + len(self.doc.tokens[self.end - 1].text) if self.end > self.start else self.start_char

    @property
    def text(self) -> str:
        return self.doc.text[self.start_char:self.end_char]

    @property
    def sent(self) -> Span:
        return self.doc.tokens[self.start].sent

    @property
    def root(self) -> Token:
        """The token that the others hang on; of several the one with the shortest way up, then the first; marks last."""
        tokens = self.doc.tokens[self.start:self.end]
        for token in tokens:
            if token.head is token:
                return token
        outer = [token for token in tokens if not self.start <= token.head.i < self.end]
        return min(outer, key=_way_up, default=tokens[0])


class Doc:
    """The tokens of a text, its sentences and its names; `doc[i]`, `doc[i:j]`, `len(doc)` and iteration are those of tokens."""

    __slots__ = ("_sentences", "_text", "tokens", "valency")

    def __init__(
        self, words: Sequence[str], spaces: Sequence[bool] | None = None, *,
        tags: Sequence[str] | None = None, pos: Sequence[str] | None = None, morphs: Sequence[str] | None = None,
        lemmas: Sequence[str] | None = None, heads: Sequence[int] | None = None, deps: Sequence[str] | None = None,
        sent_starts: Sequence[bool] | None = None, ents: Iterable[str] | None = None, valency: Valency = UNKNOWN,
    ) -> None:
        """One value a token in each list; what is left out is empty.

        Args:
            heads: the place of the head of each token, its own for a root.
            sent_starts: does a sentence begin here; where heads are given, each tree is a sentence.
            ents: IOB tags with labels, `B-PER`, or `O`.
            valency: what is known of the verbs; the parse stage has it from the lexicon.
        """
        self.valency = valency
        count = len(words)
        blank = [""] * count
        self.tokens: list[Token] = []
        offset = 0
        for i, (word, space, tag, part, features, lemma, label, name) in enumerate(zip(
                words, spaces or [True] * count, tags or blank, pos or blank, morphs or blank, lemmas or blank, deps or blank, ents or blank, strict=True)):
            token = Token()
            token.doc, token.i, token.idx, token.text, token.lower_ = self, i, offset, word, word.lower()
            token.whitespace_ = " " if space else ""
            token.tag_, token.pos_, token.morph, token.lemma_, token.dep_ = tag, part, morph(features), lemma, label
            token.ent_iob_, token.ent_type_ = name[:1], name[2:]
            token._head, token.children, token.answers = token, [], None
            self.tokens.append(token)
            offset += len(word) + space
        self._text = "".join([token.text_with_ws for token in self.tokens])
        for token, at in zip(self.tokens, heads or (), strict=heads is not None):
            if at == token.i:
                token.dep_ = "ROOT"     # whatever the model says: rules that follow labels upwards end here
                continue
            token._head = self.tokens[at]
            token._head.children.append(token)
        self._sentences: tuple[Span, ...] | None = None
        if heads is not None:
            self._divide(self._begins_tree())
        elif sent_starts is not None:
            self._divide(sent_starts)

    @classmethod
    def joined(cls, parts: Sequence[Doc]) -> Doc:
        """One Doc of several, whose tokens it takes over."""
        whole = cls((), sent_starts=(), valency=parts[0].valency)
        whole._text = "".join(part.text for part in parts)
        offset = 0
        for part in parts:
            first = len(whole.tokens)
            for token in part.tokens:
                token.doc, token.i, token.idx = whole, first + token.i, offset + token.idx
            whole.tokens += part.tokens
            offset += len(part.text)
        whole._divide([token.is_sent_start for token in whole.tokens])
        return whole

    def finished(self) -> Doc:
        """The same Doc, read-only from now on: what is asked of its tokens is kept with them."""
        for token in self.tokens:
            token.answers = {}
        return self

    def _begins_tree(self) -> list[bool]:
        root: dict[Token, Token] = {}
        begins, seen = [], set()
        for token in self.tokens:
            way = [token]
            while way[-1] not in root and way[-1].head is not way[-1]:
                way.append(way[-1].head)
            top = root.get(way[-1], way[-1])
            root.update(dict.fromkeys(way, top))
            begins.append(top not in seen)
            seen.add(top)
        return begins

    def _divide(self, starts: Sequence[bool]) -> None:
        places = [i for i, start in enumerate(starts) if start or not i]
        self._sentences = tuple(Span(self, start, end) for start, end in zip(places, [*places[1:], len(self.tokens)], strict=False))
        for sentence in self._sentences:
            for token in sentence:
                token.sent, token.is_sent_start = sentence, token.i == sentence.start

    @property
    def text(self) -> str:
        return self._text

    @property
    def sents(self) -> tuple[Span, ...]:
        """
        Raises:
            ValueError: nobody has said where sentences begin.
        """
        if self._sentences is None:
            raise ValueError("the text is not divided into sentences")
        return self._sentences

    @property
    def has_sentences(self) -> bool:
        return self._sentences is not None

    @property
    def ents(self) -> tuple[Span, ...]:
        """The names, in text order and without overlap."""
        found: list[Span] = []
        for token in self.tokens:
            if token.ent_iob_ == "I" and found and found[-1].end == token.i:
                found[-1].end += 1
            elif token.ent_type_:
                found.append(Span(self, token.i, token.i + 1, token.ent_type_))
        return tuple(found)

    def set_ents(self, names: Iterable[Span]) -> None:
        """Put these names, which do not overlap, in place of all that are there."""
        for token in self.tokens:
            token.ent_iob_, token.ent_type_ = "O", ""
        for name in names:
            for token in self.tokens[name.start:name.end]:
                token.ent_iob_, token.ent_type_ = "B" if token.i == name.start else "I", name.label_

    def token_at(self, char: int) -> Token | None:
        """The last token that begins at or before a character, None where there is none."""
        at = bisect_right(self.tokens, char, key=_offset) - 1
        return self.tokens[at] if at >= 0 else None

    def char_span(self, start: int, end: int, label: str = "", *, expand: bool = False) -> Span | None:
        """The tokens at these characters; None where no tokens begin and end there, unless `expand` takes in whole ones."""
        first, last = self.token_at(start), self.token_at(end - 1)
        if first is None or last is None or not 0 <= start < end <= len(self.text):
            return None
        if not expand and (first.idx != start or last.idx + len(last.text) != end):
            return None
        behind = expand and start == first.idx + len(first.text)       # the space after a token does not draw it in
        return Span(self, first.i + behind, last.i + 1, label)

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    def __getitem__(self, key: Any) -> Any:
        if type(key) is not slice:
            return self.tokens[key]
        start, stop, _ = key.indices(len(self.tokens))
        return Span(self, start, max(start, stop))


def _way_up(token: Token) -> int:
    """Steps to the root of the sentence; from a mark or white space on which nothing hangs as many as there could be."""
    if (token.is_punct or token.is_space) and not token.children:
        return len(token.doc) - 1
    return sum(1 for _ in token.ancestors)


def _offset(token: Token) -> int:
    return token.idx
