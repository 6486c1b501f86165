"""Verbs that link: which row reads a verb of the text, and what fills the slots of that row.

Slots are deep ones: in *Der Aufstand wurde durch eine Steuer ausgelöst* the object is *Aufstand* and the subject *Steuer*.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...lexicon.causes import Causes
from ...lexicon.causes_rows import DEEP_SLOTS, Verb
from ...syntax import (
    agents, antecedent, attributes, auxiliaries, case_of, conjuncts, datives, finite, genitives, is_nominal, is_passive,
    is_reflexive, objects, obliques, plain_preposition, predicate, predicate_nouns, preposition, subject_clauses, subjects,
    verb_form,
)
from ...syntax.connectives import is_corrected
from ...syntax.fields import content_after, content_clauses, infinitives
from ...syntax.nominals import bare_nouns, is_reduced, may_be_dative, nouns_after
from ...syntax.tokens import Token

BE = frozenset({"ist", "sind", "war", "waren", "sei", "seien", "wäre", "wären", "wurde", "wurden", "worden"})
CORRELATES = {
    "dazu": "zu", "dafür": "für", "daran": "an", "darin": "in", "damit": "mit", "davon": "von", "darauf": "auf", "daraus": "aus",
    "wozu": "zu", "woran": "an", "worin": "in", "wovon": "von", "worauf": "auf", "woraus": "aus", "hierzu": "zu", "hierfür": "für",
}  # fmt: skip


def linking_row(verb: Token, causes: Causes) -> Verb | None:
    """The first row that reads this verb: its predicate, and the noun or filled preposition that the row asks for."""
    return next((row for row in causes.by_predicate.get(predicate(verb), ()) if not unmet(verb, row)), None)


def unmet(verb: Token, row: Verb) -> str:
    """What the row asks for and the verb does not have, empty if nothing; `row.verb` is not looked at again."""
    if row.part and part_of(verb, row) is None:
        return f"needs {row.part} with the verb"
    if "sich" not in row.part and any(is_reflexive(child) for child in verb.children):
        return "is reflexive here"      # *die Lage verschärfte sich* brings nothing about
    for slots in (row.cause, row.effect):
        if not set(slots) & set(DEEP_SLOTS) and not any(True for _ in fillers(verb, row, slots)):
            return f"needs {' or '.join(slots)} with the verb"
    return ""


def part_of(verb: Token, row: Verb) -> Token | None:
    """The word of the idiom with its preposition (*zur **Folge** haben*), None where it does not stand with the verb.

    Parses like to hang the second part on the object before it, and that on what stands before it again; so all that stands
    behind the finite verb of the clause, or before that of a subordinate one, is looked into as well.
    """
    *case, word = row.part.split()
    near = (*verb.children, *(noun for form, noun in predicate_nouns(verb) if case and form == case[0]))
    for child in (*near, *(inner for child in verb.children if is_nominal(child) for inner in child.children)):
        if word in {child.lemma_, child.text}:
            above = preposition(child)
            if not case or above is not None and plain_preposition(above) == case[0]:
                return child
    return None


def fillers(verb: Token, row: Verb, slots: Iterable[str]) -> Iterator[Token]:
    """What fills the first filled one of `slots`: nouns, pronouns or heads of clauses."""
    part = part_of(verb, row) if row.part else None
    for slot in slots:
        found = [token for token in slot_fillers(verb, slot) if token != part and not is_corrected(token)]
        if part is not None:
            found += [token for token in slot_fillers(part, slot) if token != part]
            if slot == "object" and not found and is_nominal(part.head):
                found = [*conjuncts(part.head)]
        if found:
            yield from found
            return


def slot_fillers(verb: Token, slot: str) -> list[Token]:
    """What fills one slot of the verb, coordination taken apart, in text order."""
    match slot:
        case "subject":
            return list(agents(verb)) if is_done_to(verb) else _core(verb)[0]
        case "object":
            return [*(_surface_subject(verb) if is_done_to(verb) else _core(verb)[1]), *content_clauses(verb)]
        case "dative":
            return list(datives(verb)) or [noun for noun in nouns_after(verb) if may_be_dative(noun) and noun not in _core(verb)[0]]
        case "infinitive":
            return [infinitive for host in (verb, *nouns_after(verb)) for infinitive in infinitives(host)]
        case "genitive":
            return list(genitives(verb))
        case _:
            return _prepositional(verb, slot)


def is_done_to(verb: Token) -> bool:
    """A passive, *sein* passives that the tagger took for something else included: verbs with an object form no *sein* perfect."""
    if is_passive(verb):
        return True
    beside = {token.lower_ for token in auxiliaries(verb)}
    return bool(beside & BE) and not objects(verb)


def _core(verb: Token) -> tuple[list[Token], list[Token]]:
    """Subject and objects of an active verb, mended where the parse has no subject or none in the first field.

    Of two nouns without preposition that are both called objects the first is the subject, as German likes it.
    """
    found, others = _surface_subject(verb), list(objects(verb))
    bare = bare_nouns(verb)
    first = [noun for noun in bare if noun.i < verb.i and noun not in others and case_of(noun) == "Nom"]
    if found and not (first and found[0].i > verb.i):
        return found, others
    if not found and finite(verb) is not None and (len(bare) > 1 or bare and content_clauses(verb)):
        first = first or bare[:1]
    return first or found, [noun for noun in (*others, *(found if first else ())) if noun not in first]


def _surface_subject(verb: Token) -> list[Token]:
    """The grammatical subject; of a participle before its noun it is the noun (*die zum Krieg führende Krise*)."""
    if is_reduced(verb):
        noun = antecedent(verb)
        return [noun] if noun is not None else []
    if verb_form(verb) == "inf" and finite(verb) is None:
        return []   # whoever is understood, the clause above says what brings it about
    return [*subjects(verb), *subject_clauses(verb)]


def _prepositional(verb: Token, slot: str) -> list[Token]:
    """Nouns under one preposition, those too that the parse hung on an object (*zwang den Herzog zur Flucht*)."""
    found = [noun for case, noun in obliques(verb) if _is_under(case, slot)]
    found += [noun for host in nouns_after(verb) for case, noun in attributes(host) if _is_under(case, slot)] if not found else []
    for correlate in verb.children:
        if CORRELATES.get(correlate.lower_) == slot:
            found += [*content_clauses(verb), *infinitives(verb), *infinitives(correlate)] or _announced(correlate) or [correlate]
    return found


def _announced(correlate: Token) -> list[Token]:
    """The clause that follows after a comma, wherever the parse hung it (*zwang den König **dazu**, … abzudanken*)."""
    clause = content_after(correlate) or content_after(correlate.head)
    return [clause] if clause is not None else []


def _is_under(case: Token | None, slot: str) -> bool:
    return case is not None and plain_preposition(case) == slot

