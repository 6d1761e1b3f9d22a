"""The legend: only what is shown, at the size at which the map draws it; with the scale bar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geo.brief.slide.drawing import HOLLOW, SOFT
from geo.brief.slide.ink import HAIR, INK, PAPER, QUIET, Box, Ink, Stretch
from geo.brief.slide.options import SMALLEST
from geo.brief.slide.pane import MAGNIFIED
from geo.brief.slide.typeset import label
from geo.catalogue import STATUSES, Catalogue, Movement
from geo.flows.style import MAX_WIDTH, STATUS_DASHES, UNSTATED_WIDTH, colour
from geo.flows.text import text_width
from geo.language import Language, status

SWATCH = "#454b52"
ROW = 33.0
PAD = 16.0
APART = 22.0
GREY = "#454b52"


@dataclass(frozen=True)
class Item:
    """A swatch and its words. `kind` is width, unstated, nation, status, standing, soft, region or bar."""

    kind: str
    words: str
    value: float = 0.0
    colour: str = GREY
    status: str = ""

    @property
    def swatch(self) -> float:
        """Pixels across the swatch."""
        return {"nation": 28.0, "standing": 30.0, "soft": 22.0, "region": 34.0, "bar": self.value}.get(self.kind, 66.0)

    @property
    def height(self) -> float:
        """Pixels that the item needs from row to row."""
        return max(ROW, self.value + 8) if self.kind == "width" else ROW

    @property
    def width(self) -> float:
        """Pixels of swatch and words."""
        return self.swatch + 9 + text_width(self.words, SMALLEST, 400)


@dataclass(frozen=True)
class Placed:
    """An item, or a heading (a string), by its left edge and middle relative to the legend's corner."""

    item: Item | str
    x: float
    y: float


@dataclass(frozen=True)
class Legend:
    """The legend laid out: its parts and its size in pixels."""

    parts: tuple[Placed, ...]
    width: float
    height: float


def legend_rows(
    movements: Sequence[Movement], catalogue: Catalogue, say: Language, close_up: bool, bar: tuple[float, str]
) -> list[tuple[str, list[Item]]]:
    """Headings and items; `bar` is the scale bar's length in pixels and its words."""
    arrows = [movement for movement in movements if movement.drawn == "arrow"]
    badges = [movement for movement in movements if movement.drawn == "badge"]
    signs = [Item("soft", say("country, not a spot"))] if arrows else []
    signs += [Item("region", say("shown closer"))] if close_up else []
    rows = [
        (say("Soldiers"), _widths(arrows, catalogue.largest_strength, say)),
        (say("Nation"), _nations([*arrows, *badges], catalogue, say)),
        (say("Arrows"), [*_statuses(arrows, "status", say), *signs]),
        (say("At a place"), _statuses(badges, "standing", say)),
        (say("Scale"), [Item("bar", bar[1], bar[0])]),
    ]
    return [(heading, items) for heading, items in rows if items]


def lay_out(rows: Sequence[tuple[str, Sequence[Item]]], widest: float) -> Legend:
    """The rows in a box of at most `widest` pixels: items wrap under their heading's right."""
    start = PAD + max((text_width(heading, SMALLEST, 700) for heading, _ in rows), default=0) + APART
    parts: list[Placed] = []
    y, right = PAD * 0.6, 0.0
    for heading, items in rows:
        x, height = start, 0.0
        line: list[tuple[Item, float]] = []
        lines = []
        for item in items:
            if line and x + item.width > widest - PAD:
                lines.append(line)
                line, x = [], start
            line.append((item, x))
            x += item.width + APART
            right = max(right, x - APART)
        lines.append(line)
        for number, line in enumerate(lines):
            height = max(item.height for item, _ in line)
            if number == 0:
                parts.append(Placed(heading, PAD, y + height / 2))
            parts += [Placed(item, x, y + height / 2) for item, x in line]
            y += height
    return Legend(tuple(parts), right + PAD, y + PAD * 0.6)


def draw_legend(legend: Legend, x: float, y: float) -> tuple[Box, *tuple[Ink, ...]]:
    """The legend's plate with its left top corner there, and what stands on it."""
    plate = Box(x, y, legend.width, legend.height, 8, PAPER + "f2", HAIR, 1.2, name="legend")
    return plate, *(ink for part in legend.parts for ink in _part(part, x, y))


def _part(part: Placed, x: float, y: float) -> Iterator[Ink]:
    left, middle = x + part.x, y + part.y
    if isinstance(part.item, str):
        yield label(part.item, left, middle, SMALLEST, 700, INK, "start")
    else:
        yield from _swatch(part.item, left, middle)
        yield label(part.item.words, left + part.item.swatch + 9, middle, SMALLEST, 400, QUIET, "start")


def round_numbers(largest: int) -> list[int]:
    """The three largest of 1, 2, 5, 10, 20, 50 … that do not exceed `largest`."""
    steps = [digit * 10**power for power in range(len(str(largest))) for digit in (1, 2, 5)]
    return [step for step in steps if step <= largest][-3:]


def _swatch(item: Item, x: float, y: float) -> Iterator[Ink]:
    end = x + item.swatch
    match item.kind:
        case "width":
            yield Stretch(((x, y), (end, y)), SWATCH, item.value)
        case "unstated":
            yield Stretch(((x, y), (end - 4, y)), SWATCH, UNSTATED_WIDTH * MAGNIFIED)
            yield Stretch(((end - 14, y - 9), (end, y), (end - 14, y + 9)), SWATCH, 3.6)
        case "nation":
            yield Box(x, y - 11, 28, 22, 4, item.colour)
        case "status":
            dash = tuple(length * MAGNIFIED for length in STATUS_DASHES[item.status])
            yield Stretch(((x, y), (end, y)), SWATCH, 5, dash)
        case "standing":
            yield from _chip(item, x, y)
        case "soft":
            yield Box(x, y - 10, 20, 20, 10, "", SOFT, 2.2, (4.2, 3.8))
        case "region":
            yield Box(x, y - 11, 34, 22, 3, "", INK, 2)
        case "bar":
            yield Stretch(((x, y - 5), (x, y + 5), (end, y + 5), (end, y - 5)), INK, 2)


def _chip(item: Item, x: float, y: float) -> Iterator[Ink]:
    dash = tuple(length * 0.45 * MAGNIFIED for length in STATUS_DASHES[item.status])
    yield Box(x + 1, y - 13, 26, 26, 6, PAPER if item.status in HOLLOW else SWATCH)
    yield Box(x + 1, y - 13, 26, 26, 6, "", SWATCH, 2.5, dash)
    if item.status == "ruled_out":
        yield Stretch(((x + 6, y + 8), (x + 22, y - 8)), SWATCH, 2.6)


def _widths(arrows: Sequence[Movement], largest: int, say: Language) -> list[Item]:
    items: list[Item] = []
    if any(movement.strength.value for movement in arrows):
        numbers = round_numbers(largest)
        items += [Item("width", say.number(n), MAX_WIDTH * n / largest * MAGNIFIED) for n in numbers]
    if any(movement.strength.value is None for movement in arrows):
        items.append(Item("unstated", say("number not stated")))
    return items


def _nations(drawn: Sequence[Movement], catalogue: Catalogue, say: Language) -> list[Item]:
    nations = dict.fromkeys(catalogue.forces[movement.force].nations for movement in drawn)
    return [Item("nation", " + ".join(map(say.country, names)), colour=colour(names)) for names in nations]


def _statuses(drawn: Sequence[Movement], kind: str, say: Language) -> list[Item]:
    used = {movement.status for movement in drawn}
    return [Item(kind, status(name, say), status=name) for name in STATUSES if name in used]
