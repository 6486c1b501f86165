"""Labels of event nodes, as a chronicle would put them: 'Kaiser: Frieden schließen', 'Verhaftung (König)'.

Lemma and names stay as they are, since nothing here inflects German: the subject stands before a colon, the object
before the infinitive, and the participants of a noun in brackets.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...schema.records import Argument, Event

SHOWN = 2       # participants of one role in a label; the rest is 'u. a.'
MODALITIES = {"planned": "geplant", "possible": "möglich", "demanded": "gefordert", "reported": "berichtet"}


def event_label(event: Event, name: str, roles: Mapping[str, Sequence[Argument]]) -> str:
    """What to call an event.

    Args:
        event: the mention that says whether it happened: what did not, or is not asserted, is marked.
        name: of a named event; it needs no participants. Otherwise empty.
        roles: its participants.
    """
    subjects, objects, places = (_names(roles.get(role, ())) for role in ("subject", "object", "place"))
    negated = event.polarity == "neg"
    if name:
        label = f"nicht: {name}" if negated else name
    elif event.kind in ("noun", "named"):
        label = _noun(event.predicate, subjects, objects, places, negated)
    else:
        label = _verb(event.predicate, subjects, objects, places, negated)
    if event.modality in MODALITIES:
        label += f" ({MODALITIES[event.modality]})"
    return label


def readable(arguments: Sequence[Argument]) -> str:
    """The fillers of one role as a table shows them: names where they are known, otherwise the phrases of the text."""
    return "; ".join(dict.fromkeys(argument.resolved or argument.text for argument in arguments))


def _verb(predicate: str, subjects: str, objects: str, places: str, negated: bool) -> str:
    words = [objects, "nicht" if negated else "", predicate]
    phrase = " ".join(filter(None, words))
    if subjects:
        return f"{subjects}: {phrase}"
    return f"{phrase} ({places})" if places and not objects else phrase


def _noun(name: str, subjects: str, objects: str, places: str, negated: bool) -> str:
    around = " → ".join(filter(None, (subjects, objects))) or places
    return ("nicht: " if negated else "") + (f"{name} ({around})" if around else name)


def _names(arguments: Sequence[Argument]) -> str:
    names = list(dict.fromkeys(argument.resolved or argument.head for argument in arguments))
    return ", ".join(names[:SHOWN]) + (" u. a." if len(names) > SHOWN else "")
