"""The plane that all pictures of a catalogue are drawn on: chosen once, from all that it holds, never from a filter."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise

import numpy as np

from geo.catalogue import Catalogue, Movement
from geo.flows.equal_area import EqualArea
from geo.flows.journey import Journey, sift
from geo.flows.mercator import DATE_LINE, WebMercator
from geo.flows.plane import Plane

SPOTS = ("site", "city")
"""Precisions of places that are a spot on the map."""
_WIDEST = 120.0
"""Degrees of the globe between two places beyond which no plane shows both fairly: then the whole world is shown."""
_OCEAN = 30.0
"""Degrees of the globe without a place that set groups of places apart: the Atlantic is that wide."""
_ALONE = 0.5
"""Share of the places of the largest group below which another does not move the centre."""
_ROUND = 5.0
"""Degrees to which the centre is rounded, so that one more place rarely moves it."""


@lru_cache(maxsize=4)
def plane_of(catalogue: Catalogue) -> Plane:
    """The plane of a catalogue: true in areas around the middle of its places, but for those that stand alone across an
    ocean; the map of the world where they lie too far apart, or nothing has a place."""
    places = _places(catalogue)
    if not len(places):
        return mercator_of(catalogue)
    vectors = _vectors(places)
    apart = np.degrees(np.arccos(np.clip(vectors @ vectors.T, -1, 1)))
    if apart.max() > _WIDEST:
        return mercator_of(catalogue)
    return _around(places[_together(apart)])


def _places(catalogue: Catalogue) -> np.ndarray:
    """(lat, lon), in whole degrees, of all places between which something moves, or at which it stands; seas only if
    there is nothing else, for where they begin and end no article says."""
    names = {end for movement in catalogue.movements.values() if movement.drawn != "list" for end in movement.ends}
    found = [catalogue.places[name] for name in sorted(names)]
    firm = [place for place in found if place.precision != "sea"] or found
    points = [place.point for place in firm if all(map(math.isfinite, place.point))]
    # Thousands of places are soon as many pairs of millions, and the centre is rounded to more than this anyway.
    return np.unique(np.round(np.array(points).reshape(-1, 2)), axis=0)


def _together(apart: np.ndarray) -> np.ndarray:
    """Which places belong to large groups; in a group each lies less than an OCEAN from another."""
    near, group = apart < _OCEAN, np.arange(len(apart))
    while not np.array_equal(group, joined := np.where(near, group, len(group)).min(axis=1)):
        group = joined
    _, index, counts = np.unique(group, return_inverse=True, return_counts=True)
    return np.asarray(counts[index] >= _ALONE * counts.max())


def _around(places: np.ndarray) -> EqualArea:
    """The plane around the middle of the box of the places, as a plane around their mean has it."""
    x, y, z = _vectors(places).mean(axis=0).tolist()
    first = EqualArea(math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x)))
    flat = first.project_all(places[:, ::-1])
    low, high = flat.min(axis=0), flat.max(axis=0)
    lat, lon = first.unproject(*((low + high) / 2).tolist())
    return EqualArea(_ROUND * round(lat / _ROUND), _ROUND * round(lon / _ROUND))


def _vectors(places: np.ndarray) -> np.ndarray:
    """Places on the globe of radius 1."""
    lat, lon = np.radians(places).T
    return np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])


@lru_cache(maxsize=4)
def mercator_of(catalogue: Catalogue) -> WebMercator:
    """The map of the whole world, cut open where no arrow of the catalogue leads over the edge."""
    return WebMercator(west_edge(sift(journeys_of(catalogue).values())[0]))


@lru_cache(maxsize=4)
def journeys_of(catalogue: Catalogue) -> Mapping[str, Journey]:
    """The journeys of a catalogue, whatever is shown of them, by the ids of their movements."""
    return {name: _journey(movement, catalogue) for name, movement in catalogue.movements.items() if movement.route}


def west_edge(journeys: Iterable[Journey]) -> float:
    """The longitude, in degrees, of the map's west edge: the middle of the widest stretch without an end where some
    journey is shorter over the date line, else the date line."""
    drawn = list(journeys)
    if not any(abs(item.start[1] - item.end[1]) > 180 for item in drawn):
        return DATE_LINE
    ends = sorted({point[1] for item in drawn for point in (item.start, item.end)})
    stretches = [*pairwise(ends), (ends[-1], ends[0] + 360)]
    west, east = max(stretches, key=lambda pair: pair[1] - pair[0])
    middle = (west + east) / 2
    return middle - 360 if middle >= 180 else middle


def _journey(movement: Movement, catalogue: Catalogue) -> Journey:
    assert movement.origin is not None
    assert movement.destination is not None
    origin, destination = catalogue.places[movement.origin], catalogue.places[movement.destination]
    return Journey(
        id=movement.id,
        nodes=(origin.id, destination.id),
        start=origin.point,
        end=destination.point,
        strength=movement.strength.drawn,
        soft=(origin.precision not in SPOTS, destination.precision not in SPOTS),
    )
