"""What a row of events.toml and events_*.toml holds, table by table; events.py answers questions from them."""

from __future__ import annotations

from dataclasses import dataclass

from .loader import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class NounRow(Row):
    """Nouns that denote something that happens; `yes` and `no` are sentences, `yes` with the trigger they must give."""

    lemmas: tuple[str, ...]         # nominative singular
    compounds: bool = True          # also the last part of a compound (*Volksaufstand*)
    genitive: str = "subject"       # what a genitive or possessive fills: subject (*Stalins Tod*), object (*Nagys Verhaftung*)
    object: tuple[str, ...] = ()    # prepositions whose noun is the object (*Angriff auf*)
    held: bool = False              # a bare name under *bei* or *von* says where (*Schlacht bei Lützen*, *Konferenz von Jalta*)
    under: tuple[str, ...] = ()     # happens only under one of these prepositions, as cause or means (*durch den Vertrag*), or as the end of a causal link
    of: tuple[str, ...] = ()        # under these as well, if a genitive or *von* says of what (*zur Bildung eines Heeres*)
    linked: bool = False            # happens only as the end of a causal link (*die Lage führte zu einem Machtvakuum*)
    moves: bool = False             # what stands under *durch* is crossed (*der Marsch durch die Stadt*); elsewhere it does it
    frame: bool = False             # only frames the event in its genitive (*der Prozess der Entstalinisierung*), where there is one


@dataclass(frozen=True, slots=True, kw_only=True)
class SuffixRow(Row):
    """Endings of derived nouns (*-ung*) that happen unless a `thing` row says otherwise."""

    endings: tuple[str, ...]
    genitive: str = "object"
    object: tuple[str, ...] = ()
    linked: bool = False            # as of a noun row
    neuter: bool = False            # of neuters in the singular only, such as infinitives: *das Zögern*
    attributed: bool = False        # though linked, also where a genitive or *von* says of what (*beim **Erreichen** des Gipfels*)
    but: tuple[str, ...] = ()       # nouns, and compounds of them, that are none of `attributed`: they tell how things are or what is done again and again (*das **Fehlen** eines Erben*)

    def is_deed(self, lemma: str) -> bool:
        """The noun happens where a genitive says of what."""
        return self.attributed and not any(same_noun(lemma, entry) for entry in self.but)


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingRow(Row):
    """Nouns that look derived but name a thing, a body, a state or a property (*Regierung, Festung*)."""

    lemmas: tuple[str, ...]
    compounds: bool = True
    linked: bool = False            # but happen as the end of a causal link (*verhinderte die Bildung einer Regierung*)


@dataclass(frozen=True, slots=True, kw_only=True)
class StateRow(Row):
    """Verbs that say how something is, not what happened; with `prepositions` only together with one of them, if `impersonal` with *es*."""

    verbs: tuple[str, ...]
    prepositions: tuple[str, ...] = ()
    impersonal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportRow(Row):
    """A verb that lends its form to a noun (*Widerstand leisten*: the noun is the trigger) or an idiom with it
    (*in Brand stecken*: the verb is)."""

    nouns: tuple[str, ...] = ()     # lemma; compounds of it too
    events: bool = False            # any other noun that happens as well
    impersonal: bool = False        # only with *es* (*es kam zu Unruhen*)
    verbs: tuple[str, ...]          # predicate, particle joined
    preposition: str = ""           # the preposition over the noun
    trigger: str = "noun"           # noun or verb
    predicate: str = ""             # of an idiom: `in Brand stecken`
    keeps_noun: bool = False        # the noun of an idiom is its object as well (*erklärte den **Krieg***)
    subject: str = "subject"        # what the verb's subject fills; `object` where it undergoes the noun (*stieß auf Kritik*)

    def idiom(self, noun: str, verb: str) -> str:
        """The predicate with the noun and the verb of the text: *unter Beschuss kommen* by the row of *unter Druck geraten*."""
        phrase, _, _ = self.predicate.rpartition(" ")
        named = any(same_noun(noun, word) or unmarked(word).startswith(unmarked(noun)[:4]) for word in phrase.split())
        return f"{phrase if named else f'{self.preposition} {noun}'.strip()} {verb}"


@dataclass(frozen=True, slots=True, kw_only=True)
class GovernmentRow(Row):
    """Verbs whose prepositional phrase is an object (*rechnete mit Stalin ab*)."""

    preposition: str
    verbs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow(Row):
    """Common nouns that name a place where something happens (*Stadt, Schloss, Konferenz*)."""

    lemmas: tuple[str, ...]
    compounds: bool = True
    under: tuple[str, ...] = ()     # a place only under one of these prepositions (*in der Schlacht*, not *nach der Schlacht*)
    phrases: tuple[str, ...] = ()   # preposition and noun that say something else (*im Zuge*)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultRow(Row):
    """Verbs that make something of something: what stands under the preposition is neither place nor object (*zum Fürstentum erhoben*)."""

    preposition: str
    verbs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CircumstanceRow(Row):
    """Preposition and noun grown into one preposition with a genitive: no object, whatever the verb governs (*auf Wunsch des Rates*)."""

    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedRow(Row):
    """A named event with its known time; `forms` are stems of its words in order, each the start of a word."""

    name: str
    forms: tuple[str, ...]
    start: str = ""                 # EDTF, of its first day known
    end: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnwardRow(Row):
    """Adverbs by which a story leaves the date that it has reached: later, earlier, or time and again."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AlongRow(Row):
    """Verbs whose infinitive or object, and nouns whose genitive, is of the same moment (*versuchte zu …*, *unternahm einen …*, *im Zuge der …*)."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeRow(Row):
    """What kind of event words tell of: verbs and idioms as predicates, nouns also as last parts of compounds."""

    type: str                       # vocabulary.EVENT_TYPES
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    compounds: bool = True


TABLES = {
    "noun": NounRow, "suffix": SuffixRow, "thing": ThingRow, "state": StateRow, "support": SupportRow,
    "government": GovernmentRow, "place": PlaceRow, "result": ResultRow, "circumstance": CircumstanceRow, "named": NamedRow, "onward": OnwardRow, "along": AlongRow, "type": TypeRow,
}  # fmt: skip


def same_noun(lemma: str, entry: str) -> bool:
    """The noun is the entry or a compound of it, in either spelling (*Einfluß*)."""
    word, entry = (form.lower().replace("ß", "ss") for form in (lemma, entry))
    return word == entry or (word.endswith(entry) and len(word) - len(entry) >= 3)


def unmarked(word: str) -> str:
    """Without capitals and umlauts, which inflection changes (*Bruch*, *Brüche*)."""
    return word.lower().translate(str.maketrans("äöü", "aou"))
