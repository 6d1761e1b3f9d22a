"""Web Mercator (EPSG:3857): the whole world, as online tiles have it, again and again beside itself."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geo.flows.plane import WORLD, Plane, Point

MAX_LATITUDE = 85.0511287798
DATE_LINE = -180.0


@dataclass(frozen=True)
class WebMercator(Plane):
    """Its map begins at the longitude `edge`, in degrees: places west of that lie at its east side."""

    edge: float = DATE_LINE

    unit: ClassVar[float] = 100.0
    closer: ClassVar[float] = 0.0
    width: ClassVar[float] = WORLD
    copies: ClassVar[tuple[float, ...]] = (-WORLD, 0.0, WORLD)

    @property
    def centre(self) -> Point | None:
        """None: it is made around no spot."""
        return None

    @property
    def outset(self) -> Point:
        """The Atlantic, with a shore on either side."""
        return 48.0, -20.0

    def project(self, lat: float, lon: float) -> Point:
        """(x, y) of a point in degrees; latitudes beyond the square of the map are clamped."""
        lat = max(-MAX_LATITUDE, min(MAX_LATITUDE, lat))
        y = math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))
        return self.laid((WORLD * (lon / 360 + 0.5), WORLD * (0.5 - y / (2 * math.pi))))

    def unproject(self, x: float, y: float) -> Point:
        """(lat, lon) in degrees of a point; longitudes go on beyond 180."""
        lat = math.degrees(2 * math.atan(math.exp((0.5 - y / WORLD) * 2 * math.pi)) - math.pi / 2)
        return lat, (x / WORLD - 0.5) * 360

    def project_all(self, points: np.ndarray) -> np.ndarray:
        """Many points at once, given as (lon, lat) in degrees."""
        lat = np.clip(points[:, 1], -MAX_LATITUDE, MAX_LATITUDE)
        y = np.log(np.tan(np.pi / 4 + np.radians(lat) / 2))
        return np.column_stack([WORLD * (points[:, 0] / 360 + 0.5), WORLD * (0.5 - y / (2 * np.pi))])

    def flat(self, land: BaseGeometry) -> BaseGeometry:
        """An outline, (lon, lat) in degrees, corner by corner: parallels and meridians stay straight."""
        return shapely.transform(land, self.project_all)

    def laid(self, point: Point) -> Point:
        """A point east of the map's west edge."""
        return (point[0] + WORLD, point[1]) if point[0] < WORLD * (self.edge / 360 + 0.5) else point

    def nearest(self, x: float, of: float) -> float:
        """`x` moved by whole worlds so that it lies within half a world of `of`: the short way round."""
        return x - WORLD * round((x - of) / WORLD)

    def turns(self, away: np.ndarray) -> np.ndarray:
        """World units of the whole worlds in distances, each taken the short way round."""
        return np.asarray(WORLD * np.round(away / WORLD))
