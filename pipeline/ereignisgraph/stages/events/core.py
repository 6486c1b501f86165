"""Subject and object of an active verb, where the parse alone does not tell them apart.

Reads   a UD parse.
Yields  the tokens that are deep subject and deep object, conjuncts among them.
Rules   marked case first, then what the verb needs, then the order of the words (Duden-Grammatik, Satzglieder).
"""

from __future__ import annotations

from collections.abc import Collection

from ... import syntax
from ...syntax.tokens import Token


def told_apart(verb: Token, timed: Collection[int] = ()) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Subjects and objects of an active verb, where the parse calls both objects told apart by grammar.

    A verb without accusative object (*ließ die Armee einmarschieren*, *es flohen Zehntausende*) has a subject instead. A
    finite verb needs a subject: where it has none, it is the first object that has its number and is not marked as accusative.

    `timed`: tokens of time expressions, which are neither (*verließen die Stadt **ein Jahr** später*).
    """
    objects = tuple(noun for noun in shared_objects(verb) if noun.i not in timed)
    own = syntax.own_subjects(verb)
    if not objects and len({syntax.first_conjunct(noun) for noun in own}) == 2:
        return _ranked(own, verb)       # *Alfred konnte die Wikinger schlagen*, where both are called subjects
    if own and objects and syntax.is_nominative(objects[0]) and not syntax.is_nominative(own[0]) and syntax.may_be_subject(objects[0], verb):
        return objects, own             # *internationale Bedeutung erhielt der Krieg*
    if syntax.is_intransitive(verb) and own:
        return own, objects
    if marked := tuple(noun for noun in own if syntax.is_accusative(noun)):
        return tuple(noun for noun in own if noun not in marked) or syntax.inherited_subjects(verb), (*marked, *objects)
    if not own and syntax.is_let_be_done(verb):
        return _let(verb, objects)
    if not own and (pronoun := _relative_subject(verb, objects)) is not None:
        return (pronoun,), objects
    if objects and not own:
        if syntax.is_intransitive(verb) and not syntax.has_zu(verb):
            return objects, ()
        finite = syntax.finite(verb)
        needs_one = finite is not None and syntax.verb_form(finite) == "fin" and not syntax.shares_subject(verb)
        heads = dict.fromkeys(syntax.first_conjunct(noun) for noun in objects)
        fitting = next((noun for noun in heads if not syntax.is_accusative(noun) and syntax.may_be_subject(noun, verb)), None)
        if needs_one and fitting is not None:
            first = [noun for noun in objects if syntax.first_conjunct(noun) == fitting]
            return tuple(first), tuple(noun for noun in objects if noun not in first)
    return syntax.subjects(verb), objects


def _let(verb: Token, objects: tuple[Token, ...]) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Who has something done under *lassen*, and to whom.

    With *sich* it is done to the one who lets it be done (*ließ **sich** krönen*); who does it stands under *von*. Two objects
    are who does it and to whom (*ließ **die Söldner die Stadt** plündern*).
    """
    above = syntax.governor(verb)
    lets, undergo = told_apart(above)
    doers = tuple(noun for case, noun in syntax.obliques(verb) if syntax.plain_preposition(case) == "von")
    if not objects and any(syntax.is_reflexive(child) for child in (*above.children, *verb.children)):
        return doers, lets
    if objects and undergo:
        return undergo, objects
    return doers or lets, objects or undergo


def _relative_subject(verb: Token, objects: Collection[Token]) -> Token | None:
    """The relative pronoun of a finite clause without subject, where it can be that and is nothing else."""
    pronoun = syntax.relative_pronoun(verb) if syntax.is_relative(verb) else None
    if pronoun is None or pronoun.lower_ not in {"der", "die", "das", "welcher", "welche", "welches"}:
        return None
    is_other = pronoun in objects or pronoun in syntax.datives(verb) or syntax.preposition(pronoun) is not None
    return pronoun if not is_other and (pronoun.head == verb or pronoun.dep_ == "det") else None


def _ranked(subjects: tuple[Token, ...], verb: Token) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Of two subjects the first is it and the second the object, unless articles show the opposite or the second alone names who can want it.

    *Ein Gesuch lehnte **Prinz Luitpold** ab*; *die Wahl, welche **die CDU** gewann*; but *ein Schuss traf **Luitpold***. Before a verb in second place there is room for one phrase: behind another (*In der Rede „Der Kult“ sprach er*) the first is none.
    """
    first = tuple(noun for noun in subjects if syntax.first_conjunct(noun) == syntax.first_conjunct(subjects[0]))
    second = tuple(noun for noun in subjects if noun not in first)
    if any(noun.i < first[0].i < verb.i < second[0].i for _, noun in syntax.obliques(verb)):
        return second, ()
    shown = syntax.is_nominative(first[0]) or syntax.is_accusative(second[0])
    is_wanted = syntax.predicate(verb) in verb.doc.valency.willing and syntax.may_be_subject(second[0], verb)
    turned = syntax.is_accusative(first[0]) or syntax.is_nominative(second[0]) or (
        not shown and is_wanted and _names_who(second[0]) and not _names_who(first[0]))
    return (second, first) if turned else (first, second)


def _names_who(noun: Token) -> bool:
    """The noun, or what is called by the relative pronoun, names a person or a body, or bears such a name (***Graf** Otto*)."""
    if noun.lower_ in syntax.RELATIVES and (clause := syntax.clause_head(noun)) is not None and (named := syntax.antecedent(clause)) is not None:
        noun = named
    if noun.pos_ == "PRON":
        return True         # who is meant, the pronoun does not say
    return any(token.ent_type_ in {"PER", "ORG"} for token in (noun, *syntax.appositions(noun), *(child for child in noun.children if child.dep_ == "flat")))


def shared_objects(verb: Token) -> tuple[Token, ...]:
    """The objects of the verb; of coordinated verbs without a comma the first shares what follows the last.

    *plünderten und verbrannten die Stadt*: the object stands once and belongs to both.
    """
    if own := syntax.objects(verb):
        return own
    if syntax.own_subjects(verb) and syntax.is_passive(verb):
        return ()
    last = next(iter(syntax.children(verb, "conj")), None)
    if last is not None and last.pos_ == verb.pos_ and last.i - verb.i == 2 and not syntax.own_subjects(last):
        return syntax.objects(last)
    return ()
