"""The gazetteer in geopy's shape, so that any geopy service can stand in its place."""

from __future__ import annotations

from typing import Any

from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point

from geo.errors import UnknownName
from geo.places.gazetteer import Gazetteer
from geo.places.model import Place


class GazetteerGeocoder(Geocoder):  # type: ignore[misc]  # geopy ships no types
    """Geocodes offline, from the shipped gazetteer alone. Points are (lat, lon) in degrees."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__(scheme="https", timeout=1, user_agent="announced-movements-map")
        self._gazetteer = gazetteer

    def geocode(self, query: str, *, exactly_one: bool = True, timeout: Any = None) -> Location | list[Location] | None:
        """geopy's contract: a Location, or a list where `exactly_one` is false, or None where nothing is found.

        Raises AmbiguousName where one answer is asked for and several places bear the name.
        """
        if not exactly_one:
            return [_location(place) for place in self._gazetteer.bearers(query)] or None
        try:
            return _location(self._gazetteer.find(query))
        except UnknownName:
            return None


def _location(place: Place) -> Location:
    return Location(place.name[place.name.nearest("en")], Point(place.lat, place.lon), place.model_dump())
