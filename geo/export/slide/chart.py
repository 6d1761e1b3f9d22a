"""The map of a slide: its view, a second map where it is crowded, and a free place for the legend."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass, replace

from shapely import STRtree, box

from geo.chart import Label, Labelling, Scene
from geo.export.slide.crowd import crowded
from geo.export.slide.pane import MAGNIFIED, Pane, around, labels_in, part_in_sight
from geo.export.slide.room import (
    CORNERS,
    GAP,
    LOSS,
    Corner,
    PageFrame,
    closest,
    corner_of,
    free,
    furniture,
    obstacles,
    wider,
)
from geo.flows import Frame, Point, project

VIEW_WIDTH = 1200.0
"""Pixels across the page's live map: a given view shows as much of the world."""
GAIN = 0.6
"""Zoom that a close-up must gain to be worth its place."""
FEW = 6
"""Numbers without room that a map of the crowded part may have: the list tells them."""
CLOSER = 0.2
"""Zoom between two close-ups that are tried."""
_SHARES = ((0.66, 0.6), (0.58, 0.56), (0.5, 0.52), (0.44, 0.46), (0.38, 0.4))
_SMALL_SHARES = ((0.46, 0.5), (0.42, 0.44), (0.37, 0.38))


@dataclass(frozen=True)
class Chart:
    """A pane with the labels in it. `legend` is the legend's corner, None where it found none; `inset` a second
    map in the first, and `region` what the closer of the two shows, marked in the other; `unplaced` are the ids of
    marks that found no room in it."""

    pane: Pane
    labels: tuple[Label, ...]
    unplaced: tuple[str, ...] = ()
    legend: Corner | None = None
    inset: Chart | None = None
    region: Frame | None = None


def arrange(scene: Scene, frame: PageFrame, legend: Point, view: tuple[float, float, float] | None) -> Chart:
    """The scene in a frame, with room for a legend of that size in page pixels.

    Without a `view` (latitude, longitude, zoom) everything drawn is fitted into the frame; where that is crowded,
    a second map shows the crowded part closer, or the whole where the first shows that part.
    """
    if view is not None:
        zoom = view[2] + math.log2(frame[2] / MAGNIFIED / VIEW_WIDTH)
        pane = around(project(*view[:2]), zoom, *frame)
        sheet = labels_in(scene, pane)
        return _chart(pane, sheet, _legend_corner(pane, obstacles(scene, pane, sheet.labels), legend))
    first = closest(scene, frame)
    region = crowded(scene, first.pane)
    if region:
        charts = (_with_close_up(scene, frame, legend, region, share, first.pane.zoom - LOSS) for share in _SHARES)
        others = (_with_overview(scene, frame, legend, region, share) for share in _SMALL_SHARES)
        chart = next(filter(None, itertools.chain(charts, others)), None)
        if chart:
            return chart
    return _alone(scene, frame, first.pane.zoom, legend)


def _alone(scene: Scene, frame: PageFrame, zoom: float, legend: Point) -> Chart:
    """The closest map that leaves a corner free for the legend, else the closest without one."""
    for fitted in wider(scene, frame, zoom):
        sheet = labels_in(scene, fitted.pane)
        taken = obstacles(scene, fitted.pane, sheet.labels)
        for pane in fitted.shifted():
            corner = _legend_corner(pane, taken, legend)
            if corner:
                return _chart(pane, sheet, corner)
    pane = closest(scene, frame).pane
    return _chart(pane, labels_in(scene, pane))


def _chart(pane: Pane, sheet: Labelling, legend: Corner | None = None) -> Chart:
    return Chart(pane, sheet.labels, sheet.unplaced, legend)


def _with_close_up(
    scene: Scene, frame: PageFrame, legend: Point, region: Frame, share: Point, widest: float
) -> Chart | None:
    """The whole with a close-up of `region` that takes `share` of width and height; None where it finds no room or
    gains too little over the zoom `widest`."""
    size = frame[2] * share[0], frame[3] * share[1]
    inset = _close(scene, region, (0.0, 0.0, *size), widest + GAIN)
    if inset is None or len(inset.unplaced) > FEW:
        return None
    shown = inset.pane.bounds
    rest = _outside(scene, shown)
    for fitted in wider(rest, frame, closest(rest, frame).pane.zoom):
        zoom = fitted.pane.zoom
        if inset.pane.zoom - zoom < GAIN:
            continue
        sheet = labels_in(rest, fitted.pane)
        labels = _untold(sheet.labels, scene, inset.pane)
        taken = obstacles(rest, fitted.pane, labels)
        marked = box(*(value * 2.0**zoom for value in shown))
        for pane in fitted.shifted():
            if not (pane.holds(shown[:2], 4) and pane.holds(shown[2:], 4)):
                continue
            for of, at in itertools.permutations(CORNERS, 2):
                boxes = furniture(pane, size, of), furniture(pane, legend, at)
                apart = not boxes[0].intersects(boxes[1].buffer(GAP / 2)) and not marked.intersects(boxes[0].buffer(3))
                if apart and not marked.intersects(boxes[1]) and all(free(taken, item) for item in boxes):
                    return Chart(pane, labels, sheet.unplaced, at, _moved(inset, corner_of(pane, size, of)), shown)
    return None


def _with_overview(scene: Scene, frame: PageFrame, legend: Point, region: Frame, share: Point) -> Chart | None:
    """The crowded region large, and the whole small in a free corner; None where it finds none."""
    size = frame[2] * share[0], frame[3] * share[1]
    for step, of in itertools.product(range(5), CORNERS):
        pane = _aside(region, frame, 0.12 * step, of)
        corner = furniture(pane, size, of)
        areas = {at: furniture(pane, legend, at) for at in CORNERS if at != of}
        apart = {at: area for at, area in areas.items() if not area.buffer(GAP / 2).intersects(corner)}
        bare = obstacles(scene, pane, ())
        if not free(bare, corner) or not any(free(bare, area) for area in apart.values()):
            continue  # told without labels, which take longer to place
        sheet = labels_in(scene, pane)
        taken = obstacles(scene, pane, sheet.labels)
        at = next((at for at, area in apart.items() if free(taken, area)), None)
        if at is not None and free(taken, corner) and len(sheet.unplaced) <= FEW:
            inset = _overview(scene, pane, size)
            return inset and Chart(pane, sheet.labels, (), at, _moved(inset, corner_of(pane, size, of)))
    return None


def _aside(region: Frame, frame: PageFrame, loss: float, corner: Corner) -> Pane:
    """The region at the frame's side away from a corner, `loss` zoom further away than it could be."""
    west, north, east, south = region
    zoom = math.log2(min(frame[2] / (east - west), frame[3] / (south - north)) / MAGNIFIED) - loss
    pane = around(((west + east) / 2, (north + south) / 2), zoom, *frame)
    spare_x = frame[2] / MAGNIFIED - (east - west) * pane.scale
    spare_y = frame[3] / MAGNIFIED - (south - north) * pane.scale
    moved_x, moved_y = spare_x * (corner[0] - 0.5), spare_y * (corner[1] - 0.5)
    return replace(pane, west=pane.west + moved_x * 0.8, north=pane.north + moved_y * 0.8)


def _overview(scene: Scene, main: Pane, size: Point) -> Chart | None:
    """Everything in a small map; names and strengths stand on the large one, and at its edge."""
    nameless = tuple(replace(node, name="") for node in scene.nodes)
    marks = {name: replace(mark, label="") if mark.number else mark for name, mark in scene.marks.items()}
    rest = replace(_outside(scene, main.bounds), nodes=nameless, countries=(), quiet=(), marks=marks)
    small = closest(rest, (0.0, 0.0, *size))
    if not small.fits or main.zoom - small.pane.zoom < GAIN:
        return None
    sheet = labels_in(rest, small.pane)
    return Chart(small.pane, _untold(sheet.labels, scene, main), sheet.unplaced, region=main.bounds)


def _close(scene: Scene, region: Frame, frame: PageFrame, least: float) -> Chart | None:
    """The region as close as leaves the fewest numbers without room; None where it is further away than the zoom
    `least`. Closer there is less room around the region, and more on the land of its countries."""
    west, north, east, south = region
    centre = ((west + east) / 2, (north + south) / 2)
    zoom = math.log2(min(frame[2] / (east - west), frame[3] / (south - north)) / MAGNIFIED)
    best: Chart | None = None
    while zoom >= least and (best is None or best.unplaced):
        pane = around(centre, zoom, *frame)
        chart = _chart(pane, labels_in(scene, pane))
        if best is None or len(chart.unplaced) < len(best.unplaced):
            best = chart
        zoom -= CLOSER
    return best


def _moved(chart: Chart, to: Point) -> Chart:
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
    return tuple(label for label in labels if label.kind not in ("number", "strength") or label.key not in told)


def _legend_corner(pane: Pane, taken: STRtree, legend: Point) -> Corner | None:
    return next((corner for corner in CORNERS if free(taken, furniture(pane, legend, corner))), None)
