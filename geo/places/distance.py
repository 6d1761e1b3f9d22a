"""How far apart two points of the Earth are."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

_EARTH = 6371.0088
"""Mean radius of the Earth in kilometres (IUGG)."""


def kilometres(first: tuple[float, float], second: tuple[float, float]) -> float:
    """Kilometres between two points, (lat, lon) in degrees, along the great circle of a sphere: right to 0.6 %.

    Haversine formula (Sinnott 1984), which stays exact for points close together.
    """
    (lat1, lon1), (lat2, lon2) = (map(radians, point) for point in (first, second))
    chord = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH * asin(sqrt(min(1.0, chord)))
