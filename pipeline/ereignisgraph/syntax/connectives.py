"""What kind of word a connective is where it stands, and which clause or noun it opens.

Asked of UD parses; word order (what stands before and after, where the finite verb is) decides where labels are weak.
Sources: Duden-Grammatik on connectives and on the topological fields of the German sentence; UD v2 guidelines for German.
"""

from __future__ import annotations

import re

from .clauses import clause_head, conjuncts, finite, first_conjunct, is_clause_head, is_passive, verb_form
from .phrases import is_nominative
from .tokens import Span, Token, asked_once

ZU_INSIDE = re.compile(r"(?:ab|an|auf|aus|bei|dar|durch|ein|empor|entgegen|fest|fort|frei|gleich|heim|her\w{0,4}|hin\w{0,5}|los|mit|nach|nieder|statt|teil|um|unter|vor\w{0,4}|weg|weiter|wieder|zurück|zusammen|zu)zu\w{3,}n")
NO_ZU_INSIDE = frozenset({"hinzufügen", "hinzuziehen", "hinzukommen"})


RELATIVE_ADVERBS = frozenset({
    "wodurch", "womit", "worauf", "woraufhin", "woran", "woraus", "wobei", "wofür", "wogegen", "wohin", "woher", "wohingegen", "wonach", "worin",
    "worüber", "worum", "worunter", "wovon", "wovor", "wozu", "weshalb", "weswegen",
})


def is_subordinator(token: Token) -> bool:
    """The token opens a subordinate clause: a conjunction, or a relative adverb (*wodurch*)."""
    return token.dep_ == "mark" or token.tag_ in {"KOUS", "KOUI"} or token.pos_ == "SCONJ" or is_relative_adverb(token)


def is_adverbial_clause(verb: Token) -> bool:
    """The clause is a circumstance of the one that it hangs on, neither its subject or object nor an attribute."""
    return verb.dep_ == "advcl"


def is_beside_clause(participle: Token) -> bool:
    """The participle without auxiliary describes who acts in the clause it hangs on (*Verärgert … ging er*)."""
    labelled = participle.dep_ in {"advcl", "advmod", "acl", "xcomp", "obl", "dep"} or opens_sentence(participle)
    return labelled and verb_form(participle) not in {"fin", "inf"} and participle.lower_.endswith(("t", "en"))


def is_relative_adverb(token: Token) -> bool:
    """*wodurch, weshalb*: an adverb that opens a relative clause, or a question."""
    return token.tag_ == "PWAV" or token.lower_ in RELATIVE_ADVERBS


def is_coordinator(token: Token) -> bool:
    """The token joins two main clauses (*…, denn die Ernte war schlecht*): after a stop or comma, before no finite verb."""
    begins = opens_sentence(token) or token.nbor(-1).is_punct
    return begins and (token.dep_ == "cc" or token.tag_ == "KON") and not precedes_finite(token)


def is_conjunction(token: Token) -> bool:
    """*und, oder, aber*: the token coordinates words or clauses."""
    return token.dep_ == "cc" or token.tag_ == "KON"


def is_corrected(noun: Token) -> bool:
    """*führte **nicht** zu Reformen, **sondern** zum Aufstand*: the noun is said only to be set right; *nicht nur* sets nothing right."""
    later = [part for part in conjuncts(first_conjunct(noun)) if part.i > noun.i]
    if not later or not any(token.lower_ == "sondern" for token in noun.doc[noun.i + 1:later[0].i]):
        return False
    return not any(token.lower_ == "auch" for token in noun.doc[noun.i + 1:later[0].i])


def may_stand_within(token: Token) -> bool:
    """An article, an adjective or an adverb, as they stand inside a cue of several words (*in der **unmittelbaren** Folge*)."""
    return token.pos_ in {"DET", "ADJ", "ADV"} and not token.tag_.startswith("V")


@asked_once
def is_zu_infinitive(token: Token) -> bool:
    """*zu danken*, *anzuprangern*."""
    if token.i and token.nbor(-1).lower_ == "zu" and token.tag_.startswith("V"):
        return token.lower_.endswith("n")
    return token.tag_ == "VVIZU" or bool(ZU_INSIDE.fullmatch(token.lower_)) and token.lower_ not in NO_ZU_INSIDE


def infinitive_clause(cue: Token) -> Token | None:
    """The first infinitive with *zu* that the conjunction *um* opens, None where *um* is a preposition."""
    before = cue.nbor(-1) if cue.i else cue
    if not (is_subordinator(cue) or before == cue or opens_main_clause(cue) or before.dep_ == "cc"):
        return None
    for token in cue.doc[cue.i + 1:cue.sent.end]:
        if is_zu_infinitive(token):
            return token if is_clause_head(token) or token.head == token else token.head
        if verb_form(token) == "fin" and not is_subordinator(cue) or token.text in {";", ":"}:
            return None
    return None


def precedes_finite(cue: Token) -> bool:
    """A finite verb follows at once: the word fills the first field of a main clause, it opens no subordinate one."""
    return cue.i + 1 < len(cue.doc) and verb_form(cue.nbor(1)) == "fin" and cue.nbor(1).sent == cue.sent


def acts_on_something(subject: Token, verb: Token) -> bool:
    """The pronoun after a comma is the subject of a verb that is no passive and has a noun beside it as object."""
    if not (subject.i and subject.nbor(-1).is_punct and subject.head == verb and subject.dep_ == "nsubj") or is_passive(verb):
        return False
    beside = [child for child in verb.children if child.dep_ in {"obj", "iobj", "obl:arg", "nsubj"} and child != subject and child.tag_ != "PRF"]
    return bool(beside) and not any(is_nominative(child) for child in beside) and not any(child.dep_ == "cop" for child in verb.children)


def opened_clause(cue: Token) -> Token | None:
    """The head of the clause that a conjunction or an adverb stands in."""
    return cue if is_clause_head(cue) else clause_head(cue)


@asked_once
def opens_sentence(token: Token) -> bool:
    """No word stands before the token in its sentence."""
    return not any(word.is_alpha for word in token.doc[token.sent.start:token.i])


def opens_main_clause(token: Token) -> bool:
    """The token begins a sentence or what stands like one: after a colon, a semicolon or a coordinating conjunction."""
    if opens_sentence(token):
        return True
    before = token.nbor(-1)
    return before.text in {";", ":", "–", "-"} or before.dep_ == "cc"


def begins_clause(cue: Token) -> bool:
    """The conjunction stands where a clause begins: after a stop, a comma, a coordinator or an adverb (*gerade weil*)."""
    before = cue.nbor(-1) if not opens_sentence(cue) else None
    return before is None or before.is_punct or before.dep_ == "cc" or before.pos_ in {"ADV", "PART", "CCONJ"}


def fills_first_field(cue: Token, clause: Token) -> bool:
    """The cue alone stands before the finite verb of its clause (*So ächtete der Kaiser …*)."""
    verb = finite(clause)
    before = cue.nbor(-1) if cue.i else None
    return verb is not None and cue.i == verb.i - 1 and (before is None or opens_main_clause(cue) or before.is_punct)


def governed_noun(word: Token) -> Token | None:
    """The noun under a preposition; where the parse has no such arc, the head of the noun phrase that follows."""
    if word.dep_ == "compound:prt":
        return None
    if word.dep_ == "case" and word.head.pos_ in {"NOUN", "PROPN", "PRON", "ADJ", "VERB", "NUM"}:
        return word.head
    for token in word.doc[word.i + 1:word.sent.end]:
        if token.pos_ in {"NOUN", "PROPN"}:
            return token.head if token.head.pos_ in {"NOUN", "PROPN"} and 0 < token.head.i - token.i < 3 else token
        if token.pos_ not in {"DET", "ADJ", "ADP", "NUM", "ADV"} or token.is_punct:
            return None
    return None


def is_adverbial(token: Token) -> bool:
    """The word is no separated particle, preposition or coordinator here."""
    return token.dep_ not in {"compound:prt", "case", "cc"}


def measures(cue: Token) -> bool:
    """*stark **genug**, um …; **zu** schwach, um …* say how much, not what for."""
    before = cue.doc[max(cue.sent.start, cue.i - 3):cue.i]
    return any(token.lower_ == "genug" or token.lower_ == "zu" and token.nbor(1).pos_ in {"ADJ", "ADV"} for token in before)


def exceeds(cue: Token) -> bool:
    """***zu** schwach, um …*: so much or so little that it comes to nothing."""
    before = cue.doc[max(cue.sent.start, cue.i - 4):cue.i]
    return any(token.lower_ == "zu" and token.tag_ == "PTKA" for token in before)


def has_article(tokens: Span) -> bool:
    return any(token.tag_ == "ART" for token in tokens)


def is_verbal(token: Token) -> bool:
    """A verb, or a participle that the tagger may call an adjective."""
    return token.pos_ in {"VERB", "AUX", "ADJ"}


def is_copula(token: Token) -> bool:
    return token.lemma_ == "sein" and token.pos_ in {"AUX", "VERB"}


def parts_clauses(token: Token) -> bool:
    """Another clause begins, or another verb stands between."""
    return token.is_punct or token.pos_ in {"VERB", "AUX", "SCONJ"}
