"""Areas that stated countries make up, whole or in a strip along a border: drawn hatched, never as a spot."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geo.flows.plane import Plane
from geo.places import Place
from geo.places.borders import outline_of

RADIUS = 6371.0
"""Kilometres from the middle of the earth, as a sphere, to its surface."""
FINE = 0.06
"""World units that the outline of an area may stray: a pixel at zoom 4."""
SPECK = 3000.0
"""Square kilometres below which a part of an area is left out: an island."""


@dataclass(frozen=True)
class Hatch:
    """Parallel lines: `angle` in degrees, `gap` and `weight` in pixels; `opacity` from 0 to 1."""

    angle: float
    gap: float
    weight: float
    opacity: float = 0.34


@dataclass(frozen=True)
class AreaShape:
    """An area in world units, by the place whose area it is, in a colour, and how it is hatched."""

    place: str
    colour: str
    outline: BaseGeometry
    hatch: Hatch


STRIP, BAND, WHOLE = Hatch(45, 9, 2.2), Hatch(135, 8, 1.3), Hatch(90, 11, 1.1)
"""Of a strip of one nation's forces along a border, of others', and of whole countries: told apart without colour."""


def area_of(place: Place, colour: str, nations: Collection[str], plane: Plane) -> AreaShape | None:
    """What is drawn of the place on a plane; None where no area is stated."""
    if place.area is None:
        return None
    hatch = WHOLE if not place.area.facing else STRIP if len(nations) == 1 else BAND
    outline = shape_of(place.area.countries, place.area.facing, place.area.depth, plane)
    return AreaShape(place.id, colour, outline, hatch)


@lru_cache(maxsize=256)
def shape_of(members: tuple[str, ...], facing: tuple[str, ...], depth: int, plane: Plane) -> BaseGeometry:
    """The countries (alpha-3) in world units of a plane; those `facing` others only as far as `depth` kilometres from
    them."""
    land = _together(members)
    if facing and not land.is_empty:
        centre = land.centroid
        strip = shapely.transform(_dense(_together(facing)), lambda points: _flat(points, centre.x, centre.y))
        own = shapely.transform(_dense(land), lambda points: _flat(points, centre.x, centre.y))
        land = shapely.transform(
            own.intersection(_near(strip, own.bounds, depth)), lambda points: _round(points, centre.x, centre.y)
        )
    drawn = shapely.simplify(plane.flat(land), FINE)
    return shapely.union_all([part for part in shapely.get_parts(drawn) if part.area >= SPECK / plane.unit**2])


def lines(outline: BaseGeometry, hatch: Hatch) -> Iterator[np.ndarray]:
    """The hatching of an outline in pixels: each line by its two ends (2 by 2)."""
    if outline.is_empty:
        return
    x, y = outline.centroid.x, outline.centroid.y
    reach = max(abs(edge - middle) for edge, middle in zip(outline.bounds, (x, y, x, y), strict=True)) * 1.5
    along = np.array([np.cos(np.radians(hatch.angle)), -np.sin(np.radians(hatch.angle))])
    across = np.array([-along[1], along[0]])
    steps = np.arange(-(reach // hatch.gap), reach // hatch.gap + 1) * hatch.gap
    middles = np.array([x, y]) + steps[:, None] * across
    rules = shapely.linestrings(np.stack([middles - along * reach, middles + along * reach], axis=1))
    for part in shapely.get_parts(shapely.intersection(rules, outline)):
        for line in shapely.get_parts(part):
            if line.geom_type == "LineString" and line.length > hatch.weight:
                yield shapely.get_coordinates(line)[[0, -1]]


def _together(codes: Collection[str]) -> BaseGeometry:
    return shapely.union_all([outline for code in codes if (outline := outline_of(code)) is not None])


def _near(strip: BaseGeometry, bounds: tuple[float, ...], depth: float) -> BaseGeometry:
    """What lies within `depth` of a strip, as far as the bounds reach: what is farther from these than the depth is
    cut away before, for the coasts of a large country take long."""
    west, south, east, north = bounds
    return shapely.clip_by_rect(strip, west - depth, south - depth, east + depth, north + depth).buffer(depth)


def _dense(land: BaseGeometry) -> BaseGeometry:
    """With a point at least each half degree, so that a projection bends what is bent."""
    return shapely.segmentize(land, 0.5)


def _flat(points: np.ndarray, lon: float, lat: float) -> np.ndarray:
    """Degrees (lon, lat) to kilometres around a centre, true in distance from it (azimuthal equidistant, Snyder 1987,
    p. 195), so that a strip is as wide as it is said to be."""
    across, up, lat0 = np.radians(points[:, 0] - lon), np.radians(points[:, 1]), np.radians(lat)
    cosine = np.sin(lat0) * np.sin(up) + np.cos(lat0) * np.cos(up) * np.cos(across)
    angle = np.arccos(np.clip(cosine, -1, 1))
    stretch = RADIUS * np.divide(angle, np.sin(angle), out=np.ones_like(angle), where=angle > 1e-9)
    x = stretch * np.cos(up) * np.sin(across)
    y = stretch * (np.cos(lat0) * np.sin(up) - np.sin(lat0) * np.cos(up) * np.cos(across))
    return np.column_stack([x, y])


def _round(points: np.ndarray, lon: float, lat: float) -> np.ndarray:
    """Back from kilometres to degrees."""
    distance = np.hypot(points[:, 0], points[:, 1])
    angle, lat0 = distance / RADIUS, np.radians(lat)
    share = np.divide(points[:, 1], distance, out=np.zeros_like(distance), where=distance > 1e-9)
    up = np.arcsin(np.clip(np.cos(angle) * np.sin(lat0) + share * np.sin(angle) * np.cos(lat0), -1, 1))
    down = distance * np.cos(lat0) * np.cos(angle) - points[:, 1] * np.sin(lat0) * np.sin(angle)
    across = np.arctan2(points[:, 0] * np.sin(angle), down)
    return np.column_stack([lon + np.degrees(across), np.degrees(up)])
