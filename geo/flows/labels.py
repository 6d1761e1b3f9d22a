"""Where numbers, strengths, names and standing forces are written, at one zoom, without covering one another.

Labels are placed one after another by priority, each at the first of its candidate positions that is free;
crossing an arrow's shaft is allowed where nothing better is. A strength that finds no place gives way to its
number, a country's name is left out, numbers and standing forces always stand somewhere.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from shapely import STRtree, box
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from geo.flows.curve import Curve
from geo.flows.layout import Flow
from geo.flows.mercator import Point
from geo.flows.scene import Mark, Scene, Standing
from geo.flows.style import head_size
from geo.flows.text import text_width

Kind = Literal["number", "strength", "standing", "place", "country"]

NUMBER_RADIUS = 10.5
STRENGTH_SIZE = 13.5
PLACE_SIZE = 13.0
COUNTRY_SIZE = 10.5
COUNTRY_SPACING = 1.2
CHIP = 20.0
CHIP_GAP = 3.0
CHIPS_IN_A_ROW = 4


@dataclass(frozen=True)
class Label:
    """A placed label: its box by centre and size, in pixels of the world at the zoom."""

    kind: Kind
    key: str
    x: float
    y: float
    width: float
    height: float

    def outline(self, margin: float = 0.0) -> BaseGeometry:
        """The box, grown by `margin` on every side."""
        dx, dy = self.width / 2 + margin, self.height / 2 + margin
        return box(self.x - dx, self.y - dy, self.x + dx, self.y + dy)


@dataclass(frozen=True)
class Chip:
    """One movement of a standing group: its box's left top corner relative to the group's, and its width."""

    mark: Mark
    x: float
    y: float
    width: float


class _Surface:
    """What is taken already: solid outlines that nothing may cover, and shafts that labels rather avoid."""

    def __init__(self, solid: Iterable[BaseGeometry], shafts: dict[str, BaseGeometry]) -> None:
        self._solid = list(solid)
        self._tree = STRtree(self._solid)
        self._names = list(shafts)
        self._shafts = STRtree([shafts[name] for name in self._names])
        self._placed: list[BaseGeometry] = []

    def free(self, outline: BaseGeometry) -> bool:
        if len(self._tree.query(outline, predicate="intersects")):
            return False
        return not any(outline.intersects(other) for other in self._placed)

    def crossed(self, outline: BaseGeometry, own: str) -> int:
        hits = self._shafts.query(outline, predicate="intersects")
        return sum(1 for hit in hits if self._names[hit] != own)

    def take(self, outline: BaseGeometry) -> None:
        self._placed.append(outline)


def place_labels(scene: Scene, zoom: float) -> tuple[Label, ...]:
    """The labels of the scene at `zoom`, in pixels of the whole world at that zoom."""
    scale = 2.0**zoom
    curves = {flow.id: flow.curve.scaled(scale) for flow in scene.flows}
    surface = _Surface(_solid(scene, curves, scale), _shafts(scene.flows, curves))
    placed: list[Label] = []
    for candidates, own, dispensable in _requests(scene, curves, scale, placed):
        label = _best(candidates, own, surface, dispensable)
        if label is not None:
            surface.take(label.outline(1.5))
            placed.append(label)
    return tuple(placed)


def frame(scene: Scene, labels: Sequence[Label], zoom: float) -> tuple[float, float, float, float] | None:
    """West, north, east and south edge, in pixels at `zoom`, of all that is drawn; None where nothing is."""
    scale = 2.0**zoom
    outlines = [label.outline() for label in labels]
    outlines += [LineString(flow.curve.scaled(scale).points(12)).buffer(flow.width / 2) for flow in scene.flows]
    bounds = [outline.bounds for outline in outlines]
    if not bounds:
        return None
    west, north, east, south = zip(*bounds, strict=True)
    return min(west), min(north), max(east), max(south)


def chips(standing: Standing) -> tuple[tuple[Chip, ...], float, float]:
    """The chips of a standing group, and the group's width and height in pixels."""
    placed: list[Chip] = []
    y = 0.0
    row: list[Mark] = []
    for mark in standing.marks:
        if mark.label:
            placed.append(Chip(mark, 0.0, y, CHIP + 12 + text_width(mark.label, 12.5)))
            y += CHIP + CHIP_GAP
        else:
            row.append(mark)
    for index, mark in enumerate(row):
        line, column = divmod(index, CHIPS_IN_A_ROW)
        placed.append(Chip(mark, column * (CHIP + CHIP_GAP), y + line * (CHIP + CHIP_GAP), CHIP))
    width = max(chip.x + chip.width for chip in placed)
    height = max(chip.y for chip in placed) + CHIP
    return tuple(placed), width, height


def _requests(
    scene: Scene, curves: dict[str, Curve], scale: float, placed: Sequence[Label]
) -> Iterator[tuple[Iterable[Label], str, bool]]:
    """Per label, by priority: its candidates, whose shaft it may cross freely, and whether it may be left out."""
    for flow in scene.flows:
        yield _numbers(flow.id, curves[flow.id]), flow.id, False
    for node in scene.nodes:
        if not node.soft:
            size = text_width(node.name, PLACE_SIZE, 700), PLACE_SIZE * 1.25
            yield _around("place", node.id, _scaled(node.point, scale), size, 8), "", True
    for standing in scene.standings:
        _, width, height = chips(standing)
        point = _scaled(standing.point, scale)
        yield _standing(standing.place, point, (width, height)), "", False
    for flow in scene.flows:
        number = next(label for label in placed if label.kind == "number" and label.key == flow.id)
        text = scene.marks[flow.id].label
        size = text_width(text, STRENGTH_SIZE, 700), STRENGTH_SIZE * 1.2
        yield _around("strength", flow.id, (number.x, number.y), size, NUMBER_RADIUS + 2), "", True
    for country in scene.countries:
        spacing = COUNTRY_SPACING * len(country.name)
        size = text_width(country.name.upper(), COUNTRY_SIZE) + spacing, COUNTRY_SIZE * 1.2
        point = _scaled(country.point, scale)
        yield _above_and_below("country", country.alpha3, point, size, scale), "", True


def _best(candidates: Iterable[Label], own: str, surface: _Surface, dispensable: bool) -> Label | None:
    """The cheapest free candidate: its rank, and a price for each shaft it crosses. Later ones cost at least
    their rank, so the search ends where no later one can win."""
    best, first, lowest = None, None, math.inf
    for rank, label in enumerate(candidates):
        if rank >= lowest:
            break
        first = first or label
        outline = label.outline()
        if not surface.free(outline):
            continue
        cost = rank + 12 * surface.crossed(outline, own)
        if cost < lowest:
            best, lowest = label, cost
    return best if best or dispensable else first


def _numbers(key: str, curve: Curve) -> Iterator[Label]:
    size = 2 * NUMBER_RADIUS
    for t in (0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.2):
        x, y = curve.at(t)
        yield Label("number", key, x, y, size, size)


def _around(kind: Kind, key: str, point: Point, size: tuple[float, float], gap: float) -> Iterator[Label]:
    """Right, left, below, above, then the corners, then the same further out."""
    width, height = size
    for reach in (gap, gap + 6, gap + 14):
        dx, dy = reach + width / 2, reach + height / 2
        for x, y in ((dx, 0), (-dx, 0), (0, dy), (0, -dy), (dx, -dy), (dx, dy), (-dx, dy), (-dx, -dy)):
            corner = 0.75 if x and y else 1.0
            yield Label(kind, key, point[0] + x * corner, point[1] + y * corner, width, height)


def _standing(key: str, point: Point, size: tuple[float, float]) -> Iterator[Label]:
    """On the spot, then in rings of sixteen directions ever further out: always one is free."""
    width, height = size
    yield Label("standing", key, *point, width, height)
    for ring in range(1, 24):
        for step in range(16):
            angle = 2 * math.pi * step / 16
            x = point[0] + math.cos(angle) * (width / 2 + 9 * ring)
            y = point[1] + math.sin(angle) * (height / 2 + 9 * ring)
            yield Label("standing", key, x, y, width, height)


def _above_and_below(kind: Kind, key: str, point: Point, size: tuple[float, float], scale: float) -> Iterator[Label]:
    step = max(9.0, scale * 0.5)
    for up in (0, -1, 1, -2, 2, -3, 3):
        for across in (0, -1, 1):
            yield Label(kind, key, point[0] + across * size[0] * 0.35, point[1] + up * step, *size)


def _solid(scene: Scene, curves: dict[str, Curve], scale: float) -> Iterator[BaseGeometry]:
    for flow in scene.flows:
        length, breadth = head_size(flow.width)
        curve = curves[flow.id]
        tip, direction = curve.end, curve.direction(1.0)
        base = (tip[0] - direction[0] * length, tip[1] - direction[1] * length)
        yield LineString([base, tip]).buffer(breadth / 2, cap_style="flat")
    for node in scene.nodes:
        x, y = _scaled(node.point, scale)
        reach = 4 if node.soft else 6
        yield box(x - reach, y - reach, x + reach, y + reach)


def _shafts(flows: Iterable[Flow], curves: dict[str, Curve]) -> dict[str, BaseGeometry]:
    return {flow.id: LineString(curves[flow.id].points(24)).buffer(flow.width / 2 + 2, quad_segs=2) for flow in flows}


def _scaled(point: Point, scale: float) -> Point:
    return point[0] * scale, point[1] * scale
