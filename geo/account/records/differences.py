"""What is told of a field on which articles differ."""

from __future__ import annotations

from dataclasses import dataclass

from geo.catalogue.differences import DifferenceKind


@dataclass(frozen=True)
class Saying:
    """An article's words on a field, in quotation marks."""

    letter: str
    quoted: str
    because: str = ""


@dataclass(frozen=True)
class DifferenceAccount:
    """A field on which articles differ in one way: what is stated, and the voices that say otherwise, with reasons."""

    field: str
    name: str
    kind: DifferenceKind
    kind_words: str
    stated: tuple[Saying, ...]
    unstated: str
    differing: tuple[Saying, ...]
