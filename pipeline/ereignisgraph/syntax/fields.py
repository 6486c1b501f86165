"""How clauses stand to each other: which one a subordinate clause belongs to, and which one came before.

The parse is asked first where it is strong; where clauses are concerned German word order is the better witness: after a
clause that opens the sentence the finite verb of the main clause follows at once, and semicolons part main clauses.
Sources: Duden-Grammatik on topological fields; UD v2 guidelines for German.
"""

from __future__ import annotations

from collections.abc import Iterator

from .clauses import auxiliaries, children, clause_head, finite, first_conjunct, governor, is_clause_head, is_passive, markers, verb_form
from .connectives import is_subordinator, is_zu_infinitive, opens_main_clause
from .negation import is_negated
from .tokens import Doc, Token, asked_once

PARTING = frozenset({";", ":"})
PLUPERFECT = frozenset({"hatte", "hatten", "war", "waren"})
TAKEN_UP = frozenset({"als", "nachdem", "dass", "daß", "indem", "sobald"})
SUBORDINATE = frozenset({"advcl", "acl", "acl:relcl", "advcl:relcl", "amod", "csubj", "csubj:pass", "xcomp", "nmod", "obl", "nsubj", "obj", "appos"})


def joined(clause: Token) -> tuple[Token, ...]:
    """The clause and the clauses coordinated with it, from it onwards, in text order."""
    found = [clause]
    for child in children(clause, "conj"):
        if is_clause_head(child):
            found.extend(joined(child))
    return tuple(sorted(found, key=lambda head: head.i))


def matrix(clause: Token, cue: Token) -> Token | None:
    """The clause that the one opened by `cue` belongs to."""
    if opens_main_clause(cue) and (following := _after_fronted(clause)) is not None:
        return following
    if is_zu_infinitive(clause) and (infinitive := _infinitive_up_to(cue)) is not None:
        return infinitive
    above = governor(clause)
    if above is not None and _is_bracketed(above) and not _is_bracketed(cue):      # *nutzten das Amt (das leer **stand**), um …*
        above = governor(above)
    if above is not None and above != clause:
        return above
    heads = [token for token in clause.doc[clause.sent.start:cue.i] if is_clause_head(token) and not token.dep_ == "amod"]
    return heads[-1] if heads else _after_fronted(clause)


def _infinitive_up_to(cue: Token) -> Token | None:
    """The infinitive clause that ends with the comma before the cue (*versprach, zu gehen, um …*): the nearer verb is meant."""
    if cue.i - 2 < cue.sent.start or not cue.nbor(-1).is_punct:
        return None
    return cue.nbor(-2) if is_zu_infinitive(cue.nbor(-2)) and is_clause_head(cue.nbor(-2)) else None


def _after_fronted(clause: Token) -> Token | None:
    """The clause whose finite verb stands right after the comma that ends `clause`, *so* or *da* allowed between.

    Parses like to coordinate it with the fronted clause.
    """
    parts = joined(clause)
    if (main := next((part for part in parts[1:] if (verb := finite(part)) is not None and verb.nbor(-1).text == ","), None)) is not None:
        return main
    verb = finite(parts[-1]) if parts[-1].i > clause.i and verb_form(parts[-1]) != "fin" else finite(clause)
    end = max(clause.i, verb.i if verb is not None else 0)
    tokens = clause.doc[end + 1:clause.sent.end]
    for i, token in enumerate(tokens):
        if token.is_punct:
            after = tokens[i + 1:i + 3]
            if len(after) == 2 and after[0].lower_ in {"so", "da"}:
                after = after[1:]
            if len(after) and verb_form(after[0]) == "fin":
                return after[0] if is_clause_head(after[0]) else clause_head(after[0])
    return None


@asked_once
def clause_before(clause: Token) -> Token | None:
    """The main clause before this one: its nearest coordinate, else the clause it hangs on, else the sentence before."""
    if clause.dep_ in {"conj", "parataxis"} and clause.head.i < clause.i:
        coordinates = [head for head in joined(first_conjunct(clause.head)) if head.i < clause.i and head != clause]
        return coordinates[-1] if coordinates else clause.head
    above = governor(clause)
    if above is not None and above.i < clause.i and clause.dep_ not in {"ccomp", "csubj", "csubj:pass"}:
        return above
    verb = finite(clause) or clause
    parted = [token.i for token in clause.doc[clause.sent.start:verb.i] if token.text in PARTING]
    if parted:
        return _last_main(clause.doc, clause.sent.start, parted[-1])
    earlier = [child for child in children(clause, "ccomp", "parataxis") if child.right_edge.i < verb.i and not markers(child)]
    if earlier:
        return earlier[-1]
    return closing_main(clause.doc, clause.sent.start)


def fronted_clause(clause: Token, pronoun: Token) -> Token | None:
    """The clause with *als, nachdem, dass* that opens the sentence and that the pronoun after it may take up."""
    opening = [child for child in children(clause, "advcl", "csubj", "ccomp") if child.right_edge.i < pronoun.i and {mark.lower_ for mark in markers(child)} & TAKEN_UP]
    return opening[-1] if opening else None


def closing_main(doc: Doc, end: int) -> Token | None:
    """The last coordinate main clause of the sentence before token `end`; titles and the like have none."""
    at = end - 1
    while at >= 0 and doc[at].is_space:
        at -= 1
    if at < 0:
        return None
    start = doc[at].sent.start
    parted = [token.i for token in doc[start:at] if token.text in PARTING]
    return _last_main(doc, parted[-1] if parted else start, end) or _last_main(doc, start, end)


def _last_main(doc: Doc, start: int, end: int) -> Token | None:
    """The last main clause that lies between two tokens."""
    heads = [token for token in doc[start:end] if is_clause_head(token) and _is_main(token, start, end)]
    return next((head for head in reversed(heads) if not _is_bracketed(head)), heads[-1] if heads else None)


def _is_bracketed(word: Token) -> bool:
    """The word stands in brackets within its sentence (*(siehe Karte)*)."""
    before = [token.text for token in word.doc[word.sent.start:word.i]]
    return before.count("(") > before.count(")")


def _is_main(head: Token, start: int, end: int) -> bool:
    if any(is_subordinator(mark) and mark.lower_ != "zu" for mark in markers(head)):
        return False
    if head.dep_ == "conj":
        return not start <= head.head.i < end or is_clause_head(head.head) and _is_main(head.head, start, end)
    return head.dep_ not in SUBORDINATE


def copula(clause: Token) -> tuple[Token, ...]:
    """The form of *sein* that makes a noun or adjective a predicate."""
    return children(clause, "cop")


def carries_on(clause: Token) -> bool:
    """The clause is joined to one before it and has no subject of its own: the same one goes on."""
    return clause.dep_ == "conj" and is_clause_head(clause.head) and clause.head.i < clause.i and not children(clause, "nsubj", "nsubj:pass", "expl")


def complements(verb: Token) -> tuple[Token, ...]:
    """Infinitives and predicative adjectives that complete the verb."""
    return children(verb, "xcomp")


def embedded(verb: Token) -> tuple[Token, ...]:
    """Content clauses of the verb, with or without conjunction."""
    return children(verb, "ccomp")


def continuing(clause: Token) -> Iterator[Token]:
    """Relative clauses at the end of `clause` that may carry the story on, the last first; pluperfect ones look back."""
    edge = clause.right_edge.i
    for token in reversed(tuple(clause.subtree)):
        if token.dep_ in {"acl:relcl", "advcl:relcl"} and is_clause_head(token) and edge - token.right_edge.i <= 1 and not is_pluperfect(token):
            yield token


@asked_once
def is_pluperfect(verb: Token) -> bool:
    """*hatte … bewilligt, war … geflohen, war … gestürzt worden*, but not *war beendet* with its bare participle."""
    helper = finite(verb)
    if helper is None or helper == verb or helper.lower_ not in PLUPERFECT or verb_form(verb) != "part":
        return False
    return not is_passive(verb) or len(auxiliaries(verb)) > 1


@asked_once
def infinitives(verb: Token) -> tuple[Token, ...]:
    """Infinitives that depend on the verb as its complement, coordination taken apart; *um … zu* is none."""
    found = [child for child in children(verb, "xcomp", "ccomp", "csubj", "advcl", "obj", "acl")
             if (verb_form(child) == "inf" or is_zu_infinitive(child)) and child.pos_ in {"VERB", "AUX"} and not {mark.lower_ for mark in markers(child)} - {"zu"}]
    return tuple(part for child in found for part in joined(child))


@asked_once
def content_clauses(verb: Token) -> tuple[Token, ...]:
    """Clauses with *dass*, not *so dass*, that depend on the verb, or on its *dazu, davon, dadurch* (coordination taken apart)."""
    heads = [verb, *(child for child in verb.children if child.tag_ == "PROAV" or child.lower_.startswith("da") and child.pos_ == "ADV")]
    found = [child for head in heads for child in children(head, "ccomp", "advcl", "csubj", "csubj:pass", "acl", "acl:relcl", "xcomp")
             if _has_dass(child) and not any(map(is_so_dass, markers(child)))]
    return tuple(part for child in found for part in joined(child))


def is_so_dass(mark: Token) -> bool:
    """*dass* right behind *so* opens what follows, not what is meant (*…, **so dass** er floh*)."""
    return mark.lower_ in {"dass", "daß"} and mark.i > 0 and mark.nbor(-1).lower_ == "so"


def content_after(noun: Token) -> Token | None:
    """The first clause with *dass* or infinitive with *zu* that says what the noun is (*in der Hoffnung, … zu*).

    It follows the noun and its attributes after a comma; the parse is asked for it first, then word order.
    """
    for child in noun.children:
        if child.i > noun.i and is_clause_head(child) and (is_zu_infinitive(child) or _has_dass(child)):
            return child
    doc, end = noun.doc, noun.sent.end
    comma = next((token for token in doc[noun.i + 1:min(noun.i + 8, end)] if token.text == ","), None)
    if comma is None or any(token.pos_ in {"VERB", "AUX"} for token in doc[noun.i + 1:comma.i]) or comma.i + 1 >= end:
        return None
    if doc[comma.i + 1].lower_ in {"dass", "daß"}:
        head = doc[comma.i + 1] if is_clause_head(doc[comma.i + 1]) else clause_head(doc[comma.i + 1])
        return head if head is not None and head.i > comma.i else None
    for token in doc[comma.i + 1:end]:
        if is_zu_infinitive(token):
            return token
        if token.is_punct or verb_form(token) == "fin":
            return None
    return None


def _has_dass(clause: Token) -> bool:
    return any(mark.lower_ in {"dass", "daß"} for mark in markers(clause))


@asked_once
def is_denied(verb: Token) -> bool:
    """The verb is negated, or the verb that its infinitive depends on (*half nicht, … zu verhindern*).

    *nicht unwesentlich* denies its adjective only.
    """
    hosts = [verb]
    if verb.dep_ in {"xcomp", "ccomp", "csubj"} and verb_form(verb) == "inf":
        hosts.append(verb.head)
    return any(is_negated(host) and not _is_litotes(host) for host in hosts)


def _is_litotes(verb: Token) -> bool:
    return any(token.lower_ == "nicht" and token.nbor(1).lower_.startswith("un") and token.nbor(1).pos_ in {"ADJ", "ADV"}
               for token in verb.doc[verb.sent.start:verb.sent.end - 1])
