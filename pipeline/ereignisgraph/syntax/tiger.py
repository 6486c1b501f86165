"""TIGER dependencies, as spaCy's own German models write them, turned into Universal Dependencies.

Four differences of structure, then the labels. TIGER lets the finite auxiliary head its clause (participle as `oc`), the
copula its predicate (`pd`), the preposition its noun (`nk`), and the conjunction its conjunct (`cd` over `cj`); in UD the
word with the content is the head each time. A name's head is its last word in TIGER (`pnc`), its first in UD (`flat`).
Sources: TIGER annotation scheme (Albert et al. 2003); UD v2 guidelines, German.
"""

from __future__ import annotations

from .tokens import Doc, Span

TIGER_ONLY = frozenset({"sb", "nk", "oa", "mo", "oc", "svp", "pd", "mnr", "ag", "da", "sbp", "rc"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X"})
NONFINITE = frozenset({"VVPP", "VVINF", "VVIZU", "VAPP", "VAINF", "VMPP", "VMINF"})
HELPERS = ("VA", "VM")
RECIPIENT_PASSIVE = frozenset({"bekommen", "erhalten", "kriegen"})       # with a participle: *bekam den Titel verliehen*


def universal(doc: Doc) -> Doc:
    """The same text with a UD parse; the very Doc where its labels are not TIGER's.

    Tokens, tags, morphology, lemmas and names are kept; heads and labels are new. Sentences keep their bounds.
    """
    if not any(token.dep_ in TIGER_ONLY for token in doc):
        return doc
    tree = _Tree(doc)
    for step in (_prepositions, _verb_groups, _copulas, _names, _coordination):
        step(tree)
    labels = [_label(tree, i) for i in range(len(doc))]
    turned = Doc(
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        tags=[token.tag_ for token in doc],
        pos=[token.pos_ for token in doc],
        morphs=[str(token.morph) for token in doc],
        lemmas=[token.lemma_ for token in doc],
        heads=tree.head,
        deps=labels,
        valency=doc.valency,
    )
    turned.set_ents([Span(turned, span.start, span.end, span.label_) for span in doc.ents])
    return turned


class _Tree:
    """Heads and labels of one Doc while they are turned; the Doc itself is not touched."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.head = [token.head.i for token in doc]
        self.label = [token.dep_ for token in doc]
        self.passive: set[int] = set()          # lexical verbs in the passive

    def children(self, i: int, *labels: str) -> list[int]:
        sentence = self.doc[i].sent
        return [j for j in range(sentence.start, sentence.end) if self.head[j] == i and j != i and (not labels or self.label[j] in labels)]

    def promote(self, child: int, label: str) -> None:
        """`child` takes the place of its head, which then hangs on it with `label`, as do the head's other dependents."""
        old = self.head[child]
        above, above_label = self.head[old], self.label[old]
        for other in self.children(old):
            if other != child:
                self.head[other] = child
        self.head[child], self.label[child] = (child if above == old else above), above_label
        self.head[old], self.label[old] = child, label


def _prepositions(tree: _Tree) -> None:
    for token in tree.doc:
        if token.pos_ == "ADP" and tree.label[token.i] != "svp":
            nouns = [i for i in tree.children(token.i, "nk") if tree.doc[i].pos_ in NOMINAL] or tree.children(token.i, "nk")
            if nouns:
                tree.promote(nouns[0], "case")


def _verb_groups(tree: _Tree) -> None:
    """Auxiliaries from the outside in: each gives its place to the participle or infinitive under it."""
    for token in tree.doc:
        helper = token.i
        if not (token.tag_.startswith(HELPERS) or token.lemma_ in RECIPIENT_PASSIVE) or tree.label[helper] in {"aux", "aux:pass"}:
            continue
        while nonfinite := [i for i in tree.children(helper, "oc", "pd") if tree.doc[i].tag_ in NONFINITE]:
            inner = nonfinite[0]
            if tree.label[inner] == "pd" and tree.doc[inner].tag_ != "VVPP":
                break
            passive = _makes_passive(tree, helper, inner)
            tree.promote(inner, "aux:pass" if passive else "aux")
            if passive:
                tree.passive.add(inner)
            if not tree.doc[inner].tag_.startswith(HELPERS):
                break
            helper = inner
    for i in list(tree.passive):
        while tree.label[i] in {"aux", "aux:pass"}:
            i = tree.head[i]
        tree.passive.add(i)


def _makes_passive(tree: _Tree, helper: int, inner: int) -> bool:
    if tree.doc[inner].tag_ != "VVPP":
        return False
    lemma = tree.doc[helper].lemma_
    if lemma == "werden" or lemma in RECIPIENT_PASSIVE:
        return True
    return lemma == "sein" and not tree.doc.valency.builds_perfect_with_sein(tree.doc[inner].lemma_) and not tree.children(inner, "oa")


def _copulas(tree: _Tree) -> None:
    for token in tree.doc:
        if token.lemma_ in {"sein", "werden", "bleiben"} and tree.label[token.i] not in {"aux", "aux:pass"}:
            if predicates := tree.children(token.i, "pd"):
                tree.promote(predicates[0], "cop")


def _names(tree: _Tree) -> None:
    for token in tree.doc:
        parts = tree.children(token.i, "pnc")
        if parts and min(parts) < token.i:
            first = min(parts)
            tree.promote(first, "flat")
            for part in parts:
                if part != first:
                    tree.label[part] = "flat"


def _coordination(tree: _Tree) -> None:
    for token in tree.doc:
        if tree.label[token.i] == "cd":
            if conjuncts := tree.children(token.i, "cj"):
                conjunct, above = conjuncts[0], tree.head[token.i]
                tree.head[conjunct], tree.label[conjunct] = above, "cj"
                tree.head[token.i] = conjunct
            tree.label[token.i] = "cc "         # told apart from TIGER's own cc, a comparative complement
    for token in tree.doc:
        if tree.label[token.i] == "cj":
            first = tree.head[token.i]
            while tree.label[first] == "cj":
                first = tree.head[first]
            tree.head[token.i] = first


PLAIN = {
    "ROOT": "ROOT", "punct": "punct", "oa": "obj", "oa2": "obj", "da": "obl:arg", "og": "obl:arg", "svp": "compound:prt",
    "ng": "advmod", "app": "appos", "cp": "mark", "ep": "expl", "ph": "expl", "cj": "conj", "cc ": "cc", "pm": "mark",
    "rc": "acl:relcl", "par": "parataxis", "rs": "parataxis", "dm": "discourse", "vo": "vocative", "ag": "nmod", "pg": "nmod",
    "pnc": "flat", "nmc": "flat", "uc": "flat", "adc": "amod", "ams": "obl", "avc": "advmod", "ac": "case", "cm": "case",
    "case": "case", "aux": "aux", "aux:pass": "aux:pass", "cop": "cop", "flat": "flat",
}  # fmt: skip


def _label(tree: _Tree, i: int) -> str:
    """The UD relation: for most labels by the table, for the others by what hangs on what."""
    token, label = tree.doc[i], tree.label[i]
    if label in PLAIN:
        return PLAIN[label]
    above = tree.doc[tree.head[i]]
    nominal_head = above.pos_ in {"NOUN", "PROPN", "PRON"} and not tree.children(above.i, "cop")
    clause = token.pos_ in {"VERB", "AUX"} or bool(tree.children(i, "cop"))
    if label == "sb":
        kind = "csubj" if clause else "nsubj"
        return f"{kind}:pass" if above.i in tree.passive else kind
    if label in {"oc", "re"}:
        if nominal_head or not clause:
            return "acl" if clause else "nmod"
        return "ccomp" if token.tag_.endswith("FIN") or _has_finite(tree, i) else "xcomp"
    if label == "nk":
        if token.tag_ == "PPOSAT":
            return "det:poss"
        return {"DET": "det", "ADJ": "amod", "NUM": "nummod", "VERB": "amod", "PRON": "det", "ADV": "advmod"}.get(token.pos_, "appos")
    if clause:
        return "acl" if nominal_head else "advcl"
    if token.pos_ in {"NOUN", "PROPN", "PRON", "NUM"}:
        return "nmod" if nominal_head else "obl"
    return "advmod"


def _has_finite(tree: _Tree, i: int) -> bool:
    return any(tree.doc[j].tag_.endswith("FIN") for j in tree.children(i, "aux", "aux:pass", "cop"))
