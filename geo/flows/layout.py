"""Where arrows run: sides, bends and lanes.

Curves follow what research on flow maps found readable (Jenny et al. 2018, "Design principles for
origin-destination flow maps"): curved and symmetric, gently bent, long ones more than short ones, apart at
shared ends. Every rule looks only at flows that share an end, so that adding one moves few others.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from geo.flows.curve import Curve, bent
from geo.flows.journey import Journey
from geo.flows.mercator import Point, nearest_copy, project
from geo.flows.width import corridor_width, width

LONG = 30.0
"""World units (42° of longitude) from which a flow always bends to its left: northwards when it goes east."""
NEAR_ANGLE = math.radians(70)
LANE_GAP = 4.0

_Pair = tuple[str, str]
_Chord = tuple[Point, Point]


@dataclass(frozen=True)
class Flow:
    """A drawn journey: the curve in world units; `width` and `lane` (offset to the left of travel) in pixels."""

    journey: Journey
    curve: Curve
    width: float
    lane: float = 0.0

    @property
    def id(self) -> str:
        """The movement's id, or the corridor's."""
        return self.journey.id


def lay_out(journeys: Iterable[Journey], largest: int, around: Iterable[Journey] | None = None) -> tuple[Flow, ...]:
    """The flows, largest strength first, so that drawing in order lays the largest lowest.

    `largest` is the strength that gets the full width: the catalogue's, so that two pictures compare. `around`
    are the journeys that decide the bends (by default the same): given the whole catalogue's, hiding one flow
    moves no other. The result does not depend on the order of either.
    """
    ordered = sorted(journeys, key=lambda journey: (-(journey.strength or 0), journey.id))
    chords = {pair: chord for journey in (*(around or ()), *ordered) for pair, chord in (_chord(journey),)}
    bends = _Bends(chords)
    groups: dict[_Pair, list[Journey]] = defaultdict(list)
    for journey in ordered:
        groups[journey.nodes].append(journey)
    lanes = {name: offset for group in groups.values() for name, offset in _lanes(group, largest)}
    return tuple(
        Flow(
            journey, bent(*chords[journey.nodes], bends.of(journey.nodes)), _width(journey, largest), lanes[journey.id]
        )
        for journey in ordered
    )


def _width(journey: Journey, largest: int) -> float:
    return corridor_width(len(journey.members)) if journey.corridor else width(journey.strength, largest)


def _chord(journey: Journey) -> tuple[_Pair, _Chord]:
    start, end = project(*journey.start), project(*journey.end)
    return journey.nodes, (start, (nearest_copy(end[0], start[0]), end[1]))


def _lanes(group: Sequence[Journey], largest: int) -> list[tuple[str, float]]:
    """Offsets of flows of one direction between the same two places: side by side with a gap, centred."""
    widths = [_width(journey, largest) for journey in group]
    edge = (sum(widths) + LANE_GAP * (len(group) - 1)) / 2
    offsets = []
    for journey, stroke in zip(group, widths, strict=True):
        offsets.append((journey.id, edge - stroke / 2))
        edge -= stroke + LANE_GAP
    return offsets


@dataclass(frozen=True)
class _Spoke:
    """A pair of places as seen from one of them: the direction in which the other lies, and how far."""

    angle: float
    other: str
    length: float


class _Bends:
    """The bend of each pair of places, from its neighbours in angle at both ends."""

    def __init__(self, chords: Mapping[_Pair, _Chord]) -> None:
        self._chords = chords
        spokes: dict[str, dict[str, _Spoke]] = defaultdict(dict)
        for (first, second), (start, end) in chords.items():
            length = math.dist(start, end)
            spokes[first][second] = _Spoke(_angle(start, end), second, length)
            spokes[second].setdefault(first, _Spoke(_angle(end, start), first, length))
        self._fans = {
            node: sorted(fan.values(), key=lambda spoke: (spoke.angle, spoke.other)) for node, fan in spokes.items()
        }
        self._places = {
            node: {spoke.other: index for index, spoke in enumerate(fan)} for node, fan in self._fans.items()
        }

    def of(self, pair: _Pair) -> float:
        """The signed bend, as a share of the chord: positive to the left of travel."""
        length = math.dist(*self._chords[pair])
        gentle = 0.10 + 0.06 * min(1.0, length / 70)
        start = self._nearest(pair[0], pair[1])
        end = self._nearest(pair[1], pair[0])
        if length >= LONG:
            # Of two long flows side by side the longer runs outside, so that they do not cross.
            inner = {spoke.other for spoke in (*start, *end) if spoke and LONG <= spoke.length < length}
            return gentle + 0.045 * min(len(inner), 3)
        if pair[::-1] in self._chords:
            return gentle  # the way back takes its own left, the other side
        # Seen from the far end, left and right are the other way round.
        left = _nearness(start[0], self._direction(pair)) + _nearness(end[1], self._direction(pair[::-1]))
        right = _nearness(start[1], self._direction(pair)) + _nearness(end[0], self._direction(pair[::-1]))
        return -gentle if left > right else gentle

    def _direction(self, pair: tuple[str, ...]) -> float:
        return self._fans[pair[0]][self._places[pair[0]][pair[1]]].angle

    def _nearest(self, node: str, other: str) -> tuple[_Spoke | None, _Spoke | None]:
        """The neighbours in angle at `node` of the way to `other`: to the left and to the right."""
        fan = self._fans[node]
        index = self._places[node][other]
        if len(fan) == 1:
            return None, None
        own = fan[index].angle
        left, right = fan[(index + 1) % len(fan)], fan[index - 1]
        return (
            left if _between(own, left.angle) < NEAR_ANGLE else None,
            right if _between(right.angle, own) < NEAR_ANGLE else None,
        )


def _nearness(spoke: _Spoke | None, angle: float) -> float:
    if spoke is None:
        return 0.0
    apart = abs((spoke.angle - angle + math.pi) % (2 * math.pi) - math.pi)
    return NEAR_ANGLE - min(apart, NEAR_ANGLE)


def _between(start: float, end: float) -> float:
    """The angle from `start` to `end`, counterclockwise, in [0, 2π)."""
    return (end - start) % (2 * math.pi)


def _angle(start: Point, end: Point) -> float:
    """Direction on screen, in radians, counterclockwise from east (y grows south)."""
    return math.atan2(start[1] - end[1], end[0] - start[0])
