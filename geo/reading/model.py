"""What the reading gives to others: quantities, readings, and the values that it compares words with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from geo.text import Span

Verdict = Literal["machine", "curator", "contradicted"]
Qualifier = Literal["exact", "about", "at_least", "more_than", "at_most", "less_than", "between", "magnitude"]
Status = Literal["announced", "intended", "considered", "on_alert", "under_way", "in_place", "alleged", "ruled_out"]
_QUALIFIERS: tuple[Qualifier, ...] = get_args(Qualifier)
CountedKind = Literal["people", "aircraft", "ships", "vehicles", "guns", "batteries", "formations"]


@dataclass(frozen=True)
class Quantity:
    """A number as an article gives it; `up_to` is the upper end of a range, with the qualifier "between" alone.

    A magnitude ("hundreds") has the value of its unit: 100. Raises ValueError for a qualifier that there is not.
    """

    value: int
    up_to: int | None = None
    qualifier: Qualifier = "exact"

    def __post_init__(self) -> None:
        if self.qualifier not in _QUALIFIERS:
            raise ValueError(f"no qualifier {self.qualifier!r}: one of {', '.join(_QUALIFIERS)}")

    def __str__(self) -> str:
        if self.up_to is not None:
            return f"between {self.value:,} and {self.up_to:,}"
        if self.qualifier == "magnitude":
            return {10: "tens", 100: "hundreds", 1000: "thousands"}.get(self.value, f"some {self.value:,}s")
        return f"{self.qualifier.replace('_', ' ')} {self.value:,}"


@dataclass(frozen=True)
class Equipment:
    """Things that come along: of what kind, under what name, how many."""

    of: CountedKind
    name: str
    quantity: Quantity


@dataclass(frozen=True)
class PlaceNames:
    """A place by every name that words may call it, and its country (ISO 3166-1 alpha-3) where it lies in one."""

    names: tuple[str, ...]
    country: str | None = None


@dataclass(frozen=True)
class ForceNames:
    """A force by every name, and the nations that it is said to be of: alpha-3 codes, NATO, EU, UN."""

    names: tuple[str, ...]
    nations: tuple[str, ...] = ()


@dataclass(frozen=True)
class SpeakerNames:
    """Who announces, by every name."""

    names: tuple[str, ...]


Value = str | Quantity | Equipment | PlaceNames | ForceNames | SpeakerNames


@dataclass(frozen=True)
class Reading:
    """Whether words mean a value, as far as the machine can tell, and what it went by.

    `rule` names the rule that decided; `understood` is what was read, in words; `unread` the word that could not be;
    `offers` are values that the words can bear; `message` says all that to a curator, with remedies.
    """

    level: Verdict
    rule: str
    understood: str = ""
    unread: str = ""
    offers: tuple[str, ...] = ()
    message: str = ""


@dataclass(frozen=True)
class EventReading:
    """What one verb or noun of movement says in its sentence.

    `sure` is False where something around it could not be read; `asked` where it is wanted, feared, asked or supposed,
    and so no status at all; `why` says which. `path` tells the operators from the inside out.
    """

    span: Span
    kind: str
    tense: str
    statuses: frozenset[str]
    sure: bool
    asked: bool = False
    path: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True)
class StatedQuantity:
    """A quantity in a sentence: `span` from its qualifier to its noun, `counts` what the noun counts.

    `part` says why the number is not the number of what moves ("a third of", "from … to"); `left_out` where listed
    words around it are no qualifier that it could bear.
    """

    span: Span
    number: Span
    quantity: Quantity
    counts: str | None
    name: str = ""
    part: str = ""
    unread: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)
