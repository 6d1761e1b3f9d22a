"""Lambert's azimuthal equal-area projection on the sphere (Snyder, Map Projections, 1987, pp. 182-190): areas are true
everywhere, distances and shapes nearly so around the centre. No meridian is an edge of it, the date line neither."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import shapely
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

from geo.flows.plane import WORLD, Plane, Point

EARTH_RADIUS = WORLD / (2 * math.pi)
"""World units of the earth's radius."""
FARTHEST_LAND = 150.0
"""Degrees from the centre up to which land is drawn: beyond, a disc is all rim."""
DENSE = 0.7
"""Degrees of an outline between two of its corners, at most: what is straight in degrees is bent here."""
_EDGE = 2 * EARTH_RADIUS * math.sin(math.radians(FARTHEST_LAND) / 2)
_MIDDLE = WORLD / 2
_TINY = 1e-12
_RIM = 1 - 1e-9


@dataclass(frozen=True)
class EqualArea(Plane):
    """The plane that touches the earth at a spot (lat, lon in degrees), in the middle of the square of the world."""

    lat: float
    lon: float

    unit: ClassVar[float] = 40075.0 / WORLD
    closer: ClassVar[float] = math.log2(40075.0 / WORLD / 100.0)
    width: ClassVar[float] = 2 * _EDGE
    copies: ClassVar[tuple[float, ...]] = (0.0,)

    @property
    def centre(self) -> Point | None:
        """The spot, (lat, lon) in degrees."""
        return self.lat, self.lon

    @property
    def outset(self) -> Point:
        """The spot."""
        return self.lat, self.lon

    def project(self, lat: float, lon: float) -> Point:
        """(x, y) of a point in degrees."""
        (x, y), *_ = self.project_all(np.array([(lon, lat)])).tolist()
        return x, y

    def unproject(self, x: float, y: float) -> Point:
        """(lat, lon) in degrees of a point; beyond the rim of one on the far side."""
        (lon, lat), *_ = self._unproject_all(np.array([(x, y)])).tolist()
        return lat, lon

    def project_all(self, points: np.ndarray) -> np.ndarray:
        """Many points at once, given as (lon, lat) in degrees."""
        sin0, cos0 = math.sin(math.radians(self.lat)), math.cos(math.radians(self.lat))
        across, up = np.radians(points[:, 0] - self.lon), np.radians(points[:, 1])
        x = np.cos(up) * np.sin(across)
        y = cos0 * np.sin(up) - sin0 * np.cos(up) * np.cos(across)
        near = 1 + sin0 * np.sin(up) + cos0 * np.cos(up) * np.cos(across)
        stretch = EARTH_RADIUS * np.sqrt(2 / np.maximum(near, _TINY))
        flat = np.column_stack([_MIDDLE + stretch * x, _MIDDLE - stretch * y])
        flat[near < _TINY] = _MIDDLE, _MIDDLE + 2 * EARTH_RADIUS  # the far side is no point, but the rim
        return flat

    def flat(self, land: BaseGeometry) -> BaseGeometry:
        """An outline, (lon, lat) in degrees: whole over the date line, bent like parallels, cut where it is too far."""
        dense = shapely.segmentize(_whole(land), DENSE)
        drawn = shapely.transform(dense, self.project_all)
        if _reach(drawn) <= _EDGE:
            return drawn if drawn.is_valid else shapely.make_valid(drawn)
        parts = zip(shapely.get_parts(dense), shapely.get_parts(drawn), strict=True)
        shapes = [shape for on_earth, flat in parts for shape in self._within(on_earth, flat)]
        return shapely.union_all([shape for shape in shapes if shape.geom_type == "Polygon"])

    def _within(self, on_earth: BaseGeometry, flat: BaseGeometry) -> Iterator[BaseGeometry]:
        """The polygon on the plane, cut at the farthest from the centre that is drawn: seen from the far side, where it
        is not turned inside out."""
        if _reach(flat) <= _EDGE:
            yield flat
            return
        behind = EqualArea(-self.lat, self.lon + 180)
        rim = shapely.Point(_MIDDLE, _MIDDLE).buffer(
            2 * EARTH_RADIUS * math.sin(math.radians(180 - FARTHEST_LAND) / 2), 90
        )
        kept = shapely.make_valid(shapely.transform(on_earth, behind.project_all)).difference(rim)
        back = shapely.transform(shapely.transform(kept, behind._unproject_all), self.project_all)
        yield from shapely.get_parts(shapely.make_valid(back))

    def _unproject_all(self, points: np.ndarray) -> np.ndarray:
        """(lon, lat) in degrees of points; longitudes from -180 to 180."""
        sin0, cos0 = math.sin(math.radians(self.lat)), math.cos(math.radians(self.lat))
        x, y = (points[:, 0] - _MIDDLE) / EARTH_RADIUS, (_MIDDLE - points[:, 1]) / EARTH_RADIUS
        out = np.hypot(x, y)
        angle = 2 * np.arcsin(np.minimum(out / 2, _RIM))
        rise = np.divide(y * np.sin(angle), out, out=np.zeros_like(out), where=out > 0)
        lat = np.arcsin(np.clip(np.cos(angle) * sin0 + rise * cos0, -1, 1))
        lon = np.arctan2(x * np.sin(angle), out * cos0 * np.cos(angle) - y * sin0 * np.sin(angle))
        turned = (np.degrees(lon) + self.lon + 180) % 360 - 180
        return np.column_stack([turned, np.degrees(lat)])


def _whole(land: BaseGeometry) -> BaseGeometry:
    """Land that the outlines cut at the date line, its parts west of there moved to the others."""
    west, _, east, _ = land.bounds
    if not (west <= -180 and east >= 180):
        return land
    return shapely.union_all(
        [translate(part, 360) if part.bounds[0] <= -180 else part for part in shapely.get_parts(land)]
    )


def _reach(flat: BaseGeometry) -> float:
    """World units from the centre to the outermost corner."""
    corners = shapely.get_coordinates(flat)
    return float(np.hypot(*(corners - _MIDDLE).T).max(initial=0.0))
