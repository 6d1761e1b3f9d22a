"""The shipped outlines of countries, to ask in which one a point lies."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from geo.files import installed

OUTLINES = Path(__file__).with_name("outlines")
COUNTRIES = OUTLINES / "countries.geojson"
"""Built by tools/build_basemap.py; NOTICE beside it tells where the outlines are from."""


def distance_to(country: str, lat: float, lon: float) -> float | None:
    """Degrees from a point, (lat, lon) in degrees, to the country with that alpha-3 code, 0 inside; None where the
    basemap does not have the country."""
    outlines = _outlines(country)
    return min((outline.distance(shapely.Point(lon, lat)) for outline in outlines), default=None)


def outline_of(country: str) -> BaseGeometry | None:
    """The outline of the country with that alpha-3 code, (lon, lat) in degrees; None where the basemap lacks it."""
    outlines = _outlines(country)
    return shapely.union_all(outlines) if outlines else None


@cache
def country_at(lat: float, lon: float) -> str | None:
    """Alpha-3 code of the country in which a point, (lat, lon) in degrees, lies; None at sea."""
    point = shapely.Point(lon, lat)
    return next((code for code in _features() if any(outline.contains(point) for outline in _outlines(code))), None)


@cache
def _outlines(country: str) -> tuple[BaseGeometry, ...]:
    return tuple(shape(geometry) for geometry in _features().get(country, ()))


@cache
def _features() -> Mapping[str, tuple[Any, ...]]:
    collection = json.loads(installed(COUNTRIES).read_text(encoding="utf-8"))
    found: dict[str, tuple[Any, ...]] = {}
    for feature in collection["features"]:
        code = feature["properties"]["a3"]
        found[code] = (*found.get(code, ()), feature["geometry"])
    return found
