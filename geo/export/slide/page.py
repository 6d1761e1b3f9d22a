"""Slides composed: map and list on the first page, the rest of the list on the following."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from geo.chart import Scene, build_scene, legend_rows
from geo.chart.style import look
from geo.export.slide import notes
from geo.export.slide.briefing import Briefing, bottom, foot, head, page_number, running_head
from geo.export.slide.chart import Chart, arrange
from geo.export.slide.drawing import draw, scale_bar
from geo.export.slide.ink import PAPER, Box, Ink, Page, TextRole, Words
from geo.export.slide.legend import Legend, draw_legend, items, lay_legend_out
from geo.export.slide.listing import entries, further
from geo.export.slide.options import SMALLEST
from geo.export.slide.pane import part_in_sight
from geo.export.slide.plates import Plate, number_colour, plate
from geo.export.slide.room import PageFrame, corner_of
from geo.export.slide.setting import Setting
from geo.export.slide.summing import source_blocks, totals
from geo.export.slide.typeset import Block, TextColumn, TextPiece, label, pour
from geo.language import Language

GAP = 28.0
BAR = 220.0
"""Pixels of the longest scale bar."""
FEW = 12
"""Movements up to which all quotes may stand in their entries on one page."""
Furniture = tuple[Box, *tuple[Ink, ...]]
"""The legend: its plate and what stands on it."""


def compose(briefing: Briefing) -> tuple[Page, ...]:
    """The pages."""
    paper = briefing.paper
    scene = build_scene(briefing.movements, briefing.catalogue, briefing.say)
    above = head(briefing)
    below, sourced = foot(briefing)
    frame, columns = _areas(briefing, above.edge, below.edge)
    chart, (backing, *furniture) = _chart(scene, briefing, frame)
    pieces = _pieces(briefing, scene, _unseen(scene, chart, briefing.say), columns, sourced)
    first = [*above.inks, *draw(chart, scene, backing, _fresh(briefing)), backing, *furniture, *below.inks]
    count = max((page for page, _ in pieces), default=0) + 1
    pages = []
    for number in range(count):
        sheet = Box(0, 0, paper.width, paper.height, fill=PAPER, name="paper")
        inks: list[Ink] = [sheet, *(first if number == 0 else running_head(briefing).inks)]
        inks += [ink for page, piece in pieces if page == number for ink in _drawn(piece)]
        if count > 1:
            inks.append(page_number(briefing, number + 1, count))
        spoken = notes.sources(briefing) if number else notes.everything(briefing)
        pages.append(Page(paper.width, paper.height, tuple(inks), spoken, "" if number else notes.drawing(briefing)))
    return tuple(pages)


def _areas(briefing: Briefing, top: float, end: float) -> tuple[PageFrame, list[TextColumn]]:
    """The map's frame and the columns of the list on the first page."""
    paper = briefing.paper
    inner = paper.width - 2 * paper.margin
    if not paper.below:
        frame = (paper.margin, top, inner - paper.column - GAP, end - top)
        return frame, [TextColumn(paper.width - paper.margin - paper.column, top, paper.column, end - top)]
    middle = max(paper.height * paper.below, top + 300)
    frame = (paper.margin, top, inner, middle - top)
    return frame, _columns(briefing, middle + 14, end)


def _columns(briefing: Briefing, top: float, end: float) -> list[TextColumn]:
    paper = briefing.paper
    width = (paper.width - 2 * paper.margin - GAP * (paper.columns - 1)) / paper.columns
    return [TextColumn(paper.margin + index * (width + GAP), top, width, end - top) for index in range(paper.columns)]


def _chart(scene: Scene, briefing: Briefing, frame: PageFrame) -> tuple[Chart, Furniture]:
    """The map and its legend: in a free corner, else below the map; there too where only so a second map fits."""
    view, say = briefing.options.view, briefing.say
    longest = (BAR, say("{n} km at {latitude}°", n=say.number(1000), latitude="00"))
    sized = _legend(briefing, scene, True, longest, frame[2] * 0.5)
    chart = arrange(scene, frame, (sized.width, sized.height), view)
    if chart.legend is None or chart.inset is None:
        wide = _legend(briefing, scene, True, longest, frame[2])
        other = arrange(scene, (*frame[:3], frame[3] - wide.height - 10), (0.0, 0.0), view)
        if chart.legend is None or other.inset:
            legend = _legend(briefing, scene, other.inset is not None, scale_bar(other.pane, say, BAR), frame[2])
            legend = replace(legend, width=frame[2], height=wide.height)
            return other, draw_legend(legend, frame[0], frame[1] + frame[3] - wide.height)
    assert chart.legend is not None
    legend = _legend(briefing, scene, chart.inset is not None, scale_bar(chart.pane, say, BAR), frame[2] * 0.5)
    return chart, draw_legend(legend, *corner_of(chart.pane, (legend.width, legend.height), chart.legend))


def _legend(briefing: Briefing, scene: Scene, close_up: bool, bar: tuple[float, str], widest: float) -> Legend:
    rows = legend_rows(briefing.movements, scene, briefing.catalogue, briefing.say)
    marked = _fresh(briefing) & {movement.id for movement in briefing.movements}
    return lay_legend_out(items(rows, close_up, bar, briefing.options.since if marked else None, briefing.say), widest)


def _fresh(briefing: Briefing) -> frozenset[str]:
    """The ids of movements that are marked as new or revised."""
    since = briefing.options.since
    return frozenset(name for name, _ in since.movements) if since else frozenset()


def _unseen(scene: Scene, chart: Chart, say: Language) -> dict[str, str]:
    """Why a number is not on the maps, by the id of its movement: outside the frames, or without room there."""
    charts = [chart, *([chart.inset] if chart.inset else [])]
    written = {label.key for part in charts for label in part.labels}
    roomless = {name for part in charts for name in part.unplaced} - written
    found = {name: say("no room on the map") for name in roomless}
    for flow in scene.flows:
        if all(part_in_sight(flow.curve, part.pane) is None for part in charts):
            found |= dict.fromkeys(flow.journey.members or (flow.id,), say("outside the map’s frame"))
    for standing in scene.standings:
        if not any(part.pane.holds(standing.point) for part in charts):
            found |= {mark.id: say("outside the map’s frame") for mark in standing.marks}
    return found


def _pieces(
    briefing: Briefing, scene: Scene, unseen: dict[str, str], columns: list[TextColumn], sourced: bool
) -> list[tuple[int, TextPiece]]:
    """The list over the pages: every quote in its entry where one page holds them, else the leading ones."""
    refused = {item.id: item.reason for item in scene.refused}

    def poured(whole: bool) -> list[tuple[int, TextPiece]]:
        setting = briefing.setting(min(column.width for column in [*columns, *rest]), whole)
        return list(pour(_blocks(setting, refused, unseen, sourced), _all_columns(columns, rest)))

    rest = _columns(briefing, running_head(briefing).edge, bottom(briefing) - SMALLEST * 1.6)
    if len(briefing.movements) <= FEW:
        pieces = poured(whole=True)
        if all(page == 0 for page, _ in pieces):
            return pieces
    return poured(whole=False)


def _blocks(setting: Setting, refused: dict[str, str], unseen: dict[str, str], sourced: bool) -> list[Block]:
    sources = [] if sourced else list(source_blocks(setting))
    return [*entries(setting, refused, unseen), *totals(setting), *sources, *further(setting)]


def _all_columns(columns: list[TextColumn], rest: list[TextColumn]) -> Iterator[tuple[int, TextColumn]]:
    yield from ((0, column) for column in columns)
    page = 1
    while True:
        yield from ((page, column) for column in rest)
        page += 1


def _drawn(piece: TextPiece) -> Iterator[Ink]:
    """A piece of the list: its number, and its text."""
    block = piece.block
    if block.label and piece.first:
        line = piece.paragraphs[0]
        yield from _number(block, piece.x, piece.y + line.before + line.leading / 2)
    width = piece.width - block.indent
    role: TextRole = "section" if block.heading else "entry" if block.label and piece.first else "text"
    yield Words(piece.x + block.indent, piece.y, width, piece.paragraphs, name=f"text {block.name}", role=role)


def _number(block: Block, x: float, middle: float) -> Iterator[Ink]:
    """The number in a disc, or on the plate that it has on the map."""
    size, name = 34.0, f"number {block.name}"
    if block.plate:
        shown = look(block.plate)
        yield from plate(Plate(x, middle - size / 2, size + 4, size, name), shown, block.colour)
        centre = size / 2 + (0 if shown.pointed else 2)
        yield label(block.label, x + centre, middle, SMALLEST, 700, number_colour(shown, block.colour))
        return
    fill, stroke, ink = (PAPER, block.colour, block.colour) if block.hollow else (block.colour, "", PAPER)
    yield Box(x, middle - size / 2, size, size, size / 2, fill, stroke, 2.4, name=name)
    yield label(block.label, x + size / 2, middle, SMALLEST, 700, ink)
