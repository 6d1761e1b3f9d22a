"""Where numbers, strengths, names and standing forces are written, at one zoom, without covering one another.

By priority: numbers on their arrows; names of spots; standing forces; strengths beside their numbers; names of
the countries that take part. A strength that finds no place gives way to its number, a name is left out; numbers
and standing forces always stand somewhere, a standing force with a leader line where its place is taken.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import shapely
from shapely import box
from shapely.geometry.base import BaseGeometry

from geo.flows.chips import chips
from geo.flows.curve import Curve
from geo.flows.mercator import Point
from geo.flows.placement import Kind, Label, Request, Surface
from geo.flows.scene import Mark, Scene
from geo.flows.stroke import Stroke, stroke
from geo.flows.symbols import WIDTH, symbol_height
from geo.flows.text import text_width

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

Frame = tuple[float, float, float, float]


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
    surface = Surface(_solid(scene, strokes, scale), list(strokes), shafts)
    placed: list[Label] = []
    for request in _requests(scene, strokes, scale, symbols, placed):
        label = surface.place(request)
        if label is not None:
            placed.append(label)
    return Sheet(tuple(placed), _frame([*(label.outline() for label in placed), *shafts]))


def _frame(outlines: Sequence[BaseGeometry]) -> Frame | None:
    if not outlines:
        return None
    west, north, east, south = zip(*(outline.bounds for outline in outlines), strict=True)
    return min(west), min(north), max(east), max(south)


def number_width(mark: Mark) -> float:
    """Pixels across the number of a flow: a circle, or a longer lozenge where it is a count."""
    return max(2 * NUMBER_RADIUS, text_width(mark.number, NUMBER_SIZE, 700) + 10)


def _requests(
    scene: Scene, strokes: Mapping[str, Stroke], scale: float, symbols: bool, placed: Sequence[Label]
) -> Iterator[Request]:
    yield from _number_requests(scene, strokes)
    for node in scene.nodes[:LABELLED]:
        if not node.soft and node.name:
            size = text_width(node.name, PLACE_SIZE, 700), PLACE_SIZE * 1.25
            yield Request(_around("place", node.id, _scaled(node.point, scale), size, 8))
    for standing in scene.standings:
        _, width, height = chips(standing)
        candidates = _on_or_near("standing", standing.place, _scaled(standing.point, scale), (width, height))
        yield Request(candidates, CROSSING, dispensable=False)
    yield from _strength_requests(scene, [label for label in placed if label.kind == "number"])
    if symbols:
        yield from _symbol_requests(scene, strokes)
    for country in scene.countries:
        spacing = COUNTRY_SPACING * len(country.name)
        size = text_width(country.name.upper(), COUNTRY_SIZE) + spacing, COUNTRY_SIZE * 1.2
        yield Request(_above_and_below("country", country.alpha3, _scaled(country.point, scale), size, scale))


def _number_requests(scene: Scene, strokes: Mapping[str, Stroke]) -> Iterator[Request]:
    for flow in scene.flows[:LABELLED]:
        size = number_width(scene.marks[flow.id]), 2 * NUMBER_RADIUS
        candidates = _along("number", flow.id, strokes[flow.id].whole, size)
        yield Request(candidates, CROSSING, own=flow.id, dispensable=flow.journey.corridor)


def _strength_requests(scene: Scene, numbers: Sequence[Label]) -> Iterator[Request]:
    for number in numbers:
        text = scene.marks[number.key].label
        if text:
            size = text_width(text, STRENGTH_SIZE, 700), STRENGTH_SIZE * 1.2
            around = _around("strength", number.key, (number.x, number.y), size, NUMBER_RADIUS + 2)
            yield Request(around, CROSSING)


def _symbol_requests(scene: Scene, strokes: Mapping[str, Stroke]) -> Iterator[Request]:
    for flow in scene.flows[:LABELLED]:
        height = symbol_height(scene.marks[flow.id].force)
        if height:
            yield Request(_beside("symbol", flow.id, strokes[flow.id], (WIDTH, height)))


def _beside(kind: Kind, key: str, drawn: Stroke, size: tuple[float, float]) -> Iterator[Label]:
    """Off the shaft on either side, from its middle ever further out."""
    reach = drawn.width / 2 + math.hypot(*size) / 2 + 2
    for t in (0.56, 0.44, 0.62, 0.38, 0.68, 0.32, 0.74, 0.26, 0.5):
        x, y = drawn.whole.at(t)
        dx, dy = drawn.whole.direction(t)
        for side in (-reach, reach):
            yield Label(kind, key, x - dy * side, y + dx * side, *size)


def _along(kind: Kind, key: str, curve: Curve, size: tuple[float, float]) -> Iterator[Label]:
    """The middle of the curve, then ever further from it."""
    for t in (0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.2, 0.15):
        yield Label(kind, key, *curve.at(t), *size)


def _around(kind: Kind, key: str, point: Point, size: tuple[float, float], gap: float) -> Iterator[Label]:
    """Right, left, below, above, then the corners, then the same further out."""
    width, height = size
    for reach in (gap, gap + 6, gap + 14):
        dx, dy = reach + width / 2, reach + height / 2
        for x, y in ((dx, 0), (-dx, 0), (0, dy), (0, -dy), (dx, -dy), (dx, dy), (-dx, dy), (-dx, -dy)):
            corner = 0.75 if x and y else 1.0
            yield Label(kind, key, point[0] + x * corner, point[1] + y * corner, width, height)


def _on_or_near(kind: Kind, key: str, point: Point, size: tuple[float, float]) -> Iterator[Label]:
    """On the spot, then in rings of sixteen directions ever further out: sooner or later one is free."""
    width, height = size
    yield Label(kind, key, *point, width, height)
    for ring in range(1, 40):
        for step in range(16):
            angle = 2 * math.pi * step / 16
            x = point[0] + math.cos(angle) * (width / 2 + 9 * ring)
            y = point[1] + math.sin(angle) * (height / 2 + 9 * ring)
            yield Label(kind, key, x, y, width, height)


def _above_and_below(kind: Kind, key: str, point: Point, size: tuple[float, float], scale: float) -> Iterator[Label]:
    """At the point, then up and down and aside from it, by more where the country is larger on screen."""
    step = max(9.0, scale * 0.5)
    for up in (0, -1, 1, -2, 2, -3, 3):
        for across in (0, -1, 1):
            yield Label(kind, key, point[0] + across * size[0] * 0.4, point[1] + up * step, *size)


def _solid(scene: Scene, strokes: Mapping[str, Stroke], scale: float) -> list[BaseGeometry]:
    """Heads, dots and rings."""
    heads = [shapely.Polygon(item.head) for item in strokes.values()]
    points = [(*_scaled(node.point, scale), 4.0 if node.soft else 6.0) for node in scene.nodes]
    return [*heads, *(box(x - reach, y - reach, x + reach, y + reach) for x, y, reach in points)]


def _shafts(strokes: Mapping[str, Stroke]) -> list[BaseGeometry]:
    if not strokes:
        return []
    lines = shapely.linestrings([item.whole.points(24) for item in strokes.values()])
    return list(shapely.buffer(lines, [item.width / 2 + 2 for item in strokes.values()], quad_segs=1))


def _scaled(point: Point, scale: float) -> Point:
    return point[0] * scale, point[1] * scale
