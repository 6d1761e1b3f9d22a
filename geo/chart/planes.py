"""The plane that all pictures of a catalogue are drawn on: chosen once, from all that it holds, never from a filter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise

from geo.catalogue import Catalogue, Movement
from geo.flows.journey import Journey, sift
from geo.flows.mercator import DATE_LINE, WebMercator
from geo.flows.plane import Plane

SPOTS = ("site", "city")


@lru_cache(maxsize=4)
def plane_of(catalogue: Catalogue) -> Plane:
    """The plane of a catalogue."""
    return mercator_of(catalogue)


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
