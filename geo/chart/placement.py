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

from geo.chart.chips import PlateGroup
from geo.flows.plane import Frame, Point
from geo.flows.shafts import Shafts

LabelKind = Literal["number", "direct", "strength", "standing", "place", "country", "symbol", "neighbour", "sea"]
NEVER = math.inf
APART = 1.5
"""Pixels that two labels keep between them."""
_AT_ONCE = 24
"""Candidates that are tried together at first, then twice as many: most requests are served by the first of them."""


@dataclass(frozen=True)
class Label:
    """A placed label: its box by centre and size, in pixels of the world at the zoom; and `foot`, the point that it
    speaks of, where it stands on one; `group` is what is drawn of a standing force."""

    kind: LabelKind
    key: str
    x: float
    y: float
    width: float
    height: float
    foot: Point | None = None
    group: PlateGroup | None = None

    @property
    def leader(self) -> Point | None:
        """The foot, where the label does not cover it and a line must lead there."""
        if self.foot is None:
            return None
        away = abs(self.foot[0] - self.x) > self.width / 2 or abs(self.foot[1] - self.y) > self.height / 2
        return self.foot if away else None

    @property
    def bounds(self) -> Frame:
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
    """A label to be placed: its size, the centres where it may stand (n by 2, the best first), what each costs (its
    rank, if not said), the feet that it has there, the price of crossing a shaft (NEVER forbids it), and the shaft that
    is its own."""

    kind: LabelKind
    key: str
    size: tuple[float, float]
    centres: np.ndarray
    feet: np.ndarray | None = None
    crossing: float = NEVER
    own: str = ""
    costs: np.ndarray | None = None
    group: PlateGroup | None = None

    def at(self, index: int) -> Label:
        """The label at one of its centres."""
        x, y = self.centres[index].tolist()
        foot = None if self.feet is None else tuple(self.feet[index].tolist())
        return Label(self.kind, self.key, x, y, *self.size, foot, self.group)


class Surface:
    """What is taken: solid outlines that nothing may cover, shafts that labels rather avoid, and all that
    is not `within` a frame."""

    def __init__(self, solid: Sequence[BaseGeometry], shafts: Shafts, within: Frame | None = None) -> None:
        self._solid = STRtree(solid)
        self._shafts = shafts
        self._within = within
        self._placed: list[tuple[float, float, float, float]] = []

    def place(self, request: Request) -> Label | None:
        """The cheapest free candidate, by its costs and crossings, which is taken from then on; None where none is
        free."""
        index = self._cheapest(request)
        if index is None:
            return None
        label = request.at(index)
        self._placed.append((label.x, label.y, *request.size))
        return label

    def _cheapest(self, request: Request) -> int | None:
        best, lowest = None, math.inf
        own_costs = np.arange(len(request.centres), dtype=float) if request.costs is None else request.costs
        start, count = 0, _AT_ONCE
        while start < len(own_costs) and own_costs[start] < lowest:  # later ones cost at least as much
            costs = self._costs(request, request.centres[start : start + count], own_costs[start : start + count])
            cheapest = int(np.argmin(costs))
            if costs[cheapest] < lowest:
                best, lowest = start + cheapest, float(costs[cheapest])
            start, count = start + count, count * 2
        return best

    def _costs(self, request: Request, centres: np.ndarray, costs: np.ndarray) -> np.ndarray:
        """What each centre costs; infinite where it is not free."""
        costs = costs.copy()
        costs[self._meets_labels(request, centres)] = math.inf
        half = np.array(request.size) / 2
        lows, highs = centres - half, centres + half
        boxes = np.asarray(shapely.box(*lows.T, *highs.T))
        costs[self._solid.query(boxes, predicate="intersects")[0]] = math.inf
        if self._within is not None:
            inside = np.all((lows >= self._within[:2]) & (highs <= self._within[2:]), axis=1)
            costs[~inside] = math.inf
        crossings = self._shafts.crossings(boxes, lows, highs, request.own)
        crosses = crossings > 0
        costs[crosses] += request.crossing * crossings[crosses]
        return costs

    def _meets_labels(self, request: Request, centres: np.ndarray) -> np.ndarray:
        x, y, width, height = np.array(self._placed).reshape(-1, 4).T
        near_x = np.abs(centres[:, :1] - x) < (request.size[0] + width) / 2 + APART
        near_y = np.abs(centres[:, 1:] - y) < (request.size[1] + height) / 2 + APART
        return np.asarray(np.any(near_x & near_y, axis=1))
