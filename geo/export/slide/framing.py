"""The map of a sheet with its legend: in a free corner of it, or below."""

from __future__ import annotations

from dataclasses import replace

from geo.chart import Scene, land_rows, legend_rows, theatre_of
from geo.export.slide.arranging import arrange
from geo.export.slide.briefing import Briefing
from geo.export.slide.chart import Chart
from geo.export.slide.ink import Box, Ink
from geo.export.slide.legend import Legend, draw_legend, items, lay_legend_out
from geo.export.slide.room import PageFrame, corner_of
from geo.export.slide.scale import scale_bar, widest_bar
from geo.export.slide.theatre import of_theatre
from geo.language import Language

BAR = 220.0
"""Pixels of the longest scale bar."""
Furniture = tuple[Box, *tuple[Ink, ...]]
"""The legend: its plate and what stands on it."""


def framed(scene: Scene, briefing: Briefing, frame: PageFrame) -> tuple[Chart, Furniture]:
    """The map and its legend: in a free corner, else below the map; there too where only so a second map fits.

    It is the map of the theatre with a small one of the whole where something lies far from it, else of all that is
    drawn; or of the view that is asked for.
    """
    view, bar = briefing.options.view, widest_bar(scene.plane, briefing.say, BAR)
    narrow, wide = (_legend(briefing, scene, True, bar, widest) for widest in (frame[2] * 0.5, frame[2]))
    inside = frame, (narrow.width, narrow.height)
    below = (*frame[:3], frame[3] - wide.height - 10), (0.0, 0.0)
    theatre = theatre_of(scene, briefing.catalogue)
    if view is None and theatre and theatre.far:
        for space, made in ((inside, _inside), (below, _below)):
            chart = of_theatre(scene, *space, theatre)
            if chart:
                return chart, made(briefing, scene, chart, frame)
    chart = arrange(scene, *inside, view)
    if chart.legend is None or chart.inset is None:
        other = arrange(scene, *below, view)
        if chart.legend is None or other.inset:
            return other, _below(briefing, scene, other, frame)
    return chart, _inside(briefing, scene, chart, frame)


def _inside(briefing: Briefing, scene: Scene, chart: Chart, frame: PageFrame) -> Furniture:
    """The legend in its corner of the map."""
    assert chart.legend is not None
    bar = scale_bar(chart.pane, scene.plane, briefing.say, BAR)
    legend = _legend(briefing, scene, chart.inset is not None, bar, frame[2] * 0.5)
    return draw_legend(legend, *corner_of(chart.pane, (legend.width, legend.height), chart.legend))


def _below(briefing: Briefing, scene: Scene, chart: Chart, frame: PageFrame) -> Furniture:
    """The legend below the map, as wide as that."""
    bar = scale_bar(chart.pane, scene.plane, briefing.say, BAR)
    legend = _legend(briefing, scene, chart.inset is not None, bar, frame[2])
    height = frame[3] - 10 - chart.pane.height
    return draw_legend(replace(legend, width=frame[2], height=height), frame[0], frame[1] + frame[3] - height)


def _legend(briefing: Briefing, scene: Scene, close_up: bool, bar: tuple[float, str], widest: float) -> Legend:
    catalogue, say = briefing.catalogue, briefing.say
    rows = (*legend_rows(briefing.movements, scene, catalogue, say), *land_rows(scene, catalogue, say))
    marked = briefing.fresh & {movement.id for movement in briefing.movements}
    return lay_legend_out(items(rows, close_up, bar, briefing.options.since if marked else None, say), widest)


def unseen_in(scene: Scene, chart: Chart, say: Language) -> dict[str, str]:
    """Why a number is not on the maps, by the id of its movement: outside the frames, or without room there."""
    charts = [chart, *([chart.inset] if chart.inset else [])]
    written = {label.key for part in charts for label in part.labels}
    roomless = {name for part in charts for name in part.unplaced} - written
    found = {name: say("no room on the map") for name in roomless}
    for flow in scene.flows:
        if flow.id not in written:
            found |= dict.fromkeys(flow.journey.members or (flow.id,), say("outside the map’s frame"))
    for standing in scene.standings:
        if not any(part.pane.holds(standing.point) for part in charts):
            found |= {mark.id: say("outside the map’s frame") for mark in standing.marks}
    return found
