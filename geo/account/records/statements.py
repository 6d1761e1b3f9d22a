"""What is told of a movement, of a total, and of a total beside a selection."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from geo.account.records.quotes import Against, Marked, Quote
from geo.account.records.support import Support
from geo.catalogue import Level

CaveatKind = Literal[
    "inferred",
    "reading",
    "against",
    "joined",
    "absent",
    "undrawn",
    "replaced",
    "replaces",
    "perhaps",
    "part_of_total",
    "mismatch",
    "note",
]


Drawn = Literal["arrow", "badge", "list"]


@dataclass(frozen=True)
class Caveat:
    """What keeps a reader from taking an entry at its face value.

    `field` is empty where it concerns the whole entry. `words` stand beside their field; `sentence` stands alone.
    """

    kind: CaveatKind
    field: str
    words: str
    sentence: str


@dataclass(frozen=True)
class Fact:
    """One field with its value in words, the words that state it, and the letters of the articles that do so."""

    field: str
    name: str
    value: str
    level: Level
    marked: tuple[Marked, ...]
    support: tuple[str, ...]
    support_words: str
    caveats: tuple[Caveat, ...]


@dataclass(frozen=True)
class StatementAccount:
    """What movements and totals have in common. `counted` is whether any number is stated, of people or of things;
    `sources` support it; `differing` are quotes that state nothing of
    it and only differ; `against` is every difference, those inside supporting quotes too."""

    id: str
    strength: str
    number_words: str
    counted: bool
    facts: tuple[Fact, ...]
    caveats: tuple[Caveat, ...]
    sources: tuple[Quote, ...]
    differing: tuple[Quote, ...]
    against: tuple[Against, ...]
    support: Support
    citation: str

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """Every quote, the supporting ones first."""
        return (*self.sources, *self.differing)

    @property
    def leading(self) -> Quote:
        """The supporting quote that states most, nothing in it differing if possible; of equals the shortest."""
        return max(self.sources or self.differing, key=_worth)

    def fact(self, field: str) -> Fact | None:
        """The fact on a field, None where nothing is told of it."""
        return next((fact for fact in self.facts if fact.field == field), None)

    @property
    def loose(self) -> tuple[Caveat, ...]:
        """The caveats that stand beside no fact."""
        beside = {caveat for fact in self.facts for caveat in fact.caveats}
        return tuple(caveat for caveat in self.caveats if caveat not in beside)

    def caveats_of(self, *kinds: CaveatKind) -> Iterator[Caveat]:
        """The caveats of some kinds, in their order."""
        return (caveat for caveat in self.caveats if caveat.kind in kinds)


@dataclass(frozen=True)
class MovementAccount(StatementAccount):
    """A movement as it is told. `strength` is a number of people in words, or of things where that is all
    that is counted, `number_words` the number alone;
    `numbered` is number and force; `state` is the status as it is told, `announced` status and day, `dates` all dates
    of the entry and how exact they are; `status` and `force_id` are ids, `nations` codes; `soldiers` is the number
    that a width shows, `day` that of the announcement."""

    number: int
    numbered: str
    force: str
    force_id: str
    route: str
    route_spoken: str
    status: str
    status_words: str
    state: str
    announced: str
    dates: str
    soldiers: int | None
    day: str | None
    nations: tuple[str, ...]
    nation_names: tuple[str, ...]
    drawn: Drawn
    drawn_words: str
    undrawn: str

    @property
    def title(self) -> str:
        """Force, route, strength, status and day in one line."""
        return f"{self.force} · {self.route} · {self.strength} · {self.announced}"


@dataclass(frozen=True)
class Part:
    """A movement that a total covers: its id, its number in the list, and its strength as a number in words."""

    id: str
    number: int
    strength: str


@dataclass(frozen=True)
class TotalAccount(StatementAccount):
    """A stated total beside its parts. `verdict` says whether they agree with it; `equation` puts all in a line."""

    name: str
    title: str
    parts: tuple[Part, ...]
    verdict: str
    equation: str


@dataclass(frozen=True)
class SumAccount:
    """A total for a selection: the parts that are shown, those that a filter hides, and the sentence that says so."""

    total: TotalAccount
    shown: tuple[Part, ...]
    hidden: tuple[Part, ...]
    hidden_words: str


_LEADING_FIELDS = ("force", "strength", "origin", "destination", "status")


def _worth(quote: Quote) -> tuple[int, int]:
    stated = sum(field in _LEADING_FIELDS for field in quote.states)
    return (stated - len(quote.against), quote.span.start - quote.span.end)
