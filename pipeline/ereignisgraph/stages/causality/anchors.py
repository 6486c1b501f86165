"""From words to events: which events a noun phrase or a clause stands for when it is the end of a causal link.

The one search that every family of cues shares. It looks through words that only link or carry: a linking verb stands
for what it brings about, a support verb for its noun, *der Prozess der Auflösung* for *Auflösung*, *was* and *dies* for
the clause before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...lexicon.causes import Causes
from ...schema.records import Event, Supposed
from ...syntax import (
    RELATIVES,
    agents,
    antecedent,
    appositions,
    attributes,
    auxiliaries,
    clause_head,
    genitives,
    is_clause_head,
    is_nominal,
    objects,
    obliques,
    own_subjects,
    plain_preposition,
    predicate,
    preposition,
    relative_pronoun,
    token_at,
)
from ...syntax.connectives import is_adverbial_clause, is_subordinator, opened_clause
from ...syntax.fields import clause_before, closing_main, complements, continuing, copula, embedded, fronted_clause, infinitives, is_denied, is_pluperfect, is_so_dass, joined
from ...syntax.nominals import is_under_way, may_stand_for, participles, points_back, relatives
from ...syntax.tokens import Doc, Span, Token
from .linking import CORRELATES, fillers, is_done_to, linking_row, slot_fillers

CAUSATIVES = frozenset({"lassen", "machen"})
IMPLICATIVES = frozenset({"gelingen", "glücken", "versuchen", "wissen", "vermögen", "schaffen", "pflegen", "drohen", "scheinen", "helfen"})
"""Verbs that say only whether or how their infinitive came about: the infinitive is what happened."""
FEELING = frozenset({"sehen", "fühlen", "finden"})
"""With *sich* and a linking participle they only say to whom it seemed so (*sah sich gezwungen, abzudanken*)."""
HAPPENING = frozenset({"geschehen", "passieren"})
DEPTH = 6  # steps from a cue to its event; longer ways are circles of a bad parse
CARRIED = frozenset({"von", "vom", "nach", "zu", "zur", "zum", "an", "auf"})
"""Prepositions under which a noun without event names what happens (*der Weg **zur** Einigung*)."""
PERSONAL = frozenset({"er", "sie", "es"})
CLAUSE_PRONOUNS = frozenset({"das", "dies", "dieses", "was", "letzteres", "all"})
MEANS = frozenset({"damit", "dadurch", "hiermit", "hierdurch", "womit", "wodurch"})
RESULT_MARKS = frozenset({"sodass", "wodurch", "woraufhin", "weshalb", "weswegen"})


@dataclass(frozen=True, slots=True)
class End:
    """An event at one end of a link, and what was passed on the way to it."""

    event: Event
    relation: str = "CAUSE"     # PREVENT where a preventing verb was passed
    denied: bool = False        # a negated linking verb was passed

    @property
    def is_state(self) -> bool:
        """A verb of being, which is an event only because a link names it; a row says whether its cue may."""
        return isinstance(self.event, Supposed) and self.event.kind == "verb"


@dataclass(frozen=True, slots=True)
class Anchors:
    """The events of one document by their trigger tokens, and the search for them."""

    doc: Doc
    causes: Causes
    events: Mapping[int, Event]     # token index of the trigger
    supposed: Mapping[int, Event]   # likewise, those that are events only as the end of a link

    @classmethod
    def of(cls, doc: Doc, events: Sequence[Event], causes: Causes) -> Anchors:
        at = [(token.i, event) for event in events if (token := token_at(doc, event.start)) is not None]
        return cls(doc, causes, {i: event for i, event in at if not isinstance(event, Supposed)},
                   {i: event for i, event in at if isinstance(event, Supposed)})

    def here(self, token: Token) -> tuple[End, ...]:
        """The event whose trigger is this very token."""
        event = self.events.get(token.i)
        return () if event is None else (End(event),)

    def trigger(self, end: End) -> Token | None:
        return token_at(self.doc, end.event.start)

    def filler(self, token: Token, depth: int = DEPTH) -> tuple[End, ...]:
        """What fills a slot of a linking verb or noun: a clause or a noun phrase, or what is told of a place.

        *Folgen in Ungarn, wo das Volk sich erhob*: the rising.
        """
        if is_clause_head(token) and not (is_nominal(token) and self.here(token)):
            return self.clause(token, depth)
        if found := self.phrase(token, depth):
            return found
        return self._told([relative for relative in relatives(token) if any(word.lower_ == "wo" for word in relative.children)], depth)

    def cause(self, token: Token, depth: int = DEPTH) -> tuple[End, ...]:
        """`filler` for the side of the cause, where a noun without event may have one in any relative clause.

        *Der Brief, den er schrieb, löste Empörung aus*: the writing did.
        """
        return self.filler(token, depth) or self._told(relatives(token), depth)

    def _told(self, clauses: Iterable[Token], depth: int) -> tuple[End, ...]:
        return next((found for relative in clauses if (found := self.clause(relative, depth - 1))), ())

    def phrase(self, noun: Token, depth: int = DEPTH) -> tuple[End, ...]:
        """The events that a noun or pronoun stands for; conjuncts are not looked at."""
        if depth == 0 or not is_nominal(noun):
            return self._happening(noun, depth)
        if found := self._happening(noun, depth):
            return found
        near = (noun, *genitives(noun))
        if (event := next((self.supposed[token.i] for token in near if token.i in self.supposed), None)) is not None:
            return (End(event),)
        before = next((self._before_noun(token) for token in near if points_back(token)), None)
        return self.clause(before, depth - 1) if before is not None else ()

    def _happening(self, noun: Token, depth: int) -> tuple[End, ...]:
        """What happens without a link to say so: the noun, or what belongs to it or is meant by the pronoun."""
        if depth == 0:
            return ()
        if found := self.here(noun):
            return found
        if not is_nominal(noun):
            return self._pointed_at(noun, depth - 1)
        below = (*genitives(noun), *(part for case, part in attributes(noun) if case.lower_ in CARRIED))
        if found := self._all(below, depth - 1) or self._all(appositions(noun), depth - 1):
            return found
        return next((found for participle in participles(noun) if (found := self.here(participle))), ())

    def named(self, noun: Token) -> tuple[End, ...]:
        """`phrase` without what had been done: *wegen des verletzten Königs* names no event, *wegen der **drohenden** Flut* does."""
        attributive = {participle.idx for participle in participles(noun) if not is_under_way(participle)}
        return tuple(end for end in self.phrase(noun) if end.event.start not in attributive)

    def clause(self, head: Token, depth: int = DEPTH) -> tuple[End, ...]:
        """The events that a clause stands for: its verb, or what the verb links to, supports or leaves to happen."""
        if depth == 0:
            return ()
        if predicate(head) in CAUSATIVES | IMPLICATIVES:
            for infinitive in (*infinitives(head), *complements(head)):     # some look like participles: *ließ ihn **verhaften***
                if found := self.clause(infinitive, depth - 1):
                    return found
        if self._happens_only(head) and (found := self.before(head, depth - 1)):
            return found
        if self._comes_to_pass(head) and (found := self._all(slot_fillers(head, "zu"), depth - 1)):
            return found
        if predicate(head) in FEELING:
            for part in complements(head):
                if linking_row(part, self.causes) and (found := self.clause(part, depth - 1)):
                    return found
        row = linking_row(head, self.causes)
        denied = is_denied(head)
        if row is not None and (not row.event or self.is_impersonal(head)):
            passed = tuple(
                End(end.event, row.relation if end.relation == "CAUSE" else end.relation, denied or end.denied)
                for token in fillers(head, row, row.effect)
                for end in self.filler(token, depth - 1)
            )
            if passed:
                return passed
        if is_nominal(head) and (found := self._all(own_subjects(head), depth - 1)):
            return found
        for token in (head, *auxiliaries(head), *copula(head)):
            if found := self.here(token):
                return found
        # *reichte für die Eroberung nicht aus*: none; *traten aus Protest **in den Streik***, *es kam wegen einer Steuer **zum** Aufstand*: this one first
        circumstances = () if denied else (noun for _, noun in sorted(
            obliques(head), key=lambda one: (not any(end.event.kind == "support" for end in self.here(one[1])), plain_preposition(one[0]) != "zu")))
        told_of = () if denied or predicate(head) == "haben" else own_subjects(head)
        for group in (complements(head), objects(head), circumstances, told_of, embedded(head)):
            for token in group:
                if found := self.here(token) or (self.clause(token, depth - 1) if is_clause_head(token) and head.is_ancestor(token) else ()):
                    return found
        if is_nominal(head):
            return self.phrase(head, depth - 1)
        state = self.supposed.get(head.i)               # *der Vorrat **reichte** nicht aus*
        return () if state is None else (End(state),)

    def shared(self, head: Token) -> tuple[End, ...]:
        """The events of a clause and of the coordinates that share with it what stands before its finite verb.

        They end with the first one that has a subject, a time or a connective of its own.
        """
        found = self.clause(head)
        if not found:
            return ()
        time = found[0].event.time
        for part in joined(head)[1:]:
            ends = self.clause(part)
            if own_subjects(part) or not ends or ends[0].event.time not in {"", time} or self._is_connected(part) or self._only_links(part):
                break
            found += ends
        return found

    def _only_links(self, clause: Token) -> bool:
        row = linking_row(clause, self.causes)
        return row is not None and not row.event

    def _is_connected(self, clause: Token) -> bool:
        return any(child.lower_ in self.causes.adverb_words for child in clause.children)

    def _happens_only(self, verb: Token) -> bool:
        """*Dies geschah, um …; dazu kam es, weil …*: the clause only takes up what was said."""
        if predicate(verb) == "kommen":
            return any(child.lower_ == "dazu" and slot_fillers(verb, "zu") == [child] for child in verb.children)
        return predicate(verb) in HAPPENING and any(token.lower_ in CLAUSE_PRONOUNS for token in own_subjects(verb))

    def _comes_to_pass(self, verb: Token) -> bool:
        """*Es kam **zur** Besetzung*: the noun happened."""
        return predicate(verb) == "kommen" and any(child.lower_ == "es" for child in verb.children)

    def is_impersonal(self, verb: Token) -> bool:
        """Nobody does it: a passive that says by what, not by whom (*wurde **damit** beendet*), or a subject that is an event or points to one."""
        if is_done_to(verb):
            by = (noun for case, noun in obliques(verb) if plain_preposition(case) in {"durch", "mit"})
            return all(map(self.here, agents(verb))) and (any(child.lower_ in MEANS for child in verb.children) or any(map(self.here, by)))
        subjects = own_subjects(verb)
        return bool(subjects) and all(bool(self.here(token)) or token.lower_ in CLAUSE_PRONOUNS for token in subjects)

    def before(self, clause: Token, depth: int = DEPTH) -> tuple[End, ...]:
        """The main event of the clause before `clause`, or of a later clause that carried the story on from there."""
        earlier = clause_before(clause)
        if earlier is None or depth == 0:
            return ()
        return self.clause(earlier, depth - 1) if earlier.is_ancestor(clause) else self._closing(earlier, depth - 1)

    def sentence_before(self, sentence: Span) -> tuple[End, ...]:
        """The main event with which the sentence before this one ends."""
        earlier = closing_main(self.doc, sentence.start)
        return self._closing(earlier, DEPTH - 1) if earlier is not None else ()

    def _closing(self, earlier: Token, depth: int) -> tuple[End, ...]:
        """The event of a main clause, or of the relative or consecutive clause at its end that tells what came next."""
        main = self.clause(earlier, depth)
        told = tuple(end for end in main if not end.is_state)
        for later in continuing(earlier):
            if (found := self.clause(joined(later)[-1], depth)) and self._moves_on(told, found, later):
                return found
        for cue in reversed(self.doc[earlier.i:earlier.sent.end]):
            result = opened_clause(cue) if (cue.lower_ in RESULT_MARKS or is_so_dass(cue)) and is_subordinator(cue) else None
            if result is not None and (found := self.clause(result, depth)):
                return found
        return main

    def _moves_on(self, main: tuple[End, ...], later: tuple[End, ...], clause: Token) -> bool:
        """The relative clause tells what came next: it has a later date of its own, or takes up the whole clause."""
        pronoun = relative_pronoun(clause)
        if any(token.lower_ in RESULT_MARKS for token in clause.children) or pronoun is not None and pronoun.lower_ == "was":
            return True
        if pronoun is not None and main and plain_preposition(preposition(pronoun)) == "bei" and antecedent(clause) == self.trigger(main[0]):
            return True     # *es kam zu einer Schlacht, **bei der** …*
        first, second = main[0].event if main else None, later[0].event
        if first is None:
            return True
        if second.earliest is None or is_pluperfect(clause):
            return False
        return first.latest is None or second.earliest > first.latest

    def _pointed_at(self, pronoun: Token, depth: int) -> tuple[End, ...]:
        """What a relative or demonstrative pronoun stands for."""
        clause = clause_head(pronoun)
        if clause is None:
            return ()
        if pronoun.lower_ in CORRELATES:
            return self.before(clause, depth)           # ***daraus** entstand ein Streit*
        if pronoun.lower_ in {"was", "wer"}:
            above = clause_head(clause)
            return self.clause(above, depth) if above is not None else ()
        if relative_pronoun(clause) == pronoun and (noun := antecedent(clause)) is not None:
            return self.phrase(noun, depth)
        if preposition(pronoun) is not None and pronoun.lower_ in RELATIVES and is_adverbial_clause(clause):
            return self.clause(clause.head, depth)      # *eine Verfassung, aufgrund **derer** …*, hung on the whole clause
        if pronoun.lower_ in PERSONAL and pronoun in own_subjects(clause):
            return self._taken_up(pronoun, clause)
        if pronoun.lower_ in CLAUSE_PRONOUNS or pronoun.lower_ == "dem" and preposition(pronoun) is None:
            fronted = fronted_clause(clause, pronoun)   # *als der Bischof starb, führte **dies** zu …*
            return self.clause(fronted, depth) if fronted is not None else self.before(clause, depth)
        return ()

    def _taken_up(self, pronoun: Token, clause: Token) -> tuple[End, ...]:
        """The event that *er, sie, es* takes up: of the nouns of the clause before that agree with it the subject, or the last."""
        before = clause_before(clause)
        if before is None:
            return ()
        told = before.doc[before.sent.start:min(before.sent.end, pronoun.i)]
        return next((self.here(noun) for noun in (*own_subjects(before), *reversed(told)) if is_nominal(noun) and may_stand_for(pronoun, noun, clause)), ())

    def _before_noun(self, noun: Token) -> Token | None:
        clause = noun if is_clause_head(noun) else clause_head(noun)
        return clause_before(clause) if clause is not None else None

    def _all(self, tokens: Iterable[Token], depth: int) -> tuple[End, ...]:
        return tuple(end for token in tokens for end in self._happening(token, depth))
