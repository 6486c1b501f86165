"""What the model hangs on the wrong verb of a clause that has several.

Reads   a UD parse that is being made.
Yields  the same Doc: *begann sich die **Stadt** zu wehren*, where the model hangs the subject on the infinitive; *bekam den
        Titel verliehen*, where it takes the helping verb for the full one; *denn **sie** hatte verloren*, where it hangs the
        subject on the auxiliary; *eine Seuche **in der Türkei** verursachte …*, where it hangs a phrase of the subject on the verb.
Source  Duden-Grammatik, Halbmodalverben; Rezipientenpassiv. UD v2: function words have no dependents. The labels are UD's.
"""

from __future__ import annotations

from ...syntax import children, first_conjunct, has_zu, is_intransitive, is_nominal, is_reflexive, may_be_subject, preposition, shares_subject, verb_form
from ...syntax.tiger import RECIPIENT_PASSIVE
from ...syntax.tokens import Doc, Token

SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "expl")
MAIN, LOOSE = frozenset({"ROOT", "parataxis"}), frozenset({"cc", "punct", "advmod"})
DEPENDENTS = frozenset({*SUBJECTS, "obj", "obl", "obl:arg", "advmod", "advcl", "mark", "ccomp", "xcomp", "compound:prt", "punct"})


def mend_raised_subjects(doc: Doc) -> None:
    """Give a finite verb without a subject the one that the parse hangs on its infinitive with *zu*, which has none of its own."""
    for verb in doc:
        if verb_form(verb) != "fin" or children(verb, *SUBJECTS) or shares_subject(verb):
            continue
        for infinitive in children(verb, "xcomp"):
            if has_zu(infinitive) and not children(verb, "obl:arg") and (noun := _subject_between(verb, infinitive)) is not None:
                noun.head, noun.dep_ = verb, "nsubj"


def mend_first_fields(doc: Doc) -> None:
    """Give a phrase between a subject and the finite verb behind it to the subject.

    Before the verb of a main clause there is room for one phrase (*eine Seuche **in der Türkei** verursachte …*); dates stand
    there more freely.
    """
    for verb in doc:
        first = first_conjunct(verb)
        if first.dep_ not in MAIN or children(first, "mark") or children(verb, "mark"):
            continue
        finite = next((word for word in (verb, *children(verb, "aux", "aux:pass", "cop")) if verb_form(word) == "fin"), None)
        if finite is None or finite.i > verb.i or finite == verb == verb.right_edge:
            continue
        subject, *phrases = [child for child in verb.children if child.i < finite.i and child.dep_ not in LOOSE] or [verb]
        if subject.dep_ in {"nsubj", "nsubj:pass"} and all(phrase.dep_ == "obl" and preposition(phrase) is not None for phrase in phrases):
            for phrase in phrases:
                if not any(word.tag_ == "CARD" for word in phrase.subtree):
                    phrase.head, phrase.dep_ = subject, "nmod"


def mend_roles(doc: Doc) -> None:
    """Take *als* with its noun before an infinitive with *zu* for what somebody is, not for a subject (*gezwungen, **als Minister** zurückzutreten*)."""
    for noun in doc:
        verb = noun.head
        if noun.dep_ != "nsubj" or verb_form(verb) != "inf" or not has_zu(verb):
            continue
        edge = noun.left_edge
        if verb.head.i < edge.i and (role := edge.nbor(-1)).lower_ == "als":
            noun.dep_ = "obl"
            role.head, role.dep_ = noun, "case"


def _subject_between(verb: Token, infinitive: Token) -> Token | None:
    """The noun between them that is called its subject, or its object where *sich* is its object or it can have none.

    A comma would set the infinitive apart from the verb (*ihm gelang, sich die Krone zu sichern*).
    """
    if any(token.text == "," for token in verb.doc[verb.i:infinitive.i]):
        return None
    between = [child for child in infinitive.children if verb.i < child.i < infinitive.i and is_nominal(child) and may_be_subject(child, verb)]
    objects = [child for child in between if child.dep_ == "obj" and not is_reflexive(child)]
    is_full = is_intransitive(infinitive) or any(is_reflexive(child) for child in (*children(verb, "obj"), *children(infinitive, "obj")))
    return next((child for child in between if child.dep_ == "nsubj"), objects[0] if len(objects) == 1 and is_full else None)


def mend_auxiliaries(doc: Doc) -> None:
    """Give what hangs on an auxiliary or a copula to the full verb or the predicate."""
    for helper in doc:
        if helper.dep_ in {"aux", "aux:pass", "cop"}:
            for child in tuple(helper.children):
                if child.dep_ in DEPENDENTS:
                    child.head = helper.head
                    child.dep_ = "nsubj:pass" if child.dep_ == "nsubj" and helper.dep_ == "aux:pass" else child.dep_


def mend_recipient_passives(doc: Doc) -> None:
    """Make the participle beside *bekommen, erhalten* the full verb and these its auxiliary; its subject is what a passive has."""
    for helper in doc:
        if helper.lemma_ not in RECIPIENT_PASSIVE:
            continue
        participle = next((child for child in children(helper, "xcomp") if child.tag_ == "VVPP"), None)
        if participle is None:
            continue
        is_root = helper.head is helper
        participle.head, participle.dep_ = participle if is_root else helper.head, helper.dep_
        for child in tuple(helper.children):
            if child is not participle:
                child.head = participle
                child.dep_ = "nsubj:pass" if child.dep_ == "nsubj" else child.dep_
        helper.head, helper.dep_, helper.pos_ = participle, "aux:pass", "AUX"
