"""The plates of movements at a place: filled or hollow, pointed or struck, as the status looks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from geo.chart.style import POINT
from geo.export.slide.ink import PAPER, Area, Box, Ink, OpenLine
from geo.export.slide.pane import MAGNIFIED
from geo.terms import Look

ROUND = 6.0
FRESH = "#f2a900"


@dataclass(frozen=True)
class Plate:
    """Left, top, width and height of a plate in pixels of the page; `name` says whose it is."""

    x: float
    y: float
    width: float
    height: float
    name: str = ""


def plate(at: Plate, shown: Look, colour: str) -> Iterator[Ink]:
    """The plate that a number stands on."""
    if shown.pointed:
        yield Area((_pointed(at),), colour, colour, 2.0, at.name)
        return
    width = shown.weight * MAGNIFIED
    inset = width / 2
    fill = colour if shown.filled else PAPER
    dash = tuple(length * MAGNIFIED for length in shown.outline)
    yield Box(at.x, at.y, at.width, at.height, ROUND, fill, name=at.name)
    yield Box(at.x + inset, at.y + inset, at.width - width, at.height - width, ROUND, "", colour, width, dash)
    if shown.struck:
        yield OpenLine(((at.x + 5, at.y + at.height - 5), (at.x + at.width - 5, at.y + 5)), colour, 2.8, name="strike")


def fresh_mark(x: float, y: float) -> Box:
    """The mark of what is new or revised, around a point."""
    return Box(x - 8, y - 8, 16, 16, 8, FRESH, PAPER, 2.4, name="fresh")


def number_colour(shown: Look, colour: str) -> str:
    """The colour of the number on the plate."""
    return PAPER if shown.filled else colour


def _pointed(at: Plate) -> tuple[tuple[float, float], ...]:
    """The plate with both sides run out to a point: that it goes on says nothing of where to."""
    right, bottom, middle = at.x + at.width, at.y + at.height, at.y + at.height / 2
    west, east = at.x + POINT * MAGNIFIED / 2, right - POINT * MAGNIFIED / 2
    corners = ((west, at.y), (east, at.y), (right, middle), (east, bottom), (west, bottom), (at.x, middle))
    return *corners, corners[0]
