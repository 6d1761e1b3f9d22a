"""The countries that are ends of movements, as areas: no spot in them is stated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from shapely import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from geo.catalogue import Catalogue, Movement
from geo.places.borders import outline_of


def areas_of(movements: Sequence[Movement], catalogue: Catalogue) -> Mapping[str, MultiPolygon]:
    """By alpha-3 code the outlines of the countries that are ends, (lon, lat) in degrees, in the order of the
    `movements`; without those that the basemap lacks."""
    places = (catalogue.places[end] for movement in movements for end in movement.ends)
    codes = dict.fromkeys(place.country for place in places if place.precision == "country" and place.country)
    outlines = ((code, outline_of(code)) for code in codes)
    return {code: MultiPolygon(polygons(outline)) for code, outline in outlines if outline is not None}


def polygons(shape: BaseGeometry) -> list[Polygon]:
    """What of a shape has an area."""
    return [part for part in getattr(shape, "geoms", [shape]) if isinstance(part, Polygon) and not part.is_empty]
