"""Which tokens of a text are event triggers, and by which rule.

Verbs: every full verb, unless it only links, lends its form to a noun, or says how something is; *werden* where it says
what somebody or something became. Nouns: those that a row of events.toml knows, by their last part. Attributive
participles with arguments of their own count as verbs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from ... import syntax
from ...lexicon.events import EventLexicon
from ...lexicon.events_rows import NamedRow, NounRow, SuffixRow, SupportRow, ThingRow
from ...syntax.tokens import Doc, Token
from .event_nouns import happens, happens_linked, happens_under

REFERRING = frozenset({"siehe", "vergleiche", "sieh"})
"""Imperatives that send the reader elsewhere."""
COMPARING = frozenset({"abgesehen", "angenommen", "ausgenommen", "bezogen", "gemessen", "gerechnet", "verglichen", "vorausgesetzt"})
"""Participles that as clauses of their own say how something is meant, not what happened (*abgesehen davon*)."""

NAMES = frozenset({"PER", "LOC", "ORG"})
FOR_A_PHRASE = frozenset({"dabei", "dafür", "hierbei", "hierfür", "daraufhin"})
"""Adverbs that stand for an argument of a participle; beside others it mostly says how things are (*die **damit** verbundenen Kosten*)."""

Linking = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Trigger:
    """A token that an event hangs on."""

    token: Token
    kind: str                   # vocabulary.EVENT_KINDS
    predicate: str
    rule: str                   # id of the row, or the name of the grammar rule
    verb: Token | None          # the verb whose arguments the event takes, None for a plain noun
    row: NounRow | SuffixRow | SupportRow | NamedRow | ThingRow | None = None
    idiom: frozenset[int] = frozenset()     # the nouns that are part of an idiom's predicate, by token index


def find_triggers(doc: Doc, lexicon: EventLexicon, linking: Linking, names: Collection[int]) -> tuple[Trigger, ...]:
    """Every trigger of `doc`, in text order, one at most for a token.

    Args:
        doc: a UD parse; read, never written.
        lexicon: rows of events.toml.
        linking: (predicate, preposition or "") of verbs that only link two events and are none themselves.
        names: tokens of names of persons, places and organisations; no noun of these happens.
    """
    found: dict[int, Trigger] = {}
    used: set[int] = set()              # nouns that are part of an idiom
    for token in doc:
        trigger = _verb(token, lexicon, linking) or _becoming(token) or _participle(token, lexicon, linking)
        if trigger is not None:
            found.setdefault(trigger.token.i, trigger)
            used |= trigger.idiom
    named = {trigger.token.i: trigger for trigger in _named(doc, lexicon)}
    for token in doc:
        if token.i not in found and token.i not in used and token.pos_ == "NOUN" and token.i not in names and (trigger := _noun(token, lexicon)):
            found[token.i] = trigger
    return tuple(trigger for _, trigger in sorted({**found, **named}.items()))


def find_linked(doc: Doc, lexicon: EventLexicon, linking: Linking, taken: Collection[int]) -> tuple[Trigger, ...]:
    """What is told as an event only at the end of a causal link; `taken` are the tokens of triggers known already, of names and of dates.

    Nouns of states and results, and verbs of being: *der Vorrat **reichte** nicht aus, deshalb …*.
    """
    states = tuple(Trigger(token, "verb", syntax.predicate(token), "state", token) for token in doc if token.i not in taken and _is_state(token, lexicon, linking))
    return states + tuple(Trigger(token, "noun", token.lemma_, row.id, None, row) for token in doc
                          if token.pos_ == "NOUN" and token.i not in taken and (row := happens_linked(token, lexicon)) is not None)


def _verb(token: Token, lexicon: EventLexicon, linking: Linking) -> Trigger | None:
    if not _is_verbal_clause(token):
        return None
    predicate = syntax.predicate(token)
    if support := _support(token, predicate, lexicon):
        row, noun = support
        if row.trigger == "noun":
            return Trigger(noun, "support", noun.lemma_, row.id, token, row)
        return Trigger(token, "verb", row.idiom(noun.lemma_, predicate), row.id, token, row, frozenset({noun.i}))
    if not _is_full_verb(token, linking) or _is_being(token, lexicon):
        return None
    return Trigger(token, "verb", predicate, "verb", token)


def _is_verbal_clause(token: Token) -> bool:
    """The head of a clause whose verb it is, and no imperative that sends the reader elsewhere."""
    if token.lower_ in COMPARING and token.dep_ in {"advcl", "acl", "xcomp"} and not syntax.auxiliaries(token):
        return False
    return token.pos_ in {"VERB", "AUX"} and syntax.is_clause_head(token) and not syntax.children(token, "cop") and token.lower_ not in REFERRING


def _is_full_verb(token: Token, linking: Linking) -> bool:
    """A verb that says itself what is told: no auxiliary or modal, no *lassen* with an infinitive, none that only links."""
    if not _is_verbal_clause(token) or token.lemma_ in {"sein", "haben", "werden"} or token.lemma_ in syntax.MODALS:
        return False
    predicate = syntax.predicate(token)
    if predicate == "lassen" and any(syntax.verb_form(child) == "inf" for child in syntax.subordinates(token)):
        return False
    return not any((predicate, preposition) in linking for preposition in ("", *_prepositions(token)))


def _is_state(token: Token, lexicon: EventLexicon, linking: Linking) -> bool:
    """A verb of being, or a participle that says how something is left (*war **ausgesetzt***)."""
    if token.tag_ == "VVPP" and syntax.children(token, "cop"):
        return True
    return _is_full_verb(token, linking) and _is_being(token, lexicon)


def _is_being(verb: Token, lexicon: EventLexicon) -> bool:
    """The verb says how something is; *es* for a subject, with nobody whom anything befalls, only that it is there (*es **gab** zwei Tore*)."""
    return lexicon.is_state(syntax.predicate(verb), _prepositions(verb), impersonal=_is_impersonal(verb) and not syntax.datives(verb))


def _prepositions(verb: Token) -> set[str]:
    return {syntax.plain_preposition(case) for case, _ in syntax.obliques(verb) if case is not None}


def _becoming(token: Token) -> Trigger | None:
    """*werden* with a predicate (*wurde unabhängig, wurde zur Großstadt*), which mostly heads the clause."""
    if token.lemma_ != "werden":
        return None
    if token.dep_ == "cop":
        return Trigger(token, "verb", "werden", "becoming", token.head)
    became = syntax.is_clause_head(token) and not syntax.particle(token) and any(True for _ in syntax.became(token))
    return Trigger(token, "verb", "werden", "becoming", token) if became else None


def _support(verb: Token, predicate: str, lexicon: EventLexicon) -> tuple[SupportRow, Token] | None:
    """The row and the noun of a support verb construction or idiom that the verb is part of."""
    rows = lexicon.supports_of(predicate)
    if not rows:
        return None
    nouns = tuple(syntax.predicate_nouns(verb))
    happening = tuple(("", noun) for noun in (*syntax.own_subjects(verb), *syntax.datives(verb)))
    for row in sorted(rows, key=lambda row: not row.impersonal):
        if row.impersonal and not _is_impersonal(verb):
            continue
        for case, noun in (*nouns, *happening) if row.subject == "none" else nouns:
            if case == row.preposition and _is_noun_of(noun, row, lexicon) and not (row.impersonal and _has_doer(verb, noun)):
                return row, noun
    return None


def _has_doer(verb: Token, noun: Token) -> bool:
    """Besides *es* and the noun that happens the verb has a subject (*es **kamen Gesandte** zur Krönung*)."""
    joined = syntax.conjuncts(syntax.first_conjunct(noun))
    return any(subject.lower_ != "es" and subject not in joined for subject in syntax.own_subjects(verb))


def _is_noun_of(noun: Token, row: SupportRow, lexicon: EventLexicon) -> bool:
    if row.events and happens_under(noun, row.preposition, lexicon) is not None:
        return True
    return any(lexicon.is_noun_of(form, entry) for entry in row.nouns for form in (noun.lemma_, noun.text))


def _is_impersonal(verb: Token) -> bool:
    return any(child.lower_ == "es" for child in syntax.children(verb, "expl", "nsubj"))


def _participle(token: Token, lexicon: EventLexicon, linking: Linking) -> Trigger | None:
    """An attributive participle with arguments of its own (*die von ihm geschaffenen Strukturen, das **dafür** erworbene Land*)."""
    if token.dep_ != "amod" or token.pos_ not in {"ADJ", "VERB"} or not token.lemma_.endswith("n"):
        return None
    arguments = syntax.children(token, "obl", "obj", "obl:arg", "obl:agent") or any(child.lower_ in FOR_A_PHRASE for child in syntax.children(token, "advmod"))
    if not arguments or lexicon.is_state(token.lemma_) or (token.lemma_, "") in linking:
        return None
    return Trigger(token, "verb", token.lemma_, "participle", token)


def _noun(token: Token, lexicon: EventLexicon) -> Trigger | None:
    if token.ent_type_ in NAMES and "-" not in token.text:      # *Herero-Aufstand* is what the model alone takes for a name
        return None
    row = happens(token, lexicon)
    if isinstance(row, NounRow) and row.frame and any(happens(part, lexicon) for part in syntax.genitives(token)):
        return None
    return None if row is None else Trigger(token, "noun", token.lemma_, row.id, None, row)


def _named(doc: Doc, lexicon: EventLexicon) -> Iterator[Trigger]:
    """Named events: the words of a row one after the other, each by its beginning (*Zweiten Weltkriegs*)."""
    by_first: dict[str, list[NamedRow]] = {}
    for row in lexicon.named:
        by_first.setdefault(row.forms[0][:3].lower(), []).append(row)
    for token in doc:
        for row in by_first.get(token.lower_[:3], ()):
            words = doc[token.i:token.i + len(row.forms)]
            if len(words) == len(row.forms) and all(_begins(word, form) for word, form in zip(words, row.forms)):
                head = max(words, key=lambda word: (word.pos_ == "NOUN" or word.pos_ == "PROPN", not word.is_lower, -word.i)) \
                    if len(words) > 1 and words[1].is_lower else words[-1]
                yield Trigger(head, "named", head.lemma_, row.id, None, row)


def _begins(word: Token, form: str) -> bool:
    """The word is the form or an inflected form of it: at most three letters more."""
    return word.text.startswith(form) and len(word.text) - len(form) <= 3
