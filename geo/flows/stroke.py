"""A flow in pixels: lane, trimmed ends, shaft and head. The browser's layer strokes the same way."""

from __future__ import annotations

import math
from dataclasses import dataclass

from geo.flows.curve import Curve
from geo.flows.layout import Flow
from geo.flows.plane import Point
from geo.flows.width import head_size

TRIM = 6.0
"""Pixels that a flow stays away from the middle of its ends, so that dots stay free."""
TRIM_SHARE = 1 / 8
"""Of its length, what a flow stays away at most."""
HEAD_SHARE = 1 / 2
"""Of what is drawn, what the head takes at most."""
SLENDER = 1.4
"""Of its length, what the head is broad at most."""
WIDTH_SHARE, THINNEST = 1 / 6, 0.5
"""Of what is drawn, and pixels besides, what the shaft is wide at most."""
CORE_EDGES, CORE_THINNEST = 5.0, 1.2
"""Pixels of a corridor's shaft beside the light core in it, and of the core at least."""


@dataclass(frozen=True)
class Stroke:
    """Pixels: the shaft ends where the head begins; `head` is base left, tip, base right."""

    whole: Curve
    shaft: Curve
    head: tuple[Point, Point, Point]
    width: float


def stroke(flow: Flow, scale: float) -> Stroke:
    """The flow where a world unit is `scale` pixels. The head is never longer than half of what is drawn."""
    whole = in_lane(flow, scale)
    length = whole.length()
    trim = min(TRIM, length * TRIM_SHARE)
    usable = length - 2 * trim
    ideal, breadth = head_size(flow.width)
    head = min(ideal, usable * HEAD_SHARE)
    tip = whole.at_distance(length - trim)
    base = whole.at_distance(length - trim - head)
    return Stroke(
        whole=whole,
        shaft=whole.part(whole.at_distance(trim), base),
        head=_head(whole.at(base), whole.at(tip), min(breadth, head * SLENDER)),
        width=min(flow.width, usable * WIDTH_SHARE + THINNEST),
    )


def core(width: float) -> float:
    """How wide the light core of a corridor is whose shaft is so wide."""
    return max(CORE_THINNEST, width - CORE_EDGES)


def in_lane(flow: Flow, scale: float) -> Curve:
    """The flow's curve in pixels, moved sideways into its lane."""
    curve = flow.curve.scaled(scale)
    dx, dy = curve.end[0] - curve.start[0], curve.end[1] - curve.start[1]
    run = math.hypot(dx, dy) or 1.0
    return curve.moved(flow.lane * dy / run, -flow.lane * dx / run)


def _head(base: Point, tip: Point, breadth: float) -> tuple[Point, Point, Point]:
    dx, dy = tip[0] - base[0], tip[1] - base[1]
    reach = math.hypot(dx, dy) or 1.0
    nx, ny = -dy / reach * breadth / 2, dx / reach * breadth / 2
    return (base[0] + nx, base[1] + ny), tip, (base[0] - nx, base[1] - ny)
