"""Strengths as intervals, so that numbers with qualifiers can be added and compared.

What a qualifier allows stands in the table of qualifiers.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from geo.catalogue.model import Strength
from geo.terms import QUALIFIERS


@dataclass(frozen=True)
class Interval:
    """People from `low` to `high`, both included."""

    low: float
    high: float

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        return self.low <= other.high and other.low <= self.high

    def within(self, other: Interval) -> bool:
        """Whether every number in this one lies in `other`."""
        return other.low <= self.low and self.high <= other.high


def interval(strength: Strength) -> Interval:
    """The people that `strength` allows."""
    return Interval(*QUALIFIERS[strength.qualifier].bounds(strength.value or 0, strength.up_to or 0))


def in_short(strength: Strength) -> str:
    """As a curator writes it: "exact 1700", "between 450 and 500", "unstated"."""
    numbers = " and ".join(str(number) for number in (strength.value, strength.up_to) if number is not None)
    return f"{strength.qualifier} {numbers}".rstrip()


def total(strengths: Iterable[Strength]) -> Interval:
    """The sum of several strengths, their qualifiers kept."""
    parts = [interval(strength) for strength in strengths]
    return Interval(sum(part.low for part in parts), sum(part.high for part in parts))
