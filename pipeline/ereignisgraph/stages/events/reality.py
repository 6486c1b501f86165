"""Whether an event happened, and how the text vouches for it: polarity, modality and tense.

Evidence is gathered from the verb outward: negation, modal verb, mood, adverbs, the subordinator, then the verb or noun
that governs the clause, until something says more than *asserted*.
"""

from __future__ import annotations

from ... import syntax
from ...lexicon.modality import MatrixRow, Modality
from ...syntax.tokens import Token
from .triggers import Trigger

UNREAL = ("könnte", "müsste", "müßte", "dürfte")
"""Modal verbs in the Konjunktiv II, which their umlaut tells from the past."""


def reality(trigger: Trigger, modality: Modality) -> tuple[str, str]:
    """Polarity and modality of the event."""
    if trigger.verb is not None and trigger.rule != "participle":
        polarity, mode = _of_clause(trigger.verb, modality)
        if trigger.kind == "support" and syntax.is_negated(trigger.token):
            polarity = "neg"
        return polarity, mode
    return _of_noun(trigger.token, modality)


def _of_clause(verb: Token, modality: Modality) -> tuple[str, str]:
    denied = _is_denied(verb)
    mode = _own_mode(verb, modality)
    for adverb in syntax.children(verb, "advmod"):
        if row := modality.adverb.get(adverb.lower_):
            denied = denied or row.polarity == "neg"
            mode = mode or (row.modality if row.modality != "asserted" else "")
    first = syntax.first_conjunct(verb)
    for mark in (*syntax.markers(verb), *syntax.markers(first)):
        row = modality.clause.get(mark.lower_)
        if row and (not row.infinitive or syntax.verb_form(verb) == "inf"):
            denied = denied or row.polarity == "neg"
            mode = mode or (row.modality if row.modality != "asserted" else "")
    if (above := _matrix(first, modality)) is not None:
        denied = denied != (above.polarity == "neg") if above.polarity == "neg" else denied
        mode = mode or (above.modality if above.modality != "asserted" else "")
    elif not mode and first != verb and syntax.verb_form(verb) != "fin" and not syntax.own_subjects(verb):
        _, shared = _of_clause(first, modality)
        mode = shared if shared != "asserted" else ""
    return ("neg" if denied else "pos"), mode or "asserted"


def _is_denied(verb: Token) -> bool:
    """Negated itself, through its negative subject, a shared one too, or object (*fand keine Mehrheit*), or in coordination under *ohne*, *noch*."""
    if syntax.is_negated(verb) or any(helper.lower_ in syntax.NEGATIONS for helper in syntax.auxiliaries(verb)):
        return True
    if any(child.lower_ == "noch" and syntax.is_conjunction(child) for child in verb.children):
        return True
    core = (*(syntax.own_subjects(verb) or syntax.inherited_subjects(verb)), *syntax.objects(verb), *syntax.datives(verb))
    if any(syntax.is_negated(noun) or noun.lemma_.lower() in syntax.NEGATIVE_DETERMINERS for noun in core):
        return True
    first = syntax.first_conjunct(verb)
    return first != verb and any(mark.lower_ == "ohne" for mark in syntax.markers(first)) and not syntax.own_subjects(verb)


def _own_mode(verb: Token, modality: Modality) -> str:
    """What modal verb and mood say; empty where they say nothing."""
    if (helper := syntax.modal(verb)) is not None and (row := modality.modal.get(helper.lemma_)):
        if helper.lower_.startswith(UNREAL):
            return "possible"
        mode = row.past if row.past and _is_past(helper) else row.modality
        return "" if mode == "asserted" else mode
    first = syntax.finite(verb)
    if first is not None and syntax.is_subjunctive(first):
        return "possible" if first.lower_ in {"würde", "würden", "wäre", "wären", "hätte", "hätten"} and syntax.governor(verb) is None else "reported"
    return ""


def _is_past(verb: Token) -> bool:
    return "Past" in verb.morph.get("Tense") or verb.lower_.endswith(("te", "ten", "test", "tet"))


def _matrix(verb: Token, modality: Modality) -> MatrixRow | None:
    """The row of the verb or noun that the clause completes (*versuchte zu …*, *der Plan, … zu …*, *sein Ziel war, … zu …*)."""
    if not syntax.is_complement(verb):
        return None
    above = verb.head
    words = [above.lemma_] if syntax.is_nominal(above) else [syntax.predicate(above)]
    if syntax.has_copula(above):
        words += [noun.lemma_ for noun in syntax.own_subjects(above)]
    return next((row for word in words for row in modality.matrix.get(word, ()) if not row.preposition), None)


def _of_noun(noun: Token, modality: Modality) -> tuple[str, str]:
    """An event noun takes over what the verb or noun that it completes says (*forderte den Rücktritt, Gefahr eines Krieges*).

    What is brought about or prevented is no more real than the verb that does it (*um den Rücktritt zu erzwingen*).
    """
    polarity = "neg" if syntax.is_negated(noun) else "pos"
    first = syntax.first_conjunct(noun)
    head, word = first.head, syntax.plain_preposition(syntax.preposition(first))
    is_verb = syntax.is_clause_head(head)
    if not word and not is_verb and first in syntax.genitives(head):
        word = "von"
    for row in modality.matrix.get(syntax.predicate(head) if is_verb else head.lemma_, ()):
        if (row.nouns and not word and is_verb and _is_undergone(first, head)) or (row.preposition and row.preposition == word):
            if row.polarity == "neg":
                polarity = "pos" if is_verb and _is_denied(head) else "neg"
            inherits = row.modality == "asserted" and is_verb
            return polarity, _of_clause(head, modality)[1] if inherits else row.modality
    return polarity, "asserted"


def _is_undergone(noun: Token, verb: Token) -> bool:
    """The noun is what the verb is done to; as a subject only in the passive or where nothing else is (*der Angriff unterblieb*)."""
    if noun in syntax.own_subjects(verb) and not syntax.is_passive(verb):
        return not syntax.objects(verb) and not any(map(syntax.is_complement, syntax.subordinates(verb)))
    return syntax.is_core(noun)


def tense(trigger: Trigger) -> str:
    """The tense of the verb complex: present, past, perfect, pluperfect, future; empty for nouns and infinitives."""
    if trigger.verb is None or trigger.rule == "participle":
        return ""
    finite = syntax.finite(trigger.verb)
    if finite is None or syntax.verb_form(finite) != "fin":
        return ""
    past = _is_past(finite) and not syntax.is_subjunctive(finite)
    if finite == trigger.verb:
        return "past" if past else "present"
    lemma = finite.lemma_
    form = syntax.verb_form(trigger.verb)
    if lemma in {"haben", "sein"} and form == "part" and (not syntax.is_passive(trigger.verb) or len(syntax.auxiliaries(trigger.verb)) > 1):
        return "pluperfect" if past else "perfect"
    if lemma == "werden" and form == "inf":
        return "future"
    return "past" if past else "present"
