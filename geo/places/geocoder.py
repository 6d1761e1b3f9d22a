"""The gazetteer in geopy's shape, so that any geopy service can stand in its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point

from geo.errors import AmbiguousName
from geo.places.gazetteer import Gazetteer, describe
from geo.places.model import Place
from geo.places.world import look_up


class GazetteerGeocoder(Geocoder):  # type: ignore[misc]  # geopy ships no types
    """Geocodes offline: by a gazetteer, and a name that it does not know by the places that `beyond` gives for it,
    as `world_places` does. Points are (lat, lon) in degrees."""

    def __init__(self, gazetteer: Gazetteer, beyond: Callable[[str], tuple[Place, ...]] | None = None) -> None:
        super().__init__(scheme="https", timeout=1, user_agent="announced-movements-map")
        self._gazetteer = gazetteer
        self._beyond = beyond

    def geocode(self, query: str, *, exactly_one: bool = True, timeout: Any = None) -> Location | list[Location] | None:
        """geopy's contract: a Location, or a list where `exactly_one` is false, or None where nothing is found.

        Raises AmbiguousName where one answer is asked for and several places bear the name.
        """
        found = self._gazetteer.bearers(query) or (self._beyond(query) if self._beyond else ())
        if not exactly_one:
            return [_location(place) for place in found] or None
        if len(found) > 1:
            raise AmbiguousName("place", query, map(describe, found))
        return _location(found[0]) if found else None


def world_places(name: str) -> tuple[Place, ...]:
    """The places of the world that `name` may mean."""
    return tuple(candidate.place for candidate in look_up(name).candidates)


def _location(place: Place) -> Location:
    return Location(place.name[place.name.nearest("en")], Point(place.lat, place.lon), place.model_dump())
