"""Grammar: the only package that names dependency labels and part-of-speech tags.

Stages ask questions (subject of, agent of, particle, governing clause); the answers are read off Universal
Dependencies. Parses of spaCy's own German models speak TIGER and are first turned into UD by `universal`.
"""

from .clauses import (
    GENDERS,
    MODALS,
    RELATIVES,
    antecedent,
    auxiliaries,
    children,
    clause_head,
    conjuncts,
    ends_in_plural,
    finite,
    first_conjunct,
    governor,
    has_copula,
    has_zu,
    is_clause_head,
    is_complement,
    is_core,
    is_passive,
    is_relative,
    is_subjunctive,
    looks_like_present_participle,
    markers,
    modal,
    particle,
    predicate,
    relative_pronoun,
    subordinates,
    verb_form,
)
from .negation import is_clause_denied, is_negated
from .number import has_number_of, may_be_one_subject, may_be_subject
from .participants import (
    ADVERBIAL,
    agents,
    became,
    controls_object,
    datives,
    follows_finite,
    holds_article,
    inherited_subjects,
    is_intransitive,
    is_let_be_done,
    is_reflexive,
    is_together,
    objects,
    obliques,
    own_subjects,
    plain_preposition,
    predicate_nouns,
    preposition,
    shares_subject,
    subject_clauses,
    subjects,
)
from .phrases import (
    appositions,
    attributes,
    case_of,
    genitives,
    has_accusative_article,
    has_dative_article,
    is_accusative,
    is_apposed,
    is_neuter,
    is_no_filler,
    is_nominal,
    is_nominative,
    name_head,
    name_root,
    phrase,
    possessors,
    text_between,
    token_at,
    whole_compound,
)
from .tiger import universal

__all__ = [
    "ADVERBIAL", "GENDERS", "MODALS", "RELATIVES",
    "agents", "antecedent", "appositions", "attributes", "auxiliaries", "became", "case_of", "children", "clause_head", "conjuncts",
    "controls_object", "datives", "ends_in_plural", "finite", "first_conjunct", "follows_finite", "genitives", "governor", "has_accusative_article", "has_copula", "has_dative_article", "has_number_of", "has_zu", "holds_article", "inherited_subjects", "is_accusative", "is_apposed",
    "is_clause_denied", "is_clause_head", "is_complement", "is_core", "is_intransitive", "is_let_be_done", "is_negated", "is_neuter", "is_no_filler", "is_nominal", "is_nominative", "is_passive", "is_reflexive", "is_relative", "is_subjunctive", "is_together", "looks_like_present_participle", "markers", "may_be_one_subject", "may_be_subject",
    "modal", "name_head", "name_root", "objects", "obliques", "own_subjects", "particle", "phrase", "plain_preposition", "possessors", "predicate", "predicate_nouns",
    "preposition", "relative_pronoun", "shares_subject", "subject_clauses", "subjects", "subordinates", "text_between", "token_at", "universal", "verb_form", "whole_compound",
]  # fmt: skip
