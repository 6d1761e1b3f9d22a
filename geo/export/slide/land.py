"""The countries of the basemap, cut to a pane, tinted as on the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
import shapely
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

from geo.chart.ground import drawn_countries
from geo.export.slide.ink import Area, Ring
from geo.export.slide.pane import MAGNIFIED, Pane
from geo.flows.plane import WORLD, Plane

LAND, BORDER = "#efece4", "#c9c6bd"
TINTS = {"nato": ("#fcfbf8", BORDER), "taking-part": ("#e6dcc6", "#b9ae93"), "east": ("#f3ddd5", "#d3a99b")}
"""Fill and border by tint, as in geo/leaflet/static/movements.css; one with a border of its own lies on top."""
SEA = "#dde6ef"
_FINE = 0.5
"""Pixels of the page that a simplified border may stray."""


def land(pane: Pane, plane: Plane, tints: Mapping[str, str]) -> Iterator[Area]:
    """The countries that meet the pane, cut to it, with the `tints` that they have by their codes; overseas parts have
    none."""
    west, north, east, south = pane.bounds
    shifts = [shift for shift in plane.copies if west < WORLD + shift and east > shift]
    areas = []
    for country in drawn_countries(plane):
        tint = "" if country.overseas else tints.get(country.code, "")
        fill, stroke = TINTS.get(tint, (LAND, BORDER))
        for shift in shifts:
            cut = shapely.clip_by_rect(country.outline, west - shift, north, east - shift, south)
            if cut.is_empty:
                continue
            fine = shapely.simplify(translate(cut, shift), _FINE / pane.scale / MAGNIFIED)
            rings = tuple(_rings(fine, pane))
            if rings:
                areas.append((stroke != BORDER, Area(rings, fill, stroke, 1.1, f"country {country.code}")))
    yield from (area for _, area in sorted(areas, key=lambda item: item[0]))


def _rings(outline: BaseGeometry, pane: Pane) -> Iterator[Ring]:
    for part in shapely.get_parts(outline):
        if part.geom_type != "Polygon":
            continue
        for ring in (part.exterior, *part.interiors):
            points = shapely.get_coordinates(ring)
            x = np.round(pane.x + (points[:, 0] * pane.scale - pane.west) * MAGNIFIED, 1)
            y = np.round(pane.y + (points[:, 1] * pane.scale - pane.north) * MAGNIFIED, 1)
            if np.ptp(x) + np.ptp(y) > 2:
                yield tuple(zip(x.tolist(), y.tolist(), strict=True))
