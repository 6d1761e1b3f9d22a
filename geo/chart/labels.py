"""Where numbers, strengths, names and standing forces are written, at one zoom, without covering one another.

By priority: numbers on their arrows; names of spots; strengths beside their numbers, under the unit's name where there
is room and arrows are few; names of countries in which an arrow starts or ends; standing forces; names of the other
countries that take part, with a leader line if need be; names of neighbours and seas. A strength that finds no place
gives way to its number, a name is left out; numbers and standing forces stand elsewhere with a leader line, and what
finds no place at all is told beside the map. A plate touches no land but its own countries', nor does a country's name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely
from shapely import box
from shapely.geometry.base import BaseGeometry

from geo.chart.chips import merged, small, whole
from geo.chart.ground import ground
from geo.chart.marks import MAP_SIZE, Mark
from geo.chart.naming import name_requests
from geo.chart.placement import APART, Label, Request, Surface
from geo.chart.scene import Scene, Standing
from geo.chart.spread import all_round, along, beside, near, spread
from geo.chart.symbols import WIDTH, symbol_height
from geo.chart.typeface import text_width
from geo.flows.curve import Curve
from geo.flows.layout import Flow
from geo.flows.plane import Frame, Plane, Point
from geo.flows.shafts import Shafts
from geo.flows.stroke import Stroke, stroke

NUMBER_RADIUS = 10.5
NUMBER_SIZE = 12.5
STRENGTH_SIZE = MAP_SIZE
PLACE_SIZE = 13.0
_CROSSING = 12
LABELLED = 30
"""Flows that carry a number and a strength on the map, the largest first, and spots that carry a name; of more,
hovering and the list tell."""
DIRECT = 12
"""Arrows up to which each may carry its unit's name."""
QUIET = ("neighbour", "sea")
"""Kinds of names that are no reason to show more of the world."""
_BERNSTEIN = np.array([((1 - t) ** 2, 2 * (1 - t) * t, t**2) for t in np.linspace(0.0, 1.0, 25)])
"""Weights of a quadratic curve's three points at 25 parameters."""
WHOLE_REACH, SMALL_REACH = 60.0, 40.0
FURTHEST_REACH = 90.0
"""Pixels that a plate with its strengths, one of numbers alone, and one that finds no room so near may be away from
their points."""


@dataclass(frozen=True)
class Labelling:
    """The scene at one zoom, in pixels of the whole world at that zoom.

    `frame` is the west, north, east and south edge of all that is drawn; None where nothing is. `unplaced` are the
    ids of marks that found no room, which must be told beside the map.
    """

    labels: tuple[Label, ...]
    frame: Frame | None
    unplaced: tuple[str, ...] = ()


def place_labels(scene: Scene, zoom: float, symbols: bool = False, within: Frame | None = None) -> Labelling:
    """The scene's labels at `zoom`, none of them beyond the frame `within` if there is one; with unit symbols if
    asked."""
    scale = 2.0**zoom
    strokes = {flow.id: stroke(flow, scale) for flow in scene.flows}
    shafts = _shafts(strokes)
    surface = Surface(_solid(scene, strokes, scale), shafts, within)
    placed: list[Label] = []
    for choices in _choices(scene, strokes, scale, symbols, placed):
        label = next(filter(None, map(surface.place, choices)), None)
        if label is not None:
            placed.append(label)
    frame = _frame([label.bounds for label in placed if label.kind not in QUIET], shafts.bounds)
    return Labelling(tuple(_footed(label, scene, scale) for label in placed), frame, tuple(_unplaced(scene, placed)))


def _footed(label: Label, scene: Scene, scale: float) -> Label:
    """The label without a foot where its force stands anywhere in the country that the label stands in."""
    standing = next((item for item in scene.standings if item.place == label.key), None)
    if label.kind != "standing" or standing is None or not standing.anywhere:
        return label
    return replace(label, foot=None) if ground(scene.plane).lies_in((label.x, label.y), scale, standing.own) else label


def _unplaced(scene: Scene, placed: Sequence[Label]) -> Iterator[str]:
    found = {label.key for label in placed if label.kind in ("number", "standing")}
    yield from (flow.id for flow in scene.flows[:LABELLED] if flow.id not in found)
    yield from (mark.id for item in scene.standings if item.place not in found for mark in item.marks)


def _frame(labels: Sequence[Frame], shafts: Frame | None) -> Frame | None:
    bounds = [*labels, *([shafts] if shafts else [])]
    if not bounds:
        return None
    west, north, east, south = zip(*bounds, strict=True)
    return min(west), min(north), max(east), max(south)


def number_width(mark: Mark) -> float:
    """Pixels across the number of a flow: a circle, or a longer lozenge where it is a count."""
    return max(2 * NUMBER_RADIUS, text_width(mark.number, NUMBER_SIZE, 700) + 10)


def strength_width(mark: Mark) -> float:
    """Pixels across the strength that stands beside the number of a flow."""
    return text_width(mark.label, STRENGTH_SIZE, 700)


def direct_width(mark: Mark) -> float:
    """Pixels across the unit's name and the strength below it."""
    return max(text_width(mark.unit, STRENGTH_SIZE, 700), strength_width(mark))


def _choices(
    scene: Scene, strokes: Mapping[str, Stroke], scale: float, symbols: bool, placed: Sequence[Label]
) -> Iterator[Sequence[Request]]:
    """For each label what may be drawn of it, the best first."""
    for flow in scene.flows[:LABELLED]:
        yield tuple(_number_requests(flow, scene.marks[flow.id], strokes[flow.id].whole))
    for node in scene.nodes[:LABELLED]:
        if not node.soft and node.name:
            size = text_width(node.name, PLACE_SIZE, 700), PLACE_SIZE * 1.25
            yield (Request("place", node.id, size, all_round(_scaled(node.point, scale), size, 8)),)
    for number in [label for label in placed if label.kind == "number"]:
        yield tuple(_strength_requests(scene, number))
    ends = {node.point for node in scene.nodes if node.soft}
    yield from (
        tuple(name_requests(country, scene.plane, scale)) for country in scene.countries if country.point in ends
    )
    for standing in scene.standings:
        yield tuple(_standing_requests(standing, scene.plane, scale))
    if symbols:
        yield from ((request,) for request in _symbol_requests(scene, strokes))
    yield from (
        tuple(name_requests(country, scene.plane, scale)) for country in scene.countries if country.point not in ends
    )
    named = {label.key for label in placed if label.kind == "country"}
    for country in scene.countries:
        if country.alpha3 not in named:
            yield tuple(name_requests(country, scene.plane, scale, led=True))
    yield from (tuple(name_requests(name, scene.plane, scale)) for name in scene.quiet)


def _standing_requests(standing: Standing, plane: Plane, scale: float) -> Iterator[Request]:
    """The whole group, else its numbers alone, in rows of ever fewer; else one plate for them all, at last further
    away."""
    point = _scaled(standing.point, scale)
    rows, one = list(small(standing)), merged(standing)
    near = [(group, SMALL_REACH) for group in (*rows, *([one] if one else []))]
    for group, reach in ((whole(standing), WHOLE_REACH), *near, (one or rows[0], FURTHEST_REACH)):
        size = group.width, group.height
        # Where a strength makes the group wide, its numbers stand on the spot, not its middle.
        aside = group.width / 2 - group.chips[0].plate / 2 if group.chips[0].mark.label else 0.0
        centres, costs = spread(plane, point, size, reach, scale, standing.own, aside)
        feet = np.broadcast_to(np.array(point), centres.shape)
        yield Request("standing", standing.place, size, centres, feet, _CROSSING, costs=costs, group=group)


def _number_requests(flow: Flow, mark: Mark, curve: Curve) -> Iterator[Request]:
    """On the arrow, else beside it; a corridor's stands nowhere else."""
    size = number_width(mark), 2 * NUMBER_RADIUS
    yield Request("number", flow.id, size, along(curve), crossing=_CROSSING, own=flow.id)
    if not flow.journey.corridor:
        centres = near(curve.at(0.5), size)
        feet = np.broadcast_to(np.array(curve.at(0.5)), centres.shape)
        yield Request("number", flow.id, size, centres, feet, _CROSSING)


def _strength_requests(scene: Scene, number: Label) -> Iterator[Request]:
    """The unit over its strength, else the strength alone."""
    mark = scene.marks[number.key]
    at, gap = (number.x, number.y), NUMBER_RADIUS + 2
    if mark.unit and mark.label and len(scene.flows) <= DIRECT:
        size = direct_width(mark), 2 * STRENGTH_SIZE * 1.2
        yield Request("direct", number.key, size, all_round(at, size, gap))
    if mark.label:
        size = strength_width(mark), STRENGTH_SIZE * 1.2
        yield Request("strength", number.key, size, all_round(at, size, gap), crossing=_CROSSING)


def _symbol_requests(scene: Scene, strokes: Mapping[str, Stroke]) -> Iterator[Request]:
    for flow in scene.flows[:LABELLED]:
        height = symbol_height(scene.marks[flow.id].force)
        if height:
            yield Request("symbol", flow.id, (WIDTH, height), beside(strokes[flow.id], (WIDTH, height)))


def _solid(scene: Scene, strokes: Mapping[str, Stroke], scale: float) -> list[BaseGeometry]:
    """Heads, dots and rings."""
    outlines = np.array([shapely.Polygon(item.head) for item in strokes.values()])
    heads = shapely.buffer(outlines, APART, quad_segs=1)
    points = [(*_scaled(node.point, scale), 4.0 if node.soft else 6.0) for node in scene.nodes]
    return [*heads, *(box(x - reach, y - reach, x + reach, y + reach) for x, y, reach in points)]


def _shafts(strokes: Mapping[str, Stroke]) -> Shafts:
    controls = np.array([(c.start, c.control, c.end) for c in (item.whole for item in strokes.values())])
    reaches = np.array([item.width / 2 + 2 for item in strokes.values()])
    return Shafts(list(strokes), _BERNSTEIN @ controls.reshape(-1, 3, 2), reaches)


def _scaled(point: Point, scale: float) -> Point:
    return point[0] * scale, point[1] * scale
