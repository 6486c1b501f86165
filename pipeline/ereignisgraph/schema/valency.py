"""What verbs ask of the words beside them, as grammar needs to know it of a verb that it meets."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Valency:
    """Traits of verbs, from the rows of lexicon/verbs.toml; without any, no verb has one."""

    with_sein: tuple[str, ...] = ()                     # last parts of verbs whose perfect is built with *sein*
    particles: frozenset[str] = frozenset()             # what may stand before these parts
    transitive_too: tuple[str, ...] = ()                # of these, those that can have an accusative object as well
    by_itself: frozenset[str] = frozenset()             # verbs that are done to nobody, and have *haben* all the same
    steering: frozenset[str] = frozenset()              # verbs whose object does what their infinitive says
    judging: frozenset[str] = frozenset()               # verbs whose subject judges what somebody else did
    willing: frozenset[str] = frozenset()               # verbs whose subject wants what it does: no thing or event

    def builds_perfect_with_sein(self, lemma: str) -> bool:
        """The infinitive is one of these verbs or a particle before one of them (*einmarschieren*)."""
        return bool(self._base(lemma))

    def is_intransitive(self, lemma: str) -> bool:
        """The verb has no accusative object by its nature (*einmarschieren, fliehen*); *be-gehen, über-fallen* have one."""
        return self.builds_perfect_with_sein(lemma) and not self.may_be_transitive(lemma)

    def may_be_transitive(self, lemma: str) -> bool:
        """The verb is one that can have an accusative object though its perfect may be built with *sein* (*stürzen*), and no longer one that cannot."""
        return any(lemma.endswith(verb) and len(verb) >= len(self._base(lemma)) for verb in self.transitive_too)

    def _base(self, lemma: str) -> str:
        """The longest of the verbs with *sein* that this one is, or that follows its particle."""
        return max((base for base in self.with_sein if lemma.endswith(base) and lemma[:-len(base)] in self.particles), key=len, default="")
