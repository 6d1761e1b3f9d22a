"""Where around a point or along a curve a label may stand, the best first."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from geo.chart.ground import ground
from geo.flows.curve import Curve
from geo.flows.plane import Plane, Point
from geo.flows.stroke import Stroke

_STEP = 5.0
"""Pixels between two places that are tried."""
ASIDE = 5.0
"""Pixels between a shaft and the nearest corner beside it: on the inside of a bend it comes nearer."""
_SIDES = np.array([(1, 0), (-1, 0), (0, 1), (0, -1), (0.75, -0.75), (0.75, 0.75), (-0.75, 0.75), (-0.75, -0.75)])
"""Right, left, below, above, then the corners."""
_ROUND = np.array([(math.cos(math.pi * step / 8), math.sin(math.pi * step / 8)) for step in range(16)])
_LENGTH, _MIDDLE = 1.8, 0.15
"""The price of a pixel between the point and the box, and between the point and the box's middle."""


def spread(
    plane: Plane, point: Point, size: Point, reach: float, scale: float, own: frozenset[str], aside: float = 0.0
) -> tuple[np.ndarray, np.ndarray]:
    """Centres (n by 2, whole pixels) for a box of that size, at most `reach` pixels between it and the point, that
    touch no land but that of the countries `own`; and what each costs, the cheapest first: that with the point `aside`
    pixels left of its middle."""
    offsets, costs = _offsets(size, reach, aside)
    clear = _clear(plane, point, size, reach, scale, own, aside)
    return np.round(np.array(point) + offsets[clear]), costs[clear]


@lru_cache(maxsize=4096)
def _clear(
    plane: Plane, point: Point, size: Point, reach: float, scale: float, own: frozenset[str], aside: float
) -> np.ndarray:
    """Which of the offsets: the land does not change, and a filter changes few groups."""
    centres = np.round(np.array(point) + _offsets(size, reach, aside)[0])
    return np.flatnonzero(ground(plane).clear(centres, size, scale, own)).astype(np.uint16)


@lru_cache(maxsize=64)
def _offsets(size: Point, reach: float, aside: float) -> tuple[np.ndarray, np.ndarray]:
    half = np.array(size) / 2
    steps = [np.arange(-(bound // _STEP), bound // _STEP + 1) * _STEP for bound in half + reach]
    offsets = np.stack(np.meshgrid(steps[0] + aside, steps[1]), axis=-1).reshape(-1, 2)
    between = np.hypot(*np.maximum(0.0, np.abs(offsets) - half).T)
    costs = _LENGTH * between + _MIDDLE * np.hypot(offsets[:, 0] - aside, offsets[:, 1])
    order = np.argsort(costs, kind="stable")
    order = order[between[order] <= reach]
    return offsets[order], costs[order]


def beside(drawn: Stroke, size: Point) -> np.ndarray:
    """Off the shaft on either side, from its middle ever further out."""
    reach = drawn.width / 2 + math.hypot(*size) / 2 + ASIDE
    centres = []
    for t in (0.56, 0.44, 0.62, 0.38, 0.68, 0.32, 0.74, 0.26, 0.5):
        (x, y), (dx, dy) = drawn.whole.at(t), drawn.whole.direction(t)
        centres += [(x + dy * reach, y - dx * reach), (x - dy * reach, y + dx * reach)]
    return np.array(centres)


def along(curve: Curve) -> np.ndarray:
    """The middle of the curve, then ever further from it."""
    return np.array([curve.at(t) for t in (0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.2, 0.15)])


def all_round(point: Point, size: Point, gap: float) -> np.ndarray:
    """On all sides and corners, then the same further out."""
    reaches = np.array([gap, gap + 6, gap + 14])[:, None, None] + np.array(size) / 2
    return np.array(point) + (_SIDES * reaches).reshape(-1, 2)


def near(point: Point, size: Point) -> np.ndarray:
    """In rings ever further out: sooner or later one is free."""
    reaches = 9.0 * np.arange(1, 40)[:, None, None] + np.array(size) / 2
    return np.asarray(np.array(point) + (_ROUND * reaches).reshape(-1, 2))
