"""Slides composed: sheets that answer by themselves, each with its map, then every entry with all its quotes."""

from __future__ import annotations

from collections.abc import Iterator

from geo.export.slide import notes
from geo.export.slide.briefing import Briefing, bottom, page_number, running_head
from geo.export.slide.ink import PAPER, Box, Ink, Page
from geo.export.slide.listing import entries
from geo.export.slide.options import SMALLEST
from geo.export.slide.pieces import drawn
from geo.export.slide.sheet import Sheet, sheets, text_columns
from geo.export.slide.summing import source_blocks, totals
from geo.export.slide.typeset import TextColumn, pour


def compose(briefing: Briefing) -> tuple[Page, ...]:
    """The pages."""
    found = sheets(briefing)
    annexed = briefing.options.layout == "annex" and not all(sheet.whole for sheet in found)
    further = list(_annex(briefing, found)) if annexed else []
    count = len(found) + len(further)
    mapped = (_page(sheet.briefing, sheet.inks, n, count) for n, sheet in enumerate(found, start=1))
    listed = (_page(briefing, inks, n, count, False) for n, inks in enumerate(further, start=1 + len(found)))
    return (*mapped, *listed)


def _page(briefing: Briefing, inks: tuple[Ink, ...], number: int, count: int, mapped: bool = True) -> Page:
    paper = briefing.paper
    sheet = Box(0, 0, paper.width, paper.height, fill=PAPER, name="paper")
    numbered = (page_number(briefing, number, count),) if count > 1 else ()
    spoken = notes.everything(briefing) if mapped else notes.sources(briefing)
    alt = notes.drawing(briefing) if mapped else ""
    return Page(paper.width, paper.height, (sheet, *inks, *numbered), spoken, alt)


def _annex(briefing: Briefing, found: list[Sheet]) -> Iterator[tuple[Ink, ...]]:
    """The list with every quote, over pages of its own."""
    head = running_head(briefing)
    room = text_columns(briefing, head.edge, bottom(briefing) - SMALLEST * 1.6)
    setting = briefing.setting(min(column.width for column in room))
    refused = {name: reason for sheet in found for name, reason in sheet.refused.items()}
    unseen = {name: reason for sheet in found for name, reason in sheet.unseen.items()}
    sources = [] if all(sheet.sourced for sheet in found) else list(source_blocks(setting))
    pieces = list(pour([*entries(setting, refused, unseen), *totals(setting), *sources], _pages(room)))
    for number in range(max((page for page, _ in pieces), default=-1) + 1):
        inks = (ink for page, piece in pieces if page == number for ink in drawn(piece))
        yield (*head.inks, *inks)


def _pages(room: list[TextColumn]) -> Iterator[tuple[int, TextColumn]]:
    page = 0
    while True:
        yield from ((page, column) for column in room)
        page += 1
