"""Where names of countries and seas may stand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from geo.chart.ground import ground
from geo.chart.names import CountryName, QuietName
from geo.chart.placement import Request
from geo.chart.spread import spread
from geo.chart.typeface import text_width
from geo.flows.plane import Plane, Point

COUNTRY_SIZE = 10.5
COUNTRY_SPACING = 1.2
SEA_SIZE = 12.0
REACH, LED_REACH = 40.0, 36.0
"""Pixels that the name of a country that takes part may be away from its point, without and with a leader line: further
away it would name what it stands on."""
QUIET_STEP = 9.0
"""Pixels between the few places that are tried for another name."""
_FITS = 0.9
"""Share of a country's extent that its name may take."""
_AROUND = QUIET_STEP * np.array(
    sorted(((x, y) for x in range(-2, 3) for y in range(-2, 3)), key=lambda at: at[0] ** 2 + at[1] ** 2)
)


def name_requests(name: CountryName | QuietName, plane: Plane, scale: float, led: bool = False) -> Iterator[Request]:
    """Where the name may stand: on no other country's land, nor a sea's name on any; `led` by a line from outside."""
    point = name.point[0] * scale, name.point[1] * scale
    if isinstance(name, CountryName):
        size, own = _country_size(name.name), frozenset({name.alpha3})
        centres, costs = spread(plane, point, size, LED_REACH if led else REACH, scale, own)
        feet = np.broadcast_to(np.array(point), centres.shape) if led else None
        yield Request("country", name.alpha3, size, centres, feet, costs=costs)
    elif name.kind == "neighbour":
        size = _country_size(name.name)
        if size[0] <= name.extent * scale * _FITS:
            yield Request("neighbour", name.key, size, _lattice(plane, point, size, scale, frozenset({name.key})))
    else:
        size = text_width(name.name, SEA_SIZE), SEA_SIZE * 1.2
        yield Request("sea", name.key, size, _lattice(plane, point, size, scale, frozenset()))


def _country_size(name: str) -> tuple[float, float]:
    return text_width(name.upper(), COUNTRY_SIZE) + COUNTRY_SPACING * len(name), COUNTRY_SIZE * 1.2


@lru_cache(maxsize=8192)
def _lattice(plane: Plane, point: Point, size: Point, scale: float, own: frozenset[str]) -> np.ndarray:
    """A few centres around the point at which a box touches no land but its own."""
    centres = np.round(np.array(point) + _AROUND)
    return np.asarray(centres[ground(plane).clear(centres, size, scale, own)])
