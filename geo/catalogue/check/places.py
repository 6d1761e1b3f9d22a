"""Places lie where they say, and countries are named by codes that exist."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from geo.catalogue.check.book import Book, FoundEvidence
from geo.documents import Key
from geo.errors import Problem
from geo.places import Place
from geo.places.borders import country_at, distance_to
from geo.places.codes import BODIES, country_codes, nearest_codes
from geo.records import Entry, Record

_R = TypeVar("_R", bound=Record)

COAST = 0.25
"""Degrees by which a spot may lie outside its country: the outlines are those of a 1:50 million map, in which a
harbour or an island can fall into the sea."""
_SPOTS = ("site", "city")


def misplaced(book: Book, _: FoundEvidence) -> Iterator[Problem]:
    """A place outside its country's outline, at sea or ashore where it says otherwise, or with coordinates of zero."""
    for entry in book.place_entries:
        objection = _misplaced(entry.record)
        if objection:
            yield entry.problem("lat", what=objection, remedy="look the coordinates up again")


def unknown_codes(book: Book, _: FoundEvidence) -> Iterator[Problem]:
    """A country code that ISO 3166-1 does not have."""
    for place in book.place_entries:
        if place.record.country:
            yield from _unknown(place, place.record.country, ("country",))
        for index, code in enumerate(place.record.touches):
            yield from _unknown(place, code, ("touches", index))
    for force in book.force_entries:
        for index, code in enumerate(force.record.nations):
            if code not in BODIES:
                yield from _unknown(force, code, ("nations", index))


def _unknown(entry: Entry[_R], code: str, path: tuple[Key, ...]) -> Iterator[Problem]:
    if code not in country_codes():
        near = ", ".join(nearest_codes(code))
        what = f"'{code}' is no country code of ISO 3166-1 (alpha-3)"
        yield entry.problem(*path, what=what, remedy=f"did you mean {near}?" if near else "use the country's code")


def _misplaced(place: Place) -> str | None:
    if place.lat == 0 and place.lon == 0:
        return "the coordinates are 0, 0: a point in the Gulf of Guinea"
    if place.country is None:
        ashore = country_at(*place.point) if place.precision == "sea" else None
        return f"the point lies in {ashore}, and the place is a sea" if ashore else None
    away = distance_to(place.country, *place.point)
    if away is None or away <= (COAST if place.precision in _SPOTS else 0):
        return None
    return f"the point does not lie in {place.country}{_slip(place, place.country) or _elsewhere(place)}"


def _slip(place: Place, country: str) -> str | None:
    """The usual slips: which of them would put the point into its country."""
    lat, lon = place.point
    slips = {
        "latitude and longitude look swapped": (lon, lat),
        "the latitude looks as if it had lost its sign": (-lat, lon),
        "the longitude looks as if it had lost its sign": (lat, -lon),
        "both coordinates look as if they had lost their signs": (-lat, -lon),
    }
    inside = (words for words, point in slips.items() if abs(point[0]) <= 90 and distance_to(country, *point) == 0)
    found = next(inside, None)
    return f": {found}" if found else None


def _elsewhere(place: Place) -> str:
    other = country_at(*place.point)
    return f" but in {other}" if other else " but at sea"
