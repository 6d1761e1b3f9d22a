"""A listed verb, and the classes of verbs that are beside the point."""

from __future__ import annotations

from dataclasses import dataclass

PLAIN = frozenset("concern harm other last".split())
"""Classes of verbs that are known and neither events nor operators."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A listed verb: its head, the words that belong to it ("call" + "off"), and its classes, the likelier first."""

    head: str
    tail: tuple[str, ...]
    reflexive: bool
    classes: tuple[str, ...]

    @property
    def lemma(self) -> str:
        """As it is listed."""
        return " ".join((*(("se",) if self.reflexive else ()), self.head, *self.tail))
