"""The legend: only what is shown, at the size at which the map draws it; with the scale bar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geo.changes import Since
from geo.chart import LegendRow, Sign
from geo.chart.style import look
from geo.chart.typeface import text_width
from geo.export.slide.ink import HAIR, INK, MUTED, PAPER, SOFT, Box, Ink, OpenLine
from geo.export.slide.land import TINTS
from geo.export.slide.options import SMALLEST, printable
from geo.export.slide.pane import MAGNIFIED
from geo.export.slide.plates import Plate, fresh_mark, plate
from geo.export.slide.typeset import label
from geo.language import Language

SWATCH = "#454b52"
ROW = 33.0
_PAD = 16.0
_APART = 22.0
GREY = "#454b52"
SWATCHES = {
    "nation": 28.0,
    "land": 28.0,
    "plate": 30.0,
    "in": 44.0,
    "out": 44.0,
    "soft": 22.0,
    "area": 34.0,
    "fresh": 22.0,
    "region": 34.0,
}
"""Pixels across the narrower swatches."""


@dataclass(frozen=True)
class Item:
    """A swatch and its words. `kind` is that of a Sign, or region, fresh or bar; `value` in pixels of the page."""

    kind: str
    words: str
    value: float = 0.0
    colour: str = GREY
    status: str = ""

    @property
    def swatch(self) -> float:
        """Pixels across the swatch."""
        return self.value if self.kind == "bar" else SWATCHES.get(self.kind, 66.0)

    @property
    def height(self) -> float:
        """Pixels that the item needs from row to row."""
        return max(ROW, self.value + 8) if self.kind in ("width", "corridor") else ROW

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


def items(
    rows: Sequence[LegendRow], close_up: bool, bar: tuple[float, str], since: Since | None, say: Language
) -> list[tuple[str, list[Item]]]:
    """Headings and items: the map's signs, the marks of a close-up and of what is new, where there are some, and the
    scale bar, whose length in pixels and words are `bar`."""
    headed = [(row.heading, [_item(sign) for sign in row.signs]) for row in rows]
    scale = [Item("region", say("shown closer"))] if close_up else []
    if since:
        words = say("new or revised since {state}", state=printable(since.state))
        headed.append((say("Changes"), [Item("fresh", words)]))
    return [*headed, (say("Scale"), [Item("bar", bar[1], bar[0]), *scale])]


def _item(sign: Sign) -> Item:
    return Item(sign.kind, sign.words, sign.width * MAGNIFIED, sign.colour or GREY, sign.status)


def lay_legend_out(rows: Sequence[tuple[str, Sequence[Item]]], widest: float) -> Legend:
    """The rows in a box of at most `widest` pixels: items wrap under their heading's right."""
    start = _PAD + max((text_width(heading, SMALLEST, 700) for heading, _ in rows), default=0) + _APART
    parts: list[Placed] = []
    y, right = _PAD * 0.6, 0.0
    for heading, items in rows:
        x, height = start, 0.0
        line: list[tuple[Item, float]] = []
        lines = []
        for item in items:
            if line and x + item.width > widest - _PAD:
                lines.append(line)
                line, x = [], start
            line.append((item, x))
            x += item.width + _APART
            right = max(right, x - _APART)
        lines.append(line)
        for number, line in enumerate(lines):
            height = max(item.height for item, _ in line)
            if number == 0:
                parts.append(Placed(heading, _PAD, y + height / 2))
            parts += [Placed(item, x, y + height / 2) for item, x in line]
            y += height
    return Legend(tuple(parts), right + _PAD, y + _PAD * 0.6)


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
        yield label(part.item.words, left + part.item.swatch + 9, middle, SMALLEST, 400, MUTED, "start")


def _swatch(item: Item, x: float, y: float) -> Iterator[Ink]:
    end = x + item.swatch
    match item.kind:
        case "width":
            yield OpenLine(((x, y), (end, y)), SWATCH, item.value)
        case "unstated":
            yield OpenLine(((x, y), (end - 4, y)), SWATCH, item.value)
            yield OpenLine(((end - 14, y - 9), (end, y), (end - 14, y + 9)), SWATCH, 3.6)
        case "nation":
            yield Box(x, y - 11, 28, 22, 4, item.colour)
        case "land":
            yield Box(x, y - 11, 28, 22, 4, *TINTS[item.status], 1.6)
        case "area":
            for aside in (0, 10, 20):
                yield OpenLine(((x + aside, y + 8), (x + aside + 14, y - 8)), SWATCH, 2.4)
        case "corridor":
            yield OpenLine(((x, y), (end, y)), SWATCH, item.value)
            yield OpenLine(((x, y), (end, y)), PAPER, item.value / 3)
        case "arrow":
            shown = look(item.status)
            yield OpenLine(((x, y), (end, y)), SWATCH, 5, tuple(length * MAGNIFIED for length in shown.dash))
            if shown.struck:
                yield OpenLine(((end - 42, y + 9), (end - 24, y - 9)), SWATCH, 2.6)
        case "plate":
            yield from plate(Plate(x, y - 14, 28, 28), look(item.status), SWATCH)
        case "in" | "out":
            tip, box = (x + 20, x + 24) if item.kind == "in" else (x + 44, x)
            yield OpenLine(((tip - 18, y), (tip, y)), SWATCH, 2.6)
            yield OpenLine(((tip - 8, y - 6), (tip, y), (tip - 8, y + 6)), SWATCH, 2.6)
            yield Box(box, y - 10, 20, 20, 2, "", SWATCH, 2.2)
        case "soft":
            yield Box(x, y - 10, 20, 20, 10, "", SOFT, 2.2, (4.2, 3.8))
        case "fresh":
            yield fresh_mark(x + 12, y)
        case "region":
            yield Box(x, y - 11, 34, 22, 3, "", INK, 2)
        case "bar":
            yield OpenLine(((x, y - 5), (x, y + 5), (end, y + 5), (end, y - 5)), INK, 2)
