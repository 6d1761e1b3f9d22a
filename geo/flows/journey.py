"""What is to be drawn, before it has a shape."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from geo.flows.plane import Point


@dataclass(frozen=True)
class Journey:
    """From `start` to `end`, (lat, lon) in degrees; `strength` is people or None.

    `nodes` name the two ends, so that flows between the same places are recognised; a soft end stands for an
    area (country, region, sea), not a spot. A corridor stands for its `members`, the ids of several movements,
    and has no strength of its own: stated numbers are not added up.
    """

    id: str
    nodes: tuple[str, str]
    start: Point
    end: Point
    strength: int | None
    soft: tuple[bool, bool] = (False, False)
    members: tuple[str, ...] = ()

    @property
    def corridor(self) -> bool:
        """Whether it stands for several movements."""
        return len(self.members) > 1

    @property
    def stays(self) -> bool:
        """Whether it ends where it starts, so that no arrow can be drawn."""
        return self.nodes[0] == self.nodes[1] or self.start == self.end


@dataclass(frozen=True)
class Refused:
    """A journey that cannot be drawn, and why."""

    id: str
    reason: str


def sift(journeys: Iterable[Journey]) -> tuple[tuple[Journey, ...], tuple[Refused, ...]]:
    """The journeys that can be drawn, and those whose coordinates are missing, infinite or out of range."""
    sound: list[Journey] = []
    refused: list[Refused] = []
    for journey in journeys:
        reason = _objection("start", journey.start) or _objection("end", journey.end)
        if reason:
            refused.append(Refused(journey.id, reason))
        else:
            sound.append(journey)
    return tuple(sound), tuple(refused)


def _objection(end: str, point: Point | None) -> str | None:
    if point is None or any(value is None or not math.isfinite(value) for value in point):
        return f"{end}: {point} is not a pair of finite degrees"
    lat, lon = point
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        return f"{end}: ({lat}, {lon}) lies outside latitude ±90, longitude ±180"
    return None
