"""The map of a sheet with its legend: in a free corner of it, or below."""

from __future__ import annotations

from dataclasses import replace

from geo.chart import Scene, legend_rows
from geo.export.slide.arranging import arrange
from geo.export.slide.briefing import Briefing
from geo.export.slide.chart import Chart
from geo.export.slide.drawing import parallel, scale_bar
from geo.export.slide.ink import Box, Ink
from geo.export.slide.legend import Legend, draw_legend, items, lay_legend_out
from geo.export.slide.room import PageFrame, corner_of
from geo.language import Language

BAR = 220.0
"""Pixels of the longest scale bar."""
Furniture = tuple[Box, *tuple[Ink, ...]]
"""The legend: its plate and what stands on it."""


def framed(scene: Scene, briefing: Briefing, frame: PageFrame) -> tuple[Chart, Furniture]:
    """The map and its legend: in a free corner, else below the map; there too where only so a second map fits."""
    view, say = briefing.options.view, briefing.say
    longest = (BAR, say("{n} km at {latitude}", n=say.number(1000), latitude=parallel(-45, say)))
    sized = _legend(briefing, scene, True, longest, frame[2] * 0.5)
    chart = arrange(scene, frame, (sized.width, sized.height), view)
    if chart.legend is None or chart.inset is None:
        wide = _legend(briefing, scene, True, longest, frame[2])
        other = arrange(scene, (*frame[:3], frame[3] - wide.height - 10), (0.0, 0.0), view)
        if chart.legend is None or other.inset:
            legend = _legend(
                briefing, scene, other.inset is not None, scale_bar(other.pane, scene.plane, say, BAR), frame[2]
            )
            legend = replace(legend, width=frame[2], height=wide.height)
            return other, draw_legend(legend, frame[0], frame[1] + frame[3] - wide.height)
    assert chart.legend is not None
    legend = _legend(
        briefing, scene, chart.inset is not None, scale_bar(chart.pane, scene.plane, say, BAR), frame[2] * 0.5
    )
    return chart, draw_legend(legend, *corner_of(chart.pane, (legend.width, legend.height), chart.legend))


def _legend(briefing: Briefing, scene: Scene, close_up: bool, bar: tuple[float, str], widest: float) -> Legend:
    rows = legend_rows(briefing.movements, scene, briefing.catalogue, briefing.say)
    marked = briefing.fresh & {movement.id for movement in briefing.movements}
    return lay_legend_out(items(rows, close_up, bar, briefing.options.since if marked else None, briefing.say), widest)


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
