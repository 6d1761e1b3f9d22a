"""The chips of a standing group: one per movement, in rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geo.chart.scene import Mark, Standing
from geo.chart.style import POINT, look
from geo.chart.typeface import text_width

CHIP = 20.0
GAP = 3.0
IN_A_ROW = 4
TEXT_SIZE = 12.5


@dataclass(frozen=True)
class Chip:
    """One movement of a standing group: its box's left top corner relative to the group's, and its width; `plate` is
    the width of the part that carries the number."""

    mark: Mark
    x: float
    y: float
    width: float
    plate: float


def chips(standing: Standing) -> tuple[tuple[Chip, ...], float, float]:
    """The chips of a standing group, and the group's width and height in pixels.

    A stated strength has a row of its own; those without one are numbers in rows of four.
    """
    stated = [mark for mark in standing.marks if mark.label]
    rows = [[mark] for mark in stated]
    others = [mark for mark in standing.marks if not mark.label]
    rows += [others[start : start + IN_A_ROW] for start in range(0, len(others), IN_A_ROW)]
    placed = [chip for number, row in enumerate(rows) for chip in _row(row, number * (CHIP + GAP))]
    return tuple(placed), max(chip.x + chip.width for chip in placed), len(rows) * (CHIP + GAP) - GAP


def _row(marks: Sequence[Mark], y: float) -> Iterator[Chip]:
    x = 0.0
    for mark in marks:
        point = POINT if look(mark.status).pointed else 0.0
        plate = max(CHIP, text_width(mark.number, TEXT_SIZE, 700) + 8) + point
        width = plate + 12 + text_width(mark.label, TEXT_SIZE) if mark.label else plate
        yield Chip(mark, x, y, width, plate)
        x += width + GAP
