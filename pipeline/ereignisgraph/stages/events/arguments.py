"""Who took part: deep subject and object, place and the other roles of an event.

The subject of a passive is the object, the noun under *von* or *durch* the subject; a relative pronoun gives way to its
antecedent, an understood subject is filled in; each conjunct is an argument of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ... import syntax
from ...lexicon.events import EventLexicon
from ...lexicon.events_rows import NamedRow, NounRow, SuffixRow, SupportRow
from ...schema.records import Argument, Entity
from ...syntax.tokens import Token
from .attachment import displaced, nested_places
from .core import shared_objects, told_apart
from .event_nouns import genitive_role, happens, has_genitive
from .places import LOCATIONS, Surroundings, at_adverbs, is_place, names_place, where
from .triggers import Trigger

DETAIL_OF = {"nach": "goal", "aus": "source", "von": "source", "mit": "instrument", "mittels": "instrument", "zu": "goal", "durch": "causer"}
BETWEEN = "zwischen"

Filler = tuple[str, str, Token]         # role, detail, token


def arguments_of(trigger: Trigger, lexicon: EventLexicon, around: Surroundings) -> tuple[Argument, ...]:
    """The arguments of one event, in the order subject, object, place, other, then of the text; no filler twice."""
    if trigger.kind == "verb" and trigger.verb is not None:
        match trigger.rule:
            case "participle":
                fillers = _of_participle(trigger.token, lexicon, around)
            case "becoming":
                fillers = _of_becoming(trigger.verb)
            case _:
                fillers = _of_verb(trigger, lexicon, around)
    elif trigger.kind == "support":
        fillers = _of_support(trigger, lexicon, around)
    else:
        fillers = _of_noun(trigger.token, trigger.row, lexicon, around)
    order = {"subject": 0, "object": 1, "place": 2, "other": 3}
    unique: dict[tuple[str, int], Argument] = {}
    for role, detail, token in fillers:
        for target in _referents(token):
            if target.i == trigger.token.i or target.i in around.timed or syntax.is_no_filler(target):
                continue
            argument = _argument(role, detail, target, around)
            unique.setdefault((role, argument.head_start), argument)
    return tuple(sorted(unique.values(), key=lambda argument: (order[argument.role], argument.head_start)))


def _referents(token: Token) -> tuple[Token, ...]:
    """A relative pronoun stands for its antecedent, a noun in the plural for the names that spell it out; everything else for itself."""
    if token.pos_ in {"PRON", "DET"} and token.lower_ in syntax.RELATIVES:
        clause = syntax.clause_head(token) or token.head
        antecedent = syntax.antecedent(clause)
        if antecedent is not None and antecedent.i < token.i:
            return _with_conjuncts(syntax.whole_compound(antecedent), token, clause)
    return _spelt_out(token) or (syntax.whole_compound(token),)


def _with_conjuncts(noun: Token, pronoun: Token, clause: Token) -> tuple[Token, ...]:
    """The antecedent with the nouns that it is joined to, where only together they are plural as the clause is (*Otto und Konrad, die …*)."""
    joined = tuple(part for part in syntax.conjuncts(syntax.first_conjunct(noun)) if part.i < pronoun.i and syntax.is_nominal(part))
    is_subject = pronoun in syntax.own_subjects(clause)
    return joined if len(joined) > 1 and is_subject and not syntax.may_be_one_subject(noun, clause) else (noun,)


def _spelt_out(noun: Token) -> tuple[Token, ...]:
    """*die Städte **Bern** und **Zürich***: two names or more right behind a common noun."""
    if noun.pos_ != "NOUN":
        return ()
    names = next((syntax.conjuncts(name) for name in syntax.appositions(noun) if name.pos_ == "PROPN" and name.i == noun.i + 1), ())
    return names if len(names) > 1 else ()


def _of_verb(trigger: Trigger, lexicon: EventLexicon, around: Surroundings) -> Iterator[Filler]:
    verb, passive = trigger.token, syntax.is_passive(trigger.token)
    if passive:
        yield from (("subject", "agent", noun) for noun in syntax.agents(verb) if not _is_means(noun, trigger.predicate, lexicon))
        objects = tuple(noun for noun in shared_objects(verb) if noun.i not in trigger.idiom)
        yield from (("object", "recipient" if objects else "patient", noun) for noun in syntax.subjects(verb))     # *er erhielt den Titel verliehen*
        yield from (("object", "patient", noun) for noun in objects)
    else:
        doers, objects = told_apart(verb, around.timed)
        yield from (("subject", "agent", noun) for noun in doers if noun.i not in trigger.idiom)
        yield from (("object", "patient", noun) for noun in objects if noun.i not in trigger.idiom)
    if isinstance(trigger.row, SupportRow) and trigger.row.keeps_noun:
        yield from (("object", "patient", verb.doc[i]) for i in trigger.idiom)
    yield from (("object", "recipient", noun) for noun in syntax.datives(verb) if noun.i not in trigger.idiom)
    yield from (("place", DETAIL_OF.get(case, "location"), noun) for case, noun in at_adverbs(verb) if is_place(noun, case, lexicon, around))
    yield from (("place", "location", noun) for noun in where(verb) if is_place(noun, "in", lexicon, around))
    yield from (("place", "location", adverb) for adverb in syntax.children(verb, "advmod") if names_place(adverb, around))
    agents = {noun.i for noun in syntax.agents(verb) if not _is_means(noun, trigger.predicate, lexicon)}
    yield from _of_obliques(verb, trigger.predicate, lexicon, around, agents | trigger.idiom)


def _is_means(noun: Token, predicate: str, lexicon: EventLexicon) -> bool:
    """What *durch* names is no agent where it happens itself (*durch Umbau erweitert*) or takes the place (*durch eine Brücke ersetzt*)."""
    if syntax.plain_preposition(syntax.preposition(syntax.first_conjunct(noun))) != "durch":
        return False
    return happens(noun, lexicon) is not None or "durch" in lexicon.governed(predicate)


def _of_obliques(head: Token, predicate: str, lexicon: EventLexicon, around: Surroundings, taken: Iterable[int]) -> Iterator[Filler]:
    governed = lexicon.governed(predicate)
    for case, noun in (*syntax.obliques(head), *displaced(head, predicate, lexicon, around.places)):
        if noun.i in taken or noun.i in around.timed or syntax.is_clause_head(noun):
            continue
        word = syntax.plain_preposition(case)
        is_circumstance = case is not None and noun.i == case.i + 1 and lexicon.is_circumstance(f"{case.lower_} {noun.text}") and _says_whose(noun, word, head)
        is_crossed = word == "durch" and noun.doc.valency.builds_perfect_with_sein(predicate) and _is_crossed(noun, lexicon)
        is_local = is_crossed or word in LOCATIONS and is_place(noun, word, lexicon, around)
        is_where = is_local and syntax.has_dative_article(noun) \
            and (word == "auf" or word == "in" and not _is_body(noun, around) or word == "an" and noun.i in around.places)     # *ging **in der Universität** Essen auf*
        is_company = word == "mit" and (syntax.is_together(case) or _happens(head, lexicon))
        if word in governed and not (is_circumstance or is_where or is_company):
            yield "object", "patient", noun
        elif is_local and not (is_circumstance or lexicon.makes(predicate, word) or word == "aus" and _is_origin(case, head)):
            yield "place", DETAIL_OF.get(word, "location"), noun
        elif word and (syntax.is_nominal(noun) or noun.i in around.mentions or noun.lower_ in syntax.RELATIVES):     # not *unter **anderem***
            yield "other", DETAIL_OF.get(word, "other"), noun


def _says_whose(noun: Token, preposition: str, verb: Token) -> bool:
    """A genitive or *von* says at whose wish, or the verb has another phrase under the preposition; *hofften auf Vermittlung* is all they did."""
    return has_genitive(noun) or sum(syntax.plain_preposition(case) == preposition for case, _ in syntax.obliques(verb)) > 1


def _is_body(noun: Token, around: Surroundings) -> bool:
    mention = around.mentions.get(noun.i)
    return mention is not None and mention.type == "ORG"


def _is_origin(case: Token, verb: Token) -> bool:
    """Right behind the subject of a verb that moves nobody it says where that one is from (*es halfen Arbeiter **aus Italien***)."""
    moves = verb.doc.valency.builds_perfect_with_sein(syntax.predicate(verb))
    return not moves and case.i > 0 and case.nbor(-1) in syntax.own_subjects(verb)


def _happens(verb: Token, lexicon: EventLexicon) -> bool:
    """The subject is itself an event: what it begins or goes on with is not done by it (*der Krieg begann **mit einem Überfall***)."""
    return not syntax.is_passive(verb) and any(happens(noun, lexicon) is not None for noun in syntax.own_subjects(verb))


def _of_becoming(predicate: Token) -> Iterator[Filler]:
    """Who became something, and the nouns that say what (*wurde Residenz und Bischofssitz*)."""
    yield from (("subject", "agent", noun) for noun in syntax.subjects(predicate))
    what = syntax.became(predicate) if predicate.lemma_ == "werden" else syntax.conjuncts(predicate)
    yield from (("object", "patient", noun) for noun in what if syntax.is_nominal(noun))


def _of_participle(participle: Token, lexicon: EventLexicon, around: Surroundings) -> Iterator[Filler]:
    noun = participle.head
    if syntax.looks_like_present_participle(participle) or syntax.is_intransitive(participle):      # *der nach Wien geflohene Dichter*
        yield from (("subject", "agent", part) for part in (noun,))
        yield from (("object", "patient", part) for part in syntax.objects(participle))
        taken: set[int] = set()
    else:
        agents = syntax.agents(participle)
        yield from (("subject", "agent", part) for part in agents)
        yield "object", "patient", noun
        taken = {part.i for part in agents}
    yield from (("object", "recipient", part) for part in syntax.datives(participle))
    yield from _of_obliques(participle, participle.lemma_, lexicon, around, taken)


def _of_support(trigger: Trigger, lexicon: EventLexicon, around: Surroundings) -> Iterator[Filler]:
    """The noun happens, the verb's subject does it (or undergoes it), and both verb and noun carry the other roles."""
    verb, row = trigger.verb, trigger.row
    passive = syntax.is_passive(verb)
    if row.subject != "none":
        doers = syntax.agents(verb) if passive else tuple(noun for noun in syntax.subjects(verb) if noun.i != trigger.token.i)
        yield from ((row.subject, "agent" if row.subject == "subject" else "patient", noun) for noun in doers)
    yield from (("object", "recipient", noun) for noun in syntax.datives(verb) if noun.i != trigger.token.i)
    yield from (("object", "patient", noun) for noun in syntax.objects(verb) if noun.i != trigger.token.i)
    yield from _of_obliques(verb, trigger.predicate, lexicon, around, {trigger.token.i, *(noun.i for noun in syntax.agents(verb))})
    yield from _of_noun(trigger.token, lexicon.event_noun(trigger.predicate, row.preposition, attributed=True), lexicon, around)


def _of_noun(noun: Token, row: object, lexicon: EventLexicon, around: Surroundings) -> Iterator[Filler]:
    """Genitives, possessives and prepositional attributes of an event noun."""
    role = genitive_role(noun, row)
    by_agent = [part for case, part in syntax.attributes(noun) if case.lower_ == "durch" and not (isinstance(row, NounRow) and row.moves and _is_crossed(part, lexicon))]
    yield from (("subject", "agent", part) for part in by_agent)
    owned = "object" if by_agent else role
    detail = "patient" if owned == "object" else "agent"
    yield from ((owned, detail, part) for part in syntax.genitives(noun) if part.i not in around.timed)
    yield from ((owned, detail, part) for part in syntax.possessors(noun))
    clause = syntax.clause_head(noun)
    doers = () if clause is None else syntax.agents(clause)
    if clause is not None and noun.head == clause:
        yield from (("subject", "agent", part) for part in _steered(clause, noun))
    core = row.object if isinstance(row, (NounRow, SuffixRow)) else ()
    for case, part in syntax.attributes(noun):
        word = syntax.plain_preposition(case)
        if part.i in around.timed or part in by_agent or part in doers:
            continue
        if word in {"bei", "von"} and _is_held_at(part, row, around):
            yield "place", "location", part
        elif word == BETWEEN:
            mention = around.mentions.get(part.i)
            yield ("place", "location", part) if mention is not None and mention.type == "LOC" and role == "object" else ("subject", "agent", part)
        elif word in core and not (word == "in" and syntax.has_dative_article(part) and is_place(part, word, lexicon, around)):
            yield "object", "patient", part
        elif word == "von":
            mention = around.mentions.get(part.i)
            where = role == "subject" and mention is not None and mention.type == "LOC" and mention.mention == "name"
            yield ("place", "location", part) if where else (owned, detail, part)
        elif word == "gegen" or word == "an" and not is_place(part, word, lexicon, around):
            yield "object", "patient", part
        elif word in LOCATIONS and (is_place(part, word, lexicon, around) or word == "durch" and _is_crossed(part, lexicon)):
            yield "place", DETAIL_OF.get(word, "location"), part
        else:
            yield "other", DETAIL_OF.get(word, "other"), part
    yield from (("place", DETAIL_OF.get(syntax.plain_preposition(case), "location"), part) for case, part in nested_places(noun, lexicon, around.places))


def _is_crossed(noun: Token, lexicon: EventLexicon) -> bool:
    """Where somebody comes *durch* it, the common noun is a place (*zog **durch die Stadt***); elsewhere it may be who does it."""
    return noun.pos_ == "NOUN" and lexicon.is_place(noun.lemma_)


def _steered(verb: Token, noun: Token) -> tuple[Token, ...]:
    """Who does what a verb makes him do: *zwang **den Herzog** zum Rückzug*, *wurde zur Abdankung gezwungen*."""
    if syntax.plain_preposition(syntax.preposition(noun)) != "zu" or not syntax.controls_object(verb, noun):
        return ()
    return syntax.subjects(verb) if syntax.is_passive(verb) else syntax.objects(verb) or syntax.datives(verb)


def _is_held_at(part: Token, row: object, around: Surroundings) -> bool:
    """*die Schlacht bei Lützen*, *der Friede von Stralsund*: battles, treaties and meetings are named by their place."""
    if not (isinstance(row, NamedRow) or isinstance(row, NounRow) and row.held):
        return False
    mention = around.mentions.get(part.i)
    if mention is not None and mention.mention == "name":
        return mention.type == "LOC"
    return not syntax.children(part, "det", "det:poss", "amod", "nummod") and "Plur" not in part.morph.get("Number")


def _name_beside(noun: Token, around: Surroundings) -> Entity | None:
    """The person whom a description names at once (*der Parteivorsitzende der KPdSU **Chruschtschow***)."""
    for part in noun.subtree:
        mention = around.mentions.get(part.i)
        beside = part.i > noun.i and syntax.is_apposed(part) and syntax.preposition(part) is None
        if beside and mention is not None and mention.mention == "name" and mention.type == "PER" and mention.start == part.idx:
            return mention
    return None


def _argument(role: str, detail: str, token: Token, around: Surroundings) -> Argument:
    mention = around.mentions.get(token.i) or _name_beside(token, around)
    head = syntax.name_head(token)
    start, end = syntax.phrase(token)
    end = max(end, head.idx + len(head))
    return Argument(
        role, detail, start, end, syntax.text_between(token.doc, start, end), head.text, head.idx,
        resolved=mention.name if mention is not None else "", entity_id=mention.entity_id if mention is not None else "",
    )
