"""The inks of a map: land, arrows, ends, labels and close-up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import replace

import numpy as np
import shapely

from geo.chart import Label, Mark, Scene, number_width
from geo.chart.areas import AreaShape, Hatch, lines
from geo.chart.chips import CHIP, TEXT_SIZE, Chip
from geo.chart.labels import NUMBER_RADIUS, NUMBER_SIZE, PLACE_SIZE, STRENGTH_SIZE
from geo.chart.style import look
from geo.export.slide.chart import Chart
from geo.export.slide.edges import edge_names
from geo.export.slide.ink import HAIR, INK, PAPER, SOFT, Area, Arrow, Box, Ink, OpenLine, Ring, Window, owned
from geo.export.slide.land import LAND, SEA, land
from geo.export.slide.options import SMALLEST
from geo.export.slide.pane import MAGNIFIED, Pane
from geo.export.slide.plates import Plate, fresh_mark, number_colour, plate
from geo.export.slide.typeset import label as written
from geo.flows import Flow, stroke
from geo.flows.stroke import core

COUNTRY = "#6d6756"
NEIGHBOUR, SEA_NAME = "#7d7769", "#557089"
_RADIUS = 10.0


def draw(chart: Chart, scene: Scene, legend: Box, fresh: Set[str], tints: Mapping[str, str]) -> Iterator[Ink]:
    """The map in its frame, and the second map in it; `legend` is the box that will stand over it, `fresh` the ids
    that are marked as new or revised, `tints` those of the countries."""
    pane = chart.pane
    boxes = [legend, *([_frame(chart.inset.pane)] if chart.inset else [])]
    names = edge_names(scene, pane, chart, [(b.x, b.y, b.x + b.width, b.y + b.height) for b in boxes])
    yield Window(_frame(pane), (*_inside(chart, scene, fresh, tints), *names), _merged(chart))
    yield Box(pane.x, pane.y, pane.width, pane.height, _RADIUS, stroke=HAIR, stroke_width=2, name="frame")
    if chart.inset:
        close = chart.inset.pane
        yield Box(close.x - 4, close.y - 4, close.width + 8, close.height + 8, _RADIUS, fill=PAPER, name="close-up")
        yield Window(_frame(close), tuple(_inside(chart.inset, scene, fresh, tints)), _merged(chart.inset))
        yield Box(
            close.x, close.y, close.width, close.height, _RADIUS, stroke=INK, stroke_width=2, name="close-up frame"
        )


def _merged(chart: Chart) -> dict[str, str]:
    """The names of the plates that stand for several movements."""
    groups = [item.group for item in chart.labels if item.group and item.group.merged]
    return {chip.mark.id: chip.mark.name for group in groups for chip in group.chips}


def _frame(pane: Pane) -> Box:
    return Box(pane.x, pane.y, pane.width, pane.height, _RADIUS)


def _inside(chart: Chart, scene: Scene, fresh: Set[str], tints: Mapping[str, str]) -> Iterator[Ink]:
    """What the frame shows."""
    pane = chart.pane
    yield Box(pane.x, pane.y, pane.width, pane.height, fill=SEA, name="sea")
    yield from land(pane, scene.plane, tints)
    if chart.region and not (chart.inset and pane.zoom > chart.inset.pane.zoom):
        west, north, east, south = chart.region
        (x0, y0), (x1, y1) = pane.clamped((west, north)), pane.clamped((east, south))
        if x1 > x0 and y1 > y0:  # else it lies beside what this map shows
            yield Box(x0, y0, x1 - x0, y1 - y0, 4, "", INK, 2, name="region")
    for area in scene.areas:
        yield from _hatched(area, pane)
    for node in scene.nodes:
        if pane.holds(node.point, 5):
            yield _end(pane, node.point, node.soft)
    for flow in scene.flows:
        yield _arrow(flow, scene.marks[flow.id], pane)
    yield from _leaders(chart)
    for item in chart.labels:
        yield from _label(item, scene, pane)
        yield from _marks(item, scene, pane, fresh)


def _hatched(area: AreaShape, pane: Pane) -> Iterator[Ink]:
    """The part of an area in the pane, all its lines as one shape."""
    shown = shapely.clip_by_rect(area.outline, *pane.bounds)
    placed = shapely.transform(
        shown, lambda points: np.array([pane.at_world((x, y)) for x, y in points]).reshape(-1, 2)
    )
    hatch = Hatch(area.hatch.angle, area.hatch.gap * MAGNIFIED, area.hatch.weight * MAGNIFIED)
    rings = tuple(_ruled(line[0], line[1], hatch.weight) for line in lines(placed, hatch))
    if rings:
        yield Area(rings, area.colour + f"{round(area.hatch.opacity * 255):02x}", name=f"area {area.place}")


def _ruled(start: np.ndarray, end: np.ndarray, weight: float) -> Ring:
    """A line as a ring as wide as its weight."""
    along = (end - start) / np.hypot(*(end - start)) * weight / 2
    aside = np.array([-along[1], along[0]])
    corners = (start + aside, end + aside, end - aside, start - aside, start + aside)
    return tuple((round(float(x), 1), round(float(y), 1)) for x, y in corners)


def _end(pane: Pane, point: tuple[float, float], soft: bool) -> Box:
    x, y = pane.at_world(point)
    if soft:
        radius = 5 * MAGNIFIED
        return Box(x - radius, y - radius, 2 * radius, 2 * radius, radius, PAPER + "8c", SOFT, 2.2, (4.2, 3.8), "end")
    radius = 4.5 * MAGNIFIED
    return Box(x - radius, y - radius, 2 * radius, 2 * radius, radius, PAPER, INK, 3.8, name="end")


def _arrow(flow: Flow, mark: Mark, pane: Pane) -> Arrow:
    drawn = stroke(flow, pane.scale)
    curve = drawn.shaft
    corridor = flow.journey.corridor
    return Arrow(
        id=flow.id,
        shaft=(pane.at(*curve.start), pane.at(*curve.control), pane.at(*curve.end)),
        head=(pane.at(*drawn.head[0]), pane.at(*drawn.head[1]), pane.at(*drawn.head[2])),
        width=drawn.width * MAGNIFIED,
        colour=mark.colour,
        dash=tuple(length * MAGNIFIED for length in look(mark.status).dash),
        stated=corridor or flow.journey.strength is not None,
        core=core(drawn.width) * MAGNIFIED if corridor else 0.0,
        frame=(pane.x, pane.y, pane.x + pane.width, pane.y + pane.height),
    )


def _leaders(chart: Chart) -> Iterator[Ink]:
    """A line from each label that had to move away to its place."""
    for item in chart.labels:
        if item.leader:
            (x, y), middle = chart.pane.at(*item.leader), chart.pane.at(item.x, item.y)
            yield OpenLine(((x, y), middle), SOFT, 1.8, name="leader")
            if item.kind == "country" or (item.group and not item.group.spot):
                continue  # a dot would be a spot
            yield Box(x - 4.5, y - 4.5, 9, 9, 4.5, SOFT, name="leader foot")


def _label(item: Label, scene: Scene, pane: Pane) -> Iterator[Ink]:
    x, y = pane.at(item.x, item.y)
    halo = PAPER + "ea"
    match item.kind:
        case "number":
            yield from owned(_number(scene.marks[item.key], x, y), item.key)
        case "strength":
            mark = scene.marks[item.key]
            strength = written(mark.label, x, y, STRENGTH_SIZE * MAGNIFIED, 700, mark.colour, halo=halo)
            yield replace(strength, of=item.key)
        case "direct":
            mark, apart = scene.marks[item.key], STRENGTH_SIZE * 0.6 * MAGNIFIED
            for words, moved in ((mark.unit, -apart), (mark.label, apart)):
                line = written(words, x, y + moved, STRENGTH_SIZE * MAGNIFIED, 700, mark.colour, halo=halo)
                yield replace(line, of=item.key)
        case "place":
            name = next(node.name for node in scene.nodes if node.id == item.key)
            yield written(name, x, y, PLACE_SIZE * MAGNIFIED, 700, INK, halo=halo)
        case "country":
            name = next(country.name for country in scene.countries if country.alpha3 == item.key)
            yield written(name.upper(), x, y, SMALLEST, 600, COUNTRY, halo=LAND + "d9")
        case "neighbour" | "sea":
            name = next(quiet.name for quiet in scene.quiet if (quiet.kind, quiet.key) == (item.kind, item.key))
            words, colour = (name, SEA_NAME) if item.kind == "sea" else (name.upper(), NEIGHBOUR)
            yield written(words, x, y, SMALLEST, 400, colour)
        case "standing":
            yield from _standing(item, pane)


def _marks(item: Label, scene: Scene, pane: Pane, fresh: Set[str]) -> Iterator[Ink]:
    """A mark at the corner of each number that is new or revised."""
    if item.kind == "number" and item.key in fresh:
        reach = number_width(scene.marks[item.key]) / 2
        yield replace(fresh_mark(*pane.at(item.x + reach * 0.8, item.y - NUMBER_RADIUS * 0.8)), of=item.key)
    if item.group:
        left, top = item.x - item.width / 2, item.y - item.height / 2
        for chip in item.group.chips:
            if chip.mark.id in fresh or (item.group.merged and not fresh.isdisjoint(item.group.members)):
                mark = fresh_mark(*pane.at(left + chip.x + chip.plate - 1, top + chip.y + 1))
                yield replace(mark, of=chip.mark.id)


def _number(mark: Mark, x: float, y: float) -> Iterator[Ink]:
    width, height = number_width(mark) * MAGNIFIED, 2 * NUMBER_RADIUS * MAGNIFIED
    yield Box(x - width / 2, y - height / 2, width, height, height / 2, PAPER, mark.colour, 3.5, name=f"disc {mark.id}")
    yield written(mark.number, x, y, NUMBER_SIZE * MAGNIFIED, 700, mark.colour)
    if look(mark.status).struck:
        yield OpenLine(((x - height / 3, y + height / 3), (x + height / 3, y - height / 3)), mark.colour, 2.8)


def _standing(item: Label, pane: Pane) -> Iterator[Ink]:
    left, top = item.x - item.width / 2, item.y - item.height / 2
    for chip in item.group.chips if item.group else ():
        yield from owned(_chip(chip, *pane.at(left + chip.x, top + chip.y)), chip.mark.id)


def _chip(chip: Chip, x: float, y: float) -> Iterator[Ink]:
    """One movement at a place: its plate with the number, and its label."""
    size, height = TEXT_SIZE * MAGNIFIED, CHIP * MAGNIFIED
    mark, shown = chip.mark, look(chip.mark.status)
    at = Plate(x, y, chip.plate * MAGNIFIED, height, "plate" if mark.label else f"chip {mark.id}")
    if mark.label:
        yield Box(x, y, chip.width * MAGNIFIED, height, 7, PAPER, mark.colour, 2.5, name=f"chip {mark.id}")
    yield from plate(at, shown, mark.colour)
    middle = x + at.width / 2
    yield written(mark.number, middle, y + height / 2, size, 700, number_colour(shown, mark.colour))
    if mark.label:
        start = x + (chip.plate + 6) * MAGNIFIED
        yield written(mark.label, start, y + height / 2, size, 600, mark.colour, "start")
