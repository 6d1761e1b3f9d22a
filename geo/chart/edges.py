"""Ends outside a frame: where their arrows cross its edge. The browser finds the same when the reader pans."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from geo.flows.curve import Curve
from geo.flows.layout import Flow
from geo.flows.plane import Frame, Point
from geo.flows.stroke import in_lane

NAMED_TOGETHER = 150.0
"""Pixels within which arrows of one end cross side by side: it is named once for them."""
_STEPS = 96
_HALVINGS = 20


@dataclass(frozen=True)
class Crossing:
    """An end to be named at a point of the edge, in pixels of the world, and the ids of its flows that cross there."""

    node: str
    name: str
    point: Point
    flows: tuple[str, ...]


def crossings(flows: Sequence[Flow], names: Mapping[str, str], frame: Frame, scale: float) -> tuple[Crossing, ...]:
    """The crossings of the flows with the frame's edge, where a world unit is `scale` pixels; `names` are those of
    nodes, and an end without one is left out."""
    found: list[Crossing] = []
    for flow in flows:
        curve = in_lane(flow, scale)
        stretch = visible(curve, frame)
        if stretch is None:
            continue
        for node, t, end in zip(flow.journey.nodes, stretch, (0.0, 1.0), strict=True):
            if t != end and names.get(node):
                _join(found, Crossing(node, names[node], curve.at(t), (flow.id,)))
    return tuple(found)


def visible(curve: Curve, frame: Frame) -> tuple[float, float] | None:
    """The first and the last parameter at which a curve in pixels lies in the frame; None where it never does."""

    def inside(t: float) -> bool:
        x, y = curve.at(t)
        return frame[0] <= x <= frame[2] and frame[1] <= y <= frame[3]

    seen = [step for step in range(_STEPS + 1) if inside(step / _STEPS)]
    if not seen:
        return None
    first, last = seen[0], seen[-1]
    return (
        _edge(inside, first / _STEPS, (first - 1) / _STEPS) if first else 0.0,
        _edge(inside, last / _STEPS, (last + 1) / _STEPS) if last < _STEPS else 1.0,
    )


def _edge(inside: Callable[[float], bool], near: float, far: float) -> float:
    """The parameter nearest to the edge, between one inside and one outside."""
    for _ in range(_HALVINGS):
        middle = (near + far) / 2
        near, far = (middle, far) if inside(middle) else (near, middle)
    return near


def _join(found: list[Crossing], new: Crossing) -> None:
    for index, item in enumerate(found):
        if item.name == new.name and math.dist(item.point, new.point) < NAMED_TOGETHER:
            found[index] = Crossing(item.node, item.name, item.point, (*item.flows, *new.flows))
            return
    found.append(new)
