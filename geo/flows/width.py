"""How wide an arrow is: linear in strength, on one scale for the whole catalogue. Pixels."""

from __future__ import annotations

import math

MAX_WIDTH = 15.0
"""Pixels of the catalogue's largest strength."""
UNSTATED_WIDTH = 2.0
"""Pixels of an arrow without a stated strength: its own thin kind, with an open head."""
MIN_WIDTH = 1.2
"""Thinner than this a line is not seen; only strengths below 8 % of the largest are affected."""
HEAD_LENGTH, HEAD_BREADTH = (7.0, 1.45), (6.0, 2.0)
"""Pixels of the head of the thinnest arrow, and what a pixel of the shaft adds."""


def width(strength: int | None, largest: int) -> float:
    """Pixels, linear from zero in strength on the catalogue's scale; UNSTATED_WIDTH without a strength."""
    if strength is None or largest <= 0:
        return UNSTATED_WIDTH
    return max(MIN_WIDTH, MAX_WIDTH * strength / largest)


def corridor_width(count: int) -> float:
    """Pixels of a corridor of `count` movements: tells few from many, and is no strength."""
    return min(MAX_WIDTH, 3.0 + 1.5 * math.log2(count))


def head_size(stroke: float) -> tuple[float, float]:
    """Length and breadth in pixels of the head of an arrow whose shaft is `stroke` pixels wide."""
    (length, longer), (breadth, broader) = HEAD_LENGTH, HEAD_BREADTH
    return length + longer * stroke, breadth + broader * stroke
