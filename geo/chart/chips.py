"""The chips of a standing group: one per movement, in rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from geo.chart.marks import Mark
from geo.chart.scene import Standing
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


@dataclass(frozen=True)
class PlateGroup:
    """What is drawn of a standing group: its chips, and its width and height in pixels; `key` is the place, and the
    form where that is not the whole. `members` are the ids of the movements that it stands for;
    `spot` says that it stands at a base or city, not in an area."""

    key: str
    place: str
    chips: tuple[Chip, ...]
    width: float
    height: float
    members: tuple[str, ...]
    spot: bool = False

    @property
    def merged(self) -> bool:
        """Whether one plate stands for several movements."""
        return len(self.members) > len(self.chips)


def whole(standing: Standing) -> PlateGroup:
    """All that is told of a group: a stated strength has a row of its own; those without one are numbers in rows of
    four."""
    return _group(standing.place, standing)


def small(standing: Standing) -> Iterator[PlateGroup]:
    """The numbers alone, for where there is no room for more: in rows of four, and in shorter ones."""
    bare = replace(standing, marks=tuple(replace(mark, label="") for mark in standing.marks))
    for in_a_row in range(min(IN_A_ROW, len(bare.marks)), min(2, len(bare.marks)) - 1, -1):
        yield _group(f"{standing.place}/{in_a_row}", bare, in_a_row)


def merged(standing: Standing) -> PlateGroup | None:
    """One plate with all the numbers, for where there is not even room for theirs; None for one movement."""
    if standing.together is None:
        return None
    return replace(
        _group(f"{standing.place}/merged", replace(standing, marks=(standing.together,))),
        members=tuple(mark.id for mark in standing.marks),
    )


def _group(key: str, standing: Standing, in_a_row: int = IN_A_ROW) -> PlateGroup:
    stated = [mark for mark in standing.marks if mark.label]
    rows = [[mark] for mark in stated]
    others = [mark for mark in standing.marks if not mark.label]
    rows += [others[start : start + in_a_row] for start in range(0, len(others), in_a_row)]
    placed = [chip for number, row in enumerate(rows) for chip in _row(row, number * (CHIP + GAP))]
    width = max(chip.x + chip.width for chip in placed)
    members = tuple(mark.id for mark in standing.marks)
    return PlateGroup(key, standing.place, tuple(placed), width, len(rows) * (CHIP + GAP) - GAP, members, standing.spot)


def _row(marks: Sequence[Mark], y: float) -> Iterator[Chip]:
    x = 0.0
    for mark in marks:
        point = POINT if look(mark.status).pointed else 0.0
        plate = max(CHIP, text_width(mark.number, TEXT_SIZE, 700) + 8) + point
        width = plate + 12 + text_width(mark.label, TEXT_SIZE) if mark.label else plate
        yield Chip(mark, x, y, width, plate)
        x += width + GAP
