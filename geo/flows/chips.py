"""The chips of a standing group: one per movement, in rows."""

from __future__ import annotations

from dataclasses import dataclass

from geo.flows.scene import Mark, Standing
from geo.flows.text import text_width

CHIP = 20.0
GAP = 3.0
IN_A_ROW = 4
TEXT_SIZE = 12.5


@dataclass(frozen=True)
class Chip:
    """One movement of a standing group: its box's left top corner relative to the group's, and its width."""

    mark: Mark
    x: float
    y: float
    width: float


def chips(standing: Standing) -> tuple[tuple[Chip, ...], float, float]:
    """The chips of a standing group, and the group's width and height in pixels.

    A stated strength has a row of its own; those without one are numbers in rows of four.
    """
    placed: list[Chip] = []
    y = 0.0
    for mark in (mark for mark in standing.marks if mark.label):
        placed.append(Chip(mark, 0.0, y, CHIP + 12 + text_width(mark.label, TEXT_SIZE)))
        y += CHIP + GAP
    for index, mark in enumerate(mark for mark in standing.marks if not mark.label):
        line, column = divmod(index, IN_A_ROW)
        breadth = max(CHIP, text_width(mark.number, TEXT_SIZE, 700) + 8)
        placed.append(Chip(mark, column * (CHIP + GAP), y + line * (CHIP + GAP), breadth))
    width = max(chip.x + chip.width for chip in placed)
    height = max(chip.y for chip in placed) + CHIP
    return tuple(placed), width, height
