"""Which noun a relative clause belongs to, where the model's choice cannot be German.

Reads   a UD parse that is being made.
Yields  the same Doc, its relative clauses on nouns that agree.
Rules   a relative pronoun has gender and number of its antecedent and follows it, mostly at once (Duden-Grammatik, Relativsatz).
"""

from __future__ import annotations

from ...syntax import GENDERS, ends_in_plural, finite, first_conjunct, has_zu, is_nominal, markers, relative_pronoun
from ...syntax.clauses import NAME_PARTS
from ...syntax.tokens import Doc, Token

FORMS = {
    "die": "fp", "das": "n", "den": "m", "dem": "mn", "denen": "p", "dessen": "mn", "deren": "fp",
    "welcher": "mf", "welche": "fp", "welches": "n", "welchen": "mp", "welchem": "mn",
}  # fmt: skip
"""What the form of a pronoun can be: m, f, n, or p for the plural. *der* depends on its case."""
SUBJECT = {"nsubj", "nsubj:pass"}


def mend_relative_clauses(doc: Doc) -> None:
    """Hang relative clauses on the nearest noun before the comma that agrees (*sie hatten sich den Leuten angeschlossen, die siegten*).

    Only where the model hung one on a verb, on *sich* or on a noun of the other gender or number. *wo* agrees with every
    noun; *was* takes up a whole clause; of the gender of names the form says little, so their clauses stay. An infinitive with
    *zu* and without such a pronoun is no relative clause.
    """
    for verb in doc:
        if verb.dep_ != "acl:relcl" and not _is_hidden(verb):
            continue
        if has_zu(verb) and relative_pronoun(verb) is None:
            verb.dep_ = "acl"               # *der Befehl, die Stadt zu räumen*
            continue
        opener = next((word for word in verb.subtree if word.tag_ in {"PRELS", "PRELAT"} or word.lower_ == "wo"), None)
        if opener is None or opener.lower_ == "was" or not verb.sent.start < opener.i < verb.i:
            continue
        genders = _of_pronoun(opener, verb)
        if not _can_have(verb.head, opener, genders):
            noun = _nearest(verb, opener, genders)
            if noun is not None:
                verb.head, verb.dep_ = noun, "acl:relcl"


def _is_hidden(verb: Token) -> bool:
    """A content or adverbial clause by its label, but opened by a relative pronoun: *…, für den sich keiner gerüstet sah*."""
    if verb.dep_ not in {"ccomp", "advcl"} or markers(verb):
        return False
    first = next((word for word in verb.subtree if not word.is_punct), verb)
    second = first.nbor(1) if first.dep_ == "case" and first.i + 1 < len(first.doc) else first
    return first.i > 0 and first.nbor(-1).is_punct and second.tag_ in {"PRELS", "PRELAT"}


def _can_have(head: Token, opener: Token, genders: frozenset[str]) -> bool:
    """The word can be what the relative clause belongs to."""
    if head.i > opener.i or head.pos_ in {"VERB", "AUX", "ADV"} or head.tag_ == "PRF":
        return False
    return head.pos_ == "PROPN" or bool(_of_noun(head) & genders)


def _nearest(verb: Token, opener: Token, genders: frozenset[str]) -> Token | None:
    """The last noun before the comma that agrees, outside the clause; a coordination is plural as a whole."""
    doc = verb.doc
    comma = next((at for at in range(opener.i - 1, max(verb.sent.start, opener.i - 3) - 1, -1) if doc[at].is_punct), None)
    for noun in reversed(doc[verb.sent.start:comma] if comma is not None else ()):
        if not is_nominal(noun) or noun.dep_ in NAME_PARTS or verb.is_ancestor(noun):
            continue
        first = first_conjunct(noun)
        for found in (noun, first):
            if _of_noun(found) & genders:
                return found
    return None


def _of_pronoun(pronoun: Token, verb: Token) -> frozenset[str]:
    """Genders and number by the form, and where the pronoun is the subject by the verb."""
    is_subject = pronoun.dep_ in SUBJECT and pronoun.head == verb
    if pronoun.lower_ == "der":
        return frozenset("m" if is_subject else "f")
    genders = frozenset(FORMS.get(pronoun.lower_, "mfnp"))
    form = finite(verb)
    if is_subject and "p" in genders and form is not None:
        return genders & {"p"} if ends_in_plural(form) else genders - {"p"}
    return genders


def _of_noun(noun: Token) -> frozenset[str]:
    """What the morphology of noun and article leaves open; a coordination can be plural."""
    number = noun.morph.get("Number")
    if number == ["Plur"]:
        return frozenset("p")
    shown = (noun, *(child for child in noun.children if child.dep_ == "det"))
    genders = frozenset(GENDERS[gender] for word in shown for gender in word.morph.get("Gender")) or frozenset("mfn")
    can_be_plural = not number or any(child.dep_ == "conj" for child in noun.children)
    return genders | {"p"} if can_be_plural else genders
