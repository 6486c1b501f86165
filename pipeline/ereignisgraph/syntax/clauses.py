"""Questions about verbs and their clauses, asked of a Universal Dependencies parse of German.

A clause is named by its head: the full verb (participle or infinitive in complex tenses), or the noun or adjective
that a copula links. Labels are those of UD v2 as the German treebanks use them; tags are STTS.
Sources: UD v2 guidelines for German; Duden-Grammatik on the verb complex and the sentence brace.
"""

from __future__ import annotations

from .tokens import Token, asked_once

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass"})
OBJECTS = frozenset({"obj", "iobj"})
CLAUSES = frozenset({"advcl", "ccomp", "xcomp", "csubj", "csubj:pass", "acl", "acl:relcl", "advcl:relcl"})
AUXILIARIES = frozenset({"aux", "aux:pass"})
MODALS = frozenset({"können", "müssen", "sollen", "wollen", "dürfen", "mögen"})
NAME_PARTS = frozenset({"flat", "flat:name"})
RELATIVES = frozenset({"der", "die", "das", "den", "dem", "dessen", "deren", "derer", "denen", "welcher", "welche", "welches", "welchen", "welchem"})
GENDERS = {"Masc": "m", "Fem": "f", "Neut": "n"}
"""The letters of genders; p is for the plural, which has none."""
PHRASAL = frozenset({"infrage", "zugrunde", "zustande", "instand", "zutage", "zuteil", "zunutze", "außerstande", "zugute", "beiseite"})
"""Adverbs grown out of phrases, part of the predicate (*infrage stellen*)."""


def children(token: Token, *labels: str) -> tuple[Token, ...]:
    """The dependents of `token` with one of `labels`, in text order."""
    return tuple([child for child in token.children if child.dep_ in labels])


def is_auxiliary(token: Token) -> bool:
    """The token only helps another verb (tense, passive, modality) or is a copula."""
    return token.dep_ in AUXILIARIES or token.dep_ == "cop"


@asked_once
def is_clause_head(token: Token) -> bool:
    """The token heads a clause: a full verb that is not attributive, or a predicate with a copula."""
    if is_auxiliary(token) or token.dep_ in {"amod", "compound:prt", "case", "mark", "cc", "fixed"}:
        return False
    return token.pos_ in {"VERB", "AUX"} or has_copula(token)


def has_copula(token: Token) -> bool:
    """The token is what a copula says of its subject (*sein Ziel **war** die **Krone***)."""
    for child in token.children:        # asked of nearly every token
        if child.dep_ == "cop":
            return True
    return False


@asked_once
def verb_form(token: Token) -> str:
    """`fin`, `inf`, `part` (past participle), `prespart`, `imp`, or empty for what is no verb form."""
    tag = token.tag_
    if tag[:1] == "V" and len(tag) >= 4:
        return {"FIN": "fin", "IMP": "imp", "INF": "inf", "IZU": "inf", "PP": "part"}.get(tag[2:], "")
    form = token.morph.get("VerbForm")
    if "Fin" in form:
        return "fin"
    if "Inf" in form:
        return "inf"
    if "Part" in form:
        return "prespart" if looks_like_present_participle(token) else "part"
    return ""


def looks_like_present_participle(token: Token) -> bool:
    """*steigend*, whatever its ending; of *-ernd* and *-elnd* nothing is known here (`nominals.is_under_way`)."""
    return token.lower_.rstrip("ermns").endswith("end")


@asked_once
def auxiliaries(verb: Token) -> tuple[Token, ...]:
    """Auxiliaries and modals of the verb; a coordinated participle or infinitive shares those of the verb before it."""
    own = children(verb, *AUXILIARIES)
    if own or verb.dep_ != "conj" or verb_form(verb) == "fin" or not is_clause_head(verb.head):
        return own
    return auxiliaries(verb.head) if verb_form(verb.head) == verb_form(verb) else own


@asked_once
def finite(verb: Token) -> Token | None:
    """The finite verb of the clause: the verb itself, or the auxiliary, modal or copula in its place."""
    if verb_form(verb) == "fin":
        return verb
    helpers = [*auxiliaries(verb), *children(verb, "cop")]
    return next((helper for helper in helpers if verb_form(helper) == "fin"), helpers[0] if helpers else None)


def ends_in_plural(verb: Token) -> bool:
    """A finite verb is plural by its ending, since forms on -en are so in the third person."""
    return verb.lower_.endswith(("en", "ern", "eln", "sind", "tun"))


def modal(verb: Token) -> Token | None:
    """The modal verb over `verb` (*wollte … schließen*)."""
    return next((helper for helper in auxiliaries(verb) if helper.lemma_ in MODALS), None)


@asked_once
def is_passive(verb: Token) -> bool:
    """A *werden* or *sein* passive; a past participle used as attribute, or as a clause of its own, counts, since its noun is what it was done to."""
    if children(verb, "nsubj:pass", "csubj:pass"):
        return True
    if any(helper.dep_ == "aux:pass" for helper in auxiliaries(verb)):
        return True
    if verb.dep_ not in {"amod", "acl", "advcl"} or verb.doc.valency.is_intransitive(predicate(verb)):
        return False                    # *das nach Wien geflohene Heer*
    if verb.dep_ == "amod" and verb.tag_ == "ADJA":
        return not looks_like_present_participle(verb)
    if verb_form(verb) != "part" or children(verb, *AUXILIARIES):
        return False
    return verb.dep_ != "advcl" or not children(verb, "cop", "mark", "nsubj", "obj")        # *von den Dänen besiegt, floh das Heer*


def particle(verb: Token) -> Token | None:
    """The separated particle of the verb (*rechnete … ab*); what has a finite form of its own is none, whatever the parse says."""
    return next((child for child in children(verb, "compound:prt") if verb_form(child) != "fin"), None)


@asked_once
def predicate(verb: Token) -> str:
    """The infinitive of the verb with its particle joined: *rechnete … ab* is `abrechnen`."""
    lemma = verb.lemma_ or verb.lower_
    prefix = particle(verb)
    if prefix is None and lemma == "lernen" and any(child.lower_ == "kennen" for child in children(verb, "xcomp", "compound:prt")):
        return "kennenlernen"           # in one word with its participle
    if prefix is None:
        joined = next((child.lower_ for child in children(verb, "advmod") if child.lower_ in PHRASAL), "")
        return f"{joined} {lemma}".strip()
    return lemma if lemma.startswith(prefix.lower_) else prefix.lower_ + lemma


def markers(verb: Token) -> tuple[Token, ...]:
    """Subordinators of the clause (*weil, nachdem, um … zu*), in text order."""
    return children(verb, "mark")


def has_zu(verb: Token) -> bool:
    """The verb is an infinitive with *zu*, set apart or inside (*anzuprangern*)."""
    return verb.tag_ == "VVIZU" or any(child.tag_ == "PTKZU" or child.lower_ == "zu" and child.i == verb.i - 1 for child in verb.children)


def is_subjunctive(verb: Token) -> bool:
    """The finite verb stands in the Konjunktiv and can be told from the indicative.

    The stem with *-e* is no indicative beside a subject in the third person (*die Regelung **trete** in Kraft*), and no Konjunktiv beside *ich*.
    """
    doers = {child.lower_ for child in children(verb, "nsubj")}
    if "ich" in doers:
        return False
    return "Sub" in verb.morph.get("Mood") or bool(doers) and verb_form(verb) == "fin" and verb.lower_ == verb.lemma_.removesuffix("en") + "e" != verb.lemma_


@asked_once
def is_complement(verb: Token) -> bool:
    """The clause completes the verb or noun over it (*versuchte zu …*, *forderte, dass …*, *der Plan, … zu …*)."""
    if verb.dep_ in {"ccomp", "xcomp", "csubj", "csubj:pass"}:
        return True
    return verb.dep_ == "acl" and relative_pronoun(verb) is None and (has_zu(verb) or any(mark.lower_ in {"dass", "daß"} for mark in markers(verb)))


def is_core(token: Token) -> bool:
    """The noun phrase is subject or object of its verb."""
    return token.dep_ in SUBJECTS or token.dep_ in OBJECTS or token.dep_ == "obl:arg"


@asked_once
def conjuncts(token: Token) -> tuple[Token, ...]:
    """The token and what is coordinated with it, in text order, when the token is the first of them."""
    found = [token]
    for part in found:      # grows as it is walked: parses of long lists are deeper than calls may be
        found += children(part, "conj")
    return tuple(sorted(found, key=lambda item: item.i)) if len(found) > 1 else (token,)


def first_conjunct(token: Token) -> Token:
    """The head of the coordination that the token belongs to; the token itself where it stands alone."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    return token


@asked_once
def clause_head(token: Token) -> Token | None:
    """The nearest clause head above the token (the token itself not counted), None at the top."""
    return next((above for above in token.ancestors if is_clause_head(above)), None)


@asked_once
def governor(verb: Token) -> Token | None:
    """The clause head that a subordinate clause hangs on; a coordinated clause hangs where its first one does."""
    first = first_conjunct(verb)
    if first.dep_ in {"advcl", "ccomp", "xcomp", "csubj", "csubj:pass", "advcl:relcl"}:
        return first.head if is_clause_head(first.head) else clause_head(first)
    if first.dep_ in {"acl", "acl:relcl"}:
        return clause_head(first)
    return None


def subordinates(verb: Token) -> tuple[Token, ...]:
    """The clauses that hang on the verb directly, in text order."""
    return children(verb, *CLAUSES)


@asked_once
def is_relative(verb: Token) -> bool:
    """The clause is a relative clause."""
    return first_conjunct(verb).dep_ in {"acl:relcl", "advcl:relcl"} or (
        first_conjunct(verb).dep_ == "acl" and relative_pronoun(first_conjunct(verb)) is not None
    )


@asked_once
def relative_pronoun(verb: Token) -> Token | None:
    """The relative pronoun of the clause (*bei **dem** … versuchten*)."""
    for token in verb.subtree:
        if token.i < verb.i and token.lower_ in RELATIVES and (token.tag_ in {"PRELS", "PRELAT"} or "Rel" in token.morph.get("PronType")):
            if clause_head(token) == verb:
                return token
    return next((child for child in verb.children
                 if child.i < verb.i and child.pos_ == "PRON" and child.lower_ in RELATIVES), None)


@asked_once
def antecedent(verb: Token) -> Token | None:
    """The noun that a relative clause, an attributive participle or an infinitive attribute belongs to."""
    first = first_conjunct(verb)
    return first.head if first.dep_ in {"acl", "acl:relcl", "amod"} else None
