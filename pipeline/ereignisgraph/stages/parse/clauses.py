"""What grammar knows better than the model: word classes by their tags, and what opens a clause.

Reads   a UD parse that is being made.
Yields  the same Doc, mended where it cannot be German.
Rules   STTS; where an adverbial belongs before a participle; an *als* whose stretch up to the comma ends in a finite verb opens a clause (verb-final order, Duden-Grammatik).
"""

from __future__ import annotations

from ...syntax import ADVERBIAL, auxiliaries, children, conjuncts, has_number_of, has_zu, is_intransitive, may_be_subject, preposition, verb_form
from ...syntax.tokens import Doc, Token

WORD_CLASSES = {"VV": "VERB", "VA": "AUX", "VM": "AUX", "NN": "NOUN"}
NEVER = {"VERB": {"ADP", "DET", "PRON", "NUM", "CCONJ", "SCONJ"}, "AUX": {"ADP", "DET", "PRON", "NUM"}, "NOUN": {"ADP", "DET", "PRON", "CCONJ", "SCONJ"}}
LONGEST = 40        # tokens between als and its verb


def mend_word_classes(doc: Doc) -> None:
    """Give words the class that their tag or their place in the clause says.

    A token without a word class, or of one that its tag excludes, gets that of the tag; so does a common noun called a name.
    What is called a name, is found to name nothing and has an article is a common noun. A particle gets its verb, the
    only verb of a main clause is finite, and so is that of a subordinate clause (*Säle, in denen Chöre **auftreten***); a bare
    infinitive under *lassen, sehen, hören* is no finite verb.
    """
    for token in doc:
        meant = WORD_CLASSES.get(token.tag_[:2])
        if meant and (not token.pos_ or token.pos_ in NEVER[meant] or (meant == "NOUN" and token.pos_ == "PROPN" and not token.ent_type_)):
            token.pos_ = meant
        if token.pos_ == "PROPN" and not token.ent_type_ and any(child.dep_ == "det" for child in token.children):
            token.pos_, token.tag_ = "NOUN", "NN"
        if token.dep_ == "ROOT" and (token.pos_ == "ADJ" or token.tag_ == "VVPP") and _is_finite_verb(token):
            token.pos_, token.tag_ = "VERB", "VVFIN"
        if token.tag_ == "VVFIN" and token.dep_ == "xcomp" and token.lower_ == token.lemma_ and verb_form(token.head) == "fin":
            token.tag_ = "VVINF"
            token.set_morph("VerbForm=Inf")
        if token.tag_ == "VVINF" and _ends_subordinate_clause(token):
            token.tag_ = "VVFIN"
            token.set_morph("Number=Plur|Person=3|VerbForm=Fin")
        if token.tag_ == "PTKVZ" and token.dep_ == "advmod" and token.head.pos_ in {"VERB", "AUX"} and token.head.i < token.i:
            token.dep_ = "compound:prt"


def _is_finite_verb(root: Token) -> bool:
    """A root with a subject and no other finite verb, copula or auxiliary is the finite verb itself (*die Bauern leisteten Widerstand*)."""
    labels = {child.dep_ for child in root.children}
    helped = labels & {"cop", "aux", "aux:pass"} or any(verb_form(child) == "fin" for child in root.children)
    return "nsubj" in labels and not helped and root.is_lower


def _ends_subordinate_clause(verb: Token) -> bool:
    """A clause that a subordinator or a relative pronoun opens has no other verb than this, which looks like an infinitive."""
    if has_zu(verb) or children(verb, "aux", "aux:pass", "cop"):
        return False
    return verb.dep_ == "acl:relcl" or verb.dep_ in {"advcl", "ccomp"} and any(child.tag_ == "KOUS" for child in children(verb, "mark"))


def mend_zu_infinitives(doc: Doc) -> None:
    """Tag a verb whose form is its lemma with *zu* inside as the infinitive that it is (*anzutasten*: antasten)."""
    for token in doc:
        form, lemma = token.lower_, token.lemma_
        at = form.find("zu", 2)
        if token.pos_ == "VERB" and at > 0 and form[:at] + form[at + 2:] == lemma:
            token.tag_ = "VVIZU"
            token.set_morph("VerbForm=Inf")


def mend_voice(doc: Doc) -> None:
    """Make an active of what is no passive, and a passive of *sein* with *zu*.

    The perfect with *haben* is an active (*der Streit soll das Duell ausgelöst haben*); where a coordinated verb shares the
    *haben* of one that has the subject, its noun is the object (*hatten gesiegt und **das Land** erobert*). So is the perfect
    with *sein* of a verb without passive (*der Vertrag **war ausgelaufen***). *war zu erneuern* is a passive.
    *sein* beside the participle of such a verb is no copula (*soll in Wien gestorben sein*).
    """
    for token in doc:
        if token.dep_ == "cop" and token.lemma_ == "sein" and token.head.tag_ == "VVPP" and is_intransitive(token.head):
            token.dep_ = "aux"
        if token.dep_ not in {"nsubj", "nsubj:pass"}:
            continue
        verb, helpers = token.head, auxiliaries(token.head)
        if token.dep_ == "nsubj:pass" and all(helper.dep_ == "aux" for helper in helpers) and any(helper.lemma_ == "haben" for helper in helpers):
            token.dep_ = "nsubj" if children(verb, "aux") else "obj"
        elif token.dep_ == "nsubj:pass" and is_intransitive(verb) and helpers and all(helper.lemma_ == "sein" for helper in helpers):
            token.dep_ = "nsubj"
            for helper in children(verb, "aux:pass"):
                helper.dep_ = "aux"
        elif token.dep_ == "nsubj" and verb_form(verb) == "inf" and has_zu(verb) and [helper.lemma_ for helper in children(verb, "aux")] == ["sein"]:
            token.dep_ = "nsubj:pass"


def mend_infinitive_clauses(doc: Doc) -> None:
    """Make *um, ohne, statt* open the infinitive with *zu* where the model took it for the object's preposition.

    *ohne die Macht anzutasten*: the object follows the subordinator at once, the infinitive ends the clause.
    """
    for token in doc:
        if token.lower_ in ADVERBIAL and token.dep_ == "case" and _opens_clause(token):
            noun, verb = token.head, token.head.head
            if verb.i > noun.i > token.i and verb_form(verb) == "inf" and has_zu(verb):
                token.head, token.dep_, token.pos_, token.tag_ = verb, "mark", "SCONJ", "KOUI"
                if noun.dep_ == "obl":
                    noun.dep_ = "obj"


def mend_subjects(doc: Doc) -> None:
    """Change the parts of a subject and an object of which only the object has the number of the verb (*viele Teile lieferte der Rat*).

    What is joined fits a verb in the plural, whatever its parts are (*die Arbeit vollendeten ein Schüler und sein Sohn*).
    """
    for verb in doc:
        if verb.pos_ != "VERB" or children(verb, "nsubj:pass", "cop", "aux:pass"):
            continue
        subjects, objects = children(verb, "nsubj"), [child for child in children(verb, "obj") if child.tag_ != "PRF"]
        if len(subjects) == len(objects) == 1 and not may_be_subject(subjects[0], verb) \
                and (has_number_of(objects[0], verb) or len(conjuncts(objects[0])) > 1):
            subjects[0].dep_, objects[0].dep_ = "obj", "nsubj"


def mend_time_clauses(doc: Doc) -> None:
    """Make *als* the subordinator of its clause where the model took it for a comparison (*Als der König kam, …*)."""
    for token in doc:
        if token.lower_ == "als" and token.dep_ == "case" and _opens_clause(token) and (verb := _verb_before_comma(token)) is not None:
            _make_clause(token, verb)


def mend_purpose_clauses(doc: Doc) -> None:
    """Make *damit* the subordinator of the adverbial clause that it opens (***Damit** kein Blut floss, zog er ab*)."""
    for token in doc:
        if token.lower_ == "damit" and token.dep_ == "advmod" and token.head.dep_ == "advcl" and token == token.head.left_edge:
            token.dep_, token.pos_, token.tag_ = "mark", "SCONJ", "KOUS"


def mend_bare_attributes(doc: Doc) -> None:
    """Give an adverbial before a bare participle to the clause (*er lud am 3. Mai ausgewählte Delegierte*).

    The phrase of an extended attribute stands behind the article (*die am 3. Mai gewählten Delegierten*). Without one, and
    with another part of the clause before it, the adverbial is the verb's; the agent (*von, durch*) stays the participle's.
    """
    for token in doc:
        participle = token.head
        if token.dep_ != "obl" or token.i > participle.i or participle.dep_ != "amod" or participle.tag_ != "ADJA":
            continue
        noun, verb = participle.head, participle.head.head
        case = preposition(token)
        if case is None or case.lower_ in {"von", "vom", "durch"} or verb == noun or verb.pos_ not in {"VERB", "AUX"}:
            continue
        before_noun = any(child.i < case.i for child in noun.children)
        before_phrase = any(child.i < case.i and child.dep_ not in {"mark", "punct", "cc"} for child in verb.children)
        if before_phrase and not before_noun:
            token.head = verb


def _opens_clause(word: Token) -> bool:
    """The word begins its sentence or follows a comma or a coordinating conjunction."""
    if word.is_sent_start:
        return True
    before = word.nbor(-1)
    return before.text in {",", ";", ":", "–"} or before.lower_ in {"und", "doch", "aber", "denn", "oder"}


def _verb_before_comma(word: Token) -> Token | None:
    """The finite verb right before the next comma after the word; relative clauses in between end in one as well."""
    last = min(word.sent.end - 1, word.i + LONGEST)
    for at in range(word.i + 2, last):
        token = word.doc[at]
        if token.text in {",", "."}:
            verb = token.nbor(-1)
            return verb if verb.tag_.endswith("FIN") else None
    return None


def _make_clause(word: Token, verb: Token) -> None:
    """Hang the subordinator on the verb's clause, its noun under the verb as subject, and the clause on what governs it."""
    noun = word.head
    content = verb.head if verb.dep_ in {"aux", "aux:pass", "cop"} and word.i < verb.head.i < verb.i else verb
    inside = range(word.i, verb.i + 1)
    if content.i not in inside or noun.i not in inside or noun == content:
        return
    lost = content.head if content.dep_ in {"acl", "acl:relcl"} and content.head.i in inside else None
    outer = _outside(content, inside) or _outside(noun, inside)
    if outer is None or content.is_ancestor(outer):
        return
    content.head, content.dep_ = outer, "advcl"
    word.head, word.dep_, word.pos_, word.tag_ = content, "mark", "SCONJ", "KOUS"
    has_subject = any(child.dep_ in {"nsubj", "nsubj:pass"} for child in content.children)
    noun.head = content
    noun.dep_ = "obj" if has_subject else "nsubj:pass" if any(child.dep_ == "aux:pass" for child in content.children) else "nsubj"
    if lost is not None and lost != noun and all(child.dep_ != "case" for child in lost.children):
        lost.head, lost.dep_ = content, "obj"


def _outside(token: Token, inside: range) -> Token | None:
    """The nearest word above the token that stands outside the clause."""
    return next((above for above in token.ancestors if above.i not in inside), None)
