"""Quadratic Béziers in world units."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from geo.flows.plane import Point

_PARAMETERS = np.linspace(0.0, 1.0, 65)


@dataclass(frozen=True)
class Curve:
    """A quadratic Bézier from `start` to `end`, pulled towards `control`; (x, y) in world units."""

    start: Point
    control: Point
    end: Point

    def at(self, t: float) -> Point:
        """The point at parameter `t`, 0 at the start and 1 at the end."""
        u = 1 - t
        a, b, c = u * u, 2 * u * t, t * t
        return (
            a * self.start[0] + b * self.control[0] + c * self.end[0],
            a * self.start[1] + b * self.control[1] + c * self.end[1],
        )

    def direction(self, t: float) -> Point:
        """The unit tangent at `t`, (0, 0) where the curve stands still."""
        u = 1 - t
        dx = u * (self.control[0] - self.start[0]) + t * (self.end[0] - self.control[0])
        dy = u * (self.control[1] - self.start[1]) + t * (self.end[1] - self.control[1])
        length = math.hypot(dx, dy)
        return (dx / length, dy / length) if length else (0.0, 0.0)

    def points(self, pieces: int) -> list[Point]:
        """`pieces + 1` points along the curve, both ends included."""
        return [self.at(i / pieces) for i in range(pieces + 1)]

    def length(self) -> float:
        """Arc length in world units, by 64 chords."""
        return float(self._arc[-1])

    def scaled(self, factor: float) -> Curve:
        """The curve with every coordinate times `factor`: pixels at a zoom."""
        scale = [(x * factor, y * factor) for x, y in (self.start, self.control, self.end)]
        return Curve(*scale)

    def moved(self, dx: float, dy: float) -> Curve:
        """The curve moved by (dx, dy)."""
        return Curve(*((x + dx, y + dy) for x, y in (self.start, self.control, self.end)))

    def part(self, t0: float, t1: float) -> Curve:
        """The stretch from `t0` to `t1`, itself a quadratic (de Casteljau's subdivision)."""
        start, end = self.at(t0), self.at(t1)
        u0, u1 = 1 - t0, 1 - t1

        def blossom(axis: int) -> float:
            return u0 * u1 * self.start[axis] + (u0 * t1 + u1 * t0) * self.control[axis] + t0 * t1 * self.end[axis]

        return Curve(start, (blossom(0), blossom(1)), end)

    def at_distance(self, distance: float) -> float:
        """The parameter at `distance` along the curve from its start, kept between 0 and 1."""
        return float(np.interp(distance, self._arc, _PARAMETERS))

    @cached_property
    def _arc(self) -> np.ndarray:
        """The length of the curve up to each of _PARAMETERS."""
        t = _PARAMETERS[:, None]
        points = (
            (1 - t) ** 2 * np.array(self.start) + 2 * (1 - t) * t * np.array(self.control) + t**2 * np.array(self.end)
        )
        steps = np.hypot(*np.diff(points, axis=0).T)
        return np.concatenate([[0.0], np.cumsum(steps)])


def bent(start: Point, end: Point, bend: float) -> Curve:
    """A symmetric curve whose middle lies `bend` times the chord's length to the left of travel, north being up."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    return Curve(start, (middle[0] + 2 * bend * dy, middle[1] - 2 * bend * dx), end)
