"""Which noun a relative clause belongs to and what its pronoun is in it, where the model's choice cannot be German.

Reads   a UD parse that is being made.
Yields  the same Doc, its relative clauses on nouns that agree.
Rules   a relative pronoun has gender and number of its antecedent and follows it, mostly at once; as a subject it has the
        number of its verb as well (Duden-Grammatik, Relativsatz).
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
FORMS_OF_OBJECT = {"die": frozenset("fp"), "das": frozenset("n"), "welche": frozenset("fp"), "welches": frozenset("n")}
"""Pronouns that are subject or object in one form, and what they can be as an object."""
NAMES = {"LOC": frozenset("n"), "PER": frozenset("mf")}
"""Genders of names without an article (Duden-Grammatik, Eigennamen)."""
SUBJECT = {"nsubj", "nsubj:pass"}


def mend_relative_clauses(doc: Doc) -> None:
    """Hang relative clauses on the nearest noun before the comma that agrees (*sie hatten sich den Leuten angeschlossen, die siegten*).

    Only where the model hung one on a verb, on *sich* or on a noun of the other gender or number. *wo* agrees with every
    noun; *was* takes up a whole clause. Where no noun agrees with the pronoun as a subject, it is the object (*ein Gesetz
    der Kammer, das zwei Räte entworfen hatten*). An infinitive with *zu* and without such a pronoun is no relative clause.
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
            if noun is None and (subject := _other_subject(opener, verb)) is not None:
                noun = _nearest(verb, opener, FORMS_OF_OBJECT.get(opener.lower_, frozenset()))
                if noun is not None:
                    opener.dep_, subject.dep_ = "obj", "nsubj"
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
    if head.i > opener.i or head.pos_ in {"VERB", "AUX", "ADV", "ADP", "PUNCT"} or head.tag_ == "PRF" or head.text.isdecimal():
        return False
    return bool(_of_noun(head) & genders)


def _other_subject(pronoun: Token, verb: Token) -> Token | None:
    """The object that has the number of the verb and can be its subject, where the pronoun is called the subject."""
    form = finite(verb)
    if pronoun.dep_ != "nsubj" or pronoun.head != verb or form is None:
        return None
    number = "Plur" if ends_in_plural(form) else "Sing"
    return next((child for child in verb.children if child.dep_ == "obj" and is_nominal(child) and child.morph.get("Number") in ([], [number])), None)


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
    """What the morphology of noun and article leaves open; a coordination can be plural.

    Of a name, whose gender the model guesses, only its kind and its article count: a place without one is neuter.
    """
    number = noun.morph.get("Number")
    if number == ["Plur"]:
        return frozenset("p")
    articles = [child for child in noun.children if child.dep_ == "det"]
    can_be_plural = any(child.dep_ == "conj" for child in noun.children)
    if noun.pos_ == "PROPN" and not articles and noun.ent_type_ in NAMES:
        genders = NAMES[noun.ent_type_]
    elif noun.pos_ == "PROPN" and not articles:
        return frozenset("mfnp")
    else:
        shown = articles if noun.pos_ == "PROPN" else (noun, *articles)
        genders = frozenset(GENDERS[gender] for word in shown for gender in word.morph.get("Gender")) or frozenset("mfn")
        can_be_plural = can_be_plural or not number
    return genders | {"p"} if can_be_plural else genders
