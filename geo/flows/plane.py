"""How the round earth is laid flat: the plane of a map, in world units.

A world unit is `2 ** zoom` pixels at a zoom, so one geometry serves every zoom; the equator is as long as 256 of them,
as one tile at zoom 0 has pixels. x grows east, y grows south. A plane is frozen: what is found on it is kept by it.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar

import numpy as np
from shapely.geometry.base import BaseGeometry

WORLD = 256.0

Point = tuple[float, float]
"""(x, y), to the right and down, in units of the plane or in pixels."""
Frame = tuple[float, float, float, float]
"""Left, top, right and bottom (of a map: west, north, east and south), in the same units."""


class Plane(ABC):
    """A projection, with what follows from it: whether the world goes on beyond its edge, and how long things are."""

    unit: ClassVar[float]
    """Kilometres of a world unit in the middle latitudes."""
    closer: ClassVar[float]
    """Zoom by which a map of this plane must be closer to show as much as one of Web Mercator in those latitudes."""
    width: ClassVar[float]
    """World units across all that it shows."""
    copies: ClassVar[tuple[float, ...]]
    """World units by which the world is moved where it is drawn anew beside itself; 0 is the world itself."""

    @property
    @abstractmethod
    def centre(self) -> Point | None:
        """(lat, lon) in degrees of the spot around which it is true; None where it is made around none."""

    @property
    @abstractmethod
    def outset(self) -> Point:
        """(lat, lon) in degrees of the middle of a map on which nothing is drawn."""

    @abstractmethod
    def project(self, lat: float, lon: float) -> Point:
        """(x, y) of a point in degrees."""

    @abstractmethod
    def unproject(self, x: float, y: float) -> Point:
        """(lat, lon) in degrees of a point."""

    @abstractmethod
    def project_all(self, points: np.ndarray) -> np.ndarray:
        """Many points at once, given as (lon, lat) in degrees, as outlines are: in the world itself, not a copy."""

    @abstractmethod
    def flat(self, land: BaseGeometry) -> BaseGeometry:
        """An outline, (lon, lat) in degrees, as it is drawn."""

    def units(self, kilometres: float) -> float:
        """About so many world units, in the middle latitudes."""
        return kilometres / self.unit

    def laid(self, point: Point) -> Point:
        """A point of the world where the map has it, whose west edge need not be the world's."""
        return point

    def nearest(self, x: float, of: float) -> float:
        """`x` moved by whole worlds so that it lies within half a world of `of`: the short way round."""
        del of
        return x

    def turns(self, away: np.ndarray) -> np.ndarray:
        """World units of the whole worlds in distances, each taken the short way round."""
        return np.zeros_like(away)
