"""Putting boxes where nothing else is, one after another."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import shapely
from shapely import STRtree
from shapely.geometry.base import BaseGeometry

from geo.flows.mercator import Point
from geo.flows.shafts import Shafts

LabelKind = Literal["number", "strength", "standing", "place", "country", "symbol"]
NEVER = math.inf
APART = 1.5
"""Pixels that two labels keep between them."""
_AT_ONCE = 24
"""Candidates that are tried together: most requests are served by the first of them."""


@dataclass(frozen=True)
class Label:
    """A placed label: its box by centre and size, in pixels of the world at the zoom; and `foot`, the point that it
    speaks of, where it stands on one."""

    kind: LabelKind
    key: str
    x: float
    y: float
    width: float
    height: float
    foot: Point | None = None

    @property
    def leader(self) -> Point | None:
        """The foot, where the label does not cover it and a line must lead there."""
        if self.foot is None:
            return None
        away = abs(self.foot[0] - self.x) > self.width / 2 or abs(self.foot[1] - self.y) > self.height / 2
        return self.foot if away else None

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, north, east and south of the box."""
        dx, dy = self.width / 2, self.height / 2
        return self.x - dx, self.y - dy, self.x + dx, self.y + dy

    def outline(self) -> BaseGeometry:
        """The box."""
        return shapely.box(*self.bounds)

    def meets(self, other: Label, apart: float) -> bool:
        """Whether the two boxes are less than `apart` pixels from each other."""
        return (
            abs(self.x - other.x) < (self.width + other.width) / 2 + apart
            and abs(self.y - other.y) < (self.height + other.height) / 2 + apart
        )


@dataclass(frozen=True)
class Request:
    """A label to be placed: its size, the centres where it may stand (n by 2, the best first), the feet that it has
    there, the price of crossing a shaft (NEVER forbids it), the shaft that is its own, and whether it may be left out
    where none is free."""

    kind: LabelKind
    key: str
    size: tuple[float, float]
    centres: np.ndarray
    feet: np.ndarray | None = None
    crossing: float = NEVER
    own: str = ""
    dispensable: bool = True

    def at(self, index: int) -> Label:
        """The label at one of its centres."""
        x, y = self.centres[index].tolist()
        foot = None if self.feet is None else tuple(self.feet[index].tolist())
        return Label(self.kind, self.key, x, y, *self.size, foot)


class Surface:
    """What is taken: solid outlines that nothing may cover, and shafts that labels rather avoid."""

    def __init__(self, solid: Sequence[BaseGeometry], shafts: Shafts) -> None:
        self._solid = STRtree(solid)
        self._shafts = shafts
        self._placed: list[tuple[float, float, float, float]] = []

    def place(self, request: Request) -> Label | None:
        """The cheapest free candidate, by rank and crossings; it is taken from then on.

        A label that may not be left out stands at its first candidate where none is free.
        """
        index = self._cheapest(request)
        if index is None and request.dispensable:
            return None
        label = request.at(index or 0)
        self._placed.append((label.x, label.y, *request.size))
        return label

    def _cheapest(self, request: Request) -> int | None:
        best, lowest = None, math.inf
        for start in range(0, len(request.centres), _AT_ONCE):
            if start >= lowest:
                break  # later candidates cost at least their rank
            costs = start + self._costs(request, request.centres[start : start + _AT_ONCE])
            cheapest = int(np.argmin(costs))
            if costs[cheapest] < lowest:
                best, lowest = start + cheapest, float(costs[cheapest])
        return best

    def _costs(self, request: Request, centres: np.ndarray) -> np.ndarray:
        """What each centre costs; infinite where it is not free."""
        costs = np.arange(len(centres), dtype=float)
        costs[self._meets_labels(request, centres)] = math.inf
        half = np.array(request.size) / 2
        lows, highs = centres - half, centres + half
        boxes = np.asarray(shapely.box(*lows.T, *highs.T))
        costs[self._solid.query(boxes, predicate="intersects")[0]] = math.inf
        crossings = self._shafts.crossings(boxes, lows, highs, request.own)
        crosses = crossings > 0
        costs[crosses] += request.crossing * crossings[crosses]
        return costs

    def _meets_labels(self, request: Request, centres: np.ndarray) -> np.ndarray:
        x, y, width, height = np.array(self._placed).reshape(-1, 4).T
        near_x = np.abs(centres[:, :1] - x) < (request.size[0] + width) / 2 + APART
        near_y = np.abs(centres[:, 1:] - y) < (request.size[1] + height) / 2 + APART
        return np.asarray(np.any(near_x & near_y, axis=1))
