"""Putting boxes where nothing else is, one after another."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from shapely import STRtree, box
from shapely.geometry.base import BaseGeometry

Kind = Literal["number", "strength", "standing", "place", "country", "symbol"]
NEVER = math.inf
APART = 1.5
"""Pixels that two labels keep between them."""


@dataclass(frozen=True)
class Label:
    """A placed label: its box by centre and size, in pixels of the world at the zoom."""

    kind: Kind
    key: str
    x: float
    y: float
    width: float
    height: float

    def outline(self) -> BaseGeometry:
        """The box."""
        dx, dy = self.width / 2, self.height / 2
        return box(self.x - dx, self.y - dy, self.x + dx, self.y + dy)

    def meets(self, other: Label, apart: float) -> bool:
        """Whether the two boxes are less than `apart` pixels from each other."""
        return (
            abs(self.x - other.x) < (self.width + other.width) / 2 + apart
            and abs(self.y - other.y) < (self.height + other.height) / 2 + apart
        )


@dataclass(frozen=True)
class Request:
    """A label to be placed: candidates, the best first; the price of crossing a shaft (NEVER forbids it); the
    shaft that is its own; and whether it may be left out where no candidate is free."""

    candidates: Iterable[Label]
    crossing: float = NEVER
    own: str = ""
    dispensable: bool = True


class Surface:
    """What is taken: solid outlines that nothing may cover, and shafts that labels rather avoid."""

    def __init__(self, solid: Sequence[BaseGeometry], names: Sequence[str], shafts: Sequence[BaseGeometry]) -> None:
        self._solid = STRtree(solid)
        self._names = names
        self._shafts = STRtree(shafts)
        self._placed: list[Label] = []

    def place(self, request: Request) -> Label | None:
        """The cheapest free candidate, by rank and crossings; it is taken from then on.

        A label that may not be left out stands at its first candidate where none is free.
        """
        label = self._cheapest(request)
        if label is not None:
            self._placed.append(label)
        return label

    def _cheapest(self, request: Request) -> Label | None:
        best, first, lowest = None, None, math.inf
        for rank, label in enumerate(request.candidates):
            if rank >= lowest:
                break  # later candidates cost at least their rank
            first = first or label
            outline = label.outline()
            if not self._free(label, outline):
                continue
            crossed = self._crossed(outline, request.own)
            cost = rank + (request.crossing * crossed if crossed else 0)
            if cost < lowest:
                best, lowest = label, cost
        return best if best or request.dispensable else first

    def _free(self, label: Label, outline: BaseGeometry) -> bool:
        if any(label.meets(other, APART) for other in self._placed):
            return False
        return not len(self._solid.query(outline, predicate="intersects"))

    def _crossed(self, outline: BaseGeometry, own: str) -> int:
        hits = self._shafts.query(outline, predicate="intersects")
        return sum(1 for hit in hits if self._names[hit] != own)
