"""Where numbers, strengths, names and standing forces are written, at one zoom, without covering one another.

By priority: numbers on their arrows; names of spots; strengths beside their numbers; names of countries in which an
arrow starts or ends; standing forces; names of the other countries that take part. A strength that finds no place
gives way to its number, a name is left out; numbers and standing forces always stand somewhere, with a leader
line where their places are taken.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from shapely import box
from shapely.geometry.base import BaseGeometry

from geo.chart.chips import chips
from geo.chart.placement import Label, Request, Surface
from geo.chart.scene import CountryName, Mark, Scene
from geo.chart.symbols import WIDTH, symbol_height
from geo.chart.typeface import text_width
from geo.flows.curve import Curve
from geo.flows.mercator import Frame, Point
from geo.flows.shafts import Shafts
from geo.flows.stroke import Stroke, stroke

NUMBER_RADIUS = 10.5
NUMBER_SIZE = 12.5
STRENGTH_SIZE = 13.5
PLACE_SIZE = 13.0
COUNTRY_SIZE = 10.5
COUNTRY_SPACING = 1.2
CROSSING = 12
LABELLED = 30
"""Flows that carry a number and a strength on the map, the largest first, and spots that carry a name; of more,
hovering and the list tell."""
_BERNSTEIN = np.array([((1 - t) ** 2, 2 * (1 - t) * t, t**2) for t in np.linspace(0.0, 1.0, 25)])
"""Weights of a quadratic curve's three points at 25 parameters."""
_SIDES = np.array([(1, 0), (-1, 0), (0, 1), (0, -1), (0.75, -0.75), (0.75, 0.75), (-0.75, 0.75), (-0.75, -0.75)])
"""Right, left, below, above, then the corners."""
_ROUND = np.array([(math.cos(math.pi * step / 8), math.sin(math.pi * step / 8)) for step in range(16)])
_UP_AND_ASIDE = np.array([(aside, up) for up in (0, -1, 1, -2, 2, -3, 3) for aside in (0, -1, 1)])


@dataclass(frozen=True)
class Sheet:
    """The scene at one zoom, in pixels of the whole world at that zoom.

    `frame` is the west, north, east and south edge of all that is drawn; None where nothing is.
    """

    labels: tuple[Label, ...]
    frame: Frame | None


def place_labels(scene: Scene, zoom: float, symbols: bool = False) -> Sheet:
    """The scene's labels at `zoom`; with unit symbols if asked."""
    scale = 2.0**zoom
    strokes = {flow.id: stroke(flow, scale) for flow in scene.flows}
    shafts = _shafts(strokes)
    surface = Surface(_solid(scene, strokes, scale), shafts)
    placed: list[Label] = []
    for request in _requests(scene, strokes, scale, symbols, placed):
        label = surface.place(request)
        if label is not None:
            placed.append(label)
    return Sheet(tuple(placed), _frame([label.bounds for label in placed], shafts.bounds))


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


def _requests(
    scene: Scene, strokes: Mapping[str, Stroke], scale: float, symbols: bool, placed: Sequence[Label]
) -> Iterator[Request]:
    yield from _number_requests(scene, strokes, placed)
    for node in scene.nodes[:LABELLED]:
        if not node.soft and node.name:
            size = text_width(node.name, PLACE_SIZE, 700), PLACE_SIZE * 1.25
            yield Request("place", node.id, size, _around(_scaled(node.point, scale), size, 8))
    yield from _strength_requests(scene, [label for label in placed if label.kind == "number"])
    ends = {node.point for node in scene.nodes if node.soft}
    yield from _country_requests((country for country in scene.countries if country.point in ends), scale)
    for standing in scene.standings:
        placed_chips, width, height = chips(standing)
        point = _scaled(standing.point, scale)
        # Where a strength makes the group wide, its numbers stand on the spot, not its middle.
        aside = width / 2 - placed_chips[0].plate / 2 if placed_chips[0].mark.label else 0.0
        centres = np.vstack([np.array([point[0] + aside, point[1]]), _near(point, (width, height))])
        feet = np.broadcast_to(np.array(point), centres.shape)
        yield Request("standing", standing.place, (width, height), centres, feet, CROSSING, dispensable=False)
    if symbols:
        yield from _symbol_requests(scene, strokes)
    yield from _country_requests((country for country in scene.countries if country.point not in ends), scale)


def _country_requests(countries: Iterable[CountryName], scale: float) -> Iterator[Request]:
    for country in countries:
        spacing = COUNTRY_SPACING * len(country.name)
        size = text_width(country.name.upper(), COUNTRY_SIZE) + spacing, COUNTRY_SIZE * 1.2
        centres = _above_and_below(_scaled(country.point, scale), size, scale)
        yield Request("country", country.alpha3, size, centres)


def _number_requests(scene: Scene, strokes: Mapping[str, Stroke], placed: Sequence[Label]) -> Iterator[Request]:
    for flow in scene.flows[:LABELLED]:
        size = number_width(scene.marks[flow.id]), 2 * NUMBER_RADIUS
        curve = strokes[flow.id].whole
        yield Request("number", flow.id, size, _along(curve), crossing=CROSSING, own=flow.id)
        if not flow.journey.corridor and not (placed and placed[-1].key == flow.id):
            centres = _near(curve.at(0.5), size)
            feet = np.broadcast_to(np.array(curve.at(0.5)), centres.shape)
            yield Request("number", flow.id, size, centres, feet, CROSSING, dispensable=False)


def _strength_requests(scene: Scene, numbers: Sequence[Label]) -> Iterator[Request]:
    for number in numbers:
        mark = scene.marks[number.key]
        if mark.label:
            size = strength_width(mark), STRENGTH_SIZE * 1.2
            centres = _around((number.x, number.y), size, NUMBER_RADIUS + 2)
            yield Request("strength", number.key, size, centres, crossing=CROSSING)


def _symbol_requests(scene: Scene, strokes: Mapping[str, Stroke]) -> Iterator[Request]:
    for flow in scene.flows[:LABELLED]:
        height = symbol_height(scene.marks[flow.id].force)
        if height:
            yield Request("symbol", flow.id, (WIDTH, height), _beside(strokes[flow.id], (WIDTH, height)))


def _beside(drawn: Stroke, size: Point) -> np.ndarray:
    """Off the shaft on either side, from its middle ever further out."""
    reach = drawn.width / 2 + math.hypot(*size) / 2 + 2
    centres = []
    for t in (0.56, 0.44, 0.62, 0.38, 0.68, 0.32, 0.74, 0.26, 0.5):
        (x, y), (dx, dy) = drawn.whole.at(t), drawn.whole.direction(t)
        centres += [(x + dy * reach, y - dx * reach), (x - dy * reach, y + dx * reach)]
    return np.array(centres)


def _along(curve: Curve) -> np.ndarray:
    """The middle of the curve, then ever further from it."""
    return np.array([curve.at(t) for t in (0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.2, 0.15)])


def _around(point: Point, size: Point, gap: float) -> np.ndarray:
    """On all sides and corners, then the same further out."""
    reaches = np.array([gap, gap + 6, gap + 14])[:, None, None] + np.array(size) / 2
    return np.array(point) + (_SIDES * reaches).reshape(-1, 2)


def _near(point: Point, size: Point) -> np.ndarray:
    """In rings ever further out: sooner or later one is free."""
    reaches = 9.0 * np.arange(1, 40)[:, None, None] + np.array(size) / 2
    return np.asarray(np.array(point) + (_ROUND * reaches).reshape(-1, 2))


def _above_and_below(point: Point, size: Point, scale: float) -> np.ndarray:
    """At the point, then up and down and aside from it, by more where the country is larger on screen."""
    return np.array(point) + _UP_AND_ASIDE * (size[0] * 0.4, max(9.0, scale * 0.5))


def _solid(scene: Scene, strokes: Mapping[str, Stroke], scale: float) -> list[BaseGeometry]:
    """Heads, dots and rings."""
    heads = [shapely.Polygon(item.head) for item in strokes.values()]
    points = [(*_scaled(node.point, scale), 4.0 if node.soft else 6.0) for node in scene.nodes]
    return [*heads, *(box(x - reach, y - reach, x + reach, y + reach) for x, y, reach in points)]


def _shafts(strokes: Mapping[str, Stroke]) -> Shafts:
    controls = np.array([(c.start, c.control, c.end) for c in (item.whole for item in strokes.values())])
    reaches = np.array([item.width / 2 + 2 for item in strokes.values()])
    return Shafts(list(strokes), _BERNSTEIN @ controls.reshape(-1, 3, 2), reaches)


def _scaled(point: Point, scale: float) -> Point:
    return point[0] * scale, point[1] * scale
