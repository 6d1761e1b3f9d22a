"""Stated totals beside the sum of their parts, also when a filter hides some."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from geo.catalogue.catalogue import Catalogue
from geo.catalogue.intervals import interval, total
from geo.catalogue.model import Movement, Total


@dataclass(frozen=True)
class Sum:
    """A total and its parts: those `shown`, those that a filter hides, and whether all of them agree with it."""

    total: Total
    shown: tuple[Movement, ...]
    hidden: tuple[Movement, ...]
    agrees: bool


def sums(catalogue: Catalogue, shown: Collection[str]) -> tuple[Sum, ...]:
    """The totals of which at least one part is among the `shown` ids."""
    return tuple(
        _sum(item, catalogue, shown) for item in catalogue.totals.values() if not set(item.covers).isdisjoint(shown)
    )


def _sum(item: Total, catalogue: Catalogue, shown: Collection[str]) -> Sum:
    parts = [catalogue.movements[name] for name in item.covers]
    return Sum(
        total=item,
        shown=tuple(part for part in parts if part.id in shown),
        hidden=tuple(part for part in parts if part.id not in shown),
        agrees=interval(item.strength).meets(total(part.strength for part in parts)),
    )
