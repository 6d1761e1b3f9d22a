"""Web Mercator (EPSG:3857) in world units: the world is 256 units wide, as one tile at zoom 0 has pixels.

A world unit is `2 ** zoom` pixels at a zoom, so one geometry serves every zoom. x grows east, y grows south.
"""

from __future__ import annotations

import math

import numpy as np

WORLD = 256.0
MAX_LATITUDE = 85.0511287798

Point = tuple[float, float]
"""(x, y), to the right and down, in units of the square world or in pixels."""
Frame = tuple[float, float, float, float]
"""Left, top, right and bottom (of a map: west, north, east and south), in the same units."""


def project(lat: float, lon: float) -> Point:
    """(x, y) in world units of a point in degrees; latitudes beyond the square of the map are clamped."""
    lat = max(-MAX_LATITUDE, min(MAX_LATITUDE, lat))
    y = math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))
    return WORLD * (lon / 360 + 0.5), WORLD * (0.5 - y / (2 * math.pi))


def project_all(points: np.ndarray) -> np.ndarray:
    """The same of many points at once, given as (lon, lat) in degrees, as outlines are."""
    lat = np.clip(points[:, 1], -MAX_LATITUDE, MAX_LATITUDE)
    y = np.log(np.tan(np.pi / 4 + np.radians(lat) / 2))
    return np.column_stack([WORLD * (points[:, 0] / 360 + 0.5), WORLD * (0.5 - y / (2 * np.pi))])


def unproject(x: float, y: float) -> Point:
    """(lat, lon) in degrees of a point in world units."""
    lat = math.degrees(2 * math.atan(math.exp((0.5 - y / WORLD) * 2 * math.pi)) - math.pi / 2)
    return lat, (x / WORLD - 0.5) * 360


def nearest_copy(x: float, of: float) -> float:
    """`x` moved by whole worlds so that it lies within half a world of `of`: the short way round."""
    return x - WORLD * round((x - of) / WORLD)
