"""Two maps: the crowded part closer in a corner of the whole, or the whole in a corner of the crowded part."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from shapely import STRtree, box
from shapely.geometry.base import BaseGeometry

from geo.chart import Label, Scene
from geo.export.slide.chart import Chart, charted, uncut
from geo.export.slide.pane import MAGNIFIED, Pane, around, labels_in, part_in_sight
from geo.export.slide.room import (
    CORNERS,
    FREE,
    STEP,
    Corner,
    Fit,
    PageFrame,
    closest,
    corner_of,
    free,
    furniture,
    obstacles,
    stepped,
    wider,
)
from geo.flows import Frame, Point

GAIN = 0.6
"""Zoom that a close-up must gain to be worth its place."""
FEW = 6
"""Numbers without room that a map of the crowded part may have: the list tells them."""
CLOSER = 3 * STEP
"""Zoom between two close-ups that are tried."""
_OF_ARROWS = ("number", "direct", "strength")
_SHARES = ((0.66, 0.6), (0.58, 0.56), (0.5, 0.52), (0.44, 0.46), (0.38, 0.4))
_SMALL_SHARES = ((0.46, 0.5), (0.42, 0.44), (0.37, 0.38))


def with_close_ups(
    scene: Scene, frame: PageFrame, legend: Point, region: Frame, widest: float
) -> Iterator[Chart | None]:
    """The whole with ever smaller close-ups of `region`, as long as they gain enough over the zoom `widest` and have
    room for their numbers: a smaller one has less."""
    for share in _SHARES:
        size = frame[2] * share[0], frame[3] * share[1]
        inset = close(scene, region, (0.0, 0.0, *size), widest + GAIN)
        if inset is None or len(inset.unplaced) > FEW:
            return
        yield _with_close_up(scene, frame, legend, inset, size)


def _with_close_up(scene: Scene, frame: PageFrame, legend: Point, inset: Chart, size: Point) -> Chart | None:
    """The whole with the close-up of that `size` in page pixels; None where it finds no room."""
    shown = inset.pane.bounds
    rest = _outside(scene, shown)
    for fitted in wider(rest, frame, closest(rest, frame).pane.zoom):
        if inset.pane.zoom - fitted.pane.zoom < GAIN:
            continue
        bare = obstacles(rest, fitted.pane, ())
        rooms = [room for room in rooms_for(fitted, size, legend, shown) if room.free(bare)]
        if not rooms:
            continue  # told without labels, which take longer to place
        sheet = labels_in(rest, fitted.pane)
        labels = _untold(sheet.labels, scene, inset.pane)
        taken = obstacles(rest, fitted.pane, labels)
        room = next((room for room in rooms if room.free(taken)), None)
        if room:
            second = moved(inset, corner_of(room.pane, size, room.second))
            return Chart(room.pane, uncut(labels, room.pane), sheet.unplaced, room.legend, second, shown)
    return None


@dataclass(frozen=True)
class Room:
    """A pane with a corner for a second map and one for the legend; and both areas in map pixels."""

    pane: Pane
    second: Corner
    legend: Corner
    areas: tuple[BaseGeometry, BaseGeometry]

    def free(self, taken: STRtree) -> bool:
        """Whether nothing that is taken meets them."""
        return all(free(taken, area) for area in self.areas)


def rooms_for(fitted: Fit, size: Point, legend: Point, shown: Frame | None = None) -> Iterator[Room]:
    """Where a second map of that `size` and the legend are apart, and both off the part that is `shown` closer."""
    west, north, east, south = (value * fitted.pane.scale for value in shown or (0.0, 0.0, 0.0, 0.0))
    marked = box(west, north, east, south)
    for pane in fitted.shifted():
        if shown and not (pane.holds(shown[:2], 4) and pane.holds(shown[2:], 4)):
            continue
        seconds = {corner: furniture(pane, size, corner) for corner in CORNERS}
        legends = {corner: furniture(pane, legend, corner) for corner in CORNERS}
        for of, at in itertools.permutations(CORNERS, 2):
            areas = seconds[of], legends[at]
            apart = areas[0].distance(areas[1]) > FREE / 2
            if apart and not (shown and (marked.distance(areas[0]) <= 3 or marked.intersects(areas[1]))):
                yield Room(pane, of, at, areas)


def with_overviews(scene: Scene, frame: PageFrame, legend: Point, region: Frame) -> Iterator[Chart | None]:
    """The crowded region large, with ever smaller maps of the whole."""
    yield from (_with_overview(scene, frame, legend, region, share) for share in _SMALL_SHARES)


def _with_overview(scene: Scene, frame: PageFrame, legend: Point, region: Frame, share: Point) -> Chart | None:
    """The crowded region large, and the whole small in a free corner; None where it finds none."""
    size = frame[2] * share[0], frame[3] * share[1]
    for step, of in itertools.product(range(5), CORNERS):
        pane = _aside(region, frame, 2 * STEP * step, of)
        corner = furniture(pane, size, of)
        areas = {at: furniture(pane, legend, at) for at in CORNERS if at != of}
        apart = {at: area for at, area in areas.items() if not area.buffer(FREE / 2).intersects(corner)}
        bare = obstacles(scene, pane, ())
        if not free(bare, corner) or not any(free(bare, area) for area in apart.values()):
            continue  # told without labels, which take longer to place
        sheet = labels_in(scene, pane)
        taken = obstacles(scene, pane, sheet.labels)
        at = next((at for at, area in apart.items() if free(taken, area)), None)
        if at is not None and free(taken, corner) and len(sheet.unplaced) <= FEW:
            inset = _overview(scene, pane, size)
            return inset and Chart(pane, sheet.labels, (), at, moved(inset, corner_of(pane, size, of)))
    return None


def _aside(region: Frame, frame: PageFrame, loss: float, corner: Corner) -> Pane:
    """The region at the frame's side away from a corner, `loss` zoom further away than it could be."""
    west, north, east, south = region
    zoom = stepped(math.log2(min(frame[2] / (east - west), frame[3] / (south - north)) / MAGNIFIED)) - loss
    pane = around(((west + east) / 2, (north + south) / 2), zoom, *frame)
    spare_x = frame[2] / MAGNIFIED - (east - west) * pane.scale
    spare_y = frame[3] / MAGNIFIED - (south - north) * pane.scale
    moved_x, moved_y = spare_x * (corner[0] - 0.5), spare_y * (corner[1] - 0.5)
    return replace(pane, west=pane.west + moved_x * 0.8, north=pane.north + moved_y * 0.8)


def _overview(scene: Scene, main: Pane, size: Point) -> Chart | None:
    """Everything in a small map; names and strengths stand on the large one, and at its edge."""
    small = closest(_bare(scene, main), (0.0, 0.0, *size))
    if not small.fits or main.zoom - small.pane.zoom < GAIN:
        return None
    return whole_in(scene, small.pane, main)


def whole_in(scene: Scene, pane: Pane, main: Pane) -> Chart:
    """The small map of everything in a pane, beside the `main` map that tells of its part."""
    sheet = labels_in(_bare(scene, main), pane)
    return Chart(pane, _untold(sheet.labels, scene, main), sheet.unplaced, region=main.bounds)


def _bare(scene: Scene, main: Pane) -> Scene:
    """The scene without names and strengths, and without the standing groups that the main map shows."""
    nameless = tuple(replace(node, name="") for node in scene.nodes)
    marks = {name: replace(mark, label="") if mark.number else mark for name, mark in scene.marks.items()}
    return replace(_outside(scene, main.bounds), nodes=nameless, countries=(), quiet=(), marks=marks)


def close(scene: Scene, region: Frame, frame: PageFrame, least: float) -> Chart | None:
    """The region as close as leaves the fewest numbers without room; None where it is further away than the zoom
    `least`. Closer there is less room around the region, and more on the land of its countries."""
    west, north, east, south = region
    centre = ((west + east) / 2, (north + south) / 2)
    zoom = stepped(math.log2(min(frame[2] / (east - west), frame[3] / (south - north)) / MAGNIFIED))
    best: Chart | None = None
    while zoom >= least and (best is None or best.unplaced):
        pane = around(centre, zoom, *frame)
        chart = charted(pane, labels_in(scene, pane))
        if best is None or len(chart.unplaced) < len(best.unplaced):
            best = chart
        zoom -= CLOSER
    return best


def moved(chart: Chart, to: Point) -> Chart:
    return replace(chart, pane=replace(chart.pane, x=to[0], y=to[1]))


def _outside(scene: Scene, shown: Frame) -> Scene:
    """The scene without the standing groups and names in the close-up; arrows all stay."""

    def away(point: Point) -> bool:
        return not (shown[0] <= point[0] <= shown[2] and shown[1] <= point[1] <= shown[3])

    return replace(
        scene,
        standings=tuple(standing for standing in scene.standings if away(standing.point)),
        countries=tuple(country for country in scene.countries if away(country.point)),
        quiet=tuple(name for name in scene.quiet if away(name.point)),
    )


def _untold(labels: tuple[Label, ...], scene: Scene, close: Pane) -> tuple[Label, ...]:
    """The labels without the numbers and strengths of arrows that lie wholly in the close-up."""
    told = {flow.id for flow in scene.flows if part_in_sight(flow.curve, close) == (0.0, 1.0)}
    return tuple(label for label in labels if label.kind not in _OF_ARROWS or label.key not in told)
