"""Where arrows run: sides, bends and lanes.

Curves follow what research on flow maps found readable (Jenny et al. 2018, "Design principles for
origin-destination flow maps"): curved and symmetric, gently bent, long ones more than short ones, apart at
shared ends. Every rule looks only at flows that share an end, so that adding one moves few others.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from geo.flows.curve import Curve, bent
from geo.flows.mercator import Point, nearest_copy, project
from geo.flows.style import width

LONG = 30.0
"""World units (42° of longitude) from which a flow always bends to its left: northwards when it goes east."""
NEAR_ANGLE = math.radians(70)
LANE_GAP = 4.0


@dataclass(frozen=True)
class Journey:
    """What is to be drawn: `start` and `end` are (lat, lon) in degrees, `strength` people or None.

    `nodes` name the two ends, so that flows between the same places are recognised; a soft end stands for an
    area (country, region, sea), not a spot.
    """

    id: str
    nodes: tuple[str, str]
    start: Point
    end: Point
    strength: int | None
    soft: tuple[bool, bool] = (False, False)


@dataclass(frozen=True)
class Flow:
    """A drawn journey: the curve in world units; `width` and `lane` (offset to the left of travel) in pixels."""

    journey: Journey
    curve: Curve
    width: float
    lane: float = 0.0

    @property
    def id(self) -> str:
        """The movement's id."""
        return self.journey.id


def lay_out(journeys: Iterable[Journey], largest: int) -> tuple[Flow, ...]:
    """The flows, largest strength first, so that drawing in order lays the largest lowest.

    `largest` is the strength that gets the full width: the catalogue's, so that two pictures compare.
    The result does not depend on the order of `journeys`.
    """
    ordered = sorted(journeys, key=lambda journey: (-(journey.strength or 0), journey.id))
    chords = {journey.id: _chord(journey) for journey in ordered}
    bends = _bends(ordered, chords)
    flows = [
        Flow(journey, bent(*chords[journey.id], bends[journey.id]), width(journey.strength, largest))
        for journey in ordered
    ]
    return _in_lanes(flows)


def _chord(journey: Journey) -> tuple[Point, Point]:
    start, end = project(*journey.start), project(*journey.end)
    return start, (nearest_copy(end[0], start[0]), end[1])


def _bends(journeys: Sequence[Journey], chords: dict[str, tuple[Point, Point]]) -> dict[str, float]:
    sharing: dict[str, list[Journey]] = defaultdict(list)
    for journey in journeys:
        for node in set(journey.nodes):
            sharing[node].append(journey)
    bends = {}
    for journey in journeys:
        neighbours = [other for node in journey.nodes for other in sharing[node] if other.id != journey.id]
        others = {other.id: other for other in neighbours if set(other.nodes) != set(journey.nodes)}
        bends[journey.id] = _bend(journey, list(others.values()), chords)
    return bends


def _bend(journey: Journey, neighbours: Sequence[Journey], chords: dict[str, tuple[Point, Point]]) -> float:
    """The signed bend: positive to the left of travel."""
    length = math.dist(*chords[journey.id])
    gentle = 0.10 + 0.06 * min(1.0, length / 70)
    near = [(other, angle) for other in neighbours if abs(angle := _turn(journey, other, chords)) < NEAR_ANGLE]
    if length >= LONG:
        # Of two long flows side by side the longer runs outside, so that they do not cross.
        inner = sum(1 for other, _ in near if LONG <= math.dist(*chords[other.id]) < length)
        return gentle + 0.045 * min(inner, 3)
    lefts = sum(math.copysign(1, angle) for _, angle in near)
    return -gentle if lefts > 0 else gentle


def _turn(journey: Journey, other: Journey, chords: dict[str, tuple[Point, Point]]) -> float:
    """On which side of `journey` `other` lies at the end they share: radians, positive to the left of travel."""
    (start, end), (other_start, other_end) = chords[journey.id], chords[other.id]
    if journey.nodes[0] in other.nodes:
        away = other_end if other.nodes[0] == journey.nodes[0] else other_start
        return _angle(start, end, start, away)
    away = other_start if other.nodes[1] == journey.nodes[1] else other_end
    return -_angle(end, start, end, away)


def _angle(a: Point, b: Point, c: Point, d: Point) -> float:
    """Signed angle from a→b to c→d, in radians, positive where d turns to the left on screen."""
    first = math.atan2(-(b[1] - a[1]), b[0] - a[0])
    second = math.atan2(-(d[1] - c[1]), d[0] - c[0])
    return (second - first + math.pi) % (2 * math.pi) - math.pi


def _in_lanes(flows: Sequence[Flow]) -> tuple[Flow, ...]:
    """Flows of one direction between the same two places, side by side with a gap, centred on the curve."""
    groups: dict[tuple[str, str], list[Flow]] = defaultdict(list)
    for flow in flows:
        groups[flow.journey.nodes].append(flow)
    lanes: dict[str, float] = {}
    for group in groups.values():
        total = sum(flow.width for flow in group) + LANE_GAP * (len(group) - 1)
        edge = total / 2
        for flow in group:
            lanes[flow.id] = edge - flow.width / 2
            edge -= flow.width + LANE_GAP
    return tuple(replace(flow, lane=lanes[flow.id]) for flow in flows)
