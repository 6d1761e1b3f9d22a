"""Names of countries and seas: which a map bears, and at which points."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

import numpy as np
import shapely

from geo.catalogue import Catalogue, Movement
from geo.chart.ground import drawn_countries
from geo.flows.plane import Frame, Plane, Point
from geo.language import Language
from geo.places.world.curated import NamedArea, areas

ALWAYS = ("RUS", "UKR")
"""Countries that are named wherever they are in sight: most of what is announced is about them."""
AROUND = 600.0
"""Kilometres around all places of a catalogue within which names are borne."""
_EXACT = 50.0
"""Kilometres within which the middle of a country is found."""


@dataclass(frozen=True)
class CountryName:
    """The name of a country that takes part, at a point in world units; `tinted` where something starts or ends."""

    alpha3: str
    point: Point
    name: str
    tinted: bool = True


@dataclass(frozen=True)
class QuietName:
    """The name of a country that takes no part (alpha-3) or of a sea, at a point in world units; `extent` is how wide
    a country is there."""

    kind: Literal["neighbour", "sea"]
    key: str
    point: Point
    name: str
    extent: float = 0.0


def taking_part(
    movements: Iterable[Movement], catalogue: Catalogue, plane: Plane, say: Language
) -> tuple[CountryName, ...]:
    """Countries that are themselves an end or in which one lies; then those whose forces are meant, and ALWAYS."""
    shown = list(movements)
    ends = {end for movement in shown for end in (movement.origin, movement.destination) if end}
    tinted = sorted({country for end in ends if (country := catalogue.places[end].country)})
    forces = {nation for movement in shown for nation in catalogue.forces[movement.force].nations}
    others = sorted({*forces, *(ALWAYS if shown else ())} - {*tinted})
    stated = {place.country: plane.project(*place.point) for place in catalogue.places if place.precision == "country"}
    points = {code: stated.get(code) or _middle_laid(code, catalogue, plane) for code in (*tinted, *others)}
    return tuple(CountryName(code, at, say.country(code), code in tinted) for code, at in points.items() if at)


def quiet(catalogue: Catalogue, named: Collection[str], plane: Plane, say: Language) -> tuple[QuietName, ...]:
    """All other countries and the seas around the places of the catalogue, the largest first."""
    frame = places_frame(catalogue, plane)
    found = []
    for code in sorted({country.code for country in drawn_countries(plane)} - set(named)):
        at = middle(code, frame, plane)
        if at:
            west, _, east, _ = _visible(code, frame, plane).bounds
            found.append(QuietName("neighbour", code, plane.laid(at), say.country(code), east - west))
    seas = [(area.id, _flat([(area.lat, area.lon)], plane)[0], say.words(area.name).text) for area in _seas()]
    return (
        *sorted(found, key=lambda item: -item.extent),
        *(QuietName("sea", key, plane.laid(at), name) for key, at, name in seas if _holds(frame, at)),
    )


@lru_cache(maxsize=4)
def places_frame(catalogue: Catalogue, plane: Plane) -> Frame:
    """The part of the world in which a catalogue's places lie, whatever is shown of them."""
    points = np.array(_flat([place.point for place in catalogue.places], plane) or [(0.0, 0.0)])
    around = plane.units(AROUND)
    (west, north), (east, south) = points.min(axis=0) - around, points.max(axis=0) + around
    return float(west), float(north), float(east), float(south)


def _flat(places: Sequence[Point], plane: Plane) -> list[Point]:
    """Places, (lat, lon) in degrees, in the world as it is drawn first."""
    flat = plane.project_all(np.array(places, dtype=float).reshape(-1, 2)[:, ::-1])
    return [(float(x), float(y)) for x, y in flat]


@lru_cache(maxsize=1024)
def middle(code: str, frame: Frame, plane: Plane) -> Point | None:
    """The middle of the largest circle in what a frame shows of a country; None where it shows nothing."""
    shown = _visible(code, frame, plane)
    exact = plane.units(_EXACT)
    if shown.is_empty:
        return None
    circle = shapely.maximum_inscribed_circle(shapely.simplify(shown, exact / 3), tolerance=exact)
    x, y = shapely.get_coordinates(circle)[0].tolist()
    return x, y


@lru_cache(maxsize=1024)
def _visible(code: str, frame: Frame, plane: Plane) -> shapely.Polygon:
    """The largest part of a country in a frame."""
    land = [country.outline for country in drawn_countries(plane) if country.code == code]
    cut = [shapely.clip_by_rect(outline, *frame) for outline in land]
    parts = [part for item in cut for part in shapely.get_parts(item) if isinstance(part, shapely.Polygon)]
    return max(parts, key=lambda part: part.area, default=shapely.Polygon())


@cache
def _seas() -> tuple[NamedArea, ...]:
    """The seas, without the parts of others: the Eastern Mediterranean is one of the Mediterranean."""
    found = [area for area in areas() if area.precision == "sea"]
    names = [area.name["en"] for area in found]
    return tuple(area for area in found if sum(name in area.name["en"] for name in names) == 1)


def _middle_laid(code: str, catalogue: Catalogue, plane: Plane) -> Point | None:
    at = middle(code, places_frame(catalogue, plane), plane)
    return plane.laid(at) if at else None


def _holds(frame: Frame, point: Point) -> bool:
    return frame[0] <= point[0] <= frame[2] and frame[1] <= point[1] <= frame[3]
