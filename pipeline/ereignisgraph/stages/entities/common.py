"""What is no name though the model takes it for one: peoples, kinds, titles, the names of events.

Reads   a Tagged span.
Yields  whether it is none.
Rules   lexicon/names.toml; the parts of compounds in names_compounds.toml.
"""

from __future__ import annotations

from ...lexicon.names import Names
from ...syntax.tokens import Doc, Token
from .spans import ARTICLES, PARTICLES, Tagged, is_small_adjective

CODE_NAMED = frozenset({"Operation", "Aktion"})         # the name behind it is that of an event (*Operation **Overlord***)
POSTS = frozenset({"ruler", "cleric", "soldier", "official"})
BEFORE_TOWNS = frozenset({"in", "nach", "bei", "zu", "um", "vor", ","})     # and a town before it in a list
PLURAL_ARTICLES = frozenset({"die", "der", "den", "diese", "dieser", "diesen", "viele", "alle", "allen", "vielen", "einige"})


def is_common(doc: Doc, name: Tagged, names: Names) -> bool:
    """The span is no name: inhabitants, an adjective, the name of an event, a bare title or kind (*die Partei*)."""
    text = doc[name.start:name.end].text
    first, last = doc[name.start], doc[name.end - 1]
    article = next((token for token in reversed(doc[:name.start]) if not is_small_adjective(token)), None)
    before = article.lower_ if article is not None else ""
    alone = not any(token.text[:1].isupper() for token in doc[name.start:name.end - 1])
    if name.type != "PER" and alone and names.is_people(last.text):
        return not names.known(text) or name.end - name.start == 1 and before in PLURAL_ARTICLES and _is_plural(first)
    if name.type == "PER" and first.tag_ == "APPR" and first.lower_ not in PARTICLES:
        return True
    if name.type != "PER" and name.end - name.start == 1 and (names.is_group(text) or before == "den" and text.endswith("ern") and not names.known(text)):
        return True             # *den Göttingern*
    if name.start and doc[name.start - 1].text in CODE_NAMED:
        return True
    if names.known(text):
        return False
    if name.type != "PER" and (names.event_head(last.text) or names.event_head(text)):
        return True
    if name.end - name.start > 1:
        return name.type == "ORG" and _is_numbered(doc, name, names)
    if name.type != "PER" and (compound := names.compound(text)) is not None and compound.is_name is not None:
        return not compound.is_name
    if name.type != "PER" and first.tag_ == "NN" and (title := names.title(text)) is not None and title.kind in POSTS:
        return True
    if name.type != "PER" and (first.tag_ == "ADJA" or first.pos_ == "ADJ"):
        return first.head.i == name.end or first.text.islower() or first.is_sent_start is True
    if name.type == "LOC" and _is_many(first, before):
        return True
    if name.type != "PER" and first.pos_ in {"ADV", "VERB", "AUX", "ADP", "PRON", "DET", "SCONJ", "CCONJ"}:
        return True
    if before in ARTICLES and (head := names.head(text)) is not None:
        if names.is_bare_head(text):
            return head.kind != "parliament"
        if head.type == "LOC" and first.pos_ == "NOUN":
            return True
    title = names.title(text) if name.type == "PER" and names.first_name(text) is None else None
    return title is not None and (before in ARTICLES or first.pos_ == "NOUN" or not _is_surname(doc, first, names))


def _is_surname(doc: Doc, word: Token, names: Names) -> bool:
    """Somebody in the text is called so (*Gerhard Ritter … Ritter*), or it is said of somebody like a name (*Herr Richter*)."""
    if any(ent.label_ == "PER" and len(ent) > 1 and ent[-1].text == word.text for ent in doc.ents):
        return True
    before = doc[word.i - 1].text if word.i else ""
    return word.tag_ == "NE" and word.text in names.titles and names.title(before) is not None


def _is_many(noun: Token, before: str) -> bool:
    """An ordinary plural without article (*mit Wölfen, von Brücken*); one with it may be islands or mountains, behind *in* a town."""
    plural = noun.tag_ == "NN" and noun.morph.get("Number") == ["Plur"] and noun.lemma_ != noun.text
    return plural and before not in ARTICLES and before not in BEFORE_TOWNS


def _is_numbered(doc: Doc, name: Tagged, names: Names) -> bool:
    """One of several of a kind (*Block 1*), or how many somebody is (*die Regierung 13 …*); units of an army are named so."""
    head = names.head(doc[name.start].text)
    return head is not None and head.kind != "army" and names.is_bare_head(doc[name.start].text) and doc[name.start + 1].tag_ == "CARD"


def _is_plural(noun: Token) -> bool:
    """*die* before it is its article, not a relative pronoun whose clause has it for a subject (*die Schweden 1634 erlitt*)."""
    if noun.nbor(-1).pos_ != "DET":
        return False
    return noun.dep_ != "nsubj" or noun.head.morph.get("Number") != ["Sing"]
