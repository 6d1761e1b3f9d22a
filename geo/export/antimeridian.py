"""Lines and areas across the antimeridian, cut there (RFC 7946, section 3.1.9).

By hand, since the package `antimeridian` (0.4.9) leaves a line alone whose longitudes run on beyond ±180°, as those of
a curve that is computed on the plane do, repeats the point where a line touches the antimeridian and then crosses it,
and rounds the latitude of the cut.
"""

from __future__ import annotations

from collections.abc import Iterable

from shapely import Polygon, box
from shapely.affinity import translate
from shapely.geometry.polygon import orient

from geo.export.areas import polygons

Position = tuple[float, float]


def cut(points: Iterable[Position]) -> list[list[Position]]:
    """The line through `points`, (lon, lat) in degrees, as parts within ±180°; each step goes the short way.

    Longitudes may lie beyond ±180°. A part ends on the antimeridian where the next begins, one at 180°, one at -180°.
    """
    parts: list[list[Position]] = []
    part: list[Position] = []
    for lon, lat in points:
        here = (_turned(lon), lat)
        if part and abs(here[0] - part[-1][0]) > 180:
            edge = 180.0 if part[-1][0] > 0 else -180.0
            at = _latitude_at_edge(part[-1], here, edge)
            parts.append([*part, (edge, at)])
            part = [(-edge, at)]
        part.append(here)
    cleaned = (_without_repeats(part) for part in (*parts, part))
    return [part for part in cleaned if len(part) > 1]


def _turned(lon: float) -> float:
    """`lon` within ±180; what lies there already stays to the last digit."""
    return lon if -180 <= lon <= 180 else (lon + 180) % 360 - 180


def _latitude_at_edge(start: Position, end: Position, edge: float) -> float:
    beyond = end[0] + 2 * edge  # the end as seen from the start, past the edge
    share = (edge - start[0]) / (beyond - start[0]) if beyond != start[0] else 0.0
    return start[1] + share * (end[1] - start[1])


def _without_repeats(part: list[Position]) -> list[Position]:
    return [point for index, point in enumerate(part) if index == 0 or point != part[index - 1]]


def cut_area(corners: Iterable[Position]) -> list[list[Position]]:
    """The area within the `corners`, (lon, lat) in degrees, as closed rings within ±180°, counter-clockwise as the
    standard asks; each side goes the short way, and no pole lies inside."""
    ring: list[Position] = []
    for lon, lat in corners:
        near = lon if not ring else ring[-1][0] + _turned(lon - ring[-1][0])
        ring.append((near, lat))
    area = Polygon(ring)
    rings = []
    for shift in (-360.0, 0.0, 360.0):
        part = translate(area, shift).intersection(box(-180, -90, 180, 90))
        rings += [[(lon, lat) for lon, lat, *_ in orient(piece).exterior.coords] for piece in polygons(part)]
    return rings
