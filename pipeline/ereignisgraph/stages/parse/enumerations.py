"""Members of an enumeration that the model takes for a clause (*forderten Wahlen, die Einheit und den Rücktritt*).

Reads   a UD parse that is being made.
Yields  the same Doc, the noun under the one before its comma.
Rules   a noun with nothing of a clause about it that follows a part of the clause at once is of its kind (Duden-Grammatik, Reihung).
"""

from __future__ import annotations

from ...syntax import preposition
from ...syntax.tokens import Doc, Token

NOUNS = frozenset({"NOUN", "PROPN"})
PARTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:arg", "obl:agent"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
OF_A_CLAUSE = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "orphan", "cop", "aux", "aux:pass", "advmod", "mark", "advcl", "ccomp", "xcomp"})


def mend_enumerations(doc: Doc) -> None:
    """Hang a bare noun that the model has coordinated with a verb on the noun that it follows.

    So does one behind *und* that it gives another part to play (*gründeten er **und zwei Gegner** eine Partei*), and the names
    behind the noun that they explain (*die Städte **Bern und Zürich***).
    """
    for noun in doc:
        if noun.dep_ in PARTS and noun.pos_ in NOUNS and noun.head.pos_ in {"VERB", "AUX"}:
            _join_neighbours(noun)
        verb = noun.head
        if noun.dep_ != "conj" or noun.pos_ not in NOUNS or verb.pos_ not in {"VERB", "AUX"} or any(child.dep_ in OF_A_CLAUSE for child in noun.children):
            continue
        first = next((part for part in verb.children if part.dep_ in PARTS and part.pos_ in NOUNS and _follows(noun, part)), None)
        if first is not None and _is_enumerated(noun, verb) and (preposition(noun) is None or preposition(first) is not None):
            noun.head = first


def _join_neighbours(noun: Token) -> None:
    opening = noun.left_edge
    before = noun.head.doc[opening.i - 1] if opening.i > noun.sent.start else None
    part = next((part for part in noun.head.children if part.dep_ in SUBJECTS and part.right_edge == before), None)
    if part is None or preposition(noun) is not None:
        return
    if opening.dep_ == "cc" and opening.head == noun and opening.lower_ in {"und", "sowie"}:
        noun.head, noun.dep_ = part, "conj"
    elif noun.pos_ == "PROPN" and opening == noun and part.pos_ == "NOUN" and _has_another_object(noun):
        noun.head, noun.dep_ = part, "appos"


def _has_another_object(noun: Token) -> bool:
    """The verb has its object already, *sich* included, and needs none in the name."""
    return any(child.dep_ == "obj" and child != noun for child in noun.head.children)


def _follows(noun: Token, part: Token) -> bool:
    """Nothing but a comma and a conjunction stands between the two phrases."""
    between = noun.doc[part.right_edge.i + 1:noun.left_edge.i]
    return part.right_edge.i < noun.i and all(word.is_punct and word.text == "," or word.dep_ == "cc" for word in between)


def _is_enumerated(noun: Token, verb: Token) -> bool:
    """A conjunction stands before it or before a later member; without one, what follows a comma explains (*der Reeder, Adolf Vogt*)."""
    members = [noun, *(part for part in noun.subtree if part.dep_ == "conj"), *(part for part in verb.children if part.dep_ == "conj" and part.i > noun.i)]
    return any(child.dep_ == "cc" for part in members if part.pos_ in NOUNS for child in part.children)
