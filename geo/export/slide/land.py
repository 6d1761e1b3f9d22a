"""The countries of the basemap, cut to a pane."""

from __future__ import annotations

from collections.abc import Iterator, Set

import numpy as np
import shapely
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

from geo.chart.ground import drawn_countries
from geo.export.slide.ink import Area, Ring
from geo.export.slide.pane import MAGNIFIED, Pane
from geo.flows.plane import WORLD, Plane

LAND, BORDER = "#f4f1ea", "#c9c6bd"
TAKING_PART, ITS_BORDER = "#e6dcc6", "#b9ae93"
SEA = "#dde6ef"
_FINE = 0.5
"""Pixels of the page that a simplified border may stray."""


def land(pane: Pane, plane: Plane, tinted: Set[str]) -> Iterator[Area]:
    """The countries that meet the pane, cut to it, those of `tinted` last; overseas parts are never tinted."""
    west, north, east, south = pane.bounds
    shifts = [shift for shift in plane.copies if west < WORLD + shift and east > shift]
    areas = []
    for country in drawn_countries(plane):
        taking = country.code in tinted and not country.overseas
        for shift in shifts:
            cut = shapely.clip_by_rect(country.outline, west - shift, north, east - shift, south)
            if cut.is_empty:
                continue
            fine = shapely.simplify(translate(cut, shift), _FINE / pane.scale / MAGNIFIED)
            rings = tuple(_rings(fine, pane))
            if rings:
                fill, stroke = (TAKING_PART, ITS_BORDER) if taking else (LAND, BORDER)
                areas.append((taking, Area(rings, fill, stroke, 1.1, f"country {country.code}")))
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
