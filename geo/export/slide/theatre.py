"""The map of a theatre: what lies far from it is named at the edge, and a small map of the whole stands in a corner."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from geo.chart import Scene, Theatre
from geo.chart.labels import QUIET
from geo.export.slide.chart import Chart, uncut
from geo.export.slide.close_up import GAIN, Room, moved, rooms_for, whole_in
from geo.export.slide.pane import MAGNIFIED, Pane, around, labels_in
from geo.export.slide.room import PageFrame, closest, corner_of, fits_beyond, obstacles, wider
from geo.flows import Point

SHARES = ((0.32, 0.34), (0.26, 0.28))
"""Of the frame's width and height that the small map takes."""
COARSE = 3
"""Of the zooms that may be given up for them every third is tried."""
TRIED = 4
"""Places for legend and small map that are tried with labels, at each zoom."""
RIM = 26.0
"""Pixels of the page that the small map keeps around what lies far."""


def of_theatre(scene: Scene, frame: PageFrame, legend: Point, theatre: Theatre) -> Chart | None:
    """The theatre in the frame, with a small map in a free corner and one left for the legend; None where there is no
    room, or it would show no more."""
    part = theatre.part(scene)
    drawn = replace(part, flows=scene.flows, countries=scene.countries)
    best = closest(part, frame).pane.zoom
    if fits_beyond(scene, frame, best - GAIN):
        return None
    for fitted in wider(part, frame, best, COARSE):
        for share in SHARES:
            size = frame[2] * share[0], frame[3] * share[1]
            whole = _whole(scene, theatre, fitted.pane, size)
            bare = obstacles(drawn, fitted.pane, ())
            rooms = [room for room in rooms_for(fitted, size, legend) if room.free(bare)]
            chart = _in_room(scene, drawn, rooms[:TRIED], whole, size)
            if chart:
                return chart
    return None


def _in_room(scene: Scene, drawn: Scene, rooms: Sequence[Room], whole: Pane, size: Point) -> Chart | None:
    """The first of the rooms that labels leave free, with the small map of the whole in it; names of neighbours and
    seas give way."""
    for room in rooms:
        sheet = labels_in(drawn, room.pane)
        firm = [label for label in sheet.labels if label.kind not in QUIET]
        if room.free(obstacles(drawn, room.pane, firm)):
            told = {label.key for label in firm}
            seen = [label for label in sheet.labels if not any(label.outline().intersects(area) for area in room.areas)]
            inset = whole_in(scene, whole, room.pane)
            inset = replace(inset, labels=tuple(label for label in inset.labels if label.key not in told))
            second = moved(inset, corner_of(room.pane, size, room.second))
            return Chart(room.pane, uncut(seen, room.pane), sheet.unplaced, room.legend, second)
    return None


def _whole(scene: Scene, theatre: Theatre, main: Pane, size: Point) -> Pane:
    """The pane of that size around the frame of the main map and all that is far."""
    far = [node.point for node in scene.nodes if node.id in theatre.far]
    far += [standing.point for standing in scene.standings if standing.place in theatre.far]
    bounds = main.bounds
    xs, ys = [bounds[0], bounds[2], *(x for x, _ in far)], [bounds[1], bounds[3], *(y for _, y in far)]
    west, north, east, south = min(xs), min(ys), max(xs), max(ys)
    scale = min((size[0] - 2 * RIM) / (east - west), (size[1] - 2 * RIM) / (south - north)) / MAGNIFIED
    return around(((west + east) / 2, (north + south) / 2), math.log2(scale), 0.0, 0.0, *size)
