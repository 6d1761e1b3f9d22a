"""Where the world is cut open: at the date line, unless arrows lead over it; then where nothing starts or ends, so that
head and end of every arrow lie together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from geo.flows.journey import Journey

DATE_LINE = -180.0


def west_edge(journeys: Iterable[Journey]) -> float:
    """The longitude, in degrees, of the map's west edge: the middle of the widest stretch without an end where some
    journey is shorter over the date line, else DATE_LINE."""
    drawn = list(journeys)
    if not any(abs(item.start[1] - item.end[1]) > 180 for item in drawn):
        return DATE_LINE
    ends = sorted({point[1] for item in drawn for point in (item.start, item.end)})
    stretches = [*pairwise(ends), (ends[-1], ends[0] + 360)]
    west, east = max(stretches, key=lambda pair: pair[1] - pair[0])
    middle = (west + east) / 2
    return middle - 360 if middle >= 180 else middle


def east_of(edge: float, point: tuple[float, float]) -> tuple[float, float]:
    """A point (lat, lon) in degrees, moved once around the world where it lies west of the map's edge."""
    return (point[0], point[1] + 360) if point[1] < edge else point


def laid_open(journey: Journey, edge: float) -> Journey:
    """The journey on a map whose west edge is there."""
    return replace(journey, start=east_of(edge, journey.start), end=east_of(edge, journey.end))
