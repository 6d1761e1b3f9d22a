"""How much of a frame a map needs, and where in it is room for a legend or a second map. All in map pixels, where
not said otherwise."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import shapely
from shapely import STRtree, box
from shapely.geometry.base import BaseGeometry

from geo.chart import Label, Mark, Scene, Standing, place_labels
from geo.chart.names import CountryName
from geo.chart.scene import SceneNode
from geo.export.slide.pane import MAGNIFIED, Pane, around
from geo.flows import Flow, Frame, Plane, Point, stroke

CLOSEST = 5.0
"""Zoom, of Web Mercator, that no map exceeds."""
EMPTY = (28.0, 12.0)
"""World units that a map on which nothing is drawn shows to the sides, and up and down, of its middle."""
WORLDS = 0.25
"""Zoom beyond which a frame may show more than the world."""
PAD = 10.0
"""What labels and arrows keep from the frame."""
FREE = 9.0
"""Between furniture and the frame."""
STEP = 1 / 16
"""Zoom, 4 % of the scale, between two maps that are tried: what is free at one of them is remembered for all."""
LOSS = 0.6
"""Zoom that may be given up for furniture."""

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
    """The largest zoom of whole steps at which everything drawn lies clear of the frame's edges; the widest where it
    does so at none. Labels need room beside their points: the search goes out from where the points alone fit."""
    widest = _widest(scene, frame)
    top = high = max(widest, math.floor(min(CLOSEST + scene.plane.closer, _of_points(scene, frame)) / STEP)) + 1
    for power in itertools.count():
        low = max(widest, top - 2**power)
        found = fit(scene, frame, low * STEP)
        if found.fits or low == widest:
            break
        high = low
    while high - low > 1:
        middle = (low + high) // 2
        tried = fit(scene, frame, middle * STEP)
        low, high, found = (middle, high, tried) if tried.fits else (low, middle, found)
    return found


def fits_beyond(scene: Scene, frame: PageFrame, zoom: float) -> bool:
    """Whether `closest` would find a larger zoom than that, told by one map instead of a search."""
    step = math.floor(zoom / STEP) + 1
    return step <= _widest(scene, frame) or fit(scene, frame, step * STEP).fits


def _widest(scene: Scene, frame: PageFrame) -> int:
    """Steps of the zoom at which no less is shown than the world."""
    return math.ceil((math.log2(frame[2] / MAGNIFIED / scene.plane.width) - WORLDS) / STEP)


def _of_points(scene: Scene, frame: PageFrame) -> float:
    """The zoom at which the ends of arrows and what stands alone would fill the frame; endless for one place."""
    points = [*(node.point for node in scene.nodes), *(standing.point for standing in scene.standings)]
    west, north = (min(values) for values in zip(*points, strict=True)) if points else (0.0, 0.0)
    east, south = (max(values) for values in zip(*points, strict=True)) if points else (0.0, 0.0)
    sides = (east - west, frame[2]), (south - north, frame[3])
    return min((math.log2((long / MAGNIFIED - 2 * PAD) / side) for side, long in sides if side), default=math.inf)


def wider(scene: Scene, frame: PageFrame, zoom: float, every: int = 1) -> Iterator[Fit]:
    """The scene at that zoom, then further and further away, by so many steps each time."""
    yield from (fit(scene, frame, zoom - STEP * step) for step in range(0, math.ceil(LOSS / STEP), every))


def stepped(zoom: float) -> float:
    """The zoom of the next map further away that is tried."""
    return math.floor(zoom / STEP) * STEP


def obstacles(scene: Scene, pane: Pane, labels: Sequence[Label]) -> STRtree:
    """What furniture may not cover."""
    strokes = [stroke(flow, pane.scale) for flow in scene.flows]
    lines = np.array([shapely.LineString(item.whole.points(24)) for item in strokes])
    shafts = shapely.buffer(lines, np.array([item.width / 2 + 5 for item in strokes]), quad_segs=2)
    heads = shapely.buffer(np.array([shapely.Polygon(item.head) for item in strokes]), 4, quad_segs=2)
    points = [*(node.point for node in scene.nodes), *(standing.point for standing in scene.standings)]
    dots = [_square(x * pane.scale, y * pane.scale, 9) for x, y in points]
    written = shapely.box(*np.add(_bounds(labels), (-3, -3, 3, 3)).T)
    return STRtree([*shafts, *heads, *dots, *written])


def _bounds(labels: Sequence[Label]) -> np.ndarray:
    return np.array([label.bounds for label in labels]).reshape(-1, 4)


def free(taken: STRtree, area: BaseGeometry) -> bool:
    """Whether nothing in `taken` meets the area."""
    return not len(taken.query(area, predicate="intersects"))


def corner_of(pane: Pane, size: Point, corner: Corner) -> Point:
    """The left top corner, in page pixels, of a box of `size` page pixels in a corner of the pane."""
    gap = FREE * MAGNIFIED
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
    """West, north, east and south of all that is drawn, but for names of countries where nothing starts or ends."""
    ends = tuple(country for country in scene.countries if country.tinted)
    marks = tuple(scene.marks[flow.id] for flow in scene.flows)
    return _frame(scene.flows, marks, scene.nodes, scene.standings, ends, scene.plane, zoom)


@lru_cache(maxsize=1024)
def _frame(
    flows: tuple[Flow, ...],
    marks: tuple[Mark, ...],
    nodes: tuple[SceneNode, ...],
    standings: tuple[Standing, ...],
    ends: tuple[CountryName, ...],
    plane: Plane,
    zoom: float,
) -> Frame:
    """The same of what it depends on: parts of a crowded scene that are tried one after another often share that."""
    by_flow = {flow.id: mark for flow, mark in zip(flows, marks, strict=True)}
    frame = place_labels(Scene(flows, by_flow, nodes, standings, ends, plane), zoom).frame
    if frame is not None:
        return frame
    x, y = plane.project(*plane.outset)
    west, north, east, south = x - EMPTY[0], y - EMPTY[1], x + EMPTY[0], y + EMPTY[1]
    return west * 2.0**zoom, north * 2.0**zoom, east * 2.0**zoom, south * 2.0**zoom


def _square(x: float, y: float, reach: float) -> BaseGeometry:
    return box(x - reach, y - reach, x + reach, y + reach)
