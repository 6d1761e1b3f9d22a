"""Pieces of the list as ink: the number in its disc or on its plate, and the text."""

from __future__ import annotations

from collections.abc import Iterator

from geo.chart.style import look
from geo.export.slide.ink import PAPER, Box, Ink, TextRole, Words
from geo.export.slide.options import SMALLEST
from geo.export.slide.plates import Plate, number_colour, plate
from geo.export.slide.typeset import Block, TextPiece, label

LARGE, SMALL = 34.0, 27.0
"""Pixels of a number's disc, beside an entry and beside a line."""


def drawn(piece: TextPiece) -> Iterator[Ink]:
    """A piece of the list."""
    block = piece.block
    if block.label and piece.first:
        line = piece.paragraphs[0]
        yield from _number(block, piece.x, piece.y + line.before + line.leading / 2)
    width = piece.width - block.indent
    role: TextRole = (
        "section" if block.heading else "entry" if block.label and piece.first and not block.line else "text"
    )
    yield Words(piece.x + block.indent, piece.y, width, piece.paragraphs, name=f"text {block.name}", role=role)


def _number(block: Block, x: float, middle: float) -> Iterator[Ink]:
    """The number in a disc, or on the plate that it has on the map."""
    size, name = SMALL if block.line else LARGE, f"number {block.name}"
    if block.plate:
        shown = look(block.plate)
        yield from plate(Plate(x, middle - size / 2, LARGE + 4, size, name), shown, block.colour)
        centre = LARGE / 2 + (0 if shown.pointed else 2)
        yield label(block.label, x + centre, middle, SMALLEST, 700, number_colour(shown, block.colour))
        return
    fill, stroke, ink = (PAPER, block.colour, block.colour) if block.hollow else (block.colour, "", PAPER)
    yield Box(x, middle - size / 2, LARGE, size, size / 2, fill, stroke, 2.4, name=name)
    yield label(block.label, x + LARGE / 2, middle, SMALLEST, 700, ink)
