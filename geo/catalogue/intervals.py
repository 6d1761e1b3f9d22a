"""Strengths as intervals, so that numbers with qualifiers can be added and compared.

"About" reads as within 10 % (the project's convention; articles do not say), "more than" as strictly above.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from geo.catalogue.model import Strength

_ABOUT = 0.10


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
    value = strength.value or 0
    match strength.qualifier:
        case "exact":
            return Interval(value, value)
        case "about":
            return Interval(value * (1 - _ABOUT), value * (1 + _ABOUT))
        case "more_than":
            return Interval(value + 1, math.inf)
        case "at_most":
            return Interval(0, value)
        case "unstated":
            return Interval(0, math.inf)


def total(strengths: Iterable[Strength]) -> Interval:
    """The sum of several strengths, their qualifiers kept."""
    parts = [interval(strength) for strength in strengths]
    return Interval(sum(part.low for part in parts), sum(part.high for part in parts))
