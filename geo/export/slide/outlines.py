"""Arrows as filled outlines, for programs that have no curved strokes of their own."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import shapely
import shapely.ops
from shapely import LineString, Polygon, box
from shapely.geometry.base import BaseGeometry

from geo.export.slide.ink import Arrow, Ring
from geo.export.slide.svg import CASING
from geo.flows import Curve

OPEN_HEAD = 3.9
"""Pixels of the lines of an open head."""
_PIECES = 40


def filled(arrow: Arrow) -> tuple[Ring, ...]:
    """The arrow as drawn (dashes, head, a corridor's light core cut out) within its map, as rings."""
    shaft = [_band(part, arrow.width) for part in _dashes(_line(arrow), arrow.dash)]
    head = Polygon(arrow.head) if arrow.stated else _band(LineString(arrow.head), OPEN_HEAD)
    whole = shapely.union_all([*shaft, head])
    if arrow.core:
        whole = whole.difference(_band(_line(arrow), arrow.core))
    return _rings(whole, arrow)


def casing(arrow: Arrow) -> tuple[Ring, ...]:
    """The light rim under the arrow."""
    shaft = _band(_line(arrow), arrow.width + CASING)
    head = Polygon(arrow.head).buffer(CASING / 2, quad_segs=3)
    return _rings(shapely.union_all([shaft, head]), arrow)


def _line(arrow: Arrow) -> LineString:
    """The shaft from the head backwards."""
    return LineString(Curve(*arrow.shaft).points(_PIECES)[::-1])


def _band(line: LineString, width: float) -> BaseGeometry:
    return line.buffer(width / 2, cap_style="flat", join_style="mitre", mitre_limit=3)


def _dashes(line: LineString, pattern: Sequence[float]) -> Iterator[LineString]:
    if not pattern:
        yield line
        return
    at = 0.0
    while at < line.length:
        for index, length in enumerate(pattern):
            end = min(at + length, line.length)
            if index % 2 == 0 and end - at > 0.5:
                yield LineString(shapely.get_coordinates(shapely.ops.substring(line, at, end)))
            at += length


def _rings(outline: BaseGeometry, arrow: Arrow) -> tuple[Ring, ...]:
    within = outline.intersection(box(*arrow.frame))
    rings: list[Ring] = []
    for part in shapely.get_parts(within):
        if part.geom_type == "Polygon" and math.isfinite(part.area) and part.area > 0.5:
            rings += [tuple(ring.coords) for ring in (part.exterior, *part.interiors)]
    return tuple(rings)
