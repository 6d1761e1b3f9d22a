"""Where arrows run: bends, widths and lanes."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from geo.flows.bends import choose_bends, gentle
from geo.flows.curve import Curve, bent
from geo.flows.journey import Journey
from geo.flows.network import Chord, Pair
from geo.flows.plane import Plane
from geo.flows.width import corridor_width, width

LANE_GAP = 4.0


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


def bends_of(journeys: Iterable[Journey], plane: Plane) -> Mapping[Pair, float]:
    """The bend of each pair of places, chosen for all `journeys` together: to be done once for a whole catalogue."""
    return choose_bends(_chords(journeys, plane), plane)


def lay_out(
    journeys: Iterable[Journey], largest: int, plane: Plane, bends: Mapping[Pair, float] | None = None
) -> tuple[Flow, ...]:
    """The flows, largest strength first, so that drawing in order lays the largest lowest.

    `largest` is the strength that gets the full width: the catalogue's, so that two pictures compare. `bends` are
    those of the whole catalogue, so that hiding one flow moves no other; without them the journeys' own are
    chosen. A pair of places that they do not name bends gently to its left. The order of `journeys` does not count.
    """
    ordered = sorted(journeys, key=lambda journey: (-(journey.strength or 0), journey.id))
    chords = _chords(ordered, plane)
    if bends is None:
        bends = choose_bends(chords, plane)
    groups: dict[Pair, list[Journey]] = defaultdict(list)
    for journey in ordered:
        groups[journey.nodes].append(journey)
    lanes = {name: offset for group in groups.values() for name, offset in _lanes(group, largest)}
    curves = {
        pair: bent(*chord, bends[pair] if pair in bends else gentle(math.dist(*chord) * plane.unit))
        for pair, chord in chords.items()
    }
    return tuple(
        Flow(journey, curves[journey.nodes], _width(journey, largest), lanes[journey.id]) for journey in ordered
    )


def _chords(journeys: Iterable[Journey], plane: Plane) -> dict[Pair, Chord]:
    chords: dict[Pair, Chord] = {}
    for journey in journeys:
        if journey.nodes not in chords:
            start, end = plane.project(*journey.start), plane.project(*journey.end)
            chords[journey.nodes] = start, (plane.nearest(end[0], start[0]), end[1])
    return chords


def _width(journey: Journey, largest: int) -> float:
    return corridor_width(len(journey.members)) if journey.corridor else width(journey.strength, largest)


def _lanes(group: Sequence[Journey], largest: int) -> list[tuple[str, float]]:
    """Offsets of flows of one direction between the same two places: side by side with a gap, centred."""
    widths = [_width(journey, largest) for journey in group]
    edge = (sum(widths) + LANE_GAP * (len(group) - 1)) / 2
    offsets = []
    for journey, stroke in zip(group, widths, strict=True):
        offsets.append((journey.id, edge - stroke / 2))
        edge -= stroke + LANE_GAP
    return offsets
