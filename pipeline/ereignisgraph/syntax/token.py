"""One token of a parse, and the memory of what is asked of it. `tokens` has the whole."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, wraps
from typing import TYPE_CHECKING, Any, TypeVar

from spacy.lang.lex_attrs import is_punct, like_num

if TYPE_CHECKING:
    from .tokens import Doc, Span

Answer = TypeVar("Answer")


def asked_once(question: Callable[[Token], Answer]) -> Callable[[Token], Answer]:
    """A question about one token, whose answer is worked out once in a finished parse."""
    @wraps(question)
    def ask(token: Token) -> Answer:
        answers = token.answers
        if answers is None:
            return question(token)
        try:
            return answers[question]
        except KeyError:
            answer = answers[question] = question(token)
            return answer
    return ask


class Morph:
    """Morphological features: `str(morph)` is UD's FEATS, `morph.get("Case")` is `["Gen"]` or `[]`."""

    __slots__ = ("_features", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._features = {name: values.split(",") for name, _, values in (part.partition("=") for part in text.split("|")) if name}

    def get(self, name: str) -> list[str]:
        """The values of one feature; not to be written to."""
        return self._features.get(name, _NOTHING)

    def __str__(self) -> str:
        return self._text


_NOTHING: list[str] = []
morph = lru_cache(maxsize=10_000)(Morph)       # of a pure function: German has some hundred combinations of features


class Token:
    """A word, a mark or white space, where it stands."""

    __slots__ = ("_head", "answers", "children", "dep_", "doc", "ent_iob_", "ent_type_", "i", "idx", "is_sent_start", "lemma_", "lower_", "morph", "pos_", "sent",
                 "tag_", "text", "whitespace_")

    doc: Doc
    i: int                      # place in the document
    idx: int                    # character offset
    text: str
    lower_: str
    whitespace_: str            # one space or nothing
    lemma_: str
    pos_: str                   # UPOS
    tag_: str                   # STTS
    morph: Morph
    dep_: str
    children: list[Token]       # in text order
    ent_iob_: str
    ent_type_: str
    is_sent_start: bool
    sent: Span
    answers: dict[Callable, Any] | None     # what was asked of the token; None while the parse is being made

    @property
    def head(self) -> Token:
        """The token that this one hangs on; a root hangs on itself."""
        return self._head

    @head.setter
    def head(self, head: Token) -> None:
        if self._head is not self:
            self._head.children.remove(self)
        self._head = head
        if head is not self:
            insort(head.children, self, key=_place)

    def set_morph(self, features: str) -> None:
        self.morph = morph(features)

    @property
    def text_with_ws(self) -> str:
        return self.text + self.whitespace_

    @property
    def ancestors(self) -> Iterator[Token]:
        """The tokens above this one, the nearest first."""
        token = self
        while token._head is not token:
            token = token._head
            yield token

    def is_ancestor(self, token: Token) -> bool:
        """Does `token` hang on this one, directly or not?"""
        while token._head is not token:
            token = token._head
            if token is self:
                return True
        return False

    @property
    def subtree(self) -> Sequence[Token]:
        """The token and all below it, in text order; words of a phrase that is torn apart stand with the part they hang on."""
        return _subtree(self)

    @property
    def left_edge(self) -> Token:
        return min(_subtree(self), key=_place)

    @property
    def right_edge(self) -> Token:
        return max(_subtree(self), key=_place)

    def nbor(self, distance: int = 1) -> Token:
        """The token so many places further on.

        Raises:
            IndexError: the text does not go that far.
        """
        if self.i + distance < 0:
            raise IndexError(f"no token {distance} places from the start")
        return self.doc.tokens[self.i + distance]

    @property
    def is_punct(self) -> bool:
        return is_punct(self.text)

    @property
    def is_space(self) -> bool:
        return self.text.isspace()

    @property
    def is_alpha(self) -> bool:
        return self.text.isalpha()

    @property
    def is_lower(self) -> bool:
        return self.text.islower()

    @property
    def is_upper(self) -> bool:
        return self.text.isupper()

    @property
    def is_title(self) -> bool:
        return self.text.istitle()

    @property
    def like_num(self) -> bool:
        """Digits, with marks between them or a fraction."""
        return like_num(self.text)

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text


@asked_once
def _subtree(token: Token) -> tuple[Token, ...]:
    below = [token]             # without recursion: a parse of what is no prose may be a thousand words deep
    for upper in below:
        below += upper.children
    phrases: dict[Token, tuple[Token, ...]] = {}
    for upper in reversed(below):
        before, after = [], []
        for child in upper.children:
            (before if child.i < upper.i else after).extend(phrases[child])
        phrases[upper] = (*before, upper, *after)
    return phrases[token]


def _place(token: Token) -> int:
    return token.i
