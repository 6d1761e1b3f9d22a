"""Names of countries and seas: which a map bears, and at which points."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

import numpy as np
import shapely

from geo.catalogue import Catalogue, Movement
from geo.chart.ground import drawn_countries
from geo.flows.mercator import WORLD, Frame, Point, project
from geo.language import Language
from geo.places.world.curated import NamedArea, areas

ALWAYS = ("RUS", "UKR")
"""Countries that are named wherever they are in sight: most of what is announced is about them."""
AROUND = 6.0
"""World units around all places of a catalogue within which names are borne."""
_EXACT = 0.5
"""World units within which the middle of a country is found."""


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
    movements: Iterable[Movement], catalogue: Catalogue, edge: float, say: Language
) -> tuple[CountryName, ...]:
    """Countries that are themselves an end or in which one lies; then those whose forces are meant, and ALWAYS."""
    shown = list(movements)
    ends = {end for movement in shown for end in (movement.origin, movement.destination) if end}
    tinted = sorted({country for end in ends if (country := catalogue.places[end].country)})
    forces = {nation for movement in shown for nation in catalogue.forces[movement.force].nations}
    others = sorted({*forces, *(ALWAYS if shown else ())} - {*tinted})
    stated = {
        place.country: _laid(project(*place.point), edge) for place in catalogue.places if place.precision == "country"
    }
    points = {code: stated.get(code) or _middle_laid(code, catalogue, edge) for code in (*tinted, *others)}
    return tuple(CountryName(code, at, say.country(code), code in tinted) for code, at in points.items() if at)


def quiet(catalogue: Catalogue, named: Collection[str], edge: float, say: Language) -> tuple[QuietName, ...]:
    """All other countries and the seas around the places of the catalogue, the largest first."""
    frame = places_frame(catalogue)
    found = []
    for code in sorted({country.code for country in drawn_countries()} - set(named)):
        at = middle(code, frame)
        if at:
            west, _, east, _ = _visible(code, frame).bounds
            found.append(QuietName("neighbour", code, _laid(at, edge), say.country(code), east - west))
    seas = [(area.id, project(area.lat, area.lon), say.words(area.name).text) for area in _seas()]
    return (
        *sorted(found, key=lambda item: -item.extent),
        *(QuietName("sea", key, _laid(at, edge), name) for key, at, name in seas if _holds(frame, at)),
    )


@cache
def places_frame(catalogue: Catalogue) -> Frame:
    """The part of the world in which a catalogue's places lie, whatever is shown of them."""
    points = np.array([project(*place.point) for place in catalogue.places] or [(0.0, 0.0)])
    (west, north), (east, south) = points.min(axis=0) - AROUND, points.max(axis=0) + AROUND
    return float(west), float(north), float(east), float(south)


@cache
def middle(code: str, frame: Frame) -> Point | None:
    """The middle of the largest circle in what a frame shows of a country; None where it shows nothing."""
    shown = _visible(code, frame)
    if shown.is_empty:
        return None
    circle = shapely.maximum_inscribed_circle(shapely.simplify(shown, _EXACT / 3), tolerance=_EXACT)
    x, y = shapely.get_coordinates(circle)[0].tolist()
    return x, y


@cache
def _visible(code: str, frame: Frame) -> shapely.Polygon:
    """The largest part of a country in a frame."""
    cut = [shapely.clip_by_rect(country.outline, *frame) for country in drawn_countries() if country.code == code]
    parts = [part for item in cut for part in shapely.get_parts(item) if isinstance(part, shapely.Polygon)]
    return max(parts, key=lambda part: part.area, default=shapely.Polygon())


@cache
def _seas() -> tuple[NamedArea, ...]:
    """The seas, without the parts of others: the Eastern Mediterranean is one of the Mediterranean."""
    found = [area for area in areas() if area.precision == "sea"]
    names = [area.name["en"] for area in found]
    return tuple(area for area in found if sum(name in area.name["en"] for name in names) == 1)


def _laid(point: Point, edge: float) -> Point:
    """A point where the map has it whose west edge is at that longitude."""
    return (point[0] + WORLD, point[1]) if point[0] < WORLD * (edge / 360 + 0.5) else point


def _middle_laid(code: str, catalogue: Catalogue, edge: float) -> Point | None:
    at = middle(code, places_frame(catalogue))
    return _laid(at, edge) if at else None


def _holds(frame: Frame, point: Point) -> bool:
    return frame[0] <= point[0] <= frame[2] and frame[1] <= point[1] <= frame[3]
