"""What pronouns and descriptions stand for (*er*, *ihre Truppen*, *der Kanzler*, *dort*).

Reads   the parse and the names found.
Yields  one Entity for each pronoun and description that can be told (mention "pronoun" or "nominal").
Rules   agreement.py for gender and number, referents.py for who is present, pronouns.py and descriptions.py for the
        choice; titles and kinds are rows of lexicon/names.toml.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...lexicon.gazetteer import Gazetteer
from ...lexicon.names import Names
from ...schema.records import Entity, mention_id
from ...syntax import (
    RELATIVES,
    antecedent,
    appositions,
    conjuncts,
    datives,
    first_conjunct,
    is_nominal,
    is_relative,
    name_head,
    name_root,
    objects,
    own_subjects,
    possessors,
    relative_pronoun,
)
from ...syntax.tokens import Doc, Token
from .agreement import agrees, bearers, companions, is_attribute, is_name, is_predicative, of_name, of_noun, of_pronoun, of_relative
from .descriptions import MEMORY, described, is_definite, lands_at, lands_in, says_again, stem
from .naming import kinds_of, titles_of
from .pronouns import resolved
from .referents import AGENCY, BODIES, Referent, Scene

__all__ = ["find_coreference"]

THERE = frozenset({"dort", "dorthin", "hier", "hierher", "dorther"})


def find_coreference(doc: Doc, doc_id: str, entities: Sequence[Entity], names: Names, places: Gazetteer) -> tuple[Entity, ...]:
    """Find what pronouns and descriptions stand for.

    Args:
        doc: parsed text with sentence bounds; only read.
        doc_id: goes into every record.
        entities: the names of this text, from `find_entities`.
        names: the lexicon of names.
        places: the gazetteer, for the kinds of places.

    Returns:
        Entities in text order. `entity_id` and `name` are those of the name that is meant; where a pronoun stands for a
        common noun (*die Regierung … ihr*), the noun is a mention too: its place makes the id, and the name is the noun.
        *sich*, *ich* and *wir* and the *es* that stands for nothing are left out.

    Source: Lappin and Leass (1994) for salience; Duden-Grammatik, Pronomen, for agreement and binding.
    """
    return _Reading(doc, doc_id, entities, names, places).found()


class _Reading:
    """One pass over one text: the referents so far, and which token names which."""

    def __init__(self, doc: Doc, doc_id: str, entities: Sequence[Entity], names: Names, places: Gazetteer) -> None:
        self.doc, self.doc_id, self.names, self.places = doc, doc_id, names, places
        self.sentence = dict(_numbered(doc))
        self.scene = Scene()
        self.by_token: dict[int, Referent] = {}
        self.groups: dict[int, Referent] = {}           # by their first name, and by the noun that all are put to
        self.mentions: dict[int, tuple[Token, Referent, str]] = {}
        self.same: dict[Referent, Referent] = {}        # nouns that turned out to stand for a name or for the noun before
        self.nouns: dict[str, Referent] = {}            # by stem: nouns that stood for no name
        self._enter_names(entities)
        self._enter_groups()
        self._enter_nouns()

    def _enter_names(self, entities: Sequence[Entity]) -> None:
        """Every name from the start, since a fronted clause may look ahead; presence counts only what came before."""
        by_id: dict[str, Referent] = {}
        spans = [(entity, span) for entity in entities if (span := self.doc.char_span(entity.start, entity.end, label=entity.type)) is not None]
        named = {token.i for _, span in spans for token in span}
        for entity, span in spans:
            titles = titles_of(span, entity.name, self.names, named)
            genders = of_name(span, entity.type, titles, self.names)
            referent = by_id.get(entity.entity_id)
            if referent is None:
                agency = AGENCY[{"PER": "person", "ORG": "body"}.get(entity.type, "place")]
                referent = Referent(entity.entity_id, entity.name, entity.type, genders, True, agency, lands=lands_in(entity.name, self.names))
                by_id[entity.entity_id] = referent
            referent.kinds |= kinds_of(span, titles, self.names, self.places)
            referent.genders = referent.genders or genders
            main = titles[0] if titles and titles[0] == span.root.head else span.root
            self.scene.add(referent, main, self.sentence[main.i])
            self.by_token.update(dict.fromkeys(range(span.start, span.end), referent))
            for noun in titles:
                self.by_token[noun.i] = referent
                referent.descriptions.add(noun.text)
                referent.lands |= lands_at(noun, self.names)
                self._record(noun, referent, "nominal")

    def _enter_groups(self) -> None:
        """Names joined by *und*, or a subject with its *mit*: what *sie* can stand for, by all their names."""
        for token in self.doc:
            if not is_nominal(token) or token != first_conjunct(token):
                continue
            parts = {self.by_token[word.i]: word for part in (*conjuncts(token), *companions(token))
                     for word in (part, name_head(part), *appositions(part)) if word.i in self.by_token}
            parts = {referent: word for referent, word in parts.items() if referent.is_person == next(iter(parts)).is_person}
            if len(parts) > 1:
                *first, last = (referent.name for referent in parts)
                agency = min(referent.agency for referent in parts)
                group = Referent("", f"{', '.join(first)} und {last}", "MISC", frozenset("p"), False, agency)
                self.scene.add(group, token, self.sentence[token.i])
                self.groups[token.i] = group
                if token in appositions(token.head):        # *die **Städte** Zürich und Bern*
                    self.groups[token.head.i] = group

    def _enter_nouns(self) -> None:
        """Common nouns: candidates for pronouns as they stand; `found` turns descriptions into their names."""
        for token in self.doc:
            if token.i in self.by_token or not is_nominal(token) or is_attribute(token) or of_pronoun(token):
                continue
            if token.text[:1].islower() or self.names.is_frame(token.text):
                continue
            if (named := self.by_token.get(name_root(token).i)) is not None:        # *war Karl **Landesherr** der Niederlande*
                named.descriptions.add(token.text)
                self.by_token[token.i] = named
                continue
            title, head = self.names.title(token.text), self.names.head(token.text)
            bearer = bearers(token)
            person = title is not None or self.names.is_people(token.text) or self.names.is_group(token.text)
            kind = "PER" if title is not None else head.type if head is not None else "MISC"
            if person:
                agency = "person"
            elif is_name(token):
                agency = "unknown"
            else:
                agency = "thing" if head is None else "body" if head.kind in BODIES else "place"
            if bearer or is_predicative(token, self.names):
                for named in (self.by_token[noun.i] for noun in bearer if noun.i in self.by_token):
                    if (title is not None) == (named.type == "PER"):
                        named.descriptions.add(token.text)
                        self.by_token[token.i] = named
                continue
            genders = frozenset() if agency == "unknown" else of_noun(token, self.names)
            referent = Referent(mention_id(self.doc_id, token.idx), token.text, kind, genders, False, AGENCY[agency])
            self.by_token[token.i] = referent
            self.scene.add(referent, token, self.sentence[token.i])

    def found(self) -> tuple[Entity, ...]:
        """Walk the text once; what is resolved counts as a mention for what follows."""
        for token in self.doc:
            sentence = self.sentence[token.i]
            own = self.by_token.get(token.i)
            if own is not None and not own.is_name:
                owner = next((self.by_token[word.i] for word in possessors(token) if word.i in self.by_token), None)
                earlier = self._same_noun(token, own, sentence)
                referent = described(token, sentence, self.scene, self.names, owner, self._beside(token))
                if referent is not None and not self._is_newcomer(token, referent, earlier):
                    self.scene.drop(own, sentence)
                    self.same[own] = referent
                    referent.lands |= lands_at(token, self.names)
                    self._mention(token, referent, "nominal")
                    referent.called = sentence, own.genders
                    referent.descriptions.add(token.text)
                elif earlier is not None:
                    self.scene.drop(own, sentence)
                    self.same[own] = earlier
                    self.scene.add(earlier, token, sentence)
                    self.by_token[token.i] = earlier
                else:
                    self.nouns[stem(token.text)] = own
            elif token.lower_ in THERE:
                if (referent := self._place(token, sentence)) is not None:
                    self._record(token, referent, "pronoun")
            elif (referent := self._relative(token)) is not None:
                self._mention(token, referent, "pronoun")
            elif genders := of_pronoun(token):
                self._pronoun(token, sentence, genders)
        for _, referent, _ in tuple(self.mentions.values()):
            if not referent.is_name and referent.entity_id and referent not in self.same:
                self.mentions.setdefault(referent.first.i, (referent.first, referent, "nominal"))
        return tuple(self._entities())

    def _beside(self, noun: Token) -> frozenset[Referent]:
        """Who is named in the other places of the noun's clause: the subject beside an object, the objects beside the subject."""
        verb = noun.head
        own = own_subjects(verb)
        places = {*own, *objects(verb), *datives(verb)}
        others = places - {noun} if noun in own else own if noun in places else ()
        return frozenset(self.by_token[place.i] for place in others if place.i in self.by_token)

    def _same_noun(self, noun: Token, own: Referent, sentence: int) -> Referent | None:
        """The same noun a few sentences before, where this one is definite and neither stood for a name."""
        earlier = self.nouns.get(stem(noun.text))
        if earlier is None or not is_definite(noun) or not earlier.genders & own.genders:
            return None
        last = earlier.last(sentence, noun.i)
        return earlier if last is not None and last[1] <= MEMORY else None

    def _is_newcomer(self, noun: Token, referent: Referent, earlier: Referent | None) -> bool:
        """A place or body that came up when the noun already stood for another one that has no name here."""
        return earlier is not None and not referent.is_person and earlier.is_before(referent) and not says_again(noun.text, referent, self.names)

    def _pronoun(self, token: Token, sentence: int, genders: frozenset[str]) -> None:
        """What a pronoun stands for; one that fits nobody brings in somebody unknown, whom the next ones go on about."""
        referent = resolved(token, sentence, self.scene.at(sentence), self.by_token, self.groups)
        if referent is None and len(genders) == 1 and genders <= {"m", "f"}:
            referent = Referent("", "", "PER", genders, False, AGENCY["person"])
        if referent is not None:
            referent.genders = referent.genders or (genders & {"m", "f"} if len(genders & {"m", "f"}) == 1 else frozenset())
            self._mention(token, referent, "pronoun")

    def _mention(self, token: Token, referent: Referent, kind: str) -> None:
        self.scene.add(referent, token, self.sentence[token.i])
        self.by_token[token.i] = referent
        self._record(token, referent, kind)

    def _record(self, token: Token, referent: Referent, kind: str) -> None:
        if referent.name:
            self.mentions[token.i] = token, referent, kind

    def _entities(self) -> Iterator[Entity]:
        """The mentions in text order; the first one of a common noun brings in the noun itself, whose place is the id."""
        for _, (token, referent, kind) in sorted(self.mentions.items()):
            thing = self.same.get(referent, referent)
            if not thing.entity_id:             # a group: nothing but pronouns name it as one
                thing.entity_id = mention_id(self.doc_id, token.idx)
            yield Entity(self.doc_id, token.idx, token.idx + len(token), token.text, thing.type, kind, thing.entity_id, thing.name)

    def _relative(self, token: Token) -> Referent | None:
        """The antecedent of a relative pronoun: a name or what stands for one; of *dessen* and *deren* any noun."""
        if token.lower_ not in RELATIVES:
            return None
        verb = next((above for above in token.ancestors if is_relative(above)), None)
        if verb is None or relative_pronoun(verb) != token:
            return None
        referent = self._before_relative(token, antecedent(verb))
        if referent is not None and (referent.is_name or token in possessors(token.head)):
            return referent
        if referent is not None:
            self.by_token[token.i] = referent       # for the possessives of the relative clause; itself it stays the noun's
        return None

    def _before_relative(self, pronoun: Token, parsed: Token | None) -> Referent | None:
        """The referent that the parse hangs the clause on, unless another one that surely agrees stands nearer outside its phrase."""
        genders = of_relative(pronoun)
        found = self.by_token.get(parsed.i) if parsed is not None else None
        if found is not None and not agrees(found.genders, genders):
            found = None
        begin = parsed.i if found is not None else pronoun.sent.start
        for word in reversed(pronoun.doc[begin:pronoun.i]):
            other = self.by_token.get(word.i)
            if other is None or not is_nominal(word) or found is not None and parsed.is_ancestor(word):
                continue
            if other.genders <= genders if found is not None else agrees(other.genders, genders):
                return other
        return found

    def _place(self, token: Token, sentence: int) -> Referent | None:
        """*dort*, *hier*: the place named last, in this sentence or the one before."""
        near = [(last[0].i, referent) for referent in self.scene.at(sentence)
                if referent.is_name and referent.type == "LOC" and (last := referent.last(sentence, token.i)) is not None and last[1] <= 1]
        return max(near, key=lambda item: item[0])[1] if near else None


def _numbered(doc: Doc) -> Iterator[tuple[int, int]]:
    """Each token's place and the number of its sentence; the break between paragraphs counts like a sentence."""
    number = 0
    for sent in doc.sents:
        number += 2 if sent[0].is_space and "\n" in sent[0].text else 1
        yield from ((token.i, number) for token in sent)
