"""How true a map is: its scale bar, and the name of its projection in the credits."""

from __future__ import annotations

from geo.export.slide.pane import MAGNIFIED, Pane
from geo.flows import Plane
from geo.language import Language
from geo.places.distance import kilometres

_FAR = 3300.0
"""Kilometres (30°) from the spot around which a plane is true, beyond which lengths are off by more than 3 %."""
_NEAR = 0.01
"""World units over which the scale is taken."""


def scale_bar(pane: Pane, plane: Plane, say: Language, longest: float) -> tuple[float, str]:
    """Pixels of a round distance not longer than `longest`, in the middle of the map, and its words."""
    west, north, east, south = pane.bounds
    x, y = (west + east) / 2, (north + south) / 2
    apart = kilometres(plane.unproject(x - _NEAR, y), plane.unproject(x + _NEAR, y))
    kilometre = MAGNIFIED * pane.scale * 2 * _NEAR / apart
    steps = [digit * 10**power for power in range(5) for digit in (1, 2, 5)]
    distance = max((step for step in steps if step * kilometre <= longest), default=1)
    return distance * kilometre, _words(distance, plane, say, pane)


def widest_bar(plane: Plane, say: Language, longest: float) -> tuple[float, str]:
    """The longest bar with the longest words that a map of the plane may need."""
    if plane.centre:
        return longest, say("{n} km in the middle", n=say.number(1000))
    return longest, say("{n} km at {latitude}", n=say.number(1000), latitude=parallel(-45, say))


def _words(distance: int, plane: Plane, say: Language, pane: Pane) -> str:
    """The distance, and where on the map it is as long as that, if not everywhere."""
    west, north, east, south = pane.bounds
    if plane.centre is None:
        latitude = plane.unproject((west + east) / 2, (north + south) / 2)[0]
        return say("{n} km at {latitude}", n=say.number(distance), latitude=parallel(latitude, say))
    corners = [plane.unproject(x, y) for x in (west, east) for y in (north, south)]
    out = max(kilometres(plane.centre, corner) for corner in corners)
    if out > _FAR:
        return say("{n} km in the middle", n=say.number(distance))
    return say("{n} km", n=say.number(distance))


def projection(plane: Plane, say: Language) -> str:
    """The name of the projection."""
    if plane.centre is None:
        return say("Web Mercator")
    lat, lon = plane.centre
    return say(
        "equal-area (Lambert) around {latitude}, {longitude}", latitude=_north(lat, say), longitude=_east(lon, say)
    )


def parallel(latitude: float, say: Language) -> str:
    """A latitude as a reader says it: "50°" in the north, "34° S"."""
    degrees = f"{abs(round(latitude))}°"
    return degrees if round(latitude) >= 0 else say("{degrees} S", degrees=degrees)


def _north(latitude: float, say: Language) -> str:
    degrees = f"{abs(round(latitude))}°"
    return say("{degrees} N", degrees=degrees) if latitude > 0 else parallel(latitude, say)


def _east(longitude: float, say: Language) -> str:
    degrees = f"{abs(round(longitude))}°"
    if longitude == 0:
        return degrees
    return say("{degrees} E", degrees=degrees) if longitude > 0 else say("{degrees} W", degrees=degrees)
