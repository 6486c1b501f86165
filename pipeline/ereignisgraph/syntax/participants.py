"""Questions about who and what stands beside a verb: subjects, understood ones too, objects, agents and obliques.

Sources: Duden-Grammatik on valency, control and the passive; UD v2 guidelines for German.
"""

from __future__ import annotations

from collections.abc import Iterator

from .clauses import (
    OBJECTS,
    auxiliaries,
    children,
    clause_head,
    conjuncts,
    finite,
    first_conjunct,
    governor,
    has_zu,
    is_clause_head,
    is_passive,
    markers,
    predicate,
    verb_form,
)
from .tokens import Token, asked_once

ADVERBIAL = frozenset({"um", "ohne", "statt", "anstatt"})
"""What opens an infinitive that nothing asks for."""

WITH_DATIVE = frozenset({"aus", "bei", "mit", "nach", "seit", "von", "laut", "zufolge", "gemäß", "gegenüber", "samt", "nebst"})


@asked_once
def own_subjects(verb: Token) -> tuple[Token, ...]:
    """The grammatical subjects that stand in the clause itself, coordination taken apart; expletive *es* is none.

    Under a preposition that takes the dative alone there is none, whatever the parse says (*Berichten **zufolge***), and of
    several one with a copula is a clause of its own (*Anlass **war** der Zoll: die Bauern verjagten den Vogt*).
    """
    called = [child for child in children(verb, "nsubj", "nsubj:pass") if plain_preposition(preposition(child)) not in WITH_DATIVE]
    plain = [child for child in called if not children(child, "cop")]
    return tuple(part for child in plain or called for part in conjuncts(child))


def subject_clauses(verb: Token) -> tuple[Token, ...]:
    return children(verb, "csubj", "csubj:pass")


@asked_once
def subjects(verb: Token) -> tuple[Token, ...]:
    """The grammatical subjects, understood ones filled in: shared in coordination, controlled in infinitives.

    An infinitive with *zu* or under a modal takes the subject of the verb over it, or that verb's object where the
    verb steers its object (*zwang X zu …*): `controls_object` decides. A bare *lassen* leaves the doing to its object.
    """
    if own := own_subjects(verb):
        return own
    if children(verb, "expl"):
        return ()
    if verb.dep_ == "conj" and is_clause_head(verb.head):
        return subjects(verb.head)
    above = governor(verb)
    if above is None or verb_form(verb) == "fin" or any(verb_form(helper) == "fin" for helper in auxiliaries(verb)):
        return ()
    if controls_object(above, verb) and (steered := objects(above) or datives(above)):
        return steered
    if is_passive(above) and any(mark.lower_ in ADVERBIAL for mark in markers(verb)) and (doers := agents(above)):
        return doers
    if verb.dep_ == "acl" and not any(mark.lower_ in ADVERBIAL for mark in markers(verb)):
        return _doers_by_noun(verb.head, above)
    return subjects(above)


def _doers_by_noun(noun: Token, above: Token) -> tuple[Token, ...]:
    """Who is to do what an infinitive under a noun says: whom an appeal goes to, whose plan it is, else the subject of the clause.

    *der Aufruf an die **Bauern**, zu kämpfen*; ***sein** Plan, zu fliehen, scheiterte*.
    """
    if plain_preposition(preposition(noun)) == "an":
        return conjuncts(noun)
    beside = [*children(noun, "nmod", "nmod:poss", "det:poss")]
    own = next((child for word in ("an", "") for child in beside if plain_preposition(preposition(child)) == word), None)
    if own is not None:
        return conjuncts(own)
    return () if noun in own_subjects(above) else subjects(above)


def shares_subject(verb: Token) -> bool:
    """The clause may do without a subject of its own: coordinated, imperative, or with a relative pronoun or clause for it."""
    if verb.dep_ == "conj" and is_clause_head(verb.head) and own_subjects(verb.head):
        return True
    return verb_form(verb) == "imp" or bool(subject_clauses(verb)) or bool(children(verb, "expl"))


def inherited_subjects(verb: Token) -> tuple[Token, ...]:
    """The subjects of the clause that this one is coordinated with, where it leaves its own out."""
    return subjects(verb.head) if verb.dep_ == "conj" and is_clause_head(verb.head) else ()


def controls_object(verb: Token, infinitive: Token) -> bool:
    """The object of `verb`, not its subject, is who does what the infinitive says (Duden-Grammatik: Kontrolle)."""
    return not any(mark.lower_ in ADVERBIAL for mark in markers(infinitive)) and predicate(verb) in verb.doc.valency.steering


@asked_once
def objects(verb: Token) -> tuple[Token, ...]:
    """Accusative objects, coordination taken apart; *sich* is none."""
    return tuple(part for child in children(verb, *OBJECTS) if not is_reflexive(child) for part in conjuncts(child))


@asked_once
def datives(verb: Token) -> tuple[Token, ...]:
    """Objects in the dative or genitive (`obl:arg` without preposition); *sich* is none."""
    return tuple(part for child in children(verb, "obl:arg") if preposition(child) is None and not is_reflexive(child)
                 for part in conjuncts(child))


def follows_finite(noun: Token, verb: Token) -> bool:
    """The noun stands behind the finite verb, or in a clause whose finite verb comes last: what follows it need not be its attribute."""
    form = finite(verb)
    return form is None or governor(verb) is not None or bool(markers(verb)) or noun.i > form.i


def is_reflexive(token: Token) -> bool:
    return token.lower_ in {"sich", "einander"} or token.tag_ == "PRF"


@asked_once
def obliques(head: Token) -> tuple[tuple[Token | None, Token], ...]:
    """Prepositional and adverbial noun phrases of a verb, each as (preposition or None, head noun), conjuncts apart.

    *in Polen und Ungarn* gives (in, Polen) and (in, Ungarn).
    """
    found = []
    for child in children(head, "obl", "obl:arg", "obl:agent", "nmod", "iobj"):
        case = preposition(child)
        if case is not None or child.dep_ not in {"obl:arg", "iobj", "nmod"}:
            found += [(preposition(part) or case, part) for part in conjuncts(child)]
    return tuple(found)


def predicate_nouns(verb: Token) -> Iterator[tuple[str, Token]]:
    """Nouns that can make one predicate with the verb (*in den **Bann** tun*, ***Rache** schwören*), each with its plain preposition.

    Parsers like to hang such a noun on the one before it (*tat den König in den Bann*, *schwor der Sohn Rache*), so every
    noun in its place, behind the finite verb or before that of a subordinate clause, counts that has a preposition or can
    be no attribute, for want of an article.
    """
    opening = finite(verb)
    is_final = governor(verb) is not None or bool(markers(verb))
    for noun in verb.subtree:
        if not noun.is_title or clause_head(noun) != verb:      # capitals tell a noun better than tags do
            continue
        is_inside = first_conjunct(noun).head != verb
        if is_inside and not (noun.i == verb.i - 1 if is_final or opening is None else noun.i > opening.i):
            continue
        if case := preposition(noun) or preposition(first_conjunct(noun)):
            yield plain_preposition(case), noun
        elif first_conjunct(noun).dep_ in OBJECTS or noun in own_subjects(verb)[0 if is_passive(verb) else 1:]:
            yield "", noun
        elif noun.i > verb.i and noun.dep_ in {"appos", "flat", "nmod", "obl", "obl:arg", "xcomp"} and not children(noun, "det", "det:poss"):
            yield "", noun


def became(verb: Token) -> Iterator[Token]:
    """What *werden* as the head of its clause says that its subject became (*wird **reich**, wird zur **Hauptstadt***)."""
    yield from children(verb, "xcomp")
    yield from (noun for case, noun in obliques(verb) if plain_preposition(case) == "zu")


@asked_once
def preposition(noun: Token) -> Token | None:
    """The preposition over a noun (first word of *von … aus*)."""
    return next((child for child in noun.children if child.dep_ == "case"), None)


CONTRACTIONS = {
    "am": "an", "ans": "an", "aufs": "auf", "beim": "bei", "durchs": "durch", "fürs": "für", "hinterm": "hinter", "hinters": "hinter",
    "im": "in", "ins": "in", "überm": "über", "übers": "über", "ums": "um", "unterm": "unter", "unters": "unter", "vom": "von",
    "vorm": "vor", "vors": "vor", "zum": "zu", "zur": "zu",
}  # fmt: skip
"""Prepositions that have swallowed the definite article (Duden-Grammatik, Verschmelzung von Präposition und Artikel)."""


def plain_preposition(case: Token | None) -> str:
    """The preposition without the article in it: *im* is `in`; empty where there is none."""
    return "" if case is None else CONTRACTIONS.get(case.lower_, case.lower_)


def is_together(case: Token) -> bool:
    """*gemeinsam mit, zusammen mit*: the phrase says who else does it."""
    return case.i > case.sent.start and case.nbor(-1).lower_ in {"gemeinsam", "zusammen", "vereint"}


def holds_article(case: Token | None) -> bool:
    """The preposition has swallowed the article of its noun (*im*, *zur*)."""
    return case is not None and case.lower_ in CONTRACTIONS


@asked_once
def is_intransitive(verb: Token) -> bool:
    """The verb has no accusative object by its nature (*einmarschieren, fliehen*); *be-gehen, über-fallen* have one."""
    return verb.doc.valency.is_intransitive(predicate(verb))


def is_let_be_done(verb: Token) -> bool:
    """Under *lassen* a transitive verb is meant as a passive: in *ließ ihn verhaften* he is the one who is arrested."""
    above = governor(verb)
    by_itself = is_intransitive(verb) or verb.lemma_ in verb.doc.valency.by_itself
    return above is not None and predicate(above) == "lassen" and verb_form(verb) == "inf" and not has_zu(verb) and not by_itself


@asked_once
def agents(verb: Token) -> tuple[Token, ...]:
    """Who did it, in a passive: the nouns under *von* or *durch*.

    Between auxiliary and participle a *von* beside the subject is taken for the agent too: *wurden die Unruhen von der
    Regierung niedergeschlagen*, which parsers like to read as *die Unruhen von der Regierung*.
    """
    if not is_passive(verb):
        return ()
    labelled = tuple(part for child in children(verb, "obl:agent") for part in conjuncts(child))
    by_von, by_durch = (tuple(noun for case, noun in obliques(verb) if plain_preposition(case) == word) for word in ("von", "durch"))
    return labelled or by_von or by_durch or _agents_beside_subject(verb) or _shared_agents(verb)


def _shared_agents(verb: Token) -> tuple[Token, ...]:
    """Those before the first of joined passives with one subject (*wurde **von Bauern** gestürmt und verbrannt*)."""
    first = verb.head
    if verb.dep_ != "conj" or not is_clause_head(first) or own_subjects(verb) or children(verb, "aux:pass") or not is_passive(first):
        return ()
    return tuple(noun for noun in agents(first) if noun.i < first.i)


def _agents_beside_subject(verb: Token) -> tuple[Token, ...]:
    helper = finite(verb)
    beside = [child for subject in own_subjects(verb) if helper is not None and helper.i < subject.i < verb.i
              for child in children(subject, "nmod", "obl") if child.i > subject.i]
    return tuple(part for child in beside if plain_preposition(preposition(child)) == "von" for part in conjuncts(child))
