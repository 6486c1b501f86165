"""Whether an event happened, and how the text vouches for it: polarity, modality and tense.

Evidence is gathered from the verb outward: negation, modal verb, mood, adverbs, the phrase that names a source, the
subordinator, then the verb or noun that governs the clause, until something says more than *asserted*. An event noun is
as real as its attributes, its preposition and the verb or noun over it say.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from ... import syntax
from ...lexicon.events_rows import NounRow, SuffixRow
from ...lexicon.modality import ClauseRow, MatrixRow, Modality, WordRow
from ...syntax.connectives import exceeds
from ...syntax.fields import is_pluperfect
from ...syntax.tokens import Token
from .governors import causer, clause_before_infinitive, governors
from .triggers import Trigger

UNREAL = ("könnte", "müsste", "müßte", "dürfte")
"""Modal verbs in the Konjunktiv II, which their umlaut tells from the past."""
UNREAL_PAST = ("hätt", "wär")
LATER = frozenset({"sobald", "nachdem", "bis", "bevor", "ehe"})       # *sobald sie gewählt hätten*: it is yet to come
INDEFINITE = ("ein", "kein")
NOT = "nicht"
HARDLY = "kaum"
TO_BE = "sein zu"


def reality(trigger: Trigger, modality: Modality) -> tuple[str, str]:
    """Polarity and modality of the event."""
    if trigger.verb is not None and trigger.rule != "participle":
        polarity, mode = _of_clause(trigger.verb, modality)
        if trigger.kind == "support" and syntax.is_negated(trigger.token):
            polarity = "neg"
        return polarity, mode
    polarity, mode = _of_noun(trigger.token, modality)
    return "neg" if _holds_nicht(trigger) else polarity, mode


def _holds_nicht(trigger: Trigger) -> bool:
    """*Nichtanerkennung*: a compound that denies what it is made of; a *Nichtangriffspakt* is a pact."""
    rest = trigger.predicate[len(NOT):].lower().strip("-")
    is_denied = trigger.predicate.lower().startswith(NOT)
    return is_denied and (isinstance(trigger.row, SuffixRow) or isinstance(trigger.row, NounRow) and rest in map(str.lower, trigger.row.lemmas))


def _of_clause(verb: Token, modality: Modality, below: tuple[Token, ...] = ()) -> tuple[str, str]:
    """`below`: clauses that this one was asked for; where word order and parse contradict each other, each may seem to stand over the other."""
    if (let := causer(verb)) is not None and let not in below:
        polarity, mode = _of_clause(let, modality, below)
        return ("neg" if syntax.is_clause_denied(verb) else polarity), mode
    first = syntax.first_conjunct(verb)
    if syntax.has_zu(first) and _has_finite(verb):      # a finite clause goes on with no infinitive
        first = verb
    said = [*_beside(verb, modality), *_subordinators(verb, first, modality)]
    above = _above(first, modality, (*below, verb))
    row, fails = above if above is not None else (None, False)
    excluded, unreal = any(item.polarity == "neg" for item in said), _is_unreal_past(verb)
    if unreal and not excluded and not _is_indirect_speech(verb, modality):
        return "neg", "possible"
    denied = excluded or syntax.is_clause_denied(verb) or _falls_short(first, modality)
    mode = "" if unreal and excluded else _own_mode(verb, modality)         # *ohne dass er gesiegt hätte* is no more than *ohne zu siegen*
    mode = mode or next((item.modality for item in said if item.modality != "asserted"), "")
    if row is not None:
        denied = denied != fails if row.polarity == "neg" else denied or fails
        asks = mode == "reported" and row.modality not in {"asserted", "reported"}      # *forderte, dass er gehe*
        mode = row.modality if asks else mode or row.modality
    elif not mode and first != verb and first not in below and not _has_finite(verb) and not syntax.own_subjects(verb):
        mode = _of_clause(first, modality, (*below, verb))[1]
    return ("neg" if denied else "pos"), mode or "asserted"


def _falls_short(verb: Token, modality: Modality) -> bool:
    """*war zu schwach, um … zu …*; *reichte nicht aus, um … zu …*."""
    cue = next((mark for mark in syntax.markers(verb) if mark.lower_ == "um"), None)
    if cue is None:
        return False
    hosts = [host for host in (syntax.governor(verb), clause_before_infinitive(verb)) if host is not None]
    return exceeds(cue) or any(syntax.predicate(host) in modality.measure and syntax.is_clause_denied(host) for host in hosts)


def _has_finite(verb: Token) -> bool:
    """The clause has a finite verb of its own, and does not stand under that of the clause it is joined to."""
    finite = syntax.finite(verb)
    return finite is not None and finite in (verb, *verb.children) and syntax.verb_form(finite) == "fin"


def _beside(word: Token, modality: Modality) -> Iterator[WordRow]:
    """The rows of the adverbs beside the verb, and of the phrase that names who says so."""
    for adverb in syntax.children(word, "advmod"):
        if (row := modality.adverb.get(adverb.lower_)) and not (adverb.lower_ == HARDLY and _tells_when(adverb, word)):
            yield row
    for case, noun in syntax.obliques(word):
        if row := modality.source(syntax.plain_preposition(case), noun.lemma_):
            yield row


def _tells_when(hardly: Token, verb: Token) -> bool:
    """*Kaum* as a conjunction: it opens its clause or stands in the pluperfect (*war kaum abgereist, als …*)."""
    return not hardly.i or hardly.i == verb.sent.start or hardly.nbor(-1).is_punct or is_pluperfect(verb)


def _subordinators(verb: Token, first: Token, modality: Modality) -> Iterator[ClauseRow]:
    for mark in (*syntax.markers(verb), *syntax.markers(first)):
        row = modality.clause.get(mark.lower_)
        if row and row.modal and not (_is_under(verb, row.modal) and first.head.i < mark.i):
            continue
        if row and not _concedes(mark) and (not row.infinitive or syntax.verb_form(verb) == "inf"):
            yield row


def _is_under(verb: Token, modal: str) -> bool:
    """The verb stands under this modal verb."""
    helper = syntax.modal(verb)
    return helper is not None and helper.lemma_ == modal


def _concedes(mark: Token) -> bool:
    """*auch wenn*: it came so all the same."""
    return mark.lower_ == "wenn" and mark.i > 0 and mark.nbor(-1).lower_ == "auch"


def _own_mode(verb: Token, modality: Modality) -> str:
    """What modal verb and mood say; empty where they say nothing."""
    finite, helper = syntax.finite(verb), syntax.modal(verb)
    is_to_be = helper is None and finite is not None and finite != verb and finite.lemma_ == "sein" and syntax.has_zu(verb)
    row = modality.modal.get(TO_BE if is_to_be else helper.lemma_ if helper is not None else "")
    if row is not None:
        if syntax.predicate(verb) in row.but:
            return ""
        if helper is not None and helper.lower_.startswith(UNREAL):
            return "possible"
        mode = row.past if row.past and _is_past(helper) else row.modality
        if row.perfect and _is_perfect(verb):
            mode = row.perfect
        return "" if mode == "asserted" else mode
    if finite is not None and syntax.is_subjunctive(finite):
        return "possible" if finite.lower_ in {"würde", "würden", "wäre", "wären", "hätte", "hätten"} and syntax.governor(verb) is None else "reported"
    return ""


def _is_perfect(verb: Token) -> bool:
    """*gebaut haben*, *geflohen sein*: the infinitive of the perfect."""
    finite = syntax.finite(verb)
    return syntax.verb_form(verb) == "part" and any(helper != finite and helper.lower_ in {"haben", "sein"} for helper in syntax.auxiliaries(verb))


def _is_unreal_past(verb: Token) -> bool:
    """*hätte gesiegt*, *wäre gefallen*, *hätte weichen müssen*: it did not come to that (Duden-Grammatik, Konjunktiv II: Irrealis)."""
    finite = syntax.finite(verb)
    return finite is not None and finite != verb and finite.lower_.startswith(UNREAL_PAST) and not syntax.has_zu(verb) and not syntax.children(verb, "cop")


def _is_indirect_speech(verb: Token, modality: Modality) -> bool:
    """Somebody is quoted in the sentence: *hätten* may stand for *haben* (Duden-Grammatik, Ersatzformen in indirekter Rede)."""
    def quotes(word: Token) -> bool:
        said = syntax.is_clause_head(word) and any(row.modality == "reported" for row in modality.matrix.get(syntax.predicate(word), ()))
        return said or syntax.is_subjunctive(word) and "Pres" in word.morph.get("Tense")
    later = any(mark.lower_ in LATER for mark in syntax.markers(verb))
    return later or any(quotes(word) for word in verb.sent if word != verb)


def _is_past(verb: Token) -> bool:
    return "Past" in verb.morph.get("Tense") or verb.lower_.endswith(("te", "ten", "test", "tet"))


def _above(verb: Token, modality: Modality, below: tuple[Token, ...]) -> tuple[MatrixRow, bool] | None:
    """The row of the verb or noun that the clause completes (*versuchte zu …*, *der Plan, … zu …*, *sein Ziel war, … zu …*).

    With it comes whether what it says keeps the clause from coming true: *weigerte sich zu …*, *versuchte vergeblich zu …*.
    """
    for head in governors(verb):
        if head in below:
            continue
        words = [head.lemma_] if syntax.is_nominal(head) else [syntax.predicate(head)]
        if syntax.has_copula(head):
            words += [noun.lemma_ for noun in syntax.own_subjects(head)]
        rows = [row for word in words for row in modality.matrix.get(word, ()) if not row.preposition]
        for row in sorted(rows, key=attrgetter("nouns")):       # what is said of clauses first
            if row.modality != "reported" or not _is_result(verb):
                return row, _comes_to_nothing(head, row, modality, below)
    return None


def _is_result(verb: Token) -> bool:
    """A bare participle tells what the saying did (*erklärte die Partei für **aufgelöst***)."""
    return syntax.verb_form(verb) == "part" and not syntax.auxiliaries(verb) and not syntax.markers(verb)


def _comes_to_nothing(head: Token, row: MatrixRow, modality: Modality, below: tuple[Token, ...] = ()) -> bool:
    """What the row's word governs did not happen: the word denies it, or is itself denied or fails where it tells of will and success."""
    denied = _of_clause(head, modality, below)[0] == "neg" if syntax.is_clause_head(head) else syntax.is_negated(head)
    if row.polarity == "neg":
        return not denied
    return row.modality in {"asserted", "planned"} and (denied or _fails(head, modality))


def _fails(head: Token, modality: Modality) -> bool:
    """*versuchte **vergeblich***, *der **missglückte** Versuch*, *der Versuch **scheiterte***, *blieb **erfolglos***."""
    words = [child.lemma_ for child in syntax.children(head, "amod", "advmod")]
    verb = None if syntax.is_clause_head(head) else syntax.clause_head(head)
    if verb is not None:
        words += [syntax.predicate(verb), *(child.lemma_ for child in syntax.children(verb, "advmod", "xcomp"))]
    return any(word in modality.failure for word in words)


def _of_noun(noun: Token, modality: Modality) -> tuple[str, str]:
    """An event noun takes over what its attributes, its preposition and what stands over it say (*forderte den Rücktritt, Gefahr eines Krieges*)."""
    said = [*_attributes(noun, modality), *_beside(noun, modality)]
    first = syntax.first_conjunct(noun)
    word = syntax.plain_preposition(syntax.preposition(first))
    over = _over_noun(noun, first, word, modality)
    if (row := modality.under(word, noun.lemma_)) and not (row.nouns and (over or _is_counted_from(first))):
        said.append(row)
    denied = syntax.is_negated(noun) or any(item.polarity == "neg" for item in said)
    mode = next((item.modality for item in said if item.modality != "asserted"), "") or _said_of(noun, modality)
    if over is not None:
        row, fails, over_mode = over
        denied, mode = fails or denied and row.polarity != "neg", mode or over_mode
    return ("neg" if denied else "pos"), mode or "asserted"


def _is_counted_from(noun: Token) -> bool:
    """*Bis* before the preposition says how long or how far (*bis zur Gründung, bis **hin** zur Stärkung*)."""
    case = syntax.preposition(noun)
    before = [] if case is None else [word.lower_ for word in noun.doc[max(0, case.i - 2):case.i]]
    return before[-1:] == ["bis"] or before == ["bis", "hin"]


def _attributes(noun: Token, modality: Modality) -> Iterator[WordRow | MatrixRow]:
    """Adjectives (*der mögliche Krieg*), and participles of verbs that say it of their object (*der geplante Angriff*)."""
    for word in syntax.children(noun, "amod"):
        if row := modality.attribute.get(word.lemma_):
            yield row
        elif not syntax.looks_like_present_participle(word):
            yield from (row for row in modality.matrix.get(word.lemma_, ()) if row.nouns)


def _said_of(noun: Token, modality: Modality) -> str:
    """*Das Ziel war die Vertreibung*: what the other side of a copula says of the noun, if it is this one plan, order or hope."""
    others = syntax.own_subjects(noun) if syntax.has_copula(noun) else (noun.head,) if noun in syntax.own_subjects(noun.head) and syntax.has_copula(noun.head) else ()
    for other in others:
        if not any(article.lower_.startswith(INDEFINITE) for article in syntax.children(other, "det")):
            for row in modality.matrix.get(other.lemma_, ()):
                if not row.preposition and syntax.is_nominal(other):
                    return row.modality
    return ""


def _over_noun(noun: Token, first: Token, preposition: str, modality: Modality) -> tuple[MatrixRow, bool, str] | None:
    """What the verb or noun over an event noun says of it: the row, did it come to nothing, and its modality.

    What is brought about or prevented is no more real than the verb that does it (*um den Rücktritt zu erzwingen*).
    """
    head = first.head
    is_verb = syntax.is_clause_head(head)
    if not preposition and not is_verb and first in syntax.genitives(head):
        preposition = "von"
    for row in modality.matrix.get(syntax.predicate(head) if is_verb else head.lemma_, ()):
        if noun.lemma_.endswith(row.but) or row.case and syntax.case_of(first) not in {row.case, ""}:
            continue
        if row.under and syntax.plain_preposition(syntax.preposition(head)) != row.under:
            continue
        if (row.nouns and not preposition and is_verb and _is_undergone(first, head)) or (row.preposition and row.preposition == preposition):
            inherits = row.modality == "asserted" and is_verb
            return row, _comes_to_nothing(head, row, modality), _of_clause(head, modality)[1] if inherits else row.modality
    return None


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
