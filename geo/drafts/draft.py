"""What is suggested: for each movement of an article a draft, each field with its words and the rule behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from geo.places import Place
from geo.reading.anchoring import Dated
from geo.reading.model import Value
from geo.text import Span


@dataclass(frozen=True)
class Read:
    """One field of a draft, read by the machine: its value, the words that state it, the rule that read them.

    `dated` is what the words of a time mean by the article's day, None where they leave it open.
    """

    value: Value
    words: tuple[Span, ...]
    rule: str
    understood: str
    dated: Dated | None = None


@dataclass(frozen=True)
class Doubt:
    """Something of a movement that is left to the curator: the field, its words, and why."""

    field: str
    words: tuple[Span, ...]
    why: str


@dataclass(frozen=True)
class Draft:
    """A movement that a sentence states, as far as the machine reads it.

    `status` and `kind` are of the terms' tables. `fields` are by name as in geo.terms.FIELDS. `places` are what a
    place's words may mean, the catalogue's own places alone where it has any. `doubts` is empty where all that a
    movement needs was read: then the draft is ready. `borne` are all statuses that the verb can bear;
    `additional` where its people come on top of others.
    """

    sentence: Span
    verb: Span
    fields: Mapping[str, Read]
    equipment: tuple[Read, ...] = ()
    places: Mapping[str, tuple[Place, ...]] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()
    borne: frozenset[str] = frozenset()
    additional: bool = False

    @property
    def ready(self) -> bool:
        """Whether the machine read the status, the force, an end and, where one is named, the number."""
        return not self.doubts

    def value(self, name: str) -> Value | None:
        """The value of a field, None where it was not read."""
        return self.fields[name].value if name in self.fields else None

    @property
    def status(self) -> str:
        """The status, "" where it was not read."""
        return str(self.value("status") or "")


Why = Literal["trap", "unread"]


@dataclass(frozen=True)
class LeftAside:
    """A sentence that speaks of forces and becomes no draft, and why: a trap by its name, or nothing that was read."""

    sentence: Span
    why: Why
    reason: str


@dataclass(frozen=True)
class Suggestions:
    """What an article states, in its order; and how many sentences it has."""

    drafts: tuple[Draft, ...]
    asides: tuple[LeftAside, ...]
    sentences: int
