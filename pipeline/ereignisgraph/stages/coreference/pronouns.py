"""What a pronoun stands for: the most present referent that agrees with it and that grammar allows.

Rules   agreement in gender and number; nothing named beside it in its own clause, but for possessives (binding); a
        fronted clause or phrase may look ahead to the subject that follows it (*Weil er floh, wurde Otto abgesetzt*).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from ...syntax import (
    attributes,
    clause_head,
    conjuncts,
    datives,
    first_conjunct,
    governor,
    has_copula,
    is_complement,
    is_nominal,
    is_passive,
    is_reflexive,
    is_relative,
    markers,
    name_head,
    name_root,
    objects,
    own_subjects,
    predicate,
    preposition,
    subjects,
    subordinates,
)
from ...syntax.tokens import Token
from .agreement import (
    DEMONSTRATIVE,
    bearers,
    becomes,
    has_clause_between,
    is_called,
    is_in_attribute,
    is_name_of_its_own,
    is_pointing_genitive,
    is_possessive,
    of_pronoun,
)
from .referents import AGENCY, Referent, role_of

UNKNOWN_SEX = {"m": 1.0, "f": 0.3, "n": 0.0, "p": 0.0}
COMPANION = 200.0                       # what speaks for the head of the phrase in which *mit* and a possessive stand
OWN_SUBJECT = 120.0                     # what speaks for the subject of a possessive's own clause
AHEAD = 90.0                            # for the subject that the subject of a fronted clause looks ahead to; half of it for others
BESIDE = 80.0                           # for the subject of the clause beside the pronoun's own
PARALLEL = 25.0                         # for the same role
THING = AGENCY["thing"]
COMMON = 0.7                            # a common noun beside a name; half of it while it only stood inside phrases or beside the verb
LEAST = 5.0                             # below which a pronoun stands for nobody
IMPERSONAL = frozenset({
    "geben", "gelten", "gehen", "kommen", "handeln", "gelingen", "scheinen", "bedürfen", "fehlen", "heißen", "regnen",
    "dauern", "bleiben", "stehen",
})  # fmt: skip
"""Verbs whose *es* mostly stands for nothing (Duden-Grammatik, unpersönliche Verben)."""


def resolved(pronoun: Token, sentence: int, referents: Sequence[Referent], by_token: dict[int, Referent],
             groups: dict[int, Referent]) -> Referent | None:
    """The referent of a personal, possessive or demonstrative pronoun, None where nobody fits.

    `groups`: what tokens stand for together with those joined to them, which are singular in `by_token`.
    """
    genders = of_pronoun(pronoun)
    if not genders or is_empty(pronoun):
        return None
    barred = _barred(pronoun, by_token)
    free = [referent for referent in referents if referent not in barred]
    if pronoun.lower_ in DEMONSTRATIVE:
        active = (referent for referent in free if not referent.is_name or referent.agency_at(sentence, pronoun.i) == referent.agency)
        return _nearest(pronoun, genders, sentence, active)
    if is_pointing_genitive(pronoun):       # said where *sein* would mean the subject: of somebody rather than of a thing
        here = [referent for referent in free if (last := referent.last(sentence, pronoun.i)) is not None and not last[1]
                and last[2] not in {"subject", "subordinate"}]
        tiers = ([one for one in here if one.is_name and one.is_person], [one for one in here if one.agency_at(sentence, pronoun.i) == one.agency], free)
        return next(filter(None, (_nearest(pronoun, genders, sentence, tier) for tier in tiers)), None)
    scores: dict[Referent, float] = {}
    for referent in free:
        agreement = _fitness(referent, genders, sentence, pronoun.i)
        if not agreement or _holds(referent, pronoun, sentence):
            continue
        score = referent.presence(sentence, pronoun.i)
        if role_of(pronoun) in referent.roles(sentence, pronoun.i):
            score += PARALLEL
        scores[referent] = score * agreement
    for subject, worth in (*_subjects_ahead(pronoun, by_token, groups), *_subjects_beside(pronoun, by_token, groups)):
        if subject not in barred and (worth == COMPANION or not _holds(subject, pronoun, sentence)):
            scores[subject] = scores.get(subject, 0.0) + worth * _fitness(subject, genders, sentence, math.inf)
    judges = _judges(pronoun, by_token)
    best = max((one for one in scores if one not in judges and scores[one] >= LEAST), key=scores.__getitem__, default=None) \
        or max(scores, key=scores.__getitem__, default=None)
    return best if best is not None and scores[best] >= LEAST else None


def _judges(pronoun: Token, by_token: dict[int, Referent]) -> list[Referent]:
    """Who judges what somebody did: *er verurteilte **seine** Verbrechen* speaks of another, *seine Partei* may be his own."""
    verb = clause_head(pronoun)
    if verb is None or predicate(verb) not in pronoun.doc.valency.judging or not (is_possessive(pronoun) or is_in_attribute(pronoun)):
        return []
    owned = [noun for noun in objects(verb) if noun.is_ancestor(pronoun)]
    if not owned or any(noun.i in by_token and by_token[noun.i].agency > THING for noun in owned):
        return []
    return [by_token[subject.i] for subject in subjects(verb) if subject.i in by_token and by_token[subject.i].is_person]


def is_empty(pronoun: Token) -> bool:
    """*es* that stands for nothing: expletive, before a clause that is the true subject or object, or weather and being."""
    if pronoun.lower_ != "es":
        return False
    verb = clause_head(pronoun)
    if verb is None or verb.lemma_ in IMPERSONAL or verb.like_num:     # *1945 waren es 483*
        return True
    if pronoun not in (*own_subjects(verb), *objects(verb)) and (own_subjects(verb) or is_passive(verb) or not pronoun.is_sent_start):
        return True
    return any(clause.i > verb.i and is_complement(clause) for clause in subordinates(verb))


def _fitness(referent: Referent, genders: frozenset[str], sentence: int, before: float) -> float:
    """Agreement, and how likely the referent is to act, which tells nothing of *es*."""
    return _agreement(referent, genders, sentence, before) * (1.0 if genders <= {"n"} else referent.agency_at(sentence, before))


def _agreement(referent: Referent, genders: frozenset[str], sentence: int, before: float) -> float:
    """How well the referent fits by gender, number and having a name; 0 where it cannot be."""
    own = referent.genders_at(sentence)
    if not own:
        fit = max(UNKNOWN_SEX[gender] for gender in genders)
    elif shared := own & genders:
        fit = max(len(shared) / len(referent.genders), 1.0 if shared & referent.called[1] else 0.0)
    else:
        return 0.0
    return fit * (1.0 if referent.is_name else COMMON if referent.is_active(sentence, before) else COMMON / 2)


def _nearest(pronoun: Token, genders: frozenset[str], sentence: int, referents: Iterable[Referent]) -> Referent | None:
    """What was named last and agrees: *dieser* points back at the nearer one (Duden-Grammatik, Demonstrativpronomen)."""
    near = [(last[0].i, referent) for referent in referents
            if (last := referent.last(sentence, pronoun.i)) is not None and last[1] <= 1
            and _agreement(referent, genders, sentence, pronoun.i) and not _holds(referent, pronoun, sentence)]
    return max(near, key=lambda item: item[0])[1] if near else None


def _barred(pronoun: Token, by_token: dict[int, Referent]) -> list[Referent]:
    """Referents of the other places of the pronoun's own clause; a possessive may go back to them.

    What a subject pronoun stands for is neither named after it in its clause, nor inside its object (Chomsky 1981, principle C).
    """
    verb = clause_head(pronoun)
    if is_possessive(pronoun):
        return [by_token[noun.i] for noun in (pronoun.head, *bearers(pronoun.head)) if noun.i in by_token]      # nobody is *zu **seinem** Nachfolger* his own
    if verb is None or is_in_attribute(pronoun):
        return []
    if is_pointing_genitive(pronoun):
        return [by_token[subject.i] for subject in subjects(verb) if subject.i in by_token]
    places = {*subjects(verb), *objects(verb), *datives(verb)} - {pronoun}
    if pronoun in own_subjects(verb):
        places |= {child for child in verb.children if child != pronoun and not is_reflexive(child)}
    barred = [by_token[place.i] for token in places for place in (token, name_head(token)) if place.i in by_token]
    if pronoun in own_subjects(verb):
        objects_before = {word for noun in objects(verb) if noun.i < pronoun.i for word in noun.subtree}
        barred += [by_token[word.i] for word in verb.subtree if (word.i > pronoun.i or word in objects_before)
                   and word.i in by_token and by_token[word.i].is_name and is_name_of_its_own(word) and not is_called(name_root(word))]
    return barred


def _holds(referent: Referent, pronoun: Token, sentence: int) -> bool:
    """The pronoun stands inside the phrase of this very referent (*seine Rede*, *der Kult um ihn*)."""
    return any(token.is_ancestor(pronoun) and not has_clause_between(pronoun, token) for token, _ in referent.mentions.get(sentence, ()))


def _accompanied(possessive: Token, by_token: dict[int, Referent]) -> Token | None:
    """Whose companions they are, in his own phrase: ***Sparta** mit **seinen** Verbündeten*, but not *der Krieg mit seinen Nachbarn*."""
    noun, above = possessive.head, possessive.head.head
    case, owner = preposition(noun), by_token.get(above.i)
    if owner is None or not (owner.is_name or owner.is_person) or case is None or case.lower_ not in {"mit", "samt", "nebst"}:
        return None
    return above if is_nominal(above) and noun in (part for _, part in attributes(above)) else None


def _subjects_beside(pronoun: Token, by_token: dict[int, Referent], groups: dict[int, Referent]) -> list[tuple[Referent, float]]:
    """Subjects of the clauses that a subject pronoun's clause hangs on or follows: *Weil **Otto** floh, wurde er …*.

    A thing to which something was done there seldom acts here (*Da ihre Forderungen abgelehnt wurden, stürmten sie …*).
    """
    verb = clause_head(pronoun)
    if verb is None or pronoun not in own_subjects(verb):
        return []
    beside = [governor(verb), *(clause for clause in subordinates(verb) if not is_complement(clause))]
    if first_conjunct(verb) != verb:
        beside.append(max((main for main in conjuncts(first_conjunct(verb)) if main.i < verb.i), key=lambda main: main.i, default=None))
    found = [(places[subject.i], clause) for clause in beside if clause is not None and not is_relative(clause)
             for subject in own_subjects(clause) if subject.i < pronoun.i for places in (by_token, groups) if subject.i in places]
    return [(subject, BESIDE) for subject, clause in found
            if subject.is_name or subject.is_person or is_passive(verb) or not is_passive(clause)]


def _subjects_ahead(pronoun: Token, by_token: dict[int, Referent], groups: dict[int, Referent]) -> list[tuple[Referent, float]]:
    """Named or nominal subjects that a fronted clause, or a possessive in the front of its clause, looks ahead to."""
    verb = clause_head(pronoun)
    if verb is None:
        return []
    found = []
    if is_possessive(pronoun) and (owner := _accompanied(pronoun, by_token)) is not None:
        found.append((owner, COMPANION))
    elif is_possessive(pronoun) and not (becomes(pronoun.head) or has_copula(pronoun.head)):      # *sein Nachfolger wurde Otto*
        found += [(subject, OWN_SUBJECT) for subject in subjects(verb)]
    elif is_in_attribute(pronoun):
        found += [(subject, BESIDE) for subject in subjects(verb)]
    above = governor(verb)
    ahead = AHEAD if pronoun in own_subjects(verb) else AHEAD / 2
    if above is not None and above.i > verb.i:
        found += [(subject, ahead) for subject in own_subjects(above) if subject.i > verb.i]
    elif above is None and markers(verb):       # a parse that joined the main clause to the fronted one
        found += [(subject, ahead) for main in conjuncts(verb)[1:2] if not markers(main)
                  for subject in own_subjects(main) if subject.i > main.i]
    return [(places[subject.i], worth) for subject, worth in found for places in (by_token, groups) if subject.i in places]
