"""Text into lines, and blocks of lines into columns. All measures are pixels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from geo.chart.typeface import text_width
from geo.export.slide.ink import Alignment, Line, Paragraph, Run, Words
from geo.export.slide.options import SMALLEST

_WHOLE = 0.34
"""Share of a column up to which a block is not parted."""
SLACK = 0.985
"""Lines are filled to this share of their width: renderers kern a little differently."""


@dataclass(frozen=True)
class Block:
    """Paragraphs that belong together; the first `kept` lines are never parted, and no paragraph that fits a column.

    `label` is a number in its margin and `colour` its disc's, `indent` the margin's width, `before` the space above.
    With `plate`, a status, the number stands on the plate that it has on the map. A `line` is one of many: its number
    is smaller.
    """

    paragraphs: tuple[Paragraph, ...]
    kept: int = 1
    before: float = 0.0
    indent: float = 0.0
    label: str = ""
    colour: str = ""
    name: str = ""
    hollow: bool = False
    plate: str = ""
    heading: bool = False
    line: bool = False


@dataclass(frozen=True)
class TextPiece:
    """A block, or the part of it that stands in one column, by its left top corner. `first` is the block's begin."""

    block: Block
    paragraphs: tuple[Paragraph, ...]
    x: float
    y: float
    width: float
    first: bool

    @property
    def height(self) -> float:
        """Pixels from top to bottom."""
        return sum(paragraph.height for paragraph in self.paragraphs)


@dataclass(frozen=True)
class TextColumn:
    """Where blocks stand one below another."""

    x: float
    y: float
    width: float
    height: float


def paragraph(
    runs: Iterable[Run], width: float, size: float = SMALLEST, before: float = 0.0, leading: float = 1.22
) -> Paragraph:
    """The runs wrapped at `width`; `leading` times the size is the height of a line."""
    return Paragraph(tuple(_lines(runs, size, width * SLACK)), size, size * leading, before)


def label(
    text: str, x: float, y: float, size: float, weight: int, colour: str, anchor: Alignment = "middle", halo: str = ""
) -> Words:
    """One line around the height `y`."""
    lines = (Line((Run(text, weight, colour),)),)
    height = size * 1.2
    width = text_width(text, size, weight)
    return Words(x, y - height / 2, width, (Paragraph(lines, size, height),), anchor, halo)


def pour(blocks: Sequence[Block], columns: Iterator[tuple[int, TextColumn]]) -> Iterator[tuple[int, TextPiece]]:
    """The blocks through the columns, each with its page; what does not fit goes on in the next."""
    page, column = next(columns)
    y = column.y
    for index, block in enumerate(blocks):
        rest, first = block.paragraphs, True
        if block.heading and y + block.before + _least(blocks[index : index + 2]) > column.y + column.height:
            page, column = next(columns)
            y = column.y
        if y > column.y and _together(block, column, y):
            page, column = next(columns)
            y = column.y
        while rest:
            top = y + (block.before if y > column.y and first else 0.0)
            room = column.y + column.height - top
            taken, left = _split(rest, room, block.kept if first else 1)
            if not taken and y == column.y:  # taller than any column: as many lines as fit
                taken, left = _split(rest, room, 1, breaking=True)
            if taken:
                yield page, TextPiece(block, taken, column.x, top, column.width, first)
                y = top + sum(paragraph.height for paragraph in taken)
                first = False
            rest = left
            if rest:
                page, column = next(columns)
                y = column.y


def _together(block: Block, column: TextColumn, y: float) -> bool:
    """Whether the block would be parted though it is short enough to move on whole."""
    height = sum(paragraph.height for paragraph in block.paragraphs)
    return height <= _WHOLE * column.height and y + block.before + height > column.y + column.height + 0.01


def _least(blocks: Sequence[Block]) -> float:
    """The height that a heading takes with the lines that must follow it."""
    heading, *following = blocks
    height = sum(paragraph.height for paragraph in heading.paragraphs)
    for block in following:
        leading = max(paragraph.leading for paragraph in block.paragraphs)
        height += block.before + block.kept * leading
    return height


def _split(
    paragraphs: Sequence[Paragraph], room: float, least: int, breaking: bool = False
) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """The paragraphs that fit into `room` whole, and the rest; nothing where these are fewer than `least` lines. With
    `breaking` as many lines as fit of one that does not."""
    taken: list[Paragraph] = []
    used, count = 0.0, 0
    for index, item in enumerate(paragraphs):
        if used + item.height <= room + 0.01:
            taken.append(item)
            used += item.height
            count += len(item.lines)
            continue
        fitting = int((room - used - item.before + 0.01) // item.leading) if breaking else 0
        if fitting > 0:
            taken.append(replace(item, lines=item.lines[:fitting]))
            left = replace(item, lines=item.lines[fitting:], before=0.0)
            return tuple(taken), (left, *paragraphs[index + 1 :])
        if count < least:
            return (), tuple(paragraphs)
        return tuple(taken), (replace(item, before=0.0), *paragraphs[index + 1 :])
    return tuple(taken), ()


def _lines(runs: Iterable[Run], size: float, width: float) -> Iterator[Line]:
    line: list[Run] = []
    used = 0.0
    for word in _words(runs):
        length = _length(word, size)
        gap = _measure(" ", size, 400) if line else 0.0
        if line and used + gap + length > width:
            yield Line(_merged(line))
            line, used, gap = [], 0.0, 0.0
        while length > width:
            head, rest = _broken(word, size, width)
            if not rest:
                break
            yield Line(_merged(head), glued=True)
            word, length = rest, _length(rest, size)
        if line:
            same = (line[-1].weight, line[-1].colour) == (word[0].weight, word[0].colour)
            line.append(Run(" ", word[0].weight if same else 400, word[0].colour))
        line += word
        used += gap + length
    if line:
        yield Line(_merged(line))


def _words(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Words, each of one run or several; only plain spaces part them."""
    word: list[Run] = []
    for run in runs:
        first, *others = run.text.split(" ")
        if first:
            word.append(replace(run, text=first))
        for part in others:
            if word:
                yield word
            word = [replace(run, text=part)] if part else []
    if word:
        yield word


def _broken(word: Sequence[Run], size: float, width: float) -> tuple[list[Run], list[Run]]:
    """As much of a long word as fits, and the rest."""
    head: list[Run] = []
    used = 0.0
    for index, run in enumerate(word):
        for position, char in enumerate(run.text):
            used += _measure(char, size, run.weight)
            if used > width and (head or position):
                cut = replace(run, text=run.text[:position])
                rest = [replace(run, text=run.text[position:]), *word[index + 1 :]]
                return ([*head, cut] if position else head), rest
        head.append(run)
    return head, []


def _merged(runs: Sequence[Run]) -> tuple[Run, ...]:
    merged: list[Run] = []
    for run in runs:
        if merged and (merged[-1].weight, merged[-1].colour) == (run.weight, run.colour):
            merged[-1] = replace(run, text=merged[-1].text + run.text)
        else:
            merged.append(run)
    return tuple(merged)


def _length(word: Iterable[Run], size: float) -> float:
    return sum(_measure(run.text, size, run.weight) for run in word)


@cache
def _measure(text: str, size: float, weight: int) -> float:
    return text_width(text, size, weight)
