"""Ends outside the frame, named where their arrows cross its edge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import shapely
from shapely import STRtree, box
from shapely.geometry.base import BaseGeometry

from geo.chart import Label, Scene
from geo.chart.edges import crossings
from geo.chart.typeface import text_width
from geo.export.slide.chart import Chart
from geo.export.slide.ink import PAPER, Box, Ink
from geo.export.slide.options import SMALLEST
from geo.export.slide.pane import MAGNIFIED, Pane
from geo.export.slide.typeset import label
from geo.flows import Flow, Frame, Point, stroke

_HEIGHT = 34.0
INSET = 10.0


def edge_names(scene: Scene, pane: Pane, chart: Chart, covered: Sequence[Frame]) -> Iterator[Ink]:
    """A plate at the edge for each end outside; one end is named once where its arrows enter side by side. `covered`
    (left, top, right, bottom) is where legend and second map stand."""
    names = {node.id: node.name for node in scene.nodes}
    taken = [*covered, *(_bounds_of(pane, item) for item in chart.labels)]
    courses = STRtree([_course(flow, pane) for flow in scene.flows])
    west, north = pane.west, pane.north
    frame = west, north, west + pane.width / MAGNIFIED, north + pane.height / MAGNIFIED
    for crossing in crossings(scene.flows, names, frame, pane.scale):
        colour = scene.marks[crossing.flows[0]].colour
        yield from _plate(crossing.name, pane.at(*crossing.point), colour, pane, taken, courses)


def _course(flow: Flow, pane: Pane) -> BaseGeometry:
    """The arrow in pixels of the page."""
    drawn = stroke(flow, pane.scale)
    line = shapely.LineString([pane.at(*point) for point in drawn.whole.points(48)])
    return line.buffer((drawn.width / 2 + 3) * MAGNIFIED, quad_segs=2)


def _plate(name: str, at: Point, colour: str, pane: Pane, taken: list[Frame], courses: STRtree) -> Iterator[Ink]:
    """The name near its arrow's crossing: beside it along the edge if there is room, else over it."""
    width = text_width(name, SMALLEST, 700) + 26
    first = pane.x + INSET, pane.y + INSET
    last = pane.x + pane.width - width - INSET, pane.y + pane.height - _HEIGHT - INSET
    left, top = min(max(at[0] - width / 2, first[0]), last[0]), min(max(at[1] - _HEIGHT / 2, first[1]), last[1])
    aside = [way * step * 9 for step in range(40) for way in (1, -1)]
    sideways = at[1] - pane.y < 1 or pane.y + pane.height - at[1] < 1
    corners = [(left + by, top) if sideways else (left, top + by) for by in aside]
    within = [(x, y) for x, y in corners if first[0] <= x <= last[0] and first[1] <= y <= last[1]]
    boxes = [(x, y, x + width, y + _HEIGHT) for x, y in within]
    clear = [item for item in boxes if not any(_meet(item, other) for other in taken)]
    beside = (item for item in clear[:60] if not len(courses.query(box(*item), predicate="intersects")))
    chosen = next(beside, clear[0] if clear else None)
    if chosen:
        taken.append(chosen)
        left = chosen[0]
        yield Box(left, chosen[1], width, _HEIGHT, 6, PAPER, colour, 2, name="edge name")
        yield label(name, left + width / 2, chosen[1] + _HEIGHT / 2, SMALLEST, 700, colour)


def _bounds_of(pane: Pane, item: Label) -> Frame:
    x0, y0 = pane.at(item.x - item.width / 2, item.y - item.height / 2)
    x1, y1 = pane.at(item.x + item.width / 2, item.y + item.height / 2)
    return x0, y0, x1, y1


def _meet(one: Frame, other: Frame) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
