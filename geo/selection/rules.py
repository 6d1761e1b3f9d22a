"""How what is asked for is compared with what a movement has. The one-file HTML has the same four rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from geo.text import fold

Comparison = Literal["among", "since", "until", "words"]
Passes = Callable[[Iterable[str]], bool]


def _among(wanted: Sequence[str]) -> Passes:
    """One of the wanted is there."""
    values = frozenset(wanted)
    return lambda actual: not values.isdisjoint(actual)


def _since(wanted: Sequence[str]) -> Passes:
    """A day (ISO 8601) in or after the wanted day, month or year; what has no day does not pass."""
    return lambda actual: any(day >= wanted[0] for day in actual)


def _until(wanted: Sequence[str]) -> Passes:
    """A day (ISO 8601) in or before the wanted day, month or year; what has no day does not pass."""
    return lambda actual: any(day[: len(wanted[0])] <= wanted[0] for day in actual)


def _words(wanted: Sequence[str]) -> Passes:
    """Every wanted word stands in one of the texts, which are folded already."""
    words = fold(" ".join(wanted)).split()

    def passes(actual: Iterable[str]) -> bool:
        for text in actual:
            for word in words:  # plain loops: this is asked of every movement at every letter
                if word not in text:
                    break
            else:
                return True
        return False

    return passes


COMPARISONS: Mapping[Comparison, Callable[[Sequence[str]], Passes]] = MappingProxyType(
    {"among": _among, "since": _since, "until": _until, "words": _words}
)
