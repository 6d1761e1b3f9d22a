"""A part of the world on a page: which, at which scale, and what of a scene lies in it.

Map pixels are those of `place_labels`; a map pixel is MAGNIFIED pixels of the page, so that the smallest text of
the map is as large as the smallest of the list.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from geo.chart import Labelling, Scene, place_labels
from geo.chart.labels import NUMBER_SIZE
from geo.export.slide.options import SMALLEST
from geo.flows import Curve, Flow, Frame, Point

MAGNIFIED = SMALLEST / NUMBER_SIZE
EDGE = 3.0
"""Map pixels that labels keep from the edge of their pane."""
_STEPS = np.linspace(0.0, 1.0, 97)


@dataclass(frozen=True)
class Pane:
    """`x`, `y`, `width`, `height` in pixels of the page; `west` and `north` in map pixels at `zoom`."""

    x: float
    y: float
    width: float
    height: float
    zoom: float
    west: float
    north: float

    @property
    def scale(self) -> float:
        """Map pixels of a world unit."""
        return float(2.0**self.zoom)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, north, east and south in world units."""
        east = self.west + self.width / MAGNIFIED
        south = self.north + self.height / MAGNIFIED
        return self.west / self.scale, self.north / self.scale, east / self.scale, south / self.scale

    def at(self, x: float, y: float) -> Point:
        """The page's pixel of a map pixel."""
        return self.x + (x - self.west) * MAGNIFIED, self.y + (y - self.north) * MAGNIFIED

    def at_world(self, point: Point) -> Point:
        """The page's pixel of a point in world units."""
        return self.at(point[0] * self.scale, point[1] * self.scale)

    def clamped(self, point: Point) -> Point:
        """The page's pixel of a point in world units, moved into the pane."""
        x, y = self.at_world(point)
        return min(max(x, self.x + 3), self.x + self.width - 3), min(max(y, self.y + 3), self.y + self.height - 3)

    def holds(self, point: Point, margin: float = 0.0) -> bool:
        """Whether a point in world units lies inside, `margin` map pixels from the edge."""
        west, north, east, south = self.bounds
        edge = margin / self.scale
        return west + edge <= point[0] <= east - edge and north + edge <= point[1] <= south - edge

    @property
    def within(self) -> Frame:
        """West, north, east and south between which labels may stand, in map pixels."""
        east, south = self.west + self.width / MAGNIFIED, self.north + self.height / MAGNIFIED
        return self.west + EDGE, self.north + EDGE, east - EDGE, south - EDGE

    def spans(self, bounds: Frame) -> bool:
        """Whether a box in map pixels may stand in it."""
        west, north, east, south = self.within
        return west <= bounds[0] and north <= bounds[1] and bounds[2] <= east and bounds[3] <= south


def around(centre: Point, zoom: float, x: float, y: float, width: float, height: float) -> Pane:
    """The pane of that place and size on the page with `centre` (world units) in its middle."""
    scale = 2.0**zoom
    west, north = centre[0] * scale - width / MAGNIFIED / 2, centre[1] * scale - height / MAGNIFIED / 2
    return Pane(x, y, width, height, zoom, west, north)


def labels_in(scene: Scene, pane: Pane) -> Labelling:
    """The scene's labels for what lies in the pane, clear of its edges: numbers stand on the visible part of their
    curves."""
    return place_labels(seen(scene, pane), pane.zoom, within=pane.within)


def seen(scene: Scene, pane: Pane) -> Scene:
    """The part of the scene in the pane, its curves cut to it."""
    return replace(
        scene,
        flows=tuple(_cut(scene, pane)),
        nodes=tuple(node for node in scene.nodes if pane.holds(node.point)),
        standings=tuple(standing for standing in scene.standings if pane.holds(standing.point)),
        countries=tuple(country for country in scene.countries if pane.holds(country.point, 6)),
        quiet=tuple(name for name in scene.quiet if pane.holds(name.point, 6)),
    )


def part_in_sight(curve: Curve, pane: Pane) -> tuple[float, float] | None:
    """The parameters between which the curve (world units) lies in the pane: its longest stretch there."""
    west, north, east, south = pane.bounds
    u = 1 - _STEPS
    x = u * u * curve.start[0] + 2 * u * _STEPS * curve.control[0] + _STEPS**2 * curve.end[0]
    y = u * u * curve.start[1] + 2 * u * _STEPS * curve.control[1] + _STEPS**2 * curve.end[1]
    inside = (x >= west) & (x <= east) & (y >= north) & (y <= south)
    best: tuple[int, int] | None = None
    start = None
    for index, here in enumerate([*inside, False]):
        if here and start is None:
            start = index
        elif not here and start is not None:
            if best is None or index - 1 - start > best[1] - best[0]:
                best = start, index - 1
            start = None
    return (float(_STEPS[best[0]]), float(_STEPS[best[1]])) if best and best[1] > best[0] else None


def _cut(scene: Scene, pane: Pane) -> Iterator[Flow]:
    for flow in scene.flows:
        stretch = part_in_sight(flow.curve, pane)
        if stretch:
            yield flow if stretch == (0.0, 1.0) else replace(flow, curve=flow.curve.part(*stretch))
