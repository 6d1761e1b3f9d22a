"""The map of a slide: its view, a second map where it is crowded, and a free place for the legend."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import replace

from geo.chart import Label, Mark, Scene
from geo.export.slide.chart import Chart, charted
from geo.export.slide.close_up import close, with_close_ups, with_overviews
from geo.export.slide.crowd import crowded
from geo.export.slide.pane import MAGNIFIED, Pane, around, labels_in
from geo.export.slide.room import CORNERS, LOSS, Corner, PageFrame, closest, free, furniture, obstacles, wider
from geo.flows import Point

VIEW_WIDTH = 1200.0
"""Pixels across the page's live map: a given view shows as much of the world."""


def arrange(scene: Scene, frame: PageFrame, legend: Point, view: tuple[float, float, float] | None) -> Chart:
    """The scene in a frame, with room for a legend of that size in page pixels.

    Without a `view` (latitude, longitude, zoom) everything drawn is fitted into the frame; where that is crowded,
    a second map shows the crowded part closer, or the whole where the first shows that part.
    """
    if view is not None:
        zoom = view[2] + math.log2(frame[2] / MAGNIFIED / VIEW_WIDTH)
        pane = around(scene.plane.project(*view[:2]), zoom, *frame)
        sheet = labels_in(scene, pane)
        return charted(pane, sheet, _legend_corner(scene, pane, sheet.labels, legend))
    first = closest(scene, frame)
    region = crowded(scene, first.pane)
    if region:
        charts = with_close_ups(scene, frame, legend, region, first.pane.zoom - LOSS)
        others = with_overviews(scene, frame, legend, region)
        chart = next(filter(None, itertools.chain(charts, others)), None)
        if chart:
            return chart
    whole = _alone(scene, frame, first.pane.zoom, legend)
    part = close(scene, region, frame, whole.pane.zoom) if region and whole.unplaced else None
    if part and len(part.unplaced) + len(_left_out(scene, part.pane)) < len(whole.unplaced):
        return replace(part, legend=_legend_corner(scene, part.pane, part.labels, legend))
    return whole


def _left_out(scene: Scene, pane: Pane) -> list[Mark]:
    """The marks whose place is outside the pane: the list tells them."""
    return [mark for standing in scene.standings if not pane.holds(standing.point) for mark in standing.marks]


def _alone(scene: Scene, frame: PageFrame, zoom: float, legend: Point) -> Chart:
    """The closest map that leaves a corner free for the legend, else the closest without one."""
    for fitted in wider(scene, frame, zoom):
        sheet = labels_in(scene, fitted.pane)
        for pane in fitted.shifted():
            corner = _legend_corner(scene, pane, sheet.labels, legend)
            if corner:
                return charted(pane, sheet, corner)
    pane = closest(scene, frame).pane
    return charted(pane, labels_in(scene, pane))


def _legend_corner(scene: Scene, pane: Pane, labels: Sequence[Label], legend: Point) -> Corner | None:
    taken = obstacles(scene, pane, labels)
    return next((corner for corner in CORNERS if free(taken, furniture(pane, legend, corner))), None)
