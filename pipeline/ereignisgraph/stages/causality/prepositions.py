"""Prepositions of cause and purpose, simple and of several words: *wegen, durch, im Zuge, auf … hin*. Rows: `preposition`."""

from __future__ import annotations

from collections.abc import Iterator

from ...lexicon.causes_rows import Preposition, Verb
from ...syntax import (
    agents,
    antecedent,
    appositions,
    attributes,
    auxiliaries,
    clause_head,
    conjuncts,
    finite,
    first_conjunct,
    genitives,
    is_clause_head,
    is_nominal,
    is_passive,
    markers,
    own_subjects,
    plain_preposition,
    possessors,
    predicate,
    preposition,
    relative_pronoun,
)
from ...syntax.connectives import (
    governed_noun,
    has_article,
    is_beside_clause,
    is_subordinator,
    is_zu_infinitive,
    opened_clause,
    opens_sentence,
)
from ...syntax.fields import copula, is_pluperfect
from ...syntax.nominals import is_attributive, is_determined, is_no_accusative
from ...syntax.tokens import Span, Token
from .anchors import Anchors, End
from .cues import cues
from .found import Declined, Reading, pairs
from .linking import fillers, linking_row, slot_fillers

ACCUSATIVE = frozenset({"durch", "für", "um"})
"""A noun with *der, dem* or *des* before it is joined to something else: *nach der Einnahme durch die Truppen und der Kapitulation*."""
COMPANY = frozenset({
    "zusammen", "gemeinsam", "zusammenhang", "absprache", "verbindung", "verbunden", "vergleich", "vergleichbar", "verglichen", "übereinstimmung", "einklang", "gleichzeitig", "zeitgleich",
    "beginnend", "angefangen", "kombination", "kombiniert", "konkurrenz", "verhandlungen", "gespräche", "gesprächen", "frieden", "bündnis", "krieg", "streit", "konflikt", "umgang", "einverstanden", "parallel",
})
"""Words before *mit* that ask for it: *im **Zusammenhang** mit dem Bau*."""
EVEN = frozenset({"selbst", "auch", "noch", "sogar"})
"""Before a phrase of time they say that it changed nothing: ***selbst** nach der Niederlage*."""
BARELY = frozenset({"erst", "schließlich", "spätestens"})
"""Before a phrase they say that nothing else did it: *endete **erst** mit dem Sturz*."""


def find_by_prepositions(anchors: Anchors) -> Iterator[Reading]:
    """What prepositional phrases say, in text order."""
    for row, cue in cues(anchors.doc, anchors.causes, Preposition):
        yield from _read(anchors, row, cue)


def _read(anchors: Anchors, row: Preposition, cue: Span) -> Iterator[Reading]:
    nouns = _governed(anchors, row, cue)
    host = _host(cue, nouns[0]) if nouns else None
    if host is None:
        yield Declined(row, cue[0], cue[-1], "governs no noun that hangs on a clause")
        return
    if row.kind == "purpose":
        host = _made_for(anchors, host)
    if row.attributed and not anchors.here(nouns[0]):
        yield Declined(row, cue[0], cue[-1], f"{nouns[0].text} is no event itself")
        return
    if reason := _unfit_noun(row, cue, nouns[0]) or _unfit_host(row, cue, host, nouns[0], linking_row(host, anchors.causes)):
        yield Declined(row, cue[0], cue[-1], reason)
        return
    if is_nominal(host) and not anchors.named(nouns[0]):
        yield Declined(row, cue[0], cue[-1], "names who did it, at a noun")      # *die Bedrohung durch Feinde oder Feuer*
        return
    if row.through and row.nouns:
        nouns = tuple(part for noun in nouns for part in (*genitives(noun), *(part for _, part in attributes(noun))))
    acting = agents(host)
    inside = tuple(end for noun in nouns for end in (anchors.here(noun) if noun in acting else anchors.named(noun)))
    above = beside if (beside := _beside(host)) is not None and row.beyond else host
    alone = row.inferred or row.hosts and is_clause_head(above) and not is_nominal(above)      # what is joined to the host is another verb
    outside = anchors.clause(above) if alone else tuple(end for end in _hosted(anchors, above, cue) if not _is_within(end, cue))
    if row.cause == "phrase" and outside and all(end.event in [other.event for other in inside] for end in outside):     # *wegen des Krieges verzögerte sich der Bau*
        outside = tuple(end for subject in own_subjects(host) for end in anchors.here(subject))
    causes, effects = (inside, outside) if row.cause == "phrase" else (outside, inside)
    yield from pairs(row, causes, effects, cue[0], cue[-1], opened_clause(host))


def _governed(anchors: Anchors, row: Preposition, cue: Span) -> tuple[Token, ...]:
    """The nouns under the cue; if it ends in a noun, its genitives and *von* phrases, or that noun where only it is an event."""
    last = cue[-1]
    if is_nominal(last):
        below = tuple(noun for noun in (*genitives(last), *(noun for case, noun in attributes(last) if plain_preposition(case) == "von"))
                      if preposition(noun) is None or plain_preposition(preposition(noun)) == "von")    # *als Folge des Krieges und **unter** Berufung auf …*
        return (last,) if below and not row.through and anchors.named(last) and not any(anchors.phrase(noun) for noun in below) else below
    noun = governed_noun(last) if not is_subordinator(last) else None
    if noun is None or is_clause_head(noun) and not is_nominal(noun):
        return ()
    shows_case = plain_preposition(last) in ACCUSATIVE
    return (noun, *(part for part in conjuncts(noun) if part != noun and preposition(part) is None and not (shows_case and is_no_accusative(part))))


def _unfit_noun(row: Preposition, cue: Span, noun: Token) -> str:
    """Why the noun phrase is not what the row asks for, empty if it is."""
    if row.nouns and not _is_or_ends_with(noun, row.nouns):
        return f"means something else before {noun.text}"
    if row.bare and has_article(cue.doc[cue.end:noun.i]):
        return "has an article after it"
    if row.determined and not is_determined(noun):
        return "has no article after it"
    if row.attributed and not _is_attributed(noun):
        return "does not say whose it is, or of what"
    if plain_preposition(cue[-1]) == "mit" and cue[0].i and cue[0].nbor(-1).lower_ in COMPANY:
        return f"belongs to {cue[0].nbor(-1).text}"
    if row.closing and not any(token.lower_ == row.closing for token in cue.doc[noun.i + 1:noun.right_edge.i + 2]):
        return f"needs {row.closing} after the noun"
    if cue[0].i and cue[0].nbor(-1).lower_ == "bis":
        return "tells how far, after bis"
    return "does not open the sentence" if row.first and not (opens_sentence(cue[0]) or cue[0].nbor(-1).lower_ in BARELY) else ""


def _unfit_host(row: Preposition, cue: Span, host: Token, noun: Token, link: Verb | None) -> str:
    """Why the phrase does not belong to what the row asks for, empty if it does."""
    if predicate(host) in row.elsewhere or row.hosts and not {predicate(host), host.lower_, host.lemma_, *(verb.lemma_ for verb in copula(host))} & set(row.hosts):
        return f"means something else with {predicate(host)}"
    if row.closing and predicate(host).startswith(row.closing):
        return f"belongs to {predicate(host)}"          # *weist **auf** eine Wanderung **hin***
    if row.beyond and _beside(host) is None:
        return "stands with no participle beside a clause"
    if row.attributed and (is_nominal(host) or " " in predicate(host)):
        return "belongs to a noun, or to an idiom that asks for it"
    if row.linking and (link is None or link.event):
        return "stands with no verb that links"
    if row.linking and link is not None and cue[0].i and cue[0].nbor(-1) in tuple(fillers(host, link, link.effect)):
        return "belongs to the noun before it"          # *führte zum Aufruhr mit der Plünderung der Läden*
    if link is not None and not row.beyond and noun in fillers(host, link, link.cause):
        return f"is the agent of {link.verb}, whose row says it better"
    if row.first and is_passive(host) and not own_subjects(host):
        return f"is what {predicate(host)} asks for"     # *mit dem Bau wurde begonnen*
    if row.inferred and cue[0].i and cue[0].nbor(-1).lower_ in EVEN:
        return "says that it made no difference"
    if row.inferred and (is_nominal(host) or is_pluperfect(host) or copula(host)):
        return "tells the time only"
    if row.kind == "purpose" and is_nominal(host):
        return "names what was tried, at a noun"        # *der Versuch zur Rettung*
    return ""


def _is_or_ends_with(noun: Token, words: tuple[str, ...]) -> bool:
    """The noun is one of `words`, in whatever form, or a compound that ends with it; short words end too many others (*Eindruck*)."""
    if noun.lemma_ in words or noun.text in words:
        return True
    endings = tuple([word.lower() for word in words if len(word) > 5])
    return noun.lower_.endswith(endings) or noun.lemma_.lower().endswith(endings)


def _host(cue: Span, noun: Token) -> Token | None:
    """What the phrase belongs to; words of the cue itself (*als **Reaktion** auf*) are passed over."""
    top = first_conjunct(noun)
    while top.head != top:
        top = top.head
        inside = cue.start <= top.i < cue.end
        if not inside and not (opens_sentence(cue[0]) and top.head != top and is_zu_infinitive(top)):
            return top      # an infinitive after the phrase completes its noun: *infolge der Aufrufe, zu kämpfen, wurde …*
    return None


def _made_for(anchors: Anchors, host: Token) -> Token:
    """The verb in place of its object where that is a thing: *gründete einen **Verein** zur Rettung der Wälder*."""
    clause = clause_head(host) if is_nominal(host) and not anchors.here(host) else None
    return clause if clause is not None and host in slot_fillers(clause, "object") else host


def _is_within(end: End, cue: Span) -> bool:
    """The event is a word of the cue itself (*als **Antwort** auf*)."""
    return cue.start_char <= end.event.start < cue.end_char


def _beside(participle: Token) -> Token | None:
    """The clause that a bare participle stands beside (*Verärgert über die Absage **verließ** er …*), None for other words."""
    if auxiliaries(participle) or copula(participle) or not is_beside_clause(participle):
        return None
    return clause_head(participle)


def _hosted(anchors: Anchors, host: Token, cue: Span) -> tuple[End, ...]:
    """The events of what the phrase belongs to; one that opens the sentence belongs to its coordinates as well."""
    if is_attributive(host):
        noun = antecedent(host)
        return anchors.here(host) or (anchors.here(noun) if noun is not None else ())
    if is_clause_head(host) and not is_nominal(host):
        return anchors.shared(host) if opens_sentence(cue[0]) else anchors.clause(host)
    clause = opened_clause(host)
    if clause is not None and (opens_sentence(cue[0]) or host.head == clause and anchors.here(clause) and not _in_one_field(host, cue, clause)):
        return anchors.clause(clause)
    while is_nominal(host) and not anchors.here(host) and host.head not in {host, clause} and is_nominal(host.head):
        host = host.head                                # *eine Klage gegen die Zeitung wegen …*: the claim
    return anchors.here(host) or (anchors.clause(clause) if clause is not None else ())


def _in_one_field(host: Token, cue: Span, clause: Token) -> bool:
    """Noun and cue both stand before the finite verb of a main clause, where one phrase has room: *der Zerfall infolge des Krieges …*."""
    verb = finite(clause)
    is_main = verb is not None and not markers(clause) and relative_pronoun(clause) is None
    return is_main and host.i < cue.start < verb.i


def _is_attributed(noun: Token) -> bool:
    """A genitive, a possessive or a phrase with *von* or *durch* says who did it, or to what: *mit **seiner** Wahl*."""
    named = (*possessors(noun), *appositions(noun), *(part for part in genitives(noun) if is_nominal(part)))
    return bool(named) or any(plain_preposition(case) in {"von", "durch"} for case, _ in attributes(noun))
