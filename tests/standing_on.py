"""What a box in world units stands on, asked of the whole outlines."""

from __future__ import annotations

from functools import cache

import shapely
from shapely import STRtree

from geo.chart.ground import drawn_countries


def met(shape: shapely.Geometry) -> set[str]:
    """The alpha-3 codes of the countries whose land the shape touches."""
    return {drawn_countries()[index].code for index in _tree().query(shape, predicate="intersects").tolist()}


@cache
def _tree() -> STRtree:
    return STRtree([country.outline for country in drawn_countries()])
