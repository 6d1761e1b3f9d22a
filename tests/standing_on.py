"""What a box in world units stands on, asked of the whole outlines."""

from __future__ import annotations

from functools import cache

import numpy as np
import shapely
from shapely import STRtree

from geo.chart.ground import drawn_countries
from geo.flows import Plane


def met(shape: shapely.Geometry, plane: Plane) -> set[str]:
    """The alpha-3 codes of the countries whose land the shape touches on a plane."""
    near = _tree(plane).query(shape)
    touched = near[shapely.intersects(_outlines(plane)[near], shape)]
    return {drawn_countries(plane)[index].code for index in touched.tolist()}


@cache
def _outlines(plane: Plane) -> np.ndarray:
    outlines = np.array([country.outline for country in drawn_countries(plane)])
    shapely.prepare(outlines)  # thousands of boxes are asked about; unprepared, each walks along every coast
    return outlines


@cache
def _tree(plane: Plane) -> STRtree:
    return STRtree(_outlines(plane))
