"""How much of a frame a map needs, and where in it is room for a legend or a second map. All in map pixels, where
not said otherwise."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import shapely
from shapely import STRtree, box
from shapely.geometry.base import BaseGeometry

from geo.chart import Label, Scene, place_labels
from geo.export.slide.pane import MAGNIFIED, Pane, around
from geo.flows import Frame, Point, project, stroke
from geo.flows.mercator import WORLD

DEFAULT_VIEW = (48.0, -20.0)
CLOSEST = 5.0
TOLERANCE = 0.03
"""Zoom, 2 % of the scale, by which a map may be further away than it could be."""
WORLDS = 0.25
"""Zoom beyond which a frame may show more than the world."""
PAD = 10.0
"""What labels and arrows keep from the frame."""
GAP = 9.0
"""Between furniture and the frame."""
LOSS, STEPS = 0.6, 8
"""Zoom that may be given up for furniture, and in how many steps."""

Corner = tuple[int, int]
"""0 or 1 for left or right, 0 or 1 for top or bottom."""
CORNERS: tuple[Corner, ...] = ((0, 1), (1, 1), (0, 0), (1, 0))
PageFrame = tuple[float, float, float, float]
"""Left, top, width and height in page pixels."""


@dataclass(frozen=True)
class Fit:
    """A scene at a zoom that fits into a frame, centred, with the free room to its sides."""

    pane: Pane
    spare_x: float
    spare_y: float

    @property
    def fits(self) -> bool:
        """Whether all of it lies in the frame."""
        return self.spare_x >= 0 and self.spare_y >= 0

    def shifted(self) -> Iterator[Pane]:
        """The pane, then the same with the free room shared out in other ways."""
        for down, aside in itertools.product((0.0, 0.25, 0.5, -0.25, -0.5), (0.0, -0.5, 0.5)):
            west = self.pane.west + aside * max(0.0, self.spare_x)
            yield replace(self.pane, west=west, north=self.pane.north + down * max(0.0, self.spare_y))


def fit(scene: Scene, frame: PageFrame, zoom: float) -> Fit:
    """The scene at that zoom in the middle of the frame."""
    west, north, east, south = _extent(scene, zoom)
    scale = 2.0**zoom
    pane = around(((west + east) / 2 / scale, (north + south) / 2 / scale), zoom, *frame)
    return Fit(
        pane,
        frame[2] / MAGNIFIED - 2 * PAD - (east - west),
        frame[3] / MAGNIFIED - 2 * PAD - (south - north),
    )


def closest(scene: Scene, frame: PageFrame) -> Fit:
    """The largest zoom, to TOLERANCE, at which everything drawn lies clear of the frame's edges.

    What is drawn grows by the map's scale, and by labels of a fixed size: each try tells the scale of the next
    (regula falsi), kept between one that fits and one that does not.
    """
    widest, high = math.log2(frame[2] / MAGNIFIED / WORLD) - WORLDS, CLOSEST
    steps = (fit(scene, frame, widest + (high - widest) * step / STEPS) for step in range(STEPS))
    best = next((tried for tried in steps if tried.fits), None)
    if best is None:
        return fit(scene, frame, widest)
    low = best.pane.zoom
    upper = fit(scene, frame, high)
    if upper.fits:
        return upper
    while high - low > TOLERANCE:
        zoom = _between(best, upper)
        tried = fit(scene, frame, min(max(zoom, low + TOLERANCE / 2), high - TOLERANCE / 2))
        if tried.fits:
            best, low = tried, tried.pane.zoom
        else:
            upper, high = tried, tried.pane.zoom
    return best


def _between(fits: Fit, exceeds: Fit) -> float:
    """The zoom at which the narrower of the free rooms would be used up, if room went linearly with scale."""
    shares = [
        inner / (inner - outer)
        for inner, outer in ((fits.spare_x, exceeds.spare_x), (fits.spare_y, exceeds.spare_y))
        if outer < 0
    ]
    return math.log2(fits.pane.scale + min(shares) * (exceeds.pane.scale - fits.pane.scale))


def wider(scene: Scene, frame: PageFrame, zoom: float) -> Iterator[Fit]:
    """The scene at that zoom, then further and further away."""
    for step in range(STEPS):
        yield fit(scene, frame, zoom - LOSS * step / STEPS)


def obstacles(scene: Scene, pane: Pane, labels: Sequence[Label]) -> STRtree:
    """What furniture may not cover."""
    strokes = [stroke(flow, pane.scale) for flow in scene.flows]
    lines = [shapely.LineString(item.whole.points(24)) for item in strokes]
    shafts = [line.buffer(item.width / 2 + 5, quad_segs=2) for line, item in zip(lines, strokes, strict=True)]
    heads = [shapely.Polygon(item.head).buffer(4, quad_segs=2) for item in strokes]
    points = [*(node.point for node in scene.nodes), *(standing.point for standing in scene.standings)]
    dots = [_square(x * pane.scale, y * pane.scale, 9) for x, y in points]
    return STRtree([*shafts, *heads, *dots, *(label.outline().buffer(3, quad_segs=1) for label in labels)])


def free(taken: STRtree, area: BaseGeometry) -> bool:
    """Whether nothing in `taken` meets the area."""
    return not len(taken.query(area, predicate="intersects"))


def corner_of(pane: Pane, size: Point, corner: Corner) -> Point:
    """The left top corner, in page pixels, of a box of `size` page pixels in a corner of the pane."""
    gap = GAP * MAGNIFIED
    return (
        pane.x + (pane.width - size[0] - gap if corner[0] else gap),
        pane.y + (pane.height - size[1] - gap if corner[1] else gap),
    )


def furniture(pane: Pane, size: Point, corner: Corner) -> BaseGeometry:
    """The same box in map pixels."""
    x, y = corner_of(pane, size, corner)
    left, top = pane.west + (x - pane.x) / MAGNIFIED, pane.north + (y - pane.y) / MAGNIFIED
    return box(left, top, left + size[0] / MAGNIFIED, top + size[1] / MAGNIFIED)


def _extent(scene: Scene, zoom: float) -> Frame:
    """West, north, east and south of all that is drawn."""
    frame = place_labels(replace(scene, quiet=()), zoom).frame
    if frame is not None:
        return frame
    x, y = (value * 2.0**zoom for value in project(*DEFAULT_VIEW))
    return x - 28 * 2.0**zoom, y - 12 * 2.0**zoom, x + 28 * 2.0**zoom, y + 12 * 2.0**zoom


def _square(x: float, y: float, reach: float) -> BaseGeometry:
    return box(x - reach, y - reach, x + reach, y + reach)
